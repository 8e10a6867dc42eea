#!/usr/bin/env python3
"""Starts the attacker or its tests for ctest: what it needs is looked for first, as every judge does (tests/tools/outside.py).

    run.py attack WORD…    attack.py with these words
    run.py brute FIRST COUNT
    run.py tests MODULE…
    run.py random FIRST COUNT FOLDER
    run.py mutants BUILD SOURCE FOLDER [NAME…]
"""
import pathlib
import sys
import unittest

sys.path.insert(1, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from outside import missing  # noqa: E402

try:
    import attack
    import brute_force
    import mutants
    import random_reports
except ImportError as fault:
    if fault.name in ("openpyxl", "pikepdf", "scipy", "numpy"):
        missing(fault.name)
    raise


def main(what, *words):
    if what == "attack":
        return attack.main(words)
    if what == "brute":
        return brute_force.main(*words)
    if what == "random":
        return random_reports.main(*words)
    if what == "mutants":
        return mutants.main(*words)
    return int(not unittest.main(module=None, argv=["run.py", *words], exit=False).result.wasSuccessful())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
