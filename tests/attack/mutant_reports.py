"""Small reports of made-up persons, each about one way in which a hidden number can be worked out."""
import dataclasses
import itertools
import pathlib
import random
import shutil
import subprocess

from attack import Attack
from measures import report_of
from truth import Truth
from vocabulary import Vocabulary

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
    report that was published before, with a ledger, of the data `before` where they have been put right since; `keys`: more of
    [[data]], `protection`: of [skydd]."""
    data: str
    tables: tuple
    first: tuple = ()
    keys: str = ""
    protection: str = ""
    words: str = WORDS
    options: dict = dataclasses.field(default_factory=dict)  # of the attacker
    before: str = ""
    by_truth: bool = False  # what is left between printed numbers may be of nobody: only the true ones tell

    def persons(self, data):
        """A line a person, in no order that tells anything."""
        head, *lines = data.strip().splitlines()
        rows = [line.rpartition(";")[0] for line in lines for _ in range(int(line.rpartition(";")[2]))]
        random.Random(SEED).shuffle(rows)
        return head.rpartition(";")[0] + "\n" + "".join(row + "\n" for row in rows)

    def told(self, name, tables):
        columns = ", ".join(f'{ROLES[h]} = "{h}"' for h in self.data.strip().split("\n", 1)[0].split(";")[:-1])
        ledger = 'liggare = "liggare.jsonl"\n' if self.first else ""
        return (f'rapport = "tabell"\nid = "{name}"\ntitel = "Påhittade uppgifter"\nperiod = "2025"\ndatum = 2026-03-01\n'
                f'avsandare = "Falu kommun"\npahittade = true\n'
                f'rubriker = {{ alder = "Ålder", aldersgrupp = "Ålder", svar = "Svar", a = "Åldersgrupp", b = "Annan åldersgrupp" }}\n'
                f'\n[[data]]\nnamn = "ungdomar"\nfil = "ungdomar.csv"\nslag = "individer"\nkalla = "Påhittade uppgifter"\n'
                f'kolumner = {{ {columns} }}\n{self.keys}\n[skydd]\n{ledger}{self.protection}\n'
                + "".join(f'\n[[tabell]]\ndata = "ungdomar"\n{table}\n' for table in tables))

    def write(self, folder):
        """The report's files, and the names of what is to be made, in order."""
        folder.mkdir(parents=True)
        (folder / "ungdomar.csv").write_text(self.persons(self.before or self.data), "utf-8")
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
        if name == "rapport" and getattr(report, "before", ""):
            (folder / "ungdomar.csv").write_text(report.persons(report.data), "utf-8")
        for step in steps:
            made = subprocess.run([str(w) for w in [program, *step]], cwd=folder, text=True, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT)
            if made.returncode:
                return [], made.stdout
    return sorted(p for p in pathlib.Path(folder / "ut").iterdir() if p.suffix in (".pdf", ".xlsx")), ""


def is_of_first(statement):
    source, report = report_of(statement)
    return source.startswith("forst.") or report == "forst"


def attack(report, folder, files, narrow_is_open=True, true_numbers=None):
    """(does it pass?, what is said of it). Where data have been put right, the reader tries both: that all is as it is now,
    and that all but the figures that changed is as it was."""
    doubts = [None]
    if getattr(report, "before", ""):
        doubts = [is_of_first, lambda statement: not is_of_first(statement)]
    told = []
    for doubted in doubts:
        made = Attack(Vocabulary(folder / "ordforrad.toml"), **report.options, doubted=doubted)
        made.narrow_is_open = narrow_is_open
        made.true_numbers = true_numbers or (Truth(report) if getattr(report, "by_truth", False) else None)
        for path in files:
            made.read(path)
        for path in folder.glob("liggare.jsonl"):
            made.read_ledger(path)
        made.run()
        told += made.lines(3)
        if not made.passed():
            return False, told
    return True, told


def table(caption, rows, columns="kon", total=(), more=""):
    def listed(words):
        return "[" + ", ".join(f'"{w}"' for w in words.split()) + "]"
    return (f'rubrik = "{caption}"\nrader = {listed(rows)}\nkolumner = {listed(columns)}\n'
            f'summa = {listed(" ".join(total))}\n{more}')


