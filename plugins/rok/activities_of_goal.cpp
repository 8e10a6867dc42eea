#include "activities_of_goal.hpp"

#include "base/words_cell.hpp"

#include <algorithm>
#include <utility>

namespace rok {

Activities::Activities(Goal const& goal, std::string year, Figures const& figures)
    : goal_(goal)
    , year_(std::move(year))
    , statuses_(figures.table(status_id))
    , owners_(figures.table(owner_id))
    , dates_(figures.table(date_id)) {
    auto const& places = statuses_.axis("kommun").categories;
    for (Category const& activity : statuses_.axis("aktivitet").categories)
        if (std::any_of(places.begin(), places.end(),
                        [&](Category const& place) { return has_told(place.code, activity.code); }))
            names_.push_back(activity.code);
}

bool Activities::has(std::string const& activity) const {
    return std::find(names_.begin(), names_.end(), activity) != names_.end();
}

bool Activities::has_told(std::string const& kommun, std::string const& activity) const {
    return is_words(at(statuses_, kommun, activity));
}

Cell Activities::status(std::string const& kommun, std::string const& activity) const {
    Cell cell = at(statuses_, kommun, activity);
    return is_words(cell) ? cell : cell_of_words(no_answer);
}

Cell Activities::owner(std::string const& kommun, std::string const& activity) const {
    return at(owners_, kommun, activity);
}

Cell Activities::date(std::string const& kommun, std::string const& activity) const {
    return at(dates_, kommun, activity);
}

Cell Activities::at(FigureTable const& table, std::string const& kommun, std::string const& activity) const {
    return table.where({{"ar", year_}, {"kommun", kommun}, {"mal", goal_.code}, {"aktivitet", activity}});
}

} // namespace rok
