#!/usr/bin/env python3
"""Makes ungdomar.csv and befolkning.csv: made-up young people of MiniMaria, the same on every machine.

Nobody in it exists. Sizes and shares are chosen to look like a service of this kind in 15 kommuner, with four true
differences that a report should find: cannabis as the primary drug (more young men), mental ill-health and having been
subjected to violence (more young women), and the way in by the police (more young men). Everything else is the same for both.

    python3 make_data.py FOLDER
"""

import pathlib
import sys

SEED = 20260301
YEARS = {2023: 280, 2024: 300, 2025: 330}
PEOPLE = {2023: {"Kvinna": 18120, "Man": 19340}, 2024: {"Kvinna": 18210, "Man": 19430}, 2025: {"Kvinna": 18290, "Man": 19480}}
# More young women than young men leave the county when they are grown; as parts of those of 13.
LIVE_THERE = {"Kvinna": [100] * 6 + [80, 70, 65, 65, 68, 70], "Man": [100] * 6 + [88, 80, 76, 76, 78, 80]}
# Kommuner of Dalarna by code, with their parts of the young population in thousandths, roughly.
KOMMUNER = {"2021": 22, "2023": 32, "2026": 33, "2029": 52, "2031": 37, "2034": 21, "2039": 24, "2061": 38, "2062": 68,
            "2080": 220, "2081": 190, "2082": 38, "2083": 52, "2084": 78, "2085": 95}
AGES = {13: 3, 14: 6, 15: 11, 16: 16, 17: 19, 18: 14, 19: 10, 20: 8, 21: 5, 22: 4, 23: 2, 24: 2}


class Random:
    """SplitMix64: a few lines that no library changes."""

    def __init__(self, seed):
        self.state = seed

    def number(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % 2**64
        return (mixed ^ (mixed >> 31)) / 2**64

    def choose(self, weights):
        rest = self.number() * sum(weights.values())
        for what, weight in weights.items():
            rest -= weight
            if rest < 0:
                return what
        return what


def person(random, year):
    sex = random.choose({"Kvinna": 38, "Man": 59, "Annan könsidentitet": 2, "": 1})
    woman = sex != "Man"
    age = random.choose(AGES)
    way = random.choose({"Egen begäran": 12, "Familj": 24, "Socialtjänst": 26, "Skola": 15, "Hälso- och sjukvård": 12 if woman else 7,
                         "Polis": 6 if woman else 16, "Annan väg": 5})
    drug = random.choose({"Cannabis": 58 if woman else 78, "Alkohol": 24 if woman else 11, "Läkemedel": 11 if woman else 5,
                          "Centralstimulerande": 5, "Annan drog": 2})
    living = random.choose({"Hos föräldrar": 82 if age < 18 else 60, "Familjehem eller HVB": 10 if age < 18 else 6,
                            "Eget boende": 2 if age < 18 else 24, "Annat": 6})
    doing = random.choose({"Grundskola": 80, "Gymnasieskola": 8, "Ingen": 12} if age < 16 else
                          {"Gymnasieskola": 72, "Arbete eller praktik": 8, "Ingen": 20} if age < 19 else
                          {"Gymnasieskola": 12, "Annan utbildning": 14, "Arbete eller praktik": 42, "Ingen": 32})
    health = random.choose({"Ja": 62 if woman else 41, "Nej": 34 if woman else 54, "": 4})
    violence = random.choose({"Ja": 44 if woman else 24, "Nej": 50 if woman else 69, "": 6})
    contact = random.choose({"Rådgivning": 46, "Behandling": 54})
    end = random.choose({"Enligt plan": 56, "Avbröts av den unga": 26, "Hänvisad vidare": 12, "Annat": 6})
    return [year, random.choose(KOMMUNER), sex, age, way, drug, living, doing, health, violence, contact,
            end if contact == "Behandling" else "Ej påbörjad behandling"]


def main(folder):
    random = Random(SEED)
    with open(folder / "ungdomar.csv", "w", encoding="utf-8") as out:
        print("År;Kommun;Kön;Ålder;Väg in;Primär drog;Boende;Sysselsättning;Psykisk ohälsa;Våldsutsatt;Kontakt;Avslut", file=out)
        for year, persons in YEARS.items():
            for _ in range(persons):
                print(";".join(str(cell) for cell in person(random, year)), file=out)
    with open(folder / "befolkning.csv", "w", encoding="utf-8") as out:
        print("År;Kön;Ålder;Antal", file=out)
        for year, people in PEOPLE.items():
            for sex, number in people.items():
                ages = [number * part // sum(LIVE_THERE[sex]) for part in LIVE_THERE[sex]]
                ages[0] += number - sum(ages)
                for age, living in zip(AGES, ages):
                    print(f"{year};{sex};{age};{living}", file=out)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
