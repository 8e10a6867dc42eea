#include "suppress/tableau.hpp"

#include "suppress/modular.hpp"
#include "suppress/reduction.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace linsen::suppression {
namespace {

constexpr double negligible = 1e-9;  ///< a factor
constexpr double standstill = 1e-10; ///< a move
constexpr double whole = 1e-6;       ///< what a move may lack
constexpr double endless = std::numeric_limits<double>::infinity();

double rounded(double move) { return std::abs(move - std::round(move)) < whole ? std::round(move) : move; }

} // namespace

Tableau::Tableau(System const& system, std::vector<std::uint32_t> const& asked, Pattern const& hidden)
    : system_(&system)
    , condensed_(system, asked)
    , hidden_(system.size(), 0)
    , lower_(system.size(), 0)
    , upper_(system.size(), endless)
    , sums_(condensed_.rows().size(), 0) {
    auto const& kept = condensed_.columns();
    auto const& rows = condensed_.rows();
    std::vector<std::uint32_t> variables;
    for (auto const& column : kept) {
        variables.push_back(column.variable);
        hidden_[column.variable] = hidden[column.variable];
        lower_[column.variable] = -column.room;
    }
    auto const width =
        kept.size() + static_cast<std::size_t>(std::count_if(
                          rows.begin(), rows.end(), [&](auto row) { return !system.is_equation(row); }));
    std::vector<double> matrix(width * rows.size(), 0);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        for (auto const& element : kept[i].elements) matrix[element.row * width + i] = element.factor;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (system.is_equation(rows[i])) continue;
        matrix[i * width + variables.size()] = -1;
        variables.push_back(static_cast<std::uint32_t>(hidden_.size()));
        hidden_.push_back(1);
        auto const down = system.slack_down(rows[i]);
        auto const up = system.slack_up(rows[i]);
        lower_.push_back(down <= -unlimited ? -endless : static_cast<double>(down));
        upper_.push_back(up >= unlimited ? endless : static_cast<double>(up));
    }
    std::vector<std::uint32_t> order(width); // of places
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        auto const uses = [&](std::uint32_t place) {
            return place < kept.size() ? system.column(kept[place].variable).size() : 1;
        };
        auto const x = variables[a];
        auto const y = variables[b];
        return hidden_[x] != hidden_[y] ? hidden_[x] > hidden_[y] : uses(a) < uses(b);
    });
    Reduction reduction(matrix, width, rows.size());
    for (auto const i : order) reduction.solve_for(i);

    row_of_.assign(hidden_.size(), System::constant);
    column_of_.assign(hidden_.size(), System::constant);
    std::vector<std::uint32_t> solved;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (reduction.basic()[i] == System::constant) continue;
        auto const variable = variables[reduction.basic()[i]];
        row_of_[variable] = static_cast<std::uint32_t>(basis_.size());
        basis_.push_back(variable);
        solved.push_back(i);
    }
    std::vector<std::uint32_t> free;
    for (std::uint32_t i = 0; i < width; ++i) {
        if (is_basic(variables[i])) continue;
        column_of_[variables[i]] = static_cast<std::uint32_t>(columns_.size());
        columns_.push_back(variables[i]);
        free.push_back(i);
    }
    for (auto const i : free) {
        for (auto const row : solved) {
            auto const factor = reduction.at(row, i);
            matrix_.push_back(factor == 0 ? 0 : -factor);
        }
    }
    // Many a true value lies on its bound, where one pivot after the other would lead nowhere. Room of a size
    // that no rounding sees, another for each variable, makes every pivot lead on.
    modular::Sequence random(1);
    for (std::size_t i = 0; i < lower_.size(); ++i) {
        auto const room = 1e-8 * (1 + static_cast<double>(random.next() % 1024) / 512);
        lower_[i] -= room;
        upper_[i] += room;
    }
    moves_.assign(hidden_.size(), 0);
}

