#!/usr/bin/env python3
"""LibreOffice opens the workbook: it turns it into PDF, in which no word of a long text is cut away at the paper's edge, and into
xlsx anew, in which every sheet and number is found again.

    judge_workbook.py FOLDER TMP
"""
import pathlib
import re
import shutil
import sys

from outside import finish, missing, only, program, run


def numbers(path):
    """{sheet: [(cell, value)]} of all numeric cells, as openpyxl reads them, to the 14 digits that both programs keep."""
    try:
        import openpyxl
    except ImportError:
        missing("openpyxl")
    book = openpyxl.load_workbook(path)
    return {sheet.title: [(cell.coordinate, float(f"{cell.value:.14g}")) for row in sheet.iter_rows() for cell in row
                          if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool)]
            for sheet in book.worksheets}


def lost_words(path, printed):
    """Words of texts that take more than a line, and that are nowhere on paper."""
    import openpyxl
    texts = [str(cell.value) for sheet in openpyxl.load_workbook(path).worksheets for row in sheet.iter_rows() for cell in row
             if isinstance(cell.value, str) and len(cell.value) > 60]
    there = set(re.findall(r"[^\W\d_]{5,}", printed))
    return sorted({word for text in texts for word in re.findall(r"(?<!\S)[^\W\d_]{5,}(?=[.,]?(?:\s|$))", text)} - there)


def main(folder, tmp):
    workbook, tmp = only(folder, ".xlsx"), pathlib.Path(tmp)
    shutil.rmtree(tmp, ignore_errors=True)
    tmp.mkdir(parents=True)
    office = [program("soffice"), f"-env:UserInstallation=file://{(tmp / 'profile').resolve()}", "--headless"]
    for kind in ("pdf", "xlsx:Calc MS Excel 2007 XML"):
        run(*office, "--convert-to", kind, "--outdir", tmp / kind[:3], workbook)
    before, after = numbers(workbook), numbers(only(tmp / "xls", ".xlsx"))
    faults = [f"sheet {name} is gone in LibreOffice" for name in before.keys() - after.keys()]
    count = 0
    for name in before.keys() & after.keys():
        count += len(before[name])
        if before[name] != after[name]:
            different = [(a, b) for a, b in zip(before[name], after[name]) if a != b]
            faults.append(f"sheet {name}: {len(before[name])} numbers, {len(after[name])} in LibreOffice; {different[:3]}")
    text = run(program("pdftotext"), only(tmp / "pdf", ".pdf"), "-")
    for sign in ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "Err:"):
        if sign in text:
            faults.append(f"LibreOffice shows {sign}")
    if lost := lost_words(workbook, text):
        faults.append(f"{len(lost)} words are not on paper in LibreOffice: {', '.join(lost[:8])}")
    if count < 10:
        faults.append(f"only {count} numbers were compared")
    finish(faults, f"{len(before)} sheets and {count} numbers, the same in LibreOffice")


if __name__ == "__main__":
    main(*sys.argv[1:])
