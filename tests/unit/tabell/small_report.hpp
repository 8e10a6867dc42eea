#pragma once

#include "base/scratch.hpp"
#include "document/numbering.hpp"
#include "report_maker.hpp"

#include <string>
#include <vector>

/// Tables of a small published data set, whose wishes a test writes itself.
namespace linsen::testing {

struct SmallReport {
    std::string tables{};   ///< the [[tabell]]s
    std::string settings{}; ///< keys before the first table
    std::string unit = "antal";
    std::string rows = R"(Kommun;År;Kön;Ålder;Antal
Dalarna;2002;Flickor;0-9;70
Dalarna;2002;Pojkar;0-9;80
Dalarna;2003;Flickor;0-9;71
Dalarna;2003;Pojkar;0-9;81
Falun;2002;Flickor;0-9;10
Falun;2002;Pojkar;0-9;11
Falun;2003;Flickor;0-9;12
Falun;2003;Pojkar;0-9;13
Mora;2002;Flickor;0-9;20
Mora;2002;Pojkar;0-9;21
Mora;2003;Flickor;0-9;22
Mora;2003;Pojkar;0-9;23
Falun;2003;Flickor;10-;42
Falun;2003;Pojkar;10-;43
)";

    [[nodiscard]] std::string toml() const {
        return "rapport = \"tabell\"\ntitel = \"Prov\"\nperiod = \"2003\"\ndatum = 2026-03-01\navsandare = "
               "\"Prov\"\n" +
               settings + R"(
[[data]]
namn = "barn"
fil = "barn.csv"
slag = "antal"
skydd = "publicerade"
kalla = "Provkällan"
kolumner = { kommun = "Kommun", ar = "År", kon = "Kön", alder = "Ålder", varde = "Antal" }
enhet = ")" + unit +
               "\"\n" + tables;
    }

    [[nodiscard]] Made make() const {
        test::Scratch const scratch;
        scratch.put("barn.csv", rows);
        scratch.put("kommuner.geojson", "{}");
        auto const report = scratch.put("rapport.toml", toml());
        return make_report(report, scratch.put("mall.toml", "rubriker = { alder = \"Barnets ålder\" }\n"));
    }

    /// What the plugin asks the engine for, and what it tells.
    [[nodiscard]] std::vector<TableRequest> plan(Diagnostics& diagnostics) const {
        test::Scratch const scratch;
        scratch.put("barn.csv", rows);
        auto const settings_read = read_toml(scratch.put("rapport.toml", toml()), {}, diagnostics);
        auto const mall = read_toml(scratch.put("mall.toml", "rubriker = {}\n"), {}, diagnostics);
        auto const report = the_report();
        auto const job =
            make_job(*settings_read, report->settings(), *mall, report->template_settings(), diagnostics);
        Plan plan;
        if (job.plannable) report->plan(job, plan, diagnostics);
        return plan.requests();
    }
};

} // namespace linsen::testing
