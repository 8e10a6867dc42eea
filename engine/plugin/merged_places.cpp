#include "plugin/merged_places.hpp"

#include "analyse/area.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace linsen {

std::string merged_places(FigureTable const& table) {
    std::vector<std::string> places;
    for (Category const& each : table.axis("kommun").categories)
        if (!is_municipality(each.code) && each.code != "totalt")
            std::copy_if(each.members.begin(), each.members.end(), std::back_inserter(places),
                         [](std::string const& code) { return is_municipality(code); });
    std::sort(places.begin(), places.end(), comes_before_by_name);
    for (std::string& each : places) each = area_in_text(each);
    return "Övriga kommuner är " + join_swedish(places) +
           ". De redovisas tillsammans, eftersom de flesta tal annars skulle döljas.";
}

} // namespace linsen
