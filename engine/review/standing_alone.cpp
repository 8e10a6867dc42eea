#include "review/standing_alone.hpp"

#include "base/text.hpp"
#include "review/decision_verbs.hpp"
#include "review/elsewhere.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

std::string joined(Sentence const& sentence) {
    std::string text = " ";
    for (Word const& word : sentence.words) text.append(word.text).append(" ");
    return text;
}

/// The words that point out of the sentence.
std::string_view pointer_in(std::string_view text) {
    static constexpr std::array pointers{" föreliggande "sv,
                                         " ovanstående "sv,
                                         " nedanstående "sv,
                                         " ovannämnda "sv,
                                         " enligt förvaltningens förslag "sv,
                                         " i enlighet med förvaltningens förslag "sv,
                                         " enligt förslaget "sv,
                                         " enligt tjänsteskrivelsen "sv,
                                         " enligt skrivelsen "sv,
                                         " i enlighet med skrivelsen "sv,
                                         " i enlighet med förslaget "sv,
                                         " i enlighet med tjänsteskrivelsen "sv,
                                         " enligt förslag "sv,
                                         " enligt upprättat förslag "sv,
                                         " enligt detta förslag "sv,
                                         " enligt förvaltningens tjänsteskrivelse "sv,
                                         " enligt föreslaget "sv,
                                         " sägs i tjänsteskrivelsen "sv,
                                         " står i tjänsteskrivelsen "sv,
                                         " framgår av tjänsteskrivelsen "sv,
                                         " det bifogade förslaget "sv,
                                         " vad som anförts "sv,
                                         " i tjänsteskrivelsen "sv,
                                         " i skrivelsen "sv,
                                         " under rubriken "sv,
                                         " densamma "sv,
                                         " desamma "sv,
                                         " detsamma "sv,
                                         " ovan "sv,
                                         " nedan "sv};
    for (std::string_view const pointer : pointers) {
        std::size_t const at = text.find(pointer);
        if (at == std::string_view::npos) continue;
        // "i enlighet med förvaltningens förslag att anta …" says what is decided after all.
        bool const goes_on =
            pointer.ends_with("förslag ") && text.substr(at + pointer.size()).starts_with("att ");
        if (!goes_on) return pointer;
    }
    return {};
}

/// A document or a measure in definite form, which alone does not say which one.
bool is_unnamed(std::string_view word) {
    static constexpr std::array known{"förslaget"sv,
                                      "förslagen"sv,
                                      "rapporten"sv,
                                      "planen"sv,
                                      "planerna"sv,
                                      "yttrandet"sv,
                                      "riktlinjen"sv,
                                      "riktlinjerna"sv,
                                      "motionen"sv,
                                      "ansökan"sv,
                                      "ansökningen"sv,
                                      "avtalet"sv,
                                      "redovisningen"sv,
                                      "ändringen"sv,
                                      "ändringarna"sv,
                                      "åtgärden"sv,
                                      "åtgärderna"sv,
                                      "skrivelsen"sv,
                                      "utredningen"sv,
                                      "remissvaret"sv,
                                      "taxan"sv,
                                      "strategin"sv,
                                      "överenskommelsen"sv,
                                      "programmet"sv,
                                      "underlaget"sv,
                                      "versionen"sv,
                                      "uppdraget"sv,
                                      "beslutet"sv,
                                      "tjänsteskrivelsen"sv,
                                      "bilagan"sv,
                                      "förslag"sv,
                                      "bedömning"sv,
                                      "alternativ"sv,
                                      "rekommendation"sv,
                                      "beslut"sv,
                                      "bedömningen"sv,
                                      "bilaga"sv,
                                      "bilagor"sv,
                                      "skrivelse"sv,
                                      "dem"sv,
                                      "det"sv,
                                      "den"sv,
                                      "detta"sv,
                                      "dessa"sv,
                                      "denna"sv,
                                      "bilagt"sv,
                                      "punkt"sv};
    return one_of(known, word);
}

