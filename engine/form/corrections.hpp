#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/place_register.hpp"
#include "form/definition.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace linsen::form {

/// What a kommun is to mend in the form that it has sent in.
struct Corrections {
    Area kommun;
    std::int64_t year = 0;
    std::string sender;
    bool fictional = false;
    std::vector<Diagnostic> faults;   ///< of that kommun's workbooks alone, as `told_to_kommun` says them
    std::vector<Diagnostic> comments; ///< what it said beside its answers, likewise
};

/// "rattelser-2081-borlange.xlsx".
[[nodiscard]] LINSEN_API std::string corrections_name(Area const& kommun);

/// Writes a workbook to send back: one sheet with a row a fault, where it is and what to do, and one with
/// what the kommun has said beside its answers. The kommun's own workbook is not touched. False: it could not
/// be written, and that has been told.
[[nodiscard]] LINSEN_API bool write_corrections(std::filesystem::path const& path, FormDefinition const& form,
                                                Corrections const& corrections, std::int64_t moment,
                                                Diagnostics& diagnostics);

} // namespace linsen::form
