#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "base/text_place.hpp"
#include "document/document.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// How a text is read where a report lets it hold more than an answer does.
struct MarkdownRules {
    /// What `{{words}}` in a text stands for, given the words and the place of the braces; what cannot be
    /// found is told by it. Without it the braces are text like any other.
    std::function<document::Text(std::string_view words, Place const& at)> insert{};
    /// The same of a paragraph that is one such insertion and nothing else: a table, for instance. Nothing:
    /// it is to be read as words.
    std::function<std::optional<document::Blocks>(std::string_view words, Place const& at)> insert_blocks{};
    /// Headings make sections, each within the one of a higher level before it. `anchor` gives each its own.
    /// Without it a heading is an error.
    std::function<std::string(std::string const& heading)> anchor{};
};

/// What somebody has written in Markdown (CommonMark), as blocks: paragraphs, lists, **strong** and
/// *emphasis*, and links to http, https and mailto. A line break is a space. What a text of a report cannot
/// hold – headings, which belong to the template, pictures, tables, footnotes, check boxes, struck out words,
/// code, quotations, HTML, lists that begin at another number than 1 or are deeper than three levels – is an
/// error at its line [text.markdown], for the first twenty of them; `at` is where the text's characters
/// stand, and no excerpt is needed: the message says what stands there. Bytes that are no text in UTF-8 are
/// one error [text.…], and nothing is returned.
[[nodiscard]] LINSEN_API document::Blocks markdown(std::string_view source, TextPlace const& at,
                                                   Diagnostics& diagnostics, MarkdownRules const& rules = {});

/// The same of a file, which messages call `name`. One that cannot be read is an error at `asked_at`, an
/// empty one an error [text.tom].
[[nodiscard]] LINSEN_API document::Blocks markdown_file(std::filesystem::path const& file,
                                                        std::string const& name, Place const& asked_at,
                                                        Diagnostics& diagnostics,
                                                        MarkdownRules const& rules = {});

} // namespace linsen
