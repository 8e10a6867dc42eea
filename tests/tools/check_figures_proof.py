#!/usr/bin/env python3
"""check_figures.py and same_figures.py fail on reports that are wrong on purpose: a figure, a sign, a word, a name at a time.

    check_figures_proof.py SAMPLE FOLDER TAGS SOURCES TMP
"""
import pathlib
import re
import shutil
import sys
import tomllib
import zipfile

import openpyxl

import check_figures
import report_tables
import same_figures
import tag_tree
from outside import finish, only

# What is exchanged in the tags, once: (what it is, pattern, replacement). Each must be told as a fault.
WRONG_WORDS = [
    ("a difference", r"är 17(\s)procentenheter högre bland kvinnor \(", r"är 18\1procentenheter högre bland kvinnor ("),
    ("a direction", r"(17\sprocentenheter) högre( bland kvinnor \()", r"\1 lägre\2"),
    ("a share in brackets", r"bland kvinnor \(36(\s%\)) än", r"bland kvinnor (35\1 än"),
    ("a certainty", r"Skillnaden är inte statistiskt säkerställd", r"Skillnaden är statistiskt säkerställd"),
    ("an uncertainty", r"Skillnaden är statistiskt säkerställd\.", r"Skillnaden är inte statistiskt säkerställd."),
    ("a change", r"har andelen ökat bland både", r"har andelen minskat bland både"),
    ("a year", r"Sedan 2014 har andelen", r"Sedan 2018 har andelen"),
    ("a comparison with riket", r"68(\s%) mot 72", r"68\1 mot 71"),
    ("a kommun", r"(två\sav\s15\skommuner: Falun och) Orsa", r"\1 Mora"),
    ("a count of kommuner", r"Två kommuner skiljer sig", r"Tre kommuner skiljer sig"),
    ("a kommun against the county", r"högre\sbland kvinnor i Älvdalen", r"högre bland kvinnor i Orsa"),
    ("a size against the county", r"ungefär 5(\sprocentenheter högre\sbland kvinnor i Älvdalen)", r"ungefär 4\1"),
    ("a difference on the first page", r": 24(\s)procentenheter högre", r": 23\1procentenheter högre"),
    ("a change on the first page", r"män från 24 till 33", r"män från 25 till 33"),
    ("a certainty on the first page", r"kvinnor från 38 till 50(\s)%", r"kvinnor ingen säkerställd förändring"),
    ("a key figure", r'"71(\s%)"', r'"70\1"'),
    ("the number of comparisons", r"bygger på 927", "bygger på 827"),
    ("the number of certain differences", r"260( av dessa skillnader)", r"160\1"),
    ("the number of approximate comparisons", r"I 570 jämförelser", "I 571 jämförelser"),
    ("the number that chance would give", r"ungefär 46, framstå", "ungefär 48, framstå"),
    ("the number that is known", r"(\s)5(\sgäller uppgifter)", r"\g<1>6\2"),
    ("the number of middles", r"I 2 jämförelser ligger", "I 3 jämförelser ligger"),
    ("the number of groups left out", r"i 7 grupper", "i 9 grupper"),
    ("the number of values outside", r"I\s5\sfall", "I 7 fall"),
    ("a group left out", r"Gagnef 2021 \(kvinnor\)", "Säter 2021 (män)"),
    ("a value outside", r"Riket 2021 \(kvinnor\)", "Riket 2014 (kvinnor)"),
    ("a wanted direction", r"förändring i oönskad riktning", "förändring i önskad riktning"),
    ("an unwanted direction", r"förändring i önskad riktning", "förändring i oönskad riktning"),
    ("the direction of one sex", r"Minskningen bland kvinnor går i önskad", "Ökningen bland kvinnor går i önskad"),
    ("whose direction it is", r"Minskningen bland kvinnor går i önskad", "Minskningen bland män går i önskad"),
    ("how many can be compared", r"För kvinnor går nio av 15", "För kvinnor går åtta av 15"),
    ("wanted directions", r"Förändringarna går i oönskad", "Förändringarna går i önskad"),
    ("more and fewer", r"därefter är de fler", "därefter är de färre"),
    ("an age", r"åldersgruppen\s60–69\sår", "åldersgruppen 50–59 år"),
    ("a size without intervals", r"1,2(\sprocentenheter lägre än år\s2018)", r"1,3\1"),
    ("a direction without intervals", r"(1,2\sprocentenheter) lägre (än år\s2018)", r"\1 högre \2"),
    ("a size of the other sex", r"och 0,2(\sprocentenheter lägre bland män)", r"och 0,1\1"),
    ("that the uncertainty is not known", r"; osäkerheten är inte känd\.", "."),
    ("a sentence in a place without figures", r"Riktningen anges när", r"Andelen är 12 %. Riktningen anges när"),
    ("a sentence of an unknown kind", r"Inte heller sedan 2014 syns", r"Andelen är 12 % i dag. Inte heller sedan 2014 syns"),
]
# Of the alternative texts, in the PDF and in the workbook.
WRONG_ALTS = [
    ("a highest value", r"högst 9 % \(Leksand\)", "högst 19 % (Falun)"),
    ("who has the highest value", r"högst 9 % \(Leksand\)", "högst 9 % (Falun)"),
    ("one of several that have the lowest", r"Ludvika, Orsa och Smedjebacken", "Ludvika, Mora och Smedjebacken"),
    ("a number of rows", r"över kvinnor på 13 och under på 2", "över kvinnor på 12 och under på 3"),
    ("a widest distance", r"störst är avståndet för Säter: 5 procentenheter", "störst är avståndet för Säter: 6 procentenheter"),
    ("where the figures stand", r"finns i tabell 3\.", "finns i tabell 4."),
    ("a total", r"Dalarnas län: kvinnor 68 %", "Dalarnas län: kvinnor 67 %"),
    ("an end of a line", r"kvinnor från 38 % till 50 %", "kvinnor från 38 % till 51 %"),
    ("a turn of a line", r"som lägst 66 % \(2018\)", "som lägst 66 % (2017)"),
    ("a last distance", r"ligger män 3 procentenheter över kvinnor", "ligger kvinnor 3 procentenheter över män"),
    ("who lies outside an interval", r"eget intervall för Riket \(kvinnor\)", "eget intervall för Riket (män)"),
    ("a value outside its interval that is not told", r" Det avrundade värdet ligger utanför[^.]*\. Så redovisar källan det\.", ""),
    ("what is missing", r"Uppgift saknas för Gagnef, Leksand", "Uppgift saknas för Falun, Leksand"),
]
# Bars of a workbook have only rows of which nothing is missing.
OTHER_IN_WORKBOOK = {
    "a highest value": (r"högst 8 % \(Borlänge\)", "högst 18 % (Falun)"),
    "who has the highest value": (r"högst 8 % \(Borlänge\)", "högst 8 % (Falun)"),
    "what is missing": (r"Av 9 rader", "Av 8 rader"),
}
WRONG_CELLS = [
    ("a value in a table", r'^( +)"68"$', r'\1"67"'),
    ("an interval in a table", r'"67,0–69,2"', r'"67,0–69,3"'),
    ("a missing figure that gets a number", r'^( +)"–"$', r'\1"3"'),
    ("a number that goes missing", r'^( +)"68"$', r'\1"–"'),
    ("a caption", r"(Tabell\s2\. Bra hälsa, Dalarna 2014)–2021", r"\1–2020"),
    ("a row", r'"Hedemora"', r'"Heby"'),
]


