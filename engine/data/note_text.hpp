#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Adds a note of a source to `notes` on one line: line breaks and runs of space become one space. What is
/// empty, or is there already, is left out.
void add_note(std::string_view note, std::vector<std::string>& notes);

} // namespace linsen
