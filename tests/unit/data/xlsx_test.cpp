#include "data/xlsx.hpp"

#include "data/workbook_parts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linsen {
namespace {

using test::Book;
using test::zip_of;
using Kind = XlsxCell::Kind;

std::filesystem::path const data_folder = std::filesystem::path(LINSEN_SOURCE_DIR) / "tests/data";

std::string kind_name(Kind kind) {
    switch (kind) {
    case Kind::number: return "tal";
    case Kind::date: return "datum";
    case Kind::text: return "text";
    case Kind::boolean: return "sant";
    case Kind::error: return "fel";
    case Kind::formula_without_value: return "formel";
    }
    return "?";
}

/// What a sheet holds, one "C7 tal 1.5" a cell, and what was told about it.
struct Read {
    std::vector<std::string> cells;
    Diagnostics diagnostics;
    bool opened = false;
    bool whole = false;

    [[nodiscard]] std::string code() const {
        return diagnostics.list().empty() ? "" : diagnostics.list().front().code;
    }
    [[nodiscard]] std::string spot() const {
        return diagnostics.list().empty() ? "" : diagnostics.list().front().place.spot;
    }
    [[nodiscard]] std::string message() const {
        return diagnostics.list().empty() ? "" : diagnostics.list().front().message;
    }
};

std::string line_of(XlsxCell const& cell) {
    auto line = xlsx_cell_name(cell.row, cell.column) + " " + kind_name(cell.kind);
    if (cell.kind == Kind::number || cell.kind == Kind::boolean) {
        auto number = std::to_string(cell.number);
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.') number.pop_back();
        return line + " " + number;
    }
    return cell.text.empty() ? line : line + " " + std::string(cell.text);
}

Read read_sheet(std::optional<XlsxBook> const& book, Read read, std::size_t sheet = 0) {
    read.opened = book.has_value();
    if (book) {
        read.whole = book->read(
            sheet, [&](XlsxCell const& cell) { read.cells.push_back(line_of(cell)); }, read.diagnostics);
    }
    return read;
}

Read read(std::string bytes, XlsxLimits const& limits = {}) {
    Read result;
    auto const book = XlsxBook::open(std::move(bytes), "bok.xlsx", result.diagnostics, limits);
    return read_sheet(book, std::move(result));
}

Read read(Book const& book, XlsxLimits const& limits = {}) { return read(book.bytes(), limits); }

Read read_rows(std::string rows) {
    Book book;
    book.rows = std::move(rows);
    return read(book);
}

using Lines = std::vector<std::string>;

// --- what other programs write ---------------------------------------------------------------------------

class ForeignWorkbook : public ::testing::TestWithParam<char const*> {};

TEST_P(ForeignWorkbook, GivesTheSameCells) {
    Read result;
    auto const book = XlsxBook::open(data_folder / "xlsx" / GetParam(), {}, result.diagnostics);
    ASSERT_TRUE(book) << to_json(result.diagnostics);
    result = read_sheet(book, std::move(result));
    EXPECT_EQ(result.cells,
              (Lines{"A1 text Kommun", "B1 text Andel", "C1 text Datum", "D1 text Publicerad",
                     "A2 text Älvdalen & Mora", "B2 tal 1234.5", "C2 datum 2026-03-01", "D2 sant 1"}));
    EXPECT_TRUE(result.diagnostics.list().empty()) << to_json(result.diagnostics);
    ASSERT_EQ(book->sheets().size(), 2U);
    EXPECT_FALSE(book->sheets()[0].hidden);
    EXPECT_EQ(book->sheets()[1].name, "Dolt");
    EXPECT_TRUE(book->sheets()[1].hidden);
    EXPECT_TRUE(book->whole(result.diagnostics));
}

INSTANTIATE_TEST_SUITE_P(Xlsx, ForeignWorkbook,
                         ::testing::Values("openpyxl.xlsx", "libreoffice.xlsx", "xlsxwriter.xlsx",
                                           "xlsxwriter_constant_memory.xlsx"));

TEST(Xlsx, ReadsARealWorkbookOfAnAgency) {
    Read result;
    auto const book = XlsxBook::open(data_folder / "mucf.xlsx", {}, result.diagnostics);
    ASSERT_TRUE(book) << to_json(result.diagnostics);
    ASSERT_EQ(book->sheets().size(), 4U);
    result = read_sheet(book, std::move(result));
    EXPECT_TRUE(result.whole);
    EXPECT_FALSE(result.diagnostics.has_errors()) << to_json(result.diagnostics);
    EXPECT_EQ(result.cells.size(), 53U);
    for (auto const* cell : {"B3 text 16-24\u00A0år", "A5 text Kvinnor Inrikesfödd", "B5 tal 456"}) {
        EXPECT_NE(std::ranges::find(result.cells, cell), result.cells.end()) << cell;
    }
}

TEST(Xlsx, TellsAFormulaThatNobodyCalculated) {
    Read result;
    auto const book = XlsxBook::open(data_folder / "xlsx/openpyxl.xlsx", {}, result.diagnostics);
    result = read_sheet(book, std::move(result), 1);
    EXPECT_EQ(result.cells, Lines{"B2 formel"});
    ASSERT_EQ(result.diagnostics.list().size(), 2U);
    EXPECT_EQ(result.diagnostics.list()[0].severity, Severity::remark); // the sheet is hidden
    auto const& fault = result.diagnostics.list()[1];
    EXPECT_EQ(fault.code, "data.xlsx-formel-utan-varde");
    EXPECT_EQ(fault.place.spot, "Dolt!B2");
    EXPECT_EQ(fault.message, "cellen har en formel men inget uträknat värde");
}

// --- cells -----------------------------------------------------------------------------------------------

TEST(Xlsx, ReadsEveryKindOfCell) {
    Book book;
    book.strings = "<si><t>delad</t></si>";
    book.rows = "<row r=\"2\"><c r=\"A2\"><v>-1.5E2</v></c><c r=\"B2\" t=\"s\"><v>0</v></c>"
                "<c r=\"C2\" t=\"inlineStr\"><is><t>egen</t></is></c><c r=\"D2\" t=\"b\"><v>0</v></c>"
                "<c r=\"E2\" t=\"e\"><v>#N/A</v></c><c r=\"F2\" t=\"d\"><v>2026-03-01</v></c>"
                "<c r=\"G2\" t=\"str\"><f>A1&amp;B1</f><v>ihop</v></c><c r=\"H2\"><f>1+1</f><v>2</v></c>"
                "<c r=\"I2\" s=\"0\"/><c r=\"J2\" t=\"str\"><f>T(1)</f><v></v></c></row>";
    EXPECT_EQ(read(book).cells,
              (Lines{"A2 tal -150", "B2 text delad", "C2 text egen", "D2 sant 0", "E2 fel #N/A",
                     "F2 datum 2026-03-01", "G2 text ihop", "H2 tal 2", "J2 text"}));
}

TEST(Xlsx, CountsOnWhereRowsAndCellsSayNoPlace) {
    EXPECT_EQ(read_rows("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                        "<row r=\"5\"><c><v>4</v></c></row><row><c><v>5</v></c></row>")
                  .cells,
              (Lines{"A1 tal 1", "D1 tal 2", "E1 tal 3", "A5 tal 4", "A6 tal 5"}));
}

TEST(Xlsx, JoinsRunsSkipsPhoneticGuidesAndKeepsSpaces) {
    Book book;
    book.strings = "<si><r><t xml:space=\"preserve\">Väster </t></r><r><rPr><b/></rPr><t>bergslagen</t></r>"
                   "<rPh sb=\"0\" eb=\"1\"><t>läst</t></rPh></si>";
    book.rows = "<row><c t=\"s\"><v>0</v></c></row>";
    EXPECT_EQ(read(book).cells, Lines{"A1 text Väster bergslagen"});
}

TEST(Xlsx, DecodesLettersWrittenAsNumbers) {
    Book book;
    book.strings = "<si><t>a_x000A_b</t></si><si><t>_x005F_x0041_</t></si><si><t>_xD83D__xDE00_</t></si>"
                   "<si><t>_xD83D_ _x12</t></si>";
    book.rows =
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c>"
        "</row>";
    EXPECT_EQ(read(book).cells,
              (Lines{"A1 text a\nb", "B1 text _x0041_", "C1 text 😀", "D1 text _xD83D_ _x12"}));
}

TEST(Xlsx, ReadsStrictWorkbooks) {
    Book book;
    book.strict = true;
    book.strings = "<si><t>Orsa</t></si>";
    book.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
                "t=\"d\"><v>2024-02-29T12:30:00</v></c></row>";
    EXPECT_EQ(read(book).cells, (Lines{"A1 text Orsa", "B1 datum 2024-02-29T12:30:00"}));
}

TEST(Xlsx, PassesOverWhatOtherNamespacesHold) {
    Book book;
    book.rows = "<row r=\"1\"><x:c xmlns:x=\"urn:annat\"><v>9</v></x:c><c r=\"A1\"><v>1</v>"
                "<x:f xmlns:x=\"urn:annat\">2</x:f></c></row>";
    EXPECT_EQ(read(book).cells, Lines{"A1 tal 1"});
}

TEST(Xlsx, FindsPartsByAnyWayOfWritingTheirNames) {
    auto parts = Book{"<row><c><v>7</v></c></row>", {}, {}, {}, {}, {}, {}}.parts();
    for (auto& [name, bytes] : parts) {
        auto const swap = [&bytes = bytes](std::string const& a, std::string const& b) {
            if (auto const at = bytes.find(a); at != std::string::npos) bytes.replace(at, a.size(), b);
        };
        swap("worksheets/sheet1.xml", "/xl/../XL/Worksheets\\Sheet1.xml");
        swap("xl/workbook.xml", "./xl/workbook.xml");
    }
    EXPECT_EQ(read(zip_of(parts)).cells, Lines{"A1 tal 7"});
}

// --- dates -----------------------------------------------------------------------------------------------

Book dated(std::string const& format, std::string const& value, bool from1904 = false) {
    Book book;
    book.formats = "<numFmt numFmtId=\"164\" formatCode=\"" + format + "\"/>";
    book.styles = "<xf numFmtId=\"164\"/><xf numFmtId=\"14\"/>";
    book.rows = "<row><c s=\"1\"><v>" + value + "</v></c></row>";
    if (from1904) book.properties = "<workbookPr date1904=\"true\"/>";
    return book;
}

TEST(Xlsx, KnowsDatesByTheirFormatNeverByTheirValue) {
    for (auto const* format : {"yyyy-mm-dd", "d mmmm yyyy", "[$-41D]d mmm", "YYYY\\-MM", "[h]:mm", "mm:ss"}) {
        EXPECT_EQ(read(dated(format, "46082")).cells, Lines{"A1 datum 2026-03-01"}) << format;
    }
    for (auto const* format : {"0", "[Red]0.00", "&quot;dagar &quot;0", "0.00E+00", "#,##0\\ _d", "General",
                               "@", "0 &quot;st&quot;", "[$kr-41D] #,##0"}) {
        EXPECT_EQ(read(dated(format, "46082")).cells, Lines{"A1 tal 46082"}) << format;
    }
    auto builtin = dated("0", "46082");
    builtin.rows = "<row><c s=\"2\"><v>46082</v></c></row>";
    EXPECT_EQ(read(builtin).cells, Lines{"A1 datum 2026-03-01"});
}

TEST(Xlsx, CountsDaysAsExcelDoes) {
    EXPECT_EQ(read(dated("d", "1")).cells, Lines{"A1 datum 1900-01-01"});
    EXPECT_EQ(read(dated("d", "59")).cells, Lines{"A1 datum 1900-02-28"});
    EXPECT_EQ(read(dated("d", "61")).cells, Lines{"A1 datum 1900-03-01"});
    EXPECT_EQ(read(dated("d", "46082.75")).cells, Lines{"A1 datum 2026-03-01T18:00:00"});
    EXPECT_EQ(read(dated("h", "0.5")).cells, Lines{"A1 datum 12:00:00"});
    EXPECT_EQ(read(dated("d", "2958465")).cells, Lines{"A1 datum 9999-12-31"});
    EXPECT_EQ(read(dated("d", "44620", true)).cells, Lines{"A1 datum 2026-03-01"});
}

TEST(Xlsx, RefusesDaysThatNeverWere) {
    for (auto const* value : {"60", "-1", "2958466"}) {
        auto const result = read(dated("d", value));
        EXPECT_TRUE(result.cells.empty()) << value;
        EXPECT_EQ(result.code(), "data.xlsx-datum") << value;
        EXPECT_EQ(result.spot(), "Blad1!A1") << value;
    }
}

// --- faults in cells -------------------------------------------------------------------------------------

TEST(Xlsx, TellsEachFaultAtItsCellAndReadsOn) {
    struct Case {
        char const* cell;
        char const* code;
        char const* message;
    };
    for (auto const& [cell, code, message] : std::vector<Case>{
             {"<c r=\"B1\"><v>1,5</v></c>", "data.xlsx-varde",
              "cellen innehåller \"1,5\", som inte är ett tal"},
             {"<c r=\"B1\"><v>nan</v></c>", "data.xlsx-varde",
              "cellen innehåller \"nan\", som inte är ett tal"},
             {"<c r=\"B1\"><v>inf</v></c>", "data.xlsx-varde",
              "cellen innehåller \"inf\", som inte är ett tal"},
             {"<c r=\"B1\"><v>1e999</v></c>", "data.xlsx-varde",
              "cellen innehåller \"1e999\", som inte är ett tal"},
             {"<c r=\"B1\" t=\"b\"><v>2</v></c>", "data.xlsx-varde",
              "cellen innehåller \"2\", som inte är sant eller falskt"},
             {"<c r=\"B1\" t=\"d\"><v>2026-02-30</v></c>", "data.xlsx-varde",
              "cellen innehåller \"2026-02-30\", som inte är ett datum"},
             {"<c r=\"B1\" t=\"s\"><v>7</v></c>", "data.xlsx-text-saknas",
              "cellen hänvisar till en text som inte finns i arbetsboken"},
             {"<c r=\"B1\" t=\"ny\"><v>7</v></c>", "data.xlsx-cell", "cellen är av den okända sorten \"ny\""},
             {"<c r=\"B1\"><v>1</v><v>2</v></c>", "data.xlsx-cell",
              "cellen har två värden, och olika program skulle läsa olika"},
             {"<c r=\"A1\"><v>1</v></c>", "data.xlsx-cell",
              "en cell anges stå i \"A1\", där den inte kan stå"},
             {"<c r=\"XFE1\"><v>1</v></c>", "data.xlsx-cell",
              "en cell anges stå i \"XFE1\", där den inte kan stå"},
             {"<c r=\"B2\"><v>1</v></c>", "data.xlsx-cell",
              "en cell anges stå i \"B2\", där den inte kan stå"}}) {
        auto const result = read_rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c>" + std::string(cell) +
                                      "<c r=\"C1\"><v>3</v></c></row>");
        EXPECT_EQ(result.cells, (Lines{"A1 tal 1", "C1 tal 3"})) << cell;
        ASSERT_EQ(result.diagnostics.list().size(), 1U) << cell;
        EXPECT_EQ(result.code(), code);
        EXPECT_EQ(result.spot(), "Blad1!B1") << cell;
        EXPECT_EQ(result.message(), message);
        EXPECT_EQ(result.diagnostics.list()[0].place.file, "bok.xlsx");
    }
}

