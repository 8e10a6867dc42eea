#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "layout/theme.hpp"

namespace linsen {

/// Gives a summary that takes more than its page the first of Document::shorter_summaries that the page
/// holds, measured by setting it in the report's own theme. The last one stays, whatever it takes. Both
/// documents get the same, so that the workbook holds nothing that the PDF does not show.
LINSEN_API void fit_summary(document::Document& document, layout::Theme const& theme);

} // namespace linsen
