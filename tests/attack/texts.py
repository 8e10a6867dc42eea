"""Numbers in words: notes, alternative texts, properties, names, cells beside the tables.

Three things are looked for: a small number of persons said outright, "N av M" whose rest is small, and a number that the
words around it tie to the headings of a cell. The last is read as a claim of that cell's value: by sentences that pair sexes
with numbers (`sentences.py`), otherwise by the headings that stand before a number.
"""
import dataclasses
import re

from counted import Counted
from sentences import COUNTS_ITSELF, NUMERAL, PRONOUN, sentences
from statements import BASE, COUNT, SHARE, Statement
from report import HIDDEN, SHOWN, Figure
from swedish import NUMBER, key
from vocabulary import PLACE, SEX, YEAR
from wording import (BEFORE_ITS_OWN, COUNTS, DISTANCE, LIMIT, NO_PERSONS, NOT_A_COUNT, PERSONS, YEAR_LIKE, excerpt,
                     value_of)

SMALL = re.compile(rf"(?<![\d,.–-])\b(\d+|{COUNTS})"
                   rf"(?: (?!(?:och|eller|av|i|på|till|för|bland|är|mot|med|över|under)\b)[a-zåäö]+)? {PERSONS}\b", re.I)
LEFT_OUT = re.compile(r"\b(\d+|" + COUNTS + r") (?:rader|personer) (?:utan|saknar|som saknar|med okän[dt])\b([^.;]*)", re.I)
HEADING = re.compile(r", rubriken till ")
OF_SEX = re.compile(r"(?<![\d,.–-])\b(\d[\d ]*\d|\d|" + COUNTS + r") (kvinnor|män|flickor|pojkar)\b", re.I)
OF = re.compile(r"\b(\d[\d ]*|" + COUNTS + r") av (?:de |totalt |alla |sammanlagt )?(\d[\d ]*\d|\d)\b(?: (\S+))?", re.I)
PART = re.compile(r"\b(?:del|sida|rad|steg|fråga|punkt|tabell|på) $", re.I)
ONE_CHART_OF_SEVERAL = re.compile(r"(?:(?:Diagram|Bild|Karta) \d+\. |[A-ZÅÄÖ][a-zåäö]+diagram[^.:]*: )[^.]*: ([^.:]+)\. ")


@dataclasses.dataclass
class Claims:
    readings: list = dataclasses.field(default_factory=list)  # lists of statements that are true or misunderstood together
    findings: list = dataclasses.field(default_factory=list)

    def find(self, place, sentence):
        if (place, sentence) not in self.findings:
            self.findings.append((place, sentence))


