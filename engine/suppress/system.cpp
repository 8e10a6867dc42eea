#include "suppress/system.hpp"

#include "base/fault.hpp"
#include "suppress/elimination.hpp"
#include "suppress/propagation.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace linsen::suppression {
namespace {

struct BuiltRow {
    std::vector<Entry> entries; ///< indices are places in the order of cells, then variables
    std::int64_t lo = 0;        ///< how far the sum may fall below its true value
    std::int64_t hi = 0;
    std::uint32_t origin = 0;

    [[nodiscard]] bool is_equation() const { return lo == 0 && hi == 0; }
};

/// Cells by their place in the order of keys; classes of equal cells; which classes are constants.
class Classes {
public:
    Classes(Problem const& problem, std::vector<bool> const* hidden)
        : cells_(problem.cells)
        , rows_of_(cells_.size())
        , parent_(cells_.size())
        , constant_(cells_.size(), 0) {
        std::iota(parent_.begin(), parent_.end(), 0U);
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            auto const kind = cells_[i].kind;
            bool const unknown =
                kind == Kind::unseen || (hidden != nullptr ? (*hidden)[i] : kind != Kind::fixed);
            constant_[i] = unknown ? 0 : 1;
            promise(!unknown || cells_[i].value >= cells_[i].lower,
                    "a cell that may be hidden is at least what a reader knows of it");
        }
    }

    [[nodiscard]] std::uint32_t root(std::uint32_t cell) {
        while (parent_[cell] != cell) cell = parent_[cell] = parent_[parent_[cell]];
        return cell;
    }
    [[nodiscard]] bool is_constant(std::uint32_t root) const { return constant_[root] != 0; }
    void make_constant(std::uint32_t root, std::uint32_t row) {
        constant_[root] = 1;
        note(root, row);
    }
    void merge(std::uint32_t a, std::uint32_t b, std::uint32_t row) {
        parent_[std::max(a, b)] = std::min(a, b);
        auto& into = rows_of_[std::min(a, b)];
        auto const& from = rows_of_[std::max(a, b)];
        into.insert(into.end(), from.begin(), from.end());
        note(std::min(a, b), row);
    }
    [[nodiscard]] std::vector<std::uint32_t> const& rows(std::uint32_t root) const { return rows_of_[root]; }

private:
    void note(std::uint32_t root, std::uint32_t row) {
        if (row != System::constant) rows_of_[root].push_back(row);
    }

    std::vector<Cell> const& cells_;
    std::vector<std::vector<std::uint32_t>> rows_of_;
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint8_t> constant_;
};

