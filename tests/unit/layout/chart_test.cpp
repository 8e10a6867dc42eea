#include "layout/chart.hpp"

#include "base/own_interval.hpp"
#include "base/rounded.hpp"
#include "base/text.hpp"
#include "document/sample.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_look.hpp"
#include "layout/chart_pattern.hpp"
#include "layout/map_geometry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace linsen::layout {
namespace {

using namespace document::sample;
using namespace look;
using document::ChartKind;
using document::Table;

constexpr std::array every_kind{ChartKind::lines,    ChartKind::dots,   ChartKind::bars,
                                ChartKind::stacked,  ChartKind::shares, ChartKind::pyramid,
                                ChartKind::multiples};
constexpr double page_width = 459;
constexpr double page_height = 640;

Drawing drawn(Table const& table, ChartKind kind, double width = page_width, double height = page_height,
              Theme const& theme = standard_theme()) {
    return draw_chart(chart_of(table, kind), table, theme, measure, width, height).front().drawing;
}

Theme large_theme() {
    auto theme = standard_theme();
    theme.chart_size = 14;
    return theme;
}

/// All the words of a drawing, in the order in which they are painted.
std::string words_of(Drawing const& drawing) {
    std::string words;
    for (auto const& label : labels_of(drawing)) words += label.text + " ";
    return words;
}

/// Marks are the only closed shapes with curves (circles) or the series' own mark; told by fill and size.
std::size_t count_marks(Drawing const& drawing, Colour colour) {
    return static_cast<std::size_t>(
        std::count_if(drawing.items.begin(), drawing.items.end(), [&](auto const& item) {
            auto const* path = std::get_if<Path>(&item);
            return path != nullptr && path->fill == colour && path->stroke && path->stroke->colour == white;
        }));
}

std::string svg_of(Drawing const& drawing) { return svg::to_svg(drawing, "Lato"); }

/// Tables of every shape that reports may bring: the same ones on every run.
class TableMaker {
public:
    explicit TableMaker(unsigned seed)
        : random_(seed) {}

    /// A table of women and men that count persons, as distributions and pyramids need.
    Table make_pair() {
        auto table = make(2);
        table.columns[0].sex = "kvinnor";
        table.columns[1].sex = "män";
        return table;
    }

    Table make() { return make(1 + below(6)); }

    Table make(std::size_t series) {
        static std::vector<std::string> const sexes{
            "kvinnor", "män", "flickor", "pojkar", "annan könsidentitet", "uppgift saknas", "totalt"};
        Table table;
        table.anchor = "t";
        table.caption = "Prov";
        table.row_heading = "År";
        table.unit = below(4) == 0 ? "" : "Antal personer per 100 000 invånare, åldersstandardiserat";
        for (std::size_t i = 0; i < series; ++i)
            table.columns.push_back(
                {below(5) == 0 ? "En kolumn med ett mycket långt namn " + std::to_string(i)
                               : "Serie " + std::to_string(i),
                 "", below(3) == 0 ? "" : sexes[below(sexes.size())], document::Show::value});
        scale_ = std::pow(10.0, static_cast<double>(below(6)) - 1);
        floor_ = below(3) == 0 ? scale_ * 5 : below(4) == 0 ? -scale_ / 2 : 0;
        with_intervals_ = below(2) == 0;
        auto const rows = 1 + below(below(4) == 0 ? 60 : 14);
        auto position = 1990.0;
        for (std::size_t row = 0; row < rows; ++row) table.rows.push_back(make_row(position, series));
        return table;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }

    document::Row make_row(double& position, std::size_t series) {
        position += below(4) == 0 ? static_cast<double>(2 + below(3)) : 1;
        document::Row row;
        row.heading = std::to_string(static_cast<int>(position));
        if (below(9) == 0) row.heading = "En rad vars namn är mycket längre än raden";
        row.position = position;
        row.total = below(8) == 0;
        row.emphasised = below(10) == 0;
        row.group = position < 1995 ? "" : "Grupp " + std::to_string(static_cast<int>(position) / 8);
        for (std::size_t i = 0; i < series; ++i) row.cells.push_back(make_cell());
        return row;
    }

    Cell make_cell() {
        auto const kind = below(8);
        if (kind == 0) return hidden();
        if (kind == 1) return missing();
        auto const value = floor_ + scale_ * static_cast<double>(below(1000)) / 1000;
        auto cell = shown_cell(value, below(2) == 0 ? Unit::percent : Unit::count, scale_ < 1 ? 2 : 0);
        cell.series_break = below(20) == 0;
        auto const width = scale_ * static_cast<double>(1 + below(200)) / 1000;
        if (with_intervals_ && below(6) != 0) cell.interval = Interval{value - width, value + width};
        return cell;
    }

    std::mt19937 random_;
    double scale_ = 1;
    double floor_ = 0;
    bool with_intervals_ = false;
};

TEST(Chart, LabelsNeverMeetAndNothingLeavesThePicture) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        for (auto const kind : every_kind)
            for (auto const& [width, height] :
                 {std::pair{page_width, page_height}, std::pair{240.0, 260.0}}) {
                auto const what = "seed " + std::to_string(seed) + ", kind " +
                                  std::to_string(static_cast<int>(kind)) + ", width " + std::to_string(width);
                auto const table = kind == ChartKind::shares || kind == ChartKind::pyramid
                                       ? TableMaker(seed).make_pair()
                                       : TableMaker(seed).make();
                expect_tidy(drawn(table, kind, width, height), height, what);
                if (HasFailure()) return; // one picture is enough to look at
            }
    }
}

TEST(Chart, LabelsNeverMeetInTheLargestType) {
    auto theme = standard_theme();
    theme.chart_size = 20;
    theme.leading = 2.5;
    for (unsigned seed = 0; seed < 100; ++seed)
        for (auto const kind : every_kind) {
            auto const table = kind == ChartKind::shares || kind == ChartKind::pyramid
                                   ? TableMaker(seed).make_pair()
                                   : TableMaker(seed).make(1 + seed % 3);
            expect_tidy(drawn(table, kind, page_width, page_height, theme), page_height,
                        "seed " + std::to_string(seed) + ", kind " + std::to_string(static_cast<int>(kind)));
            if (HasFailure()) return;
        }
}

/// How a sex fills its areas in a drawing: what kinds of fill and hatching its outlines go with.
std::string fills_of(Drawing const& drawing, Colour colour) {
    std::set<std::string> found;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        bool const is_area = path != nullptr && path->stroke && path->stroke->colour == colour &&
                             path->segments.size() == 5 &&
                             path->segments.back().kind == Segment::Kind::close &&
                             path->segments[1].a.y == path->segments[0].a.y;
        if (!is_area) continue;
        auto const fill = !path->fill || *path->fill == white ? "" : *path->fill == colour ? "solid" : "pale";
        if (!path->inside) {
            found.insert(fill);
            continue;
        }
        auto const& [from, to] = path->inside->lines.front();
        found.insert(path->inside->stroke.round              ? "dots"
                     : from.y == to.y                        ? "vertical"
                     : from.x == to.x                        ? "horizontal"
                     : (to.x - from.x) * (to.y - from.y) < 0 ? "rising"
                                                             : "falling");
    }
    std::vector<std::string> const all(found.begin(), found.end());
    return join(all, " ");
}