class Miner:
    """The words of one report, beside what its tables say."""

    def __init__(self, reader, statements, threshold):
        self.reader, self.threshold = reader, threshold
        self.report = reader.report
        self.counted = [s for s in statements if s.measure in (COUNT, SHARE)]
        self.found = Claims()
        tables = {}
        for s in self.counted:
            if s.heads:
                tables.setdefault(s.place.rpartition(", ")[2].capitalize(), []).append(s)
        self.tables = {name: Labels(cells) for name, cells in tables.items() if any(c.figure.status == HIDDEN for c in cells)}
        self.by_persons = {(name, measure): Counted(those, reader.words) for name, cells in tables.items()
                           for measure in (COUNT, SHARE) if (those := [c for c in cells if c.measure == measure])}

    def claims(self):
        if not self.counted:  # nothing of ours is counted here: what its words say was published by others
            return self.found
        for text in self.report.texts:
            if re.search(NUMERAL, text.words, re.I):
                self.read(text)
        for grid in self.report.grids:
            for labels, figure in grid.cells:
                for table in self.tables.values():
                    self.claim(table.cell_of(labels), figure, grid.place, ", ".join(labels[-6:]))
        return self.found

    def is_small(self, value):
        return 1 <= value < self.threshold

    def read(self, text):
        self.outright(text)
        self.bases(text)
        for name, table in self.tables.items():
            context = self.context_of(text, name)
            if context is not None:
                self.claims_of(text, name, table, context)

    def claims_of(self, text, name, table, context):
        """Sentence by sentence, by whom it counts where it tells that, otherwise by the headings before each number; these only
        of the table that the text belongs to, if it belongs to one."""
        earlier, section = {}, text.place.partition(", avsnittet ")[2]
        for sentence in sentences(text.words):
            heard = False
            for measure in (COUNT, SHARE):
                counted = self.by_persons.get((name, measure))
                if counted and counted.hidden and not text.drawn:
                    about = {**counted.heads(context.values()), **counted.sentences.heads_of(section),
                             **(earlier.get(measure, {}) if PRONOUN.search(sentence) else {})}
                    said = counted.sentences.read(sentence, about)
                    earlier[measure] = counted.sentences.heads_of(sentence) or earlier.get(measure, {})
                    heard = heard or bool(said)
                    self.said(said, counted, name, sentence, text)
            if heard or text.table not in ("", name):
                continue
            for cell, value in table.claims(sentence, context):
                self.claim([cell], Figure(SHOWN, value, 0, str(value)), text.place, excerpt(text.words))

    def said(self, said, counted, name, sentence, text):
        if not said or counted.is_about_another(sentence, self.reader.mentioned(sentence, {PLACE}).get(PLACE)):
            return
        if text.table not in ("", name) and self.is_of_its_own_table(sentence, text):
            return
        for part in said:
            if not part.heads and text.table != name:
                continue
            # What some other table shows of the same categories is said of that table.
            if text.table != name and any(other.shows(part) for other in self.by_persons.values()):
                continue
            claimed = counted.claims(part, text)
            if claimed:
                self.found.readings.append(claimed)

    def is_of_its_own_table(self, sentence, text):
        """Can a sentence that belongs to a table be about that?"""
        own = [counted for (name, _), counted in self.by_persons.items() if name == text.table]
        return any(counted.claims(part, text) is not None for counted in own for part in counted.sentences.read(sentence))

    def context_of(self, text, name):
        """What all of a chart's alternative text is about, by the end of its caption: "Diagram 2. Födda efter kommun: 2003.",
        "Linjediagram: Födda efter kommun: Mora, 2002–2003." Nothing when that is another year than the table's."""
        found = ONE_CHART_OF_SEVERAL.match(text.words)
        head = key(found[1]) if found else ""
        head = next((part for part in (head, *head.split(", ")) if part in self.tables[name].level), head)
        levels = self.tables[name].level.get(head, [])
        if levels or not YEAR_LIKE.fullmatch(head):
            return dict.fromkeys(levels, head)
        years = self.reader.fixed.get(name, (None, {}))[1].get(YEAR)
        return None if years and not any(first <= int(head) <= last for first, last in years) else {}

    def outright(self, text):
        for found in SMALL.finditer(text.words):
            if self.is_small(value_of(found[1])) and not LIMIT.search(text.words[:found.start()]):
                self.found.find(text.place, f"texten säger ett litet antal: ”{excerpt(text.words, found.start())}”")
        for found in OF.finditer(text.words):
            part, whole = value_of(found[1]), value_of(found[2])
            if re.fullmatch(NO_PERSONS + r"[.,;:)]*", found[3] or "", re.I) or PART.search(text.words[:found.start()]):
                continue
            if part <= whole and (self.is_small(part) or self.is_small(whole - part)):
                self.found.find(text.place, f"texten säger ett litet antal eller vad som är kvar till det: "
                                            f"”{excerpt(text.words, found.start())}”")

    def bases(self, text):
        """N = 76 under or over a table, and rows that were left out."""
        population, fixed = self.reader.fixed.get(text.table, (None, {}))
        if population is None:
            populations = {s.population for s in self.counted}
            population = populations.pop() if len(populations) == 1 else None
            fixed = self.reader.context
        if population is None:
            return
        for found in BASE.finditer(text.words):
            if text.table:
                self.say(population, fixed, value_of(found[1]), text)
        if text.table and HEADING.search(text.place):
            for found in OF_SEX.finditer(text.words):
                sex = self.reader.words.meaning(SEX, found[2].lower())
                if sex and not LIMIT.search(text.words[:found.start()]):
                    self.say(population, {**fixed, SEX: sex.elements}, value_of(found[1]), text)
        for found in LEFT_OUT.finditer(text.words):
            if re.search(r"\bkön\b", found[2]):
                self.say(population, {**fixed, SEX: frozenset(["saknas"])}, value_of(found[1]), text)
                if self.is_small(value_of(found[1])):
                    self.found.find(text.place, f"texten säger ett litet antal: ”{excerpt(text.words, found.start())}”")

    def say(self, population, at, value, text):
        self.found.readings.append([Statement(population, COUNT, dict(at), Figure(SHOWN, value, 0, str(value)), text.place,
                                              f"”{excerpt(text.words)}”", claim=True)])

    def claim(self, cells, figure, place, words):
        for cell in cells:
            if cell.figure.status == HIDDEN and cell.measure == COUNT and figure.value >= 0:
                self.found.readings.append([Statement(cell.population, COUNT, cell.at, figure, place,
                                                      f"”{words}” om {cell.label}", claim=True)])


