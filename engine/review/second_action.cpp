#include "review/second_action.hpp"

#include "base/text.hpp"
#include "review/decision_verbs.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// A verb of a decision that stands as one: "ge" and "får" only with "i uppdrag", an infinitive only where
/// `att` or a coordination leads to it.
std::optional<DecisionVerb> action_at(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    auto const in_commission = [&] {
        constexpr std::size_t near = 6;
        for (std::size_t i = at + 1; i + 1 < words.size() && i <= at + near; ++i)
            if (words[i].text == "i" && words[i + 1].text == "uppdrag") return true;
        return false;
    };
    std::string const& word = words[at].text;
    if (word == "får")
        return in_commission() ? std::optional(DecisionVerb{VerbForm::present, true, true}) : std::nullopt;
    if (word == "ge" || word == "ger" || word == "ges") {
        if (!in_commission()) return std::nullopt;
        return DecisionVerb{word == "ge"    ? VerbForm::infinitive
                            : word == "ger" ? VerbForm::present
                                            : VerbForm::passive,
                            true, true};
    }
    return decision_verb(word);
}

/// The conjunction that coordinates the verb at `at` with what stands before: "och därmed", "samt att", "dels
/// att".
std::optional<std::size_t> conjunction_before(Sentence const& sentence, std::size_t at) {
    static constexpr std::array conjunctions{"och"sv, "samt"sv, "dels"sv, "liksom"sv, "men"sv};
    static constexpr std::array clauses{"som"sv, "när"sv, "om"sv, "eftersom"sv, "där"sv, "vilket"sv};
    constexpr std::size_t near = 4;
    auto const& words = sentence.words;
    for (std::size_t back = 1; back <= near && back <= at; ++back) {
        std::size_t const i = at - back;
        if (one_of(conjunctions, words[i].text)) return i;
        if (one_of(clauses, words[i].text)) return std::nullopt;
    }
    return std::nullopt;
}

/// The word stands right behind this sign: "att anta planen, upphäva riktlinjen".
bool stands_behind(char sign, Sentence const& sentence, std::size_t at) {
    auto const before = trim(std::string_view(sentence.text).substr(0, sentence.words[at].begin));
    return before.ends_with(sign);
}

/// "…, samtidigt som taxan upphävs", "…, varvid taxan upphävs": the word at `at` begins what is decided
/// beside.
bool is_linked(Sentence const& sentence, std::size_t at) {
    return is_word(sentence, at - 1, "varvid") ||
           (at > 1 && is_word(sentence, at - 1, "som") && is_word(sentence, at - 2, "samtidigt"));
}

/// What only the nämnd does, also after an assignment to others.
bool ends_assignment(std::string_view word) {
    static constexpr std::array known{"godkänna"sv, "uppdra"sv, "bevilja"sv, "avslå"sv, "notera"sv, "ge"sv};
    return one_of(known, word);
}

/// "utreda hur öppettiderna och bemanningen ändras", "pröva om taxan höjs": what stands behind `from` asks,
/// and its verb is none of the decision.
bool is_asked(Sentence const& sentence, std::size_t from, std::size_t to) {
    static constexpr std::array asks{"hur"sv, "huruvida"sv, "vad"sv, "vilka"sv, "vilken"sv, "vilket"sv};
    static constexpr std::array whether{"utreda"sv, "undersöka"sv, "pröva"sv,
                                        "bedöma"sv, "analysera"sv, "redovisa"sv};
    for (std::size_t at = from; at < to; ++at) {
        bool const asked_whether =
            is_word(sentence, at + 1, "om") && one_of(whether, sentence.words[at].text);
        if (asked_whether || one_of(asks, sentence.words[at].text)) return true;
    }
    return false;
}

/// "riktlinjen om hemtjänst": of what, where "utreda om avgiften höjs" asks.
bool is_of_what(Sentence const& sentence, std::size_t at) {
    static constexpr std::array nouns{"en"sv,      "et"sv,    "na"sv,     "plan"sv,
                                      "förslag"sv, "avtal"sv, "regler"sv, "riktlinjer"sv};
    auto const& words = sentence.words;
    if (words[at].text != "om" || at == 0 || words[at].after_mark) return false;
    std::string_view const before = words[at - 1].text;
    return std::any_of(nouns.begin(), nouns.end(),
                       [&](std::string_view end) { return before.ends_with(end); });
}

