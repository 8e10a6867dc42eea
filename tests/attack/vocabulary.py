"""What every reader knows of the words in a heading: sexes, places and what they are part of, ages, years, totals.

What only the readers of one report know (which answers a question had, what its totals are called) stands in a side
file, `ordforrad.toml`; see README.md.
"""
import csv
import dataclasses
import pathlib
import re
import tomllib

from report import Unreadable
from swedish import key, plain

SEX, PLACE, AGE, YEAR = "kön", "plats", "ålder", "år"
LOW, HIGH = -1, 10_000
TOTAL_WORDS = {"totalt", "total", "samtliga", "alla", "summa", "hela", "alla åldrar", "alla kommuner", "alla år", "båda åren"}
MISSING_WORD = "uppgift saknas"
UNKNOWN_AGE = "saknas"
NAMES = {
    SEX: {"kön", "kon", "juridiskt kön", "barnets kön"},
    PLACE: {"kommun", "kommuner", "område", "region", "län", "lan", "plats", "kommun och län", "kommun eller län", "bostadsort"},
    AGE: {"ålder", "alder", "åldersgrupp", "aldersgrupp"},
    YEAR: {"år", "ar", "årtal", "period", "kalenderår"},
}
SEXES = {
    "kvinnor": "kvinnor", "kvinna": "kvinnor", "män": "män", "man": "män", "flickor": "flickor", "flicka": "flickor",
    "pojkar": "pojkar", "pojke": "pojkar", "annan könsidentitet": "annan", "annan": "annan", "annat": "annan",
    "uppgift saknas": "saknas", "uppgift om kön saknas": "saknas",
}
SEX_SETS = {
    "kvinnor och män": {"kvinnor", "män"}, "män och kvinnor": {"kvinnor", "män"}, "båda könen": {"kvinnor", "män"},
    "flickor och pojkar": {"flickor", "pojkar"}, "pojkar och flickor": {"flickor", "pojkar"},
    "alla med uppgift om kön": {"kvinnor", "män", "annan"},
}
MINORS = {"flickor": "kvinnor", "pojkar": "män"}
GROUPS = {"kvinnor", "män", *MINORS, "annan könsidentitet", "uppgift saknas"}  # that a total may name


@dataclasses.dataclass(frozen=True)
class Meaning:
    """A category: the elements that it takes together, or None for all there are. Elements are words, or (first, last) of
    whole numbers."""
    elements: frozenset | None
    also: tuple = ()  # ((dimension, elements), …): flickor are also below 18


ALL = Meaning(None)


@dataclasses.dataclass
class Dimension:
    """One of the side file's own."""
    name: str
    headings: set
    categories: dict  # key → elements
    totals: set
    free: bool = False
    several: bool = False  # flersvar: a person may be in several categories
    one_at_least: bool = False
    additive: bool = True


