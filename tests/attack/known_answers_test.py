"""Small publications whose answer is known, and what is true of all: no file is read here."""
import random
import re
import unittest

import brute_force
from attack import Attack
from report import Figure, Report, Row, Table
from solver import Reduced
from table_reader import names_in
from vocabulary import Vocabulary

WORDS = Vocabulary()


def table(grid, number=1, caption="Svarande", unit="Antal", notes=(), source=""):
    """A table as it is printed: the first line holds the heads, "/" parts levels, "|" cells."""
    lines = [[cell.strip() for cell in line.split("|")] for line in grid.strip().split("\n")]
    heads = [cell.split("/") for cell in lines[0]]
    rows = [Row([line[0]], [(head, Figure.printed(text)) for head, text in zip(heads[1:], line[1:])]) for line in lines[1:]]
    return Table(f"Tabell {number}", caption, unit, "/".join(heads[0]), rows, list(notes), source, f"prov, tabell {number}")


def attacked(*tables, vocabulary=WORDS, title="", period="", texts=(), **options):
    made = Attack(vocabulary, every=True, **options)
    made.add(Report("prov", title, period, list(tables), list(texts)))
    return made.run()


class KnownAnswers(unittest.TestCase):
    def interval(self, made, label):
        self.assertEqual((made.contradictions, made.faults), ([], []), "\n".join(made.lines()))
        for target, interval, safe in made.verdicts():
            if any(words.endswith(label) for words in target.words):
                return interval.low, interval.high, safe
        raise AssertionError(f"no cell {label}: {[t.words for t in made.system.targets]}")

    def test_one_cell_and_its_margins(self):
        made = attacked(table("""Kommun | Kvinnor | Män | Kvinnor och män
                                 Falun | 43 | .. | 46"""))
        self.assertEqual(self.interval(made, "Falun, Män"), (3, 3, False))
        self.assertEqual(made.reasons(made.open()[0][1]), ["prov, tabell 1: Falun, Kvinnor och män = 46",
                                                            "prov, tabell 1: Falun, Kvinnor = 43"])

    def test_four_cells_by_their_margins(self):
        narrow = attacked(table("""Ålder | Kvinnor | Män | Totalt
                                   13–15 år | .. | .. | 8
                                   16–17 år | .. | .. | 6
                                   Alla åldrar | 9 | 5 | 14"""))
        self.assertEqual(self.interval(narrow, "13–15 år, Män"), (1, 4, False))
        wide = attacked(table("""Ålder | Kvinnor | Män | Totalt
                                 13–15 år | .. | .. | 12
                                 16–17 år | .. | .. | 9
                                 Alla åldrar | 11 | 10 | 21"""))
        self.assertEqual(self.interval(wide, "16–17 år, Män"), (1, 8, True))

    def test_bounds_alone(self):
        sexes = "Ålder | Totalt\n" + "".join(f"{a} år | ..\n" for a in range(13, 18)) + "Totalt | 5"
        self.assertEqual(self.interval(attacked(table(sexes)), "15 år, Totalt"), (1, 1, False))
        for total, expected in ((6, (1, 5, True)), (5, (1, 4, False))):
            made = attacked(table(f"Ålder | Totalt\n13–15 år | ..\n16–17 år | ..\nTotalt | {total}"))
            self.assertEqual(self.interval(made, "13–15 år, Totalt"), expected)

    def test_zeros_hidden_too(self):
        made = attacked(table("Ålder | Totalt\n13–15 år | ..\n16–17 år | ..\nTotalt | 5"), zeros_shown=False)
        self.assertEqual(self.interval(made, "13–15 år, Totalt"), (0, 5, True))

    def test_linked_tables(self):
        by_age = table("""Kommun | 0–17 år | 18–64 år | Alla åldrar
                          Falun | .. | .. | 20
                          Mora | 7 | 8 | 15""", 1)
        by_part = table("""Ålder | Falun | Mora
                           0–17 år | .. | 7
                           18–40 år | 9 | 4
                           41–64 år | 8 | 4""", 2)
        self.assertEqual(self.interval(attacked(by_age), "Falun, 0–17 år"), (1, 19, True))
        self.assertEqual(self.interval(attacked(by_age, by_part), "Falun, 0–17 år"), (3, 3, False))

    def test_kommuner_and_their_lan(self):
        kommuner = ["Håbo", "Älvkarleby", "Knivsta", "Heby", "Tierp", "Uppsala", "Enköping", "Östhammar"]
        rows = "".join(f"{k} | {'..' if k == 'Tierp' else 10}\n" for k in kommuner)
        made = attacked(table(f"Kommun | Totalt\n{rows}Uppsala län | 74"))
        self.assertEqual(self.interval(made, "Tierp, Totalt"), (4, 4, False))
        apart = attacked(table(f"Kommun | Totalt\n{rows}"), table("Län | Totalt\nUppsala län | 74", 2))
        self.assertEqual(self.interval(apart, "Tierp, Totalt"), (4, 4, False))
        unlinked = attacked(table(f"Kommun | Totalt\n{rows}"), table("Län | Totalt\nDalarnas län | 74", 2))
        self.assertFalse(unlinked.passed() and self.interval(unlinked, "Tierp, Totalt")[1] < 100)

    def test_two_groupings_of_the_same_ages(self):
        made = attacked(table("Ålder | Totalt\n13–15 år | 20\n16–17 år | 11\nTotalt | 31", 1),
                        table("Ålder | Totalt\n13–14 år | ..\n15–17 år | ..", 2), table("Ålder | Totalt\n15 år | 16", 3))
        self.assertEqual(self.interval(made, "13–14 år, Totalt"), (4, 4, False))

    def test_a_latent_part_that_cannot_be_negative(self):
        """13–15 is 20 and 13–14 is hidden: no more than 20, whatever 15 is."""
        made = attacked(table("Ålder | Totalt\n13–15 år | 4\n16–17 år | 30", 1),
                        table("Ålder | Totalt\n13–14 år | ..\n15–17 år | ..", 2))
        self.assertEqual(self.interval(made, "13–14 år, Totalt"), (1, 4, False))

    def test_both_years(self):
        made = attacked(table("""Kommun | 2024/Kvinnor | 2024/Män | 2025/Kvinnor | 2025/Män | Båda åren/Kvinnor | Båda åren/Män
                                 Falun | 20 | 31 | .. | 40 | 23 | 71"""))
        self.assertEqual(self.interval(made, "Falun, 2025, Kvinnor"), (3, 3, False))

    def test_shares(self):
        counts = table("Kommun | Kvinnor | Män | Kvinnor och män\nFalun | .. | .. | 43", 1)
        shares = "Kommun | Kvinnor | Män\nFalun | {} | {}"
        made = attacked(counts, table(shares.format("7,0", "93,0"), 2, "Könsfördelning", "Andel i procent"))
        self.assertEqual(self.interval(made, "Falun, Kvinnor"), (3, 3, False))
        made = attacked(counts, table(shares.format("7", "93"), 2, "Könsfördelning", "Andel i procent"))
        self.assertEqual(self.interval(made, "Falun, Kvinnor"), (3, 3, False))
        # The base is hidden too, but no more than 7 of 9 are left for it: a ratio of 1 to 2 says that it is 3 or 6.
        made = attacked(table("""Kommun | Kvinnor | Män | Kvinnor och män
                                 Falun | .. | .. | ..
                                 Mora | .. | .. | ..
                                 Totalt | .. | .. | 9""", 1),
                        table(shares.format("33,3", "66,7"), 2, "Könsfördelning", "Andel i procent"))
        self.assertEqual(self.interval(made, "Falun, Kvinnor och män"), (3, 6, False))
        self.assertEqual(self.interval(made, "Falun, Män"), (2, 4, False))

    def test_rows_that_are_taken_out_are_hidden(self):
        why = "eftersom inget av {} tal kan visas utan att enskilda kan kännas igen: {}."
        one, several = "En rad står inte i tabellen, " + why, "Rader står inte i tabellen, " + why
        made = attacked(table("Ålder | Kvinnor | Män\n13–15 år | 20 | 30\nTotalt | 24 | 60", notes=[one.format("dess", "16–17 år")]))
        self.assertEqual(self.interval(made, "16–17 år, Kvinnor"), (4, 4, False))
        self.assertEqual(self.interval(made, "16–17 år, Män"), (30, 30, True))
        # Shares are of those as well: without them, 40 and 24 per cent would be all.
        grid = "Ålder | Kvinnor | Män\n13–15 år | 40 | 50\n16–17 år | 24 | 17"
        counts = table("Ålder | Kvinnor | Män\n13–15 år | 20 | 30\n16–17 år | 12 | 10\nTotalt | 50 | 60", 1,
                       notes=[several.format("deras", "18–20 år och 21–24 år")])
        shares = table(grid, 2, "Ålder", "Andel av respektive kön i procent", [several.format("deras", "18–20 år och 21–24 år")])
        self.assertEqual(self.interval(attacked(counts, shares), "18–20 år, Kvinnor"), (1, 17, True))

    def test_names_of_rows_that_are_taken_out(self):
        known = {"Skola", "Polis", "Hälso- och sjukvård", "Annan väg"}.__contains__
        self.assertEqual(names_in("Skola, Hälso- och sjukvård och Polis", known), ["Skola", "Hälso- och sjukvård", "Polis"])
        self.assertEqual(names_in("Polis och Hälso- och sjukvård", known), ["Polis", "Hälso- och sjukvård"])

    def test_means_of_what_is_counted(self):
        """Eight kvinnor are 14 or 15, and the mean of all 31 lies between 16,05 and 16,15."""
        ages = table("""Ålder | Kvinnor
                        14 år | ..
                        15 år | ..
                        16 år | 11
                        17 år | 12
                        Totalt | 31""", 1)
        self.assertEqual(self.interval(attacked(ages), "14 år, Kvinnor"), (1, 7, True))
        mean = "Kommun | Kvinnor\nTotalt | {}"
        for told in (table(mean.format("16,1"), 2, "Medel", "Ålder, medelvärde"), table(mean.format("16,1"), 2, "Medel", "Medelålder")):
            made = attacked(ages, told)
            self.assertEqual(self.interval(made, "14 år, Kvinnor"), (1, 2, False))
            self.assertTrue(any("Totalt, Kvinnor = 16,1" in why for why in made.reasons(made.open()[0][1])))
        self.assertEqual(self.interval(attacked(ages, table(mean.format("16"), 2, "Medel", "Ålder, medelvärde")), "14 år, Kvinnor"),
                         (1, 7, True))

    def test_means_of_groups(self):
        """The mean of twenty is above 17,5, so no more than five can be 15 at most when nobody is above 18."""
        ages = table("""Ålder | Män
                        13–15 år | ..
                        16–18 år | ..
                        Totalt | 20""", 1)
        self.assertEqual(self.interval(attacked(ages), "13–15 år, Män"), (1, 19, True))
        made = attacked(ages, table("Kommun | Män\nTotalt | 17,6", 2, "Medel", "Ålder, medelvärde"))
        self.assertEqual(self.interval(made, "13–15 år, Män"), (1, 3, False))  # 15·3 + 18·17 is 17,55 a head
        open_end = table("""Ålder | Män
                            13–15 år | ..
                            16 år och äldre | ..
                            Totalt | 20""", 1)
        made = attacked(open_end, table("Kommun | Män\nTotalt | 17,6", 2, "Medel", "Ålder, medelvärde"))
        self.assertEqual(self.interval(made, "13–15 år, Män")[1], 19)

    def test_medians_of_what_is_counted(self):
        """Half of 19 are 16 or more, and 17 are not enough: so seven at most are 15."""
        ages = table("""Ålder | Kvinnor
                        14 år | 3
                        15 år | ..
                        16 år | ..
                        17 år | 5
                        Totalt | 19""", 1)
        self.assertEqual(self.interval(attacked(ages), "15 år, Kvinnor"), (1, 10, True))
        made = attacked(ages, table("Kommun | Kvinnor\nTotalt | 16", 2, "Median", "Ålder, median"))
        self.assertEqual(self.interval(made, "15 år, Kvinnor"), (1, 6, True))
        made = attacked(ages, table("Kommun | Kvinnor\nTotalt | 17", 2, "Median", "Ålder, median"))
        self.assertTrue(made.contradictions)

    def test_those_without_an_age_are_in_no_mean(self):
        made = attacked(table("""Ålder | Kvinnor
                                 14 år | ..
                                 15 år | ..
                                 Uppgift saknas | 40
                                 Totalt | 60""", 1), table("Kommun | Kvinnor\nTotalt | 14,9", 2, "Medel", "Ålder, medelvärde"))
        self.assertEqual(self.interval(made, "14 år, Kvinnor"), (1, 3, False))  # 17 of 20 are 14,85 in the mean

    def test_a_mean_of_few_or_of_hidden_persons(self):
        counts = table("Kommun | Kvinnor | Män\nFalun | .. | 9\nMora | 20 | 30\nTotalt | 40 | 39", 1)
        mean = "Kommun | Kvinnor | Män\nFalun | {} | {}\nMora | 15,1 | 15,3"
        self.assertEqual(attacked(counts, table(mean.format("..", ".."), 2, "Medel", "Ålder, medelvärde")).findings, [])
        found = attacked(counts, table(mean.format("14,0", "15,2"), 2, "Medel", "Ålder, medelvärde")).findings
        self.assertEqual([what for _, what in found], ["Falun, Kvinnor har ett medelvärde som visas, men deras antal är dolt",
                                                       "ett medelvärde av färre än 10 visas: Falun, Män"])

    def test_shares_of_a_base_that_is_not_known(self):
        made = attacked(table("""Ålder | Kvinnor | Män | Totalt
                                 13–15 år | .. | .. | ..
                                 16–17 år | .. | .. | ..
                                 Alla åldrar | .. | .. | 14""", 1), table("Ålder | Kvinnor | Män\n13–15 år | 33,3 | 66,7", 2, "Könsfördelning", "Andel i procent"))
        low, high, _ = self.interval(made, "13–15 år, Kvinnor")
        self.assertEqual((low, high), (1, 4))

    def test_a_count_that_is_the_complement(self):
        """Of 43, 95,3 % is 41: the two others are as few as two hidden persons."""
        made = attacked(table("Kommun | Kvinnor | Män | Kvinnor och män\nFalun | 41 | 2 | 43", 1),
                        table("Kommun | Kvinnor\nFalun | 95,3", 2, "Könsfördelning", "Andel i procent"))
        told = "\n".join(made.lines())
        self.assertIn("de som andelen inte gäller – exakt 2", told)

    def test_sorted_rows(self):
        grid = """Kommun | Totalt
                  Mora | 30
                  Falun | ..
                  Avesta | {}
                  Borlänge | 4
                  Leksand | 0"""
        # Hidden in the middle of falling numbers: between its neighbours.
        made = attacked(table(grid.format(27)))
        self.assertEqual(self.interval(made, "Falun, Totalt")[:2], (27, 30))
        made = attacked(table("Kommun | Totalt\nMora | 9\nOrsa | 4\nFalun | ..\nAvesta | 2\nBorlänge | 1"))
        self.assertEqual(self.interval(made, "Falun, Totalt"), (2, 4, False))
        last = attacked(table("Kommun | Totalt\nMora | 9\nOrsa | 7\nAvesta | 6\nBorlänge | ..\nFalun | .."))
        self.assertEqual(self.interval(last, "Falun, Totalt")[1], float("inf"))

    def test_rows_in_an_order_that_another_table_shows_to_be_given(self):
        falling = table("Kommun | Totalt\nMora | 30\nOrsa | 27\nFalun | ..\nAvesta | 20")
        given = table("Kommun | Kvinnor | Män\nMora | 3 | 27\nOrsa | 7 | 20\nFalun | .. | ..\nBorlänge | 6 | 5\nAvesta | 9 | 11", 2)
        self.assertEqual(self.interval(attacked(falling), "Falun, Totalt")[:2], (20, 27))
        self.assertEqual(self.interval(attacked(falling, given), "Falun, Totalt")[1], float("inf"))

    def test_rows_in_an_order_that_several_groups_have(self):
        grid = "Kommun | {}\nMora | {}\nOrsa | {}\nFalun | ..\nAvesta | {}"
        alone = table(grid.format("Kvinnor", 30, 27, 20))
        men = table(grid.format("Män", 19, 8, 6), 2)
        self.assertEqual(self.interval(attacked(alone), "Falun, Kvinnor")[:2], (20, 27))
        self.assertEqual(self.interval(attacked(alone, men), "Falun, Kvinnor")[1], float("inf"))
        told = table(grid.format("Kvinnor", 30, 27, 20), notes=["Störst först."])
        self.assertEqual(self.interval(attacked(told, men), "Falun, Kvinnor")[:2], (20, 27))

    def test_a_note_says_which_places_are_one(self):
        small = table("Kommun | Kvinnor | Män\nOrsa | .. | 8\nVansbro | 14 | 9\nMora | 20 | 30\nTotalt | .. | 47")
        whole = table("Kommun | Kvinnor | Män\nMora | 20 | 30\nÖvriga kommuner | 17 | 17", 2,
                      notes=["Övriga kommuner är Orsa och Vansbro. De redovisas tillsammans."])
        self.assertEqual(self.interval(attacked(small, whole), "Orsa, Kvinnor"), (3, 3, False))
        self.assertTrue(attacked(table("Kommun | Kvinnor | Män\nMora | 20 | 30\nÖvriga kommuner | 17 | 17")).faults)

    def test_a_note_says_whom_a_table_counts(self):
        """Without the note the second table would be of all, and nothing would fit it."""
        words = Vocabulary()
        words.dimensions["drog"] = words.own({"namn": "drog", "rubriker": ["Primär drog"],
                                              "kategorier": ["Alkohol", "Cannabis", "Hälso- och sjukvård", "Tobak"]})
        words.dimensions["boende"] = words.own({"namn": "boende", "kategorier": ["Eget", "Hos andra"]})
        drugs = table("Primär drog | Kvinnor | Män\nAlkohol | 20 | 30\nCannabis | 40 | 50\nTobak | 9 | 8\nTotalt | 69 | 88")
        ages = "Ålder | Kvinnor | Män\n13–15 år | {} | 18\n16–17 år | .. | 12\nTotalt | {} | 30"
        one = attacked(drugs, table(ages.format(17, 20), 2, notes=["Tabellen räknar bara dem med primär drog: Alkohol."]),
                       vocabulary=words)
        self.assertEqual(self.interval(one, "16–17 år, Kvinnor"), (1, 3, False))
        self.assertTrue(attacked(drugs, table(ages.format(17, 20), 2), vocabulary=words).contradictions)
        two = table("Ålder | Kvinnor | Män\n13–15 år | 25 | 18\n16–17 år | .. | 20\nTotalt | .. | 38", 2,
                    notes=["Tabellen räknar bara dem i Falun med primär drog: Alkohol eller Tobak."])
        self.assertEqual(self.interval(attacked(drugs, two, vocabulary=words, title="Falun"), "16–17 år, Kvinnor"),
                         (1, 4, False))
        self.assertEqual(attacked(table(ages.format(17, 30), notes=["Tabellen räknar bara dem med drog: Hälso- och sjukvård och "
                                                                    "boende: Eget."]), vocabulary=words).faults, [])
        self.assertTrue(attacked(drugs, table(ages.format(17, 20), 2, notes=["Tabellen räknar bara dem med sysselsättning: Ingen."]),
                                 vocabulary=words).faults)

    def test_several_answers_do_not_add_up(self):
        words = Vocabulary()
        words.dimensions["insats"] = words.own({"namn": "insats", "kategorier": ["Samtal", "Grupp", "Boende"]})
        grid = """Insats | Kvinnor | Män
                  Samtal | 20 | 9
                  Grupp | .. | 8
                  Boende | 12 | 7
                  Totalt | 25 | 10"""
        made = attacked(table(grid, notes=["Samma person kan ha flera insatser."]), vocabulary=words)
        self.assertEqual(self.interval(made, "Grupp, Kvinnor"), (1, 25, True))
        adding = table(grid.replace("25 |", "35 |").replace("| 10", "| 24"))
        self.assertEqual(self.interval(attacked(adding, vocabulary=words), "Grupp, Kvinnor"), (3, 3, False))

    def test_no_answer_excludes_all_others(self):
        """40 of 43 have used cannabis: at most three lack an answer. 41 of 43: two have not."""
        words = Vocabulary()
        words.dimensions["drog"] = words.own({"namn": "drog", "kategorier": ["Cannabis", "Alkohol", "Uppgift saknas"]})
        note = ["Samma person kan ha flera svar."]
        grid = "Drog | Kvinnor | Män\nCannabis | {} | 20\nAlkohol | 15 | 20\nUppgift saknas | .. | 12\nTotalt | 43 | 52"
        made = attacked(table(grid.format(40), notes=note), vocabulary=words)
        self.assertEqual(self.interval(made, "Uppgift saknas, Kvinnor"), (1, 3, False))
        few = attacked(table(grid.format(41).replace("..", "0"), notes=note), vocabulary=words)
        self.assertTrue(any("de andra är 2" in text for _, text in few.findings), few.findings)
        many = attacked(table(grid.format(30).replace("..", "0"), notes=note), vocabulary=words)
        self.assertFalse(any("de andra" in text for _, text in many.findings), many.findings)

    def test_the_third_sex_is_not_a_remainder(self):
        """76 − 41 − 33: a cell that no table prints, but that everybody can work out."""
        words = Vocabulary()
        words.watched = [{"kön": frozenset(["annan"])}]
        open_one = attacked(table("""Kommun | Kvinnor | Män | Annan könsidentitet | Totalt
                                     Falun | 41 | 33 | .. | 76"""), vocabulary=words)
        self.assertEqual(self.interval(open_one, "Falun, Annan könsidentitet"), (2, 2, False))
        pooled = table("Län | Kvinnor | Män | Annan könsidentitet | Alla\nDalarnas län | 412 | 463 | 16 | 891", 1)
        detail = table("Kommun | Kvinnor | Män | Kvinnor och män\nFalun | 41 | 33 | 74", 2)
        made = attacked(pooled, detail, vocabulary=words)
        watched = [(i.low, i.high, s) for t, i, s in made.verdicts() if t.kind == "skyddslista"]
        self.assertIn((0, 16, True), watched)
        leak = attacked(pooled, detail, table("Kommun | Totalt\nFalun | 76", 3), vocabulary=words)
        self.assertIn((2, 2, False), [(i.low, i.high, s) for t, i, s in leak.verdicts() if t.kind == "skyddslista"])

    def test_flickor_are_kvinnor_below_18(self):
        made = attacked(table("Kommun | Flickor | Pojkar\nFalun | .. | 9", 1),
                        table("Kommun | Kvinnor | Män\nFalun | 43 | 50", 2, "Svarande, alla åldrar"),
                        table("Ålder | Kvinnor | Män\n0–17 år | .. | ..\n18+ år | 40 | 41", 3, "Svarande i Falun"))
        self.assertEqual(self.interval(made, "Falun, Flickor"), (3, 3, False))

    def test_flickor_are_of_all_ages_below_18_whatever_captions_name(self):
        made = attacked(table("""Kommun | Kvinnor | Män | Flickor | Pojkar | Kvinnor, män, flickor och pojkar
                                 Falun | 20 | 30 | 15 | 16 | 81
                                 Mora | 21 | 31 | .. | .. | 80"""),
                        table("""Kommun | Kvinnor | Män
                                 Falun | 20 | 30""", 2, "Svarande 18–18 år"))
        self.assertEqual(self.interval(made, "Mora, Flickor"), (1, 27, True))

    def test_a_row_of_all_ages_beside_shares_by_age(self):
        """What "flickor" says of age is no age of its own among those that the shares are of."""
        made = attacked(table("""Ålder | Kvinnor | Män | Flickor | Pojkar
                                 0–17 år | .. | .. | 100 | 100
                                 18–24 år | 62,5 | 55,0 | . | .
                                 Totalt | 100 | 100 | 100 | 100""", 1, unit="Andel i procent"),
                        table("Kommun | Kvinnor | Män | Flickor | Pojkar\nFalun | 40 | 60 | 15 | ..", 2))
        self.assertEqual(made.faults, [])

    def test_a_total_names_the_sexes_that_there_are(self):
        made = attacked(table("""Kommun | Män | Flickor | Pojkar | Män, flickor och pojkar
                                 Falun | 30 | 15 | .. | 49"""))
        self.assertEqual(self.interval(made, "Falun, Pojkar"), (4, 4, False))
        made = attacked(table("""Kommun | Kvinnor | Män | Pojkar | Kvinnor, män och pojkar
                                 Falun | 30 | 15 | .. | 49"""))
        self.assertEqual(self.interval(made, "Falun, Pojkar"), (4, 4, False))

    def test_a_total_names_those_who_are_neither_kvinnor_nor_man(self):
        others = ("annan könsidentitet", "uppgift saknas", "annan könsidentitet och uppgift saknas")
        for sexes in (["kvinnor", "män"], ["kvinnor", "män", "flickor", "pojkar"], ["män", "flickor", "pojkar"]):
            for more in (*([name] for name in others), list(others[:2])):
                *named, last = (name.capitalize() for name in [*sexes, *more])
                total = f"{', '.join(named)} och {last}".capitalize()
                grid = f"Kommun | {' | '.join(named)} | {last} | {total}\nFalun{' | 10' * len(named)} | .. | {{}}"
                for hidden in (3, 9):
                    made = attacked(table(grid.format(10 * len(named) + hidden)))
                    self.assertEqual(self.interval(made, f"Falun, {last}"), (hidden, hidden, hidden > 4), total)

    def test_those_without_an_age_are_kvinnor_and_man_where_a_note_says_so(self):
        note = ["Den som saknar uppgift om ålder räknas till kvinnor eller män, inte till flickor eller pojkar, fast ingen vet "
                "vilka som är under 18 år."]
        ages = """Ålder | Kvinnor | Män | Flickor | Pojkar | Kvinnor, män, flickor och pojkar
                  0–17 år | 0 | 0 | 15 | 17 | 32
                  18–29 år | .. | 77 | 0 | 0 | ..
                  30–64 år | 207 | 238 | 0 | 0 | 445
                  Uppgift saknas | .. | 8 | 0 | 0 | ..
                  Totalt | 219 | 323 | 15 | 17 | 574"""
        self.assertTrue(attacked(table(ages)).contradictions)
        made = attacked(table(ages, notes=note))
        self.assertEqual(self.interval(made, "Uppgift saknas, Kvinnor"), (1, 11, True))
        # It holds for those of a table that does not say it, too.
        sexes = table("Kön | Antal\nKvinnor | 219\nMän | 323\nFlickor | 15\nPojkar | 17\nUppgift saknas | ..\nAlla | 583", 2)
        told = attacked(table(ages, notes=note), sexes)
        self.assertEqual(self.interval(told, "Uppgift saknas, Antal"), (9, 9, True))
        self.assertEqual(told.system.remarks, [])  # nobody is missing among the sexes
        few = ages.replace("219", "211").replace("574", "566")
        self.assertEqual(self.interval(attacked(table(few, notes=note)), "18–29 år, Kvinnor"), (1, 3, False))

    def test_a_mean_of_those_whose_ages_no_table_tells(self):
        note = ["Den som saknar uppgift om ålder räknas till kvinnor eller män, inte till flickor eller pojkar."]
        made = attacked(table("Kommun | Kvinnor | Män | Flickor\nFalun | 31 | 40 | 12", notes=note),
                        table("Kommun | Kvinnor | Män\nFalun | 41,2 | 39,9", 2, "Medel", "Ålder, medelvärde"))
        self.assertTrue(made.passed(), "\n".join(made.lines()))

    def test_what_is_not_so_harms_nobody(self):
        made = attacked(table("""Kommun | Kvinnor | Män | Kvinnor och män
                                 Falun | 43 | .. | 46"""))
        for numbers, is_safe in (([3], False), ([4], False), ([3, 4], False), ([4, 5], True)):
            made.true_numbers = lambda _, now=numbers: now
            self.assertEqual(self.interval(made, "Falun, Män"), (3, 3, is_safe))

    def test_flickor_by_the_age_of_their_mothers(self):
        """Where no grown-up is counted, flickor and pojkar are the sexes, and ages are whose they are."""
        made = attacked(table("""Moderns ålder | Flickor | Pojkar | Flickor och pojkar
                                 17 | .. | 9 | 12
                                 18 | 20 | 31 | 51
                                 Totalt | .. | 40 | ..""", 1), table("Kön | Antal\nFlickor | 23\nPojkar | 40", 2))
        self.assertEqual(self.interval(made, "17, Flickor"), (3, 3, False))
        self.assertEqual(self.interval(made, "Totalt, Flickor"), (23, 23, True))

    def test_two_crosses_that_meet_in_a_margin(self):
        """Three two-way tables that fix each other through the three-way cells that nobody prints."""
        one = table("Kommun | Kvinnor | Män\nFalun | 1 | 0\nMora | 0 | 1", 1)
        two = table("Kommun | 0–17 år | 18+ år\nFalun | .. | ..\nMora | .. | ..\nTotalt | 1 | 1", 2)
        three = table("Ålder | Kvinnor | Män\n0–17 år | 1 | 0\n18+ år | 0 | 1", 3)
        made = attacked(one, two, three)
        self.assertTrue(made.contradictions)  # four signs are printed where only two can be one or more
        two = table("Kommun | 0–17 år | 18+ år\nFalun | .. | 0\nMora | 0 | ..", 2)
        self.assertEqual(self.interval(attacked(one, two, three), "Falun, 0–17 år"), (1, 1, False))

    def test_contradictions(self):
        made = attacked(table("Kommun | Kvinnor | Män | Kvinnor och män\nFalun | 43 | .. | 43"))
        self.assertTrue(made.contradictions)
        self.assertIn("MOTSÄGELSE", "\n".join(made.lines()))
        made = attacked(table("Kommun | Kvinnor | Män | Kvinnor och män\nFalun | 43 | 9 | 50"))
        self.assertTrue(made.contradictions)

    def test_what_is_surely_large_harms_nobody(self):
        made = attacked(table("Kommun | Kvinnor | Män | Kvinnor och män\nFalun | 43 | .. | 53"))
        self.assertEqual(self.interval(made, "Falun, Män"), (10, 10, True))
        self.assertTrue(made.passed())

    def test_level_exakt(self):
        made = attacked(table("Ålder | Totalt\n13–15 år | ..\n16–17 år | ..\nTotalt | 3"), level="exakt")
        self.assertEqual(self.interval(made, "13–15 år, Totalt"), (1, 2, True))

    def test_two_populations_share_no_cell(self):
        words = Vocabulary()
        words.populations = [(None, re.compile("Döda"), "döda"), (None, re.compile("Födda"), "födda")]
        one = table("Kommun | Kvinnor | Män\nFalun | .. | 9", 1, "Födda")
        other = table("Kommun | Kvinnor | Män\nFalun | 3 | 9", 2, "Döda")
        self.assertEqual(attacked(one, other, vocabulary=words).open(), [])
        self.assertNotEqual(attacked(one, other).open(), [])

    def test_place_and_year_of_the_whole_report(self):
        kommun = Report("falun", "Svar i Falun 2025", "2025", [table("Kön | Totalt\nKvinnor | 3\nMän | 20")])
        lan = Report("lan", "Svar i Dalarna", "2025", [table("Kommun | Kvinnor | Män\nFalun | .. | ..")])
        made = Attack(WORDS, every=True)
        made.add(kommun)
        made.add(lan)
        self.assertEqual(self.interval(made.run(), "Falun, Kvinnor"), (3, 3, False))


