#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "form/definition.hpp"
#include "form/issue.hpp"
#include "form/returned.hpp"

namespace linsen::form {

/// Warns of what a workbook holds that no answer is read from [formular.utanfor], by sheet and cell: cells
/// that the form does not have, and those that it wrote itself and that hold something else now. `issue` is
/// how it was sent out. Sums and controls are compared with what they should be now, and text may have moved
/// along with rows and sheets. Ten cells a sheet are told, the others counted; what they hold never is, for
/// it may be about a person. A table that cannot be read has been told of by `read_answers`, and its sheet is
/// passed over.
LINSEN_API void tell_unread(ReturnedBook const& book, FormDefinition const& form, FormIssue const& issue,
                            Diagnostics& diagnostics);

} // namespace linsen::form
