#pragma once

#include "guide.hpp"

namespace minimaria {

inline constexpr char const* rates_id = "minimaria/per-invanare";
inline constexpr char const* population_id = "minimaria/befolkning";

/// Persons per 1,000 inhabitants and the inhabitants, by year and sex.
void plan_rates(Population const& population, Job const& job, Plan& plan);

/// The table, below what is said of it.
[[nodiscard]] document::Blocks rates_of(Population const& population, Findings const& said, Job const& job,
                                        Figures const& figures);

} // namespace minimaria
