"""Small reports of made-up persons, each about one way in which a hidden number can be worked out."""
import dataclasses
import itertools
import pathlib
import random
import subprocess

SEED = 20260301
ROLES = {"Kommun": "kommun", "Ålder": "alder", "Kön": "kon", "Svar": "svar", "Dagar": "dagar"}
SEXES = ("Flickor", "Pojkar")
WORDS = """
[[dimension]]
namn       = "svar"
kategorier = ["Ja", "Nej", "Kanske", "Ofta", "Sällan"]
"""


@dataclasses.dataclass(frozen=True)
class Report:
    """`data`: lines of headings and of categories with how many persons they have. `tables`: TOML. `first`: the tables of a
    report that was published before, with a ledger; `keys`: more of [[data]], `protection`: of [skydd]."""
    data: str
    tables: tuple
    first: tuple = ()
    keys: str = ""
    protection: str = ""
    words: str = WORDS
    options: dict = dataclasses.field(default_factory=dict)  # of the attacker

    def persons(self):
        """A line a person, in no order that tells anything."""
        head, *lines = self.data.strip().splitlines()
        rows = [line.rpartition(";")[0] for line in lines for _ in range(int(line.rpartition(";")[2]))]
        random.Random(SEED).shuffle(rows)
        return head.rpartition(";")[0] + "\n" + "".join(row + "\n" for row in rows)

    def told(self, name, tables):
        columns = ", ".join(f'{ROLES[h]} = "{h}"' for h in self.data.strip().split("\n", 1)[0].split(";")[:-1])
        ledger = 'liggare = "liggare.jsonl"\n' if self.first else ""
        return (f'rapport = "tabell"\nid = "{name}"\ntitel = "Påhittade uppgifter"\nperiod = "2025"\ndatum = 2026-03-01\n'
                f'avsandare = "Falu kommun"\npahittade = true\nrubriker = {{ alder = "Ålder", aldersgrupp = "Ålder", svar = "Svar" }}\n'
                f'\n[[data]]\nnamn = "ungdomar"\nfil = "ungdomar.csv"\nslag = "individer"\nkalla = "Påhittade uppgifter"\n'
                f'kolumner = {{ {columns} }}\n{self.keys}\n[skydd]\n{ledger}{self.protection}\n'
                + "".join(f'\n[[tabell]]\ndata = "ungdomar"\n{table}\n' for table in tables))

    def write(self, folder):
        """The report's files, and the names of what is to be made, in order."""
        folder.mkdir(parents=True)
        (folder / "ungdomar.csv").write_text(self.persons(), "utf-8")
        (folder / "ordforrad.toml").write_text(self.words, "utf-8")
        named = {"forst": self.first, "rapport": self.tables} if self.first else {"rapport": self.tables}
        for name, tables in named.items():
            (folder / f"{name}.toml").write_text(self.told(name, tables), "utf-8")
        return list(named)


def make(report, program, folder):
    """The finished files, made by a program; and what it said where it refused."""
    for name in report.write(folder):
        steps = [["bygg", f"{name}.toml", "--ut", folder / "ut"]]
        steps += [["publicera", f"{name}.toml", "--ut", folder / "ut"]] if report.first else []
        for step in steps:
            made = subprocess.run([str(w) for w in [program, *step]], cwd=folder, text=True, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT)
            if made.returncode:
                return [], made.stdout
    return sorted(p for p in pathlib.Path(folder / "ut").iterdir() if p.suffix in (".pdf", ".xlsx")), ""


def table(caption, rows, columns="kon", total=(), more=""):
    def listed(words):
        return "[" + ", ".join(f'"{w}"' for w in words.split()) + "]"
    return (f'rubrik = "{caption}"\nrader = {listed(rows)}\nkolumner = {listed(columns)}\n'
            f'summa = {listed(" ".join(total))}\n{more}')


def many_small():
    """Three kommuner, eight ages, two sexes: a few zeros, many small numbers, some large."""
    chance = random.Random(SEED)
    lines = ["Kommun;Ålder;Kön;Antal"]
    for kommun, age, sex in itertools.product(("2080", "2081", "2062", "2085"), range(10, 18), SEXES):
        lines.append(f"{kommun};{age};{sex};{chance.choice([0, 1, 2, 3, 6, 8, 9, 12, 17, 25])}")
    return "\n".join(lines)


GROUPS = '[[data.harledd]]\nkolumn = "aldersgrupp"\nav = "alder"\ngrupper = ["10-12", "13-15", "16-17"]\n'
KOMMUNER = table("Ungdomar efter kommun och kön", "kommun", total=("kommun", "kon"), more='diagram = "staplar"')
AGES = table("Ungdomar efter ålder och kön", "alder", total=("alder", "kon"))
REPORTS = {
    # Single ages by kommun, groups of them, and both margins.
    "många": Report(many_small(), (
        table("Ungdomar efter kommun, ålder och kön", "kommun alder", total=("alder", "kon")),
        table("Ungdomar efter kommun, åldersgrupp och kön", "kommun aldersgrupp", total=("aldersgrupp", "kon")),
        AGES, KOMMUNER), keys=GROUPS),
}
