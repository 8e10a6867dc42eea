"""A rapport.toml with a collection of the sample's answers, and what its forms and answers are asked by."""
import json
import pathlib
import subprocess
import sys

from outside import ROOT

SAMPLE = ROOT / "samples/rok"
sys.path.insert(0, str(SAMPLE))
sys.dont_write_bytecode = True

REPORT = """rapport   = "rok"
titel     = "Uppföljning 2025"
period    = "2025"
datum     = 2026-03-20
avsandare = "RSS Dalarna"
pahittade = true

[formular]
mall      = "rok"
ar        = "2025"
omrade    = "Dalarna"
sista_dag = 2026-02-13
till      = "RSS Dalarna, den gemensamma brevlådan"
forra     = "{sample}/svar-2024"
"""


def lay_out(folder):
    folder.mkdir(parents=True, exist_ok=True)
    report = folder / "rapport.toml"
    report.write_text(REPORT.format(sample=SAMPLE), "utf-8")
    (folder / "inkomna").mkdir(exist_ok=True)
    return report


def linsen(program, *words):
    """(exit status, the answer to --json)."""
    ran = subprocess.run([program, *map(str, words), "--json"], stdout=subprocess.PIPE, check=False)
    if ran.returncode not in (0, 1):
        sys.exit(f"linsen {' '.join(map(str, words))} ended with {ran.returncode}")
    return ran.returncode, json.loads(ran.stdout)


def write_forms(program, folder):
    """The forms of all fifteen kommuner, by code."""
    status, answer = linsen(program, "formular", lay_out(folder))
    if status:
        sys.exit(f"linsen formular: {answer}")
    return {path.name.split("-")[2]: path for path in sorted((folder / "formular").glob("*.xlsx"))}


def faults_of(answer):
    """[(file, code, spot)] of the errors that were told."""
    return [(pathlib.Path(each["fil"]).name, each["kod"], each["plats"]) for report in answer["rapporter"]
            for each in report["diagnostik"] if each["allvar"] == "fel"]
