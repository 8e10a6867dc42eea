#pragma once

#include "layout/chart_painter.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace linsen::layout {

/// The values of a row's bars, one behind another at the bars' ends, in as few lines as the room holds. A
/// value is never cut: where one has no room no row has any, or the reader would see some rows' values alone.
class JointLabels {
public:
    using Values = std::vector<std::string>;

    JointLabels() = default;
    /// `rows`: the values of each row, none of a row without a label; `room`: the most that a line may take.
    JointLabels(std::vector<Values> const& rows, double room, Painter const& painter);

    /// There is no room for them.
    [[nodiscard]] bool dropped() const { return dropped_; }
    [[nodiscard]] std::size_t lines(std::size_t row) const { return dropped_ ? 0 : rows_[row].size(); }
    [[nodiscard]] double width(std::size_t row) const;
    [[nodiscard]] double width() const; ///< of the widest

    /// `start`: the left end, half-way up all lines; `colour` of each value.
    void draw(std::size_t row, Point start, std::function<Colour(std::size_t)> const& colour,
              Painter& painter) const;

private:
    struct Line {
        Values pieces; ///< the values with what parts them
        double width = 0;
    };
    using Lines = std::vector<Line>;

    /// Whether the room holds every value whole.
    [[nodiscard]] bool set(std::vector<Values> const& rows, double room, Painter const& painter);
    [[nodiscard]] std::size_t most_lines() const;

    std::vector<Lines> rows_;
    bool dropped_ = false;
};

} // namespace linsen::layout