class Properties(unittest.TestCase):
    """Of random publications."""

    def intervals(self, tables):
        made = attacked(*tables)
        return {w: (i.low, i.high) for t, i, _ in made.verdicts() for w in t.words}

    def test_order_says_nothing_unless_it_is_an_order(self):
        for seed in range(600, 612):
            case = brute_force.Case(seed)
            before = self.intervals(case.tables)
            dice = random.Random(seed)
            for one in case.tables:
                for row in one.rows:
                    dice.shuffle(row.figures)
            dice.shuffle(case.tables)
            self.assertEqual(before, self.intervals(case.tables), f"seed {seed}")

    def test_publishing_more_never_widens_and_hiding_never_narrows(self):
        for seed in range(700, 712):
            case = brute_force.Case(seed)
            every = self.intervals(case.tables)
            if len(case.tables) < 2:
                continue
            fewer = self.intervals(case.tables[:1])
            for words, (low, high) in fewer.items():
                self.assertLessEqual(low, every[words][0], f"seed {seed}: {words}")
                self.assertGreaterEqual(high, every[words][1], f"seed {seed}: {words}")


class BruteForce(unittest.TestCase):
    def test_lists_of_all_tables_agree(self):
        compared = [brute_force.check(seed, WORDS) for seed in range(1, 150)]
        self.assertGreater(sum(c or 0 for c in compared), 500)

    def test_a_wrong_interval_would_be_seen(self):
        """Were an attacker to forget a row of the system, the lists would tell."""
        whole = Reduced.__init__

        def forgets(self, system):
            system.rows = [row for n, row in enumerate(system.rows) if n % 7 != 3]
            whole(self, system)
        Reduced.__init__ = forgets
        try:
            with self.assertRaises((AssertionError, KeyError, ValueError)):
                for seed in range(1, 40):
                    brute_force.check(seed, WORDS)
        finally:
            Reduced.__init__ = whole


if __name__ == "__main__":
    unittest.main()
