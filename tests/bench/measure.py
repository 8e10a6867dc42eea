#!/usr/bin/env python3
"""Measures the program: on the samples, and on the yardstick beside its peers, each as a cold process that a user starts.

    measure.py BUILD SAMPLES OUT_JSON [PYTHON_WITH_PEERS]

BUILD is a build folder with the target bench. OUT_JSON becomes a list of {name, value, unit, peer, peer_value, ratio, aim,
reached}; what is not known is null. `ratio` says how many times better Linsen is than the peer (or, without a peer, than the
aim). Times are medians; the program and its peers take turns, so that a busy moment hits them alike; memory is the largest
resident set of any run. A peer that cannot be had is told and left out.
"""
import base64
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import protection
import workbooks

HERE = pathlib.Path(__file__).resolve().parent
INSTRUCTIONS = HERE / "instructions.json"
RUNS, WARM_REPORTS = 11, 15
FLAT = 1.15  # how much dearer a page of a long report may be and still count as no dearer


class Results:
    def __init__(self):
        self.lines = []

    def add(self, name, value, unit, *, peer=None, peer_value=None, aim=None, at_least=None, at_most=None, digits=1):
        """`at_least`: the ratio to the peer that is aimed at; `at_most`: the largest value that is."""
        ratio = (peer_value / value if peer_value is not None else
                 at_most / value if at_most is not None and value else None)
        reached = ratio >= at_least if at_least is not None else value <= at_most if at_most is not None else None
        self.lines.append({"name": name, "value": round(value, digits), "unit": unit, "peer": peer,
                           "peer_value": None if peer_value is None else round(peer_value, digits),
                           "ratio": None if ratio is None else round(ratio, 1), "aim": aim, "reached": reached})

    def text(self):
        head = ("what", "value", "unit", "peer", "peer's", "ratio", "aim", "")
        rows = [head] + [tuple("" if cell is None else str(cell) for cell in (
            line["name"], line["value"], line["unit"], line["peer"], line["peer_value"], line["ratio"], line["aim"],
            {True: "reached", False: "NOT reached", None: None}[line["reached"]])) for line in self.lines]
        widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
        right = {1, 4, 5}
        return "\n".join("  ".join(cell.rjust(width) if i in right else cell.ljust(width)
                                   for i, (cell, width) in enumerate(zip(row, widths))).rstrip() for row in rows)


def run_once(command):
    """(wall ms, CPU ms, resident MB) of one process."""
    before = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - before
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}\n{text.decode('utf-8', 'replace')}")
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def in_turns(commands, runs):
    """{name: (median wall, median CPU, largest memory)} of {name: command}; one unmeasured round comes first."""
    measured = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            figures = run_once(command)
            if number:
                measured[name].append(figures)
    return {name: (statistics.median(f[0] for f in all), statistics.median(f[1] for f in all), max(f[2] for f in all))
            for name, all in measured.items()}


