#!/usr/bin/env python3
"""What no file of the project may say: a path of somebody's machine, unfinished work, a broken letter.

    words.py [ROOT]
"""
import pathlib
import re
import sys

from outside import ROOT, finish

# Put together here, so that this file does not say them.
FORBIDDEN = [
    (r"/(home|work|Users)/\w", "a path of one machine"),
    (r"/tmp/\w", "a path of one machine"),
    (r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b", "unfinished work: finish it, or take it out"),
    (r"^(<{7}|>{7}|={7})( |$)", "a conflict left from a merge"),
    ("\u00c3[\u0080-\u00bf\u2026\u00a5\u00a4\u00b6]", "UTF-8 read as Latin-1"),
    ("\ufffd", "a letter that was lost"),
]
# Data as their makers wrote them, and cases that are wrong on purpose.
NOT_OURS = re.compile(r"^(samples/[^/]+/data/|tests/cases/|tests/golden/|tests/data/|tests/fuzz/corpus/|build/|out/|\.git(/|$))")
TEXT = {".cpp", ".hpp", ".txt", ".md", ".py", ".toml", ".json", ".java", ".xml", ".yml", ".sh", "", ".cmake", ".in", ".inc"}


def check(root):
    root, faults, count = pathlib.Path(root), [], 0
    for file in sorted(root.rglob("*")):
        name = file.relative_to(root).as_posix()
        if NOT_OURS.match(name) or file.suffix not in TEXT or not file.is_file() or "__pycache__" in name:
            continue
        count += 1
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            faults.append(f"{name}: is not UTF-8")
            continue
        if text and not text.endswith("\n"):
            faults.append(f"{name}: the last line has no line feed")
        for number, line in enumerate(text.split("\n"), 1):
            for pattern, why in FORBIDDEN:
                found = re.search(pattern, line)
                if found:
                    faults.append(f'{name}:{number}: "{found[0]}": {why}')
    return count, faults


if __name__ == "__main__":
    count, faults = check(sys.argv[1] if len(sys.argv) > 1 else ROOT)
    finish(faults, f"{count} files say nothing that they should not")
