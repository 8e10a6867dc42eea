"""What a printed figure is said to be."""
import dataclasses
import re

from report import HIDDEN, MISSING, SHOWN, Figure
from swedish import shown

COUNT, SHARE, RATE, MEAN, MEDIAN, LIMIT, OTHER = "antal", "andel", "frekvens", "medelvärde", "median", "gräns", "annat"
MEASURES = [(re.compile(r"(95 % )?(konfidens)?intervall|nedre gräns|övre gräns|(intervall, .*)"), LIMIT),
            (re.compile(r"antal per .*|per [\d ]+( invånare)?"), RATE),
            (re.compile(r"antal( .*)?"), COUNT),
            (re.compile(r"(andel|procent|%|könsfördelning|procentuell fördelning)([ ,(].*)?"), SHARE),
            (re.compile(r"medel(värde|ålder)?( .*)?"), MEAN),
            (re.compile(r".*, medelvärde"), MEAN),
            (re.compile(r"median(värde|ålder)?( .*)?|.*, median"), MEDIAN),
            (re.compile(r"kvartil.*|"
                        r"(dagar|kronor|tkr|index|poäng|kvot|meritvärde|skattesats)( .*)?"), OTHER)]
BASE = re.compile(r"\(?\b[nN]\s*=\s*(\d[\d ]*)\)?")
SEVERAL = re.compile(r"flera (svar|insatser|alternativ|rader)|fler än (ett|en) |mer än (ett svar|en insats)", re.I)
BY_WORD = "ålder av ord"
OWN_COUNT = "Egen räkning av filernas rader"  # Linsen's count of the rows of files, which are no persons


@dataclasses.dataclass
class Statement:
    """One printed figure. `at` holds the categories that are not everything: dimension → elements."""
    population: str
    measure: str
    at: dict
    figure: Figure
    place: str
    label: str
    axes: tuple = ()  # the dimensions that the table is laid out by
    told: str = ""  # what the table says of its shares
    row: int = -1
    column: str = ""
    heads: tuple = ()  # (level, heading) of its row and column, as printed
    row_looks: str = ""  # how its row's heading is printed: rows of totals may differ from others
    of: str | None = None  # the dimension that a mean or median measures, where the vocabulary knows it
    implied: frozenset | None = None  # the ages that a word (flickor) means, where it says less than an age beside it
    said: frozenset | None = None  # that age
    claim: bool = False  # read out of running text: may be a misunderstanding
    base: dict | None = None  # what a share is a share of, where its own words say it

    def name(self):
        return f"{self.place}: {self.label}"


class Faults(list):
    def tell(self, place, sentence):
        if (place, sentence) not in self:
            self.append((place, sentence))


def joined(*places):
    """Categories of a table, a row and a column together. An age that a word implies (flickor) is kept beside one that is
    said: only the whole report tells whether it means anything (`settle_words`)."""
    at = {}
    for place in places:
        for dimension, elements in place.items():
            implied = any(isinstance(e, tuple) and isinstance(e[0], str) for e in elements)
            said = at.get(dimension)
            if said is not None and any(isinstance(e, tuple) and isinstance(e[0], str) for e in said):
                at[BY_WORD], said = said, None
            if implied and said is not None:
                at[BY_WORD] = elements
            else:
                at[dimension] = elements
    return at


def within(elements, implied):
    """Those ages of some that a word means."""
    (word, limit), = (e for e in implied if isinstance(e, tuple))
    return (elements & implied) | frozenset(
        (first, min(last, limit)) if word == "under" else (max(first, limit), last)
        for first, last in (e for e in elements if isinstance(e, tuple) and not isinstance(e[0], str))
        if (first <= limit if word == "under" else last >= limit))


def settle_words(s, dimension, is_grown):
    """What a word implies of an age that is said as well: those of the age that it means where grown-up stand beside flickor
    and pojkar, nothing otherwise. Is there anybody?"""
    implied = s.at.pop(BY_WORD, None)
    if implied is None or not is_grown:
        return True
    s.said, s.implied = s.at[dimension], implied
    s.at[dimension] = within(s.said, implied)
    return bool(s.at[dimension])


def told_apart(statements):
    """A hidden cell must look like every other in its column, or it tells which of them is small."""
    looks = {}
    for s in statements:
        if s.figure.status == HIDDEN:
            looks.setdefault((s.place, s.column, s.row_looks), {}).setdefault(s.figure.dress, []).append(s)
    for (place, *_), kinds in looks.items():
        if len(kinds) > 1:
            odd = min(kinds.values(), key=len)[0]
            yield place, f"dolda celler ser olika ut: {odd.label} avviker från de andra i sin kolumn"


def small_and_shown(statements, threshold, zeros_shown):
    """A small number that a table shows needs nobody to work it out."""
    for s in statements:
        if s.measure == COUNT and s.figure.status == SHOWN and s.heads:
            if 1 <= s.figure.value < threshold or (s.figure.value == 0 and not zeros_shown):
                yield s.place, f"ett litet antal visas: {s.label} är {shown(s.figure.value)}"


def is_part(at, whole):
    return at != whole and all(d in at and at[d] <= elements for d, elements in whole.items())


def missing_and_counted(statements):
    """What nobody knows is no part of a number that is known: a second sign for what is hidden tells who is small."""
    totals = {}
    for s in statements:
        if s.measure == COUNT and s.figure.status == SHOWN and s.heads:
            totals.setdefault((s.place, s.population), []).append(s.at)
    for s in statements:
        if s.measure == COUNT and s.figure.status == MISSING and \
                any(is_part(s.at, whole) for whole in totals.get((s.place, s.population), [])):
            yield s.place, f"{s.label} saknas enligt tabellen, men är en del av ett tal som visas"
