#include "review/elsewhere.hpp"

#include "base/text.hpp"
#include "review/decision_verbs.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// From the word at `first` to the one at `last`, as they are read.
std::string phrase(Sentence const& sentence, std::size_t first, std::size_t last) {
    std::string text = sentence.words[first].text;
    for (std::size_t at = first + 1; at <= last; ++at) text.append(" ").append(sentence.words[at].text);
    return text;
}

bool ends_at(Sentence const& sentence, std::size_t at) {
    return at >= sentence.words.size() || sentence.words[at].after_mark;
}

/// "i bilaga 1", "i rapporten": of what, so that it can be found.
bool is_of_something(Sentence const& sentence, std::size_t at) {
    static constexpr std::array of{"i"sv, "på"sv, "av"sv, "till"sv};
    return !ends_at(sentence, at) && one_of(of, sentence.words[at].text);
}

/// "{{se id}}", "tabell 1", "diagram 2": printed in the memo, not in the minutes.
std::optional<std::string> table(Sentence const& sentence) {
    static constexpr std::array kinds{"tabell"sv, "diagram"sv, "figur"sv};
    static constexpr std::array named{"tabellen"sv, "diagrammet"sv, "figuren"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        Word const& word = words[at];
        if (word.reference && trim(std::string_view(word.text).substr(2)).starts_with("se "))
            return word.text;
        bool const numbered = one_of(kinds, word.text) && at + 1 < words.size() && words[at + 1].number;
        if (numbered && !is_of_something(sentence, at + 2)) return phrase(sentence, at, at + 1);
        bool const lone = one_of(named, word.text) && at > 0 &&
                          (words[at - 1].text == "i" || words[at - 1].text == "enligt");
        if (lone && !is_of_something(sentence, at + 1)) return phrase(sentence, at - 1, at);
    }
    return std::nullopt;
}

/// A document is changed in it: "delegationsordningen ändras i punkt 4".
bool changes(std::string_view word) {
    static constexpr std::array stems{"ändra"sv, "revidera"sv, "komplettera"sv, "justera"sv};
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return word.starts_with(stem); });
}

/// "samma dag som i punkt 1", "under förutsättning av beslut i punkt 1": of the same list, and not "punkt 4 i
/// överenskommelsen", "delegationsordningen ändras i punkt 4".
std::optional<std::string> other_point(Sentence const& sentence) {
    static constexpr std::array leads{"i"sv, "enligt"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (changes(words[at].text)) return std::nullopt;
        Word const& number = words[at + 1];
        bool const point = words[at].text == "punkt" && number.number && one_of(leads, words[at - 1].text);
        bool const of_list = number.text.find('.') == std::string::npos;
        if (point && of_list && !is_of_something(sentence, at + 2)) return "punkt " + number.text;
    }
    return std::nullopt;
}

/// "som beskrivs i bedömningen", "enligt förvaltningens analys": a part of the memo, not "bedömningen av
/// behovet".
std::optional<std::string> part_of_memo(Sentence const& sentence) {
    static constexpr std::array leads{"i"sv, "av"sv, "under"sv, "enligt"sv};
    static constexpr std::array parts{
        "bedömningen"sv,         "analysen"sv,          "sammanfattningen"sv, "bakgrunden"sv,
        "ärendebeskrivningen"sv, "beslutsunderlaget"sv, "texten"sv,           "avsnittet"sv};
    static constexpr std::array own{"bedömning"sv, "analys"sv, "tjänsteskrivelse"sv, "skrivelse"sv};
    static constexpr std::array of{"av"sv,  "om"sv,      "för"sv, "till"sv, "från"sv,
                                   "den"sv, "daterad"sv, "i"sv,   "som"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 1; at < words.size(); ++at) {
        bool const goes_on = !ends_at(sentence, at + 1) && one_of(of, words[at + 1].text);
        bool const plain = one_of(parts, words[at].text) && one_of(leads, words[at - 1].text);
        bool const theirs = at > 1 && one_of(own, words[at].text) && words[at - 1].text.ends_with('s') &&
                            is_body(words[at - 1].text.substr(0, words[at - 1].text.size() - 1)) &&
                            one_of(leads, words[at - 2].text);
        if ((plain || theirs) && !goes_on) return phrase(sentence, at - (theirs ? 2 : 1), at);
    }
    return std::nullopt;
}

