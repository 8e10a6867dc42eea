#include "suppress/region.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::suppression {
namespace {

constexpr double negligible = 1e-7;
using Ends = LinearProgram::Range;

/// Takes away those that stand alone in an equation, until there are none: they cannot move.
void prune(System const& system, std::vector<std::uint8_t>& inside, std::vector<std::uint32_t>& variables) {
    std::vector<std::uint32_t> count(system.row_count(), 0);
    std::vector<std::uint32_t> alone;
    for (auto const variable : variables) {
        for (auto const& entry : system.column(variable)) ++count[entry.index];
    }
    auto const lost = [&](std::uint32_t variable) {
        auto const column = system.column(variable);
        return std::any_of(column.begin(), column.end(), [&](Entry const& entry) {
            return count[entry.index] == 1 && system.is_equation(entry.index);
        });
    };
    for (auto const variable : variables) {
        if (lost(variable)) alone.push_back(variable);
    }
    while (!alone.empty()) {
        auto const variable = alone.back();
        alone.pop_back();
        if (inside[variable] == 0) continue;
        inside[variable] = 0;
        for (auto const& entry : system.column(variable)) {
            if (--count[entry.index] != 1 || !system.is_equation(entry.index)) continue;
            for (auto const& other : system.row(entry.index)) {
                if (inside[other.index] != 0) alone.push_back(other.index);
            }
        }
    }
    std::erase_if(variables, [&](std::uint32_t variable) { return inside[variable] == 0; });
}

/// Grows a region like a crystal: next comes the variable that brings the fewest new rows, since one whose
/// rows all hold others already brings freedom and no condition; among these the one that was met first.
class Growth {
public:
    Growth(System const& system, Pattern const& open)
        : system_(system)
        , open_(open)
        , state_(system.size(), State::unseen)
        , active_(system.row_count(), 0)
        , missing_(system.size(), 0) {}

    std::vector<std::uint32_t> from(std::uint32_t centre, std::size_t most) {
        add(centre);
        while (variables_.size() < most) {
            auto const next = take();
            if (next == System::constant) break;
            add(next);
        }
        std::sort(variables_.begin(), variables_.end());
        std::vector<std::uint8_t> inside(system_.size(), 0);
        for (auto const variable : variables_) inside[variable] = 1;
        prune(system_, inside, variables_);
        return std::move(variables_);
    }

private:
    enum class State : std::uint8_t { unseen, waiting, inside };
    struct Queue {
        std::vector<std::uint32_t> variables;
        std::size_t next = 0;
    };

    void add(std::uint32_t variable) {
        state_[variable] = State::inside;
        variables_.push_back(variable);
        fresh_.clear();
        for (auto const& entry : system_.column(variable)) {
            if (active_[entry.index] != 0) continue;
            active_[entry.index] = 1;
            fresh_.push_back(entry.index);
        }
        std::sort(fresh_.begin(), fresh_.end(), [&](std::uint32_t a, std::uint32_t b) {
            auto const length_a = system_.row(a).size();
            auto const length_b = system_.row(b).size();
            return length_a != length_b ? length_a < length_b : a < b;
        });
        for (auto const row : fresh_) {
            for (auto const& entry : system_.row(row)) meet(entry.index);
        }
    }

    void meet(std::uint32_t variable) {
        if (open_[variable] == 0 || state_[variable] == State::inside) return;
        if (state_[variable] == State::unseen) {
            state_[variable] = State::waiting;
            missing_[variable] = static_cast<std::uint32_t>(system_.column(variable).size());
        }
        auto const missing = --missing_[variable];
        if (queues_.size() <= missing) queues_.resize(missing + 1);
        queues_[missing].variables.push_back(variable);
    }

    std::uint32_t take() {
        for (std::uint32_t missing = 0; missing < queues_.size(); ++missing) {
            auto& queue = queues_[missing];
            while (queue.next < queue.variables.size()) {
                auto const variable = queue.variables[queue.next++];
                if (state_[variable] == State::waiting && missing_[variable] == missing) return variable;
            }
        }
        return System::constant;
    }

    System const& system_;
    Pattern const& open_;
    std::vector<State> state_;
    std::vector<std::uint8_t> active_;
    std::vector<std::uint32_t> missing_; ///< rows without a variable inside
    std::vector<Queue> queues_;          ///< by missing rows
    std::vector<std::uint32_t> fresh_;
    std::vector<std::uint32_t> variables_;
};

} // namespace

std::vector<std::uint32_t> neighbourhood(System const& system, Pattern const& open, std::uint32_t centre,
                                         std::size_t most) {
    return Growth(system, open).from(centre, most);
}

