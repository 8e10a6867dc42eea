#include "layout/chart_overlay.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::layout {

namespace {

constexpr double nearest = 1.2; // points: a line no further from another than this is hidden by it
constexpr double piece = 4;     // points: of a line with others under it
constexpr double growth = 0.4;
constexpr std::size_t most_growths = 2;

} // namespace

std::size_t lines_under(ChartData const& data, std::size_t series, std::size_t row,
                        std::function<double(double)> const& y) {
    auto const& own = data.series[series].points;
    auto const coincide = [&](std::vector<ChartData::Point> const& other, std::size_t at) {
        return own[at].value && other[at].value &&
               std::fabs(y(*own[at].value) - y(*other[at].value)) < nearest;
    };
    std::size_t count = 0;
    for (auto i = series + 1; i < data.series.size(); ++i) {
        auto const& other = data.series[i].points;
        if (!other[row].series_break && coincide(other, row - 1) && coincide(other, row)) ++count;
    }
    return count;
}

double mark_growth(std::size_t above) {
    return 1 + growth * static_cast<double>(std::min(above, most_growths));
}

std::size_t marks_above(ChartData const& data, std::size_t series, std::size_t row, double radius,
                        std::function<Point(std::size_t)> const& place) {
    auto const here = place(series);
    std::size_t count = 0;
    for (std::size_t i = 0; i < series; ++i) {
        if (!data.series[i].points[row].value) continue;
        auto const other = place(i);
        if (std::hypot(other.x - here.x, other.y - here.y) < radius) ++count;
    }
    return count;
}

bool breaks_before(ChartData const& data, std::size_t series, std::size_t row, std::size_t first) {
    auto const& points = data.series[series].points;
    if (!points[row].value || !points[row].series_break) return false;
    auto const begin = points.begin() + static_cast<std::ptrdiff_t>(first);
    return std::any_of(begin, points.begin() + static_cast<std::ptrdiff_t>(row),
                       [](auto const& point) { return point.value.has_value(); });
}

void draw_series_break(Painter& painter, Point from, Point to, Colour colour) {
    constexpr double usual_size = 8.5; // of the text beside strokes of this size
    auto const large = painter.theme().chart_size / usual_size;
    Point const middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    for (auto const dx : {-1.6, 1.6})
        painter.line({middle.x + (dx - 1.5) * large, middle.y - 4 * large},
                     {middle.x + (dx + 1.5) * large, middle.y + 4 * large}, {colour, 0.9 * large, {}});
}

void LineRun::add(Point point, std::size_t under) {
    if (points_.size() > 1 && under != under_) {
        auto const last = points_.back();
        finish();
        points_.push_back(last);
    }
    under_ = under;
    points_.push_back(point);
}

void LineRun::finish() {
    // As long as the gaps are the pieces of each line under it, one after the other.
    auto const dash =
        under_ > 0 ? std::vector<double>{piece, piece * static_cast<double>(under_)} : style_.dash;
    if (points_.size() > 1) painter_.polyline(points_, {style_.colour, width_, dash});
    points_.clear();
    under_ = 0;
}

} // namespace linsen::layout
