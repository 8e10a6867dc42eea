#pragma once

#include "responses.hpp"

#include <optional>
#include <string>

namespace rok {

/// What the engine is asked for, and the printed tables and charts.

[[nodiscard]] std::string counts_id(Indicator const& indicator); ///< the report's year, all that answered
[[nodiscard]] std::string years_id(Indicator const& indicator);  ///< year by year, those that answered both
[[nodiscard]] std::string places_id(Group const& group);

void plan_group(Group const& group, Guide const& guide, std::string const& year, Plan& plan);

/// Numbers and shares of each sex of the report's year, in the county.
[[nodiscard]] document::Blocks county_table(Indicator const& indicator, Group const& group,
                                            Responses const& responses, Figures const& figures);
/// Numbers year by year over the kommuner that answered both years; nothing where the years are not compared.
[[nodiscard]] document::Blocks years_table(Indicator const& indicator, Group const& group,
                                           Responses const& responses, Figures const& figures);
/// Kommun by kommun, year by year.
[[nodiscard]] document::Blocks places_table(Group const& group, Responses const& responses,
                                            Figures const& figures);
/// Those who are in none of the other tables of a group; nothing where there are none.
[[nodiscard]] document::Blocks others_of(Group const& group, Responses const& responses,
                                         Figures const& figures);

/// Are the years of a question compared?
[[nodiscard]] bool compares_years(Indicator const& indicator, Responses const& responses,
                                  Figures const& figures);
/// Why they are not, in whole sentences; "" where they are, and where there is no year before.
[[nodiscard]] std::string why_not_compared(Indicator const& indicator, Responses const& responses,
                                           Figures const& figures);

/// The anchor of the county table of a question. Whether it is printed, the finished content says
/// (document::has_anchor): what says nothing is not.
[[nodiscard]] std::string county_anchor(Indicator const& indicator);

} // namespace rok