def rewritten(workbook, copy, pattern, other):
    """A copy of the workbook with other words in its drawings; False when none has the pattern."""
    count = 0
    with zipfile.ZipFile(workbook) as before, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename.startswith("xl/drawings/drawing"):
                text, changes = re.subn(pattern, other, content.decode("utf-8"))
                content, count = text.encode(), count + changes
            after.writestr(entry, content)
    return count > 0


def main(sample, folder, tags, sources, tmp):
    sample, tmp = pathlib.Path(sample), pathlib.Path(tmp)
    shutil.rmtree(tmp, ignore_errors=True)
    tmp.mkdir(parents=True)
    told, text = tomllib.loads(pathlib.Path(sources).read_text("utf-8")), pathlib.Path(tags).read_text("utf-8")
    workbook, faults = only(folder, ".xlsx"), []
    book = {t.number: t for t in report_tables.from_workbook(workbook, [])}
    alts = list(tag_tree.alternative_texts(only(folder, ".pdf")))

    def found_wrong(root, book_file=workbook, texts=alts, source=sample):
        return check_figures.compare(source, book_file, root, texts, told)[2]

    clean = found_wrong(tag_tree.read(tags))
    if clean:
        faults.append(f"the report that the wrong ones are made from does not pass itself: {clean[:3]}")

    def tree_of(changed):
        (tmp / "tags.txt").write_text(changed, "utf-8")
        return tag_tree.read(tmp / "tags.txt")

    for what, pattern, other in WRONG_WORDS + WRONG_CELLS:
        changed, count = re.subn(pattern, other, text, count=1, flags=re.M)
        if not count:
            faults.append(f"{what}: the report has nothing like {pattern} to make wrong")
        elif not found_wrong(tree_of(changed)):
            faults.append(f"{what}: the figures were not found wrong")
    for what, pattern, other in WRONG_CELLS:
        found, root = [], tree_of(re.sub(pattern, other, text, count=1, flags=re.M))
        for table in report_tables.from_pdf(root, found):
            same_figures.compare(table, book[table.number], found)
        if not found:
            faults.append(f"{what}: PDF and workbook were not found to differ")

    # The workbook and the source, a number at a time.
    changed = openpyxl.load_workbook(workbook)
    cell = next(c for row in changed["Tabell 3"].iter_rows() for c in row if c.value == 73)
    cell.value = 72
    changed.save(tmp / "wrong.xlsx")
    if not found_wrong(tag_tree.read(tags), tmp / "wrong.xlsx"):
        faults.append("a number in the workbook: was not found wrong")
    for what, pattern, other in WRONG_ALTS:
        texts = [re.sub(pattern.replace(" ", r"\s"), other, text) for text in alts]
        if texts == alts:
            faults.append(f"{what}: the charts have nothing like {pattern} to make wrong")
        elif not found_wrong(tag_tree.read(tags), texts=texts):
            faults.append(f"{what} in an alternative text of the PDF: was not found wrong")
        pattern, other = OTHER_IN_WORKBOOK.get(what, (pattern, other))
        if not rewritten(workbook, tmp / "wrong.xlsx", pattern.replace(" ", r"\s"), other):
            faults.append(f"{what}: the workbook's charts have nothing like {pattern} to make wrong")
        elif not found_wrong(tag_tree.read(tags), tmp / "wrong.xlsx"):
            faults.append(f"{what} in an alternative text of the workbook: was not found wrong")
    for path, good, bad in [("data/hlv_dalarna_kommun_2014_2018_2021.csv", ";62.2 - 70.7", ";62.3 - 70.7"),
                            ("data/kolada_0020.json", '"value": 28.0', '"value": 28.1')]:
        copy = tmp / "sample"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(sample, copy)
        data = (copy / path).read_text("utf-8")
        if good not in data:
            faults.append(f"{path}: has no {good} to make wrong")
        (copy / path).write_text(data.replace(good, bad), "utf-8")
        if not found_wrong(tag_tree.read(tags), source=copy):
            faults.append(f"{path}: another source was not noticed")
    finish(faults, f"{len(WRONG_WORDS) + 2 * (len(WRONG_CELLS) + len(WRONG_ALTS)) + 3} wrong reports refused")


if __name__ == "__main__":
    main(*sys.argv[1:])
