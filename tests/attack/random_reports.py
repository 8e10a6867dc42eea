#!/usr/bin/env python3
"""Reports that nobody thought of: random persons, random tables over them, random settings of protection. The attacker
must find nothing open in what the program makes of them.

    random_reports.py FIRST COUNT FOLDER    seeds FIRST …; the program is LINSEN; what fails is left in FOLDER
"""
import os
import pathlib
import random
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor

from mutant_reports import WORDS, Report, attack, make, table
from truth import Truth

AT_ONCE = 2
MOST_REFUSED = 0.2  # of the reports may be refused, or the generator is too odd to try anything
NAMES = {"2062": "Mora", "2080": "Falun", "2081": "Borlänge", "2085": "Ludvika", "2084": "Avesta"}
ANSWERS = ("Ja", "Nej", "Kanske")
NUMBERS = (0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 9, 12, 18, 30)
KINDS = {"antal": 60, "andel": 13, "konsfordelning": 8, "medel": 12, "median": 7}
POPULATION = """
[[population]]
namn  = "ungdomar"
kalla = "Påhittade uppgifter|ungdomar"
"""


class Chance(random.Random):
    def happens(self, share):
        return self.random() < share

    def some(self, things, least=0):
        return sorted(self.sample(things, self.randint(least, len(things))), key=things.index)


class Persons:
    """Who there are: how many in each cross of kommun, age, answer and sex."""

    def __init__(self, chance):
        self.kommuner = chance.sample(sorted(NAMES), chance.randint(1, 3))
        self.parted = chance.happens(0.15)  # girls and boys from women and men
        first = 16 if self.parted else 13
        self.ages = list(range(first, first + chance.randint(2, 4)))
        self.answers = list(ANSWERS[:chance.randint(2, 3)])
        self.several = chance.happens(0.35)
        self.least_given = chance.choice((0, 1))
        self.others = chance.happens(0.25)
        self.chance = chance

    def answers_given(self):
        if not self.several:
            return self.chance.choice(self.answers)
        given = self.chance.some(self.answers, self.least_given)
        return ", ".join(given)

    def lines(self):
        yield "Kommun;Ålder;Svar;Kön;Antal"
        scale = self.chance.choice((1, 1, 2))
        for kommun in self.kommuner:
            for age in self.ages:
                for sex in ("Kvinnor", "Män"):
                    for _ in self.answers:
                        count = self.chance.choice(NUMBERS) * scale
                        yield f"{kommun};{age};{self.answers_given()};{sex};{count}"
                if self.others and self.chance.happens(0.5):
                    yield f"{kommun};{age};{self.answers_given()};Annan könsidentitet;{self.chance.randint(1, 6)}"
                if self.others and self.chance.happens(0.3):
                    yield f"{kommun};{age};{self.answers_given()};Uppgift saknas;{self.chance.randint(1, 4)}"

    def groups(self):
        """Two groupings of the same ages."""
        made = []
        for name in ("a", "b"):
            cuts = self.chance.sample(self.ages[1:], min(len(self.ages) - 1, self.chance.randint(1, 2)))
            starts = [self.ages[0], *sorted(cuts)]
            made.append((name, [(first, after - 1) for first, after in zip(starts, [*starts[1:], self.ages[-1] + 1])]))
        return made


def span(first, last, dash="-"):
    return str(first) if first == last else f"{first}{dash}{last}"


