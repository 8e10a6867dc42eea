"""Proves that the checks of the house fail on made-up breaches: words.py, readmes.py, headers_alone.py."""
import pathlib
import shutil
import tempfile
import unittest

import headers_alone
import judge_pdf
import readmes
import words


class Tree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, name, text):
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


class UnalignedTest(unittest.TestCase):
    COLUMN = [(270, 100, 279.8, 110, "−2,2"), (270, 116, 279.8, 126, "12,5"), (68, 100, 90, 110, "Falun"),
              (68, 116, 90, 126, "Mora")]

    def test_decimals_under_each_other_pass(self):
        self.assertEqual(list(judge_pdf.unaligned(self.COLUMN)), [])

    def test_a_decimal_out_of_its_column_is_told(self):
        faults = list(judge_pdf.unaligned(self.COLUMN + [(274, 132, 285.1, 142, "−0,7")]))
        self.assertEqual(len(faults), 1)
        self.assertIn("−0,7", faults[0])

    def test_what_stands_in_a_text_or_a_chart_is_no_column(self):
        word = (274, 132, 285.1, 142, "−0,7")
        self.assertEqual(list(judge_pdf.unaligned(self.COLUMN + [word, (287, 132, 320, 142, "procentenheter")])), [])
        self.assertEqual(list(judge_pdf.unaligned(self.COLUMN + [word], [(200, 90, 300, 150)])), [])


class WordsTest(Tree):
    def faults(self, text, name="engine/base/cell.cpp"):
        self.write(name, text)
        return words.check(self.root)[1]

    def test_good_words_pass(self):
        self.assertEqual(self.faults("// å ä ö – todos are fine in Spanish, and so is /usr/share/fonts\n"), [])

    def test_each_forbidden_word_is_told_with_its_line(self):
        for word in ["/ho" "me/anna/x", "/tm" "p/x", "TO" "DO", "FIX" "ME", "<" * 7 + " mine", "f\u00c3\u00a5", "\ufffd"]:
            faults = self.faults(f"one\n{word}\n")
            self.assertTrue(faults and faults[0].startswith("engine/base/cell.cpp:2:"), (word, faults))

    def test_bytes_that_are_not_utf8(self):
        self.assertEqual(self.faults("på\n".encode("latin-1")), ["engine/base/cell.cpp: is not UTF-8"])

    def test_a_last_line_without_line_feed(self):
        self.assertTrue(self.faults("one"))

    def test_data_is_left_alone(self):
        self.assertEqual(self.faults("/ho" "me/anna", "samples/a/data/a.csv"), [])


class ReadmesTest(Tree):
    MAP = "| `base` | Cell | – |\n| `data` | Frame | base |\n"

    def faults(self, text, engine=MAP):
        self.write("README.md", text)
        self.write("engine/CMakeLists.txt", "linsen_room(base)\nlinsen_room(data MAY_INCLUDE base)\n")
        self.write("engine/README.md", engine)
        self.write("engine/base/cell.hpp", "")
        self.write("dev", "echo '  demo  make it'\n")
        return readmes.check(self.root)[1]

    def test_true_readmes_pass(self):
        self.assertEqual(self.faults("See `engine/base`, `cell.hpp`, [this](engine/README.md); run `./dev demo`, open `out/a.pdf`.\n"), [])

    def test_a_path_that_is_not_there(self):
        self.assertEqual(self.faults("`engine/cli/main.cpp`"), ["README.md: names engine/cli/main.cpp, which is not there"])
        self.assertTrue(self.faults("[map](plugins/README.md)"))
        self.assertTrue(self.faults("`number.hpp`"))

    def test_a_command_that_is_not_there(self):
        for text in ["`./dev dance`", "```\n./dev dance\n```\n", "text\n\n    ./dev dance   # well\n"]:
            self.assertTrue(self.faults(text), text)

    def test_a_folder_without_map(self):
        self.write("plugins/CMakeLists.txt", "")
        self.assertIn("plugins/README.md: is missing", self.faults(""))

    def test_a_map_of_rooms_that_is_not_the_link_lines(self):
        self.assertTrue(self.faults("", "| `base` | Cell | – |\n| `data` | Frame | base, job |\n"))
        self.assertTrue(self.faults("", "| `base` | Cell | – |\n"))
        self.assertTrue(self.faults("", self.MAP + "| `form` | forms | base |\n"))


class HeadersAloneTest(Tree):
    def test_a_header_that_leans_on_another_is_told(self):
        self.write("engine/base/cell.hpp", "#pragma once\n#include <string>\nstruct Cell { std::string sign; };\n")
        self.write("engine/base/row.hpp", "#pragma once\nstruct Row { Cell cell; };\n")
        count, faults = headers_alone.check(shutil.which("g++") or "c++", self.root)
        self.assertEqual((count, len(faults)), (2, 1))
        self.assertTrue(faults[0].startswith("base/row.hpp"))

    def test_a_header_that_its_source_includes_late_is_told(self):
        self.write("engine/base/row.hpp", "#pragma once\nstruct Row { Cell cell; };\n")
        self.write("engine/base/row.cpp", '#include <string>\n#include "base/row.hpp"\n')
        self.assertEqual(len(headers_alone.check(shutil.which("g++") or "c++", self.root)[1]), 1)

    def test_a_header_without_guard_is_told(self):
        self.write("engine/base/cell.hpp", "struct Cell {};\n")
        self.assertEqual(len(headers_alone.check(shutil.which("g++") or "c++", self.root)[1]), 1)


if __name__ == "__main__":
    unittest.main()
