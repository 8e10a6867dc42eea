"""Reports to attack: made by the real program, and then told to say too much."""
import io
import os
import pathlib
import shutil
import subprocess
import zipfile

import openpyxl
import openpyxl.formatting.rule
import openpyxl.packaging.custom
import pikepdf

REPORT = """rapport = "provtabell"
titel = "{title}"
period = "{period}"
datum = 2026-03-01
avsandare = "Falu kommun"
mall = "prov"

[[data]]
namn = "svar"
fil = "svar.csv"
slag = "antal"
skydd = "publicerade"
enhet = "{unit}"
kalla = "Provet"
kolumner = {{ {columns}, antal = "Antal" }}
{codes}koder.tecken = {{ ".." = "skyddad" }}
"""
TABLE = """
[[tabell]]
namn = "t{number}"
rubrik = "{caption}"
data = "svar"
per = [{axes}]
{more}"""
ROLES = {"Kön": "kon", "Ålder": "alder", "Kommun": "kommun", "År": "ar", "Insats": "insats"}

# A table that is safe as it stands: the rows of figures by age and sex, two of the rows hidden.
BASE = """Ålder;Kön;Antal
0–17;Kvinnor;..
0–17;Män;..
0–17;Totalt;43
18–64;Kvinnor;..
18–64;Män;..
18–64;Totalt;29
65+;Kvinnor;30
65+;Män;12
65+;Totalt;42
Totalt;Kvinnor;42
Totalt;Män;72
Totalt;Totalt;114
"""


def make(folder, data=BASE, tables=(("Svarande efter ålder och kön", ["Ålder", "Kön"], {}),), title="Prov", period="2025",
         opening="Tabellerna är till för prov.", attach=False, unit="antal"):
    """The paths of PDF and workbook. `tables`: caption, columns of the axes, further lines of the table."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    head = [name for name in data.split("\n", 1)[0].split(";") if name in ROLES]
    codes = 'koder.alder = { "Totalt" = "totalt" }\n' if "Ålder" in head and ("\nTotalt;" in data or ";Totalt;" in data) else ""
    text = REPORT.format(title=title, period=period, unit=unit, codes=codes,
                         columns=", ".join(f'{ROLES[name]} = "{name}"' for name in head))
    for number, (caption, axes, more) in enumerate(tables, 1):
        text += TABLE.format(number=number, caption=caption, axes=", ".join(f'"{ROLES[a]}"' for a in axes),
                             more="".join(f"{key} = {value}\n" for key, value in more.items()))
    if attach:
        text += "\n[utdata]\nbifoga_excel = true\n"
    (folder / "rapport.toml").write_text(text, "utf-8")
    (folder / "svar.csv").write_text(data, "utf-8")
    templates = folder / "mallar/provtabell"
    templates.mkdir(parents=True, exist_ok=True)
    (templates / "prov.toml").write_text(f'inledning = "{opening}"\n', "utf-8")
    return build(folder / "rapport.toml", folder / "ut")


def build(report, folder):
    """The paths of PDF and workbook that the program makes of a report."""
    made = subprocess.run([os.environ["LINSEN"], "bygg", str(report), "--ut", str(folder)], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    if made.returncode:
        raise AssertionError(made.stdout.decode())
    return next(pathlib.Path(folder).glob("*.pdf")), next(pathlib.Path(folder).glob("*.xlsx"))


# --- Telling too much ----------------------------------------------------------------------------------------------


def beside(path, name):
    """A copy to spoil."""
    copy = path.with_name(f"{name}{path.suffix}")
    shutil.copy(path, copy)
    return copy


def in_pdf(path, name, change):
    """A copy whose objects `change(pdf)` has changed."""
    copy = path.with_name(f"{name}.pdf")
    with pikepdf.open(path) as pdf:
        change(pdf)
        pdf.save(copy)
    return copy


def tags(pdf, kind):
    """All tags of a kind, in reading order."""
    def below(element):
        if isinstance(element, pikepdf.Dictionary):
            if str(element.get("/S", "")) == f"/{kind}":
                yield element
            kids = element.get("/K", [])
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                yield from below(kid)
    return list(below(pdf.Root.StructTreeRoot))


def in_part(path, name, part, change):
    """A copy of a workbook where the text of one part is changed."""
    copy, out = path.with_name(f"{name}.xlsx"), io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.namelist():
            data = old.read(entry)
            if entry == part:
                text = data.decode("utf-8")
                changed = change(text)
                assert changed != text, f"{part}: nothing was changed"
                data = changed.encode("utf-8")
            new.writestr(entry, data)
    copy.write_bytes(out.getvalue())
    return copy


def in_book(path, name, change):
    """A copy of a workbook that openpyxl has changed and written anew."""
    copy = path.with_name(f"{name}.xlsx")
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(copy)
    return copy
