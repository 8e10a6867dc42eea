#include "review/about_figures.hpp"

#include "review/decision_verbs.hpp"
#include "review/finite_verb.hpp"
#include "review/one_of.hpp"
#include "review/person_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// Speaks of figures when it says what is, not what is to be.
bool compares(Word const& word) {
    static constexpr std::array known{"fler"sv,      "färre"sv,       "flest"sv,   "oftare"sv,  "vanligare"sv,
                                      "vanligast"sv, "ovanligare"sv,  "ökat"sv,    "ökar"sv,    "ökade"sv,
                                      "ökning"sv,    "ökningen"sv,    "minskat"sv, "minskar"sv, "minskade"sv,
                                      "minskning"sv, "minskningen"sv, "längre"sv,  "kortare"sv, "högre"sv,
                                      "lägre"sv,     "sjunkit"sv,     "sjunker"sv, "stigit"sv,  "stiger"sv,
                                      "halverats"sv, "fördubblats"sv};
    static constexpr std::array states{"sämre"sv,
                                       "sämst"sv,
                                       "bättre"sv,
                                       "bäst"sv,
                                       "mest"sv,
                                       "minst"sv,
                                       "störst"sv,
                                       "större"sv,
                                       "mindre"sv,
                                       "flesta"sv,
                                       "många"sv,
                                       "ofta"sv,
                                       "oftast"sv,
                                       "sällan"sv,
                                       "vanligt"sv,
                                       "vanliga"sv,
                                       "ovanligt"sv,
                                       "skillnad"sv,
                                       "skillnaden"sv,
                                       "skillnader"sv,
                                       "skillnaderna"sv,
                                       "försämrats"sv,
                                       "försämras"sv,
                                       "förbättrats"sv,
                                       "förbättras"sv,
                                       "lika"sv,
                                       "nöjda"sv,
                                       "missnöjda"sv,
                                       "trygga"sv,
                                       "otrygga"sv,
                                       "tidigare"sv,
                                       "senare"sv,
                                       "snabbare"sv,
                                       "långsammare"sv,
                                       "grad"sv,
                                       "svårare"sv,
                                       "lättare"sv,
                                       "uppger"sv,
                                       "uppgav"sv,
                                       "upplever"sv,
                                       "upplevde"sv,
                                       "anser"sv,
                                       "ansåg"sv,
                                       "tycker"sv,
                                       "tyckte"sv,
                                       "känner"sv,
                                       "mår"sv,
                                       "saknar"sv,
                                       "saknade"sv,
                                       "behöver"sv,
                                       "behov"sv,
                                       "önskar"sv,
                                       "efterfrågar"sv,
                                       "svårt"sv,
                                       "helst"sv,
                                       "överrepresenterade"sv,
                                       "underrepresenterade"sv};
    return one_of(known, word.text) || one_of(states, word.text);
}

/// "är högst", "var större", "blir vanligare": an adjective behind its verb that compares.
bool compares_behind_verb(Sentence const& sentence, std::size_t at) {
    static constexpr std::array are{"är"sv, "var"sv, "blir"sv, "blev"sv, "blivit"sv};
    auto const& words = sentence.words;
    bool const degree = words[at].text.ends_with("re") || words[at].text.ends_with("st");
    bool const limit = at + 1 < words.size() && words[at + 1].number; // "är högst 50"
    return at > 0 && degree && !words[at].person && !limit && one_of(are, words[at - 1].text);
}

/// "Ensamheten är utbredd bland äldre": how something is among them.
bool tells_how_it_is_among(Sentence const& sentence, std::size_t at) {
    static constexpr std::array are{"är"sv, "var"sv, "blivit"sv};
    static constexpr std::array among{"bland"sv, "hos"sv};
    auto const& words = sentence.words;
    return one_of(are, words[at].text) && at + 3 < words.size() && one_of(among, words[at + 2].text) &&
           words[at + 3].person && words[at + 3].person->form != Form::one;
}

/// Of duties as well as of what has been: "får bistånd i 14 månader", "får oftare avslag".
bool may_speak_of_duties(Sentence const& sentence) {
    static constexpr std::array known{"får"sv, "kan"sv, "kommer"sv};
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(known, word.text); });
}

/// What is promised, not what has been: "inom 10 dagar", "högst tre besök".
bool has_limit(Sentence const& sentence) {
    static constexpr std::array limits{"inom"sv, "senast"sv, "högst"sv, "minst"sv, "varje"sv};
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(limits, word.text); });
}

