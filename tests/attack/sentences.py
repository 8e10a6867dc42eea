"""Sentences that say how many of a sex there are in a category, whichever way round they say it: "Malung-Sälen: 14 kvinnor och
19 män", "Kvinnor och män i Vansbro: 3 och 9", "Av de 12 personerna i Vansbro är 9 män", "Andelen kvinnor i Vansbro är 25 %".

A sentence is cut where it goes over from one category to the next, and in each part the numbers are paired with the sexes
(or with "personer": all of them) that stand beside them. Which cells of which table that is, `counted.py` finds.
"""
import dataclasses
import re

from swedish import COUNTED, NUMBER, number, plain
from wording import BEFORE_ITS_OWN, COUNTS, DISTANCE, LIMIT, NO_PERSONS, NOT_A_COUNT, YEAR_LIKE, value_of

WHO = {
    "kvinnor": r"kvinn(?:a|an|ans|or|ors|orna|ornas)|kvinnlig[at]?|(?-i:K)(?=[ :=]+\d)",
    "män": r"män|mäns|männen|männens|manlig[at]?|(?<=\ben )man|(?<=\b1 )man|(?-i:M)(?=[ :=]+\d)",
    "flickor": r"flick(?:a|an|ans|or|ors|orna|ornas)|tjej(?:en|er|erna)?",
    "pojkar": r"pojk(?:e|en|ens|ar|ars|arna|arnas)|kill(?:e|en|ar|arna)",
    "annan": r"annan könsidentitet|annat kön",
}
ALL = "alla"
EVERYBODY = (r"personer|personerna|person|individer|individerna|individ|barn|barnen|ungdomar|ungdomarna|ungdom|unga|elever|"
             r"eleverna|elev|klienter|klienterna|klient|brukare|brukarna|svarande|invånare|invånarna|vuxna|födda|nyfödda")
SEXES = "|".join(WHO.values())
ONE = rf"(?:en|ett)(?= (?:{SEXES}|man|{EVERYBODY})\b)"
NONE = rf"(?:ingen|inga)(?= (?:{SEXES}|man|{EVERYBODY})\b)"
NUMERAL = rf"(?:{NUMBER.pattern}|\b(?:{COUNTS}|noll|{ONE}|{NONE})\b)"
PARTED = r" av (?:de |dem |totalt |alla |sammanlagt |kommunens )*"
PERCENT = re.compile(r"\s*(?:%|procent\b)")
END = re.compile(r"(?<=[.!?])\s+")
PRONOUN = re.compile(r"\b(?:av (?:dem|dessa|de)|dessa|bland dem|där|varav|de|dom)\b", re.I)
LIST = re.compile(r"\s*(?:,|och|samt|eller|/)\s*", re.I)
NUMBERS_LISTED = re.compile(r"\s*(?:och|respektive|resp\.?|,)\s*", re.I)
COUNTS_ITSELF = re.compile(rf"\s*(?:$|[.,;()!?]|(?:och|samt|respektive|resp|eller|medan|men|varav|därav|i|på|bland|av|är|var|"
                           rf"fanns|finns|bor|bodde|stycken|st|till|mot|{EVERYBODY}|{SEXES}|man)\b)", re.I)
OF_THEM = re.compile(rf"(?:\s|%|procent|av|alla|de|dem|dessa|totalt|är|var|utgörs|utgjordes|består|bestod|st|stycken|i|"
                     rf"{EVERYBODY})*", re.I)
