#pragma once

#include "guide.hpp"

namespace minimaria {

inline constexpr char const* rates_id = "minimaria/per-invanare";
inline constexpr char const* population_id = "minimaria/befolkning";
inline constexpr char const* rates_within_id = "minimaria/per-invanare/inom";
inline constexpr char const* population_within_id = "minimaria/befolkning/inom";
inline constexpr char const* persons_within_id = "minimaria/personer/inom";

/// Persons per 1,000 inhabitants and the inhabitants, by year and sex; of the report's year also persons and
/// inhabitants within the parts that the comparison is standardised by.
void plan_rates(Population const& population, Job const& job, Plan& plan);

/// The table, below what is said of it, and the parts that were standardised by.
[[nodiscard]] document::Blocks rates_of(Population const& population, Findings const& said,
                                        Guide const& guide, Job const& job, Figures const& figures);

} // namespace minimaria