Region::Region(System const& system, std::vector<std::uint32_t> const& variables, Pattern const& hidden,
               std::vector<double> const* costs)
    : system_(&system)
    , condensed_(system, variables)
    , mirror_(condensed_.columns().size(), System::constant) {
    std::vector<LinearProgram::Column> columns;
    std::vector<Ends> ranges;
    for (auto const& kept : condensed_.columns()) {
        variables_.push_back(kept.variable);
        auto& column = columns.emplace_back();
        bool const is_hidden = hidden[kept.variable] != 0;
        prices_.push_back(is_hidden ? 0 : (*costs)[kept.variable]);
        column.cost = prices_.back();
        split_.push_back(is_hidden ? 0 : 1);
        column.lower = is_hidden ? -kept.room : 0;
        for (auto const& element : kept.elements) column.elements.push_back({element.row, element.factor});
    }
    for (auto const row : condensed_.rows()) {
        auto const down = system.slack_down(row);
        auto const up = system.slack_up(row);
        ranges.push_back({down <= -unlimited ? -LinearProgram::endless : static_cast<double>(down),
                          up >= unlimited ? LinearProgram::endless : static_cast<double>(up)});
    }
    for (std::uint32_t i = 0; i < variables_.size(); ++i) {
        auto const& variable = system[variables_[i]];
        if (split_[i] == 0 || variable.value <= variable.lower) continue;
        mirror_[i] = static_cast<std::uint32_t>(columns.size());
        auto column = columns[i];
        column.upper = static_cast<double>(variable.value - variable.lower);
        for (auto& element : column.elements) element.factor = -element.factor;
        columns.push_back(std::move(column));
    }
    program_.emplace(columns, ranges);
}

std::uint32_t Region::place(std::uint32_t variable) const {
    auto const found = std::lower_bound(variables_.begin(), variables_.end(), variable);
    if (found == variables_.end() || *found != variable) return System::constant;
    return static_cast<std::uint32_t>(found - variables_.begin());
}

void Region::restore(std::uint32_t place) {
    auto const& variable = (*system_)[variables_[place]];
    program_->set_cost(place, prices_[place]);
    program_->set_bounds(place, split_[place] == 0 ? static_cast<double>(variable.lower - variable.value) : 0,
                         LinearProgram::endless);
}

void Region::set_price(std::uint32_t variable, double price) {
    auto const column = place(variable);
    prices_[column] = price;
    program_->set_cost(column, price);
    if (mirror_[column] != System::constant) program_->set_cost(mirror_[column], price);
}

void Region::hold(std::uint32_t variable) { program_->set_bounds(place(variable), 0, 0); }
void Region::release(std::uint32_t variable) { restore(place(variable)); }

Witness Region::solution() const {
    Witness witness;
    auto const* const values = program_->solution();
    for (std::uint32_t i = 0; i < variables_.size(); ++i) {
        auto by = values[i] - (mirror_[i] == System::constant ? 0 : values[mirror_[i]]);
        if (std::abs(by) < negligible || Condensed::is_silent((*system_)[variables_[i]])) continue;
        if (std::abs(by - std::round(by)) < negligible) by = std::round(by);
        witness.moves.push_back({variables_[i], by});
    }
    return witness;
}

std::optional<Witness> Region::stretch(std::vector<Wish> const& wishes) {
    for (auto const& [variable, goal] : wishes) {
        auto const column = place(variable);
        auto const value = (*system_)[variable].value;
        auto const lower = static_cast<double>((*system_)[variable].lower - value);
        bool const bounded = goal.target < unlimited && goal.target > -unlimited;
        auto const reach = static_cast<double>(goal.target - value);
        if (goal.side == Side::up) {
            program_->set_cost(column, -1);
            program_->set_bounds(column, lower, bounded ? reach : LinearProgram::endless);
        } else {
            program_->set_cost(column, 1);
            program_->set_bounds(column, bounded ? std::max(lower, reach) : lower, LinearProgram::endless);
        }
    }
    ++programs_;
    outcome_ = program_->minimise();
    std::optional<Witness> witness;
    if (outcome_ == LinearProgram::Outcome::optimal) witness = solution();
    for (auto const& wish : wishes) restore(place(wish.variable));
    return witness;
}

std::optional<Witness> Region::reach(Wish const& wish) {
    auto const column = place(wish.variable);
    auto const need = static_cast<double>(wish.goal.target - (*system_)[wish.variable].value);
    auto const lower = static_cast<double>((*system_)[wish.variable].lower - (*system_)[wish.variable].value);
    if (wish.goal.side == Side::up)
        program_->set_bounds(column, need, LinearProgram::endless);
    else
        program_->set_bounds(column, lower, need);
    ++programs_;
    outcome_ = program_->minimise_dual();
    std::optional<Witness> witness;
    if (outcome_ == LinearProgram::Outcome::optimal) witness = solution();
    restore(column);
    return witness;
}

std::vector<std::uint32_t> Region::binding_rows() const { return condensed_.binding_rows(program_->duals()); }

} // namespace linsen::suppression
