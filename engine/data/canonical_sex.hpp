#pragma once

#include "data/canonical.hpp"

namespace linsen {

/// The role kon: the source's codes become categories.
void make_sexes_canonical(TextColumn& column, std::string const& heading, Frame const& frame,
                          DataSpec const& spec, SourceCodes const& codes, Diagnostics& diagnostics);

} // namespace linsen
