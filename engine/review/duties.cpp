#include "review/duties.hpp"

#include "review/about_figures.hpp"
#include "review/decision_verbs.hpp"
#include "review/finite_verb.hpp"
#include "review/one_of.hpp"
#include "review/person_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

struct Clause {
    bool inner = false;       ///< begins with "som", "att", "när"
    bool tells_why = false;   ///< "eftersom ungdomarna får vänta"
    std::size_t governor = 0; ///< of an inner one: the clause that it belongs to
    bool has_verb = false;
    bool duty = false;
};

/// Parts a sentence into its clauses. A main clause goes on behind one that stands inside it, "Elever [som
/// söker] ska få ett samtal", and begins behind one that stands before it, "[När elever söker] ska de få …".
class Clauses {
public:
    explicit Clauses(Sentence const& sentence)
        : sentence_(sentence)
        , words_(sentence.words) {
        clauses_.emplace_back();
        for (std::size_t at = 0; at < words_.size(); ++at) {
            choose(at);
            of_.push_back(current_);
            Clause& clause = clauses_[current_];
            clause.has_verb = clause.has_verb || (clause.inner ? may_be_verb(at) : is_verb(at));
            clause.duty = clause.duty || is_duty(at);
        }
    }

    /// The word is in a clause that says what is to be.
    [[nodiscard]] bool is_to_be(std::size_t at) const {
        std::size_t clause = of_[at];
        while (clauses_[clause].inner && !clauses_[clause].duty && !clauses_[clause].tells_why)
            clause = clauses_[clause].governor;
        return clauses_[clause].duty;
    }

private:
    [[nodiscard]] bool is(std::size_t at, std::string_view text) const {
        return is_word(sentence_, at, text);
    }

    [[nodiscard]] bool is_duty_verb(std::size_t at) const {
        static constexpr std::array known{"ska"sv, "skall"sv, "bör"sv, "måste"sv};
        return one_of(known, words_[at].text) && !is_endured(at);
    }

    /// "måste vänta i fem veckor": how it is.
    [[nodiscard]] bool is_endured(std::size_t at) const {
        static constexpr std::array known{"vänta"sv, "nöja"sv, "leta"sv, "låna"sv, "avstå"sv, "flytta"sv};
        constexpr std::size_t near = 4; // "måste i dag ofta vänta"
        for (std::size_t i = at + 1; words_[at].text == "måste" && i <= at + near && i < words_.size(); ++i) {
            if (words_[i].after_mark) return false;
            if (one_of(known, words_[i].text)) return true;
        }
        return false;
    }

    /// "har rätt till", "har inte rätt att", but "får rätt stöd".
    [[nodiscard]] bool is_duty(std::size_t at) const {
        if (words_[at].text != "rätt") return is_duty_verb(at);
        return is(at + 1, "till") || is(at + 1, "att");
    }

    [[nodiscard]] bool may_be_verb(std::size_t at) const { return may_be_finite(words_[at]); }

    /// Certainly one: nouns in the plural end like verbs in the present, but not behind a subject.
    [[nodiscard]] bool is_verb(std::size_t at) const {
        static constexpr std::array subjects{"de"sv, "vi"sv, "hon"sv, "han"sv, "det"sv, "den"sv, "som"sv};
        if (!may_be_finite(words_[at])) return false;
        std::string_view const word = words_[at].text;
        if (is_finite_verb(word) || is_duty_verb(at) || is_verb_of_persons(word) || !word.ends_with('r'))
            return true;
        if (at == 0 || words_[at].after_mark) return false;
        return one_of(subjects, words_[at - 1].text) || stands_for_persons(sentence_, at - 1);
    }

    /// Has the clause that would begin at `at` a verb of its own?
    [[nodiscard]] bool has_verb_from(std::size_t at, bool certain) const {
        for (std::size_t i = at; i < words_.size(); ++i) {
            if (i > at && (words_[i].after_mark || opens_inner(i))) return false;
            if (certain ? is_verb(i) : may_be_verb(i)) return true;
        }
        return false;
    }

    /// "att vända sig", "att inte bli": no clause.
    [[nodiscard]] bool is_infinitive(std::size_t at) const {
        static constexpr std::array shortest{"få"sv,  "bli"sv, "ge"sv, "se"sv, "gå"sv,
                                             "stå"sv, "bo"sv,  "må"sv, "nå"sv};
        static constexpr std::array no_verbs{"många"sv, "vissa"sv, "andra"sv, "båda"sv, "flera"sv, "stora"sv};
        if (is(at, "inte") || is(at, "också")) ++at;
        if (at >= words_.size()) return false;
        Word const& word = words_[at];
        if (word.person || is_determiner(word) || one_of(no_verbs, word.text)) return false;
        return one_of(shortest, word.text) || word.text.ends_with('a');
    }

