#include "review/proposal.hpp"

#include "base/text.hpp"
#include "review/assignment.hpp"
#include "review/decision_verbs.hpp"
#include "review/one_of.hpp"
#include "review/second_action.hpp"
#include "review/standing_alone.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// "Socialnämnden beslutar:", "Nämnden föreslås besluta": leads to the proposals that follow.
bool leads_on(ReadPart const& part, std::size_t block) {
    static constexpr std::array last{"besluta"sv, "beslutar"sv, "att"sv,
                                     "beslut"sv,  "del"sv,      "fullmäktige"sv};
    ReadBlock const& read = part.blocks[block];
    if (read.item || block + 1 == part.blocks.size()) return false;
    if (read.text.ends_with(':')) return true;
    std::string const& word = part.sentences[read.last - 1].words.back().text;
    if (word == "följande") return true;
    return !read.text.ends_with('.') && (one_of(last, word) || word.ends_with("fullmäktige"));
}

// --- a full sentence

/// "socialnämnden instämmer", "paragrafen justeras": a verb that no list has, behind a body or a noun in
/// definite form.
bool is_verb_after(std::string_view noun, std::string_view word) {
    if (is_body(noun) && may_be_present(word)) return true;
    static constexpr std::array definite{"en"sv, "et"sv, "na"sv};
    static constexpr std::array passive{"as"sv, "es"sv, "ds"sv, "ts"sv, "ns"sv, "rs"sv, "ks"sv, "gs"sv};
    auto const ends = [](auto const& list, std::string_view text) {
        return std::any_of(list.begin(), list.end(),
                           [&](std::string_view end) { return text.ends_with(end); });
    };
    return ends(definite, noun) && ends(passive, word);
}

/// Stands between a verb in the passive and what it is about: no genitive stands before it.
bool may_follow_passive(Word const& word) {
    static constexpr std::array known{
        "av"sv,      "enligt"sv, "i"sv,      "på"sv,  "från"sv,    "till"sv,   "med"sv,     "under"sv,
        "inom"sv,    "för"sv,    "senast"sv, "ut"sv,  "upp"sv,     "in"sv,     "ned"sv,     "ner"sv,
        "vid"sv,     "genom"sv,  "utan"sv,   "hos"sv, "över"sv,    "bort"sv,   "om"sv,      "varje"sv,
        "årligen"sv, "efter"sv,  "inte"sv,   "två"sv, "löpande"sv, "mellan"sv, "utifrån"sv, "gemensamt"sv};
    return one_of(known, word.text);
}

/// "Ansökningar om bidrag avgörs av nämnden", "Medel för lovaktiviteter fördelas enligt bilaga 1": a verb in
/// the passive that no list has, behind a noun that no article makes definite.
bool is_passive_of_noun(Sentence const& sentence, std::size_t at) {
    static constexpr std::array passive{"as"sv, "ds"sv, "ts"sv, "ns"sv, "rs"sv, "ks"sv,
                                        "gs"sv, "ls"sv, "js"sv, "ps"sv, "vs"sv, "ms"sv};
    static constexpr std::array no_verbs{"tills"sv, "dels"sv, "bas"sv, "vars"sv, "annars"sv, "mars"sv};
    static constexpr std::array noun_endings{"ens"sv, "ans"sv, "plats"sv, "kurs"sv, "sats"sv};
    static constexpr std::array no_subjects{"av"sv,    "om"sv,    "för"sv, "till"sv, "i"sv,    "på"sv,
                                            "med"sv,   "från"sv,  "vid"sv, "och"sv,  "samt"sv, "eller"sv,
                                            "en"sv,    "ett"sv,   "ny"sv,  "nytt"sv, "nya"sv,  "enligt"sv,
                                            "under"sv, "extra"sv, "som"sv, "hur"sv,  "där"sv,  "när"sv};
    auto const& words = sentence.words;
    std::string_view const word = words[at].text;
    Word const& before = words[at - 1];
    auto const ends = [&](auto const& list) {
        return std::any_of(list.begin(), list.end(),
                           [&](std::string_view end) { return word.ends_with(end); });
    };
    if (!ends(passive) || ends(noun_endings) || one_of(no_verbs, word) || words[at].number) return false;
    if (words[at].after_mark || before.cut || one_of(no_subjects, before.text)) return false;
    return at + 1 == words.size() || words[at + 1].after_mark || may_follow_passive(words[at + 1]);
}

