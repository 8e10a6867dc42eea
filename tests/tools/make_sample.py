#!/usr/bin/env python3
"""Makes one sample with the real program into an empty folder, as a user would.

    make_sample.py LINSEN RAPPORT_TOML FOLDER
"""
import pathlib
import shutil
import sys

from outside import finish, only, run


def make(linsen, report, folder):
    shutil.rmtree(folder, ignore_errors=True)
    print(run(linsen, "bygg", report, "--ut", folder))
    pdf, workbook = only(folder, ".pdf"), only(folder, ".xlsx")
    left = sorted(p.name for p in pathlib.Path(folder).iterdir() if p.name.startswith((".", "~")) or p.suffix == ".tmp")
    faults = [f"{name} was left beside the report" for name in left]
    finish(faults, f"{pdf.name}: {pdf.stat().st_size} bytes; {workbook.name}: {workbook.stat().st_size} bytes")


if __name__ == "__main__":
    make(*sys.argv[1:])
