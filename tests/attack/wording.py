"""What numbers in running words count, by the words beside them."""
import re

from swedish import COUNTED, number, plain

PERSONS = (r"(?:personer|person|individer|individ|barn|flickor|flicka|pojkar|pojke|kvinnor|kvinna|män|man|ungdomar|ungdom|"
           r"unga|födda|nyfödda|elever|elev|klienter|brukare|svarande|svar|vuxna|äldre|ärenden|fall)")
NO_PERSONS = (r"(?:kommuner|kommun|län|rader|raderna|rad|tabeller|diagram|år|åren|celler|frågor|insatser|grupper|delar|"
              r"indikatorer|jämförelser|uppgifter|mått|sidor|kolumner|stycken|regioner|områden|procent|%|delmål|mål|steg|punkter)")
COUNTS = "|".join(word for word, value in COUNTED.items() if value > 1)
LIMIT = re.compile(r"\b(?:än|under|minst|högst|upp till|tröskeln?|tröskeln är|mellan \d|\d till|\d\s*[–-])\s*$", re.I)
DISTANCE = re.compile(r"(?:avstånd|skillnad|differens|fler än|färre än|över kvinnor|över män|ökat|minskat|"
                      r"(?:ökade|ökar|minskade|minskar|växte|sjönk)\b[^.;]* med )[^.;]*$", re.I)
NOT_A_COUNT = re.compile(r"\s*(?:%|procent|år\b|-åring|kronor|kr\b|per |av \d|:|[–-]\d|[+]| (?:över|fler|färre|högre|lägre)\b)")
BEFORE_ITS_OWN = re.compile(r"(?:\bpå|tabell|diagram|bilaga|avsnitt|sida|bild|karta|[nN] =|\bmellan|\bmellan \w+ och) $", re.I)
YEAR_LIKE = re.compile(r"(?:19|20)\d\d")


def value_of(words):
    words = plain(words)
    return float(COUNTED[words.casefold()]) if words.casefold() in COUNTED else (number(words) or (-1.0, 0))[0]


def excerpt(words, around=0):
    start = max(0, around - 30)
    return ("…" if start else "") + words[start:start + 90] + ("…" if len(words) > start + 90 else "")
