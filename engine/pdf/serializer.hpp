#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::pdf {

/// One object as it stands in a file; a stream has its bytes beside it.
struct PlainObject {
    std::uint32_t number = 0;
    std::string_view text; ///< of a stream: its dictionary, Length included
    bool is_stream = false;
    std::string_view bytes;
    /// Of objects that are much alike: their text is made of rows of this length, with the same things in the
    /// same places, which deflate as what differs from the row above; 0: none.
    std::size_t row = 0;
};

/// What stands in a file, in the order of the objects' numbers.
struct PlainFile {
    std::vector<PlainObject> objects;
    std::uint32_t root = 0; ///< the catalog
    std::uint32_t info = 0;
};

/// A whole PDF 1.7 file: streams as they are, everything else in object streams of up to 10 000, a
/// cross-reference stream with PNG predictor, and an ID made from the content, so that the same objects give
/// the same bytes. Objects made of rows stand in object streams of their own, which have that predictor too:
/// the cells of a large table then take a byte or two each, their place in the stream's index included.
[[nodiscard]] LINSEN_API std::string serialize_compact(PlainFile const& file);

} // namespace linsen::pdf
