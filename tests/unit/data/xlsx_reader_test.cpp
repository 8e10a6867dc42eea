#include "data/xlsx_reader.hpp"

#include "reading.hpp"
#include "workbook_parts.hpp"

#include <gtest/gtest.h>

using namespace linsen;
using namespace linsen::testing;
using linsen::test::Book;

namespace {

std::string const heads = "<row r=\"1\"><c t=\"inlineStr\"><is><t>Grupp</t></is></c>"
                          "<c t=\"inlineStr\"><is><t>Andel</t></is></c></row>";

DataSpec spec_of_book() {
    auto spec = spec_with({{"grupp", "Grupp"}, {"varde", "Andel"}});
    spec.file = "prov.xlsx";
    return spec;
}

std::optional<Frame> read(Book const& book, DataSpec const& spec, Diagnostics& diagnostics) {
    auto source = ByteSource::of(book.bytes());
    return read_xlsx(source, spec, diagnostics);
}

/// A row of a text and a cell in the Book's first style of its own.
std::string row(int number, std::string const& text, std::string const& value, bool styled = false) {
    return "<row r=\"" + std::to_string(number) + "\"><c t=\"inlineStr\"><is><t>" + text + "</t></is></c><c" +
           (styled ? " s=\"1\"" : "") + "><v>" + value + "</v></c></row>";
}

std::string placed_codes(Diagnostics const& diagnostics) {
    std::string all;
    for (auto const& each : diagnostics.list()) all += each.code + " " + each.place.spot + "; ";
    return all;
}

} // namespace

TEST(XlsxReader, KnowsTheRowOfTheSheetThatEachRowStandsIn) {
    Book book;
    book.rows = heads + row(2, "a", "1.5") + row(7, "b", "2.25");
    Diagnostics diagnostics;
    auto const frame = read(book, spec_of_book(), diagnostics);
    ASSERT_TRUE(frame) << placed_codes(diagnostics);
    ASSERT_EQ(frame->rows(), 2U);
    EXPECT_EQ(frame->place(1).spot, "Blad1, rad 7");
    EXPECT_EQ(line_words(frame->place(1)), "7");
    EXPECT_EQ(to_text({Severity::error, "x", frame->place(1), "y", {}, {}}),
              "prov.xlsx:Blad1, rad 7: fel: y [x]\n");
    EXPECT_EQ(frame->numbers("varde")->values, (std::vector<double>{1.5, 2.25}));
    EXPECT_EQ(frame->numbers("varde")->decimals, (std::vector<std::uint8_t>{1, 2}));
}

TEST(XlsxReader, ReadsAPointInANumberAsADecimalMarkWhateverTextsBesideItHave) {
    Book book;
    book.rows = heads + row(2, "a", "1.234") +
                "<row r=\"3\"><c t=\"inlineStr\"><is><t>b</t></is></c>"
                "<c t=\"inlineStr\"><is><t>1\u00A0234,5</t></is></c></row>";
    Diagnostics diagnostics;
    auto const frame = read(book, spec_of_book(), diagnostics);
    ASSERT_TRUE(frame) << placed_codes(diagnostics);
    EXPECT_EQ(frame->numbers("varde")->values, (std::vector<double>{1.234, 1234.5}));
}

TEST(XlsxReader, ReadsPercentAsExcelShowsIt) {
    Book book;
    book.formats = "<numFmt numFmtId=\"164\" formatCode=\"0.0%\"/>";
    book.styles = "<xf numFmtId=\"164\"/>";
    book.rows = heads + row(2, "a", "0.046", true) + row(3, "b", "0.123456789", true);
    Diagnostics diagnostics;
    auto const frame = read(book, spec_of_book(), diagnostics);
    ASSERT_TRUE(frame) << placed_codes(diagnostics);
    EXPECT_EQ(frame->numbers("varde")->values, (std::vector<double>{4.6, 12.3456789}));
    EXPECT_EQ(frame->numbers("varde")->decimals, (std::vector<std::uint8_t>{1, 1}));
}

