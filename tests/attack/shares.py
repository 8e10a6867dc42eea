"""What shares are shares of: printed words say it, or the figures themselves."""
import re

from report import SHOWN
from statements import COUNT, SHARE
from system import prints_as


class Bases:
    """The bases of the shares in one population's tables. A table whose base nothing tells is added to `faults`."""

    def __init__(self, statements, lattice, cell, faults):
        self.statements, self.lattice, self.cell, self.faults = statements, lattice, cell, faults
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
        return None if dimension is None else {d: e for d, e in s.at.items() if d != dimension}

    def choose(self, shares):
        candidates = sorted({d for s in shares for d in s.at} - {"plats", "år"})
        told = shares[0].told
        if "könsfördelning" in told and "kön" in candidates:
            return "kön"
        if re.search(r"respektive kön|andel(en)? av (kvinnorna|männen|flickorna|pojkarna)", told):
            candidates = [d for d in candidates if d != "kön"]
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
        tested, sums = False, {}
        for s in shares:
            if s.figure.status != SHOWN or dimension not in s.at:
                continue
            base = {d: e for d, e in s.at.items() if d != dimension}
            part, whole = self.known(s.at), self.known(base)
            if part is not None and whole:
                tested = True
                if not prints_as(part, whole, s.figure):
                    return False
            rest = tuple(sorted(((d, e) for d, e in base.items()), key=lambda p: p[0]))
            sums.setdefault(rest, []).append((s.at[dimension], s.figure))
        for listed in sums.values():
            every = [self.lattice.axes[dimension].of[elements] for elements, _ in listed]
            atoms = [a for of in every for a in of]
            if sorted(atoms) == list(self.lattice.axes[dimension].all):
                tested = True
                if abs(sum(f.value for _, f in listed) - 100) > sum(0.5 * 10 ** -f.decimals for _, f in listed) + 1e-9:
                    return False
        return tested
