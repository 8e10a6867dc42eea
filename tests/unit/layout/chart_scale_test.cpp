#include "document/sample.hpp"
#include "layout/chart.hpp"
#include "layout/chart_look.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

/// What is drawn stands where its value says: marks and intervals are measured on the drawing itself.
namespace linsen::layout {
namespace {

using namespace document::sample;
using namespace look;
using document::ChartKind;
using document::Table;

Drawing drawn(Table const& table, ChartKind kind) {
    return draw_chart(chart_of(table, kind), table, standard_theme(), measure, 459, 640).front().drawing;
}

/// Centres of the marks of a colour, without that of a key or beside a name.
std::vector<Point> marks_of(Drawing const& drawing, Colour colour, std::size_t rows) {
    std::vector<Point> centres;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        bool const is_mark =
            path != nullptr && path->fill == colour && path->stroke && path->stroke->colour == white;
        if (!is_mark) continue;
        double left = 1e9;
        double right = -1e9;
        double bottom = 1e9;
        double top = -1e9;
        for (auto const& segment : path->segments) {
            if (segment.kind == Segment::Kind::close) continue;
            auto const end = segment.kind == Segment::Kind::curve ? segment.c : segment.a;
            left = std::min(left, end.x);
            right = std::max(right, end.x);
            bottom = std::min(bottom, end.y);
            top = std::max(top, end.y);
        }
        centres.push_back({(left + right) / 2, (bottom + top) / 2});
    }
    EXPECT_EQ(centres.size(), rows + 1) << "one a row, and one that tells whose they are";
    return centres;
}

struct Span {
    double low = 0;
    double high = 0;
    double across = 0;
};

/// The straight strokes of a colour along one direction: the shafts of intervals, not their caps.
std::vector<Span> shafts_of(Drawing const& drawing, Colour colour, bool upright) {
    std::vector<Span> spans;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        bool const is_stroke = path != nullptr && !path->fill && path->stroke &&
                               path->stroke->colour == colour && path->segments.size() == 2;
        if (!is_stroke) continue;
        auto const from = path->segments[0].a;
        auto const to = path->segments[1].a;
        double const along = upright ? to.y - from.y : to.x - from.x;
        double const aside = upright ? to.x - from.x : to.y - from.y;
        if (std::fabs(aside) > 1e-6 || std::fabs(along) < 8) continue;
        double const a = upright ? from.y : from.x;
        double const b = upright ? to.y : to.x;
        spans.push_back({std::min(a, b), std::max(a, b), upright ? from.x : from.y});
    }
    return spans;
}

/// Position by value, from two marks whose values are known.
struct Scale {
    double origin = 0;
    double unit = 0;

    Scale(double value, double at, double other_value, double other_at)
        : origin(at - value * (other_at - at) / (other_value - value))
        , unit((other_at - at) / (other_value - value)) {}
    [[nodiscard]] double at(double value) const { return origin + value * unit; }
};

Table survey(std::function<document::Row(int, std::vector<Cell>)> const& row) {
    return by_sex({row(2018, {percent(62, 55, 71), percent(48, 41, 53)}),
                   row(2019, {percent(41, 33, 47), percent(57, 50, 66)}),
                   row(2020, {percent(70, 61, 78), percent(36, 30, 44)})});
}

constexpr std::array<std::array<double, 3>, 3> of_women{{{62, 55, 71}, {41, 33, 47}, {70, 61, 78}}};
constexpr std::array<std::array<double, 3>, 3> of_men{{{48, 41, 53}, {57, 50, 66}, {36, 30, 44}}};

void expect_shafts(std::vector<Span> const& shafts, std::array<std::array<double, 3>, 3> const& values,
                   Scale const& scale) {
    ASSERT_EQ(shafts.size(), values.size()) << "an interval for each value";
    for (auto const& [value, low, high] : values) {
        bool const there =
            std::any_of(shafts.begin(), shafts.end(), [&, from = low, to = high](Span const& shaft) {
                return std::fabs(shaft.low - scale.at(from)) < 0.02 &&
                       std::fabs(shaft.high - scale.at(to)) < 0.02;
            });
        EXPECT_TRUE(there) << value << ": no interval from " << low << " to " << high;
    }
}

