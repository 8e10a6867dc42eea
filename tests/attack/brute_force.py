#!/usr/bin/env python3
"""Small random tables, where every table of whole numbers that fits can be listed: do intervals and verdicts agree?

    brute_force.py FIRST COUNT
"""
import itertools
import random
import sys

from attack import Attack
from report import HIDDEN, MISSING, SHOWN, Figure, Report, Row, Table
from component import is_safe
from swedish import shown
from vocabulary import Vocabulary

# Of each dimension: heading of the corner, categories, the word for all of them.
DIMENSIONS = {
    "plats": ("Kommun", ["Falun", "Mora", "Orsa"], "Totalt"),
    "ålder": ("Ålder", ["0–17 år", "18–64 år", "65+ år"], "Alla åldrar"),
    "kön": ("Kön", ["Kvinnor", "Män"], "Kvinnor och män"),
    "år": ("År", ["2024", "2025"], "Båda åren"),
}
THRESHOLD = 5
MOST_NODES = 60_000


class Case:
    """One random publication: true inner figures, tables over some of their dimensions, some cells hidden."""

    def __init__(self, seed):
        dice = random.Random(seed)
        self.dice = dice
        names = dice.choice([("plats", "kön"), ("plats", "ålder"), ("ålder", "kön"), ("plats", "kön", "år"),
                             ("plats", "ålder", "kön")])
        self.dimensions = {d: DIMENSIONS[d][1][:dice.choice([2, 3])] for d in names}
        if len(names) == 3:
            self.dimensions["plats"] = self.dimensions["plats"][:3 if seed % 5 == 0 else 2]
        highest = dice.choice([2, 3, 6])
        self.inner = {at: dice.choice([0, dice.randint(1, highest), dice.randint(0, highest)])
                      for at in itertools.product(*self.dimensions.values())}
        self.hidden = {}
        self.shares = dice.random() < 0.3
        self.rate = dice.choice([0.2, 0.4, 0.7])
        sets = [names] if dice.random() < 0.6 else list(itertools.combinations(names, 2))
        if dice.random() < 0.3:
            sets = sets + [tuple(sorted(names[:2], reverse=True))]
        self.margins = [set(s) if dice.random() < 0.7 else {d for d in s if dice.random() < 0.6} for s in sets]
        self.tables = [self.table(n, s, m) for n, (s, m) in enumerate(zip(sets, self.margins), 1)]

    def cell(self, choice):
        """The inner cells of a choice of category (None: all) in some dimensions."""
        return frozenset(at for at in self.inner
                         if all(choice.get(d) in (None, c) for d, c in zip(self.dimensions, at)))

    def is_hidden(self, cell):
        value = sum(self.inner[at] for at in cell)
        if cell not in self.hidden:
            self.hidden[cell] = value > 0 and len(cell) < len(self.inner) and \
                self.dice.random() < (self.rate if value < THRESHOLD else self.rate / 3)
        return self.hidden[cell]

    def table(self, number, names, margins):
        lists = [[*self.dimensions[d], *([None] if d in margins else [])] for d in names]
        rows = []
        for head in lists[0]:
            figures = []
            for heads in itertools.product(*lists[1:]):
                choice = dict(zip(names, (head, *heads)))
                cell = self.cell(choice)
                value = sum(self.inner[at] for at in cell)
                figure = Figure(HIDDEN, text="..") if self.is_hidden(cell) else Figure(SHOWN, value, 0, shown(value))
                figures.append(([c or DIMENSIONS[d][2] for d, c in zip(names[1:], heads)], figure))
            rows.append(Row([head or DIMENSIONS[names[0]][2]], figures))
        return Table(f"Tabell {number}", f"Svar efter {' och '.join(names)}", "Antal", DIMENSIONS[names[0]][0], rows,
                     place=f"prov, tabell {number}")

    def share_table(self):
        """Each category's share of its row's total, of which a reader knows the base or not."""
        names = tuple(self.dimensions)[:2]
        decimals = self.dice.choice([0, 1])
        rows = []
        for head in self.dimensions[names[0]]:
            whole = self.cell({names[0]: head})
            base = sum(self.inner[at] for at in whole)
            figures = []
            for other in self.dimensions[names[1]]:
                part = sum(self.inner[at] for at in self.cell({names[0]: head, names[1]: other}))
                scale = 10 ** decimals
                value = (200 * part * scale + base) // (2 * base) / scale if base else None
                figures.append(([other], Figure(MISSING, text="–") if value is None else
                                Figure(SHOWN, value, decimals, shown(value))))
            rows.append(Row([head], figures))
        return names, decimals, Table("Tabell 9", f"Svar efter {' och '.join(names)}", "Andel i procent",
                                      DIMENSIONS[names[0]][0], rows, place="prov, tabell 9")

    # --- Every table that fits ------------------------------------------------------------------------------------

    def solutions(self):
        """All inner tables that agree with what is shown, one dictionary each; None when there are too many."""
        cells = list(self.inner)
        rows = [(cell, None if hidden else sum(self.inner[at] for at in cell)) for cell, hidden in self.hidden.items()]
        whole = sum(self.inner.values())
        last = {}  # the position at which a row is complete
        for n, (cell, _) in enumerate(rows):
            last.setdefault(max(cells.index(at) for at in cell), []).append(n)
        touching = [[n for n, (cell, _) in enumerate(rows) if at in cell] for at in cells]
        sums, values, found, nodes = [0] * len(rows), [0] * len(cells), [], 0

        def place(position, used):
            nonlocal nodes
            nodes += 1
            if nodes > MOST_NODES:
                return False
            if position == len(cells):
                found.append(tuple(values))
                return True
            most = whole - used
            for n in touching[position]:
                if rows[n][1] is not None:
                    most = min(most, rows[n][1] - sums[n])
            for value in range(most + 1):
                for n in touching[position]:
                    sums[n] += value
                values[position] = value
                good = all((sums[n] == rows[n][1]) if rows[n][1] is not None else sums[n] >= 1
                           for n in last.get(position, []))
                if good and not place(position + 1, used + value):
                    return False
                for n in touching[position]:
                    sums[n] -= value
            return True

        return [dict(zip(cells, s)) for s in found] if place(0, 0) else None


