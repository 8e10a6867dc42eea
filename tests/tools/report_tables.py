"""The numbered tables of a finished report, out of its PDF and out of its workbook, in one form."""
import collections
import dataclasses
import re
import xml.etree.ElementTree as ET
import zipfile

import tag_tree
from outside import missing

try:
    import openpyxl
except ImportError:
    missing("openpyxl")

INTERVAL = re.compile(r"^([−\d ,]+)–([−\d ,]+)$")


@dataclasses.dataclass
class Table:
    number: int
    caption: str
    cells: dict  # (row, column's name, "value"|"low"|"high") → a number with its decimals as text ("42.6"), or a sign
    rows: list


def plain(text):
    """Spaces that do not break, and hyphens that may, as ordinary ones."""
    return re.sub("[\u00a0\u202f\u2009]", " ", text).replace("\u00ad", "").strip()


def number(text):
    """A printed number as a machine writes it, decimals kept; a sign stays as it is."""
    bare = text.replace(" ", "").replace("−", "-").replace(",", ".")
    return bare if re.fullmatch(r"-?\d+(\.\d+)?", bare) else text


def from_pdf(root, faults):
    for table in tag_tree.tables(root, faults):
        cells = {}
        heads = [plain(name).rpartition(": ") for name in table.columns]
        values = collections.Counter(group for group, _, kind in heads if "intervall" not in kind)
        for (row, printed), of in zip(table.rows, table.groups):
            row = f"{of}: {row}" if of else row
            for name, text in printed.items():
                group, _, kind = plain(name).rpartition(": ")
                if values[group] > 1:  # a head above several figures: each has both its names
                    group = f"{group} {kind}".strip()
                if "intervall" in kind:
                    found = INTERVAL.match(plain(text))
                    low, high = (number(found[1]), number(found[2])) if found else (plain(text), plain(text))
                    cells[plain(row), group, "low"], cells[plain(row), group, "high"] = low, high
                else:
                    cells[plain(row), group or kind, "value"] = number(plain(text))
        yield Table(table.number, plain(table.caption), cells, [plain(row) for row, _ in table.rows])


def from_workbook(path, faults):
    for sheet in openpyxl.load_workbook(path).worksheets:
        found = re.match(r"Tabell (\d+)\. (.*)$", plain(str(sheet["A1"].value or "")))
        if not found:
            continue
        if len(sheet.tables) != 1:
            faults.append(f"sheet {sheet.title}: {len(sheet.tables)} tables")
            continue
        head, *rows = sheet[next(iter(sheet.tables.values())).ref]
        first = 1 if head[0].value == "Grupp" else 0
        cells = {}
        values = collections.Counter(plain(name.value).rpartition(": ")[0] for name in head[first + 1:]
                                     if not re.search(", (nedre|övre) gräns", plain(name.value)))
        for row in rows:
            for name, cell in zip(head[first + 1:], row[first + 1:]):
                text = plain(name.value)
                part = "low" if ", nedre gräns" in text else "high" if ", övre gräns" in text else "value"
                group, _, kind = text.split(", nedre")[0].split(", övre")[0].rpartition(": ")
                shown = repr(cell.value) if isinstance(cell.value, (int, float)) else plain(str(cell.value or ""))
                of = f"{plain(str(row[0].value))}: " if first and row[0].value else ""
                if values[group] > 1 and group:  # a head above several figures: each has both its names
                    group = f"{group} {kind}"
                cells[of + plain(str(row[first].value)), group or kind, part] = shown
        yield Table(int(found[1]), found[2], cells, [plain(str(row[first].value)) for row in rows])


def alternative_texts(workbook):
    """Of the charts of a workbook, in the order of its drawings."""
    with zipfile.ZipFile(workbook) as parts:
        names = [name for name in parts.namelist() if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name)]
        for name in sorted(names, key=lambda name: int(re.search(r"\d+", name)[0])):
            for element in ET.fromstring(parts.read(name)).iter():
                if element.tag.endswith("}cNvPr"):
                    yield element.get("descr", "")


def as_float(text):
    try:
        return float(text)
    except ValueError:
        return None
