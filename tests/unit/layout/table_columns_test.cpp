#include "layout/table_columns.hpp"

#include "layout/fonts.hpp"

namespace linsen::layout {
namespace {

document::Table table(std::size_t columns, std::string const& heading, double value) {
    document::Table result;
    result.row_heading = "Kommun";
    for (std::size_t i = 0; i < columns; ++i) {
        document::Column column;
        column.heading = heading;
        column.group = "Grupp " + std::to_string(i / 2);
        result.columns.push_back(column);
    }
    document::Row row;
    row.heading = "Borlänge";
    row.cells.assign(columns, shown_cell(value, Unit::count, 0));
    result.rows.push_back(row);
    return result;
}

std::vector<TableColumns> fit(document::Table const& table, double width = 459) {
    Shaper shaper(standard_fonts());
    return fit_columns(table, Theme{}, width, shaper);
}

TEST(TableColumns, KeepsTheThemesSizeWhenThereIsRoom) {
    auto const parts = fit(table(4, "Antal", 1234));
    ASSERT_EQ(parts.size(), 1u);
    EXPECT_EQ(parts[0].size, Theme{}.table_size);
    EXPECT_LE(parts[0].width(), 459);
}

TEST(TableColumns, TheLastColumnOfEachPartHasRoomForWhatHangsBehindItsFigures) {
    Shaper shaper(standard_fonts());
    auto const mark = shaper.width("1)", Face::regular, 0.66);
    for (std::size_t const count : {4U, 24U}) {
        auto plain = table(count, "A", 12345);
        plain.rows[0].cells.assign(count, cell_without_value(Status::hidden, Unit::count));
        auto marked = plain;
        for (std::size_t column = 0; column < count; ++column)
            marked.marked_notes.push_back({{{0, column}}, {{document::Words{"Anmärkning."}}}});
        for (auto const& part : fit(marked)) {
            EXPECT_GE(part.fractions.back(), mark * part.size - 0.01) << count;
            EXPECT_GE(part.widths.back() - column_gap,
                      shaper.width("..", Face::regular, part.size) + mark * part.size - 0.01)
                << count;
        }
    }
}

TEST(TableColumns, GoesSmallerBeforeItSplits) {
    auto const parts = fit(table(10, "Antal", 123456));
    ASSERT_EQ(parts.size(), 1u);
    EXPECT_LT(parts[0].size, Theme{}.table_size);
    EXPECT_GE(parts[0].size, 7);
}

TEST(TableColumns, SplitsByColumnsWithGroupsWhole) {
    auto const parts = fit(table(24, "Antal", 12345));
    ASSERT_GT(parts.size(), 1u);
    std::size_t next = 0;
    for (auto const& part : parts) {
        EXPECT_LE(part.width(), 459.01);
        EXPECT_EQ(part.columns.size() % 2, 0u) << "a group is parted";
        for (auto const column : part.columns) EXPECT_EQ(column, next++);
    }
    EXPECT_EQ(next, 24u);
}

TEST(TableColumns, KeepsAnIntervalWithItsValue) {
    auto wide = table(30, "Andel", 12.5);
    for (std::size_t i = 0; i < wide.columns.size(); ++i) {
        wide.columns[i].group = "En enda grupp";
        if (i % 2 == 1) wide.columns[i].show = document::Show::interval;
    }
    auto const parts = fit(wide);
    ASSERT_GT(parts.size(), 1u);
    for (auto const& part : parts) EXPECT_EQ(wide.columns[part.columns.front()].show, document::Show::value);
}

TEST(TableColumns, KeepsWomenAndMenTogetherWhereAGroupIsTooWide) {
    auto wide = table(30, "Antal", 12345);
    for (std::size_t i = 0; i < wide.columns.size(); ++i) {
        wide.columns[i].group = i < 20 ? "En bred grupp" : "";
        wide.columns[i].sex = i % 2 == 0 ? "kvinnor" : "män";
    }
    for (double width = 200; width < 500; width += 10)
        for (auto const& part : fit(wide, width)) {
            EXPECT_EQ(wide.columns[part.columns.front()].sex, "kvinnor") << width;
            EXPECT_EQ(wide.columns[part.columns.back()].sex, "män") << width;
        }
}

TEST(TableColumns, KeepsWomenWithMenWhereAllSexesAreTooWide) {
    auto wide = table(3, "Antal", 123456789);
    for (auto& column : wide.columns) column.group.clear();
    wide.columns[0].sex = "kvinnor";
    wide.columns[1].sex = "män";
    wide.columns[2].sex = "totalt";
    auto const parts = fit(wide, 150);
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].columns, (std::vector<std::size_t>{0, 1}));
}

