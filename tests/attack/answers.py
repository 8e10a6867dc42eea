"""Several answers: what every reader knows of them beside the figures. Nobody gave an answer and none; whoever gave any of some
answers is at least as many as gave one of them, and at most as many as gave each; and those who did not give an answer are told
as soon as those who did, and all, are shown."""
import math

from report import SHOWN
from statements import COUNT
from swedish import shown
from system import combine

NO_ANSWER = "uppgift saknas"


def lines_of(statements):
    """(population, question, the other categories) → answers taken together → the count. A question is "dimension: answer/answer"."""
    lines = {}
    for s in statements:
        for dimension, elements in s.at.items() if s.measure == COUNT else ():
            if ": " in dimension and elements == frozenset(["ja"]):
                question, answers = dimension.split(": ", 1)
                rest = tuple(sorted(((d, e) for d, e in s.at.items() if d != dimension), key=lambda p: p[0]))
                lines.setdefault((s.population, question, rest), {}).setdefault(frozenset(answers.split("/")), s)
    return lines


def is_none(answers):
    return {a.casefold() for a in answers} == {NO_ANSWER}


def link(statements, expression, add):
    """Adds the rows; `expression` makes terms of a place, `add` takes terms, bounds and words."""
    for (_, _, rest), line in lines_of(statements).items():
        whole = expression(dict(rest))
        none = next((s for answers, s in line.items() if is_none(answers)), None)
        for answers, s in line.items():
            if none is not None and not any(is_none([a]) for a in answers):
                add(combine(combine(whole, 1, expression(s.at), -1), 1, expression(none.at), -1), 0, math.inf,
                    f"{s.name()}: ingen har både svarat och inte svarat")
            inner = [other for others, other in line.items() if others < answers]
            for other in inner:
                add(combine(expression(s.at), 1, expression(other.at), -1), 0, math.inf,
                    f"{s.name()}: minst så många som {other.name()}")
            if len(answers) > 1 and all(frozenset([a]) in line for a in answers):
                terms = {v: -c for v, c in expression(s.at).items()}
                for a in answers:
                    terms = combine(terms, 1, expression(line[frozenset([a])].at), 1)
                add(terms, 0, math.inf, f"{s.name()}: högst så många som svaren tillsammans")


def few_others(statements, threshold, zeros_shown):
    """Those who did not give a shown answer, where they are few."""
    everybody = {(s.population, tuple(sorted(s.at.items(), key=lambda p: p[0]))): s for s in statements
                 if s.measure == COUNT and s.figure.status == SHOWN}
    told = set()  # PDF and workbook say it twice
    for (population, _, rest), line in lines_of(statements).items():
        wholes = {frozenset(): everybody.get((population, rest))} | {answers: s for answers, s in line.items() if len(answers) > 1}
        for answers, s in line.items():
            for all_answers, whole in wholes.items():
                if whole is None or s.figure.status != SHOWN or whole.figure.status != SHOWN or s.figure.value == 0:
                    continue
                if all_answers and not answers < all_answers:
                    continue
                others = whole.figure.value - s.figure.value
                if others < threshold and (others > 0 or not zeros_shown) and others >= 0:
                    words = f"{s.label} är {shown(s.figure.value)} av {shown(whole.figure.value)}: de andra är {shown(others)}"
                    if words not in told:
                        told.add(words)
                        yield s.place, words
