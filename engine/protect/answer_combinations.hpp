#pragma once

#include <map>
#include <string>
#include <vector>

namespace linsen {

/// One figure of a sum that tells of answers of which a person may give several: how many gave any of
/// `answers`, ascending.
struct AnswerTerm {
    int factor = 1;
    std::vector<std::string> answers;

    friend bool operator==(AnswerTerm const&, AnswerTerm const&) = default;
};
/// Each person is counted once in it or not at all: (A or C) + (B or C) - C - (A, B or C) are those who gave
/// A and B and not C.
using AnswerCombination = std::vector<AnswerTerm>;

/// Those combinations of the told ones that count persons: every one of some nine, of more figures the short
/// ones, for there are too many to try. One combination for each set of persons, the shortest; none that adds
/// only. `codes`: every answer to the question, and that there was none.
class AnswerCombinations {
public:
    using Answers = std::vector<std::string>; ///< ascending

    [[nodiscard]] std::vector<AnswerCombination> const& of(std::vector<Answers> const& told,
                                                           Answers const& codes);

private:
    std::map<std::pair<std::vector<Answers>, Answers>, std::vector<AnswerCombination>> found_;
};

/// As a code of an identity (protect/identity.hpp, `combination_mark`), and back.
[[nodiscard]] std::string as_code(AnswerCombination const& combination);
[[nodiscard]] AnswerCombination combination_of(std::string const& code);

} // namespace linsen