TEST(TableColumns, SharesColumnsOutAmongItsParts) {
    auto wide = table(26, "Antal", 12345);
    for (auto& column : wide.columns) column.group.clear();
    for (double width = 200; width < 600; width += 10) {
        auto const parts = fit(wide, width);
        for (auto const& part : parts)
            EXPECT_LE(part.columns.size(), parts.back().columns.size() + 1) << width;
    }
}

TEST(TableColumns, SetsAllPartsOfATableInOneSize) {
    // The last columns need the smallest size to stand together, the first would have room for a larger.
    auto uneven = table(12, "Antal", 12345);
    for (std::size_t i = 0; i < uneven.columns.size(); ++i) {
        uneven.columns[i].group = i < 6 ? "Grupp " + std::to_string(i / 2) : "En bred grupp";
        if (i >= 6) uneven.rows[0].cells[i] = shown_cell(123456789, Unit::count, 0);
    }
    bool small = false;
    for (double width = 150; width < 500; width += 2) {
        auto const parts = fit(uneven, width);
        std::size_t shown = 0;
        for (auto const& part : parts) {
            EXPECT_EQ(part.size, parts.front().size) << width;
            EXPECT_LE(part.width(), width + 0.01);
            shown += part.columns.size();
        }
        EXPECT_EQ(shown, uneven.columns.size()) << width;
        small |= parts.size() > 1 && parts.front().size < 8;
    }
    EXPECT_TRUE(small);
}

TEST(TableColumns, FindsAWayForAWordWiderThanThePage) {
    auto const parts = fit(table(2, std::string(200, 'x'), 1));
    ASSERT_EQ(parts.size(), 2u);
    for (auto const& part : parts) EXPECT_LE(part.width(), 459.01);
}

TEST(TableColumns, StaysLargeInLargePrint) {
    Theme large;
    large.table_size = 15;
    Shaper shaper(standard_fonts());
    for (std::size_t const columns : {4, 8, 12, 24}) {
        auto const parts = fit_columns(table(columns, "Antal", 12345), large, 493, shaper);
        std::size_t shown = 0;
        for (auto const& part : parts) {
            EXPECT_GE(part.size, 12) << columns << " columns";
            EXPECT_LE(part.width(), 493.01);
            shown += part.columns.size();
        }
        EXPECT_EQ(shown, columns);
    }
    for (auto const& part : fit_columns(table(2, std::string(200, 'x'), 1), large, 493, shaper))
        EXPECT_GE(part.size, 12) << "a word wider than the page";
}

TEST(TableColumns, MakesRoomForTheWholeAndTheFractionApart) {
    auto mixed = table(1, "A", 0);
    mixed.rows[0].cells[0] = shown_cell(123456, Unit::count, 0);
    mixed.rows.push_back(mixed.rows[0]);
    mixed.rows[1].cells[0] = shown_cell(0.123, Unit::count, 3);
    auto const parts = fit(mixed);
    ASSERT_EQ(parts.size(), 1u);
    Shaper shaper(standard_fonts());
    EXPECT_NEAR(parts[0].fractions[0], shaper.width(",123", Face::regular, 9), 0.5);
    EXPECT_GE(parts[0].widths[0], shaper.width("123 456,123", Face::regular, 9) + column_gap - 0.5);
}

TEST(TableColumns, MakesRoomForLettersInLargePrintToo) {
    auto flagged = table(2, "A", 99);
    flagged.columns[0].group.clear();
    flagged.columns[1].group.clear();
    auto& cell = flagged.rows[0].cells[0];
    cell.preliminary = true;
    cell.revised = true;
    Theme large;
    large.table_size = 20;
    Shaper shaper(standard_fonts());
    auto const parts = fit_columns(flagged, large, 140, shaper);
    ASSERT_EQ(parts.size(), 1u);
    auto const letters = shaper.width(" p r", Face::regular, parts[0].size * letter_scale);
    EXPECT_GE(parts[0].fractions[0] + column_gap - 2, letters - 0.5);
}

} // namespace
} // namespace linsen::layout
