#!/usr/bin/env python3
"""Measures the program on the samples: a cold process each time, as a user starts it.

    measure.py LINSEN SAMPLES OUT_JSON [RUNS]

OUT_JSON becomes a list of {name, value, unit, peer, peer_value, ratio, aim, reached}; what is not known is null. Times are
medians over the runs (11 unless told); memory is the largest resident set of any run.
"""
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def run_once(linsen, report, folder, *options):
    """(wall seconds, CPU seconds, resident KB) of one process."""
    shutil.rmtree(folder, ignore_errors=True)
    before = time.perf_counter()
    process = subprocess.Popen([linsen, "bygg", str(report), "--ut", str(folder), *options],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - before
    if process.returncode:
        sys.exit(f"{report}: exit status {process.returncode}\n{text.decode('utf-8', 'replace')}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def pages_of(pdf):
    text = subprocess.run(["pdfinfo", str(pdf)], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    return int(re.search(r"^Pages:\s+(\d+)", text, re.M)[1])


def measure(linsen, report, runs):
    name, results = report.parent.name, []

    def add(what, value, unit, digits=1):
        results.append({"name": f"{name}: {what}", "value": round(value, digits), "unit": unit, "peer": None,
                        "peer_value": None, "ratio": None, "aim": None, "reached": None})

    with tempfile.TemporaryDirectory() as tmp:
        folder = pathlib.Path(tmp, "ut")
        for what, options in [("PDF and workbook", ()), ("PDF alone", ("--bara", "pdf")),
                              ("workbook alone", ("--bara", "excel"))]:
            times = [run_once(linsen, report, folder, *options) for _ in range(runs)]
            add(f"{what}, cold process, wall", statistics.median(t[0] for t in times) * 1000, "ms")
            add(f"{what}, cold process, CPU", statistics.median(t[1] for t in times) * 1000, "ms")
            if not options:
                add(f"{what}, memory", max(t[2] for t in times) / 1024, "MB")
        run_once(linsen, report, folder)
        pdf, workbook = next(folder.glob("*.pdf")), next(folder.glob("*.xlsx"))
        add("pages", pages_of(pdf), "pages", 0)
        add("PDF", pdf.stat().st_size / 1024, "KB")
        add("workbook", workbook.stat().st_size / 1024, "KB")
    return results


def main(linsen, samples, out, runs=11):
    reports = sorted(pathlib.Path(samples).glob("*/rapport.toml"))
    if not reports:
        sys.exit(f"there is no sample under {samples}")
    results = [line for report in reports for line in measure(linsen, report, int(runs))]
    width = max(len(line["name"]) for line in results)
    for line in results:
        print(f"{line['name']:<{width}}  {line['value']:>9}  {line['unit']}")
    pathlib.Path(out).write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", "utf-8")
    print(f"Written to {out}; times are medians of {runs} runs")


if __name__ == "__main__":
    main(*sys.argv[1:])
