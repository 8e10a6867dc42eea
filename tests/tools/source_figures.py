"""The source files of a sample, read with nothing but Python's own csv and json: Figure by (key, area, sex, time[, age]).

The readers yield every row of their file: (key, Figure), or (None, None) for one that says nothing or of another area.
"""
import csv
import dataclasses
import json
import math
import re

SEXES = ("Kvinnor", "Män", "Totalt")


@dataclasses.dataclass(frozen=True)
class Figure:
    value: float
    low: float = None
    high: float = None

    def outside(self):
        return self.low is not None and not self.low <= self.value <= self.high

    def middle(self):
        return (self.low + self.high) / 2

    def best(self):
        """What turns are read from: the source's whole numbers hide what the middle of their finer intervals shows."""
        return self.value if self.low is None else self.middle()


def certain(a, b):
    """Is the difference of two estimates larger than its uncertainty? It is measured between the middles of the
    intervals, for the sources with intervals round their values to whole per cent. None without intervals."""
    if a.low is None or b.low is None:
        return None
    error = math.hypot(a.high - a.low, b.high - b.low) / (2 * 1.96)
    return abs(a.middle() - b.middle()) > 1.96 * error + 1e-9


def hides(a, b):
    """Is the printed size that of the middles? It is where one value lies outside its own interval, and where the printed
    values hide a certain difference."""
    hidden = certain(a, b) and (a.value - b.value) * (a.best() - b.best()) <= 0
    return bool(a.outside() or b.outside() or hidden)


def difference(a, b):
    """The printed size of a minus b."""
    return a.best() - b.best() if hides(a, b) else a.value - b.value


def read_hlv(path, _areas):
    sexes = {"Kvinna": "Kvinnor", "Man": "Män", "Totalt": "Totalt"}
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            low, high = re.fullmatch(r"([\d.]+) - ([\d.]+)\s*\*?", row["Konfidensintervall"].strip()).groups()
            yield ((row["Fråga"], row["Kommun"], sexes[row["Kön"]], row["År"]),
                   Figure(float(row["Andel"]), float(low), float(high)))


def read_kolada(path, areas):
    sexes = {"K": "Kvinnor", "M": "Män", "T": "Totalt"}
    with open(path, encoding="utf-8") as file:
        for entry in json.load(file)["values"]:
            for value in entry["values"]:
                if value["value"] is None or entry["municipality"] not in areas:
                    yield None, None
                    continue
                yield ((entry["kpi"], areas[entry["municipality"]], sexes[value["gender"]], str(entry["period"])),
                       Figure(float(value["value"])))


def read_jsonstat(path, areas):
    sexes = {"1": "Män", "2": "Kvinnor", "TotSa": "Totalt"}
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    # index is a list of codes, or an object from code to position
    codes = [sorted(index, key=index.get) if isinstance(index, dict) else index
             for index in (data["dimension"][name]["category"]["index"] for name in data["id"])]
    labels = data["dimension"]["Alder"]["category"]["label"]
    for position, value in enumerate(data["value"]):
        names, rest = {}, position
        for name, size, own in reversed(list(zip(data["id"], data["size"], codes))):
            rest, place = divmod(rest, size)
            names[name] = own[place]
        if value is None or names["Region"] not in areas:
            yield None, None
            continue
        yield ((names["ContentsCode"], areas[names["Region"]], sexes[names["Kon"]], names["Tid"], labels[names["Alder"]]),
               Figure(float(value)))


def read(folder, files):
    """{name of the file: {key: Figure}} and {name: its rows}; a key that stands twice ends the check."""
    sources, rows = {}, {}
    for name, told in files.items():
        reader = {"hlv": read_hlv, "kolada": read_kolada, "jsonstat": read_jsonstat}[told["form"]]
        figures, rows[name] = {}, 0
        for key, figure in reader(folder / told["path"], told.get("areas", {})):
            rows[name] += 1
            if key in figures:
                raise SystemExit(f"{told['path']}: {key} stands twice")
            if key is not None:
                figures[key] = figure
        sources[name] = figures
    return sources, rows
