#pragma once

#include "base/text_place.hpp"

#include <cstddef>
#include <string_view>

namespace linsen {

/// Where the characters of `value` stand, which the TOML string says that begins at the quotation mark at
/// byte `begin` of `toml`; `at` is the place of the mark.
[[nodiscard]] TextPlace place_of_text(std::string_view toml, std::size_t begin, std::string_view value,
                                      Place const& at);

} // namespace linsen
