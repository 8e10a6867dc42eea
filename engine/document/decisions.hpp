#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string>

namespace linsen::document {

/// The proposed decisions of a document as plain text in UTF-8, one a line: "1. Socialnämnden godkänner …",
/// or without a number when there is one. References as they are printed, links as their words; notes are
/// left out. "" of a document without decisions.
[[nodiscard]] LINSEN_API std::string plain_decisions(Document const& document);

} // namespace linsen::document
