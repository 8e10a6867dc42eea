#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"

#include <string>
#include <vector>

namespace linsen::pdf {

/// A rule of accessible PDF that pages break. Rules have stable names, for tests.
struct LintFault {
    std::string rule; ///< "heading-order"
    std::string path; ///< "Document/Sect[1]/H2[1]", or "sida 3"
    std::string what;
};
[[nodiscard]] LINSEN_API std::string to_text(LintFault const& fault);

/// What no file leaves the house with, seen in its pages: those that were set, and those that are read back
/// from what was written (file_lint.hpp). Everything that PDF/UA-1 and PDF/A-2a ask of structure and text and
/// that a validator looks for, and what validators miss: Scope of every TH, an annotation in every Link,
/// notes in paragraphs, tags that hold nothing but white space, bookmarks that differ from their headings.
[[nodiscard]] LINSEN_API std::vector<LintFault> lint(layout::Pages const& pages);

} // namespace linsen::pdf
