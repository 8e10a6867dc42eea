#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace linsen::review {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The sentences of a text without line breaks and without marks. A full stop ends one unless it stands in an
/// abbreviation that goes on ("t.ex. Falun", "kap. 3", "den 1 jan. 2026"), in a number, after an initial, or
/// before a word with a small letter; abbreviations that can be last ("m.m.", "osv.") end one before a
/// capital.
[[nodiscard]] std::vector<Span> sentences(std::string_view text);

} // namespace linsen::review
