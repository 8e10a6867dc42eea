"""What an outsider can work out: the smallest and largest number that fits everything published, cell by cell.

Linear programming over reals answers first (its interval holds the true one, so narrow means unsafe). A corner that is
whole numbers is a table that fits, which proves the bound; where a corner is not, HiGHS branches until it is.
"""
import dataclasses
import functools

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from component import NEAR, Component, Contradiction, is_safe, is_wide

EXACT = 40  # how many open cells get their exact interval too


@dataclasses.dataclass
class Interval:
    low: float
    high: float
    exact: bool = True  # False: the true one reaches at least so far if it is safe, at most if it is open
    why: object = list  # asked for the rows that hold it fast


def components(system):
    """[(unknowns, rows)]: what has no row in common can be solved apart."""
    count = len(system.names)
    pairs = [(min(row.terms), v) for row in system.rows for v in row.terms]
    graph = coo_matrix((np.ones(len(pairs)), tuple(zip(*pairs)) if pairs else ((), ())), shape=(count, count))
    number, label = connected_components(graph, directed=False)
    parts = [([], []) for _ in range(number)]
    for v in range(count):
        parts[label[v]][0].append(v)
    for row in system.rows:
        if row.terms:
            parts[label[min(row.terms)]][1].append(row)
    return parts


class Reduced:
    """The system without what is known at once: unknowns that one row alone tells, and sums that are zero."""

    def __init__(self, system):
        self.system = system
        self.value, self.reason = {}, {}
        self.rows, self.contradictions = [], []
        waiting = system.rows
        while True:
            kept, changed = [], False
            for row in waiting:
                terms, low, high = self.without_known(row)
                if not terms:
                    if low > NEAR or high < -NEAR:
                        self.contradictions.append(Contradiction([row, *self.reasons(row)]))
                    continue
                if low == high and len(terms) == 1 and row.low == row.high and len(row.terms) == 1:
                    (v, c), = terms.items()
                    changed |= self.settle(v, low / c, [row])
                elif high <= NEAR and low >= -NEAR and all(c > 0 for c in terms.values()):
                    for v in terms:
                        changed |= self.settle(v, 0.0, [row, *self.reasons(row)])
                else:
                    kept.append(row)
            waiting = kept
            if not changed:
                break
        for row in waiting:
            terms, low, high = self.without_known(row)
            self.rows.append((terms, low, high, row))

    def settle(self, v, value, rows):
        if value < self.system.lower[v] - NEAR:
            self.contradictions.append(Contradiction(rows))
        self.value[v], self.reason[v] = value, rows
        return True

    def reasons(self, row):
        found = []
        for v in row.terms:
            found += [r for r in self.reason.get(v, []) if r not in found and r is not row]
        return found[:8]

    def without_known(self, row):
        known = sum(c * self.value[v] for v, c in row.terms.items() if v in self.value)
        return {v: c for v, c in row.terms.items() if v not in self.value}, row.low - known, row.high - known


class Solver:
    """Intervals of all targets of a system. `every`: the exact interval of each, not only of those that are open."""

    def __init__(self, system, threshold, level, every=False):
        self.system, self.threshold, self.level, self.every = system, threshold, level, every
        self.contradictions, self.open = [], 0
        self.reduced = None

    def intervals(self):
        found = {}
        self.reduced = Reduced(self.system)
        self.contradictions += self.reduced.contradictions
        for target in self.system.targets:
            if target.variable in self.reduced.value:
                value = self.reduced.value[target.variable]
                found[target.variable] = Interval(value, value, True, functools.partial(list, self.reduced.reason[target.variable]))
        wanted = {t.variable for t in self.system.targets} - found.keys()
        for unknowns, rows in self.parts(wanted):
            try:
                found |= self.solve(Component(unknowns, rows, self.reduced), wanted)
            except Contradiction as fault:
                self.contradictions.append(fault)
        return found

    def can_be_solved(self):
        """Is there a table that fits, as far as reals tell?"""
        self.reduced = Reduced(self.system)
        if self.reduced.contradictions:
            return False
        for unknowns, rows in self.parts(set()):
            component = Component(unknowns, rows, self.reduced)
            low, high = component.enclose()
            if (low > high).any():
                return False
            try:
                component.asked(np.zeros(len(unknowns)))
            except Contradiction:
                return False
        return True

    def parts(self, wanted):
        """The components that hold a target."""
        reduced = dataclasses.replace(self.system, rows=[])
        by_row = {}
        for terms, low, high, row in self.reduced.rows:
            made = type(row)(terms, low, high, row.words)
            by_row[id(made)] = (terms, low, high, row)
            reduced.rows.append(made)
        for unknowns, rows in components(reduced):
            # A component without target must be solvable too: it may hide a contradiction.
            if rows or wanted & set(unknowns):
                yield unknowns, [by_row[id(row)] for row in rows]

    def solve(self, component, wanted):
        targets = [component.at[v] for v in component.unknowns if v in wanted]
        low, high = component.enclose()
        if not targets:
            component.asked(np.zeros(len(component.unknowns)))
            return {}
        if (low > high).any():
            raise component.contradiction()
        found = {}
        sure = {k for k in targets if not is_safe(low[k], high[k], self.threshold, self.level)}
        if not self.every:
            component.bundle([k for k in targets if k not in sure], self.threshold, self.level)
        for k in targets:
            found[component.unknowns[k]] = self.cell(component, k, k in sure)
        return found

    def cell(self, component, k, is_sure):
        """The interval of one cell, and no more work on it than its verdict takes."""
        why = functools.partial(component.why, k)
        if not self.every:
            low, high = component.least[k], component.most[k]
            if is_wide(low, high, self.threshold, self.level):
                return Interval(low, high, False)
            low, high = component.outer[0][k], component.outer[1][k]
            if not is_sure:
                low, high = component.end(k, 1, whole=False), component.end(k, -1, whole=False)
            if not is_safe(low, high, self.threshold, self.level):
                self.open += 1
                if self.open > EXACT:
                    return Interval(low, high, False, why)
        return Interval(component.end(k, 1), component.end(k, -1), True, why)
