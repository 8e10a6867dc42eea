"""The smallest parts that printed categories are made of, and the finest tables that every printed one is a sum over.

Within a population a category is a set of elements. Elements that always stand together are one *atom*; a printed figure
is a sum over a box of atoms. So every relation between tables (a total and its parts, a county and its kommuner, two
groupings of the same ages) holds by itself, also through parts that nobody prints.
"""
import itertools
import math

from vocabulary import HIGH, LOW

FULL, CROSS, THREE = 20_000, 200_000, 3  # the largest cross of all dimensions, and of at most three


class Axis:
    """The atoms of one dimension, and which of them each printed category takes together. `bounded`: those that are printed
    are all there are."""

    def __init__(self, categories, watched=(), more=(), bounded=True):
        printed = set(categories)
        cut = self.cuts(printed | set(watched))
        members = {c: self.elements(c, cut) for c in printed | set(watched)}
        everything = frozenset().union(*(members[c] for c in printed)) if printed else frozenset()
        for c in members:  # what a word alone says ("flickor": below 18) reaches no further than the ages that are printed
            if bounded and any(isinstance(e, tuple) and isinstance(e[0], str) for e in c):
                rest = frozenset().union(*(members[p] for p in printed if not self.by_word(p)))
                members[c] = members[c] & rest if rest else members[c]
        if bounded and any(not self.by_word(c) for c in printed):
            everything = frozenset().union(*(members[c] for c in printed))
        everything |= frozenset(more)  # parts that are there, though no table prints them
        signatures = {}
        for element in sorted(everything.union(*members.values()), key=repr):
            signature = frozenset(c for c in members if element in members[c])
            # Who has no age is in no mean of ages, also where no table tells them from those who have one.
            signatures.setdefault((signature, isinstance(element, tuple)), []).append(element)
        self.atoms = list(signatures.values())
        self.of = {c: tuple(i for i, (signature, _) in enumerate(signatures) if c in signature) for c in members}
        self.all = tuple(range(len(self.atoms))) or (0,)
        if not self.atoms:
            self.atoms = [["alla"]]

    @staticmethod
    def by_word(category):
        return any(isinstance(e, tuple) and isinstance(e[0], str) for e in category)

    @staticmethod
    def bounds(element):
        if element[0] == "under":
            return LOW, element[1]
        if element[0] == "over":
            return element[1], HIGH
        return element

    def cuts(self, categories):
        """Where groups of whole numbers begin and end."""
        found = set()
        for element in itertools.chain.from_iterable(categories):
            if isinstance(element, tuple):
                first, last = self.bounds(element)
                found |= {first, last + 1}
        return sorted(found)

    def elements(self, category, cuts):
        parts = set()
        for element in category:
            if not isinstance(element, tuple):
                parts.add(element)
                continue
            first, last = self.bounds(element)
            parts |= {(a, b - 1) for a, b in zip(cuts, cuts[1:]) if first <= a and b - 1 <= last}
        return frozenset(parts)

    def name(self, atom):
        """An atom in words."""
        parts = self.atoms[atom]
        words = [p if isinstance(p, str) else str(p[0]) if p[0] == p[1] else f"{p[0]}–{p[1]}" for p in parts[:3]]
        return "/".join(words) + (" m.fl." if len(parts) > 3 else "")


class Lattice:
    """One population: its axes, its crosses, and where each set of categories lies in them. `unbounded`: dimensions of which
    captions alone name some categories."""

    def __init__(self, places, watched=(), more=None, unbounded=()):
        names = sorted({d for at in [*places, *watched] for d in at})
        self.axes = {d: Axis([at[d] for at in places if d in at], [at[d] for at in watched if d in at],
                             (more or {}).get(d, ()), d not in unbounded) for d in names}
        self.used = {self.dimensions(at) for at in [*places, *watched]}
        self.crosses = self.choose()

    def atoms(self, at, dimension):
        return self.axes[dimension].of[at[dimension]] if dimension in at else self.axes[dimension].all

    def dimensions(self, at):
        """The dimensions in which it is not everything."""
        return frozenset(d for d in at if self.atoms(at, d) != self.axes[d].all)

    def size(self, dimensions):
        return math.prod(len(self.axes[d].atoms) for d in dimensions)

    def choose(self):
        every = frozenset().union(*self.used)
        if self.size(every) <= (CROSS if len(every) <= THREE else FULL):
            return [every]
        largest = [s for s in self.used if not any(s < other for other in self.used)]
        pairs = {frozenset(p) for s in largest for p in itertools.combinations(sorted(s), 2)}
        for three in itertools.combinations(sorted(every), THREE):
            if all(frozenset(p) in pairs for p in itertools.combinations(three, 2)) and self.size(three) <= CROSS:
                largest.append(frozenset(three))
        largest = sorted({s for s in largest if not any(s < other for other in largest)}, key=sorted)
        return largest

    def box(self, at, cross=None):
        """(cross, the atoms of it that the categories take together)."""
        if cross is None:
            needed = self.dimensions(at)
            cross = next(c for c in self.crosses if needed <= c)
        order = sorted(cross)
        return cross, list(itertools.product(*(self.atoms(at, d) for d in order)))

    def split(self, at, dimension):
        """(cross, {atom of the dimension: the atoms of the cross that it takes of the categories})."""
        needed = self.dimensions(at) | ({dimension} if len(self.axes[dimension].atoms) > 1 else set())
        cross = next(c for c in self.crosses if needed <= c)
        order = sorted(cross)
        return cross, {atom: list(itertools.product(*((atom,) if d == dimension else self.atoms(at, d) for d in order)))
                       for atom in self.atoms(at, dimension)}

    def ties(self):
        """Where two crosses tell the same sums: pairs of boxes that are equal."""
        for one, other in itertools.combinations(self.crosses, 2):
            shared = sorted(one & other)
            for atoms in itertools.product(*(self.axes[d].all for d in shared)):
                yield self.part(one, shared, atoms), self.part(other, shared, atoms)

    def part(self, cross, shared, atoms):
        fixed = dict(zip(shared, atoms))
        order = sorted(cross)
        return cross, list(itertools.product(*((fixed[d],) if d in fixed else self.axes[d].all for d in order)))