bool is_full_sentence(Sentence const& sentence) {
    auto const& words = sentence.words;
    if (words.front().text == "att" || sentence.text.find("…") != std::string::npos) return false;
    auto const first = decision_verb(words.front().text);
    if (first && first->form == VerbForm::infinitive) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_finite_verb(words[i].text)) return true;
        if (i > 0 && is_verb_after(words[i - 1].text, words[i].text)) return true;
        if (i > 0 && is_passive_of_noun(sentence, i)) return true;
    }
    return false;
}

void tell_no_sentence(ReadPart const& part, Sentence const& sentence, std::string_view body,
                      Remarks& remarks) {
    remarks.add("granskning.forslag-ingen-mening", part, sentence, 0,
                "förslaget " + quoted(sentence.text) + " är ingen hel mening",
                "skriv vem som gör vad, som om det redan var beslutat: " +
                    in_quotes(std::string(body) + " godkänner …") +
                    "; då kan meningen lyftas rakt in i protokollet");
}

void tell_two_actions(ReadPart const& part, Sentence const& sentence, std::size_t offset, Remarks& remarks) {
    remarks.add("granskning.forslag-tva-atgarder", part, sentence, offset,
                "förslaget " + quoted(sentence.text) + " innehåller två beslut",
                "skriv den andra åtgärden, från " + quoted(std::string_view(sentence.text).substr(offset)) +
                    ", som en egen punkt; då kan nämnden bifalla den ena och avslå den andra");
}

void tell_two_sentences(ReadPart const& part, Sentence const& first, Sentence const& second,
                        Remarks& remarks) {
    remarks.add("granskning.forslag-tva-atgarder", part, second, 0,
                "förslaget " + quoted(first.text) +
                    " följs i samma punkt av ett beslut till: " + quoted(second.text),
                "skriv det andra beslutet som en egen punkt; då kan nämnden bifalla det ena och avslå det "
                "andra");
}

void tell_not_alone(ReadPart const& part, Sentence const& sentence, std::string const& pointer,
                    Remarks& remarks) {
    remarks.add("granskning.forslag-star-inte-ensamt", part, sentence, 0,
                "förslaget " + quoted(sentence.text) + " går inte att förstå för sig, eftersom " +
                    in_quotes(pointer) + " pekar på något som inte står där",
                "skriv ut vad nämnden beslutar; i protokollet står förslaget utan resten av skrivelsen");
}

void tell_no_task(ReadPart const& part, Sentence const& sentence, Remarks& remarks) {
    remarks.add("granskning.forslag-star-inte-ensamt", part, sentence, 0,
                "punkten " + quoted(sentence.text) + " säger inte vad uppdraget gäller",
                "skriv ut det, så att den som får uppdraget vet vad som ska göras: " +
                    in_quotes("kartlägga behovet av stöd i hemmet"));
}

void tell_nobody(ReadPart const& part, Sentence const& sentence, Remarks& remarks) {
    remarks.add("granskning.forslag-star-inte-ensamt", part, sentence, 0,
                "förslaget " + quoted(sentence.text) + " säger inte vem som får uppdraget",
                "skriv ut det: " + in_quotes("ger förvaltningen i uppdrag att …") +
                    "; i protokollet står förslaget utan resten av skrivelsen");
}

/// "att anta planen", "upphäver planen": a decision of its own.
bool is_decision(Sentence const& sentence) {
    auto const& words = sentence.words;
    std::size_t const verb = words.front().text == "att" ? 1 : 0;
    return verb < words.size() && decision_verb(words[verb].text).has_value();
}

