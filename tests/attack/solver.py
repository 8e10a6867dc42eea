"""What an outsider can work out: the smallest and largest number that fits everything published, cell by cell.

Linear programming over reals answers first (its interval holds the true one, so narrow means unsafe). A corner that is
whole numbers is a table that fits, which proves the bound; where a corner is not, HiGHS branches until it is.
"""
import dataclasses
import functools
import math

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_matrix, csr_matrix, hstack, identity, vstack
from scipy.sparse.csgraph import connected_components

NEAR = 1e-6
ROUNDS = 60  # of bounds by rows alone
EXACT = 40  # how many open cells get their exact interval too
BUNDLES = 40  # how many bundled programs before each cell is asked alone


class Contradiction(Exception):
    """No table fits: the rows that cannot all be true."""

    def __init__(self, rows):
        super().__init__("; ".join(row.words for row in rows))
        self.rows = rows


@dataclasses.dataclass
class Interval:
    low: float
    high: float
    exact: bool = True  # False: the true one reaches at least so far if it is safe, at most if it is open
    why: object = list  # asked for the rows that hold it fast


def is_wide(low, high, threshold, level):
    """Is an interval, or a part of it, wide enough?"""
    if level == "exakt":
        return high > low
    return (low <= 1 and high >= threshold) or high - low >= threshold


def is_safe(low, high, threshold, level):
    """A cell that is surely not small harms nobody: it was hidden for the sake of others."""
    return low >= threshold or is_wide(low, high, threshold, level)


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