std::vector<BuiltRow> rows_of(Problem const& problem) {
    std::vector<BuiltRow> rows;
    rows.reserve(problem.rows.size());
    for (std::size_t i = 0; i < problem.rows.size(); ++i) {
        auto const& given = problem.rows[i];
        BuiltRow row;
        std::int64_t sum = 0;
        for (auto const& term : given.terms) {
            row.entries.push_back({term.cell, term.factor});
            sum += term.factor * problem.cells[term.cell].value;
        }
        row.lo = given.lo <= -unlimited ? -unlimited : given.lo - sum;
        row.hi = given.hi >= unlimited ? unlimited : given.hi - sum;
        row.origin = static_cast<std::uint32_t>(i);
        promise(row.lo <= 0 && row.hi >= 0, "the rows of a suppression problem fit its values");
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Puts constants and classes into a row.
void rewrite(BuiltRow& row, Classes& classes) {
    auto& entries = row.entries;
    for (auto& entry : entries) entry.index = classes.root(entry.index);
    std::sort(entries.begin(), entries.end(), [](Entry a, Entry b) { return a.index < b.index; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries.size();) {
        Entry sum{entries[i].index, 0};
        for (; i < entries.size() && entries[i].index == sum.index; ++i) sum.factor += entries[i].factor;
        if (sum.factor != 0 && !classes.is_constant(sum.index)) entries[kept++] = sum;
    }
    entries.resize(kept);
}

/// Puts in constants and merges equal cells until nothing more follows.
void simplify(std::vector<BuiltRow>& rows, Classes& classes, std::vector<Cell> const& cells) {
    for (bool changed = true; changed;) {
        changed = false;
        for (auto& row : rows) {
            rewrite(row, classes);
            if (!row.is_equation()) continue;
            auto const& entries = row.entries;
            if (entries.size() == 1) {
                classes.make_constant(entries[0].index, row.origin);
            } else if (entries.size() == 2 && entries[0].factor == -entries[1].factor &&
                       cells[entries[0].index].value == cells[entries[1].index].value) {
                classes.merge(entries[0].index, entries[1].index, row.origin);
            } else {
                continue;
            }
            changed = true;
            row.entries.clear();
        }
        std::erase_if(rows, [](BuiltRow const& row) { return row.entries.empty(); });
    }
}

Variable variable_from(std::vector<std::uint32_t> const& members, std::vector<Cell> const& cells,
                       Settings const& settings, bool all_hidden) {
    Variable variable;
    bool printed = false;
    variable.value = cells[members.front()].value;
    variable.lower = cells[members.front()].lower;
    for (auto const member : members) {
        auto const& cell = cells[member];
        variable.lower = std::max(variable.lower, cell.lower);
        if (cell.primary || cell.judged) {
            variable.judged = true;
            variable.threshold =
                std::max(variable.threshold, cell.threshold != 0 ? cell.threshold : settings.threshold);
        }
        // One that nobody sees may become known through a printed twin, unless it is on the protect list.
        bool const stays = cell.primary || cell.judged || cell.kind == Kind::hidden_before;
        if (all_hidden || stays) variable.always_hidden = true;
        if (cell.kind == Kind::printed) printed = true;
        if (cell.kind == Kind::printed && !cell.primary) {
            variable.weight += cell.weight;
            ++variable.cells;
        }
    }
    if (!printed) variable.always_hidden = true;
    if (variable.threshold == 0) variable.threshold = settings.threshold;
    return variable;
}

/// Every equation says the same when it is negated, and rows go in the order of what they say.
void put_in_order(std::vector<BuiltRow>& rows) {
    for (auto& row : rows) {
        std::sort(row.entries.begin(), row.entries.end(), [](Entry a, Entry b) { return a.index < b.index; });
        if (row.entries.front().factor > 0) continue;
        for (auto& entry : row.entries) entry.factor = -entry.factor;
        row.lo = -std::exchange(row.hi, -row.lo);
    }
    auto const less = [](BuiltRow const& a, BuiltRow const& b) {
        auto const by_entry = [](Entry x, Entry y) {
            return std::tie(x.index, x.factor) < std::tie(y.index, y.factor);
        };
        if (std::lexicographical_compare(a.entries.begin(), a.entries.end(), b.entries.begin(),
                                         b.entries.end(), by_entry)) {
            return true;
        }
        if (std::lexicographical_compare(b.entries.begin(), b.entries.end(), a.entries.begin(),
                                         a.entries.end(), by_entry)) {
            return false;
        }
        return std::tie(a.lo, a.hi, a.origin) < std::tie(b.lo, b.hi, b.origin);
    };
    std::sort(rows.begin(), rows.end(), less);
    auto const same = [](BuiltRow const& a, BuiltRow const& b) {
        return a.lo == b.lo && a.hi == b.hi &&
               std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                          [](Entry x, Entry y) { return x.index == y.index && x.factor == y.factor; });
    };
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
}

} // namespace

System::System(Problem const& problem, Settings const& settings, std::vector<bool> const* hidden) {
    auto const& cells = problem.cells;
    std::vector<std::uint32_t> order(cells.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return cells[a].key < cells[b].key; });

    Classes classes(problem, hidden);
    auto const given = rows_of(problem);
    for (;;) {
        auto rows = given;
        simplify(rows, classes, cells);

        variable_of_.assign(cells.size(), constant);
        std::vector<std::uint32_t> variable_of_root(cells.size(), constant);
        std::vector<std::uint32_t> root_of_variable;
        std::vector<std::vector<std::uint32_t>> members;
        for (auto const cell : order) {
            auto const root = classes.root(cell);
            if (classes.is_constant(root)) continue;
            if (variable_of_root[root] == constant) {
                variable_of_root[root] = static_cast<std::uint32_t>(members.size());
                members.emplace_back();
                root_of_variable.push_back(root);
            }
            variable_of_[cell] = variable_of_root[root];
            members[variable_of_[cell]].push_back(cell);
        }
        variables_.clear();
        for (auto const& cells_of : members) {
            variables_.push_back(variable_from(cells_of, cells, settings, hidden != nullptr));
        }
        for (auto& row : rows) {
            for (auto& entry : row.entries) entry.index = variable_of_root[entry.index];
        }
        put_in_order(rows);

        row_start_.assign(1, 0);
        row_entries_.clear();
        lo_.clear();
        hi_.clear();
        origin_.clear();
        std::vector<std::size_t> uses(variables_.size() + 1, 0);
        for (auto const& row : rows) {
            row_entries_.insert(row_entries_.end(), row.entries.begin(), row.entries.end());
            row_start_.push_back(row_entries_.size());
            lo_.push_back(row.lo);
            hi_.push_back(row.hi);
            origin_.push_back(row.origin);
            for (auto const& entry : row.entries) ++uses[entry.index + 1];
        }
        column_start_.assign(variables_.size() + 1, 0);
        std::partial_sum(uses.begin(), uses.end(), column_start_.begin());
        column_entries_.resize(row_entries_.size());
        auto next = column_start_;
        for (std::uint32_t row = 0; row < row_count(); ++row) {
            for (auto const& entry : this->row(row)) {
                column_entries_[next[entry.index]++] = {row, entry.factor};
            }
        }

        // What has no room even when everything is hidden is a constant in every pattern.
        auto const bounds = propagate(*this, Pattern(size(), 1));
        bool found = false;
        for (std::uint32_t i = 0; i < size(); ++i) {
            if (bounds.lower[i] != bounds.upper[i]) continue;
            found = true;
            for (auto const row : {bounds.lower_row[i], bounds.upper_row[i]}) {
                classes.make_constant(root_of_variable[i], row == constant ? constant : origin_[row]);
            }
        }
        if (found) continue;
        for (std::uint32_t i = 0; i < size(); ++i) {
            variables_[i].lower = bounds.lower[i];
            variables_[i].upper = bounds.upper[i];
        }
        break;
    }
    implied_ = implied_rows(*this);
    constant_rows_.resize(cells.size());
    for (std::uint32_t cell = 0; cell < cells.size(); ++cell) {
        if (variable_of_[cell] == constant) constant_rows_[cell] = classes.rows(classes.root(cell));
    }
}

} // namespace linsen::suppression
