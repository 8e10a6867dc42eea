#include "review/sentences.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// After these a sentence always goes on. Written without the last full stop.
constexpr std::array goes_on{
    "t.ex"sv,  "bl.a"sv,   "dvs"sv,    "d.v.s"sv, "s.k"sv,   "kap"sv,  "nr"sv,   "kl"sv,   "ca"sv,
    "p.g.a"sv, "pga"sv,    "fr.o.m"sv, "t.o.m"sv, "tel"sv,   "ev"sv,   "resp"sv, "prop"sv, "bet"sv,
    "dnr"sv,   "jfr"sv,    "f.d"sv,    "inkl"sv,  "exkl"sv,  "art"sv,  "sid"sv,  "s"sv,    "f.n"sv,
    "f.ö"sv,   "i.st.f"sv, "m.h.t"sv,  "m.a.o"sv, "skr"sv,   "rskr"sv, "tab"sv,  "fig"sv,  "bil"sv,
    "t.h"sv,   "t.v"sv,    "i.o.m"sv,  "m.h.a"sv, "f.v.b"sv, "st"sv,   "par"sv,  "avd"sv,  "e.g"sv};
/// After these it goes on before a figure.
constexpr std::array before_figure{"jan"sv, "feb"sv, "apr"sv, "aug"sv, "sept"sv,
                                   "sep"sv, "okt"sv, "nov"sv, "dec"sv};

/// The word that ends at `end`, small letters.
std::string word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' && text[begin - 1] != '"') --begin;
    return to_lower(text.substr(begin, end - begin));
}

bool is_closing(char32_t c) {
    return c == '"' || c == ')' || c == 0x201D || c == 0x2019 || c == '\'' || c == 0xBB;
}

/// A new sentence may begin with it.
bool begins_sentence(char32_t c) {
    auto const code = static_cast<UChar32>(c);
    return u_isupper(code) != 0 || u_isdigit(code) != 0 || c == '"' || c == '(' || c == '{' || c == 0x201D ||
           c == 0x201C || c == 0x2013 || c == 0xBB || c == 0xAB;
}

bool ends_sentence(std::string_view text, std::size_t stop, char32_t next) {
    if (!begins_sentence(next)) return false;
    if (text[stop] != '.') return true;
    std::string const word = word_before(text, stop);
    auto const is_word = [&](std::string_view known) { return word == known; };
    if (std::any_of(goes_on.begin(), goes_on.end(), is_word)) return false;
    bool const figure = u_isdigit(static_cast<UChar32>(next)) != 0 || next == '{';
    if (figure && std::any_of(before_figure.begin(), before_figure.end(), is_word)) return false;
    std::size_t at = 0;
    bool const initial = !word.empty() && u_isalpha(static_cast<UChar32>(next_code_point(word, at))) != 0 &&
                         at == word.size() && u_isalpha(static_cast<UChar32>(next)) != 0;
    return !initial;
}

} // namespace

std::vector<Span> sentences(std::string_view text) {
    std::vector<Span> found;
    std::size_t begin = 0;
    auto const end_at = [&](std::size_t end) {
        std::string_view const sentence = trim(text.substr(begin, end - begin));
        if (!sentence.empty()) {
            auto const from = static_cast<std::size_t>(sentence.data() - text.data());
            found.push_back({from, from + sentence.size()});
        }
        begin = end;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("{{")) {
            at = std::min(text.find("}}", at), text.size() - 2) + 2;
            continue;
        }
        std::size_t const stop = at;
        char32_t const c = next_code_point(text, at);
        if (c != '.' && c != '!' && c != '?' && c != 0x2026) continue;
        std::size_t after = at;
        for (std::size_t next = at; next < text.size();) {
            if (!is_closing(next_code_point(text, next))) break;
            after = next;
        }
        if (after >= text.size() || text[after] != ' ') continue;
        std::size_t next = after + 1;
        if (next < text.size() && ends_sentence(text, stop, next_code_point(text, next))) end_at(after);
    }
    end_at(text.size());
    return found;
}

} // namespace linsen::review
