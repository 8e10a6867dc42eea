#include "review/measure_answer.hpp"

#include "review/decision_verbs.hpp"
#include "review/finite_verb.hpp"
#include "review/one_of.hpp"
#include "review/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// Those who can do something: "vi", "nämnden", "öppenvården", "enhetschefen".
bool can_act(std::string_view word) {
    static constexpr std::array ends{"enheten"sv,       "teamet"sv,      "gruppen"sv,      "ledningen"sv,
                                     "kontoret"sv,      "chefen"sv,      "avdelningen"sv,  "vården"sv,
                                     "kommunen"sv,      "samordnaren"sv, "strategen"sv,    "handläggarna"sv,
                                     "cheferna"sv,      "personalen"sv,  "verksamheten"sv, "mottagningen"sv,
                                     "socialtjänsten"sv};
    return word == "vi" || is_body(word) ||
           std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

/// Says what somebody thinks, has or is, and not what they do.
bool judges(std::string_view verb) {
    static constexpr std::array known{
        "bedömer"sv,     "anser"sv,     "ser"sv,        "tror"sv,     "menar"sv,  "vet"sv,     "tycker"sv,
        "konstaterar"sv, "räknar"sv,    "uppskattar"sv, "har"sv,      "är"sv,     "saknar"sv,  "kan"sv,
        "får"sv,         "noterar"sv,   "finner"sv,     "upplever"sv, "hoppas"sv, "befarar"sv, "förväntar"sv,
        "utgår"sv,       "uppfattar"sv, "känner"sv,     "blir"sv,     "når"sv,    "behöver"sv};
    return one_of(known, verb);
}

/// A passive that is a measure: "följs upp", "redovisas". What happens to persons or is only thought is none.
bool is_measure_in_passive(std::string_view word) {
    static constexpr std::array short_ones{"följs"sv,  "mäts"sv,   "görs"sv,    "tas"sv,    "ges"sv,
                                           "prövas"sv, "utreds"sv, "byts"sv,    "skrivs"sv, "sätts"sv,
                                           "byggs"sv,  "hålls"sv,  "erbjuds"sv, "inleds"sv, "bjuds"sv,
                                           "införs"sv, "ställs"sv};
    static constexpr std::array states{
        "väntas"sv,    "påverkas"sv,   "hoppas"sv,    "saknas"sv,     "drabbas"sv,   "gynnas"sv,
        "antas"sv,     "missgynnas"sv, "anas"sv,      "beräknas"sv,   "förväntas"sv, "gynnas"sv,
        "uppfattas"sv, "minskas"sv,    "försämras"sv, "förbättras"sv, "uppskattas"sv};
    if (one_of(states, word)) return false;
    return one_of(short_ones, word) || (word.ends_with("as") && !word.ends_with("nas"));
}

/// The verb of an acting subject: behind it, or before it where something else begins the sentence.
std::optional<std::string_view> verb_of_actor(Sentence const& sentence) {
    auto const& words = sentence.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].text == "att" || words[at].text == "som") return std::nullopt; // no main clause
        if (!can_act(words[at].text)) continue;
        if (at > 0 && may_be_finite(words[at - 1])) return words[at - 1].text;
        if (at + 1 < words.size()) return words[at + 1].text;
    }
    return std::nullopt;
}

/// "Inget ska ändras", "Vi ändrar ingenting", "Nej".
bool denies(Sentence const& sentence) {
    static constexpr std::array nothing{"inget"sv, "inga"sv, "ingen"sv, "ingenting"sv, "nej"sv};
    constexpr std::size_t near = 4;
    auto const& words = sentence.words;
    return std::any_of(words.begin(),
                       words.begin() + static_cast<std::ptrdiff_t>(std::min(near, words.size())),
                       [](Word const& word) { return one_of(nothing, word.text); });
}

bool says_what_to_do(Sentence const& sentence) {
    static constexpr std::array duties{"ska"sv, "skall"sv, "måste"sv, "bör"sv};
    static constexpr std::array answers{"ja"sv, "nej"sv, "samma"sv};
    auto const& words = sentence.words;
    if (denies(sentence)) return false;
    if (has_no_verb(sentence)) return !one_of(answers, words.front().text);
    if (std::any_of(words.begin(), words.end(), [](Word const& word) { return one_of(duties, word.text); }))
        return true;
    if (auto const verb = verb_of_actor(sentence)) return !judges(*verb);
    for (Word const& word : words) {
        if (word.text == "att" || word.text == "som") break;
        if (is_measure_in_passive(word.text)) return true;
    }
    return false;
}

} // namespace

bool says_what_to_do(Passage const& answer) {
    Memo memo;
    memo.parts.push_back({PartKind::other, "", {answer}, answer.start.first()});
    Reading const reading = read(memo);
    auto const& sentences = reading.parts.front().sentences;
    return std::any_of(sentences.begin(), sentences.end(),
                       [](Sentence const& sentence) { return says_what_to_do(sentence); });
}

} // namespace linsen::review
