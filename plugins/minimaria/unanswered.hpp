#pragma once

#include "guide.hpp"

#include <vector>

namespace minimaria {

/// How many lack an answer, question by question and sex by sex: of the report's year, and in which other
/// years nobody's is known. Nothing where nobody lacks one.
[[nodiscard]] document::Blocks unanswered_of(Guide const& guide, Figures const& figures);

/// Where nobody of a sex has a known answer, no answer has the share 0 there: it is missing.
void mark_unknown(FigureTable const& shares, Topic const& topic, Category const& category,
                  document::Row& row);

/// Women and men are printed with the same decimals, as they are compared (analyse/judgements.hpp): one where
/// both are at least 100. `cells`: one a sex of one row.
void give_same_decimals(FigureTable const& shares, Topic const& topic, std::vector<Cell>& cells);

} // namespace minimaria
