#include "suppress/whole_numbers.hpp"

#include "suppress/audit.hpp"
#include "suppress/linear_program.hpp"
#include "suppress/region.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <utility>

namespace linsen::suppression {
namespace {

constexpr double whole = 1e-6;
constexpr std::size_t most_programs = 60;    ///< for one goal
constexpr std::size_t most_work = 1'500'000; ///< for all: variables of their programs, together

double known_bound(std::int64_t bound) {
    if (bound >= unlimited) return LinearProgram::endless;
    return bound <= -unlimited ? -LinearProgram::endless : static_cast<double>(bound);
}

bool has_other_factors(System const& system, std::uint32_t row) {
    auto const terms = system.row(row);
    return std::any_of(terms.begin(), terms.end(),
                       [](Entry const& term) { return std::abs(term.factor) != 1; });
}

bool has_other_factors(System const& system, Component const& component) {
    return std::any_of(component.variables.begin(), component.variables.end(), [&](std::uint32_t variable) {
        auto const column = system.column(variable);
        return std::any_of(column.begin(), column.end(),
                           [&](Entry const& entry) { return has_other_factors(system, entry.index); });
    });
}

} // namespace

/// Each variable has a column of moves up and one of moves down, which cost as much as they are long.
class WholeRegion::Search {
public:
    Search(System const& system, std::vector<std::uint32_t> const& variables,
           std::vector<std::uint32_t> const& rows)
        : system_(system)
        , variables_(variables)
        , rows_(rows)
        , bounds_(columns_of_each * variables.size())
        , program_(columns(), ranges()) {}

    [[nodiscard]] std::size_t programs() const { return most_programs - left_; }
    [[nodiscard]] bool is_exhausted() const { return is_exhausted_; }

    std::optional<Witness> reach(std::size_t place, Goal const& goal) {
        auto const need = static_cast<double>(goal.target - system_[variables_[place]].value);
        hold(place, goal.side == Side::up, need);
        left_ = most_programs;
        is_exhausted_ = true;
        return dive() ? std::optional(std::move(found_)) : std::nullopt;
    }

private:
    static constexpr std::size_t columns_of_each = 2;
    struct Bounds {
        double lower = 0;
        double upper = 0;
    };

    std::vector<LinearProgram::Column> columns() {
        std::vector<LinearProgram::Column> columns;
        for (std::size_t i = 0; i < variables_.size(); ++i) {
            auto const& variable = system_[variables_[i]];
            LinearProgram::Column up;
            up.cost = 1;
            for (auto const& entry : system_.column(variables_[i])) {
                auto const row = std::lower_bound(rows_.begin(), rows_.end(), entry.index);
                if (row == rows_.end() || *row != entry.index) continue;
                up.elements.push_back(
                    {static_cast<std::uint32_t>(row - rows_.begin()), static_cast<double>(entry.factor)});
            }
            auto down = up;
            for (auto& element : down.elements) element.factor = -element.factor;
            up.upper = variable.upper >= unlimited ? LinearProgram::endless
                                                   : static_cast<double>(variable.upper - variable.value);
            down.upper = static_cast<double>(variable.value - variable.lower);
            bounds_[columns_of_each * i] = {0, up.upper};
            bounds_[columns_of_each * i + 1] = {0, down.upper};
            columns.push_back(std::move(up));
            columns.push_back(std::move(down));
        }
        return columns;
    }

    [[nodiscard]] std::vector<LinearProgram::Range> ranges() const {
        std::vector<LinearProgram::Range> ranges;
        for (auto const row : rows_)
            ranges.push_back({known_bound(system_.slack_down(row)), known_bound(system_.slack_up(row))});
        return ranges;
    }

    void set(std::size_t column, Bounds bounds) {
        bounds_[column] = bounds;
        program_.set_bounds(static_cast<std::uint32_t>(column), bounds.lower, bounds.upper);
    }

    /// The move is at least `by`, or at most. Bounds only ever become narrower on the way down.
    void hold(std::size_t place, bool at_least, double by) {
        auto const up = columns_of_each * place;
        auto const down = up + 1;
        bool const is_beyond = at_least ? by > 0 : by < 0; // of the true value
        auto const towards = at_least ? up : down;
        auto const away = at_least ? down : up;
        auto const size = std::abs(by);
        if (is_beyond) {
            set(towards, {std::max(bounds_[towards].lower, size), bounds_[towards].upper});
            set(away, {0, 0});
        } else {
            set(away, {bounds_[away].lower, std::min(bounds_[away].upper, size)});
        }
    }

    [[nodiscard]] double move_of(std::size_t place) const {
        auto const* const values = program_.solution();
        return values[columns_of_each * place] - values[columns_of_each * place + 1];
    }