def bounded(case):
    """Is the number of all persons shown? Otherwise the list has no end."""
    return any(not hidden and len(cell) == len(case.inner) for cell, hidden in case.hidden.items())


def check(seed, vocabulary):
    """The number of hidden cells compared; None when the case is no use."""
    case = Case(seed)
    if not bounded(case) or not any(case.hidden.values()):
        return None
    solutions = case.solutions()
    if solutions is None:
        return None
    tables = case.tables
    if case.shares:
        names, decimals, table = case.share_table()
        tables = [*tables, table]
        solutions = [s for s in solutions if prints(case, s, names, decimals, table)]
    attack = Attack(vocabulary, THRESHOLD, case.dice.choice(["standard", "exakt"]), every=case.dice.random() < 0.7)
    attack.add(Report("prov", tables=tables))
    attack.run()
    complain = f"seed {seed}: "
    assert not attack.contradictions and not attack.faults, complain + "\n".join(attack.lines())
    by_words = {words: (interval, safe) for target, interval, safe in attack.verdicts() for words in target.words}
    compared = 0
    for number, table in enumerate(case.tables):
        for row in table.rows:
            for heads, figure in row.figures:
                if figure.status != HIDDEN:
                    continue
                cell = cell_of(case, row.heads + heads)
                values = [sum(s[at] for at in cell) for s in solutions]
                interval, safe = by_words[f"{table.place}: {', '.join(row.heads + heads)}"]
                truth = is_safe(min(values), max(values), THRESHOLD, attack.level)
                where = f"{complain}{table.place}, {row.heads + heads}: [{min(values)}, {max(values)}], said {interval}"
                assert safe == truth, where
                if interval.exact:
                    assert (interval.low, interval.high) == (min(values), max(values)), where
                else:
                    assert min(values) <= interval.low <= interval.high <= max(values), where
                compared += 1
    return compared


def cell_of(case, heads):
    choice = {d: c for d in case.dimensions for c in case.dimensions[d] if c in heads}
    return case.cell(choice)


def prints(case, solution, names, decimals, table):
    """Does this table print the same shares? A half may have been rounded either way."""
    for row in table.rows:
        whole = sum(solution[at] for at in case.cell({names[0]: row.heads[0]}))
        for (other,), figure in row.figures:
            part = sum(solution[at] for at in case.cell({names[0]: row.heads[0], names[1]: other}))
            if figure.status == MISSING:  # says no more than that the base may be zero
                continue
            printed = round(figure.value * 10 ** decimals)
            if abs(2 * 100 * part * 10 ** decimals - 2 * printed * whole) > whole:
                return False
    return True


def main(first, count):
    vocabulary = Vocabulary()
    cases = cells = 0
    for seed in range(int(first), int(first) + int(count)):
        compared = check(seed, vocabulary)
        cases, cells = cases + (compared is not None), cells + (compared or 0)
    print(f"{cases} publications with {cells} hidden cells agree with the list of all tables that fit")
    assert cases >= int(count) // 4, "too few of them were of use"


if __name__ == "__main__":
    main(*sys.argv[1:])
