"""Means and medians: what they tell of how many persons have each number.

A mean m of n persons says that their numbers add up to n·m, but for half a unit of its last decimal; a median, that at
least half have no more and at least half no less. Where the measured dimension is counted too, by single numbers or by
groups of them, both are rows over the same unknowns as the counts.
"""
import math
import re

from report import HIDDEN, SHOWN
from statements import COUNT, MEAN, MEDIAN, RATE, SHARE
from swedish import shown
from system import combine
from vocabulary import AGE, HIGH, LOW, MISSING_WORD

LEAST_PERSONS = 10  # a mean of fewer says much of each of them
OLDEST = 120
UNKNOWN = {"saknas", MISSING_WORD}
OF = [re.compile(r"(.+), (?:medelvärde|median)"), re.compile(r"(?:medel|median)(ålder)\b.*"),
      re.compile(r"(?:medelvärde|median) (?:av|för) (.+)")]


def measured(words, dimension_named):
    """The dimension that a unit or a heading says is measured, or None."""
    for pattern in OF:
        found = pattern.fullmatch(words)
        if found:
            return dimension_named(found[1])
    return None


def number(word):
    try:
        return float(word.replace("−", "-").replace("–", "-").replace(",", ".").replace(" ", ""))
    except ValueError:
        return None


def ends(elements, dimension):
    """(least, largest) number of those who are in an atom; None where theirs is missing, and they are in no mean."""
    low, high = math.inf, -math.inf
    for element in elements:
        if isinstance(element, str):
            if element in UNKNOWN:
                return None
            value = number(element)
            first, last = (LOW, HIGH) if value is None else (value, value)
        else:
            first, last = element
        if dimension == AGE:
            first, last = max(first, 0), min(last, OLDEST)
        low, high = min(low, -math.inf if first == LOW else first), max(high, math.inf if last == HIGH else last)
    return low, high


def places(statements):
    """Where the lattice must be able to tell each measured number apart."""
    counted = {}
    for s in statements:
        for dimension, elements in s.at.items() if s.measure in (COUNT, SHARE) else ():
            counted.setdefault(dimension, set()).add(elements)
    for s in statements:
        if s.measure in (MEAN, MEDIAN):  # hidden ones too: whom they are of is there
            for elements in counted.get(s.of, ()):
                yield {s.of: elements, **s.at}


def rows(s, parts):
    """(terms, low, high) of a shown mean or median; `parts`: (terms, least, largest) of those who have each number."""
    half = 0.5 * 10 ** -s.figure.decimals
    low, high = s.figure.value - half, s.figure.value + half
    at_least, at_most = {}, {}
    for terms, first, last in parts:
        if s.measure == MEDIAN:
            at_least = combine(at_least, 1, terms, 1 if last >= low - 1e-9 else -1)
            at_most = combine(at_most, 1, terms, -1 if first <= high + 1e-9 else 1)
        else:
            at_least = combine(at_least, 1, terms, last - low)
            at_most = combine(at_most, 1, terms, first - high)
    for terms, least, most in ((at_least, 0, math.inf), (at_most, -math.inf, 0)):
        if all(math.isfinite(c) for c in terms.values()):
            yield terms, least, most


def link(statements, lattice, sum_of, add):
    """Adds the rows of all shown means and medians whose numbers are counted."""
    for s in statements:
        if s.measure not in (MEAN, MEDIAN) or s.figure.status != SHOWN or s.of not in lattice.axes:
            continue
        cross, split = lattice.split(s.at, s.of)
        axis = lattice.axes[s.of]
        parts = []
        for atom, atoms in split.items():
            reach = ends(axis.atoms[atom], s.of)
            if reach:  # those whose number is missing are in no mean
                parts.append((sum_of(cross, atoms), *reach))
        words = f"{s.name()} = {shown(s.figure.value)}"
        for terms, low, high in rows(s, parts):
            add(terms, low, high, words)
        everybody = {v: 1.0 for terms, *_ in parts for v in terms}
        add(everybody, LEAST_PERSONS, math.inf, f"{s.name()}: visas för minst {LEAST_PERSONS}")


def report_of(statement):
    """The ledger's lines are of many reports."""
    source = statement.place.partition(",")[0]
    return source, statement.label.partition(":")[0] if source.endswith(".jsonl") else ""


def told_of_few(statements):
    """A mean of few persons, and a mean or a rate of those whose number is hidden, need no working out."""
    counts, beside = {}, {}
    for s in statements:
        if s.measure == COUNT:
            about = s.population, frozenset(s.at.items())
            counts.setdefault(about, s.figure)
            beside.setdefault((*about, report_of(s)), s.figure)
    for s in statements:
        about = s.population, frozenset(s.at.items())
        count = counts.get(about)
        if s.figure.status != SHOWN or count is None or s.measure not in (MEAN, MEDIAN, RATE):
            continue
        # A later report may hide a number to protect others, and everybody knows that it is not small.
        if beside.get((*about, report_of(s)), s.figure).status == HIDDEN:
            yield s.place, f"{s.label} har ett {s.measure} som visas, men deras antal är dolt"
        elif s.measure != RATE and count.status == SHOWN and count.value < LEAST_PERSONS:
            yield s.place, f"ett {s.measure} av färre än {LEAST_PERSONS} visas: {s.label}"
