#include "suppress/guards.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace linsen::suppression {
namespace {

constexpr double nothing = std::numeric_limits<double>::infinity();

/// What the cheapest other shown variable of a row costs.
double cheapest_other(Elimination const& elimination, std::uint32_t row, std::uint32_t variable,
                      std::vector<double> const& costs) {
    double cheapest = nothing;
    for (auto const& element : elimination.row(row)) {
        if (element.variable == variable || elimination.is_hidden(element.variable)) continue;
        cheapest = std::min(cheapest, costs[element.variable]);
    }
    return cheapest;
}

} // namespace

std::uint32_t choose_guard(System const& system, Elimination& elimination, std::uint32_t determined,
                           std::vector<double> const& costs) {
    auto best = System::constant;
    double best_price = nothing;
    double best_helpless = nothing;
    auto helpless = System::constant;
    for (auto const& element : elimination.row(elimination.pivot_row(determined))) {
        auto const k = element.variable;
        if (elimination.is_hidden(k) || system[k].always_hidden) continue;
        if (costs[k] >= best_price) continue;
        double price = 0;
        for (auto const row : elimination.unused_rows(k)) {
            price = std::max(price, cheapest_other(elimination, row, k, costs));
        }
        price += costs[k];
        if (price < best_price) {
            best = k;
            best_price = price;
        } else if (price == nothing && costs[k] < best_helpless) {
            helpless = k;
            best_helpless = costs[k];
        }
    }
    return best != System::constant ? best : helpless;
}

void exact_stage(System const& system, Elimination& elimination, std::vector<double> const& costs,
                 GuardOrder order) {
    auto const rank = [&](std::uint32_t variable) {
        auto const value = system[variable].value;
        auto const length =
            static_cast<std::int64_t>(elimination.row(elimination.pivot_row(variable)).size());
        if (order == GuardOrder::smallest_value) return std::tuple(value, length, variable);
        if (order == GuardOrder::largest_value) return std::tuple(-value, length, variable);
        return std::tuple(length, value, variable);
    };
    for (std::uint32_t i = 0; i < system.size(); ++i) {
        if (system[i].always_hidden) elimination.hide(i);
    }
    Pattern waits(system.size(), 0);
    std::vector<std::uint32_t> waiting;
    for (;;) {
        for (auto const row : elimination.take_changed()) {
            auto const pivot = elimination.pivot_in(row);
            if (pivot == System::constant || waits[pivot] != 0 || !system[pivot].judged) continue;
            if (!elimination.is_determined(pivot)) continue;
            waits[pivot] = 1;
            waiting.push_back(pivot);
        }
        std::erase_if(waiting, [&](std::uint32_t variable) {
            if (elimination.is_determined(variable)) return false;
            waits[variable] = 0;
            return true;
        });
        if (waiting.empty()) return;
        auto const first = *std::min_element(waiting.begin(), waiting.end(),
                                             [&](auto a, auto b) { return rank(a) < rank(b); });
        auto const guard = choose_guard(system, elimination, first, costs);
        if (guard != System::constant) {
            elimination.hide(guard);
        } else {
            std::erase(waiting, first); // stays marked, so that it does not wait again
        }
    }
}

} // namespace linsen::suppression
