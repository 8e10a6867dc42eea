"""Sentences that give a hidden cell, and beside each one that is much like it and gives nothing."""
import unittest

from known_answers_test import attacked, table
from report import Figure, Row, Text
from vocabulary import Vocabulary

KOMMUNER = """Kommun | Kvinnor | Män | Kvinnor och män
              Vansbro | .. | .. | 12
              Malung-Sälen | .. | .. | 33
              Falun | 41 | 50 | 91
              Borlänge | 30 | 22 | 52
              Totalt | 88 | 100 | 188"""
# Beside the table above each of the first gives that 3 of the 12 are kvinnor.
TOLD = [
    ("I Malung-Sälen fanns 14 kvinnor.", "I Malung-Sälen fanns 33 personer."),
    ("I Malung-Sälen fanns fjorton kvinnor.", "I Falun fanns 41 kvinnor."),
    ("Malung-Sälen: 14 kvinnor och 19 män", "Falun: 41 kvinnor och 50 män"),
    ("Av kommunens 33 personer i Malung-Sälen är 14 kvinnor.", "Av kommunens 33 personer i Malung-Sälen är några kvinnor."),
    ("Vansbro: 9 män", "Vansbro: 9 timmar"),
    ("I Vansbro är männen 9", "I Vansbro är männen i genomsnitt 39 år"),
    ("Nio av männen bor i Vansbro kommun, tre är kvinnor.", "Nio av kommunerna är små, som Vansbro kommun."),
    ("I Vansbro fanns nio manliga klienter.", "I Vansbro fanns nio öppna verksamheter."),
    ("Kvinnor, Vansbro, 3", "Kvinnor, Falun, 41"),
    ("Kvinnor och män i Vansbro: 3 och 9", "Kvinnor och män i Falun: 41 och 50"),
    ("Andelen kvinnor i Vansbro är 25 %.", "Andelen kvinnor i Falun är 45 %."),
    ("Andelen kvinnor och män i Malung-Sälen är 42,4 respektive 57,6 procent.",
     "Andelen kvinnor och män i Falun är 45,1 respektive 54,9 procent."),
    ("I Vansbro är 25 procent kvinnor", "I Vansbro är 25 procent av kvinnorna nöjda"),
    ("75 % av personerna i Vansbro är män", "75 % av männen i Vansbro är nöjda"),
    ("9 procent av männen bor i Vansbro.", "9 procent av männen i Vansbro svarade."),
    ("Könsfördelningen i Vansbro är ojämn: 25 % kvinnor och 75 % män.", "Könsfördelningen i Vansbro är ojämn: fler män än kvinnor."),
    ("Av de 12 personerna i Vansbro är 9 män.", "Av de 12 personerna i Vansbro är flest män."),
    ("I Vansbro bor 12 personer. Av dem är nio män.", "I Vansbro bor 12 personer. Vi ringde nio män."),
    ("I Vansbro är 9 av 12 män.", "I Vansbro är hälften av 12 möten inställda."),
    ("Vansbro: kvinnor 3, män 9, totalt 12", "Vansbro: kvinnor och män 12"),
    ("Vansbro: K 3, M 9", "Falun: K 41, M 50"),
    ("Kvinnor i Vansbro: 3, alla med besök.", "Kvinnor i Vansbro fick 4 besök och män 3 timmar."),
    ("VANSBRO: 9 MÄN", "VANSBRO: 9 MÅL"),
    ("I Vansbro var nio män och tre kvinnor med.", "I Vansbro ökade antalet kvinnor med 3."),
    ("Männen i Vansbro (9 personer) fick stöd.", "Männen i Vansbro (mellan 9 och 11 personer) fick stöd."),
    ("Kvinnorna i Vansbro utgör 25 procent.", "Kvinnorna i Vansbro ökade med 25 procent."),
    ("Det finns 9 män och 3 kvinnor i Vansbro samt 19 män och 14 kvinnor i Malung-Sälen.", "I Vansbro finns 12 män och kvinnor."),
    ("Av de 12 personerna i Vansbro är 9 män, i Malung-Sälen 19.", "Av de 91 personerna i Falun är 50 män, i Borlänge 22."),
    ("Kvinnor: Falun 41, Borlänge 30, Malung-Sälen 14 av sammanlagt 33 personer, Vansbro 3.", "Kvinnor: Falun 41, Borlänge 30."),
    ("Flest kvinnor finns i Falun, färst i Vansbro (3)", "Flest kvinnor finns i Falun (41), färst i Vansbro"),
    ("9 män finns i Vansbro och 19 i Malung-Sälen", "50 män finns i Falun och 22 i Borlänge"),
    ("Antalet män var 9 i Vansbro och 19 i Malung-Sälen.", "Antalet män var 50 i Falun och minst 5 i Vansbro."),
    ("Kvinnorna i Malung-Sälen var 14 och männen i Vansbro 9.", "Kvinnorna i Falun var 41 och männen i Borlänge 22."),
]


