"""What the alternative texts of charts say, word by word, against the source files. Figures that are left over are a fault."""
import re

from report_tables import plain

DIGITS = r"\d+(?: \d{3})*(?:,\d+)?"
NUMBER = f"({DIGITS})"
VALUE = NUMBER + r"(?: %)?"
SEX = r"(kvinnor|män)"


def value(text):
    return float(text.replace(" ", "").replace(",", "."))


def same(printed, number):
    decimals = len(printed.partition(",")[2])
    return number is not None and abs(value(printed) - number) <= 0.5 * 10 ** -decimals + 1e-9


class Reader:
    """One text; `rows` is {row: {sex: Figure or None}} of its table, `totals` those rows that hold the others."""

    def __init__(self, text, rows, totals, faults):
        self.text, self.rows, self.faults, self.count = text, rows, faults, 0
        self.units = {row: of for row, of in rows.items() if row not in totals} or rows

    def expect(self, good, words):
        self.count += 1
        if not good:
            self.faults.append(f'alternative text: "{words}" does not follow from the source, in "{self.text[:60]} …"')

    def of(self, row, sex):
        figure = self.rows.get(row, {}).get(sex.capitalize())
        return None if figure is None else figure.value

    def take(self, text, pattern, check):
        """Checks what fits the pattern and takes it out."""
        return re.sub(pattern, lambda found: check(found) or "", text)

    def names(self, said, wanted, words):
        """"A, B och C" are all of them; "A, B m.fl." are some."""
        some = said.endswith(" m.fl.")
        named = set(re.split(r", | och ", said.removesuffix(" m.fl.")))
        self.expect(named < wanted if some else named == wanted, words)

    def extreme(self, sex, printed, said, pick, words):
        known = {row: of[sex.capitalize()].value for row, of in self.units.items() if of[sex.capitalize()] is not None}
        limit = pick(known.values())
        self.expect(same(printed, limit), words)
        self.names(said, {row for row, number in known.items() if same(printed, number)}, words)

    def extremes(self, found):
        self.extreme(found[1].lower(), found[2], found[3], min, found[0])
        self.extreme(found[1].lower(), found[4], found[5], max, found[0])

    def gaps(self):
        """{row: men's value less women's} where both are known, as they are printed"""
        return {row: round(self.of(row, "män") - self.of(row, "kvinnor"), 6) for row in self.units
                if self.of(row, "män") is not None and self.of(row, "kvinnor") is not None}

    def above(self, found):
        gaps = self.gaps()
        sign = 1 if found["upper"] == "män" else -1
        over, under, alike = (sum(test(sign * gap) for gap in gaps.values())
                              for test in (lambda d: d > 0, lambda d: d < 0, lambda d: d == 0))
        rows = int(found["rows"] or 2)
        self.expect(rows == len(gaps) and found["upper"] != found["lower"], found[0])
        self.expect(bool(found["some"]) == (len(gaps) < len(self.units)), found[0])
        told = [int(found[key] or 0) for key in ("over", "under", "alike")] if found["over"] else [rows, 0, 0]
        self.expect(told == [over, under, alike], found[0])
        if found["far"]:
            widest = max(abs(gap) for gap in gaps.values())
            self.expect(same(found["size"], widest), found[0])
            self.names(found["far"], {row for row, gap in gaps.items() if same(found["size"], abs(gap))}, found[0])

    def row_values(self, found):
        for sex, printed in ((found[2], found[3]), (found[4], found[5])):
            self.expect(same(printed, self.of(found[1], sex)), found[0])

    def course(self, found):
        first, last = min(self.rows), max(self.rows)
        ends = (found["both"], found["both"]) if found["both"] else (found["from"], found["to"])
        for printed, year in zip(ends, (first, last)):
            self.expect(same(printed, self.of(year, found["sex"])), found[0])
        known = [of[found["sex"].capitalize()].value for of in self.rows.values() if of[found["sex"].capitalize()] is not None]
        for word, printed, year in re.findall(rf"som (högst|lägst) {VALUE} \((\d{{4}})\)", found["between"] or ""):
            self.expect(same(printed, self.of(year, found["sex"]))
                        and same(printed, (max if word == "högst" else min)(known)), found[0])

    def last(self, found):
        gap = self.of(found["year"], "män") - self.of(found["year"], "kvinnor")
        self.expect(found["year"] == max(self.rows), found[0])
        if found["size"]:
            self.expect(same(found["size"], abs(gap)) and (gap > 0) == (found["upper"] == "män"), found[0])
        else:
            self.expect(abs(gap) < 1e-9, found[0])

    def absent(self, found):
        self.names(found[1], {row for row in self.rows if self.of(row, found[2]) is None}, found[0])

    def outside(self, text):
        """All values outside their own intervals are told, and no others. The sources have none that rounding does not explain."""
        told = set()
        pattern = (rf" Det avrundade värdet ligger utanför sitt eget intervall ((?:för [^.;(]+(?: \({SEX}\))?(?:; )?)+)\."
                   r" Så redovisar källan det\.")
        for said in re.finditer(pattern, text):
            for names, sex in re.findall(rf"för ([^.;(]+?)(?: \({SEX}\))?(?=;|$)", said[1]):
                told |= {(name, each) for name in re.split(r", | och ", names) for each in ([sex] if sex else ["kvinnor", "män"])}
        wanted = {(row, sex.lower()) for row, of in self.rows.items() for sex, figure in of.items()
                  if sex in ("Kvinnor", "Män") and figure is not None and figure.outside()}
        self.expect(told == wanted, f"{sorted(told)} outside their intervals and not {sorted(wanted)}")
        return re.sub(pattern, "", text)

    def read(self, text):
        text = self.outside(text)
        text = self.take(text, rf"([Kk]vinnor|män): lägst {VALUE} \(([^)]*)\), högst {VALUE} \(([^)]*)\)", self.extremes)
        text = self.take(text, rf"(?:(?:Av|På alla|På de) (?P<rows>\d+) rader|På båda raderna)(?P<some> som kan jämföras)? ligger (?P<upper>kvinnor|män) över (?P<lower>kvinnor|män)"
                               rf"(?: på (?P<over>\d+))?(?:(?:,| och) under på (?P<under>\d+))?(?: och lika på (?P<alike>\d+))?"
                               rf"(?:; störst är avståndet för (?P<far>[^:]+): (?P<size>{DIGITS})(?: procentenhet(?:er)?)?)?",
                         self.above)
        text = self.take(text, rf"(?<=[.;] )([^.;:]+): {SEX} {VALUE}, {SEX} {VALUE}", self.row_values)
        text = self.take(text, rf"Från {min(self.rows)} till {max(self.rows)}: ", lambda found: None)
        text = self.take(text, rf"(?P<sex>kvinnor|män) (?:från (?P<from>{DIGITS})(?: %)? till (?P<to>{DIGITS})(?: %)?|"
                               rf"(?P<both>{DIGITS})(?: %)? båda gångerna)(?P<between>, som[^;.]+)?(?=[;.])", self.course)
        text = self.take(text, r"Sist, (?P<year>\d{4}), ligger (?:kvinnor och män på samma värde|(?P<upper>kvinnor|män)"
                               r" (?P<size>\d+(?:,\d+)?) procentenhet(?:er)? över (?:kvinnor|män))", self.last)
        text = self.take(text, rf"Uppgift saknas för ([^.(]+) \({SEX}\)", self.absent)
        if re.search(r"\d", text):
            self.faults.append(f'an alternative text that the check does not understand: "{text}"')
        if self.count < 2:
            self.faults.append(f'an alternative text that says nothing: "{self.text}"')
        return self.count


def drawn(rows):
    """Of bars in a workbook: the rows of which nothing is missing. Excel would draw it as zero."""
    return {row: of for row, of in rows.items() if None not in (of.get("Kvinnor"), of.get("Män"))}


def check(texts, rows_of, numbers, sources, faults, in_workbook=False):
    """How much was compared. `rows_of(caption)` gives a table's rows by its caption, `numbers` its number."""
    count = 0
    for text in map(plain, texts):
        found = re.fullmatch(r"\w+: (.+?\d{4})\. (.+) Uppgifterna finns i tabell (\d+)\.", text)
        rows = rows_of(found[1]) if found else {}
        if in_workbook and text.startswith("Stapeldiagram"):
            rows = drawn(rows)
        if not rows:
            faults.append(f'an alternative text of an unknown chart: "{text}"')
            continue
        if numbers.get(found[1]) != int(found[3]):
            faults.append(f'an alternative text that points at the wrong table: "{text}"')
        count += Reader(text, rows, {sources.area_row, "Riket"}, faults).read(found[2])
    return count
