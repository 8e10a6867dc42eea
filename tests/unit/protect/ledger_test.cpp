#include "protect/ledger.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <unistd.h>

namespace linsen {
namespace {

namespace fs = std::filesystem;

std::string by_five(std::string const& /*population*/) { return "T5, nollor visas"; }

PublishedFigure figure(std::string sex, bool shown, std::int64_t value) {
    return {{"ungdomar",
             {{"ar", {"2025"}}, {"kommun", {"2062", "2080", "2081", "2085"}}, {"kon", {std::move(sex)}}}},
            shown,
            value,
            {}};
}

std::string first_lines() {
    Diagnostics diagnostics;
    auto const empty = Ledger::parse("", "liggare.jsonl", diagnostics);
    return empty->lines_for({figure("kvinnor", true, 41), figure("män", false, 0)}, "minimaria-2025",
                            {2026, 3, 1}, by_five);
}

std::optional<Ledger> parse(std::string const& text, Diagnostics& diagnostics) {
    return Ledger::parse(text, "liggare.jsonl", diagnostics);
}

TEST(Ledger, SaysWhatWasEnteredAndNeverWhatWasHidden) {
    auto const text = first_lines();
    Diagnostics diagnostics;
    auto const ledger = parse(text, diagnostics);
    ASSERT_TRUE(ledger);
    EXPECT_TRUE(diagnostics.list().empty());
    ASSERT_EQ(ledger->entries().size(), 2U);
    EXPECT_EQ(ledger->entries()[0].figure, figure("kvinnor", true, 41));
    EXPECT_EQ(ledger->entries()[1].figure, figure("män", false, 0));
    EXPECT_EQ(ledger->entries()[1].report, "minimaria-2025");
    auto const hidden = text.substr(text.find("\"lage\":\"dold\""));
    EXPECT_EQ(hidden.find("varde"), std::string::npos);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3) << "one list of codes, named twice";
}

TEST(Ledger, ASchoolYearIsTheSameInBothWaysOfWritingIt) {
    auto const of_year = [](std::string year) {
        PublishedFigure each = figure("kvinnor", true, 41);
        each.identity.codes["ar"] = {std::move(year)};
        return each;
    };
    Diagnostics diagnostics;
    auto const empty = parse("", diagnostics);
    auto const ledger =
        parse(empty->lines_for({of_year("2023/2024")}, "elever-2024", {2026, 3, 1}, by_five), diagnostics);
    ASSERT_TRUE(ledger && ledger->entries().size() == 1);
    EXPECT_EQ(ledger->entries()[0].figure, of_year("2023/24"));
}

TEST(Ledger, TheSameFiguresAreEnteredOnce) {
    Diagnostics diagnostics;
    auto const ledger = parse(first_lines(), diagnostics);
    ASSERT_TRUE(ledger);
    EXPECT_EQ(ledger->lines_for({figure("kvinnor", true, 41), figure("män", false, 0)}, "minimaria-2025",
                                {2026, 3, 1}, by_five),
              "");
    auto const changed =
        ledger->lines_for({figure("kvinnor", true, 43)}, "minimaria-2025", {2026, 4, 1}, by_five);
    EXPECT_EQ(std::count(changed.begin(), changed.end(), '\n'), 1);
    auto const whole = parse(first_lines() + changed, diagnostics);
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->of_report("minimaria-2025").size(), 2U) << "the latest of each";
    EXPECT_EQ(whole->of_report("minimaria-2025")[0].value, 43);
}

TEST(Ledger, AMeanAndAMedianOfTheSamePersonsStandBesideTheirNumber) {
    auto const count = figure("kvinnor", true, 41);
    auto mean = figure("kvinnor", true, 0);
    mean.measure = PublishedMeasure{"alder", PublishedMeasure::Kind::mean, 15.3, 1};
    auto median = figure("kvinnor", true, 0);
    median.measure = PublishedMeasure{"alder", PublishedMeasure::Kind::median, 15, 0};
    Diagnostics diagnostics;
    auto const empty = Ledger::parse("", "liggare.jsonl", diagnostics);
    auto const lines = empty->lines_for({count, mean, median}, "prov", {2026, 3, 1}, by_five);
    auto const ledger = parse(lines, diagnostics);
    ASSERT_TRUE(ledger);
    EXPECT_TRUE(diagnostics.list().empty());
    EXPECT_EQ(ledger->of_report("prov"), (std::vector{count, mean, median}));
    EXPECT_EQ(ledger->lines_for({count, mean, median}, "prov", {2026, 3, 1}, by_five), "");
}

TEST(Ledger, AShareAndARateAreReadAsTheyWereEntered) {
    auto whole = figure("kvinnor", true, 0);
    whole.identity.codes["kon"] = {"kvinnor", "män"};
    auto women = whole;
    women.measure = PublishedMeasure{"kon", PublishedMeasure::Kind::share, 31, 0, {"kvinnor"}};
    auto men = whole;
    men.measure = PublishedMeasure{"kon", PublishedMeasure::Kind::share, 69, 0, {"män"}};
    auto rate = figure("kvinnor", true, 0);
    rate.measure = PublishedMeasure{"", PublishedMeasure::Kind::rate, 3.4, 1, {}, 60000, 1000};
    Diagnostics diagnostics;
    auto const empty = Ledger::parse("", "liggare.jsonl", diagnostics);
    auto const lines = empty->lines_for({rate, women, men}, "prov", {2026, 3, 1}, by_five);
    auto const ledger = parse(lines, diagnostics);
    ASSERT_TRUE(ledger);
    EXPECT_TRUE(diagnostics.list().empty());
    EXPECT_EQ(ledger->of_report("prov"), (std::vector{rate, women, men}));
    EXPECT_EQ(ledger->lines_for({rate, women, men}, "prov", {2026, 3, 1}, by_five), "");
    for (auto const* const key : {"\"del\"", "\"bas\"", "\"per\""}) {
        auto changed = lines;
        changed.replace(changed.find(key), 2, "\"x");
        Diagnostics told;
        EXPECT_FALSE(parse(changed, told)) << key;
        EXPECT_EQ(told.list().front().code, "liggare.fel") << key;
    }
}

