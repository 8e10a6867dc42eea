#include "review/counted_persons.hpp"

#include "review/finite_verb.hpp"
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

/// What only persons do, in answer to a question.
constexpr std::array what_persons_tell{
    "svarar"sv, "svarade"sv, "uppger"sv, "uppgav"sv, "anger"sv, "angav"sv,    "anser"sv,    "ansåg"sv,
    "tycker"sv, "tyckte"sv,  "känner"sv, "kände"sv,  "tror"sv,  "upplever"sv, "upplevde"sv, "deltog"sv};

bool is_quantity(Word const& word) {
    return word.reference || (word.number && !is_year(word)) || word.number_word;
}

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

/// The word for persons that a noun phrase from `at` on ends in.
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

/// "var tredje elev", "varannan sökande".
std::optional<std::size_t> every_nth(Sentence const& sentence, std::size_t at) {
    static constexpr std::array ordinals{"tredje"sv, "fjärde"sv,  "femte"sv,  "sjätte"sv,
                                         "sjunde"sv, "åttonde"sv, "nionde"sv, "tionde"sv};
    auto const& words = sentence.words;
    std::size_t noun = at;
    if (words[at].text == "varannan" || words[at].text == "vartannat") noun = at + 1;
    bool const nth = (words[at].text == "var" || words[at].text == "vart") && at + 1 < words.size() &&
                     one_of(ordinals, words[at + 1].text);
    if (nth) noun = at + 2;
    if (noun == at || noun >= words.size()) return std::nullopt;
    auto const& person = words[noun].person;
    return person && person->form != Form::those ? std::optional(noun) : std::nullopt;
}

/// "31 procent av brukarna", "27 procent av dem", "hälften av klienterna", "tre av tio barn", "12 av de 40
/// unga".
std::optional<std::size_t> share(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    std::size_t of = at + 1;
    bool const one_among = (words[at].text == "en" || words[at].text == "ett") &&
                           is_word(sentence, of, "av") && of + 1 < words.size() &&
                           is_quantity(words[of + 1]); // "en av fem unga"
    if (is_quantity(words[at]) || one_among) {
        if (is_word(sentence, of, "procent") || is_word(sentence, of, "%")) ++of;
    } else if (!is_part(words[at].text)) {
        return std::nullopt;
    }
    if (of < words.size() && is_part(words[of].text)) ++of; // "två tredjedelar av"
    if (!is_word(sentence, of, "av")) return std::nullopt;
    bool const of_them = at == 0 && of > 1 && is_word(sentence, of + 1, "dem");
    if (of_them && !is_word(sentence, of + 2, "som")) return of + 1; // "27 procent av dem"
    return persons_from(sentence, of + 1, true);
}

/// The quantity before `at` is what there is room for, or what is allowed.
bool is_planned(Sentence const& sentence, std::size_t at) {
    static constexpr std::array limits{"högst"sv, "max"sv, "maximalt"sv, "rymmer"sv,
                                       "rymma"sv, "per"sv, "upp"sv};
    static constexpr std::array room{"plats"sv,         "platser"sv,   "utrymme"sv,   "grupp"sv,
                                     "grupper"sv,       "avsedd"sv,    "avsett"sv,    "dimensionerad"sv,
                                     "dimensionerat"sv, "byggd"sv,     "byggt"sv,     "godkänd"sv,
                                     "godkänt"sv,       "beredskap"sv, "avdelning"sv, "avdelningar"sv,
                                     "gruppbostad"sv,   "enhet"sv,     "hus"sv,       "våning"sv};
    auto const& words = sentence.words;
    constexpr std::size_t near = 3;
    for (std::size_t back = 1; back <= near && back <= at; ++back) {
        std::string_view const word = words[at - back].text;
        if (back < near && one_of(limits, word)) return true;
        if (one_of(room, word)) return true;
        if (words[at - back].after_mark) break;
    }
    return false;
}

/// Says what is to be, not what is: "två medarbetare ska vara på plats".
bool is_duty(Sentence const& sentence, std::size_t first, std::size_t last) {
    static constexpr std::array duties{"ska"sv, "skall"sv, "måste"sv, "bör"sv};
    auto const& words = sentence.words;
    bool const those = first > 0 && is_determiner(words[first - 1]);
    if (those) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const near = i + 1 == first || i == last + 1;
        if (near && one_of(duties, words[i].text)) return true;
    }
    return false;
}