class Labels:
    """The headings of one table, to be found again in running words."""

    def __init__(self, cells):
        self.cells = {}
        self.level = {}
        levels = {}
        for cell in cells:
            heads = {level: key(re.sub(r" år$", "", h)) for level, h in cell.heads}
            self.cells[frozenset(heads.items())] = cell
            for level, head in heads.items():
                levels.setdefault(level, set()).add(head)
        self.totals = {}
        for level, heads in levels.items():
            whole = [h for h in heads if h in ("totalt", "alla", "kvinnor och män", "flickor och pojkar", "samtliga", "antal")]
            self.totals[level] = whole[0] if whole else (next(iter(heads)) if len(heads) == 1 else None)
            for head in heads:
                self.level.setdefault(head, []).append(level)
        bare = [h for h in self.level if re.fullmatch(r"\d+", h) and not YEAR_LIKE.fullmatch(h)]
        words = sorted((h for h in self.level if h and h not in bare), key=len, reverse=True)
        pattern = [rf"(?P<word>\b(?:{'|'.join(map(re.escape, words))})(?:s|\s+år)?(?![\w]))"] if words else []
        if bare:
            numbers = "|".join(sorted(bare, key=len, reverse=True))
            pattern.append(rf"(?:\bålder(?:n)? |\()(?P<in>{numbers})(?=\)|\b)|(?P<age>\b(?:{numbers}))(?=\s*år\b|-åring)")
        pattern.append(rf"(?P<number>{NUMBER.pattern}|\b(?:{COUNTS})\b)")
        pattern.append(r"(?P<end>[.!?](?=\s|$))")
        self.pattern = re.compile("|".join(pattern), re.I)

    def claims(self, words, context=None):
        """(cell, value) for each number that the words around it tie to a hidden cell."""
        state, pending, span, listed = dict(context or {}), None, [], set()
        for token in self.pattern.finditer(words):
            kind = token.lastgroup
            if kind == "end":
                yield from self.bound(pending, state)
                state, pending, span, listed = dict(context or {}), None, [], set()
            elif kind == "number":
                yield from self.bound(pending, state)
                listed = set()
                pending = self.value(token, words)
                before = re.search(r"\b(från|till) $", words[:token.start()])
                if before and len(span) == 2:  # "Från 2019 till 2021: kvinnor från 12 till 14"
                    state = {**state, **span[before[1] == "till"]}
            else:
                head = key(re.sub(r"\s+år$", "", token[kind]))
                head = head if head in self.level else head.removesuffix("s")
                inside = words[:token.start() + (kind == "in")].rstrip().endswith("(")
                rows = {level: head for level in self.level[head] if level.startswith("rad")}
                if inside and pending is not None:
                    yield from self.bound(pending, {**state, **(rows or dict.fromkeys(self.level[head], head))})
                    pending = None
                else:
                    yield from self.bound(pending, state)
                    pending = None
                    for level in self.level[head]:  # of headings that stand in a row, the last one owns no number
                        state[level] = None if level in listed else head
                        listed.add(level)
                    if rows and re.search(r"\b(Från|till) $", words[:token.start()]):
                        span.append(rows)
        yield from self.bound(pending, state)

    def value(self, token, words):
        after, before = words[token.end():], words[:token.start()]
        if NOT_A_COUNT.match(after) or DISTANCE.search(before) or YEAR_LIKE.fullmatch(token[0]) or re.search(r"\d[–-]$", before):
            return None
        if BEFORE_ITS_OWN.search(before):
            return None
        if re.match(" [a-zåäö]", after) and not COUNTS_ITSELF.match(after) and not self.pattern.match(words, token.end() + 1):
            return None  # "4 besök"
        value = value_of(token[0])
        return value if value == int(value) else None

    def bound(self, value, state):
        if value is None or not state:
            return
        heads = {}
        for level, total in self.totals.items():
            heads[level] = state.get(level, total)
        cell = self.cells.get(frozenset(heads.items()))
        if cell is not None:
            yield cell, value

    def cell_of(self, labels):
        """The cells whose headings all stand among these labels."""
        there = {key(re.sub(r" år$", "", label)) for label in labels}
        found = []
        for heads, cell in self.cells.items():
            own = [h for level, h in heads if h != self.totals[level]]
            if own and all(h in there for h in own):
                found.append((len(own), cell))
        most = max((n for n, _ in found), default=0)
        return [cell for n, cell in found if n == most]
