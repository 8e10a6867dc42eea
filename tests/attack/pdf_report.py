"""A PDF as its tags say it: tables with their heads, paragraphs, alternative texts, properties, attached files."""
import csv
import io
import pathlib
import re

import pikepdf

import workbook_report
from pdf_text import Page
from report import SHOWN, Figure, Grid, Report, Row, Table, Text, Unreadable
from swedish import plain

PERIOD = re.compile(r"\bPeriod (?P<period>[^·]+)")
PART = re.compile(r"\s*\(del \d+ av \d+\)$")
SPOKEN = {"skyddad uppgift", "uppgift saknas", "kan inte förekomma"}


def read(path):
    """The report, and those of the workbooks that are attached to it."""
    try:
        with pikepdf.open(path) as pdf:
            reader = Reader(pdf, pathlib.Path(path).name)
            return [reader.report, *reader.attached()]
    except (pikepdf.PdfError, OSError) as fault:
        raise Unreadable(f"{path}: {fault}") from fault


class Node:
    """A tag: its kind, its attributes, and in order what stands under it."""

    def __init__(self, kind, element=None):
        self.kind, self.parts, self.attributes = kind, [], {}
        self.alt = self.said = None
        self.beside = []  # (what, words) that are in the tag and on no page
        self.leads_to = None  # the number of the page, of a link within the document
        self.dress = []
        if element is not None:
            self.id = plain(str(element.get("/ID", "")))
            self.beside = [(what, text_of(element, key)) for key, what in (("/E", "utskrivet"), ("/T", "namn på taggen"))
                           if key in element]
            self.alt = text_of(element, "/Alt")
            self.said = text_of(element, "/ActualText")
            self.dress = [f"{key}={text_of(element, key)}" for key in ("/Alt", "/ActualText", "/E", "/Lang", "/T")
                          if key in element]
            for owner in listed(element.get("/A")):
                if isinstance(owner, pikepdf.Dictionary):
                    self.attributes.update({key: value for key, value in owner.items() if key != "/O"})
            self.beside += [("sammanfattning", str(self.attributes[key])) for key in ("/Summary", "/Short") if key in self.attributes]

    def all(self, *kinds):
        for part in self.parts:
            if isinstance(part, Node):
                if part.kind in kinds:
                    yield part
                yield from part.all(*kinds)

    def children(self, *kinds):
        return [part for part in self.parts if isinstance(part, Node) and part.kind in kinds]

    def text(self):
        if self.said is not None:
            return self.said
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts)

    def words(self):
        """Its text without references to notes."""
        if self.kind in ("Reference", "Lbl", "Note"):
            return ""
        if self.said is not None:
            return self.said
        return "".join(part if isinstance(part, str) else part.words() for part in self.parts)

    def printed(self):
        """The letters on the page, whatever is read out in their place."""
        if self.kind in ("Reference", "Lbl", "Note"):
            return ""
        return "".join(part if isinstance(part, str) else part.printed() for part in self.parts)

    def line_of_contents(self):
        """Its text without the number of the page that its link leads to: that counts no persons. Any other number is read."""
        for link in self.all("Link"):
            last = link.parts[-1] if link.parts else None
            if isinstance(last, str) and link.leads_to is not None and plain(last) == str(link.leads_to):
                return self.text().removesuffix(last)
        return self.text()

    def span(self, key):
        return int(self.attributes.get(key, 1))

    def looks(self):
        """All that tells one cell from another beside its text."""
        own = [f"{key}={value}" for key, value in sorted(self.attributes.items())
               if key not in ("/Headers", "/BBox", "/ColSpan", "/RowSpan")]
        return ";".join([self.kind, *self.dress, *own, *(p.looks() for p in self.parts if isinstance(p, Node))])


def text_of(element, key):
    return str(element[key]) if key in element else None


def listed_numbers(tree):
    """The dictionaries of a tree of numbers, such as that of the labels of pages."""
    if tree is None:
        return
    for value in listed(tree.get("/Nums"))[1::2]:
        yield value
    for kid in listed(tree.get("/Kids")):
        yield from listed_numbers(kid)


