"""Writes the workbooks of text cases, with nothing but Python: every byte of them is known.

A row a line, cells parted by `|`; what stands in a cell says what it is:

    61.5        a number            61.5 {0.0%}   … with a number format
    '61,5       a text that looks like a number, or like something else below
    #N/A        an error            SANT          a truth
    =A1 -> 5    a formula with its value; without one it has none
    an empty line is an empty row; \\u00a0 and \\n are characters

Lines that begin with `@` say the rest: `@blad NAMN` begins a sheet (`@blad NAMN dolt` a hidden one), `@dold rad 3`,
`@dold kolumn B C` (from, to), `@sammanfoga A3:A4`, `@1904` dates from 1904, `@del NAMN TEXT` replaces a part.
"""
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NUMBER = re.compile(r"^(-?\d+(?:\.\d+)?(?:E-?\d+)?)(?: \{(.+)\})?$")


def letters(column):
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Sheet:
    def __init__(self, name, hidden):
        self.name, self.hidden = name, hidden
        self.rows, self.hidden_rows, self.hidden_columns, self.merged = [], set(), [], []


class Workbook:
    def __init__(self, text):
        self.sheets, self.formats, self.date1904, self.parts = [], [], False, {}
        for line in text.split("\n")[:-1]:
            line = line.replace("\\u00a0", "\u00a0").replace("\\n", "\n")
            if line.startswith("@"):
                self.obey(line[1:])
            else:
                self.sheet().rows.append([cell.strip(" ") for cell in line.split("|")] if line else [])

    def sheet(self):
        if not self.sheets:
            self.sheets.append(Sheet("Blad1", False))
        return self.sheets[-1]

    def obey(self, line):
        word, _, rest = line.partition(" ")
        if word == "blad":
            self.sheets.append(Sheet(rest.removesuffix(" dolt"), rest.endswith(" dolt")))
        elif word == "dold":
            what, *where = rest.split(" ")
            if what == "rad":
                self.sheet().hidden_rows.update(int(row) for row in where)
            else:
                self.sheet().hidden_columns.append([ord(letter) - 64 for letter in where])
        elif word == "sammanfoga":
            self.sheet().merged.append(rest)
        elif word == "1904":
            self.date1904 = True
        elif word == "del":
            name, _, text = rest.partition(" ")
            self.parts[name] = text
        else:
            raise SystemExit(f"no workbook has {line!r}")

    def style(self, code):
        if code not in self.formats:
            self.formats.append(code)
        return self.formats.index(code) + 1

    def cell(self, at, text):
        if not text:
            return ""
        if text.startswith("="):
            formula, _, value = text[1:].partition(" -> ")
            kind = "" if not value or NUMBER.match(value) else ' t="str"'
            return f'<c r="{at}"{kind}><f>{escape(formula)}</f>' + (f"<v>{escape(value)}</v>" if value else "") + "</c>"
        number = NUMBER.match(text)
        if number:
            style = f' s="{self.style(number.group(2))}"' if number.group(2) else ""
            return f'<c r="{at}"{style}><v>{number.group(1)}</v></c>'
        if text.startswith("#"):
            return f'<c r="{at}" t="e"><v>{escape(text)}</v></c>'
        if text in ("SANT", "FALSKT"):
            return f'<c r="{at}" t="b"><v>{int(text == "SANT")}</v></c>'
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(text.removeprefix(chr(39)))}</t></is></c>'

    def sheet_part(self, sheet):
        columns = "".join(f'<col min="{span[0]}" max="{span[-1]}" hidden="1"/>' for span in sheet.hidden_columns)
        rows = ""
        for number, row in enumerate(sheet.rows, 1):
            hidden = ' hidden="1"' if number in sheet.hidden_rows else ""
            cells = "".join(self.cell(letters(column) + str(number), text) for column, text in enumerate(row, 1))
            rows += f'<row r="{number}"{hidden}>{cells}</row>'
        merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in sheet.merged)
        return (f'<worksheet xmlns="{MAIN}">' + (f"<cols>{columns}</cols>" if columns else "") +
                f"<sheetData>{rows}</sheetData>" + (f"<mergeCells>{merged}</mergeCells>" if merged else "") + "</worksheet>")

    def write(self, path):
        def relations(listed):
            return f'<Relationships xmlns="{PACKAGE}">' + "".join(
                f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                for name, kind, target in listed) + "</Relationships>"

        sheets = {f"xl/worksheets/sheet{i}.xml": self.sheet_part(sheet) for i, sheet in enumerate(self.sheets, 1)}
        listed = "".join(f'<sheet name={quoteattr(sheet.name)} sheetId="{i}" r:id="rId{i}"' +
                         (' state="hidden"' if sheet.hidden else "") + "/>" for i, sheet in enumerate(self.sheets, 1))
        codes = "".join(f'<numFmt numFmtId="{164 + i}" formatCode={quoteattr(code)}/>'
                        for i, code in enumerate(self.formats))
        styles = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{164 + i}"/>' for i in range(len(self.formats)))
        parts = {
            "_rels/.rels": relations([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">' +
                               ('<workbookPr date1904="1"/>' if self.date1904 else "") +
                               f"<sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                [(f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(self.sheets) + 1)] +
                [("rIdStyles", "styles", "styles.xml")]),
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>',
            **sheets}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in {**parts, **self.parts}.items():
                package.writestr(name, text)
