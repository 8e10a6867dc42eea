"""What the tests on real reports share: a report that is safe as it stands, and the attack on files."""
import pathlib
import tempfile
import unittest

import documents
from attack import Attack
from vocabulary import Vocabulary

WORDS = Vocabulary()


def attack(*paths, ledgers=(), vocabulary=WORDS, **options):
    made = Attack(vocabulary, also_published=True, every=True, **options)
    for path in paths:
        made.read(path)
    for path in ledgers:
        made.read_ledger(path)
    return made.run()


class OnFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.at = pathlib.Path(cls.folder.name)
        cls.pdf, cls.book = documents.make(cls.at / "base", tables=[("Svarande efter ålder och kön", ["Ålder", "Kön"],
                                                                      {"diagram": "true"})])

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def told(self, made):
        return "\n".join(made.lines())

    def passes(self, *paths, **options):
        made = attack(*paths, **options)
        self.assertTrue(made.passed(), self.told(made))
        return made

    def caught(self, made, *words):
        told = self.told(made)
        self.assertFalse(made.passed(), told)
        for word in words:
            self.assertIn(word, told)