void Tableau::pivot(std::uint32_t leaving, std::uint32_t entering) {
    work_ += basis_.size() * columns_.size();
    auto* const source = column(entering);
    auto const inverse = 1 / source[leaving];
    filled_.clear();
    for (std::uint32_t i = 0; i < basis_.size(); ++i) {
        if (source[i] != 0 && i != leaving) filled_.push_back(i);
    }
    for (std::uint32_t k = 0; k < columns_.size(); ++k) {
        auto* const target = column(k);
        if (k == entering || target[leaving] == 0) continue;
        auto const factor = clean(-inverse * target[leaving]);
        target[leaving] = factor;
        for (auto const i : filled_) target[i] = clean(target[i] + factor * source[i]);
    }
    for (auto const i : filled_) source[i] = clean(source[i] * inverse);
    source[leaving] = clean(inverse);
    std::swap(basis_[leaving], columns_[entering]);
    row_of_[basis_[leaving]] = leaving;
    column_of_[basis_[leaving]] = System::constant;
    row_of_[columns_[entering]] = System::constant;
    column_of_[columns_[entering]] = entering;
}

void Tableau::hide(std::uint32_t variable) {
    if (is_hidden(variable)) return;
    hidden_[variable] = 1;
    if (is_basic(variable)) return;
    // A shown basic variable may not move, so no hidden one may stand in its row.
    auto const entering = column_of_[variable];
    for (std::uint32_t i = 0; i < basis_.size(); ++i) {
        if (is_hidden(basis_[i]) || column(entering)[i] == 0) continue;
        pivot(i, entering);
        return;
    }
}

void Tableau::publish(std::uint32_t variable) {
    if (!is_hidden(variable)) return;
    hidden_[variable] = 0;
    if (!is_basic(variable)) return;
    auto const leaving = row_of_[variable];
    auto best = System::constant;
    for (std::uint32_t i = 0; i < columns_.size(); ++i) {
        auto const size = std::abs(column(i)[leaving]);
        if (size == 0 || !is_hidden(columns_[i])) continue;
        if (best == System::constant || size > std::abs(column(best)[leaving]) + negligible) best = i;
    }
    if (best != System::constant) pivot(leaving, best);
}

Tableau::Step Tableau::step(std::uint32_t entering, double direction, double most) const {
    auto const variable = columns_[entering];
    Step step;
    step.length = std::min(most, direction > 0 ? upper_[variable] - moves_[variable]
                                               : moves_[variable] - lower_[variable]);
    double size = 0;
    auto const* const factors = column(entering);
    for (std::uint32_t i = 0; i < basis_.size(); ++i) {
        if (factors[i] == 0) continue;
        auto const rate = factors[i] * direction;
        auto const basic = basis_[i];
        auto const room =
            std::max(0.0, rate > 0 ? upper_[basic] - moves_[basic] : moves_[basic] - lower_[basic]);
        // Most rows stop it later than another: told without a division.
        if (room > (step.length + standstill) * std::abs(rate)) continue;
        auto const length = room / std::abs(rate);
        // Of rows that stop it at the same place the one that is best to divide by.
        if (length > step.length - standstill &&
            (step.row == System::constant || std::abs(rate) <= size + negligible)) {
            continue;
        }
        step.length = std::min(step.length, length);
        step.row = i;
        size = std::abs(rate);
    }
    return step;
}

void Tableau::move(std::uint32_t entering, double by) {
    if (by == 0) return;
    moves_[columns_[entering]] += by;
    for (std::uint32_t i = 0; i < basis_.size(); ++i) {
        auto const factor = column(entering)[i];
        if (factor != 0) moves_[basis_[i]] += factor * by;
    }
}

