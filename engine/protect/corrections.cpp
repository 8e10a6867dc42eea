#include "protect/corrections.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace linsen {

namespace {

using suppression::Row;

void move_bound(std::int64_t& bound, std::int64_t known) {
    if (bound != suppression::unlimited && bound != -suppression::unlimited) bound -= known;
}

/// The row with the old numbers as constants.
Row with(std::map<std::uint32_t, std::int64_t> const& old, Row const& row) {
    Row told{{}, row.lo, row.hi};
    for (auto const& term : row.terms) {
        auto const known = old.find(term.cell);
        if (known == old.end()) {
            told.terms.push_back(term);
            continue;
        }
        move_bound(told.lo, term.factor * known->second);
        move_bound(told.hi, term.factor * known->second);
    }
    return told;
}

bool is_true(Row const& row, std::vector<LinkedCell> const& cells) {
    std::int64_t sum = 0;
    for (auto const& term : row.terms) sum += term.factor * cells[term.cell].value;
    return sum >= row.lo && sum <= row.hi;
}

using Key = std::tuple<std::vector<std::pair<std::uint32_t, std::int32_t>>, std::int64_t, std::int64_t>;

Key key_of(Row const& row) {
    std::vector<std::pair<std::uint32_t, std::int32_t>> terms;
    for (auto const& term : row.terms) terms.emplace_back(term.cell, term.factor);
    return {std::move(terms), row.lo, row.hi};
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

Corrections::Before Corrections::before(std::vector<Row> const& rows,
                                        std::vector<LinkedCell> const& cells) const {
    Before before;
    std::set<Key> seen;
    for (Shown const& old : states(cells))
        for (Row const& row : rows) {
            auto told = with(old, row);
            if (told.terms.size() == row.terms.size() || told.terms.empty()) continue;
            if (!is_true(told, cells)) {
                for (auto const& term : told.terms)
                    if (cells[term.cell].past == LinkedCell::Past::hidden)
                        before.contradicted.insert(term.cell);
            } else if (seen.insert(key_of(told)).second) {
                before.rows.push_back(std::move(told));
            }
        }
    return before;
}

} // namespace linsen