TEST(Chart, ASexIsToldByItsPatternInEveryChart) {
    auto const theme = standard_theme();
    for (auto const kind : {ChartKind::bars, ChartKind::stacked, ChartKind::shares, ChartKind::pyramid}) {
        auto const adults = drawn(by_sex({place("Falun", {percent(40), percent(60)})}), kind);
        EXPECT_EQ(fills_of(adults, theme.series("kvinnor", 0).colour), "solid");
        EXPECT_EQ(fills_of(adults, theme.series("män", 1).colour), "rising");
        auto table =
            by_sex({place("Falun", {percent(40), percent(60)}), place("Mora", {percent(45), percent(55)})});
        table.columns[0].sex = "flickor";
        table.columns[1].sex = "pojkar";
        auto const children = drawn(table, kind);
        EXPECT_EQ(fills_of(children, theme.series("flickor", 0).colour), "pale");
        EXPECT_EQ(fills_of(children, theme.series("pojkar", 1).colour), "falling");
    }
    auto const others =
        drawn(by_sex({place("Falun", {percent(40), percent(50), percent(10)})},
                     {{"Annan könsidentitet", "", "annan könsidentitet", document::Show::value}}),
              ChartKind::bars);
    EXPECT_EQ(fills_of(others, theme.series("annan könsidentitet", 2).colour), "dots");
}

TEST(Chart, BarsHaveAKeyOfTheirPatternsBesideTheNamesOfTheFirstPair) {
    auto const table =
        by_sex({place("Falun", {percent(40), percent(60)}), place("Mora", {percent(45), percent(55)})});
    auto const drawing = drawn(table, ChartKind::bars);
    EXPECT_EQ(count_labels(drawing, "Kvinnor"), 2U);
    EXPECT_EQ(count_labels(drawing, "Män"), 2U);
    auto const one = by_sex({place("Falun", {percent(40), percent(60)})});
    EXPECT_EQ(count_labels(drawn(one, ChartKind::bars), "Kvinnor"), 1U) << "all bars have their names";
}

TEST(Chart, ATableThatShowsNothingSaysSo) {
    auto const nothing = by_sex({year(2021, {hidden(), missing()})});
    for (auto const kind : every_kind) {
        EXPECT_EQ(count_labels(drawn(nothing, kind), "Inga uppgifter kan visas"), 1U);
        EXPECT_EQ(count_labels(drawn(by_sex({}), kind), "Inga uppgifter kan visas"), 1U);
    }
}

TEST(Chart, WhatIsHiddenLeavesNoTrace) {
    for (auto const kind : every_kind) {
        auto table = by_sex(
            {year(2014, {percent(5, 4, 6), percent(8, 7, 9)}), year(2021, {hidden(), percent(10, 9, 11)})});
        auto const before = svg_of(drawn(table, kind));
        table.rows[1].cells[0].value = 42;
        table.rows[1].cells[0].interval = Interval{38, 46};
        table.rows[1].cells[0].series_break = true;
        EXPECT_EQ(svg_of(drawn(table, kind)), before);
    }
}

TEST(Chart, AMissingValueIsASignAndNeverAMark) {
    auto const women = standard_theme().series("kvinnor", 0).colour;
    auto const table = by_sex({place("Falun", {percent(5), percent(8)}),
                               place("Mora", {missing(), percent(7)}), place("Orsa", {hidden(), hidden()})});
    auto const dots = drawn(table, ChartKind::dots);
    EXPECT_EQ(count_marks(dots, women), 2U) << "one in Falun, one in the key";
    EXPECT_EQ(count_labels(dots, "– Kvinnor"), 1U);
    EXPECT_EQ(count_labels(dots, ".."), 1U);

    auto const bars = drawn(table, ChartKind::bars);
    EXPECT_EQ(count_labels(bars, "–"), 1U);
    EXPECT_EQ(count_labels(bars, ".."), 2U);

    auto const lines =
        drawn(by_sex({year(2014, {percent(5), percent(8)}), year(2018, {missing(), percent(7)}),
                      year(2021, {percent(6), percent(7)})}),
              ChartKind::lines);
    EXPECT_EQ(count_marks(lines, women), 3U) << "2014, 2021, and the one beside the name";
    EXPECT_EQ(count_labels(lines, "–"), 1U);
}

/// How many points the polylines of a colour join.
std::vector<std::size_t> runs_of(Drawing const& drawing, Colour colour) {
    std::vector<std::size_t> result;
    for (auto const& item : drawing.items)
        if (auto const* path = std::get_if<Path>(&item))
            if (!path->fill && path->stroke && path->stroke->colour == colour && path->stroke->width > 1)
                result.push_back(path->segments.size());
    return result;
}

TEST(Chart, ALineStopsWhereAYearIsMissing) {
    auto const women = standard_theme().series("kvinnor", 0).colour;
    auto const line = [&](std::vector<document::Row> rows) {
        return runs_of(drawn(by_sex(std::move(rows)), ChartKind::lines), women);
    };
    auto const full = [](int y) { return year(y, {percent(5), percent(8)}); };
    using Runs = std::vector<std::size_t>;
    EXPECT_EQ(line({full(2014), full(2018), full(2021)}), (Runs{3})) << "survey years are no holes";
    EXPECT_EQ(line({full(2015), full(2016), full(2018), full(2019)}), (Runs{2, 2})) << "2017 is not there";
    EXPECT_EQ(line({full(2015), full(2016), year(2017, {missing(), percent(8)}), full(2018), full(2019)}),
              (Runs{2, 2}));
    auto broken = full(2017);
    broken.cells[0].series_break = true;
    EXPECT_EQ(line({full(2015), full(2016), broken, full(2018)}), (Runs{2, 2}));
}

TEST(Chart, LinesWithTheSameValuesAreBothSeen) {
    auto const theme = standard_theme();
    auto const women = theme.series("kvinnor", 0).colour;
    auto const men = theme.series("män", 1).colour;
    for (auto const kind : {ChartKind::lines, ChartKind::multiples}) {
        std::vector<document::Row> rows{year(2015, {percent(8), percent(8)}),
                                        year(2016, {percent(9), percent(9)}),
                                        year(2017, {percent(9), percent(12)})};
        for (auto& row : rows) row.group = "Falun";
        auto const drawing = drawn(by_sex(rows), kind);
        std::vector<std::vector<double>> dashes_of_women;
        std::size_t lines_of_men = 0;
        for (auto const& item : drawing.items) {
            auto const* path = std::get_if<Path>(&item);
            if (path == nullptr || path->fill || !path->stroke || path->stroke->width < 1) continue;
            if (path->stroke->colour == women) dashes_of_women.push_back(path->stroke->dash);
            if (path->stroke->colour != men) continue;
            ++lines_of_men;
            EXPECT_TRUE(path->stroke->dash.empty());
            EXPECT_TRUE(dashes_of_women.empty()) << "men's line lies below";
        }
        EXPECT_EQ(lines_of_men, 1U);
        EXPECT_EQ(dashes_of_women, (std::vector<std::vector<double>>{{4, 4}, {}}))
            << "parted where men's line lies under it, whole where it goes its own way";
    }
    auto const line =
        drawn(by_sex({year(2015, {percent(8), percent(8)}), year(2016, {percent(9), percent(12)})}),
              ChartKind::lines);
    std::vector<double> reaches;
    for (auto const& item : line.items)
        if (auto const* path = std::get_if<Path>(&item); path != nullptr && path->fill == men)
            reaches.push_back(std::abs(path->segments[1].a.x - path->segments[0].a.x) / 2);
    ASSERT_EQ(reaches.size(), 3U) << "of both years and of the name";
    EXPECT_NEAR(reaches[0], 1.4 * reaches[1], 0.01) << "its corners stand out round women's mark";
}

