#!/usr/bin/env python3
"""The ledger of a sample is what publishing its earlier report makes, byte for byte, and the sample's own report reads it.

    check_ledger.py LINSEN SAMPLE FOLDER
"""
import pathlib
import shutil
import sys

from outside import finish, run
from publish_years import publish


def main(linsen, sample, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sample, folder)
    ledger = folder / "liggare.jsonl"
    kept = ledger.read_bytes()
    ledger.unlink()
    earlier = next(iter(sorted(folder.glob("rapport-*.toml"))))
    publish(linsen, earlier, folder / "ut", ledger)
    faults = [] if ledger.read_bytes() == kept else [f"{sample}/liggare.jsonl is not what publishing {earlier.name} makes"]
    if "i liggaren" not in run(linsen, "granska", folder / "rapport.toml"):
        faults.append("the sample's report is not protected with the ledger")
    finish(faults, f"{len(kept.splitlines())} lines of the ledger, as {earlier.name} makes them")


if __name__ == "__main__":
    main(*sys.argv[1:])
