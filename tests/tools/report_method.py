"""What a report says of its own comparisons, of what its sources leave out and of the population, against the source files.

Every sentence here counts something; each is counted again, and must stand in the report exactly as often as there is
something to count.
"""
import re

from report_sentences import paragraphs
from source_figures import certain, hides

NUMBER = r"(\d[\d ]*)"
SEXES = ("Kvinnor", "Män")
MOST_LISTED = 12  # single cases that are named; more are only counted


def number(text):
    return int(text.replace(" ", ""))


class Counts:
    """The comparisons that the report must have made: (the two figures, is one a part of the other, is everybody counted)."""

    def __init__(self, sources):
        self.made = []
        for title in sources.tables:
            figures = sources.of(title)
            if len(next(iter(figures))) == 3:
                self.add(figures, sources.area, title in sources.everybody, sources.mean_years.get(title, 1))

    def add(self, figures, area, everybody, mean_years):
        def at(place, time):
            return [figures.get((place, sex, time)) for sex in SEXES]

        def pairs(here, there, part=False):
            self.made += [(a, b, part, everybody) for a, b in zip(here, there) if a is not None and b is not None]

        times = sorted({time for place, _, time in figures if place == area})
        latest = times[-1]
        women, men = at(area, latest)
        pairs([women], [men])
        before = [time for time in times[:-1] if int(latest) - int(time) >= mean_years
                  and any(a and b for a, b in zip(at(area, time), at(area, latest)))]
        if before:
            pairs(at(area, latest), at(area, before[-1]))
            judged = everybody or any(a and b and certain(a, b) is not None
                                      for a, b in zip(at(area, latest), at(area, before[-1])))
            if judged and before[0] != before[-1]:
                pairs(at(area, latest), at(area, before[0]))
        for place in sorted({key[0] for key in figures} - {area}):
            if place != "Riket":
                pairs(at(place, latest)[:1], at(place, latest)[1:])
            pairs(at(place, latest), at(area, latest), part=True)

    def sampled(self):
        return [certain(a, b) for a, b, _, everybody in self.made if not everybody and certain(a, b) is not None]


def comparisons(sources):
    """{pattern of a sentence: the numbers that it must have}"""
    counts = Counts(sources)
    sampled = counts.sampled()
    everybody = sum(one[3] for one in counts.made)
    return {
        rf"Rapporten bygger på {NUMBER} jämförelser mellan två värden\.": [len(counts.made)],
        rf"I {NUMBER} av dem har båda värdena intervall; {NUMBER} av dessa skillnader är statistiskt säkerställda och {NUMBER} är"
        r" det inte\.": [len(sampled), sum(sampled), len(sampled) - sum(sampled)],
        rf"{NUMBER} gäller uppgifter som omfattar alla, utan urval; där är skillnaden känd\.": [everybody],
        rf"I {NUMBER} går säkerheten inte att bedöma, eftersom osäkerheten inte är känd för båda värdena\.":
            [len(counts.made) - len(sampled) - everybody],
        rf"omkring 5 procent av dem, här ungefär {NUMBER}, framstå som säkerställda av en slump\.": [int(0.05 * len(sampled) + 0.5)],
        rf"I {NUMBER} jämförelser ligger ett avrundat värde utanför sitt eget intervall, eller så syns":
            [sum(hides(a, b) for a, b, _, _ in counts.made)],
        rf"I {NUMBER} jämförelser är det ena området en del av det andra": [sum(one[2] for one in counts.made)],
    }


def groups(sources, title):
    """(place as the report names it, time, {sex: Figure}) of all that the tables of a title print: other areas at the latest time"""
    figures = sources.of(title)
    latest = max(time for place, _, time in figures if place == sources.area)
    for place, time in sorted({(key[0], key[2]) for key in figures}):
        if place != sources.area and time != latest:
            continue
        own = sources.area_row if place == sources.area else place
        yield own, time, {sex: figures.get((place, sex, time)) for sex in (*SEXES, "Totalt")}


