#pragma once

#include "job/job.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// The answers of one cell, each once: several where `flersvar` parts them, otherwise the text itself. A cell
/// of several that holds nothing but what parts them has `no_answer`.
[[nodiscard]] std::vector<std::string> answers_in(DataSpec const& spec, std::string_view role,
                                                  std::string const& text);

} // namespace linsen
