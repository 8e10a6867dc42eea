#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "excel/sent.hpp"
#include "form/definition.hpp"
#include "form/issue.hpp"

#include <cstdint>
#include <filesystem>

namespace linsen::form {

/// Writes one kommun's form: instructions, a sheet for every question, the activities, the lists to choose
/// from, and what the form is. Every sheet is protected but for the cells to fill in, which have a fill, a
/// border, and an advice when they are chosen; sums and controls are formulas. It holds nothing of any other
/// kommun.
///
/// `moment`: of the file, seconds since 1970. The same arguments give the same bytes. False: the file could
/// not be written or reads back otherwise, and that has been told.
[[nodiscard]] LINSEN_API bool write_form(std::filesystem::path const& path, FormDefinition const& form,
                                         FormIssue const& issue, std::int64_t moment,
                                         Diagnostics& diagnostics);

/// The cells that `write_form` writes, without a file: of formulas the value that a new form has, and not
/// those that are left to fill in.
[[nodiscard]] excel::SentSheets written_cells(FormDefinition const& form, FormIssue const& issue);

} // namespace linsen::form
