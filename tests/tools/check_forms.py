#!/usr/bin/env python3
"""Forms out and answers in, over all fifteen kommuner of the sample.

    check_forms.py LINSEN FOLDER

Asks: are the forms the same bytes twice? Does a form hold nothing of another kommun: no name, no code, no figure? Is exactly what is to be
filled in unlocked, marked and validated, and all else protected without a password? Do formulas have values? Are the workbooks of the
sample what its script makes of the forms? Are they compiled to exactly what the script of the answers says, and are the faults that were
put into three of them told, each at its cell and nothing else? Are the lists to send back those of one kommun each?
"""
import pathlib
import re
import shutil
import sys
import zipfile

import openpyxl

from forms_report import SAMPLE, faults_of, lay_out, linsen, write_forms
from outside import finish

import make_answers
import make_workbooks

FAULTS = {
    "rok-2025-2026-gagnef.xlsx": {("formular.summa", "3 Vuxna insats!F9"), ("formular.samma-personer", "7 Barn våldet!B8")},
    "rok-2025-2031-rattvik.xlsx": {("formular.text", "1 Vuxna relation!B8"), ("formular.tom-ruta", "2 Vuxna heder!C8"),
                                   ("formular.decimaler", "5 Våldsutövare insats!C9"),
                                   ("formular.negativt", "6 Barn insats!C11")},
    "rok-2025-2083-hedemora.xlsx": {("formular.struktur", "1 Vuxna relation!A8"),
                                    ("formular.status", "Aktiviteter!C9"), ("formular.funktion", "Aktiviteter!D11")},
}


# The year 2026 is also the code of Gagnef.
DATES = re.compile(r"2026-\d\d-\d\d|(?:februari|mars) 2026")


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def holds_nothing_of_others(kommun, path):
    """Names and codes stand nowhere in the file; the figures are the kommun's own, all of them and no more."""
    texts = parts(path)
    for other, (name, _) in make_answers.KOMMUNER.items():
        if other == kommun:
            continue
        for part, text in texts.items():
            if re.search(rf"\b{name}\b", text, re.I):
                yield f"{path.name}: {part} has the name of {name}"
            if part != "xl/theme/theme1.xml" and re.search(rf"(?<!\d){other}(?!\d)", DATES.sub("", text)):
                yield f"{path.name}: {part} has the code {other}"
    own = []
    answers = make_answers.compiled(make_answers.LAST_YEAR).get(kommun, {})
    for question, (role, _, categories) in make_answers.QUESTIONS.items():
        counts, sexes = answers.get(question), make_answers.SEXES[role]
        if counts is None:
            continue
        rows = [[counts[category, sex] for sex in sexes] for category in categories]
        rows.append([sum(column) for column in zip(*rows)])
        own += [n for row in rows for n in [*row, sum(row)]]
    stored = []
    for sheet in openpyxl.load_workbook(path):
        stored += [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, (int, float))]
    if sorted(own) != sorted(stored):
        yield f"{path.name}: holds other figures than the kommun's own of {make_answers.LAST_YEAR}"


