#!/usr/bin/env python3
"""Counts a sample of the report `minimaria` once more, from its file of persons alone, and judges its comparisons once more.

    check_persons.py SAMPLE TEMPLATES MADE TAGS [--wrong]    --wrong: each of some altered figures and sentences must be found

Every printed figure is held against the file (recount.py says how), every table must have the rows that the persons give, and every
sentence about them be the one that follows from the figures, word by word. What is compared are the counts that the report shows.
"""
import collections
import csv
import fractions
import functools
import pathlib
import sys

import persons_sentences
import recount
import report_sentences
import tag_tree
from outside import only, program, run

TOTAL, MISSING = "Totalt", "Uppgift saknas"
THRESHOLD_OF_PERSONS_ALONE = recount.THRESHOLD  # kommuner are no persons: however few, they are shown


class Persons:
    """One dict a person: {role: label as it is printed}."""

    def __init__(self, folder, told):
        data = told["data"][0]
        names = recount.kommuner()
        codes = {role: {code: name.capitalize() for code, name in table.items()} for role, table in data.get("koder", {}).items()}
        self.groups = {d["kolumn"]: (d["av"], d["grupper"]) for d in data.get("harledd", [])}
        self.rows = []
        with open(folder / data["fil"], encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter=";"):
                of = {role: codes.get(role, {}).get(row[heading], row[heading]) or MISSING for role, heading in data["kolumner"].items()}
                of["kommun"] = names[of["kommun"]]
                for role, (source, groups) in self.groups.items():
                    of[role] = self.group(int(of[source]), groups)
                self.rows.append(of)

    @staticmethod
    def group(number, groups):
        for each in groups:
            low, _, high = each.partition("-")
            if int(low or 0) <= number <= int(high or 999):
                return each.replace("-", "–")
        raise SystemExit(f"{number} is in no group")

    @functools.cache
    def count(self, **wanted):
        return sum(all(of[role] == label for role, label in wanted.items()) for of in self.rows)

    def labels(self, role, where=()):
        """In the order of the alphabet, which is that of the groups too; what is not known last."""
        found = {of[role] for of in self.rows if all(of[r] == label for r, label in where) and of["kon"] in ("Kvinnor", "Män")}
        return sorted(found, key=lambda label: (label == MISSING, label))


