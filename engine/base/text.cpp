#include "base/text.hpp"

#include "base/fault.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace linsen {

namespace {

icu::StringPiece piece(std::string_view text) {
    promise(text.size() <= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()),
            "a text is shorter than 2 GiB");
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

std::u32string code_points(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) points += next_code_point(text, at);
    return points;
}

/// What a letter is called in plain ASCII ("ü" → "u", "æ" → "ae"); other characters as they are.
std::string ascii_name(char32_t lower) {
    switch (lower) {
    case 0xE6: return "ae";
    case 0xF8: return "o";
    case 0xDF: return "ss";
    case 0x111:
    case 0xF0: return "d";
    case 0x142: return "l";
    case 0x153: return "oe";
    case 0xFE: return "th";
    default: break;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString decomposed;
    icu::Normalizer2 const* const nfd = icu::Normalizer2::getNFDInstance(status);
    std::string name;
    if (U_SUCCESS(status) != 0 && nfd->getDecomposition(static_cast<UChar32>(lower), decomposed) != 0) {
        append_utf8(name, static_cast<char32_t>(decomposed.char32At(0)));
    } else {
        append_utf8(name, lower);
    }
    return name;
}

/// The weights that the Swedish alphabet is sorted by: å ä ö after z, æ with ä, ø with ö, ü with y, other
/// marks left out.
std::u32string swedish_weights(std::string_view text) {
    constexpr std::u32string_view after_z = U"{|}"; // å, ä, ö: the three code points after z
    std::u32string weights;
    std::string const lower = to_lower(to_nfc(text));
    for (std::size_t at = 0; at < lower.size();) {
        char32_t const c = next_code_point(lower, at);
        switch (c) {
        case 0xE5: weights += after_z[0]; break;
        case 0xE4:
        case 0xE6: weights += after_z[1]; break;
        case 0xF6:
        case 0xF8: weights += after_z[2]; break;
        case 0xFC: weights += U'y'; break;
        default: {
            std::u32string const name = code_points(ascii_name(c));
            // Makes room for the three letters after z.
            for (char32_t letter : name)
                weights += letter > U'z' ? static_cast<char32_t>(letter + after_z.size()) : letter;
        }
        }
    }
    return weights;
}

} // namespace

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const nfc = icu::Normalizer2::getNFCInstance(status);
    promise(U_SUCCESS(status) != 0, "ICU has its normalisation data");
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfc->normalizeUTF8(0, piece(text), sink, nullptr, status);
    promise(U_SUCCESS(status) != 0, "every text has a normal form");
    return normal;
}

std::string to_lower(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string lower;
    icu::StringByteSink<std::string> sink(&lower);
    icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, status);
    promise(U_SUCCESS(status) != 0, "every text has a lower case");
    return lower;
}

std::string fold(std::string_view text) {
    std::string const lower = to_lower(to_nfc(text));
    std::string folded;
    bool blank = false;
    for (std::size_t at = 0; at < lower.size();) {
        char32_t const c = next_code_point(lower, at);
        if (is_blank(c)) {
            blank = !folded.empty();
            continue;
        }
        if (blank) folded += ' ';
        blank = false;
        append_utf8(folded, c);
    }
    return folded;
}

bool is_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    for (;;) {
        if (!text.empty() && blanks.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (text.starts_with(nbsp)) {
            text.remove_prefix(nbsp.size());
        } else {
            break;
        }
    }
    for (;;) {
        if (!text.empty() && blanks.find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
        } else if (text.ends_with(nbsp)) {
            text.remove_suffix(nbsp.size());
        } else {
            return text;
        }
    }
}

bool shows_nothing(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const c = static_cast<UChar32>(next_code_point(text, at));
        if (u_isUWhiteSpace(c) == 0 && u_iscntrl(c) == 0 &&
            u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0)
            return false;
    }
    return true;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        std::size_t const end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(std::vector<std::string> const& parts, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) text += separator;
        text += parts[i];
    }
    return text;
}

std::string in_quotes(std::string_view word) { return "\"" + std::string(word) + "\""; }

std::string join_swedish(std::vector<std::string> const& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) text += i + 1 == parts.size() ? " och " : ", ";
        text += parts[i];
    }
    return text;
}

std::string join_quoted(std::vector<std::string> const& words) {
    std::vector<std::string> quoted;
    quoted.reserve(words.size());
    for (auto const& word : words) quoted.push_back(in_quotes(word));
    return join_swedish(quoted);
}

std::string with_en_dash(std::string_view text) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    auto const is_between_digits = [&](std::size_t at) {
        return text[at] == '-' && at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) &&
               is_digit(text[at + 1]);
    };
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        // As far as numbers and the hyphens between them reach: with several it is a date, and no span.
        auto end = i;
        std::size_t hyphens = 0;
        while (end < text.size() && (is_digit(text[end]) || is_between_digits(end)))
            if (text[end++] == '-') ++hyphens;
        if (end == i) ++end;
        for (; i < end; ++i) {
            if (hyphens == 1 && text[i] == '-')
                result += "–";
            else
                result += text[i];
        }
    }
    return result;
}

std::string slug(std::string_view text) {
    std::string const lower = to_lower(to_nfc(text));
    std::string slugged;
    for (std::size_t at = 0; at < lower.size();) {
        for (char c : ascii_name(next_code_point(lower, at))) {
            bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (kept) {
                slugged += c;
            } else if (!slugged.empty() && slugged.back() != '-') {
                slugged += '-';
            }
        }
    }
    if (!slugged.empty() && slugged.back() == '-') slugged.pop_back();
    return slugged;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::u32string const from = code_points(a);
    std::u32string const to = code_points(b);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    std::vector<std::size_t> above = row;
    std::vector<std::size_t> two_above = row;
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::swap(two_above, above);
        std::swap(above, row);
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            std::size_t const replaced = above[j] + (from[i] == to[j] ? 0 : 1);
            row[j + 1] = std::min({replaced, row[j] + 1, above[j + 1] + 1});
            if (i > 0 && j > 0 && from[i] == to[j - 1] && from[i - 1] == to[j])
                row[j + 1] = std::min(row[j + 1], two_above[j - 1] + 1);
        }
    }
    return row.back();
}

bool swedish_less(std::string_view a, std::string_view b) {
    std::u32string const first = swedish_weights(a);
    std::u32string const second = swedish_weights(b);
    if (first != second) return first < second;
    // Plain before accented, then small before capital; bytes make the order total.
    std::string const lower_a = to_lower(a);
    std::string const lower_b = to_lower(b);
    if (lower_a != lower_b) return lower_a < lower_b;
    return a > b;
}

} // namespace linsen
