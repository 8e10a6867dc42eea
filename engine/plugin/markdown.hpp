#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace linsen {

/// What somebody has written in Markdown (CommonMark), as blocks: paragraphs, lists, **strong** and
/// *emphasis*, and links to http, https and mailto. A line break is a space. What a text of a report cannot
/// hold – headings, which belong to the template, pictures, tables, footnotes, check boxes, struck out words,
/// code, quotations, HTML, lists that begin at another number than 1 or are deeper than three levels – is an
/// error at its line [text.markdown], for the first twenty of them; `at` is the place of the text's first
/// line, and no excerpt is needed: the message says what stands there. Bytes that are no text in UTF-8 are
/// one error [text.…], and nothing is returned.
[[nodiscard]] LINSEN_API document::Blocks markdown(std::string_view source, Place const& at,
                                                   Diagnostics& diagnostics);

/// The same of a file, which messages call `name`. One that cannot be read is an error at `asked_at`, an
/// empty one an error [text.tom].
[[nodiscard]] LINSEN_API document::Blocks markdown_file(std::filesystem::path const& file,
                                                        std::string const& name, Place const& asked_at,
                                                        Diagnostics& diagnostics);

} // namespace linsen
