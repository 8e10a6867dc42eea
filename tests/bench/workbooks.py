"""Measures workbooks of 100,000 × 10 cells: written by Linsen's excel room beside XlsxWriter and openpyxl, and read by its reader
beside python-calamine and openpyxl. All of them write the same table, with the number formats, widths, frozen rows and properties
that a report has; those that can write an Excel table do. Linsen also reads back and compares what it has written, as it always does.

    workbooks.py WAY XLSX      writes or reads one, in the way of WAYS
    workbooks.py same A B      exit 1 when the two do not have the same table
"""
import datetime
import pathlib
import subprocess
import sys

ROWS, COLUMNS, RUNS = 100_000, 9, 3
PLACES = ("Avesta Borlänge Falun Gagnef Hedemora Leksand Ludvika Malung-Sälen Mora Orsa Rättvik Smedjebacken Säter Vansbro "
          "Älvdalen").split()
HEADINGS = ["Kommun och år", *(f"{sex} {year}" for year in (2023, 2024, 2025) for sex in ("Kvinnor", "Män", "Totalt"))]
CAPTION, UNIT, LINK = "Tabell 1. En stor tabell (påhittade uppgifter)", "Antal.", "Till innehållet"
HEAD_ROW, WIDTHS, FORMAT = 3, [22, *[14] * COLUMNS], "#,##0.0"
SIGN = ".."
MOMENT = datetime.datetime(2026, 3, 1)


def value(row, column):
    if (row * COLUMNS + column) % 53 == 0:
        return SIGN
    return (row * 37 + column * 101 + row * column % 97) % 100_000 / 10


def rows():
    for row in range(ROWS):
        yield [f"{PLACES[row % 15]} {1900 + row // 15 % 100}", *(value(row, column) for column in range(COLUMNS))]


def by_xlsxwriter(path, constant_memory=False):
    import xlsxwriter
    book = xlsxwriter.Workbook(path, {"constant_memory": constant_memory})
    book.set_properties({"title": "Påhittad rapport", "author": "Påhittad avsändare", "created": MOMENT})
    left, number = book.add_format({"align": "left"}), book.add_format({"align": "right", "num_format": FORMAT})
    right, head = book.add_format({"align": "right"}), book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    title = book.add_format({"bold": True, "font_size": 14})
    book.add_worksheet("Innehåll").write_string(0, 0, "Påhittad rapport", title)
    sheet = book.add_worksheet("Tabell 1")
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, CAPTION, title)
    sheet.write_string(1, 0, UNIT)
    sheet.write_url(2, 0, "internal:'Innehåll'!A1", string=LINK)
    if constant_memory:  # in which it cannot write tables
        for column, heading in enumerate(HEADINGS):
            sheet.write_string(HEAD_ROW, column, heading, head)
    for row, cells in enumerate(rows(), HEAD_ROW + 1):
        sheet.write_string(row, 0, cells[0], left)
        for column, cell in enumerate(cells[1:], 1):
            if cell == SIGN:
                sheet.write_string(row, column, cell, right)
            else:
                sheet.write_number(row, column, cell, number)
    if not constant_memory:
        sheet.add_table(HEAD_ROW, 0, HEAD_ROW + ROWS, COLUMNS, {
            "name": "Tabell_1", "style": "Table Style Light 1", "autofilter": False,
            "columns": [{"header": heading, "header_format": head} for heading in HEADINGS]})
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    book.close()