TEST(Xlsx, RefusesRowsThatDoNotFollowEachOther) {
    for (auto const* rows :
         {"<row r=\"2\"/><row r=\"2\"/>", "<row r=\"3\"/><row r=\"1\"/>", "<row r=\"1048577\"/>",
          "<row r=\"1048576\"/><row/>", "<row r=\"0\"/>", "<row r=\"x\"/>"}) {
        auto const result = read_rows(rows);
        EXPECT_FALSE(result.whole) << rows;
        EXPECT_EQ(result.code(), "data.xlsx-rad") << rows;
    }
}

TEST(Xlsx, CountsFaultsBeyondAHundred) {
    std::string rows;
    for (int i = 0; i < 150; ++i) rows += "<row><c><f>A1</f></c></row>";
    auto const result = read_rows(rows);
    ASSERT_EQ(result.diagnostics.list().size(), 101U);
    EXPECT_EQ(result.diagnostics.list().back().message, "bladet har ytterligare 50 fel i celler");
}

TEST(Xlsx, ReadsHiddenRowsAndColumnsAndTellsThem) {
    Book book;
    book.before_rows =
        "<cols><col min=\"2\" max=\"4\" hidden=\"1\"/><col min=\"6\" max=\"6\" width=\"9\"/></cols>";
    book.rows = "<row r=\"2\" hidden=\"true\"><c><v>1</v></c></row><row r=\"3\" hidden=\"1\"/><row r=\"9\" "
                "hidden=\"1\"/>";
    auto const result = read(book);
    EXPECT_EQ(result.cells, Lines{"A2 tal 1"});
    ASSERT_EQ(result.diagnostics.list().size(), 1U);
    EXPECT_EQ(result.diagnostics.list()[0].severity, Severity::remark);
    EXPECT_EQ(result.message(), "bladet läses med de dolda raderna 2–3, 9 och de dolda kolumnerna B–D");
}

