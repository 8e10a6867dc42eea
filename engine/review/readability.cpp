#include "review/readability.hpp"

#include "base/number.hpp"

#include <algorithm>

namespace linsen::review {

namespace {

// A fragment like a heading, or a short answer: a long word more or less moves LIX by several points.
constexpr std::size_t least_words = 15;
constexpr std::size_t long_word = 6; // letters; a longer one is a long word (Björnsson)
constexpr std::size_t long_sentence = 30;

void review_lix(ReadPart const& part, double aim, Remarks& remarks) {
    std::size_t words = 0;
    std::size_t long_words = 0;
    for (Sentence const& sentence : part.sentences) {
        words += sentence.count_words();
        long_words += static_cast<std::size_t>(
            std::count_if(sentence.words.begin(), sentence.words.end(),
                          [](Word const& word) { return word.letters > long_word; }));
    }
    if (words < least_words) return;
    constexpr double hundred = 100;
    auto const count = static_cast<double>(words);
    double const lix = count / static_cast<double>(part.sentences.size()) +
                       hundred * static_cast<double>(long_words) / count;
    if (round_half_away(lix, 0) <= aim) return; // what is printed is what is judged
    remarks.add(
        "granskning.svarlast", part, part.sentences.front().place(),
        "delen " + quoted(part.part->heading) + " är svår att läsa: LIX " + print_number(lix, 0) + " på " +
            std::to_string(words) + " ord, och målet är högst " + print_number(aim, 0),
        "dela de längsta meningarna och byt långa ord mot vanliga, så att alla ledamöter läser hela texten");
}

void review_length(ReadPart const& part, Sentence const& sentence, Remarks& remarks) {
    std::size_t const count = sentence.count_words();
    if (count <= long_sentence) return;
    remarks.add("granskning.lang-mening", part, sentence, 0,
                "meningen " + quoted(sentence.text) + " har " + std::to_string(count) + " ord",
                "dela den i två eller tre; en mening med en tanke och högst 30 ord går att läsa en gång");
}

} // namespace

void review_readability(Reading const& reading, Remarks& remarks) {
    for (ReadPart const& part : reading.parts) {
        // A proposal is full of names of plans and bodies that cannot be written otherwise.
        if (part.part->kind != PartKind::proposal) review_lix(part, reading.memo->lix_aim, remarks);
        for (Sentence const& sentence : part.sentences) review_length(part, sentence, remarks);
    }
}

} // namespace linsen::review
