#pragma once

#include "data/px_file.hpp"

#include <string>
#include <vector>

namespace linsen {

/// The mandatory notes of a PX file (NOTEX, VALUENOTEX, CELLNOTEX), in the order table, variables, values,
/// cells; each on one line. One that is about values or cells begins with their names.
[[nodiscard]] std::vector<std::string> mandatory_notes(PxFile const& file,
                                                       std::vector<std::string> const& variables);

} // namespace linsen
