#!/usr/bin/env python3
"""Makes personer.csv and utbud.csv: made-up people with harmful use and mental ill-health at once, and what the kommuner offer.

Nobody in them exists. Two differences are true, and a report should find them: more women get trauma treatment, and more men get
housing support. Everything else is the same for both. Nobody has a service that the kommun does not offer.

    python3 make_data.py FOLDER
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "minimaria"))
sys.dont_write_bytecode = True
from make_data import KOMMUNER, Random  # noqa: E402  the same random numbers

SEED = 20260315
PERSONS = 520
SERVICES = {"Samtalsstöd": 15, "Läkemedelsbehandling": 13, "Traumabehandling": 9, "Boendestöd": 12, "Integrerat team": 5}


def offers(random):
    """The services of each kommun."""
    return {place: {service for service, most in SERVICES.items() if random.number() * 15 < most} for place in sorted(KOMMUNER)}


def person(random, offered):
    sex = random.choose({"Kvinna": 46, "Man": 52, "Annan könsidentitet": 2})
    woman = sex != "Man"
    age = int(18 + 50 * random.number() ** 1.3)
    problem = random.choose({"Skadligt bruk och psykisk ohälsa": 52, "Beroende och psykiatrisk diagnos": 36,
                             "Beroende och neuropsykiatrisk diagnos": 12})
    place = random.choose(KOMMUNER)
    wanted = {"Samtalsstöd": 42, "Läkemedelsbehandling": 22, "Traumabehandling": 26 if woman else 8,
              "Boendestöd": 8 if woman else 32, "Ingen insats": 8}
    service = random.choose({each: weight for each, weight in wanted.items() if each not in SERVICES or each in offered[place]})
    return [2025, place, sex, age, problem, service]


def main(folder):
    random = Random(SEED)
    offered = offers(random)
    with open(folder / "personer.csv", "w", encoding="utf-8") as out:
        print("År;Kommun;Kön;Ålder;Problem;Insats", file=out)
        for _ in range(PERSONS):
            print(";".join(str(cell) for cell in person(random, offered)), file=out)
    with open(folder / "utbud.csv", "w", encoding="utf-8") as out:
        print("Kommun;Insats;Finns", file=out)
        for place in sorted(KOMMUNER):
            for service in SERVICES:
                print(f"{place};{service};{'Ja' if service in offered[place] else 'Nej'}", file=out)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
