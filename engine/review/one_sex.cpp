#include "review/one_sex.hpp"

#include "review/boilerplate.hpp"
#include "review/named_sexes.hpp"
#include "review/one_of.hpp"
#include "review/person_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

bool is_judged(PartKind kind) {
    return kind == PartKind::analysis || kind == PartKind::child || kind == PartKind::equality ||
           kind == PartKind::economy;
}

/// What a place or a service costs is told with the sex that it is for ("en plats för kvinnor"); a
/// consequence is it for those whom the sentence begins with: "Männen får behålla ersättningen."
bool is_consequence(PartKind kind, Sentence const& sentence, Word const& word) {
    return kind != PartKind::economy || (&word == sentence.words.data() && !word.text.ends_with('s'));
}

/// "pojkar" for "flickor": what the writer has not said.
std::string other_of(Word const& word) {
    bool const young = word.text.starts_with("flick") || word.text.starts_with("tjej") ||
                       word.text.starts_with("pojk") || word.text.starts_with("kill");
    bool const parent = word.text.starts_with("mamm") || word.text.starts_with("mödr") ||
                        word.text.starts_with("papp") || word.text.starts_with("fäd");
    if (word.sexes.female) return young ? "pojkar" : parent ? "pappor" : "män";
    return young ? "flickor" : parent ? "mammor" : "kvinnor";
}

/// "män som vårdar sin hustru": who belongs to those whom the sentence is about is not described herself.
bool belongs_to_them(Sentence const& sentence, std::size_t at) {
    static constexpr std::array whose{"sin"sv, "sitt"sv, "sina"sv};
    constexpr std::size_t near = 2; // "sin sjuka hustru"
    for (std::size_t back = 1; back <= near && back <= at; ++back) {
        if (sentence.words[at - back + 1].after_mark) return false; // "mot sin vilja, kvinnor …"
        if (one_of(whose, sentence.words[at - back].text)) return true;
    }
    return false;
}

/// "…, men inte män.": that they are left out is all that is said of them, and not why.
bool is_left_out(Sentence const& sentence, std::size_t at) {
    static constexpr std::array leads{"men"sv, "dock"sv, "och"sv};
    static constexpr std::array reasons{"eftersom"sv, "därför"sv, "då"sv, "för"sv, "därmed"sv};
    std::size_t const lead =
        at > 0 && sentence.words[at - 1].text == "för" ? at - 1 : at; // "men inte för män"
    if (lead < 2 || sentence.words[lead - 1].text != "inte" || !one_of(leads, sentence.words[lead - 2].text))
        return false;
    return std::none_of(sentence.words.begin() + static_cast<std::ptrdiff_t>(at), sentence.words.end(),
                        [](Word const& word) { return one_of(reasons, word.text); });
}

/// "Kvinnorna väntar längre.": than those whom the sentence before named too.
bool compares(Sentence const& sentence) {
    static constexpr std::array known{"fler"sv,   "färre"sv,  "mer"sv,  "mindre"sv, "flest"sv,
                                      "oftast"sv, "främst"sv, "mest"sv, "minst"sv};
    static constexpr std::array endings{"are"sv, "ngre"sv, "ägre"sv, "ämre"sv, "ättre"sv, "ögre"sv, "örre"sv};
    static constexpr std::array no_comparison{"senare"sv, "tidigare"sv, "vidare"sv, "längre"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::string_view const word = words[at].text;
        bool const no_longer = word == "längre" && at > 0 && words[at - 1].text == "inte";
        bool const degree = std::any_of(endings.begin(), endings.end(),
                                        [&](std::string_view end) { return word.ends_with(end); });
        bool const other = one_of(no_comparison, word) && (word != "längre" || no_longer);
        if (one_of(known, word) || (degree && !words[at].person && !other)) return true;
    }
    return false;
}

/// "påverkar kvinnor och män olika": both, and that they differ.
bool sets_against(Sentence const& sentence) {
    static constexpr std::array known{"olika"sv,        "skillnad"sv, "skillnaden"sv, "skillnader"sv,
                                      "skillnaderna"sv, "skiljer"sv,  "lika"sv,       "än"sv};
    Sexes const named = sexes_in(sentence);
    return named.female && named.male &&
           std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(known, word.text); });
}

