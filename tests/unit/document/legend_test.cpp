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
    EXPECT_EQ(flag_letters(cell), "p b");
    EXPECT_EQ(flag_words(cell), "preliminär uppgift, brott i tidsserien");
    EXPECT_EQ(legend_to({cell}), "p = preliminär uppgift\n"
                                 "b = brott i tidsserien: jämför inte med uppgifterna före\n");
    auto sign = hidden();
    sign.revised = true;
    EXPECT_EQ(flag_letters(sign), "");
    EXPECT_EQ(legend_to({sign}), ".. = skyddad uppgift\n");
}

} // namespace
} // namespace linsen::document
