#pragma once

#include "excel/sent.hpp"
#include "excel/series_look.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::excel {

/// libxlsxwriter cuts attributes at 2,080 bytes, in the middle of a letter if need be; alternative texts are
/// attributes.
inline constexpr std::size_t longest_alt = 2'079;

/// Neighbouring cells of one column or one row. Those of a gap stay empty, so that Excel draws nothing there.
struct Range {
    Spot first;
    Spot last;
    bool gap = false;
};

struct ChartSeries {
    std::string name;
    std::vector<Range> x; ///< categories, or for points numbers
    std::vector<Range> y; ///< numbers, and gaps where there are categories
    SeriesLook look;
    bool in_legend = true;
};

struct ChartSpec {
    /// Points on two axes of numbers; bars lying down, beside each other, stacked, or stacked to 100 %; marks
    /// above categories.
    enum class Kind : std::uint8_t { points, bars, stacked, shares, categories };
    Kind kind = Kind::points;
    [[nodiscard]] bool lying() const {
        return kind == Kind::bars || kind == Kind::stacked || kind == Kind::shares;
    }
    std::string title;
    std::string x_title; ///< of the axis of years or categories
    std::string y_title; ///< of the axis of values
    std::vector<ChartSeries> series;
    std::string alt;
    std::string y_format;
    bool zero_based = false; ///< the axis of values begins at 0
    struct Axis {
        double first = 0;
        double last = 0;
        double step = 1;
    };
    std::optional<Axis> years;  ///< the axis of points
    std::optional<Axis> values; ///< nothing: as Excel chooses
    int width = 600;            ///< in pixels of 1/96 inch
    int height = 340;
};

/// Fault unless the chart has a series, an alternative text, and cells that have been written under every
/// point, numbers under values: the library would store a text, or a cell that is not there, as 0, and Excel
/// would draw a text so. A gap stands among other ranges, of which the library stores nothing, and its cells
/// have not been written.
void check_chart(ChartSpec const& spec, SentSheet const& sent);

/// "='Tabell 1'!$B$5:$B$9", or a union in brackets when there are several ranges.
[[nodiscard]] std::string chart_formula(std::string_view sheet, std::vector<Range> const& ranges);

/// "$B$5".
[[nodiscard]] std::string absolute_cell(Spot spot);

/// "'Tabell 1'".
[[nodiscard]] std::string quoted_sheet(std::string_view name);

} // namespace linsen::excel
