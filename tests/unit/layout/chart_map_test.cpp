#include "layout/chart_map.hpp"

#include "document/alt.hpp"
#include "document/sample.hpp"
#include "layout/chart.hpp"
#include "layout/chart_look.hpp"
#include "layout/map_classes.hpp"
#include "layout/map_geometry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace linsen::layout {
namespace {

using namespace document::sample;
using namespace look;
using document::ChartKind;
using document::Table;

MapShapes dalarna() {
    Diagnostics diagnostics;
    return *read_geojson(LINSEN_SOURCE_DIR "/tests/data/geo/dalarna_municipalities.geojson", "d",
                         diagnostics);
}

document::Row kommun(std::string code, std::string name, std::vector<Cell> cells) {
    auto row = place(std::move(name), std::move(cells));
    row.code = std::move(code);
    return row;
}

Table kommuner() {
    auto table = by_sex({
        kommun("2021", "Vansbro", {percent(7), percent(9)}),
        kommun("2023", "Malung-Sälen", {percent(6), percent(8)}),
        kommun("2026", "Gagnef", {percent(5), percent(10)}),
        kommun("2029", "Leksand", {percent(4), percent(7)}),
        kommun("2031", "Rättvik", {percent(9), percent(12)}),
        kommun("2034", "Orsa", {hidden(), percent(11)}),
        kommun("2039", "Älvdalen", {missing(), missing()}),
        kommun("2061", "Smedjebacken", {percent(8), percent(10)}),
        kommun("2062", "Mora", {percent(6), percent(7)}),
        kommun("2080", "Falun", {percent(5), percent(6)}),
        kommun("2081", "Borlänge", {percent(7), percent(9)}),
        kommun("2082", "Säter", {percent(6), percent(8)}),
        kommun("2083", "Hedemora", {percent(10), percent(13)}),
        kommun("2084", "Avesta", {percent(11), percent(12)}),
        kommun("2085", "Ludvika", {percent(9), percent(11)}),
        place("Dalarna", {percent(7), percent(9)}),
    });
    table.rows[9].emphasised = true;
    table.rows.back().total = true;
    return table;
}

document::Chart map_of(Table const& table) {
    auto chart = chart_of(table, ChartKind::map);
    chart.geometry = "dalarna.geojson";
    return chart;
}

Drawing drawn(Table const& table, MapShapes const& shapes, double width = 459, double height = 625) {
    return draw_chart(map_of(table), table, standard_theme(), measure, width, height, &shapes)
        .front()
        .drawing;
}

TEST(Map, BothSexesAreDrawnWithTheSameClassesAndEveryKommunIsNamed) {
    auto const table = kommuner();
    auto const drawing = drawn(table, dalarna());
    leave_for_the_eye(drawing, "map");
    expect_tidy(drawing, 625, "Dalarna");
    EXPECT_EQ(count_labels(drawing, "Kvinnor"), 1U);
    EXPECT_EQ(count_labels(drawing, "Män"), 1U);
    for (auto const& row : table.rows) {
        if (row.code.empty()) continue;
        auto const labels = labels_of(drawing);
        EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](Label const& label) {
            return label.text.find(row.heading) != std::string::npos;
        })) << row.heading;
    }
    EXPECT_EQ(count_labels(drawing, ".. skyddad uppgift"), 1U);
    EXPECT_EQ(count_labels(drawing, "– uppgift saknas"), 1U);
    EXPECT_EQ(count_labels(drawing, "ingår inte i tabellen"), 0U);
}

TEST(Map, AMapOfOneSeriesHasTheNamesInIt) {
    auto const table = kommuner();
    auto chart = map_of(table);
    chart.columns = {0};
    auto const shapes = dalarna();
    auto const drawing =
        draw_chart(chart, table, standard_theme(), measure, 459, 625, &shapes).front().drawing;
    leave_for_the_eye(drawing, "map-one");
    expect_tidy(drawing, 625, "Dalarna");
    EXPECT_EQ(count_labels(drawing, "Malung-Sälen "), 1U);
    EXPECT_EQ(count_labels(drawing, ".."), 1U) << "the sign stands in Orsa";
}

