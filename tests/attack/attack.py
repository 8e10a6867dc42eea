#!/usr/bin/env python3
"""Tries to work out every hidden figure of finished reports. See README.md beside.

Exit status: 0 all safe, 1 something is open, contradictory or not understood, 2 a file could not be read.
"""
import argparse
import json
import pathlib
import sys

import answers
import ledger
import measures
import pdf_report
import texts
import workbook_report
from headings import Reader
from lattice import Axis
from population import Population
from report import HIDDEN, Unreadable
from solver import Solver, is_safe
from swedish import shown
from statements import COUNT, SHARE, Faults, missing_and_counted, settle_words, small_and_shown, told_apart
from system import System
from vocabulary import AGE, Vocabulary


class Attack:
    """What is known of a set of reports, and what an outsider can conclude from it."""

    def __init__(self, vocabulary, threshold=5, level="standard", zeros_shown=True, also_published=False, every=False,
                 doubted=None):
        self.vocabulary, self.threshold, self.level = vocabulary, threshold, level
        self.zeros_shown, self.also_published, self.every = zeros_shown, also_published, every
        self.statements, self.findings, self.faults = [], [], Faults()
        self.several, self.grown, self.reports, self.readers, self.repeated = set(), set(), [], [], 0
        self.dropped, self.narrow_is_open = [], True
        self.true_numbers = None  # of whom (Target.at) → how many they are now, and were before, where one who tests knows
        self.doubted = doubted or (lambda _: False)  # statements that are given up where not all can be true
        self.remembered = set()  # populations in the ledger
        self.system, self.intervals, self.contradictions = System(), {}, []

    def read(self, path):
        """A file's reports: a PDF may carry its workbook with it."""
        reports = pdf_report.read(path) if pathlib.Path(path).suffix == ".pdf" else [workbook_report.read(path)]
        for report in reports:
            self.add(report)

    def add(self, report):
        reader = Reader(report, self.vocabulary, self.faults, self.also_published)
        statements = reader.statements()
        self.reports.append(report)
        self.readers.append((reader, statements))
        self.statements += statements
        self.several |= reader.several
        self.grown |= reader.grown
        self.repeated += len(reader.repeated)
        self.findings += report.findings

    def read_ledger(self, path):
        found = ledger.read(path, self.vocabulary, self.faults, self.findings)
        self.statements += found
        self.remembered |= {s.population for s in found}

    def settle_words(self):
        """The statements of those who are there."""
        nobody = {id(s) for s in self.statements if not self.is_settled(s)}
        self.statements = [s for s in self.statements if id(s) not in nobody]
        self.readers = [(reader, [s for s in found if id(s) not in nobody]) for reader, found in self.readers]

    def is_settled(self, statement):
        return settle_words(statement, AGE, statement.population in self.grown)

    def run(self):
        self.settle_words()
        self.findings += told_apart(self.statements)
        if not self.also_published:  # others may count in what they do not show
            self.findings += missing_and_counted(self.statements)
        self.findings += small_and_shown(self.statements, self.threshold, self.zeros_shown)
        printed = {s.population for _, statements in self.readers for s in statements}
        self.dropped += [f"liggarens population ”{name}” hör inte ihop med någon tabell i rapporterna"
                         for name in sorted(self.remembered - printed) if self.readers]
        self.findings += list(dict.fromkeys(measures.told_of_few(self.statements)))
        readings = []
        for reader, statements in self.readers:
            claims = texts.Miner(reader, statements, self.threshold).claims()
            readings += [settled for reading in claims.readings if (settled := [s for s in reading if self.is_settled(s)])]
            self.findings += claims.findings
        self.solve([*self.statements, *(s for reading in readings for s in reading)])
        if self.contradictions and readings:
            readings = list(self.that_can_hold(readings))
            self.solve([*self.statements, *(s for reading in readings for s in reading)])
        self.statements += [s for reading in readings for s in reading]
        most_tries = 4  # then all that may be wrong is given up
        while self.contradictions and (wrong := self.misunderstood(most_tries <= 0)):
            most_tries -= 1
            self.statements = [s for s in self.statements if not (self.may_be_wrong(s) and s.name() in wrong)]
            self.solve(self.statements)
            self.dropped += [f"{name} går inte ihop med tabellerna och räknas inte" for name in sorted(wrong)]
        self.findings += answers.few_others(self.statements, self.threshold, self.zeros_shown)
        self.system.remarks += self.dropped
        return self

    def that_can_hold(self, readings):
        """Those that some table fits, one after the other beside what is printed: a misunderstood sentence must not take others
        with it. Where what is printed contradicts itself, all of them."""
        if not self.fits(self.statements):
            yield from readings
            return
        held = list(self.statements)
        for reading in readings:
            if self.fits([*held, *reading]):
                held += reading
                yield reading
            else:
                self.dropped += list(dict.fromkeys(f"{s.name()} går inte ihop med tabellerna och räknas inte" for s in reading))

    def fits(self, statements):
        return Solver(self.system_of(statements), self.threshold, self.level).can_be_solved()

    def may_be_wrong(self, statement):
        return statement.claim or self.doubted(statement)

    def misunderstood(self, all_of_them=False):
        """Claims of running text, and what is doubted, among the rows that cannot all be true; all of them where none is."""
        said = {s.name() for s in self.statements if self.may_be_wrong(s)}
        rows = [r for c in self.contradictions for row in c.rows for r in (row, *self.reduced.reasons(row))]
        return said if all_of_them else {row.words.rpartition(" = ")[0] for row in rows} & said or said

    def system_of(self, statements):
        system = System()
        by_population = {}
        for s in statements:
            by_population.setdefault(s.population, []).append(s)
        for name in sorted(by_population):
            if name not in self.grown:  # flickor and pojkar alone are the sexes, whatever else has an age in the tables
                for s in by_population[name]:
                    s.at, s.base = without_words(s.at), without_words(s.base)
            several = {d for p, d in self.several if p == name}
            several |= {d.name for d in self.vocabulary.dimensions.values() if d.several}
            Population(system, name, by_population[name], self.vocabulary, several, self.zeros_shown).build()
        return system

    def solve(self, statements):
        self.system = self.system_of(statements)
        solver = Solver(self.system, self.threshold, self.level, self.every)
        self.intervals = solver.intervals()
        self.contradictions = solver.contradictions
        self.reduced = solver.reduced

    # --- What came of it ------------------------------------------------------------------------------------------

    def verdicts(self):
        """(target, interval, is it safe?) of all that must not be worked out; no interval where figures contradict."""
        for target in self.system.targets:
            interval = self.intervals.get(target.variable)
            if interval is None:
                yield target, None, False
                continue
            safe = is_safe(interval.low, interval.high, self.threshold, self.level)
            if target.kind == "dold andel":  # of few, perhaps, and then no small number is hidden
                safe = safe or (interval.high == 0 and self.zeros_shown)
            elif target.kind == "skillnad":  # perhaps of nobody, whom no table has a place for, or of many
                safe = safe or interval.high >= self.threshold or interval.low < 1
            elif target.kind != "dold":  # not printed, so perhaps no small number: zero and large ones harm nobody
                safe = safe or interval.high == 0
            elif self.narrow_is_open is False and interval.low < self.threshold <= interval.high:
                safe = True
            if self.true_numbers and (not safe or target.kind == "skillnad"):
                safe = is_safe(interval.low, interval.high, self.threshold, self.level) or self.is_harmless(target, interval)
            yield target, interval, safe

    def is_harmless(self, target, interval):
        """What is not so, as figures of two times together may tell, harms nobody; nor does a share that is withheld for its
        few persons and is of nobody."""
        if isinstance(target.at, list):  # sums of figures
            parts = [[factor * n for n in self.true_numbers(at)] for factor, at in target.at]
            numbers = [sum(times) for times in zip(*parts)] if all(parts) else []
        else:
            numbers = self.true_numbers(target.at)
        if not numbers:
            return False
        is_false = len(numbers) > 1 and not any(interval.low <= n <= interval.high for n in numbers)
        if target.kind == "skillnad" and not any(0 < n < self.threshold for n in numbers):
            return True
        return is_false or (target.kind != "dold" and self.zeros_shown and not any(numbers))

    def open(self):
        return [(t, i) for t, i, safe in self.verdicts() if not safe and i is not None]

    def passed(self):
        return not (self.open() or self.findings_of_all() or self.unreadable() or self.contradictions)

    def findings_of_all(self):
        return [*self.findings, *self.system.findings]

    def unreadable(self):
        return [*self.faults, *self.system.faults]

    def reasons(self, interval):
        """The tying rows, and what is shown within them."""
        rows = interval.why()
        shown_within = [reason for row in rows for reason in self.reduced.reasons(row)]
        return list(dict.fromkeys(row.words for row in [*rows, *shown_within]))

    def as_json(self):
        cells = [{"cell": t.words, "slag": t.kind, "intervall": None if i is None else [end(i.low), end(i.high)],
                  "exakt": i is not None and i.exact, "saker": safe,
                  **({} if safe or i is None or not i.exact else {"for_att": self.reasons(i)})} for t, i, safe in self.verdicts()]
        return {"troskel": self.threshold, "niva": self.level, "rapporter": [r.file for r in self.reports],
                "celler": cells, "oppna": len(self.open()),
                "fynd": [{"plats": p, "vad": w} for p, w in self.findings_of_all()],
                "olasligt": [{"plats": p, "vad": w} for p, w in self.unreadable()],
                "motsagelser": [[row.words for row in c.rows] for c in self.contradictions],
                "anmarkningar": self.system.remarks, "godkand": self.passed()}

    def lines(self, most=40):
        counted = [s for s in self.statements if s.measure in (COUNT, SHARE)]
        hidden = sum(s.figure.status == HIDDEN for s in counted)
        tables = len({s.place for s in counted})
        yield (f"Läst: {len(self.reports)} filer, {tables} tabeller och texter med tal, {len(counted)} tal varav {hidden} "
               f"dolda; {self.repeated} tabeller med redan publicerade uppgifter är inte prövade")
        for place, what in self.unreadable():
            yield f"OLÄSLIGT  {place}: {what}"
        for place, what in self.findings_of_all():
            yield f"FYND  {place}: {what}"
        for contradiction in self.contradictions:
            yield "MOTSÄGELSE  de här uppgifterna går inte ihop:"
            yield from (f"      {row.words}" for row in contradiction.rows[:12])
        for remark in self.system.remarks:
            yield f"anmärkning: {remark}"
        open_ones = self.open()
        for target, interval in open_ones[:most]:
            told = f"exakt {shown(interval.low)}" if interval.low == interval.high else \
                f"mellan {shown(interval.low)} och {shown(interval.high)}"
            yield f"ÖPPEN  {target.words[0]} – {told}"
            for n, words in enumerate(self.reasons(interval)[:10]):
                yield f"      {'för att' if n == 0 else '       '} {words}"
        if len(open_ones) > most:
            yield f"… och {len(open_ones) - most} till"
        large = sum(i is not None and i.exact and i.low >= self.threshold for _, i, _ in self.verdicts())
        if large:
            yield f"anmärkning: {large} dolda celler är säkert {self.threshold} eller fler, och skyddar bara andra"
        safe = sum(s for *_, s in self.verdicts())
        yield (f"{'GODKÄND' if self.passed() else 'UNDERKÄND'}: {len(open_ones)} öppna, {safe} säkra av "
               f"{len(self.system.targets)} prövade celler (tröskel {self.threshold}, nivå {self.level})")


