#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

#include <string>
#include <vector>

namespace linsen {

/// Tells each value of a column that differs from another one only in capital letters, in kinds of spaces or
/// in kinds of dashes [data.nastan-lika]: "ja" beside "Ja" would be an answer of its own, and those who gave
/// it would be missing among the others. Told at the first row of the rarer one, with the line that makes
/// them one; values for which `koder` says that (`texts`, one a word of the column's dictionary) are alike
/// already.
void tell_alike_values(Column const& of, TextColumn const& column, std::vector<std::string> const& texts,
                       Frame const& frame, Diagnostics& diagnostics);

} // namespace linsen
