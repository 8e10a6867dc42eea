#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::review {

/// A paragraph, or an item of a list, as it is read: without the marks of Markdown, of a link its words
/// alone, each run of spaces and line breaks one space. `source` has the offset in the Markdown of each byte
/// of `text`: cmark tells the lines of blocks but not where a word stands after it has joined lines and taken
/// marks away, and a remark must say that. Blocks of the same `group` are read together: a list, and the line
/// that leads to it.
struct Block {
    std::string text;
    std::vector<std::size_t> source;
    bool item = false;
    bool inner = false; ///< an item of a list that stands inside an item
    std::size_t group = 0;
};

/// Headings, tables, code, pictures and comments are not read.
[[nodiscard]] std::vector<Block> plain_text(std::string_view markdown);

} // namespace linsen::review