/// "enligt arbetsutskottets förslag", which says nothing of what it is; "… att anta planen" and "… den 3
/// mars" do.
std::optional<std::string> by_proposal_of(Sentence const& sentence) {
    static constexpr std::array leads{"enligt"sv, "enlighet"sv, "med"sv, "bifaller"sv};
    static constexpr std::array what{"förslag"sv, "rekommendation"sv, "inriktning"sv};
    static constexpr std::array says{"att"sv, "den"sv, "daterat"sv, "till"sv,
                                     "om"sv,  "på"sv,  "i"sv,       "från"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 2; at < words.size(); ++at) {
        if (!one_of(what, words[at].text) || !one_of(leads, words[at - 2].text)) continue;
        std::string const& whose = words[at - 1].text;
        bool const body =
            whose.ends_with('s') && is_body(std::string_view(whose).substr(0, whose.size() - 1));
        bool const goes_on = !ends_at(sentence, at + 1) && one_of(says, words[at + 1].text);
        if (body && !goes_on) return phrase(sentence, at - 2, at);
    }
    return std::nullopt;
}

/// "föreslår", "har föreslagit": what others put forward, by the verb at `at`; the place behind it.
std::optional<std::size_t> behind_proposing(Sentence const& sentence, std::size_t at) {
    static constexpr std::array supines{"föreslagit"sv, "förordat"sv,  "rekommenderat"sv, "beskrivit"sv,
                                        "redovisat"sv,  "redogjort"sv, "angett"sv,        "angivit"sv,
                                        "tillstyrkt"sv, "begärt"sv,    "anfört"sv};
    static constexpr std::array told{"föreslog"sv, "förordade"sv, "rekommenderade"sv, "beskrev"sv};
    auto const& words = sentence.words;
    if (at >= words.size()) return std::nullopt;
    bool const have = words[at].text == "har" || words[at].text == "hade";
    if (have && at + 1 < words.size() && one_of(supines, words[at + 1].text)) return at + 2;
    bool const tells = one_of(told, words[at].text) || one_of(supines, words[at].text) ||
                       (!have && may_be_present(words[at].text));
    return tells ? std::optional(at + 1) : std::nullopt;
}

/// "det beslut som förvaltningen föreslår", "så som arbetsutskottet har föreslagit".
std::optional<std::string> as_others_propose(Sentence const& sentence) {
    auto const& words = sentence.words;
    for (std::size_t at = 0; at + 2 < words.size(); ++at) {
        bool const as = words[at].text == "som" || words[at].text == "såsom";
        if (!as || !is_body(words[at + 1].text)) continue;
        auto const behind = behind_proposing(sentence, at + 2);
        if (behind && ends_at(sentence, *behind)) return phrase(sentence, at, *behind - 1);
    }
    return std::nullopt;
}

/// Begins with a capital letter: "Björken".
bool is_name(Sentence const& sentence, std::size_t at) {
    Word const& word = sentence.words[at];
    std::string_view const written =
        std::string_view(sentence.text).substr(word.begin, word.end - word.begin);
    return !word.number && !word.reference && to_lower(written) != written;
}

/// "de föreslagna åtgärderna", and nothing says which: not "de föreslagna ändringarna i taxan".
std::optional<std::string> proposed_ones(Sentence const& sentence) {
    static constexpr std::array proposed{"föreslagna"sv,   "beskrivna"sv,  "redovisade"sv,
                                         "presenterade"sv, "nämnda"sv,     "angivna"sv,
                                         "uppräknade"sv,   "föreslagen"sv, "föreslaget"sv};
    static constexpr std::array articles{"de"sv, "den"sv, "det"sv};
    static constexpr std::array says{"i"sv,    "av"sv, "om"sv,  "för"sv, "till"sv,
                                     "från"sv, "på"sv, "som"sv, "att"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (!one_of(proposed, words[at].text) || !one_of(articles, words[at - 1].text)) continue;
        bool const goes_on =
            !ends_at(sentence, at + 2) && (one_of(says, words[at + 2].text) || is_name(sentence, at + 2));
        if (!goes_on) return phrase(sentence, at - 1, at + 1);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> names_place_in_memo(Sentence const& sentence) {
    for (auto* const find : {other_point, table, part_of_memo})
        if (auto found = find(sentence)) return found;
    return std::nullopt;
}

std::optional<std::string> says_what_others_propose(Sentence const& sentence) {
    for (auto* const find : {as_others_propose, by_proposal_of, proposed_ones})
        if (auto found = find(sentence)) return found;
    return std::nullopt;
}

} // namespace linsen::review
