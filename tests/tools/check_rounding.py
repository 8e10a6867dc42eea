#!/usr/bin/env python3
"""A report whose template shows fewer decimals than its source has says the same everywhere.

    check_rounding.py LINSEN TMP

Makes reports of the kind naravard over figures with two decimals (made up, by a fixed seed), shown with none and with one, and holds
what is printed against decimal arithmetic of its own: every cell of the PDF's and the workbook's tables is the source's figure, rounded
once with halves away from zero; every figure that a sentence gives is a printed cell; every difference of a sentence is the difference
of the two figures beside it, in size and in direction; and what is said to be the same is printed as the same. Then figures of
sentences are altered one at a time, and each must be found.
"""
import decimal
import itertools
import pathlib
import random
import re
import shutil
import sys

import report_tables
import tag_tree
from outside import finish, only, program, run
from report_sentences import paragraphs

TITLES = {"register": "Får stöd", "urval": "Mår bra", "okand": "Har nära till vård"}
NUMBER = r"(\d+(?:,\d+)?)"
UNIT = r"(?: %)?"
YEARS = ["2022", "2023", "2024", "2025"]
KOMMUNER = ["2080", "2081", "2085", "2061", "20", "00"]
HALF_UP = decimal.ROUND_HALF_UP


def write(folder, decimals, seed):
    """The report's files, and {title: {(kommun, year, sex): (value, low, high)}} of the source."""
    made = random.Random(seed)
    folder.mkdir(parents=True)
    (folder / "mallar/naravard").mkdir(parents=True)
    source = {}
    for name, title in TITLES.items():
        rows = ["Kommun;År;Kön;Andel;Från;Till"]
        level = decimal.Decimal(made.randrange(2000, 7000)) / 100
        for kommun, year, sex in itertools.product(KOMMUNER, YEARS, ["Kvinnor", "Män"]):
            # Just beside each other, and often on a half.
            value = level + decimal.Decimal(made.choice([-150, -100, -52, -50, -49, -4, 0, 4, 5, 46, 50, 51, 100, 180])) / 100
            half = decimal.Decimal(made.choice([5, 40, 300])) / 100
            low, high = (value - half, value + half) if name == "urval" else (None, None)
            source.setdefault(title, {})[kommun, year, sex] = (value, low, high)
            rows.append(";".join([kommun, year, sex] + ["" if x is None else f"{x:.2f}".replace(".", ",") for x in (value, low, high)]))
        (folder / f"{name}.csv").write_text("\n".join(rows) + "\n", "utf-8")
    data = "".join(f'''
[[data]]
namn = "{name}"
fil = "{name}.csv"
slag = "matt"
kalla = "Påhittade uppgifter"
skydd = "publicerade"
enhet = "procent"
kolumner = {{ kommun = "Kommun", kon = "Kön", ar = "År", varde = "Andel"{', nedre = "Från", ovre = "Till"' if name == "urval" else ""} }}
''' for name in TITLES)
    (folder / "rapport.toml").write_text(f'''rapport = "naravard"
titel = "Påhittade uppgifter"
mall = "liten"
omrade = "2080"
period = "2025"
datum = 2026-03-01
avsandare = "Påhittade uppgifter"
{data}''', "utf-8")
    indicators = "".join(f'''
[[delmal.indikator]]
id = "{name}"
titel = "{title}"
data = "{name}"
sak = "andelen"
definition = "Påhittad andel"
insamling = "{"alla" if name == "register" else "urval"}"
decimaler = {decimals}
''' for name, title in TITLES.items())
    (folder / "mallar/naravard/liten.toml").write_text(
        f'nyckeltal = ["register", "urval", "okand"]\n[[delmal]]\nnamn = "Påhittade uppgifter"\n{indicators}', "utf-8")
    return source


def rounded(value, decimals):
    return value.quantize(decimal.Decimal(1).scaleb(-decimals), HALF_UP)


def as_number(printed):
    return decimal.Decimal(printed.replace(",", ".").replace("−", "-"))


def check_tables(tables, source, decimals, what, faults):
    """How many cells, and {title: the printed values}."""
    count, printed = 0, {title: set() for title in source}
    for table in tables:
        title = next((t for t in source if table.caption.startswith(t)), None)
        if title is None:
            continue
        wanted = {rounded(x, decimals) for figures in source[title].values() for x in figures if x is not None}
        for (row, column, part), text in table.cells.items():
            value = decimal.Decimal(text)
            count += 1
            if value not in wanted:
                faults.append(f"{what}, {table.caption}: {row}, {column} is {text}, which no figure of the source rounds to")
            if part == "value":
                printed[title].add(value)
            figures = source[title].get(("2080", row, column))
            if figures and value != rounded(figures[["value", "low", "high"].index(part)], decimals):
                faults.append(f"{what}, {table.caption}: {row}, {column} is {text}, not {figures} rounded")
    return count, printed


