#include "analyse/phrases.hpp"

namespace linsen {

Findings population_by_age(Groups const& groups, std::vector<AreaFigure> const& ages) {
    std::size_t compared = 0;
    std::size_t more = 0;
    std::size_t turns = 0;
    bool first_more = false;
    bool last_more = false;
    std::string turning_age; ///< the last age before the turn
    std::string previous_age;
    for (AreaFigure const& age : ages) {
        bool const both_shown = age.figure.first.shown() && age.figure.second.shown();
        if (!both_shown || age.figure.first.value == age.figure.second.value) continue;
        bool const is_more = age.figure.first.value > age.figure.second.value;
        if (compared == 0) {
            first_more = is_more;
        } else if (is_more != last_more) {
            ++turns;
            turning_age = previous_age;
        }
        previous_age = age.name;
        last_more = is_more;
        more += is_more ? 1U : 0U;
        ++compared;
    }
    if (compared == 0) return {};
    Slots const slots{{"k", groups.first},
                      {"m", groups.second},
                      {"ålder", turning_age},
                      {"n", number_word(more)},
                      {"N", number_word(compared)}};
    if (turns == 0) return {say(first_more ? "befolkning.fler" : "befolkning.farre", slots)};
    if (turns == 1) return {say(first_more ? "befolkning.vander-farre" : "befolkning.vander-fler", slots)};
    return {say("befolkning.blandat", slots)};
}

} // namespace linsen
