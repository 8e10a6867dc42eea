#include "run/same_run.hpp"

#include "base/file.hpp"
#include "protect/kept_rule.hpp"
#include "protect/same_persons.hpp"

namespace linsen {

std::vector<LedgerEntry> told_in_this_run(std::vector<BuildResult> const& before, Job const& job,
                                          Diagnostics& diagnostics) {
    std::vector<LedgerEntry> told;
    for (auto const& other : before) {
        if (!other.done) continue;
        DataSpec const* together = nullptr;
        for (auto const& spec : job.data)
            for (auto const& earlier : other.job.data) {
                if (!may_hold_the_same_persons(spec, earlier)) continue;
                together = &spec;
                for (auto figure : other.published) {
                    if (figure.identity.population != earlier.population) continue;
                    figure.identity.population = spec.population;
                    told.push_back({std::move(figure), other.job.id, print_iso(other.job.date),
                                    rule_of(other.job, earlier.population)});
                }
            }
        if (together != nullptr)
            diagnostics.remark("skydd.tillsammans", together->source.place(),
                               "rapporten är skyddad tillsammans med " + path_text(other.report) +
                                   ", som räknar samma personer och är gjord före den",
                               "publicera dem i samma ordning");
    }
    return told;
}

} // namespace linsen