/// "personer från förvaltningen", "deltagare från länets kommuner": who takes part for an organisation.
bool comes_from_work(Sentence const& sentence, std::size_t at) {
    static constexpr std::array work{"förvaltningen"sv, "enheten"sv,  "avdelningen"sv,  "kontoret"sv,
                                     "polisen"sv,       "regionen"sv, "verksamheten"sv, "nämnden"sv};
    if (!is_word(sentence, at + 1, "från") || at + 2 >= sentence.words.size()) return false;
    std::string_view const from = sentence.words[at + 2].text;
    bool const kommuner = sentence.words.size() > at + 3 && sentence.words[at + 3].text == "kommuner";
    return kommuner ||
           std::any_of(work.begin(), work.end(), [&](std::string_view end) { return from.ends_with(end); });
}

/// "Förbundet har elva medlemmar": kommuner, or those who are elected.
bool are_of_a_body(Sentence const& sentence, std::size_t at) {
    static constexpr std::array bodies{"förbundet"sv, "förbund"sv, "nämnden"sv,   "styrelsen"sv,
                                       "rådet"sv,     "råd"sv,     "utskottet"sv, "kommittén"sv};
    auto const& words = sentence.words;
    return words[at].text.starts_with("medlem") &&
           std::any_of(words.begin(), words.end(), [](Word const& word) {
               return std::any_of(bodies.begin(), bodies.end(),
                                  [&](std::string_view body) { return word.text.ends_with(body); });
           });
}

/// "2 116 invånare svarade", "1 200 invånare har avstått": what some did, where "28 000 invånare bor" tells
/// how large a place is. The persons stand at `at`.
bool did_something(Sentence const& sentence, std::size_t at) {
    static constexpr std::array no_deeds{"bodde"sv, "levde"sv,  "hade"sv, "fanns"sv,
                                         "ett"sv,   "totalt"sv, "minst"sv};
    auto const& words = sentence.words;
    std::size_t verb = at + 1 + (is_word(sentence, at + 1, "som") ? 1 : 0);
    if (verb >= words.size() || words[verb].after_mark) return false;
    bool const have = words[verb].text == "har" || words[verb].text == "hade";
    if (have) ++verb;
    if (verb >= words.size()) return false;
    std::string_view const word = words[verb].text;
    bool const past =
        (word.ends_with("ade") || word.ends_with("dde") || word.ends_with("te")) && word != "inte";
    // "avstått", behind "hade" at the head of the sentence too; "har fyllt"
    bool const supine =
        word.ends_with("at") || word.ends_with("it") || word.ends_with("tt") || (have && word.ends_with('t'));
    return (past || supine || one_of(what_persons_tell, word)) && !one_of(no_deeds, word);
}

std::optional<std::size_t> plain_count(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    std::size_t from = at + 1;
    bool const about = (words[at].text == "ett" || words[at].text == "en") && from < words.size() &&
                       words[from].text.ends_with("tal") && !words[from].text.ends_with("antal") &&
                       words[from].text != "tal";
    if (about)
        ++from;
    else if (!is_quantity(words[at]))
        return std::nullopt;
    auto const person = persons_from(sentence, from, false);
    if (!person) return std::nullopt;
    // Three chefs who share a task are named, not counted; and so are "fyra personer från förvaltningen".
    bool const chefs = words[*person].text.ends_with("chefer") && words[at].number_word;
    if (chefs || comes_from_work(sentence, *person) || are_of_a_body(sentence, *person)) return std::nullopt;
    // How many live in a kommun, or in a part of it: no statistics on individuals.
    constexpr std::size_t most_digits = 3;
    bool const population = words[*person].text == "invånare" && !did_something(sentence, *person) &&
                            (words[at].text.size() > most_digits || words[at].text == "tusen");
    if (population) return std::nullopt;
    // Two parents are those of one child.
    bool const both = words[at].text == "två" || words[at].text == "2";
    if (both && words[*person].person->people == People::parents) return std::nullopt;
    return person;
}

/// The first one from `at` on that is no age and no date.
std::optional<std::size_t> figure_after(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    for (std::size_t i = at; i < words.size(); ++i) {
        if (!is_quantity(words[i])) continue;
        bool const age = is_word(sentence, i + 1, "år") || is_word(sentence, i + 1, "års");
        bool const date = i + 1 < words.size() && i > 0 && words[i - 1].text == "den";
        if (!age && !date) return i;
    }
    return std::nullopt;
}

