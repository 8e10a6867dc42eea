#pragma once

#include "responses.hpp"

#include <map>
#include <optional>
#include <string>

namespace rok {

/// What the kommuner have said that they do about the goals, in words. A kommun that has not answered has
/// said nothing: it is neither among those that have not begun nor among those that do not know.
void plan_activities(Guide const& guide, Plan& plan);

/// Goal by goal: how many kommuner are how far, and each with its status.
[[nodiscard]] document::Block activities_section(Guide const& guide, Responses const& responses,
                                                 Figures const& figures, Diagnostics& diagnostics);

/// The appendix with who answers for each activity and when it is done.
[[nodiscard]] document::Blocks owners_and_dates(Guide const& guide, Responses const& responses,
                                                Figures const& figures);

/// How far all activities are, and how many have come further since last year in the kommuner that told both
/// years; nothing where nobody has told.
[[nodiscard]] std::optional<std::string> how_far(Guide const& guide, Responses const& responses,
                                                 Figures const& figures);

/// What the tables of the activities are called where the report tells of its data.
void add_titles_of_activities(Guide const& guide, std::map<std::string, std::string>& titles);

} // namespace rok
