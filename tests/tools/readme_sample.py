#!/usr/bin/env python3
"""Holds the rapport.toml that README.md shows against the sample that it says it is the start of: its lines are the
sample's, in order and none between them left out, but where "…" says that some are.

    readme_sample.py SOURCE_FOLDER
"""
import pathlib
import re
import sys


def shown(readme):
    block = re.search(r"this is the start of the sample's\n.*?```toml\n(.*?)```", readme, re.DOTALL)
    return block.group(1).splitlines() if block else []


def fault(lines, sample):
    """What is wrong, or nothing. Comments before the first key of the sample may be left out."""
    at = next((number for number, line in enumerate(sample) if line and not line.startswith("#")), 0)
    leaves_out = False
    for line in lines:
        if line == "…":
            leaves_out = True
            continue
        found = at
        while leaves_out and found < len(sample) and sample[found] != line:
            found += 1
        if found >= len(sample) or sample[found] != line:
            return f"README.md shows a line that does not stand there in the sample: {line}"
        at = found + 1
        leaves_out = False
    return "" if lines else "README.md shows no rapport.toml as the start of the sample's"


def main():
    source = pathlib.Path(sys.argv[1])
    sample = (source / "samples/god_och_nara_vard/rapport.toml").read_text(encoding="utf-8").splitlines()
    wrong = fault(shown((source / "README.md").read_text(encoding="utf-8")), sample)
    if wrong:
        sys.exit(wrong)


if __name__ == "__main__":
    main()
