#pragma once

#include "pdf/serializer.hpp"

#include <span>
#include <string>
#include <string_view>

namespace linsen::pdf {

/// Rows as differences from the row above, each behind the sign of that predictor (PNG's "up"), which deflate
/// far better where rows are alike. The text is made of whole rows.
[[nodiscard]] std::string predicted(std::string_view text, std::size_t row);

/// An object stream, ISO 32000-1, 7.5.7, as its dictionary and its bytes.
struct ObjectStream {
    std::string dictionary;
    std::string bytes;
};
[[nodiscard]] ObjectStream object_stream(std::span<PlainObject const* const> objects);
/// Of objects with this row.
[[nodiscard]] ObjectStream object_stream(std::span<PlainObject const* const> objects, std::size_t row);

/// In rows of this length an index too has its numbers in columns, as long as they have eight digits at most.
constexpr std::size_t least_row = 80;

} // namespace linsen::pdf
