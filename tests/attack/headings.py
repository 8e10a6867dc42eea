"""From printed headings to what each figure is: the persons that it counts, category by category."""
import re

from statements import OWN_COUNT
from swedish import key, plain
from table_reader import TableReader
from vocabulary import AGE, PLACE, SEX, UNKNOWN_AGE, YEAR

AGELESS_ADULTS = "Den som saknar uppgift om ålder räknas till kvinnor eller män, inte till flickor eller pojkar"


class Reader:
    """Reads the tables of one report; what a heading does not tell is told as a fault."""

    def __init__(self, report, vocabulary, faults, also_published=False):
        self.report, self.words, self.faults = report, vocabulary, faults
        self.also_published = also_published
        self.several = set()  # (population, dimension)
        self.grown = set()  # populations in which kvinnor or män are printed, not flickor and pojkar alone
        self.ageless_adults = {self.population(table) for table in report.tables
                               if any(AGELESS_ADULTS in plain(note) for note in table.notes)}
        self.context = self.of_report()
        self.fixed = {}  # table → (population, what holds for all of it)
        self.repeated = []  # tables of figures that were published by others and are repeated

    def of_report(self):
        """What the whole report is about: its place, when the title names one, and its period."""
        found = self.mentioned(self.report.title, {PLACE})
        period = self.words.meaning(YEAR, self.report.period)
        if period:
            found[YEAR] = period.elements
        return found

    def statements(self):
        found = []
        for table in self.report.tables:
            if table.source.startswith(OWN_COUNT) or (self.published(table) and not self.also_published):
                self.repeated.append(table)
            else:
                found += TableReader(self, table).statements()
        return found

    def published(self, table):
        """Are the figures others', repeated as they were published? The appendix of sources says so, or the vocabulary."""
        if any(source.search(table.source) for source in self.words.published):
            return True
        return bool(table.source) and any(
            text.words.startswith(table.source) and "redan publicerade av källan" in text.words for text in self.report.texts)

    def adults(self, population):
        """The ages of kvinnor and män where flickor and pojkar stand beside them. A note under one table holds for all of the
        same persons: also for those of whom it tells nothing by age."""
        unknown = [UNKNOWN_AGE] if population in self.ageless_adults else []
        return frozenset([("over", self.words.adult), *unknown])

    def population(self, table):
        for source, caption, name in self.words.populations:
            if (not source or source.search(table.source)) and (not caption or caption.search(table.caption)):
                return key(name)
        return key(table.source)

    def mentioned(self, words, dimensions):
        """The categories that running words name, in the dimensions asked for."""
        found = {}
        words = plain(words)
        if PLACE in dimensions:
            names = [m[0] for m in re.finditer(r"\b[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?(?:s? län| kommun)?", words)]
            for name in sorted(names, key=len, reverse=True):
                for tried in (name, name.split(" ")[0], name.split(" ")[-1]):
                    meaning = self.words.place(key(tried))
                    if meaning and PLACE not in found:
                        found[PLACE] = meaning.elements
        if YEAR in dimensions:
            years = r"\b(?:19|20)\d\d\b"
            several = re.compile(rf"{years}[–-]{years}|(?:{years}, )*{years} och {years}")
            spans = several.findall(words) + re.findall(rf"(?:[a-zåäö]+ )?{years}", several.sub(" ", words))
            for span in spans:
                meaning = self.words.meaning(YEAR, span) or self.words.meaning(YEAR, span.split(" ")[-1])
                if meaning:
                    found[YEAR] = meaning.elements
        if AGE in dimensions:
            for span in re.findall(r"\b\d+[–-]\d+ år\b|\bunder \d+ år\b|\b\d+ år (?:eller|och) äldre\b|\b\d+ år\b", words):
                found[AGE] = self.words.meaning(AGE, span).elements
        if SEX in dimensions:
            sexes = {w for w in ("kvinnor", "män", "flickor", "pojkar") if re.search(rf"\b{w}\b", words, re.I)}
            meanings = [self.words.sex(w) for w in sorted(sexes)]
            if meanings:
                found[SEX] = frozenset().union(*(m.elements for m in meanings))
        for dimension in dimensions & self.words.dimensions.keys():
            for name, elements in self.words.dimensions[dimension].categories.items():
                if re.search(rf"\b{re.escape(name)}\b", words, re.I):
                    found[dimension] = found.get(dimension, frozenset()) | elements
        return found
