#include "plugin/insertions.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

namespace linsen {

namespace {

// Signs of the private use area, which no text has a meaning for.
constexpr std::string_view mark_begin = "\xEE\x80\x80";
constexpr std::string_view mark_end = "\xEE\x80\x81";

constexpr std::size_t brace = 2; // the length of {{ and of }}

Place place_of(std::string_view source, std::size_t offset, Place const& at) {
    Place place = at;
    auto const before = source.substr(0, offset);
    place.line += static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    place.column = static_cast<int>(1 + count_code_points(before.substr(before.rfind('\n') + 1)));
    // A text on one line of TOML begins after its key and a quotation mark.
    if (place.line == at.line && at.column > 0) place.column += at.column;
    return place;
}

} // namespace

Insertions::Insertions(std::string_view source, Place const& at, Diagnostics& diagnostics) {
    std::size_t done = 0;
    while (true) {
        auto const open = source.find("{{", done);
        if (open == std::string_view::npos) break;
        marked_ += source.substr(done, open - done);
        auto const line_end = std::min(source.find('\n', open), source.size());
        auto const close = source.find("}}", open + brace);
        if (close == std::string_view::npos || close > line_end) {
            diagnostics.error("text.infogning", place_of(source, open, at),
                              "klamrarna {{ stängs inte på samma rad",
                              "skriv till exempel {{ungdomar | Falun | kvinnor}}");
            done = line_end;
            continue;
        }
        auto const words = trim(source.substr(open + brace, close - open - brace));
        done = close + brace;
        if (words.empty()) {
            diagnostics.error("text.infogning", place_of(source, open, at), "det står inget mellan {{ och }}",
                              "skriv till exempel {{ungdomar | Falun | kvinnor}}, eller ta bort klamrarna");
            continue;
        }
        marked_ += mark_begin;
        marked_ += std::to_string(found_.size());
        marked_ += mark_end;
        found_.push_back({std::string(words), place_of(source, open, at)});
    }
    marked_ += source.substr(done);
}

std::vector<Insertions::Part> Insertions::parts_of(std::string_view words) const {
    std::vector<Part> parts;
    auto const add_text = [&](std::string_view text) {
        if (!text.empty()) parts.push_back({std::string(text), nullptr});
    };
    while (true) {
        auto const begin = words.find(mark_begin);
        auto const end = begin == std::string_view::npos ? begin : words.find(mark_end, begin);
        if (end == std::string_view::npos) break;
        auto const digits = words.substr(begin + mark_begin.size(), end - begin - mark_begin.size());
        std::size_t number = found_.size();
        (void)std::from_chars(digits.data(), digits.data() + digits.size(), number);
        add_text(words.substr(0, begin));
        if (number < found_.size()) parts.push_back({{}, &found_[number]});
        words.remove_prefix(end + mark_end.size());
    }
    add_text(words);
    return parts;
}

} // namespace linsen
