#include "data/number_text.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace linsen {
namespace {

Signs const& usual() {
    static Signs const signs = [] {
        Diagnostics diagnostics;
        return Signs(DataSpec{}, diagnostics);
    }();
    return signs;
}

TEST(ReadNumber, TakesEveryFormThatSwedishOfficesWrite) {
    struct Case {
        char const* text;
        double value;
        int decimals;
        char mark;
    };
    for (auto const& [text, value, decimals, mark] : {Case{"12", 12, 0, '\0'},
                                                      {"0", 0, 0, '\0'},
                                                      {"7,10", 7.1, 2, ','},
                                                      {"7.10", 7.1, 2, '.'},
                                                      {"-3,5", -3.5, 1, ','},
                                                      {"–3,5", -3.5, 1, ','},
                                                      {"−3,5", -3.5, 1, ','},
                                                      {" 12 ", 12, 0, '\0'},
                                                      {"12 345", 12345, 0, '\0'},
                                                      {"12\u00A0345,6", 12345.6, 1, ','},
                                                      {"1\u202F234\u202F567", 1234567, 0, '\0'},
                                                      {"1\u2009234", 1234, 0, '\0'},
                                                      {"–1\u00A0234", -1234, 0, '\0'}}) {
        auto const number = read_number(text, usual());
        ASSERT_TRUE(number) << text;
        EXPECT_DOUBLE_EQ(number->value, value) << text;
        EXPECT_EQ(number->decimals, decimals) << text;
        EXPECT_EQ(number->mark, mark) << text;
        EXPECT_EQ(number->status, Status::shown) << text;
    }
}

TEST(ReadNumber, RefusesWhatIsNoNumber) {
    for (auto const* text : {"abc", "1,2,3", "1.23,5", "1.234.56", "1234.567,8", ".234,5", "%", "12 % %",
                             "12 34", "1 2345", "5a", "5,", "1e5", "nan", "inf", "0x10", "--5", "…"})
        EXPECT_FALSE(read_number(text, usual())) << text;
}

TEST(ReadNumber, TellsWhatPartsThousandsWhenBothMarksOrSeveralAreThere) {
    for (auto const& [text, value, mark, group] : {std::tuple{"1.234,5", 1234.5, ',', '.'},
                                                   {"1,234.5", 1234.5, '.', ','},
                                                   {"−12.345.678", -12345678.0, '\0', '.'},
                                                   {"1.234", 1.234, '.', '\0'}}) {
        auto const number = read_number(text, usual());
        ASSERT_TRUE(number) << text;
        EXPECT_DOUBLE_EQ(number->value, value) << text;
        EXPECT_EQ(number->mark, mark) << text;
        EXPECT_EQ(number->group, group) << text;
    }
}

TEST(ReadNumber, TakesAPercentSign) {
    for (auto const* text : {"60 %", "60%", "60\u00A0%", "60,0\u202F%"}) {
        auto const number = read_number(text, usual());
        ASSERT_TRUE(number) << text;
        EXPECT_EQ(number->value, 60) << text;
        EXPECT_TRUE(number->percent) << text;
    }
    EXPECT_FALSE(read_number("60", usual())->percent);
    auto const interval = read_interval("57,9–66,7 % *", usual());
    ASSERT_TRUE(interval);
    EXPECT_TRUE(interval->low.percent && interval->high.percent);
    EXPECT_EQ(interval->mark, "*");
    EXPECT_TRUE(read_interval("57,9 % - 66,7 %", usual()));
}

TEST(ReadNumber, ReadsFifteenDigitsExactly) {
    EXPECT_EQ(read_number("0,1", usual())->value, 0.1);
    EXPECT_EQ(read_number("123456789,012345", usual())->value, 123456789.012345);
    EXPECT_EQ(read_number("99,7", usual())->value, 99.7);
}

TEST(ReadNumber, KeepsTheSignOfACellWithoutNumber) {
    struct Case {
        char const* text;
        Status status;
    };
    for (auto const& [text, status] : {Case{"..", Status::missing},
                                       {".", Status::not_applicable},
                                       {"-", Status::missing},
                                       {"–", Status::missing},
                                       {"", Status::missing},
                                       {"#SAKNAS!", Status::missing},
                                       {"#DIVISION/0!", Status::missing},
                                       {"#N/A", Status::missing},
                                       {"#DIV/0!", Status::missing}}) {
        auto const number = read_number(text, usual());
        ASSERT_TRUE(number) << text;
        EXPECT_EQ(number->status, status) << text;
        EXPECT_EQ(number->sign, text);
    }
}

TEST(ReadInterval, SplitsLimitsAndMark) {
    struct Case {
        char const* text;
        double low;
        double high;
        char const* mark;
    };
    for (auto const& [text, low, high, mark] : {Case{"57.9 - 66.7  *", 57.9, 66.7, "*"},
                                                {"33.3 - 42", 33.3, 42, ""},
                                                {"57,9–66,7", 57.9, 66.7, ""},
                                                {"-1,5 - 2", -1.5, 2, ""},
                                                {"−3 − −1", -3, -1, ""},
                                                {"[1,2; 3,4]", 1.2, 3.4, ""},
                                                {"(0.5 - 0.9)", 0.5, 0.9, ""},
                                                {"1\u00A0200 - 1\u00A0300", 1200, 1300, ""},
                                                {"12 till 14", 12, 14, ""},
                                                {"5 - 5", 5, 5, ""}}) {
        auto const interval = read_interval(text, usual());
        ASSERT_TRUE(interval) << text;
        EXPECT_DOUBLE_EQ(interval->low.value, low) << text;
        EXPECT_DOUBLE_EQ(interval->high.value, high) << text;
        EXPECT_EQ(interval->mark, mark) << text;
    }
    EXPECT_EQ(read_interval("33.3 - 42", usual())->high.decimals, 0);
}

TEST(ReadInterval, RefusesWhatCannotBeSplit) {
    for (auto const* text :
         {"57.9", "57.9 -", "- 66.7", "abc", "66.7 - 57.9", "1 - 2 - 3", "(1 - 2", "1,2,3 - 4"})
        EXPECT_FALSE(read_interval(text, usual())) << text;
}

TEST(ReadInterval, ASignStandsForBothLimits) {
    auto const interval = read_interval("..", usual());
    ASSERT_TRUE(interval);
    EXPECT_EQ(interval->low.status, Status::missing);
    EXPECT_EQ(interval->high.status, Status::missing);
    EXPECT_EQ(interval->mark, "");
}

TEST(Signs, EachSourceMaySayItsOwn) {
    DataSpec spec;
    spec.codes["tecken"] = {{"–", "noll"}, {"X", "skyddad"}, {".", "saknas"}, {"ej", "kan_inte_forekomma"}};
    Diagnostics diagnostics;
    Signs const signs(spec, diagnostics);
    EXPECT_EQ(diagnostics.errors(), 0);
    auto const zero = read_number("–", signs);
    EXPECT_EQ(zero->status, Status::shown);
    EXPECT_EQ(zero->value, 0);
    EXPECT_EQ(zero->sign, "");
    EXPECT_EQ(read_number("X", signs)->status, Status::hidden);
    EXPECT_EQ(read_number(".", signs)->status, Status::missing);
    EXPECT_EQ(read_number("ej", signs)->status, Status::not_applicable);
    EXPECT_EQ(read_number("..", signs)->status, Status::missing) << "what is not said stays as it was";

    spec.codes["tecken"] = {{"..", "skyddad"}};
    Signs const declared(spec, diagnostics);
    EXPECT_EQ(read_number("..", declared)->status, Status::hidden) << "only a source that says so hides";
}

TEST(Signs, AnUnknownMeaningIsTold) {
    DataSpec spec;
    spec.codes["tecken"] = {{"X", "hemlig"}};
    Diagnostics diagnostics;
    Signs const signs(spec, diagnostics);
    ASSERT_EQ(diagnostics.errors(), 1);
    EXPECT_EQ(diagnostics.list()[0].code, "data.tecken-okant");
}

TEST(NumberText, NoFigureIsAsLargeAsAMilliardMillions) {
    Diagnostics diagnostics;
    Signs const signs(DataSpec{}, diagnostics);
    EXPECT_TRUE(read_number("999 999 999 999 999", signs));
    EXPECT_FALSE(read_number("1 000 000 000 000 000", signs));
    EXPECT_FALSE(read_number("1" + std::string(300, '0'), signs));
}

} // namespace
} // namespace linsen
