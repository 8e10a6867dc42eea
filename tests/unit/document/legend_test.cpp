#include "document/legend.hpp"

#include "document/dump.hpp"
#include "document/sample.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

using namespace sample;

/// "term = meaning" lines of the legend to a table with these cells; "" when there is none.
std::string legend_to(std::vector<Cell> cells) {
    std::vector<Row> rows;
    for (auto& cell : cells)
        rows.push_back(place("Rad " + std::to_string(rows.size()), {std::move(cell), percent(7)}));
    auto const block = legend(document_of({document::block(by_sex(std::move(rows)))}));
    if (!block) return {};
    std::string result;
    for (auto const& item : std::get<Definitions>(block->node).items)
        result += plain(item.term) + " = " + plain(item.meaning) + "\n";
    return result;
}

TEST(Legend, IsNotThereWhenEveryCellIsAPlainNumber) { EXPECT_EQ(legend_to({percent(5)}), ""); }

TEST(Legend, NamesTheSignsUsedAndNoOthers) {
    EXPECT_EQ(legend_to({hidden()}), ".. = skyddad uppgift\n");
    EXPECT_EQ(legend_to({missing()}), "– = uppgift saknas\n");
    EXPECT_EQ(legend_to({cell_without_value(Status::not_applicable, Unit::percent), hidden(), missing()}),
              ".. = skyddad uppgift\n– = uppgift saknas\n. = uppgift kan inte förekomma\n");
}

TEST(Legend, ZeroIsExplainedAsWhatItIs) {
    EXPECT_EQ(legend_to({percent(0)}), "0 = noll\n");
    EXPECT_EQ(legend_to({percent(0.4)}), "0 = noll, eller mindre än hälften av den minsta enhet som visas\n");
    EXPECT_EQ(legend_to({percent(0.6)}), "");
}

TEST(Legend, FlagsOfShownCellsHaveLetters) {
    auto cell = percent(5);
    cell.preliminary = true;
    cell.series_break = true;
    auto sign = hidden();
    sign.revised = true;
    auto const table = by_sex({place("Rad", {cell, sign})});
    EXPECT_EQ(flag_letters(table, table.rows[0], 0), "p b");
    EXPECT_EQ(flag_words(table, table.rows[0], 0), "preliminär uppgift, brott i tidsserien");
    EXPECT_EQ(flag_letters(table, table.rows[0], 1), "");
    EXPECT_EQ(flag_note(table),
              "Bokstav efter ett tal: p = preliminär uppgift, b = brott i tidsserien före uppgiften.");
    EXPECT_EQ(legend_to({cell}), "p = preliminär uppgift\n"
                                 "b = brott i tidsserien: jämför inte med uppgifterna före\n");
    EXPECT_EQ(legend_to({sign}), ".. = skyddad uppgift\n");
    EXPECT_EQ(flag_note(by_sex({place("Rad", {sign, percent(7)})})), "");
}

TEST(Legend, AnIntervalHasTheLettersThatItsValueLacks) {
    auto value = percent(5, 4, 6);
    value.preliminary = true;
    auto interval = value;
    interval.revised = true;
    Table table;
    table.columns = {{"Andel", "Kvinnor", "kvinnor", Show::value},
                     {"Intervall", "Kvinnor", "kvinnor", Show::interval},
                     {"Intervall", "Män", "män", Show::interval}};
    table.rows = {place("Rad", {value, interval, interval}),
                  place("Rad 2", {hidden(), interval, percent(0)})};
    auto const letters = [&](std::size_t row, std::size_t column) {
        return flag_letters(table, table.rows[row], column);
    };
    EXPECT_EQ(letters(0, 0), "p");
    EXPECT_EQ(letters(0, 1), "r") << "p stands at its value";
    EXPECT_EQ(letters(0, 2), "p r") << "its value is not in the table";
    EXPECT_EQ(letters(1, 1), "p r") << "its value is not shown";

    auto const block = legend(document_of({document::block(table)}));
    ASSERT_TRUE(block);
    std::vector<std::string> terms;
    for (auto const& item : std::get<Definitions>(block->node).items) terms.push_back(plain(item.term));
    EXPECT_EQ(terms, (std::vector<std::string>{"..", "–", "p", "r"}))
        << "a value without interval has a sign in the interval's column, and no value 0 is printed there";
}

} // namespace
} // namespace linsen::document
