#!/usr/bin/env python3
"""Do the pages look as they did? Each page as a small grey picture beside the golden one, with a tolerance.

    judge_pictures.py compare FOLDER GOLDEN TMP   each page is the golden one; LINSEN_GOLDEN=accept writes them anew
    judge_pictures.py shown FOLDER GOLDEN TMP     the pages that a README shows are those that the program makes now:
                                                  GOLDEN is one picture, of the pages in its name ("sidor-1-10.png")
    judge_pictures.py prove FOLDER GOLDEN TMP     pages that are wrong on purpose are told from the golden ones

A page is compared in squares of 1/8 inch, each a mean grey: what smooths a letter otherwise passes, a line of text that
moved, a colour that changed or a rule through the figures does not. Where they differ, TMP gets the page, the golden
one and their difference side by side.
"""
import os
import pathlib
import sys

from outside import finish, only, program, run

try:
    from PIL import Image, ImageChops, ImageDraw
except ImportError:
    print("python3-pil is not installed")
    sys.exit(77)

RESOLUTION = 48  # pixels an inch
SQUARE = RESOLUTION // 8
TOLERANCE = 20  # grey levels of 255 that a square's mean may differ


def pages(pdf, tmp):
    """The finished pages as grey pictures of 16 levels, in order."""
    tmp.mkdir(parents=True, exist_ok=True)
    for old in tmp.glob("*.png"):
        old.unlink()
    run(program("pdftoppm"), "-gray", "-r", RESOLUTION, "-png", pdf, tmp / "page")
    return [Image.open(file).convert("L") for file in sorted(tmp.glob("page-*.png"))]


def squares(picture):
    width, height = (-(-side // SQUARE) for side in picture.size)
    whole = Image.new("L", (width * SQUARE, height * SQUARE), 255)
    whole.paste(picture)
    return whole.resize((width, height), Image.BOX)


def difference(page, golden):
    """The squares in which the two differ, as one sentence; nothing when they are alike."""
    if page.size != golden.size:
        return f"is {page.size} pixels large, not {golden.size}"
    apart = ImageChops.difference(squares(page), squares(golden))
    wrong = sum(count for level, count in enumerate(apart.histogram()) if level > TOLERANCE)
    if wrong == 0:
        return None
    left, top, right, bottom = apart.point(lambda level: 255 if level > TOLERANCE else 0).getbbox()
    place = [round(edge * SQUARE / RESOLUTION * 25.4) for edge in (left, top, right, bottom)]
    return "differs in {} squares, between {}×{} and {}×{} mm".format(wrong, *place)


def stored(folder):
    return [Image.open(file).convert("L") for file in sorted(folder.glob("*.png"))]


def store(pictures, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for number, picture in enumerate(pictures, 1):
        few = picture.point(lambda level: level // 17 * 17).quantize(16)
        few.save(folder / f"{number:02}.png", optimize=True)


def beside(page, golden, file):
    width, height = max(page.width, golden.width), max(page.height, golden.height)
    sheet = Image.new("L", (3 * width, height), 255)
    sheet.paste(golden, (0, 0))
    sheet.paste(page, (width, 0))
    if page.size == golden.size:
        sheet.paste(ImageChops.invert(ImageChops.difference(page, golden)), (2 * width, 0))
    sheet.save(file)


def compare(folder, golden, tmp):
    found = pages(only(folder, ".pdf"), tmp / "pages")
    if os.environ.get("LINSEN_GOLDEN") == "accept":
        store(found, golden)
        finish([], f"{len(found)} pictures written")
    expected = stored(golden)
    faults = []
    if len(found) != len(expected):
        faults.append(f"{len(found)} pages, and {len(expected)} golden pictures in {golden}")
    for number, (page, right) in enumerate(zip(found, expected), 1):
        if fault := difference(page, right):
            faults.append(f"page {number} {fault}")
            beside(page, right, tmp / f"{number:02}.png")
    if faults:
        faults.insert(0, f"Look at the pictures in {tmp} (golden, now, difference). If the change is meant: "
                         "LINSEN_GOLDEN=accept ./dev test -R pictures")
    finish(faults, f"{len(found)} pages look as they did")


def shown(folder, golden, tmp):
    numbers, pdf = [int(number) for number in golden.stem.split("-")[1:]], only(folder, ".pdf")
    tmp.mkdir(parents=True, exist_ok=True)
    found = []
    for number in numbers:
        run(program("pdftoppm"), "-f", number, "-l", number, "-singlefile", "-scale-to-x", 530, "-scale-to-y", -1, "-png",
            pdf, tmp / f"{number}")
        found.append(Image.open(tmp / f"{number}.png").convert("RGB"))
    margin, width, height = 6, found[0].width, found[0].height
    sheet = Image.new("RGB", (margin + len(found) * (width + margin), height + 2 * margin), (198, 203, 205))
    for i, picture in enumerate(found):
        sheet.paste(picture, (margin + i * (width + margin), margin))
    if os.environ.get("LINSEN_GOLDEN") == "accept":
        sheet.quantize(32).save(golden, optimize=True)
        finish([], f"{golden.name} written")
    fault = difference(sheet.convert("L"), Image.open(golden).convert("L"))
    finish([f"{golden} {fault}. If the change is meant: LINSEN_GOLDEN=accept ./dev test -R shown"] if fault else [],
           "the README shows the pages as they are")


def spoiled(page):
    """The page wrong in ways that have happened or nearly so."""
    width, height = page.size
    down = Image.new("L", page.size, 255)
    down.paste(page.crop((0, 0, width, height - 8)), (0, 8))
    yield "everything 4 mm lower", down
    top, bottom = height // 6, height // 6 + 60
    blank = page.copy()
    ImageDraw.Draw(blank).rectangle((0, top, width, bottom), fill=255)
    if ImageChops.difference(blank, page).getbbox():
        yield "a strip without its text", blank
    ruled = page.copy()
    for y in range(top, bottom, 12):
        ImageDraw.Draw(ruled).line((60, y, width - 60, y), fill=0, width=2)
    yield "rules through the text", ruled
    dark = page.copy()
    ImageDraw.Draw(dark).rectangle((60, top, width - 60, bottom), fill=32)
    yield "a dark ground", dark


def prove(folder, golden, _):
    expected = stored(golden)
    faults = [] if expected else [f"no golden pictures in {golden}"]
    tried = 0
    for number, page in enumerate(expected, 1):
        for what, wrong in spoiled(page):
            tried += 1
            if difference(wrong, page) is None:
                faults.append(f"page {number} with {what} passes for the golden one")
    finish(faults, f"{tried} wrong pages are all refused")


if __name__ == "__main__":
    act, of, golden_folder, scratch = sys.argv[1], *map(pathlib.Path, sys.argv[2:5])
    {"compare": compare, "shown": shown, "prove": prove}[act](of, golden_folder, scratch)
