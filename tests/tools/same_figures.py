#!/usr/bin/env python3
"""PDF and workbook carry the same tables: numbers, captions, rows, columns, figures and signs, and the same charts.

    same_figures.py FOLDER TAGS
"""
import re
import sys

import report_tables
import tag_tree
from outside import finish, only


def compare(pdf, book, faults):
    where = f"Tabell {pdf.number}"
    if pdf.caption != book.caption:
        faults.append(f'{where}: "{pdf.caption}" in the PDF, "{book.caption}" in the workbook')
    if pdf.rows != book.rows:
        faults.append(f"{where}: the rows are {pdf.rows} in the PDF, {book.rows} in the workbook")
    for key in pdf.cells.keys() ^ book.cells.keys():
        faults.append(f"{where}: {key} stands in the {'PDF' if key in pdf.cells else 'workbook'} alone")
    for key in pdf.cells.keys() & book.cells.keys():
        printed, stored = pdf.cells[key], book.cells[key]
        numbers = report_tables.as_float(printed), report_tables.as_float(stored)
        if numbers[0] != numbers[1] if None not in numbers else printed != stored:
            faults.append(f'{where}: {key} is "{printed}" in the PDF, "{stored}" in the workbook')
    return len(pdf.cells)


def charts(texts):
    return sorted({found[0] for text in texts for found in [re.match(r"Diagram \d+(?=\. |$)", text)] if found},
                  key=lambda name: int(name.split()[1]))


def main(folder, tags):
    faults = []
    root, path = tag_tree.read(tags), only(folder, ".xlsx")
    pdf = {t.number: t for t in report_tables.from_pdf(root, faults)}
    book = {t.number: t for t in report_tables.from_workbook(path, faults)}
    if sorted(pdf) != list(range(1, len(pdf) + 1)) or sorted(book) != sorted(pdf):
        faults.append(f"the tables are numbered {sorted(pdf)} in the PDF, {sorted(book)} in the workbook")
    cells = sum(compare(pdf[n], book[n], faults) for n in sorted(pdf.keys() & book.keys()))
    printed = charts(report_tables.plain(p.text()) for c in root.all("Caption") for p in c.children("P"))
    sheets = report_tables.openpyxl.load_workbook(path)
    stored = charts(str(c.value or "") for s in sheets.worksheets for row in s.iter_rows() for c in row)
    if printed != stored:
        faults.append(f"charts: {printed} in the PDF, {stored} in the workbook")
    # Of small multiples each group has a chart of its own, under "Diagram 5. Falun".
    for sheet in sheets.worksheets:
        named = sum(bool(re.match(r"Diagram \d+(\. |$)", str(row[0].value or ""))) for row in sheet.iter_rows(max_col=1))
        if sheet.title.startswith("Tabell") and named != len(sheet._charts):
            faults.append(f"{sheet.title}: {named} names of charts, {len(sheet._charts)} charts")
    if cells < 20:
        faults.append(f"only {cells} cells were compared")
    finish(faults, f"{len(pdf)} tables with {cells} cells and {len(printed)} charts, the same in PDF and workbook")


if __name__ == "__main__":
    main(*sys.argv[1:])
