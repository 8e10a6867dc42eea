#include "analyse/finding.hpp"

namespace linsen {

Findings how_far(Comparisons::Counts const& counts) {
    Findings said;
    std::size_t const sampled = counts.certain + counts.not_certain;
    if (sampled == 1) {
        said.push_back(say(counts.certain == 1 ? "slutsats.enkat-enda" : "slutsats.enkat-enda-inte"));
    } else if (sampled > 1) {
        Slots const slots{{"n", number_word(sampled)}, {"C", with_capital(number_word(counts.certain))}};
        said.push_back(say(counts.certain == 0   ? "slutsats.enkat-ingen"
                           : counts.certain == 1 ? "slutsats.enkat-en"
                                                 : "slutsats.enkat",
                           slots));
    }
    if (counts.unknown == 1) said.push_back(say("slutsats.osakerhet-okand-en"));
    if (counts.unknown > 1)
        said.push_back(say("slutsats.osakerhet-okand", {{"n", number_word(counts.unknown)}}));
    if (counts.counted > 0) said.push_back(say("slutsats.register"));
    if (counts.approximate > 0) said.push_back(say("slutsats.ungefarlig"));
    return said;
}

} // namespace linsen