    bool dive() {
        if (left_ == 0) return is_exhausted_ = false;
        --left_;
        if (is_empty()) return false;
        auto const outcome = program_.minimise_dual();
        if (outcome != LinearProgram::Outcome::optimal) {
            is_exhausted_ = is_exhausted_ && outcome == LinearProgram::Outcome::infeasible;
            return false;
        }
        std::optional<std::size_t> parted;
        double farthest = whole;
        for (std::size_t i = 0; i < variables_.size(); ++i) {
            auto const by = move_of(i);
            auto const from_whole = std::abs(by - std::round(by));
            if (from_whole <= farthest) continue;
            farthest = from_whole;
            parted = i;
        }
        if (!parted) return keep();
        auto const by = move_of(*parted);
        bool const up_is_nearer = std::ceil(by) - by < by - std::floor(by);
        for (bool const upwards : {up_is_nearer, !up_is_nearer}) {
            auto const up = columns_of_each * *parted;
            auto const before = std::pair(bounds_[up], bounds_[up + 1]);
            hold(*parted, upwards, upwards ? std::ceil(by) : std::floor(by));
            bool const is_found = dive();
            set(up, before.first);
            set(up + 1, before.second);
            if (is_found) return true;
        }
        return false;
    }

    /// Has a column no value left?
    [[nodiscard]] bool is_empty() const {
        return std::any_of(bounds_.begin(), bounds_.end(),
                           [](Bounds const& each) { return each.lower > each.upper; });
    }

    /// What was whole in doubles must be true in whole numbers.
    bool keep() {
        std::vector<std::int64_t> moves;
        for (std::size_t i = 0; i < variables_.size(); ++i)
            moves.push_back(static_cast<std::int64_t>(std::llround(move_of(i))));
        for (auto const row : rows_) {
            std::int64_t sum = 0;
            for (auto const& term : system_.row(row)) {
                auto const at = std::lower_bound(variables_.begin(), variables_.end(), term.index);
                if (at == variables_.end() || *at != term.index) continue;
                sum += term.factor * moves[static_cast<std::size_t>(at - variables_.begin())];
            }
            if (sum < system_.slack_down(row) || sum > system_.slack_up(row)) return is_exhausted_ = false;
        }
        found_ = {};
        for (std::size_t i = 0; i < moves.size(); ++i)
            if (moves[i] != 0) found_.moves.push_back({variables_[i], static_cast<double>(moves[i])});
        return true;
    }

    System const& system_;
    std::vector<std::uint32_t> const& variables_;
    std::vector<std::uint32_t> const& rows_;
    std::vector<Bounds> bounds_; ///< by column
    LinearProgram program_;
    Witness found_;
    std::size_t left_ = 0;
    bool is_exhausted_ = false;
};

WholeRegion::WholeRegion(System const& system, std::vector<std::uint32_t> variables)
    : system_(&system)
    , variables_(std::move(variables)) {
    for (auto const variable : variables_)
        for (auto const& entry : system.column(variable))
            if (!system.is_implied(entry.index)) rows_.push_back(entry.index);
    std::sort(rows_.begin(), rows_.end());
    rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
}

WholeRegion::~WholeRegion() = default;

bool WholeRegion::has(std::uint32_t variable) const {
    return std::binary_search(variables_.begin(), variables_.end(), variable);
}

std::optional<Witness> WholeRegion::reach(std::uint32_t variable, Goal const& goal) {
    auto const at = std::lower_bound(variables_.begin(), variables_.end(), variable);
    Search search(*system_, variables_, rows_);
    auto found = search.reach(static_cast<std::size_t>(at - variables_.begin()), goal);
    work_ += search.programs() * variables_.size();
    is_exhausted_ = search.is_exhausted();
    return found;
}

std::vector<std::uint32_t> without_whole_numbers(System const& system, Level level,
                                                 std::vector<std::uint32_t> const& wanted,
                                                 WholeNumbers least) {
    constexpr std::array<std::size_t, 2> sizes{200, 1000}; // variables near by
    Pattern const all(system.size(), 1);
    Standings standings(system, level);
    std::vector<std::uint32_t> without;
    std::size_t work = 0;
    for (Component const& component : components(system, all, wanted)) {
        if (!has_other_factors(system, component)) continue;
        for (auto const variable : component.variables) {
            if (!std::binary_search(wanted.begin(), wanted.end(), variable)) continue;
            bool is_sure = true;
            while (auto const goal = standings.goal(variable)) {
                if (work > most_work) {
                    is_sure = false;
                    break;
                }
                std::optional<Witness> found;
                bool nothing_left_out = false;
                for (auto const size : sizes) {
                    WholeRegion region(system, neighbourhood(system, all, variable, size));
                    if (region.has(variable)) found = region.reach(variable, *goal);
                    work += region.work();
                    nothing_left_out = component.variables.size() <= size && region.is_exhausted();
                    if (found || component.variables.size() <= size) break;
                }
                if (found) {
                    standings.absorb(std::make_shared<Witness const>(*std::move(found)));
                    continue;
                }
                is_sure = is_sure && nothing_left_out;
                (goal->side == Side::up ? standings[variable].upper_tight : standings[variable].lower_tight) =
                    true;
            }
            if (!standings.is_safe(variable) && (is_sure || least == WholeNumbers::not_found))
                without.push_back(variable);
        }
    }
    std::sort(without.begin(), without.end());
    return without;
}

} // namespace linsen::suppression