TEST(Xlsx, TellsAHiddenSheet) {
    Book book;
    book.state = "state=\"veryHidden\"";
    book.rows = "<row><c><v>1</v></c></row>";
    auto const result = read(book);
    EXPECT_EQ(result.cells, Lines{"A1 tal 1"});
    EXPECT_EQ(result.message(), "bladet \"Blad1\" är dolt i Excel men läses");
}

// --- hostile files ---------------------------------------------------------------------------------------

TEST(Xlsx, RefusesADoctype) {
    Book book;
    book.prolog = "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]>";
    auto const result = read(book);
    EXPECT_FALSE(result.whole);
    EXPECT_TRUE(result.cells.empty());
    EXPECT_EQ(result.message(),
              "delen \"xl/worksheets/sheet1.xml\" innehåller en DOCTYPE, som aldrig finns i en "
              "riktig arbetsbok");
}

TEST(Xlsx, StopsAtABomb) {
    EXPECT_EQ(XlsxLimits().part_bytes, 256ULL << 20);
    EXPECT_EQ(XlsxLimits().total_bytes, 512ULL << 20);
    XlsxLimits limits;
    limits.part_bytes = 8 << 20;
    Book book;
    book.rows = std::string(9 << 20, ' ');
    ASSERT_LT(book.bytes().size(), 64U << 10);
    auto const result = read(book, limits);
    EXPECT_FALSE(result.whole);
    EXPECT_EQ(result.message(), "delen \"xl/worksheets/sheet1.xml\" är större än 8 MB uppackad");
}

