#include "data/gathered_rows.hpp"

#include "data/alike_rows.hpp"
#include "data/csv_blocks.hpp"
#include "data/csv_scanner.hpp"
#include "data/reading.hpp"
#include "data/same_rows.hpp"

#include <gtest/gtest.h>
#include <random>

namespace linsen {
namespace {

using testing::csv;
using testing::difference;
using testing::spec_with;

constexpr char const* heading = "Kön;Kommun;Ålder;Inkomst;Anteckning\n";

DataSpec persons() {
    return spec_with({{"kon", "Kön"}, {"kommun", "Kommun"}, {"alder", "Ålder"}, {"varde", "Inkomst"}});
}

std::string difference_of(std::string const& bytes) {
    return difference(persons(), [&](DataSpec const& spec, Diagnostics& diagnostics) {
        return csv(bytes, spec, diagnostics);
    });
}

/// Rows as people write them: few kinds, and now and then one that cannot be read, is quoted over several
/// lines, is wide, short or blank.
std::string rows(std::mt19937& random, std::size_t bytes, unsigned odd_in) {
    auto const one_of = [&](std::vector<char const*> const& words) {
        return std::string(words[random() % words.size()]);
    };
    std::string text;
    while (text.size() < bytes) {
        if (random() % odd_in == 0)
            text += one_of({"Kvinna;\"Falun;\nMora\";17;3;x\n", "Man;Falun;x\n", "\n", ";;;;\n",
                            "Källa: påhittad\n", "Man;\"Mora\"\"s\";18;2,5;\n", "Man;Falun;18;många;\n",
                            "Man;Falun;18;2;;;\n", "Man;Falun;18;2;;;!\n", "Man;\"Falun\" stad;18;2;\n",
                            "Man;Falun;18;..;\r\n", "Kvinna;Falun;18;1 234,5;\"över\ntre\nrader\"\n"});
        else
            text += one_of({"Kvinna", "Man", "", "\"Kvinna\""}) + ";" +
                    one_of({"Falun", "Mora", "Hedemora kommun"}) + ";" + one_of({"17", "18", ""}) + ";" +
                    one_of({"1", "2,5", "", "-"}) + ";" + one_of({"", "a", "b"}) + "\n";
    }
    return text;
}

TEST(GatheredRows, AlikeRowsBecomeOneWithTheFirstLine) {
    auto spec = persons();
    spec.kind = DataKind::individuals;
    Diagnostics diagnostics;
    auto const frame =
        csv(std::string(heading) + "Kvinna;Falun;17;1;a\nMan;Falun;17;1;\nKvinna;Falun;17;1;b\n", spec,
            diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(testing::texts(*frame, "kon"), "Kvinna|Man");
    EXPECT_EQ(frame->alike, (std::vector<std::uint64_t>{2, 1}));
    EXPECT_EQ(testing::lines(*frame), "2 3");
    EXPECT_EQ(frame->rows_kept(), 3U);
}

TEST(GatheredRows, AreThoseThatARowByRowReadingGives) {
    std::mt19937 random(5);
    for (unsigned const odd_in : {2U, 5U, 40U, 100'000U})
        for (int i = 0; i < 50; ++i) {
            auto const bytes = heading + rows(random, random() % 2000, odd_in) +
                               (random() % 2 == 0 ? "" : "Källa: påhittade uppgifter;;;;\nHämtad i dag\n");
            ASSERT_EQ(difference_of(bytes), "") << bytes;
        }
}

TEST(GatheredRows, AreTheSameWhereverBlocksEnd) {
    std::mt19937 random(6);
    for (unsigned const odd_in : {50'000U, 1000U}) {
        auto const bytes = heading + rows(random, 3 * CsvBlocks::size + 100, odd_in) + "Källa: påhittad";
        EXPECT_EQ(difference_of(bytes), "");
    }
    auto const unquoted = heading + rows(random, 3 * CsvBlocks::size, 1U << 31U) + "Man;Falun;18;2,5";
    EXPECT_EQ(difference_of(unquoted), "");
}

TEST(GatheredRows, AFileOfRowsThatAreNotAlikeIsReadRowByRow) {
    std::string bytes = heading;
    for (int i = 0; i < 250'000; ++i) bytes += "Man;Falun;18;" + std::to_string(i) + ";\n";
    EXPECT_EQ(difference_of(bytes), "");
    auto source = ByteSource::of(bytes);
    PersonnummerWatch watch("kolumn", "kolumnen");
    auto const is_even = [](CsvRecord const&) { return true; };
    EXPECT_FALSE(
        gather_rows(source, {std::string_view(heading).size(), 2, ';', 5, {0, 1, 2, 3}, is_even}, watch));
    EXPECT_EQ(watch.columns(), 0U);
}

TEST(GatheredRows, ManyUnevenRowsAreReadRowByRow) {
    std::string bytes = heading;
    for (int i = 0; i < 60'000; ++i) bytes += i % 2 == 0 ? "Man;Falun;18;2;\n" : "Man;Falun;18;många;\n";
    EXPECT_EQ(difference_of(bytes), "");
}

TEST(GatheredRows, PersonnummerAreFoundInWhateverBlock) {
    std::mt19937 random(7);
    auto const before = rows(random, 2 * CsvBlocks::size, 1U << 31U);
    auto const after = rows(random, CsvBlocks::size / 2, 1U << 31U);
    for (auto const* number : {"8112189876", "811218-9876", "198112189876"}) {
        auto const bytes =
            heading + before + "Man;Falun;18;2;" + number + "\n" + after + "Man;Falun;18;2;" + number;
        EXPECT_EQ(difference_of(bytes), "");
    }
    auto const nul = heading + before + std::string("Man;Falun;18;2;\0\n", 17) + after;
    EXPECT_EQ(difference_of(nul), "");
}

TEST(AlikeRows, TellsFieldsOfEveryLengthApart) {
    std::string const letters =
        "abcdefghijklmnopqrstuvwxyz        "; // eight bytes may be read behind a field
    AlikeRows rows({0, 2});
    for (int twice = 0; twice < 2; ++twice)
        for (std::size_t a = 0; a < 20; ++a)
            for (std::size_t b = 0; b < 20; ++b) {
                CsvRecord record;
                for (auto const length : {a, std::size_t{3}, b})
                    record.fields.push_back({std::string_view(letters).substr(0, length), false, false});
                rows.add(record, 1000 - a * 20 - b);
            }
    rows.settle();
    ASSERT_EQ(rows.kinds(), 400U);
    for (std::size_t kind = 0; kind < rows.kinds(); ++kind) {
        EXPECT_EQ(rows.count(kind), 2U);
        EXPECT_EQ(rows.first(kind), 1000 - kind);
        EXPECT_EQ(rows.fields(kind),
                  (std::vector<std::string>{letters.substr(0, kind / 20), letters.substr(0, kind % 20)}));
    }
    AlikeRows others({0, 2});
    others.absorb(rows);
    others.absorb(rows);
    EXPECT_EQ(others.kinds(), 400U);
    EXPECT_EQ(others.count(399), 4U);
}

TEST(CsvBlocks, HoldTheRecordsThatTheScannerGives) {
    std::mt19937 random(8);
    auto const bytes = rows(random, 3 * CsvBlocks::size, 3);
    auto source = ByteSource::of(bytes);
    CsvBlocks blocks(source, ';', 0);
    auto again = ByteSource::of(bytes);
    CsvScanner scanner(again, ';');
    CsvBlock block;
    CsvRecord given;
    CsvRecord expected;
    std::uint32_t line = 1;
    std::size_t count = 0;
    while (blocks.next(block)) {
        CsvCutter cutter(';', line);
        cutter.cut(block.bytes.data(), block.bytes.data() + block.size, true);
        while (cutter.next(given)) {
            ASSERT_TRUE(scanner.next(expected));
            ASSERT_EQ(given.line, expected.line);
            ASSERT_EQ(given.fields.size(), expected.fields.size());
            for (std::size_t i = 0; i < given.fields.size(); ++i)
                ASSERT_EQ(given.fields[i].bytes, expected.fields[i].bytes);
        }
        line = cutter.line();
        EXPECT_EQ(block.number, count++);
    }
    EXPECT_FALSE(scanner.next(expected));
    EXPECT_FALSE(blocks.gave_up());
    EXPECT_GT(count, 2U);
}

TEST(CsvBlocks, GiveUpARecordThatIsTooLong) {
    auto source =
        ByteSource::of("a;b\n\"" + std::string(CsvBlocks::longest_record + 2 * CsvBlocks::size, 'x'));
    CsvBlocks blocks(source, ';', 0);
    CsvBlock block;
    EXPECT_TRUE(blocks.next(block));
    EXPECT_EQ(block.size, 4U);
    EXPECT_FALSE(blocks.next(block));
    EXPECT_TRUE(blocks.gave_up());
}

} // namespace
} // namespace linsen
