#include "review/unnamed_persons.hpp"

#include "review/one_of.hpp"
#include "review/person_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// What only persons do, in answer to a question.
constexpr std::array what_persons_tell{
    "svarar"sv, "svarade"sv, "uppger"sv, "uppgav"sv, "anger"sv, "angav"sv,    "anser"sv,    "ansåg"sv,
    "tycker"sv, "tyckte"sv,  "känner"sv, "kände"sv,  "tror"sv,  "upplever"sv, "upplevde"sv, "deltog"sv};

/// "arbetslösa", "nöjda", "utsatta": an adjective that says how persons are, behind "är 12 procent".
bool is_how_persons_are(Sentence const& sentence, std::size_t at) {
    static constexpr std::array how{"nöjda"sv,   "missnöjda"sv, "trygga"sv,   "otrygga"sv,  "utsatta"sv,
                                    "ensamma"sv, "sjuka"sv,     "beroende"sv, "behöriga"sv, "obehöriga"sv};
    auto const& word = sentence.words[at];
    bool const person = word.person && word.person->adjective && word.person->form != Form::one;
    bool const of_things = word.text == "boende" || word.text == "äldre"; // "bilarna är 12 procent äldre"
    return one_of(how, word.text) || (person && !of_things && stands_for_persons(sentence, at));
}

/// "Arbetslösheten är 7,3 procent", "Sysselsättningsgraden i åldern 20–64 år var 81 procent": a rate of
/// persons, whoever they are.
std::optional<std::size_t> rate_of_persons(Sentence const& sentence, std::size_t at) {
    static constexpr std::array rates{"arbetslösheten"sv,     "arbetslöshet"sv,   "sysselsättningsgraden"sv,
                                      "förvärvsfrekvensen"sv, "deltagargraden"sv, "sjuktalet"sv,
                                      "valdeltagandet"sv};
    auto const& words = sentence.words;
    bool const rate = std::any_of(rates.begin(), rates.end(),
                                  [&](std::string_view end) { return words[at].text.ends_with(end); });
    if (!rate) return std::nullopt;
    for (std::size_t i = at + 1; i + 1 < words.size(); ++i) {
        if (words[i].text == "om") return std::nullopt; // "ett mål om 5 procent"
        bool const share = words[i + 1].text == "procent" || words[i + 1].text == "%";
        if (is_quantity(words[i]) && share) return i + 1;
    }
    return std::nullopt;
}

/// "Två av tre känner sig trygga", "38 procent har varit utsatta", "fler än hälften får hjälp inom en vecka":
/// only persons do so.
std::optional<std::size_t> what_persons_do(Sentence const& sentence, std::size_t at) {
    static constexpr std::array verbs{
        "känner"sv,     "kände"sv,   "uppger"sv,  "uppgav"sv,   "mår"sv,    "mådde"sv,    "upplever"sv,
        "upplevde"sv,   "anser"sv,   "ansåg"sv,   "tycker"sv,   "tyckte"sv, "får"sv,      "fick"sv,
        "vill"sv,       "ville"sv,   "bor"sv,     "bodde"sv,    "väntar"sv, "väntade"sv,  "söker"sv,
        "sökte"sv,      "deltar"sv,  "deltog"sv,  "lever"sv,    "levde"sv,  "avbryter"sv, "avbröt"sv,
        "återkommer"sv, "återkom"sv, "arbetar"sv, "arbetade"sv, "tror"sv,   "trodde"sv,   "svarar"sv,
        "svarade"sv,    "klarar"sv,  "klarade"sv, "saknar"sv,   "saknade"sv};
    static constexpr std::array auxiliaries{"har"sv, "hade"sv, "är"sv, "var"sv, "varit"sv, "blivit"sv};
    auto const& words = sentence.words;
    bool const part = is_part(words[at].text);
    if (!is_quantity(words[at]) && !part) return std::nullopt;
    std::size_t next = at + 1;
    bool const one_among =
        is_word(sentence, next, "av") && next + 1 < words.size() && is_quantity(words[next + 1]);
    bool const share = is_word(sentence, next, "procent") || is_word(sentence, next, "%");
    if (!one_among && !share && !part) return std::nullopt;
    next += one_among ? 2 : share ? 1 : 0;
    if (next < words.size() && one_of(verbs, words[next].text)) return next - 1;
    bool aided = false;
    for (; next < words.size() && one_of(auxiliaries, words[next].text); ++next) aided = true;
    return aided && next < words.size() && is_how_persons_are(sentence, next) ? std::optional(next)
                                                                              : std::nullopt;
}

