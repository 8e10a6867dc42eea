"""A workbook with all that lies in it: cells, also the hidden ones, charts with what they remember, names, properties."""
import io
import pathlib
import re
import xml.etree.ElementTree as ET
import zipfile

import openpyxl
from openpyxl.utils import range_boundaries

from report import HIDDEN, Figure, Grid, Report, Row, Table, Text, Unreadable
from swedish import plain

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
FIGURES_NAME = re.compile(r"(Tabell_\d+)_siffror")
PRINT_NAMES = {"_xlnm.Print_Area", "_xlnm.Print_Titles", "Print_Area", "Print_Titles"}
NOTHING = "Inga uppgifter finns att visa"
STACKED = {"percentStacked", "stacked"}


def read(source, name=None):
    """The report in a workbook: a path, or the bytes of one that was attached."""
    try:
        name = name or pathlib.Path(source).name
        data = source if hasattr(source, "read") else io.BytesIO(pathlib.Path(source).read_bytes())
        return Reader(data, name).report
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, openpyxl.utils.exceptions.InvalidFileException) as fault:
        raise Unreadable(f"{name or source}: {fault}") from fault


class Reader:
    def __init__(self, data, name):
        self.name, self.report = name, Report(name)
        self.book = openpyxl.load_workbook(data, rich_text=False)
        self.zip = zipfile.ZipFile(data)
        for sheet in self.book.worksheets:
            self.sheet(sheet)
        self.cover()
        self.names()
        self.properties()
        self.parts()

    def say(self, place, words, table="", inner=False):
        if plain(words):
            self.report.texts.append(Text(f"{self.name}, {place}", plain(words), table, inner))

    def find(self, place, sentence):
        self.report.findings.append((f"{self.name}, {place}", sentence))

    def sheet(self, sheet):
        place = f"bladet {sheet.title}"
        hidden = sheet.sheet_state != "visible"
        if hidden:
            self.find(place, "bladet är dolt men kan läsas")
        for which, dimensions in (("raden", sheet.row_dimensions), ("kolumnen", sheet.column_dimensions)):
            for at, dimension in dimensions.items():
                if dimension.hidden:
                    self.find(place, f"{which} {at} är dold men kan läsas")
        self.say(place, sheet.title, inner=True)
        title = plain(sheet["A1"].value or "")
        found = re.match(r"(Tabell \d+)\. (.*)$", title)
        taken = set()
        if found and sheet.tables:
            for table in sheet.tables.values():
                taken |= self.table(sheet, table, found)
        self.drawings(sheet, found[1] if found else "")
        self.rest(sheet, place, found[1] if found else "", taken, hidden)
        for part in (sheet.oddHeader, sheet.oddFooter, sheet.evenHeader, sheet.evenFooter, sheet.firstHeader, sheet.firstFooter):
            for side in (part.left, part.center, part.right):
                self.say(f"{place}, sidhuvud eller sidfot", side.text or "", inner=True)
        for area in sheet.conditional_formatting:
            for rule in area.rules:
                self.find(place, f"ett villkorsstyrt format gäller {area.sqref}: {' '.join(rule.formula) or rule.type}")
        for check in sheet.data_validations.dataValidation:
            self.find(place, f"en regel för inmatning säger {check.formula1 or check.prompt or 'något'}")

    def table(self, sheet, table, found):
        left, top, right, bottom = range_boundaries(table.ref)
        cells = [[sheet.cell(r, c) for c in range(left, right + 1)] for r in range(top, bottom + 1)]
        head = [plain(cell.value or "") for cell in cells[0]]
        grouped = head[0] == "Grupp"
        first = 2 if grouped else 1
        unit = plain(sheet.cell(2, 1).value or "")
        made = Table(found[1], found[2], unit, head[first - 1], [], place=f"{self.name}, {found[1].lower()}")
        for row in cells[1:]:
            figures = []
            for name, cell in zip(head[first:], row[first:]):
                figures.append((split_head(name), self.figure(cell)))
            heads = [unmarked(cell.value if cell.value is not None else "") for cell in row[:first]]
            if heads[-1] == NOTHING:
                continue
            made.rows.append(Row(heads if not grouped or heads[0] else heads[1:], figures, grouped and bool(heads[0]),
                                 f"{row[first - 1].font.b};{row[first - 1].fill.fgColor.value}"))
        for r in range(1, sheet.max_row + 1):
            words = plain(sheet.cell(r, 1).value or "")
            source = re.match(r"Källa: (.*)$", words)
            if source:
                made.source = source[1]
            elif (r == 3 or r > bottom) and words:
                made.notes.append(words)
        self.report.tables.append(made)
        self.check_charts(sheet, made)
        return {(cell.row, cell.column) for row in cells for cell in row}

    def figure(self, cell):
        value = cell.value
        dress = f"{cell.number_format};{cell.font.color and cell.font.color.value};{cell.font.b};{cell.font.i};" \
                f"{cell.fill.fgColor.value};{cell.alignment.horizontal};{cell.data_type}"
        if isinstance(value, bool) or value is None:
            return Figure.printed("" if value is None else str(value), dress) or Figure("text", text=str(value))
        if isinstance(value, (int, float)):
            return Figure.stored(value, dress)
        if str(value).startswith("="):
            self.find(f"bladet {cell.parent.title}", f"cellen {cell.coordinate} är en formel: {value}")
        return Figure.printed(str(value), dress) or Figure("text", text=plain(value))

    def rest(self, sheet, place, table, taken, hidden):
        """Cells beside the tables: words as text, numbers with the words left of them and above."""
        grid = Grid(f"{self.name}, {place}", [])
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None:
                    self.find(f"{place}, {cell.coordinate}", "cellen har en kommentar")
                    self.say(f"{place}, kommentaren i {cell.coordinate}", cell.comment.text, table, inner=True)
                if cell.hyperlink is not None and cell.hyperlink.tooltip:
                    self.say(f"{place}, länken i {cell.coordinate}", cell.hyperlink.tooltip, table, inner=True)
                for words in re.findall(r'"([^"]*)"', cell.number_format or ""):
                    self.say(f"{place}, talformatet i {cell.coordinate}", words, table, inner=True)
                if cell.value is None or (cell.row, cell.column) in taken:
                    continue
                if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                    grid.cells.append((self.labels(sheet, cell), Figure.stored(cell.value)))
                else:
                    if str(cell.value).startswith("="):
                        self.find(place, f"cellen {cell.coordinate} är en formel: {cell.value}")
                    self.say(place, str(cell.value), table, inner=hidden)
        if grid.cells:
            self.report.grids.append(grid)

    @staticmethod
    def labels(sheet, cell):
        left = [sheet.cell(cell.row, c).value for c in range(1, cell.column)]
        above = [sheet.cell(r, cell.column).value for r in range(1, cell.row)]
        return [plain(v) for v in [*left, *above] if isinstance(v, str) or isinstance(v, int)]

    def cover(self):
        sheet = self.book.worksheets[0]
        self.report.title = plain(sheet["A1"].value or "")
        for row in sheet.iter_rows(max_row=8, max_col=2, values_only=True):
            if row[0] == "Period" and len(row) > 1:
                self.report.period = plain(row[1] or "")

    def names(self):
        scopes = [(self.book.defined_names, ""), *((s.defined_names, s.title) for s in self.book.worksheets)]
        for names, sheet in scopes:
            for name, defined in names.items():
                if name not in PRINT_NAMES and not self.is_of_shown_figures(name, sheet, defined.attr_text):
                    self.find(f"namnet {name}", f"ett namn som ingen ser betyder {defined.attr_text}")
                    self.say(f"namnet {name}", f"{name.replace('_', ' ')}: {defined.attr_text}", inner=True)

    def is_of_shown_figures(self, name, scope, refers_to):
        """Does the name stand for nothing but cells inside the table that it is called after?"""
        found = FIGURES_NAME.fullmatch(name)
        place = re.fullmatch(r"'([^']+)'!([$A-Z0-9]+:[$A-Z0-9]+)", refers_to or "")
        if not found or not place or scope:
            return False
        sheet = self.book[place[1]] if place[1] in self.book.sheetnames else None
        if sheet is None or sheet.sheet_state != "visible" or found[1] not in sheet.tables:
            return False
        left, top, right, bottom = range_boundaries(place[2].replace("$", ""))
        outer = range_boundaries(sheet.tables[found[1]].ref)
        return outer[0] <= left and outer[1] < top and right <= outer[2] and bottom <= outer[3]

    def properties(self):
        for part in self.zip.namelist():
            if part == "docProps/custom.xml":  # each has a name of its own, and its value may be a number
                for own in ET.fromstring(self.zip.read(part)):
                    self.say("egna egenskaper", f"{own.get('name', '')}: {' '.join(own.itertext())}", inner=True)
            elif part.startswith("docProps/"):
                root = ET.fromstring(self.zip.read(part))
                for element in root.iter():
                    own = element.tag.rpartition("}")[2]
                    if own not in ("created", "modified", "AppVersion", "DocSecurity", "i4") and (element.text or "").strip():
                        self.say(f"egenskapen {own}", element.text, inner=True)

    def parts(self):
        """Whatever else a workbook can carry along."""
        for part in self.zip.namelist():
            if re.search(r"(externalLinks|customXml|pivotCache|threadedComments|embeddings|vbaProject)", part):
                self.find(part, "en del som ingen ser")
        self.strings()

    def drawings(self, sheet, table):
        """Alternative texts of charts and pictures."""
        for part in self.related(self.part_of(sheet), "drawing"):
            for element in ET.fromstring(self.zip.read(part)).iter():
                for key in ("descr", "title"):
                    if element.tag.endswith("cNvPr") and element.get(key):
                        self.say(f"alternativ text på bladet {sheet.title}", element.get(key), table, inner=True)

    def strings(self):
        """Shared strings that no cell shows: left over from what was taken away."""
        if "xl/sharedStrings.xml" not in self.zip.namelist():
            return
        namespace = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        stored = ["".join(t.text or "" for t in entry.iter(namespace + "t"))
                  for entry in ET.fromstring(self.zip.read("xl/sharedStrings.xml")).iter(namespace + "si")]
        used = {int(v.text) for part in self.zip.namelist() if part.startswith("xl/worksheets/sheet")
                for c in ET.fromstring(self.zip.read(part)).iter(namespace + "c") if c.get("t") == "s"
                for v in c.iter(namespace + "v")}
        for at, words in enumerate(stored):
            if at not in used:
                self.find("xl/sharedStrings.xml", f"ingen cell visar ”{plain(words)}”")
                self.say("en text som ingen cell visar", words, inner=True)

    def check_charts(self, sheet, table):
        """What a chart remembers of its cells must be what they show; a stack with a hidden part shows it as a gap."""
        for part in self.chart_parts(sheet):
            root = ET.fromstring(self.zip.read(part))
            place = f"diagrammet i {table.name.lower()}"
            for words in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t"):
                self.say(place, words.text or "", table.name, inner=True)
            hidden = False
            for series in root.iter(CHART + "ser"):
                for reference in [r for kind in ("val", "xVal", "yVal") for v in series.iter(CHART + kind)
                                  for r in v.iter(CHART + "numRef")]:
                    hidden |= self.check_series(reference, place, table)
                for literal in series.iter(CHART + "numLit"):
                    values = [v.text for v in literal.iter(CHART + "v")]
                    self.find(place, f"en serie bär egna tal: {', '.join(values[:12])}")
            stacked = {g.get("val") for g in root.iter(CHART + "grouping")} & STACKED or list(root.iter(CHART + "pieChart"))
            if hidden and stacked:
                self.find(place, "diagrammet är staplat och har en dold del: gapet visar den")

    def check_series(self, reference, place, table):
        formula = reference.find(CHART + "f").text
        cells = []
        for name, area in re.findall(r"('(?:[^']|'')+'|[^'!(,]+)!([$A-Z0-9:]+)", formula):
            left, top, right, bottom = range_boundaries(area.replace("$", ""))
            sheet = self.book[name.strip("'").replace("''", "'")]
            cells += [sheet.cell(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]
        kept = {int(p.get("idx")): p.find(CHART + "v").text for p in reference.iter(CHART + "pt")}
        hidden = False
        for at, cell in enumerate(cells):
            figure = self.figure(cell)
            hidden |= figure.status == HIDDEN
            if at in kept and figure.status != "visad":
                labels = [plain(c.value or "") for c in cell.parent[cell.row][:cell.column - 1] if isinstance(c.value, str)]
                self.find(place, f"diagrammet minns {kept[at]} för {cell.coordinate} ({', '.join(labels)}), "
                                 f"där tabellen visar ”{figure.text}”")
            elif at in kept and abs(float(kept[at]) - figure.value) > 1e-9:
                self.find(place, f"diagrammet minns {kept[at]} för {cell.coordinate}, där tabellen visar {figure.text}")
        return hidden

    def chart_parts(self, sheet):
        """The charts on a sheet, by the order of sheets, drawings and charts in the package."""
        for drawing in self.related(self.part_of(sheet), "drawing"):
            yield from self.related(drawing, "chart")

    def part_of(self, sheet):
        """The part that a sheet is written in, by the workbook's own relations."""
        entries = ET.fromstring(self.zip.read("xl/workbook.xml")).iter()
        found = next(e for e in entries if e.tag.endswith("}sheet") and e.get("name") == sheet.title)
        wanted = next(value for key, value in found.attrib.items() if key.endswith("}id"))
        relations = ET.fromstring(self.zip.read("xl/_rels/workbook.xml.rels"))
        target = next(e.get("Target") for e in relations if e.get("Id") == wanted)
        return target.lstrip("/") if target.startswith("/") else resolve("xl", target)

    def related(self, part, kind):
        folder, _, name = part.rpartition("/")
        listed = f"{folder}/_rels/{name}.rels"
        if listed not in self.zip.namelist():
            return
        for entry in ET.fromstring(self.zip.read(listed)):
            if entry.get("Type").endswith("/" + kind):
                target = entry.get("Target")
                yield target.lstrip("/") if target.startswith("/") else resolve(folder, target)


def resolve(folder, target):
    parts = folder.split("/")
    for step in target.split("/"):
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return "/".join(parts)


def split_head(name):
    """The heads of a column from its one name: "Kvinnor: Andel", "2019 Män, nedre gräns", "Kvinnor 1)"."""
    name = re.sub(r" \(\d+\)$", "", unmarked(name))  # a number that keeps equal names apart
    found = re.match(r"(.*), (nedre gräns|övre gräns)( \(.*\))?$", name)
    limit = [found[2]] if found else []
    name = found[1] if found else name
    heads = [plain(part) for part in name.split(": ")]
    # A group that ends in a digit stands right before its heading.
    year = re.match(r"(.*\d) (?!år\b|eller\b|och\b|till\b)([^\W\d].*)$", heads[0])
    return [*(year.groups() if year else heads[:1]), *heads[1:], *limit]


def unmarked(words):
    """Without the marks of notes."""
    return re.sub(r"(,? \d+\))+$", "", plain(words))
