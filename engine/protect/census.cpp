#include "protect/census.hpp"

#include "data/answers_in.hpp"
#include "protect/answer_combinations.hpp"
#include "tabulate/counted_axis.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

Census::Census(Frame const& frame, DataSpec const& spec, CountableRows rows)
    : frame_(frame)
    , spec_(spec)
    , rows_(std::move(rows)) {}

Census::Table const& Census::table(std::vector<std::string> const& roles) {
    auto const [found, is_new] = tables_.try_emplace(roles);
    if (!is_new) return found->second;
    std::vector<TextColumn const*> columns;
    columns.reserve(roles.size());
    for (auto const& role : roles) columns.push_back(frame_.text(role));
    Key key(roles.size());
    for (std::size_t row = 0; row < frame_.rows(); ++row) {
        if (!rows_.counts[row]) continue;
        for (std::size_t i = 0; i < columns.size(); ++i) key[i] = columns[i]->codes[row];
        found->second[key] += rows_.persons_of(row);
    }
    return found->second;
}

bool Census::is_among(std::vector<std::string> const& answers, std::string const& role,
                      std::vector<std::string> const& codes) const {
    auto const given = [&](auto const& marked) {
        return std::count_if(answers.begin(), answers.end(), [&](std::string const& answer) {
            return std::binary_search(codes.begin(), codes.end(), marked(answer));
        });
    };
    bool const may_be_marked = spec_.multiple.count(role) != 0 && !codes.empty();
    if (may_be_marked && codes.front().starts_with(combination_mark)) {
        int times = 0;
        for (AnswerTerm const& term : combination_of(codes.front()))
            if (is_among(answers, role, term.answers)) times += term.factor;
        return times > 0;
    }
    auto const unmarked = [](std::string const& answer) -> std::string const& { return answer; };
    if (may_be_marked && codes.front().starts_with(not_given_mark))
        return given(not_given) == 0 && (codes.back().starts_with(not_given_mark) || given(unmarked) > 0);
    if (may_be_marked && codes.front().starts_with(one_of_several_mark)) return given(one_of_several) > 1;
    return given(unmarked) > 0;
}

std::int64_t Census::count(Identity const& identity) {
    std::vector<std::string> roles;
    for (auto const& [role, codes] : identity.codes) roles.push_back(role);
    auto const& counted = table(roles);
    std::vector<std::vector<bool>> wanted;
    Key only;
    for (auto const& [role, codes] : identity.codes) {
        auto const& dictionary = frame_.text(role)->dictionary;
        auto& of_role = wanted.emplace_back(dictionary.size(), false);
        std::size_t fitting = 0;
        for (std::size_t i = 0; i < dictionary.size(); ++i) {
            auto const answers = answers_in(spec_, role, dictionary[i]);
            of_role[i] = is_among(answers, role, codes);
            if (!of_role[i]) continue;
            if (++fitting == 1) only.push_back(static_cast<std::uint32_t>(i));
        }
        if (fitting == 0) return 0;
        if (fitting > 1) only.clear();
    }
    if (only.size() == roles.size()) {
        auto const found = counted.find(only);
        return found == counted.end() ? 0 : found->second;
    }
    std::int64_t sum = 0;
    for (auto const& [key, persons] : counted) {
        bool fits = true;
        for (std::size_t i = 0; fits && i < key.size(); ++i) fits = wanted[i][key[i]];
        if (fits) sum += persons;
    }
    return sum;
}

} // namespace linsen