def pages_of(pdf):
    text = subprocess.run(["pdfinfo", str(pdf)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=True).stdout.decode("utf-8", "replace")
    return int(re.search(r"^Pages:\s+(\d+)", text, re.M)[1])


def kilobytes(file):
    return file.stat().st_size / 1000


def size_aim(pages):
    return 20 + 4.5 * pages


SMALL_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>\n'
SMALL_PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")


def small_map(text):
    """The same areas, each a square where its first corner is."""
    shapes = json.loads(text)
    for area in shapes["features"]:
        corner = area["geometry"]["coordinates"]
        while isinstance(corner[0], list):
            corner = corner[0]
        x, y = round(corner[0], 1), round(corner[1], 1)
        area["geometry"] = {"type": "Polygon",
                            "coordinates": [[[x, y], [x + 0.2, y], [x + 0.2, y + 0.1], [x, y + 0.1], [x, y]]]}
    return json.dumps(shapes)


def without_pictures(report, tmp):
    """The report again with next to nothing as logotype, picture and map, and without attachment: what they take of the file
    is the user's own."""
    folder = tmp / "without-pictures"
    shutil.copytree(report.parent, folder)
    for file in folder.rglob("*"):
        if file.suffix == ".svg":
            file.write_text(SMALL_SVG, "utf-8")
        elif file.suffix == ".png":
            file.write_bytes(SMALL_PNG)
        elif file.suffix == ".geojson":
            file.write_text(small_map(file.read_text("utf-8")), "utf-8")
    copy = folder / report.name
    copy.write_text(re.sub(r"^bifoga_excel *= *true", "bifoga_excel = false", copy.read_text("utf-8"), flags=re.M), "utf-8")
    return copy


def measure_sample(linsen, report, tmp, results):
    name, folder = report.parent.name, tmp / "sample"
    options = {"PDF and workbook": [], "PDF alone": ["--bara", "pdf"], "workbook alone": ["--bara", "excel"]}
    measured = in_turns({what: [linsen, "bygg", report, "--ut", folder / str(i), *more]
                         for i, (what, more) in enumerate(options.items())}, RUNS)
    for what, (wall, cpu, memory) in measured.items():
        results.add(f"{name}: {what}, cold process, wall", wall, "ms")
        results.add(f"{name}: {what}, cold process, CPU", cpu, "ms")
        results.add(f"{name}: {what}, memory", memory, "MB")
    pdf, workbook = next((folder / "0").glob("*.pdf")), next((folder / "0").glob("*.xlsx"))
    pages = pages_of(pdf)
    run_once([linsen, "bygg", without_pictures(report, tmp), "--ut", folder / "plain", "--bara", "pdf"])
    plain = next((folder / "plain").glob("*.pdf"))
    pages_of_plain = pages_of(plain)
    results.add(f"{name}: PDF of {pages} pages", kilobytes(pdf), "KB")
    results.add(f"{name}: PDF without logotype, pictures, map and attachment ({pages_of_plain} pages)", kilobytes(plain), "KB",
                aim=f"≤ {size_aim(pages_of_plain):.0f}", at_most=size_aim(pages_of_plain))
    results.add(f"{name}: workbook", kilobytes(workbook), "KB")


PLACES = ("Avesta Borlänge Falun Gagnef Hedemora Leksand Ludvika Malung-Sälen Mora Orsa Rättvik Smedjebacken Säter Vansbro "
          "Älvdalen").split()


def write_dense_report(folder, tables=12, years=10):
    """A report of nothing but tables of kommuner by year and sex, all of it made up: the most cells a page that users ask for."""
    folder.mkdir(parents=True)
    figures = random.Random(tables)
    rows = [f"{year};{place};{sex};{figures.uniform(5, 95):.1f}".replace(".", ",")
            for year in range(2016, 2016 + years) for place in PLACES for sex in ("Kvinnor", "Män", "Totalt")]
    (folder / "svar.csv").write_text("\n".join(["År;Kommun;Kön;Värde", *rows]) + "\n", "utf-8")
    table = '[[tabell]]\nrubrik = "Fråga {} efter kommun, år och kön"\ndata = "svar"\nrader = ["kommun"]\n' \
            'kolumner = ["ar", "kon"]\nvisa = "publicerat"\nenhet = "procent"\n'
    report = folder / "rapport.toml"
    report.write_text(
        f'rapport = "tabell"\ntitel = "Täta tabeller (påhittade uppgifter)"\nperiod = "2016-{2015 + years}"\n'
        'datum = 2026-03-01\navsandare = "Påhittad avsändare"\n'
        '[[data]]\nnamn = "svar"\nfil = "svar.csv"\nslag = "matt"\nenhet = "procent"\nskydd = "publicerade"\n'
        'kalla = "Påhittad källa"\nkolumner = { ar = "År", kommun = "Kommun", kon = "Kön", varde = "Värde" }\n'
        'koder.kon = { Kvinnor = "kvinnor", "Män" = "män", Totalt = "totalt" }\n' +
        "".join(table.format(number + 1) for number in range(tables)), "utf-8")
    return report


def measure_dense_report(linsen, tmp, results):
    report = write_dense_report(tmp / "dense")
    _, cpu, _ = in_turns({"dense": [linsen, "bygg", report, "--ut", tmp / "dense" / "ut", "--bara", "pdf"]}, RUNS)["dense"]
    pdf = next((tmp / "dense" / "ut").glob("*.pdf"))
    pages = pages_of(pdf)
    results.add("dense tables: PDF alone, cold process, CPU", cpu, "ms")
    results.add(f"dense tables: PDF of {pages} pages", kilobytes(pdf), "KB", aim=f"≤ {size_aim(pages):.0f}",
                at_most=size_aim(pages))


class Yardstick:
    def __init__(self, build, tmp, python):
        self.tmp, self.python = tmp, python
        self.linsen, self.warm = build / "bin" / "linsen", build / "bin" / "warm"
        self.plugins = build / "tests" / "bench" / "plugins"

    def write(self, name, sections=14, seed=0):
        folder = self.tmp / name
        subprocess.run([sys.executable, HERE / "yardstick.py", "write", folder, str(sections), str(seed)], check=True)
        return folder

    def ours(self, folder):
        return [self.linsen, "bygg", folder / "rapport.toml", "--mallar", self.plugins, "--bara", "pdf",
                "--ut", folder / "ut"]

    def theirs(self, peer, folder):
        return [self.python, HERE / "yardstick.py", peer, folder, folder / f"{peer}.pdf"]

    def peers(self):
        found = {}
        for peer, module in (("typst", "Typst"), ("weasyprint", "WeasyPrint")):
            asked = self.python and subprocess.run(
                [self.python, "-c", f"import {peer}, importlib.metadata as m; print(m.version('{peer}'))"],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            if asked and asked.returncode == 0:
                found[peer] = f"{module} {asked.stdout.decode().strip()}"
            else:
                print(f"{module} cannot be had here and is left out")
        return found

    def cold(self, results):
        folder, peers = self.write("yardstick"), self.peers()
        measured = in_turns({"linsen": self.ours(folder), **{peer: self.theirs(peer, folder) for peer in peers}}, RUNS)
        wall, cpu, memory = measured["linsen"]
        pdf = folder / "ut" / "mattstock.pdf"
        pages = pages_of(pdf)
        results.add(f"yardstick: cold process, CPU ({pages} pages)", cpu, "ms")
        for peer, name in peers.items():
            aim = {"typst": 4, "weasyprint": 40}[peer]
            results.add("yardstick: cold process, wall", wall, "ms", peer=name, peer_value=measured[peer][0],
                        aim=f"≥ {aim} times", at_least=aim)
            results.add("yardstick: memory", memory, "MB", peer=name, peer_value=measured[peer][2], aim="less", at_least=1)
            theirs = kilobytes(folder / f"{peer}.pdf")
            at_least = 5 if peer == "typst" else None
            results.add("yardstick: PDF", kilobytes(pdf), "KB", peer=name, peer_value=theirs,
                        aim=at_least and f"≥ {at_least} times smaller", at_least=at_least)
        results.add(f"yardstick: PDF of {pages} pages", kilobytes(pdf), "KB", aim=f"≤ {size_aim(pages):.0f}",
                    at_most=size_aim(pages))
        return peers

    def warm_reports(self, results, peers):
        reports = [self.write(f"warm-{seed}", seed=seed) / "rapport.toml" for seed in range(1, WARM_REPORTS + 2)]
        command = [self.warm, self.plugins, self.tmp / "warm", *reports]
        spent, pages = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.split()
        spent, pages = float(spent), int(pages)
        results.add("yardstick: in a warm process, CPU a page", spent / pages, "ms", aim="≤ 0.6", at_most=0.6, digits=2)
        if "typst" in peers:
            text = subprocess.run([self.python, HERE / "yardstick.py", "typst-warm", self.tmp / "yardstick", str(WARM_REPORTS)],
                                  stdout=subprocess.PIPE, check=True).stdout.decode()
            theirs = float(re.search(r"([\d.]+) ms CPU", text)[1])
            results.add("yardstick: in a warm process, CPU a report", spent, "ms", peer=peers["typst"], peer_value=theirs,
                        aim="≥ 8 times", at_least=8)

    def long_report(self, results):
        """Is a page of a long report dearer than one of a short? What the start of the process costs is in neither: a page's
        cost is what more pages cost, from 14 sections to 140, and from 140 to 1,400."""
        folders = {sections: self.write(f"long-{sections}", sections) for sections in (14, 140, 1400)}
        measured = in_turns({sections: self.ours(folder) for sections, folder in folders.items()}, 5)
        pages = {sections: pages_of(folder / "ut" / "mattstock.pdf") for sections, folder in folders.items()}
        few, many = ((measured[more][1] - measured[less][1]) / (pages[more] - pages[less])
                     for less, more in ((14, 140), (140, 1400)))
        results.add(f"yardstick from {pages[14]} to {pages[140]} pages: CPU a page more", few, "ms", digits=2)
        results.add(f"yardstick from {pages[140]} to {pages[1400]} pages: CPU a page more", many, "ms", digits=2,
                    aim=f"≤ {few * FLAT:.2f} (flat)", at_most=few * FLAT)
        results.add(f"yardstick of 1 400 sections ({pages[1400]} pages): memory", measured[1400][2], "MB")

    def instructions(self, results):
        """Millions of instructions, which do not vary with what else the machine does, held against those on record."""
        if not shutil.which("valgrind"):
            print("valgrind cannot be had here: instructions are not counted")
            return
        folder = self.write("yardstick")
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, self.ours(folder))]
        text = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True).stdout.decode()
        millions = int(re.search(r"Collected : (\d+)", text)[1]) / 1e6
        known = json.loads(INSTRUCTIONS.read_text("utf-8"))["yardstick, cold process"] if INSTRUCTIONS.exists() else None
        results.add("yardstick: cold process, instructions", millions, "million", digits=0,
                    aim=known and f"≤ {known * 1.03:.0f} (3 % above the record)", at_most=known and known * 1.03)
        if os.environ.get("LINSEN_RECORD"):
            INSTRUCTIONS.write_text(json.dumps({"yardstick, cold process": round(millions)}, indent=2) + "\n", "utf-8")


def main(build, samples, out, python=None):
    build, results = pathlib.Path(build).resolve(), Results()
    reports = sorted(pathlib.Path(samples).glob("*/rapport.toml"))
    if not reports:
        sys.exit(f"there is no sample under {samples}")
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        for report in reports:
            measure_sample(build / "bin" / "linsen", report, tmp / report.parent.name, results)
        measure_dense_report(build / "bin" / "linsen", tmp, results)
        yardstick = Yardstick(build, tmp, python)
        peers = yardstick.cold(results)
        yardstick.warm_reports(results, peers)
        yardstick.long_report(results)
        yardstick.instructions(results)
        workbooks.measure_all(build, tmp, python, results)
        protection.measure_all(build, HERE.parent / "data/sdc", tmp, python, results)
    print(results.text())
    pathlib.Path(out).write_text(json.dumps(results.lines, ensure_ascii=False, indent=2) + "\n", "utf-8")
    missed = [line["name"] for line in results.lines if line["reached"] is False]
    print(f"Written to {out}; times are medians of {RUNS} runs. " + (f"{len(missed)} aims are not reached" if missed else
                                                                    "Every aim is reached"))


if __name__ == "__main__":
    main(*sys.argv[1:])
