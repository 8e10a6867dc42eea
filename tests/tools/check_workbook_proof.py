#!/usr/bin/env python3
"""check_workbook.py refuses copies of a good workbook that are broken on purpose, each for the right reason.

    check_workbook_proof.py WORKBOOK FOLDER

The workbook is the one that tests/unit/excel/workbook_test.cpp leaves: its first table is the third sheet and has a chart.
"""
import pathlib
import shutil
import sys
import zipfile

from check_workbook import Workbook
from outside import finish

SHEET, CHART, DRAWING = "xl/worksheets/sheet3.xml", "xl/charts/chart1.xml", "xl/drawings/drawing1.xml"
BROKEN = [  # name, part, what is replaced, by what, words of the fault that must be told
    ("hidden sheet", "xl/workbook.xml", 'sheetId="3"', 'sheetId="3" state="hidden"', "the sheet is hidden"),
    ("hidden column", SHEET, '<col min="1"', '<col hidden="1" min="1"', "a hidden col"),
    ("formula", SHEET, "<v>6</v>", "<f>5+1</f><v>6</v>", "has a f"),
    ("merged cells", SHEET, "</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A20:B20"/></mergeCells>', "has a mergeCell"),
    ("spare string", "xl/sharedStrings.xml", "</sst>", "<si><t>hemligt 3</t></si></sst>", "no cell shows 'hemligt 3'"),
    ("other cache", CHART, "<c:v>6</c:v>", "<c:v>5</c:v>", "a chart keeps 5 for B5, which shows 6"),
    ("sign as number", CHART, "$E$5:$E$5", "$E$6:$E$6", "draws a text as a number"),
    ("no words", DRAWING, 'descr="', 'title="', "no alternative text"),
    ("chart over cells", DRAWING, "<xdr:row>14</xdr:row>", "<xdr:row>9</xdr:row>", "a chart covers A10"),
    ("gap where a number is", "xl/charts/chart2.xml", "$B$5:$B$11", "$H$5:$H$11", "points at an empty cell"),
    ("headers alike", "xl/tables/table3.xml", 'name="Män"', 'name="Kvinnor"', "two headers alike"),
    ("no room", "xl/worksheets/sheet1.xml", 'ht="31"', 'ht="15"', "has no room for its lines"),
    ("name of other figures", "xl/workbook.xml", 'name="Tabell_1_siffror"', 'name="Tabell_9_siffror"', "its figures have no name Tabell_1_siffror"),
    ("dead end", "xl/worksheets/sheet1.xml", "'Tabell 1'!A1", "'Tabell 2'!A1", "no link leads to Tabell 1"),
]


def copy(source, target, part, old, new):
    """A copy with one part changed, or with a part more when `old` is empty."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            text = before.read(entry)
            if entry.filename == part:
                if old.encode() not in text:
                    return False
                text = text.replace(old.encode(), new.encode()) if part.endswith("sheet1.xml") else text.replace(old.encode(), new.encode(), 1)
            after.writestr(entry, text)
        if not old:
            after.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), new)
    return True


def main(workbook, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    faults = Workbook(pathlib.Path(workbook)).check()
    for name, part, old, new, told in BROKEN + [("comment", "xl/comments1.xml", "", "<comments/>", "a part that a report does not need")]:
        target = folder / f"{name.replace(' ', '_')}.xlsx"
        if not copy(workbook, target, part, old, new):
            faults.append(f"{name}: {part} does not hold {old!r}")
        elif not any(told in fault for fault in Workbook(target).check()):
            faults.append(f"{name}: nobody said that {told!r}")
    finish(faults, f"{len(BROKEN) + 1} broken workbooks were refused")


if __name__ == "__main__":
    main(*sys.argv[1:])
