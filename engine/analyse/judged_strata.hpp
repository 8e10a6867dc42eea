#pragma once

#include "analyse/judging.hpp"

/// Shares compared within parts of another dimension (see Judgements::add_strata).
namespace linsen {

struct ComparedStrata {
    Strata judged;
    bool may_be_alike = false;             ///< many of some part lack an answer
    std::optional<double> p;               ///< that the parts are alike
    std::optional<double> adjusted_p;      ///< that the adjusted difference is none
    std::vector<StratumPart> adjusted_for; ///< what that difference is common to
};

[[nodiscard]] ComparedStrata compare_strata(Contrasted const& total, std::vector<StratumPart> const& parts,
                                            std::vector<Judgements::AtTime> const& earlier,
                                            Judging const& judging);

/// The adjusted difference, when it is known how certain it is.
void settle_adjusted(ComparedStrata& compared, bool certain, Judging const& judging);

} // namespace linsen
