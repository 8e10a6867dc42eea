"""The attacker on real reports: tables are rebuilt from PDF and workbook, several reports and the ledger are read together.
Needs the program: LINSEN names it, LINSEN_HOME the folder with the plugin of the tests."""
import contextlib
import hashlib
import io
import json
import pathlib
import unittest

import documents
import pdf_report
import workbook_report
from attack import Attack, main
from headings import Reader
from on_files import WORDS, OnFiles, attack
from statements import Faults
from vocabulary import Vocabulary

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"


class Rebuilding(OnFiles):
    def statements(self, path):
        reports = pdf_report.read(path) if path.suffix == ".pdf" else [workbook_report.read(path)]
        faults = Faults()
        found = [s for report in reports for s in Reader(report, WORDS, faults, True).statements()]
        return {(s.measure, tuple(sorted(s.at.items(), key=str))): (s.figure.status, s.figure.value) for s in found
                if s.figure.status != "text"}, faults

    def test_pdf_and_workbook_say_the_same(self):
        (pdf, no_faults), (book, none) = self.statements(self.pdf), self.statements(self.book)
        self.assertEqual((no_faults, none), ([], []))
        self.assertEqual(pdf, book)
        self.assertEqual(len(pdf), 12)
        young_women = tuple(sorted({"ålder": frozenset([(-1, 17)]), "kön": frozenset(["kvinnor"]),
                                    "år": frozenset([(2025, 2025)])}.items(), key=str))
        self.assertEqual(pdf["antal", young_women], ("dold", 0.0))

    def test_several_categories_in_one_heading(self):
        data = "Kommun;Ålder;Kön;Antal\n" + "".join(
            f"{k};{a};{s};{n}\n" for n, (k, a, s) in enumerate(
                [(k, a, s) for k in ("Falun", "Mora") for a in ("20", "21", "Totalt") for s in ("Kvinnor", "Män")], 7))
        pdf, book = documents.make(self.at / "several", data, [("Svarande", ["Kommun", "Ålder", "Kön"], {})])
        (printed, faults), (stored, _) = self.statements(pdf), self.statements(book)
        self.assertEqual(faults, [])
        self.assertEqual(printed, stored)
        where = {"plats": frozenset(["2062"]), "ålder": frozenset([(21, 21)]), "kön": frozenset(["män"]),
                 "år": frozenset([(2025, 2025)])}
        self.assertEqual(printed["antal", tuple(sorted(where.items(), key=str))], ("visad", 16.0))

    def test_two_levels_of_heads_groups_of_rows_and_tables_in_parts(self):
        folder = self.at / "gallery"
        made = documents.build(SAMPLES / "galleri/rapport.toml", folder)
        report = next(r for r in pdf_report.read(made[0]) if r.file.endswith(".pdf"))
        book = workbook_report.read(made[1])
        compared = 0
        for name in ("Tabell 1", "Tabell 2", "Tabell 3", "Tabell 6"):
            sides = []
            for side in (report, book):
                faults = Faults()
                side.tables, kept = [t for t in side.tables if t.name == name], side.tables
                found = Reader(side, WORDS, faults, True).statements()
                side.tables = kept
                self.assertEqual(faults, [], name)
                sides.append({tuple(sorted(s.at.items(), key=str)): (s.figure.status, s.figure.value)
                              for s in found if s.measure == "andel"})
            self.assertEqual(*sides)
            compared += len(sides[0])
        self.assertGreater(compared, 300)

    def test_a_heading_that_nobody_knows_is_no_pass(self):
        data = "Insats;Kön;Antal\n" + "".join(f"{i};{k};{n}\n" for i, k, n in [
            ("Samtal", "Kvinnor", ".."), ("Samtal", "Män", 9), ("Annat stöd", "Kvinnor", 8), ("Annat stöd", "Män", 7),
            ("Allt stöd från oss", "Kvinnor", 11), ("Allt stöd från oss", "Män", 16)])
        pdf, book = documents.make(self.at / "unknown", data, [("Svarande", ["Insats", "Kön"], {})])
        self.caught(attack(pdf, book), "OLÄSLIG", "Samtal")
        words = self.at / "ordforrad.toml"
        words.write_text('[[dimension]]\nnamn = "insats"\nkategorier = ["Samtal", "Annat stöd"]\n'
                         'totaler = ["Allt stöd från oss"]\n', "utf-8")
        made = attack(pdf, book, vocabulary=Vocabulary(words))
        self.assertEqual(made.faults, [])
        self.caught(made, "Samtal, Kvinnor – exakt 3", "Allt stöd från oss, Kvinnor = 11")


