#include "layout/word_parts.hpp"

#include "base/text.hpp"
#include "layout/hyphenator.hpp"
#include "layout/line_ends.hpp"
#include "layout/shaper.hpp"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace linsen::layout {

namespace {

/// A place where a word may be parted.
struct Place {
    enum class Kind : std::uint8_t { usual, in_part, any_letters, any_signs };
    std::size_t at = 0; ///< in UTF-16 units
    Kind kind = Kind::usual;
};

bool is_letter(char16_t c) { return u_isalpha(c) != 0; }
bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
bool is_one_of(std::u16string_view signs, char16_t c) { return signs.find(c) != std::u16string_view::npos; }

/// Bytes of the text's first UTF-16 units.
std::size_t bytes_of_units(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    for (std::size_t seen = 0; seen < units && at < text.size();)
        seen += next_code_point(text, at) > 0xFFFF ? 2 : 1;
    return at;
}

/// A name or an abbreviation is parted as the same word in small letters.
HyphenPoints points_of(std::u16string_view letters) {
    auto const points = Hyphenator::swedish().points(letters);
    if (!points.empty()) return points;
    std::u16string small;
    for (auto const c : letters) small += static_cast<char16_t>(u_tolower(c));
    return Hyphenator::swedish().points(small);
}

/// Whether a sign between the letters around it ends a stretch: "vård,stöd" behind it, "vård(stöd" before it.
bool ends_at_sign(std::u16string_view word, std::size_t at) {
    if (at < 2 || at + 2 > word.size()) return false;
    if (is_one_of(u",;:)+&|", word[at - 1])) return is_letter(word[at - 2]) && is_letter(word[at]);
    return is_one_of(u"([", word[at]) && is_letter(word[at - 1]) && is_letter(word[at + 1]);
}

/// Neither letters, nor what belongs to a figure, nor two halves of one character; two years part at the sign
/// between them.
bool parts_signs(std::u16string_view word, std::size_t at) {
    if (is_one_of(u"/–-", word[at - 1])) return true;
    if (is_digit(word[at - 1]) || is_digit(word[at]) || U16_IS_TRAIL(word[at])) return false;
    if ((U_GET_GC_MASK(word[at]) & U_GC_M_MASK) != 0) return false;
    return !(takes_hyphen(word[at - 1]) && takes_hyphen(word[at]));
}

std::vector<Place> places_in(std::u16string_view word) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < word.size();) {
        auto end = i;
        while (end < word.size() && is_letter(word[end])) ++end;
        auto const belongs_to_number = i > 0 && is_digit(word[i - 1]);
        if (!belongs_to_number)
            for (auto const& [at, kind] : points_of(word.substr(i, end - i)))
                places.push_back(
                    {i + at, kind == HyphenPoint::Kind::in_part ? Place::Kind::in_part : Place::Kind::usual});
        for (auto at = i + Hyphenator::margin; !belongs_to_number && at + Hyphenator::margin <= end; ++at)
            if (takes_hyphen(word[at - 1]) && takes_hyphen(word[at]))
                places.push_back({at, Place::Kind::any_letters});
        i = std::max(end, i + 1);
    }
    for (std::size_t at = 1; at < word.size(); ++at)
        if (parts_signs(word, at)) places.push_back({at, Place::Kind::any_signs});
    return places;
}

} // namespace

std::vector<std::string> stretches_of(std::string_view word) {
    auto const units = to_utf16(word);
    auto ends = line_ends(units);
    for (std::size_t at = 1; at < units.size(); ++at)
        if (ends_at_sign(units, at)) ends.push_back(at);
    std::sort(ends.begin(), ends.end());
    std::vector<std::string> result;
    std::size_t begin = 0;
    for (auto const end : ends) {
        if (units[end - 1] == u' ') continue; // inside a number
        auto const bytes = bytes_of_units(word, end);
        if (bytes > begin) result.emplace_back(word.substr(begin, bytes - begin));
        begin = bytes;
    }
    return result;
}

std::optional<std::pair<std::string, std::string>> parted(std::string_view stretch, Face face, double size,
                                                          double width, Measure const& measure) {
    auto const units = to_utf16(stretch);
    auto places = places_in(units);
    // The best kind that the width holds one of, and the last place of that kind.
    std::sort(places.begin(), places.end(), [](Place const& a, Place const& b) {
        return std::pair(a.kind, b.at) < std::pair(b.kind, a.at);
    });
    for (auto const& place : places) {
        auto const at = bytes_of_units(stretch, place.at);
        auto front = std::string(stretch.substr(0, at)) + (place.kind == Place::Kind::any_signs ? "" : "-");
        if (measure(front, face, size) <= width)
            return std::pair{std::move(front), std::string(stretch.substr(at))};
    }
    return std::nullopt;
}

} // namespace linsen::layout