def many_small():
    """Four kommuner, eight ages, two sexes: a few zeros, many small numbers, some large."""
    chance = random.Random(SEED)
    lines = ["Kommun;Ålder;Kön;Antal"]
    for kommun, age, sex in itertools.product(("2080", "2081", "2062", "2085"), range(10, 18), SEXES):
        lines.append(f"{kommun};{age};{sex};{chance.choice([0, 1, 2, 3, 6, 8, 9, 12, 17, 25])}")
    return "\n".join(lines)


@dataclasses.dataclass(frozen=True)
class Sample:
    """Real data: a folder of samples/."""
    name: str
    first: tuple = ()
    options: dict = dataclasses.field(default_factory=dict)

    def write(self, folder):
        shutil.copytree(pathlib.Path(__file__).parents[2] / "samples" / self.name, folder)
        return ["rapport"]


GROUPS = '[[data.harledd]]\nkolumn = "aldersgrupp"\nav = "alder"\ngrupper = ["10-12", "13-15", "16-17"]\n'
TWO_GROUPS = ('[[data.harledd]]\nkolumn = "a"\nav = "alder"\ngrupper = ["13-15", "16-17"]\n\n'
              '[[data.harledd]]\nkolumn = "b"\nav = "alder"\ngrupper = ["13-14", "15-17"]\n')
