#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

namespace linsen {

/// Tells rows that have the same key: the same text in every text column but marke. Rows with equal figures
/// are told too, for one of them may have been meant to be another. False after an error.
bool check_keys(Frame const& frame, Diagnostics& diagnostics);

} // namespace linsen