class Over(OnFiles):
    """Several reports, and what was published before."""

    def test_two_reports_that_are_safe_alone(self):
        other = documents.BASE.replace("18–64;Kvinnor;..", "18–64;Kvinnor;9").replace("18–64;Män;..", "18–64;Män;20").replace(
            "0–17;Totalt;43", "0–17;Totalt;..").replace("Totalt;Kvinnor;42", "Totalt;Kvinnor;..").replace(
            "Totalt;Män;72", "Totalt;Män;..").replace("Totalt;Totalt;114", "Totalt;Totalt;..")
        pdf, _ = documents.make(self.at / "second", other)
        self.passes(pdf)
        self.caught(attack(self.pdf, pdf), "exakt 3")

    def ledger(self, name, *cells):
        """A ledger with its chain."""
        before, lines = "", []
        for number, (codes, period, state, value) in enumerate(cells, 1):
            entry = {"nr": number, "population": "", "koder": codes, "period": period, "matt": "antal", "lage": state,
                     **({} if value is None else {"varde": value}), "avrundning": 0, "rapport": "prov-2024",
                     "datum": "2025-03-01", "fore": before}
            lines.append(json.dumps(entry, ensure_ascii=False))
            before = hashlib.sha256(lines[-1].encode()).hexdigest()
        path = self.at / f"{name}.jsonl"
        path.write_text("".join(line + "\n" for line in lines), "utf-8")
        return path

    def test_a_cell_that_was_shown_before(self):
        path = self.ledger("shown", ({"kon": "kvinnor", "alder": "18–64"}, "2025", "visad", 9))
        self.caught(attack(self.pdf, ledgers=[path]), "exakt 3", "shown.jsonl, rad 1")

    def test_a_cell_that_was_hidden_before_stays_hidden(self):
        path = self.ledger("hidden", ({"kon": "kvinnor", "alder": "18–64"}, "2025", "dold", None),
                           ({"kon": "K", "alder": "0–64"}, "2025", "visad", 12))
        self.assertEqual(len(self.passes(self.pdf, ledgers=[path]).system.targets), 4)

    def test_a_growing_window(self):
        """2023–2025 was published, now 2023–2026: the difference is 2026."""
        rows = [({"kon": k}, "2023–2025", "visad", n) for k, n in (("kvinnor", 41), ("män", 33))]
        data = "Kön;År;Antal\nKvinnor;2023–2026;44\nMän;2023–2026;52\nKvinnor;2026;..\nMän;2026;19\n"
        pdf, _ = documents.make(self.at / "window", data, [("Svarande efter år och kön", ["År", "Kön"], {})], period="2023–2026")
        self.caught(attack(pdf, ledgers=[self.ledger("window", *rows)]), "2026, Kvinnor – exakt 3")

    def test_a_population_that_no_report_has(self):
        path = self.ledger("other", ({"kon": "kvinnor"}, "2025", "visad", 9))
        path.write_text(path.read_text("utf-8").replace('"population": ""', '"population": "Andra"'), "utf-8")
        self.assertIn("liggarens population ”andra” hör inte ihop", self.told(self.passes(self.pdf, ledgers=[path])))

    def test_a_broken_chain(self):
        path = self.ledger("chain", *[({"kon": k}, "2024", "visad", 40) for k in ("kvinnor", "män")])
        path.write_text(path.read_text("utf-8").replace('"varde": 40', '"varde": 41', 1), "utf-8")
        self.caught(attack(self.pdf, ledgers=[path]), "kedjan är bruten")

    def test_a_hidden_value_in_the_ledger(self):
        path = self.ledger("value", ({"kon": "kvinnor", "alder": "0–17"}, "2025", "dold", 3))
        self.caught(attack(self.pdf, ledgers=[path]), "bär sitt värde")


class Command(OnFiles):
    def run_command(self, *words):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = main([str(w) for w in words])
        return status, out.getvalue(), err.getvalue()

    def test_exit_status_and_json(self):
        status, out, _ = self.run_command("--aven-publicerade", self.pdf, self.book)
        self.assertEqual(status, 0, out)
        self.assertIn("GODKÄND: 0 öppna, 4 säkra", out)
        status, out, _ = self.run_command("--aven-publicerade", "--json", "--intervall", "--troskel", 15, self.pdf)
        told = json.loads(out)
        self.assertEqual(status, 1)
        women = next(c for c in told["celler"] if "0–17, Kvinnor" in c["cell"][0])
        self.assertEqual(women["intervall"], [1, 11])
        self.assertFalse(women["saker"])
        self.assertTrue(women["for_att"])

    def test_published_figures_are_not_tried(self):
        made = Attack(WORDS)
        report = pdf_report.read(self.pdf)[0]
        report.tables[0].source = "Provet"  # as the appendix of sources calls it
        self.assertTrue(any(t.words.startswith("Provet") and "redan publicerade" in t.words for t in report.texts))
        made.add(report)
        self.assertEqual((made.repeated, made.statements), (1, []))

    def test_files_that_cannot_be_read(self):
        for name, data in (("no.pdf", None), ("broken.pdf", b"%PDF-1.7"), ("broken.xlsx", b"PK")):
            path = self.at / name
            if data is not None:
                path.write_bytes(data)
            status, _, err = self.run_command(path)
            self.assertEqual(status, 2)
            self.assertIn(name, err)


if __name__ == "__main__":
    unittest.main()
