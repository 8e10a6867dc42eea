#!/usr/bin/env python3
"""The made-up data of a sample are what its make_data.py, or make_answers.py, makes, byte for byte: same_data.py SAMPLE"""
import pathlib
import subprocess
import sys
import tempfile

from outside import finish


def csv_files(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*.csv")}


def main(sample):
    folder = pathlib.Path(sample)
    faults = []
    maker = next(name for name in ("make_data.py", "make_answers.py") if (folder / name).exists())
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, "-B", folder / maker, made], check=True)
        there = csv_files(folder)
        again = csv_files(pathlib.Path(made))
    if there.keys() != again.keys():
        faults.append(f"{sample} holds {sorted(there)}, {maker} makes {sorted(again)}")
    faults += [f"{name} is not what {maker} makes" for name in there.keys() & again.keys() if there[name] != again[name]]
    finish(faults, f"{sum(map(len, there.values()))} bytes of made-up data, as {maker} makes them")


if __name__ == "__main__":
    main(*sys.argv[1:])
