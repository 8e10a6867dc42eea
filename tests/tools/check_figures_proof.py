#!/usr/bin/env python3
"""check_figures.py and same_figures.py fail on reports that are wrong on purpose: a figure, a sign, a word, a name at a time.

    check_figures_proof.py SAMPLE FOLDER TAGS SOURCES TMP
"""
import pathlib
import re
import shutil
import sys
import tomllib

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
    ("a kommun", r"(2\sav\s15\skommuner: Falun och) Orsa", r"\1 Mora"),
    ("a count of kommuner", r"Två kommuner skiljer sig", r"Tre kommuner skiljer sig"),
    ("a kommun against the county", r"högre\sbland kvinnor i Älvdalen", r"högre bland kvinnor i Orsa"),
    ("a size against the county", r"ungefär 5(\sprocentenheter högre\sbland kvinnor i Älvdalen)", r"ungefär 4\1"),
    ("a difference on the first page", r": 24(\s)procentenheter högre", r": 23\1procentenheter högre"),
    ("a change on the first page", r"män från 24 till 33", r"män från 25 till 33"),
    ("a certainty on the first page", r"kvinnor från 38 till 50(\s)%", r"kvinnor ingen säkerställd förändring"),
    ("a key figure", r'"71(\s%)"', r'"70\1"'),
    ("a sentence in a place without figures", r"Riktningen anges när", r"Andelen är 12 %. Riktningen anges när"),
    ("a sentence of an unknown kind", r"Inte heller sedan 2014 syns", r"Andelen är 12 % i dag. Inte heller sedan 2014 syns"),
]
WRONG_CELLS = [
    ("a value in a table", r'^( +)"68"$', r'\1"67"'),
    ("an interval in a table", r'"67,0–69,2"', r'"67,0–69,3"'),
    ("a missing figure that gets a number", r'^( +)"–"$', r'\1"3"'),
    ("a number that goes missing", r'^( +)"68"$', r'\1"–"'),
    ("a caption", r"(Tabell\s2\. Bra hälsa, Dalarna 2014)–2021", r"\1–2020"),
    ("a row", r'"Hedemora"', r'"Heby"'),
]


def main(sample, folder, tags, sources, tmp):
    sample, tmp = pathlib.Path(sample), pathlib.Path(tmp)
    shutil.rmtree(tmp, ignore_errors=True)
    tmp.mkdir(parents=True)
    told, text = tomllib.loads(pathlib.Path(sources).read_text("utf-8")), pathlib.Path(tags).read_text("utf-8")
    workbook, faults = only(folder, ".xlsx"), []
    book = {t.number: t for t in report_tables.from_workbook(workbook, [])}
    clean = check_figures.compare(sample, workbook, tag_tree.read(tags), told)[2]
    if clean:
        faults.append(f"the report that the wrong ones are made from does not pass itself: {clean[:3]}")

    def tree_of(changed):
        (tmp / "tags.txt").write_text(changed, "utf-8")
        return tag_tree.read(tmp / "tags.txt")

    for what, pattern, other in WRONG_WORDS + WRONG_CELLS:
        changed, count = re.subn(pattern, other, text, count=1, flags=re.M)
        if not count:
            faults.append(f"{what}: the report has nothing like {pattern} to make wrong")
        elif not check_figures.compare(sample, workbook, tree_of(changed), told)[2]:
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
    if not check_figures.compare(sample, tmp / "wrong.xlsx", tag_tree.read(tags), told)[2]:
        faults.append("a number in the workbook: was not found wrong")
    for path, good, bad in [("data/hlv_dalarna_kommun_2014_2018_2021.csv", ";62.2 - 70.7", ";62.3 - 70.7"),
                            ("data/kolada_0020.json", '"value": 28.0', '"value": 28.1')]:
        copy = tmp / "sample"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(sample, copy)
        data = (copy / path).read_text("utf-8")
        if good not in data:
            faults.append(f"{path}: has no {good} to make wrong")
        (copy / path).write_text(data.replace(good, bad), "utf-8")
        if not check_figures.compare(copy, workbook, tag_tree.read(tags), told)[2]:
            faults.append(f"{path}: another source was not noticed")
    finish(faults, f"{len(WRONG_WORDS) + 2 * len(WRONG_CELLS) + 3} wrong reports refused")


if __name__ == "__main__":
    main(*sys.argv[1:])
