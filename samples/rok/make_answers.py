#!/usr/bin/env python3
"""Makes the answers of fifteen kommuner to the form `rok` for two years, as `linsen samla` writes them.

Nobody in them exists: påhittade uppgifter. Every kommun is drawn by itself, person by person, so that all questions of a role are
about the same persons. True in the figures, for a report to find: more women than men among those subjected to violence get
skyddat boende, and more men than women among those who use violence are in group treatment. Fewer were without insats in 2025 than in
2024.

    python3 make_answers.py FOLDER        writes FOLDER/svar (2024 and 2025) and FOLDER/svar-2024 (2024 alone)
"""
import functools
import pathlib
import sys

SEED = 20260228
YEARS = ["2024", "2025"]
YEAR = "2025"
LAST_YEAR = "2024"

KOMMUNER = {"2021": ("Vansbro", 24), "2023": ("Malung-Sälen", 36), "2026": ("Gagnef", 36), "2029": ("Leksand", 56),
            "2031": ("Rättvik", 38), "2034": ("Orsa", 24), "2039": ("Älvdalen", 24), "2061": ("Smedjebacken", 38),
            "2062": ("Mora", 72), "2080": ("Falun", 209), "2081": ("Borlänge", 181), "2082": ("Säter", 39),
            "2083": ("Hedemora", 54), "2084": ("Avesta", 79), "2085": ("Ludvika", 93)}  # per mille of the county

ADULTS = ["kvinnor", "män", "annan könsidentitet", "uppgift saknas"]
CHILDREN = ["flickor", "pojkar", "annan könsidentitet", "uppgift saknas"]
UNKNOWN = "uppgift saknas"

# Question: role, column, categories in the order of the form.
QUESTIONS = {
    "vuxna_relation": ("våldsutsatta vuxna", "relation",
                       ["partner", "tidigare partner", "förälder, barn eller syskon", "annan närstående", UNKNOWN]),
    "vuxna_heder": ("våldsutsatta vuxna", "heder", ["ja", "nej", UNKNOWN]),
    "vuxna_insats": ("våldsutsatta vuxna", "insats",
                     ["skyddat boende", "stödsamtal", "ekonomiskt stöd", "annan insats", "ingen insats", UNKNOWN]),
    "vuxna_skyddat_boende": ("våldsutsatta vuxna", "skyddat_boende", ["ja", "nej", UNKNOWN]),
    "utovare_insats": ("våldsutövare", "insats",
                       ["samtalsbehandling", "gruppbehandling", "annan insats", "ingen insats", UNKNOWN]),
    "barn_insats": ("barn", "insats", ["skyddat boende med förälder", "stödsamtal", "gruppverksamhet", "annan insats",
                                       "ingen insats", UNKNOWN]),
    "barn_relation": ("barn", "vald", ["utsatt för våld", "bevittnat våld", "både och", UNKNOWN]),
}
SEXES = {"våldsutsatta vuxna": ADULTS, "våldsutövare": ADULTS, "barn": CHILDREN}
PERSONS = {"våldsutsatta vuxna": {"2024": 428, "2025": 452}, "våldsutövare": {"2024": 98, "2025": 112},
           "barn": {"2024": 536, "2025": 520}}  # in the county, had all kommuner answered

NOT_ANSWERED = {"2024": ["2034"], "2025": ["2039"]}  # ej inkommet
SENT_BACK = {"2024": [], "2025": ["2026", "2031", "2083"]}  # återsänt: their workbooks have faults
UNKNOWN_QUESTIONS = {("2024", "2082"): ["vuxna_heder"], ("2025", "2021"): ["utovare_insats"]}  # "–" in the whole question