TEST(XlsxReader, TellsOfAFormulaWithoutValueAndOfMergedCellsWithTheirPlace) {
    Book book;
    book.rows = heads + row(2, "a", "1") + "<row r=\"3\"><c r=\"B3\"><f>A1</f></c></row>";
    book.after_rows = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A5:B5\"/></mergeCells>";
    Diagnostics diagnostics;
    EXPECT_FALSE(read(book, spec_of_book(), diagnostics));
    EXPECT_EQ(placed_codes(diagnostics),
              "data.xlsx-formel-utan-varde Blad1!B3; data.xlsx-sammanfogad Blad1!A2; ");
}

TEST(XlsxReader, NeverReadsPersonnummerAlsoWhereTheSheetBreaksOff) {
    Book book;
    book.rows = heads + row(2, "19121212-1212", "1") + "<row r=\"3\"><broken";
    Diagnostics diagnostics;
    EXPECT_FALSE(read(book, spec_of_book(), diagnostics));
    EXPECT_EQ(placed_codes(diagnostics), "data.xlsx-skadad ; data.personnummer Blad1, rad 2; ");
}

TEST(XlsxReader, RefusesARowWhoseCellsShareOneLongText) {
    Book book;
    book.strings = "<si><t>" + std::string(32'000, 'a') + "</t></si>";
    book.rows = heads + "<row r=\"2\">";
    for (int cell = 0; cell < 200; ++cell) book.rows += "<c t=\"s\"><v>0</v></c>";
    book.rows += "</row>";
    Diagnostics diagnostics;
    EXPECT_FALSE(read(book, spec_of_book(), diagnostics));
    EXPECT_EQ(placed_codes(diagnostics), "data.xlsx-grans Blad1, rad 2; ");
}

TEST(XlsxReader, FindsHeadingsFarDownOnlyWhereTheyAreGiven) {
    Book book;
    for (int line = 1; line <= 60; ++line) book.rows += row(line, "anteckning", "1");
    book.rows +=
        "<row r=\"61\"><c t=\"inlineStr\"><is><t>Grupp</t></is></c><c t=\"inlineStr\"><is><t>Andel</t></is>"
        "</c></row>" +
        row(62, "a", "5");
    Diagnostics diagnostics;
    EXPECT_FALSE(read(book, spec_of_book(), diagnostics));
    auto spec = spec_of_book();
    spec.header_row = 61;
    Diagnostics given;
    auto const frame = read(book, spec, given);
    ASSERT_TRUE(frame) << placed_codes(given);
    EXPECT_EQ(frame->rows(), 1U);
    EXPECT_EQ(frame->place(0).spot, "Blad1, rad 62");
}

TEST(XlsxReader, MakesRowsOfGroupsOfColumns) {
    DataSpec spec =
        spec_with({{"grupp", "kolumn A"}, {"alder", "Ålder"}, {"antal", "Antal"}, {"varde", "Andel"}});
    spec.file = source_dir() / "tests/data/mucf.xlsx";
    spec.sheet = "Dalarna";
    spec.upper_head = "Ålder";
    Diagnostics diagnostics;
    auto source = ByteSource::open(spec.file, {}, diagnostics);
    ASSERT_TRUE(source);
    auto const frame = read_xlsx(*source, spec, diagnostics);
    ASSERT_TRUE(frame) << placed_codes(diagnostics);
    ASSERT_EQ(frame->rows(), 18U);
    // domain: 784 women and 880 men of 25–29, 11,2 and 10,9 %; all of 16–24: 1477.
    EXPECT_EQ(frame->text("grupp")->at(13), "Kvinnor");
    EXPECT_EQ(frame->text("alder")->at(13), "25-29\u00A0år");
    EXPECT_EQ(frame->numbers("antal")->values[13], 784);
    EXPECT_EQ(frame->numbers("varde")->values[13], 11.2);
    EXPECT_EQ(frame->numbers("antal")->values[15], 880);
    EXPECT_EQ(frame->numbers("varde")->values[15], 10.9);
    EXPECT_EQ(frame->numbers("antal")->values[16], 1477);
}
