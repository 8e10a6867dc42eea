"""A PDF's tags as poppler reads them (`pdfinfo -struct-text`): the tree, its tables, and a short form for people to compare."""
import dataclasses
import json
import re
import subprocess

from outside import program

ELEMENT = re.compile(r"^( *)([A-Z][A-Za-z0-9]*)(?: <(\w+)>)?(?: \((block|inline)\))?:?$")
ATTRIBUTE = re.compile(r"^ +/(\w+) (.*)$")
WORDS = re.compile(r'^( *)"(.*)"$')
OBJECT = re.compile(r"^ *Object \d+ \d+$")


@dataclasses.dataclass
class Node:
    kind: str
    id: str = ""
    attributes: dict = dataclasses.field(default_factory=dict)
    content: list = dataclasses.field(default_factory=list)  # of Node and str

    def all(self, kind):
        """Every node of this kind below, in reading order."""
        for part in self.content:
            if isinstance(part, Node):
                if part.kind == kind:
                    yield part
                yield from part.all(kind)

    def children(self, *kinds):
        return [p for p in self.content if isinstance(p, Node) and p.kind in kinds]

    def text(self):
        """As it is read: blocks apart, inline parts together."""
        parts = [p if isinstance(p, str) else (f" {p.text()} " if p.kind in BLOCKS else p.text()) for p in self.content]
        return re.sub(r" +", " ", "".join(parts)).strip(" ")


BLOCKS = {"P", "L", "LI", "LBody", "Lbl", "Sect", "Div", "Table", "Caption", "TR", "TH", "TD", "THead", "TBody", "H1", "H2",
          "H3", "H4", "H5", "H6", "TOC", "TOCI", "Figure", "Document", "Note"}


def read(tags):
    """The tree in a file that holds what `pdfinfo -struct-text` said: it takes seconds to say it, so it is asked once."""
    with open(tags, encoding="utf-8") as file:
        text = file.read()
    root = Node("Root")
    open_nodes = [(-1, root)]

    def close(depth):
        while open_nodes[-1][0] >= depth:
            open_nodes.pop()

    for line in text.split("\n"):
        if not line.strip() or OBJECT.match(line):
            continue
        found = WORDS.match(line)
        if found:
            close(len(found[1]))
            open_nodes[-1][1].content.append(found[2])
            continue
        found = ELEMENT.match(line)
        if found:
            depth = len(found[1])
            close(depth)
            node = Node(found[2], found[3] or "")
            open_nodes[-1][1].content.append(node)
            open_nodes.append((depth, node))
            continue
        found = ATTRIBUTE.match(line)
        if not found:
            raise SystemExit(f"a line of pdfinfo -struct-text that is not understood: {line!r}")
        open_nodes[-1][1].attributes[found[1]] = found[2]
    return root


def alternative_texts(pdf):
    """Of the figures, in the order of the file's objects."""
    found = subprocess.run([program("qpdf"), "--json=2", "--json-key=qpdf", str(pdf)], stdout=subprocess.PIPE)
    objects = json.loads(found.stdout)["qpdf"][1]
    for name in sorted(objects, key=lambda n: [int(d) for d in re.findall(r"\d+", n)]):
        value = objects[name].get("value")
        if isinstance(value, dict) and value.get("/S") == "/Figure":
            yield value.get("/Alt", "").removeprefix("u:")


# --- Tables ------------------------------------------------------------------------------------------------------


@dataclasses.dataclass
class Table:
    """A table as it may be compared with another: `rows` has (heading, {column's name: printed text}), `groups` the
    heading of the group that each row belongs to, or ""."""
    number: int
    caption: str
    columns: list
    rows: list
    groups: list


def expand(rows):
    """Rows of cells on a grid: (cell, the columns it covers), with what spans rows above taken into account."""
    covered, grid = {}, []
    for number, row in enumerate(rows):
        column, cells = 0, []
        for cell in row:
            while covered.get((number, column)):
                column += 1
            width, height = int(cell.attributes.get("ColSpan", 1)), int(cell.attributes.get("RowSpan", 1))
            for r in range(number, number + height):
                for c in range(column, column + width):
                    covered[r, c] = True
            cells.append((cell, range(column, column + width)))
            column += width
        grid.append(cells)
    return grid


def tables(root, faults):
    """The numbered tables. Each cell's Headers must name the heads above it and its row's; a breach is added to `faults`."""
    for node in root.all("Table"):
        caption = next((p.text() for c in node.children("Caption") for p in c.children("P")), "")
        found = re.match(r"Tabell\s(\d+)\. (.*)$", caption)
        if not found:
            faults.append(f'a table without number in its caption: "{caption}"')
            continue
        where = f"Tabell {found[1]}"
        head = [row.children("TH", "TD") for part in node.children("THead") for row in part.children("TR")]
        heads = {}  # column → the head cells above it, from the top
        for cells in expand(head):
            for cell, columns in cells:
                if cell.kind != "TH" or cell.attributes.get("Scope") != "/Column":
                    faults.append(f'{where}: the head "{cell.text()}" is no column head')
                for column in columns:
                    heads.setdefault(column, []).append(cell)
        names = {column: ": ".join(c.text() for c in cells) for column, cells in heads.items()}
        table = Table(int(found[1]), found[2], [names[c] for c in sorted(names)], [], [])
        group = ""
        for part in node.children("TBody"):
            for cells in expand([row.children("TH", "TD") for row in part.children("TR")]):
                first = cells[0][0]
                if len(cells) == 1:
                    group = first.text()
                    continue
                if first.kind != "TH" or first.attributes.get("Scope") != "/Row":
                    faults.append(f'{where}: the row "{first.text()}" has no row head')
                row = {}
                for cell, columns in cells[1:]:
                    row[names[columns[0]]] = cell.text()
                    check_headers(cell, [*heads[columns[0]], first], where, faults)
                if len(row) != len(names) - 1:
                    faults.append(f'{where}: the row "{first.text()}" has {len(row)} cells, the head {len(names) - 1}')
                table.rows.append((first.text(), row))
                table.groups.append(group)
        yield table


def check_headers(cell, wanted, where, faults):
    """A table with one row of heads needs no Headers; in others each cell must name its own."""
    named = re.findall(r"\((\w+)\)", cell.attributes.get("Headers", ""))
    if not named and len(wanted) <= 2:
        return
    if not {c.id for c in wanted} <= set(named):
        heads = ", ".join(f'"{c.text()}"' for c in wanted)
        faults.append(f'{where}: the cell "{cell.text()}" does not name its heads {heads}')


# --- The short form ------------------------------------------------------------------------------------------------


def outline(node, depth=0):
    """A line a block; the cells of a table's row stand on one line, inline elements in brackets within their text."""
    for part in node.content:
        if isinstance(part, str):
            yield f"{'  ' * depth}\"{part}\""
        elif part.kind == "TR":
            yield f"{'  ' * depth}TR " + " | ".join(inline(cell) for cell in part.children("TH", "TD"))
        elif any(isinstance(p, Node) and p.kind in BLOCKS for p in part.content) or not part.content:
            yield f"{'  ' * depth}{label(part)}"
            yield from outline(part, depth + 1)
        else:
            yield f"{'  ' * depth}{inline(part)}"


def label(node):
    shown = [f"{key}={value.lstrip('/')}" for key, value in node.attributes.items() if key not in ("BBox", "Headers")]
    return " ".join([node.kind, *shown])


def inline(node):
    text = "".join(p if isinstance(p, str) else f"[{inline(p)}]" for p in node.content)
    return f"{label(node)} {text}".rstrip()
