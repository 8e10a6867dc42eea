"""Rows that stand in falling order tell of each other."""
from report import HIDDEN, SHOWN
from statements import COUNT


def falling(statements, lattice):
    """Pairs of figures of which the first is not the smaller: tables whose rows stand in the order of a column say so
    about hidden rows between others."""
    tables = {}
    for s in statements:
        if s.measure == COUNT and s.row >= 0 and s.figure.status in (SHOWN, HIDDEN):
            tables.setdefault((s.place, s.column), []).append(s)
    groups = [(dimension, group) for column in tables.values() for dimension, group in groups_of(column)]
    # The same order elsewhere, and no falling one. A part of a given order is given too: "Polis" is left out where nobody
    # came by them.
    given = [order_of(group, dimension) for dimension, group in groups if rises(group)] + recurring(groups)
    for dimension, group in groups:
        if not any(is_part(order_of(group, dimension), order) for order in given) and sorted_by(group, dimension, lattice):
            for one, other in zip(group, group[1:]):
                if HIDDEN in (one.figure.status, other.figure.status) and between(group, one, other):
                    yield one, other


def groups_of(column):
    """A group of rows has an order of its own, and its total is no part of it."""
    column.sort(key=lambda s: s.row)
    dimension = dimension_of_rows(column)
    groups = {}
    for s in column:
        if dimension in s.at:
            groups.setdefault(frozenset((d, e) for d, e in s.at.items() if d != dimension), []).append(s)
    return [(dimension, group) for group in groups.values()]


def order_of(group, dimension):
    return tuple(str(sorted(map(str, s.at[dimension]))) for s in group)


def recurring(groups):
    """Orders in which several groups of rows stand: of sizes they would hardly all be, so somebody has given them."""
    where = {}
    for dimension, group in groups:
        where.setdefault(order_of(group, dimension), set()).add((group[0].place, group[0].row))
    told = {order_of(group, dimension) for dimension, group in groups if is_told(group)}
    return [order for order, places in where.items() if len(places) > 1 and order not in told]


def is_told(group):
    return any(word in group[0].told for word in ("störst först", "fallande ordning", "sorterad", "topp "))


def is_part(order, whole):
    """In the same order, with nothing that the whole does not have."""
    rest = iter(whole)
    return all(one in rest for one in order)


def rises(group):
    values = [s.figure.value for s in group if s.figure.status == SHOWN]
    return any(a < b for a, b in zip(values, values[1:]))


def dimension_of_rows(column):
    return next((d for d in reversed(column[0].axes) if len({s.at.get(d) for s in column}) > 1), None)


def sorted_by(column, dimension, lattice):
    values = [s.figure.value for s in column if s.figure.status == SHOWN]
    if len(values) < 3 or any(a < b for a, b in zip(values, values[1:])) or values[0] == values[-1]:
        return False
    names = [s.label for s in column]
    atoms = [lattice.atoms(s.at, dimension) for s in column]
    natural = names == sorted(names) or atoms == sorted(atoms) or \
        any(isinstance(e, tuple) for s in column for e in s.at[dimension])
    return is_told(column) or not natural


def between(column, one, other):
    """Hidden rows that stand last are not in the order: they are put there by the rule for hidden rows."""
    last = max((n for n, s in enumerate(column) if s.figure.status == SHOWN), default=-1)
    return column.index(other) <= last
