#pragma once

#include "document/document.hpp"
#include "document/numbering.hpp"

#include <string>
#include <vector>

namespace linsen::excel {

/// A text as plain words: numbers as in running text, references by their number ("tabell 3"), addresses of
/// links and footnotes in brackets.
[[nodiscard]] std::string words_of(document::Text const& text, document::Numbering const& numbering);

/// The text in pieces that a cell can hold, broken after a sentence or a space.
[[nodiscard]] std::vector<std::string> cell_sized(std::string const& text);

/// How many lines a wrapped cell needs that is `width` characters wide. An estimate on the safe side: neither
/// Excel nor LibreOffice makes a row higher by itself for a file that says nothing of heights.
[[nodiscard]] int wrapped_lines(std::string_view text, double width);

/// At most `bytes` of the text, broken after a sentence or a space and then ended with "…".
[[nodiscard]] std::string shortened(std::string const& text, std::size_t bytes);

} // namespace linsen::excel