/// "Unga i kommunen använder": the word behind the persons and the area that they live in, if they are
/// called so; else the one right behind them.
std::size_t behind_subject(Sentence const& sentence, std::size_t subject) {
    static constexpr std::array areas{"kommunen"sv, "kommunerna"sv, "länet"sv,  "regionen"sv,
                                      "landet"sv,   "staden"sv,     "bygden"sv, "stadsdelen"sv};
    auto const& words = sentence.words;
    bool const inside = is_word(sentence, subject + 1, "i") && subject + 3 < words.size() &&
                        one_of(areas, words[subject + 2].text);
    return subject + (inside ? 3 : 1);
}

/// What is done to them, or for them, and no finding: "debiteras i efterskott", "bjuds in". How they fare can
/// be told so too.
bool is_done_to_them(std::string_view verb) {
    static constexpr std::array fares{"utsätts"sv, "drabbas"sv, "trivs"sv, "isoleras"sv, "hoppas"sv,
                                      "skadas"sv,  "vräks"sv,   "finns"sv, "saknas"sv,   "placeras"sv};
    return verb.ends_with('s') && !one_of(fares, verb);
}

/// "får vänta", "får nöja sig", "får inte", "får avslag": how they fare, where "får besked" and "får en
/// kontaktperson" are what they are given.
bool is_endured(std::string_view word) {
    static constexpr std::array known{
        "vänta"sv, "nöja"sv,   "klara"sv,    "stå"sv,    "avslag"sv,  "inte"sv,  "aldrig"sv,  "sällan"sv,
        "ofta"sv,  "oftast"sv, "vanligen"sv, "ibland"sv, "själva"sv,  "för"sv,   "alltför"sv, "så"sv,
        "leta"sv,  "söka"sv,   "bära"sv,     "betala"sv, "göra"sv,    "ringa"sv, "flytta"sv,  "bo"sv,
        "ligga"sv, "sluta"sv,  "avstå"sv,    "låna"sv,   "problem"sv, "svårt"sv, "ångest"sv,  "skulder"sv,
        "i"sv,     "allt"sv,   "bara"sv,     "dålig"sv,  "dåligt"sv,  "långa"sv, "lång"sv};
    return one_of(known, word);
}

/// What all of them do: "Ungdomarna avbryter kontakten efter ett par besök", "De unga i öppenvården får
/// vänta". What they shall or may do is no finding, and what some of them did once is a story.
bool speaks_of_them_all(Sentence const& sentence) {
    static constexpr std::array some{"i"sv, "på"sv, "från"sv, "vid"sv};
    static constexpr std::array rules{"kan"sv,     "ansvarar"sv, "betalar"sv, "bestämmer"sv, "ansöker"sv,
                                      "anmäler"sv, "bokar"sv,    "väljer"sv,  "behåller"sv};
    auto const& words = sentence.words;
    auto const subject = subject_of(sentence);
    if (!subject) return false;
    std::size_t const at = *subject;
    auto const& person = words[at].person;
    bool const plural = person->form != Form::one && at + 1 < words.size();
    bool const everybody = words[at].text.ends_with("invånare") || words[at].text.ends_with("invånarna");
    if (!plural || everybody) return false;
    std::size_t behind = behind_subject(sentence, at);
    if (words[behind].text == "och") // "Brukarna och deras företrädare får"
        while (behind + 1 < words.size() && !may_be_finite(words[behind])) ++behind;
    std::string_view const verb = words[behind].text;
    bool const part = one_of(some, words[at + 1].text);
    bool const story = part && std::any_of(words.begin(), words.end(), [](Word const& word) {
                           constexpr std::size_t least = 4; // "de" is none
                           return word.text.size() >= least && word.text.ends_with("de");
                       });
    bool const then = behind + 1 < words.size();
    bool const future = verb == "kommer" && then && words[behind + 1].text == "att";
    // "får bistånd i 14 månader", but "får besked inom 10 dagar"
    bool const measured = has_figure(sentence) && !has_limit(sentence);
    bool const offered =
        (verb == "får" || verb == "fick") && then && !measured && !is_endured(words[behind + 1].text);
    bool const need_not = then && words[behind + 1].text == "inte" && verb.starts_with("behöv");
    // Of persons in general only what they are or do, not "Unga 13–20 år" or "Barn under sex år".
    bool const those = person->form == Form::those || at > 0;
    bool const says = those || may_be_present(verb);
    return says && !story && !future && !need_not && !offered && !one_of(rules, verb) &&
           !is_done_to_them(verb);
}

