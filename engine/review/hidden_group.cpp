#include "review/hidden_group.hpp"

#include "review/finite_verb.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

struct Group {
    std::string_view beginning;
    People people;
};

constexpr std::array groups{
    Group{"barn", People::children},    Group{"elev", People::pupils},     Group{"ungdoms", People::young},
    Group{"deltagar", People::anybody}, Group{"brukar", People::anybody},  Group{"klient", People::anybody},
    Group{"patient", People::anybody},  Group{"mål", People::anybody},     Group{"äldre", People::adults},
    Group{"vuxen", People::adults},     Group{"föräldra", People::parents}};

/// "Ungdomsgruppen", "brukargruppernas"
std::optional<People> of_group(std::string_view word) {
    static constexpr std::array ends{"gruppen"sv, "gruppens"sv, "grupperna"sv, "gruppernas"sv};
    bool const group =
        std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
    if (!group) return std::nullopt;
    for (Group const& each : groups)
        if (word.starts_with(each.beginning) && word.substr(each.beginning.size()).starts_with("grupp"))
            return each.people;
    return std::nullopt;
}

/// "söker", "har fått", "är inskrivna": what persons do, or are.
bool is_of_persons(Sentence const& sentence, std::size_t at) {
    static constexpr std::array verbs{"får"sv,    "fick"sv,   "ansöker"sv, "ansökte"sv,
                                      "sökte"sv,  "bodde"sv,  "väntade"sv, "svarade"sv,
                                      "svarar"sv, "deltog"sv, "avbröt"sv};
    static constexpr std::array participles{
        "fått"sv,        "sökt"sv,    "ansökt"sv,   "väntat"sv,    "bott"sv,      "deltagit"sv,
        "avbrutit"sv,    "varit"sv,   "kommit"sv,   "inskrivna"sv, "placerade"sv, "arbetslösa"sv,
        "sjukskrivna"sv, "utsatta"sv, "beroende"sv, "nöjda"sv,     "missnöjda"sv};
    static constexpr std::array auxiliaries{"har"sv, "hade"sv, "är"sv, "var"sv};
    auto const& words = sentence.words;
    if (at >= words.size()) return false;
    if (one_of(auxiliaries, words[at].text))
        return at + 1 < words.size() && one_of(participles, words[at + 1].text);
    return one_of(verbs, words[at].text) || is_verb_of_persons(words[at].text);
}

} // namespace

std::optional<HiddenGroup> hidden_group(Sentence const& sentence, std::size_t at) {
    static constexpr std::array households{"hushåll"sv, "hushållen"sv, "hushållens"sv};
    auto const& words = sentence.words;
    if (words[at].cut) return std::nullopt;
    if (auto const people = of_group(words[at].text)) return HiddenGroup{at, *people};
    // "412 hushåll" have no sex, and "barn i hushåll med skulder" are not those whom it is about.
    static constexpr std::array leads{"fler"sv, "färre"sv, "många"sv, "flesta"sv,
                                      "de"sv,   "alla"sv,  "bland"sv, "hos"sv};
    bool const led = at == 0 || one_of(leads, words[at - 1].text);
    if (led && one_of(households, words[at].text)) return HiddenGroup{at, People::adults};
    bool const those_who = at == 0 && words[at].text == "de" && is_word(sentence, 1, "som");
    if (those_who && is_of_persons(sentence, 2)) return HiddenGroup{1, People::anybody};
    return std::nullopt;
}

} // namespace linsen::review
