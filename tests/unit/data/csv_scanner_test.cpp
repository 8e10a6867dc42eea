#include "data/csv_scanner.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

/// Records as "line[a|b]", faults by a letter: T text after quote, O open quote.
std::string scan(std::string const& bytes, char delimiter = ';') {
    auto source = ByteSource::of(bytes);
    CsvScanner scanner(source, delimiter);
    CsvRecord record;
    std::string all;
    while (scanner.next(record)) {
        all += std::to_string(record.line);
        if (record.last_line != record.line) all += "-" + std::to_string(record.last_line);
        all += record.fault == CsvFault::text_after_quote ? "T["
               : record.fault == CsvFault::open_quote     ? "O["
                                                          : "[";
        for (std::size_t i = 0; i < record.fields.size(); ++i)
            all += (i == 0 ? "" : "|") + unquote(record.fields[i]);
        all += "]";
    }
    return all;
}

TEST(CsvScanner, CutsFieldsAndRecords) {
    EXPECT_EQ(scan("a;b\nc;d\n"), "1[a|b]2[c|d]");
    EXPECT_EQ(scan("a;b\r\nc;d\r\n"), "1[a|b]2[c|d]");
    EXPECT_EQ(scan("a;b\nc;d"), "1[a|b]2[c|d]") << "no last line feed";
    EXPECT_EQ(scan("a;b\nc;"), "1[a|b]2[c|]") << "a delimiter last";
    EXPECT_EQ(scan("a;;;\n"), "1[a|||]");
    EXPECT_EQ(scan("a\n\nb\n"), "1[a]2[]3[b]");
    EXPECT_EQ(scan("a\tb\n", '\t'), "1[a|b]");
    EXPECT_EQ(scan(""), "");
}

TEST(CsvScanner, AQuoteCountsOnlyAtTheStartOfAField) {
    EXPECT_EQ(scan("5\" rör;b\n"), "1[5\" rör|b]");
    EXPECT_EQ(scan("\"a;b\";c\n"), "1[a;b|c]");
    EXPECT_EQ(scan("\"sa \"\"hej\"\"\";c\n"), "1[sa \"hej\"|c]");
    EXPECT_EQ(scan("\"\";\"\"\n"), "1[|]");
    EXPECT_EQ(scan("a;\"b\"\r\nc;\"d\""), "1[a|b]2[c|d]");
}

TEST(CsvScanner, CountsLineBreaksInsideQuotes) {
    EXPECT_EQ(scan("a;\"b\nb\nb\"\nc;d\n"), "1-3[a|b\nb\nb]4[c|d]");
    EXPECT_EQ(scan("\"x\r\ny\";z\r\nc;d\r\n"), "1-2[x\r\ny|z]3[c|d]");
}

TEST(CsvScanner, GoesOnAfterAStrayQuote) {
    EXPECT_EQ(scan("\"a\"x;b\nc;d\n"), "1T[a]2[c|d]");
    EXPECT_EQ(scan("a;\"b\" \nc;d\n"), "1T[a|b]2[c|d]");
    EXPECT_EQ(scan("a;b\nc;\"d\ne;f\n"), "1[a|b]2-3O[c]");
    EXPECT_EQ(scan("a;\"b"), "1O[a]");
}

/// The same records wherever the blocks and the windows of 64 bytes happen to be cut.
TEST(CsvScanner, GivesTheSameRecordsWhereverABlockEnds) {
    std::string const body = "Falun;\"rad ett\r\nrad \"\"två\"\"\";12,5\r\nMora;\"x\";\r\n";
    for (std::size_t shift = 0; shift < 3 * body.size(); ++shift) {
        std::string bytes(CsvScanner::block - shift, 'x');
        bytes += ";y\n";
        for (int i = 0; i < 4; ++i) bytes += body;
        auto source = ByteSource::of(bytes);
        CsvScanner scanner(source, ';');
        CsvRecord record;
        ASSERT_TRUE(scanner.next(record));
        ASSERT_EQ(record.fields.size(), 2U);
        for (unsigned i = 0; i < 4; ++i) {
            ASSERT_TRUE(scanner.next(record));
            ASSERT_EQ(record.fields.size(), 3U) << "shift " << shift;
            ASSERT_EQ(unquote(record.fields[1]), "rad ett\r\nrad \"två\"");
            ASSERT_EQ(record.fields[2].bytes, "12,5");
            ASSERT_EQ(record.line, 2 + 3 * i);
            ASSERT_TRUE(scanner.next(record));
            ASSERT_EQ(record.fields.size(), 3U);
            ASSERT_EQ(record.fields[2].bytes, "");
            ASSERT_EQ(record.line, 4 + 3 * i);
        }
        ASSERT_FALSE(scanner.next(record));
    }
}

TEST(CsvScanner, FindsEveryDelimiterAtEveryPlaceOfAWindow) {
    for (std::size_t length = 0; length < 200; ++length) {
        std::string const field(length, 'a');
        EXPECT_EQ(scan(field + ";" + field + "\n" + field + ";b"),
                  "1[" + field + "|" + field + "]2[" + field + "|b]");
        EXPECT_EQ(scan("\"" + field + "\";" + field + "\n;c"), "1[" + field + "|" + field + "]2[|c]");
    }
}

TEST(CsvScanner, SeesNulBytes) {
    auto source = ByteSource::of(std::string("a;b\nc;\0d\n", 9));
    CsvScanner scanner(source, ';');
    EXPECT_EQ(scanner.line_of_nul(), 2U);
}

} // namespace
} // namespace linsen
