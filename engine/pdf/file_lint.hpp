#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/lint.hpp"
#include "pdf/serializer.hpp"

#include <string>
#include <vector>

namespace linsen::pdf {

/// A file's objects, read again without a look at the pages that they were made from.
struct ReadFile {
    layout::Pages pages; ///< fonts without their files; images without their bytes
    /// What the objects break that pages do not have: keys of catalog, pages, annotations, fonts and
    /// attachments, metadata, references that lead nowhere or not back.
    std::vector<LintFault> faults;
};
[[nodiscard]] LINSEN_API ReadFile read_file(PlainFile const& file);

/// The lint of what was written, not of what was meant to be: the faults of the objects themselves, and those
/// of the pages that they say (lint.hpp).
[[nodiscard]] LINSEN_API std::vector<LintFault> lint(PlainFile const& file);

} // namespace linsen::pdf
