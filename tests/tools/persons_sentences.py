"""What the report `minimaria` should say of its figures, worked out and worded once more, and compared word by word."""
import collections
import fractions
import functools
import math
import re

import judged_again

SMALL, LEAST = 2, 10  # procentenheter that make a difference, persons that make a group
MUCH = 10  # percent of a group whose answer nobody knows, that are told
COUNTS = ["ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]


def printed(value, decimals):
    """A fraction, half away from zero."""
    scaled = abs(value) * 10**decimals
    digits = str(int(scaled + fractions.Fraction(1, 2))).rjust(decimals + 1, "0")
    return digits if decimals == 0 else f"{digits[:-decimals]},{digits[-decimals:]}"


def percent(cases, base, decimals):
    return printed(fractions.Fraction(100 * cases, base), decimals)


def points(value, decimals):
    text = printed(value, decimals)
    return f"{text} procentenhet{'' if text == '1' else 'er'}"


def signed(value, decimals):
    text = printed(fractions.Fraction(value * 100), decimals)
    return ("−" if value < 0 and text.strip("0,") else "") + text


def decimals_of(pair):
    return 1 if all(base >= 100 for _, base in pair) else 0


def exact(pair):
    """The difference in procentenheter."""
    (x1, n1), (x2, n2) = pair
    return fractions.Fraction(100 * x1, n1) - fractions.Fraction(100 * x2, n2)


def capital(text):
    return text[:1].upper() + text[1:]


def reach(pair, unknown):
    """The difference if all of the one group whose answer nobody knows had it, and none of the other's."""
    (x1, n1), (x2, n2) = pair
    u1, u2 = unknown
    return exact(((x1, n1), (x2 + u2, n2))), exact(((x1 + u1, n1), (x2, n2)))


def turned(size, limits):
    side = lambda points: 0 if abs(points) < SMALL else math.copysign(1, points)
    return any(side(limit) != side(size) for limit in limits)


def much(pair, unknown):
    return any(100 * u > MUCH * n for u, (_, n) in zip(unknown, pair))


class Comparison:
    """One p value, an interval and a size; whether it is more than chance is settled with all the others."""

    def __init__(self, p, interval=None, size=None):
        self.p, self.interval, self.size, self.q = p, interval, size, None
        self.turned, self.much = False, False  # what those could make of it whose answer nobody knows

    @property
    def certain(self):
        """More than chance, and no small difference."""
        return self.more_than_chance and not self.small and not self.turned

    @property
    def more_than_chance(self):
        return self.q <= 0.05 and (self.interval is None or self.interval[1] > 0 or self.interval[2] < 0)

    @property
    def open(self):
        """Those whose answer nobody knows could turn it, and it would be told otherwise."""
        return self.turned and (self.much or self.more_than_chance and not self.small)

    @property
    def small(self):
        return self.size is not None and abs(self.size) < SMALL


class Rates(Comparison):
    """Persons per inhabitant in the report's year."""

    def __init__(self, events, people):
        super().__init__(judged_again.p_of_rates(events, people))
        self.rates = [fractions.Fraction(1000 * x, n) for x, n in zip(events, people)]

    @property
    def small(self):
        return fractions.Fraction(10, 11) < self.rates[0] / self.rates[1] < fractions.Fraction(11, 10)


class Standardised(Comparison):
    """The same with the ages of both groups those of both together. Parts as [(events, people) of women, of men]."""

    def __init__(self, parts):
        weights = [a[1] + b[1] for a, b in parts]
        self.rates, spread = [], 0
        for sex in (0, 1):
            terms = [(fractions.Fraction(weight, sum(weights) * each[sex][1]), each[sex][0]) for weight, each in zip(weights, parts)]
            rate = sum(c * x for c, x in terms)
            self.rates.append(1000 * rate)
            spread += float(sum(c * c * x for c, x in terms) / rate**2)
        z = math.log(self.rates[0] / self.rates[1]) / math.sqrt(spread)
        super().__init__(math.erfc(abs(z) / math.sqrt(2)))

    @property
    def small(self):
        return fractions.Fraction(10, 11) < self.rates[0] / self.rates[1] < fractions.Fraction(11, 10)


class Answer:
    def __init__(self, topic, answer, tables, part, add):
        self.topic, self.answer, self.subject, self.tables = topic, answer, answer["sak"], tables
        self.key = answer.get("nyckeltal", False)
        code = answer["kod"]

        def pair(**of):
            return tuple(part(topic, code, sex, **of) for sex in ("Kvinnor", "Män"))

        self.now = pair(year=tables.year)
        self.then = pair(year=tables.years[0]) if tables.years[0] != tables.year else None
        self.contrast = add(judged_again.p_of_difference(self.now), judged_again.difference(self.now), exact(self.now)) \
            if self.usable(self.now) else None
        self.unknown = tuple(tables.unanswered(topic, code, sex, ar=tables.year) for sex in ("Kvinnor", "Män"))
        if self.contrast:
            self.contrast.turned = turned(self.contrast.size, reach(self.now, self.unknown))
            self.contrast.much = much(self.now, self.unknown)
        self.by_year = [(year, pair(year=year)) for year in tables.years if str(year) <= str(tables.year)]
        self.change = None
        if self.then and self.usable(self.now) and self.usable(self.then):
            moved = judged_again.change(self.now, self.then)
            self.change = add(judged_again.p_of_interval(moved), moved, exact(self.now) - exact(self.then))
            before = tuple(tables.unanswered(topic, code, sex, ar=tables.years[0]) for sex in ("Kvinnor", "Män"))
            (low, high), (was_low, was_high) = reach(self.now, self.unknown), reach(self.then, before)
            self.change.turned = turned(self.change.size, (low - was_high, high - was_low))
            self.change.much = much(self.now, self.unknown) or much(self.then, before)
        self.adjusted, self.alike = None, None
        if "inom" in topic:
            parts = [(label, pair(year=tables.year, within=label)) for label in tables.parts_of(topic)]
            self.whole = all(part is not None for _, each in parts for part in each)  # the others may point another way than the whole
            self.small = [label for label, each in parts if self.whole and not self.usable(each) and sum(n for _, n in each)]
            self.all_parts = [(label, each) for label, each in parts if self.whole and all(n for _, n in each)]
            self.parts = [(label, each) for label, each in parts if self.whole and self.usable(each)]
            self.total = pair(year=tables.year, within="Totalt")

            def lacking_of(strata):
                return [tuple(tables.unanswered(topic, code, sex, ar=year, **{topic["inom"]: label}) for sex in ("Kvinnor", "Män"))
                        for label, year, _ in strata]

            now = [(label, tables.year, each) for label, each in self.parts]
            pairs = [each for _, _, each in now]
            if len(pairs) > 1 and not self.of_nobody(pairs):
                p = judged_again.p_of_homogeneity(pairs)
                self.alike = add(p) if p is not None else None
                self.size_now = fractions.Fraction(judged_again.common_difference(pairs)[0] * 100)
                if self.alike:
                    self.alike.turned = any(much(pair, each) for pair, each in zip(pairs, lacking_of(now)))
            strata = self.over_years(tables, pair) or now
            self.over = strata is not now
            pairs = [each for _, _, each in strata]
            self.is_nobodys = len(pairs) > 1 and self.of_nobody(pairs)
            if len(pairs) > 1 and not self.is_nobodys:
                common = judged_again.common_difference(pairs)
                self.adjusted = add(judged_again.p_of_interval(common), common, fractions.Fraction(common[0] * 100))
                lacking = lacking_of(strata)
                low = judged_again.common_difference([((x1, n1), (x2 + u2, n2)) for ((x1, n1), (x2, n2)), (_, u2) in zip(pairs, lacking)])
                high = judged_again.common_difference([((x1 + u1, n1), (x2, n2)) for ((x1, n1), (x2, n2)), (u1, _) in zip(pairs, lacking)])
                self.adjusted.turned = turned(self.adjusted.size, (100 * low[0], 100 * high[0]))
                whole = [(0, sum(pair[sex][1] for pair in pairs)) for sex in (0, 1)]
                self.lacking = whole, [sum(each[sex] for each in lacking) for sex in (0, 1)]
                self.adjusted.much = much(*self.lacking)
                self.adjusted_decimals = decimals_of(whole if self.over else self.total)

    def over_years(self, tables, pair):
        """[(part, year, pair)] of each part in each year, those of nobody left out; nothing where one is hidden, or all are too few."""
        years = [year for year in tables.years if str(year) <= str(tables.year)]
        cells = [(label, year, pair(year=year, within=label)) for label in tables.parts_of(self.topic) for year in years]
        if len(years) < 2 or not self.whole or any(part is None for _, _, each in cells for part in each):
            return []
        both = [cell for cell in cells if all(n for _, n in cell[2])]
        enough = all(sum(each[sex][1] for _, _, each in both) >= LEAST for sex in (0, 1))
        return both if enough and len(both) > 1 else []

    @staticmethod
    def of_nobody(pairs):
        """Nobody has it in any part, or everybody in all."""
        parts = [part for pair in pairs for part in pair]
        return not any(x for x, _ in parts) or all(x == n for x, n in parts)

    @staticmethod
    def usable(pair):
        return all(part is not None and part[1] >= LEAST for part in pair)

    @property
    def outcome(self):
        if any(part is None for part in self.now):
            return "hidden"
        if self.contrast is None:
            return "small"
        if self.contrast.small:
            return "alike"
        return "certain" if self.contrast.certain else "chance"


class Said:
    """All sentences that the figures give. `part` as check_persons.shown_counts makes it."""

    def __init__(self, tables, template, part):
        self.tables, self.template = tables, template
        self.k, self.m = template.get("kvinnor", "kvinnor"), template.get("man", "män")
        self.comparisons = []
        self.answers = [Answer(topic, answer, tables, part, self.add) for topic in tables.topics for answer in topic.get("svar", [])]
        self.rates = None
        if tables.people:
            events = [tables.persons.count(ar=tables.year, kon=sex) for sex in ("Kvinnor", "Män")]
            self.rates = Rates(events, [tables.people[tables.year, sex] for sex in ("Kvinnor", "Män")])
            self.comparisons.append(self.rates)
        self.standardised = None
        if tables.standard:
            groups = dict.fromkeys(group for group, _ in tables.people_within)
            self.standardised = Standardised([[(tables.persons.count(ar=tables.year, kon=sex, **{tables.standard: group}),
                                                tables.people_within[group, sex]) for sex in ("Kvinnor", "Män")] for group in groups])
            self.comparisons.append(self.standardised)
        for each, q in zip(self.comparisons, judged_again.adjusted([c.p for c in self.comparisons])):
            each.q = q
        self.certain = sum(each.certain for each in self.comparisons)
        self.left_out = 0  # key figures that the page has no room for, as it says itself
        self.differences_left_out = None  # the same of other differences
        self.count = 0

    def add(self, p, interval=None, size=None):
        self.comparisons.append(Comparison(p, interval, size))
        return self.comparisons[-1]

    # --- Sentences of one answer ------------------------------------------------------------------------------

    def shares(self, pair):
        decimals = decimals_of(pair)
        return [f"{percent(*part, decimals)} %" for part in pair]

    def too_few(self, answer):
        """In which group, where it is one alone."""
        groups = [group for group, (_, n) in zip((self.k, self.m), answer.now) if n < LEAST]
        return groups[0] if len(groups) == 1 else ""

    def two(self, answer):
        """Women and men in the report's year."""
        subject, k, m = capital(answer.subject), self.k, self.m
        if answer.outcome == "hidden":
            return (f"{subject} kan inte jämföras mellan {k} och {m}, eftersom enskilda personer annars kan kännas igen.")
        if answer.outcome == "small":
            if group := self.too_few(answer):
                return f"Om {answer.subject} skiljer sig mellan {k} och {m} går inte att säga, eftersom underlaget för {group} är för litet."
            return f"Underlaget är för litet för att säga om {answer.subject} skiljer sig mellan {k} och {m}."
        self.refuse_nobody(answer)
        a, b = [f" ({share})" for share in self.shares(answer.now)]
        unanswered = self.unanswered(answer, answer.contrast, answer.now, answer.unknown)
        if answer.outcome == "alike":
            return f"{subject} är ungefär lika stor bland {k}{a} och {m}{b}." + unanswered
        size = answer.contrast.size
        text = (f"{subject} är {points(size, decimals_of(answer.now))} {'högre' if size > 0 else 'lägre'}"
                f" bland {k}{a} än bland {m}{b}.")
        chance = " Underlaget är så litet att skillnaden kan bero på slumpen ett enskilt år." if answer.outcome == "chance" else ""
        return text + chance + unanswered

    def unanswered(self, answer, judged, pair, unknown):
        """That many lack an answer, and that they cannot turn what is said."""
        if judged.open:
            raise SystemExit(f"{answer.subject}: those without an answer could turn it; this check has no such sentence yet")
        if not judged.much:
            return ""
        if judged.small:
            raise SystemExit(f"{answer.subject}: many lack an answer, and it is small; this check has no such sentence yet")
        shares = [f"{percent(u, n, decimals_of(pair))} %" for u, (_, n) in zip(unknown, pair)]
        return (f" Uppgift saknas för {shares[0]} bland {self.k} och {shares[1]} bland {self.m},"
                " men det kan inte vända skillnaden.")

    def two_in_short(self, answer):
        """The same beside the figures."""
        k, m = self.k, self.m
        if answer.outcome == "hidden":
            return f"{capital(k)} och {m} kan inte jämföras, eftersom enskilda personer annars kan kännas igen."
        if answer.outcome == "small":
            if group := self.too_few(answer):
                return f"{capital(k)} och {m} kan inte jämföras, eftersom underlaget för {group} är för litet."
            return f"Underlaget är för litet för att jämföra {k} och {m}."
        self.refuse_nobody(answer)
        if answer.outcome == "alike":
            return f"Andelen är ungefär lika stor bland {k} och {m}."
        size = answer.contrast.size
        text = f"Andelen är {points(size, decimals_of(answer.now))} {'högre' if size > 0 else 'lägre'} bland {k}."
        return (text + (" Det kan bero på slumpen." if answer.outcome == "chance" else "")
                + self.unanswered(answer, answer.contrast, answer.now, answer.unknown))

    def beside(self, answer, said):
        """What is certain when the other division is taken into account, where it is not without; then chance is not spoken of."""
        if not answer.adjusted or not answer.adjusted.certain or answer.outcome == "certain":
            return said
        size = answer.adjusted.size
        if not answer.contrast:
            raise SystemExit(f"{answer.subject}: nothing but the adjusted difference; this check has no such sentence yet")
        if answer.contrast.size * size > 0:
            said = re.sub(r" (Det|Underlaget) [^.]*slumpen[^.]*[.]$", "", said)
        by = self.taken_into_account(answer)
        amount = points(size, answer.adjusted_decimals)
        return (f"{said} När hänsyn tas till {by} är den {amount} {'högre' if size > 0 else 'lägre'},"
                " mer än slumpen brukar ge.")

    def taken_into_account(self, answer):
        by = self.words("inom_hansyn", answer.topic.get("inom"), "ålder")
        years = [year for year in self.tables.years if str(year) <= str(self.tables.year)]
        return f"år och {by}, med {years[0]}–{years[-1]} sammantaget," if answer.adjusted and answer.over else by

    def words(self, key, role, usual):
        return self.template.get(key, {}).get(role, usual)

    @staticmethod
    def refuse_nobody(answer):
        if any(cases == 0 for cases, _ in answer.now):
            raise SystemExit(f"{answer.subject}: nobody of a group; this check has no such sentence yet")

    def other_way_in_number(self, answer):
        if answer.outcome not in ("certain", "chance"):
            return ""
        (x, _), (y, _) = answer.now
        other_way = y > x if answer.contrast.size > 0 else x > y
        return f" I antal är det tvärtom: {x} {self.k} och {y} {self.m}." if other_way else ""

    def adjusted(self, answer):
        """(does the total mislead, what is said)"""
        by = self.taken_into_account(answer)
        groups = self.words("inom_grupper", answer.topic.get("inom"), "åldrar")
        if not answer.adjusted:
            if "inom" not in answer.topic or answer.outcome in ("hidden", "small"):
                return False, ""
            how = f"hur {answer.subject} skiljer sig när hänsyn tas till {by}"
            if not answer.whole:
                return False, f" {capital(how)} går inte att pröva, eftersom enskilda personer annars kan kännas igen."
            untried = len(answer.parts) < 2 <= len(answer.parts) + len(answer.small)
            return False, f" Underlaget är för litet för att pröva {how.removesuffix(',')}." if untried else ""
        k, m, text = self.k, self.m, ""
        decimals = answer.adjusted_decimals
        sizes = {label: exact(pair) for label, pair in answer.parts}
        up, down = (sum(sign * size > 0 for size in sizes.values()) for sign in (1, -1))
        size = answer.adjusted.size
        misleads = False
        if answer.alike and answer.usable(answer.total) and abs(exact(answer.total)) >= SMALL:
            total = exact(answer.total)
            other = down if total > 0 else up
            misleads = 2 * other > len(sizes) and (answer.size_now if total > 0 else -answer.size_now) < SMALL
            if misleads:
                now, there = ("högre", "lägre") if total > 0 else ("lägre", "högre")
                there_too = sum(exact(each) * (-1 if total > 0 else 1) > 0 for _, each in answer.all_parts)
                seen = len(answer.parts) + len(answer.small)
                if 2 * there_too <= seen or there_too == seen:
                    raise SystemExit(f"{answer.subject}: this check has no such sentence of a total that misleads yet")
                text += (f" Totalt är {answer.subject} {now} bland {k} än bland {m}, men i {COUNTS[there_too]} av {COUNTS[seen]}"
                         f" {groups} är den {there}. Totalen säger därför inte hur det ser ut i grupperna.")
        higher = [label for label, each in sizes.items() if each >= SMALL]
        lower = [label for label, each in sizes.items() if each <= -SMALL]
        alike = answer.alike
        if higher and lower and alike and alike.certain:
            text += (f" Skillnaden mellan {k} och {m} i {answer.subject} ser olika ut i olika {groups}: högre bland {k}"
                     f" ({joined(higher)}), högre bland {m} ({joined(lower)}).")
        elif alike and alike.certain:
            text += f" Skillnaden mellan {k} och {m} i {answer.subject} är olika stor i olika {groups}."
        low, high = (signed(limit, decimals) for limit in answer.adjusted.interval[1:])
        left_out = (f" {capital(joined(answer.small))} ingår inte i den jämförelsen, eftersom det är för få {k} eller {m} där."
                    if answer.small and not answer.over else "")
        if abs(size) < SMALL:
            return misleads, text + (f" När hänsyn tas till {by} är {answer.subject} ungefär lika stor bland {k} och {m}"
                                     f" (skillnad {'−' if size < 0 and printed(size, decimals).strip('0,') else ''}{points(size, decimals)}, intervall {low} till {high})." + left_out)
        text += (f" När hänsyn tas till {by} är {answer.subject} {points(size, decimals)} {'högre' if size > 0 else 'lägre'}"
                 f" bland {k} än bland {m} (intervall {low} till {high}).")
        if not answer.adjusted.certain:
            text += " Underlaget är så litet att skillnaden kan bero på slumpen" + ("." if answer.over else " ett enskilt år.")
        return misleads, text + self.unanswered(answer, answer.adjusted, *answer.lacking) + left_out

    def untried(self, answer):
        """Why nothing can be told of it within the groups; "" where something can, or nothing is said of it."""
        said = "" if answer.adjusted else self.adjusted(answer)[1]
        return said and ("hidden" if "går inte att pröva" in said else "small")

    def untried_as(self, answer):
        return [each for each in self.answers if each.topic is answer.topic and self.untried(each) == self.untried(answer)]

    def untried_together(self, answer):
        """Once of all answers of a question that share the reason: the first of them stands for all."""
        alike = self.untried_as(answer) if self.untried(answer) else []
        if len(alike) < 2 or alike[0] is not answer:
            return []
        subjects = joined([each.subject for each in alike])
        return [self.adjusted(answer)[1].strip().replace(f"ur {answer.subject} skiljer", f"ur {subjects} skiljer")]

    def change(self, answer):
        """(is it certain, what is said)"""
        if not answer.change:
            return False, ""
        now, then, k, m = exact(answer.now), exact(answer.then), self.k, self.m
        certain = answer.change.certain
        decimals = min(decimals_of(answer.now), decimals_of(answer.then))
        old, new = self.tables.years[0], self.tables.year
        both = [judged_again.difference(pair) for pair in (answer.now, answer.then)]
        sure = all(abs(size) >= SMALL and (low > 0 or high < 0) for size, (_, low, high) in zip((now, then), both))
        if certain and sure and now * then < 0:
            was, is_ = ("lägre", "högre") if now > 0 else ("högre", "lägre")
            a, b = self.shares(answer.now)
            return True, f" {old} var {answer.subject} {was} bland {k} än bland {m}, men {new} är den {is_} ({a} mot {b})."
        if certain and now * then < 0:
            was, is_ = ("lägre", "högre") if now > 0 else ("högre", "lägre")
            return True, (f" Skillnaden mellan {k} och {m} har ändrats: {answer.subject} var {points(then, decimals)} {was} bland {k}"
                          f" {old}, och {points(now, decimals)} {is_} {new}.")
        if now * then <= 0 and not certain:
            return False, ""
        start = f" Skillnaden mellan {k} och {m} i {answer.subject}"
        if certain:
            word = "minskat" if abs(now) < abs(then) else "ökat"
            return True, f"{start} har {word} från {points(then, decimals)} {old} till {points(now, decimals)} {new}."
        return False, (f"{start} var {points(then, decimals)} {old} och {points(now, decimals)} {new}."
                       " Det går inte att säga att den har ändrats.")

    def all_of(self, answer):
        misleads, adjusted = self.adjusted(answer)
        if self.untried(answer) and len(self.untried_as(answer)) > 1:
            adjusted = ""
        first = self.two(answer) + self.other_way_in_number(answer)
        news, changed = self.change(answer)
        whole = (adjusted.strip() + " " + first if misleads else first + adjusted)
        return whole + (changed if news or answer.key else "")

    # --- The whole report ---------------------------------------------------------------------------------------

    def compares_years(self):
        return sum(str(year) <= str(self.tables.year) for year in self.tables.years) > 1

    def how_many(self):
        if not self.comparisons:
            return "Rapporten har inga jämförelser som går att bedöma."
        number = COUNTS[self.certain] if self.certain < len(COUNTS) else str(self.certain)
        word = capital(number)
        made = len(self.comparisons)
        of = COUNTS[made] if 1 < made < len(COUNTS) else str(made)
        what, when = ("skillnad eller förändring", "") if self.compares_years() else ("skillnad", " ett enskilt år")
        return f"{word} av {of} jämförelser visar en {what} som är större än vad slumpen brukar ge{when}." + self.not_made()

    @staticmethod
    def number(number):
        return COUNTS[number] if number < len(COUNTS) else str(number)

    def not_made(self):
        fates = collections.Counter(self.fates())
        why = [reason for kind, reason in (("hidden", "uppgifter är skyddade"), ("small", "underlaget är för litet")) if fates[kind]]
        lacking = fates["hidden"] + fates["small"]
        word = self.number(lacking) if lacking != 1 else "en"
        return f" Ytterligare {word} jämförelse{'' if lacking == 1 else 'r'} går inte att göra, eftersom {' eller '.join(why)}." if why else ""

    @staticmethod
    def why_no_change(answer):
        if answer.change:
            return "judged"
        lacking = any(part is None for part in answer.now) or answer.usable(answer.now) and any(part is None for part in answer.then)
        return "hidden" if lacking else "small"

    def no_change(self):
        """That nothing has changed, and of how many that can be said."""
        kinds = collections.Counter(self.why_no_change(each) for each in self.answers if each.then)
        judged, unknown = kinds["judged"], kinds["hidden"] + kinds["small"]
        if not judged:
            return []
        start = f"Ingen av {self.number(judged)} skillnader mellan grupperna som går att följa har" if judged > 1 \
            else "Den enda skillnad mellan grupperna som går att följa har inte"
        text = f"{start} ändrats mer sedan {self.tables.years[0]} än vad slumpen kan ge."
        why = [reason for kind, reason in (("hidden", "uppgifter är skyddade"), ("small", "underlaget är för litet")) if kinds[kind]]
        word = self.number(unknown) if unknown != 1 else "en"
        return [text + (f" För {word} till går det inte att säga, eftersom {' eller '.join(why)}." if unknown else "")]

    def fates(self):
        """What became of each comparison that the report is to make, enumerated answer by answer and not as the report counts them."""
        for answer in self.answers:
            why_not = "hidden" if any(part is None for part in answer.now) else "small"
            yield self.fate(answer.contrast) if answer.contrast else why_not
            if answer.then:
                yield self.fate(answer.change, of_change=True) if answer.change else self.why_no_change(answer)
            if "inom" in answer.topic:
                if answer.whole and answer.is_nobodys:
                    continue
                for judged in (answer.adjusted, answer.alike):
                    yield self.fate(judged) if judged else "small" if answer.whole else "hidden"
        yield from (self.fate(each) for each in (self.rates, self.standardised) if each)

    @staticmethod
    def fate(judged, of_change=False):
        if judged.certain:
            return "certain"
        if judged.open:
            return "open"
        if not judged.small:
            return "chance"
        # That a small change is none is known only where chance did not make it.
        sure = judged.q <= 0.05 and (judged.interval[1] > 0 or judged.interval[2] < 0) if of_change else True
        return "alike" if sure else "chance"

    def method(self):
        """How many comparisons there are, and what became of all of them: the numbers add up."""
        fates = collections.Counter(self.fates())
        judged = fates["certain"] + fates["alike"] + fates["chance"] + fates["open"]
        if judged != len(self.comparisons):
            raise SystemExit(f"{judged} comparisons are enumerated, and {len(self.comparisons)} were made")
        aside = sum(self.adjusted(each)[0] and each.outcome == "certain" for each in self.answers)
        if judged < 2 or aside:
            raise SystemExit("this check has no sentence for a single comparison, or for totals that mislead")
        stand = f"Av dem är {self.number(fates['certain'])}" if fates["certain"] else "Ingen av dem är"
        text = f"Rapporten bedömer {self.number(judged)} jämförelser. {stand} mer än slumpen brukar ge."
        small = "så små att de inte räknas som skillnader" + (" eller förändringar" if self.compares_years() else "")
        kinds = [(fates["alike"], "är", small), (fates["chance"], "kan", "bero på slumpen"),
                 (fates["open"], "kan", "bero på dem som uppgift saknas för")]
        rest = [kind for kind in kinds if kind[0]]
        if len(rest) == 1:
            text += f" De andra {self.number(rest[0][0])} {rest[0][1]} {rest[0][2]}."
        elif rest:
            (first, verb, what), *others = rest
            parts = [f"{verb} {self.number(first)} {what}", *(f"{self.number(number)} {verb} {what}" for number, verb, what in others)]
            text += f" Av de andra {self.number(judged - fates['certain'])} {joined(parts)}."
        why = [(fates["hidden"], "uppgifter är skyddade"), (fates["small"], "underlaget är för litet")]
        why = [reason for reason in why if reason[0]]
        lacking = sum(number for number, _ in why)
        if why:
            reasons = [f"{'' if number == lacking else f'{self.number(number)} '}eftersom {reason}" for number, reason in why]
            text += f" Ytterligare {self.number(lacking)} jämförelse{'' if lacking == 1 else 'r'} går inte att göra{', ' if len(why) == 1 else ': '}{joined(reasons)}."
        return text

    def persons(self):
        a, b = (self.tables.persons.count(ar=self.tables.year, kon=sex) for sex in ("Kvinnor", "Män"))
        shares = [printed(fractions.Fraction(100 * each, a + b), 0) for each in (a, b)]
        even = "jämn" if 40 <= 100 * a / (a + b) <= 60 else "ojämn"
        text = (f"År {self.tables.year} omfattar uppgifterna {a} {self.k} och {b} {self.m}. Könsfördelningen är {even}: {shares[0]} %"
                f" {self.k} och {shares[1]} % {self.m}.")
        return text + (" Det finns för få år för att tala om en utveckling." if 1 < len(self.tables.years) < 4 else "")

    def per_inhabitant(self):
        a, b = self.rates.rates
        start = f"Antalet {self.template['befolkning']['antalet']} per 1 000 invånare är"
        one, other = printed(a, 1), printed(b, 1)
        if self.rates.small:
            return f"{start} ungefär lika högt bland {self.k} ({one}) och {self.m} ({other})."
        times, who = (a / b, self.k) if a > b else (b / a, self.m)
        text = f"{start} {one} bland {self.k} och {other} bland {self.m}. Det är {printed(times, 1)} gånger så högt bland {who}."
        told_after_both = self.standardised and not self.standardised.small and not self.standardised.certain
        return text + ("" if self.rates.certain or told_after_both else self.CHANCE)

    CHANCE = " Så få personer ligger bakom att skillnaden kan bero på slumpen ett enskilt år."

    def per_inhabitant_of_ages(self):
        if not self.standardised:
            return ""
        a, b = self.standardised.rates
        one, other = printed(a, 1), printed(b, 1)
        start = f" När hänsyn tas till {self.words('inom_hansyn', self.tables.standard, 'ålder')} är det"
        if self.standardised.small:
            return f"{start} ungefär lika högt bland {self.k} ({one}) och {self.m} ({other})."
        times, who = (a / b, self.k) if a > b else (b / a, self.m)
        text = f"{start} {one} bland {self.k} och {other} bland {self.m}, {printed(times, 1)} gånger så högt bland {who}."
        return text + ("" if self.standardised.certain else self.CHANCE)

    @functools.cached_property
    def wanted(self):
        """{heading: [paragraphs that must stand there, in this order]}"""
        numbers = {topic["id"]: at for at, topic in enumerate(self.tables.topics, 1)}
        summary = []
        keys = [each for each in self.answers if each.key]
        # Those that may be chance give way, the last first, while more than three are left.
        may_be_chance = [each for each in keys if each.outcome != "certain" and not (each.adjusted and each.adjusted.certain)]
        for each in may_be_chance[len(may_be_chance) - self.left_out:]:
            keys.remove(each)
        for answer in keys:
            summary.append(capital(answer.subject))
            values = self.shares(answer.now) if all(answer.now) else [".."] * 2
            summary += [f"{capital(name)} {value}" for name, value in zip((self.k, self.m), values)]
            if self.adjusted(answer)[0]:
                raise SystemExit(f"{answer.subject}: the total misleads; this check has no such key figure yet")
            summary.append(f"{self.beside(answer, self.two_in_short(answer))} Se tabell {numbers[answer.topic['id']]}.")
        differ = [each for each in self.answers if not each.key and each.outcome in ("certain", "chance") and not self.adjusted(each)[0]]
        within = [each for each in self.answers if not each.key and each.adjusted and each.adjusted.certain and each.outcome != "certain"]
        if any(each not in differ for each in within):
            raise SystemExit("this check has no sentence for what differs only within the groups")
        differ.sort(key=lambda each: (each.outcome != "certain", each not in within,
                                      -abs((each.adjusted if each in within else each.contrast).size)))
        # At most two, and fewer where the page says that it has no room for them; what is certain comes first.
        shown = 2 if self.differences_left_out is None else min(2, len(differ) - self.differences_left_out)
        changed = [(abs(each.change.size), text.strip()) for each in self.answers for certain, text in [self.change(each)] if certain and text]
        changed = [text for _, text in sorted(changed, key=lambda each: -each[0])][:2]
        wanted = {"Sammanfattning": summary, "Det här skiljer också": [self.beside(each, self.two(each)) for each in differ[:shown]],
                  "Det här har ändrats": changed or self.no_change(),
                  "Så mycket vet vi": [self.how_many() + " Siffrorna säger inget om orsaker."],
                  "Vad ser vi?": [self.persons()],
                  "Kan vi dra slutsatser?": self.conclusions(),
                  "Så är värdena jämförda": [self.method()]}
        if self.rates:
            wanted[self.template["befolkning"]["rubrik"]] = [self.per_inhabitant() + self.per_inhabitant_of_ages()]
        for answer in self.answers:
            wanted.setdefault(answer.topic["rubrik"], []).append(self.all_of(answer))
        for answer in self.answers:
            wanted[answer.topic["rubrik"]] += self.untried_together(answer)
        return wanted

    def conclusions(self):
        kinds = {"certain": "De här skillnaderna mellan grupperna är större än vad slumpen brukar ge ett enskilt år.",
                 "chance": "De här skillnaderna finns i årets siffror, men slumpen kan ha gett dem.",
                 "alike": "Här är grupperna ungefär lika.", "small": "Här är underlaget för litet för att säga något.",
                 "hidden": "Här visas inte alla uppgifter, eftersom enskilda personer annars kan kännas igen."}
        told = [self.how_many()]
        for kind, sentence in kinds.items():
            subjects = [each.subject for each in self.answers if each.outcome == kind and not self.adjusted(each)[0]]
            told += [sentence, *subjects] if subjects else []
            if kind == "certain":
                lines = [line for each in self.answers if each.subject in subjects for line in self.over_years(each)]
                told += ["Så ser de skillnaderna ut över åren.", *lines] if lines else []
                told += self.further_certain()
        misled = [each.subject for each in self.answers if self.adjusted(each)[0]]
        if misled:
            told += ["Här säger totalen inte hur det ser ut i grupperna.", *misled]
        return [*told, "Siffrorna säger inget om orsaker."]

    @staticmethod
    def over_years(answer):
        """In how many of the years the difference points as it does now; small ones point nowhere."""
        known = [(str(year), exact(each)) for year, each in answer.by_year if answer.usable(each)]
        if len(known) < 2:
            return []
        now = exact(answer.now)
        same = [year for year, size in known if abs(size) >= SMALL and size * now > 0]
        whole = len(known) == len(answer.by_year)
        words = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]
        named = ", ".join(same[:-1]) + " och " + same[-1] if len(same) > 1 else same[0]
        small = [year for year, size in known if abs(size) < SMALL]
        other = [year for year, size in known if abs(size) >= SMALL and size * now < 0]
        listed = lambda years: ", ".join(years[:-1]) + " och " + years[-1] if len(years) > 1 else years[0]
        rest = [*([f"{listed(small)} är den mindre än {SMALL} procentenheter"] if small else []),
                *([f"{listed(other)} går den åt andra hållet"] if other else [])]
        start = f"Skillnaden i {answer.subject} går åt samma håll "
        if len(same) == len(known):
            if whole:
                return [start + ("båda" if len(known) == 2 else f"alla {words[len(known)]}") + " åren."]
            return [start + ("båda de" if len(known) == 2 else f"alla {words[len(known)]}") + f" år som kan jämföras: {named}."]
        if len(same) == 1:
            start = f"Skillnaden i {answer.subject} ser ut så bara "
        return [start + f"{words[len(same)]} av {words[len(known)]} år{'' if whole else ' som kan jämföras'}: {named}; "
                + " och ".join(rest) + "."]

    def further_certain(self):
        """All that is more than chance beside the differences of the report's year."""
        role = next((each.topic["inom"] for each in self.answers if "inom" in each.topic), None)
        by, groups = self.words("inom_hansyn", role, "ålder"), self.words("inom_grupper", role, "åldrar")
        within = collections.defaultdict(list)
        for answer in self.answers:
            if answer.adjusted and answer.adjusted.certain:
                within[self.taken_into_account(answer)].append(answer.subject)
        kinds = [*((f"När hänsyn tas till {each} är de här skillnaderna större än vad slumpen brukar ge.", within[each]) for each in sorted(within)),
                 (f"De här skillnaderna är olika stora i olika {groups}, mer än slumpen brukar ge.",
                  [a.subject for a in self.answers if a.alike and a.alike.certain]),
                 (f"De här skillnaderna har ändrats sedan {self.tables.years[0]}, mer än slumpen brukar ge.",
                  [a.subject for a in self.answers if a.change and a.change.certain])]
        rates = []
        for judged, ending in ((self.rates, ""), (self.standardised, f", med hänsyn till {by}")):
            if judged and judged.certain:
                rates.append(f"antalet {self.template['befolkning']['antalet']} per 1 000 invånare{ending}")
        kinds.append(("De här antalen skiljer sig åt mer än slumpen brukar ge ett enskilt år.", rates))
        return [line for sentence, subjects in kinds if subjects for line in (sentence, *subjects)]

    def check(self, paragraphs, faults):
        self.count = 0
        told = [re.search(r"ryms inte på sidan: (\w+) nyckeltal", text) for heading, text in paragraphs]
        self.left_out = next((2 if found[1] == "två" else 1 for found in told if found), 0)
        told = [re.search(r"ryms inte på sidan: (?:\w+ nyckeltal[, och]*)?(\w+) skillnad", text) for heading, text in paragraphs]
        self.differences_left_out = next((1 if found[1] == "en" else COUNTS.index(found[1]) for found in told if found), None)
        printed_at = {}
        for heading, text in paragraphs:
            printed_at.setdefault(heading, []).append(text)
        for heading, wanted in self.wanted.items():
            found = [text for text in printed_at.get(heading, []) if not re.match(r"Slutsats: ", text)][:len(wanted)]
            for right, text in zip(wanted, [*found, *[""] * (len(wanted) - len(found))]):
                self.count += 1
                if right != text:
                    faults.append(f'under "{heading}" stands "{text}", and the figures say "{right}"')
        # No sentence about a group is left that the figures do not give.
        known = {text for texts in self.wanted.values() for text in texts}
        for heading, text in paragraphs:
            if f"bland {self.k}" in text and text not in known:
                faults.append(f'under "{heading}" stands "{text}", which the figures do not give')

    def prove(self, paragraphs, faults):
        """Numbers, directions and certainty turned, one at a time, must be found; gives how many were."""
        known = {text for texts in self.wanted.values() for text in texts}
        tried = 0
        for at, (heading, text) in enumerate(paragraphs):
            if text not in known:
                continue
            for wrong in set(self.wrongs(text)) - {text}:
                again = []
                self.check([*paragraphs[:at], (heading, wrong), *paragraphs[at + 1:]], again)
                tried += 1
                if not again:
                    faults.append(f'"{wrong}" instead of "{text}" is not found')
        return tried

    @staticmethod
    def wrongs(text):
        for number in re.finditer(r"\d+", text):
            yield text[:number.start()] + str(int(number[0]) + 1) + text[number.end():]
        yield text.replace("högre", "lägre")
        yield text.replace("lägre", "högre")
        yield re.sub(r" [^.]*slumpen( ett enskilt år)?\.", "", text)


def joined(words):
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " och " + words[-1]
