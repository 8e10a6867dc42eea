#include "review/named_sexes.hpp"

#include <algorithm>

namespace linsen::review {

namespace {

Sexes sexes_in(Sentence const& sentence) {
    Sexes found;
    for (Word const& word : sentence.words) found.add(word.sexes);
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

} // namespace

NamedSexes named_sexes(ReadPart const& part, std::size_t sentence) {
    NamedSexes named;
    named.here = sexes_in(part.sentences[sentence]);
    for (std::size_t i = 0; i < part.sentences.size(); ++i) {
        if (i == sentence || !stand_together(part, sentence, i)) continue;
        Sentence const& other = part.sentences[i];
        Sexes const sexes = sexes_in(other);
        named.around.add(sexes);
        bool const number = std::any_of(other.words.begin(), other.words.end(), [](Word const& word) {
            return word.number || word.reference || word.number_word;
        });
        named.counted_around = named.counted_around || (number && (sexes.female || sexes.male));
    }
    return named;
}

bool divides(NamedSexes const& named) {
    bool const both = named.around.female && named.around.male;
    return named.here.female || named.here.male || named.here.sex || named.around.sex || both ||
           named.counted_around;
}

} // namespace linsen::review
