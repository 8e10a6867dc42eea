#!/usr/bin/env python3
"""Every figure of a finished report against its source files, by means that share nothing with the engine.

    check_figures.py SAMPLE FOLDER TAGS SOURCES

Tables: each number of the PDF's and the workbook's tables, intervals included, is the source's, and is missing exactly where
the source has none; each table holds all years, or all kommuner, that the source has. Sentences: figures, differences,
"ökat", "säkerställd", "önskad riktning" and the kommuner that are named follow from the source, and so do the numbers of
comparisons and of cases in the appendices. Alternative texts of charts, in the PDF and in the workbook: all that they say.
What is compared is counted; SOURCES (TOML) is described in tests/golden. A sentence with figures that this program does not
understand is a fault.
"""
import pathlib
import re
import sys
import tomllib

import alt_texts
import report_method
import report_sentences
import report_tables
import source_figures
import tag_tree
from outside import finish, only

MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
          "december"]


class Sources:
    """The source files behind the titles of a report."""

    def __init__(self, sample, told):
        self.figures, self.rows = source_figures.read(sample, told["files"])
        self.tables, self.area, self.area_row = told["tables"], told["area"], told["area_row"]
        self.everybody, self.mean_years = told["everybody"], told["mean_years"]

    def of(self, title):
        """{(area, sex, time[, age]): Figure} of a title; None when it is not known."""
        if title not in self.tables:
            return None
        file, key = self.tables[title]
        return {k[1:]: figure for k, figure in self.figures[file].items() if k[0] == key}


def wanted_cells(caption, sources, faults):
    """({row: {sex: Figure or None}}, title) that a table with this caption must show."""
    area = re.escape(sources.area)
    if found := re.fullmatch(rf"(.+) per kommun, {area} (\d{{4}})", caption):
        known, time = sources.of(found[1]), found[2]
        if known is None:
            faults.append(f'"{found[1]}" is no title that the check knows')
            return {}
        return {sources.area_row if name == sources.area else name:
                {sex: known.get((name, sex, time)) for sex in source_figures.SEXES} for name in {key[0] for key in known}}
    if found := re.fullmatch(rf"(.+), {area} (\d{{4}})(?:–(\d{{4}}))?", caption):
        known = sources.of(found[1])
        if known is None:
            faults.append(f'"{found[1]}" is no title that the check knows')
            return {}
        times = sorted({key[2] for key in known if key[0] == sources.area})
        if (times[0], times[-1]) != (found[2], found[3] or found[2]):
            faults.append(f'"{caption}": the source has {times[0]}–{times[-1]}')
        return {time: {sex: known.get((sources.area, sex, time)) for sex in source_figures.SEXES} for time in times}
    if found := re.fullmatch(rf"(.+), {area} (\w+) (\d{{4}})", caption):
        known = sources.of(found[1])
        time = f"{found[3]}M{MONTHS.index(found[2]) + 1:02}"
        ages = {key[3] for key in known if key[0] == sources.area}
        return {re.sub(r"(\d)-(\d)", r"\1–\2", age): {sex: known.get((sources.area, sex, time, age))
                                                     for sex in source_figures.SEXES} for age in ages}
    faults.append(f'"{caption}" is no caption that the check understands')
    return {}


def check_row_counts(table, where, sources, faults):
    """The table in the appendix on how many rows each file has."""
    for row in table.rows:
        printed = table.cells[row, "Rader i filen", "value"]
        name = next((n for n in sources.rows if n in row), None)
        if name is None or report_tables.as_float(printed) != sources.rows[name]:
            faults.append(f'{where}: "{row}" has {printed} rows, {sources.rows.get(name)} were counted')
    return len(table.rows)


def check_table(table, where, sources, faults):
    """How many cells were compared."""
    rows = wanted_cells(table.caption, sources, faults)
    if not rows:
        return 0
    if sorted(table.rows) != sorted(rows):
        faults.append(f"{where}: rows {sorted(set(rows) ^ set(table.rows))} differ from the source's")
    for row, sex, part in table.cells:
        figure = rows.get(row, {}).get(sex)
        source = None if figure is None else getattr(figure, part)
        printed = table.cells[row, sex, part]
        shown = report_tables.as_float(printed)
        if source is None:
            if printed != "–":
                faults.append(f'{where}: {row}, {sex}, {part} is "{printed}"; the source has none')
        elif shown is None or not same(shown, source, printed):
            faults.append(f'{where}: {row}, {sex}, {part} is "{printed}", in the source {source}')
    sexes = {sex for _, sex, _ in table.cells}
    if sexes != set(source_figures.SEXES):
        faults.append(f"{where}: divided by {sorted(sexes)}")
    parts = {part for _, _, part in table.cells}
    if any(f is not None and f.low is not None for row in rows.values() for f in row.values()) != ("low" in parts):
        faults.append(f"{where}: intervals are shown where the source has none, or left out")
    return len(table.cells)


def same(shown, source, printed):
    """Equal at the decimals that were printed. A source with decimals is shown with one at least; a workbook that stores 27
    for 27.03 shows it as 27,0."""
    decimals = len(printed.partition(".")[2])
    if decimals == 0 and source != round(source):
        decimals = 1
    return abs(shown - source) <= 0.5 * 10 ** -decimals + 1e-9


def compare(sample, workbook, root, alts, told):
    """(cells compared, figures and verdicts in sentences compared, faults); `alts` are the PDF's alternative texts."""
    sources, faults, cells, titles, numbers = Sources(pathlib.Path(sample), told), [], 0, {}, {}
    for what, tables in [("PDF", report_tables.from_pdf(root, faults)),
                         ("workbook", report_tables.from_workbook(workbook, faults))]:
        for table in tables:
            if table.caption == "Rader i källornas filer":
                cells += check_row_counts(table, f"{what}, Tabell {table.number}", sources, faults)
                continue
            cells += check_table(table, f"{what}, Tabell {table.number}", sources, faults)
            numbers[table.caption] = table.number
            titles[table.number] = re.split(r" per kommun, |, " + re.escape(sources.area), table.caption)[0]
    unseen = set(sources.tables) - set(titles.values())
    faults += [f'"{title}" has no table' for title in sorted(unseen)]
    words = report_sentences.check(root, titles, sources, faults) + report_method.check(root, sources, faults)
    in_workbook = list(report_tables.alternative_texts(workbook))
    if len(alts) != len(in_workbook):
        faults.append(f"{len(alts)} charts have alternative texts in the PDF, {len(in_workbook)} in the workbook")
    for texts in (alts, in_workbook):
        words += alt_texts.check(texts, lambda caption: wanted_cells(caption, sources, faults), numbers, sources,
                                 faults, texts is in_workbook)
    if cells < told["least_cells"]:
        faults.append(f"only {cells} cells were compared, not {told['least_cells']}")
    if words < told["least_words"]:
        faults.append(f"only {words} figures and verdicts in sentences were compared, not {told['least_words']}")
    return cells, words, faults


def main(sample, folder, tags, sources_file):
    told = tomllib.loads(pathlib.Path(sources_file).read_text("utf-8"))
    alts = list(tag_tree.alternative_texts(only(folder, ".pdf")))
    cells, words, faults = compare(sample, only(folder, ".xlsx"), tag_tree.read(tags), alts, told)
    finish(faults, f"{cells} cells of tables, {words} figures and verdicts in words: as in the source files")


if __name__ == "__main__":
    main(*sys.argv[1:])
