"""The persons themselves, for one who tests the attacker or the program."""
from answers import NO_ANSWER
from lattice import Axis
from vocabulary import SEXES

DIMENSIONS = {"Kommun": "plats", "Ålder": "ålder", "Svar": "svar", "Kön": "kön"}


class Truth:
    """How many persons there are, and were before some figures were put right, of whom the attacker speaks of."""

    def __init__(self, report):
        times = [report.data, report.before] if report.before else [report.data]
        self.times = []
        for data in times:
            head, *lines = (line.split(";") for line in data.split("\n"))
            self.times.append([(dict(zip((DIMENSIONS[h] for h in head[:-1]), line)), int(line[-1])) for line in lines])

    def __call__(self, at):
        try:
            return [sum(count for about, count in lines if self.is_among(about, at)) for lines in self.times]
        except KeyError:  # a dimension that the attacker made up
            return []

    @staticmethod
    def is_among(about, at):
        return all(Truth.fits(dimension, elements, about) for dimension, elements in at.items() if dimension != "år")

    @staticmethod
    def fits(dimension, elements, about):
        answers = {answer.lower() or NO_ANSWER for answer in about.get("svar", "").split(", ")}
        if dimension.startswith("svar: "):
            given = len(answers & set(dimension.removeprefix("svar: ").split("/")))
            return given > 1 if "flera" in elements else (given > 0) == ("ja" in elements)
        if dimension == "ålder":
            return any(first <= int(about["ålder"]) <= last for first, last in map(Axis.bounds, elements))
        own = {"plats": {about.get("plats")}, "kön": {SEXES[about["kön"].lower()]}, "svar": answers}
        return bool(elements & own[dimension])
