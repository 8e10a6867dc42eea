#include "drawing.hpp"

#include <set>

namespace tabell {

namespace {

void tell(Value const& value, std::string_view code, std::string message, std::string hint,
          Diagnostics& diagnostics) {
    diagnostics.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
}

/// What a table can be instead.
std::string hint_for(Wish const& wish, Job const& job) {
    std::vector<std::string> fitting;
    for (auto const& [word, kind] : chart_kinds())
        if (!why_unfit(wish, kind, job)) fitting.push_back(word);
    if (fitting.empty())
        return "gör en tabell med ett av leden som rader, och välj värden i det andra med dar";
    return "här passar " + join_swedish(fitting);
}

} // namespace

void check_charts(Wish const& wish, Job const& job, Diagnostics& diagnostics) {
    std::set<std::string> seen;
    for (ChartWish const& chart : wish.charts) {
        if (!seen.insert(chart.word).second) {
            tell(chart.source, "tabell.diagram-upprepat",
                 "diagrammet " + in_quotes(chart.word) + " står två gånger", "ta bort det ena", diagnostics);
        } else if (auto const why = why_unfit(wish, chart.kind, job)) {
            tell(chart.source, "tabell.diagram-passar-inte",
                 "diagrammet " + in_quotes(chart.word) + " passar inte tabellen: " + *why,
                 hint_for(wish, job), diagnostics);
        } else if (chart.kind == document::ChartKind::map && job.settings.find("karta") == nullptr) {
            tell(chart.source, "tabell.karta-saknas", "rapporten har ingen fil med kommunernas gränser",
                 "lägg till karta = \"kommuner.geojson\" före den första [[data]]", diagnostics);
        }
    }
}

} // namespace tabell
