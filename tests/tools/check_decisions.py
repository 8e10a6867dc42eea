#!/usr/bin/env python3
"""The proposals of a memo, copied out of its PDF, are the text that --beslutspunkter gives: whole, and nothing but letters and signs
that a minute can hold.

    check_decisions.py LINSEN RAPPORT_TOML TMP [--wrong]    --wrong: each way in which a copy can go wrong must be found
"""
import re
import shutil
import sys
import unicodedata

from outside import finish, only, program, run


def joined(text):
    """Lines as one; a space that does not break is as good as one that does."""
    return re.sub(r"[ \n\f\u00a0\u202f]+", " ", text)


def odd(text):
    """Letters that stand for others (ligatures, private ones), and signs that are not seen."""
    return sorted({f"U+{ord(c):04X}" for c in text if c not in "\n\f\u00a0\u202f" and (
        unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn", "Cs") or c == "\ufffd" or "\ufb00" <= c <= "\ufb06" or c == "\u2010"
        or unicodedata.combining(c))})


def faults_of(decisions, copied):
    faults = []
    whole = joined(copied)
    for number, decision in enumerate(decisions, 1):
        if not re.fullmatch(rf"{number}\. \S.*\.", decision):
            faults.append(f'point {number} is "{decision}"')
        if not re.search(rf"(?:^| ){re.escape(joined(decision))}(?: |$)", whole):
            faults.append(f'"{decision}" does not stand whole in what is copied out of the PDF')
    if not decisions:
        faults.append("there are no proposals")
    if found := odd(copied):
        faults.append(f"what is copied holds {', '.join(found)}")
    return faults


def wrong_copies(decisions, copied):
    """(what is wrong, the copy)"""
    for decision in decisions:
        lines = re.compile(r"\s+".join(map(re.escape, decision.split())))
        of = lines.search(copied)[0]
        word = max(of.split(), key=len)
        half = len(word) // 2
        for what, other in [("a hyphen at a line's end", f"{word[:half]}-\n{word[half:]}"), ("a soft hyphen", f"{word[:half]}\u00ad{word[half:]}"),
                            ("a word in two", f"{word[:half]} {word[half:]}"), ("a letter lost", word[:half] + word[half + 1:]),
                            ("a letter of its own", f"{word[:half]}\ue001{word[half:]}"), ("a word lost", "")]:
            yield what, copied.replace(of, of.replace(word, other, 1), 1)
        yield "the foot of a page within", copied.replace(of, of.replace("\n", "\n3 (7)\n", 1) if "\n" in of else f"3 (7) {of[3:]}", 1)
    yield "a ligature", copied + "\ufb01"
    yield "a letter in two parts", copied + "a\u030a"


def main(linsen, report, tmp, *options):
    shutil.rmtree(tmp, ignore_errors=True)
    run(linsen, "bygg", report, "--ut", tmp, "--bara", "pdf", "--beslutspunkter")
    decisions = only(tmp, ".txt").read_text("utf-8").splitlines()
    copied = run(program("pdftotext"), "-enc", "UTF-8", only(tmp, ".pdf"), "-")
    faults, wrong = faults_of(decisions, copied), 0
    if "--wrong" in options and not faults:
        for what, copy in wrong_copies(decisions, copied):
            wrong += 1
            if not faults_of(decisions, copy):
                faults.append(f"{what} was not found wrong")
    finish(faults, f"{len(decisions)} proposals stand whole in the PDF's text" + (f"; {wrong} wrong copies refused" if wrong else ""))


if __name__ == "__main__":
    main(*sys.argv[1:])
