#include "layout/chart_joint_labels.hpp"

#include "layout/chart_rows.hpp"

#include <algorithm>
#include <numeric>

namespace linsen::layout {

namespace {

constexpr std::string_view before_next = " · ";
constexpr std::string_view at_line_end = " ·";
constexpr double narrowing = 0.96;

} // namespace

JointLabels::JointLabels(std::vector<Values> const& rows, double room, Painter const& painter)
    : dropped_(!set(rows, room, painter)) {
    if (dropped_) return;
    // Lines of about the same length, as many as are needed in any case.
    auto const needed = most_lines();
    auto best = rows_;
    for (auto narrower = width(); needed > 1 && set(rows, narrower, painter) && most_lines() == needed;
         narrower *= narrowing)
        best = rows_;
    rows_ = std::move(best);
}

bool JointLabels::set(std::vector<Values> const& rows, double room, Painter const& painter) {
    rows_.assign(rows.size(), {});
    auto const gap = painter.width_of(before_next);
    auto const end = painter.width_of(at_line_end);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto& lines = rows_[row];
        for (std::size_t i = 0; i < rows[row].size(); ++i) {
            auto const& value = rows[row][i];
            auto const own = painter.width_of(value);
            auto const behind = i + 1 < rows[row].size() ? end : 0;
            if (own + behind > room + 1e-9) return false;
            if (!lines.empty() && lines.back().width + gap + own + behind <= room + 1e-9) {
                lines.back().pieces.push_back(std::string(before_next) + value);
                lines.back().width += gap + own;
                continue;
            }
            if (!lines.empty()) {
                lines.back().pieces.back() += at_line_end;
                lines.back().width += end;
            }
            lines.push_back({{value}, own});
        }
    }
    return true;
}

std::size_t JointLabels::most_lines() const {
    return std::accumulate(rows_.begin(), rows_.end(), std::size_t{0},
                           [](std::size_t most, Lines const& row) { return std::max(most, row.size()); });
}

double JointLabels::width(std::size_t row) const {
    auto width = 0.0;
    if (!dropped_)
        for (auto const& line : rows_[row]) width = std::max(width, line.width);
    return width;
}

double JointLabels::width() const {
    auto widest = 0.0;
    for (std::size_t row = 0; row < rows_.size(); ++row) widest = std::max(widest, width(row));
    return widest;
}

void JointLabels::draw(std::size_t row, Point start, std::function<Colour(std::size_t)> const& colour,
                       Painter& painter) const {
    std::size_t value = 0;
    for (std::size_t i = 0; i < lines(row); ++i) {
        auto at = Point{start.x, line_of_name(start.y, i, lines(row), painter)};
        for (auto const& piece : rows_[row][i].pieces) {
            painter.label_centred(at, piece, Face::regular, colour(value++), Align::start);
            at.x += painter.width_of(piece);
        }
    }
}

} // namespace linsen::layout
