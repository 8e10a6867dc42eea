#pragma once

#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"

#include <string>
#include <vector>

namespace linsen::layout {

/// What stands at the right of a line chart: each series' mark, name and last value, near the end of its
/// line; a series without values with its sign.
class LineEnds {
public:
    /// In as few lines as leave every name and value whole in one of the widths, the first of them if it can
    /// be, and no higher than `most_height`.
    LineEnds(ChartData const& data, Painter const& painter, std::vector<double> const& widths,
             double most_height);

    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }    ///< of all under one another
    [[nodiscard]] double text_at() const { return key_room_; } ///< of the names, from the left edge

    /// `ends`: where each series' line ends; the labels keep between `low` and `high`, clear of each other.
    void draw(Painter& painter, double left, std::vector<double> const& ends, double low, double high) const;

private:
    struct Label {
        std::vector<std::string> names;  ///< lines of the name
        std::vector<std::string> values; ///< lines of the value
        bool value_below = false;        ///< the value has lines of its own
        double height = 0;
    };
    /// Whether names and values are whole in labels of at most `most` points and `lines` lines of each.
    [[nodiscard]] bool set(Painter const& painter, double most, std::size_t lines);
    void draw_label(Painter& painter, Label const& label, ChartData::Series const& series, double left,
                    double centre) const;

    ChartData const& data_;
    double key_room_; ///< of the mark before a name
    std::vector<Label> labels_;
    double width_ = 0;
    double height_ = 0;
};

} // namespace linsen::layout
