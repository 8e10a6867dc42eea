#include "pdf/serializer.hpp"

#include "base/file.hpp"
#include "pdf/deflate.hpp"
#include "pdf/object_stream.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace linsen::pdf {

namespace {

constexpr std::size_t most_in_stream = 10'000;
/// Three bytes hold the offsets of most files; one of 16 MiB and more, for its pictures or its workbook,
/// takes four.
int bytes_of_offset(std::size_t size) {
    constexpr std::size_t most_of_three = 0xFFFFFF;
    return size > most_of_three ? 4 : 3;
}

struct Position {
    std::uint8_t type = 0; ///< 0 free, 1 at an offset, 2 in an object stream
    std::uint32_t where = 0;
    std::uint32_t index = 0;
};

void append_stream(std::string& out, std::uint32_t number, std::string_view dictionary,
                   std::string_view bytes) {
    out.append(std::to_string(number)).append(" 0 obj\n").append(dictionary).append("\nstream\n");
    out.append(bytes).append("\nendstream\nendobj\n");
}

void append_bytes(std::string& out, std::uint32_t value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

/// The rows of the cross-reference table, one after the other: type, offset, two bytes.
std::string rows_of(std::vector<Position> const& positions, int width) {
    std::string rows;
    rows.reserve(positions.size() * static_cast<std::size_t>(width + 3));
    for (auto const& position : positions) {
        append_bytes(rows, position.type, 1);
        append_bytes(rows, position.where, width);
        append_bytes(rows, position.index, 2);
    }
    return rows;
}

using Small = std::vector<PlainObject const*>;

/// The objects that no stream is, by their row; 0: those without. Where few rows are alike, a stream of their
/// own costs more than it saves.
std::map<std::size_t, Small> small_by_row(std::vector<PlainObject> const& objects) {
    constexpr std::size_t fewest_rows = 32;
    std::map<std::size_t, std::size_t> rows;
    for (auto const& object : objects)
        if (object.row != 0) rows[object.row] += object.text.size() / object.row;
    std::map<std::size_t, Small> small;
    for (auto const& object : objects)
        if (!object.is_stream)
            small[object.row != 0 && rows[object.row] >= fewest_rows ? object.row : 0].push_back(&object);
    return small;
}

} // namespace

std::string serialize_compact(PlainFile const& file) {
    auto const& objects = file.objects;
    std::string out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::uint32_t next = objects.empty() ? 1 : objects.back().number + 1;
    std::vector<Position> positions(next);
    auto place = [&](std::uint32_t number, Position position) {
        if (positions.size() <= number) positions.resize(number + 1);
        positions[number] = position;
    };

    for (auto const& object : objects) {
        if (!object.is_stream) continue;
        place(object.number, {1, static_cast<std::uint32_t>(out.size()), 0});
        append_stream(out, object.number, object.text, object.bytes);
    }
    for (auto const& [row, small] : small_by_row(objects))
        for (std::size_t first = 0; first < small.size(); first += most_in_stream) {
            auto const these =
                std::span(small).subspan(first, std::min(most_in_stream, small.size() - first));
            auto const number = next++;
            for (std::size_t i = 0; i < these.size(); ++i)
                place(these[i]->number, {2, number, static_cast<std::uint32_t>(i)});
            auto const stream = row == 0 ? object_stream(these) : object_stream(these, row);
            place(number, {1, static_cast<std::uint32_t>(out.size()), 0});
            append_stream(out, number, stream.dictionary, stream.bytes);
        }

    auto const id = "<" + sha256(out).substr(0, 32) + ">";
    auto const number = next++;
    auto const start = out.size();
    place(number, {1, static_cast<std::uint32_t>(start), 0});
    positions[0] = {0, 0, 0xFFFF};
    auto const width = bytes_of_offset(start);
    auto const row_size = static_cast<std::size_t>(width + 3);
    auto const table = deflate(predicted(rows_of(positions, width), row_size));
    append_stream(out, number,
                  "<</Type/XRef/Size " + std::to_string(positions.size()) + "/W[1 " + std::to_string(width) +
                      " 2]/Root " + std::to_string(file.root) + " 0 R/Info " + std::to_string(file.info) +
                      " 0 R/ID[" + id + id + "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns " +
                      std::to_string(row_size) + ">>/Length " + std::to_string(table.size()) + ">>",
                  table);
    out.append("startxref\n").append(std::to_string(start)).append("\n%%EOF\n");
    return out;
}

} // namespace linsen::pdf