/// A clause that explains stands between: "den riktlinje som, när den gäller, ersätter …".
bool has_clause(Sentence const& sentence, std::size_t from, std::size_t to) {
    static constexpr std::array begins{"som"sv,    "när"sv, "om"sv,    "där"sv, "eftersom"sv,
                                       "vilket"sv, "då"sv,  "medan"sv, "hur"sv, "att"sv};
    for (std::size_t at = from + 1; at < to; ++at)
        if (one_of(begins, sentence.words[at].text) && !is_of_what(sentence, at)) return true;
    return false;
}

/// By the verbs of decisions that are known.
std::optional<std::size_t> second_known_action(Sentence const& sentence) {
    auto const& words = sentence.words;
    std::optional<std::size_t> first_at;
    std::optional<DecisionVerb> first;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const verb = action_at(sentence, at);
        if (!verb) continue;
        if (!first) {
            first = verb;
            first_at = at;
            continue;
        }
        bool const one_of_several = verb->form == VerbForm::infinitive &&
                                    first->form == VerbForm::infinitive && !first->commissions &&
                                    stands_behind(',', sentence, at);
        bool const told_apart = verb->form == VerbForm::present && stands_behind(';', sentence, at);
        // "antar planen, ger förvaltningen i uppdrag att …": the verbs of one subject in a row.
        bool const in_a_row = verb->form == VerbForm::present && !first->commissions &&
                              stands_behind(',', sentence, at) && !has_clause(sentence, *first_at, at);
        if (one_of_several || told_apart || in_a_row) return at;
        auto const conjunction = conjunction_before(sentence, at);
        if (!conjunction || *conjunction < *first_at) continue;
        bool const same_object = *conjunction == *first_at + 1 && at == *conjunction + 1;
        if (same_object) continue; // "godkänner och antar planen"
        // A formula: "antar yttrandet som sitt eget och överlämnar det till kommunstyrelsen".
        bool const handed_on = is_word(sentence, at, "överlämnar") && is_word(sentence, at + 1, "det");
        if (handed_on) continue;
        if (verb->form != VerbForm::infinitive) {
            // What has no object ends a clause about others: "beslut som förvaltningen fattar och godkänner".
            bool const object = at + 1 < words.size() || verb->form == VerbForm::passive;
            bool const same_subject = at == *conjunction + 1; // "beslutar att godkänna … och överlämnar"
            if (!same_subject && is_asked(sentence, *first_at, *conjunction)) continue;
            if (object && (first->form != VerbForm::infinitive || same_subject)) return at;
            continue;
        }
        bool const told = is_word(sentence, at - 1, "att");
        // "att höja avgiften och sänka taket": each with an object of its own.
        bool const own_object = first->form == VerbForm::infinitive && at == *conjunction + 1 &&
                                *conjunction > *first_at + 1 && at + 1 < words.size();
        if (first->commissions ? ends_assignment(words[at].text) : (told || verb->body_alone || own_object))
            return at;
    }
    return std::nullopt;
}

/// What is decided of a thing, as its verb says: "höjs", "upphör", "täcks".
bool happens_by_decision(std::string_view word) {
    static constexpr std::array known{"upphör"sv,   "övergår"sv,  "utgår"sv,   "blir"sv,        "täcks"sv,
                                      "slopas"sv,   "införs"sv,   "betalas"sv, "finansieras"sv, "fördelas"sv,
                                      "hanteras"sv, "övertas"sv,  "flyttas"sv, "regleras"sv,    "genomförs"sv,
                                      "placeras"sv, "debiteras"sv};
    auto const verb = decision_verb(word);
    return (verb && verb->form == VerbForm::passive) || one_of(known, word);
}

/// "taxan", "avgiften för trygghetslarm", "bidraget till föreningen": where the verb of the subject at `at`
/// is looked for.
std::size_t behind_noun(Sentence const& sentence, std::size_t at) {
    static constexpr std::array of{"för"sv, "till"sv, "på"sv, "i"sv, "om"sv, "från"sv};
    constexpr std::size_t longest = 4;
    auto const& words = sentence.words;
    if (at + 1 >= words.size() || !one_of(of, words[at + 1].text)) return at + 1;
    for (std::size_t i = at + 2; i < words.size() && i <= at + longest; ++i) {
        if (words[i].after_mark) break;
        if (happens_by_decision(words[i].text)) return i;
    }
    return at + 1;
}