class Vocabulary:
    def __init__(self, path=None):
        self.places, self.codes = {}, {}
        self.read_places()
        stated = {}
        if path:
            try:
                stated = tomllib.loads(pathlib.Path(path).read_text("utf-8"))
            except (OSError, tomllib.TOMLDecodeError) as fault:
                raise Unreadable(f"{path}: {fault}") from fault
        self.dimensions = {d["namn"]: self.own(d) for d in stated.get("dimension", [])}
        self.populations = [(re.compile(p["kalla"]) if "kalla" in p else None,
                             re.compile(p["rubrik"]) if "rubrik" in p else None, p["namn"])
                            for p in stated.get("population", [])]
        self.watched = [{d: self.watch(d, label) for d, label in entry.items() if d != "population"} |
                        ({"population": entry["population"]} if "population" in entry else {})
                        for entry in stated.get("skyddas", [])]
        self.published = [re.compile(source) for source in stated.get("publicerade", [])]
        self.adult = stated.get("vuxen_fran", 18)
        self.minors = frozenset([("under", self.adult - 1)])

    @staticmethod
    def own(stated):
        categories = {key(c): frozenset([key(c)]) for c in stated.get("kategorier", [])}
        categories |= {key(name): frozenset(key(p) for p in parts) for name, parts in stated.get("grupper", {}).items()}
        categories |= {key(code): categories[key(name)] for code, name in stated.get("koder", {}).items()}
        return Dimension(stated["namn"], {key(h) for h in [stated["namn"], *stated.get("rubriker", [])]}, categories,
                         {key(t) for t in stated.get("totaler", [])}, stated.get("fri", False),
                         stated.get("flersvar", False), stated.get("minst_ett", False), stated.get("additiv", True))

    def watch(self, dimension, label):
        meaning = self.meaning(dimension, label)
        if meaning is None:
            raise Unreadable(f"ordförrådet: ”{label}” är ingen kategori i {dimension}")
        return meaning.elements

    def read_places(self):
        with open(pathlib.Path(__file__).with_name("platser.csv"), encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        kommuner = [row["kod"] for row in rows if len(row["kod"]) == 4]
        for row in rows:
            code = row["kod"]
            members = frozenset(k for k in kommuner if k.startswith(code) or code == "00")
            self.codes[code] = members
            self.places[key(row["namn"])] = members
        for row in rows:
            short = re.fullmatch(r"(.*?)s? län", row["namn"])
            if short and key(short[1]) not in self.places:
                self.places[key(short[1])] = self.codes[row["kod"]]
        for word in ("hela landet", "sverige", "hela riket"):
            self.places[word] = self.codes["00"]

    # --- What a word means ----------------------------------------------------------------------------------------

    def dimension_named(self, name):
        """The dimension that a corner heading or a role names, or None."""
        name = key(name)
        for dimension in self.dimensions.values():
            if name in dimension.headings:
                return dimension.name
        for dimension, names in NAMES.items():
            if name in names or (dimension == AGE and name.endswith(("ålder", "alder", "åldersgrupp"))):
                return dimension
        return None

    def is_total(self, label, dimension=None):
        label = key(label)
        own = self.dimensions.get(dimension)
        return label in TOTAL_WORDS or label.startswith("totalt ") or (own is not None and label in own.totals)

    def meaning(self, dimension, label):
        """What a label means in a dimension, or None when it is no category there. Totals are not asked here."""
        label = key(re.sub(r"\s*\([nN]\s*=\s*[\d ]+\)$", "", plain(label)))
        if dimension in self.dimensions:
            own = self.dimensions[dimension]
            if label in own.categories:
                return Meaning(own.categories[label])
            if own.free:
                return Meaning(frozenset([label]))
            if label == MISSING_WORD:
                return Meaning(frozenset([label]))
        if dimension == SEX:
            return self.sex(label)
        if dimension == PLACE:
            return self.place(label)
        if dimension in (AGE, YEAR):
            if label in (MISSING_WORD, "okänd ålder", "ålder saknas"):
                return Meaning(frozenset([UNKNOWN_AGE]))
            span = age(label) if dimension == AGE else year(label)
            return Meaning(frozenset(span)) if span else None
        return None

    def sex(self, label):
        label = {"k": "kvinnor", "m": "män", "a": "annan könsidentitet"}.get(label, label)
        elements = {SEXES[label]} if label in SEXES else SEX_SETS.get(label) or self.all_sexes(label)
        if not elements:
            return None
        minors = elements & MINORS.keys()
        also = ((AGE, self.minors),) if minors else ()
        return Meaning(frozenset(MINORS.get(e, e) for e in elements), also)

    @staticmethod
    def all_sexes(label):
        """A total that names what it takes together: "män, flickor och pojkar" where no kvinnor are, "kvinnor, män, annan
        könsidentitet och uppgift saknas"."""
        named = groups_named(label)
        return {SEXES[MINORS.get(name, name)] for name in named} if len(named) > 1 and named <= GROUPS else None

    def sexes_left_out(self, label, adults):
        """Those whom a total of grown-up and minors does not name: of them there is nobody."""
        named = groups_named(label)
        if not self.all_sexes(label) or not named & MINORS.keys() or named <= MINORS.keys():
            return
        for name in sorted({"kvinnor", "män", "flickor", "pojkar"} - named):
            ages = self.minors if name in MINORS else adults
            yield {SEX: frozenset([MINORS.get(name, name)]), AGE: ages}

    def place(self, label):
        for suffix in ("", " kommun", "s kommun"):
            bare = label.removesuffix(suffix) if suffix else label
            if bare in self.places:
                return Meaning(self.places[bare])
        code = re.fullmatch(r"(\d{2}|\d{4})(?: .*)?", label)
        return Meaning(self.codes[code[1]]) if code and code[1] in self.codes else None


def groups_named(label):
    return set(re.split(r", | och ", key(label)))


def age(label):
    """The whole numbers of an age or a group of ages: [(first, last)]."""
    label = re.sub(r"\s*(år|åringar|-åringar)$", "", re.sub(r"\s*år\b", "", label)).strip()
    label = label.replace("−", "-").replace("–", "-")
    if re.fullmatch(r"\d{1,3}", label):
        return [(int(label) or LOW, int(label))]
    found = re.fullmatch(r"(\d{1,3})\s*(?:-|till|till och med)\s*(\d{1,3})", label)
    if found and int(found[1]) <= int(found[2]):
        return [(int(found[1]) or LOW, int(found[2]))]  # nobody is younger than 0
    found = re.fullmatch(r"(?:-\s*|0-\s*|högst |upp till )(\d{1,3})|"
                         r"(?:under|yngre än) (\d{1,3})|(\d{1,3}) (?:eller|och) yngre", label)
    if found:
        return [(LOW, int(found[1] or found[3]) if found[1] or found[3] else int(found[2]) - 1)]
    found = re.fullmatch(r"(\d{1,3})\s*(?:\+|-|och äldre|eller äldre|och över|och uppåt)|"
                         r"(?:minst|från) (\d{1,3})|över (\d{1,3})", label)
    if found:
        return [(int(found[1] or found[2]) if found[1] or found[2] else int(found[3]) + 1, HIGH)]
    return None


def year(label):
    """The years of a period: [(first, last)], or a word of its own for parts of a year."""
    label = label.replace("−", "-").replace("–", "-")
    years = r"((?:19|20)\d\d)"
    if re.fullmatch(years, label):
        return [(int(label), int(label))]
    found = re.fullmatch(years + r"\s*(?:-|till)\s*" + years, label)
    if found and int(found[1]) < int(found[2]):
        return [(int(found[1]), int(found[2]))]
    found = re.fullmatch(years + r"(?:, " + years + r")? och " + years, label)
    if found:
        return [(int(y), int(y)) for y in found.groups() if y]
    if re.fullmatch(r"(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|kvartal \d|"
                    r"vårterminen|höstterminen|läsåret) " + years + r"(/\d+)?", label):
        return [label]
    return None
