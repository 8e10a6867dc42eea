#include "review/memo.hpp"

#include "base/text.hpp"
#include "review/one_of.hpp"
#include "review/plain_text.hpp"
#include "review/words.hpp"

#include <algorithm>
#include <array>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// Nobody writes these but where something else is to stand.
constexpr std::array marks{"todo"sv, "tbd"sv, "fixme"sv, "xxx"sv, "xx"sv, "lorem"sv};
/// That a text is to come, in so many words …
constexpr std::array to_come{"kommer"sv,     "kompletteras"sv, "fyll"sv, "fylls"sv,  "skriv"sv,
                             "skrivs"sv,     "skrivas"sv,      "text"sv, "texten"sv, "återkommer"sv,
                             "återkommes"sv, "göra"sv,         "klar"sv, "klart"sv,  "utkast"sv,
                             "besvaras"sv,   "besvara"sv};
/// … and the words around.
constexpr std::array around{"att"sv, "här"sv,   "i"sv,   "in"sv,   "på"sv,        "senare"sv,  "ska"sv,
                            "ej"sv,  "inte"sv,  "än"sv,  "ännu"sv, "inom"sv,      "kort"sv,    "delen"sv,
                            "den"sv, "detta"sv, "det"sv, "ett"sv,  "avsnittet"sv, "behöver"sv, "är"sv,
                            "vi"sv,  "med"sv,   "mer"sv, "mera"sv, "om"sv,        "detta"sv};

} // namespace

bool is_unwritten(std::string_view text) {
    if (auto const whole = fold(text); whole == "n/a" || whole == "n.a.") return true;
    std::vector<Word> all;
    for (Block const& block : plain_text(text))
        for (Word& word : words(block.text)) all.push_back(std::move(word));
    constexpr std::size_t short_note = 12; // "Todo: fråga ekonomen vad det kostar"
    if (all.empty() || (one_of(marks, all.front().text) && all.size() <= short_note)) return true;
    bool const only_these = std::all_of(all.begin(), all.end(), [](Word const& word) {
        return one_of(to_come, word.text) || one_of(around, word.text);
    });
    return only_these &&
           std::any_of(all.begin(), all.end(), [](Word const& word) { return one_of(to_come, word.text); });
}

} // namespace linsen::review