/// "I enkäten svarade 38 procent att …", "var 82 procent nöjda", "uppgav tre av fyra": the verb stands
/// before.
std::optional<std::size_t> whom_verbs_count(Sentence const& sentence, std::size_t at) {
    static constexpr std::array tell{"svarade"sv, "svarar"sv, "uppgav"sv,   "uppger"sv,  "anger"sv,
                                     "angav"sv,   "anser"sv,  "ansåg"sv,    "tycker"sv,  "tyckte"sv,
                                     "känner"sv,  "kände"sv,  "upplever"sv, "upplevde"sv};
    static constexpr std::array are{"var"sv, "är"sv, "har"sv, "hade"sv};
    static constexpr std::array done{"haft"sv, "fått"sv, "varit"sv, "prövat"sv};
    auto const& words = sentence.words;
    if (at == 0 || !is_quantity(words[at])) return std::nullopt;
    bool const share = is_word(sentence, at + 1, "procent") || is_word(sentence, at + 1, "%");
    bool const among = is_word(sentence, at + 1, "av") && at + 2 < words.size() && is_quantity(words[at + 2]);
    if (!share && !among) return std::nullopt;
    std::size_t const last = share ? at + 1 : at + 2;
    std::string_view const before = words[at - 1].text;
    bool const of = is_word(sentence, last + 1, "av");
    bool const of_those = of && is_word(sentence, last + 2, "dem");
    // "svarade tre av fyra kommuner": those who are named are persons or not, as the other rules say.
    bool const at_end =
        last + 1 == words.size() || words[last + 1].after_mark || words[last + 1].text == "att" || of_those;
    bool const said = one_of(tell, before) && at_end;
    bool const so = one_of(are, before) && last + 1 < words.size() &&
                    (one_of(done, words[last + 1].text) || is_how_persons_are(sentence, last + 1));
    bool const had = one_of(are, before) && of_those && is_word(sentence, last + 3, "som");
    return said || so || had ? std::optional(last) : std::nullopt;
}

/// What persons do, or have done, who are called no more than "de som".
bool is_done_by_persons(std::string_view verb) {
    static constexpr std::array verbs{"ansökte"sv, "sökte"sv,  "söker"sv,   "svarade"sv,
                                      "svarat"sv,  "deltog"sv, "väntade"sv, "väntar"sv,
                                      "avbröt"sv,  "fick"sv,   "fått"sv,    "bor"sv};
    return one_of(verbs, verb);
}

/// "62 procent av dem som sökte", "48 av dem som sökte"
std::optional<std::size_t> share_of_those_who(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    bool const share = is_word(sentence, at + 1, "procent") || is_word(sentence, at + 1, "%");
    if (!is_part(words[at].text) && !is_quantity(words[at])) return std::nullopt;
    std::size_t const of = at + (share ? 2 : 1);
    bool const them = is_word(sentence, of + 1, "dem") || is_word(sentence, of + 1, "de");
    if (!is_word(sentence, of, "av") || !them || !is_word(sentence, of + 2, "som")) return std::nullopt;
    std::size_t verb = of + 3;
    if (is_word(sentence, verb, "har") || is_word(sentence, verb, "hade")) ++verb;
    return verb < words.size() && is_done_by_persons(words[verb].text) ? std::optional(verb) : std::nullopt;
}

/// "Totalt sökte 412 stöd", "Under 2025 väntade 40 på plats": the number is the subject, behind its verb.
std::optional<std::size_t> number_behind_its_verb(Sentence const& sentence, std::size_t at) {
    static constexpr std::array leads{"totalt"sv, "sammanlagt"sv, "sammantaget"sv};
    static constexpr std::array what{"stöd"sv,    "hjälp"sv,  "plats"sv,  "vård"sv,   "råd"sv,
                                     "bistånd"sv, "arbete"sv, "bidrag"sv, "insats"sv, "behandling"sv};
    static constexpr std::array behind{"om"sv, "på"sv};
    auto const& words = sentence.words;
    if (at < 2 || at + 1 >= words.size() || !is_quantity(words[at])) return std::nullopt;
    Word const& lead = words[at - 2];
    bool const adverb = one_of(leads, lead.text) || (is_year(lead) && at > 2);
    bool const led = adverb && is_done_by_persons(words[at - 1].text);
    std::string_view const next = words[at + 1].text;
    bool const given = words[at - 1].text == "fick" && !one_of(what, next);
    return led && !given && (one_of(what, next) || one_of(behind, next)) ? std::optional(at + 1)
                                                                         : std::nullopt;
}

/// "Av de 64 som ansökte fick 51 …"
std::optional<std::size_t> those_who(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    // "Av dem som avslutade insatsen hade 38 procent arbete."
    bool const of_them = (words[at].text == "av" || words[at].text == "bland") &&
                         (is_word(sentence, at + 1, "dem") || is_word(sentence, at + 1, "de")) &&
                         is_word(sentence, at + 2, "som");
    if (of_them) {
        for (std::size_t i = at + 3; i + 1 < words.size(); ++i)
            if (is_quantity(words[i]) && (words[i + 1].text == "procent" || words[i + 1].text == "%"))
                return at + 2;
        return std::nullopt;
    }
    if (words[at].text != "de" || at + 3 >= words.size()) return std::nullopt;
    bool const all = is_quantity(words[at + 1]) && words[at + 2].text == "som";
    std::size_t verb = at + 3;
    if (all && (words[verb].text == "har" || words[verb].text == "hade")) ++verb;
    return all && verb < words.size() && is_done_by_persons(words[verb].text) ? std::optional(verb)
                                                                              : std::nullopt;
}

} // namespace

std::optional<std::size_t> unnamed_persons(Sentence const& sentence, std::size_t at) {
    for (auto* const counts : {rate_of_persons, whom_verbs_count, what_persons_do, share_of_those_who,
                               number_behind_its_verb, those_who})
        if (auto const last = counts(sentence, at)) return last;
    return std::nullopt;
}

bool is_told_by_persons(std::string_view verb) { return one_of(what_persons_tell, verb); }

} // namespace linsen::review
