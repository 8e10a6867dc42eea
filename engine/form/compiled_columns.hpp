#pragma once

#include "form/definition.hpp"

#include <string>
#include <vector>

/// The files of compiled answers, as they are written one year and read the next.
namespace linsen::form {

inline constexpr char const* complete = "komplett"; ///< of a question that a kommun has answered

[[nodiscard]] std::vector<std::string> question_columns(FormQuestion const& question);
[[nodiscard]] std::vector<std::string> activity_columns();
[[nodiscard]] std::vector<std::string> standing_columns();

} // namespace linsen::form
