"""One table's headings: which dimension each axis is, and what each heading takes together."""
import dataclasses
import re

import measures
from report import HIDDEN, MISSING, Figure, Row
from statements import BASE, BY_WORD, COUNT, MEASURES, SEVERAL, Statement, joined
from swedish import key, plain
from vocabulary import AGE, ALL, MINORS, PLACE, SEX, YEAR, Meaning, groups_named

CORNER = re.compile(r",\s*| och ")
TAKEN_OUT = re.compile(r"(En rad|Rader) står inte i tabellen, eftersom inget av de(?:ss|ras) tal kan visas utan att enskilda kan "
                       r"kännas igen: (.+?)\.?$")


ONLY = re.compile(r"Tabellen (?:räknar bara dem|gäller bara) (?:(?:i|på) (?P<places>.+?)(?: med |$))?(?:med )?(?P<others>.*)$")
CONDITION = re.compile(r"(?:^|, | och )((?:(?! och )[^,:])+): ")


def with_rows_taken_out(table, is_known):
    """A note names the rows that are not printed because all their figures are hidden: they are hidden figures as others."""
    rows = list(table.rows)
    for note in table.notes:
        told = TAKEN_OUT.match(plain(note))
        names = [] if not told else [told[2]] if told[1] == "En rad" else names_in(told[2], is_known)
        rows += [Row([name], [(heads, Figure(HIDDEN, text="..")) for heads, _ in table.rows[0].figures], looks="utelämnad")
                 for name in names if table.rows]
    return dataclasses.replace(table, rows=rows)


def names_in(words, is_known):
    """"Skola, Hälso- och sjukvård och Polis": a name may have "och" in it."""
    *names, rest = words.split(", ")
    ends = [(rest[:m.start()], rest[m.end():]) for m in re.finditer(" och ", rest)]
    return [*names, *next((pair for pair in ends if all(map(is_known, pair))), ends[-1] if ends else (rest,))]