TEST(Xlsx, CountsTheBytesOfAllPartsTogether) {
    Book book;
    book.rows = std::string(3 << 20, ' ');
    book.strings = std::string(3 << 20, ' ');
    XlsxLimits limits;
    limits.part_bytes = 4 << 20;
    limits.total_bytes = 5 << 20;
    EXPECT_EQ(read(book, limits).message(), "arbetsboken är större än 5 MB uppackad");
}

TEST(Xlsx, StopsAtDepth) {
    std::string rows;
    for (int i = 0; i < 100'000; ++i) rows += "<a>";
    auto const result = read_rows(rows);
    EXPECT_FALSE(result.whole);
    EXPECT_EQ(result.message(), "delen \"xl/worksheets/sheet1.xml\" har element i fler än 64 nivåer");
}

TEST(Xlsx, StopsAtTooManyCellsPartsAndLetters) {
    XlsxLimits limits;
    limits.cells = 2;
    Book cells;
    cells.rows = "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>";
    EXPECT_EQ(read(cells, limits).message(), "bladet har fler än 2 celler med innehåll");

    limits = {};
    limits.parts = 3;
    EXPECT_EQ(read(Book{}, limits).message(), "filen består av 6 delar; gränsen är 3");

    Book long_text;
    std::string letters;
    for (int i = 0; i < 32'767; ++i) letters += "å";
    long_text.strings = "<si><t>" + letters + "</t></si>";
    EXPECT_TRUE(read(long_text).opened);
    long_text.strings = "<si><t>" + letters + "ä</t></si>";
    EXPECT_EQ(read(long_text).message(), "en text i arbetsboken är längre än 32767 tecken");
    for (auto const* cell : {"<c t=\"inlineStr\"><is><t>", "<c t=\"str\"><v>"}) {
        auto const end =
            std::string_view(cell).find("<is>") == std::string_view::npos ? "</v></c>" : "</t></is></c>";
        auto const result = read_rows("<row>" + std::string(cell) + letters + "ä" + end + "</row>");
        EXPECT_FALSE(result.whole);
        EXPECT_EQ(result.spot(), "Blad1!A1");
        EXPECT_EQ(result.message(), "texten är längre än 32767 tecken");
    }
}

TEST(Xlsx, TellsWhatIsNoWorkbook) {
    EXPECT_EQ(read("").message(), "filen är tom (0 byte)");
    EXPECT_EQ(read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").message(),
              "filen är lösenordsskyddad eller sparad i ett gammalt Excelformat");
    EXPECT_EQ(read("%PDF-1.7").message(), "filen är en PDF, inte en Excelarbetsbok");
    EXPECT_EQ(read("kommun;antal\n").message(), "filen är inte en Excelarbetsbok (.xlsx)");
    EXPECT_EQ(read(zip_of({{"mimetype", "application/vnd.oasis"}})).message(),
              "filen är en zip-fil men ingen Excelarbetsbok (.xlsx)");
}

TEST(Xlsx, TellsADamagedFile) {
    Book book;
    book.rows = "<row><c><v>1</v></c></row>";
    auto const bytes = book.bytes();
    auto const cut = read(bytes.substr(0, bytes.size() / 2));
    EXPECT_FALSE(cut.opened);
    EXPECT_EQ(cut.code(), "data.xlsx-skadad");

    auto broken = book;
    broken.rows += "</row>";
    EXPECT_EQ(read(broken).code(), "data.xlsx-skadad");
    EXPECT_NE(read(broken).message().find("\"xl/worksheets/sheet1.xml\" är inte hel XML (rad 1, "),
              std::string::npos);

    auto without = book.parts();
    without.pop_back();
    EXPECT_EQ(read(zip_of(without)).message(), "filen är skadad: bladet \"Blad1\" saknas i den");
}

TEST(Xlsx, NoticesAWrongChecksum) {
    Book book;
    book.rows = "<row><c><v>1</v></c></row>";
    auto bytes = book.bytes();
    auto const name = bytes.rfind("xl/worksheets/sheet1.xml"); // in the central directory
    bytes[name - 30] = static_cast<char>(bytes[name - 30] ^ 0x55);
    EXPECT_EQ(read(bytes).code(), "data.xlsx-skadad");
}

TEST(Xlsx, RefusesPartsThatAreTwoOrOutside) {
    auto parts = Book{}.parts();
    parts.emplace_back("xl/worksheets/sheet1.xml", "<worksheet/>");
    EXPECT_EQ(read(zip_of(parts)).code(), "data.xlsx-del-dubbel");
    parts.back() = {"XL/Worksheets/Sheet1.xml", "<worksheet/>"};
    EXPECT_EQ(read(zip_of(parts)).code(), "data.xlsx-del-dubbel");
    parts.back() = {"xl/../../hemligt.xml", "<worksheet/>"};
    EXPECT_EQ(read(zip_of(parts)).code(), "data.xlsx-del-utanfor");
}

TEST(Xlsx, ADamagedPartThatNobodyNeedsHarmsNobody) {
    auto parts = Book{"<row><c><v>1</v></c></row>", {}, {}, {}, {}, {}, {}}.parts();
    parts.emplace_back("xl/drawings/drawing1.xml", "<a><b></a>");
    auto const bytes = zip_of(parts);
    EXPECT_EQ(read(bytes).cells, Lines{"A1 tal 1"});
    Diagnostics diagnostics;
    auto const book = XlsxBook::open(bytes, "bok.xlsx", diagnostics);
    EXPECT_FALSE(book->whole(diagnostics)); // but our own workbooks must be whole
    EXPECT_EQ(diagnostics.list().size(), 1U);
}

TEST(Xlsx, WhatTheCallerThrowsComesOutUnharmed) {
    Diagnostics diagnostics;
    Book book;
    book.rows = "<row><c><v>1</v></c></row>";
    auto const open = XlsxBook::open(book.bytes(), "bok.xlsx", diagnostics);
    EXPECT_THROW(open->read(
                     0, [](XlsxCell const&) { throw std::runtime_error("nog"); }, diagnostics),
                 std::runtime_error);
}

TEST(XlsxNames, AreThoseOfTheWholeWorkbook) {
    Book book;
    book.properties = "<definedNames><definedName name=\"formular\">\"rok;v1\"</definedName>"
                      "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Blad1!$A$1</definedName>"
                      "<definedName name=\"fraga\">'Blad &amp; 1'!$A$4:$C$9</definedName></definedNames>";
    Diagnostics diagnostics;
    auto const read = XlsxBook::open(zip_of(book.parts()), "bok.xlsx", diagnostics);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->names().size(), 2U);
    EXPECT_EQ(read->names()[0].name, "formular");
    EXPECT_EQ(read->names()[0].refers_to, "\"rok;v1\"");
    EXPECT_EQ(read->names()[1].refers_to, "'Blad & 1'!$A$4:$C$9");
}

std::vector<std::string> comments_of(test::Parts const& more, Diagnostics& diagnostics) {
    auto parts = Book().parts();
    parts.insert(parts.end(), more.begin(), more.end());
    auto const book = XlsxBook::open(zip_of(parts), "bok.xlsx", diagnostics);
    auto const comments = book ? book->comments(0, diagnostics) : std::nullopt;
    if (!comments) return {"unread"};
    std::vector<std::string> lines;
    for (auto const& each : *comments)
        lines.push_back(xlsx_cell_name(each.row, each.column) + " " + each.text);
    return lines;
}

std::string relations_of_sheet(std::string const& list) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list +
           "</Relationships>";
}

