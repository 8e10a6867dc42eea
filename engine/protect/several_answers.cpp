#include "data/canonical.hpp"
#include "protect/answer_combinations.hpp"
#include "protect/printed_counts.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace linsen {

/// What is told of the answers to one question, here or in earlier reports, printed or left when printed
/// figures are taken from each other: of all, of women, of those of an age.
std::map<PrintedCounts::AnswerLine, PrintedCounts::CountsOfAnswers> PrintedCounts::answer_lines() const {
    std::map<AnswerLine, CountsOfAnswers> lines;
    for (std::uint32_t cell = 0; cell < cells().size(); ++cell) {
        auto const& linked = cells()[cell];
        bool const is_told = linked.printed || linked.judged || linked.past != LinkedCell::Past::none;
        if (!is_told || linked.outside) continue;
        auto const& universe = sources_.at(linked.identity.population).universe;
        for (auto const& [role, codes] : linked.identity.codes) {
            if (!universe.has_several_answers(role)) continue;
            Identity rest = linked.identity;
            rest.codes.erase(role);
            lines[{role, std::move(rest)}].emplace(codes, cell);
        }
    }
    return lines;
}

/// Where a person may give several answers, those who did not give this one, or gave another one only, are no
/// category that could be hidden: they are protected with those who did.
void PrintedCounts::note_answers() {
    bool const any_several = std::any_of(sources_.begin(), sources_.end(), [](auto const& each) {
        auto const& universe = each.second.universe;
        auto const roles = universe.roles();
        return std::any_of(roles.begin(), roles.end(),
                           [&](std::string const& role) { return universe.has_several_answers(role); });
    });
    if (!any_several) return;
    (void)rows(); // for the figures that are left when others are taken from each other
    for (auto const& [line, told] : answer_lines()) {
        auto& source = sources_.at(line.second.population);
        note_combinations(line, told, source);
        note_several(line, told, source);
        note_neither(line, told, source);
    }
}

/// "Cannabis or tramadol" less cannabis: those with tramadol alone. Everybody less those with cannabis: those
/// without it; and of them those who gave another answer, for how many gave none is told too. That nobody is
/// counted by three figures or more is no figure that any table has a place for, so it is not hidden where
/// zeros are.
void PrintedCounts::note_combinations(AnswerLine const& line, CountsOfAnswers const& told, Source& source) {
    auto const& [role, rest] = line;
    auto const& all = source.universe.codes(role);
    auto given = all;
    std::erase(given, no_answer);
    std::map<std::vector<std::string>, std::int64_t> persons;
    for (auto const& [answers, cell] : told) persons.emplace(answers, cells()[cell].value);
    for (auto const& answers : {all, given}) {
        auto of_these = rest;
        if (answers.size() != all.size()) of_these.codes[role] = answers;
        persons.emplace(answers, source.census.count(of_these));
    }
    std::vector<std::vector<std::string>> figures;
    figures.reserve(persons.size());
    for (auto const& [answers, count] : persons) figures.push_back(answers);
    for (AnswerCombination const& combination : combinations_.of(figures, all)) {
        std::int64_t count = 0;
        for (AnswerTerm const& term : combination) count += term.factor * persons.at(term.answers);
        if (!is_small(count, source.spec) || (count == 0 && combination.size() > 2)) continue;
        auto those = rest;
        auto& codes = those.codes[role];
        if (combination.size() > 2) {
            codes.push_back(as_code(combination));
        } else {
            bool const is_first = combination.front().factor < 0;
            auto const& part = combination[is_first ? 0 : 1].answers;
            auto const& whole = combination[is_first ? 1 : 0].answers;
            if (auto const cell = told.find(part); cell != told.end()) {
                if (cells()[cell->second].value == 0) continue;
                few_others_.insert(cell->second);
            }
            for (auto const& answer : part) codes.push_back(not_given(answer));
            if (whole.size() != all.size())
                std::set_difference(whole.begin(), whole.end(), part.begin(), part.end(),
                                    std::back_inserter(codes));
        }
        linkage_.judge(std::move(those), count);
    }
}

/// Of three answers or more, one by one, less those with any of them: somebody with three is counted twice.
/// So those with several are fewer than what is left. Whoever has an answer is told too, as all but those
/// without one.
void PrintedCounts::note_several(AnswerLine const& line, CountsOfAnswers const& told, Source& source) {
    auto const& [role, rest] = line;
    std::set<std::vector<std::string>> unions{source.universe.codes(role)};
    for (auto const& [answers, cell] : told) unions.insert(answers);
    for (auto answers : unions) {
        std::erase(answers, no_answer);
        bool const is_each_told = std::all_of(answers.begin(), answers.end(),
                                              [&](auto const& answer) { return told.count({answer}) != 0; });
        if (answers.size() < 3 || !is_each_told) continue;
        auto several = rest;
        for (auto const& answer : answers) several.codes[role].push_back(one_of_several(answer));
        auto const persons = source.census.count(several);
        if (persons != 0 && is_small(persons, source.spec)) linkage_.judge(std::move(several), persons);
    }
}

/// Of two questions with several answers each: everybody, less those with an answer to the one, less those
/// with one to the other, and those with both again.
void PrintedCounts::note_neither(AnswerLine const& line, CountsOfAnswers const& told, Source& source) {
    auto const& [role, rest] = line;
    for (auto const& [answers, cell] : told) {
        auto const identity = cells()[cell].identity;
        for (auto const& [other, other_answers] : identity.codes) {
            if (other <= role || !source.universe.has_several_answers(other)) continue;
            auto neither = identity;
            for (auto const& [of, given] : {std::pair{role, answers}, std::pair{other, other_answers}}) {
                neither.codes[of].clear();
                for (auto const& answer : given) neither.codes[of].push_back(not_given(answer));
            }
            auto const persons = source.census.count(neither);
            if (persons != 0 && is_small(persons, source.spec)) linkage_.judge(std::move(neither), persons);
        }
    }
}

} // namespace linsen
