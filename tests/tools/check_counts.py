#!/usr/bin/env python3
"""Counts a sample of the report `tabell` once more, from its source file alone, and holds every printed figure against it.

    check_counts.py SAMPLE MADE TAGS [--wrong]    --wrong: each of some altered figures must be found

What is asked of a figure stands in recount.py.
"""
import csv
import functools
import pathlib
import sys

import recount


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
        self.names = recount.kommuner()

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
    """(persons, printed form, exact value) of the cell in this row and column, by what rapport.toml says of the table."""
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
        return number, str(number), number
    without = {k: v for k, v in of.items() if k != ("kon" if shown == "konsfordelning" else rows[0])}
    base = source.count(**without)
    share = 100 * number / base
    return number, f"{share:.{wish.get('decimaler', 1 if base >= 100 else 0)}f}", share


def main(sample, made, tags, *options):
    folder = pathlib.Path(sample)
    told = recount.read(folder / "rapport.toml")
    source = Source(folder, told)

    def of_table(table):
        wish = next((w for w in told["tabell"] if w["rubrik"] == table.caption), None)
        return wish and functools.partial(expected, source, wish)

    faults = []
    both = recount.documents(made, tags, faults)
    found = recount.check_both(of_table, both, faults)
    proved = recount.prove(of_table, both[0][1], faults) if "--wrong" in options and not faults else None
    recount.finish(faults, found, proved)


if __name__ == "__main__":
    main(*sys.argv[1:])
