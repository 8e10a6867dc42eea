#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

#include <string>
#include <vector>

namespace linsen {

/// Tells the answers of a column that differ only in capital letters, in kinds of spaces or in kinds of
/// dashes [data.nastan-lika]: "ja" beside "Ja" would be an answer of its own, and those who gave it would be
/// missing among the others. One error a column, at the first row of such an answer, with the line of `koder`
/// that makes each the one that most rows have. `texts`, one a word of the column's dictionary, are what
/// `koder` has made of them already; of cells with several answers (`flersvar`) each answer is held against
/// the others.
void tell_alike_values(Column const& of, TextColumn const& column, std::vector<std::string> const& texts,
                       Frame const& frame, DataSpec const& spec, Diagnostics& diagnostics);

} // namespace linsen
