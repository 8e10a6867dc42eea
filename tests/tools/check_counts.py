#!/usr/bin/env python3
"""Counts a sample of the report `tabell` once more, from its source file alone, and holds every printed figure against it.

    check_counts.py SAMPLE MADE TAGS [--wrong]    --wrong: each of some altered figures must be found

A figure of 1 to 4 must be hidden in both documents, a zero shown, and a shown figure be what the file says. Which other figures
are hidden is the attacker's business.
"""
import collections
import csv
import functools
import pathlib
import sys
import tomllib

import report_tables
import tag_tree

THRESHOLD = 5
HIDDEN = ".."


class Source:
    """The rows of the one data set that count, as {role: code}, with their number. Rows of sums are left out."""

    def __init__(self, folder, told):
        data = told["data"][0]
        codes = data.get("koder", {})
        self.derived = {d["kolumn"]: (d["av"], [self.limits(g) for g in d["grupper"]]) for d in data.get("harledd", [])}
        self.rows = []
        with open(folder / data["fil"], encoding="utf-8") as file:
            for row in csv.DictReader(file):
                of = {role: row[heading] for role, heading in data["kolumner"].items()}
                of["kommun"] = of["kommun"].split(" ")[0]
                of["kon"] = codes["kon"][of["kon"]]
                if len(of["kommun"]) != 4 or of["alder"] == "total":
                    continue
                for role, (source, groups) in self.derived.items():
                    of[role] = self.group(of[source], groups)
                self.rows.append((of, int(of.pop("antal"))))
        self.names = {of["kommun"]: name for of, name in self.kommuner(folder / data["fil"])}

    @staticmethod
    def kommuner(path):
        # The report has today's names; the codes' names stand in the attacker's list, which is SCB's.
        places = pathlib.Path(__file__).parents[1] / "attack/platser.csv"
        with open(places, encoding="utf-8") as file:
            for line in csv.reader(file, delimiter=";"):
                yield {"kommun": line[0]}, line[1]

    @staticmethod
    def limits(group):
        low, _, high = group.partition("-")
        return int(low or 0), int(high or 999), group.replace("-", "–")

    @staticmethod
    def group(text, groups):
        number = int(text.strip("-+"))
        return next(name for low, high, name in groups if low <= number <= high)

    @functools.cache
    def count(self, **wanted):
        return sum(n for of, n in self.rows if all(of[role] == code for role, code in wanted.items()))


def code_of(source, role, label):
    """What a head says of a role: {} for a sum of everything."""
    if label in ("Totalt", "Dalarnas län", "Flickor och pojkar"):
        return {}
    if role == "kommun":
        return {role: next(code for code, name in source.names.items() if name == label and len(code) == 4)}
    return {role: label.lower() if role == "kon" else label.replace("–", "-") if label in ("–14",) else label}


def expected(source, wish, row, column):
    """(number, printed form) of the cell in this row and column, by what rapport.toml says of the table."""
    where = {role: code for role, code in wish.get("dar", {}).items() if not (role == "kommun" and code == "20")}
    rows, columns = wish["rader"], wish["kolumner"]
    of = dict(where)
    for role, label in zip(rows, row.split(": ") if len(rows) > 1 else [row]):
        of |= code_of(source, role, label)
    labels = column.split(" ", 1) if len(columns) > 1 else [column]
    for role, label in zip(columns, labels):
        of |= code_of(source, role, label)
    number = source.count(**of)
    shown = wish.get("visa", "antal")
    if shown == "antal":
        return number, str(number)
    without = {k: v for k, v in of.items() if k != ("kon" if shown == "konsfordelning" else rows[0])}
    base = source.count(**without)
    share = 100 * number / base
    return number, f"{share:.{wish.get('decimaler', 1 if base >= 100 else 0)}f}"


def shown_as_counts(wish):
    """A workbook holds shares unrounded."""
    return wish.get("visa", "antal") == "antal"


def check(source, told, tables, what, faults):
    found = collections.Counter()
    for table in tables:
        wish = next((w for w in told["tabell"] if w["rubrik"] == table.caption), None)
        if wish is None:
            faults.append(f"{what}, tabell {table.number}: {table.caption} is not in rapport.toml")
            continue
        for (row, column, _), printed in table.cells.items():
            number, form = expected(source, wish, row, column)
            where = f"{what}, tabell {table.number}, {row}, {column}: "
            found["cells"] += 1
            if printed == HIDDEN:
                found["hidden"] += 1
                if number == 0:
                    faults.append(where + "a zero is hidden")
            elif 0 < number < THRESHOLD:
                faults.append(where + f"{printed} is shown, and is {number} persons")
            elif abs(float(printed) - float(form)) > (1e-9 if what == "PDF" or shown_as_counts(wish) else 0.500001):
                faults.append(where + f"{printed} is printed, {form} is right")
    return found


def main(sample, made, tags, *options):
    folder = pathlib.Path(sample)
    told = tomllib.loads((folder / "rapport.toml").read_text("utf-8"))
    source = Source(folder, told)
    workbook = next(pathlib.Path(made).glob("*.xlsx"))
    faults = []
    sets = [("PDF", list(report_tables.from_pdf(tag_tree.read(tags), faults))),
            ("workbook", list(report_tables.from_workbook(workbook, faults)))]
    found = [check(source, told, tables, what, faults) for what, tables in sets]
    if found[0] != found[1]:
        faults.append(f"the PDF has {found[0]}, the workbook {found[1]}")
    if not faults and "--wrong" in options:
        prove(source, told, sets[0][1], faults)
    for fault in faults[:20]:
        print(fault)
    if faults:
        raise SystemExit(f"FAILED: {len(faults)} faults")
    print(f"{found[0]['cells']} figures in each document, {found[0]['hidden']} of them hidden: as the source file says")


def prove(source, told, tables, faults):
    """Each kind of wrong figure, put into one cell at a time."""
    tried = 0
    for table in tables:
        for key, printed in list(table.cells.items())[:: max(1, len(table.cells) // 25)]:
            for wrong in ("3", "0", HIDDEN, str(int(float(printed)) + 1) if printed != HIDDEN else "0"):
                if wrong == printed or (wrong == HIDDEN and printed != "0"):
                    continue
                again = []
                table.cells[key] = wrong
                check(source, told, [table], "PDF", again)
                table.cells[key] = printed
                tried += 1
                if not again:
                    faults.append(f"{table.caption}: {key} as {wrong} instead of {printed} is not found")
    print(f"{tried} altered figures found" if not faults else "")


if __name__ == "__main__":
    main(*sys.argv[1:])
