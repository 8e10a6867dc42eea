#pragma once

#include "base/diagnostic.hpp"
#include "data/px_file.hpp"
#include "data/table_dimension.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linsen {

/// The variable that STUB or HEADING names `name`, which becomes its label. Nothing, and told, when it has
/// neither VALUES nor CODES, or not as many of the one as of the other, or a code twice. Without CODES its
/// texts are its codes; the time of TIMEVAL is put as Linsen writes it ("200201" in TLIST(M1) is 2002M01).
[[nodiscard]] std::optional<TableDimension> read_px_dimension(PxFile const& file, std::string const& name,
                                                              Diagnostics& diagnostics);

/// The role that the file lets the variable have: by TIMEVAL, CONTVARIABLE, MAP with codes of Swedish places,
/// and by its name in Swedish or English; otherwise its code, or its name.
[[nodiscard]] std::string usual_px_role(TableDimension const& dimension, PxFile const& file);

/// How the rows of a file with KEYS name the values of the variable, in their order; nothing without KEYS.
[[nodiscard]] std::optional<std::vector<std::string>> px_keys(PxFile const& file, std::string const& name);

} // namespace linsen