TEST(Chart, AnIntervalBetweenTwoGapsIsDrawn) {
    auto const women = standard_theme().series("kvinnor", 0).colour;
    std::vector<document::Row> rows;
    for (int y = 2001; y <= 2021; ++y) {
        auto const alone = y == 2010;
        rows.push_back(
            year(y, {y > 2007 && y < 2013 && !alone ? missing() : percent(30, 25, 38), percent(8)}));
    }
    auto const drawing = drawn(by_sex(rows), ChartKind::lines);
    std::size_t upright = 0;
    for (auto const& item : drawing.items)
        if (auto const* path = std::get_if<Path>(&item);
            path != nullptr && !path->fill && path->stroke && path->stroke->colour == women &&
            path->segments.size() == 2 && path->segments[0].a.x == path->segments[1].a.x)
            ++upright;
    EXPECT_EQ(upright, 1U) << "the year that has no neighbour to make a band with";
}

TEST(Chart, MarksGrowWithTheText) {
    auto const table = by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(6), percent(9)})});
    auto const women = standard_theme().series("kvinnor", 0).colour;
    auto const reach = [&](ChartKind kind, double size) {
        auto theme = standard_theme();
        theme.chart_size = size;
        double widest = 0;
        for (auto const& item : drawn(table, kind, page_width, page_height, theme).items)
            if (auto const* path = std::get_if<Path>(&item);
                path != nullptr && path->fill == women && path->segments[1].kind == Segment::Kind::curve)
                widest = std::max(widest, path->segments[0].a.x - path->segments[2].c.x);
        return widest;
    };
    for (auto const kind : {ChartKind::lines, ChartKind::dots, ChartKind::multiples})
        EXPECT_NEAR(reach(kind, 17), 2 * reach(kind, 8.5), 0.01);
}

TEST(Chart, LongNamesOfRowsStandInSeveralLinesAndAreNotCut) {
    std::string const name =
        "Hemtjänst i ordinärt boende för personer som är 65 år och äldre i kommunens regi";
    auto table = by_sex({place(name, {percent(40), percent(60)}), place("Mora", {percent(45), percent(55)})});
    for (auto const size : {8.5, 14.0})
        for (auto const kind : {ChartKind::dots, ChartKind::bars, ChartKind::stacked, ChartKind::shares}) {
            auto theme = standard_theme();
            theme.chart_size = size;
            auto const drawing = drawn(table, kind, page_width, page_height, theme);
            expect_tidy(drawing, page_height, "kind " + std::to_string(static_cast<int>(kind)));
            std::vector<std::string> words;
            for (auto const& label : labels_of(drawing))
                if (label.at.x == 0 && name.find(label.text) != std::string::npos)
                    words.push_back(label.text);
            EXPECT_EQ(join(words, " "), name) << static_cast<int>(kind);
        }
    table.rows[0].heading = "Ensamkommande barn och ungdomar";
    auto const pyramid = drawn(table, ChartKind::pyramid);
    expect_tidy(pyramid, page_height, "pyramid");
    EXPECT_EQ(count_labels(pyramid, "Ensamkommande barn och"), 1U);
    EXPECT_EQ(count_labels(pyramid, "ungdomar"), 1U);
}

/// What must be seen has 3:1 on white as it is drawn, tints included; what need not is the grid, a ground
/// behind a row, or a tint inside an outline that does.
TEST(Chart, EverythingThatSaysSomethingIsSeenOnWhite) {
    auto const theme = standard_theme();
    auto const grid = mix(theme.rule, white, 0.4);
    auto const is_seen = [](Colour colour) { return contrast(colour, white) >= 3; };
    std::vector<document::Row> rows;
    for (int y = 2001; y <= 2014; ++y) {
        rows.push_back(year(y, {percent(30, 25, 38), percent(50, 45, 55)}));
        rows.back().group = y < 2008 ? "Falun" : "Mora";
    }
    for (auto const kind : every_kind) {
        std::vector<Colour> tints; // that an outline must still follow
        for (auto const& item : drawn(by_sex(rows), kind).items) {
            auto const* path = std::get_if<Path>(&item);
            if (path == nullptr) continue;
            auto const& stroke = path->stroke;
            if (stroke) {
                EXPECT_TRUE(is_seen(stroke->colour) || stroke->colour == white || stroke->colour == grid)
                    << "kind " << static_cast<int>(kind);
            }
            if (path->inside) {
                EXPECT_TRUE(is_seen(path->inside->stroke.colour));
            }
            if (!path->fill || is_seen(*path->fill) || *path->fill == white || *path->fill == theme.band)
                continue;
            if (!stroke || !is_seen(stroke->colour)) tints.push_back(*path->fill);
        }
        // The bands of intervals have edges in their own colour.
        for (auto const& tint : tints) {
            auto const of = [&](char const* sex, std::size_t i) {
                return mix(theme.series(sex, i).colour, white, 0.14);
            };
            EXPECT_EQ(kind, ChartKind::lines);
            EXPECT_TRUE(tint == of("kvinnor", 0) || tint == of("män", 1));
        }
    }
}

TEST(Chart, TextCanBeReadOnTheGroundOfEveryBox) {
    auto const theme = standard_theme();
    auto const table = TableMaker(7).make_pair();
    auto coloured = 0;
    for (auto const ground : {white, theme.band, box_ground(theme.warning), box_ground(theme.guidance)})
        for (auto const kind : every_kind) {
            auto const parts = draw_chart(chart_of(table, kind), table, theme, measure, page_width,
                                          page_height, nullptr, ground);
            for (auto const& label : labels_of(parts.front().drawing)) {
                if (label.colour == white) continue; // inside a bar
                EXPECT_GE(contrast(label.colour, ground), 4.5)
                    << static_cast<int>(kind) << ": \"" << label.text << '"';
                if (label.colour == theme.series("kvinnor", 0).colour) ++coloured;
            }
        }
    EXPECT_GT(coloured, 0) << "where a colour can be read it stays";
}

TEST(Chart, YearsStandAtTheirTrueDistance) {
    auto const drawing =
        drawn(by_sex({year(2014, {percent(5), percent(8)}), year(2018, {percent(6), percent(7)}),
                      year(2021, {percent(6), percent(9)})}),
              ChartKind::lines);
    std::vector<double> at;
    for (auto const& label : labels_of(drawing))
        if (label.text.rfind("20", 0) == 0 && label.align == Align::centre) at.push_back(label.at.x);
    ASSERT_EQ(at.size(), 3U);
    EXPECT_NEAR((at[1] - at[0]) / (at[2] - at[1]), 4.0 / 3, 1e-9);
}

