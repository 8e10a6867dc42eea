"""What is read of a list of contents: its headings, and never the numbers of pages as counts of persons."""
import io
import unittest

import pikepdf

import pdf_report

PAGES = 3


def contents(*lines):
    """A tagged PDF of three pages whose contents have these lines: words, the number behind them, the page of the link."""
    pdf = pikepdf.new()
    for _ in range(PAGES):
        pdf.add_blank_page()
    font = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                                                BaseFont=pikepdf.Name.Helvetica, Encoding=pikepdf.Name.WinAnsiEncoding))
    first = pdf.pages[0].obj
    first.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    drawn, items = [], []
    for number, (words, behind, page) in enumerate(lines):
        for mark, text in ((2 * number, words), (2 * number + 1, " " + behind)):
            drawn.append(f"/Link <</MCID {mark}>> BDC BT /F1 9 Tf 50 {700 - 20 * number} Td ({text}) Tj ET EMC")
        annotation = pdf.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 1, 1],
            Dest=pikepdf.Array([pdf.pages[page - 1].obj, pikepdf.Name.Fit])))
        link = pikepdf.Dictionary(S=pikepdf.Name.Link, Pg=first, K=pikepdf.Array(
            [2 * number, 2 * number + 1, pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=annotation)]))
        items.append(pikepdf.Dictionary(S=pikepdf.Name("/TOCI"), K=pikepdf.Dictionary(S=pikepdf.Name("/Reference"), K=link)))
    first.Contents = pdf.make_stream("\n".join(drawn).encode("cp1252"))
    pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.StructTreeRoot, K=pikepdf.Dictionary(S=pikepdf.Name("/TOC"), K=pikepdf.Array(items))))
    out = io.BytesIO()
    pdf.save(out)
    with pikepdf.open(io.BytesIO(out.getvalue())) as made:
        return [text.words for text in pdf_report.Reader(made, "prov.pdf").report.texts]


class Contents(unittest.TestCase):
    def test_the_page_of_the_link_is_no_count(self):
        self.assertEqual(contents(("Annan könsidentitet", "3", 3), ("Bilaga 2", "2", 2)), ["Annan könsidentitet", "Bilaga 2"])

    def test_a_count_in_a_heading_is_read(self):
        self.assertEqual(contents(("Annan könsidentitet: 3 personer", "3", 3)), ["Annan könsidentitet: 3 personer"])

    def test_a_number_that_is_no_page_of_the_link_is_read(self):
        self.assertEqual(contents(("Annan könsidentitet", "3", 2)), ["Annan könsidentitet 3"])


if __name__ == "__main__":
    unittest.main()
