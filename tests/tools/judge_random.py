#!/usr/bin/env python3
"""Documents of random nodes, judged: whatever users write, the PDF is accessible, whole, and its words stand apart.

    judge_random.py MAKE_DOCUMENTS CLASSES OUT FIRST COUNT

MAKE_DOCUMENTS makes the documents of the seeds FIRST … FIRST + COUNT - 1 in the folder OUT; veraPDF (compiled into CLASSES,
see verapdf.py) and qpdf judge each, and no two words may overlap or leave the page.
"""
import pathlib
import re
import shutil
import sys

import judge_pdf
import verapdf
from outside import finish, program, run


def main(maker, classes, out, first, count):
    out = pathlib.Path(out)
    shutil.rmtree(out, ignore_errors=True)
    run(maker, out, first, count)
    files = sorted(out.glob("*/*.pdf"), key=lambda file: int(file.stem))
    faults = [] if len(files) == int(count) else [f"{len(files)} documents of {count} were made"]
    for file in files:
        faults += [f"seed {file.stem}: {fault}" for fault in judge_pdf.misplaced(file)[1]]
        text = run(program("qpdf"), "--check", file)
        if "No syntax or stream encoding errors found" not in text:
            faults.append(f"seed {file.stem}: {text}")
    _, text = verapdf.gate(classes, verapdf.FLAVOURS, *files)
    if text.count(" PASS") != 2 * len(files):
        faults += re.findall(r"^\S+\.pdf \w+ FAIL\n(?:  .*\n)*", text, re.M) or [text]
    finish(faults, f"{len(files)} random documents are PDF/UA-1 and PDF/A-2a, every word in its own place")


if __name__ == "__main__":
    main(*sys.argv[1:])
