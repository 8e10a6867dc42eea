"""What was published before: the ledger's lines, their chain, and the figures that they say were shown or hidden."""
import hashlib
import json
import pathlib

from statements import COUNT, OTHER, RATE, SHARE, Statement
from report import HIDDEN, SHOWN, Figure, Unreadable
from swedish import key, shown
from vocabulary import YEAR

MEASURES = {"antal": COUNT, "andel": SHARE, "frekvens": RATE}
STATES = {"visad": SHOWN, "dold": HIDDEN}


def read(path, vocabulary, faults, findings):
    """The statements of a ledger. A line that is no cell (a code list, a withdrawal) says no figure."""
    try:
        lines = pathlib.Path(path).read_bytes().split(b"\n")
    except OSError as fault:
        raise Unreadable(f"{path}: {fault}") from fault
    name, before, found = pathlib.Path(path).name, None, []
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
        if "lage" in entry:
            statement = cell(entry, place, vocabulary, faults, findings)
            if statement:
                found.append(statement)
    return found


def cell(entry, place, vocabulary, faults, findings):
    if entry["lage"] not in STATES:
        faults.tell(place, f"läget ”{entry['lage']}” är okänt")
        return None
    if entry["lage"] == "dold" and "varde" in entry:
        findings.append((place, "en dold cell bär sitt värde"))
    at = {}
    for role, code in {**entry.get("koder", {}), "ar": entry.get("period", "")}.items():
        if not str(code) or vocabulary.is_total(str(code), role):
            continue
        dimension = vocabulary.dimension_named(role)
        meaning = dimension and vocabulary.meaning(dimension, str(code))
        if not meaning:
            faults.tell(place, f"ordförrådet säger inte vad ”{role} = {code}” betyder")
            return None
        if dimension == YEAR and YEAR in at:
            continue
        at[dimension] = meaning.elements
        for other, elements in meaning.also:
            at.setdefault(other, elements)
    figure = Figure(HIDDEN) if "varde" not in entry or entry["lage"] == "dold" else \
        Figure(SHOWN, float(entry["varde"]), int(entry.get("avrundning", 0)), shown(float(entry["varde"])))
    population = next((n for source, _, n in vocabulary.populations if source and source.search(entry["population"])),
                      entry["population"])
    label = ", ".join(f"{role} {code}" for role, code in entry.get("koder", {}).items())
    return Statement(key(population), MEASURES.get(entry.get("matt", "antal"), OTHER), at, figure, place,
                     f"{entry.get('rapport', '')}: {label}, {entry.get('period', '')}")
