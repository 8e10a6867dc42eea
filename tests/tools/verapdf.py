#!/usr/bin/env python3
"""veraPDF as the gate: every PDF must be PDF/UA-1 and PDF/A-2a, or PDF/A-3a when it says that it holds another file.

    verapdf.py build CLASSES             compile PdfGate.java against the jars in build/tools/verapdf
    verapdf.py judge CLASSES FOLDER      the PDF of the folder passes both
    verapdf.py prove CLASSES FOLDER TMP  files broken on purpose fail, each by the rule it breaks
"""
import pathlib
import re
import subprocess
import sys

from outside import ROOT, TOOLS, finish, missing, only, program, run

FLAVOURS = "ua1,2a"

# What is broken, the bytes to exchange (of the same length), the flavour that forbids it, the rule that must be named.
BROKEN = [
    ("the window's title is not the document's", b"/DisplayDocTitle true", b"/DisplayDocTitlx true", "ua1", "7.1-10"),
    ("a figure without alternative text", b"/Alt ", b"/Alx ", "ua1", "7.3-1"),
    ("not marked as tagged", b"/Marked true", b"/Markex true", "ua1", "6.2-1"),
    ("no structure tree", b"/StructTreeRoot", b"/StructTreeRoox", "ua1", "7.1-11"),
    ("no output intent", b"/OutputIntents", b"/OutputIntentx", "2a", "6.2.4.3-2"),
]


def gate(classes, flavours, *files):
    if not (pathlib.Path(classes) / "PdfGate.class").exists():
        missing("veraPDF")
    java = program("java")
    path = f"{classes}:{TOOLS / 'verapdf'}/*"
    # Headless, one thread of garbage collection: several judges may run at once on a small machine.
    result = subprocess.run([java, "-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", path, "PdfGate",
                             flavours, *map(str, files)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.returncode, result.stdout.decode("utf-8", "replace")


def build(classes):
    if not any((TOOLS / "verapdf").glob("validation-model-*.jar")):
        missing("veraPDF")
    run(program("javac"), "-Xlint:all", "-Xlint:-processing", "-cp", f"{TOOLS / 'verapdf'}/*", "-d", classes,
        ROOT / "tests/tools/verapdf/PdfGate.java")


def judge(classes, folder):
    file = only(folder, ".pdf")
    flavours = FLAVOURS.replace("2a", "3a") if b"<pdfaid:part>3<" in file.read_bytes() else FLAVOURS
    status, text = gate(classes, flavours, file)
    print(text)
    faults = [] if status == 0 else ["veraPDF does not pass the file"]
    if text.count(" PASS") != 2:
        faults.append("veraPDF did not say PASS twice")
    finish(faults, " and ".join(f"PDF/{'UA-1' if name == 'ua1' else 'A-' + name}" for name in flavours.split(",")))


def prove(classes, folder, tmp):
    """Rewrites the file with all objects in the open, breaks one thing a time, and wants the gate to name the rule."""
    tmp = pathlib.Path(tmp)
    tmp.mkdir(parents=True, exist_ok=True)
    plain = tmp / "unbroken.pdf"
    run(program("qpdf"), "--qdf", "--object-streams=disable", "--newline-before-endstream", only(folder, ".pdf"), plain)
    content, faults, files = plain.read_bytes(), [], {}
    for number, (what, good, bad, flavour, rule) in enumerate(BROKEN):
        if good not in content:
            faults.append(f"{what}: the file has no {good.decode()} to break")
            continue
        file = tmp / f"broken-{number}.pdf"
        file.write_bytes(content.replace(good, bad))
        files.setdefault(flavour, []).append((file, what, rule))
    for flavour, broken in files.items():  # one process a flavour: it takes a while to start
        _, text = gate(classes, flavour, plain, *(file for file, _, _ in broken))
        told = dict(re.findall(r"^(\S+\.pdf) \w+ (.*\n(?:  .*\n)*)", text, re.M))
        # Laid out by qpdf the file need not be PDF/A any more, but it is as accessible as before.
        if flavour == "ua1" and not told.get(str(plain), "").startswith("PASS"):
            faults.append(f"the file that the broken ones are made from does not pass itself:\n{text}")
        for file, what, rule in broken:
            verdict = told.get(str(file), "")
            if not verdict.startswith("FAIL") or f"  {rule}: " not in verdict:
                faults.append(f"{what}: the gate did not fail by rule {rule}:\n{verdict or text}")
    finish(faults, f"{len(BROKEN)} broken files refused")


if __name__ == "__main__":
    {"build": build, "judge": judge, "prove": prove}[sys.argv[1]](*sys.argv[2:])