/// "Enligt enkäten vill ungdomarna …", "Intervjuerna visar att de unga …": what they have answered.
bool tells_from_source(Sentence const& sentence) {
    static constexpr std::array sources{"enkäten"sv,   "enkäterna"sv,   "undersökningen"sv, "intervjuerna"sv,
                                        "mätningen"sv, "enkätsvaren"sv, "svaren"sv};
    static constexpr std::array shows{"visar"sv, "visade"sv, "tyder"sv, "pekar"sv};
    auto const& words = sentence.words;
    if (words.size() < 2) return false;
    auto const is_source = [&](std::size_t at) {
        return std::any_of(sources.begin(), sources.end(),
                           [&](std::string_view end) { return words[at].text.ends_with(end); });
    };
    return words[0].text == "enligt" ? is_source(1) : is_source(0) && one_of(shows, words[1].text);
}

} // namespace

bool points_at_figures(Word const& word) {
    static constexpr std::array known{
        "snitt"sv,     "genomsnitt"sv,     "genomsnittlig"sv, "genomsnittliga"sv, "medianen"sv,
        "andel"sv,     "andelen"sv,        "andelar"sv,       "antalet"sv,        "procent"sv,
        "%"sv,         "procentenheter"sv, "tabell"sv,        "tabellen"sv,       "tabellerna"sv,
        "diagram"sv,   "diagrammet"sv,     "figur"sv,         "figuren"sv,        "statistiken"sv,
        "siffrorna"sv, "medelvärdet"sv};
    return word.reference || one_of(known, word.text);
}

bool points_at_figures(Sentence const& sentence) {
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return points_at_figures(word); });
}

bool compares(Sentence const& sentence) {
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return compares(word); });
}

bool has_figure(Sentence const& sentence) {
    auto const& words = sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].number || is_year(words[i])) continue;
        static constexpr std::array after{
            "år"sv,       "års"sv,      "januari"sv, "februari"sv, "mars"sv,      "april"sv,
            "maj"sv,      "juni"sv,     "juli"sv,    "augusti"sv,  "september"sv, "oktober"sv,
            "november"sv, "december"sv, "kap"sv,     "kronor"sv,   "kr"sv,        "mnkr"sv,
            "tkr"sv,      "miljoner"sv, "mkr"sv,     "miljarder"sv};
        static constexpr std::array before{"kap"sv,     "nr"sv,      "kl"sv,    "bilaga"sv,
                                           "den"sv,     "årskurs"sv, "punkt"sv, "klass"sv,
                                           "kapitel"sv, "steg"sv,    "enhet"sv, "avdelning"sv};
        bool const named = (i + 1 < words.size() && one_of(after, words[i + 1].text)) ||
                           (i > 0 && one_of(before, words[i - 1].text));
        if (!named) return true;
    }
    return false;
}

std::optional<std::size_t> subject_of(Sentence const& sentence) {
    auto const& words = sentence.words;
    constexpr std::size_t most = 3;
    for (std::size_t at = 0; at < std::min(words.size(), most); ++at) {
        bool const persons = words[at].person && stands_for_persons(sentence, at);
        if (persons) return words[at].text.ends_with('s') ? std::nullopt : std::optional(at);
        bool const leads =
            is_determiner(words[at]) || words[at].person || (at == 0 && words[at].text.ends_with('s'));
        if (!leads || (at > 0 && words[at].after_mark)) return std::nullopt;
    }
    return std::nullopt;
}

bool asks_why(Sentence const& sentence, std::size_t at) {
    constexpr std::size_t most = 3; // "varför de unga kvinnorna"
    auto const& words = sentence.words;
    if (words[at].text != "varför") return false;
    for (std::size_t i = at + 1; i + 1 < words.size() && i <= at + most; ++i)
        if (words[i].person && words[i].person->form != Form::one)
            return is_verb_of_persons(words[i + 1].text);
    return false;
}

bool is_about_figures(Sentence const& sentence) {
    auto const& words = sentence.words;
    if (points_at_figures(sentence)) return true;
    if (has_no_verb(sentence)) return false;
    if (tells_from_source(sentence)) return true;
    if (!words.empty() && words.front().text == "få") return true; // as a verb it begins no sentence
    if (speaks_of_them_all(sentence)) return true;
    for (std::size_t at = 2; at < words.size(); ++at)
        if (words[at].person && words[at].person->form != Form::one && stands_behind_its_verb(sentence, at))
            return true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const no_longer = i > 0 && words[i].text == "längre" && words[i - 1].text == "inte";
        bool const need_not =
            words[i].text == "behöver" && i + 1 < words.size() && words[i + 1].text == "inte";
        if (compares_behind_verb(sentence, i) || tells_how_it_is_among(sentence, i)) return true;
        if (asks_why(sentence, i)) return true;
        if (compares(words[i]) && !no_longer && !need_not) return true;
    }
    auto const subject = subject_of(sentence);
    bool const offer = subject && *subject + 1 < words.size() && is_done_to_them(words[*subject + 1].text);
    return !offer && !may_speak_of_duties(sentence) && has_figure(sentence);
}

} // namespace linsen::review
