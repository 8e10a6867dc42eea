#include "pdf/object_stream.hpp"

#include "base/fault.hpp"
#include "pdf/deflate.hpp"

#include <algorithm>
#include <utility>

namespace linsen::pdf {

namespace {

/// A row of an index holds so many objects: their numbers, and where they stand, rise by the same from row to
/// row.
constexpr std::size_t entries_in_row = 5;

ObjectStream stream(std::size_t count, std::size_t first, std::string_view more, std::string bytes) {
    ObjectStream result{"<</Type/ObjStm/N " + std::to_string(count) + "/First " + std::to_string(first) +
                            "/Filter/FlateDecode" + std::string(more) + "/Length ",
                        std::move(bytes)};
    result.dictionary.append(std::to_string(result.bytes.size())).append(">>");
    return result;
}

void append_right(std::string& out, std::size_t value, std::size_t width) {
    auto const digits = std::to_string(value);
    out.append(width - digits.size(), ' ').append(digits);
}

std::size_t digits_of(std::size_t value) { return std::to_string(value).size(); }

} // namespace

std::string predicted(std::string_view text, std::size_t row) {
    constexpr char up = 2;
    std::string result(text.size() + text.size() / row, up);
    std::string const nothing(row, '\0');
    auto const* above = nothing.data();
    auto* out = result.data();
    for (std::size_t begin = 0; begin < text.size(); begin += row) {
        auto const* const these = text.data() + begin;
        ++out; // the sign
        for (std::size_t i = 0; i < row; ++i)
            out[i] = static_cast<char>(static_cast<unsigned char>(these[i]) -
                                       static_cast<unsigned char>(above[i]));
        out += row;
        above = these;
    }
    return result;
}

ObjectStream object_stream(std::span<PlainObject const* const> objects) {
    std::string index;
    std::string body;
    for (auto const* object : objects) {
        index.append(std::to_string(object->number)).append(" ");
        index.append(std::to_string(body.size())).append(" ");
        body.append(object->text).append("\n");
    }
    return stream(objects.size(), index.size(), {}, deflate(index + body));
}

ObjectStream object_stream(std::span<PlainObject const* const> objects, std::size_t row) {
    std::size_t size = 0;
    std::uint32_t largest = 0;
    for (auto const* object : objects) {
        size += object->text.size();
        largest = std::max(largest, object->number);
    }
    auto const number_width = digits_of(largest) + 1;
    auto const offset_width = digits_of(size) + 1;
    auto const entry = std::max(row / entries_in_row, number_width + offset_width);
    auto const rest = entry == row / entries_in_row ? row % entries_in_row : 0;
    std::string text;
    std::size_t offset = 0;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        append_right(text, objects[i]->number, number_width);
        append_right(text, offset, entry - number_width);
        offset += objects[i]->text.size();
        if (i % entries_in_row == entries_in_row - 1) text.append(rest, ' ');
    }
    text.append((row - text.size() % row) % row, ' ');
    auto const first = text.size();
    text.reserve(first + size);
    for (auto const* object : objects) text += object->text;
    promise(text.size() % row == 0, "objects of rows are made of whole rows");
    return stream(objects.size(), first, "/DecodeParms<</Predictor 12/Columns " + std::to_string(row) + ">>",
                  deflate(predicted(text, row), Effort::higher));
}

} // namespace linsen::pdf