def listed(value):
    return [] if value is None else list(value) if isinstance(value, pikepdf.Array) else [value]


class Reader:
    def __init__(self, pdf, name):
        if "/StructTreeRoot" not in pdf.Root:
            raise Unreadable(f"{name}: har inga taggar")
        self.pdf, self.name = pdf, name
        self.pages = {page.objgen: Page(page.obj) for page in pdf.pages}
        self.roles = {str(k): str(v) for k, v in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
        self.report = Report(name)
        self.root = Node("Root")
        for element in listed(pdf.Root.StructTreeRoot.get("/K")):
            self.root.parts.append(self.node(element, None))
        self.properties()
        self.titles = []  # (text of a picture, its title)
        self.walk(self.root, "")
        for text, title in self.titles:  # a picture may stand before the table that it draws
            text.table = next((t.name for t in self.report.tables if t.caption == title), text.table)
        for number, page in enumerate(self.pages.values(), 1):
            rest = plain("".join(page.rest))
            if rest:
                self.say(f"sida {number}, utanför taggarna", rest, inner=True)

    def node(self, element, page):
        kind = str(element.get("/S", "/Document"))
        for _ in range(8):
            if kind not in self.roles:
                break
            kind = self.roles[kind]
        page = element.get("/Pg", page)
        node = Node(kind.lstrip("/"), element)
        for kid in listed(element.get("/K")):
            if isinstance(kid, int):
                node.parts.append(self.marked(page, kid))
            elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
                node.parts.append(self.marked(kid.get("/Pg", page), int(kid.MCID)))
            elif isinstance(kid, pikepdf.Dictionary) and str(kid.get("/Type", "")) != "/OBJR":
                node.parts.append(self.node(kid, page))
            elif isinstance(kid, pikepdf.Dictionary):
                node.leads_to = self.page_of(kid.get("/Obj"))
        return node

    def page_of(self, annotation):
        """The number of the page that a link leads to; nothing for other annotations."""
        target = annotation.get("/Dest") if isinstance(annotation, pikepdf.Dictionary) else None
        if not isinstance(target, pikepdf.Array) or len(target) == 0 or target[0].objgen not in self.pages:
            return None
        return list(self.pages).index(target[0].objgen) + 1

    def marked(self, page, mark):
        marks = self.pages[page.objgen].marks if page is not None else {}
        return "".join(marks.get(mark, []))

    def say(self, place, words, table="", inner=False, drawn=False):
        words = plain(words)
        if words:
            self.report.texts.append(Text(f"{self.name}, {place}", words, table, inner, drawn))

    def properties(self):
        for key, value in self.pdf.docinfo.items():
            if "Date" not in key:
                self.say(f"egenskapen {key.lstrip('/')}", str(value), inner=True)
        self.report.title = plain(self.pdf.docinfo.get("/Title", ""))
        metadata = self.pdf.Root.get("/Metadata")
        if metadata is not None:
            xml = re.sub(r"<\?.*?\?>", "", metadata.read_bytes().decode("utf-8", "replace"), flags=re.S)
            for words in re.findall(r">([^<>]+)<", xml):
                if not re.match(r"\s*(\d{4}-\d\d-\d\dT|uuid:|\d+\s*$)", words):
                    self.say("metadata", words, inner=True)
        self.bookmarks()
        self.annotations()
        for range_ in listed_numbers(self.pdf.Root.get("/PageLabels")):
            if "/P" in range_:
                self.say("sidornas beteckning", str(range_.P), inner=True)

    def annotations(self):
        for number, page in enumerate(self.pdf.pages, 1):
            for annotation in listed(page.obj.get("/Annots")):
                for key in ("/Contents", "/TU", "/T", "/Subj", "/RC"):
                    if key in annotation:
                        words = re.sub(r"<[^>]*>", " ", str(annotation[key]))
                        self.say(f"en anteckning på sida {number}", words, inner=True)

    def bookmarks(self):
        with self.pdf.open_outline() as outline:
            waiting = list(outline.root)
            while waiting:
                item = waiting.pop()
                self.say("bokmärke", item.title, inner=True)
                waiting += item.children

    def walk(self, node, heading):
        """Texts in reading order; what stands right after a table are its notes."""
        table = None
        for part in node.parts:
            if not isinstance(part, Node):
                self.say(f"avsnittet {heading}" if heading else node.kind, part)
                continue
            if part.kind == "Table":
                table = self.table(part) or table
                self.unseen(part, table.name if table else "")
                continue
            if re.fullmatch(r"H\d?", part.kind):
                heading = plain(part.words())
            if part.kind == "P" and not part.children("P"):
                words = plain(part.text())
                found = PERIOD.search(words)
                if found and not self.report.period:
                    self.report.period = found["period"].strip()
                self.say(f"avsnittet {heading}" if heading else "första sidan", words, table.name if table else "")
                if table is not None:
                    self.note(table, words)
            elif part.kind == "Figure":
                self.figure(part, table, node)
            elif part.parts and all(isinstance(p, str) or p.kind in ("Span", "Link", "Reference") for p in part.parts):
                self.say(f"avsnittet {heading}" if heading else part.kind,
                         part.line_of_contents() if part.kind == "TOCI" else part.text())
                table = None
            else:
                if part.kind not in ("Note", "Caption"):
                    table = None
                self.walk(part, heading)
            self.unseen(part, table.name if table else "", own_parts=False)

    def unseen(self, node, table, own_parts=True):
        """What stands in a tag, and in those under it, and is read out or found without being printed. Of a figure and of a
        table's figures the alternative text is read with what it stands for."""
        if node.alt and node.kind not in ("Figure", "TD", "Span"):
            self.say(f"alternativ text i {node.kind}", node.alt, table, inner=True)
        if node.said is not None and node.kind in ("Table", "THead", "TBody", "TFoot", "TR", "TH", "Caption"):
            self.say(f"det som läses upp för {node.kind}", node.said, table, inner=True)
        for what, words in node.beside:
            self.say(f"{what} i {node.kind}", words, table, inner=True)
        for part in node.parts if own_parts or node.kind == "Figure" else ():
            if isinstance(part, Node):
                self.unseen(part, table)

    def figure(self, node, table, parent):
        caption = next((plain(c.text()) for c in parent.children("Caption")), "")
        found = re.match(r"(Diagram|Bild|Karta) \d+", caption)
        name = found[0] if found else "en bild"
        before, of = len(self.report.texts), table.name if table else ""
        self.say(f"alternativ text till {name}", (caption + ". " if caption else "") + (node.alt or ""), of, inner=True)
        self.say(f"texten i {name}", node.text(), of, drawn=True)
        self.titles += [(text, caption.partition(". ")[2]) for text in self.report.texts[before:]]

    @staticmethod
    def note(table, words):
        found = re.match(r"Källa: (.*)$", words)
        if found:
            table.source = found[1]
        else:
            table.notes.append(words)

    def table(self, node):
        lines = [plain(p.words()) for c in node.children("Caption") for p in (c.children("P") or [c])]
        found = re.match(r"(Tabell \d+)\. (.*)$", lines[0] if lines else "")
        if not found:
            self.say("en tabell utan nummer", " | ".join(plain(cell.text()) for cell in node.all("TH", "TD")))
            return None
        place = f"{self.name}, {found[1].lower()}"
        table = Table(found[1], PART.sub("", found[2]), " ".join(lines[1:]), "", [], place=place)
        self.say(f"rubriken till {found[1].lower()}", found[2], found[1])
        for line in lines[1:]:
            self.say(f"rubriken till {found[1].lower()}", line, found[1])
        head = grid(row.children("TH", "TD") for part in node.children("THead") for row in part.children("TR"))
        heads = {}
        for cells in head:
            for cell, columns in cells:
                for column in columns:
                    heads.setdefault(column, []).append(plain(cell.words()))
        for part in [*node.children("TBody", "TFoot"), node]:
            group = None
            for cells in grid(row.children("TH", "TD") for row in part.children("TR")):
                if len(cells) == 1 and len(cells[0][1]) > 1:
                    group = plain(cells[0][0].words())
                    continue
                self.row(table, cells, heads, group, found[1].lower())
        table.corner = " ".join(dict.fromkeys(heads.get(0, [])))
        before = self.report.tables[-1] if self.report.tables else None
        if before is None or before.name != table.name:
            self.report.tables.append(table)
            return table
        self.join(before, table)
        return before

    @staticmethod
    def join(before, part):
        """The rest of a table: beside its columns, or below its rows."""
        if [row.heads for row in before.rows] == [row.heads for row in part.rows]:
            for row, more in zip(before.rows, part.rows):
                row.figures += more.figures
        else:
            before.rows += part.rows

    def row(self, table, cells, heads, group, name):
        own = [plain(cell.words()) for cell, _ in cells if cell.kind == "TH"]
        figures = []
        for cell, columns in cells:
            if cell.kind != "TD":
                continue
            figure = Figure.printed(cell.printed(), cell.looks())
            if figure is None and "intervall" in " ".join(heads.get(columns[0], [])).casefold():
                figure = Figure("text", text=plain(cell.words()))
            elif figure is None:
                self.say(f"en cell i {name}", f"{', '.join(own)}, {', '.join(heads.get(columns[0], []))}: {cell.text()}",
                         table.name)
                figure = Figure("text", text=plain(cell.printed()))
            named = f"{', '.join([*([group] if group else []), *own])}, {', '.join(heads.get(columns[0], []))}"
            for part in [cell, *cell.all("Span")]:
                for read_out in {part.alt, part.said} - {None}:
                    if not same_figure(read_out, figure):
                        self.say(f"en cell i {name}", f"{named}: {read_out}", table.name, inner=True)
            figures.append((heads.get(columns[0], []), figure))
        table.rows.append(Row(([group] if group else []) + own, figures, bool(group),
                              ";".join(c.looks() for c, _ in cells if c.kind == "TH")))

    def attached(self):
        """What lies in the file: workbooks are read like those beside it, texts like texts."""
        reports = []
        for name, file in self.pdf.attachments.items():
            data = file.get_file().read_bytes()
            if name.endswith(".xlsx"):
                reports.append(workbook_report.read(io.BytesIO(data), f"{self.name} ({name})"))
            elif name.lower().endswith((".csv", ".tsv")):
                self.grid(f"den bifogade filen {name}", text_in(data))
            else:
                self.say(f"den bifogade filen {name}", text_in(data), inner=True)
            if file.description:
                self.say(f"beskrivningen av den bifogade filen {name}", file.description, inner=True)
        return reports

    def grid(self, place, text):
        """A table of text: each number with what stands left of it and above it."""
        lines = text.splitlines()
        mark = max(";\t,", key=lambda m: lines[0].count(m)) if lines else ";"
        rows = list(csv.reader(lines, delimiter=mark))
        grid = Grid(f"{self.name}, {place}", [])
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                figure = Figure.printed(words) if plain(words) else None
                if figure is None or figure.status != SHOWN:
                    self.say(place, words, inner=True)
                    continue
                above = [rows[r][column] for r in range(number) if column < len(rows[r])]
                labels = [plain(w) for w in [*row[:column], *above]]
                grid.cells.append(([w for w in labels if Figure.printed(w) is None or number_of_year(w)], figure))
        if grid.cells:
            self.report.grids.append(grid)


def text_in(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def number_of_year(words):
    return re.fullmatch(r"(19|20)\d\d", words)


def same_figure(read_out, figure):
    """Does what is read out say no more than what is printed?"""
    return plain(read_out) in {figure.text, *SPOKEN} or figure.status == "visad"


def grid(rows):
    """Each row's cells with the columns they cover, cells that reach down from rows above counted in."""
    covered = set()
    for number, row in enumerate(rows):
        column, cells = 0, []
        for cell in row:
            while (number, column) in covered:
                column += 1
            width = cell.span("/ColSpan")
            covered |= {(number + r, column + c) for r in range(cell.span("/RowSpan")) for c in range(width)}
            cells.append((cell, range(column, column + width)))
            column += width
        yield cells
