"""What a table says that it must not, without anything to work out."""
import unittest

from known_answers_test import attacked, table
from vocabulary import Dimension, Vocabulary


class Outright(unittest.TestCase):
    def test_a_small_number(self):
        told = "\n".join(attacked(table("Kommun | Kvinnor | Män\nFalun | 4 | 9")).lines())
        self.assertIn("ett litet antal visas: Falun, Kvinnor är 4", told)
        zero = table("Kommun | Kvinnor | Män\nFalun | 0 | 9")
        self.assertTrue(attacked(zero).passed())
        self.assertFalse(attacked(zero, zeros_shown=False).passed())

    def test_a_second_sign(self):
        made = attacked(table("Kommun | Kvinnor | Män | Kvinnor och män\nFalun | .. | – | 43\nMora | 8 | – | –"))
        self.assertEqual([what for _, what in made.findings],
                         ["Falun, Män saknas enligt tabellen, men är en del av ett tal som visas"])

    def test_a_place_that_a_note_leaves_out_is_nobody(self):
        told = table("Kommun | Kvinnor | Män\nFalun | .. | 20\nMora | – | –\nTotalt | 12 | 20")
        told.notes.append("Summan 2025 omfattar 1 av 2 kommuner. Svar saknas från Mora.")
        self.assertEqual(len(attacked(told).findings), 2)  # the note is of a year, and no heading names it
        told = table("Kommun | 2025: Kvinnor | 2025: Män\nFalun | .. | 20\nMora | – | –\nTotalt | 12 | 20")
        told.notes.append("Summan 2025 omfattar 1 av 2 kommuner. Svar saknas från Mora.")
        made = attacked(told)
        self.assertEqual(made.findings, [])
        self.assertFalse(made.passed())  # Falun is all of the twelve

    def test_shares_of_few(self):
        share = table("Svar | Kvinnor | Män\nJa | 100 | 60\nNej | 0 | 40", 2, "Svar, andel av respektive kön", "Procent")
        words = Vocabulary()
        words.dimensions["svar"] = Dimension("svar", {"svar"}, {w: frozenset([w]) for w in ("ja", "nej")}, set())
        few = attacked(table("Kön | Antal\nKvinnor | 9\nMän | 20"), share, vocabulary=words)
        self.assertEqual([what for _, what in few.findings_of_all()],
                         ["en andel av färre än 10 visas: Ja, Kvinnor", "en andel av färre än 10 visas: Nej, Kvinnor"])
        self.assertTrue(attacked(table("Kön | Antal\nKvinnor | 10\nMän | 20"), share, vocabulary=words).passed())


if __name__ == "__main__":
    unittest.main()