/// What has been asked for or put forward, wherever: "sökt bidrag", "bifogat förslag".
bool is_put_forward(std::string_view word) {
    static constexpr std::array known{
        "sökt"sv,       "sökta"sv,      "begärt"sv,      "begärd"sv,      "begärda"sv,      "föreslagen"sv,
        "föreslaget"sv, "föreslagna"sv, "bifogad"sv,     "bifogat"sv,     "bifogade"sv,     "bilagd"sv,
        "bilagt"sv,     "bilagda"sv,    "upprättad"sv,   "upprättat"sv,   "upprättade"sv,   "redovisad"sv,
        "redovisat"sv,  "redovisade"sv, "presenterad"sv, "presenterat"sv, "presenterade"sv, "framlagd"sv,
        "framlagt"sv,   "framlagda"sv};
    return one_of(known, word);
}

/// "begäran", "ansökan": what somebody does, as a noun, and not what they ask for.
bool is_request(std::string_view word) {
    if (!word.ends_with('n')) return false;
    auto const verb = decision_verb(word.substr(0, word.size() - 1));
    return verb && verb->form == VerbForm::infinitive;
}

/// Says nothing of what is decided.
bool is_empty(Word const& word) {
    static constexpr std::array known{
        "att"sv,       "och"sv,      "med"sv,     "enligt"sv,     "i"sv,
        "enlighet"sv,  "bakom"sv,    "sig"sv,     "till"sv,       "förvaltningens"sv,
        "kontorets"sv, "tidigare"sv, "senaste"sv, "reviderade"sv, "de"sv,
        "punkt"sv,     "ställa"sv,   "besluta"sv, "beslutar"sv,   "bifalla"sv,
        "för"sv,       "sin"sv,      "del"sv,     "samt"sv,       "se"sv,
        "uppdrag"sv,   "åt"sv};
    bool const letter = word.letters == 1 && word.text.size() <= 2;
    return letter || is_unnamed(word.text) || is_put_forward(word.text) || is_body(word.text) ||
           one_of(known, word.text) || is_finite_verb(word.text) || decision_verb(word.text);
}

/// "antar den som sitt eget yttrande", not "den som är 65 år".
bool is_taken_as(Sentence const& sentence, std::size_t at) {
    static constexpr std::array own{"sitt"sv, "sin"sv,      "eget"sv,     "egen"sv,
                                    "svar"sv, "yttrande"sv, "nämndens"sv, "kommunens"sv};
    return is_word(sentence, at, "som") && at + 1 < sentence.words.size() &&
           one_of(own, sentence.words[at + 1].text);
}

/// What follows a pronoun, not a noun that it belongs to: "detta senast den 1 juni", "den ska gälla".
bool ends_phrase(Sentence const& sentence, std::size_t at) {
    static constexpr std::array known{"senast"sv, "under"sv, "från"sv, "till"sv, "inom"sv, "före"sv, "och"sv};
    if (at == sentence.words.size() || is_taken_as(sentence, at)) return true;
    std::string_view const word = sentence.words[at].text;
    return sentence.words[at].after_mark || one_of(known, word) || is_finite_verb(word);
}

/// Says how much, or leads to it: "200 000 kronor för detta" names nothing that it is for.
bool is_amount(Word const& word) {
    static constexpr std::array known{
        "kronor"sv, "kr"sv,        "tkr"sv,           "mnkr"sv,  "miljoner"sv, "miljon"sv, "medel"sv,
        "pengar"sv, "resurser"sv,  "ytterligare"sv,   "högst"sv, "totalt"sv,   "ur"sv,     "nämndens"sv,
        "ram"sv,    "samtidigt"sv, "också"sv,         "även"sv,  "omgående"sv, "genast"sv, "om"sv,
        "av"sv,     "kring"sv,     "förvaltningen"sv, "därför"sv};
    return word.number || word.number_word || one_of(known, word.text);
}

/// "genomföra dessa åtgärder": which ones, only what stands outside says. Behind "och att" or a comma it may
/// be what the sentence has named.
bool has_unnamed_these(Sentence const& sentence) {
    auto const& words = sentence.words;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (words[at].text != "dessa") continue;
        bool const noun = !is_finite_verb(words[at + 1].text);
        bool const named = words[at].after_mark || words[at - 1].text == "att" ||
                           words[at - 1].text == "och" || words[at - 1].text == "av";
        return noun && !named;
    }
    return false;
}

