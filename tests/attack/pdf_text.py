"""The letters of a PDF's pages, by the marks that its tags point at."""
import re

import pikepdf

from report import Unreadable


class Letters:
    """What a font's codes mean, from its ToUnicode."""

    def __init__(self, font):
        self.spaces = []  # (bytes in a code, first, last): codes of one font may have different lengths
        self.meaning = {}
        if "/ToUnicode" in font:
            self.read(font.ToUnicode.read_bytes().decode("latin-1"))
        if not self.spaces:
            width = 2 if str(font.get("/Subtype")) == "/Type0" else 1
            self.spaces = [(width, bytes(width), b"\xff" * width)]

    def read(self, cmap):
        for block in re.findall(r"begincodespacerange(.*?)endcodespacerange", cmap, re.S):
            for first, last in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                self.spaces.append((len(first) // 2, bytes.fromhex(first), bytes.fromhex(last)))
        for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
            for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>", block):
                self.meaning[bytes.fromhex(code)] = utf16(text)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
            for first, last, text, several in re.findall(
                    r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[(.*?)\])", block, re.S):
                start, end, width = int(first, 16), int(last, 16), len(first) // 2
                if several:
                    for code, one in zip(range(start, end + 1), re.findall(r"<([0-9A-Fa-f]*)>", several)):
                        self.meaning[code.to_bytes(width, "big")] = utf16(one)
                    continue
                base = utf16(text)
                for code in range(start, end + 1):
                    self.meaning[code.to_bytes(width, "big")] = base[:-1] + chr(ord(base[-1]) + code - start)

    def text(self, data):
        words, at = [], 0
        while at < len(data):
            width = self.width(data, at)
            code = data[at:at + width]
            other = code.decode("cp1252", "replace") if width == 1 and not self.meaning else "\ufffd"
            words.append(self.meaning.get(code, other))
            at += width
        return "".join(words)

    def width(self, data, at):
        for width, first, last in self.spaces:
            code = data[at:at + width]
            if len(code) == width and all(a <= c <= b for a, c, b in zip(first, code, last)):
                return width
        return self.spaces[0][0]


def utf16(digits):
    return bytes.fromhex(re.sub(r"\s", "", digits)).decode("utf-16-be", "replace")


class Page:
    """{mark: text} of one page, and the text that stands outside every mark that tags point at."""

    def __init__(self, page):
        self.marks, self.rest = {}, []
        self.open = []  # (tag, mark or None, replacement text or None)
        self.fonts = {}
        self.run(page, page.get("/Resources", pikepdf.Dictionary()))

    def run(self, stream, resources, depth=0):
        if depth > 12:
            raise Unreadable("bilder som ligger i varandra utan slut")
        letters, size = None, 1.0
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name in ("BDC", "BMC"):
                self.begin(operands, resources)
            elif name == "EMC" and self.open:
                self.end()
            elif name == "Tf":
                letters, size = self.letters(resources, str(operands[0])), float(operands[1])
            elif name in ("Tj", "'", '"') and letters:
                self.say(letters.text(bytes(operands[-1])), newline=name != "Tj")
            elif name == "TJ" and letters:
                for part in operands[0]:
                    if isinstance(part, pikepdf.String):
                        self.say(letters.text(bytes(part)))
                    elif float(part) < -180:
                        self.say(" ")
            elif name in ("Td", "TD", "T*", "Tm", "ET"):
                self.space()
            elif name == "Do":
                form = resources.get("/XObject", {}).get(str(operands[0]))
                if form is not None and form.get("/Subtype") == "/Form":
                    self.run(form, form.get("/Resources", resources), depth + 1)

    def letters(self, resources, name):
        font = resources.Font[name]
        at = font.objgen if font.is_indirect else (id(font), 0)
        if at not in self.fonts:
            self.fonts[at] = Letters(font)
        return self.fonts[at]

    def begin(self, operands, resources):
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = resources.get("/Properties", {}).get(str(properties))
        mark = replaced = None
        if isinstance(properties, pikepdf.Dictionary):
            mark = properties.get("/MCID")
            replaced = properties.get("/ActualText")
        self.open.append((str(operands[0]), None if mark is None else int(mark), replaced))
        if mark is not None:
            self.marks.setdefault(int(mark), [])
        if replaced is not None:
            self.put(str(replaced))

    def end(self):
        self.open.pop()

    def mark(self):
        return next((mark for _, mark, _ in reversed(self.open) if mark is not None), None)

    def say(self, text, newline=False):
        if any(replaced is not None for _, _, replaced in self.open):
            return
        self.put((" " if newline else "") + text)

    def space(self):
        """A move of the pen: a new line or a new run of letters."""
        self.put("\n")

    def put(self, text):
        mark = self.mark()
        (self.rest if mark is None else self.marks.setdefault(mark, [])).append(text)
