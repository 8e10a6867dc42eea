#pragma once

#include "analyse/judging.hpp"

/// Events among a population, compared (see Judgements): what can be told of them, the p value that it is
/// judged by, and the outcome when it is known how certain it is.
namespace linsen {

[[nodiscard]] Compared<RateContrast> compare_rates(RatePart const& first, RatePart const& second,
                                                   Judging const& judging);
void settle(RateContrast& judged, bool certain);

[[nodiscard]] Compared<RateTrend> compare_rate_trend(std::vector<RateAt> const& points,
                                                     Judging const& judging);
void settle(RateTrend& judged, bool certain);

[[nodiscard]] Compared<StandardisedContrast> compare_standardised(std::vector<RateStratum> const& strata,
                                                                  std::optional<Contrasted> const& outside,
                                                                  Judging const& judging);
void settle(StandardisedContrast& judged, bool certain);

} // namespace linsen