/// "och paragrafen justeras", "samt avtalet sägs upp": beside the main clause another one with a subject of
/// its own. Not inside what others are to find out ("hur taxan höjs och taket sänks"); what a relative clause
/// says ends where a comma stands before "och".
std::optional<std::size_t> second_subject(Sentence const& sentence) {
    static constexpr std::array asked{"hur"sv, "vad"sv, "vilka"sv, "så"sv};
    static constexpr std::array inside{"som"sv,      "när"sv,     "om"sv,     "där"sv,
                                       "eftersom"sv, "uppdrag"sv, "uppdra"sv, "uppdrar"sv};
    static constexpr std::array definite{"en"sv, "et"sv, "na"sv, "an"sv};
    auto const& words = sentence.words;
    constexpr std::size_t earliest = 3;
    bool in_clause = false;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (one_of(asked, words[at].text)) return std::nullopt;
        bool const links = is_linked(sentence, at + 1);
        in_clause = in_clause || (one_of(inside, words[at].text) && !is_of_what(sentence, at) && !links);
        bool const joined = at >= earliest && (words[at - 1].text == "och" || words[at - 1].text == "samt" ||
                                               stands_behind(';', sentence, at) || is_linked(sentence, at));
        in_clause = in_clause && !(joined && words[at - 1].after_mark && !is_linked(sentence, at));
        bool const subject = std::any_of(definite.begin(), definite.end(),
                                         [&](std::string_view end) { return words[at].text.ends_with(end); });
        if (!joined || in_clause || !subject) continue;
        std::size_t const verb_at = behind_noun(sentence, at);
        if (verb_at < words.size() && happens_by_decision(words[verb_at].text)) return at;
    }
    return std::nullopt;
}

/// "får rätt", "får i uppdrag": what somebody else is given by the decision.
bool gives_right(Sentence const& sentence, std::size_t at) {
    static constexpr std::array rights{"rätt"sv,       "i"sv,          "mandat"sv,   "befogenhet"sv,
                                       "behörighet"sv, "möjlighet"sv,  "ansvar"sv,   "ansvaret"sv,
                                       "tillstånd"sv,  "delegation"sv, "uppgiften"sv};
    std::string_view const verb = sentence.words[at].text;
    return (verb == "får" || verb == "ges") && at + 1 < sentence.words.size() &&
           one_of(rights, sentence.words[at + 1].text);
}

/// A clause of its own that decides something: ", och förvaltningschefen ska teckna avtal", ", och
/// bibliotekschefen får rätt att sälja", ", dessutom ska förvaltningen redovisa".
std::optional<std::size_t> second_clause(Sentence const& sentence) {
    static constexpr std::array linking{"dessutom"sv, "därutöver"sv, "vidare"sv, "samtidigt"sv, "därtill"sv};
    auto const& words = sentence.words;
    constexpr std::size_t earliest = 3;
    for (std::size_t at = earliest; at + 1 < words.size(); ++at) {
        bool const is_duty = words[at + 1].text == "ska" || words[at + 1].text == "skall";
        bool const joined = (words[at - 1].text == "och" && words[at - 1].after_mark) ||
                            stands_behind(';', sentence, at) || is_linked(sentence, at);
        if (joined && is_body(words[at].text) && (is_duty || gives_right(sentence, at + 1))) return at;
        if (is_duty && one_of(linking, words[at].text)) return at;
    }
    return std::nullopt;
}

/// "a) anta planen, b) upphäva riktlinjen": what stands behind the second letter is decided too. Not
/// "avgiften för a) larm och b) matlåda", nor what others are commissioned to do.
std::optional<std::size_t> second_letter(Sentence const& sentence) {
    auto const& words = sentence.words;
    auto const is_letter = [&](std::size_t at, std::string_view letter) {
        return words[at].text == letter && words[at].end < sentence.text.size() &&
               sentence.text[words[at].end] == ')';
    };
    bool lettered = false;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        if (auto const verb = action_at(sentence, at); verb && verb->commissions && !lettered)
            return std::nullopt;
        lettered = lettered || is_letter(at, "a");
        if (!lettered || !is_letter(at, "b")) continue;
        std::size_t const verb_at = behind_noun(sentence, at + 1);
        bool const decided = words[at + 1].text == "att" || action_at(sentence, at + 1) ||
                             (verb_at < words.size() && happens_by_decision(words[verb_at].text));
        return decided ? std::optional(at + 1) : std::nullopt;
    }
    return std::nullopt;
}

