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

} // namespace

Insertions::Insertions(std::string_view source, TextPlace const& at, Diagnostics& diagnostics) {
    std::size_t done = 0;
    auto const resume_at = [&](std::size_t offset) {
        done = offset;
        resumed_.emplace_back(marked_.size(), done);
    };
    while (true) {
        auto const open = source.find("{{", done);
        if (open == std::string_view::npos) break;
        marked_ += source.substr(done, open - done);
        auto const line_end = std::min(source.find('\n', open), source.size());
        auto const close = source.find("}}", open + brace);
        if (close == std::string_view::npos || close > line_end) {
            diagnostics.error("text.infogning", at.of(source, open), "klamrarna {{ stängs inte på samma rad",
                              "skriv till exempel {{ungdomar | Falun | kvinnor}}");
            resume_at(line_end);
            continue;
        }
        auto const words = trim(source.substr(open + brace, close - open - brace));
        if (words.empty()) {
            resume_at(close + brace);
            diagnostics.error("text.infogning", at.of(source, open), "det står inget mellan {{ och }}",
                              "skriv till exempel {{ungdomar | Falun | kvinnor}}, eller ta bort klamrarna");
            continue;
        }
        marked_ += mark_begin;
        marked_ += std::to_string(found_.size());
        marked_ += mark_end;
        resume_at(close + brace);
        found_.push_back({std::string(words), at.of(source, open)});
    }
    marked_ += source.substr(done);
}

std::size_t Insertions::in_source(std::size_t offset) const {
    std::pair<std::size_t, std::size_t> from{0, 0};
    for (auto const& resumed : resumed_)
        if (resumed.first <= offset) from = resumed;
    return from.second + (offset - from.first);
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