TEST(Chart, NamesAtTheEndsOfLinesAreWholeInLargePrint) {
    auto table = by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(6), percent(9)})});
    table.columns[0].heading = "Stimulerande arbetsmarknadsinsatser";
    table.columns[1].heading = "Flyktingmottagande/etableringsinsatser";
    auto const drawing = drawn(table, ChartKind::lines, page_width, page_height, large_theme());
    EXPECT_EQ(words_of(drawing).find("…"), std::string::npos) << words_of(drawing);
    expect_tidy(drawing, page_height, "lines in large print");
}

TEST(Chart, EverySeriesIsNamedInThePicture) {
    auto const table = by_sex(
        {year(2014, {percent(5), percent(8), hidden()}), year(2021, {percent(6), percent(9), hidden()})},
        {{"Annan könsidentitet", "", "annan könsidentitet", document::Show::value}});
    for (auto const kind : every_kind) {
        if (kind == ChartKind::pyramid) continue; // of two series
        auto const svg = svg_of(drawn(table, kind));
        for (auto const* name : {"Kvinnor", "Män", "könsidentitet"})
            EXPECT_NE(svg.find(name), std::string::npos) << name;
    }
}

TEST(Chart, DotsNameWomenBeforeMenWhateverTheirValuesAre) {
    auto const key = [](double women, double men) {
        auto const drawing = drawn(by_sex({place("Falun", {percent(women), percent(men)}),
                                           place("Mora", {percent(men), percent(women)})}),
                                   ChartKind::dots);
        std::map<std::string, double> lefts;
        for (auto const& label : labels_of(drawing)) lefts[label.text] = box_of(label).left;
        return std::pair{lefts.at("Kvinnor"), lefts.at("Män")};
    };
    auto const [women, men] = key(20, 80);
    EXPECT_LT(women, men);
    EXPECT_EQ(key(80, 20), (std::pair{women, men})) << "the key stands in the same place";
}

TEST(Chart, BarsBeginAtZeroAndAreAsLongAsTheirValues) {
    auto const theme = standard_theme();
    auto const drawing = drawn(
        by_sex({place("Falun", {percent(60), percent(66)}), place("Mora", {percent(-30), percent(61)})}),
        ChartKind::bars);
    auto const lengths = [&](Colour colour) {
        std::vector<std::pair<double, double>> result; // left and right
        for (auto const& item : drawing.items)
            if (auto const* path = std::get_if<Path>(&item))
                if (path->segments.size() == 5 && path->stroke && path->stroke->colour == colour &&
                    path->segments[1].a.x - path->segments[0].a.x > 10) // not the key
                    result.emplace_back(path->segments[0].a.x - path->stroke->width / 2,
                                        path->segments[1].a.x + path->stroke->width / 2);
        return result;
    };
    auto const women = lengths(theme.series("kvinnor", 0).colour);
    auto const men = lengths(theme.series("män", 1).colour);
    ASSERT_EQ(women.size(), 2U);
    ASSERT_EQ(men.size(), 2U);
    auto const zero = women[0].first;
    EXPECT_NEAR(men[0].first, zero, 1e-9);
    EXPECT_NEAR(women[1].second, zero, 1e-9) << "a negative bar ends at zero";
    auto const unit = (women[0].second - zero) / 60;
    EXPECT_NEAR(men[0].second - zero, 66 * unit, 1e-9);
    EXPECT_NEAR(zero - women[1].first, 30 * unit, 1e-9);
}

TEST(Chart, ACutAxisSaysWhereItBegins) {
    auto const high =
        by_sex({year(2014, {percent(62), percent(70)}), year(2021, {percent(64), percent(72)})});
    EXPECT_EQ(
        count_labels(drawn(high, ChartKind::lines), "Andel i procent (axeln är bruten och börjar vid 60)"),
        1U);
    auto const low = by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(6), percent(9)})});
    EXPECT_EQ(count_labels(drawn(low, ChartKind::lines), "Andel i procent"), 1U);
}

TEST(Chart, WhatShowsTheIntervalsIsSaidWhereTheyAreDrawn) {
    auto const table =
        by_sex({year(2014, {percent(5, 4, 6), percent(8, 7, 9)}), year(2021, {percent(6), percent(9)})});
    for (auto const kind : {ChartKind::lines, ChartKind::dots, ChartKind::bars})
        EXPECT_EQ(count_labels(drawn(table, kind), "Andel i procent. Streck: 95\u00A0% konfidensintervall"),
                  1U);
    std::vector<document::Row> rows;
    for (int y = 2001; y <= 2021; ++y) rows.push_back(year(y, {percent(5, 4, 6), percent(8, 7, 9)}));
    EXPECT_EQ(count_labels(drawn(by_sex(rows), ChartKind::lines),
                           "Andel i procent. Band: 95\u00A0% konfidensintervall"),
              1U);
}

TEST(Chart, AValueOutsideItsIntervalHasARingThatIsExplained) {
    auto const inside =
        by_sex({year(2014, {percent(5, 4, 6), percent(8, 7, 9)}), year(2021, {percent(6), percent(9)})});
    auto const outside =
        by_sex({year(2014, {percent(2, 3, 4), percent(8, 7, 9)}), year(2021, {percent(6), percent(9)})});
    auto const rings = [](Drawing const& drawing) {
        return std::count_if(drawing.items.begin(), drawing.items.end(), [](auto const& item) {
            auto const* path = std::get_if<Path>(&item);
            return path != nullptr && !path->fill && path->stroke &&
                   path->stroke->colour == standard_theme().ink && path->segments.size() == 6;
        });
    };
    for (auto const kind : {ChartKind::lines, ChartKind::dots, ChartKind::bars}) {
        EXPECT_EQ(rings(drawn(inside, kind)), 0);
        EXPECT_EQ(rings(drawn(outside, kind)), 1);
        // Wide enough for all of it on one line.
        EXPECT_EQ(count_labels(drawn(outside, kind, 2 * page_width),
                               "Andel i procent. Streck: 95\u00A0% konfidensintervall. Ring: värdet ligger "
                               "utanför sitt intervall"),
                  1U);
    }
}

TEST(Chart, TheCountyWithItsKommunerFitsOnAPage) {
    std::vector<document::Row> rows;
    for (int i = 0; i < 17; ++i)
        rows.push_back(
            place("Kommun " + std::to_string(i), {percent(5 + i, 4 + i, 7 + i), percent(8, 6, 9)}));
    rows[15].total = rows[16].total = true;
    auto const drawing = drawn(by_sex(rows), ChartKind::dots, page_width, 400);
    for (auto const& row : rows) EXPECT_EQ(count_labels(drawing, row.heading), 1U);
    EXPECT_GE(drawing.height, 17 * 15);
}

/// Kommuner with women and men, one of them hidden and one missing.
Table kommuner(int count) {
    std::vector<document::Row> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(place("Kommun " + std::to_string(i), {percent(5 + i % 9), percent(12 - i % 7)}));
    rows[1].cells[0] = hidden();
    rows[2].cells[1] = missing();
    return by_sex(std::move(rows));
}

