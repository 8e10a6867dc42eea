#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

#include <string_view>

namespace linsen {

/// What somebody has written in Markdown (CommonMark), as blocks: paragraphs, lists, **strong** and
/// *emphasis*, and links to http, https and mailto. A line break is a space. What a text of a report cannot
/// hold – headings, which belong to the template, pictures, code, quotations and HTML – is an error at its
/// line [text.markdown]; `at` is the place of the text's first line, and no excerpt is needed: the message
/// says what stands there.
[[nodiscard]] LINSEN_API document::Blocks markdown(std::string_view source, Place const& at,
                                                   Diagnostics& diagnostics);

} // namespace linsen
