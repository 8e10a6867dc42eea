#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/figures.hpp"
#include "tabulate/cube.hpp"

#include <optional>

namespace linsen {

/// The table of everybody by sex and identity, and what is printed where those are left out who are neither
/// kvinnor nor män (Protection::OtherGender).
struct OtherGender {
    OtherGenderNote note;
    std::optional<Cube> table; ///< nothing: no number of theirs can be printed
};

/// How much less is told of them than the report is set to, where their number would have so much hidden of
/// the sexes that are compared.
enum class OtherGenderStep {
    as_set,
    with_missing, ///< they are counted together with those whose sex is not known
    in_text       ///< words alone tell that they are there
};

/// Of a data set that is counted by sex. What its detailed tables leave out is counted for all places and
/// periods together. A group of less than the threshold is first taken together with those whose sex is not
/// known; if they are too few together, words alone tell that they are there. Also that the data have nobody
/// else is told, unless zeros are hidden. Whoever is of unknown age, where girls are parted from women, is
/// told of in the note too; where zeros are hidden it stands whether somebody is or not.
[[nodiscard]] std::optional<OtherGender> other_gender(Frame const& frame, DataSpec const& spec,
                                                      Job const& job,
                                                      OtherGenderStep step = OtherGenderStep::as_set);

} // namespace linsen
