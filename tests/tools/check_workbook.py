#!/usr/bin/env python3
"""The workbooks say only what they show, and say it so that other readers and screen readers find it.

    check_workbook.py FILE-OR-FOLDER…

Two readers of others (openpyxl, calamine) find the same cells; the parts of the zip are the few that are needed; nothing is
hidden, merged, external or a formula; every shared string stands in a cell; a chart points at numbers that its sheet shows,
its cache holds the same, it has a title and an alternative text, and covers no cell; tables have unique headers; every sheet
begins in A1 and can be reached from the contents.
"""
import datetime
import math
import pathlib
import posixpath
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

from outside import finish, missing

try:
    import openpyxl
    from openpyxl.utils import range_boundaries
    import python_calamine
except ImportError as fault:
    missing(fault.name)

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NEEDED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml|xl/(workbook|styles|sharedStrings)\.xml|"
    r"xl/theme/theme1\.xml|xl/_rels/workbook\.xml\.rels|xl/(worksheets/sheet|charts/chart|drawings/drawing|tables/table)\d+\.xml|"
    r"xl/(worksheets|drawings)/_rels/(sheet|drawing)\d+\.xml\.rels")
NEUTRAL = re.compile(r'General|(0|#,##0(\.0+)?)("( ([prb]|[0-9]+\)))+")?')
FORBIDDEN = ("mergeCell", "f", "dataValidation", "legacyDrawing", "oleObject", "control", "conditionalFormatting")
LINE = 15  # points, of a row of one line
# Letters of Calibri in the widths of a digit, rounded up.
WIDTHS = {**dict.fromkeys("ijlI .,:;'()-", 0.5), **dict.fromkeys("frt", 0.68), "m": 1.6, "w": 1.45, "M": 1.7, "W": 1.8}


def width_of(text):
    return sum(WIDTHS.get(letter, 1.35 if letter.isupper() else 1.05) for letter in text)