/// "2026", "2027–2029", "januari", "per den 31 augusti": says when, or of what, and is no object.
bool tells_time(Word const& word) {
    static constexpr std::array known{
        "per"sv,    "januari"sv,  "februari"sv,  "mars"sv,    "april"sv,    "maj"sv,      "juni"sv,
        "juli"sv,   "augusti"sv,  "september"sv, "oktober"sv, "november"sv, "december"sv, "hösten"sv,
        "våren"sv,  "sommaren"sv, "vintern"sv,   "läsåret"sv, "helåret"sv,  "första"sv,   "andra"sv,
        "tredje"sv, "fjärde"sv,   "tertial"sv,   "kvartal"sv, "fram"sv,     "enligt"sv,   "bland"sv};
    constexpr std::size_t figures = 4;
    bool const year =
        word.number && (word.text.starts_with("19") || word.text.starts_with("20")) &&
        (word.text.size() == figures || (word.text.size() > figures && word.text[figures] != ' ' &&
                                         (word.text[figures] < '0' || word.text[figures] > '9')));
    return year || one_of(known, word.text);
}

/// The verb of the main clause that a body begins: "Socialnämnden säger", "Vård- och omsorgsnämnden säger",
/// "Nämnden för vård och omsorg säger".
std::optional<std::size_t> verb_of_body(Sentence const& sentence) {
    auto const& words = sentence.words;
    constexpr std::size_t longest = 8;
    bool body = false;
    bool parts = true; // nothing but what is cut, and "och" between: "Barn-, ungdoms- och …"
    for (std::size_t at = 0; at < std::min(words.size(), longest); ++at) {
        std::string_view const word = words[at].text;
        if (word == "att" || word == "som") return std::nullopt;
        bool const known = is_finite_verb(word);
        bool const right_behind = at > 0 && is_body(words[at - 1].text) && word.ends_with('r');
        if (body && at > 0 && (known || right_behind)) return at;
        if (!body && is_body(word)) {
            if (!parts) return std::nullopt; // "Rapporten till nämnden"
            body = true;
        }
        parts = parts && (words[at].cut || word == "och" || word.ends_with('s'));
    }
    return std::nullopt;
}

/// What the body does directly: "avbryter upphandlingen och inleder förhandlingar". A word in -r behind "och"
/// is a verb where an object follows; nouns in the plural (-ar, -or, -er) have none.
std::optional<std::size_t> second_verb(Sentence const& sentence) {
    static constexpr std::array no_objects{"som"sv,  "i"sv,   "på"sv,    "för"sv,   "till"sv,   "från"sv,
                                           "med"sv,  "av"sv,  "om"sv,    "vid"sv,   "inom"sv,   "och"sv,
                                           "samt"sv, "ska"sv, "under"sv, "efter"sv, "mellan"sv, "mot"sv,
                                           "hos"sv,  "år"sv,  "utan"sv};
    auto const& words = sentence.words;
    auto const main = verb_of_body(sentence);
    bool const direct = main && words[*main].text.ends_with('r') && words[*main].text != "föreslår" &&
                        words[*main].text != "beslutar";
    if (!direct) return std::nullopt;
    if (auto const first = action_at(sentence, *main); first && first->commissions) return std::nullopt;
    bool in_clause = false; // "en tjänst som …", up to ", och"
    for (std::size_t at = *main + 2; at + 1 < words.size(); ++at) {
        std::string_view const before = words[at - 1].text;
        if (before == "att") return std::nullopt; // what follows stands in a clause
        in_clause = (in_clause || before == "som") && !(before == "och" && words[at - 1].after_mark);
        if (in_clause) continue;
        if (before != "och" && before != "samt" && before != "men") continue;
        if (words[at - 2].cut) continue; // "syn- och hörselinstruktör"
        std::string_view const word = words[at].text;
        Word const& next = words[at + 1];
        bool const verb =
            may_be_present(word) && !words[at].sexes.female && !words[at].sexes.male && !words[at].person;
        bool const object = !next.after_mark && !one_of(no_objects, next.text) && !is_finite_verb(next.text);
        // "återgår till": no noun in the plural ends so, and needs no object to be a verb.
        bool const plural = word.ends_with("ar") || word.ends_with("or") || word.ends_with("er");
        // "klagomål och synpunkter 2026", but "höjer 2026 års taxa"
        bool const of_time = plural && tells_time(next) && !is_word(sentence, at + 2, "års");
        bool const acts = (object || (!plural && !is_finite_verb(next.text))) && !of_time;
        bool const handed_on = word == "överlämnar" && next.text == "det";
        bool const applies = word == "beslutar" && next.text == "att" && tells_scope(sentence, at + 2);
        bool const same_object = at == *main + 2; // "godkänner och antar planen"
        if (verb && acts && !same_object && !handed_on && !applies) return at;
    }
    return std::nullopt;
}

