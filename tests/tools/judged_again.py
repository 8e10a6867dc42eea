"""Comparisons of counted persons once more, from the literature and in plain Python: nothing here is shared with the engine.

Wilson 1927; Newcombe 1998, method 10; Zou and Donner 2008; Mantel and Haenszel 1959 with Sato's standard error (1989); Gart and Nam 1990
with the variances of Miettinen and Nurminen (1985) and Tarone's correction (1985); Fisher's exact test; the exact conditional test of two rates; Benjamini and Hochberg 1995. A pair is
((cases, base), (cases, base)).
"""
import math
import statistics

Z = statistics.NormalDist().inv_cdf(0.975)


def wilson(cases, base):
    p = cases / base
    middle = (p + Z * Z / (2 * base)) / (1 + Z * Z / base)
    half = Z / (1 + Z * Z / base) * math.sqrt(p * (1 - p) / base + Z * Z / (4 * base * base))
    return p, 0.0 if cases == 0 else middle - half, 1.0 if cases == base else middle + half


def less(one, other):
    """(value, low, high) of one minus other, by squaring and adding."""
    value = one[0] - other[0]
    return (value, value - math.hypot(one[0] - one[1], other[2] - other[0]),
            value + math.hypot(one[2] - one[0], other[0] - other[1]))


def difference(pair):
    return less(wilson(*pair[0]), wilson(*pair[1]))


def change(now, then):
    return less(difference(now), difference(then))


def two_sided(z):
    return math.erfc(abs(z) / math.sqrt(2))


def p_of_difference(pair):
    (x1, n1), (x2, n2) = pair
    cases, others, all_ = x1 + x2, n1 + n2 - x1 - x2, n1 + n2
    if min(cases, others) * min(n1, n2) / all_ >= 5:
        pooled = cases / all_
        return two_sided((x1 / n1 - x2 / n2) / math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2)))
    tables = {x: math.comb(n1, x) * math.comb(n2, cases - x) for x in range(max(0, cases - n2), min(n1, cases) + 1)}
    return sum(t for t in tables.values() if t <= tables[x1]) / sum(tables.values())


def p_of_interval(interval):
    """From an interval as a normal distribution's, on the side that looks at 0."""
    value, low, high = interval
    side = value - low if value > 0 else high - value
    return two_sided(value / side * Z) if side > 0 else 1.0


def common_difference(pairs):
    weight = total = p = q = 0.0
    for (a, n1), (c, n2) in pairs:
        n = n1 + n2
        weight += n1 * n2 / n
        total += (a * n2 - c * n1) / n
        p += (n1 * n1 * c - n2 * n2 * a + n1 * n2 * (n2 - n1) / 2) / n**2
        q += (a * (n2 - c) + c * (n1 - a)) / (2 * n)
    value = total / weight
    half = Z * math.sqrt(value * p + q) / weight
    return value, value - half, value + half


def p_of_homogeneity(pairs):
    """Whether the difference is the same in all of them; None where there is nothing to test."""
    common = common_difference(pairs)[0]
    terms = []
    for (a, n1), (c, n2) in pairs:

        def falls(second):
            """The slope of the likelihood, downwards."""
            parts = [(a, second + common), (n1 - a, -(1 - second - common)), (c, second), (n2 - c, -(1 - second))]
            return -sum(cases / share if share else math.copysign(math.inf, share) for cases, share in parts if cases)

        second = by_halving(falls, max(0.0, -common), min(1.0, 1 - common))
        first = second + common
        variance = (first * (1 - first) / n1 + second * (1 - second) / n2) * (n1 + n2) / (n1 + n2 - 1)
        if variance > 1e-12:
            terms.append((a / n1 - c / n2 - common, 1 / variance))
    if len(terms) < 2:
        return None
    middle = sum(weight * each for each, weight in terms) / sum(weight for _, weight in terms)
    return chi_squared_tail(sum(weight * (each - middle) ** 2 for each, weight in terms), len(terms) - 1)


def by_halving(function, low, high):
    """Where a function that rises passes 0."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if function(middle) < 0 else (low, middle)
    return (low + high) / 2


def chi_squared_tail(x, df):
    half = x / 2
    at, tail = (0.5, math.erfc(math.sqrt(half))) if df % 2 else (1.0, math.exp(-half))
    while at < df / 2:
        tail += math.exp(at * math.log(half) - half - math.lgamma(at + 1)) if half > 0 else 0
        at += 1
    return min(1.0, tail)


def p_of_trend(points):
    """Cochran and Armitage: (p, slope) of [(time, (cases, base))]; p is 1 where nobody, or everybody, is a case."""
    base = sum(n for _, (_, n) in points)
    cases = sum(x for _, (x, _) in points)
    middle = sum(t * n for t, (_, n) in points) / base
    spread = sum(n * (t - middle) ** 2 for t, (_, n) in points)
    score = sum(x * (t - middle) for t, (x, _) in points)
    p = cases / base
    return (1.0 if p in (0, 1) else two_sided(score / math.sqrt(p * (1 - p) * spread))), score / spread


def adjusted(ps):
    """Benjamini and Hochberg, in the order given."""
    order = sorted(range(len(ps)), key=ps.__getitem__, reverse=True)
    least, qs = 1.0, [1.0] * len(ps)
    for place, at in enumerate(order):
        least = min(least, ps[at] * len(ps) / (len(ps) - place))
        qs[at] = least
    return qs


def p_of_rates(events, people):
    """Twice the smaller tail of the first group's part of the events, given them all: a binomial distribution."""
    first, both = events[0], sum(events)
    share = people[0] / sum(people)
    chances = [math.exp(math.lgamma(both + 1) - math.lgamma(k + 1) - math.lgamma(both - k + 1)
                        + k * math.log(share) + (both - k) * math.log1p(-share)) for k in range(both + 1)]
    return min(1.0, 2 * min(math.fsum(chances[:first + 1]), math.fsum(chances[first:])))