# Activity: goal of the strategy, what it is, how far it has usually come in 2024 (0–3).
ACTIVITIES = [
    ("1 Förebyggande arbete", "Våldsförebyggande program i skolan", 1),
    ("1 Förebyggande arbete", "Information på fler språk om var det finns stöd", 1),
    ("2 Upptäckt, stöd och behandling", "Rutin för att fråga alla vuxna om våld", 2),
    ("2 Upptäckt, stöd och behandling", "Skyddat boende för våldsutsatta med beroende", 0),
    ("2 Upptäckt, stöd och behandling", "Behandling för den som utövar våld", 1),
    ("3 Brottsbekämpning", "Överenskommelse med polisen om hotbedömning", 1),
    ("4 Kunskap och metodutveckling", "Grundutbildning om våld för alla handläggare", 2),
    ("4 Kunskap och metodutveckling", "Könsuppdelad uppföljning av insatserna", 0),
]
STATUSES = ["ej påbörjad", "planerad", "pågår", "genomförd"]
DO_NOT_KNOW = "vet ej"
OWNERS = ["socialchef", "enhetschef", "verksamhetschef", "utvecklingsledare", "folkhälsostrateg"]


class Random:
    """A small generator of our own (splitmix64), so that the figures are the same with every Python."""

    def __init__(self, *seed):
        self.state = functools.reduce(lambda s, part: (s * 0x100000001B3 ^ part) % 2**64, seed, 0xCBF29CE484222325)

    def number(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        x = self.state
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        x = (x ^ x >> 27) * 0x94D049BB133111EB % 2**64
        return (x ^ x >> 31) / 2**64

    def choose(self, weights):
        at = self.number() * sum(weights.values())
        for value, weight in weights.items():
            at -= weight
            if at < 0:
                return value
        return list(weights)[-1]


def adult(random, year):
    sex = random.choose({"kvinnor": 83, "män": 15, "annan könsidentitet": 1, UNKNOWN: 1})
    woman = sex == "kvinnor"
    relation = random.choose({"partner": 39, "tidigare partner": 31, "förälder, barn eller syskon": 17,
                              "annan närstående": 8, UNKNOWN: 5} if woman else
                             {"partner": 26, "tidigare partner": 20, "förälder, barn eller syskon": 34,
                              "annan närstående": 14, UNKNOWN: 6})
    honour = random.choose({"ja": 11, "nej": 82, UNKNOWN: 7})
    service = random.choose({"skyddat boende": 21 if woman else 6, "stödsamtal": 41 if woman else 39, "ekonomiskt stöd": 11,
                             "annan insats": 9, "ingen insats": (19 if year == "2024" else 12) + (0 if woman else 12),
                             UNKNOWN: 4})
    shelter = ("ja" if service == "skyddat boende" else
               random.choose({"ja": 5 if woman else 2, "nej": 90, UNKNOWN: 5}))
    return sex, {"vuxna_relation": relation, "vuxna_heder": honour, "vuxna_insats": service, "vuxna_skyddat_boende": shelter}


def perpetrator(random, year):
    sex = random.choose({"kvinnor": 18, "män": 80, "annan könsidentitet": 1, UNKNOWN: 1})
    man = sex == "män"
    service = random.choose({"samtalsbehandling": 34, "gruppbehandling": 22 if man else 7, "annan insats": 11,
                             "ingen insats": (31 if year == "2024" else 23) + (0 if man else 12), UNKNOWN: 6})
    return sex, {"utovare_insats": service}


def child(random, year):
    sex = random.choose({"flickor": 50, "pojkar": 48, "annan könsidentitet": 1, UNKNOWN: 1})
    service = random.choose({"skyddat boende med förälder": 15, "stödsamtal": 37, "gruppverksamhet": 11, "annan insats": 10,
                             "ingen insats": 26 if year == "2024" else 22, UNKNOWN: 4})
    violence = random.choose({"utsatt för våld": 24 if sex == "flickor" else 27, "bevittnat våld": 43, "både och": 27,
                              UNKNOWN: 6})
    return sex, {"barn_insats": service, "barn_relation": violence}


DRAW = {"våldsutsatta vuxna": adult, "våldsutövare": perpetrator, "barn": child}


def true_answers(year, kommun):
    """What a kommun would answer: question → {(category, sex): number}, zeros too."""
    counts = {name: {(category, sex): 0 for category in categories for sex in SEXES[role]}
              for name, (role, _, categories) in QUESTIONS.items()}
    for at, (role, draw) in enumerate(DRAW.items()):
        random = Random(SEED, int(year), int(kommun), at)
        expected = PERSONS[role][year] * KOMMUNER[kommun][1] / 1000
        number = int(expected * (0.85 + 0.3 * random.number()) + random.number())
        for _ in range(number):
            sex, answers = draw(random, year)
            for question, category in answers.items():
                counts[question][category, sex] += 1
    return counts


def answers(year):
    """kommun → question → {(category, sex): number}, or None where the kommun does not know; a kommun that has not answered is not
    there. Those that are sent back are there, as they would be without their faults."""
    result = {}
    for kommun in KOMMUNER:
        if kommun in NOT_ANSWERED[year]:
            continue
        unknown = UNKNOWN_QUESTIONS.get((year, kommun), [])
        result[kommun] = {name: None if name in unknown else counts for name, counts in true_answers(year, kommun).items()}
    return result


def compiled(year):
    """The same, of those alone that can be compiled."""
    return {kommun: each for kommun, each in answers(year).items() if kommun not in SENT_BACK[year]}


def activities(year):
    """kommun → [(goal, activity, status, owner, date)], of the kommuner that have answered. What has come far does not go back."""
    result = {}
    for kommun in KOMMUNER:
        random = Random(SEED, int(kommun), 77)
        rows = []
        for goal, name, usual in ACTIVITIES:
            known = random.number()
            before = min(3, max(0, usual + random.choose({-1: 30, 0: 45, 1: 25})))
            step = random.choose({0: 50, 1: 40, 2: 10})
            month, owner = 1 + int(12 * random.number()), OWNERS[int(len(OWNERS) * random.number())]
            at = before if year == LAST_YEAR else min(3, before + step)
            status = DO_NOT_KNOW if known < (0.08 if year == LAST_YEAR else 0.05) else STATUSES[at]
            if status == "genomförd":
                date = f"{year}-{month:02}-{15 if month % 2 else 28}"
            elif status in ("planerad", "pågår"):
                date = f"{int(year) + 1}-{month:02}-{15 if month % 2 else 28}"
            else:
                date = ""
            rows.append((goal, name, status, "" if status == DO_NOT_KNOW else owner, date))
        result[kommun] = rows
    return {kommun: rows for kommun, rows in result.items() if kommun not in NOT_ANSWERED[year]}


def state(year, kommun, question):
    if kommun in NOT_ANSWERED[year]:
        return "ej inkommet"
    if kommun in SENT_BACK[year]:
        return "återsänt"
    return "saknas" if question in UNKNOWN_QUESTIONS.get((year, kommun), []) else "komplett"


def comparable(question, years):
    """Kommuner that answered the question in both years."""
    if len(years) < 2:
        return set()
    return {kommun for kommun in KOMMUNER if all(state(year, kommun, question) == "komplett" for year in years)}


def write(folder, years):
    folder.mkdir(parents=True, exist_ok=True)

    def table(name, header, rows):
        text = "\n".join(";".join(str(cell) for cell in row) for row in [header, *rows]) + "\n"
        (folder / name).write_bytes(text.encode("utf-8"))

    for question, (role, column, categories) in QUESTIONS.items():
        both = comparable(question, years)
        table(question + ".csv", ["ar", "kommunkod", "kommun", "roll", "kon", column, "antal", "jamforbar"],
              [[year, kommun, KOMMUNER[kommun][0], role, sex, category, each[question][category, sex],
                "ja" if kommun in both else "nej"]
               for year in years for kommun, each in compiled(year).items() if each[question] is not None
               for category in categories for sex in SEXES[role]])
    table("aktiviteter.csv", ["ar", "kommunkod", "kommun", "mal", "aktivitet", "status", "ansvarig", "klart"],
          [[year, kommun, KOMMUNER[kommun][0], *row] for year in years for kommun, rows in activities(year).items()
           if kommun not in SENT_BACK[year] for row in rows])
    table("svarslage.csv", ["ar", "kommunkod", "kommun", "fraga", "svar"],
          [[year, kommun, KOMMUNER[kommun][0], question, state(year, kommun, question)]
           for year in years for kommun in KOMMUNER for question in QUESTIONS])
    (folder / "ARBETSMATERIAL.txt").write_bytes("arbetsmaterial – kan omfattas av sekretess\n".encode("utf-8"))


def main(folder):
    write(folder / "svar", YEARS)
    write(folder / "svar-2024", [LAST_YEAR])


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