/// "i uppdrag att genomföra detta", "beslutar att den ska gälla": a pronoun before anything is named.
std::optional<std::string> early_pronoun(Sentence const& sentence) {
    static constexpr std::array pronouns{"den"sv, "de"sv, "dem"sv, "detta"sv, "dessa"sv, "ändamålet"sv};
    static constexpr std::array leads{"i"sv, "uppdrag"sv, "åt"sv, "ger"sv, "uppdrar"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string_view const word = words[at].text;
        // "det" begins clauses about nothing: "att det ska finnas en jour".
        bool const it = word == "det" && (at + 1 == words.size() || is_taken_as(sentence, at + 1));
        if (at > 1 && (it || (one_of(pronouns, word) && ends_phrase(sentence, at + 1))))
            return words[at].text;
        bool const infinitive = at > 0 && words[at - 1].text == "att" && word.ends_with('a');
        bool const nothing = infinitive || one_of(leads, word) || is_amount(words[at]);
        if (!nothing && (!is_empty(words[at]) || is_unnamed(word))) return std::nullopt;
    }
    return std::nullopt;
}

/// "Barn- och utbildningsnämnden", "Miljö-, bygg- och räddningsnämnden": the word that the body's name ends
/// in.
std::size_t end_of_body(Sentence const& sentence) {
    auto const& words = sentence.words;
    std::size_t at = 0;
    while (at + 1 < words.size() && (words[at].cut || (at > 0 && words[at].text == "och"))) ++at;
    return is_body(words[at].text) ? at : 0;
}

} // namespace

std::optional<std::string> points_out(Sentence const& sentence) {
    std::string const text = joined(sentence);
    if (std::string_view const pointer = pointer_in(text); !pointer.empty())
        return std::string(trim(pointer));
    if (has_unnamed_these(sentence)) return "dessa";
    if (auto place = names_place_in_memo(sentence)) return place;
    return says_what_others_propose(sentence);
}

std::optional<std::string> begins_outside(Sentence const& sentence) {
    static constexpr std::array subjects{"det"sv,       "de"sv,          "dessa"sv,      "detta"sv,
                                         "denna"sv,     "den"sv,         "uppdraget"sv,  "beslutet"sv,
                                         "åtgärden"sv,  "förslaget"sv,   "åtgärderna"sv, "redovisningen"sv,
                                         "ändringen"sv, "ändringarna"sv, "beloppet"sv};
    auto const& words = sentence.words;
    if (words.size() < 2) return std::nullopt;
    // "Beslutet justeras omedelbart" is a formula.
    bool const formula = std::any_of(words.begin(), words.end(),
                                     [](Word const& word) { return word.text.starts_with("juster"); });
    if (formula) return std::nullopt;
    if (auto pronoun = early_pronoun(sentence)) return pronoun;
    bool const subject = one_of(subjects, words.front().text) && is_finite_verb(words[1].text);
    return subject || words.front().text == "samma" ? std::optional(words.front().text) : std::nullopt;
}

std::optional<std::string> says_nothing(Sentence const& sentence) {
    static constexpr std::array numbered{"bilaga"sv, "bilagor"sv, "punkt"sv, "alternativ"sv};
    Word const* last = nullptr;
    std::size_t const body = end_of_body(sentence);
    for (std::size_t at = body; at < sentence.words.size(); ++at) {
        Word const& word = sentence.words[at];
        bool const number = word.number && at > 0 && one_of(numbered, sentence.words[at - 1].text);
        bool const put_forward = at > 0 && is_put_forward(sentence.words[at - 1].text);
        bool const verb = at == body + 1 && is_body(sentence.words[body].text) && may_be_present(word.text);
        bool const infinitive = at > 0 && sentence.words[at - 1].text == "att" && word.text.ends_with('a');
        bool const request = is_request(word.text);
        bool const nothing = number || put_forward || verb || infinitive || request || is_empty(word);
        if (!nothing) return std::nullopt;
        if (put_forward || request || is_unnamed(word.text)) last = &word;
    }
    return last == nullptr ? std::nullopt : std::optional(last->text);
}

} // namespace linsen::review
