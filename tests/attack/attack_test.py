"""The attacker on real reports: tables are rebuilt from PDF and workbook, safe ones pass, and each way of telling too much
is caught. Needs the program: LINSEN names it, LINSEN_HOME the folder with the plugin of the tests."""
import contextlib
import hashlib
import io
import json
import os
import pathlib
import tempfile
import unittest

import documents
import pdf_report
import pikepdf
import workbook_report
from attack import Attack, main
from headings import Faults, Reader
from vocabulary import Vocabulary

WORDS = Vocabulary()
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"


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
        for name in ("Tabell 1", "Tabell 2", "Tabell 3", "Tabell 4"):
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
            ("Alla insatser", "Kvinnor", 11), ("Alla insatser", "Män", 16)])
        pdf, book = documents.make(self.at / "unknown", data, [("Svarande", ["Insats", "Kön"], {})])
        self.caught(attack(pdf, book), "OLÄSLIG", "Samtal")
        words = self.at / "ordforrad.toml"
        words.write_text('[[dimension]]\nnamn = "insats"\nkategorier = ["Samtal", "Annat stöd"]\n'
                         'totaler = ["Alla insatser"]\n', "utf-8")
        made = attack(pdf, book, vocabulary=Vocabulary(words))
        self.assertEqual(made.faults, [])
        self.caught(made, "Samtal, Kvinnor – exakt 3", "Alla insatser, Kvinnor = 11")