TEST(Map, ClassesHaveLettersSinceKommunerHaveNumbers) {
    auto const labels = labels_of(drawn(kommuner(), dalarna()));
    auto const begins = [&](std::string const& text) {
        return std::any_of(labels.begin(), labels.end(),
                           [&](Label const& label) { return label.text.rfind(text, 0) == 0; });
    };
    EXPECT_TRUE(begins("A: "));
    EXPECT_TRUE(begins("B: "));
    EXPECT_FALSE(begins("1: "));
    EXPECT_TRUE(begins("1 Vansbro"));
}

/// How many areas a drawing's labels tell by name or by a number that the list explains.
std::size_t count_told(Drawing const& drawing, Table const& table, std::size_t maps) {
    std::size_t told = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.rows[row].code.empty()) continue;
        auto const number = std::to_string(row + 1);
        auto const entry = number + " " + table.rows[row].heading;
        auto const labels = labels_of(drawing);
        auto const listed = std::any_of(labels.begin(), labels.end(), [&](Label const& label) {
            return label.text == entry || label.text.rfind(entry + " ", 0) == 0;
        });
        if (listed && count_labels(drawing, number) + count_labels(drawing, number + " ") == maps) ++told;
    }
    return told;
}

TEST(Map, EveryKommunCanBeIdentifiedInLargeTypeToo) {
    auto const table = kommuner();
    auto const shapes = dalarna();
    for (auto const size : {8.5, 14.0, 20.0}) {
        auto theme = standard_theme();
        theme.chart_size = size;
        auto const drawing =
            draw_chart(map_of(table), table, theme, measure, 459, 600, &shapes).front().drawing;
        leave_for_the_eye(drawing, "map-" + std::to_string(static_cast<int>(size)));
        expect_tidy(drawing, 600, std::to_string(size) + " points");
        EXPECT_EQ(count_told(drawing, table, 2), 15U) << size;
    }
}

TEST(Map, TheClassOfAnAreaIsToldByMoreThanItsShade) {
    auto table = kommuner();
    for (auto& row : table.rows)
        for (auto& cell : row.cells)
            if (cell.shown()) cell = shown_cell(cell.value * 1'234'567, Unit::count, 0);
    auto theme = standard_theme();
    theme.chart_size = 20;
    auto const shapes = dalarna();
    auto const drawing = draw_chart(map_of(table), table, theme, measure, 340, 600, &shapes).front().drawing;
    leave_for_the_eye(drawing, "map-classes");
    expect_tidy(drawing, 600, "20 points");
    EXPECT_EQ(count_labels(drawing, "1 Vansbro B · C"), 1U) << "no room for its values";
    EXPECT_EQ(count_labels(drawing, "6 Orsa .. · D"), 1U);
}

TEST(Map, AMapOfHundredsPointsAtTheTable) {
    MapShapes shapes;
    std::vector<document::Row> rows;
    for (int i = 0; i < 290; ++i) {
        auto const x = 12 + (i % 17) / 5.0;
        auto const y = 57 + i / 17 / 9.0; // NOLINT(bugprone-integer-division): rows of squares
        shapes.areas.push_back(
            {std::to_string(i), {{{x, y}, {x + 0.19, y}, {x + 0.19, y + 0.1}, {x, y + 0.1}}}});
        rows.push_back(
            kommun(std::to_string(i), "Kommun " + std::to_string(i), {percent(i % 40), percent(8)}));
    }
    auto const table = by_sex(std::move(rows));
    auto const drawing = drawn(table, shapes);
    expect_tidy(drawing, 625, "290 areas");
    EXPECT_EQ(count_labels(drawing, "Områdenas namn och värden står i tabellen"), 1U);
    EXPECT_NE(
        document::alt_text(map_of(table), table).find("Områdenas namn står inte i kartan utan i tabellen."),
        std::string::npos);
}