Tableau::Stretch Tableau::stretch(std::uint32_t variable, Goal goal) {
    for (auto const* variables : {&basis_, &columns_}) {
        for (auto const i : *variables) moves_[i] = 0;
    }
    helpers_.clear();
    double const side = goal.side == Side::up ? 1 : -1;
    auto const need = std::abs(static_cast<double>(goal.target - (*system_)[variable].value));
    Stretch result;
    if (!is_basic(variable)) {
        auto const entering = column_of_[variable];
        auto const first = step(entering, side, need);
        move(entering, side * first.length);
        if (first.row != System::constant && first.length < need - standstill) pivot(first.row, entering);
    }
    constexpr int patience = 400;
    constexpr int enough = 8;
    int steps = 0;
    while (is_basic(variable)) {
        auto const objective = row_of_[variable];
        auto const left = need - side * moves_[variable];
        if (left < standstill) break;
        auto best = System::constant;
        Step best_step;
        double best_gain = -1;
        int tried_columns = 0;
        for (std::uint32_t i = 0; i < columns_.size(); ++i) {
            auto const factor = column(i)[objective];
            if (factor == 0 || !is_hidden(columns_[i])) continue;
            auto const direction = factor * side > 0 ? 1.0 : -1.0;
            auto const entering = columns_[i];
            auto const room =
                direction > 0 ? upper_[entering] - moves_[entering] : moves_[entering] - lower_[entering];
            if (room < standstill) continue;
            auto const tried = step(i, direction, left / std::abs(factor));
            work_ += basis_.size();
            auto const gain = tried.length * std::abs(factor);
            if (gain > best_gain + standstill) {
                best = i;
                best_step = tried;
                best_gain = gain;
                if (gain > left - standstill) break;
            }
            if (++tried_columns >= enough && best_gain > whole) break;
        }
        if (best == System::constant || ++steps > patience) break;
        auto const direction = column(best)[objective] * side > 0 ? 1.0 : -1.0;
        move(best, direction * best_step.length);
        if (best_gain < left - standstill && best_step.row != System::constant) pivot(best_step.row, best);
    }
    result.witness = moved();
    result.reached = side * moves_[variable] > need - whole;
    if (!result.reached && is_basic(variable)) collect_helpers(row_of_[variable], side);
    if (!agrees()) {
        result.witness.moves.clear();
        result.reached = false;
    }
    return result;
}

void Tableau::collect_helpers(std::uint32_t objective, double side) {
    for (std::uint32_t i = 0; i < columns_.size(); ++i) {
        auto const factor = column(i)[objective];
        auto const variable = columns_[i];
        if (factor == 0 || is_hidden(variable)) continue;
        if (factor * side < 0 && lower_[variable] > -0.5) continue;
        helpers_.push_back(variable);
    }
    std::sort(helpers_.begin(), helpers_.end());
}

Witness Tableau::moved() const {
    Witness witness;
    for (auto const* variables : {&basis_, &columns_}) {
        for (auto const variable : *variables) {
            if (variable >= system_->size() || Condensed::is_silent((*system_)[variable])) continue;
            auto const by = rounded(moves_[variable]);
            if (by == 0) continue;
            witness.moves.push_back({variable, by});
        }
    }
    std::sort(witness.moves.begin(), witness.moves.end(),
              [](auto const& a, auto const& b) { return a.variable < b.variable; });
    return witness;
}

/// Do the moves keep every row? They are the proof, so rounding errors of many pivots must not reach it.
bool Tableau::agrees() {
    std::fill(sums_.begin(), sums_.end(), 0);
    for (auto const& column : condensed_.columns()) {
        auto const by = rounded(moves_[column.variable]);
        if (by == 0) continue;
        if (!is_hidden(column.variable) || by < lower_[column.variable] - whole) return false;
        for (auto const& element : column.elements) sums_[element.row] += element.factor * by;
    }
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        auto const down = system_->slack_down(condensed_.rows()[i]);
        auto const up = system_->slack_up(condensed_.rows()[i]);
        if (down > -unlimited && sums_[i] < static_cast<double>(down) - whole) return false;
        if (up < unlimited && sums_[i] > static_cast<double>(up) + whole) return false;
    }
    return true;
}

} // namespace linsen::suppression
