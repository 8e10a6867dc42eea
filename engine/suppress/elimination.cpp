#include "suppress/elimination.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace linsen::suppression {

Elimination::Elimination(System const& system)
    : holders_(system.size())
    , pivot_of_(system.size(), System::constant)
    , hidden_(system.size(), 0) {
    for (std::uint32_t row = 0; row < system.row_count(); ++row) {
        if (!system.is_equation(row)) continue;
        auto const number = static_cast<std::uint32_t>(rows_.size());
        auto& elements = rows_.emplace_back();
        for (auto const& entry : system.row(row)) {
            elements.push_back({entry.index, modular::of(entry.factor)});
            holders_[entry.index].push_back(number);
        }
    }
    hidden_in_row_.assign(rows_.size(), 0);
    pivot_in_.assign(rows_.size(), System::constant);
}

Elimination::Elimination(System const& system, std::vector<std::uint32_t> const& hidden)
    : holders_(system.size())
    , pivot_of_(system.size(), System::constant)
    , hidden_(system.size(), 0) {
    std::vector<std::uint32_t> number(system.row_count(), System::constant);
    for (auto const variable : hidden) {
        for (auto const& entry : system.column(variable)) {
            if (!system.is_equation(entry.index)) continue;
            if (number[entry.index] == System::constant) {
                number[entry.index] = static_cast<std::uint32_t>(rows_.size());
                rows_.emplace_back();
            }
            rows_[number[entry.index]].push_back({variable, modular::of(entry.factor)});
            holders_[variable].push_back(number[entry.index]);
        }
    }
    hidden_in_row_.assign(rows_.size(), 0);
    pivot_in_.assign(rows_.size(), System::constant);
    for (auto const variable : hidden) hide(variable);
}

std::uint64_t Elimination::factor_in(std::uint32_t row, std::uint32_t variable) const {
    auto const& elements = rows_[row];
    auto const found = std::lower_bound(elements.begin(), elements.end(), variable,
                                        [](Element const& a, std::uint32_t b) { return a.variable < b; });
    return found != elements.end() && found->variable == variable ? found->factor : 0;
}

/// Leaves in the list of holders those that hold the variable still, ascending.
void Elimination::clean(std::uint32_t variable) {
    auto& rows = holders_[variable];
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase_if(rows, [&](std::uint32_t row) { return factor_in(row, variable) == 0; });
}

std::vector<std::uint32_t> Elimination::unused_rows(std::uint32_t variable) {
    clean(variable);
    std::vector<std::uint32_t> unused;
    for (auto const row : holders_[variable]) {
        if (pivot_in_[row] == System::constant) unused.push_back(row);
    }
    return unused;
}

std::vector<std::uint32_t> Elimination::take_changed() { return std::exchange(changed_, {}); }

void Elimination::hide(std::uint32_t variable) {
    if (hidden_[variable] != 0) return;
    hidden_[variable] = 1;
    clean(variable);
    auto pivot = System::constant;
    for (auto const row : holders_[variable]) {
        ++hidden_in_row_[row];
        if (pivot_in_[row] != System::constant) continue;
        if (pivot == System::constant || rows_[row].size() < rows_[pivot].size()) pivot = row;
    }
    if (pivot == System::constant) return;
    ++pivots_;
    auto const scale = modular::inverse(factor_in(pivot, variable));
    for (auto& element : rows_[pivot]) element.factor = modular::multiply(element.factor, scale);
    pivot_in_[pivot] = variable;
    pivot_of_[variable] = pivot;
    auto const holders = holders_[variable];
    for (auto const row : holders) {
        if (row != pivot) subtract(row, pivot, variable);
    }
    holders_[variable].assign(1, pivot);
    changed_.push_back(pivot);
}

void Elimination::subtract(std::uint32_t from, std::uint32_t pivot, std::uint32_t variable) {
    auto const factor = modular::negate(factor_in(from, variable));
    auto& target = rows_[from];
    auto const& source = rows_[pivot];
    merged_.clear();
    std::uint32_t hidden = 0;
    auto left = target.begin();
    for (auto const& right : source) {
        for (; left != target.end() && left->variable < right.variable; ++left) {
            hidden += hidden_[left->variable];
            merged_.push_back(*left);
        }
        auto value = modular::multiply(factor, right.factor);
        if (left != target.end() && left->variable == right.variable) {
            value = modular::add(value, left->factor);
            ++left;
        } else {
            holders_[right.variable].push_back(from);
        }
        if (value == 0) continue;
        hidden += hidden_[right.variable];
        merged_.push_back({right.variable, value});
    }
    for (; left != target.end(); ++left) {
        hidden += hidden_[left->variable];
        merged_.push_back(*left);
    }
    target.assign(merged_.begin(), merged_.end());
    hidden_in_row_[from] = hidden;
    changed_.push_back(from);
}

std::vector<std::uint64_t> Elimination::kernel_vector(modular::Sequence& random) const {
    std::vector<std::uint64_t> vector(hidden_.size(), 0);
    for (std::uint32_t i = 0; i < hidden_.size(); ++i) {
        if (hidden_[i] != 0 && pivot_of_[i] == System::constant) vector[i] = random.next_residue();
    }
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
        auto const pivot = pivot_in_[row];
        if (pivot == System::constant) continue;
        std::uint64_t sum = 0;
        for (auto const& element : rows_[row]) {
            if (element.variable == pivot || hidden_[element.variable] == 0) continue;
            sum = modular::add(sum, modular::multiply(element.factor, vector[element.variable]));
        }
        vector[pivot] = modular::negate(sum);
    }
    return vector;
}

std::vector<std::uint8_t> implied_rows(System const& system) {
    constexpr std::size_t many = 30000;
    std::vector<std::uint8_t> implied(system.row_count(), 0);
    if (system.size() > many) return implied;
    std::vector<std::uint32_t> order(system.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return system.column(a).size() < system.column(b).size();
    });
    Elimination elimination(system);
    for (auto const variable : order) elimination.hide(variable);
    std::uint32_t equation = 0;
    for (std::uint32_t row = 0; row < system.row_count(); ++row) {
        if (system.is_equation(row)) implied[row] = elimination.row(equation++).empty() ? 1 : 0;
    }
    return implied;
}

} // namespace linsen::suppression
