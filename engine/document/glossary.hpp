#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string_view>

namespace linsen::document {

/// The glossary's terms that the document uses, in Swedish alphabetical order; a term that stands only in the
/// meaning of a used one counts as used.
[[nodiscard]] LINSEN_API Definitions used_terms(Glossary const& glossary, Document const& document);

/// Whether the term stands in the text as whole words, whatever their case. Its last word may have a Swedish
/// ending: "insats" is found in "insatserna", "kvinna" in "kvinnors", but "vård" not in "vårdgivare".
[[nodiscard]] LINSEN_API bool uses_term(std::string_view text, std::string_view term);

} // namespace linsen::document
