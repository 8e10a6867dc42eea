#pragma once

#include "analyse/finding.hpp"
#include "analyse/judgements.hpp"
#include "base/export.hpp"

#include <string>

/// What is told of events among a population.
namespace linsen {

/// Rates of two groups. `events`: "inskrivna", after "antalet"; `per`: 1000.
[[nodiscard]] LINSEN_API Findings say_rates(Groups const& groups, std::string const& events, int per,
                                            RateContrast const& contrast);

/// The rate of one group over the years.
[[nodiscard]] LINSEN_API Finding say_rate_trend(std::string const& group, std::string const& events, int per,
                                                RateTrend const& trend);

/// The same with the composition of both groups the same: `by` is "ålder", after "när hänsyn tas till".
/// `of_all`: the rates themselves; that they point the other way is told where either is certain.
[[nodiscard]] LINSEN_API Findings say_standardised(Groups const& groups, std::string const& events, int per,
                                                   std::string const& by,
                                                   StandardisedContrast const& contrast,
                                                   RateContrast const& of_all);

} // namespace linsen