OF_A_SEX = re.compile(r"\s*(?:%|procent)\s*av (?:\w+ ){0,2}", re.I)
OF_ALL = re.compile(r"\bav (?:\w+ )?$", re.I)  # "av de 12 personerna i Vansbro"
NUMBER_OF = re.compile(r"\bantal(?:et)? $", re.I)
AMONG = re.compile(r"\b(?:av|bland|hos) (?:\w+ )?$", re.I)
LIVES = re.compile(r" (?:finns|fanns|bor|bodde|är|var|kommer|kom) (?:i|från)\b", re.I)
ANOTHER_CLAUSE = re.compile(r"\b(?:som|vars|vilka|per|än)\b", re.I)
EXTREME, IN_BRACKETS = re.compile(r"\bhögst $", re.I), re.compile(r"(?: ?%| procent)? \(")  # "högst 276 (Falun)" is no limit
ONLY = re.compile(r"(?:\bfinns|\bfanns|\bär|\bvar|\bendast|\bbara|:|\d \w+ och) $", re.I)  # "en kvinna" may be anybody
WORDS_TOO = {"ale", "berg", "boden", "eda", "kil", "lund", "mark", "sala", "vara"}  # as kommuner they have a capital
FURTHEST = 60  # letters between a sex and its number
OF_SEXES = re.compile(r"\bandel|könsfördelning|\bfördel|\butgör", re.I)


@dataclasses.dataclass
class Number:
    value: float
    decimals: int
    share: bool = False  # in per cent
    whole: float | None = None  # M of "N av M"
    of_sex: bool = False  # of the sex, not of all: "25 % av kvinnorna"
    lives: bool = False  # "… bor i Vansbro"


@dataclasses.dataclass
class Token:
    kind: str  # "kategori", "vem", "tal"
    start: int
    end: int
    name: tuple | str = ""  # (dimension, heading); a key of WHO or ALL
    number: Number | None = None
    among: bool = False  # of a sex: "bland kvinnorna"
    lives: bool = False  # "kvinnorna bor i"


@dataclasses.dataclass
class Said:
    """What one part of a sentence says of one category."""
    heads: dict  # dimension → heading
    pairs: list  # (a key of WHO or ALL, Number)


def same_dashes(words):
    return re.sub(r"(?<=\d)\s?[-−–]\s?(?=\d)", "–", plain(words))


def sentences(words):
    return END.split(words)