def is_made_well(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    xml = parts(path)
    asked = set()
    for question in [*make_answers.QUESTIONS, "aktiviteter"]:
        ((sheet, cells),) = book.defined_names[f"fraga_{question}"].destinations
        block = book[sheet][cells.replace("$", "")]
        rows = block[1:] if question == "aktiviteter" else block[1:-1]
        first = 2 if question == "aktiviteter" else 1
        asked |= {(sheet, cell.coordinate) for row in rows for cell in row[first:]}
    for sheet in book:
        if not sheet.protection.sheet or sheet.protection.password:
            yield f"{path.name}: {sheet.title} is not protected, or has a password"
        if sheet.sheet_state != "visible" or sheet.merged_cells.ranges:
            yield f"{path.name}: {sheet.title} is hidden or has merged cells"
        if "sekretess" not in sheet["A2"].value or "sekretess" not in (sheet.oddHeader.right.text or ""):
            yield f"{path.name}: {sheet.title} is not marked"
        validated = {cell for each in sheet.data_validations.dataValidation for area in each.sqref.ranges
                     for row in sheet[area.coord] for cell in [c.coordinate for c in (row if isinstance(row, tuple) else (row,))]}
        for row in sheet.iter_rows():
            for cell in row:
                wanted = (sheet.title, cell.coordinate) in asked
                if wanted == cell.protection.locked:
                    yield f"{path.name}: {sheet.title}!{cell.coordinate} is {'locked' if wanted else 'not locked'}"
                if wanted and (cell.border.left.style is None or cell.fill.fill_type != "solid" or cell.value is not None):
                    yield f"{path.name}: {sheet.title}!{cell.coordinate} is not marked, or not empty"
                if wanted and cell.coordinate not in validated:
                    yield f"{path.name}: {sheet.title}!{cell.coordinate} is not validated"
                if cell.data_type == "f" and values[sheet.title][cell.coordinate].value is None:
                    yield f"{path.name}: {sheet.title}!{cell.coordinate} has a formula without value"
    if "linsen_formular" not in xml["xl/workbook.xml"]:
        yield f"{path.name}: does not say which form it is"


def samla(program, folder):
    status, answer = linsen(program, "samla", folder)  # the folder that holds rapport.toml will do
    if status != 1:
        yield f"linsen samla ended with {status}, not 1"
    told = faults_of(answer)
    for name in sorted({file for file, _, _ in told} | set(FAULTS)):
        found, wanted = {(code, spot) for file, code, spot in told if file == name}, FAULTS.get(name, set())
        for each in sorted(found ^ wanted):
            yield f"{name}: {'not told' if each in wanted else 'told'}: {each}"
    standing = {each["kod"]: each["lage"] for each in answer["rapporter"][0]["kommuner"]}
    for kommun in make_answers.KOMMUNER:
        wanted = ("ej inkommet" if kommun in make_answers.NOT_ANSWERED["2025"] else
                  "återsänt" if kommun in make_answers.SENT_BACK["2025"] else "svarat")
        if standing[kommun] != wanted:
            yield f"{kommun}: {standing[kommun]}, not {wanted}"
    if "Anna Andersson" in str(answer):
        yield "the name of a person is told"


def same_files(one, other, what):
    """Of two folders, by name and bytes."""
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (one, other))
    yield from (f"{what}: {name}" for name in sorted(first.keys() | second.keys()) if first.get(name) != second.get(name))


def same_cells(one, other):
    """Of two folders of workbooks, whatever version of openpyxl has saved them."""
    def cells(path):
        return {(sheet.title, cell.coordinate): cell.value for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows()
                for cell in row if cell.value is not None}
    first, second = ({path.name: path for path in folder.iterdir()} for folder in (one, other))
    for name in sorted(first.keys() | second.keys()):
        if name not in first or name not in second or cells(first[name]) != cells(second[name]):
            yield f"the sample's workbook is not what its script makes: {name}"


def are_to_send_back(folder):
    names = {path.name.split("-")[1]: path for path in (folder / "atersanda").glob("*.xlsx")}
    if sorted(names) != make_answers.SENT_BACK["2025"]:
        yield f"lists of faults are sent back to {sorted(names)}"
    for kommun, path in names.items():
        text = "".join(parts(path).values())
        yield from (f"{path.name}: names {name}" for other, (name, _) in make_answers.KOMMUNER.items()
                    if other != kommun and name in text)
        if "Anna Andersson" in text:
            yield f"{path.name}: has the name of a person"
        rows = list(openpyxl.load_workbook(path)["Att rätta"].iter_rows(min_row=7, values_only=True))
        wanted = next(faults for name, faults in FAULTS.items() if f"-{kommun}-" in name)
        if {(f"{sheet}!{cell}") for _, sheet, cell, _, _ in rows} != {spot for _, spot in wanted}:
            yield f"{path.name}: lists other cells than were told"


def main(program, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    forms = write_forms(program, folder)
    again = write_forms(program, folder / "again")
    faults = [f"{forms[k].name} is not the same bytes twice" for k in forms if forms[k].read_bytes() != again[k].read_bytes()]
    if sorted(forms) != sorted(make_answers.KOMMUNER):
        faults.append(f"forms were written for {sorted(forms)}")
    for kommun, path in forms.items():
        faults += holds_nothing_of_others(kommun, path)
        faults += is_made_well(path)
    shutil.rmtree(folder / "inkomna")
    make_workbooks.main(folder / "formular", folder / "inkomna")
    faults += same_cells(SAMPLE / "inkomna", folder / "inkomna")
    faults += samla(program, folder)
    make_answers.main(folder / "wanted")
    faults += same_files(folder / "svar", folder / "wanted/svar", "is compiled otherwise than the answers were made")
    faults += are_to_send_back(folder)
    finish(faults, f"{len(forms)} forms out, 14 workbooks in, {sum(map(len, FAULTS.values()))} faults told, each at its cell")


if __name__ == "__main__":
    main(*sys.argv[1:])
