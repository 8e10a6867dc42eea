"""Numbers and words as a Swedish report prints them."""
import re

SPACES = re.compile("[\u00a0\u202f\u2009\u2007\\s]+")
NUMBER = re.compile(r"[-−]?\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|[-−]?\d+(?:,\d+)?")
COUNTED = {"en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
           "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
           "nitton": 19, "tjugo": 20}


def plain(text):
    """Spaces that do not break as ordinary ones, no soft hyphens, one space between words."""
    text = re.sub("\u00ad\\s*", "", str(text))  # a word that was parted at a line's end
    text = re.sub(r"(?<=\w)([-–])\n(?=\w)", r"\1", text)
    return SPACES.sub(" ", text.replace("\u200b", "").replace("\u2060", "")).strip()


def key(text):
    """What two printings of the same word have in common."""
    return plain(text).casefold().rstrip(".:")


def number(text):
    """(value, decimals) of a printed number, or None. "1 234" and "12,50" are numbers, "2–3" is not."""
    bare = plain(text).replace("−", "-")
    found = re.fullmatch(r"(-?\d{1,3}(?: \d{3})+|-?\d+)(?:[,.](\d+))?", bare)
    if not found:
        return None
    decimals = found[2] or ""
    return float(found[1].replace(" ", "") + ("." + decimals if decimals else "")), len(decimals)


def shown(value):
    """A number as it is printed in a message."""
    whole = int(round(value))
    if abs(value - whole) > 1e-9:
        return f"{value:.3f}".rstrip("0").replace(".", ",").replace("-", "−")
    return f"{whole:,}".replace(",", " ").replace("-", "−")
