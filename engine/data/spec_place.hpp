#pragma once

#include "base/diagnostic.hpp"
#include "job/job.hpp"

#include <string>
#include <string_view>

namespace linsen {

/// The data file as messages and the data-quality section name it: as rapport.toml writes it.
[[nodiscard]] std::string file_name(DataSpec const& spec);

/// A role to suggest for a column or dimension that has none: "Andel och intervall" → andel_och_intervall.
[[nodiscard]] std::string role_for(std::string_view heading);

/// An error that points at kolumner.<role> of the data set, or as near to it as rapport.toml goes.
[[nodiscard]] Diagnostic told_at_column(DataSpec const& spec, std::string_view role, std::string_view code,
                                        std::string message, std::string hint = {});

/// The same for a key of the data set.
[[nodiscard]] Diagnostic told_at_key(DataSpec const& spec, std::string_view key, std::string_view code,
                                     std::string message, std::string hint = {});

/// The same for koder.<role>.<key>.
[[nodiscard]] Diagnostic told_at_code(DataSpec const& spec, std::string_view role, std::string_view key,
                                      std::string_view code, std::string message, std::string hint = {});

} // namespace linsen