TEST(Map, LettersDoNotCoverTheShadesOfSmallAreas) {
    MapShapes shapes;
    std::vector<document::Row> rows;
    for (int i = 0; i < 290; ++i) {
        auto const x = 12 + (i % 17) / 5.0;
        auto const y = 57 + i / 17 / 5.0; // NOLINT(bugprone-integer-division): rows of squares
        shapes.areas.push_back(
            {std::to_string(i), {{{x, y}, {x + 0.19, y}, {x + 0.19, y + 0.19}, {x, y + 0.19}}}});
        rows.push_back(kommun(std::to_string(i), "Kommun", {percent(i % 40), percent(8)}));
    }
    auto const drawing = drawn(by_sex(std::move(rows)), shapes);
    leave_for_the_eye(drawing, "map-of-hundreds");
    auto areas = 0.0;
    auto grounds = 0.0;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        if (path == nullptr || !path->fill || path->segments.size() < 4) continue;
        auto const& corner = path->segments[0].a;
        auto const& opposite = path->segments[2].a;
        auto const size = std::fabs((opposite.x - corner.x) * (opposite.y - corner.y));
        (path->stroke ? areas : *path->fill == white ? grounds : areas) += size;
    }
    EXPECT_LE(grounds, 0.3 * areas);
}

TEST(Map, ClassesOfNegativeValuesAreToldWithoutADash) {
    auto table = kommuner();
    for (auto& row : table.rows)
        for (auto& cell : row.cells)
            if (cell.shown()) cell.value = -cell.value;
    std::string words;
    for (auto const& label : labels_of(drawn(table, dalarna()))) words += label.text + "\n";
    EXPECT_NE(words.find(" till \u2212"), std::string::npos) << words;
    EXPECT_EQ(words.find("–\u2212"), std::string::npos) << words;
}

TEST(Map, NumbersInLargePrintAreNotMuchSmallerThanOtherText) {
    auto table = kommuner();
    table.columns.push_back({"Annan könsidentitet", "", "annan könsidentitet", document::Show::value});
    for (auto& row : table.rows) row.cells.push_back(percent(8));
    auto theme = standard_theme();
    theme.chart_size = 14;
    auto const shapes = dalarna();
    auto const drawing = draw_chart(map_of(table), table, theme, measure, 459, 625, &shapes).front().drawing;
    leave_for_the_eye(drawing, "map-large-three");
    for (auto const& label : labels_of(drawing)) EXPECT_GE(label.size, 0.74 * theme.chart_size) << label.text;
}

TEST(Map, AnAreaOutsideTheTableIsBlankAndTold) {
    auto table = kommuner();
    table.rows.erase(table.rows.begin());
    EXPECT_EQ(count_labels(drawn(table, dalarna()), "ingår inte i tabellen"), 1U);
}

TEST(Map, WhatIsHiddenLeavesNoTrace) {
    auto table = kommuner();
    auto const before = svg::to_svg(drawn(table, dalarna()), "Lato");
    table.rows[5].cells[0].value = 42;
    table.rows[6].cells[0].value = 43;
    EXPECT_EQ(svg::to_svg(drawn(table, dalarna()), "Lato"), before);
}

TEST(Map, ClassesHoldAllValuesAndPartNoEqualOnes) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<document::Row> rows;
        auto const count = 1 + random() % 40;
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(kommun(std::to_string(i), "K" + std::to_string(i),
                                  {percent(static_cast<double>(random() % (1 + round % 30))), hidden()}));
        auto const table = by_sex(std::move(rows));
        auto const data = chart_data(map_of(table), table, standard_theme());
        auto const classes = make_classes(data).classes;
        std::set<double> distinct;
        for (auto const& point : data.series[0].points) distinct.insert(*point.value);
        ASSERT_LE(classes.size(), 5U);
        ASSERT_GE(classes.size(), std::min<std::size_t>(3, distinct.size()));
        for (std::size_t i = 0; i < classes.size(); ++i) {
            ASSERT_LE(classes[i].low, classes[i].high);
            if (i > 0) {
                ASSERT_LT(classes[i - 1].high, classes[i].low);
            }
        }
        for (auto const value : distinct) {
            auto const& one = classes[make_classes(data).of(value)];
            ASSERT_TRUE(one.low <= value && value <= one.high) << value;
        }
    }
}

