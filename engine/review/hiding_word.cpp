#include "review/hiding_word.hpp"

#include "base/text.hpp"
#include "review/about_figures.hpp"
#include "review/decision_verbs.hpp"
#include "review/duties.hpp"
#include "review/finite_verb.hpp"
#include "review/full_phrase.hpp"
#include "review/hidden_group.hpp"
#include "review/named_sexes.hpp"
#include "review/one_of.hpp"
#include "review/person_phrase.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// A table whose sexes are kvinnor and män, as many sources call those of all ages, is of children too where
/// its caption says so, or where the case concerns them and the caption does not name those who are grown.
bool calls_children_grown(ShownTable const& table, bool children_concerned) {
    bool children = false;
    for (Word const& word : words(table.caption)) {
        if (word.sexes.female || word.sexes.male) return false;
        if (word.cut || !word.person) continue;
        People const people = word.person->people;
        if (people == People::adults || people == People::parents || people == People::staff) return false;
        children = children || people == People::children || people == People::pupils;
    }
    return children || children_concerned;
}

KnownSexes known(Memo const& memo) {
    KnownSexes found;
    found.minors = memo.children_concerned;
    for (ShownTable const& table : memo.tables) {
        if (!table.persons || !table.by_sex) continue;
        (table.children ? found.children : found.adults) = true;
        if (!table.children && calls_children_grown(table, memo.children_concerned))
            found.called_grown = true;
        found.other_gender = found.other_gender || table.other_gender;
    }
    return found;
}

/// The data know the sex of those whom the word is for.
bool is_known(People people, KnownSexes const& tables) {
    switch (people) {
    case People::children:
    case People::pupils: return tables.children || tables.called_grown;
    case People::parents:
    case People::adults:
    case People::staff: return tables.adults;
    case People::young:
    case People::anybody: break;
    }
    return tables.children || tables.adults;
}

std::string hint(People people, KnownSexes const& tables) {
    std::string text = "en vanlig fallgrop; skriv gärna " + in_quotes(full_phrase(people, tables)) +
                       ", och vad som skiljer dem åt";
    if (!tables.other_gender) text += "; tabellen har inte annan könsidentitet, så säg var de redovisas";
    return text;
}

/// "fråga deltagarna vad de tycker", "frågar varje år eleverna om maten": who is asked; what they answer is
/// not told.
bool is_asked(Sentence const& sentence, std::size_t at) {
    static constexpr std::array asking{"fråga"sv,     "frågar"sv,     "frågat"sv,    "frågade"sv,
                                       "intervjua"sv, "intervjuar"sv, "tillfråga"sv, "tillfrågar"sv};
    static constexpr std::array what{"vad"sv, "hur"sv, "om"sv,   "vilka"sv,  "vilken"sv, "vilket"sv,
                                     "när"sv, "var"sv, "vart"sv, "varför"sv, "vem"sv};
    auto const& words = sentence.words;
    constexpr std::size_t near = 5;
    bool const question = at + 1 < words.size() && one_of(what, words[at + 1].text);
    for (std::size_t back = 1; question && back <= near && back <= at; ++back)
        if (one_of(asking, words[at - back].text)) return true;
    return false;
}

/// "om klienterna är nöjda", "för att klienterna är trygga": not said to be so.
bool is_asked_or_wished(Sentence const& sentence, std::size_t at) {
    static constexpr std::array asks{"om"sv, "ifall"sv, "huruvida"sv, "hur"sv};
    auto const& words = sentence.words;
    std::size_t const person = at;
    while (at > 0 && is_determiner(words[at - 1])) --at;
    if (at == 0) return false;
    bool const wished =
        at > 1 && words[at - 1].text == "att" && (words[at - 2].text == "för" || words[at - 2].text == "så");
    if (is_asked(sentence, person)) return true;
    bool const asked = one_of(asks, words[at - 1].text) &&
                       (at == 1 || words[at - 1].text != "om" || may_be_present(words[at - 2].text) ||
                        words[at - 2].text == "inte");
    return wished || asked;
}

/// "bland utrikes födda är skillnaden omvänd": that between the two sexes, of which the text has told.
bool turns_the_difference(Sentence const& sentence) {
    static constexpr std::array turned{"omvänd"sv, "omvända"sv, "omvänt"sv, "tvärtom"sv};
    bool difference = false;
    bool reversed = false;
    for (Word const& word : sentence.words) {
        difference = difference || word.text == "skillnaden" || word.text == "förhållandet";
        reversed = reversed || one_of(turned, word.text);
    }
    return difference && reversed;
}

