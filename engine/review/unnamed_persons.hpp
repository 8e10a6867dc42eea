#pragma once

#include "review/reading.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace linsen::review {

/// Persons that no noun names, counted from the word at `at` on: "två av tre känner sig trygga", "svarade 38
/// procent", "arbetslösheten är 7,3 procent", "de 64 som ansökte". The last of those words.
[[nodiscard]] std::optional<std::size_t> unnamed_persons(Sentence const& sentence, std::size_t at);

/// "svarade", "upplever": what only persons do, in answer to a question.
[[nodiscard]] bool is_told_by_persons(std::string_view verb);

} // namespace linsen::review
