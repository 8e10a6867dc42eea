#include "layout/prepared_text.hpp"

#include "base/text.hpp"
#include "layout/shaper.hpp"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

namespace linsen::layout {

namespace {

constexpr char16_t minus = 0x2212;
constexpr char16_t no_break_space = 0x00A0;

constexpr std::array<std::u16string_view, 22> units{
    u"%",      u"‰",       u"procent",  u"procentenheter", u"procentenhet", u"kronor", u"kr", u"tkr",
    u"mnkr",   u"år",      u"åringar",  u"månader",        u"veckor",       u"dagar",  u"§",  u"kap.",
    u"timmar", u"minuter", u"personer", u"invånare",       u"kommuner",     u"fall"};
constexpr std::array<std::u16string_view, 22> further_units{
    u"mkr",   u"mdkr", u"tusen", u"miljon", u"miljoner", u"miljard", u"miljarder", u"månad",
    u"vecka", u"dag",  u"dygn",  u"timme",  u"tim",      u"minut",   u"min",       u"gånger",
    u"st",    u"kvm",  u"km",    u"m",      u"kg",       u"poäng"};
constexpr std::array<std::u16string_view, 12> months{u"januari",   u"februari", u"mars",     u"april",
                                                     u"maj",       u"juni",     u"juli",     u"augusti",
                                                     u"september", u"oktober",  u"november", u"december"};
constexpr std::array<std::u16string_view, 21> before_number{
    u"tabell",  u"diagram", u"figur", u"bild", u"bilaga", u"kap.", u"kapitel",
    u"avsnitt", u"sida",    u"sidan", u"s.",   u"nr",     u"§",    u"§§",
    u"ca",      u"år",      u"kl.",   u"den",  u"±",      u"−",    u"-"};

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
bool is_letter(char16_t c) { return u_isalpha(c) != 0; }

std::u16string_view word_from(std::u16string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size() && text[end] != u' ' && text[end] != no_break_space) ++end;
    return text.substr(at, end - at);
}

std::u16string lower(std::u16string_view word) {
    std::u16string result;
    for (auto const c : word) result += static_cast<char16_t>(u_tolower(c));
    return result;
}

/// Without closing punctuation, which may stand behind a unit.
std::u16string_view bare(std::u16string_view word) {
    while (!word.empty() && (word.back() == u',' || word.back() == u';' || word.back() == u':' ||
                             word.back() == u')' || word.back() == u'.'))
        word.remove_suffix(1);
    return word;
}

template <class List>
bool holds(List const& list, std::u16string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// "−0,0" at `at` in the text: the minus goes when nothing but zeros follow.
bool is_negative_zero(std::u16string_view text, std::size_t at) {
    auto i = at + 1;
    bool zero = false;
    for (; i < text.size() && (text[i] == u'0' || text[i] == u','); ++i) zero |= text[i] == u'0';
    return zero && (i == text.size() || !is_digit(text[i]));
}

} // namespace

std::u16string prepare(std::string_view text) {
    auto const plain = std::all_of(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte < 0x7F;
    });
    auto source = to_utf16(plain ? std::string(text) : to_nfc(text));
    std::u16string result;
    result.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        auto c = source[i];
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029) c = u' ';
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x00AD || c == 0xFEFF) continue;
        auto const starts = result.empty() || result.back() == u' ' || result.back() == u'(' ||
                            result.back() == no_break_space;
        auto const digit_follows = i + 1 < source.size() && is_digit(source[i + 1]);
        if (c == u'-' && starts && digit_follows) c = minus;
        if (c == minus && starts && digit_follows && is_negative_zero(source, i)) continue;
        result += c;
    }
    return result;
}

namespace {

/// "SN" in front of "2026/00123": a diarienummer, whose register is written in capitals.
bool is_register(std::u16string_view word, std::u16string_view next) {
    constexpr std::size_t longest_register = 8;
    if (word.empty() || word.size() > longest_register) return false;
    auto const capitals =
        std::all_of(word.begin(), word.end(), [](char16_t c) { return u_isupper(c) != 0 || c == u'-'; });
    auto const slash = next.find(u'/');
    return capitals && u_isupper(word.front()) != 0 && slash != std::u16string_view::npos && slash > 0 &&
           slash + 1 < next.size() && is_digit(next[slash - 1]) && is_digit(next[slash + 1]);
}

/// A unit behind its number, or the month behind its day.
bool belongs_to_number(std::u16string_view word) {
    return holds(units, word) || holds(further_units, word) || holds(months, word);
}

void glue_word(std::u16string& text, std::size_t space) {
    auto begin = space;
    while (begin > 0 && text[begin - 1] != u' ' && text[begin - 1] != no_break_space &&
           text[begin - 1] != u'(')
        --begin;
    auto const word = std::u16string_view(text).substr(begin, space - begin);
    auto const month_of_date = begin > 1 && is_digit(text[begin - 2]) && holds(months, lower(word));
    if (month_of_date || holds(before_number, lower(word)) || is_register(word, word_from(text, space + 1)))
        text[space] = no_break_space;
}

} // namespace

void glue(std::u16string& text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != u' ') continue;
        auto const before = text[i - 1];
        auto const after = text[i + 1];
        if (is_digit(before) && is_digit(after)) {
            text[i] = no_break_space;
        } else if (is_digit(before)) {
            auto const word = lower(word_from(text, i + 1));
            if (belongs_to_number(word) || belongs_to_number(bare(word))) text[i] = no_break_space;
        } else if (is_digit(after) || (after == minus && i + 2 < text.size() && is_digit(text[i + 2]))) {
            glue_word(text, i);
        } else if (before == u'§' && is_letter(after)) {
            text[i] = no_break_space;
        }
    }
}

} // namespace linsen::layout
