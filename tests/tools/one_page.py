#!/usr/bin/env python3
"""The summary of the report `minimaria` is one page, whatever it has to say: four groups, long titles, five long key figures.

    one_page.py LINSEN SAMPLE TEMPLATES FOLDER

Makes the sample's report again in every combination, and reads the pages of the finished PDF. What the page has no room for is left
out in a stated order, and the page says how much and where it stands; in some combinations that must happen, to what the
sample's own page holds: all key figures, the two largest of the other differences, all changes.
"""
import itertools
import pathlib
import re
import shutil
import subprocess
import sys

LAST = "Siffrorna säger inget om orsaker."
LEFT_OUT = "Allt ryms inte på sidan: "
NUMBERS = {word: number for number, word in enumerate("noll ett två tre fyra fem sex sju åtta nio tio elva tolv".split())} | {"en": 1}
LONG = "MiniMaria i Dalarna 2025: en uppföljning av länets gemensamma verksamhet för unga med skadligt bruk och beroende"
TITLES = {"own": None, "long": LONG, "very long": f"{LONG}, deras närstående och de verksamheter som möter dem"}


def without_hyphens(text):
    return re.sub(r"\s+", " ", re.sub("\u00ad\\s*", "", text))


def long_template(text):
    """Key figures that are told in two lines each."""
    return re.sub(r'sak = "([^"]*)"(.*nyckeltal = true)', r'sak = "\1, bland dem som har haft kontakt med verksamheten någon gång under året"\2', text)


def pages_of(linsen, folder):
    subprocess.run([linsen, "bygg", "rapport.toml", "--bara", "pdf"], cwd=folder, check=True, capture_output=True)
    pdf = next((folder / "ut").glob("*.pdf"))
    return subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.split("\f")


def make(sample, templates, folder, title, four_groups, long_key_figures):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("ut"))
    report = (folder / "rapport.toml").read_text("utf-8")
    if title:
        report = re.sub(r"^titel .*$", f'titel = "{title}"', report, flags=re.M)
        report = re.sub(r"^undertitel .*$", f'undertitel = "{LONG}"', report, flags=re.M)
    if four_groups:
        report = re.sub(r"^slag ", "vuxen_fran = 18\nslag ", report, flags=re.M)
    if long_key_figures:
        own = folder / "mallar" / "minimaria" / "lang.toml"
        own.parent.mkdir(parents=True)
        own.write_text(long_template((templates / "standard.toml").read_text("utf-8")), "utf-8")
        report = 'mall = "lang"\n' + report
    (folder / "rapport.toml").write_text(report, "utf-8")


def check(pages, faults, what):
    """{kind: how many of it are left out}"""
    first, rest = without_hyphens(pages[0]), without_hyphens(" ".join(pages[1:]))
    if LAST not in first:
        faults.append(f"{what}: the summary does not end on the first page")
    before = [number for number, page in enumerate(pages) if re.search("^Innehåll$", page, re.M)]
    if not before or before[0] > 1:
        faults.append(f"{what}: the list of contents does not follow on the first or second page")
    elif before[0] == 1 and "Så mycket vet vi" in without_hyphens(pages[1].split("\nInnehåll\n")[0]):
        faults.append(f"{what}: the summary goes on on the second page")
    said = re.search(f"{LEFT_OUT}(.*?) till finns under rubriken ”Vad ser vi\\?”", first)
    if LEFT_OUT in first + rest and not said:
        faults.append(f"{what}: what is left out is told in another way, or on another page")
    told = re.findall(r"(\w+) (nyckeltal|skillnad|ändring)", said[1]) if said else []
    return {kind: NUMBERS[word] if word in NUMBERS else int(word) for word, kind in told}


def main(linsen, sample, templates, folder):
    faults, left_out = [], {}
    for (name, title), four, long_ones in itertools.product(TITLES.items(), (False, True), (False, True)):
        what = f"{name} title, {'four' if four else 'two'} groups, {'long' if long_ones else 'own'} key figures"
        made = pathlib.Path(folder) / re.sub(r"\W+", "-", what)
        make(pathlib.Path(sample), pathlib.Path(templates) / "minimaria", made, title, four, long_ones)
        left_out[what] = check(pages_of(linsen, made), faults, what)
    own = left_out["own title, two groups, own key figures"]
    # Key figures that may be chance are the first to give way; the sample has two among five.
    if own.keys() - {"skillnad", "nyckeltal"} or own.get("nyckeltal", 0) > 1:
        faults.append("the sample's own summary leaves out more than the smaller differences and a key figure that may be chance")
    if not left_out["very long title, four groups, long key figures"].keys() - {"skillnad"}:
        faults.append("where there is most to say, nothing gives way: the test shows nothing")
    for what, number in left_out.items():
        print(f"{what}: {', '.join(f'{each} {kind}' for kind, each in number.items()) or 'nothing'} left out")
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
