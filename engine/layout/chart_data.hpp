#pragma once

#include "base/cell.hpp"
#include "document/document.hpp"
#include "layout/theme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linsen::layout {

/// A table as a chart sees it: rows in drawing order, series of points. Only shown cells have a value here,
/// so no scale, order or picture can follow what is hidden; and values and limits are those that the table
/// prints (base/rounded.hpp), so that what prints alike is drawn alike, as in the workbook.
struct ChartData {
    struct Point {
        std::optional<double> value;
        std::optional<Interval> interval; ///< only beside a value
        bool outside = false;             ///< the value does not lie in it
        bool series_break = false;        ///< the line breaks before this point
        std::string text;                 ///< the value ("7 %") or the sign of its absence
    };
    struct Series {
        std::string name;
        std::string sex;
        SeriesStyle style;
        std::vector<Point> points; ///< one a row
        [[nodiscard]] bool has_values() const;
        [[nodiscard]] bool has_intervals() const;
    };
    struct Row {
        std::string heading;
        std::string group;
        bool total = false;
        bool emphasised = false;
        double position = 0; ///< of lines and multiples only
        std::string code;    ///< of maps only
    };

    std::vector<Row> rows; ///< those that the chart draws; of a line chart sorted by position
    std::vector<Series> series;
    std::string unit; ///< the axis title
    double low = 0;   ///< smallest and largest of all values and interval limits
    double high = 0;
    int decimals = 0;        ///< the most that a value is printed with
    double lowest_value = 0; ///< without intervals
    double highest_value = 0;
    double longest_stack = 0; ///< largest sum of a row whose parts are all shown and none negative

    [[nodiscard]] bool has_values() const;
    [[nodiscard]] bool has_intervals() const;
    /// What the strokes or bands around values mean (`shape`: "Streck", "Band"), and the ring that
    /// Painter::ring draws around a value outside its own interval, if there is one; empty without intervals.
    [[nodiscard]] std::string interval_words(std::string const& shape) const;
    /// "Kvinnor 12", "Män ..": the whole row in words, for a row that cannot be drawn.
    [[nodiscard]] std::vector<std::string> row_words(std::size_t row) const;
    /// The rows [first, last) on the scale of all of them; of a group that goes on, with that said in its
    /// name.
    [[nodiscard]] ChartData part(std::size_t first, std::size_t last) const;
};

[[nodiscard]] ChartData chart_data(document::Chart const& chart, document::Table const& table,
                                   Theme const& theme);

} // namespace linsen::layout
