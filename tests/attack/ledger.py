"""What was published before: the ledger's lines, their chain, and the figures that they say were shown or hidden."""
import hashlib
import json
import pathlib

from statements import COUNT, MEAN, MEDIAN, OTHER, RATE, SHARE, Statement
from report import HIDDEN, SHOWN, Figure, Unreadable
from swedish import key, shown
from vocabulary import YEAR

MEASURES = {"antal": COUNT, "andel": SHARE, "frekvens": RATE, "medel": MEAN, "median": MEDIAN}
STATES = {"visad": SHOWN, "dold": HIDDEN}


def read(path, vocabulary, faults, findings):
    """The statements of a ledger. A line that is no cell (a code list, a withdrawal) says no figure."""
    try:
        lines = pathlib.Path(path).read_bytes().split(b"\n")
    except OSError as fault:
        raise Unreadable(f"{path}: {fault}") from fault
    name, before, found, lists = pathlib.Path(path).name, None, [], {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{name}, rad {number}"
        try:
            entry = json.loads(line)
        except ValueError:
            faults.tell(place, "raden är inte JSON")
            continue
        if before is not None and entry.get("fore") != hashlib.sha256(before).hexdigest():
            findings.append((place, "kedjan är bruten: raden bär inte kontrollsumman av raden före"))
        before = line
        if "lista" in entry:
            lists["@" + entry["lista"]] = entry["koder"]
        elif "lage" in entry and entry["lage"] != "tillbakadragen":
            statement = cell(entry, lists, place, vocabulary, faults, findings)
            if statement:
                found.append(statement)
    return found


def codes_of(value, lists):
    """A role's codes: one as a text, several as a list, or the name of a list that stands on a line of its own."""
    if isinstance(value, list):
        return value
    return lists.get(value, [value])


def categories(roles, lists, place, vocabulary, faults):
    """Dimension → elements of all the roles that a line names, or None when the vocabulary lacks one of them."""
    at = {}
    for role, value in roles.items():
        codes = [str(code) for code in codes_of(value, lists)]
        if codes in ([], [""]) or any(vocabulary.is_total(code, role) for code in codes):
            continue
        dimension = vocabulary.dimension_named(role)
        meanings = [dimension and vocabulary.meaning(dimension, code) for code in codes]
        if not all(meanings):
            unknown = codes[meanings.index(next(m for m in meanings if not m))]
            faults.tell(place, f"ordförrådet säger inte vad ”{role} = {unknown}” betyder")
            return None
        if dimension == YEAR and YEAR in at:
            continue
        at[dimension] = frozenset().union(*(meaning.elements for meaning in meanings))
        for meaning in meanings if len(meanings) == 1 else []:
            for other, elements in meaning.also:
                at.setdefault(other, elements)
    return at


def cell(entry, lists, place, vocabulary, faults, findings):
    if entry["lage"] not in STATES:
        faults.tell(place, f"läget ”{entry['lage']}” är okänt")
        return None
    if entry["lage"] == "dold" and "varde" in entry:
        findings.append((place, "en dold cell bär sitt värde"))
    roles = {**({"ar": entry["period"]} if "period" in entry else {}), **entry.get("koder", {})}
    at = categories(roles, lists, place, vocabulary, faults)
    base = None
    if at is not None and "del" in entry:  # a share: the codes are of all whom it is a share of
        base, at = at, categories({**roles, entry["av"]: entry["del"]}, lists, place, vocabulary, faults)
    if at is None:
        return None
    figure = Figure(HIDDEN) if "varde" not in entry or entry["lage"] == "dold" else \
        Figure(SHOWN, float(entry["varde"]), int(entry.get("avrundning", 0)), shown(float(entry["varde"])))
    population = next((n for source, _, n in vocabulary.populations if source and source.search(entry["population"])),
                      entry["population"])
    label = ", ".join(f"{role} {' '.join(map(str, codes_of(codes, lists)[:3]))}" for role, codes in entry.get("koder", {}).items())
    return Statement(key(population), MEASURES.get(entry.get("matt", "antal"), OTHER), at, figure, place,
                     f"{entry.get('rapport', '')}: {label}, {entry.get('period', '')}",
                     of=vocabulary.dimension_named(entry["av"]) if "av" in entry else None, base=base)
