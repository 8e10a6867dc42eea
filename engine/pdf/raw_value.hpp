#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Values as they stand in the text of a PDF object, read without copying: a value is a piece of that text.
/// A value that is not there is the empty text, and so is whatever is looked for in one that is not of the
/// kind.
namespace linsen::pdf {

/// The value that begins at `at` ("12 0 R", "<</A 1>>", "[1 2]", "(x)", "/Name", "true"), and `at` behind it;
/// empty at the end, or where nothing can be read.
[[nodiscard]] LINSEN_API std::string_view next_value(std::string_view text, std::size_t& at);

/// The number of the object that a reference names.
[[nodiscard]] LINSEN_API std::optional<std::uint32_t> referred(std::string_view value);
[[nodiscard]] LINSEN_API std::optional<long> integer(std::string_view value);
/// UTF-8 of a text string of PDF.
[[nodiscard]] LINSEN_API std::string words_of(std::string_view value);

/// Calls visit(key without its slash, value) for every entry of a dictionary.
template <class Visit>
void for_each_entry(std::string_view dictionary, Visit const& visit) {
    if (!dictionary.starts_with("<<")) return;
    for (std::size_t at = 2;;) {
        auto const key = next_value(dictionary, at);
        if (!key.starts_with('/')) return;
        visit(key.substr(1), next_value(dictionary, at));
    }
}

/// Calls visit(value) for every value of an array; a value that is no array is the only one.
template <class Visit>
void for_each_item(std::string_view array, Visit const& visit) {
    if (!array.starts_with('[')) {
        if (!array.empty()) visit(array);
        return;
    }
    for (std::size_t at = 1;;) {
        auto const item = next_value(array, at);
        if (item.empty()) return;
        visit(item);
    }
}

/// The value of this key; empty: none.
[[nodiscard]] LINSEN_API std::string_view entry(std::string_view dictionary, std::string_view key);

} // namespace linsen::pdf
