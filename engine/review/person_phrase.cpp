#include "review/person_phrase.hpp"

#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// What cannot stand between a number and its noun, though it may end like an adjective; and "14 olika
/// personer" are those whom somebody met, not those who are counted.
constexpr std::array no_adjective{"hade"sv,   "ska"sv,     "inte"sv,  "bara"sv,  "varje"sv,  "sedan"sv,
                                  "mellan"sv, "kunna"sv,   "vara"sv,  "ha"sv,    "stycke"sv, "timme"sv,
                                  "vecka"sv,  "åtgärda"sv, "finna"sv, "samma"sv, "olika"sv};
/// Verbs and small words that end like nouns in the plural.
constexpr std::array no_nouns{
    "bor"sv,      "får"sv,        "har"sv,         "är"sv,         "var"sv,      "blir"sv,      "går"sv,
    "kommer"sv,   "söker"sv,      "behöver"sv,     "känner"sv,     "uppger"sv,   "svarar"sv,    "deltar"sv,
    "väntar"sv,   "saknar"sv,     "arbetar"sv,     "lever"sv,      "flyttar"sv,  "mår"sv,       "når"sv,
    "anser"sv,    "upplever"sv,   "tycker"sv,      "lämnar"sv,     "ökar"sv,     "minskar"sv,   "klarar"sv,
    "under"sv,    "över"sv,       "eller"sv,       "efter"sv,      "oftare"sv,   "från"sv,      "mellan"sv,
    "utanför"sv,  "per"sv,        "tar"sv,         "ger"sv,        "står"sv,     "mister"sv,    "använder"sv,
    "vårdas"sv,   "tillhör"sv,    "igen"sv,        "lättare"sv,    "svårare"sv,  "tidigare"sv,  "senare"sv,
    "ingen"sv,    "någon"sv,      "varken"sv,      "redan"sv,      "avbryter"sv, "avslutar"sv,  "börjar"sv,
    "slutar"sv,   "fortsätter"sv, "träffar"sv,     "besöker"sv,    "ringer"sv,   "kontaktar"sv, "hamnar"sv,
    "hoppar"sv,   "berättar"sv,   "efterfrågar"sv, "återkommer"sv, "skadar"sv,   "dricker"sv,   "röker"sv,
    "vänder"sv,   "stannar"sv,    "behandlas"sv,   "placeras"sv,   "beviljas"sv, "utsätts"sv,   "befinner"sv,
    "riskerar"sv, "finner"sv,     "väljer"sv,      "växer"sv,      "utgör"sv,    "hör"sv,       "förlorar"sv,
    "vågar"sv,    "orkar"sv,      "undviker"sv};

/// A noun in the plural, or in definite form: "äldre bilar".
bool is_like_noun(std::string_view word) {
    if (one_of(no_nouns, word) || word.ends_with("erar")) return false;
    static constexpr std::array endings{"ar"sv, "or"sv, "er"sv, "en"sv, "na"sv, "are"sv};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
}

/// "vårdar någon", "söker inte", "upplever att": what stands behind the word at `at` stands behind verbs.
bool is_verb_by_what_follows(Sentence const& sentence, std::size_t at) {
    static constexpr std::array behind_verbs{"en"sv,     "ett"sv,  "någon"sv, "något"sv,  "några"sv,
                                             "sin"sv,    "sitt"sv, "sina"sv,  "sig"sv,    "det"sv,
                                             "den"sv,    "dem"sv,  "inte"sv,  "aldrig"sv, "ofta"sv,
                                             "alltid"sv, "mer"sv,  "att"sv,   "sällan"sv, "oftare"sv};
    auto const& words = sentence.words;
    return words[at].text.ends_with('r') && at + 1 < words.size() && !words[at + 1].after_mark &&
           one_of(behind_verbs, words[at + 1].text);
}

/// May stand between a quantity and the persons: "nya", "placerade", "kommunens".
bool may_stand_between(Word const& word) {
    if (word.number || word.reference || one_of(no_adjective, word.text)) return false;
    return word.text.ends_with('a') || word.text.ends_with('e') || word.text.ends_with('s') ||
           word.text == "st" || word.text == "stycken";
}

} // namespace

bool is_quantity(Word const& word) {
    return word.reference || (word.number && !is_year(word)) || word.number_word;
}

std::optional<std::size_t> persons_from(Sentence const& sentence, std::size_t at, bool divided) {
    constexpr std::size_t most = 5;
    auto const& words = sentence.words;
    for (std::size_t i = at; i < std::min(words.size(), at + most); ++i) {
        Word const& word = words[i];
        if (i > at && word.after_mark) return std::nullopt;
        if (word.sexes.female || word.sexes.male || word.cut) return std::nullopt;
        if (stands_for_persons(sentence, i)) return i;
        bool const between = is_determiner(word) || may_stand_between(word) || (divided && is_quantity(word));
        if (!between) return std::nullopt;
    }
    return std::nullopt;
}

bool is_part(std::string_view word) {
    static constexpr std::array parts{"hälften"sv, "majoriteten"sv, "merparten"sv, "flertalet"sv,
                                      "majoritet"sv};
    static constexpr std::array fractions{"tredjedel"sv, "fjärdedel"sv, "femtedel"sv, "sjättedel"sv,
                                          "tiondel"sv};
    return one_of(parts, word) ||
           std::any_of(fractions.begin(), fractions.end(),
                       [&](std::string_view fraction) { return word.starts_with(fraction); });
}

bool stands_for_persons(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    auto const& person = words[at].person;
    if (!person || words[at].cut) return false;
    // "de boende", but "särskilt boende"
    bool const also_a_place = words[at].text == "boende" || words[at].text == "boendes";
    // Of places there are "87 boenden".
    bool const counted = at > 0 && (is_determiner(words[at - 1]) || is_quantity(words[at - 1]));
    if (also_a_place && !counted) return false;
    if (!person->adjective || at + 1 == words.size()) return true;
    Word const& next = words[at + 1];
    if (next.after_mark) return true;
    if (words[at].text == "äldre" && next.text == "än") return false; // compares
    if (next.person || next.sexes.female || next.sexes.male) return false;
    bool const those = at > 0 && is_determiner(words[at - 1]);
    if (those) return !next.text.ends_with("na"); // "de äldre väntar", but "de äldre bilarna"
    return !is_like_noun(next.text) || is_verb_by_what_follows(sentence, at + 1);
}

} // namespace linsen::review
