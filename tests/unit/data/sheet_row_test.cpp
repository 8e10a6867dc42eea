#include "data/sheet_row.hpp"
#include "data/xlsx_number_format.hpp"

#include <gtest/gtest.h>

using namespace linsen;

TEST(SheetRow, PrintsStoredNumbersInPlainDigits) {
    EXPECT_EQ(print_stored_number(0), "0");
    EXPECT_EQ(print_stored_number(-0.0), "0");
    EXPECT_EQ(print_stored_number(0.1 + 0.2), "0.3");
    EXPECT_EQ(print_stored_number(-1234.5), "-1234.5");
    EXPECT_EQ(print_stored_number(191212121212), "191212121212");
    EXPECT_EQ(print_stored_number(1e15), "1000000000000000");
    EXPECT_EQ(print_stored_number(1.25e-7), "0.000000125");
    EXPECT_EQ(print_stored_number(100), "100");
}

TEST(SheetRow, MovesThePointOfAPercentWithoutRounding) {
    EXPECT_EQ(print_stored_number(0.046, 2), "4.6");
    EXPECT_EQ(print_stored_number(0.57, 2), "57");
    EXPECT_EQ(print_stored_number(0.0007, 2), "0.07");
    EXPECT_EQ(print_stored_number(12, 2), "1200");
    EXPECT_EQ(print_stored_number(0, 2), "0");
}

TEST(SheetRow, KeepsTheZerosThatACellShows) {
    SheetRow row(3);
    row.add({3, 1, XlsxCell::Kind::number, 20, {}, xlsx_number_format("0000")});
    row.add({3, 4, XlsxCell::Kind::boolean, 1, {}, {}});
    EXPECT_EQ(row.text(1), "0020");
    EXPECT_TRUE(row.field(1).number);
    EXPECT_EQ(row.text(2), "");
    EXPECT_EQ(row.text(4), "SANT");
    EXPECT_FALSE(row.field(4).number);
    EXPECT_EQ(row.last_column(), 4U);
}

TEST(XlsxNumberFormat, SaysWhatACellShows) {
    struct Case {
        char const* code;
        bool date, percent;
        int decimals, digits;
    };
    for (auto const& [code, date, percent, decimals, digits] : {
             Case{"General", false, false, -1, 0},
             Case{"0", false, false, 0, 0},
             Case{"0000", false, false, 0, 4},
             Case{"#,##0.00", false, false, 2, 0},
             Case{"0.0%", false, true, 1, 0},
             Case{"0.00%;[Red]-0.00%", false, true, 2, 0},
             Case{"0.0\" % av alla\"", false, false, 1, 0},
             Case{"0.##", false, false, -1, 0},
             Case{"0.0,", false, false, -1, 0},
             Case{"0.00E+00", false, false, -1, 0},
             Case{"# ?/?", false, false, -1, 0},
             Case{"@", false, false, -1, 0},
             Case{"yyyy-mm-dd", true, false, -1, 0},
             Case{"[h]:mm", true, false, -1, 0},
             Case{"\"", false, false, -1, 0},
             Case{"[", false, false, -1, 0},
             Case{"\\", false, false, -1, 0},
             Case{"", false, false, -1, 0},
         }) {
        auto const format = xlsx_number_format(code);
        EXPECT_EQ(format.date, date) << code;
        EXPECT_EQ(format.percent, percent) << code;
        EXPECT_EQ(format.decimals, decimals) << code;
        EXPECT_EQ(format.digits, digits) << code;
    }
    EXPECT_TRUE(builtin_xlsx_number_format(14).date);
    EXPECT_TRUE(builtin_xlsx_number_format(10).percent);
    EXPECT_EQ(builtin_xlsx_number_format(2).decimals, 2);
    EXPECT_EQ(builtin_xlsx_number_format(0).decimals, XlsxNumberFormat::as_it_is);
}