/// "beslutar att anta taxan, att den gäller från 2027 och att taxan från 2019 upphävs"
std::optional<std::size_t> second_that(Sentence const& sentence) {
    static constexpr std::array leading{"beslutar"sv, "besluta"sv, "föreslår"sv, "hemställer"sv};
    static constexpr std::array bodies{"fullmäktige"sv, "styrelsen"sv, "nämnden"sv};
    static constexpr std::array reasons{"motivering"sv, "motiveringen"sv,  "villkor"sv,   "villkoret"sv,
                                        "innebär"sv,    "förutsättning"sv, "ändringen"sv, "ändringarna"sv,
                                        "tillägget"sv,  "uppdrag"sv,       "eftersom"sv,  "så"sv,
                                        "innebörd"sv,   "uppdra"sv,        "uppdrar"sv};
    auto const& words = sentence.words;
    bool led = false;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (one_of(reasons, words[at].text)) return std::nullopt;
        if (words[at].text != "att") continue;
        std::string_view const before = words[at - 1].text;
        if (!led) {
            led = one_of(leading, before) ||
                  std::any_of(bodies.begin(), bodies.end(),
                              [&](std::string_view body) { return before.ends_with(body); });
            if (!led) return std::nullopt;
            continue;
        }
        bool const joined = before == "och" || before == "samt" || before == "dels" || words[at].after_mark;
        if (joined && !tells_scope(sentence, at + 1)) return at;
    }
    return std::nullopt;
}

/// "godkänner avtalet samt upphävande av riktlinjen": the second thing that is decided, as a noun. In
/// "planen för införande och avslutande av insatser" both are of one thing.
std::optional<std::size_t> second_noun(Sentence const& sentence) {
    static constexpr std::array decided{"upphävande"sv, "godkännande"sv,   "antagande"sv,
                                        "inrättande"sv, "uppsägning"sv,    "avslag"sv,
                                        "bifall"sv,     "fastställande"sv, "avskaffande"sv};
    auto const& words = sentence.words;
    auto const main = verb_of_body(sentence);
    if (!main) return std::nullopt;
    auto const first = action_at(sentence, *main);
    if (!first || first->commissions) return std::nullopt;
    for (std::size_t at = *main + 3; at + 1 < words.size(); ++at) {
        bool const joined = words[at - 1].text == "samt" || words[at - 1].text == "och";
        bool const of = words[at + 1].text == "av" || words[at + 1].text == "på";
        std::string_view const before = words[at - 2].text;
        bool const pair = before.ends_with("ande") || before.ends_with("ning");
        if (joined && of && !pair && one_of(decided, words[at].text)) return at;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> second_action(Sentence const& sentence) {
    for (auto* const find : {second_known_action, second_clause, second_subject, second_that, second_verb,
                             second_noun, second_letter})
        if (auto const found = find(sentence)) return found;
    return std::nullopt;
}

bool tells_scope(Sentence const& sentence, std::size_t at) {
    static constexpr std::array scopes{"gälla"sv, "gäller"sv, "omfatta"sv,   "omfattar"sv, "omfattas"sv,
                                       "avse"sv,  "avser"sv,  "tillämpas"sv, "träda"sv,    "träder"sv};
    static constexpr std::array ends{"som"sv, "vad"sv, "vilka"sv, "där"sv, "när"sv,
                                     "om"sv,  "hur"sv, "att"sv,   "och"sv, "samt"sv};
    auto const& words = sentence.words;
    for (std::size_t i = at; i < words.size(); ++i) {
        if (one_of(scopes, words[i].text)) return true;
        if (one_of(ends, words[i].text) || (i > at && words[i].after_mark)) return false;
    }
    return false;
}

bool decides(Sentence const& sentence) {
    if (tells_scope(sentence, 0)) return false;
    static constexpr std::array duties{"ska"sv, "skall"sv};
    if (std::any_of(sentence.words.begin(), sentence.words.end(),
                    [](Word const& word) { return one_of(duties, word.text); }))
        return true;
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
        auto const verb = action_at(sentence, at);
        if (verb && verb->form != VerbForm::infinitive) return true;
    }
    return false;
}

} // namespace linsen::review
