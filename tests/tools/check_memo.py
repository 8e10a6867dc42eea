#!/usr/bin/env python3
"""Every figure of a finished tjänsteskrivelse on published figures against its source files, sharing nothing with the engine.

    check_memo.py SAMPLE TEMPLATES MADE TAGS [--wrong]    --wrong: each of many altered cells, figures and words must be found

Tables: each number of the PDF's and the workbook's, intervals included. Texts: each figure that a reference inserts, where it stands in
its paragraph. What the memo itself says of the figures (step one, how far the figures reach, the method) is worked out and worded again
(memo_sentences.py) and must be there word by word. Alternative texts of charts, in the PDF and in the workbook: all that they say. A
figure in per cent anywhere else that the writer has not written is a fault.
"""
import dataclasses
import pathlib
import re
import sys

import alt_texts
import memo_sources
import recount
import report_tables
import tag_tree
from memo_sentences import Said
from outside import finish, only
from report_sentences import paragraphs

ROWS_OF_FILES = "Rader i källornas filer"
METHOD = "Så är värdena jämförda"
DEFINITION = "En skillnad kallas statistiskt säkerställd när"  # holds the figures of a formula


def steps(sample, templates, told):
    """{what a step does: its heading}, of a template and what it builds on"""
    name, found = told.get("mall", "standard"), {}
    while name:
        paths = [folder / "tjansteskrivelse" / f"{name}.toml" for folder in (sample / "mallar", templates)]
        template = recount.read(next(path for path in paths if path.exists()))
        for step in template.get("steg", []):
            found.setdefault(step["id"], {"gor": step.get("gor"), "rubrik": step["rubrik"]})
            found[step["id"]]["gor"] = found[step["id"]]["gor"] or step.get("gor")
        name = template.get("utgar_fran")
    return {step["gor"]: step["rubrik"] for step in found.values()}


def is_fixed(words):
    """Said of every report that compares estimates."""
    return words.startswith(DEFINITION) or not re.search(r"\d", words)


class Report:
    """What was printed and stored; the proof changes it a little at a time."""

    def __init__(self, made, tags, faults):
        workbook, root = only(made, ".xlsx"), tag_tree.read(tags)
        self.paragraphs = list(paragraphs(root))
        self.tables = {"PDF": list(report_tables.from_pdf(root, faults)),
                       "workbook": list(report_tables.from_workbook(workbook, faults))}
        self.alts = {"PDF": [report_tables.plain(each) for each in tag_tree.alternative_texts(only(made, ".pdf"))],
                     "workbook": [report_tables.plain(each) for each in report_tables.alternative_texts(workbook)]}


