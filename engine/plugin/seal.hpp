#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace linsen {

/// A plugin carries a checksum of itself, so that a copy with damage anywhere in it is told and never loaded:
/// the system runs whatever stands in a library, and damaged code ends the whole program. The checksum lies
/// in a note (ELF, System V Application Binary Interface, chapter 5: "Note Section") that `linsen_add_report`
/// links into the library (sealer/note.cpp) and fills in afterwards (sealer/main.cpp).
struct SealNote {
    std::uint32_t name_size = sizeof(name);
    std::uint32_t content_size = sizeof(is_sealed) + sizeof(checksum);
    std::uint32_t type = 1;
    char name[8] = "Linsen";
    std::uint32_t is_sealed = 0; ///< 0 from the compiler, 1 when the checksum is filled in
    std::uint32_t checksum = 0;
};

/// What a library says of its own checksum, and what is true.
struct Seal {
    std::uint64_t note_at = 0;            ///< the distance of its note from the beginning of the file
    std::optional<std::uint32_t> written; ///< nothing when the note is not filled in
    std::uint32_t counted = 0;
};

/// CRC-32 of the parts of a library that the system loads; what the note itself says counts as zeros, and so
/// does what the header says of sections, which are not loaded: `strip` may take them away. Nothing when the
/// library has no such note, or is so damaged that it cannot be found.
[[nodiscard]] LINSEN_API std::optional<Seal> seal_of(std::string library);

} // namespace linsen
