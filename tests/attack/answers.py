"""Several answers: what every reader knows of them beside the figures. Nobody gave an answer and none; whoever gave any of some
answers is at least as many as gave one of them, and at most as many as gave each; and those who did not give an answer are told
as soon as those who did, and all, are shown."""
import math

from report import HIDDEN, SHOWN
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


def left_between(statements, expression):
    """Persons whom no table counts, but a reader can: who gave none of some answers, one of some but none of others, or several.
    Where all are shown, `few_others` says so. (words, rows of (terms, factor of the unknown, low, high), whom it is about)."""
    for (_, question, rest), line in lines_of(statements).items():
        line = {answers: s for answers, s in line.items() if s.figure.status in (SHOWN, HIDDEN)}
        everybody = dict(rest)
        singles = {next(iter(answers)): s for answers, s in line.items() if len(answers) == 1 and not is_none(answers)}
        none = next((s for answers, s in line.items() if is_none(answers)), None)
        wholes = {answers: (s.at, expression(s.at), s) for answers, s in line.items() if len(answers) > 1}
        wholes[None] = everybody, expression(everybody), None
        if len(singles) > 1:
            of_all = expression(everybody) if none is None else combine(expression(everybody), 1, expression(none.at), -1)
            wholes.setdefault(frozenset(singles), ({**everybody, f"{question}: {'/'.join(sorted(singles))}": frozenset(["ja"])}, of_all, None))
        for answers, (at, whole, said) in wholes.items():
            for part, s in line.items():
                if answers is not None and not part < answers or all(t is not None and t.figure.status == SHOWN for t in (said, s)):
                    continue
                terms = combine(whole, 1, expression(s.at), -1)
                yield (f"{s.name()}: de andra av {'alla' if answers is None else ' eller '.join(sorted(answers))}", [(terms, -1.0, 0, 0)],
                       {**at, f"{question}: {'/'.join(sorted(part))}": frozenset(["nej"])})
            parts = [singles.get(answer) for answer in answers or ()]
            if len(parts) < 2 or None in parts or all(t is not None and t.figure.status == SHOWN for t in (said, *parts)):
                continue
            twice = {v: -c for v, c in whole.items()}
            for s in parts:
                twice = combine(twice, 1, expression(s.at), 1)
            about = f"{question}: {'/'.join(sorted(answers))}"
            yield (f"{parts[0].place}: de som har gett flera av {', '.join(sorted(answers))}",
                   [(twice, -1.0, 0, math.inf), (twice, 1.0 - len(parts), -math.inf, 0)], {**everybody, about: frozenset(["flera"])})


def few_others(statements, threshold, zeros_shown):
    """Those who did not give a shown answer, where they are few; and those who gave several."""
    everybody = {(s.population, tuple(sorted(s.at.items(), key=lambda p: p[0]))): s for s in statements
                 if s.measure == COUNT and s.figure.status == SHOWN}
    told = set()  # PDF and workbook say it twice
    for (population, _, rest), line in lines_of(statements).items():
        singles = {next(iter(answers)): s for answers, s in line.items() if len(answers) == 1 and not is_none(answers)}
        wholes = {answers: (s.figure.value, s.label) for answers, s in line.items()
                  if len(answers) > 1 and s.figure.status == SHOWN}
        whole = everybody.get((population, rest))
        none = next((s for answers, s in line.items() if is_none(answers)), None)
        if whole is not None:
            wholes[frozenset()] = (whole.figure.value, whole.label)
            if none is None and len(singles) > 1:
                wholes.setdefault(frozenset(singles), wholes[frozenset()])
            elif none is not None and none.figure.status == SHOWN:
                wholes.setdefault(frozenset(singles), (whole.figure.value - none.figure.value, "de som har svarat"))
        for found in (*differences(line, wholes, threshold, zeros_shown), *several(singles, wholes, threshold)):
            if found[1] not in told:
                told.add(found[1])
                yield found


def differences(line, wholes, threshold, zeros_shown):
    for answers, s in line.items():
        for all_answers, (value, label) in wholes.items():
            if s.figure.status != SHOWN or s.figure.value == 0 or (all_answers and not answers <= all_answers):
                continue
            if answers == all_answers and label == s.label:
                continue
            others = value - s.figure.value
            if 0 <= others < threshold and (others > 0 or not zeros_shown):
                yield s.place, f"{s.label} är {shown(s.figure.value)} av {shown(value)}: de andra är {shown(others)}"


def several(singles, wholes, threshold):
    """Those who gave two answers are counted twice: what the answers have together beyond those who gave any."""
    for answers, (value, label) in wholes.items():
        parts = [singles.get(answer) for answer in answers]
        if len(parts) < 2 or any(s is None or s.figure.status != SHOWN for s in parts):
            continue
        twice = sum(s.figure.value for s in parts) - value
        if 0 < twice < threshold:
            yield parts[0].place, f"{label} är {shown(value)}, svaren tillsammans {shown(value + twice)}: {shown(twice)} gav flera"