def by_openpyxl(path, write_only=False):
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableStyleInfo
    book = openpyxl.Workbook(write_only=write_only)
    book.properties.title, book.properties.creator, book.properties.created = "Påhittad rapport", "Påhittad avsändare", MOMENT
    contents = book.create_sheet("Innehåll", 0) if write_only else book.active
    contents.title = "Innehåll"
    contents.append(["Påhittad rapport"])
    sheet = book.create_sheet("Tabell 1")
    left, right, bold = Alignment(horizontal="left"), Alignment(horizontal="right"), Font(bold=True)
    sheet.freeze_panes = "B5"
    sheet.print_title_rows = "4:4"
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 9, 0, True
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width

    def made(cell, alignment=None, font=None, number_format=None):
        if alignment:
            cell.alignment = alignment
        if font:
            cell.font = font
        if number_format:
            cell.number_format = number_format
        return cell

    def new(text):
        return WriteOnlyCell(sheet, text)

    above = ([CAPTION], [UNIT], [LINK], HEADINGS)
    if write_only:
        for line in above:
            sheet.append([made(new(text), font=bold) for text in line])
        for cells in rows():
            sheet.append([made(new(cells[0]), left), *(made(new(cell), right) if cell == SIGN else
                                                       made(new(cell), right, number_format=FORMAT) for cell in cells[1:])])
    else:
        for number, line in enumerate(above, 1):
            for column, text in enumerate(line, 1):
                made(sheet.cell(number, column, text), font=bold)
        for row, cells in enumerate(rows(), HEAD_ROW + 2):
            made(sheet.cell(row, 1, cells[0]), left)
            for column, cell in enumerate(cells[1:], 2):
                made(sheet.cell(row, column, cell), right, number_format=None if cell == SIGN else FORMAT)
        table = Table(displayName="Tabell_1", ref=f"A{HEAD_ROW + 1}:J{HEAD_ROW + 1 + ROWS}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1")
        sheet.add_table(table)
    book.save(path)


def read_by_calamine(path):
    from python_calamine import CalamineWorkbook
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def read_by_openpyxl(path):
    import openpyxl
    book = openpyxl.load_workbook(path, read_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


WRITERS = {"xlsxwriter": by_xlsxwriter, "xlsxwriter-constant": lambda path: by_xlsxwriter(path, True),
           "openpyxl": by_openpyxl, "openpyxl-write-only": lambda path: by_openpyxl(path, True)}
READERS = {"calamine": read_by_calamine, "openpyxl-read-only": read_by_openpyxl}
WAYS = {**WRITERS, **READERS}
PEERS = {"xlsxwriter": ("xlsxwriter", "XlsxWriter", ""), "xlsxwriter-constant": ("xlsxwriter", "XlsxWriter", ", constant_memory"),
         "openpyxl": ("openpyxl", "openpyxl", ""), "openpyxl-write-only": ("openpyxl", "openpyxl", ", write_only"),
         "calamine": ("python_calamine", "python-calamine", ""), "openpyxl-read-only": ("openpyxl", "openpyxl", ", read_only")}


def table_of(path):
    """From the headings on, texts and numbers as they are."""
    lines = read_by_calamine(path)["Tabell 1"]
    head = next(i for i, line in enumerate(lines) if line[:2] == HEADINGS[:2])
    return [line[:COLUMNS + 1] for line in lines[head:head + 1 + ROWS]]


def name_of(python, way):
    """With its version; nothing when it cannot be had."""
    module, package, more = PEERS[way]
    asked = python and subprocess.run([python, "-c", f"import {module}, importlib.metadata as m; print(m.version('{package}'))"],
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if asked and asked.returncode == 0:
        return f"{package} {asked.stdout.strip()}{more}"
    print(f"{package} cannot be had here and is left out")
    return None


def measure_all(build, tmp, python, results):
    import measure
    tmp = pathlib.Path(tmp)
    ours, program = tmp / "linsen.xlsx", build / "bin/workbook"
    for what, mode, ways in (("written", "write", WRITERS), ("read", "read", READERS)):
        peers = {way: name for way in ways if (name := name_of(python, way))}
        commands = {"linsen": [program, mode, ours]}
        for way in peers:
            commands[way] = [python, __file__, way, tmp / f"{way}.xlsx" if mode == "write" else ours]
        measured = measure.in_turns(commands, RUNS)
        wall, _, memory = measured["linsen"]
        for way, name in peers.items():
            results.add(f"workbook of 100,000 × 10 cells {what}", wall / 1000, "s", peer=name, peer_value=measured[way][0] / 1000,
                        aim="no slower", at_least=1, digits=2)
        results.add(f"workbook of 100,000 × 10 cells {what}: memory", memory, "MB")
        for way in peers if mode == "write" else ():
            if subprocess.run([python, __file__, "same", ours, tmp / f"{way}.xlsx"], check=False).returncode:
                sys.exit(f"{way} has not written the same table")


def main(way, *paths):
    if way == "same":
        one, other = map(table_of, paths)
        sys.exit(0 if one == other and len(one) == ROWS + 1 else "the tables differ")
    WAYS[way](*paths)


if __name__ == "__main__":
    main(*sys.argv[1:])