def left_out(sources, title):
    for place, time, of in groups(sources, title):
        absent = [sex.lower() for sex in SEXES if of[sex] is None]
        if absent:
            yield f"{place} {time} ({' och '.join(absent)})"


def outside(sources, title):
    for place, time, of in groups(sources, title):
        yield from (f"{place} {time} ({sex.lower()})" for sex, figure in of.items() if figure is not None and figure.outside())


def check_cases(all_text, lead, cases_of, sources, faults):
    """A sentence with a number of cases, and a list of them by title below it."""
    wanted = {title: sorted(cases_of(sources, title)) for title in sources.tables if len(next(iter(sources.of(title)))) == 3}
    total = sum(map(len, wanted.values()))
    at = [i for i, text in enumerate(all_text) if re.match(lead, text)]
    if len(at) != (total > 0):
        faults.append(f"{total} cases, but {len(at)} sentences like {lead}")
    if len(at) != 1 or total == 0:
        return 0
    said = re.match(lead, all_text[at[0]])[1]
    if said not in ("en grupp", "ett") and number(re.match(r"[\d ]+", said)[0]) != total or (total == 1) != said.startswith("e"):
        faults.append(f'"{all_text[at[0]]}": the source has {total}')
    for title, cases in wanted.items():
        if not cases:
            continue
        below = [text for text in all_text[at[0] + 1:] if text.startswith(f"{title}: ")][:1]
        listed = below[0].removeprefix(f"{title}: ") if below else ""
        good = listed == f"{len(cases)} fall" if len(cases) > MOST_LISTED else sorted(listed.split(", ")) == cases
        if not good:
            faults.append(f'"{title}: {listed}": the source has {", ".join(cases)}')
    return total


def check_population(all_text, sources, faults):
    """"Till och med åldersgruppen 60–69 år är kvinnor färre än män; därefter är de fler." """
    said = [text for text in all_text if "åldersgrupp" in text]
    for text in said:
        found = re.fullmatch(r"Till och med åldersgruppen (.+?) är kvinnor (färre|fler) än män; därefter är de (färre|fler)\.", text)
        of = next((sources.of(title) for title in sources.tables if len(next(iter(sources.of(title)))) == 4), None)
        if not found or of is None:
            faults.append(f'a sentence on ages that the check does not understand: "{text}"')
            continue
        time = max(key[2] for key in of if key[0] == sources.area)
        ages = sorted({key[3] for key in of}, key=lambda age: int(re.match(r"\d+", age)[0]))
        more = ["fler" if of[sources.area, "Kvinnor", time, age].value > of[sources.area, "Män", time, age].value else "färre"
                for age in ages]
        last = [age.replace("-", "–") for age in ages].index(found[1])
        if more != [found[2]] * (last + 1) + [found[3]] * (len(ages) - last - 1) or found[2] == found[3]:
            faults.append(f'"{text}" does not follow from the source')
    return len(said)


def check(root, sources, faults):
    """How many numbers and verdicts were compared."""
    all_text, count = [text for _, text in paragraphs(root)], 0
    for pattern, wanted in comparisons(sources).items():
        found = [match for text in all_text for match in re.finditer(pattern, text)]
        if len(found) != any(wanted):
            faults.append(f"{len(found)} sentences like {pattern}; the source gives {wanted}")
        for match in found:
            if [number(group) for group in match.groups()] != wanted:
                faults.append(f'"{match[0]}": the source gives {wanted}')
            count += len(wanted)
    count += check_cases(all_text, r"Källan har utelämnat uppgiften för det ena könet eller båda i (en grupp|\d[\d ]* grupper)\.",
                         left_out, sources, faults)
    count += check_cases(all_text, r"I (ett|\d[\d ]*) fall ligger det avrundade värdet utanför sitt eget intervall\.",
                         outside, sources, faults)
    return count + check_population(all_text, sources, faults)
