"""What the checks share that count a sample once more from its source file and hold every printed figure against it.

A figure of 1 to 4 must be hidden in both documents, a zero shown, and a shown figure be what the file says. Which other figures are
hidden is the attacker's business.
"""
import collections
import csv
import pathlib
import tomllib

import report_tables
import tag_tree

THRESHOLD = 5
HIDDEN = ".."


def read(path):
    return tomllib.loads(pathlib.Path(path).read_text("utf-8"))


def kommuner():
    """{code: today's name}, from the attacker's list, which is SCB's."""
    with open(pathlib.Path(__file__).parents[1] / "attack/platser.csv", encoding="utf-8") as file:
        return {line[0]: line[1] for line in csv.reader(file, delimiter=";")}


def documents(made, tags, faults):
    """[("PDF", its tables), ("workbook", its tables)]"""
    workbook = next(pathlib.Path(made).glob("*.xlsx"))
    both = [("PDF", report_tables.from_pdf(tag_tree.read(tags), faults)), ("workbook", report_tables.from_workbook(workbook, faults))]
    # The rows of files are no persons.
    return [(what, [table for table in tables if table.caption != "Rader i källornas filer"]) for what, tables in both]


def check(expected, tables, what, faults):
    """`expected(table)` gives None for a table that should not be there, otherwise what gives (persons, printed form, exact value) of
    a row and a column. A workbook may hold a share as it is printed or exactly."""
    found = collections.Counter()
    for table in tables:
        of = expected(table)
        if of is None:
            faults.append(f"{what}, tabell {table.number}: {table.caption} is not in the report's settings")
            continue
        for (row, column, _), printed in table.cells.items():
            number, form, exact = of(row, column)
            where = f"{what}, tabell {table.number}, {row}, {column}: "
            found["cells"] += 1
            if printed == HIDDEN:
                found["hidden"] += 1
                if number == 0:
                    faults.append(where + "a zero is hidden")
            elif 0 < number < THRESHOLD:
                faults.append(where + f"{printed} is shown, and is {number} persons")
            elif not is_right(printed, form, exact, what):
                faults.append(where + f"{printed} is printed, {form} is right")
    return found


def is_right(printed, form, exact, what):
    value = report_tables.as_float(printed)
    if value is None:
        return False
    if what == "PDF":
        return printed == form
    return abs(value - float(form)) < 1e-9 or abs(value - exact) < 1e-9


def check_both(expected, both, faults):
    found = [check(expected, tables, what, faults) for what, tables in both]
    if found[0] != found[1]:
        faults.append(f"the PDF has {found[0]}, the workbook {found[1]}")
    return found[0]


def prove(expected, tables, faults):
    """Each kind of wrong figure, put into one cell at a time, must be found; gives how many were."""
    tried = 0
    for table in tables:
        for key, printed in list(table.cells.items())[:: max(1, len(table.cells) // 25)]:
            for wrong in ("3", "0", HIDDEN, str(int(float(printed)) + 1) if printed != HIDDEN else "0"):
                if wrong == printed or (wrong == HIDDEN and float(printed) != 0):
                    continue
                if printed == HIDDEN and wrong == "0" and expected(table)(*key[:2])[0] == 0:
                    continue
                again = []
                table.cells[key] = wrong
                check(expected, [table], "PDF", again)
                table.cells[key] = printed
                tried += 1
                if not again:
                    faults.append(f"{table.caption}: {key} as {wrong} instead of {printed} is not found")
    return tried


def finish(faults, found, proved=None):
    for fault in faults[:20]:
        print(fault)
    if faults:
        raise SystemExit(f"FAILED: {len(faults)} faults")
    if proved is not None:
        print(f"{proved} altered figures and sentences found")
    print(f"{found['cells']} figures in each document, {found['hidden']} of them hidden: as the source file says")