def without_words(at):
    """Categories without the ages that words alone imply."""
    return at and {d: e for d, e in at.items() if not Axis.by_word(e)}


def end(value):
    return None if value in (float("inf"), float("-inf")) else int(value)


def files(named):
    """A folder stands for the reports in it."""
    for name in map(pathlib.Path, named):
        yield from sorted(p for p in name.iterdir() if p.suffix in (".pdf", ".xlsx")) if name.is_dir() else [name]


def main(words=None):
    parser = argparse.ArgumentParser(description="Försöker räkna ut alla dolda tal i färdiga rapporter.", add_help=False)
    parser.add_argument("-h", "--help", action="help", help="visa den här hjälpen")
    parser.add_argument("filer", nargs="*", help="rapporter: PDF och arbetsböcker, eller mappar med dem")
    parser.add_argument("--troskel", type=int, default=5, help="antal under tröskeln är små (5)")
    parser.add_argument("--niva", choices=["standard", "exakt"], default="standard", help="när en cell är säker")
    parser.add_argument("--nollor", choices=["visa", "dolj"], default="visa", help="om nollor visas i rapporterna")
    parser.add_argument("--liggare", action="append", default=[], help="vad som har publicerats tidigare")
    parser.add_argument("--ordforrad", help="rapportens egna ord: ordforrad.toml")
    parser.add_argument("--aven-publicerade", action="store_true", help="pröva också tabeller som återger andras tal")
    parser.add_argument("--intervall", action="store_true", help="räkna ut exakt intervall även för säkra celler")
    parser.add_argument("--smala", choices=["fel", "godta"], default="fel",
                        help="om intervall som når tröskeln men är för smala är fel: är cellen dold för andras skull, gör de "
                             "ingen skada, och det kan bara den säga som har de sanna talen")
    parser.add_argument("--json", action="store_true", help="skriv allt som JSON")
    asked = parser.parse_args(words)
    try:
        attack = Attack(Vocabulary(asked.ordforrad), asked.troskel, asked.niva, asked.nollor == "visa",
                        asked.aven_publicerade, asked.intervall)
        attack.narrow_is_open = asked.smala == "fel"
        for path in files(asked.filer):
            attack.read(path)
        for path in asked.liggare:
            attack.read_ledger(path)
        if not attack.reports and not attack.statements:
            raise Unreadable("inga filer att pröva")
        attack.run()
    except Unreadable as fault:
        print(f"fel: {fault}", file=sys.stderr)
        return 2
    if asked.json:
        json.dump(attack.as_json(), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print("\n".join(attack.lines()))
    return 0 if attack.passed() else 1


if __name__ == "__main__":
    sys.exit(main())
