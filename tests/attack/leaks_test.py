"""Each way in which a real report can say too much is caught. Needs the program, as reports_test.py does."""
import unittest

import documents
import pikepdf
from on_files import OnFiles, attack


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

    def test_what_is_told_of_a_table_and_its_parts(self):
        for kind, key in [("Table", "Alt"), ("TR", "Alt"), ("TH", "Alt"), ("Caption", "Alt"), ("TH", "E"), ("P", "E"),
                          ("Caption", "ActualText")]:
            def change(pdf, kind=kind, key=key):
                element = documents.tags(pdf, kind)[0]
                element[f"/{key}"] = pikepdf.String("Kvinnor 0–17: 3")
            with self.subTest(f"{kind} {key}"):
                self.caught(self.in_pdf(f"tag-{kind}-{key}", change), "exakt 3")

    def test_summary_of_a_table(self):
        def change(pdf):
            documents.tags(pdf, "Table")[0].A = pikepdf.Dictionary(O=pikepdf.Name.Table, Summary=pikepdf.String("Kvinnor 0–17: 3"))
        self.caught(self.in_pdf("summary", change), "exakt 3", "sammanfattning i Table")

    def test_annotation(self):
        def change(pdf):
            note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9],
                                      Contents=pikepdf.String("Kvinnor 0–17: 3"))
            page = pdf.pages[0].obj
            page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(note)])
        self.caught(self.in_pdf("annotation", change), "exakt 3", "en anteckning på sida 1")

    def test_labels_of_pages(self):
        def change(pdf):
            label = pikepdf.Dictionary(S=pikepdf.Name.D, P=pikepdf.String("Kvinnor 0–17: 3"))
            pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, label]))
        self.caught(self.in_pdf("labels", change), "exakt 3", "sidornas beteckning")

    def test_attached_csv(self):
        def change(pdf):
            table = "Ålder;Kvinnor;Män\n0–17;3;40\n".encode("cp1252")
            pdf.attachments["underlag.csv"] = pikepdf.AttachedFileSpec(pdf, table, filename="underlag.csv")
        self.caught(self.in_pdf("csv", change), "exakt 3", "underlag.csv")

        def other(pdf):
            pdf.attachments["underlag.csv"] = pikepdf.AttachedFileSpec(pdf, "Ålder;Kvinnor\n65+;30\n".encode(), filename="underlag.csv")
        self.passes(documents.in_pdf(self.pdf, "harmless-csv", other), self.book)

    def test_sexes_in_a_caption(self):
        data = "Ålder;Kön;Antal\n0–17;Kvinnor;..\n0–17;Män;..\n18–64;Kvinnor;9\n18–64;Män;20\n65+;Kvinnor;30\n65+;Män;12\n"
        tables = lambda more: [(f"Svarande efter ålder och kön{more}", ["Ålder", "Kön"], {})]
        self.passes(documents.make(self.at / "no_sexes", data, tables(""))[0])
        self.caught(attack(documents.make(self.at / "sexes", data, tables(": 42 kvinnor och 72 män"))[0]), "exakt 3", "42 kvinnor")

    def test_properties_of_the_pdf(self):
        def change(pdf):
            pdf.docinfo["/Keywords"] = "Kvinnor 0–17: 3"
        self.caught(self.in_pdf("keywords", change), "exakt 3", "egenskapen Keywords")

    def test_words(self):
        for n, (words, caught) in enumerate([
                ("Av de svarande 0–17 år är 3 kvinnor.", "litet antal"), ("Det var tre flickor i gruppen.", "litet antal"),
                ("41 av 43 svarade ja.", "kvar"), ("I materialet finns 2 rader utan uppgift om kön.", "litet antal"),
                ("Bland kvinnor 0–17 år: 3.", "exakt 3"), ("0–17 år: 40 män", "exakt 3"),
                ("Av de 43 svarande 0–17 år är 40 män.", "exakt 3"), ("Andelen kvinnor 0–17 år är 7 %.", "exakt 3")]):
            pdf, _ = documents.make(self.at / f"words{n}", opening=words)
            with self.subTest(words):
                self.caught(attack(pdf), caught)

    def test_words_that_say_nothing(self):
        pdf, book = documents.make(self.at / "harmless", opening="Färre än 5 personer visas inte. I 2 av 15 kommuner, del 1 av 3, "
                                   "65 % av kvinnorna, 71 procent kvinnor 65+ år, 12 män 65+ år, 12 personer, 41 av 90 svarade, tabell 3, 30 kvinnor 65+ år (11 av 15 kommuner).")
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

    def test_properties_of_ones_own(self):
        def change(book):
            prop = documents.openpyxl.packaging.custom
            book.custom_doc_props.append(prop.StringProperty(name="Underlag", value="Kvinnor 0–17: 3"))
            book.custom_doc_props.append(prop.IntProperty(name="Kvinnor 0–17", value=3))
        self.caught(self.in_book("custom", change), "exakt 3", "egna egenskaper")

        def only_number(book):
            book.custom_doc_props.append(documents.openpyxl.packaging.custom.IntProperty(name="Kvinnor 0–17", value=3))
        self.caught(self.in_book("custom-number", only_number), "exakt 3", "egna egenskaper")

    def test_conditional_format(self):
        def change(book):
            rule = documents.openpyxl.formatting.rule.CellIsRule(
                operator="lessThan", formula=["5"], font=documents.openpyxl.styles.Font(color="FFFF0000"))
            book["Tabell 1"].conditional_formatting.add("B5:D9", rule)
        self.caught(self.in_book("conditional", change), "ett villkorsstyrt format")

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

    def test_a_sentence_beside_the_table(self):
        def change(book):
            book["Tabell 1"]["A30"] = "Kvinnor och män 0–17 år: 3 och 40"
        self.caught(self.in_book("sentence", change), "exakt 3", "bladet Tabell 1")

        def other(book):
            book["Tabell 1"]["A30"] = "Kvinnor och män 65+ år: 30 och 12"
        self.passes(self.pdf, documents.in_book(self.book, "harmless", other))

    def test_comment(self):
        def change(book):
            book["Tabell 1"]["B5"].comment = documents.openpyxl.comments.Comment("Kvinnor 0–17: 3", "")
        self.caught(self.in_book("comment", change), "kommentar", "exakt 3")

    def test_defined_name(self):
        def change(book):
            book.defined_names["Kvinnor_0"] = documents.openpyxl.workbook.defined_name.DefinedName("Kvinnor_0", attr_text="3")
        self.caught(self.in_book("name", change), "namnet Kvinnor_0", "betyder 3")

    def test_name_of_figures_outside_its_table(self):
        def change(book):
            book.defined_names["Tabell_1_siffror"].attr_text = "'Tabell 1'!$B$5:$Z$99"
        self.caught(self.in_book("figures", change), "namnet Tabell_1_siffror")

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
            "<c:f>('Tabell 1'!$E$5:$E$6,'Tabell 1'!$B$7:$B$8)</c:f>",
            "<c:f>'Tabell 1'!$B$5:$B$8</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"4\"/>"
            "<c:pt idx=\"0\"><c:v>3</c:v></c:pt><c:pt idx=\"2\"><c:v>30</c:v></c:pt><c:pt idx=\"3\"><c:v>42</c:v></c:pt>"
            "</c:numCache>"))
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


if __name__ == "__main__":
    unittest.main()