class Check:
    def __init__(self, sample, templates):
        self.memo = memo_sources.Memo(sample)
        self.steps = steps(sample, templates, self.memo.told)

    def run(self, report):
        self.faults, self.cells, self.words = [], 0, 0
        self.numbers = {table.caption: table.number for table in report.tables["PDF"]}
        for what, tables in report.tables.items():
            self.check_tables(what, tables)
        if not self.faults:
            explained = self.check_texts(report.paragraphs) | self.check_said(report.paragraphs)
            self.check_rest(report.paragraphs, explained)
            for what, alts in report.alts.items():
                self.check_alts(what, alts)
        return self.faults

    # --- Tables ---

    def check_tables(self, what, tables):
        wanted = {table.caption: table for table in self.memo.tables}
        captions = [table.caption for table in tables]
        if sorted(captions) != sorted([*wanted, ROWS_OF_FILES]):
            self.faults.append(f"{what}: the tables are {captions}")
        for table in tables:
            if table.caption == ROWS_OF_FILES:
                self.check_row_counts(what, table)
            elif table.caption in wanted:
                self.check_table(what, table, wanted[table.caption])

    def check_row_counts(self, what, table):
        wanted = {(name, column, "value"): number for name, counts in self.memo.row_counts().items()
                  for column, number in zip(("Rader i filen", "Rader i underlaget", "Utelämnade rader"), counts)}
        found = {key: report_tables.as_float(text) for key, text in table.cells.items()}
        self.cells += len(found)
        if found != wanted:
            self.faults.append(f"{what}, {table.caption}: {found}, not {wanted}")

    def check_table(self, what, table, source):
        rows, wanted = source.row_labels(), {}
        parts = {"value": source.places} | ({} if "intervall" not in self.memo.sources[source.told["data"]].columns else
                                            {"low": source.interval_places, "high": source.interval_places})
        for row, key in rows.items():
            for sex in memo_sources.SEXES:
                figure = source.figure(*key, sex)
                for part, places in parts.items():
                    value = None if figure is None else getattr(figure, part)
                    wanted[row, sex, part] = (memo_sources.MISSING if value is None else f"{value:.{places}f}"), value
        if len(table.rows) != len(rows) or set(table.cells) != set(wanted):
            self.faults.append(f"{what}, {table.caption}: cells {sorted(set(table.cells) ^ set(wanted))[:5]}, rows {table.rows}")
            return
        for key, text in table.cells.items():
            form, value = wanted[key]
            self.cells += 1
            if text != form and (what == "PDF" or value is None or report_tables.as_float(text) != value):
                self.faults.append(f'{what}, {table.caption}: {key} is "{text}", in the source {form}')

    # --- Texts of the writer ---

    def pattern(self, paragraph):
        """(what the printed paragraph is like, its figures in order)"""
        figures, parts = [], []
        for piece in re.split(r"(\{\{[^}]*\}\})", re.sub(r"[*_]", "", " ".join(paragraph.split()))):
            words = [word.strip() for word in piece.strip("{}").split("|")]
            if not piece.startswith("{{"):
                parts.append(re.escape(piece))
            elif words[0].startswith("se "):
                figures.append(f"tabell {self.numbers.get(self.memo.table(words[0][3:].strip()).caption)}")
                parts.append(r"(tabell \d+)")
            else:
                figures.append(self.memo.table(words[0]).in_text(words[1:]))
                parts.append(r"([\d ,]*\d(?: %)?)")
        return "".join(parts), figures

    def check_texts(self, printed):
        """The printed paragraphs that hold inserted figures."""
        explained = set()
        for text in self.memo.texts:
            for paragraph in re.split(r"\n\s*\n", text):
                if "{{" not in paragraph or re.fullmatch(r"\{\{(tabell|diagram) [^}]*\}\}", paragraph.strip()):
                    continue
                pattern, figures = self.pattern(paragraph.strip())
                found = [(words, match) for _, words in printed if (match := re.fullmatch(pattern, words))]
                if len(found) != 1:
                    self.faults.append(f'{len(found)} printed paragraphs are "{paragraph.strip()}"')
                    continue
                words, match = found[0]
                explained.add(words)
                self.words += len(figures)
                if list(match.groups()) != figures:
                    self.faults.append(f'{list(match.groups())} and not {figures} is inserted in "{words}"')
        return explained

    # --- What the memo itself says ---

    def check_said(self, printed):
        said, faults = Said(self.memo), self.faults

        def under(heading):
            return [words for above, words in printed if above == heading]

        seen, wanted = under(self.steps["ser"]), said.what_we_see(self.numbers)
        faults += [f'"{words}" does not follow from the source' for words in seen if words not in wanted]
        faults += [f'"{words}" is not said' for words in wanted if words not in seen]
        if seen != wanted and not faults:
            faults.append("what is seen stands in another order")
        far = said.how_far()
        if under(self.steps["slutsatser"])[:2] != ["Slutsats: Så långt räcker siffrorna", far]:
            faults.append(f'"{far}" is not what is said of how far the figures reach')
        method = [words for words in under(METHOD) if not is_fixed(words)]
        if method != list(said.method()):
            faults.append(f"the method says {method}, not {list(said.method())}")
        self.words += sum(len(re.findall(r"\d+(?:,\d+)?|säkerställ|högre|lägre|ökat|minskat", words)) for words in (*wanted, far, *method))
        return {*wanted, far, *method}

    def check_rest(self, printed, explained):
        written = report_tables.plain(" ".join(" ".join(self.memo.texts).split()))
        for heading, words in printed:
            if "{{" in words:
                self.faults.append(f'braces are left in "{words}"')
            if words in explained or words in written or (heading == METHOD and is_fixed(words)):
                continue
            if re.search(r"\d %|procentenhet|säkerställd", words):
                self.faults.append(f'under "{heading}": a sentence that the check cannot place: "{words}"')

    # --- Charts ---

    def check_alts(self, what, alts):
        drawn = [table for table in self.memo.tables if "diagram" in table.told]
        if len(alts) != len(drawn):
            self.faults.append(f"{what}: {len(alts)} charts have alternative texts, {len(drawn)} tables have charts")
        for table in drawn:
            found = [match for text in alts if (match := re.fullmatch(
                rf"\w+: {re.escape(table.caption)}\. (.+\.) Uppgifterna finns i tabell (\d+)\.", text))]
            if len(found) != 1 or int(found[0][2]) != self.numbers[table.caption]:
                self.faults.append(f"{what}: {len(found)} alternative texts of {table.caption}: {alts}")
                continue
            rows = {row: {sex: table.figure(*key, sex) for sex in memo_sources.SEXES} for row, key in table.row_labels().items()}
            reader = alt_texts.Reader(found[0][1], rows, set(), self.faults)
            self.words += reader.read(f". {found[0][1]}")
            told = re.findall(r"(?:^|; )([^:;]+): kvinnor", found[0][1])
            if told != list(rows) and sorted(told) != sorted(rows):
                self.faults.append(f"{what}: the chart of {table.caption} tells of {told}")


