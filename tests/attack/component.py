"""One set of unknowns that hang together, and the programs that find how small and how large each can be."""
import math

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, hstack, identity, vstack

NEAR = 1e-6
ROUNDS = 60  # of bounds by rows alone
MOST_WHY = 40  # how many rows are tried for whether all are needed
BUNDLES = 40  # how many bundled programs before each cell is asked alone


class Contradiction(Exception):
    """No table fits: the rows that cannot all be true."""

    def __init__(self, rows):
        super().__init__("; ".join(row.words for row in rows))
        self.rows = rows


def is_wide(low, high, threshold, level):
    """Is an interval, or a part of it, wide enough?"""
    if level == "exakt":
        return high > low
    return (low <= 1 and high >= threshold) or high - low >= threshold


def is_safe(low, high, threshold, level):
    """A cell that is surely not small harms nobody: it was hidden for the sake of others."""
    return low >= threshold or is_wide(low, high, threshold, level)


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

    def program(self, cost, whole=False, matrix=None, lower=None, upper=None, low=None, high=None, presolve=True):
        matrix = self.matrix if matrix is None else matrix
        constraints = LinearConstraint(matrix, self.low if low is None else low, self.high if high is None else high)
        bounds = Bounds(self.lower if lower is None else lower, math.inf if upper is None else upper)
        kinds = np.zeros(len(cost))
        if whole:
            kinds[:len(self.unknowns)] = 1
        return milp(cost, constraints=constraints if matrix.shape[0] else None, bounds=bounds, integrality=kinds,
                    options={"presolve": presolve})

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
        if found.status == 2:  # presolve may say so of a program without end
            found = self.program(cost, whole, presolve=False)
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
        return [self.rows[r][3] for r in self.needed(k, found)]

    def needed(self, k, rows):
        """Those of the rows that hold the unknown just as fast without the others."""
        if len(rows) > MOST_WHY:
            return rows
        held = self.ends_by(k, rows)
        for r in list(rows):
            rest = [other for other in rows if other != r]
            if self.ends_by(k, rest) == held:
                rows = rest
        return rows

    def ends_by(self, k, rows):
        """The interval of an unknown by some rows alone, over reals rounded inwards."""
        part = self.matrix[rows]
        columns = np.union1d(part.indices, [k]).astype(int)
        ends = []
        for sign in (1, -1):
            cost = np.zeros(len(columns))
            cost[np.searchsorted(columns, k)] = sign
            found = self.program(cost, matrix=part[:, columns], lower=self.lower[columns], low=self.low[rows],
                                 high=self.high[rows])
            ends.append(None if found.x is None else round(sign * math.ceil(found.fun - NEAR)))
        return ends