class Tables:
    def __init__(self, chance, persons, groups):
        self.chance, self.persons, self.groups = chance, persons, groups

    def condition(self, taken):
        """(of `dar`, in words) of what a table leaves out."""
        role = self.chance.choice([r for r in ("kommun", "svar", "a") if r not in taken])
        if role == "kommun":
            code = self.chance.choice(self.persons.kommuner)
            return f'kommun = "{code}"', f" i {NAMES[code]}"
        if role == "svar":
            union = self.persons.several and len(self.persons.answers) > 2 and self.chance.happens(0.6)
            answers = self.chance.sample(self.persons.answers, 2 if union else 1)
            return f"svar = {answers}".replace("'", '"'), f" som har svarat {' eller '.join(answers)}"
        if self.chance.happens(0.5):  # all ages but one
            ages = self.chance.choice((self.persons.ages[1:], self.persons.ages[:-1]))
            return f"alder = {[str(age) for age in ages]}".replace("'", '"'), f" {span(ages[0], ages[-1], '–')} år"
        first, last = self.chance.choice(self.groups[0][1])
        return f'a = "{span(first, last, "–")}"', f" {first}–{last} år"

    def some(self, most):
        """Tables; two that share a caption are told apart by a word that says nothing."""
        made = []
        for name in "ABCDE"[:self.chance.randint(1, most)]:
            made.append(self.one().replace('"', f'"Serie {name}. ', 1))
        return tuple(made)

    def one(self):
        ages = self.chance.choice(("alder", "a", "b"))
        kind = self.chance.choices(list(KINDS), list(KINDS.values()))[0]
        measured = kind in ("medel", "median")
        dimensions = ["kommun", "svar"] if measured else ["kommun", ages, "svar"]
        rows = self.chance.sample(dimensions, self.chance.choice((1, 1, 2)))
        columns, more = ["kon"], [f'visa = "{kind}"']
        left = [d for d in dimensions if d not in rows]
        if kind == "antal" and left and self.chance.happens(0.15):
            columns.insert(0, left[0])
        if measured:
            more.append('matt = "alder"')
        total = self.chance.some([*rows, *columns]) if kind == "antal" else \
            [d for d in rows[:1] if measured and self.chance.happens(0.5)]
        words = ""
        if self.chance.happens(0.2):
            taken = {*rows, *columns} | ({"a"} if {"alder", "a", "b"} & {*rows, *columns} else set())
            if len(taken & {"kommun", "svar", "a"}) < 3:
                where, words = self.condition(taken)
                more.append(f"dar = {{ {where} }}")
        if kind == "antal" and len(rows) == 1 and self.chance.happens(0.2):
            more.append('diagram = "staplar"')
        caption = f"{'Ålder' if measured else 'Ungdomar'}{words} efter {' och '.join(rows)}"
        return table(caption, " ".join(rows), " ".join(columns), total, "\n".join(more))


def put_right(data, chance):
    """The data as they were: a few other numbers in one to three lines."""
    head, *lines = data.split("\n")
    for i in chance.sample(range(len(lines)), min(len(lines), chance.randint(1, 3))):
        about, _, count = lines[i].rpartition(";")
        lines[i] = f"{about};{max(0, int(count) + chance.choice((-2, -1, 1, 2, 5)))}"
    return "\n".join([head, *lines])


def random_report(seed):
    chance = Chance(seed)
    persons = Persons(chance)
    groups = persons.groups()
    threshold, level, zeros = chance.choice((5, 5, 5, 3, 10)), chance.choice(("standard", "standard", "exakt")), chance.happens(0.75)
    keys = "" if not persons.several else 'flersvar = { svar = ", " }\n'
    keys += "vuxen_fran = 18\n" if persons.parted else ""
    keys += "".join(f'[[data.harledd]]\nkolumn = "{name}"\nav = "alder"\ngrupper = '
                    f'[{", ".join(chr(34) + span(*g) + chr(34) for g in made)}]\n' for name, made in groups)
    tables = Tables(chance, persons, groups)
    first = tables.some(3) if chance.happens(0.25) else ()
    data = "\n".join(persons.lines())
    # Some figures have been put right since; most of what was hidden is as it was.
    before = put_right(data, chance) if first and chance.happens(0.5) else ""
    return Report(data, tables.some(5), first, keys,
                  f'troskel = {threshold}\nniva = "{level}"\nnollor = "{"visa" if zeros else "dolj"}"\n',
                  WORDS + ("flersvar = true\n" if persons.several else "") + POPULATION,
                  options={"threshold": threshold, "level": level, "zeros_shown": zeros}, before=before)


def tried(seed, program, folder):
    """(seed, is it made?, the attacker's words when it does not pass)"""
    report, at = random_report(seed), pathlib.Path(folder) / str(seed)
    shutil.rmtree(at, ignore_errors=True)
    files, said = make(report, program, at)
    if not files:
        return seed, False, said
    # What an earlier report hid for others' sake cannot always stay as wide, and is not small.
    passed, told = attack(report, at, files, narrow_is_open=not report.first, true_numbers=Truth(report))
    if passed:
        shutil.rmtree(at)
    return seed, True, "" if passed else "\n".join(told)


def main(first, count, folder):
    seeds = range(int(first), int(first) + int(count))
    program, refused, faults = os.environ["LINSEN"], 0, 0
    with ProcessPoolExecutor(AT_ONCE) as pool:
        for seed, is_made, said in pool.map(tried, seeds, [program] * len(seeds), [folder] * len(seeds)):
            refused += not is_made
            if said and is_made:
                faults += 1
                print(f"seed {seed}:\n{said}", flush=True)
            elif said:
                print(f"seed {seed} is refused: {said[:600]}", flush=True)
    print(f"{len(seeds)} random reports, {refused} refused, {faults} that do not pass")
    return int(faults > 0 or refused > MOST_REFUSED * len(seeds))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
