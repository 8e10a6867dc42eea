#!/usr/bin/env python3
"""The made-up data of a sample are what its make_data.py prints, byte for byte: same_data.py SAMPLE"""
import pathlib
import subprocess
import sys

from outside import finish


def main(sample):
    folder = pathlib.Path(sample)
    printed = subprocess.run([sys.executable, "-B", folder / "make_data.py"], stdout=subprocess.PIPE, check=True).stdout
    files = sorted(folder.glob("*.csv"))
    faults = [f"{sample} holds {len(files)} files of data, not one"] if len(files) != 1 else []
    for file in files:
        if file.read_bytes() != printed:
            faults.append(f"{file} is not what make_data.py prints")
    finish(faults, f"{len(printed)} bytes of made-up data, as make_data.py prints them")


if __name__ == "__main__":
    main(*sys.argv[1:])