def check_sentence(text, printed, faults):
    """How many figures and differences of a text about one indicator were held against others."""
    count = 0

    def expect(good, found):
        nonlocal count
        count += 1
        if not good:
            faults.append(f'"{found}" is not so in what is printed: {text}')

    cell = lambda number: as_number(number) in printed
    # What may stand within one sentence between a size and the figures that it is the difference of.
    pattern = (rf"{NUMBER} procentenhet(?:er)? (lägre|högre)([^.();]*?)\({NUMBER}{UNIT} mot {NUMBER} %\)|"
               rf"{NUMBER} procentenhet(?:er)? (lägre|högre) bland \w+ \({NUMBER}{UNIT}\) än bland \w+ \({NUMBER} %\)|"
               rf"{NUMBER} procentenhet(?:er)? (lägre|högre)([^.();]*?)\(från {NUMBER} till {NUMBER} %\)")
    for found in re.finditer(pattern, text):
        size, word, _, a, b, size2, word2, a2, b2, size3, word3, _, then, now = found.groups()
        size, word = size or size2 or size3, word or word2 or word3
        a, b = (a or a2 or now), (b or b2 or then)
        expect(abs(as_number(a) - as_number(b)) == as_number(size), found[0])
        expect((as_number(a) > as_number(b)) == (word == "högre") and as_number(a) != as_number(b), found[0])
        expect(cell(a) and cell(b), found[0])
    for found in re.finditer(rf"{NUMBER} procentenhet(?:er)? (?:lägre|högre)[^.();]* bland både \w+ \({NUMBER} % mot {NUMBER} %\) "
                             rf"och \w+ \({NUMBER} % mot {NUMBER} %\)", text):
        for a, b in (found.group(2, 3), found.group(4, 5)):
            expect(abs(as_number(a) - as_number(b)) == as_number(found[1]), found[0])
    for found in re.finditer(rf"{NUMBER}{UNIT} mot {NUMBER} %", text):
        expect(found[1] != found[2] and cell(found[1]) and cell(found[2]), found[0])
    for found in re.finditer(rf"(ökat|minskat)[^.()]*\(från {NUMBER} till {NUMBER} %\)", text):
        expect((as_number(found[3]) > as_number(found[2])) == (found[1] == "ökat"), found[0])
    for found in re.finditer(rf"från {NUMBER} till {NUMBER} %", text):
        expect(found[1] != found[2] and cell(found[1]) and cell(found[2]), found[0])
    for found in re.finditer(rf"{NUMBER} % (?:båda åren|i båda)|(?:samma nivå[^.()]*)\({NUMBER} %\)", text):
        expect(cell(found[1] or found[2]), found[0])
    for found in re.finditer(r"ingen förändring (?:bland \w+ )?\(från", text):
        expect(False, found[0])
    return count


def check_key(items, source, decimals, faults):
    """The key figures' sentences beside the figures of the latest year."""
    count = 0
    for title, text in items:
        women, men = (rounded(source[title]["2080", "2025", sex][0], decimals) for sex in ("Kvinnor", "Män"))
        found = re.search(rf"{NUMBER} procentenhet(?:er)? (lägre|högre) bland kvinnor än bland män", text)
        count += 1
        if found and (as_number(found[1]) != abs(women - men) or (women > men) != (found[2] == "högre") or women == men):
            faults.append(f"{title}: {text}, beside {women} and {men}")
        if "samma nivå" in text and women != men:
            faults.append(f"{title}: {text}, beside {women} and {men}")
    return count


def texts_of(root):
    """(title, text) of all running text, by the heading that it stands under; "" for other headings."""
    for heading, text in paragraphs(root):
        heading = re.sub(r"^[\d.]+ ", "", heading)
        title = next((t for t in TITLES.values() if text.startswith((t + ":", t + " sedan"))), heading)
        yield title if title in TITLES.values() else "", text


def alter(text):
    """The text with each of its figures beside another one, one at a time: only figures that something can be held against."""
    for found in re.finditer(rf"{NUMBER}(?= procentenhet[^.();]*\(|{UNIT} mot| till \d| %\))", text):
        other = str(as_number(found[1]) + 37).replace(".", ",")
        yield text[:found.start()] + other + text[found.end():]


def main(linsen, tmp):
    faults, cells, sentences, altered = [], 0, 0, 0
    shutil.rmtree(tmp, ignore_errors=True)
    for decimals, seed in itertools.product((0, 1), (1, 2, 3)):
        folder = pathlib.Path(tmp) / f"{decimals}-{seed}"
        source = write(folder, decimals, seed)
        run(linsen, "bygg", folder / "rapport.toml", "--ut", folder / "ut")
        tags = folder / "tags.txt"
        tags.write_text(run(program("pdfinfo"), "-struct-text", only(folder / "ut", ".pdf")), "utf-8")
        root = tag_tree.read(tags)
        count, printed = check_tables(report_tables.from_pdf(root, faults), source, decimals, "PDF", faults)
        more, _ = check_tables(report_tables.from_workbook(only(folder / "ut", ".xlsx"), faults), source, decimals, "workbook", faults)
        cells += count + more
        told = list(texts_of(root))
        for title, text in told:
            if not title:
                continue
            held = check_sentence(text, printed[title], faults)
            sentences += held
            for wrong in alter(text) if held else ():
                again = []
                check_sentence(wrong, printed[title], again)
                altered += 1
                if not again:
                    faults.append(f"an altered figure is not found: {wrong}")
        items = [(title, text) for title in TITLES.values() for _, text in told
                 if text.startswith("Andelen") and "bland kvinnor" in text and "(" not in text.split("än bland")[0] and title == _]
        sentences += check_key(items, source, decimals, faults)
        method = " ".join(text for _, text in told)
        if "avrundade" not in method or "återges oförändrade" in method:
            faults.append("the method appendix does not say that values are rounded")
    if not cells or not sentences or not altered:
        faults.append(f"{cells} cells, {sentences} sentences and {altered} altered ones: nothing was checked")
    finish(faults, f"{cells} cells as the source's figures round, {sentences} figures and differences of sentences as printed; "
                   f"{altered} altered figures found")


if __name__ == "__main__":
    main(*sys.argv[1:])
