#pragma once

#include "base/export.hpp"
#include "data/place_register.hpp"

#include <string>
#include <vector>

namespace linsen {

/// The forms of a kommun's name that stand as words of their own in a longer text, such as a file's name:
/// "Falun", "Faluns", "Falu kommun". Found in data/place_register.cpp, which knows them.
[[nodiscard]] LINSEN_API std::vector<std::string> names_of_kommun(Area const& kommun);

} // namespace linsen
