#include "excel/checked_workbook.hpp"

#include "base/fault.hpp"
#include "base/scratch.hpp"
#include "excel/names.hpp"
#include "excel/read_back.hpp"
#include "excel/words.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace linsen::excel {
namespace {

class Checked : public ::testing::Test {
protected:
    test::Scratch scratch_;
    CheckedWorkbook workbook_{scratch_ / "bok.xlsx", {"Titel", "", "", "", 1'772'323'200}};
    CheckedWorkbook::Sheet sheet_ = workbook_.add_sheet("Tabell 1");

    void table(std::string const& name, std::vector<std::string> const& headers, std::uint32_t row = 0) {
        workbook_.table(sheet_, {row, 0}, {row + 1, static_cast<std::uint16_t>(headers.size() - 1)}, name,
                        headers, std::vector<Style>(headers.size()));
    }
    ChartSpec chart_of(Range const& y) {
        ChartSpec chart;
        chart.kind = ChartSpec::Kind::bars;
        chart.alt = "Stapeldiagram.";
        chart.y_format = "0";
        ChartSeries series;
        series.x = {y};
        series.y = {y};
        chart.series = {series};
        return chart;
    }
};

TEST_F(Checked, RefusesWhatTheLibraryWouldWriteBroken) {
    EXPECT_THROW(workbook_.number(sheet_, {0, 0}, std::numeric_limits<double>::quiet_NaN()), Fault);
    EXPECT_THROW(workbook_.number(sheet_, {0, 0}, std::numeric_limits<double>::infinity()), Fault);
    EXPECT_THROW(workbook_.text(sheet_, {0, 0}, "\xC3"), Fault);
    EXPECT_THROW(workbook_.text(sheet_, {0, 0}, ""), Fault);
    EXPECT_THROW(workbook_.text(sheet_, {0, 0}, std::string(32'768, 'x')), Fault);
    EXPECT_THROW(workbook_.text(sheet_, {1'048'576, 0}, "x"), Fault);
}

TEST_F(Checked, RefusesACellWrittenTwice) {
    workbook_.number(sheet_, {0, 0}, 1);
    EXPECT_THROW(workbook_.text(sheet_, {0, 0}, "x"), Fault);
}

TEST_F(Checked, RefusesNamesThatExcelWouldRepair) {
    EXPECT_THROW(workbook_.add_sheet("tabell 1"), Fault);
    EXPECT_THROW(workbook_.add_sheet("a/b"), Fault);
    EXPECT_THROW(table("A1", {"x"}), Fault);
    EXPECT_THROW(table("1bad", {"x"}), Fault);
    EXPECT_THROW(table("Tabell_1", {"Kvinnor", "KVINNOR"}), Fault);
    EXPECT_THROW(table("Tabell_1", {"x", ""}), Fault);
    EXPECT_THROW(table("Tabell_1", {"två\nrader"}), Fault);
    table("Tabell_2", {"x"});
    EXPECT_THROW(table("tabell_2", {"y"}, 5), Fault);
}

TEST_F(Checked, RefusesFormulasNamesAndValidationsThatExcelWouldRepair) {
    EXPECT_THROW(workbook_.formula(sheet_, {0, 0}, "SUM(A1:A2)", 0), Fault);
    EXPECT_THROW(workbook_.formula(sheet_, {0, 0}, "=1/0", std::numeric_limits<double>::infinity()), Fault);
    EXPECT_THROW(workbook_.formula(sheet_, {0, 0}, "=A1", ""), Fault);
    EXPECT_THROW(workbook_.formula(sheet_, {0, 0}, "=A1", "17"), Fault)
        << "the library would make a number of it";
    workbook_.blank(sheet_, {0, 0}, {});
    EXPECT_THROW(workbook_.blank(sheet_, {0, 0}, {}), Fault);
    EXPECT_THROW(workbook_.number(sheet_, {0, 0}, 1), Fault);

    workbook_.name_text("formular", "rok;v1");
    EXPECT_THROW(workbook_.name_text("Formular", "rok"), Fault);
    EXPECT_THROW(workbook_.name_text("citat", "\""), Fault);
    EXPECT_THROW(workbook_.name_range("A1", sheet_, {0, 0}, {1, 1}), Fault);
    EXPECT_THROW(workbook_.name_range("bakvand", sheet_, {1, 0}, {0, 0}), Fault);
    table("lista", {"x"}, 5);
    EXPECT_THROW(workbook_.name_range("lista", sheet_, {0, 0}, {1, 1}), Fault) << "a table is called so";

    Validation validation;
    validation.formula = "A1>=0";
    validation.error_title = std::string(33, 'x');
    EXPECT_THROW(workbook_.validate(sheet_, {0, 0}, {0, 0}, validation), Fault);
    validation.error_title.clear();
    validation.error_message = std::string(256, 'x');
    EXPECT_THROW(workbook_.validate(sheet_, {0, 0}, {0, 0}, validation), Fault);
    validation.error_message = std::string(255, 'x');
    EXPECT_THROW(workbook_.validate(sheet_, {1, 0}, {0, 0}, validation), Fault);
    workbook_.validate(sheet_, {0, 0}, {0, 0}, validation);
}

TEST_F(Checked, FormulasAreReadBackAsTheirValues) {
    workbook_.formula(sheet_, {0, 0}, "=SUM(B1:B2)", 0.1 + 0.2);
    workbook_.formula(sheet_, {1, 0}, "=IF(A1=0,\"Åh\",\"Stämmer\")", "Stämmer");
    workbook_.protect(sheet_);
    Diagnostics diagnostics;
    ASSERT_TRUE(workbook_.close(diagnostics));
    EXPECT_TRUE(read_back(scratch_ / "bok.xlsx", workbook_.sent(), diagnostics)) << to_json(diagnostics);
    auto wrong = workbook_.sent();
    wrong.front().cells.at({1, 0}).text = "Stämmer inte";
    EXPECT_FALSE(read_back(scratch_ / "bok.xlsx", wrong, diagnostics));
}

TEST_F(Checked, RefusesAChartThatWouldDrawASignAsZero) {
    workbook_.number(sheet_, {0, 0}, 1);
    workbook_.text(sheet_, {1, 0}, "..");
    EXPECT_THROW(workbook_.chart(sheet_, {5, 0}, chart_of({{0, 0}, {1, 0}})), Fault);
    EXPECT_THROW(workbook_.chart(sheet_, {5, 0}, chart_of({{0, 0}, {0, 1}})), Fault)
        << "a cell that is not there";
    workbook_.chart(sheet_, {5, 0}, chart_of({{0, 0}, {0, 0}}));
    auto without_words = chart_of({{0, 0}, {0, 0}});
    without_words.alt.clear();
    EXPECT_THROW(workbook_.chart(sheet_, {5, 0}, without_words), Fault);
}

TEST_F(Checked, RefusesALinkThatLeadsNowhere) {
    workbook_.link(sheet_, {0, 0}, "Till innehållet", "Innehåll", {0, 0});
    Diagnostics diagnostics;
    EXPECT_THROW((void)workbook_.close(diagnostics), Fault);
}

TEST(Names, SheetsAndTablesFollowExcelsGrammar) {
    for (auto const* name : {"Tabell 1", "Källor och metod", "a'b"}) EXPECT_TRUE(is_sheet_name(name)) << name;
    for (auto const* name :
         {"", "'a", "a'", "a:b", "History", "historY", "a\nb", "åååååååååååååååååååååååååååååååå"}) {
        EXPECT_FALSE(is_sheet_name(name)) << name;
    }
    for (auto const* name : {"Tabell_3", "Innehåll", "_x", "ABCD1", "Å1"})
        EXPECT_TRUE(is_table_name(name)) << name;
    for (auto const* name : {"", "1a", "A1", "xfd12", "R1C1", "rc", "R", "c", "a b", "a-b"}) {
        EXPECT_FALSE(is_table_name(name)) << name;
    }
}

TEST(Names, SheetNamesAreMadeFromHeadings) {
    std::set<std::string> taken;
    EXPECT_EQ(make_sheet_name("Källor: vad/hur?", taken), "Källor vadhur");
    EXPECT_EQ(make_sheet_name("KÄLLOR vadhur", taken), "KÄLLOR vadhur (2)");
    EXPECT_EQ(make_sheet_name("En rubrik som är alldeles för lång för ett blad", taken),
              "En rubrik som är alldeles för");
    EXPECT_EQ(make_sheet_name("En rubrik som är alldeles för lång för någon", taken),
              "En rubrik som är alldeles (2)");
    EXPECT_EQ(make_sheet_name("???", taken), "Text");
    EXPECT_FALSE(is_sheet_name("Del _x0041_"));
    EXPECT_EQ(make_sheet_name("Del _x0041_", taken), "Del x0041_");
    EXPECT_EQ(make_sheet_name("__x0041__x00e5_x00E5_", taken), "x0041x00e5x00E5_");
    EXPECT_EQ(make_sheet_name("_x00[41_", taken), "x0041_") << "looks like one without what is left out";
}

TEST(Words, LongTextsAreCutAfterSentences) {
    EXPECT_EQ(shortened("Ett. Två.", 20), "Ett. Två.");
    EXPECT_EQ(shortened("Första meningen. Andra meningen.", 25), "Första meningen.…");
    EXPECT_EQ(shortened("åååååååååå", 10), "ååå…");
    EXPECT_TRUE(cell_sized("  ").empty());
}

TEST(Words, LinesAreCountedWordByWord) {
    EXPECT_EQ(wrapped_lines("", 10), 1);
    EXPECT_EQ(wrapped_lines("tio tecken", 10), 1);
    EXPECT_EQ(wrapped_lines("tolv tecken.", 10), 2);
    EXPECT_EQ(wrapped_lines("ettlångtordutanslut", 10), 2);
}

} // namespace
} // namespace linsen::excel
