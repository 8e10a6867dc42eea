#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace linsen::review {

/// The list has the word.
template <std::size_t size>
[[nodiscard]] bool one_of(std::array<std::string_view, size> const& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace linsen::review
