"""All that is published as one system: unknown numbers of persons, and rows that they must fit."""
import dataclasses


@dataclasses.dataclass
class Row:
    """low ≤ Σ coefficient · unknown ≤ high, and the printed words that say so."""
    terms: dict
    low: float
    high: float
    words: str


@dataclasses.dataclass
class Target:
    """A number of persons that must not be worked out."""
    words: list  # where it is hidden, in words
    variable: int
    kind: str = "dold"
    low: float = 0.0
    at: dict | list = dataclasses.field(default_factory=dict)  # whom it is about; or [(factor, whom)]


@dataclasses.dataclass
class System:
    names: list = dataclasses.field(default_factory=list)
    lower: list = dataclasses.field(default_factory=list)
    rows: list = dataclasses.field(default_factory=list)
    targets: list = dataclasses.field(default_factory=list)
    faults: list = dataclasses.field(default_factory=list)
    remarks: list = dataclasses.field(default_factory=list)
    findings: list = dataclasses.field(default_factory=list)  # (place, sentence): wrong whatever the figures are

    def variable(self, name, lower=0.0):
        self.names.append(name)
        self.lower.append(lower)
        return len(self.names) - 1


def combine(one, a, other, b):
    terms = {v: a * c for v, c in one.items()}
    for v, c in other.items():
        terms[v] = terms.get(v, 0.0) + b * c
    return terms


def prints_as(part, whole, figure):
    """Does part of whole print as this share, by either way of rounding halves?"""
    if not 0 <= part <= whole:
        return False
    exact = 1000 * part * 10 ** figure.decimals * 100 / whole if whole else 0
    printed = 1000 * round(figure.value * 10 ** figure.decimals)
    return abs(exact - printed) <= 500 + 1e-6 * max(1.0, exact)