class Leaks(OnFiles):
    """The base report is safe; each change makes it say what it must not."""

    def test_the_base_is_safe(self):
        made = self.passes(self.pdf, self.book)
        self.assertEqual(len(made.system.targets), 4)

    def in_pdf(self, name, change):
        return attack(documents.in_pdf(self.pdf, name, change), self.book)

    def test_alternative_text(self):
        for n, words in enumerate(["Kvinnor: lägst 3 (0–17), högst 30 (65+).", "0–17: kvinnor 3, män 40.",
                                   "Från 0–17 till 65+: kvinnor från 3 till 30."]):
            def change(pdf, words=words):
                documents.tags(pdf, "Figure")[0].Alt = words
            self.caught(self.in_pdf(f"alt{n}", change), "exakt 3", "alternativ text till Diagram 1")

    def test_what_is_read_out_for_a_hidden_cell(self):
        def change(pdf):
            span = next(s for s in documents.tags(pdf, "Span") if str(s.get("/ActualText", "")) == "skyddad uppgift")
            span.ActualText = "3"
        self.caught(self.in_pdf("actual", change), "exakt 3", "en cell i tabell 1")

    def test_a_hidden_cell_that_differs(self):
        def change(pdf):
            span = next(s for s in documents.tags(pdf, "Span") if str(s.get("/ActualText", "")) == "skyddad uppgift")
            span.Lang = pikepdf.String("en")
        self.caught(self.in_pdf("differs", change), "dolda celler ser olika ut")

    def test_properties_of_the_pdf(self):
        def change(pdf):
            pdf.docinfo["/Keywords"] = "Kvinnor 0–17: 3"
        self.caught(self.in_pdf("keywords", change), "exakt 3", "egenskapen Keywords")

    def test_words(self):
        for n, (words, caught) in enumerate([
                ("Av de svarande 0–17 år är 3 kvinnor.", "litet antal"), ("Det var tre flickor i gruppen.", "litet antal"),
                ("41 av 43 svarade ja.", "kvar"), ("I materialet finns 2 rader utan uppgift om kön.", "litet antal"),
                ("Bland kvinnor 0–17 år: 3.", "exakt 3")]):
            pdf, _ = documents.make(self.at / f"words{n}", opening=words)
            with self.subTest(words):
                self.caught(attack(pdf), caught)

    def test_words_that_say_nothing(self):
        pdf, book = documents.make(self.at / "harmless", opening="Färre än 5 personer visas inte. I 2 av 15 kommuner, del 1 av 3, "
                                   "65 % av kvinnorna, 12 personer, 41 av 90 svarade, tabell 3, 30 kvinnor 65+ år.")
        self.passes(pdf, book)

    def test_number_of_persons_under_a_table(self):
        data = documents.BASE.replace("Totalt;Totalt;114", "Totalt;Totalt;..").replace("Totalt;Kvinnor;42", "Totalt;Kvinnor;..") \
            .replace("Totalt;Män;72", "Totalt;Män;..").replace("0–17;Totalt;43", "0–17;Totalt;..").replace(
            "18–64;Totalt;29", "18–64;Totalt;..").replace("18–64;Kvinnor;..", "18–64;Kvinnor;9").replace("18–64;Män;..", "18–64;Män;20")
        pdf, _ = documents.make(self.at / "no_n", data, [("Svarande efter ålder och kön", ["Ålder", "Kön"], {})])
        self.passes(pdf)
        pdf, _ = documents.make(self.at / "n", data.replace("0–17;Kvinnor;..", "0–17;Kvinnor;9"),
                                [("Svarande efter ålder och kön (N = 83)", ["Ålder", "Kön"], {})])
        self.caught(attack(pdf), "exakt 3", "N = 83")

    def test_attached_workbook(self):
        pdf, book = documents.make(self.at / "attached", attach=True)
        self.passes(pdf)
        shown = documents.make(self.at / "shown", documents.BASE.replace("0–17;Kvinnor;..", "0–17;Kvinnor;3"))[1]

        def change(pdf):
            name = next(iter(pdf.attachments))
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, shown.read_bytes(), filename=name)
        self.caught(attack(documents.in_pdf(pdf, "attached", change)), "exakt 3", "provtabell-2025.xlsx")

    # --- Workbooks ------------------------------------------------------------------------------------------------

    def in_book(self, name, change):
        return attack(self.pdf, documents.in_book(self.book, name, change))

    def test_properties_of_the_workbook(self):
        copy = documents.in_part(self.book, "core", "docProps/core.xml", lambda text: text.replace(
            "</cp:coreProperties>", "<dc:description>0–17, Kvinnor: 3</dc:description></cp:coreProperties>"))
        self.caught(attack(self.pdf, copy), "exakt 3", "egenskapen description")

    def test_hidden_sheet(self):
        def change(book):
            sheet = book.create_sheet("Underlag")
            sheet.append(["Ålder", "Kvinnor", "Män"])
            sheet.append(["0–17", 3, 40])
            sheet.sheet_state = "veryHidden"
        self.caught(self.in_book("sheet", change), "bladet är dolt", "exakt 3", "bladet Underlag")

    def test_visible_sheet_beside(self):
        def change(book):
            sheet = book.create_sheet("Mer")
            sheet.append(["Kvinnor 0–17", None])
            sheet.append(["Kvinnor", "0–17", 3])
        self.caught(self.in_book("beside", change), "exakt 3", "bladet Mer")

    def test_hidden_row_and_column(self):
        def change(book):
            book["Tabell 1"].row_dimensions[30].hidden = True
            book["Tabell 1"]["A30"] = "Kvinnor 0–17: 3"
        self.caught(self.in_book("row", change), "raden 30 är dold", "exakt 3")

        def other(book):
            book["Tabell 1"].column_dimensions["H"].hidden = True
        self.caught(self.in_book("column", other), "kolumnen H är dold")

    def test_comment(self):
        def change(book):
            book["Tabell 1"]["B5"].comment = documents.openpyxl.comments.Comment("Kvinnor 0–17: 3", "")
        self.caught(self.in_book("comment", change), "kommentar", "exakt 3")

    def test_defined_name(self):
        def change(book):
            book.defined_names["Kvinnor_0"] = documents.openpyxl.workbook.defined_name.DefinedName("Kvinnor_0", attr_text="3")
        self.caught(self.in_book("name", change), "namnet Kvinnor_0", "betyder 3")

    def test_formula(self):
        def change(book):
            book["Tabell 1"]["F30"] = "=D5-C5"
        self.caught(self.in_book("formula", change), "är en formel: =D5-C5")

    def test_number_format_and_colour(self):
        def change(book):
            book["Tabell 1"]["B5"].font = documents.openpyxl.styles.Font(color="FFFF0000")
        self.caught(self.in_book("colour", change), "dolda celler ser olika ut")

    def test_what_a_chart_remembers(self):
        copy = documents.in_part(self.book, "cache", "xl/charts/chart1.xml", lambda text: text.replace(
            "<c:f>'Tabell 1'!$B$7:$B$8</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"2\"/>"
            "<c:pt idx=\"0\"><c:v>30</c:v></c:pt><c:pt idx=\"1\"><c:v>42</c:v></c:pt>",
            "<c:f>'Tabell 1'!$B$5:$B$8</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"4\"/>"
            "<c:pt idx=\"0\"><c:v>3</c:v></c:pt><c:pt idx=\"2\"><c:v>30</c:v></c:pt><c:pt idx=\"3\"><c:v>42</c:v></c:pt>"))
        self.caught(attack(self.pdf, copy), "diagrammet minns 3 för B5")

    def test_a_stacked_chart_with_a_gap(self):
        copy = documents.in_part(self.book, "stacked", "xl/charts/chart1.xml", lambda text: text.replace(
            '<c:grouping val="standard"/>', '<c:grouping val="percentStacked"/>').replace("$B$7:$B$8", "$B$5:$B$8").replace(
            '<c:pt idx="1"><c:v>42', '<c:pt idx="3"><c:v>42').replace('<c:pt idx="0"><c:v>30', '<c:pt idx="2"><c:v>30'))
        self.caught(attack(self.pdf, copy), "staplat")

    def test_strings_left_over(self):
        copy = documents.in_part(self.book, "strings", "xl/sharedStrings.xml", lambda text: text.replace(
            "</sst>", "<si><t>Kvinnor 0–17: 3</t></si></sst>"))
        self.caught(attack(self.pdf, copy), "ingen cell visar", "exakt 3")

    def test_more_decimals_than_are_printed(self):
        """A share of 43 says the number when its decimals do."""
        data = "Ålder;Kön;Antal\n0–17;Kvinnor;7,0\n0–17;Män;93,0\n"
        pdf, _ = documents.make(self.at / "share", data, [("Könsfördelning bland svarande", ["Ålder", "Kön"], {})], unit="procent")
        hidden, _ = documents.make(self.at / "count", documents.BASE)
        self.caught(attack(hidden, pdf), "exakt 3", "7,0")


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
    assert "LINSEN" in os.environ, "LINSEN names the program"
    unittest.main()