TEST(Chart, BarsOfACountysKommunerStandOnHalfAPage) {
    auto const table = kommuner(16);
    auto const drawing = drawn(table, ChartKind::bars, page_width, page_height);
    for (auto const& row : table.rows) EXPECT_EQ(count_labels(drawing, row.heading), 1U);
    EXPECT_LE(drawing.height, page_height * 0.63);
    EXPECT_EQ(count_labels(drawing, ".."), 1U);
}

TEST(Chart, BarsOfFortyRowsFitOnAPage) {
    auto const table = kommuner(40);
    auto const drawing = drawn(table, ChartKind::bars, page_width, page_height);
    for (auto const& row : table.rows) EXPECT_EQ(count_labels(drawing, row.heading), 1U);
    // Each bar too thin for a label of its own shares one with its row, and the key names the colours.
    leave_for_the_eye(drawing, "bars-40");
    EXPECT_EQ(count_labels(drawing, "6\u00A0%"), 4U);
    EXPECT_EQ(count_labels(drawing, " · 11\u00A0%"), 6U);
    EXPECT_EQ(count_labels(drawing, ".."), 1U);
    EXPECT_EQ(count_labels(drawing, "Kvinnor"), 1U);
}

Cell count(double value) { return shown_cell(value, Unit::count, 0); }

/// Boxes as wide as they are drawn, outlines not counted, by their middle height: what a bar consists of.
std::map<double, std::vector<std::pair<double, double>>> boxes_by_height(Drawing const& drawing,
                                                                         std::set<std::string> const& rows) {
    std::map<double, std::vector<std::pair<double, double>>> result;
    std::map<double, std::string> names;
    for (auto const& label : labels_of(drawing))
        if (rows.count(label.text) != 0) names[std::round(label.at.y + label.size * 0.36)] = label.text;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        if (path == nullptr || !path->fill || path->segments.size() != 5) continue;
        auto const& corner = path->segments[0].a;
        auto const& opposite = path->segments[2].a;
        auto const middle = std::round((corner.y + opposite.y) / 2);
        if (names.count(middle) != 0 && opposite.y - corner.y > 9)
            result[middle].emplace_back(corner.x, opposite.x);
    }
    return result;
}

/// Answers of women, men and others, as counts.
Table answers() {
    auto table = by_sex({place("Ja", {count(120), count(80), count(14)}),
                         place("Nej", {count(60), count(90), count(21)}),
                         place("Vet inte", {count(31), hidden(), count(12)}),
                         place("Ej svar", {count(20), count(25), missing()})},
                        {{"Annan könsidentitet", "", "annan könsidentitet", document::Show::value}});
    table.unit = "Antal personer";
    table.rows[2].cells[1].unit = table.rows[3].cells[2].unit = Unit::count;
    return table;
}

TEST(Chart, AStackIsAsLongAsItsPartsAndEachSaysItsValue) {
    auto const drawing = drawn(answers(), ChartKind::stacked);
    leave_for_the_eye(drawing, "stacked");
    auto const rows = boxes_by_height(drawing, {"Ja", "Nej"});
    ASSERT_EQ(rows.size(), 2U);
    auto const width = [](auto const& parts) { return parts.back().second - parts.front().first; };
    auto const& no = rows.begin()->second; // the lower row
    auto const& yes = rows.rbegin()->second;
    EXPECT_NEAR(width(yes) / width(no), 214.0 / 171, 0.01);
    for (auto const* text : {"120", "80", "14", "60", "90", "21"})
        EXPECT_EQ(count_labels(drawing, text), 1U) << text;
}

TEST(Chart, ARowWithoutOneOfItsPartsIsWrittenAndNotStacked) {
    auto const table = answers();
    auto const drawing = drawn(table, ChartKind::stacked);
    EXPECT_TRUE(boxes_by_height(drawing, {"Vet inte", "Ej svar"}).empty()) << "the rest would tell the part";
    EXPECT_EQ(count_labels(drawing, "Kvinnor 31 · Män .. · Annan könsidentitet 12"), 1U);
    EXPECT_EQ(count_labels(drawing, "Kvinnor 20 · Män 25 · Annan könsidentitet –"), 1U);
}

TEST(Chart, StacksWithoutRoomInThemSayTheirValuesAtTheirEnds) {
    auto table = answers();
    table.rows[0].cells[2] = count(1);
    auto const drawing = drawn(table, ChartKind::stacked);
    leave_for_the_eye(drawing, "stacked-narrow");
    EXPECT_EQ(count_labels(drawing, "120"), 1U);
    EXPECT_EQ(count_labels(drawing, " · 1"), 1U);
    EXPECT_EQ(count_labels(drawing, " · 21"), 1U) << "all rows alike";
}

TEST(Chart, LargePrintShowsEveryValueOfEverySex) {
    auto table = answers();
    for (auto& row : table.rows)
        for (auto& cell : row.cells)
            if (cell.shown()) cell.value += 1'234'000;
    table.rows[0].cells[2].value = 7; // no room in its part
    auto const drawing = drawn(table, ChartKind::stacked, page_width, page_height, large_theme());
    leave_for_the_eye(drawing, "stacked-large");
    expect_tidy(drawing, page_height, "stacked in large print");
    auto const words = words_of(drawing);
    EXPECT_EQ(words.find("…"), std::string::npos) << words;
    for (auto const& row : table.rows)
        for (auto const& cell : row.cells) EXPECT_NE(words.find(print_cell(cell)), std::string::npos);
}

TEST(Chart, ValuesWithoutRoomAreLeftOutOfEveryRowAndTold) {
    auto table = answers();
    table.rows[0].cells[0].value = 1e15;
    table.rows[0].cells[2].value = 7;
    auto theme = large_theme();
    theme.chart_size = 20;
    auto const parts =
        draw_chart(chart_of(table, ChartKind::stacked), table, theme, measure, 300, page_height);
    auto const words = words_of(parts.front().drawing);
    EXPECT_TRUE(parts.front().without_values);
    EXPECT_EQ(words.find(" 60 "), std::string::npos) << "a reader would see one row's alone: " << words;
}

Table staff() {
    auto table =
        by_sex({place("Chefer", {count(124), count(76)}), place("Handläggare", {count(310), count(70)}),
                place("Vaktmästare", {count(12), count(48)}), place("Jurister", {hidden(), count(9)}),
                place("Tekniker", {missing(), missing()}), place("Samtliga", {count(480), count(203)})});
    table.unit = "Antal anställda";
    table.rows[5].total = true;
    table.rows[0].emphasised = true;
    return table;
}

