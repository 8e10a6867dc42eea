"""Several answers: what every reader knows of them beside the figures. Nobody gave an answer and none; whoever gave any of some
answers is at least as many as gave one of them, and at most as many as gave each; and those who did not give an answer are told
as soon as those who did, and all, are shown."""
import functools
import itertools
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


MOST_TOLD = 9  # answers and unions that are put together in every way; of more, the first ones


def ways(figures):
    """Which figures a person may be counted in: any answers, or none."""
    of_answer = {}
    for n, answers in enumerate(figures):
        for answer in answers:
            of_answer[answer] = of_answer.get(answer, 0) | 1 << n
    none = {code for answer, code in of_answer.items() if is_none([answer])}
    given = set()
    for code in {code for answer, code in of_answer.items() if not is_none([answer])}:
        given |= {code | other for other in given} | {code}
    return none | given


@functools.cache
def combinations(figures):
    """Ways to add figures up and take them away so that each person is counted once or not at all: ((factor, figure), …)."""
    possible, known, found = ways(figures), set(), []
    for size in range(1, len(figures) + 1):
        for chosen in itertools.combinations(range(len(figures)), size):
            for signs in itertools.product((1, -1), repeat=size):
                counted = []
                for way in possible:
                    times = sum(sign for n, sign in zip(chosen, signs) if way >> n & 1)
                    if times not in (0, 1):
                        break
                    counted.append(times)
                else:
                    group = tuple(counted)
                    if any(group) and group not in known:
                        known.add(group)
                        if size > 1 and min(signs) < 0 < max(signs):
                            found.append(tuple((sign, figures[n]) for n, sign in zip(chosen, signs)))
    return found


def lines_told(statements, expression):
    """(in words, question, {answers: terms}, whom it is about, as [(factor, at)], has all of it been shown?): what tables say of
    some persons' answers, and what is left of a group when its printed parts are taken away."""
    lines = {}
    for (population, question, rest), line in lines_of(statements).items():
        line = {answers: s for answers, s in line.items() if s.figure.status in (SHOWN, HIDDEN)}
        if line:
            lines[population, question, rest] = line
    for (population, question, rest), line in lines.items():
        told = {answers: expression(s.at) for answers, s in line.items()}
        told[EVERYBODY] = expression(dict(rest))
        place = next(iter(line.values())).place
        yield f"{place}, {', '.join(map(in_words, rest)) or 'alla'}", question, told, [(1, dict(rest))]
    for (population, question, rest), line in lines.items():
        dimensions = {d for p, q, r in lines if (p, q) == (population, question) for d, _ in r} - {d for d, _ in rest}
        for dimension in sorted(dimensions):
            parts = {}
            for (p, q, r), other in lines.items():
                own = dict(r)
                if (p, q) == (population, question) and dimension in own and \
                        tuple((d, e) for d, e in r if d != dimension) == rest:
                    parts[own[dimension]] = r, other
            if not parts or any(one & other for one, other in itertools.combinations(parts, 2)):
                continue
            told = {answers: expression(s.at) for answers, s in line.items()
                    if all(answers in other for _, other in parts.values())}
            for answers in told:
                for _, other in parts.values():
                    told[answers] = combine(told[answers], 1, expression(other[answers].at), -1)
            told[EVERYBODY] = expression(dict(rest))
            for r, _ in parts.values():
                told[EVERYBODY] = combine(told[EVERYBODY], 1, expression(dict(r)), -1)
            about = [(1, dict(rest)), *((-1, dict(r)) for r, _ in parts.values())]
            place = next(iter(line.values())).place
            yield f"{place}, {', '.join(map(in_words, rest)) or 'alla'} utom övriga i {dimension}", question, told, about


EVERYBODY = frozenset(["alla"])
OTHERS = "annat svar"  # that no table names


def in_words(category):
    dimension, elements = category
    return f"{dimension} {'/'.join(sorted(map(str, elements)))}"


def left_between(statements, expression):
    """Persons whom no table counts, but a reader can: who gave none of some answers, one of some but none of others, or several.
    (words, rows of (terms, factor of the unknown, low, high), whom it is about, as [(factor, at)])."""
    all_codes = {}
    for _, question, line in ((p, q, line) for (p, q, _), line in lines_of(statements).items()):
        all_codes.setdefault(question, set()).update(*line)
    for words, question, told, about in lines_told(statements, expression):
        codes = all_codes[question]
        everybody = frozenset([*codes, NO_ANSWER, OTHERS])
        if len(codes) > 1 and told.keys() >= {frozenset([code]) for code in codes}:
            everybody = frozenset(codes)  # a table of all answers would have a row of those who gave none
        figures = {everybody: told[EVERYBODY], **{answers: terms for answers, terms in told.items() if answers != EVERYBODY}}
        chosen = tuple(sorted(figures, key=lambda answers: (-len(answers), sorted(answers))))
        chosen = chosen if len(chosen) <= MOST_TOLD else (chosen[0], *sorted(chosen[1:], key=lambda a: (len(a), sorted(a)))[:MOST_TOLD - 1])
        for combination in combinations(chosen):
            terms, truth = {}, []
            for sign, answers in combination:
                terms = combine(terms, 1, figures[answers], sign)
                at = {} if answers == everybody else {f"{question}: {'/'.join(sorted(answers))}": frozenset(["ja"])}
                truth += [(sign * factor, {**rest, **at}) for factor, rest in about]
            names = " ".join(("+ " if sign > 0 else "− ") + "/".join(sorted(answers)) for sign, answers in combination)
            yield f"{words}: {names}", [(terms, -1.0, 0, 0)], truth


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
