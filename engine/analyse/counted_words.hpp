#pragma once

#include "analyse/counted_finding.hpp"
#include "base/text.hpp"

#include <string>
#include <vector>

/// The parts that sentences on counted persons are put together of.
namespace linsen {

[[nodiscard]] Slots slots_of(CountedShare const& share);
[[nodiscard]] Findings operator+(Findings findings, Findings const& more);

[[nodiscard]] std::string percent(Part const& part, int decimals);
[[nodiscard]] std::string persons(Cell const& cell);
/// A size without its sign.
[[nodiscard]] std::string amount(Cell const& points);

/// After a size: whether it is more than chance.
void add_certainty(Outcome outcome, Sampling sampling, Findings& findings, bool is_of_several_years);

/// That many lack an answer, and what that may mean; nothing where few do and nothing hangs on them.
/// `of_answered`: what was judged of the others.
void add_unanswered(CountedShare const& share, Contrasted const& parts, Outcome outcome, Outcome of_answered,
                    bool much, Findings& findings);

/// The years that a trend is of: "2021, 2023 och 2025".
template <class AnyTrend>
[[nodiscard]] std::string list_of_years(AnyTrend const& trend) {
    std::vector<std::string> years;
    for (auto const& each : trend.points) years.push_back(each.year);
    return join_swedish(years);
}

/// " (bedömt på 2021, 2023, 2024 och 2025)", where a year could not be used.
template <class AnyTrend>
[[nodiscard]] std::string years_of(AnyTrend const& trend) {
    return trend.is_whole ? std::string() : " (bedömt på " + list_of_years(trend) + ")";
}

} // namespace linsen