TEST(Chart, SharesAreDrawnOutOfAHundredWithTheBandNamed) {
    auto const drawing = drawn(staff(), ChartKind::shares);
    leave_for_the_eye(drawing, "shares");
    EXPECT_EQ(count_labels(drawing, "40–60: jämn fördelning"), 1U);
    for (auto const* text : {"62\u00A0%", "38\u00A0%", "82\u00A0%", "18\u00A0%"})
        EXPECT_EQ(count_labels(drawing, text), 1U) << text;
    auto const rows = boxes_by_height(drawing, {"Handläggare", "Vaktmästare"});
    ASSERT_EQ(rows.size(), 2U);
    auto const width = [](auto const& parts) { return parts.back().second - parts.front().first; };
    EXPECT_NEAR(width(rows.begin()->second), width(rows.rbegin()->second), 1e-6);
    auto const& managers = rows.rbegin()->second;
    EXPECT_NEAR((managers.front().second - managers.front().first) / width(managers), 310.0 / 380, 0.01);
}

TEST(Chart, AShareThatIsNotShownHasNoRest) {
    auto const drawing = drawn(staff(), ChartKind::shares);
    EXPECT_TRUE(boxes_by_height(drawing, {"Jurister", "Tekniker"}).empty());
    EXPECT_EQ(count_labels(drawing, "Kvinnor .. · Män 9"), 1U);
    EXPECT_EQ(count_labels(drawing, "Kvinnor – · Män –"), 1U);
}

Table ages(int groups) {
    std::vector<document::Row> rows;
    for (int i = 0; i < groups; ++i) {
        auto const from = i * 100 / groups;
        rows.push_back(place(groups > 50 ? std::to_string(from)
                                         : std::to_string(from) + "–" + std::to_string(from + 4) + " år",
                             {count(900 + 40 * (i % 7) - i * i * 1600 / groups / groups / 2),
                              count(930 + 37 * (i % 6) - i * i * 1800 / groups / groups / 2)}));
    }
    rows[3].cells[1] = hidden();
    rows[static_cast<std::size_t>(groups) - 1].cells[0] = missing();
    rows.push_back(place("Alla", {count(16000), count(16500)}));
    rows.back().total = true;
    auto table = by_sex(std::move(rows));
    table.unit = "Antal personer";
    return table;
}

TEST(Chart, APyramidHasTheYoungestAtItsFootAndNoTotals) {
    auto const drawing = drawn(ages(20), ChartKind::pyramid);
    leave_for_the_eye(drawing, "pyramid");
    std::map<std::string, double> heights;
    for (auto const& label : labels_of(drawing)) heights[label.text] = label.at.y;
    EXPECT_LT(heights.at("0–4 år"), heights.at("5–9 år"));
    EXPECT_LT(heights.at("5–9 år"), heights.at("95–99 år"));
    EXPECT_EQ(heights.count("Alla"), 0U);
    EXPECT_EQ(count_labels(drawing, ".."), 1U);
    EXPECT_EQ(count_labels(drawing, "–"), 1U);
}

TEST(Chart, APyramidMirrorsWomenAndMenOnOneScale) {
    auto table =
        by_sex({place("0–19 år", {count(100), count(100)}), place("20–64 år", {count(50), count(80)})});
    auto const drawing = drawn(table, ChartKind::pyramid);
    auto const middle = page_width / 2;
    auto const theme = standard_theme();
    std::vector<std::pair<double, double>> women; // distances from the middle
    std::vector<std::pair<double, double>> men;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        if (path == nullptr || path->segments.size() != 5 || !path->stroke) continue;
        auto const from = path->segments[0].a.x;
        auto const to = path->segments[1].a.x;
        if (to - from < 20) continue; // the key
        if (path->stroke->colour == theme.series("kvinnor", 0).colour)
            women.emplace_back(middle - to, middle - from);
        if (path->stroke->colour == theme.series("män", 1).colour)
            men.emplace_back(from - middle, to - middle);
    }
    ASSERT_EQ(women.size(), 2U);
    ASSERT_EQ(men.size(), 2U);
    EXPECT_NEAR(women[0].first, men[0].first, 1e-6);
    EXPECT_NEAR(women[0].second, men[0].second, 1e-6);
    EXPECT_GT(women[0].first, 0);
    EXPECT_NEAR((men[1].second - men[1].first + 0.7) / (men[0].second - men[0].first + 0.7), 0.8, 1e-6);
    EXPECT_EQ(count_labels(drawing, "−100"), 0U) << "men and women are counted upwards both";
    EXPECT_EQ(count_labels(drawing, "100"), 4U) << "a tick and a value on either side";
}

TEST(Chart, ThePyramidsScaleKeepsItsZeros) {
    for (auto const largest : {19'000, 720'000, 1'000'000'000}) {
        auto table = ages(8);
        table.rows[1].cells[0].value = largest;
        auto const drawing = drawn(table, ChartKind::pyramid, page_width, page_height, large_theme());
        leave_for_the_eye(drawing, "pyramid-large");
        EXPECT_EQ(count_labels(drawing, "0"), 2U) << largest;
        expect_tidy(drawing, page_height, "pyramid of " + std::to_string(largest));
    }
}

TEST(Chart, EveryAgeOfAPyramidIsNamedAndNoFigureIsCut) {
    auto table = by_sex({});
    for (auto const* name :
         {"0–6 år (förskoleålder)", "7–15 år (grundskoleålder)", "16–19 år (gymnasieålder)", "20–29 år",
          "30–49 år", "50–64 år", "65–79 år", "80 år eller äldre"}) {
        auto row = place(name, {shown_cell(512'345, Unit::count, 0), shown_cell(498'765, Unit::count, 0)});
        table.rows.push_back(std::move(row));
    }
    for (auto const size : {8.5, 14.0, 20.0})
        for (auto const width : {page_width, 340.0}) {
            if (size > 15 && width < page_width) continue; // the names have no room
            auto theme = standard_theme();
            theme.chart_size = size;
            auto const drawing = drawn(table, ChartKind::pyramid, width, page_height, theme);
            std::string all;
            for (auto const& label : labels_of(drawing)) all += label.text + "|";
            EXPECT_EQ(all.find("…"), std::string::npos) << all;
            for (auto const* name : {"0–6", "7–15", "16–19", "20–29", "30–49", "50–64", "65–79", "80"})
                EXPECT_NE(all.find(std::string("|") + name), std::string::npos) << size << ": " << all;
        }
}

TEST(Chart, APyramidOfSingleYearsFitsOnAPage) {
    auto const table = ages(100);
    auto const drawing = drawn(table, ChartKind::pyramid);
    leave_for_the_eye(drawing, "pyramid-100");
    for (auto const& label : labels_of(drawing))
        EXPECT_EQ(label.text.find("Diagrammet visar"), std::string::npos);
    EXPECT_EQ(count_labels(drawing, ".."), 1U) << "the sign stays though values have no room";
}

/// Women and men of each kommun, 2015–2022 without 2019, the second kommun's women hidden in 2017.
Table kommuner_over_years(int count) {
    std::vector<document::Row> rows;
    for (int kommun = 0; kommun < count; ++kommun)
        for (int y = 2015; y <= 2022; ++y) {
            if (y == 2019) continue;
            auto row = year(y, {percent(4 + (kommun * 7 + y) % 6), percent(9 + (kommun * 5 + 2 * y) % 5)});
            row.group = "Kommun " + std::to_string(kommun);
            row.emphasised = kommun == 4;
            if (kommun == 1 && y == 2017) row.cells[0] = hidden();
            rows.push_back(std::move(row));
        }
    return by_sex(std::move(rows));
}

TEST(Chart, MultiplesHaveOnePanelAKommunOnCommonAxes) {
    auto const table = kommuner_over_years(15);
    auto const drawing = drawn(table, ChartKind::multiples);
    leave_for_the_eye(drawing, "multiples");
    for (int kommun = 0; kommun < 15; ++kommun)
        EXPECT_EQ(count_labels(drawing, "Kommun " + std::to_string(kommun)), 1U);
    EXPECT_EQ(count_labels(drawing, "2015"), 15U);
    EXPECT_EQ(count_labels(drawing, "Kvinnor"), 1U);
    EXPECT_EQ(count_labels(drawing, "Kvinnor 2017:\u00A0.."), 1U) << "which year, in its own panel";
    for (auto const& label : labels_of(drawing))
        if (label.text == "Kommun 4") {
            EXPECT_EQ(label.face, Face::bold);
        }
}

/// Middle and half width of a closed shape.
std::pair<Point, double> place_of(Path const& path) {
    auto left = 1e9;
    auto right = -1e9;
    auto bottom = 1e9;
    auto top = -1e9;
    for (auto const& segment : path.segments) {
        if (segment.kind == Segment::Kind::close) continue;
        auto const end = segment.kind == Segment::Kind::curve ? segment.c : segment.a;
        left = std::min(left, end.x);
        right = std::max(right, end.x);
        bottom = std::min(bottom, end.y);
        top = std::max(top, end.y);
    }
    return {{(left + right) / 2, (bottom + top) / 2}, (right - left) / 2};
}

TEST(Chart, MarksOfMultiplesThatCoincideAreBothSeen) {
    std::vector<document::Row> rows;
    for (int y = 2015; y <= 2018; ++y) {
        rows.push_back(year(y, {percent(8), percent(8)}));
        rows.back().group = "Falun";
    }
    auto const drawing = drawn(by_sex(rows), ChartKind::multiples);
    auto const theme = standard_theme();
    std::vector<std::pair<Point, double>> women;
    std::vector<std::pair<Point, double>> men;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        if (path == nullptr || !path->fill) continue;
        if (*path->fill == theme.series("kvinnor", 0).colour) women.push_back(place_of(*path));
        if (*path->fill != theme.series("män", 1).colour) continue;
        men.push_back(place_of(*path));
        EXPECT_EQ(women.size(), 1U) << "only the key's mark lies below men's";
    }
    ASSERT_EQ(women.size(), 5U);
    ASSERT_EQ(men.size(), 5U);
    for (std::size_t i = 1; i < men.size(); ++i) {
        EXPECT_NEAR(women[i].first.x, men[i].first.x, 0.01);
        EXPECT_NEAR(women[i].first.y, men[i].first.y, 0.01);
        // The corners of men's square stand out round women's circle and its white rim.
        EXPECT_GT(men[i].second * std::sqrt(2.0), women[i].second + 0.35 + 0.8);
    }
}

