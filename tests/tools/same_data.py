#!/usr/bin/env python3
"""The made-up data of a sample are what its make_data.py makes, byte for byte: same_data.py SAMPLE"""
import pathlib
import subprocess
import sys
import tempfile

from outside import finish


def main(sample):
    folder = pathlib.Path(sample)
    faults = []
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, "-B", folder / "make_data.py", made], check=True)
        there = {file.name: file.read_bytes() for file in folder.glob("*.csv")}
        again = {file.name: file.read_bytes() for file in pathlib.Path(made).iterdir()}
    if there.keys() != again.keys():
        faults.append(f"{sample} holds {sorted(there)}, make_data.py makes {sorted(again)}")
    faults += [f"{name} is not what make_data.py makes" for name in there.keys() & again.keys() if there[name] != again[name]]
    finish(faults, f"{sum(map(len, there.values()))} bytes of made-up data, as make_data.py makes them")


if __name__ == "__main__":
    main(*sys.argv[1:])
