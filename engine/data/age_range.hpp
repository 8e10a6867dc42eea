#pragma once

#include "data/whole_range.hpp"

#include <optional>
#include <string_view>

namespace linsen {

/// The ages that a group of a source takes in, as agencies and offices write them: "16", "16-24 år", "65+",
/// "65 år och äldre", "65- år", "0-w", "65-Ä", "-14", "t.o.m. 17 år", "under 18", "0–100+", also where a word
/// says that it is a sum or a part of another group ("tot16-64", "varav 16-17"). Nothing for text that says
/// more than an age or something else.
[[nodiscard]] std::optional<WholeRange> age_range_of(std::string_view text);

/// What a cell of whole numbers says in one number of at most nine digits, of ages or of anything else: "16",
/// "2024", and the groups at the ends of a source's scale, "-14", "500+", "65 år och äldre". Nothing for
/// "16-24", and where any other word is said.
[[nodiscard]] std::optional<WholeRange> number_or_open_range(std::string_view text);

/// Would someone be in both? Groups that only meet at their ends ("18-25", "25-35") are written so by those
/// who mean neighbours.
[[nodiscard]] bool share_ages(WholeRange const& one, WholeRange const& other);

} // namespace linsen