TEST(Ledger, AMeanThatCannotBeReadIsTold) {
    auto mean = figure("kvinnor", true, 0);
    mean.measure = PublishedMeasure{"alder", PublishedMeasure::Kind::mean, 15.3, 1};
    Diagnostics unheard;
    auto const lines =
        Ledger::parse("", "liggare.jsonl", unheard)->lines_for({mean}, "prov", {2026, 3, 1}, by_five);
    for (auto const& [right, wrong] :
         std::vector<std::pair<std::string, std::string>>{{"\"medel\"", "\"spridning\""},
                                                          {"\"av\":\"alder\",", ""},
                                                          {"\"avrundning\":1", "\"avrundning\":-1"},
                                                          {"\"avrundning\":1", "\"avrundning\":7"},
                                                          {",\"avrundning\":1", ""}}) {
        auto changed = lines;
        ASSERT_NE(changed.find(right), std::string::npos);
        changed.replace(changed.find(right), right.size(), wrong);
        Diagnostics diagnostics;
        EXPECT_FALSE(parse(changed, diagnostics)) << wrong;
        EXPECT_EQ(diagnostics.list().front().code, "liggare.fel") << wrong;
    }
}

TEST(Ledger, AWithdrawalKeepsTheFigures) {
    Diagnostics diagnostics;
    auto const ledger = parse(first_lines(), diagnostics);
    auto const after =
        parse(first_lines() + ledger->line_of_withdrawal("minimaria-2025", {2026, 5, 1}), diagnostics);
    ASSERT_TRUE(after);
    EXPECT_TRUE(after->is_withdrawn("minimaria-2025"));
    EXPECT_EQ(after->entries().size(), 2U);
}

TEST(Ledger, AnyChangeOfAnEarlierLineIsFound) {
    auto const text = first_lines();
    auto const last_line = text.rfind("{\"nr\"");
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < last_line; ++i) {
        auto changed = text;
        changed[i] = changed[i] == '7' ? '8' : '7';
        Diagnostics diagnostics;
        if (parse(changed, diagnostics)) ++accepted;
    }
    EXPECT_EQ(accepted, 0U);
    Diagnostics diagnostics;
    EXPECT_FALSE(parse(text.substr(text.find('\n') + 1), diagnostics)) << "the first line is gone";
}

TEST(Ledger, AHalfLineIsPassedOver) {
    auto const text = first_lines();
    Diagnostics diagnostics;
    auto const ledger = parse(text.substr(0, text.size() - 5), diagnostics);
    ASSERT_TRUE(ledger);
    EXPECT_EQ(ledger->entries().size(), 1U);
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].code, "liggare.halv-rad");
}

class LedgerFile : public ::testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "linsen-ledger-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }
    [[nodiscard]] fs::path file() const { return folder_ / "liggare.jsonl"; }
    [[nodiscard]] std::string content() const {
        std::ifstream stream(file(), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    fs::path folder_;
};

TEST_F(LedgerFile, LinesAreAddedBehindWhatWasRead) {
    Diagnostics diagnostics;
    auto const empty = Ledger::read(file(), {}, diagnostics);
    ASSERT_TRUE(empty);
    ASSERT_TRUE(empty->append(file(), first_lines(), {}, diagnostics));
    EXPECT_EQ(content(), first_lines());
    auto const ledger = Ledger::read(file(), {}, diagnostics);
    auto const more = ledger->line_of_withdrawal("minimaria-2025", {2026, 5, 1});
    ASSERT_TRUE(ledger->append(file(), more, {}, diagnostics));
    EXPECT_EQ(content(), first_lines() + more);
    EXPECT_TRUE(diagnostics.list().empty());
    EXPECT_FALSE(ledger->append(file(), more, {}, diagnostics)) << "the file has grown since it was read";
    EXPECT_EQ(content(), first_lines() + more);
}

TEST_F(LedgerFile, AHalfLineIsWrittenOver) {
    std::ofstream(file(), std::ios::binary) << first_lines().substr(0, first_lines().size() - 5);
    Diagnostics diagnostics;
    auto const ledger = Ledger::read(file(), {}, diagnostics);
    ASSERT_TRUE(ledger);
    auto const again = ledger->lines_for({figure("män", false, 0)}, "minimaria-2025", {2026, 3, 1}, by_five);
    ASSERT_TRUE(ledger->append(file(), again, {}, diagnostics));
    EXPECT_EQ(content(), first_lines());
}

TEST_F(LedgerFile, AFolderThatIsNotThereIsTold) {
    Diagnostics diagnostics;
    auto const ledger = Ledger::read(folder_ / "saknas" / "liggare.jsonl", {}, diagnostics);
    ASSERT_TRUE(ledger);
    EXPECT_FALSE(ledger->append(folder_ / "saknas" / "liggare.jsonl", first_lines(), {}, diagnostics));
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].code, "liggare.skriva");
}

} // namespace
} // namespace linsen