class Component:
    """One set of unknowns that hang together."""

    def __init__(self, unknowns, rows, reduced):
        self.reduced, self.rows = reduced, rows
        self.at = {v: i for i, v in enumerate(unknowns)}
        self.unknowns = unknowns
        entries = [(r, self.at[v], c) for r, (terms, *_) in enumerate(rows) for v, c in terms.items()]
        r, k, c = zip(*entries) if entries else ((), (), ())
        self.matrix = csr_matrix((c, (r, k)), shape=(len(rows), len(unknowns)))
        self.low, self.high = np.array([row[1] for row in rows]), np.array([row[2] for row in rows])
        self.lower = np.array([reduced.system.lower[v] for v in unknowns])
        self.least = np.full(len(unknowns), math.inf)
        self.most = np.full(len(unknowns), -math.inf)

    def program(self, cost, whole=False, matrix=None, lower=None, upper=None, low=None, high=None):
        matrix = self.matrix if matrix is None else matrix
        constraints = LinearConstraint(matrix, self.low if low is None else low, self.high if high is None else high)
        bounds = Bounds(self.lower if lower is None else lower, math.inf if upper is None else upper)
        kinds = np.zeros(len(cost))
        if whole:
            kinds[:len(self.unknowns)] = 1
        return milp(cost, constraints=constraints if matrix.shape[0] else None, bounds=bounds, integrality=kinds)

    def witness(self, solution):
        """A table of whole numbers that fits widens what is known of every cell. Is it one?"""
        table = np.round(solution[:len(self.unknowns)])
        if np.abs(table - solution[:len(self.unknowns)]).max(initial=0) > NEAR * 10:
            return False
        sums = self.matrix @ table
        if (sums < self.low - NEAR * 10).any() or (sums > self.high + NEAR * 10).any() or (table < self.lower).any():
            return False
        self.least, self.most = np.minimum(self.least, table), np.maximum(self.most, table)
        return True

    def end(self, k, sign, whole=True):
        """The smallest (sign 1) or largest (sign −1) value of one unknown, in whole numbers; or, without `whole`, a number
        that it cannot pass."""
        seen = self.least[k] if sign > 0 else self.most[k]
        if seen == (self.outer[0][k] if sign > 0 else self.outer[1][k]):
            return float(seen)
        cost = np.zeros(len(self.unknowns))
        cost[k] = sign
        found = self.asked(cost)
        if found is None:
            return -sign * math.inf
        limit = float(math.ceil(found.x[k] - NEAR) if sign > 0 else math.floor(found.x[k] + NEAR))
        if self.witness(found.x) or not whole or limit == (self.least[k] if sign > 0 else self.most[k]):
            return limit
        found = self.asked(cost, whole=True)
        self.witness(found.x)
        return float(round(found.x[k]))

    def asked(self, cost, whole=False):
        """A solution; None when there is no end."""
        found = self.program(cost, whole)
        if found.status == 2:
            raise self.contradiction()
        if found.status != 3 and found.x is None:
            raise RuntimeError(f"HiGHS: {found.message}")
        return None if found.status == 3 else found

    def contradiction(self):
        """Rows that have to give way for any table to fit: the least slack in all."""
        n, m = len(self.unknowns), len(self.rows)
        slack = identity(m, format="csr")
        matrix = hstack([self.matrix, slack, -slack], format="csr")
        cost = np.concatenate([np.zeros(n), np.ones(2 * m)])
        lower = np.concatenate([self.lower, np.zeros(2 * m)])
        found = self.program(cost, matrix=matrix, lower=lower)
        given = [] if found.x is None else [self.rows[r][3] for r in range(m)
                                            if found.x[n + r] > NEAR or found.x[n + m + r] > NEAR]
        held = {v for row in given for v in row.terms}
        touching = [row for *_, row in self.rows if row not in given and set(row.terms) & held]
        return Contradiction(given + touching or [row for *_, row in self.rows])

    def enclose(self):
        """Intervals that hold the true ones, by each row alone over and over: no solver is needed to see that they are
        narrow. Gives (low, high) of every unknown."""
        table = self.matrix.tocoo()
        row, k, c = table.row, table.col, table.data
        low, high = self.lower.astype(float), np.full(len(self.unknowns), math.inf)
        up = c > 0
        for _ in range(ROUNDS):
            least = np.where(up, c * low[k], c * high[k])  # what each term is at least, at most
            most = np.where(up, c * high[k], c * low[k])
            room_up = self.high[row] - self.others(row, least, len(self.rows))
            room_down = self.low[row] - self.others(row, most, len(self.rows))
            new_high, new_low = high.copy(), low.copy()
            with np.errstate(invalid="ignore"):
                np.minimum.at(new_high, k, np.floor(np.where(up, room_up, room_down) / c + NEAR))
                np.maximum.at(new_low, k, np.ceil(np.where(up, room_down, room_up) / c - NEAR))
            if (new_high >= high).all() and (new_low <= low).all():
                break
            low, high = new_low, new_high
        self.outer = low, high
        return low, high

    @staticmethod
    def others(row, term, count):
        """For each term the sum of the other terms of its row, infinite ones among them or not."""
        endless = ~np.isfinite(term)
        sign = np.sign(term[endless][0]) if endless.any() else 1
        finite = np.where(endless, 0, term)
        sums = np.bincount(row, finite, count)[row] - finite
        left = np.bincount(row, endless, count)[row] - endless
        return np.where(left > 0, sign * math.inf, sums)

    # --- Many cells at once ---------------------------------------------------------------------------------------

    def bundle(self, targets, threshold, level):
        """Programs that pull all undecided cells up, or down, at once: most are settled by a handful of tables."""
        for sign in (-1, 1):
            for _ in range(BUNDLES):
                open_ones = [k for k in targets if not is_wide(self.least[k], self.most[k], threshold, level)]
                if not open_ones:
                    return
                before = (self.least[open_ones].copy(), self.most[open_ones].copy())
                if not self.pull(open_ones, sign, threshold):
                    break
                moved = (self.least[open_ones] < before[0]) | (self.most[open_ones] > before[1])
                if moved.sum() < max(1, len(open_ones) // 50):
                    break

    def pull(self, picked, sign, threshold):
        n = len(self.unknowns)
        if sign > 0:
            cost = np.zeros(n)
            cost[picked] = 1
            found = self.program(cost)
        else:  # each counts as far as the threshold only: y ≤ x, y ≤ threshold
            rows = csr_matrix((np.ones(len(picked)), (range(len(picked)), picked)), shape=(len(picked), n))
            matrix = vstack([hstack([self.matrix, csr_matrix((len(self.rows), len(picked)))]),
                             hstack([rows, -identity(len(picked))])], format="csr")
            cap = np.maximum(threshold, np.where(np.isfinite(self.least[picked]), self.least[picked], 0) + threshold)
            cost = np.concatenate([np.zeros(n), -np.ones(len(picked))])
            found = self.program(cost, matrix=matrix, lower=np.concatenate([self.lower, np.zeros(len(picked))]),
                                 upper=np.concatenate([np.full(n, math.inf), cap]),
                                 low=np.concatenate([self.low, np.zeros(len(picked))]),
                                 high=np.concatenate([self.high, np.full(len(picked), math.inf)]))
        if found.status == 2:
            raise self.contradiction()
        return found.x is not None and self.witness(found.x)

    # --- Why ------------------------------------------------------------------------------------------------------

    def why(self, k):
        """The rows that hold an unknown fast: those with a price in the programs of its two ends."""
        equal = self.low == self.high
        parts = [self.matrix[~equal & np.isfinite(self.high)], -self.matrix[~equal & np.isfinite(self.low)]]
        limits = [self.high[~equal & np.isfinite(self.high)], -self.low[~equal & np.isfinite(self.low)]]
        order = np.concatenate([np.flatnonzero(~equal & np.isfinite(self.high)), np.flatnonzero(~equal & np.isfinite(self.low))])
        found = []
        for sign in (1, -1):
            cost = np.zeros(len(self.unknowns))
            cost[k] = sign
            upper = vstack(parts, format="csr") if len(order) else None
            solved = linprog(cost, A_ub=upper, b_ub=np.concatenate(limits) if len(order) else None,
                             A_eq=self.matrix[equal] if equal.any() else None, b_eq=self.low[equal] if equal.any() else None,
                             bounds=np.column_stack([self.lower, np.full(len(self.unknowns), math.inf)]), method="highs")
            if solved.status != 0:
                continue
            prices = list(zip(np.flatnonzero(equal), solved.eqlin.marginals)) if equal.any() else []
            if len(order):
                prices += list(zip(order, solved.ineqlin.marginals))
            found += [int(r) for r, price in prices if abs(price) > NEAR and int(r) not in found]
        return [self.rows[r][3] for r in found]


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
