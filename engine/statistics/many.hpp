#pragma once

#include <vector>

namespace linsen::statistics {

/// The p values of all comparisons of a report, adjusted so that a rule "at most q" lets false alarms be at
/// most the part q of all alarms (Benjamini and Hochberg 1995); if nothing at all differs, the risk of even
/// one is at most q. In the order in which they came. Holds for tests that are independent or positively
/// dependent.
[[nodiscard]] std::vector<double> adjust(std::vector<double> const& p);

} // namespace linsen::statistics
