#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/swedish_locale.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

namespace linsen {
namespace {

TEST(PrintNumber, GroupsByThreeWithNoBreakSpace) {
    EXPECT_EQ(print_number(0, 0), "0");
    EXPECT_EQ(print_number(999, 0), "999");
    EXPECT_EQ(print_number(1234, 0), "1\u00A0234");
    EXPECT_EQ(print_number(123456.5, 1), "123\u00A0456,5");
    EXPECT_EQ(print_number(1e15, 0), "1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000");
}

TEST(PrintNumber, HasCommaAndRealMinus) {
    EXPECT_EQ(print_number(57.9, 1), "57,9");
    EXPECT_EQ(print_number(7, 2), "7,00");
    EXPECT_EQ(print_number(-1234.5, 1), "\u22121\u00A0234,5");
}

TEST(PrintNumber, NeverPrintsMinusZero) {
    EXPECT_EQ(print_number(-0.0, 1), "0,0");
    EXPECT_EQ(print_number(-0.04, 1), "0,0");
    EXPECT_EQ(print_number(-0.05, 1), "\u22120,1");
}

TEST(PrintNumber, RoundsHalvesAwayFromZeroAsAReaderSeesThem) {
    EXPECT_EQ(print_number(0.285, 2), "0,29"); // stored as 0.28499999999999998
    EXPECT_EQ(print_number(1.005, 2), "1,01");
    EXPECT_EQ(print_number(2.5, 0), "3");
    EXPECT_EQ(print_number(-2.5, 0), "\u22123");
    EXPECT_EQ(print_number(0.2849, 2), "0,28");
    EXPECT_EQ(print_number(99.95, 1), "100,0");
    EXPECT_EQ(print_number(999.5, 0), "1\u00A0000");
    EXPECT_EQ(print_number(0.5, 0), "1");
}

TEST(PrintNumber, ManagesTheEndsOfDouble) {
    EXPECT_EQ(print_number(5e-324, 3), "0,000");
    EXPECT_EQ(print_number(std::numeric_limits<double>::max(), 0).substr(0, 8), "179\u00A0769");
    EXPECT_THROW(static_cast<void>(print_number(std::numeric_limits<double>::infinity(), 0)), Fault);
    EXPECT_THROW(static_cast<void>(print_number(std::nan(""), 0)), Fault);
    EXPECT_THROW(static_cast<void>(print_number(1, -1)), Fault);
}

TEST(PrintCell, TellsStatusBySign) {
    EXPECT_EQ(print_cell(shown_cell(57.94, Unit::percent, 1)), "57,9");
    EXPECT_EQ(print_cell(cell_without_value(Status::hidden, Unit::count)), "..");
    EXPECT_EQ(print_cell(cell_without_value(Status::missing, Unit::count)), "–");
    EXPECT_EQ(print_cell(cell_without_value(Status::not_applicable, Unit::count)), ".");
}

TEST(PrintInText, SaysUnitAfterNoBreakSpace) {
    EXPECT_EQ(print_in_text(shown_cell(57.9, Unit::percent, 1)), "57,9\u00A0%");
    EXPECT_EQ(print_in_text(shown_cell(-3.2, Unit::points, 1)), "\u22123,2\u00A0procentenheter");
    EXPECT_EQ(print_in_text(shown_cell(1, Unit::points, 0)), "1\u00A0procentenhet");
    EXPECT_EQ(print_in_text(shown_cell(-1, Unit::points, 0)), "\u22121\u00A0procentenhet");
    EXPECT_EQ(print_in_text(shown_cell(1, Unit::points, 1)), "1,0\u00A0procentenheter");
    EXPECT_EQ(print_in_text(shown_cell(412, Unit::per_100000, 0)), "412\u00A0per 100\u00A0000 invånare");
    EXPECT_EQ(print_in_text(shown_cell(1, Unit::days, 0)), "1\u00A0dag");
    EXPECT_EQ(print_in_text(shown_cell(1520, Unit::kronor, 0)), "1\u00A0520\u00A0kronor");
    EXPECT_EQ(print_in_text(shown_cell(12, Unit::count, 0)), "12");
}

TEST(PrintInText, SaysStatusInWords) {
    EXPECT_EQ(print_in_text(cell_without_value(Status::hidden, Unit::count)), "skyddad uppgift");
    EXPECT_EQ(print_in_text(cell_without_value(Status::missing, Unit::count)), "uppgift saknas");
    EXPECT_EQ(print_in_text(cell_without_value(Status::not_applicable, Unit::count)), "kan inte förekomma");
}

TEST(PrintInterval, HasEnDashOrTillBesideMinus) {
    Cell cell = shown_cell(62.1, Unit::percent, 1);
    EXPECT_EQ(print_interval(cell), "");
    cell.interval = Interval{57.9, 66.7};
    EXPECT_EQ(print_interval(cell), "57,9–66,7");
    cell.interval = Interval{-2.1, 3.4};
    EXPECT_EQ(print_interval(cell), "\u22122,1 till 3,4");
}

TEST(PrintInterval, KeepsDecimalsThatTheValueLacks) {
    Cell cell = shown_cell(8, Unit::percent, 0);
    cell.interval = Interval{5.6, 7, 1};
    EXPECT_EQ(print_interval(cell), "5,6–7,0");
    EXPECT_EQ(print_cell(cell), "8");
}

TEST(PrintInterval, IsSilentAboutAHiddenCell) {
    Cell cell = cell_without_value(Status::hidden, Unit::percent);
    cell.interval = Interval{57.9, 66.7};
    EXPECT_EQ(print_interval(cell), "");
}

TEST(RoundHalfAway, AgreesWithWhatIsPrinted) {
    EXPECT_EQ(round_half_away(0.285, 2), 0.29);
    EXPECT_EQ(round_half_away(-2.5, 0), -3);
    EXPECT_EQ(round_half_away(1234.56, 1), 1234.6);
    EXPECT_FALSE(std::signbit(round_half_away(-0.01, 1)));
}

struct Written {
    char const* text;
    double value;
    int decimals;
};

TEST(ParseNumber, ReadsWhatSwedishExcelAndAgenciesWrite) {
    for (Written const& w : {Written{"57,9", 57.9, 1},
                             {"7,10", 7.1, 2},
                             {"0", 0, 0},
                             {"1234", 1234, 0},
                             {"1 234", 1234, 0},
                             {"1\u00A0234\u00A0567,5", 1234567.5, 1},
                             {"12\u202F345", 12345, 0},
                             {"123\u2009456", 123456, 0},
                             {"-3,5", -3.5, 1},
                             {"–3,5", -3.5, 1},
                             {"\u22123,5", -3.5, 1},
                             {",5", 0.5, 1},
                             {"007", 7, 0},
                             {"-0", 0, 0},
                             {"0,1", 0.1, 1},
                             {"123456789012345678", 123456789012345678.0, 0},
                             {"0,30000000000000004", 0.30000000000000004, 17}}) {
        std::optional<ParsedNumber> const read = parse_number(w.text, DecimalMark::comma);
        ASSERT_TRUE(read) << w.text;
        EXPECT_EQ(read->value, w.value) << w.text;
        EXPECT_EQ(read->decimals, w.decimals) << w.text;
    }
    EXPECT_FALSE(std::signbit(parse_number("-0,0", DecimalMark::comma)->value));
    EXPECT_EQ(parse_number("57.9", DecimalMark::point)->value, 57.9);
}

TEST(ParseNumber, RefusesEverythingElse) {
    for (char const* text : {"",      " ",        "-",        "–",     ",",       "1,",     "1,2,3",
                             "1 23",  "1 2345",   "1234 567", " 1",    "1 ",      "1  234", "1 234\u00A0567",
                             "0 123", "nan",      "inf",      "1e5",   "0x10",    "1.5",    "1.234,5",
                             "+5",    "--5",      "5%",       "1,5 *", "1,234 5", "..",     "#SAKNAS!",
                             "١٢",    "-\u00A01", " 234"}) {
        EXPECT_EQ(parse_number(text, DecimalMark::comma).has_value(), false) << text;
    }
    EXPECT_FALSE(parse_number("1,5", DecimalMark::point));
    EXPECT_FALSE(parse_number(".", DecimalMark::point));
    EXPECT_FALSE(parse_number(std::string(400, '9'), DecimalMark::comma)); // larger than any double
}

TEST(ParseNumber, ReadsBackWhatIsPrinted) {
    for (double value : {0.0, 0.1, -0.3, 1234.5, -98765432.1, 57.9}) {
        EXPECT_EQ(parse_number(print_number(value, 1), DecimalMark::comma)->value, value);
    }
}

TEST(MachineNumber, IsShortestWithoutExponent) {
    EXPECT_EQ(machine_number(0.1), "0.1");
    EXPECT_EQ(machine_number(-0.0), "0");
    EXPECT_EQ(machine_number(1e21), "1000000000000000000000");
    EXPECT_EQ(machine_number(1e-7), "0.0000001"); // PDF knows no exponents
    EXPECT_THROW(static_cast<void>(machine_number(std::nan(""))), Fault);
}

TEST(Numbers, AreDeafToTheLocale) {
    SwedishLocale const swedish;
    if (!swedish.set()) GTEST_SKIP() << "sv_SE.UTF-8 cannot be made here: install the package locales";
    EXPECT_EQ(machine_number(1234.5), "1234.5");
    EXPECT_EQ(print_number(1234.5, 1), "1\u00A0234,5");
    EXPECT_EQ(parse_number("0,30000000000000004", DecimalMark::comma)->value, 0.30000000000000004);
}

} // namespace
} // namespace linsen
