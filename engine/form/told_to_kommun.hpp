#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "form/definition.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen::form {

/// What is said to those who collect, as it is said to the kommun that is to mend it: what the kommun can do,
/// and nothing of where its workbooks lie. The files are called by their names alone; several workbooks of
/// one kommun are told of once.
[[nodiscard]] LINSEN_API std::vector<Diagnostic>
told_to_kommun(std::vector<Diagnostic> const& told, FormDefinition const& form, std::int64_t year);

} // namespace linsen::form
