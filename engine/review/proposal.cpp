#include "review/proposal.hpp"

#include "base/text.hpp"
#include "review/decision_verbs.hpp"
#include "review/one_of.hpp"
#include "review/second_action.hpp"

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
    if (is_body(noun) && word.ends_with('r')) return true;
    static constexpr std::array definite{"en"sv, "et"sv, "na"sv};
    static constexpr std::array passive{"as"sv, "es"sv, "ds"sv, "ts"sv, "ns"sv, "rs"sv, "ks"sv, "gs"sv};
    auto const ends = [](auto const& list, std::string_view text) {
        return std::any_of(list.begin(), list.end(),
                           [&](std::string_view end) { return text.ends_with(end); });
    };
    return ends(definite, noun) && ends(passive, word);
}

bool is_full_sentence(Sentence const& sentence) {
    auto const& words = sentence.words;
    if (words.front().text == "att" || sentence.text.find("…") != std::string::npos) return false;
    auto const first = decision_verb(words.front().text);
    if (first && first->form == VerbForm::infinitive) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_finite_verb(words[i].text)) return true;
        if (i > 0 && is_verb_after(words[i - 1].text, words[i].text)) return true;
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

// --- stands alone

std::string joined(Sentence const& sentence) {
    std::string text = " ";
    for (Word const& word : sentence.words) text.append(word.text).append(" ");
    return text;
}

/// The words that point out of the sentence.
std::string_view pointer_in(std::string_view text) {
    static constexpr std::array pointers{" föreliggande "sv,
                                         " enligt ovan "sv,
                                         " enligt nedan "sv,
                                         " ovanstående "sv,
                                         " nedanstående "sv,
                                         " ovan nämnda "sv,
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
                                         " i enlighet med ovan "sv,
                                         " enligt upprättat förslag "sv,
                                         " enligt detta förslag "sv,
                                         " enligt förvaltningens tjänsteskrivelse "sv,
                                         " enligt föreslaget "sv,
                                         " sägs i tjänsteskrivelsen "sv,
                                         " står i tjänsteskrivelsen "sv,
                                         " framgår av tjänsteskrivelsen "sv,
                                         " som beskrivs nedan "sv,
                                         " som anges nedan "sv,
                                         " som framgår nedan "sv,
                                         " det bifogade förslaget "sv,
                                         " vad som anförts "sv,
                                         " ovan anförda "sv};
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

/// "beslutar enligt bilaga 2", "godkänner förslaget enligt bilaga": the annex is all that is said.
bool is_annex_alone(Sentence const& sentence) {
    static constexpr std::array nothing{"förslaget"sv, "förslag"sv,   "ändringarna"sv, "ändringar"sv,
                                        "planen"sv,    "rapporten"sv, "det"sv,         "den"sv,
                                        "de"sv,        "bilagda"sv,   "åtgärderna"sv,  "att"sv,
                                        "och"sv,       "besluta"sv,   "beslutar"sv};
    auto const& words = sentence.words;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        bool const annexed =
            words[at + 1].text.starts_with("bilag") || words[at + 1].text.starts_with("bifog");
        if (words[at].text != "enligt" || !annexed) continue;
        for (std::size_t i = 0; i < words.size(); ++i) {
            bool const annex = i == at || i == at + 1 || words[i].number;
            bool const empty = is_body(words[i].text) || is_finite_verb(words[i].text) ||
                               decision_verb(words[i].text) || one_of(nothing, words[i].text);
            if (!annex && !empty) return false;
        }
        return true;
    }
    return false;
}

/// "genomföra dessa åtgärder": which ones, only what stands outside says. Behind "och att" or a comma it may
/// be what the sentence has named.
bool points_out(Sentence const& sentence) {
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

/// "godkänner den", "beslutar enligt punkt 1": what is decided stands elsewhere.
bool is_pronoun_alone(Sentence const& sentence) {
    static constexpr std::array pronouns{"den"sv, "det"sv, "dem"sv, "dessa"sv, "detta"sv, "denna"sv};
    auto const& words = sentence.words;
    constexpr std::size_t short_sentence = 4;
    if (words.size() <= short_sentence && one_of(pronouns, words.back().text)) return true;
    return words.size() >= 3 && words[words.size() - 3].text == "enligt" &&
           words[words.size() - 2].text == "punkt" && words.back().number;
}

void review_alone(ReadPart const& part, Sentence const& sentence, Remarks& remarks) {
    std::string const text = joined(sentence);
    std::string_view const pointer = pointer_in(text);
    bool const pronoun = pointer.empty() && is_pronoun_alone(sentence);
    bool const these = pointer.empty() && points_out(sentence);
    if (pointer.empty() && !pronoun && !these && !is_annex_alone(sentence)) return;
    std::string const words = pronoun           ? sentence.words.back().text
                              : these           ? std::string("dessa")
                              : pointer.empty() ? "enligt bilaga"
                                                : std::string(trim(pointer));
    remarks.add("granskning.forslag-star-inte-ensamt", part, sentence, 0,
                "förslaget " + quoted(sentence.text) + " går inte att förstå för sig, eftersom " +
                    in_quotes(words) + " pekar på något som inte står där",
                "skriv ut vad nämnden beslutar; i protokollet står förslaget utan resten av skrivelsen");
}

void review_part(ReadPart const& part, std::string_view body, Remarks& remarks) {
    for (std::size_t block = 0; block < part.blocks.size(); ++block) {
        if (leads_on(part, block)) continue;
        ReadBlock const& read = part.blocks[block];
        Sentence const& first = part.sentences[read.first];
        // "… i uppdrag att" and its points are one proposal.
        if (!read.inner && !is_full_sentence(first)) tell_no_sentence(part, first, body, remarks);
        for (std::size_t i = read.first; i < read.last; ++i) {
            Sentence const& sentence = part.sentences[i];
            review_alone(part, sentence, remarks);
            if (read.inner) continue;
            if (auto const second = second_action(sentence)) {
                tell_two_actions(part, sentence, sentence.words[*second].begin, remarks);
            } else if (i > read.first && decides(sentence)) {
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