/// "Kvinnor utgör 70 procent av dem som söker.": the rest are the others.
bool is_distribution(Sentence const& sentence) {
    static constexpr std::array verbs{"utgör"sv, "utgjorde"sv, "står"sv, "stod"sv, "är"sv, "var"sv};
    auto const& words = sentence.words;
    bool const verb =
        std::any_of(words.begin(), words.end(), [](Word const& word) { return one_of(verbs, word.text); });
    return verb && std::any_of(words.begin(), words.end(), [](Word const& word) {
               return word.text == "procent" || word.text == "%" || is_part(word.text);
           });
}

/// What one sentence tells of one sex is told of both by the one before it, which names them.
bool tells_of_the_others(Sentence const& before, Sentence const& sentence) {
    Sexes const both = sexes_in(before);
    if (sets_against(before) && compares(sentence)) return true;
    return both.female && both.male && is_distribution(sentence);
}

void review_part(ReadPart const& part, Remarks& remarks) {
    Sexes named;
    Sentence const* before = nullptr;
    Sentence const* where = nullptr;
    Word const* first = nullptr;
    for (Sentence const& sentence : part.sentences) {
        Sentence const* const last = std::exchange(before, &sentence);
        if (last != nullptr && tells_of_the_others(*last, sentence)) continue;
        // "kan inte delas upp på kön, eftersom antalet pojkar är för litet", but "efter kön: 41 kvinnor, 53
        // män"
        Sexes const here = sexes_in(sentence);
        bool const of_sex = std::any_of(sentence.words.begin(), sentence.words.end(),
                                        [](Word const& word) { return word.text == "kön"; });
        if (of_sex && !(here.female && here.male)) continue;
        if (part.part->kind == PartKind::equality && only_names_both(sentence)) continue;
        for (std::size_t at = 0; at < sentence.words.size(); ++at) {
            Word const& word = sentence.words[at];
            if (belongs_to_them(sentence, at) || is_left_out(sentence, at)) continue;
            named.add(word.sexes);
            bool const both = word.text == "könen" || word.text == "könens"; // speaks of the other one too
            if (both) return;
            bool const sexed = word.sexes.female || word.sexes.male;
            if (first == nullptr && sexed && is_consequence(part.part->kind, sentence, word)) {
                first = &word;
                where = &sentence;
            }
        }
    }
    if (first == nullptr || (named.female && named.male)) return;
    std::string const other = other_of(*first);
    remarks.add("granskning.ett-kon", part, *where, first->begin,
                "delen " + quoted(part.part->heading) + " beskriver ett kön men inte det andra: " +
                    quoted_about(where->text, first->begin, first->end),
                "skriv också vad som gäller för " + other +
                    ", och för personer med annan könsidentitet om det är "
                    "känt; gäller frågan av naturliga skäl bara ett kön, så besvara anmärkningen med skälet");
}

void tell_nothing_said(ReadPart const& part, Remarks& remarks) {
    Sentence const& first = part.sentences.front();
    remarks.add(
        "granskning.ett-kon", part, first, 0,
        "delen " + quoted(part.part->heading) +
            " säger inte vad beslutet betyder för kvinnor och män: " + quoted(first.text),
        "skriv vad som blir annorlunda för kvinnor och för män, för flickor och för pojkar, eller varför det "
        "inte går att säga");
}

void tell_denial(ReadPart const& part, Remarks& remarks) {
    Sentence const& first = part.sentences.front();
    remarks.add(
        "granskning.ett-kon", part, first, 0,
        "delen " + quoted(part.part->heading) +
            " säger inte varför kvinnor och män inte påverkas olika: " + quoted(first.text),
        "skriv vad beslutet betyder för kvinnor och män, flickor och pojkar, eller varför det inte gör "
        "någon skillnad");
}

} // namespace

void review_one_sex(Reading const& reading, Remarks& remarks) {
    for (ReadPart const& part : reading.parts)
        switch (part.part->kind == PartKind::equality ? boilerplate(part) : Boilerplate::none) {
        case Boilerplate::denial: tell_denial(part, remarks); break;
        case Boilerplate::nothing: tell_nothing_said(part, remarks); break;
        case Boilerplate::none:
            if (is_judged(part.part->kind)) review_part(part, remarks);
        }
}

} // namespace linsen::review