# --- The proof ---

SWAPS = [("högre", "lägre"), ("lägre", "högre"), ("inte statistiskt säkerställd", "statistiskt säkerställd"),
         ("är statistiskt säkerställd", "är inte statistiskt säkerställd"), ("ökat", "minskat"), ("minskat", "ökat"),
         ("Ökningen", "Minskningen"), ("oönskad", "önskad"), (" önskad", " oönskad"), ("ingen säkerställd", "en säkerställd"),
         ("riket", "Dalarna"), ("Dalarna", "riket"), ("kvinnor", "män"), ("män", "kvinnor"),
         *[(word, "Tolv") for word in ("Ingen av", "En av", "Två", "Tre", "Fyra", "Fem")]]


def wrong_words(text):
    """The text with one figure or one word changed at a time."""
    for found in re.finditer(r"\d", text):
        yield text[:found.start()] + str((int(found[0]) + 1) % 10) + text[found.end():]
    for word, other in SWAPS:
        for found in re.finditer(rf"(?<!\w){re.escape(word)}" if word[0] != " " else re.escape(word), text):
            yield text[:found.start()] + other + text[found.end():]


def prove(check, report):
    """How many wrong reports were refused, and those that passed."""
    tried, passed = 0, []

    def refused(what):
        nonlocal tried
        tried += 1
        if not check.run(report):
            passed.append(f"was not found wrong: {what}")

    for where, tables in report.tables.items():
        for table in tables:
            for key, text in list(table.cells.items()):
                number = report_tables.as_float(text)
                for wrong in (["7"] if number is None else [memo_sources.MISSING, re.sub(r"\d$", lambda d: str((int(d[0]) + 1) % 10), text)]):
                    table.cells[key] = wrong
                    refused(f"{where}, tabell {table.number}, {key}: {wrong} for {text}")
                table.cells[key] = text
    explained = check.check_texts(report.paragraphs) | check.check_said(report.paragraphs)
    for i, (heading, text) in enumerate(report.paragraphs):
        if text in explained:
            for wrong in wrong_words(text) if heading in (*check.steps.values(), METHOD) else inserted_wrong(check, text):
                report.paragraphs[i] = heading, wrong
                refused(wrong)
            report.paragraphs[i] = heading, text
    at = next(i for i, (heading, _) in enumerate(report.paragraphs) if heading == check.steps["ser"])
    for extra in ("Andelen är 12 % i länet.", "Skillnaden är statistiskt säkerställd.", "Det är 0,3 procentenheter högre."):
        for place in (at, len(report.paragraphs)):
            report.paragraphs.insert(place, (report.paragraphs[place - 1][0], extra))
            refused(f"{extra} as one more paragraph")
            del report.paragraphs[place]
    kept = report.paragraphs.pop(at)
    refused("a paragraph less")
    report.paragraphs.insert(at, kept)
    for where, alts in report.alts.items():
        for i, text in enumerate(alts):
            for wrong in wrong_words(text):
                alts[i] = wrong
                refused(f"{where}: {wrong}")
            alts[i] = text
    for table in check.memo.tables:  # another source
        for key, figure in list(table.figures.items()):
            for part in ("value", "low", "high"):
                if getattr(figure, part) is not None:
                    table.figures[key] = dataclasses.replace(figure, **{part: getattr(figure, part) + 1})
                    refused(f"{table.id}, {key}: another {part} in the source")
            table.figures[key] = figure
    return tried, passed


def inserted_wrong(check, text):
    """The paragraph with one of its inserted figures changed."""
    for source in check.memo.texts:
        for paragraph in re.split(r"\n\s*\n", source):
            found = re.fullmatch(check.pattern(paragraph.strip())[0], text) if "{{" in paragraph and "|" in paragraph else None
            for group in range(1, len(found.groups()) + 1) if found else ():
                for digit in re.finditer(r"\d", found[group]):
                    place = found.start(group) + digit.start()
                    yield text[:place] + str((int(digit[0]) + 1) % 10) + text[place + 1:]


def main(sample, templates, made, tags, *options):
    faults = []
    report = Report(made, tags, faults)
    check = Check(pathlib.Path(sample), pathlib.Path(templates))
    faults += check.run(report)
    said = f"{check.cells} cells of tables, {check.words} figures and verdicts in words: as in the source files"
    if "--wrong" in options and not faults:
        tried, passed = prove(check, report)
        faults += passed + check.run(report)
        said += f"; {tried} wrong reports refused"
    finish(faults, said)


if __name__ == "__main__":
    main(*sys.argv[1:])
