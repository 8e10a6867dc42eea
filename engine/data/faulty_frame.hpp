#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/frame.hpp"

#include <optional>

namespace linsen {

/// As `read_frame` of a data set alone. Where that returns nothing, `faulty` is given the rows all the same
/// if each of them was read and only what some say of place, time, sex or key is wrong: what is asked of the
/// other columns can be judged by it, but no figure may be taken from it.
[[nodiscard]] LINSEN_API std::optional<Frame> read_frame(DataSpec const& spec, Diagnostics& diagnostics,
                                                         std::optional<Frame>& faulty);

} // namespace linsen
