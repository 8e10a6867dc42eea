#include "protect/printed_share.hpp"

#include <cmath>
#include <cstdlib>
#include <numeric>

namespace linsen {

namespace {

/// Twice what is printed, in units of its last decimal, and twice what all of a base would be.
struct Doubled {
    std::int64_t printed;
    std::int64_t all;
};

Doubled doubled(PrintedShare const& share) {
    auto const units = std::pow(10, share.decimals);
    return {2 * std::llround(share.value * units), 2 * std::llround(units) * share.per};
}

std::int64_t divided_up(std::int64_t number, std::int64_t by) {
    return number <= 0 ? -(-number / by) : (number + by - 1) / by;
}

suppression::Row reduced(std::uint32_t persons, std::int64_t all, std::uint32_t base, std::int64_t limit) {
    auto const common = std::gcd(all, limit);
    return {{{persons, static_cast<std::int32_t>(all / common)},
             {base, static_cast<std::int32_t>(-limit / common)}},
            0,
            0};
}

} // namespace

std::int64_t so_many(Unit unit) {
    switch (unit) {
    case Unit::per_1000: return 1'000;
    case Unit::per_10000: return 10'000;
    case Unit::per_100000: return 100'000;
    default: return 100;
    }
}

std::pair<std::int64_t, std::int64_t> PrintedShare::persons_of(std::int64_t base) const {
    auto const [printed, all] = doubled(*this);
    return {divided_up((printed - 1) * base, all), divided_up((printed + 1) * base, all) - 1};
}

std::vector<suppression::Row> PrintedShare::rows(std::uint32_t persons, std::uint32_t base) const {
    auto const [printed, all] = doubled(*this);
    auto at_least = reduced(persons, all, base, printed - 1);
    at_least.hi = suppression::unlimited;
    auto below = reduced(persons, all, base, printed + 1);
    below.lo = -suppression::unlimited;
    below.hi = -1; // in whole persons: a half would be printed as the next one
    return {std::move(at_least), std::move(below)};
}

} // namespace linsen