def population(folder, told, template):
    """{(year, sex): inhabitants}, and {(group, sex): inhabitants} of the report's year where the comparison takes ages into account."""
    name = template.get("befolkning", {}).get("data")
    data = next((each for each in told["data"] if each["namn"] == name), None)
    if data is None:
        return {}, {}
    year, sex, number = (data["kolumner"][role] for role in ("ar", "kon", "antal"))
    names = {code: label.capitalize() for code, label in data["koder"]["kon"].items()}
    within = next((d for d in data.get("harledd", []) if d["kolumn"] == template["befolkning"].get("inom")), None)
    years, groups = collections.Counter(), collections.Counter()
    with open(folder / data["fil"], encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            years[row[year], names[row[sex]]] += int(row[number])
            if within and row[year] == told["period"]:
                group = Persons.group(int(row[data["kolumner"][within["av"]]]), within["grupper"])
                groups[group, names[row[sex]]] += int(row[number])
    return years, groups


def supply(folder, told, template):
    """{service: [offered, not offered]}, in how many kommuner."""
    name = template.get("utbud", {}).get("data")
    data = next((each for each in told["data"] if each["namn"] == name), None)
    if data is None:
        return {}
    service, offered = (data["kolumner"][role] for role in (template["utbud"]["kolumn"], "varde"))
    known = {}
    with open(folder / data["fil"], encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            known.setdefault(row[service], [0, 0])[data["koder"]["tecken"][row[offered]] == "noll"] += 1
    return known


class Tables:
    """What each table of the report should say."""

    def __init__(self, persons, template, year, population, offered):
        self.persons, self.year, self.offered = persons, year, offered
        self.people, self.people_within = population
        self.years = persons.labels("ar")
        self.span = f"{self.years[0]}–{self.years[-1]}" if len(self.years) > 1 else self.years[0]
        self.together = self.span + (" sammantaget" if len(self.years) > 1 else "")
        self.topics = [topic for chapter in template["avsnitt"] for topic in chapter.get("tabell", [])]
        self.known = {}
        self.pairs = {}  # {topic: {"13–17": ["13–15", "16–17"]}}, where a report takes groups together
        self.years_as_one = set()  # topics within whose groups it does so with years
        for topic in self.topics:
            rows = self.rows_of(topic)
            parts = f" inom olika {self.groups_of(template, topic.get('inom'))} {self.span}"
            self.known[f"{topic['rubrik']} {year}"] = (lambda *of, t=topic: self.share(t, *of)), rows
            self.known[f"{topic['rubrik']} {self.span}, antal"] = (lambda *of, t=topic: self.by_year(t, *of)), [*rows, TOTAL]
            if "inom" in topic:
                self.known[topic["rubrik"] + parts] = (lambda *of, t=topic: self.within(t, *of)), self.rows_within(topic)
        if "kommuner" in template:
            self.known[f"{template['kommuner']} {self.together}"] = self.by_place, None
        self.standard = template.get("befolkning", {}).get("inom") if self.people_within else None
        if self.people:
            rates = template["befolkning"]["rubrik"]
            self.known[rates] = self.per_inhabitant, self.years
            if self.standard:
                caption = f"{rates} inom olika {self.groups_of(template, self.standard)} {year}"
                self.known[caption] = self.per_inhabitant_within, list(dict.fromkeys(group for group, _ in self.people_within))
        if offered:
            self.known[template["utbud"]["rubrik"]] = self.by_service, list(offered)
        self.known[f"Annan könsidentitet och saknad uppgift om kön {self.span}"] = self.by_sex, None

    def rows_within(self, topic):
        return [f"{part}: {row}" for part in [*self.parts_of(topic), TOTAL] for row in [*self.rows_of(topic), TOTAL]]

    def take_together(self, printed, template):
        """What the report shows with its groups two and two, or its years as one, since most figures would be signs otherwise."""
        told = {table.caption: next(iter(table.cells))[0] for table in printed}
        for topic in self.topics:
            if "inom" not in topic:
                continue
            caption = f"{topic['rubrik']} inom olika {self.groups_of(template, topic['inom'])} {self.span}"
            as_one = f"{caption} sammantaget"
            if as_one in told:
                self.years_as_one.add(topic["id"])
                self.known[as_one] = self.known.pop(caption)
            groups = [part for part in self.parts_of(topic) if part != MISSING]
            pairs = {two[0].partition("–")[0] + "–" + two[-1].rpartition("–")[2]: two for two in zip(groups[::2], groups[1::2])}
            caption = as_one if as_one in told else caption
            if told.get(caption, "").partition(": ")[0] in pairs:
                self.pairs[topic["id"]] = pairs
                self.known[caption] = self.known[caption][0], self.rows_within(topic)

    @staticmethod
    def groups_of(template, role):
        return template.get("inom_grupper", {}).get(role, "åldrar")

    def unanswered(self, topic, code, sex, **of):
        return 0 if code == MISSING else self.count(topic, MISSING, kon=sex, **of)

    def where(self, topic):
        return topic.get("dar", {})

    def rows_of(self, topic):
        order = topic.get("ordning", [])
        labels = self.persons.labels(topic["kolumn"], tuple(self.where(topic).items()))
        return sorted(labels, key=lambda label: (label == MISSING, order.index(label) if label in order else len(order)))

    def parts_of(self, topic):
        """In the order of the table that is about them, where there is one."""
        if topic["id"] in self.pairs:
            return list(self.pairs[topic["id"]])
        about = next((each for each in self.topics if each["kolumn"] == topic["inom"]), None)
        return self.rows_of(about) if about else self.persons.labels(topic["inom"])

    def count(self, topic, row, **of):
        if members := self.pairs.get(topic["id"], {}).get(of.get(topic.get("inom"))):
            return sum(self.count(topic, row, **(of | {topic["inom"]: each})) for each in members)
        of |= self.where(topic)
        return self.persons.count(**of, **({} if row == TOTAL else {topic["kolumn"]: row}))

    def share(self, topic, row, sex):
        number, base = self.count(topic, row, ar=self.year, kon=sex), self.count(topic, TOTAL, ar=self.year, kon=sex)
        both = [self.count(topic, TOTAL, ar=self.year, kon=each) for each in ("Kvinnor", "Män")]
        decimals = 1 if base >= 100 and min(both) >= 100 else 0
        return number, persons_sentences.percent(number, base, decimals).replace(",", "."), 100 * number / base

    def by_year(self, topic, row, column):
        year, _, sex = column.partition(" ")
        return self.whole(self.count(topic, row, ar=year, kon=sex))

    def within(self, topic, row, column):
        part, _, row = row.partition(": ")
        *year, sex = column.split(" ")
        of = {"kon": sex} | ({} if topic["id"] in self.years_as_one else {"ar": year[0] if year else self.year})
        return self.whole(self.count(topic, row, **of, **({} if part == TOTAL else {topic["inom"]: part})))

    def by_place(self, row, sex):
        return self.whole(self.persons.count(kon=sex, **({} if row == "Dalarnas län" else {"kommun": row})))

    def per_inhabitant(self, year, sex):
        number, people = self.persons.count(ar=year, kon=sex), self.people[year, sex]
        return number, persons_sentences.printed(fractions.Fraction(1000 * number, people), 1).replace(",", "."), 1000 * number / people

    def per_inhabitant_within(self, group, sex):
        number, people = self.persons.count(ar=self.year, kon=sex, **{self.standard: group}), self.people_within[group, sex]
        return number, persons_sentences.printed(fractions.Fraction(1000 * number, people), 1).replace(",", "."), 1000 * number / people

    def by_service(self, row, column):
        number = self.offered[row][column == "Erbjuds inte"]
        return THRESHOLD_OF_PERSONS_ALONE if number else 0, str(number), number

    def by_sex(self, row, _):
        return self.whole(self.persons.count(**({} if row == "Alla" else {"kon": row})))

    @staticmethod
    def whole(number):
        return number, str(number), number

    def expected(self, table):
        found = self.known.get(table.caption)
        return found and found[0]

    def check_rows(self, tables, faults):
        told = {table.caption: list(dict.fromkeys(row for row, _, _ in table.cells)) for table in tables}
        for caption, (_, rows) in self.known.items():
            if caption not in told:
                faults.append(f"the table {caption} is not there")
            elif rows is not None and told[caption] != rows:
                faults.append(f"{caption} has the rows {told[caption]}, not {rows}")


def shown_counts(tables, printed):
    """What a judgement may build on: `part(topic, code, **of)` gives (cases, base), or None where the report hides one of them."""
    by_caption = {table.caption: table for table in printed}

    def part(topic, code, sex, year=None, within=None):
        caption, row, column = f"{topic['rubrik']} {tables.span}, antal", "{}", f"{year} {sex}"
        if within is not None and topic["id"] in tables.years_as_one:
            return None
        if within is not None:
            caption = next(c for c in by_caption if c.startswith(f"{topic['rubrik']} inom olika "))
            row, column = f"{within}: {{}}", column if len(tables.years) > 1 else sex
        cells = by_caption[caption].cells
        both = [cells[row.format(label), column, "value"] for label in (code.replace("-", "–"), TOTAL)]
        if recount.HIDDEN in both:
            return None
        of = {"kon": sex} | ({"ar": year} if year else {}) | ({topic["inom"]: within} if within not in (None, TOTAL) else {})
        return tuple(tables.count(topic, label, **of) for label in (code.replace("-", "–"), TOTAL))

    return part


def check_summary(made, faults):
    """Those who decide read one page."""
    pdf = only(made, ".pdf")
    if "Siffrorna säger inget om orsaker." not in " ".join(run(program("pdftotext"), "-l", "1", pdf, "-").split()):
        faults.append("the summary does not end on the first page")


def main(sample, templates, made, tags, *options):
    folder = pathlib.Path(sample)
    told = recount.read(folder / "rapport.toml")
    template = recount.read(pathlib.Path(templates) / told["rapport"] / f"{told.get('mall', 'standard')}.toml")
    persons = Persons(folder, told)
    tables = Tables(persons, template, told["period"], population(folder, told, template), supply(folder, told, template))
    faults = []
    both = recount.documents(made, tags, faults)
    tables.take_together(both[0][1], template)
    found = recount.check_both(tables.expected, both, faults)
    tables.check_rows(both[0][1], faults)
    check_summary(made, faults)
    proved = None
    if not faults:
        said = persons_sentences.Said(tables, template, shown_counts(tables, both[0][1]))
        paragraphs = list(report_sentences.paragraphs(tag_tree.read(tags)))
        said.check(paragraphs, faults)
        if "--wrong" in options and not faults:
            proved = recount.prove(tables.expected, both[0][1], faults) + said.prove(paragraphs, faults)
        print(f"{said.count} sentences and {len(said.comparisons)} comparisons, {said.certain} of them more than chance: as the figures say")
    recount.finish(faults, found, proved)


if __name__ == "__main__":
    main(*sys.argv[1:])
