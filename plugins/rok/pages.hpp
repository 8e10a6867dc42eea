#pragma once

#include "activities.hpp"
#include "reading.hpp"

namespace rok {

/// The first page, for those who decide: who has answered, and at most five sentences. `content` is the rest
/// of the report, which its key figures refer to.
[[nodiscard]] document::Block summary(Guide const& guide, Reading const& reading, Figures const& figures,
                                      document::Blocks const& content);

/// The agreement and its goals.
[[nodiscard]] document::Block agreement_section(Guide const& guide);

/// The first step: what the figures show, role by role.
[[nodiscard]] document::Block what_we_see(Guide const& guide, Reading const& reading, Figures const& figures);

/// What the third step can say of itself: which differences stand, and where too little is known.
[[nodiscard]] document::Blocks conclusions(Reading const& reading);

/// Does the report meet the rows of a checklist? Counted in `content`, which is the rest of the report.
[[nodiscard]] document::Block self_check(Guide const& guide, Job const& job, document::Blocks const& content);

/// What `linsen ny` writes: a rapport.toml with every data set of the standard template.
[[nodiscard]] std::vector<StarterExample> starter_examples();

} // namespace rok
