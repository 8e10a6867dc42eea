#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "layout/shaper.hpp"
#include "layout/theme.hpp"

#include <vector>

namespace linsen::layout {

/// The widths of a table, or of the part of it that fits beside its stub on a page. In points.
struct TableColumns {
    double size = 9; ///< of the text
    double stub = 0;
    std::vector<std::size_t> columns; ///< indices into the table's columns
    std::vector<double> widths;       ///< one each, the gap before it included
    std::vector<double> fractions;    ///< widest part behind the decimal comma, the comma included

    [[nodiscard]] double width() const;
};

inline constexpr double column_gap = 12;
inline constexpr double hanging_room = column_gap - 2; ///< that letters and marks take of the gap behind them
inline constexpr double letter_scale = 0.8;            ///< of the letters behind a number ("p")
/// How small a table is set at most: no smaller than this, and in large print no smaller than this share of
/// the theme's size.
inline constexpr double smallest_table_size = 7;
inline constexpr double smallest_table_share = 0.8;

/// Fits the table into `width`: at the theme's size when that is enough, otherwise somewhat smaller,
/// otherwise in several parts, of one size and of about as many columns, that each repeat the stub. Columns
/// with a common head stay together when a page holds them, so do women and men of one thing, and a value
/// with its interval. Where one column alone is too wide, its words are parted.
[[nodiscard]] LINSEN_API std::vector<TableColumns>
fit_columns(document::Table const& table, Theme const& theme, double width, Shaper& shaper);

} // namespace linsen::layout
