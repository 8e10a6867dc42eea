#include "protect/answer_combinations.hpp"

#include "data/canonical.hpp"
#include "protect/identity.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <utility>

namespace linsen {

namespace {

using Told = std::uint64_t; ///< a bit for each told figure
constexpr std::size_t most_told = 64;

/// Which figures a person may be counted in, whatever the answers. Of so many figures no more answers can
/// matter than there are figures.
std::vector<Told> ways_to_answer(std::vector<AnswerCombinations::Answers> const& told,
                                 AnswerCombinations::Answers const& codes, std::size_t most_answers) {
    std::set<Told> ways;
    std::vector<Told> of_answer;
    for (std::string const& code : codes) {
        Told in = 0;
        for (std::size_t i = 0; i < std::min(told.size(), most_told); ++i)
            if (std::binary_search(told[i].begin(), told[i].end(), code)) in |= Told{1} << i;
        if (code == no_answer)
            ways.insert(in); // and no answer beside it
        else
            of_answer.push_back(in);
    }
    std::function<void(std::size_t, Told, std::size_t)> const give = [&](std::size_t from, Told in,
                                                                         std::size_t left) {
        if (in != 0) ways.insert(in);
        if (left == 0) return;
        for (std::size_t i = from; i < of_answer.size(); ++i)
            if ((in | of_answer[i]) != in) give(i + 1, in | of_answer[i], left - 1);
    };
    give(0, 0, most_answers);
    return {ways.begin(), ways.end()};
}

struct Signs {
    Told plus = 0;
    Told minus = 0;
};

/// Whom they count, by the ways to answer; nothing when they count somebody twice, or nobody.
std::optional<std::vector<bool>> persons_of(Signs const& signs, std::vector<Told> const& ways) {
    std::vector<bool> persons;
    bool any = false;
    for (Told const in : ways) {
        auto const times = std::popcount(in & signs.plus) - std::popcount(in & signs.minus);
        if (times < 0 || times > 1) return std::nullopt;
        persons.push_back(times == 1);
        any = any || times == 1;
    }
    if (!any) return std::nullopt;
    return persons;
}

AnswerCombination spelt_out(Signs const& signs, std::vector<AnswerCombinations::Answers> const& told) {
    AnswerCombination combination;
    for (std::size_t i = 0; i < std::min(told.size(), most_told); ++i) {
        if ((signs.plus >> i & 1) != 0) combination.push_back({1, told[i]});
        if ((signs.minus >> i & 1) != 0) combination.push_back({-1, told[i]});
    }
    return combination;
}

/// How many combinations there are of at most so many figures: each of them added or taken away.
std::size_t combinations_of_most(std::size_t terms, std::size_t figures) {
    std::size_t sum = 0;
    std::size_t of_as_many = 1;
    for (std::size_t i = 1; i <= terms; ++i) {
        of_as_many = of_as_many * 2 * (figures - i + 1) / i;
        sum += of_as_many;
    }
    return sum;
}

/// As many figures put together as can be tried in a few milliseconds, and two whatever it takes.
std::size_t most_terms(std::vector<AnswerCombinations::Answers> const& told, std::size_t count,
                       AnswerCombinations::Answers const& codes) {
    constexpr std::size_t most_tried = 4'000'000;
    std::size_t most = 2;
    while (most < count &&
           combinations_of_most(most + 1, count) * ways_to_answer(told, codes, most + 1).size() <= most_tried)
        ++most;
    return most;
}

std::vector<AnswerCombination> combinations(std::vector<AnswerCombinations::Answers> const& told,
                                            AnswerCombinations::Answers const& codes) {
    auto const count = std::min(told.size(), most_told);
    auto const most = most_terms(told, count, codes);
    auto const ways = ways_to_answer(told, codes, most);
    std::set<std::vector<bool>> known;
    for (std::size_t i = 0; i < count; ++i)
        if (auto persons = persons_of({Told{1} << i, 0}, ways)) known.insert(std::move(*persons));
    std::vector<AnswerCombination> found;
    std::function<void(std::size_t, Signs, std::size_t)> const choose = [&](std::size_t from, Signs signs,
                                                                            std::size_t left) {
        if (left == 0) {
            if (signs.minus == 0 || signs.plus == 0) return;
            auto persons = persons_of(signs, ways);
            if (persons && known.insert(std::move(*persons)).second) found.push_back(spelt_out(signs, told));
            return;
        }
        for (std::size_t i = from; i + left <= count; ++i) {
            choose(i + 1, {signs.plus | Told{1} << i, signs.minus}, left - 1);
            choose(i + 1, {signs.plus, signs.minus | Told{1} << i}, left - 1);
        }
    };
    for (std::size_t terms = 2; terms <= most; ++terms) choose(0, {}, terms);
    // Of more figures than there are bits: those that hold each other.
    for (std::size_t part = 0; part < told.size(); ++part)
        for (std::size_t whole = 0; whole < told.size(); ++whole)
            if (std::max(part, whole) >= count && told[part].size() < told[whole].size() &&
                std::includes(told[whole].begin(), told[whole].end(), told[part].begin(), told[part].end()))
                found.push_back({{-1, told[part]}, {1, told[whole]}});
    return found;
}

constexpr char term_end = '\1';
constexpr char answer_end = '\2';

} // namespace

std::vector<AnswerCombination> const& AnswerCombinations::of(std::vector<Answers> const& told,
                                                             Answers const& codes) {
    auto const [found, is_new] = found_.try_emplace({told, codes});
    if (is_new) found->second = combinations(told, codes);
    return found->second;
}

std::string as_code(AnswerCombination const& combination) {
    std::string code(1, combination_mark);
    for (AnswerTerm const& term : combination) {
        code += term.factor > 0 ? '+' : '-';
        for (std::string const& answer : term.answers) code += answer + answer_end;
        code += term_end;
    }
    return code;
}

AnswerCombination combination_of(std::string const& code) {
    AnswerCombination combination;
    for (std::size_t i = 1; i < code.size();) {
        auto& term = combination.emplace_back();
        term.factor = code[i++] == '+' ? 1 : -1;
        while (code[i] != term_end) {
            auto const end = code.find(answer_end, i);
            term.answers.push_back(code.substr(i, end - i));
            i = end + 1;
        }
        ++i;
    }
    return combination;
}

} // namespace linsen