std::string const to_notes =
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" "
    "Target=\"../comments1.xml\"/>";
std::string const to_thread =
    "<Relationship Id=\"rId2\" "
    "Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" "
    "Target=\"/xl/threadedComments/threadedComment1.xml\"/>";
std::string const notes = "<comments xmlns=\"" + test::main_namespace +
                          "\"><authors><author>Falun</author><author>tc={1}</author></authors><commentList>"
                          "<comment ref=\"C7\" authorId=\"0\"><text><r><t>Falun:</t></r><r><t "
                          "xml:space=\"preserve\"> en not</t></r>"
                          "</text></comment><comment ref=\"B2\" authorId=\"1\"><text><t>[Threaded comment] "
                          "Your version …</t></text>"
                          "</comment></commentList></comments>";
std::string const thread =
    "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
    "<threadedComment ref=\"B2\" id=\"{1}\"><text>Räknas anhöriga?</text></threadedComment>"
    "<threadedComment ref=\"B2\" id=\"{2}\" parentId=\"{1}\"><text>Ja &amp; barn</text></threadedComment>"
    "</ThreadedComments>";

TEST(XlsxComments, AreNotesAndThreadsEachOnce) {
    Diagnostics diagnostics;
    test::Parts const parts{{"xl/worksheets/_rels/sheet1.xml.rels", relations_of_sheet(to_notes + to_thread)},
                            {"xl/comments1.xml", notes},
                            {"xl/threadedComments/threadedComment1.xml", thread}};
    EXPECT_EQ(comments_of(parts, diagnostics),
              (std::vector<std::string>{"B2 Räknas anhöriga?", "B2 Ja & barn", "C7 Falun: en not"}));
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST(XlsxComments, WithoutItsThreadTheNoteIsToldAsItStands) {
    Diagnostics diagnostics;
    test::Parts const parts{{"xl/worksheets/_rels/sheet1.xml.rels", relations_of_sheet(to_notes)},
                            {"xl/comments1.xml", notes}};
    EXPECT_EQ(comments_of(parts, diagnostics),
              (std::vector<std::string>{"B2 [Threaded comment] Your version …", "C7 Falun: en not"}));
}

TEST(XlsxComments, OfANoteInThePlaceOfAThreadOnlyWhatWasWrittenIsTold) {
    auto const of = [](std::string const& text) {
        auto part = notes;
        std::string const old = "[Threaded comment] Your version …";
        part.replace(part.find(old), old.size(), text);
        Diagnostics diagnostics;
        return comments_of({{"xl/worksheets/_rels/sheet1.xml.rels", relations_of_sheet(to_notes)},
                            {"xl/comments1.xml", part}},
                           diagnostics)
            .front();
    };
    EXPECT_EQ(of("[Threaded comment]\n\nYour version of Excel allows you to read this. Learn more: "
                 "https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    Osäker siffra: 4"),
              "B2 Osäker siffra: 4");
    EXPECT_EQ(of("[Trådad kommentar]\n\nDin version. Läs mer: "
                 "https://go.microsoft.com/fwlink/?linkid=870924\n\nHuomautus:\n    Ett\nSvar:\n    Två"),
              "B2 Ett\nSvar:\n    Två");
    EXPECT_EQ(of("[Trådad kommentar]\nUtan länk.\nKommentar:\n    Ett"), "B2 Ett");
    EXPECT_EQ(of("Vår kommentar:\nKommentar:\n  Ett"), "B2 Vår kommentar:\nKommentar:\n  Ett");
}

TEST(XlsxComments, ThatCannotBeReadAreAFault) {
    Diagnostics diagnostics;
    test::Parts const parts{{"xl/worksheets/_rels/sheet1.xml.rels", relations_of_sheet(to_notes)},
                            {"xl/comments1.xml", notes.substr(0, 300)}};
    EXPECT_EQ(comments_of(parts, diagnostics), std::vector<std::string>{"unread"});
    EXPECT_TRUE(diagnostics.has_errors());
    EXPECT_EQ(comments_of({}, diagnostics), std::vector<std::string>{});
}

std::string const to_drawing =
    "<Relationship Id=\"rId3\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\" "
    "Target=\"../drawings/drawing1.xml\"/>";

std::string drawing(std::string const& anchors) {
    return "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
           "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" +
           anchors + "</xdr:wsDr>";
}

std::vector<std::string> drawn_of(std::string const& part, Diagnostics& diagnostics) {
    auto parts = Book().parts();
    parts.emplace_back("xl/worksheets/_rels/sheet1.xml.rels", relations_of_sheet(to_drawing));
    parts.emplace_back("xl/drawings/drawing1.xml", part);
    auto const book = XlsxBook::open(zip_of(parts), "bok.xlsx", diagnostics);
    auto const drawn = book ? book->drawn(0, diagnostics) : std::nullopt;
    if (!drawn) return {"unread"};
    std::vector<std::string> lines;
    for (auto const& each : *drawn)
        lines.push_back((each.row == 0 ? "-" : xlsx_cell_name(each.row, each.column)) + " " + each.text);
    return lines;
}

TEST(XlsxDrawn, IsToldWithItsTextAndWhereItHangs) {
    std::string const from = "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>21</xdr:row>"
                             "<xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col></xdr:to>";
    Diagnostics diagnostics;
    auto const part = drawing(
        "<xdr:twoCellAnchor>" + from +
        "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"TextBox "
        "1\"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>OBS "
        "</a:t></a:r><a:r><a:t>siffrorna</a:t></a:r></a:p><a:p><a:r><a:t>är "
        "osäkra</a:t></a:r></a:p></xdr:txBody>"
        "</xdr:sp></xdr:twoCellAnchor>"
        "<xdr:oneCellAnchor>" +
        from +
        "<xdr:pic/></xdr:oneCellAnchor>"
        "<xdr:absoluteAnchor><mc:AlternateContent><mc:Choice><xdr:sp><xdr:txBody><a:p><a:fld><a:t>A &amp; "
        "B</a:t>"
        "</a:fld></a:p></xdr:txBody></xdr:sp></mc:Choice><mc:Fallback><xdr:sp><xdr:txBody><a:p><a:r><a:t>A "
        "och B"
        "</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Fallback></mc:AlternateContent></xdr:absoluteAnchor>");
    EXPECT_EQ(drawn_of(part, diagnostics),
              (std::vector<std::string>{"B22 OBS siffrorna\när osäkra", "B22 ", "- A & B"}));
    EXPECT_TRUE(diagnostics.list().empty());
    EXPECT_EQ(drawn_of(part.substr(0, 400), diagnostics), std::vector<std::string>{"unread"});
    EXPECT_TRUE(diagnostics.has_errors());
}

TEST(XlsxPageTexts, AreWithoutFieldsAndLooks) {
    Book book;
    book.after_rows =
        "<headerFooter differentFirst=\"1\"><oddHeader>&amp;L&amp;A&amp;C&amp;\"Arial,Bold\"&amp;14"
        "Utkast &amp;K01+000från &amp;KFF0000A&amp;&amp;B&amp;RMärkt</oddHeader>"
        "<oddFooter>&amp;RSida &amp;P+1 av &amp;N</oddFooter><evenHeader></evenHeader>"
        "<firstFooter>OBS: preliminärt &amp;D &amp;KÅ&amp;å&amp;</firstFooter></headerFooter>";
    Diagnostics diagnostics;
    auto const opened = XlsxBook::open(book.bytes(), "bok.xlsx", diagnostics);
    ASSERT_TRUE(opened);
    auto const texts = opened->page_texts(0, diagnostics);
    ASSERT_TRUE(texts);
    std::vector<std::string> lines;
    for (auto const& each : *texts) lines.push_back((each.below ? "below " : "above ") + each.text);
    EXPECT_EQ(lines, (std::vector<std::string>{"above Utkast från A&B", "above Märkt", "below Sida  av",
                                               "below OBS: preliminärt  Åå&"}));
}

} // namespace
} // namespace linsen
