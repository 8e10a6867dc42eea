#include "protect/answer_combinations.hpp"

#include "data/canonical.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace linsen {
namespace {

using Answers = AnswerCombinations::Answers;

int times(AnswerCombination const& combination, std::set<std::string> const& given) {
    int sum = 0;
    for (AnswerTerm const& term : combination)
        if (std::any_of(term.answers.begin(), term.answers.end(),
                        [&](std::string const& answer) { return given.count(answer) != 0; }))
            sum += term.factor;
    return sum;
}

/// Every way to answer a question with these answers: some of them, or none.
std::vector<std::set<std::string>> all_ways(Answers const& codes) {
    std::vector<std::set<std::string>> ways{{no_answer}};
    Answers given = codes;
    std::erase(given, no_answer);
    for (std::size_t mask = 1; mask < std::size_t{1} << given.size(); ++mask) {
        auto& way = ways.emplace_back();
        for (std::size_t i = 0; i < given.size(); ++i)
            if ((mask >> i & 1) != 0) way.insert(given[i]);
    }
    return ways;
}

std::set<std::set<std::set<std::string>>> counted_by(std::vector<AnswerCombination> const& combinations,
                                                     Answers const& codes) {
    std::set<std::set<std::set<std::string>>> groups;
    for (auto const& combination : combinations) {
        std::set<std::set<std::string>> those;
        for (auto const& way : all_ways(codes)) {
            auto const count = times(combination, way);
            EXPECT_TRUE(count == 0 || count == 1) << "somebody is counted more than once";
            if (count == 1) those.insert(way);
        }
        groups.insert(those);
    }
    return groups;
}

TEST(AnswerCombinations, TwoAnswersAndAllOfThemTellWhoGaveBoth) {
    Answers const codes{"A", "B", no_answer};
    AnswerCombinations combinations;
    auto const found = counted_by(combinations.of({{"A"}, {"A", "B"}, {"B"}}, codes), codes);
    EXPECT_EQ(found.count({{"A"}}), 1U);
    EXPECT_EQ(found.count({{"B"}}), 1U);
    EXPECT_EQ(found.count({{"A", "B"}}), 1U);
    EXPECT_EQ(found.count({{no_answer}}), 0U) << "nothing is told of those";
}

TEST(AnswerCombinations, AUnionBesideAnAnswerTellsWhoGaveBoth) {
    Answers const codes{"A", "B", "C"};
    AnswerCombinations combinations;
    auto const found = counted_by(combinations.of({{"A", "B"}, {"A", "B", "C"}, {"C"}}, codes), codes);
    EXPECT_EQ(found.count({{"A", "C"}, {"B", "C"}, {"A", "B", "C"}}), 1U);
}

TEST(AnswerCombinations, TwoUnionsTellWhoGaveTheirOtherAnswers) {
    Answers const codes{"A", "B", "C"};
    AnswerCombinations combinations;
    auto const found =
        counted_by(combinations.of({{"A", "B", "C"}, {"A", "C"}, {"B", "C"}, {"C"}}, codes), codes);
    EXPECT_EQ(found.count({{"A", "B"}}), 1U);
}

TEST(AnswerCombinations, AllUnionsOfThreeTellWhoGaveAll) {
    Answers const codes{"A", "B", "C"};
    AnswerCombinations combinations;
    auto const found = counted_by(
        combinations.of({{"A"}, {"A", "B"}, {"A", "B", "C"}, {"A", "C"}, {"B"}, {"B", "C"}, {"C"}}, codes),
        codes);
    EXPECT_EQ(found.count({{"A", "B", "C"}}), 1U);
}

/// A question of many answers: whoever did not give one of them is told as plainly as of few.
TEST(AnswerCombinations, OfMoreThanSixtyFourEachLeavesTheOthers) {
    Answers codes;
    for (int i = 100; i < 190; ++i) codes.push_back("svar " + std::to_string(i));
    std::vector<Answers> told{codes};
    for (auto const& code : codes) told.push_back({code});
    std::sort(told.begin(), told.end());
    AnswerCombinations combinations;
    auto const& found = combinations.of(told, codes);
    for (auto const& code : codes)
        EXPECT_EQ(std::count_if(found.begin(), found.end(),
                                [&](AnswerCombination const& each) {
                                    return each.size() == 2 && times(each, {code}) == 0 &&
                                           times(each,
                                                 {codes.front() == code ? codes.back() : codes.front()}) == 1;
                                }),
                  1)
            << code;
}

TEST(AnswerCombinations, AreReadBackAsTheyWereWritten) {
    AnswerCombination const combination{{1, {"A", "C"}}, {1, {"B, och mer"}}, {-1, {"C"}}};
    EXPECT_EQ(combination_of(as_code(combination)), combination);
}

} // namespace
} // namespace linsen