/// Slanting strokes of a series: single lines that are neither level nor upright.
std::size_t count_slanting(Drawing const& drawing, Colour colour) {
    return static_cast<std::size_t>(
        std::count_if(drawing.items.begin(), drawing.items.end(), [&](auto const& item) {
            auto const* path = std::get_if<Path>(&item);
            if (path == nullptr || path->fill || !path->stroke || path->stroke->colour != colour)
                return false;
            auto const& steps = path->segments;
            auto const aside = std::fabs(steps[0].a.x - steps[1].a.x);
            return steps.size() == 2 && aside > 1 && aside < 6 && std::fabs(steps[0].a.y - steps[1].a.y) > 6;
        }));
}

TEST(Chart, ABreakIsMarkedAlikeInLinesAndInPanels) {
    std::vector<document::Row> rows;
    for (int y = 2015; y <= 2020; ++y) {
        rows.push_back(year(y, {percent(60 + y % 3, 58, 64), percent(50)}));
        rows.back().group = "Falun";
    }
    rows[2].cells[0].series_break = true;
    rows[4].cells[1] = hidden(); // the break of a hidden value is that of the next one
    rows[4].cells[1].series_break = true;
    auto const theme = standard_theme();
    for (auto const kind : {ChartKind::lines, ChartKind::multiples}) {
        auto const drawing = drawn(by_sex(rows), kind);
        EXPECT_EQ(count_slanting(drawing, theme.series("kvinnor", 0).colour), 2U);
        EXPECT_EQ(count_slanting(drawing, theme.series("män", 1).colour), 2U);
    }
    auto const panels = drawn(by_sex(rows), ChartKind::multiples);
    EXPECT_EQ(count_labels(panels,
                           "Andel i procent (axeln är bruten och börjar vid 50). Två snedstreck: brott i "
                           "serien. Konfidensintervall"),
              1U);
    EXPECT_EQ(count_labels(panels, "ritas inte i små diagram"), 1U);
}

TEST(Chart, MarksOfMultiplesAreAsLargeForWomenAsForMen) {
    std::vector<document::Row> rows;
    for (int y = 2015; y <= 2018; ++y) {
        rows.push_back(year(y, {percent(20), percent(80)}));
        rows.back().group = "Falun";
    }
    auto const drawing = drawn(by_sex(rows), ChartKind::multiples);
    auto const radius = [&](Colour colour) {
        auto last = 0.0;
        for (auto const& item : drawing.items)
            if (auto const* path = std::get_if<Path>(&item); path != nullptr && path->fill == colour)
                last = place_of(*path).second;
        return last;
    };
    auto const theme = standard_theme();
    // The square of a circle's radius has 0.9 of it to each side.
    EXPECT_NEAR(radius(theme.series("män", 1).colour), 0.9 * radius(theme.series("kvinnor", 0).colour), 0.01);
}

TEST(Chart, NamesAndYearsOfPanelsAreWholeInTheLargestType) {
    std::vector<std::string> const names{
        "Hemtjänst Borlänge norr", "Hemtjänst Borlänge söder", "Kommuner med fler än 50 000 invånare",
        "Kommuner med färre än 50 000 invånare", "Särskilt boende för äldre"};
    std::vector<document::Row> rows;
    for (auto const& name : names)
        for (int y = 2015; y <= 2018; ++y) {
            rows.push_back(year(y, {percent(20), percent(80)}));
            rows.back().heading = "Läsåret " + std::to_string(y) + "/" + std::to_string(y + 1);
            rows.back().group = name;
        }
    for (auto const size : {8.5, 14.0, 20.0}) {
        auto theme = standard_theme();
        theme.chart_size = size;
        for (auto const kind : {ChartKind::multiples, ChartKind::lines}) {
            auto table = by_sex(rows);
            if (kind == ChartKind::lines) table.rows.resize(4);
            auto const drawing = drawn(table, kind, page_width, page_height, theme);
            expect_tidy(drawing, page_height, std::to_string(size));
            std::string all;
            for (auto const& label : labels_of(drawing)) all += label.text + " ";
            EXPECT_EQ(all.find("…"), std::string::npos) << all;
            if (kind == ChartKind::multiples) {
                EXPECT_NE(all.find("norr"), std::string::npos) << all;
                EXPECT_NE(all.find("söder"), std::string::npos) << all;
            }
        }
    }
}

