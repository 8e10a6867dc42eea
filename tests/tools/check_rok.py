#!/usr/bin/env python3
"""Counts the sample of the report `rok` once more, from the answers of the kommuner alone, and holds the workbook against it.

    check_rok.py SAMPLE MADE [--wrong]    --wrong: each of some altered figures and notes must be found

What is asked: that each shown number is the sum over the kommuner that answered, each share that of its sex, that "n av 15 kommuner" is
how many answered, that years are compared over those that answered both years and no others, that a kommun that has not answered has
no number, and that the activities are counted as they were told. Which kommuner answered is read from the rows of the answers, never
from their column `jamforbar`.
"""
import collections
import csv
import decimal
import pathlib
import re
import sys
import tomllib

import openpyxl
from outside import finish, only

HIDDEN, MISSING = "..", "–"
ALL = 15


def rows_of(folder, name):
    with open(folder / "svar" / f"{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


class Sheet:
    """A table of the workbook: caption, heads, rows as [group or None, heading, cells…], what stands below."""

    def __init__(self, sheet):
        cells = [[c.value for c in row] for row in sheet.iter_rows()]
        self.caption = re.sub(r"^Tabell \d+\. ", "", cells[0][0])
        ref = next(iter(sheet.tables.values())).ref
        (left, top, right, bottom) = openpyxl.utils.range_boundaries(ref)
        self.heads = [str(h) for h in cells[top - 1][left - 1:right]]
        self.rows = [[cell for cell in row[left - 1:right]] for row in cells[top:bottom]]
        self.notes = [row[0] for row in cells[bottom:] if row and row[0]]


class Answers:
    """The rows of one question, and who gave them."""

    def __init__(self, folder, question, column):
        self.rows = [r | {"antal": int(r["antal"])} for r in rows_of(folder, question)]
        self.column = column
        self.who = collections.defaultdict(set)
        for row in self.rows:
            self.who[row["ar"]].add(row["kommun"])

    def count(self, sex, year, category=None, places=None):
        return sum(r["antal"] for r in self.rows if r["kon"] == sex and r["ar"] == year and
                   category in (None, r[self.column]) and (places is None or r["kommun"] in places))


class Check:
    def __init__(self, folder, made):
        self.template = tomllib.loads((folder.parents[1] / "templates/rok/standard.toml").read_text("utf-8"))
        self.year = tomllib.loads((folder / "rapport.toml").read_text("utf-8"))["period"]
        self.before = str(int(self.year) - 1)
        self.breaks = {b["fraga"] for b in tomllib.loads((folder / "rapport.toml").read_text("utf-8"))["tidsseriebrott"]}
        self.folder = folder
        self.sheets = self.read(made)
        self.faults, self.seen = [], 0

    @staticmethod
    def read(made):
        book = openpyxl.load_workbook(only(made, ".xlsx"))
        return {s.caption: s for s in (Sheet(book[n]) for n in book.sheetnames if book[n].tables)
                if not s.caption.startswith("Innehåll")}

    def tell(self, sheet, words):
        self.faults.append(f"{sheet.caption}: {words}")

    def figure(self, sheet, where, printed, true):
        """A shown figure is the true one; a hidden one is somebody."""
        self.seen += 1
        if printed == HIDDEN:
            if true == 0:
                self.tell(sheet, f"{where} is hidden, and nobody")
        elif printed != true:
            self.tell(sheet, f"{where}: {printed!r} is printed, {true} is true")

    def note(self, sheet, pattern, true):
        found = [re.search(pattern, note) for note in sheet.notes]
        numbers = [m[1] for m in found if m]
        self.seen += 1
        if numbers != [str(true)]:
            self.tell(sheet, f"the note says {numbers}, {true} of {ALL} answered")

    def run(self):
        for role in self.template["roll"]:
            for at, question in enumerate(role["fraga"]):
                answers = Answers(self.folder, question["data"], question["kolumn"])
                title = question["rubrik"][0].lower() + question["rubrik"][1:]
                name = f"{role['rubrik']}: {title}"
                who = answers.who
                self.county(self.sheets.get(f"{name} {self.year} ({len(who[self.year])} av {ALL} kommuner)"), answers)
                both = len(who[self.year] & who[self.before])
                compared = self.sheets.get(f"{name} {self.before} och {self.year} ({both} av {ALL} kommuner)")
                if question["data"] in self.breaks:
                    if compared:
                        self.tell(compared, "compares years over a break")
                elif compared:
                    self.years(compared, answers)
                if at == 0:
                    self.places(self.sheets.get(f"{role['rubrik']} kommun för kommun"), answers)
        self.activities()
        return self.faults

    def county(self, sheet, answers):
        if sheet is None:
            return
        self.note(sheet, rf"Summan {self.year} omfattar (\d+) av {ALL} kommuner", len(answers.who[self.year]))
        for row in sheet.rows:
            heading, cells = row[0], dict(zip(sheet.heads[1:], row[1:]))
            category = None if heading == "Totalt" else heading[0].lower() + heading[1:]
            for head, printed in cells.items():
                kind, sex = head.split(": ")
                count = answers.count(sex.lower(), self.year, category)
                if kind == "Antal":
                    self.figure(sheet, f"{heading}, {sex}", printed, count)
                elif printed not in (HIDDEN, "."):
                    base = answers.count(sex.lower(), self.year)
                    share = decimal.Decimal(100 * count) / base
                    places = decimal.Decimal(1) if float(printed).is_integer() else decimal.Decimal("0.1")
                    shown = [share.quantize(p, decimal.ROUND_HALF_UP) for p in (places, decimal.Decimal("0.1"))]
                    self.seen += 1
                    if decimal.Decimal(str(printed)) not in shown:
                        self.tell(sheet, f"{heading}, {sex}: {printed} % is printed, {share:.3f} % is true")

    def years(self, sheet, answers):
        both = answers.who[self.year] & answers.who[self.before]
        self.note(sheet, rf"över de (\d+) kommuner av {ALL}", len(both))
        named = " ".join(sheet.notes)
        for place in sorted(set().union(*answers.who.values())):
            if (re.search(rf"båda åren: .*\b{place}\b", named) is not None) != (place in both):
                self.tell(sheet, f"{place} is named wrongly")
        for row in sheet.rows:
            category = None if row[0] == "Totalt" else row[0][0].lower() + row[0][1:]
            for head, printed in zip(sheet.heads[1:], row[1:]):
                year, sex = head.split(" ", 1)
                self.figure(sheet, f"{row[0]}, {head}", printed, answers.count(sex.lower(), year, category, both))

    def places(self, sheet, answers):
        if sheet is None:
            return
        for year in (self.before, self.year):
            self.note(sheet, rf"Summan {year} omfattar (\d+) av {ALL} kommuner", len(answers.who[year]))
        together = next((re.match(r"Övriga kommuner är (.+?)\. ", n)[1] for n in sheet.notes if n.startswith("Övriga kommuner")), "")
        for row in sheet.rows:
            places = {"Totalt bland dem som har svarat": None, "Övriga kommuner": set(re.split(r", | och ", together))}.get(row[0], {row[0]})
            for head, printed in zip(sheet.heads[1:], row[1:]):
                year, sex = head.split(" ", 1)
                if places is not None and not places & answers.who[year]:
                    self.seen += 1
                    if printed != MISSING:
                        self.tell(sheet, f"{row[0]} has not answered {year}, and {printed!r} is printed")
                else:
                    self.figure(sheet, f"{row[0]}, {head}", printed, answers.count(sex.lower(), year, None, places))

    def activities(self):
        told = collections.Counter((r["mal"], r["aktivitet"], r["status"]) for r in rows_of(self.folder, "aktiviteter")
                                   if r["ar"] == self.year)
        heard = {r["kommun"] for r in rows_of(self.folder, "aktiviteter") if r["ar"] == self.year}
        for goal in self.template["mal"]:
            sheet = self.sheets[f"Mål {goal['nr']}: hur långt kommunerna har kommit {self.year}"]
            for row in sheet.rows:
                for head, printed in zip(sheet.heads[1:], row[1:]):
                    status = head[0].lower() + head[1:]
                    true = ALL - len(heard) if status == "ej svar" else told[goal["kod"], row[0], status]
                    self.figure(sheet, f"{row[0]}, {head}", printed, true)
            self.activities_of_years(goal)
            matrix = self.sheets[f"Mål {goal['nr']}: status i varje kommun {self.year}"]
            for row in matrix.rows:
                for head, printed in zip(matrix.heads[1:], row[1:]):
                    true = [r["status"] for r in rows_of(self.folder, "aktiviteter")
                            if (r["ar"], r["kommun"], r["aktivitet"]) == (self.year, row[0], head)]
                    self.figure(matrix, f"{row[0]}, {head}", printed, (true or ["ej svar"])[0])


    def activities_of_years(self, goal):
        """Last year beside this year, over the kommuner that told of all activities of the goal both years."""
        told = {}
        for row in rows_of(self.folder, "aktiviteter"):
            if row["mal"] == goal["kod"] and row["status"]:
                told.setdefault((row["ar"], row["kommun"]), {})[row["aktivitet"]] = row["status"]
        names = {name for statuses in told.values() for name in statuses}
        both = {place for year, place in told if all(set(told.get((y, place), {})) == names for y in (self.before, self.year))}
        sheet = self.sheets[f"Mål {goal['nr']}: hur långt kommunerna hade kommit {self.before} och {self.year} "
                            f"({len(both)} av {ALL} kommuner)"]
        self.note(sheet, rf"över de (\d+) kommuner av {ALL}", len(both))
        for group, year, *cells in sheet.rows:
            true = collections.Counter(told[str(year), place][group] for place in both)
            for head, printed in zip(sheet.heads[2:], cells):
                self.figure(sheet, f"{group} {year}, {head}", printed, true[head[0].lower() + head[1:]])


def wrong(folder, made):
    """Alters one shown number of each table in turn, and one note: every alteration must be found."""
    names = [n for n in Check(folder, made).sheets]
    missed, altered = [], 0
    for name in names:
        check = Check(folder, made)
        sheet = check.sheets[name]
        spot = next(((r, c) for r, row in enumerate(sheet.rows) for c, cell in enumerate(row[1:], 1)
                     if isinstance(cell, (int, float))), None)
        if spot is None or "efter kön" in name or name.startswith("Hur många kommuner") or "ansvarar" in name or name.startswith("Rader i"):
            continue
        sheet.rows[spot[0]][spot[1]] += 1
        altered += 1
        if not check.run():
            missed.append(f"{name}: an altered figure is not found")
        check = Check(folder, made)
        sheet = check.sheets[name]
        noted = next((i for i, n in enumerate(sheet.notes) if re.search(rf"\d+ (?:av {ALL} kommuner|kommuner av {ALL})", n)), None)
        if noted is None:
            continue
        sheet.notes[noted] = re.sub(rf"(\d+)( av {ALL} kommuner| kommuner av {ALL})", lambda m: f"{int(m[1]) + 1}{m[2]}", sheet.notes[noted], count=1)
        altered += 1
        if not check.run():
            missed.append(f"{name}: an altered note is not found")
    if altered < 10:
        missed.append("hardly anything could be altered")
    finish(missed, f"{altered} altered figures and notes are found")


def main(folder, made, *more):
    folder = pathlib.Path(folder)
    if more == ("--wrong",):
        wrong(folder, made)
    check = Check(folder, made)
    faults = check.run()
    finish(faults, f"{check.seen} figures and notes are as the answers have them")


if __name__ == "__main__":
    main(*sys.argv[1:])
