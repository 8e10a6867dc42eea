#include "protect/insiders.hpp"

#include <map>
#include <numeric>
#include <vector>

namespace linsen {

namespace {

/// Unknown cells that rows tie to each other, directly or through others.
class Ties {
public:
    explicit Ties(Pattern const& pattern)
        : tied_to_(pattern.problem.cells.size()) {
        std::iota(tied_to_.begin(), tied_to_.end(), 0U);
        for (auto const& row : pattern.problem.rows) {
            std::uint32_t const* first = nullptr;
            for (auto const& term : row.terms) {
                bool const is_unknown = pattern.result.hidden[term.cell] ||
                                        pattern.problem.cells[term.cell].kind == suppression::Kind::unseen;
                if (!is_unknown) continue;
                if (first == nullptr)
                    first = &term.cell;
                else
                    tied_to_[root(term.cell)] = root(*first);
            }
        }
    }

    std::uint32_t root(std::uint32_t cell) {
        while (tied_to_[cell] != cell) cell = tied_to_[cell] = tied_to_[tied_to_[cell]];
        return cell;
    }

private:
    std::vector<std::uint32_t> tied_to_;
};

} // namespace

Insiders find_insiders(Pattern const& pattern, std::vector<LinkedCell> const& cells, Job const& job,
                       std::size_t most) {
    Insiders insiders;
    Ties ties(pattern);
    std::map<std::uint32_t, std::vector<std::uint32_t>> small; // by what they are tied to
    for (auto const& conclusion : pattern.result.judged)
        small[ties.root(conclusion.cell)].push_back(conclusion.cell);
    for (auto const& conclusion : pattern.result.judged) {
        auto const alone = conclusion.cell;
        if (cells[alone].value != 1 || !pattern.result.hidden[alone]) continue;
        ++insiders.all;
        if (insiders.asked == most) continue;
        ++insiders.asked;
        std::vector<std::uint32_t> others;
        for (auto const cell : small[ties.root(alone)])
            if (cell != alone && insiders.told.count(cell) == 0) others.push_back(cell);
        if (others.empty()) continue;
        Pattern inside = pattern;
        inside.problem.cells[alone].kind = suppression::Kind::fixed;
        inside.problem.cells[alone].primary = false;
        inside.result.hidden[alone] = false;
        for (auto const& told : exact_ones(inside, others, job)) insiders.told.emplace(told.cell, told);
    }
    return insiders;
}

} // namespace linsen
