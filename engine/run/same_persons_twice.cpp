#include "run/same_persons_twice.hpp"

#include "base/file.hpp"
#include "protect/same_persons.hpp"

namespace linsen {

void warn_of_same_persons(BuildResult& result, std::vector<BuildResult> const& before) {
    if (!result.done) return;
    for (auto const& other : before) {
        if (!other.done) continue;
        for (auto const& spec : result.job.data)
            for (auto const& earlier : other.job.data) {
                if (!may_hold_the_same_persons(spec, earlier)) continue;
                result.diagnostics.warning(
                    "skydd.var-for-sig", spec.source.place(),
                    path_text(other.report) +
                        " räknar samma personer, men de två rapporterna är skyddade var "
                        "för sig: det som den ena döljer kan gå att räkna ut med den "
                        "andra",
                    "ge dem samma liggare, publicera den ena och bygg sedan den andra; eller gör en rapport "
                    "av "
                    "dem");
                return;
            }
    }
}

} // namespace linsen
