#include "pdf/serializer.hpp"

#include "base/file.hpp"
#include "pdf/deflate.hpp"

#include <algorithm>

namespace linsen::pdf {

namespace {

constexpr std::size_t most_in_stream = 10'000;
constexpr std::size_t row_size = 6; ///< of the cross-reference table: type, three bytes, two bytes

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

/// Rows as differences from the row above, which deflate far better.
std::string predicted(std::vector<Position> const& positions) {
    std::string above(row_size, '\0');
    std::string result;
    for (auto const& position : positions) {
        std::string row;
        append_bytes(row, position.type, 1);
        append_bytes(row, position.where, 3);
        append_bytes(row, position.index, 2);
        result += '\2';
        for (std::size_t i = 0; i < row_size; ++i)
            result +=
                static_cast<char>(static_cast<unsigned char>(row[i]) - static_cast<unsigned char>(above[i]));
        above = std::move(row);
    }
    return result;
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

    std::vector<PlainObject const*> small;
    for (auto const& object : objects) {
        if (!object.is_stream) {
            small.push_back(&object);
            continue;
        }
        place(object.number, {1, static_cast<std::uint32_t>(out.size()), 0});
        append_stream(out, object.number, object.text, object.bytes);
    }
    for (std::size_t first = 0; first < small.size(); first += most_in_stream) {
        auto const last = std::min(first + most_in_stream, small.size());
        auto const number = next++;
        std::string index;
        std::string body;
        for (auto i = first; i < last; ++i) {
            place(small[i]->number, {2, number, static_cast<std::uint32_t>(i - first)});
            index.append(std::to_string(small[i]->number))
                .append(" ")
                .append(std::to_string(body.size()))
                .append(" ");
            body.append(small[i]->text).append("\n");
        }
        auto const bytes = deflate(index + body);
        place(number, {1, static_cast<std::uint32_t>(out.size()), 0});
        append_stream(out, number,
                      "<</Type/ObjStm/N " + std::to_string(last - first) + "/First " +
                          std::to_string(index.size()) + "/Filter/FlateDecode/Length " +
                          std::to_string(bytes.size()) + ">>",
                      bytes);
    }

    auto const id = "<" + sha256(out).substr(0, 32) + ">";
    auto const number = next++;
    auto const start = out.size();
    place(number, {1, static_cast<std::uint32_t>(start), 0});
    positions[0] = {0, 0, 0xFFFF};
    auto const table = deflate(predicted(positions));
    append_stream(out, number,
                  "<</Type/XRef/Size " + std::to_string(positions.size()) + "/W[1 3 2]/Root " +
                      std::to_string(file.root) + " 0 R/Info " + std::to_string(file.info) + " 0 R/ID[" + id +
                      id + "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 6>>/Length " +
                      std::to_string(table.size()) + ">>",
                  table);
    out.append("startxref\n").append(std::to_string(start)).append("\n%%EOF\n");
    return out;
}

} // namespace linsen::pdf
