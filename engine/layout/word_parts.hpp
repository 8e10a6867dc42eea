#pragma once

#include "layout/drawing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::layout {

/// The stretches of a word, or of what has no space, between which a line ends without a hyphen: behind
/// "/", a dash or another sign between letters. Figures and ranges of them stay whole.
[[nodiscard]] std::vector<std::string> stretches_of(std::string_view word);

/// As much of a stretch as `width` holds, and the rest of it: parted as Swedish parts its words, else between
/// letters, with a hyphen and never nearer their ends than the hyphenator does, else between signs, without.
/// Figures are not parted.
[[nodiscard]] std::optional<std::pair<std::string, std::string>>
parted(std::string_view stretch, Face face, double size, double width, Measure const& measure);

} // namespace linsen::layout
