#!/usr/bin/env python3
"""What other programs and plain measuring say of a finished PDF.

    judge_pdf.py qpdf FOLDER             qpdf finds no fault in the file's syntax, tables of objects and streams
    judge_pdf.py mutool FOLDER TMP       MuPDF draws every page without a word of complaint, and no page is blank
    judge_pdf.py words FOLDER            no two words overlap, none leaves its page, and the decimals of a column stand under
                                         each other (poppler's boxes)
    judge_pdf.py headings FOLDER         no page ends behind a heading, or behind a heading and one line (bookmarks as MuPDF
                                         lists them, lines and charts as poppler places them)
    judge_pdf.py read FOLDER TAGS        poppler reads the tag tree, into the file TAGS that others use
    judge_pdf.py order FOLDER TAGS       the tags are read in the order in which the pages show the words
    judge_pdf.py tags FOLDER TAGS GOLDEN the tag tree is the golden one; LINSEN_GOLDEN=accept writes it anew
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

import tag_tree
from outside import finish, only, program, run


def qpdf(folder):
    text = run(program("qpdf"), "--check", only(folder, ".pdf"))
    finish([] if "No syntax or stream encoding errors found" in text else [text], "qpdf finds nothing")


def mutool(folder, tmp):
    pdf, tmp = only(folder, ".pdf"), pathlib.Path(tmp)
    tmp.mkdir(parents=True, exist_ok=True)
    pages = int(re.search(r"^Pages:\s+(\d+)", run(program("pdfinfo"), pdf), re.M)[1])
    text = run(program("mutool"), "draw", "-q", "-r", "36", "-c", "gray", "-o", tmp / "%03d.pgm", pdf)
    text = text.replace("warning: ICC support is not available", "").strip()  # how Debian builds MuPDF
    faults = [text] if text else []
    for page in range(1, pages + 1):
        picture = tmp / f"{page:03}.pgm"  # three lines of head, then a byte a pixel
        if not picture.exists():
            faults.append(f"page {page} was not drawn")
        elif len(set(picture.read_bytes().split(b"\n", 3)[3])) < 3:
            faults.append(f"page {page} is blank")
    finish(faults, f"{pages} pages drawn")


def boxes(pdf):
    """[(page's width, height, [(x0, y0, x1, y1, word)])] as poppler reads them."""
    text = run(program("pdftotext"), "-bbox", pdf, "-")
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    space = "{http://www.w3.org/1999/xhtml}"
    for page in xml.fromstring(text).iter(f"{space}page"):
        yield (float(page.get("width")), float(page.get("height")),
               [tuple(float(w.get(k)) for k in ("xMin", "yMin", "xMax", "yMax")) + (w.text or "",)
                for w in page.iter(f"{space}word")])


def overlap(a, b):
    """Do two word boxes cover each other? A box reaches from ascender to descender, so neighbouring lines may touch."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width > 0.5 and height > 0.4 * min(a[3] - a[1], b[3] - b[1])


def misplaced(pdf):
    """(how many words, what is wrong with their places)"""
    faults, count = [], 0
    for number, (width, height, found) in enumerate(boxes(pdf), 1):
        count += len(found)
        found.sort(key=lambda w: w[1])
        for i, word in enumerate(found):
            if word[0] < 0 or word[1] < 0 or word[2] > width or word[3] > height:
                faults.append(f'page {number}: "{word[4]}" leaves the page')
            for other in found[i + 1:]:
                if other[1] > word[3]:
                    break
                if overlap(word, other):
                    faults.append(f'page {number}: "{word[4]}" and "{other[4]}" overlap')
    return count, faults


DECIMAL = re.compile(r"[\u2212-]?\d[\d\u00a0\u202f]*,(\d+)")
APART = 5  # points: no space between words of a text is so wide


def unaligned(found, charts=()):
    """Decimals that stand alone above each other, as in a column, and do not end at the same place. `found` are the words of
    one page; those within charts are placed by their values."""
    def inside(word):
        return any(word[0] >= left - 1 and word[2] <= right + 1 and word[1] >= top - 1 and word[3] <= bottom + 1
                   for left, top, right, bottom in charts)

    def alone(word):
        return not any(other is not word and abs(other[1] - word[1]) < 4 and
                       max(other[0] - word[2], word[0] - other[2]) < APART for other in found)

    figures = [(word, len(DECIMAL.fullmatch(word[4])[1])) for word in found
               if DECIMAL.fullmatch(word[4]) and not inside(word) and alone(word)]
    for i, (word, decimals) in enumerate(figures):
        for other, others_decimals in figures[i + 1:]:
            below = 0.5 < (other[1] - word[1]) / (word[3] - word[1]) < 1.9
            alike = decimals == others_decimals and abs((other[3] - other[1]) - (word[3] - word[1])) < 0.1
            beside = min(word[2], other[2]) - max(word[0], other[0]) < 0
            if below and alike and not beside and abs(word[2] - other[2]) > 0.5:
                yield f'"{word[4]}" ends at {word[2]:.1f}, and "{other[4]}" below it at {other[2]:.1f}'


def charts_of(pdf):
    """{page number: [boxes of its figures, from the upper edge as poppler measures]}"""
    text = subprocess.run([program("qpdf"), "--qdf", "--object-streams=disable", "--no-original-object-ids", pdf, "-"],
                          stdout=subprocess.PIPE, check=False).stdout.decode("latin-1")
    height = float(re.search(r"/MediaBox \[\s*0\s+0\s+[\d.]+\s+([\d.]+)", text)[1])
    pages = {number: int(page) for page, number in re.findall(r"^%% Page (\d+)\n(\d+) 0 obj", text, re.M)}
    boxes = {}
    for element in re.findall(r"^\d+ 0 obj\n(<<\n(?:(?!^endobj).)*?/S /Figure\n.*?)^endobj", text, re.M | re.S):
        box = re.search(r"/BBox \[\s*([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)", element)
        page = re.search(r"/Pg (\d+) 0 R", element)
        if box and page:
            left, low, right, high = (float(value) for value in box.groups())
            boxes.setdefault(pages[page[1]], []).append((left, height - high, right, height - low))
    return boxes


def words(folder):
    pdf = only(folder, ".pdf")
    count, faults = misplaced(pdf)
    charts = charts_of(pdf)
    for number, (_, _, found) in enumerate(boxes(pdf), 1):
        faults += [f"page {number}: {fault}" for fault in unaligned(found, charts.get(number, ()))]
    if count < 100:
        faults.append(f"only {count} words were found")
    finish(faults, f"{count} words, each in its own place")


FOOT = 50  # points: what stands lower is the page's own foot
TOP = 75  # a heading that stands higher begins its page
SAME_LINE = 3


def bookmarks(pdf):
    """[(words, page number, distance from the page's upper edge)] of all headings"""
    listed = run(program("mutool"), "show", pdf, "outline")
    return [(words, int(page), float(top)) for words, page, top in re.findall(r'"(.*)"\s+#page=(\d+)&zoom=nan,nan,([\d.]+)', listed)]


def lonely_headings(headings, pages, charts):
    """A heading is followed on its page by two lines that are no headings, or by a chart. `pages`: as `boxes` gives them."""
    names = {}
    for words, page, _ in headings:
        names.setdefault(page, []).append(" ".join(words.split()))
    for at, (words, page, top) in enumerate(headings):
        _, height, found = pages[page - 1]
        # All that it names may be one line, where the next page begins with another heading.
        _, next_page, next_top = headings[at + 1] if at + 1 < len(headings) else ("", 0, 0)
        is_whole = page == len(pages) or next_page == page + 1 and next_top < TOP
        lines = []  # the words of a line, from top to bottom
        for word in sorted((w for w in found if top - SAME_LINE < w[1] and w[3] < height - FOOT), key=lambda w: w[3]):
            if lines and word[3] - lines[-1][-1][3] < SAME_LINE:
                lines[-1].append(word)
            else:
                lines.append([word])
        texts = [" ".join(w[4] for w in sorted(line)) for line in lines]
        # A long heading has several lines.
        below = [text for text in texts if not any(text in name for name in names[page])]
        has_chart = any(chart[1] > top for chart in charts.get(page, ()))
        if len(below) < (1 if is_whole else 2) and not has_chart:
            yield f'page {page}: the heading "{words}" is followed by {len(below)} line{"" if len(below) == 1 else "s"} on its page'


def headings(folder):
    pdf = only(folder, ".pdf")
    found = bookmarks(pdf)
    faults = list(lonely_headings(found, list(boxes(pdf)), charts_of(pdf)))
    if len(found) < 3:
        faults.append(f"only {len(found)} headings were found")
    # Does this judge see anything? A page that ends behind its last heading must be told of.
    if found:
        words, page, top = found[-1]
        cut = [(width, height, [w for w in words_of if number != page or w[1] < top + 10])
               for number, (width, height, words_of) in enumerate(boxes(pdf), 1)]
        if not any(words in fault for fault in lonely_headings([found[-1]], cut, {})):
            faults.append(f'that nothing follows "{words}" would not be seen')
    finish(faults, f"{len(found)} headings, each with what it names")


def apart(text):
    """Words without what line breaking adds: soft hyphens, and the line break after them. A path may break at its slashes.
    Letters of Arabic or Hebrew are written in the order in which they are read, which poppler shows as lines of one letter
    each between its marks of direction; it turns round by itself what is written the other way."""
    text = re.sub("\u202c\n\u202b", "", text)
    return re.split(r"[\s/]+", re.sub("\u00ad\\s*|[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text))


def read(folder, tags):
    text = run(program("pdfinfo"), "-struct-text", only(folder, ".pdf"))
    pathlib.Path(tags).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(tags).write_text(text, "utf-8")
    finish([] if text.startswith("Document") else [f"no tag tree: {text[:200]}"], f"{text.count(chr(10))} lines of tags")


def order(folder, tags):
    """The tags' words, as they are read, against the words in the order in which the pages draw them. What the pages have
    besides (page heads and feet, heads of tables that go on, words within charts) may stand between."""
    pdf = only(folder, ".pdf")
    tree = tag_tree.read(tags)
    for figure in list(tree.all("Figure")):
        figure.content.clear()  # its alternative text is read instead
    shown = apart(run(program("pdftotext"), "-raw", pdf, "-"))
    faults = []
    for note in list(tree.all("Note")):  # read where its mark stands, shown at the page's foot
        if " ".join(apart(note.text())) not in " ".join(shown):
            faults.append(f'a note that no page shows: "{note.text()}"')
        note.content.clear()
    tagged = apart(tree.text())
    matcher = difflib.SequenceMatcher(None, tagged, shown, autojunk=False)
    lost = [" ".join(tagged[i1:i2]) for what, i1, i2, _, _ in matcher.get_opcodes() if what in ("delete", "replace")]
    faults += [f'tagged, but not shown there: "{text}"' for text in lost]
    if len(tagged) < 100:
        faults.append(f"only {len(tagged)} tagged words were found")
    finish(faults, f"{len(tagged)} tagged words in the order of the pages")


def tags(folder, tags, golden):
    pdf, golden = only(folder, ".pdf"), pathlib.Path(golden)
    tree = "\n".join([*tag_tree.outline(tag_tree.read(tags)), "", "Alternative texts",
                      *(f"  {text}" for text in tag_tree.alternative_texts(pdf))]) + "\n"
    if os.environ.get("LINSEN_GOLDEN") == "accept":
        golden.write_text(tree, "utf-8")
    if not golden.exists():
        finish([f"{golden} is missing; LINSEN_GOLDEN=accept ./dev test -R tags writes it"], "")
    wanted = golden.read_text("utf-8")
    faults = list(difflib.unified_diff(wanted.splitlines(), tree.splitlines(), "golden", "now", lineterm="", n=2))
    if faults:
        faults.insert(0, "If the change is meant: LINSEN_GOLDEN=accept ./dev test -R tags, and read the difference.")
    finish(faults, f"{len(wanted.splitlines())} lines of tags, all as before")


if __name__ == "__main__":
    {"qpdf": qpdf, "mutool": mutool, "words": words, "headings": headings, "read": read, "order": order, "tags": tags}[sys.argv[1]](*sys.argv[2:])
