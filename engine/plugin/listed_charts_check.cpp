#include "plugin/listed_charts.hpp"

#include "base/text.hpp"
#include "job/value.hpp"

#include <set>

namespace linsen {

namespace {

void tell(Value const& value, std::string_view code, std::string message, std::string hint,
          Diagnostics& diagnostics) {
    diagnostics.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
}

/// What a table can be instead.
std::string hint_for(ListedTable const& listed, Job const& job) {
    std::vector<std::string> fitting;
    for (auto const& [word, kind] : chart_kinds())
        if (!why_unfit(listed, kind, job)) fitting.push_back(word);
    if (fitting.empty())
        return "gör en tabell med ett av leden som rader, och välj värden i det andra med dar";
    return "här passar " + join_swedish(fitting);
}

} // namespace

void check_charts(ListedTable const& listed, Job const& job, Diagnostics& diagnostics) {
    std::set<std::string> seen;
    for (ListedChart const& chart : listed.charts) {
        if (!seen.insert(chart.word).second) {
            tell(chart.source, "tabell.diagram-upprepat",
                 "diagrammet " + in_quotes(chart.word) + " står två gånger", "ta bort det ena", diagnostics);
        } else if (auto const why = why_unfit(listed, chart.kind, job)) {
            tell(chart.source, "tabell.diagram-passar-inte",
                 "diagrammet " + in_quotes(chart.word) + " passar inte tabellen: " + *why,
                 hint_for(listed, job), diagnostics);
        } else if (chart.kind == document::ChartKind::map && job.settings.find("karta") == nullptr) {
            tell(chart.source, "tabell.karta-saknas", "rapporten har ingen fil med kommunernas gränser",
                 "lägg till karta = \"kommuner.geojson\" före den första [[data]]", diagnostics);
        }
    }
}

} // namespace linsen
