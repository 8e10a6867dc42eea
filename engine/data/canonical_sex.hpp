#pragma once

#include "data/canonical.hpp"

#include <string>
#include <string_view>

namespace linsen {

/// The category that a word for a sex means, in Swedish or English; nothing for any other text.
[[nodiscard]] std::string const* sex_of_word(std::string_view text);

/// Tells what koder.kon is said to mean that is nearly a category. The list of categories is open.
void check_sex_codes(DataSpec const& spec, Diagnostics& diagnostics);

/// The role kon: the source's codes become categories.
void make_sexes_canonical(TextColumn& column, std::string const& heading, Frame const& frame,
                          DataSpec const& spec, SourceCodes const& codes, Diagnostics& diagnostics);

} // namespace linsen
