"""What the tables of a memo hold, read out of its rapport.toml and its files of figures with nothing but Python's own tomllib and csv."""
import csv
import itertools
import re

import recount
from source_figures import Figure

SEXES = ("Kvinnor", "Män", "Totalt")
TOTAL = "Totalt"
COUNTY = {"Dalarna": "Dalarnas län"}  # as the file names a county: as a table does
MISSING = "–"


def decimals(text):
    return len(text.replace(",", ".").partition(".")[2])


def printed(value, places):
    """1477 as "1 477", 5.5 as "5,5"."""
    return f"{value:,.{places}f}".replace(",", " ").replace(".", ",")


def capital(text):
    return text[:1].upper() + text[1:]


class Source:
    """The rows of one [[data]], each {role: text of the file}."""

    def __init__(self, folder, told):
        self.name, self.columns = told["namn"], told["kolumner"]
        with open(folder / told["fil"], encoding="utf-8-sig", newline="") as file:
            self.rows = [{role: row[heading] for role, heading in self.columns.items()} for row in csv.DictReader(file, delimiter=";")]
        for row in self.rows:
            for role, codes in told.get("koder", {}).items():
                row[role] = capital(codes.get(row[role], row[role]))

    def number(self, row):
        return row["varde" if "varde" in self.columns else "antal"]

    def figure(self, row):
        value = float(self.number(row).replace(",", "."))
        if "intervall" not in self.columns:
            return Figure(value)
        low, high = re.fullmatch(r"([\d.]+) - ([\d.]+)\s*\*?", row["intervall"].strip()).groups()
        return Figure(value, float(low), float(high))


class Table:
    """One [[tabell]]: {(categories of its rows …, sex): Figure}; what the source has no figure for is not there."""

    def __init__(self, told, source):
        self.told, self.id, self.caption, self.roles = told, told["id"], told["rubrik"], told["rader"]
        where = {role: codes if isinstance(codes, list) else [codes] for role, codes in told.get("dar", {}).items()}
        self.where = where
        self.used = [i for i, row in enumerate(source.rows) if all(row[role] in codes for role, codes in where.items())]
        rows = [source.rows[i] for i in self.used]
        self.figures = {(*(row[role] for role in self.roles), row["kon"]): source.figure(row) for row in rows}
        if len(self.figures) != len(rows):
            raise SystemExit(f"{self.id}: a row of the source stands twice")
        self.places = max(decimals(source.number(row)) for row in rows)
        ends = [end for row in rows for end in re.findall(r"[\d.]+", row.get("intervall", ""))]
        self.interval_places = max(map(decimals, ends), default=0)
        self.unit = " %" if told["enhet"] == "procent" else ""
        self.categories = [list(dict.fromkeys(row[role] for row in rows)) for role in self.roles]

    @staticmethod
    def label(role, category):
        return COUNTY.get(category, category) if role == "kommun" else category.replace("-", "–")

    def row_labels(self):
        """{row as report_tables names it: categories}"""
        return {": ".join(self.label(role, each) for role, each in zip(self.roles, row)): row
                for row in itertools.product(*self.categories)}

    def figure(self, *key):
        return self.figures.get(key)

    def in_text(self, names):
        """The figure of a reference as it is printed in running text; an axis that is not named is that of the total."""
        key = [next((name for name in names if name in known), TOTAL) for known in self.categories]
        sex = next((capital(name) for name in names if capital(name) in ("Kvinnor", "Män")), TOTAL)
        figure = self.figure(*key, sex)
        return None if figure is None else printed(figure.value, self.places) + self.unit


class Memo:
    """A memo's rapport.toml, with its tables and its texts."""

    def __init__(self, folder):
        self.told = recount.read(folder / "rapport.toml")
        self.sources = {each["namn"]: Source(folder, each) for each in self.told["data"]}
        self.tables = [Table(each, self.sources[each["data"]]) for each in self.told["tabell"]]
        self.texts = [each["text"] if "text" in each else (folder / each["fil"]).read_text("utf-8")
                      for each in (*self.told.get("text", []), *self.told.get("svar", []))]
        self.area = recount.kommuner().get(self.told.get("omrade"))

    def table(self, name):
        return next((table for table in self.tables if table.id == name), None)

    def row_counts(self):
        """{data set: (rows of its file, rows that some table has used, rows without a figure among them)}"""
        found = {}
        for name, source in self.sources.items():
            used = {i for table in self.tables if table.told["data"] == name for i in table.used}
            found[name] = len(source.rows), len(used), sum(source.number(source.rows[i]).strip() == "" for i in used)
        return found
