"""The unknowns and rows of one population, out of what is printed about it."""
import math

import answers
import measures
from lattice import Axis, Lattice
from order import falling
from report import HIDDEN, IMPOSSIBLE, SHOWN
from shares import Bases, listed_of_shares, whole_of
from statements import COUNT, MEAN, MEDIAN, SHARE
from swedish import shown
from system import Row, Target, combine, prints_as
from vocabulary import AGE, SEX

LEAST_BASE = 10  # a share of fewer says much of each of them


class Population:
    """The unknowns and rows of one population, out of what is printed about it."""

    def __init__(self, system, name, statements, vocabulary, several=(), zeros_shown=True):
        self.system, self.name, self.words, self.zeros_shown = system, name, vocabulary, zeros_shown
        self.statements = self.apart(statements, several)
        watched = [{d: e for d, e in entry.items() if d != "population"} for entry in vocabulary.watched
                   if entry.get("population", name) == name]
        self.patterns = self.apart_at(watched, several)
        counted = [s for s in self.statements if s.measure in (COUNT, SHARE)]
        self.listed = listed_of_shares(self.statements)
        measured = list(measures.places(self.statements))
        wholes = [whole_of(s, d, self.listed) for s in self.statements if s.measure == SHARE
                  for d in self.listed.get(s.place, {})]
        wholes += [s.base for s in self.statements if s.base is not None]
        self.lattice = Lattice([*(s.at for s in counted), *wholes, *measured], self.all_watched(counted),
                               self.unprinted(counted, measured), self.unbounded)
        self.unknown, self.told = {}, set()
        self.bases = Bases(self.statements, self.lattice, self.cell, system.faults, vocabulary.dimension_named, self.listed)
        self.hidden = {}  # the cell → its target
        self.shown_of = {}  # a table → the unknowns of each share that it shows
        for cross_pair in self.lattice.ties():
            (one, first), (other, second) = cross_pair
            terms = self.sum_of(one, first)
            for variable, c in self.sum_of(other, second).items():
                terms[variable] = terms.get(variable, 0) - c
            self.add(terms, 0, 0, f"{name}: samma summa i två tabeller")

    # --- Several answers ------------------------------------------------------------------------------------------

    def apart(self, statements, several):
        """Answers of which one person may give several are a question each: in it or not."""
        for s, at in zip(statements, self.apart_at([s.at for s in statements], several)):
            s.at = at
            s.base = s.base if s.base is None else self.apart_at([s.base], several)[0]
        return statements

    @staticmethod
    def apart_at(places, several):
        changed = []
        for at in places:
            at = dict(at)
            for dimension in several:
                if dimension in at:
                    elements = at.pop(dimension)
                    at[f"{dimension}: {'/'.join(sorted(map(str, elements)))}"] = frozenset(["ja"])
            changed.append(at)
        return changed

    def all_watched(self, counted):
        """The watched categories, beside every set of other categories that is printed."""
        found = []
        for pattern in self.patterns:
            for at in {tuple(sorted(((d, e) for d, e in s.at.items() if d not in pattern), key=lambda p: p[0]))
                       for s in counted}:
                found.append({**dict(at), **pattern})
        return found

    def unprinted(self, counted, measured):
        """Dimensions with parts that no table prints: the "no" of a question with several answers, all other categories
        where only captions, or tables of some, name some, and what is left where the shown parts of a shown total do not reach it."""
        places = [*(s.at for s in counted), *measured]
        more = {d: {"nej"} for at in places for d in at if ": " in d}
        self.unbounded = set()
        everywhere = set.intersection(*(set(s.at) for s in self.statements))
        of_all = [s for s in self.statements if not s.claim and not (s.axes and set(s.at) - set(s.axes) - everywhere)]
        listed = {d for s in of_all if s.measure in (COUNT, SHARE) for d in (s.axes or s.at)}
        listed |= {d for s in of_all if s.measure in (MEAN, MEDIAN) for d in s.axes if s.of in listed}
        for dimension in {d for at in places for d in at} - listed - {"år"}:
            if any(Axis.by_word(at[dimension]) for at in places if dimension in at):
                self.unbounded.add(dimension)  # flickor are of all ages below 18, and kvinnor of all others
                continue
            if any(dimension not in s.at for s in self.statements):
                more.setdefault(dimension, {"de som inte redovisas"})
        lines = {}
        for s in counted:
            for dimension in s.axes if s.measure == COUNT else ():
                if dimension not in ("plats", "år"):
                    # Flickor and kvinnor are parts beside each other of all sexes, whatever the words imply of age.
                    rest = tuple(sorted(((d, e) for d, e in s.at.items()
                                         if d != dimension and not (dimension == SEX and Axis.by_word(e))), key=lambda p: p[0]))
                    lines.setdefault((s.place, dimension, rest), []).append(s)
        for (place, dimension, _), line in lines.items():
            total = [s.figure.value for s in line if dimension not in s.at and s.figure.status == SHOWN]
            parts = {(s.at[dimension], s.at.get(AGE)): s for s in line if dimension in s.at}
            inner = [s for (e, _), s in parts.items() if not any(other < e for other, _ in parts)]
            if not total or not inner or any(s.figure.status != SHOWN for s in inner):
                continue
            if any(isinstance(e, tuple) for s in inner for e in s.at[dimension]):
                continue
            if sum(s.figure.value for s in inner) < total[0] and dimension not in more:
                more[dimension] = {"de som inte redovisas"}
                self.system.remarks.append(f"{place}: delarna når inte upp till totalen i {dimension}")
        return more

    # --- Unknowns -------------------------------------------------------------------------------------------------

    def atom(self, cross, at):
        if (cross, at) not in self.unknown:
            axes = self.lattice.axes
            words = ", ".join(axes[d].name(a) for d, a in zip(sorted(cross), at)) or "alla"
            self.unknown[cross, at] = self.system.variable(f"{words}")
        return self.unknown[cross, at]

    def sum_of(self, cross, atoms):
        return {self.atom(cross, at): 1.0 for at in atoms}

    def expression(self, at):
        return self.sum_of(*self.lattice.box(at))

    def cell(self, at):
        """What two printings of the same number of persons have in common."""
        cross, atoms = self.lattice.box(at)
        return cross, tuple(atoms)

    def add(self, terms, low, high, words):
        terms = {v: c for v, c in sorted(terms.items()) if c}
        same = (tuple(terms.items()), low, high)
        if same not in self.told:  # PDF and workbook say most things twice
            self.told.add(same)
            self.system.rows.append(Row(terms, low, high, words))

    # --- What is printed ------------------------------------------------------------------------------------------

    def build(self):
        for s in self.statements:
            if s.measure == COUNT:
                self.count(s)
        for s in self.statements:
            if s.measure == SHARE:
                self.share(s)
        for at in self.all_watched([s for s in self.statements if s.measure == COUNT]):
            self.watch(at)
        answers.link(self.statements, self.expression, self.add)
        for words, rows, at in answers.left_between(self.statements, self.expression):
            self.leave(words, rows, at)
        measures.link(self.statements, self.lattice, self.sum_of, self.add)
        for one, other in falling(self.statements, self.lattice):
            self.add(combine(self.expression(one.at), 1, self.expression(other.at), -1), 0, math.inf,
                     f"{one.place}: raderna står i fallande ordning, {one.label} före {other.label}")

    def count(self, s):
        if s.figure.status == SHOWN:
            half = 0 if s.figure.decimals == 0 else 0.5 * 10 ** -s.figure.decimals
            self.add(self.expression(s.at), s.figure.value - half, s.figure.value + half,
                     f"{s.name()} = {shown(s.figure.value)}")
        elif s.figure.status == IMPOSSIBLE:
            self.add(self.expression(s.at), 0, 0, f"{s.name()} kan inte förekomma")
        elif s.figure.status == HIDDEN:
            self.hide(s.at, s.name(), 1.0 if self.zeros_shown else 0.0)

    def hide(self, at, words, low, kind="dold"):
        cell = self.cell(at)
        if cell in self.hidden:
            target = self.hidden[cell]
            target.words.append(words)
            target.low = max(target.low, low)
            self.system.lower[target.variable] = max(self.system.lower[target.variable], low)
            if kind == "dold":
                target.kind = kind
            return target
        terms = self.expression(at)
        if len(terms) == 1:
            variable = next(iter(terms))
            self.system.lower[variable] = max(self.system.lower[variable], low)
        else:
            variable = self.system.variable(words, low)
            self.add({**terms, variable: -1.0}, 0, 0, f"{words} är summan av sina delar")
        self.system.names[variable] = words.partition(": ")[2] or words
        target = Target([words], variable, kind, low, at)
        self.hidden[cell] = target
        self.system.targets.append(target)
        return target

    def watch(self, at):
        """A number that no table prints, but that must not be worked out either."""
        parts = [f"{d} {self.in_words(d, e)}" for d, e in sorted(at.items())]
        if self.cell(at) not in self.hidden:
            self.hide(at, f"{self.name}: {', '.join(parts)}", 0.0, "skyddslista")

    def leave(self, words, rows, at):
        """A number that is left when printed ones are taken from each other."""
        key = tuple((frozenset((v, c) for v, c in terms.items() if c), factor) for terms, factor, *_ in rows)
        if key in self.hidden or not key[0][0]:
            return
        variable = self.system.variable(words)
        for terms, factor, low, high in rows:
            self.add({**terms, variable: factor}, low, high, f"{words}, som är vad talen lämnar")
        self.hidden[key] = Target([words], variable, "skillnad", at=at)
        self.system.targets.append(self.hidden[key])

    def in_words(self, dimension, elements):
        return "/".join(self.lattice.axes[dimension].name(a) for a in self.lattice.axes[dimension].of[elements][:3])

    # --- Shares ---------------------------------------------------------------------------------------------------

    def share(self, s):
        base = self.bases.of(s) if s.base is None else s.base
        if base is None:
            return
        if s.figure.status == HIDDEN:
            self.hide(s.at, s.name(), 0.0, "dold andel")
        if s.figure.status != SHOWN:
            return
        half = 0.5 * 10 ** -s.figure.decimals
        low, high = max(s.figure.value - half, 0) / 100, min(s.figure.value + half, 100) / 100
        part, whole = self.expression(s.at), self.expression(base)
        known = self.bases.known(base)
        words = f"{s.name()} = {s.figure.text or shown(s.figure.value)} %"
        if known is not None:
            fits = [n for n in range(math.ceil(low * known - 1e-9), math.floor(high * known + 1e-9) + 1)
                    if prints_as(n, known, s.figure)]
            if not fits:
                self.system.remarks.append(f"{words} går inte ihop med basen {shown(known)}")
                return
            self.add(part, fits[0], fits[-1], f"{words} av {shown(known)}")
            if 0 < known < LEAST_BASE:
                self.system.findings.append((s.place, f"en andel av färre än {LEAST_BASE} visas: {s.label}"))
        else:
            self.add(combine(part, 1, whole, -low), 0, math.inf, words)
            self.add(combine(part, -1, whole, high), 0, math.inf, words)
        if not s.claim:  # the other sex, which a table prints or hides
            self.complement(s, part, whole, base)

    def shares_shown(self, place):
        """Whoever has a share of their own in the table is no small number, or it would be hidden."""
        if place not in self.shown_of:
            self.shown_of[place] = {frozenset(self.expression(s.at)) for s in self.statements
                                    if s.place == place and s.measure == SHARE and s.figure.status == SHOWN}
        return self.shown_of[place]

    def complement(self, s, part, whole, base):
        """Those of the base that the share leaves out are persons too."""
        rest = combine(whole, 1, part, -1)
        rest = {v: c for v, c in rest.items() if c}
        if s.figure.value == 100 and self.bases.known(base) is None:  # of nobody knows how many: nobody tells 0 from 1
            return
        key = ("rest", self.cell(s.at), self.cell(base))
        if key in self.hidden or not rest or frozenset(rest) in self.shares_shown(s.place):
            return
        variable = self.system.variable(f"de andra av {s.label}")
        self.add({**rest, variable: -1.0}, 0, 0, f"{s.name()}: resten av basen")
        target = Target([f"{s.name()}: de som andelen inte gäller"], variable, "komplement")
        self.hidden[key] = target
        self.system.targets.append(target)