class Sentences:
    """Reads sentences by the headings of one table."""

    def __init__(self, headings):
        """`headings`: (dimension, heading, is it a place?)."""
        self.names = [(dimension, heading) for dimension, heading, _ in headings]
        order = sorted(range(len(headings)), key=lambda n: -len(headings[n][1]))
        parts = [f"(?P<c{n}>{self.printed(*headings[n][1:])})" for n in order]
        parts += [rf"(?P<vem_{n}>\b(?:{pattern})\b)" for n, pattern in enumerate(WHO.values())]
        parts.append(rf"(?P<alla>\b(?:{EVERYBODY})\b)")
        parts.append(rf"(?P<tal>{NUMERAL})(?:{PARTED}(?P<av>{NUMERAL}))?")
        self.pattern = re.compile("|".join(parts), re.I)

    @staticmethod
    def printed(heading, is_place):
        words = re.escape(same_dashes(heading))
        if re.fullmatch(r"\d{1,3}", heading):
            return rf"(?:\bålder(?:n)? |\b(?=\d+(?: år\b|-åring))){words}(?: år\b|-åring\w*|\b)"
        if is_place and heading.casefold() in WORDS_TOO:
            words = rf"(?-i:{words})"
        return rf"(?<!\w){words}(?:s(?: kommun)?| kommun|\s+år|-åring\w*)?(?!\w)"

    def read(self, sentence, before=None):
        """What a sentence says, part by part. `before`: what it is about where it names nothing itself."""
        words = same_dashes(sentence)
        tokens = self.tokens(words)
        of_all = dict(before or {})
        named = {}
        for token in tokens:
            if token.kind == "kategori":
                named.setdefault(token.name[0], []).append(token)
        turning = [d for d, those in named.items() if len({t.name for t in those}) > 1]
        of_all |= {d: those[0].name[1] for d, those in named.items() if d not in turning}
        if len(turning) > 1 or re.search(r"\bfrån\b.*\btill\b", words, re.I):
            return []
        if not turning:
            return self.said(of_all, tokens, [], words)
        found, earlier = [], []
        for heads, part in self.parts(tokens, named[turning[0]], words):
            sexes = [t for t in part if t.kind == "vem" and t.name != ALL]
            for head in heads:
                found += self.said({**of_all, turning[0]: head}, part, [] if sexes else earlier, words)
            earlier = sexes or earlier
        return found

    def heads_of(self, sentence):
        """The categories that a sentence is about, for the next one: "Av dem är 9 män." """
        named = {}
        for token in self.tokens(same_dashes(sentence)):
            if token.kind == "kategori":
                named.setdefault(token.name[0], set()).add(token.name[1])
        return {d: heads.pop() for d, heads in named.items() if len(heads) == 1}

    # --- Words ----------------------------------------------------------------------------------------------------

    def tokens(self, words):
        found = []
        for match in self.pattern.finditer(words):
            kind = match.lastgroup
            if kind.startswith("c"):
                found.append(Token("kategori", *match.span(), self.names[int(kind[1:])]))
            elif kind.startswith("vem_"):
                found.append(Token("vem", *match.span(), list(WHO)[int(kind[4:])], among=bool(AMONG.search(words[:match.start()])),
                                   lives=bool(LIVES.match(words[match.end():]))))
            elif kind == "alla":
                found.append(Token("vem", *match.span(), ALL))
            else:
                counted = self.counted(match, words)
                if counted:
                    found.append(Token("tal", *match.span(), "", counted))
        for one, other in zip(found, found[1:]):  # "25 respektive 75 procent"
            if one.kind == other.kind == "tal" and other.number.share and NUMBERS_LISTED.fullmatch(words[one.end:other.start]):
                one.number.share = True
        return found

    @staticmethod
    def counted(match, words):
        """A number of persons or a share of them, or None."""
        before, after = words[:match.start()], words[match.end():]
        limit = LIMIT.search(before) and not (EXTREME.search(before) and IN_BRACKETS.match(after))
        if limit or DISTANCE.search(before) or BEFORE_ITS_OWN.search(before) or re.search(r"\d–$", before):
            return None
        if YEAR_LIKE.fullmatch(match["tal"]) or match["tal"].casefold() in ("en", "ett") and not ONLY.search(before):
            return None
        value, decimals = numeral(match["tal"])
        if PERCENT.match(after):
            return Number(value, decimals, share=True) if 0 <= value <= 100 else None
        if NOT_A_COUNT.match(after) or re.match(rf" {NO_PERSONS}(?!\w)", after, re.I) or value < 0:
            return None
        whole = numeral(match["av"])[0] if match["av"] else None
        return Number(value, decimals, whole=whole) if whole is None or value <= whole else None

    # --- Parts ----------------------------------------------------------------------------------------------------

    @staticmethod
    def parts(tokens, turns, words):
        """(headings, their tokens): each category with what follows it or, where numbers come first, with what stands before.
        Of a list that stands together each owns the number that it explains, "3 (Mora och Orsa)", and otherwise none; none
        stands before the first."""
        runs = []
        for turn in turns:
            if runs and LIST.fullmatch(words[runs[-1][-1].end:turn.start]):
                runs[-1].append(turn)
            else:
                runs.append([turn])
        leads = not any(t.kind == "tal" and t.start < turns[0].start and not OF_ALL.search(words[:t.start]) for t in tokens)
        ends = [run[0].start for run in runs[1:]] if leads else [run[-1].end for run in runs[:-1]]
        found = [([], [t for t in tokens if t.end <= turns[0].start])] if leads else []
        for run, start, end in zip(runs, [turns[0].start if leads else 0, *ends], [*ends, len(words)]):
            own = len(run) == 1 or words[:run[0].start].endswith("(")
            found.append(([t.name[1] for t in run] if own else [], [t for t in tokens if start <= t.start and t.end <= end]))
        return found

    def said(self, heads, tokens, earlier, words):
        """`earlier`: the sexes that an earlier part named, where this names none: they hold here as well."""
        start = min((t.start for t in tokens), default=0)
        earlier = [dataclasses.replace(t, start=start, end=start) for t in earlier]
        pairs = self.pairs([*earlier, *(t for t in tokens if t.kind != "kategori")], tokens, words)
        return [Said(heads, pairs)] if pairs else []

    def pairs(self, row, tokens, words):
        """Each sex with its number; none where a sex has two."""
        row = self.all_together(self.without_mere_persons(row, words), words)
        who, numbers = [t for t in row if t.kind == "vem"], [t for t in row if t.kind == "tal"]
        kinds = "".join("V" if t.kind == "vem" else "T" for t in row)
        found = []
        if re.fullmatch(r"V{2,}T{2,}|T{2,}V{2,}", kinds):
            if len(who) == len(numbers):
                found = list(zip(who, numbers))
        else:
            follows = kinds.startswith("T")
            found = self.beside(row, tokens, words, follows)
            left = [t for t in row if not any(t is one or t is other for one, other in found)]
            found += self.beside(left, tokens, words, not follows)
        by_sex = {}
        for sex, told in found:
            if not told.number.share or self.is_share_of_whom(sex, told, words):
                by_sex.setdefault(sex.name, []).append(told.number)
        return [(name, told[0]) for name, told in by_sex.items() if len(told) == 1]

    @staticmethod
    def is_share_of_whom(sex, told, words):
        """Is it told what a share is a share of: the sex, or all?"""
        share, is_first = told.number, told.start < sex.start
        share.of_sex = bool(OF_A_SEX.fullmatch(words[told.end:sex.start])) if is_first else sex.among
        share.lives = sex.lives
        return share.of_sex or is_first or bool(OF_SEXES.search(words))

    @staticmethod
    def without_mere_persons(row, words):
        """"Personer" is all of them where it has a number of its own: not in "9 personer män", nor in "bland personer 9 män"."""
        def is_counted(n):
            if NUMBER_OF.search(words[:row[n].start]):
                return True
            return n > 0 and row[n - 1].kind == "tal" and not (n + 1 < len(row) and row[n + 1].kind == "vem")
        return [t for n, t in enumerate(row) if t.name != ALL or is_counted(n)]

    @staticmethod
    def all_together(row, words):
        """"Kvinnor och män i Vansbro: 12", "12 män och kvinnor": one number of both."""
        sexes = [t for t in row if t.kind == "vem"]
        if len(sexes) != 2 or len(row) != 3 or not LIST.fullmatch(words[sexes[0].end:sexes[1].start]):
            return row
        both = Token("vem", sexes[0].start, sexes[1].end, ALL)
        return [both] + [t for t in row if t.kind == "tal"] if row[0] is sexes[0] else [row[0], both]

    def beside(self, row, tokens, words, number_first):
        found = []
        for one, other in zip(row, row[1:]):
            told, sex = (one, other) if number_first else (other, one)
            if (told.kind, sex.kind) == ("tal", "vem") and self.belong(told, sex, tokens, words) and \
                    not any(told is t or sex is s for s, t in found):
                found.append((sex, told))
        return found

    @staticmethod
    def belong(told, sex, tokens, words):
        start, end = min(told.end, sex.end), max(told.start, sex.start)
        between = list(words[start:end])
        for token in tokens:
            if token.kind == "kategori" and start <= token.start and token.end <= end:
                between[token.start - start:token.end - start] = " " * (token.end - token.start)
        between = "".join(between)
        if told.start < sex.start:
            return OF_THEM.fullmatch(between) is not None
        after = words[told.end:]
        return len(between) <= FURTHEST and not ANOTHER_CLAUSE.search(between) and \
            (told.number.share or COUNTS_ITSELF.match(after) is not None)


def numeral(words):
    folded = words.casefold()
    if folded in ("noll", "ingen", "inga"):
        return 0.0, 0
    if folded in COUNTED:
        return float(COUNTED[folded]), 0
    return number(words) or (value_of(words), 0)
