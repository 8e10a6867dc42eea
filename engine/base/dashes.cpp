#include "base/dashes.hpp"

#include "base/text.hpp"

#include <cstddef>

namespace linsen {

std::string with_hyphens(std::string_view text) {
    constexpr std::u32string_view dashes = U"‐‑‒–—−";
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const letter = next_code_point(text, at);
        append_utf8(plain, dashes.find(letter) != std::u32string_view::npos ? U'-' : letter);
    }
    return plain;
}

} // namespace linsen