/// "Antalet barn som utretts ökade från 310 till 344."
std::optional<std::size_t> number_of(Sentence const& sentence, std::size_t at) {
    static constexpr std::array heads{"antal"sv, "antalet"sv, "andel"sv, "andelen"sv};
    if (!one_of(heads, sentence.words[at].text)) return std::nullopt;
    std::size_t const from = at + 1 + (is_word(sentence, at + 1, "av") ? 1 : 0);
    auto const person = persons_from(sentence, from, false);
    return person && figure_after(sentence, *person + 1) ? person : std::nullopt;
}

/// "Andelen som återkommer inom ett år är 18 procent", "andelen med eftergymnasial utbildning": of whom is
/// not said, but things are named.
std::optional<std::size_t> share_of_those(Sentence const& sentence, std::size_t at) {
    if (sentence.words[at].text != "andelen") return std::nullopt;
    bool const those = is_word(sentence, at + 1, "som") || is_word(sentence, at + 1, "med");
    return those ? figure_after(sentence, at + 2) : std::nullopt;
}

/// "Medelåldern bland klienterna är 29 år."
std::optional<std::size_t> mean_age(Sentence const& sentence, std::size_t at) {
    static constexpr std::array heads{"medelåldern"sv, "medelålder"sv,        "medianåldern"sv,
                                      "medianålder"sv, "genomsnittsåldern"sv, "snittåldern"sv};
    static constexpr std::array of{"bland"sv, "hos"sv, "för"sv, "på"sv};
    if (!one_of(heads, sentence.words[at].text) || at + 1 >= sentence.words.size()) return std::nullopt;
    if (!one_of(of, sentence.words[at + 1].text)) return std::nullopt;
    auto const& words = sentence.words;
    bool const them = is_word(sentence, at + 2, "dem") && is_word(sentence, at + 3, "som");
    auto const person = them ? std::optional(at + 3) : persons_from(sentence, at + 2, false);
    bool const figure =
        person && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(*person), words.end(), is_quantity);
    return figure ? person : std::nullopt;
}

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

/// "Av de 64 som ansökte fick 51 …"
std::optional<std::size_t> those_who(Sentence const& sentence, std::size_t at) {
    static constexpr std::array verbs{"ansökte"sv, "sökte"sv,  "söker"sv,   "svarade"sv,
                                      "svarat"sv,  "deltog"sv, "väntade"sv, "väntar"sv,
                                      "avbröt"sv,  "fick"sv,   "fått"sv,    "bor"sv};
    auto const& words = sentence.words;
    // "Av dem som avslutade insatsen hade 38 procent arbete."
    bool const of_them = (words[at].text == "av" || words[at].text == "bland") &&
                         is_word(sentence, at + 1, "dem") && is_word(sentence, at + 2, "som");
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
    return all && verb < words.size() && one_of(verbs, words[verb].text) ? std::optional(verb) : std::nullopt;
}

/// "Av de sökande till sommarjobb fick 85 procent en plats", "Bland nyanlända var det bara 22 procent som …".
std::optional<std::size_t> part_behind_its_verb(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    if (at > 0 || (words[at].text != "av" && words[at].text != "bland")) return std::nullopt;
    auto const person = persons_from(sentence, at + 1, false);
    if (!person) return std::nullopt;
    for (std::size_t i = *person + 2; i < words.size(); ++i) {
        static constexpr std::array about{"det"sv,     "bara"sv,  "endast"sv, "ungefär"sv,
                                          "omkring"sv, "drygt"sv, "knappt"sv};
        bool const age = is_word(sentence, i + 1, "år");
        if (!is_quantity(words[i]) || age) continue;
        std::size_t verb = i - 1;
        while (verb > *person + 1 && one_of(about, words[verb].text)) --verb;
        if (may_be_finite(words[verb])) return person;
    }
    return std::nullopt;
}

} // namespace

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
    if (next.person || next.sexes.female || next.sexes.male) return false;
    bool const those = at > 0 && is_determiner(words[at - 1]);
    if (those) return !next.text.ends_with("na"); // "de äldre väntar", but "de äldre bilarna"
    return !is_like_noun(next.text) || is_verb_by_what_follows(sentence, at + 1);
}

std::optional<CountedPersons> counted_persons(Sentence const& sentence) {
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
        for (auto* const counts :
             {share, plain_count, every_nth, number_of, share_of_those, mean_age, rate_of_persons,
              whom_verbs_count, what_persons_do, those_who, part_behind_its_verb}) {
            auto const last = counts(sentence, at);
            if (!last || is_planned(sentence, at) || is_duty(sentence, at, *last)) continue;
            auto const& person = sentence.words[*last].person;
            return CountedPersons{at, *last, person ? person->people : People::anybody};
        }
    }
    return std::nullopt;
}

} // namespace linsen::review
