#include "protect/corrections.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace linsen {

namespace {

using suppression::Row;

void move_bound(std::int64_t& bound, std::int64_t known) {
    if (bound != suppression::unlimited && bound != -suppression::unlimited) bound -= known;
}

/// The row with the old numbers as constants. Nothing when it has none, says nothing of other figures, or is
/// not true of them.
std::optional<Row> before(Row const& row, std::map<std::uint32_t, std::int64_t> const& old,
                          std::vector<LinkedCell> const& cells) {
    Row told{{}, row.lo, row.hi};
    std::int64_t sum = 0;
    for (auto const& term : row.terms) {
        auto const known = old.find(term.cell);
        if (known == old.end()) {
            told.terms.push_back(term);
            sum += term.factor * cells[term.cell].value;
            continue;
        }
        move_bound(told.lo, term.factor * known->second);
        move_bound(told.hi, term.factor * known->second);
    }
    bool const is_same = told.terms.size() == row.terms.size();
    if (is_same || told.terms.empty() || sum < told.lo || sum > told.hi) return std::nullopt;
    return told;
}

} // namespace

void Corrections::show(std::uint32_t cell, std::int64_t value, std::string const& report) {
    auto const [at, is_first] = state_.try_emplace(cell, value);
    if (is_first || at->second == value) return;
    if (report != correcting_ || corrected_.count(cell) != 0) {
        states_.push_back(state_);
        corrected_.clear();
        correcting_ = report;
    }
    corrected_.insert(cell);
    at->second = value;
}

std::vector<Corrections::Shown> Corrections::states(std::vector<LinkedCell> const& cells) const {
    std::vector<Shown> states = states_;
    states.push_back(state_);
    for (Shown& state : states)
        std::erase_if(state, [&](auto const& shown) { return cells[shown.first].value == shown.second; });
    std::erase_if(states, [](Shown const& state) { return state.empty(); });
    return states;
}

std::vector<Row> Corrections::rows_before(std::vector<Row> const& rows,
                                          std::vector<LinkedCell> const& cells) const {
    std::vector<Row> told;
    auto const key = [](Row const& row) {
        std::vector<std::pair<std::uint32_t, std::int32_t>> terms;
        for (auto const& term : row.terms) terms.emplace_back(term.cell, term.factor);
        return std::tuple(std::move(terms), row.lo, row.hi);
    };
    std::set<decltype(key(Row()))> seen;
    for (Shown const& old : states(cells))
        for (Row const& row : rows)
            if (auto known = before(row, old, cells); known && seen.insert(key(*known)).second)
                told.push_back(std::move(*known));
    return told;
}

} // namespace linsen
