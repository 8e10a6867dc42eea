#pragma once

#include "base/export.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace linsen {

/// Why a file is no program library that this computer could load: the end of a sentence, and what to do.
struct LibraryFault {
    std::string code;
    std::string reason;
    std::string hint;
};

/// Looks at a library before the system does. The system maps a file into memory by what its header says, and
/// a file that ends before (a copy that was broken off) then ends the whole program with a bus error: so
/// every part that the header speaks of must lie inside the file. Damage inside it would end the program just
/// as well, so its checksum (plugin/seal.hpp) must be there and be right, else it is not loaded. Only
/// ordinary files are opened, since the opening of a pipe waits for somebody to write in it. Nothing when the
/// system may try. The layout of the file: ELF, System V Application Binary Interface, chapters 4 and 5.
[[nodiscard]] LINSEN_API std::optional<LibraryFault> fault_of_library(std::filesystem::path const& file);

} // namespace linsen