/// The word for persons at `at` is for those of the data: "ungdomarna", "de äldre", "fler brukare".
bool hides(Sentence const& sentence, std::size_t at) {
    static constexpr std::array whole{"de"sv, "bland"sv, "av"sv, "hos"sv, "dessa"sv};
    static constexpr std::array quantities{"fler"sv,    "färre"sv, "andelen"sv,
                                           "antalet"sv, "flest"sv, "mellan"sv};
    static constexpr std::array some{"många"sv, "få"sv, "flesta"sv, "vissa"sv, "flertalet"sv};
    auto const& person = sentence.words[at].person;
    if (!person || person->form == Form::one || !stands_for_persons(sentence, at)) return false;
    if (is_asked_or_wished(sentence, at)) return false;
    if (person->form == Form::those || subject_of(sentence) == at) return true;
    if (stands_behind_its_verb(sentence, at)) return true;
    std::string_view const before = at == 0 ? "" : std::string_view(sentence.words[at - 1].text);
    // "Skolan behöver fler vuxna": those around the children.
    if (before == "fler" && sentence.words[at].text == "vuxna") return false;
    // "bland utrikes födda ungdomar"
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
        if (sentence.words[at - back].text == "bland") return true;
    // "Ungdomar i länet mår sämre", "att många unga avbryter": what the sentence is about.
    bool const quantified = one_of(some, before);
    std::size_t const begin = at - (quantified ? 1 : 0) - (before == "flesta" && at > 1 ? 1 : 0);
    bool const subject = begin == 0 || (quantified && sentence.words[begin - 1].text == "att");
    return subject || one_of(quantities, before) || (person->adjective && one_of(whole, before));
}

void review_part(ReadPart const& part, KnownSexes const& tables, Remarks& remarks) {
    std::set<std::string, std::less<>> told;
    for (std::size_t i = 0; i < part.sentences.size(); ++i) {
        bool const points = points_at_figures(part.sentences[i]);
        Sentence const sentence = points ? part.sentences[i] : without_duties(part.sentences[i]);
        if (!is_about_figures(sentence) || remarks.has("granskning.utan-kon", part.sentences[i])) continue;
        NamedSexes const named = named_sexes(part, i);
        // What is told without a figure is no more than that they are there.
        bool const named_beside = !points && !has_figure(sentence) && !compares(sentence) &&
                                  named.around.female && named.around.male;
        if (tells_apart(named) || named_beside || turns_the_difference(sentence)) continue;
        for (std::size_t at = 0; at < sentence.words.size(); ++at) {
            Word const& word = sentence.words[at];
            auto const group = hidden_group(sentence, at);
            if (!group && !hides(sentence, at)) continue;
            People const people = group ? group->people : word.person->people;
            std::size_t const end = sentence.words[group ? group->last : at].end;
            if (!is_known(people, tables)) continue;
            // The figures are seldom of those who work.
            if (people == People::staff && !points) continue;
            if (!told.insert(word.text).second) continue;
            std::string const shown = sentence.text.substr(word.begin, end - word.begin);
            remarks.add("granskning.ord-doljer-kon", part, sentence, word.begin,
                        "siffrorna är uppdelade på kön, men " +
                            std::string(group && group->last > at ? "orden " : "ordet ") + quoted(shown) +
                            " visar det inte: " + quoted_about(sentence.text, word.begin, end),
                        hint(people, tables));
            break; // one sentence, one remark
        }
    }
}

void review_caption(ShownTable const& table, KnownSexes const& tables, Remarks& remarks) {
    if (!table.persons || !table.by_sex) return;
    std::vector<Word> const caption = words(table.caption);
    Sexes named;
    for (Word const& word : caption) named.add(word.sexes);
    if (named.female || named.male || named.sex) return;
    for (Word const& word : caption) {
        auto const& person = word.person;
        if (!person || word.cut || person->form == Form::one) continue;
        std::string const shown = table.caption.substr(word.begin, word.end - word.begin);
        remarks.add("granskning.ord-doljer-kon", table.caption, table.place,
                    quoted(shown) + " i rubriken " + quoted(table.caption) +
                        " döljer att tabellen är uppdelad på kön",
                    hint(person->people, tables));
        return;
    }
}

} // namespace

void review_hiding_words(Reading const& reading, Remarks& remarks) {
    KnownSexes const tables = known(*reading.memo);
    if (!tables.children && !tables.adults) return;
    for (ReadPart const& part : reading.parts)
        if (part.part->kind != PartKind::proposal) review_part(part, tables, remarks);
    for (ShownTable const& table : reading.memo->tables) review_caption(table, tables, remarks);
}

} // namespace linsen::review
