#include "review/assignment.hpp"

#include "review/decision_verbs.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// "kartlägga", "se över", "ta fram": what an infinitive looks like at the head of an item; the adjectives
/// that end so are no verbs.
bool is_infinitive(std::string_view word) {
    static constexpr std::array adjectives{"nya"sv,   "extra"sv, "flera"sv,      "alla"sv,      "bra"sv,
                                           "stora"sv, "långa"sv, "gemensamma"sv, "olika"sv,     "andra"sv,
                                           "samma"sv, "egna"sv,  "hela"sv,       "särskilda"sv, "goda"sv,
                                           "fasta"sv, "korta"sv, "dessa"sv,      "samtliga"sv,  "båda"sv};
    static constexpr std::array in_other_vowels{"se"sv,      "ge"sv,    "få"sv,    "gå"sv,     "stå"sv,
                                                "bli"sv,     "be"sv,    "utse"sv,  "avse"sv,   "förse"sv,
                                                "tillse"sv,  "avge"sv,  "ange"sv,  "bistå"sv,  "ingå"sv,
                                                "föreslå"sv, "anslå"sv, "uppnå"sv, "genomgå"sv};
    if (one_of(in_other_vowels, word)) return true;
    constexpr std::size_t shortest = 2; // "ta", "ha"
    bool const adjective = one_of(adjectives, word) || word.ends_with("liga") || word.ends_with("iska");
    return word.size() >= shortest && word.ends_with('a') && !adjective;
}

/// Where the infinitive of an item stands: "att" may lead to it.
std::size_t verb_of_item(Sentence const& sentence) { return sentence.words.front().text == "att" ? 1 : 0; }

} // namespace

bool commissions(Sentence const& sentence) {
    return std::any_of(sentence.words.begin(), sentence.words.end(), [](Word const& word) {
        auto const verb = decision_verb(word.text);
        bool const gives = word.text == "ge" || word.text == "ger" || word.text == "ges";
        return word.text == "uppdrag" || (verb && verb->commissions && !gives);
    });
}

bool continues_assignment(ReadPart const& part, std::size_t block) {
    if (!part.blocks[block].item) return false;
    for (std::size_t at = block + 1; at-- > 0;) {
        ReadBlock const& read = part.blocks[at];
        Sentence const& last = part.sentences[read.last - 1];
        bool const leads =
            at < block && commissions(last) && (read.text.ends_with(':') || last.words.back().text == "att");
        if (leads) return true;
        Sentence const& first = part.sentences[read.first];
        std::size_t const verb = verb_of_item(first);
        bool const item = read.item && verb < first.words.size() && is_infinitive(first.words[verb].text);
        if (!read.inner && !item) return false;
    }
    return false;
}

bool says_no_task(Sentence const& sentence) {
    static constexpr std::array pointers{"det"sv, "detta"sv, "dem"sv, "dessa"sv};
    auto const& words = sentence.words;
    std::size_t const verb = verb_of_item(sentence);
    if (verb >= words.size() || !is_infinitive(words[verb].text)) return false;
    bool const bare = verb + 1 == words.size();
    bool const pointing = verb + 2 == words.size() && one_of(pointers, words[verb + 1].text);
    return bare || pointing;
}

bool assigns_to_nobody(Sentence const& sentence) {
    auto const& words = sentence.words;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        bool const gives = words[at].text == "ger" || words[at].text == "ge";
        if (gives && words[at + 1].text == "i" && is_word(sentence, at + 2, "uppdrag") &&
            is_word(sentence, at + 3, "att"))
            return true;
        if (words[at].text == "uppdrar" && words[at + 1].text == "att") return true;
    }
    return false;
}

} // namespace linsen::review
