#include "review/full_phrase.hpp"

namespace linsen::review {

std::string_view full_phrase(People people, KnownSexes const& known) {
    switch (people) {
    case People::children: return "flickor, pojkar och barn med annan könsidentitet";
    case People::pupils: return "flickor, pojkar och elever med annan könsidentitet";
    case People::young:
        if (known.children) return "flickor, pojkar och unga med annan könsidentitet";
        return known.minors
                   ? "flickor och pojkar, unga kvinnor och unga män samt unga med annan könsidentitet"
                   : "unga kvinnor, unga män och unga med annan könsidentitet";
    case People::parents: return "mammor, pappor och föräldrar med annan könsidentitet";
    case People::adults:
    case People::staff: return "kvinnor, män och personer med annan könsidentitet";
    case People::anybody: break;
    }
    if (!known.children) return "kvinnor, män och personer med annan könsidentitet";
    if (!known.adults) return "flickor, pojkar och unga med annan könsidentitet";
    return "kvinnor, män, flickor och pojkar samt personer med annan könsidentitet";
}

} // namespace linsen::review
