"""One table's cells by whom they are of, as sentences name them: what a sentence then claims."""
import math

from lattice import Axis
from report import HIDDEN, SHOWN, Figure
from sentences import ALL, Sentences
from statements import BY_WORD, COUNT, SHARE, Statement
from swedish import key, plain
from system import prints_as
from vocabulary import PLACE, SEX, SEXES, YEAR
from wording import YEAR_LIKE, excerpt

OTHERWISE = {"flickor": "kvinnor", "pojkar": "män", "kvinnor": "flickor", "män": "pojkar"}  # where a table has but the one word


class Counted:
    """The cells of one table and one measure."""

    def __init__(self, cells, words):
        self.words = words
        self.cells, self.lexicon, doubtful = {}, {}, set()
        for cell in cells:
            who, heads = self.about(cell)
            about = who, frozenset(heads.items())
            if about in self.cells and self.cells[about].at != cell.at:
                doubtful.add(about)
            self.cells.setdefault(about, cell)
        for about in doubtful:
            del self.cells[about]
        self.sexes = {who for who, _ in self.cells}
        self.only = dict(frozenset.intersection(*(heads for _, heads in self.cells))) if self.cells else {}
        self.hidden = any(cell.figure.status == HIDDEN for cell in self.cells.values())
        self.sentences = Sentences([(d, head, d == PLACE) for (d, _), head in self.lexicon.items()])
        self.places = frozenset().union(*(cell.at.get(PLACE, ()) for cell in cells))
        self.years = {span for cell in cells for span in cell.at.get(YEAR, ()) if isinstance(span, tuple)}

    def about(self, cell):
        """Whom a cell is of: a sex or all, and a heading in each dimension that it is not all of."""
        who, heads, left = ALL, {}, []
        dimensions = [d for d in cell.axes if d not in (SEX, BY_WORD) and d in cell.at and not Axis.by_word(cell.at[d])]
        for part in self.parts(cell):
            if key(part) in SEXES:
                who = SEXES[key(part)]
            elif self.words.sex(key(part)) or self.words.is_total(part):
                continue
            else:
                known = [d for d in dimensions if d not in heads and self.words.meaning(d, part)]
                same = [d for d in known if self.words.meaning(d, part).elements == cell.at[d]]
                if known:
                    heads[(same or known)[0]] = part
                else:
                    left.append(part)
        missing = [d for d in dimensions if d not in heads]
        if len(missing) == len(left) == 1:
            heads[missing[0]] = left[0]
        for dimension, part in heads.items():
            self.lexicon.setdefault((dimension, key(part)), self.bare(part))
        return who, {d: self.bare(part) for d, part in heads.items()}

    def parts(self, cell):
        """A workbook's columns may say two things in one heading: "2025: Kvinnor"."""
        for _, head in cell.heads:
            known = key(head) in SEXES or any(self.words.meaning(d, head) for d in cell.axes if d != SEX)
            yield from [head] if known or self.words.sex(key(head)) else head.split(": ")

    @staticmethod
    def bare(heading):
        heading = plain(heading)
        return heading.removesuffix(" år").removesuffix(" kommun")

    def heads(self, words):
        """Those of some words that are headings here: dimension → heading."""
        return {d: heading for word in words for (d, known), heading in self.lexicon.items() if known == key(word)}

    def cell(self, who, heads):
        """The cell, or None. A dimension of which the sentence names nothing is all of it, or the one thing there is."""
        if who not in self.sexes:
            who = OTHERWISE.get(who, who)
        return self.cells.get((who, frozenset({**self.only, **heads}.items())))

    def is_about_another(self, sentence, places):
        """Does a sentence name a year or places that nothing in the table is of?"""
        named = [int(year) for year in YEAR_LIKE.findall(sentence)]
        another_year = named and self.years and not any(first <= year <= last for year in named for first, last in self.years)
        return bool(another_year or (places and self.places and not places & self.places))

    # --- What is claimed ------------------------------------------------------------------------------------------

    def shows(self, said):
        """Does the table itself print all that is said?"""
        return all(self.shows_one(who, said.heads, told) for who, told in said.pairs)

    def shows_one(self, who, heads, told):
        cell = self.cell(who, heads)
        if cell is None or cell.figure.status != SHOWN:
            return False
        if cell.measure == SHARE:
            return told.share and abs(told.value - cell.figure.value) <= 0.5 * 10 ** -told.decimals + 1e-9
        if not told.share:
            return told.value == cell.figure.value
        _, base = self.base(who, heads, told, cell)
        return base is not None and base.status == SHOWN and prints_as(cell.figure.value, base.value, told)

    def base(self, who, heads, told, cell):
        """What a share is a share of: (its categories, its figure where the table has it)."""
        if told.of_sex:
            others = [d for d in heads if d not in (PLACE, YEAR)] or [d for d in heads if d != YEAR]
            there = self.cell(who, {d: heading for d, heading in heads.items() if d not in others})
        else:
            others, there = [SEX], self.cell(ALL, heads)
        if there is not None and there.at != cell.at:
            return there.at, there.figure
        return {d: e for d, e in cell.at.items() if d not in others and not (others == [SEX] and Axis.by_word(e))}, None

    def claims(self, said, text):
        """What a part of a sentence claims of this table, if it can hold beside what the table prints; [] when all of it is
        printed, None when it is about something else."""
        found = []
        for who, told in said.pairs:
            claimed = self.claimed(who, said.heads, told, text)
            if claimed is None:
                return None
            found += claimed
        return found

    def claimed(self, who, heads, told, text):
        cell = self.cell(who, heads)
        if cell is None or (told.share and who == ALL):
            return None
        if told.share:
            return self.share(who, heads, told, cell, text)
        if told.value != int(told.value):
            return None
        values = [(cell, told.value)]
        if told.whole is not None and who == ALL:  # "3 av 12 personer": of all twelve, nobody knows what
            values = [(cell, told.whole)]
        elif told.whole is not None:  # "9 av 12 män": of all twelve, or of twelve män something else
            total = self.cell(ALL, heads)
            if total is not None and self.can_be(total, told.whole):
                values.append((total, told.whole))
            else:
                values = [(cell, told.whole)]
        if not all(self.can_be(c, value) for c, value in values):
            return None
        return [self.statement(c, Figure(SHOWN, value, 0), text) for c, value in values if c.figure.status == HIDDEN]

    def share(self, who, heads, told, cell, text):
        if cell.measure == SHARE and cell.figure.status == SHOWN:  # which a sentence rounds, or is about something else
            return [] if self.shows_one(who, heads, told) else None
        at, base = self.base(who, heads, told, cell)
        if told.of_sex and not told.lives and not set(heads) - {PLACE, YEAR}:
            return None  # something else is true of a share of those who live there
        if base is not None and not self.can_be_share(cell, base, told):
            return None
        is_news = HIDDEN in (cell.figure.status, base.status) if base else self.hidden
        return [self.statement(cell, told, text, at)] if is_news else []

    def statement(self, cell, told, text, base=None):
        figure = Figure(SHOWN, told.value, told.decimals)
        return Statement(cell.population, COUNT if base is None else SHARE, dict(cell.at), figure, text.place,
                         f"”{excerpt(text.words)}” om {cell.label}", claim=True, base=base)

    def can_be(self, cell, value):
        """Can a cell have this value, by those that the table shows of more and of fewer persons?"""
        if cell.figure.status == SHOWN:
            return cell.measure == COUNT and cell.figure.value == value
        if cell.measure == SHARE:
            return cell.figure.status == HIDDEN
        shown = [o for o in self.cells.values() if o.figure.status == SHOWN]
        return cell.figure.status == HIDDEN and value >= 0 and \
            all(value <= o.figure.value for o in shown if holds(o.at, cell.at)) and \
            all(value >= o.figure.value for o in shown if holds(cell.at, o.at))

    @staticmethod
    def can_be_share(cell, base, told):
        if base.status != SHOWN:
            return base.status == HIDDEN
        if cell.measure == SHARE:
            return True
        whole = base.value
        if cell.figure.status == SHOWN:
            return prints_as(cell.figure.value, whole, told)
        around = range(math.floor(whole * (told.value - 1) / 100), math.ceil(whole * (told.value + 1) / 100) + 1)
        return cell.figure.status == HIDDEN and any(prints_as(n, whole, told) for n in around)


def holds(whole, part):
    """Are all of the one among the other?"""
    return all(d in part and part[d] <= elements for d, elements in whole.items())