/// "Nämnden beslutar följande:" says itself nothing that is decided; "antar följande mål:" does.
bool only_leads(ReadPart const& part, ReadBlock const& head) {
    auto const& words = part.sentences[head.last - 1].words;
    bool const leads = head.text.ends_with(':') || words.back().text == "följande";
    return leads && head.last == head.first + 1 &&
           std::none_of(words.begin(), words.end(),
                        [](Word const& word) { return decision_verb(word.text).has_value(); });
}

/// "1. Nämnden beslutar:" and what stands under it, "- att anta planen", "- Planen från 2019 upphävs.": the
/// second decision; none: nothing.
Sentence const* second_under(ReadPart const& part, std::size_t block) {
    ReadBlock const& read = part.blocks[block];
    if (read.inner || commissions(part.sentences[read.last - 1])) return nullptr;
    bool const whole = only_leads(part, read); // each point is then a decision
    bool one = false;
    for (std::size_t under = block + 1; under < part.blocks.size() && part.blocks[under].inner; ++under) {
        Sentence const& sentence = part.sentences[part.blocks[under].first];
        bool const decided = whole && is_full_sentence(sentence) && !tells_scope(sentence, 0);
        if (!decided && !is_decision(sentence)) continue;
        if (one) return &sentence;
        one = true;
    }
    return nullptr;
}

/// "Nämnden beslutar följande:" and nothing more.
bool leads_to_nothing(ReadPart const& part, std::size_t block) {
    ReadBlock const& read = part.blocks[block];
    Sentence const& last = part.sentences[read.last - 1];
    if (read.inner || !(read.text.ends_with(':') || last.words.back().text == "följande")) return false;
    if (block + 1 == part.blocks.size()) return true;
    ReadBlock const& next = part.blocks[block + 1];
    if (continues_assignment(part, block + 1)) return false;
    return read.item && next.item && !next.inner && part.sentences[next.first].words.front().text != "att";
}

/// `opens`: the first sentence of a proposal, which has nothing before it.
std::optional<std::string> pointer_of(Sentence const& sentence, bool opens) {
    auto pointer = points_out(sentence);
    bool const judged = opens && !pointer && is_full_sentence(sentence);
    if (judged) pointer = says_nothing(sentence);
    if (judged && !pointer) pointer = begins_outside(sentence);
    return pointer;
}

void review_part(ReadPart const& part, std::string_view body, Remarks& remarks) {
    for (std::size_t block = 0; block < part.blocks.size(); ++block) {
        if (leads_on(part, block)) continue;
        ReadBlock const& read = part.blocks[block];
        Sentence const& first = part.sentences[read.first];
        if (leads_to_nothing(part, block)) {
            std::string const& word = part.sentences[read.last - 1].words.back().text;
            if (word == "följande")
                tell_not_alone(part, first, word, remarks);
            else
                tell_no_sentence(part, first, body, remarks);
            continue;
        }
        if (Sentence const* const second = second_under(part, block)) {
            tell_two_sentences(part, first, *second, remarks);
            continue;
        }
        // "… i uppdrag att" and its points are one proposal.
        bool const inner = read.inner || continues_assignment(part, block);
        if (inner && says_no_task(first)) tell_no_task(part, first, remarks);
        bool const told = !inner && !is_full_sentence(first);
        if (told) tell_no_sentence(part, first, body, remarks);
        for (std::size_t i = read.first; i < read.last; ++i) {
            Sentence const& sentence = part.sentences[i];
            auto const second = inner ? std::nullopt : second_action(sentence);
            auto const pointer = pointer_of(sentence, i == read.first && !inner);
            if (pointer && !second && !(told && i == read.first))
                tell_not_alone(part, sentence, *pointer, remarks);
            else if (!inner && assigns_to_nobody(sentence))
                tell_nobody(part, sentence, remarks);
            if (second) {
                tell_two_actions(part, sentence, sentence.words[*second].begin, remarks);
            } else if (!inner && i > read.first && decides(sentence)) {
                tell_two_sentences(part, first, sentence, remarks);
            }
        }
    }
}

} // namespace

void review_proposals(Reading const& reading, Remarks& remarks) {
    for (ReadPart const& part : reading.parts)
        if (part.part->kind == PartKind::proposal) review_part(part, reading.memo->body, remarks);
}

} // namespace linsen::review