TEST(Map, NeighbouringClassesDifferInGrey) {
    auto const accent = standard_theme().accent;
    for (std::size_t count = 2; count <= 5; ++count)
        for (std::size_t i = 1; i < count; ++i)
            EXPECT_GE(contrast(class_tint(accent, i - 1, count), class_tint(accent, i, count)), 1.4)
                << i << " of " << count;
    EXPECT_GE(contrast(standard_theme().ink, white), 3) << "borders";
}

TEST(Map, SimplifyingMovesABorderByLessThanItsTolerance) {
    std::vector<Point> ring;
    for (int i = 0; i < 720; ++i) {
        auto const angle = i * 3.14159265358979 / 360;
        ring.push_back({50 * std::cos(angle), 50 * std::sin(angle)});
    }
    auto const few = simplified(ring, 0.1);
    EXPECT_LT(few.size(), 80U);
    EXPECT_GT(few.size(), 30U);
    for (std::size_t i = 0; i < few.size(); ++i) { // of a circle: the middles of the chords lie furthest off
        auto const& a = few[i];
        auto const& b = few[(i + 1) % few.size()];
        EXPECT_GE(std::hypot((a.x + b.x) / 2, (a.y + b.y) / 2), 49.9 - 1e-6);
    }
}

TEST(Map, ATableWithACodeThatTheMapLacksIsRefused) {
    auto table = kommuner();
    Diagnostics diagnostics;
    EXPECT_TRUE(check_map(map_of(table), table, dalarna(), diagnostics));
    table.rows[0].code = "0180";
    EXPECT_FALSE(check_map(map_of(table), table, dalarna(), diagnostics));
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].code, "layout.karta-omrade");
    EXPECT_NE(diagnostics.list()[0].message.find("saknar Vansbro (0180)"), std::string::npos);
}

/// Squares of any size, some of them in several parts, with tables of any kind.
TEST(Map, LabelsNeverMeetAndNothingLeavesThePicture) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        auto const below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
        MapShapes shapes;
        auto const across = 1 + below(6);
        auto const count = across * (1 + below(below(8) == 0 ? 40 : 6));
        std::vector<document::Row> rows;
        for (std::size_t i = 0; i < count; ++i) {
            auto const x = 12 + static_cast<double>(i % across) / 5;
            auto const y = 57 + static_cast<double>(i / across) / 9;
            MapShapes::Area area{std::to_string(i),
                                 {{{x, y}, {x + 0.19, y}, {x + 0.19, y + 0.1}, {x, y + 0.1}}}};
            if (below(5) == 0) area.rings.push_back({{x - 1, y}, {x - 0.99, y}, {x - 1, y + 0.01}});
            shapes.areas.push_back(std::move(area));
            if (below(6) == 0 && !rows.empty()) continue;
            auto const cell = [&] {
                return below(5) == 0   ? hidden()
                       : below(6) == 0 ? missing()
                                       : percent(static_cast<double>(below(2000)) / 10 - 20);
            };
            rows.push_back(kommun(std::to_string(i),
                                  below(6) == 0 ? "En kommun med ett långt namn " + std::to_string(i)
                                                : "K" + std::to_string(i),
                                  {cell(), cell()}));
            rows.back().emphasised = below(9) == 0;
        }
        auto const table = by_sex(std::move(rows));
        for (auto const& [width, height] : {std::pair{459.0, 625.0}, std::pair{240.0, 260.0}}) {
            expect_tidy(drawn(table, shapes, width, height), height, "seed " + std::to_string(seed));
            if (HasFailure()) return;
        }
    }
}

} // namespace
} // namespace linsen::layout
