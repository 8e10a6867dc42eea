"""What shares are shares of: printed words say it, or the figures themselves."""
import re

from lattice import Axis
from report import SHOWN
from statements import COUNT, SHARE, within
from system import prints_as
from vocabulary import AGE, SEX

OF_ALL = "andelarna är andelar av alla"
LISTED = re.compile(r", | och ")


def listed_of_shares(statements):
    """Table of shares → dimension → all that its headings list, when they are several: a share is of those, and not of
    what the table leaves out, unless the table says that it is of all."""
    found = {}
    for s in statements:
        for dimension in s.axes if s.measure == SHARE and OF_ALL not in s.told else ():
            if dimension in s.at:
                found.setdefault(s.place, {}).setdefault(dimension, set()).add(s.at[dimension])
    return {place: {d: frozenset().union(*every) for d, every in listed.items() if len(every) > 1}
            for place, listed in found.items()}


def question_of(dimension):
    """Several answers are a dimension each, "svar: ja": of one question."""
    return dimension.partition(": ")[0]


def whole_of(s, dimension, listed_of):
    """The categories of all that a share along this dimension is a share of."""
    listed = listed_of.get(s.place, {}).get(dimension)
    if listed and s.implied and dimension == AGE:
        listed = within(listed, s.implied)
    rest = {d: e for d, e in s.at.items() if question_of(d) != dimension}
    if dimension == SEX and s.implied:  # girls and women are both of all
        rest[AGE] = s.said
    elif dimension == SEX and Axis.by_word(rest.get(AGE, ())):
        del rest[AGE]
    return {**rest, dimension: listed} if listed else rest


class Bases:
    """The bases of the shares in one population's tables. A table whose base nothing tells is added to `faults`."""

    def __init__(self, statements, lattice, cell, faults, dimension_named, listed):
        self.statements, self.lattice, self.cell, self.faults = statements, lattice, cell, faults
        self.dimension_named, self.listed = dimension_named, listed
        self.shown = {cell(s.at): int(s.figure.value) for s in statements
                      if s.measure == COUNT and s.figure.status == SHOWN and s.figure.decimals == 0}
        self.chosen = {}  # table → the dimension that its shares are shares over

    def known(self, at):
        """A number of persons that some table shows."""
        return self.shown.get(self.cell(at))

    def of(self, s):
        """The categories of what a share is a share of: everything along one of the table's dimensions."""
        if s.place not in self.chosen:
            self.chosen[s.place] = self.choose([o for o in self.statements if o.measure == SHARE and o.place == s.place])
        dimension = self.chosen[s.place]
        return None if dimension is None else whole_of(s, dimension, self.listed)

    def choose(self, shares):
        told = shares[0].told
        divided = {question_of(d) for s in shares for d in s.at if question_of(d) in s.axes}
        candidates = sorted(divided - {"plats", "år"}) or sorted(divided)
        if "könsfördelning" in told and "kön" in candidates:
            return "kön"
        if re.search(r"respektive kön|andel(en)? av (kvinnorna|männen|flickorna|pojkarna)", told):
            within = re.search(r"inom varje (.+?) i procent", told)
            within = {self.dimension_named(word) for word in LISTED.split(within[1])} if within else set()
            candidates = sorted(divided - within - {"kön"} - (set() if within else {"plats", "år"})) or sorted(divided - {"kön"})
            if len(candidates) == 1:
                return candidates[0]
        fitting = [d for d in candidates if self.fits(shares, d)]
        if len(fitting) == 1:
            return fitting[0]
        if any(s.measure == COUNT for s in self.statements):
            self.faults.append((shares[0].place, "det framgår inte vad andelarna är andelar av "
                                                        f"({', '.join(fitting or candidates) or 'ingen indelning'})"))
        return None

    def fits(self, shares, dimension):
        """Do the shares agree with printed counts, or add up to 100, when this dimension is what they are shares over?"""
        tested, sums, base_of = False, {}, {}
        for s in shares:
            if s.figure.status != SHOWN or dimension not in s.at:  # several answers add up to nothing
                continue
            base = whole_of(s, dimension, self.listed)
            part, whole = self.known(s.at), self.known(base)
            if part is not None and whole:
                tested = True
                if not prints_as(part, whole, s.figure):
                    return False
            rest = tuple(sorted(((d, e) for d, e in base.items() if d != dimension), key=lambda p: p[0]))
            sums.setdefault(rest, []).append((s.at[dimension], s.figure))
            base_of[rest] = base
        for rest, listed in sums.items():
            every = [self.lattice.axes[dimension].of[elements] for elements, _ in listed]
            atoms = [a for of in every for a in of]
            if sorted(atoms) == sorted(self.lattice.atoms(base_of[rest], dimension)):
                tested = True
                if abs(sum(f.value for _, f in listed) - 100) > sum(0.5 * 10 ** -f.decimals for _, f in listed) + 1e-9:
                    return False
        return tested
