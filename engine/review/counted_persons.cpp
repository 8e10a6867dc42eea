#include "review/counted_persons.hpp"

#include "review/finite_verb.hpp"
#include "review/one_of.hpp"
#include "review/person_phrase.hpp"
#include "review/unnamed_persons.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

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
    static constexpr std::array limits{"högst"sv, "max"sv, "maximalt"sv, "rymmer"sv, "rymma"sv,
                                       "per"sv,   "upp"sv, "behövs"sv,   "krävs"sv};
    static constexpr std::array room{"plats"sv,         "platser"sv,   "utrymme"sv,   "grupp"sv,
                                     "grupper"sv,       "avsedd"sv,    "avsett"sv,    "dimensionerad"sv,
                                     "dimensionerat"sv, "byggd"sv,     "byggt"sv,     "godkänd"sv,
                                     "godkänt"sv,       "beredskap"sv, "avdelning"sv, "avdelningar"sv,
                                     "gruppbostad"sv,   "enhet"sv,     "hus"sv,       "våning"sv};
    auto const& words = sentence.words;
    // "Det saknas plats för 17 brukare": they are there, and wait.
    bool const lacking =
        std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), [](Word const& word) {
            return word.text == "saknas" || word.text == "saknades" || word.text == "saknar";
        });
    if (lacking) return false;
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
    return (past || supine || is_told_by_persons(word)) && !one_of(no_deeds, word);
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
    // "Mottagningen har fem anställda", "Fem anställda arbetar där": how small it is; "312 anställda" can be
    // told apart, and so can those who are laid off.
    static constexpr std::array work{"arbetar"sv, "jobbar"sv, "tjänstgör"sv, "ingår"sv, "bemannar"sv};
    bool const has = at > 0 && (words[at - 1].text == "har" || words[at - 1].text == "med");
    bool const works = (*person + 1 < words.size() && one_of(work, words[*person + 1].text)) ||
                       (is_word(sentence, *person + 1, "är") && is_word(sentence, *person + 2, "på") &&
                        is_word(sentence, *person + 3, "plats"));
    bool const small =
        words[*person].person->people == People::staff && words[at].number_word && (has || works);
    if (chefs || small || comes_from_work(sentence, *person) || are_of_a_body(sentence, *person))
        return std::nullopt;
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

std::optional<CountedPersons> counted_persons(Sentence const& sentence) {
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
        for (auto* const counts : {share, plain_count, every_nth, number_of, share_of_those, mean_age,
                                   unnamed_persons, part_behind_its_verb}) {
            auto const last = counts(sentence, at);
            if (!last || is_planned(sentence, at) || is_duty(sentence, at, *last)) continue;
            auto const& person = sentence.words[*last].person;
            return CountedPersons{at, *last, person ? person->people : People::anybody};
        }
    }
    return std::nullopt;
}

} // namespace linsen::review
