#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "data/frame.hpp"

namespace linsen {

/// Tells rows that have the same key: the same text in every text column but marke. Rows with equal figures
/// are told too, for one of them may have been meant to be another. The first three are
/// told and the rest counted; a column left out of `kolumner` that tells them apart is named. False after an
/// error.
bool check_keys(Frame const& frame, Diagnostics& diagnostics, UnreadColumns const& unread = {});

} // namespace linsen
