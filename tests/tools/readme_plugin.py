#!/usr/bin/env python3
"""The plugin in plugins/README.md is compiled as it stands there, and makes a report.

    readme_plugin.py COMPILER BUILD TMP
"""
import pathlib
import re
import shutil
import sys

from outside import ROOT, finish, only, program, run

REPORT = """rapport = "exempel"
titel = "Prov"
period = "2025"
datum = 2026-03-01
avsandare = "Falu kommun"
rubrik = "Andel som svarar ja"
diarienummer = "SN 2026/00123"
pahittade = true
utkast = true

[[data]]
namn = "svar"
fil = "svar.csv"
slag = "matt"
enhet = "procent"
kalla = "Enkäten 2025"
skydd = "publicerade"
kolumner = { ar = "År", kon = "Kön", varde = "Andel" }
koder.kon = { K = "kvinnor", M = "män" }
"""
DATA = "År;Kön;Andel\n2024;K;41\n2024;M;39\n2025;K;43\n2025;M;40\n"


def main(compiler, build, tmp):
    build, tmp = pathlib.Path(build), pathlib.Path(tmp)
    shutil.rmtree(tmp, ignore_errors=True)
    (tmp / "mallar/exempel").mkdir(parents=True)
    readme = (ROOT / "plugins/README.md").read_text("utf-8")
    shown = [re.findall(rf"^```{kind}\n(.*?)^```", readme, re.M | re.S) for kind in ("cpp", "toml")]
    if [len(pieces) for pieces in shown] != [1, 1]:
        finish(["plugins/README.md should show one piece of C++ and one of TOML"], "")
    for name, text in {"report.cpp": shown[0][0], "mallar/exempel/standard.toml": shown[1][0], "rapport.toml": REPORT,
                       "svar.csv": DATA}.items():
        (tmp / name).write_text(text, "utf-8")
    # With the flags of the house, but for those that ask for initializers which C++20 lets one leave out.
    run(compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wno-missing-field-initializers", "-Werror", "-shared",
        "-fPIC", "-fvisibility=hidden", "-I", ROOT / "engine", "-I", build / "generated", tmp / "report.cpp",
        ROOT / "engine/plugin/sealer/note.cpp", "-L", build / "lib", "-llinsen", "-Wl,-z,defs", "-o", tmp / "mallar/exempel.so")
    run(build / "bin/linsen_seal", tmp / "mallar/exempel.so")
    told = run(build / "bin/linsen", "bygg", tmp / "rapport.toml", "--mallar", tmp / "mallar", "--ut", tmp / "ut")
    only(tmp / "ut", ".xlsx")
    # It says nothing of the report as a whole, and yet all of that is there.
    shown = run(program("pdftotext"), only(tmp / "ut", ".pdf"), "-")
    facts = ["Prov", "Falu kommun", "2025", "1 mars 2026", "SN 2026/00123", "Påhittade uppgifter · Utkast"]
    lacking = [fact for fact in facts if fact not in shown.replace("\u00a0", " ")]
    faults = [told] if "fel:" in told else []
    faults += [f'"{fact}" of rapport.toml is not in the report' for fact in lacking]
    finish(faults, "the plugin of plugins/README.md makes a report, with its title, facts and stamps")


if __name__ == "__main__":
    main(*sys.argv[1:])