class Sentences(unittest.TestCase):
    def interval(self, made, label):
        self.assertEqual((made.contradictions, made.faults), ([], []), "\n".join(made.lines()))
        found = next((i, s) for t, i, s in made.verdicts() if any(words.endswith(label) for words in t.words))
        return found[0].low, found[0].high, found[1]

    def said(self, words, *tables, of="", **options):
        return attacked(*tables, texts=[Text("prov, en mening", words, of)], **options)

    def gives(self, words, label, expected, *tables, **options):
        with self.subTest(words):
            self.assertEqual(self.interval(self.said(words, *tables, **options), label), expected)

    def gives_nothing(self, words, *tables, **options):
        with self.subTest(words):
            made = self.said(words, *tables, **options)
            self.assertTrue(made.passed(), "\n".join(made.lines()))
            silent = attacked(*tables, **{name: value for name, value in options.items() if name != "of"})
            self.assertEqual(*[[(t.words[0], i.low, i.high) for t, i, _ in one.verdicts()] for one in (made, silent)])

    def test_each_way_to_say_it(self):
        for told, harmless in TOLD:
            self.gives(told, "Vansbro, Kvinnor", (3, 3, False), table(KOMMUNER))
            self.gives_nothing(harmless, table(KOMMUNER))

    def test_where_it_stands_is_all_the_same(self):
        for of in ("", "Tabell 1"):
            self.gives("Malung-Sälen: 14 kvinnor och 19 män", "Vansbro, Kvinnor", (3, 3, False), table(KOMMUNER), of=of)

    def test_a_note_of_one_table_may_tell_of_another(self):
        other = table("Ålder | Totalt\n13–15 år | 88\n16–17 år | 100", 2)
        self.gives("Malung-Sälen: 14 kvinnor och 19 män", "Vansbro, Kvinnor", (3, 3, False), table(KOMMUNER), other, of="Tabell 2")
        same = table("Kommun | Kvinnor | Män\nMalung-Sälen | 14 | 19", 2, "Anställda", source="Lönesystemet")
        self.gives_nothing("Malung-Sälen: 14 kvinnor och 19 män", table(KOMMUNER), same, of="Tabell 2")

    def test_what_cannot_be_true_of_the_table_is_said_of_something_else(self):
        for words in ("I Vansbro fanns 40 kvinnor.", "I Vansbro fanns 30 av 40 män.", "Andelen kvinnor i Vansbro är 26 %.",
                      "I Vansbro var 2019 nio män.", "I Malung-Sälen svarade 14 kvinnor och 38 av 50 män."):
            self.gives_nothing(words, table(KOMMUNER), period="2025")

    def test_a_sentence_that_is_misunderstood_takes_no_other_with_it(self):
        self.gives("Malung-Sälen: 14 kvinnor. Vid mötet i Malung-Sälen deltog 11 kvinnor. Där fanns 30 män.", "Vansbro, Kvinnor",
                   (3, 3, False), table(KOMMUNER))

    def test_what_another_table_shows_is_said_of_that(self):
        other = table("Kommun | Kvinnor | Män\nVansbro | 11 | 9\nMalung-Sälen | 30 | 20", 2, "Anställda", source="Lönesystemet")
        self.gives_nothing("I Vansbro fanns 9 män.", table(KOMMUNER), other)
        self.gives("I Vansbro fanns 9 män.", "Vansbro, Kvinnor", (3, 3, False), table(KOMMUNER), other, of="Tabell 1")

    def test_the_alternative_text_of_a_chart(self):
        self.gives("Stapeldiagram: X. Kvinnor: lägst 3 (Vansbro), högst 41 (Falun); män: lägst 9 (Vansbro), högst 50 (Falun).",
                   "Vansbro, Kvinnor", (3, 3, False), table(KOMMUNER))
        self.gives("Stapeldiagram: X. Kvinnor: lägst 14 (Malung-Sälen), högst 41 (Falun).", "Vansbro, Kvinnor", (3, 3, False),
                   table(KOMMUNER))
        with_mora = table(KOMMUNER.replace("Borlänge | 30 | 22 | 52", "Borlänge | 20 | 13 | 33\nMora | 10 | 9 | 19"))
        self.gives("Stapeldiagram: X. Män: lägst 9 (Mora och Vansbro), högst 50 (Falun).", "Vansbro, Kvinnor", (3, 3, False), with_mora)
        self.gives("Andelen kvinnor är högst 45 % (Falun) och lägst 25 % (Vansbro).", "Vansbro, Kvinnor", (3, 3, False),
                   table(KOMMUNER))
        self.gives_nothing("Män: 9 kommer från andra kommuner än Malung-Sälen och Vansbro.", table(KOMMUNER))
        self.gives_nothing("Stapeldiagram: X. Kvinnor: lägst 30 (Borlänge), högst 41 (Falun); män: lägst 22 (Borlänge), högst 50 "
                           "(Falun). Skyddad uppgift för Vansbro (kvinnor och män).", table(KOMMUNER))

    def test_the_heading_above_a_sentence(self):
        for section, words, expected in (("Vansbro", "Här fanns nio män.", (3, 3, False)), ("Mora", "Här fanns nio män.", (1, 11, True)),
                                         ("Vansbro", "I Borlänge fanns 22 män.", (1, 11, True))):
            made = attacked(table(KOMMUNER), texts=[Text(f"prov, avsnittet {section}", words)])
            self.assertEqual(self.interval(made, "Vansbro, Kvinnor"), expected)

    def test_a_sentence_about_another_place(self):
        ages = table("Ålder | Kvinnor | Män | Totalt\n13–15 år | .. | .. | 12\n16–17 år | .. | .. | 19\nTotalt | 15 | 16 | 31")
        self.gives("I Falun var 9 män 13–15 år.", "13–15 år, Kvinnor", (3, 3, False), ages, title="Svar i Falun")
        self.gives_nothing("I Mora var 9 män 13–15 år.", ages, title="Svar i Falun")

    def test_one_of_them(self):
        one = table("Kommun | Kvinnor | Män | Totalt\nMora | .. | .. | 12\nOrsa | 20 | 30 | 50")
        self.gives("I Mora finns bara en kvinna.", "Mora, Kvinnor", (1, 1, False), one)
        self.gives("I Mora finns 11 män och en kvinna.", "Mora, Kvinnor", (1, 1, False), one)
        self.gives_nothing("I Mora berättar en kvinna om sitt arbete.", one)

    def test_a_table_without_sexes(self):
        ages = table("Ålder | Totalt\n13–15 år | ..\n16–17 år | ..\nTotalt | 12")
        self.gives("Nio personer är 16–17 år.", "13–15 år, Totalt", (3, 3, False), ages)
        self.gives("Antalet personer 16–17 år är 9.", "13–15 år, Totalt", (3, 3, False), ages)
        self.gives_nothing("Totalt 12 personer är under 18 år.", ages)

    def test_sexes_in_rows(self):
        turned = table("""Kön | Vansbro | Falun | Båda
                          Kvinnor | .. | 41 | ..
                          Män | .. | 50 | ..
                          Totalt | 12 | 91 | 103""".replace("Båda", "Totalt"))
        self.gives("Vansbro: 9 män", "Kvinnor, Vansbro", (3, 3, False), turned)
        self.gives("Andelen kvinnor i Vansbro är 25 %.", "Kvinnor, Vansbro", (3, 3, False), turned)
        self.gives_nothing("Falun: 50 män", turned)

    def test_a_row_in_a_group(self):
        grouped = table("Ålder, kommun | Kvinnor | Män | Totalt\nx | .. | .. | 12")
        grouped.rows = [Row([age, kommun], [([head], Figure.printed(text)) for head, text in zip(("Kvinnor", "Män", "Totalt"), printed)],
                            grouped=True) for age, kommun, *printed in
                        [("13–15 år", "Mora", "..", "..", "12"), ("13–15 år", "Orsa", "20", "9", "29"),
                         ("16–17 år", "Mora", "..", "..", "30"), ("16–17 år", "Orsa", "21", "22", "43")]]
        self.gives("I Mora var 9 män 13–15 år.", "13–15 år, Mora, Kvinnor", (3, 3, False), grouped)
        self.gives("Bland 13–15-åringar i Mora är andelen kvinnor 25 %.", "13–15 år, Mora, Kvinnor", (3, 3, False), grouped)
        self.gives_nothing("I Orsa var 9 män 13–15 år.", grouped)
        self.gives_nothing("I Mora var 9 män.", grouped)

    def test_ages_and_years(self):
        ages = table("Ålder | Kvinnor | Män | Totalt\n13–15 år | .. | .. | 12\n16–17 år | .. | .. | 19\nTotalt | 15 | 16 | 31")
        for words in ("Av dem som är 13–15 år är 9 män.", "Av 13–15-åringarna är 9 män.", "25 % av 13-15-åringarna är kvinnor.",
                      "20 procent av kvinnorna är 13–15 år."):
            self.gives(words, "13–15 år, Kvinnor", (3, 3, False), ages)
        self.gives_nothing("Ungdomarna är 13–15 år, och 40 män arbetar med dem.", ages)
        years = table("Kommun | 2024/Kvinnor | 2024/Män | 2024/Totalt | 2025/Kvinnor | 2025/Män | 2025/Totalt\n"
                      "Mora | 20 | 9 | 29 | .. | .. | 12\nOrsa | 30 | 31 | 61 | 40 | 41 | 81")
        self.gives("I Mora fanns 9 män 2025.", "Mora, 2025, Kvinnor", (3, 3, False), years)
        self.gives_nothing("I Mora fanns 9 män 2024.", years)

    def test_flickor_and_pojkar(self):
        young = table("Kommun | Flickor | Pojkar | Flickor och pojkar\nMora | .. | .. | 12\nOrsa | 20 | 30 | 50")
        for words in ("I Mora fanns 9 pojkar.", "Tre av flickorna finns i Mora, pojkarna i Mora är nio.", "Nio killar bor i Mora."):
            self.gives(words, "Mora, Flickor", (3, 3, False), young)
        self.gives_nothing("I Orsa fanns 30 pojkar.", young)
        four = table("Kommun | Kvinnor | Män | Flickor | Pojkar | Totalt\nMora | 20 | 30 | .. | .. | 62\nOrsa | 9 | 9 | 9 | 9 | 36")
        self.gives("I Mora fanns 9 pojkar.", "Mora, Flickor", (3, 3, False), four)
        self.gives_nothing("I Orsa fanns 9 pojkar.", four)

    def test_a_share_of_a_number_that_no_cell_shows(self):
        apart = table("Kommun | Kvinnor | Män\nMora | .. | ..\nOrsa | 20 | 30", 2)
        bases = table("Kommun | Totalt\nMora | 12\nOrsa | 50", 1)
        self.gives("Andelen kvinnor i Mora är 75 %.", "Mora, Män", (3, 3, False), bases, apart)
        self.gives_nothing("Andelen kvinnor i Orsa är 40 %.", bases, apart)
        shares = table("Kommun | Kvinnor | Män\nMora | .. | ..\nOrsa | 40 | 60", 2, "Könsfördelning", "Andel i procent")
        self.gives("Andelen kvinnor i Mora är 25 %.", "Mora, Kvinnor", (3, 3, False), bases, shares)
        self.gives_nothing("Andelen kvinnor i Orsa är 40 %.", bases, shares)

    def test_a_share_of_fewer_than_ten(self):
        few = table("Kommun | Kvinnor | Män | Totalt\nMora | .. | .. | 9\nOrsa | 20 | 30 | 50")
        found = self.said("Andelen kvinnor i Mora är 33 %.", few).findings_of_all()
        self.assertTrue(any("färre än 10" in what for _, what in found), found)

    def test_the_words_of_the_report(self):
        words = Vocabulary()
        words.dimensions["insats"] = words.own({"namn": "insats", "kategorier": ["Samtal", "Grupp"]})
        stays = table("Insats | Kvinnor | Män | Totalt\nSamtal | .. | .. | 12\nGrupp | 20 | 30 | 50")
        self.gives("Samtal fick 3 kvinnor och 9 män.", "Samtal, Kvinnor", (3, 3, False), stays, vocabulary=words)
        self.gives_nothing("Grupp fick 20 kvinnor och 30 män.", stays, vocabulary=words)


if __name__ == "__main__":
    unittest.main()
