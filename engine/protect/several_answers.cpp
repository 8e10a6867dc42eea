#include "data/canonical.hpp"
#include "protect/printed_counts.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace linsen {

/// What is told of the answers to one question, here or in earlier reports: of all, of women, of those of an
/// age.
std::map<PrintedCounts::AnswerLine, PrintedCounts::CountsOfAnswers> PrintedCounts::answer_lines() const {
    std::map<AnswerLine, CountsOfAnswers> lines;
    for (std::uint32_t cell = 0; cell < cells().size(); ++cell) {
        auto const& identity = cells()[cell].identity;
        bool const is_told = cells()[cell].printed || cells()[cell].past != LinkedCell::Past::none;
        if (!is_told || cells()[cell].outside) continue;
        auto const& universe = sources_.at(identity.population).universe;
        for (auto const& [role, codes] : identity.codes) {
            if (!universe.has_several_answers(role)) continue;
            Identity rest = identity;
            rest.codes.erase(role);
            lines[{role, std::move(rest)}].emplace(codes, cell);
        }
    }
    return lines;
}

/// Where a person may give several answers, those who did not give this one, or gave another one only, are no
/// category that could be hidden: they are protected with those who did.
void PrintedCounts::note_answers() {
    for (auto const& [line, told] : answer_lines()) {
        auto& source = sources_.at(line.second.population);
        note_others(line, told, source);
        note_several(line, told, source);
    }
}

/// "Cannabis or tramadol" less cannabis: those with tramadol alone. Everybody less those with cannabis: those
/// without it; and of them those who gave another answer, for how many gave none is told too.
void PrintedCounts::note_others(AnswerLine const& line, CountsOfAnswers const& told, Source& source) {
    auto const& [role, rest] = line;
    auto const all = source.universe.codes(role);
    auto given = all;
    std::erase(given, no_answer);
    std::map<std::vector<std::string>, std::int64_t> wholes;
    for (auto const& [answers, cell] : told) wholes.emplace(answers, cells()[cell].value);
    for (auto const& answers : {all, given}) {
        auto persons = rest;
        if (answers.size() != all.size()) persons.codes[role] = answers;
        wholes.emplace(answers, source.census.count(persons));
    }
    for (auto const& [whole, persons] : wholes)
        for (auto const& [part, cell] : told) {
            if (part.size() >= whole.size() || cells()[cell].value == 0 ||
                !std::includes(whole.begin(), whole.end(), part.begin(), part.end()))
                continue;
            auto const others = persons - cells()[cell].value;
            if (!is_small(others, source.spec)) continue;
            few_others_.insert(cell);
            auto without = rest;
            auto& codes = without.codes[role];
            for (auto const& answer : part) codes.push_back(not_given(answer));
            if (whole.size() != all.size())
                std::set_difference(whole.begin(), whole.end(), part.begin(), part.end(),
                                    std::back_inserter(codes));
            linkage_.judge(std::move(without), others);
        }
}

/// Cannabis and tramadol, one by one, less those with any of them: those with both. Whoever has an answer is
/// told too, as all but those without one. That nobody gave several is no figure that any table has a place
/// for, so it is not hidden where zeros are.
void PrintedCounts::note_several(AnswerLine const& line, CountsOfAnswers const& told, Source& source) {
    auto const& [role, rest] = line;
    std::set<std::vector<std::string>> unions{source.universe.codes(role)};
    for (auto const& [answers, cell] : told) unions.insert(answers);
    for (auto answers : unions) {
        std::erase(answers, no_answer);
        bool const is_each_told = std::all_of(answers.begin(), answers.end(),
                                              [&](auto const& answer) { return told.count({answer}) != 0; });
        if (answers.size() < 2 || !is_each_told) continue;
        auto several = rest;
        for (auto const& answer : answers) several.codes[role].push_back(one_of_several(answer));
        auto const persons = source.census.count(several);
        if (persons != 0 && is_small(persons, source.spec)) linkage_.judge(std::move(several), persons);
    }
}

} // namespace linsen