SHARES = table("Svar, andel av respektive kön", "svar", more='visa = "andel"')
MEANS = table("Ungdomarnas ålder i medeltal efter kommun och kön", "kommun", more='visa = "medel"\nmatt = "alder"')
SEVERAL = 'flersvar = { svar = ", " }\n'
SEVERAL_ANSWERS = table("Svar efter kön", "svar", total=("svar",))
SEVERAL_WORDS = WORDS + 'rubriker   = ["Svar"]\nflersvar   = true\n'
OF_FOUR_AGES = """Kommun;Ålder;Kön;Antal
2080;14;Kvinnor;2
2080;15;Kvinnor;6
2080;16;Kvinnor;11
2080;17;Kvinnor;12
2080;14;Män;9
2080;15;Män;14
2080;16;Män;16
2080;17;Män;10"""
KOMMUNER = table("Ungdomar efter kommun och kön", "kommun", total=("kommun", "kon"), more='diagram = "staplar"')
AGES = table("Ungdomar efter ålder och kön", "alder", total=("alder", "kon"))
REPORTS = {
    # Single ages by kommun, groups of them, and both margins.
    "many small": Report(many_small(), (
        table("Ungdomar efter kommun, ålder och kön", "kommun alder", total=("alder", "kon")),
        table("Ungdomar efter kommun, åldersgrupp och kön", "kommun aldersgrupp", total=("aldersgrupp", "kon")),
        AGES, KOMMUNER), keys=GROUPS),

    "fodda": Sample("fodda"),
    # 13–14 has two pojkar: all 60 but the 58 of 15–17, and a part of the 20 of 13–15.
    "two groupings": Report("""Ålder;Kön;Antal
13;Flickor;17
13;Pojkar;1
14;Flickor;11
14;Pojkar;1
15;Flickor;18
15;Pojkar;18
16;Flickor;23
16;Pojkar;21
17;Flickor;12
17;Pojkar;19""", (table("Ungdomar efter ålder och kön", "a"), table("Ungdomar efter annan ålder och kön", "b")), keys=TWO_GROUPS),
    # 13 of 19 kvinnor answered Nej, so at most five of Moras eight answered Ja, and at least three Nej.
    "crosses": Report("""Kommun;Svar;Kön;Antal
2080;Nej;Kvinnor;5
2080;Kanske;Män;5
2081;Ja;Män;5
2081;Nej;Kvinnor;3
2081;Kanske;Kvinnor;3
2062;Ja;Kvinnor;3
2062;Nej;Kvinnor;5""", (table("Svarande efter kommun och kön", "kommun", total=("kommun",)),
                        table("Svar efter kön", "svar", total=("svar",)),
                        table("Svar efter kommun", "kommun", "svar", total=("kommun", "svar"), more='utan_kon = "de är för få"'))),
    # The same of the ages in Falun; what was answered in Borlänge and Mora is told nowhere.
    "crosses of a part": Report("""Kommun;Ålder;Svar;Kön;Antal
2080;20;Nej;Kvinnor;5
2080;20;Kanske;Män;5
2080;21;Ja;Män;5
2080;21;Nej;Kvinnor;3
2080;21;Kanske;Kvinnor;3
2080;22;Ja;Kvinnor;3
2080;22;Nej;Kvinnor;5
2081;20;Ja;Kvinnor;21
2081;20;Nej;Män;18
2081;21;Ja;Kvinnor;25
2081;21;Ja;Män;14
2081;22;Nej;Kvinnor;19
2081;22;Ja;Män;22
2062;20;Ja;Kvinnor;16
2062;20;Nej;Män;23
2062;21;Kanske;Kvinnor;24
2062;21;Ja;Män;17
2062;22;Nej;Kvinnor;12
2062;22;Nej;Män;26""", (table("Svarande efter kommun och ålder", "kommun alder", total=("alder",)),
                         table("Svar i Falun efter kön", "svar", total=("svar",), more='dar = { kommun = "2080" }'),
                         table("Svar i Falun efter ålder", "alder", "svar", total=("alder", "svar"),
                               more='utan_kon = "de är för få"\ndar = { kommun = "2080" }'))),
    # Neither table has how many flickor there are, but the ages tell them, and so Moras three.
    "no sum": Report("""Kommun;Ålder;Kön;Antal
2062;13;Flickor;3
2062;14;Pojkar;14
2080;13;Flickor;18
2080;13;Pojkar;15
2081;14;Flickor;38
2081;14;Pojkar;29""", (table("Ungdomar efter kommun och kön", "kommun"), table("Ungdomar efter ålder och kön", "alder"))),
    # Two of 63 kvinnor answered Nej.
    "shares": Report("""Svar;Kön;Antal
Ja;Kvinnor;41
Nej;Kvinnor;2
Kanske;Kvinnor;20
Ja;Män;24
Nej;Män;36
Kanske;Män;30""", (table("Svar efter kön", "svar", total=("svar",)), SHARES)),
    # 3 and 8 of 1,200 are 0 and 1 percent without decimals: 1 to 5, and 6 to 17, of 11 together.
    "sex distribution": Report("""Kommun;Kön;Antal
2062;Kvinnor;20
2062;Män;3
2080;Kvinnor;53
2080;Män;44
2081;Kvinnor;52
2081;Män;97""", (table("Ungdomar efter kommun", "kommun", total=("kommun",)),
                 table("Ungdomar efter kommun, könsfördelning", "kommun", more='visa = "konsfordelning"'))),
    "shares of many": Report("""Svar;Kön;Antal
Ja;Kvinnor;1189
Nej;Kvinnor;3
Kanske;Kvinnor;8
Ja;Män;700
Nej;Män;250
Kanske;Män;250""", (table("Svar efter kön", "svar", total=("svar",)), SHARES + "\ndecimaler = 0")),
    # At this level one and two are safe, but not the three that 40 of 43 leave.
    "shares, exact": Report("""Kommun;Svar;Kön;Antal
2080;Ja;Kvinnor;40
2080;Nej;Kvinnor;1
2080;Kanske;Kvinnor;2
2080;Ja;Män;24
2080;Nej;Män;36
2080;Kanske;Män;30""", (table("Svarande efter kommun och kön", "kommun"), SHARES), protection='niva = "exakt"\n',
                              options={"level": "exakt"}),
    # All of Faluns nine flickor answered Ja: no small number, and yet it says that of each of them.
    "small bases": Report("""Kommun;Svar;Kön;Antal
2080;Ja;Flickor;9
2080;Ja;Pojkar;6
2080;Nej;Pojkar;6
2081;Ja;Flickor;15
2081;Nej;Flickor;15
2081;Ja;Pojkar;14
2081;Nej;Pojkar;16""", (table("Svarande efter kommun och kön", "kommun"),
                        table("Svar efter kommun, andel av respektive kön", "kommun svar", more='visa = "andel"'))),
    # Eight kvinnor are 14 or 15, and the mean of all 31 would tell how many of each.
    "means": Report(OF_FOUR_AGES, (table("Ungdomar efter ålder och kön", "alder", total=("alder",)), MEANS)),
    # The mean of kvinnor tells their ages, and those the ages of män through all who are as old.
    "means of many steps": Report("""Kommun;Ålder;Kön;Antal
2085;13;Kvinnor;1
2085;13;Män;7
2085;14;Kvinnor;8
2085;15;Kvinnor;6
2085;15;Män;38""", (MEANS, table("Ungdomar efter ålder", "alder", "kommun kon", total=("alder", "kommun", "kon")))),
    # The same mean was published first, and then the ages are counted.
    "means before": Report(OF_FOUR_AGES, (table("Ungdomar efter ålder och kön", "alder", total=("alder",)),), first=(MEANS,)),
    # Nobody of Faluns flickor answered Ja, so all 47 are among those who answered Nej, and three pojkar are left of 50.
    "crosses by sex": Report("""Kommun;Ålder;Svar;Kön;Antal
2080;13;Ja;Pojkar;18
2080;13;Nej;Flickor;36
2080;14;Nej;Flickor;11
2080;14;Nej;Pojkar;1
2084;13;Ja;Flickor;23
2084;13;Ja;Pojkar;4
2084;13;Nej;Pojkar;2
2084;14;Ja;Flickor;30
2084;14;Ja;Pojkar;4""", (
        table("Ungdomar efter svar", "svar", total=("svar", "kon")),
        table("Ungdomar efter ålder", "alder", "kommun kon", total=("kon",)),
        table("Ungdomar efter ålder och svar", "alder svar"),
        table("Ungdomar i Falun efter svar", "svar", more='dar = { kommun = "2080" }'))),
    # Of the 72 kvinnor who answered, two did not give Nej.
    "several answers": Report("""Svar;Kön;Antal
Ja, Nej;Kvinnor;21
Nej;Kvinnor;49
Kanske;Kvinnor;2
;Kvinnor;6
Ja;Män;18
Nej;Män;30
Kanske;Män;35
;Män;6""", (SEVERAL_ANSWERS,), keys=SEVERAL, words=SEVERAL_WORDS),
    # 33 kvinnor gave Ja, 23 Nej, and 53 any of them.
    "two answers": Report("""Svar;Kön;Antal
Ja;Kvinnor;30
Nej;Kvinnor;20
Ja, Nej;Kvinnor;3
;Kvinnor;6
Ja;Män;20
Nej;Män;20
Ja, Nej;Män;20
;Män;6""", (SEVERAL_ANSWERS,), keys=SEVERAL, words=SEVERAL_WORDS),
    # Of 17 män of 16 and 17 years two gave neither answer: their counts are hidden, the sums are not.
    "neither answer": Report("""Ålder;Svar;Kön;Antal
15;Ja;Kvinnor;40
16;Nej;Kvinnor;40
17;Nej;Kvinnor;40
15;Kanske;Män;8
15;Ja;Män;15
15;Nej;Män;11
16;Ja;Män;4
17;Kanske;Män;2
17;Ja;Män;2
17;Nej;Män;3""", (table("Ungdomar efter ålder", "alder", total=("alder",)),
                  table("Ungdomar som har svarat Ja eller Nej efter ålder", "alder", total=("alder",),
                        more='dar = { svar = ["Ja", "Nej"] }')), keys=SEVERAL, words=SEVERAL_WORDS, by_truth=True),
    # Two of 43 kvinnor of 15 years did not answer Ja, so their 41 were hidden; 61 of both ages would tell them.
    "answers before": Report("""Ålder;Svar;Kön;Antal
15;Ja;Kvinnor;41
15;Nej;Kvinnor;2
16;Ja;Kvinnor;20
16;Nej;Kvinnor;30
15;Ja;Män;20
15;Nej;Män;20
16;Ja;Män;20
16;Nej;Män;20""", (table("Ungdomar efter svar", "svar"),), keys=SEVERAL, words=SEVERAL_WORDS, first=(
        table("Ungdomar efter ålder", "alder"),
        table("Ungdomar som har svarat Ja efter ålder", "alder", more='dar = { svar = "Ja" }'))),
    # Of Mora's 43 kvinnor, whom no table prints, 41 answered Nej: all less those of Falun.
    "answers elsewhere": Report("""Kommun;Svar;Kön;Antal
2080;Ja;Kvinnor;20
2080;Nej;Kvinnor;20
2080;Ja, Nej;Kvinnor;22
2062;Ja;Kvinnor;2
2062;Nej;Kvinnor;20
2062;Ja, Nej;Kvinnor;21
2080;Ja;Män;20
2080;Nej;Män;20
2080;Ja, Nej;Män;22
2062;Ja;Män;20
2062;Nej;Män;20
2062;Ja, Nej;Män;23""", (table("Ungdomar i Falun efter svar", "svar", total=("svar",), more='dar = { kommun = "2080" }'),
                         table("Ungdomar efter svar", "svar", total=("svar",))), keys=SEVERAL, words=SEVERAL_WORDS),
    "means of few": Report("""Kommun;Ålder;Kön;Antal
2080;14;Kvinnor;7
2080;16;Män;8
2081;15;Kvinnor;11
2081;16;Män;12""", (table("Ungdomar efter kommun och kön", "kommun"), MEANS)),
    "a row left out": Report("""Ålder;Svar;Kön;Antal
13;Ja;Flickor;36
13;Nej;Pojkar;21
14;Nej;Flickor;9
14;Nej;Pojkar;10
15;Ja;Flickor;2
15;Nej;Flickor;10
15;Ja;Pojkar;6
16;Ja;Pojkar;6""", (table("Ungdomar som har svarat Ja efter ålder", "alder", total=("alder", "kon"), more='dar = { svar = "Ja" }'),
                    table("Ungdomar 14–16 år efter svar", "svar", more='dar = { a = "14–16" }')),
        keys='[[data.harledd]]\nkolumn = "a"\nav = "alder"\ngrupper = ["13", "14-16"]\n'),
    # The first report has the sum of flickor; the second has no sum, and alone it would hide Moras three only.
    "two reports": Report("""Kommun;Kön;Antal
2062;Flickor;3
2062;Pojkar;14
2080;Flickor;43
2080;Pojkar;31
2081;Flickor;38
2081;Pojkar;29""", (table("Ungdomar efter kommun och kön", "kommun"),),
        first=(table("Ungdomar efter kommun och kön", "kommun", total=("kommun",)),)),
    # No pojke in Mora, which is shown, and few flickor.
    "zeros": Report("""Kommun;Kön;Antal
2062;Flickor;3
2080;Flickor;43
2080;Pojkar;31
2081;Flickor;38
2081;Pojkar;29
2085;Flickor;8
2085;Pojkar;11""", (KOMMUNER,)),
    "hidden zeros": Report("""Kommun;Kön;Antal
2062;Flickor;3
2080;Flickor;43
2080;Pojkar;31
2081;Flickor;38
2081;Pojkar;29
2085;Flickor;8
2085;Pojkar;11""", (KOMMUNER,), protection='nollor = "dolj"\n', options={"zeros_shown": False}),
    # Nobody stayed long who answered Ja or Nej, as it happened; no reader knows that nobody could.
    "hidden zeros that follow": Report("""Svar;Dagar;Kön;Antal
Ja;Få;Flickor;43
Ja;Få;Pojkar;31
Nej;Få;Flickor;38
Nej;Få;Pojkar;29
Kanske;Många;Flickor;28
Kanske;Många;Pojkar;21""", (table("Ungdomar efter svar och dagar", "svar", "dagar kon", ("svar", "dagar")),),
        protection='nollor = "dolj"\n', options={"zeros_shown": False}, words=WORDS + """
[[dimension]]
namn       = "dagar"
kategorier = ["Få", "Många"]
"""),
    # Three of another gender identity: too few for a row, so words say that they are there.
    "another gender": Report("""Kommun;Kön;Antal
2080;Kvinnor;41
2080;Män;33
2080;Annan könsidentitet;1
2081;Kvinnor;52
2081;Män;47
2081;Annan könsidentitet;2
2081;Uppgift saknas;1""", (table("Ungdomar efter kommun och kön", "kommun", total=("kon",)),)),
}
