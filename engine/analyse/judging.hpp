#pragma once

#include "analyse/judgements.hpp"
#include "statistics/share.hpp"
#include "statistics/strata.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// What all comparisons have in common: when one can be made, and what is made of its size and its certainty.
namespace linsen {

inline constexpr std::size_t least_years = 4; ///< of a trend

/// A comparison that is not judged yet, and the p value that it will be judged by; without one it never is:
/// its outcome says why.
template <class Judged>
struct Compared {
    Judged judged;
    std::optional<double> p;
};

[[nodiscard]] std::int64_t whole(Cell const& cell);
[[nodiscard]] statistics::Share share(Part const& part);
[[nodiscard]] statistics::TwoShares shares(Contrasted const& parts);
[[nodiscard]] statistics::Strata shares(std::vector<StratumPart> const& parts);

/// Procentenheter, to the last bit, with the interval of their estimate.
[[nodiscard]] Cell points(double exact, statistics::Estimate const& estimate, int decimals);
[[nodiscard]] Cell points_between(Contrasted const& parts);
[[nodiscard]] bool excludes_zero(Cell const& cell);

/// Why a part cannot be judged; nothing when it can.
[[nodiscard]] std::optional<Outcome> obstacle(Part const& part, Judging const& judging);
/// What is hidden is told before what is lacking, and that before what is too small. Beside nobody there is
/// nothing to compare, whatever is hidden of the others.
[[nodiscard]] std::optional<Outcome> obstacle(Contrasted const& parts, Judging const& judging);

/// Of a difference with its interval.
[[nodiscard]] Outcome judge(Cell const& difference, bool certain, Judging const& judging);

/// From an interval, taken as that of a normal distribution towards 0: exactly 0.05 where it ends there.
[[nodiscard]] double p_of(statistics::Estimate const& estimate);

} // namespace linsen