class TableReader:
    def __init__(self, reader, table):
        self.reader, self.words = reader, reader.words
        self.table = with_rows_taken_out(table, self.is_known)
        self.population = reader.population(table)
        self.measure = self.measure_of(table.unit) if table.unit else COUNT
        self.measured = self.measured_by(table.unit)
        self.told = key(" ".join([table.caption, table.unit, *table.notes]))
        self.axes = []

    def is_known(self, label):
        return any(self.words.meaning(dimension, label) for dimension in [*self.words.dimensions, SEX, YEAR, AGE, PLACE])

    @staticmethod
    def measure_of(words):
        words = key(words.split(". ")[0])
        return next((measure for pattern, measure in MEASURES if pattern.fullmatch(words)), None)

    def measured_by(self, words):
        return measures.measured(key(words.split(". ")[0]), self.words.dimension_named)

    def statements(self):
        rows, columns = self.row_meanings(), self.column_meanings()
        if rows is None or columns is None:
            return []
        every = set(self.words.dimensions) | {SEX, PLACE, AGE, YEAR}
        fixed = self.reader.mentioned(self.table.caption, every - set(self.axes))
        for dimension in (PLACE, YEAR):
            if dimension not in self.axes and dimension not in fixed and dimension in self.reader.context:
                fixed[dimension] = self.reader.context[dimension]
        if PLACE not in self.axes:
            self.settle_places(fixed)
        self.settle_conditions(fixed)
        self.reader.fixed[self.table.name] = (self.population, fixed)
        own = [d for d in self.axes if d in self.words.dimensions]
        if SEVERAL.search(self.told):
            self.reader.several |= {(self.population, d) for d in own}
        found = []
        for number, (row, at_row) in enumerate(zip(self.table.rows, rows)):
            for heads, figure in row.figures:
                measure, at_column, measured = columns[tuple(heads)]
                if figure.status == "text":
                    continue
                if figure.status == MISSING and self.is_outside(row, heads):
                    figure = Figure.printed("0")
                label = ", ".join(plain(w) for w in [*row.heads, *heads])
                found.append(Statement(self.population, measure, joined(fixed, at_row, at_column), figure,
                                       self.table.place, label, tuple(self.axes), self.told, number, ": ".join(heads),
                                       tuple([(f"rad {n}", plain(h)) for n, h in enumerate(reversed(row.heads))] +
                                             [(f"kolumn {n}", plain(h)) for n, h in enumerate(heads)]), row.looks,
                                       measured))
        return [*found, *self.nobody(rows, columns, fixed), *self.bases(rows, columns, fixed)]

    def settle_places(self, fixed):
        """Notes say which places the whole table is of: those that are named, or all but those."""
        def named(words):
            places = [self.words.meaning(PLACE, name) for name in re.split(r", | och ", words)]
            return frozenset().union(*(place.elements for place in places)) if places and all(places) else frozenset()

        for note in self.table.notes:
            words = key(plain(note))
            both = re.match(r"åren jämförs bara över .*?: (.+)", words)
            without = re.match(r"summan \d{4} omfattar .*?\. svar saknas från (.+)", words)
            if both and named(both[1]):
                fixed[PLACE] = named(both[1])
            elif without and fixed.get(PLACE):
                fixed[PLACE] = fixed[PLACE] - named(without[1])

    def settle_conditions(self, fixed):
        """A note says whom the table counts: "Tabellen räknar bara dem i Falun med primär drog: Alkohol eller Tobak." """
        for note in self.table.notes:
            told = ONLY.match(plain(note).rstrip("."))
            if not told:
                continue
            if told["places"] and PLACE not in self.axes:
                fixed.update(self.reader.mentioned(told["places"], {PLACE}))
            _, *parts = CONDITION.split(told["others"])
            if not parts and YEAR not in self.axes:
                fixed.update(self.reader.mentioned(told["others"], {YEAR}))
            for heading, words in zip(parts[::2], parts[1::2]):
                known = self.condition(heading, words)
                if known:
                    fixed[known[0]] = known[1]
                elif "räknar" in note:
                    self.tell(f"ordförrådet säger inte vilka som har ”{heading}: {words}”")

    def condition(self, heading, words):
        """(dimension, elements) of "primär drog", "Alkohol eller Tobak"; None where the words do not say."""
        labels = re.split(r", | eller ", words)
        named = self.words.dimension_named(heading)
        for dimension in [named] if named else self.words.dimensions:
            meanings = [self.words.meaning(dimension, label) for label in labels]
            if dimension not in self.axes and all(meanings):
                return dimension, frozenset().union(*(each.elements for each in meanings))
        return None

    def is_outside(self, row, heads):
        """A note says that a place is not in the sums of a year: "Summan 2025 omfattar 11 av 15 kommuner. Svar saknas från Orsa."
        Whoever reads it knows that nobody there is counted."""
        for note in self.table.notes:
            told = re.match(r"summan (\d{4}) omfattar .*?\. svar saknas från (.+)", key(plain(note)))
            if told and any(told[1] in key(plain(head)) for head in heads):
                return key(plain(row.heads[-1])) in re.split(r", | och ", told[2])
        return False

    def nobody(self, rows, columns, fixed):
        """A total that names the sexes says which there are not."""
        for heads, (measure, _, _) in columns.items():
            for left_out in self.words.sexes_left_out(heads[-1], self.reader.adults(self.population)) if measure == COUNT else ():
                for at in rows:
                    yield Statement(self.population, COUNT, joined(fixed, at, left_out), Figure.printed("0"), self.table.place,
                                    f"rubriken {plain(heads[-1])}")

    def bases(self, rows, columns, fixed):
        """N that stands in a heading: "Kvinnor (n = 43)"."""
        for heads, at in [*((row.heads, at) for row, at in zip(self.table.rows, rows)),
                          *((heads, at) for heads, (_, at, _) in columns.items())]:
            for head in heads:
                found = BASE.search(head)
                if found:
                    yield Statement(self.population, COUNT, joined(fixed, at), Figure.printed(found[1]), self.table.place,
                                    f"rubriken {plain(head)}")

    # --- Axes -----------------------------------------------------------------------------------------------------

    def tell(self, sentence):
        self.reader.faults.tell(self.table.place, sentence)

    def unknown(self, labels, where):
        asked = ", ".join(f"”{label}”" for label in list(dict.fromkeys(labels))[:6])
        self.tell(f"ordförrådet säger inte vad {where} {asked} betyder")

    def meaning(self, dimension, label):
        """What the words say, or a note of the table: "Övriga kommuner är Orsa och Vansbro." """
        known = self.words.meaning(dimension, label)
        if known or dimension != PLACE:
            return known
        for note in self.table.notes:
            told = re.match(re.escape(key(plain(label))) + r" är ([^.]+)\.", key(plain(note)))
            places = [self.words.meaning(PLACE, name) for name in re.split(r", | och ", told[1])] if told else []
            if places and all(places):
                return Meaning(frozenset().union(*(place.elements for place in places)))
        return None

    def classify(self, labels, hint=None):
        """(dimension, {label: Meaning}) of labels that stand side by side; None when no dimension knows them all."""
        wanted = [plain(label) for label in labels if not self.words.is_total(label, hint)]
        if not wanted:
            return (hint, {label: ALL for label in labels}) if hint else None
        tried = [hint] if hint else [*self.words.dimensions, SEX, YEAR, AGE, PLACE]  # bare numbers are no codes of places
        for dimension in tried:
            meanings = {label: self.meaning(dimension, label) for label in wanted
                        if not self.words.is_total(label, dimension)}
            if meanings and all(meanings.values()):
                return dimension, self.with_totals(dimension, labels, self.apart(dimension, meanings))
        return None

    def apart(self, dimension, meanings):
        """Where flickor and pojkar stand beside kvinnor and män, the latter are the grown-up."""
        grown = {label for label, m in meanings.items()
                 if m.elements <= {"kvinnor", "män"} and not m.also and not groups_named(label) & MINORS.keys()}
        if dimension == SEX and grown:
            self.reader.grown.add(self.population)
        if dimension != SEX or not any(m.also for m in meanings.values()):
            return meanings
        adults = ((AGE, self.reader.adults(self.population)),)
        return {label: Meaning(m.elements, adults) if label in grown else m for label, m in meanings.items()}

    def with_totals(self, dimension, labels, meanings):
        listed = frozenset().union(*(m.elements for m in meanings.values()))
        total = ALL
        if dimension == YEAR:
            total = Meaning(listed)
        elif dimension == PLACE:
            around = self.reader.mentioned(self.table.caption, {PLACE}).get(PLACE) or self.reader.context.get(PLACE)
            total = Meaning(around if around and around > listed else listed)
        return {label: meanings.get(plain(label), total) for label in labels}

    @staticmethod
    def place_in(at, dimension, meaning):
        if meaning.elements is not None:
            at[dimension] = meaning.elements
        for other, elements in meaning.also:
            at[BY_WORD if other in at else other] = elements

    def row_meanings(self):
        """For every row its categories, or None when a heading is not understood."""
        rows = self.table.rows
        at = [{} for _ in rows]
        groups = list(dict.fromkeys(row.heads[0] for row in rows if row.grouped))
        hints = {group: self.words.dimension_named(group) for group in groups}
        if groups and all(hints.values()):
            for group in [*groups, None]:
                picked = [n for n, row in enumerate(rows) if (row.heads[0] if row.grouped else None) == group]
                if picked and not self.read_rows(picked, at, hints.get(group)):
                    return None
            return at
        if groups:
            found = self.classify(groups, self.words.dimension_named(CORNER.split(self.table.corner)[0])) or self.classify(groups)
            own = [row.heads[-1] for row in rows]
            if found:
                self.axes.append(found[0])
                for n, row in enumerate(rows):
                    if row.grouped:
                        self.place_in(at[n], found[0], found[1][row.heads[0]])
            elif len(set(own)) < len(own):
                self.unknown(groups, "gruppens rubrik")
                return None
        return at if self.read_rows(range(len(rows)), at, None) else None

    def read_rows(self, picked, at, hint):
        rows = [self.table.rows[n] for n in picked]
        own = [row.heads[1:] if row.grouped else row.heads for row in rows]
        depth = max((len(heads) for heads in own), default=0)
        corners = CORNER.split(self.table.corner)
        if any(row.grouped for row in self.table.rows):
            corners = corners[1:] or corners
        for level in range(depth):
            labels = [heads[level] if level < len(heads) else "" for heads in own]
            name = hint or self.words.dimension_named(corners[level] if level < len(corners) else "")
            found = self.classify(labels, name)
            if found:
                self.axes.append(found[0])
                for n, label in zip(picked, labels):
                    self.place_in(at[n], found[0], found[1][label])
            elif not self.read_parts(picked, at, labels, corners):
                if all(self.words.is_total(label) for label in labels) or len(set(labels)) == 1 and labels[0] == "":
                    continue
                self.unknown(self.not_known(labels, name), "radrubriken")
                return False
        return True

    def not_known(self, labels, hint):
        """Those that the likeliest dimension does not know."""
        tried = [hint] if hint else [*self.words.dimensions, SEX, PLACE, YEAR, AGE]
        left = [[l for l in labels if not self.words.is_total(l, d) and not self.meaning(d, l)] for d in tried]
        return min(left, key=len) if left else labels

    def read_parts(self, picked, at, labels, corners):
        """Headings of several categories in one: "Falun, 20 år"."""
        parts = [[p.strip() for p in label.split(", ")] for label in labels]
        depth = max(len(p) for p in parts)
        if depth < 2 or any(len(p) != depth and not self.words.is_total(p[0]) for p in parts):
            return False
        parts = [p if len(p) == depth else p[:1] * depth for p in parts]
        found = []
        for level in range(depth):
            hint = self.words.dimension_named(corners[level]) if level < len(corners) else None
            found.append(self.classify([p[level] for p in parts], hint))
        if None in found:
            return False
        for level, (dimension, meanings) in enumerate(found):
            self.axes.append(dimension)
            for n, p in zip(picked, parts):
                self.place_in(at[n], dimension, meanings[p[level]])
        return True

    def column_meanings(self):
        """{heads of a column: (measure, categories, what is measured)}, or None."""
        columns = list(dict.fromkeys(tuple(heads) for row in self.table.rows for heads, _ in row.figures))
        found = {heads: [None, {}, self.measured] for heads in columns}
        for level in range(max((len(c) for c in columns), default=0)):
            labels = {}  # what is left of each head when the measure is taken out of it
            for heads in columns:
                if level >= len(heads):
                    continue
                measure, rest = self.split_measure(heads[level])
                found[heads][0] = measure or found[heads][0]
                found[heads][2] = self.measured_by(heads[level]) or found[heads][2]
                if rest:
                    labels[heads] = rest
            if not self.read_columns(labels, found):
                return None
        if not self.measure and not all(measure for measure, *_ in found.values()):
            self.tell(f"enheten ”{self.table.unit}” säger inte om siffrorna är antal personer")
            return None
        return {heads: (measure or self.measure, at, of) for heads, (measure, at, of) in found.items()}

    def split_measure(self, head):
        head = re.sub(r"\s*\([nN]\s*=\s*[\d ]+\)", "", plain(head))
        found = re.match(r"(andel|antal) (.+)$", key(head))
        if found and any(self.words.meaning(d, found[2]) for d in [*self.words.dimensions, SEX]):
            return found[1], found[2]
        found = re.match(r"(.+), (antal|andel|procent|%|intervall)$", head)
        if found:
            return self.measure_of(found[2]), found[1]
        measure = self.measure_of(head)
        return (measure, "") if measure else (None, head)

    def read_columns(self, labels, found):
        if not labels:
            return True
        classified = self.classify(list(labels.values()), self.words.dimension_named("") or None)
        if classified:
            dimension, meanings = classified
            self.axes.append(dimension)
            for heads, label in labels.items():
                self.place_in(found[heads][1], dimension, meanings[label])
            return True
        picked = list(labels)
        at = [found[heads][1] for heads in picked]
        if self.read_parts(range(len(picked)), at, list(labels.values()), []):
            return True
        if all(self.words.is_total(label) for label in labels.values()):
            return True
        self.unknown(self.not_known(list(labels.values()), None), "kolumnrubriken")
        return False
