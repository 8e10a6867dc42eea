#pragma once

#include "statistics/estimate.hpp"
#include "statistics/share.hpp"

#include <optional>
#include <vector>

/// Two groups compared within the parts of a second dimension: ages, kommuner, kinds of cases.
namespace linsen::statistics {

/// One stratum each. A stratum in which a group has nobody adds nothing, so a base may be 0 here.
using Strata = std::vector<TwoShares>;

/// The odds ratio first ÷ second that all strata have in common (Mantel and Haenszel 1959), with the
/// variance of its logarithm by Robins, Breslow and Greenland (1986).
struct OddsRatio {
    Estimate estimate;
    double variance_of_log = 0;
    double chi_squared = 0; ///< one degree of freedom, without continuity correction
    double p = 1;
};
/// Nothing where it is not finite and above 0: one of the groups has no cases, or only cases, in all strata.
[[nodiscard]] std::optional<OddsRatio> common_odds_ratio(Strata const& strata, Level level = Level());

/// The difference first − second that all strata have in common (Mantel and Haenszel), with the standard
/// error of Sato (1989), which holds for few large strata and for many thin ones.
struct CommonDifference {
    Estimate estimate;
    double standard_error = 0;
};
/// Nothing where no stratum has both groups.
[[nodiscard]] std::optional<CommonDifference> common_difference(Strata const& strata, Level level = Level());

/// Do the odds ratios differ between the strata? Breslow and Day (1980), with the correction of Tarone
/// (1985). Meant for strata whose expected counts are mostly 5 or more.
struct Homogeneity {
    double chi_squared = 0; ///< without Tarone's correction
    double chi_squared_tarone = 0;
    int df = 0; ///< strata that tell something, less one
    double p = 1;
    double p_tarone = 1;
};
/// Nothing where there is no common odds ratio, or fewer than two strata that tell something.
[[nodiscard]] std::optional<Homogeneity> homogeneity(Strata const& strata);

/// Do the differences first − second differ between the strata? The efficient score test: in each stratum the
/// shares that are likeliest among those whose difference is the common one (`common_difference`), with their
/// variance (Miettinen and Nurminen 1985, Statistics in Medicine 4:213–226), and those variances' inverses as
/// weights (Gart and Nam 1990, Biometrics 46:637–643). Since the common difference is not the likeliest one,
/// the squares are taken around the weighted mean (Tarone 1985, Biometrika 72:91–95).
struct DifferencesAlike {
    double chi_squared = 0;
    int df = 0; ///< strata that tell something, less one
    double p = 1;
};
/// Nothing where fewer than two strata tell something: a stratum of nobody does not, nor one without cases,
/// or of nothing else, where the common difference is 0.
[[nodiscard]] std::optional<DifferencesAlike> differences_alike(Strata const& strata);

} // namespace linsen::statistics
