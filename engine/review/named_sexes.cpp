#include "review/named_sexes.hpp"

#include "review/about_figures.hpp"
#include "review/one_of.hpp"
#include "review/person_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// "bemöts lika oavsett kön": a promise, which divides nothing.
bool is_regardless(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    constexpr std::size_t near = 4; // "oavsett bakgrund, ålder och kön"
    for (std::size_t back = 1; back <= near && back <= at; ++back)
        if (words[at - back].text == "oavsett" || words[at - back].text == "oberoende") return true;
    return false;
}

/// The neighbour's word: "oavsett kön" is none of sex there.
Sexes sexes_beside(Sentence const& sentence) {
    Sexes found;
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
        Sexes sexes = sentence.words[at].sexes;
        sexes.sex = sexes.sex && !is_regardless(sentence, at);
        found.add(sexes);
    }
    return found;
}

bool stand_together(ReadPart const& part, std::size_t a, std::size_t b) {
    Sentence const& first = part.sentences[a];
    Sentence const& second = part.sentences[b];
    if (first.group != second.group) return false;
    bool const list = first.item || second.item;
    bool const beside = a + 1 == b || b + 1 == a;
    return list || beside;
}

/// A word that says how many, or which of them are more.
bool weighs(Sentence const& sentence, std::size_t at) {
    static constexpr std::array known{
        "fler"sv,     "färre"sv,    "flest"sv,     "flesta"sv,    "vanligare"sv, "vanligast"sv,  "varav"sv,
        "därav"sv,    "övervikt"sv, "dominerar"sv, "fördelas"sv,  "fördelar"sv,  "fördelade"sv,  "fördelat"sv,
        "uppdelad"sv, "uppdelat"sv, "uppdelade"sv, "redovisas"sv, "ökningen"sv,  "minskningen"sv};
    Word const& word = sentence.words[at];
    bool const alike = word.text == "lika" && is_word(sentence, at + 1, "många");
    return alike || points_at_figures(word) || is_part(word.text) || one_of(known, word.text);
}

/// "Det gäller både flickor och pojkar": what has just been told.
bool points_back(Sentence const& sentence) {
    static constexpr std::array pointers{"det"sv, "detta"sv, "så"sv};
    static constexpr std::array verbs{"gäller"sv, "gällde"sv, "är"sv, "var"sv};
    auto const& words = sentence.words;
    return words.size() > 2 && one_of(pointers, words[0].text) && one_of(verbs, words[1].text);
}

bool is_young(Word const& word) {
    static constexpr std::array beginnings{"flick"sv, "pojk"sv, "tjej"sv, "kill"sv};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view begins) { return word.text.starts_with(begins); });
}

/// "12 kvinnor och 3 män arbetar på enheten" beside "64 barn": they are others.
bool are_others(Sentence const& sentence, Told const& told) {
    bool const children = told.people == People::children;
    bool const grown = told.people == People::parents || told.people == People::staff;
    if (!children && !grown) return false;
    auto const& words = sentence.words;
    return std::none_of(words.begin(), words.end(), [&](Word const& word) {
        bool const sexed = word.sexes.female || word.sexes.male;
        return word.sexes.sex || (sexed && is_young(word) == children);
    });
}

/// A number of persons, or a part of them.
bool has_count(Sentence const& sentence) {
    auto const& words = sentence.words;
    if (has_figure(sentence)) return true;
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool const age = is_word(sentence, at + 1, "år") || is_word(sentence, at + 1, "års");
        if (words[at].reference || is_part(words[at].text) || (words[at].number_word && !age)) return true;
    }
    return false;
}

/// "Två flickor berättar om sin skola.": some of them, and nothing of how many the others are. Of a list each
/// item may be one sex.
bool is_of_some(Sentence const& sentence, Sexes const& sexes) {
    auto const& words = sentence.words;
    if (sentence.item || (sexes.female && sexes.male) || words.size() < 3 || !is_quantity(words[0]))
        return false;
    bool const persons = words[1].sexes.female || words[1].sexes.male;
    return persons && std::none_of(words.begin() + 1, words.end(), is_quantity);
}

/// "I kommunen bor 5 100 flickor" beside "64 barn": more than there are of those who are told of.
bool are_too_many(Sentence const& sentence, Told const& told) {
    if (!told.count) return false;
    auto const& words = sentence.words;
    bool counted = false;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        bool const of_sex = words[at + 1].sexes.female || words[at + 1].sexes.male;
        auto const number = of_sex && !is_year(words[at]) ? whole_number(words[at]) : std::nullopt;
        if (number && *number <= *told.count) return false;
        counted = counted || number;
    }
    return counted;
}

/// "Av 12 intervjuade var sju flickor" beside "64 barn": of others, whom only this sentence counts.
bool is_of_others(Sentence const& sentence, Sentence const& counted) {
    static constexpr std::array of{"av"sv, "bland"sv};
    auto const& words = sentence.words;
    std::size_t const at = is_word(sentence, 1, "de") ? 2 : 1;
    if (at + 1 >= words.size() || !one_of(of, words[0].text)) return false;
    if (!words[at].number || is_year(words[at]) || is_word(sentence, at + 1, "procent")) return false;
    bool const figures = std::any_of(counted.words.begin(), counted.words.end(),
                                     [](Word const& word) { return word.number && !is_year(word); });
    return figures && std::none_of(counted.words.begin(), counted.words.end(),
                                   [&](Word const& word) { return word.text == words[at].text; });
}

} // namespace

Sexes sexes_in(Sentence const& sentence) {
    Sexes found;
    for (Word const& word : sentence.words) found.add(word.sexes);
    return found;
}

NamedSexes named_sexes(ReadPart const& part, std::size_t sentence, Told const& told) {
    NamedSexes named;
    Sentence const& self = part.sentences[sentence];
    named.here = sexes_in(self);
    for (std::size_t i = 0; i < part.sentences.size(); ++i) {
        if (i == sentence || !stand_together(part, sentence, i)) continue;
        Sentence const& other = part.sentences[i];
        Sexes const sexes = sexes_beside(other);
        named.around.add(sexes);
        if (are_others(other, told)) continue;
        bool const both = sexes.female && sexes.male;
        bool weighed = false;
        for (std::size_t at = 0; at < other.words.size(); ++at) weighed = weighed || weighs(other, at);
        bool const counts = (sexes.female || sexes.male) && has_count(other) && !is_of_some(other, sexes) &&
                            !are_too_many(other, told) && !is_of_others(other, self);
        named.divided_around =
            named.divided_around || sexes.sex || counts || (both && (weighed || points_back(other)));
        bool const some = (sexes.female || sexes.male) && has_count(other);
        named.told_around = named.told_around || some || (both && is_about_figures(other));
    }
    return named;
}

bool divides(NamedSexes const& named) {
    return named.here.female || named.here.male || named.here.sex || named.divided_around;
}

bool tells_apart(NamedSexes const& named) { return divides(named) || named.told_around; }

} // namespace linsen::review