    [[nodiscard]] bool opens_inner(std::size_t at) const {
        static constexpr std::array known{"som"sv,   "när"sv,   "där"sv,      "eftersom"sv, "hur"sv,
                                          "vad"sv,   "vilka"sv, "vilken"sv,   "vilket"sv,   "varför"sv,
                                          "vart"sv,  "vem"sv,   "huruvida"sv, "ifall"sv,    "medan"sv,
                                          "innan"sv, "fast"sv,  "fastän"sv,   "tills"sv};
        std::string const& word = words_[at].text;
        if (word == "att") return !is_infinitive(at + 1);
        if (word == "om")
            return at == 0 || words_[at].after_mark || may_be_present(words_[at - 1].text) ||
                   is(at - 1, "inte");
        if (word == "då" || word == "så") return words_[at].after_mark && !joins(at);
        return one_of(known, word);
    }

    [[nodiscard]] bool tells_why(std::size_t at) const {
        static constexpr std::array known{"eftersom"sv, "medan"sv, "fast"sv, "fastän"sv, "vilket"sv, "då"sv};
        std::string const& word = words_[at].text;
        if (word == "där") return words_[at].after_mark; // "…, där ungdomarna får vänta längst"
        if (word == "att" && at == 0) return is_taken_up();
        if (word == "att") return is(at - 1, "därför") || is(at - 1, "trots");
        // "ta reda på varför ungdomarna avbryter": they do
        if (word == "varför") return asks_why(sentence_, at);
        return one_of(known, word);
    }

    /// "Att ungdomarna mår sämre måste tas på allvar": what is so, and is to be met.
    [[nodiscard]] bool is_taken_up() const {
        static constexpr std::array known{"tas"sv,      "mötas"sv,      "utredas"sv,    "uppmärksammas"sv,
                                          "följas"sv,   "analyseras"sv, "undersökas"sv, "förklaras"sv,
                                          "åtgärdas"sv, "beaktas"sv,    "brytas"sv,     "diskuteras"sv};
        for (std::size_t i = 1; i + 1 < words_.size(); ++i)
            if (is_duty_verb(i)) return one_of(known, words_[i + 1].text);
        return false;
    }

    [[nodiscard]] bool joins(std::size_t at) const {
        static constexpr std::array known{"och"sv, "men"sv, "samt"sv, "eller"sv, "utan"sv};
        if (one_of(known, words_[at].text)) return true;
        bool const then = words_[at].text == "så" || words_[at].text == "för";
        return then && words_[at].after_mark && !is(at + 1, "att");
    }

    void begin(Clause clause) {
        current_ = clauses_.size();
        if (!clause.inner) main_ = current_;
        clauses_.push_back(clause);
    }

    /// Which clause the word is in.
    void choose(std::size_t at) {
        if (opens_inner(at) && has_verb_from(at + 1, false)) {
            begin({.inner = true, .tells_why = tells_why(at), .governor = current_});
            return;
        }
        Clause const clause = clauses_[current_];
        // "Elever som söker och väntar ska …": what is joined to it is inside it too.
        bool const joined = at > 0 && joins(at - 1);
        if (clause.inner && clause.has_verb && !clauses_[main_].has_verb && is_verb(at) && !joined) {
            current_ = main_;
            return;
        }
        if (at == 0 || !has_verb_from(at, true)) return;
        if (joins(at)) {
            bool const to_inner = clause.inner && !words_[at].after_mark;
            if (clause.has_verb || to_inner) {
                Clause next;
                if (to_inner)
                    next = {.inner = true, .tells_why = clause.tells_why, .governor = clause.governor};
                begin(next);
            }
        } else if (words_[at].after_mark && clauses_[main_].has_verb && !clause.inner) {
            begin({});
        }
    }

    Sentence const& sentence_;
    std::vector<Word> const& words_;
    std::vector<Clause> clauses_;
    std::vector<std::size_t> of_; ///< of each word
    std::size_t current_ = 0;
    std::size_t main_ = 0;
};

} // namespace

Sentence without_duties(Sentence const& sentence) {
    static constexpr std::array joining{"och"sv,   "men"sv,  "samt"sv,   "så"sv, "för"sv, "eftersom"sv,
                                        "medan"sv, "fast"sv, "fastän"sv, "då"sv, "där"sv};
    Clauses const clauses(sentence);
    auto const subject = subject_of(sentence);
    Sentence rest = sentence;
    rest.words.clear();
    bool cut = false;
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
        Word const& word = sentence.words[at];
        bool const to_be = clauses.is_to_be(at);
        bool const leads = cut && rest.words.empty() && one_of(joining, word.text);
        if (to_be || leads) {
            // "Ungdomarna ska vänta högst två veckor, men väntar i fem"
            bool const shared = !to_be && subject && at + 1 < sentence.words.size() &&
                                is_verb_of_persons(sentence.words[at + 1].text);
            for (std::size_t i = 0; shared && i <= *subject; ++i) rest.words.push_back(sentence.words[i]);
            cut = !shared;
            continue;
        }
        rest.words.push_back(word);
        rest.words.back().after_mark = word.after_mark || (cut && rest.words.size() > 1);
        cut = false;
    }
    return rest;
}

} // namespace linsen::review
