"""A finished report as its reader meets it, whichever file it was read from."""
import dataclasses

from swedish import number, plain

SHOWN, HIDDEN, MISSING, IMPOSSIBLE = "visad", "dold", "saknas", "omöjlig"
SIGNS = {"..": HIDDEN, "–": MISSING, "-": MISSING, "": MISSING, ".": IMPOSSIBLE}


class Unreadable(Exception):
    """A file that cannot be read at all."""


@dataclasses.dataclass
class Figure:
    """One cell of a table: what is printed, and what it is worth."""
    status: str
    value: float = 0.0
    decimals: int = 0
    text: str = ""
    dress: str = ""  # all that a reader could see of the cell beside its text: style, language, replacement text

    @classmethod
    def printed(cls, text, dress=""):
        text = plain(text)
        if text in SIGNS:
            return cls(SIGNS[text], text=text, dress=dress)
        bare = text.rstrip("%").strip()
        while bare and bare[-1] in "prb)" and " " in bare and number(bare) is None:  # flags and note marks after a number
            bare = bare.rpartition(" ")[0]
        found = number(bare)
        if found is None:
            return None
        return cls(SHOWN, *found, text=text, dress=dress)

    @classmethod
    def stored(cls, value, dress=""):
        """A workbook's number, with as many decimals as it really has."""
        text = repr(value)
        if "e" in text or "E" in text:
            text = f"{value:.12f}".rstrip("0")
        return cls(SHOWN, float(value), len(text.partition(".")[2].rstrip("0")), text.replace(".", ","), dress)


@dataclasses.dataclass
class Row:
    heads: list  # heading of the group of rows if there is one, then the row's own
    figures: list  # (column's heads from the top, Figure)
    grouped: bool = False
    looks: str = ""


@dataclasses.dataclass
class Table:
    name: str  # "Tabell 3"
    caption: str
    unit: str
    corner: str  # what the row headings are: "Kommun"
    rows: list
    notes: list = dataclasses.field(default_factory=list)
    source: str = ""
    place: str = ""  # file and table, for messages


@dataclasses.dataclass
class Text:
    """A piece of text: where it stands, and the table it speaks of, if any."""
    place: str
    words: str
    table: str = ""
    inner: bool = False  # heard or found, but not printed on the page: alternative texts, properties, hidden cells
    drawn: bool = False  # the words of a picture one after another: no sentences


@dataclasses.dataclass
class Grid:
    """Cells of a sheet that is no numbered table: (labels around it, Figure)."""
    place: str
    cells: list


@dataclasses.dataclass
class Report:
    file: str
    title: str = ""
    period: str = ""
    tables: list = dataclasses.field(default_factory=list)
    texts: list = dataclasses.field(default_factory=list)
    grids: list = dataclasses.field(default_factory=list)
    findings: list = dataclasses.field(default_factory=list)  # (place, sentence): wrong whatever the figures are
