#include "suppress/repair.hpp"

#include <cmath>
#include <memory>
#include <utility>

namespace linsen::suppression {
namespace {

constexpr std::size_t small = 1600;
constexpr std::size_t near_by = 400;
constexpr std::size_t farther = 4; ///< times as far when near by is not enough

} // namespace

Repair::Repair(System const& system, Pattern& hidden, Standings& standings, Witnesses& witnesses,
               std::vector<double> const& costs, std::size_t most, bool reprice)
    : system_(system)
    , hidden_(hidden)
    , standings_(standings)
    , witnesses_(witnesses)
    , costs_(costs)
    , most_(most)
    , reprice_(reprice)
    , everything_(system.size(), 1) {}

Region& Repair::region_of(std::uint32_t variable, std::size_t size) {
    bool const is_wide = size > small;
    auto& region = is_wide ? wide_ : region_;
    bool const is_kept = is_wide || system_.size() <= small;
    bool const is_large_enough = !is_wide || wide_size_ >= size;
    if (is_kept && region && region->has(variable) && is_large_enough) return *region;
    region.emplace(system_, neighbourhood(system_, everything_, variable, size), hidden_, &costs_);
    if (is_wide) {
        wide_size_ = size;
        is_wide_new_ = true;
    }
    return *region;
}

void Repair::hide(std::uint32_t variable) {
    hidden_[variable] = 1;
    for (auto* const region : {&region_, &wide_})
        if (*region && (*region)->has(variable)) (*region)->set_price(variable, 0);
}

double Repair::charge(Witness const& witness) const {
    double sum = 0;
    for (auto const& move : witness.moves) {
        if (hidden_[move.variable] == 0) sum += costs_[move.variable];
    }
    return sum;
}

void Repair::improve(Region& region, Region::Wish const& wish, Witness& found) {
    constexpr int attempts = 3;
    auto const need = std::abs(static_cast<double>(wish.goal.target - system_[wish.variable].value));
    auto least = charge(found);
    auto last = found;
    std::vector<std::uint32_t> repriced;
    for (int i = 0; i < attempts && least > 0; ++i) {
        for (auto const& move : last.moves) {
            if (hidden_[move.variable] != 0) continue;
            region.set_price(move.variable, costs_[move.variable] * need / std::abs(move.by));
            repriced.push_back(move.variable);
        }
        auto next = region.reach(wish);
        ++programs_;
        if (!next) break;
        last = std::move(*next);
        auto const now = charge(last);
        if (now < least - 1e-9) {
            least = now;
            found = last;
        }
    }
    for (auto const variable : repriced) region.set_price(variable, costs_[variable]);
}

void Repair::run(std::uint32_t variable) {
    auto& standing = standings_[variable];
    standing.lower_tight = standing.upper_tight = false;
    auto const first = system_.size() <= small ? small : near_by;
    auto size = first;
    Region* region = nullptr;
    is_wide_new_ = false;
    while (auto const goal = standings_.goal(variable)) {
        if (region == nullptr) region = &region_of(variable, size);
        std::optional<Witness> found;
        if (region->has(variable)) {
            found = region->reach({variable, *goal});
            ++programs_;
        }
        if (found) {
            if (reprice_) improve(*region, {variable, *goal}, *found);
            for (auto const& move : found->moves) {
                if (hidden_[move.variable] != 0) continue;
                hide(move.variable);
            }
            witnesses_.push_back(std::make_shared<Witness const>(std::move(*found)));
            standings_.absorb(witnesses_.back());
            continue;
        }
        region = nullptr;
        if (size > small && !std::exchange(is_wide_new_, true)) { // what is near another one was not enough
            wide_.reset();
            continue;
        }
        if (size < system_.size() && size < most_) {
            size *= farther;
            continue;
        }
        size = first;
        (goal->side == Side::up ? standing.upper_tight : standing.lower_tight) = true;
    }
}

} // namespace linsen::suppression
