#!/usr/bin/env python3
"""Writes the workbooks in tests/data/xlsx that other programs made: openpyxl, LibreOffice and XlsxWriter, all of one content.

    make_foreign_workbooks.py FOLDER

Needs openpyxl, XlsxWriter and LibreOffice. The files are checked in, for the reader is tested on what these programs
really write; run it again only to add a program or a version.
"""
import datetime
import pathlib
import shutil
import sys
import tempfile

import openpyxl
import xlsxwriter

from outside import program, run

HEAD = ["Kommun", "Andel", "Datum", "Publicerad"]
ROW = ["Älvdalen & Mora", 1234.5, datetime.date(2026, 3, 1), True]


def with_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Blad 1"
    sheet.append(HEAD)
    sheet.append(ROW)
    book.create_sheet("Dolt").sheet_state = "hidden"
    book["Dolt"]["B2"] = "=1+1"
    book.save(path)


def with_xlsxwriter(path, constant_memory):
    with xlsxwriter.Workbook(str(path), {"constant_memory": constant_memory}) as book:
        sheet, hidden = book.add_worksheet("Blad 1"), book.add_worksheet("Dolt")
        sheet.write_row(0, 0, HEAD)
        sheet.write(1, 0, ROW[0])
        sheet.write(1, 1, ROW[1])
        sheet.write_datetime(1, 2, ROW[2], book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write(1, 3, ROW[3])
        hidden.write_formula("B2", "=1+1", None, 2)
        hidden.hide()


def as_data(path):
    """What somebody keeps by hand: a title over merged cells, two rows of headings with merged ones, dates, numbers as texts."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Svar"
    for row, cells in enumerate([["Besök hos mottagningen (påhittade uppgifter)"], [],
                                 ["Kommunkod", "Kön", "Datum", "Unga", None, "Vuxna", None],
                                 [None, None, None, "Antal", "Andel", "Antal", "Andel"],
                                 ["2080", "Kvinnor", datetime.date(2024, 12, 31), "1 234", 0.125, 20, "0,25"],
                                 ["2080", "Män", datetime.date(2024, 12, 31), 11, 0.2, "21", 0.3],
                                 ["2081", "Kvinnor", datetime.date(2025, 12, 31), "12", 0.135, 22, "0,35"],
                                 ["2081", "Män", datetime.date(2025, 12, 31), 13, 0.25, "23", 0.4]], 1):
        for column, value in enumerate(cells, 1):
            sheet.cell(row, column).value = value
            if isinstance(value, datetime.date):
                sheet.cell(row, column).number_format = "yyyy-mm-dd"
    for merged in ("A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3"):
        sheet.merge_cells(merged)
    book.save(path)


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with_openpyxl(folder / "openpyxl.xlsx")
    with_xlsxwriter(folder / "xlsxwriter.xlsx", False)
    with_xlsxwriter(folder / "xlsxwriter_constant_memory.xlsx", True)
    with tempfile.TemporaryDirectory() as tmp:
        made = pathlib.Path(tmp) / "in"
        made.mkdir()
        as_data(made / "libreoffice_data.xlsx")
        shutil.copy(folder / "openpyxl.xlsx", made / "libreoffice.xlsx")
        for name in ("libreoffice.xlsx", "libreoffice_data.xlsx"):
            run(program("soffice"), f"-env:UserInstallation=file://{tmp}/profile", "--headless", "--convert-to",
                "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp, made / name)
            shutil.copy(pathlib.Path(tmp) / name, folder / name)


if __name__ == "__main__":
    main(*sys.argv[1:])
