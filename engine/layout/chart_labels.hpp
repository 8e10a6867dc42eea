#pragma once

#include "layout/drawing.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// How far a label's letters reach above and below its baseline, as shares of its size.
inline constexpr double ascent = 0.76;
inline constexpr double descent = 0.24;

/// The text, or as much of it as `width` holds, with "…" for the rest; "" when not even that fits.
[[nodiscard]] std::string fit(std::string_view text, Face face, double size, double width,
                              Measure const& measure);

/// The text in lines of at most `width`, broken at spaces; a word that is longer is broken behind "/" and
/// other signs, parted as Swedish parts it, or fitted. At most `most` lines, the last of which is fitted.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, Face face, double size, double width,
                                            std::size_t most, Measure const& measure);

/// Whether lines that `fit` or `wrap` made of the text lack some of it.
[[nodiscard]] bool is_cut(std::vector<std::string> const& lines, std::string_view text);

/// Labels along a line: each wants its centre at `centre` and takes `extent`.
struct Slot {
    double centre = 0;
    double extent = 0;
};

/// Centres that keep all labels apart and within low … high, moved as little as can be (least squares), in
/// the order in which they were wanted. Labels that together are longer than the line are packed from `low`.
[[nodiscard]] std::vector<double> spread(std::vector<Slot> const& slots, double low, double high);

/// Which of the ticks get a label: every k-th, counted from the last, with the smallest k that keeps them
/// `gap` apart.
[[nodiscard]] std::vector<std::size_t> thin_out(std::vector<Slot> const& slots, double gap);

/// The same counted from the first: of an axis that begins at zero, which is always told.
[[nodiscard]] std::vector<std::size_t> thin_out_from_first(std::vector<Slot> const& slots, double gap);

/// The same of years, whose first one is always among them: those that are too near it give way.
[[nodiscard]] std::vector<std::size_t> thin_out_years(std::vector<Slot> const& slots, double gap);

} // namespace linsen::layout