TEST(ChartScale, LinesHaveMarksAndIntervalsWhereTheirValuesAre) {
    auto const theme = standard_theme();
    auto const drawing =
        drawn(survey([](int when, std::vector<Cell> cells) { return year(when, std::move(cells)); }),
              ChartKind::lines);
    auto const women = theme.series("kvinnor", 0).colour;
    auto const men = theme.series("män", 1).colour;
    auto const marks = marks_of(drawing, women, 3);
    ASSERT_EQ(marks.size(), 4U);
    // The mark beside the name stands rightmost.
    std::vector<Point> in_order = marks;
    std::sort(in_order.begin(), in_order.end(), [](Point a, Point b) { return a.x < b.x; });
    Scale const scale(62, in_order[0].y, 41, in_order[1].y);
    EXPECT_GT(scale.unit, 0) << "more stands higher";
    EXPECT_NEAR(in_order[2].y, scale.at(70), 0.02);
    auto others = marks_of(drawing, men, 3);
    std::sort(others.begin(), others.end(), [](Point a, Point b) { return a.x < b.x; });
    EXPECT_NEAR(others[0].y, scale.at(48), 0.02);
    EXPECT_NEAR(others[1].y, scale.at(57), 0.02);
    EXPECT_NEAR(others[2].y, scale.at(36), 0.02);
    expect_shafts(shafts_of(drawing, women, true), of_women, scale);
    expect_shafts(shafts_of(drawing, men, true), of_men, scale);
}

TEST(ChartScale, DotsHaveMarksAndIntervalsWhereTheirValuesAre) {
    auto const theme = standard_theme();
    auto const drawing = drawn(survey([](int when, std::vector<Cell> cells) {
                                   return place("Kommun " + std::to_string(when), std::move(cells));
                               }),
                               ChartKind::dots);
    auto const women = theme.series("kvinnor", 0).colour;
    auto const men = theme.series("män", 1).colour;
    auto in_order = marks_of(drawing, women, 3);
    ASSERT_EQ(in_order.size(), 4U);
    // The key stands above the first row.
    std::sort(in_order.begin(), in_order.end(), [](Point a, Point b) { return a.y > b.y; });
    Scale const scale(62, in_order[1].x, 41, in_order[2].x);
    EXPECT_GT(scale.unit, 0) << "more stands to the right";
    EXPECT_NEAR(in_order[3].x, scale.at(70), 0.02);
    auto others = marks_of(drawing, men, 3);
    std::sort(others.begin(), others.end(), [](Point a, Point b) { return a.y > b.y; });
    EXPECT_NEAR(others[1].x, scale.at(48), 0.02);
    EXPECT_NEAR(others[2].x, scale.at(57), 0.02);
    EXPECT_NEAR(others[3].x, scale.at(36), 0.02);
    expect_shafts(shafts_of(drawing, women, false), of_women, scale);
    expect_shafts(shafts_of(drawing, men, false), of_men, scale);
}

TEST(ChartScale, BarsHaveIntervalsWhereTheirLimitsAre) {
    auto const theme = standard_theme();
    auto const drawing = drawn(survey([](int when, std::vector<Cell> cells) {
                                   return place("Kommun " + std::to_string(when), std::move(cells));
                               }),
                               ChartKind::bars);
    auto const women = theme.series("kvinnor", 0).colour;
    std::vector<std::pair<double, double>> bars;
    for (auto const& item : drawing.items)
        if (auto const* path = std::get_if<Path>(&item);
            path != nullptr && path->fill == women && path->segments.size() == 5 &&
            path->segments[1].a.x - path->segments[0].a.x > 10) // not the key
            bars.emplace_back(path->segments[0].a.x - path->stroke->width / 2,
                              path->segments[1].a.x + path->stroke->width / 2);
    ASSERT_EQ(bars.size(), 3U);
    Scale const scale(0, bars[0].first, 62, bars[0].second);
    EXPECT_NEAR(bars[1].second, scale.at(41), 0.02);
    std::size_t found = 0;
    for (auto const& item : drawing.items) {
        auto const* path = std::get_if<Path>(&item);
        bool const is_stroke = path != nullptr && !path->fill && path->stroke &&
                               path->stroke->colour != white &&
                               path->segments.size() == 2; // a white one below it keeps it apart from the bar
        if (!is_stroke) continue;
        auto const from = path->segments[0].a;
        auto const to = path->segments[1].a;
        for (auto const* values : {&of_women, &of_men})
            for (auto const& [value, low, high] : *values)
                if (std::fabs(from.y - to.y) < 1e-6 &&
                    std::fabs(std::min(from.x, to.x) - scale.at(low)) < 0.02 &&
                    std::fabs(std::max(from.x, to.x) - scale.at(high)) < 0.02)
                    ++found;
    }
    EXPECT_EQ(found, 6U);
}

} // namespace
} // namespace linsen::layout