def lines_of(text, width):
    """How many lines a wrapped cell needs."""
    lines, used = 1, 0
    for word in text.split():
        if used and used + width_of(" " + word) > width:
            lines, used = lines + 1, 0
        used += width_of(word if not used else " " + word)
        lines, used = lines + int(used // width), used % width
    return lines


class Workbook:
    """One file, opened in three ways; `faults` is what was found wrong."""

    def __init__(self, path):
        self.path = path
        self.faults = []
        self.zip = zipfile.ZipFile(path)
        self.book = openpyxl.load_workbook(path)
        self.cells = {sheet.title: {(cell.row, cell.column): cell for row in sheet.iter_rows() for cell in row
                                    if cell.value is not None} for sheet in self.book.worksheets}
        self.parts = self.sheet_parts()

    def fault(self, where, what):
        self.faults.append(f"{self.path.name}: {where}: {what}")

    def xml(self, part):
        return ET.fromstring(self.zip.read(part))

    def relations(self, part):
        """{id: part} of what a part points at."""
        listed = posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels")
        if listed not in self.zip.namelist():
            return {}
        return {entry.get("Id"): posixpath.normpath(posixpath.join(posixpath.dirname(part), entry.get("Target")))
                for entry in self.xml(listed)}

    def sheet_parts(self):
        ids = self.relations("xl/workbook.xml")
        return {sheet.get("name"): ids[sheet.get(RELATION + "id")] for sheet in self.xml("xl/workbook.xml").iter(MAIN + "sheet")}

    def check(self):
        self.check_package()
        self.check_workbook()
        self.check_readers()
        for name, part in self.parts.items():
            self.check_sheet(name, self.xml(part))
            self.check_tables(name, part)
            self.check_charts(name, part)
        self.check_contents()
        return self.faults

    def check_package(self):
        for entry in self.zip.infolist():
            if not NEEDED.fullmatch(entry.filename):
                self.fault(entry.filename, "a part that a report does not need")
            if entry.date_time != (1980, 1, 1, 0, 0, 0):
                self.fault(entry.filename, f"carries the clock: {entry.date_time}")
            if entry.filename.endswith(".rels") and b"TargetMode" in self.zip.read(entry):
                self.fault(entry.filename, "points out of the workbook")
        core = self.book.properties
        if not core.title or not core.creator or not core.created:
            self.fault("docProps/core.xml", "title, author or date is missing")

    def check_workbook(self):
        workbook = self.xml("xl/workbook.xml")
        for sheet in workbook.iter(MAIN + "sheet"):
            if sheet.get("state", "visible") != "visible":
                self.fault(sheet.get("name"), "the sheet is hidden")
        self.check_names()
        strings = list(self.xml("xl/sharedStrings.xml").iter(MAIN + "si"))
        used = {int(cell.find(MAIN + "v").text) for part in self.parts.values() for cell in self.xml(part).iter(MAIN + "c")
                if cell.get("t") == "s"}
        for index in set(range(len(strings))) - used:
            self.fault("xl/sharedStrings.xml", f"no cell shows {''.join(strings[index].itertext())!r}")

    def check_names(self):
        """Beside what is printed, the figures of each table have a name: all its columns of values, and nothing else."""
        expected = {}
        for sheet in self.book.worksheets:
            table = sheet.tables.get(sheet.title.replace(" ", "_"))
            if not re.fullmatch(r"Tabell \d+", sheet.title) or table is None:
                continue
            left, top, right, bottom = range_boundaries(table.ref)
            if sheet.cell(top + 1, left).value == "Inga uppgifter finns att visa":
                continue
            expected[f"{table.name}_siffror"] = (sheet, left, top + 1, right, bottom)
        names = self.book.defined_names  # a list in older versions of openpyxl
        for defined in names.definedName if hasattr(names, "definedName") else names.values():
            if defined.name in ("_xlnm.Print_Area", "_xlnm.Print_Titles"):
                continue
            name, places = defined.name, list(defined.destinations)
            if name not in expected or len(places) != 1 or places[0][0] != expected[name][0].title:
                self.fault("xl/workbook.xml", f"the name {name} is not needed, or is of another sheet than its own")
                continue
            sheet, *outer = expected.pop(name)
            left, top, right, bottom = range_boundaries(places[0][1].replace("$", ""))
            if [top, right, bottom] != outer[1:] or not outer[0] < left <= outer[0] + 2:
                self.fault(sheet.title, f"the name {name} is of {places[0][1]}, and the table of {sheet.tables[name.removesuffix('_siffror')].ref}")
            if any(cell.value is None for row in sheet.iter_rows(top, bottom, left, right) for cell in row):
                self.fault(sheet.title, f"the name {name} takes empty cells in")
        for name in expected:
            self.fault(expected[name][0].title, f"its figures have no name {name}")

    def check_readers(self):
        other = python_calamine.CalamineWorkbook.from_path(str(self.path))
        if other.sheet_names != self.book.sheetnames:
            self.fault("calamine", f"finds the sheets {other.sheet_names}, openpyxl {self.book.sheetnames}")
            return
        for name in other.sheet_names:
            rows = other.get_sheet_by_name(name).to_python(skip_empty_area=False)
            found = {(r, c): value for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if value != ""}
            own = {at: cell.value for at, cell in self.cells[name].items()}
            for at in sorted(found.keys() | own.keys()):
                if found.get(at) != own.get(at):
                    self.fault(name, f"row {at[0]}, column {at[1]}: {own.get(at)!r} in openpyxl, {found.get(at)!r} in calamine")

    def check_sheet(self, name, sheet):
        for element in sheet.iter():
            tag = element.tag.removeprefix(MAIN)
            if tag in FORBIDDEN:
                self.fault(name, f"has a {tag}")
            if tag in ("row", "col") and (element.get("hidden") or element.get("collapsed")):
                self.fault(name, f"has a hidden {tag}")
            if tag == "hyperlink" and (element.get(RELATION + "id") or not element.get("location")):
                self.fault(name, "has a link out of the workbook")
        for at, cell in self.cells[name].items():
            if isinstance(cell.value, (datetime.date, bool)) or not isinstance(cell.value, (int, float, str)):
                self.fault(name, f"{cell.coordinate} is {cell.value!r}: neither a number nor a text")
            elif isinstance(cell.value, (int, float)):
                if not math.isfinite(cell.value) or not NEUTRAL.fullmatch(cell.number_format):
                    self.fault(name, f"{cell.coordinate}: {cell.value!r} in the format {cell.number_format!r}")
        if (1, 1) not in self.cells[name]:
            self.fault(name, "A1 is empty")
        setup = sheet.find(MAIN + "pageSetup")
        shrunk = sheet.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr") is not None
        # What is shrunk to pages takes no notice of where they are to begin, so where charts do, a scale is given.
        if setup is None or setup.get("paperSize") != "9" or shrunk == (sheet.find(MAIN + "rowBreaks") is not None):
            self.fault(name, "is not A4, one page wide")

    def check_tables(self, name, part):
        sheet = self.book[name]
        if re.fullmatch(r"Tabell \d+", name):
            if len(sheet.tables) != 1 or name.replace(" ", "_") not in sheet.tables:
                self.fault(name, f"has the tables {sorted(sheet.tables)}")
            if not sheet.freeze_panes or not sheet.print_title_rows:
                self.fault(name, "the header neither stays nor is repeated")
        for table in sheet.tables.values():
            left, top, right, _ = range_boundaries(table.ref)
            headers = [column.name for column in table.tableColumns]
            shown = [self.cells[name].get((top, column)) for column in range(left, right + 1)]
            if headers != [cell.value if cell else None for cell in shown]:
                self.fault(name, f"the table {table.name} has other headers than its cells")
            if len({header.casefold() for header in headers}) != len(headers):
                self.fault(name, f"the table {table.name} has two headers alike")

    def check_charts(self, name, part):
        for drawing in (target for target in self.relations(part).values() if "/drawings/" in target):
            charts = self.relations(drawing)
            for anchor in self.xml(drawing):
                frame = anchor.find(f"{DRAWING}graphicFrame/{DRAWING}nvGraphicFramePr/{DRAWING}cNvPr")
                if frame is None or not frame.get("descr", "").strip():
                    self.fault(name, "a chart has no alternative text")
                if anchor.get("editAs") != "oneCell":
                    self.fault(name, "a chart is stretched with its cells")
                self.check_cover(name, anchor)
                for chart in anchor.iter(CHART + "chart"):
                    self.check_chart(name, self.xml(charts[chart.get(RELATION + "id")]))

    def check_cover(self, name, anchor):
        corner = {end: [int(anchor.find(f"{DRAWING}{end}/{DRAWING}{axis}").text) for axis in ("row", "col")] for end in ("from", "to")}
        for (row, column), cell in self.cells[name].items():
            if corner["from"][0] < row <= corner["to"][0] + 1 and corner["from"][1] < column <= corner["to"][1] + 1:
                self.fault(name, f"a chart covers {cell.coordinate}")

    def check_chart(self, name, chart):
        if not "".join(chart.find(f"{CHART}chart/{CHART}title").itertext()).strip():
            self.fault(name, "a chart has no title")
        if len(list(chart.iter(CHART + "ser"))) == 0:
            self.fault(name, "a chart has no series")
        for axis in ("xVal", "yVal", "cat", "val"):
            for data in chart.iter(CHART + axis):
                shown = self.pointed_at(name, data.find(f".//{CHART}f").text)
                if axis == "val" and None in shown and chart.find(f".//{CHART}barChart") is None:
                    shown = self.without_gaps(name, chart, shown)
                if any(cell is None for cell in shown):
                    self.fault(name, "a chart points at an empty cell or another sheet")
                    continue
                if axis != "cat" and not all(isinstance(cell.value, (int, float)) for cell in shown):
                    self.fault(name, f"a chart draws a text as a number: {[cell.value for cell in shown]}")
                for point in data.iter(CHART + "pt"):
                    cached, cell = point.find(CHART + "v").text, shown[int(point.get("idx"))]
                    same = float(cached) == cell.value if isinstance(cell.value, (int, float)) else cached == cell.value
                    if not same:
                        self.fault(name, f"a chart keeps {cached} for {cell.coordinate}, which shows {cell.value}")

    def without_gaps(self, name, chart, shown):
        """The cells under a line over words but for the empty ones that stand where its own column shows a sign."""
        rows = [cell.row for cell in self.pointed_at(name, next(chart.iter(CHART + "cat")).find(f".//{CHART}f").text)]
        column = next((cell.column for cell in shown if cell is not None), None)
        signs = [self.cells[name].get((row, column)) for row in rows] if column and len(rows) == len(shown) else []
        return [cell for cell, sign in zip(shown, signs) if cell is not None or not isinstance(getattr(sign, "value", 0), str)] or [None]

    def pointed_at(self, name, formula):
        """The cells of 'Tabell 1'!$A$5:$A$7, or of several such ranges in brackets; None for each that is not there."""
        cells = []
        for sheet, place in re.findall(r"'((?:[^']|'')*)'!([$A-Z0-9:]+)", formula):
            left, top, right, bottom = range_boundaries(place.replace("$", ""))
            own = self.cells[name] if sheet.replace("''", "'") == name else {}
            cells += [own.get((row, column)) for row in range(top, bottom + 1) for column in range(left, right + 1)]
        return cells or [None]

    def check_contents(self):
        first, *others = self.book.sheetnames
        sheet = self.xml(self.parts[first])
        reached = {link.get("location").rsplit("!", 1)[0].strip("'") for link in sheet.iter(MAIN + "hyperlink")}
        for name in others:
            if name not in reached:
                self.fault(first, f"no link leads to {name}")
        for (row, _), cell in self.cells[first].items():
            if isinstance(cell.value, str) and cell.alignment.wrap_text:
                width = self.book[first].column_dimensions[cell.column_letter].width - 0.71  # what is left beside the margins
                height = self.book[first].row_dimensions[row].height or LINE
                if lines_of(cell.value, width) > height / LINE + 0.5:
                    self.fault(first, f"{cell.coordinate} has no room for its lines: {cell.value!r}")


def main(places):
    faults, sheets = [], 0
    files = [file for place in map(pathlib.Path, places) for file in (sorted(place.glob("*.xlsx")) if place.is_dir() else [place])]
    for file in files:
        workbook = Workbook(file)
        faults += workbook.check()
        sheets += len(workbook.parts)
    if not files:
        faults.append("no workbook was given")
    finish(faults, f"{len(files)} workbooks with {sheets} sheets show all that they hold")


if __name__ == "__main__":
    main(sys.argv[1:])
