#!/usr/bin/env python3
"""Fills in the forms that `linsen formular` has written, as fourteen kommuner would send them back; three of them with faults.

The figures are those of make_answers.py: påhittade uppgifter. A workbook is saved by openpyxl, so that the values of formulas are gone,
as they are from many programs; its times are taken away, so that the same forms give the same bytes.

    python3 make_workbooks.py FORMS FOLDER        reads FORMS/*.xlsx, writes FOLDER/*.xlsx
"""
import datetime
import io
import pathlib
import re
import sys
import zipfile

import openpyxl

import make_answers

MOMENT = (1980, 1, 1, 0, 0, 0)
UNKNOWN = "–"


class Form:
    """A form, with the cells of its questions by what they are called."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)

    def table(self, question):
        """(sheet, {heading: column}, {row's label: row}) of a question or of the activities."""
        name = self.book.defined_names[f"fraga_{question}"]
        ((sheet, cells),) = name.destinations
        sheet = self.book[sheet]
        block = sheet[cells.replace("$", "")]
        columns = {cell.value.lower(): cell.column for cell in block[0]}
        labels = 1 if question == "aktiviteter" else 0
        return sheet, columns, {row[labels].value: row[labels].row for row in block[1:]}

    def cell(self, question, row, column):
        sheet, columns, rows = self.table(question)
        return sheet.cell(rows[row], columns[column.lower()])

    def fill(self, question, counts):
        """`counts`: {(row, sex): number}, or None where the kommun cannot answer."""
        sheet, columns, rows = self.table(question)
        role, _, categories = make_answers.QUESTIONS[question]
        sexes = make_answers.SEXES[role]
        for category in categories:
            for sex in sexes:
                sheet.cell(rows[category], columns[sex]).value = UNKNOWN if counts is None else counts[category, sex]
            total = UNKNOWN if counts is None else sum(counts[category, sex] for sex in sexes)
            sheet.cell(rows[category], columns["totalt"]).value = total

    def fill_activities(self, activities):
        for _, activity, status, owner, date in activities:
            self.cell("aktiviteter", activity, "Status").value = status
            if owner:
                self.cell("aktiviteter", activity, "Ansvarig funktion").value = owner
            if date:
                self.cell("aktiviteter", activity, "Klart (datum)").value = datetime.date.fromisoformat(date)

    def save(self, path):
        made = io.BytesIO()
        self.book.save(made)
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in sorted(old.namelist()):
                data = old.read(entry)
                if entry == "docProps/core.xml":
                    data = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>2026-02-13T00:00:00Z", data)
                new.writestr(zipfile.ZipInfo(entry, MOMENT), data, zipfile.ZIP_DEFLATED)


def gagnef(form):
    """Sums that do not hold, and children who are not the same ones on both sheets."""
    form.cell("vuxna_insats", "stödsamtal", "Totalt").value += 2
    form.cell("barn_relation", "bevittnat våld", "flickor").value += 1
    form.cell("barn_relation", "bevittnat våld", "Totalt").value += 1


def rattvik(form):
    """No whole numbers, and a cell that is empty."""
    form.cell("vuxna_relation", "partner", "kvinnor").value = "ca 5"
    form.cell("vuxna_heder", "ja", "män").value = None
    form.cell("utovare_insats", "gruppbehandling", "män").value = 2.5
    form.cell("barn_insats", "annan insats", "pojkar").value = -1


def hedemora(form):
    """A row with another name, a state that is not in the list, and a person where a function should stand."""
    sheet, _, rows = form.table("vuxna_relation")
    sheet.cell(rows["partner"], 1).value = "make, maka eller sambo"
    form.cell("aktiviteter", "Rutin för att fråga alla vuxna om våld", "Status").value = "nästan klar"
    form.cell("aktiviteter", "Behandling för den som utövar våld", "Ansvarig funktion").value = "Anna Andersson (påhittad)"


FAULTS = {"2026": gagnef, "2031": rattvik, "2083": hedemora}


def main(forms, folder):
    folder.mkdir(parents=True, exist_ok=True)
    answers, activities = make_answers.answers(make_answers.YEAR), make_answers.activities(make_answers.YEAR)
    assert sorted(FAULTS) == make_answers.SENT_BACK[make_answers.YEAR]
    for kommun, counts in answers.items():
        (path,) = forms.glob(f"*-{kommun}-*.xlsx")
        form = Form(path)
        for question, each in counts.items():
            form.fill(question, each)
        form.fill_activities(activities[kommun])
        if kommun in FAULTS:
            FAULTS[kommun](form)
        form.save(folder / path.name)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