TEST(Chart, MultiplesHaveAnAxisNearTheirValuesAndSayWhereItBegins) {
    std::vector<document::Row> rows;
    for (auto const* group : {"Falun", "Mora"})
        for (int y = 2015; y <= 2018; ++y) {
            rows.push_back(year(y, {percent(62 + y % 5), percent(83 - y % 4)}));
            rows.back().group = group;
        }
    auto const cut = drawn(by_sex(rows), ChartKind::multiples);
    EXPECT_EQ(count_labels(cut, "Andel i procent (axeln är bruten och börjar vid 60)"), 1U);
    EXPECT_EQ(count_labels(cut, "85"), 1U) << "no value lies above the last tick";
    rows[0].cells[0] = percent(3);
    auto const whole = drawn(by_sex(rows), ChartKind::multiples);
    EXPECT_EQ(count_labels(whole, "Andel i procent"), 1U);
    EXPECT_EQ(count_labels(whole, "0"), 1U);
}

TEST(Chart, LinesOfMultiplesStopAtMissingYears) {
    auto const drawing = drawn(kommuner_over_years(2), ChartKind::multiples);
    auto const women = standard_theme().series("kvinnor", 0).colour;
    EXPECT_EQ(runs_of(drawing, women), (std::vector<std::size_t>{4, 3, 2, 3}))
        << "2019 is not there, and in the second kommun 2017 is hidden";
}

TEST(Chart, MultiplesThatDoNotFitGoOnInFurtherParts) {
    auto const table = kommuner_over_years(90);
    auto const parts = draw_chart(chart_of(table, ChartKind::multiples), table, standard_theme(), measure,
                                  page_width, page_height);
    ASSERT_GT(parts.size(), 1U);
    for (int i = 0; i < 90; ++i) {
        std::size_t shown = 0;
        for (auto const& part : parts) shown += count_labels(part.drawing, "Kommun " + std::to_string(i));
        EXPECT_EQ(shown, 1U) << i;
    }
}

/// The table as it would be if its source had written no more than is printed.
Table as_printed(Table table) {
    for (auto& row : table.rows)
        for (auto& cell : row.cells) cell = as_shown(cell);
    return table;
}

TEST(Chart, WhatPrintsAlikeIsDrawnAlike) {
    std::size_t rounded = 0;
    for (unsigned seed = 0; seed < 60; ++seed) {
        for (auto const kind : every_kind) {
            auto const in_pairs = kind == ChartKind::shares || kind == ChartKind::pyramid;
            auto table = in_pairs ? TableMaker(seed).make_pair() : TableMaker(seed).make();
            for (auto& row : table.rows)
                for (auto& cell : row.cells) {
                    if (cell.decimals > 0) --cell.decimals;
                    if (cell.interval) cell.interval->decimals = cell.decimals;
                    // The ring is of the source's figures, as the note under the table is.
                    if (outside_own_interval(cell) != outside_own_interval(as_shown(cell)))
                        cell.interval.reset();
                    rounded += is_rounded(cell) ? 1U : 0U;
                }
            EXPECT_EQ(svg_of(drawn(table, kind)), svg_of(drawn(as_printed(table), kind)))
                << "seed " << seed << ", kind " << static_cast<int>(kind);
        }
    }
    EXPECT_GT(rounded, 1000U);
}

TEST(Chart, ValuesAndLimitsAreThoseThatTheTablePrints) {
    auto const cell = [](double value, double low, double high) {
        auto result = shown_cell(value, Unit::percent, 0);
        result.interval = Interval{low, high, 0};
        return result;
    };
    auto const table = by_sex({year(2024, {cell(10.5, 9.2, 12.4), cell(11.4, 9.9, 12.9)})});
    for (auto const kind : every_kind) {
        auto const data = chart_data(chart_of(table, kind), table, standard_theme());
        for (auto const& series : data.series) {
            EXPECT_EQ(series.points.at(0).value, 11) << static_cast<int>(kind);
            EXPECT_EQ(series.points.at(0).interval->low, series.name == "Kvinnor" ? 9 : 10);
            EXPECT_EQ(series.points.at(0).interval->high, series.name == "Kvinnor" ? 12 : 13);
        }
        EXPECT_EQ(data.low, 9);
        EXPECT_EQ(data.high, 13);
        EXPECT_EQ(data.lowest_value, data.highest_value);
    }
}

TEST(Chart, NoTwoSeriesHaveThePatternOfAnother) {
    for (unsigned seed = 0; seed < 100; ++seed) {
        auto const table = TableMaker(seed).make();
        auto const data = chart_data(chart_of(table, ChartKind::stacked), table, standard_theme());
        auto patterns = patterns_of(data);
        std::sort(patterns.begin(), patterns.end());
        EXPECT_EQ(std::adjacent_find(patterns.begin(), patterns.end()), patterns.end()) << seed;
    }
}

TEST(Chart, LinesInsideLeaveHolesFree) {
    Ring const outer{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    Ring const hole{{4, 4}, {6, 4}, {6, 6}, {4, 6}};
    auto const lines = lines_inside({outer, hole}, {1, 0}, 1);
    auto length = 0.0;
    for (auto const& [from, to] : lines) {
        EXPECT_TRUE(from.x >= 0 && to.x <= 10 && from.y == to.y);
        EXPECT_FALSE(from.y > 4.1 && from.y < 5.9 && from.x < 5 && to.x > 5) << "a line crosses the hole";
        length += to.x - from.x;
    }
    EXPECT_NEAR(length, 10 * 10 - 2 * 2, 2.01);
}

TEST(Chart, WhatDoesNotFitGoesOnInFurtherPartsOnTheSameScale) {
    std::vector<document::Row> rows;
    for (int i = 0; i < 290; ++i) {
        rows.push_back(place("Kommun " + std::to_string(i), {count(1 + i % 30), count(8)}));
        rows.back().group = i < 200 ? "Norra" : "Södra";
    }
    rows[250].cells[0] = count(300);
    auto const table = by_sex(rows);
    for (auto const kind : {ChartKind::dots, ChartKind::bars, ChartKind::stacked, ChartKind::shares}) {
        auto const parts =
            draw_chart(chart_of(table, kind), table, standard_theme(), measure, page_width, 600);
        ASSERT_GT(parts.size(), 2U);
        std::size_t next = 0;
        for (auto const& part : parts) {
            EXPECT_EQ(part.first, next);
            next = part.last;
            expect_tidy(part.drawing, 600, "kind " + std::to_string(static_cast<int>(kind)));
            for (auto row = part.first; row < part.last; ++row)
                EXPECT_EQ(count_labels(part.drawing, rows[row].heading), 1U);
            EXPECT_EQ(count_labels(part.drawing, "Norra, forts."),
                      part.first > 0 && part.first < 200 ? 1U : 0U);
            if (kind == ChartKind::dots) {
                EXPECT_EQ(count_labels(part.drawing, "300"), 1U);
            }
        }
        EXPECT_EQ(next, rows.size());
    }
}

} // namespace
} // namespace linsen::layout
