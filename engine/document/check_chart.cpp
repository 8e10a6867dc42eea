#include "document/check.hpp"

#include "base/text.hpp"
#include "document/series.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace linsen::document {

namespace {

constexpr std::size_t most_parts = 7; // as many patterns as can be told apart in black and white
constexpr double rounding = 1.01;     // percent: two shares without decimals are off by this much together

class ChartChecker {
public:
    ChartChecker(Chart const& chart, Table const& table, Diagnostics& diagnostics)
        : chart_(chart)
        , table_(table)
        , diagnostics_(diagnostics)
        , name_(in_quotes(chart.caption))
        , columns_(series_columns(chart, table)) {}

    void run() {
        columns();
        switch (chart_.kind) {
        case ChartKind::lines:
        case ChartKind::multiples: positions(); break;
        case ChartKind::stacked: parts(); break;
        case ChartKind::shares: shares(); break;
        case ChartKind::pyramid: pyramid(); break;
        case ChartKind::map: areas(); break;
        case ChartKind::dots:
        case ChartKind::bars: break;
        }
    }

private:
    void error(std::string_view code, std::string message, std::string hint) {
        diagnostics_.error(code, {{}, 0, 0, chart_.anchor}, std::move(message), std::move(hint));
    }

    void columns() {
        if (chart_.columns.empty())
            error("document.diagram-utan-serie", "diagrammet " + name_ + " visar ingen kolumn",
                  "ange vilka kolumner som ska ritas");
        std::set<Unit> units;
        for (auto const column : chart_.columns) {
            if (column >= table_.columns.size()) {
                error("document.diagram-kolumn",
                      "diagrammet " + name_ + " visar kolumn " + std::to_string(column + 1) +
                          ", men tabellen " + in_quotes(table_.caption) + " har " +
                          std::to_string(table_.columns.size()) + " kolumner",
                      "ange kolumner som finns");
                continue;
            }
            auto const& of = table_.columns[column];
            if (of.show != Show::value)
                error("document.diagram-kolumn",
                      "diagrammet " + name_ + " ritar intervallkolumnen " +
                          in_quotes(of.group.empty() ? of.heading : of.group + ": " + of.heading) +
                          " som en serie",
                      "ange värdekolumnen, intervallet bredvid ritas av sig självt");
            for (auto const& row : table_.rows)
                if (column < row.cells.size() && row.cells[column].shown())
                    units.insert(row.cells[column].unit);
        }
        if (units.size() > 1)
            error("document.diagram-enheter",
                  "diagrammet " + name_ + " har serier med olika enheter på samma axel",
                  "rita ett diagram för varje enhet");
    }

    void positions() {
        auto const groups = chart_.kind == ChartKind::multiples;
        std::set<std::pair<std::string, double>> seen;
        for (auto const& row : table_.rows) {
            if (row.total && (chart_.without_totals || !row.position)) continue;
            if (groups && trim(row.group).empty()) {
                error("document.diagram-grupper",
                      "diagrammet " + name_ + " ska ha en ruta för varje grupp, men raden " +
                          in_quotes(row.heading) + " hör inte till någon",
                      "ge raden en grupp, till exempel kommunen");
                return;
            }
            if (!row.position || !std::isfinite(*row.position)) {
                error("document.diagram-lage",
                      "linjediagrammet " + name_ + " vet inte var raden " + in_quotes(row.heading) +
                          " ligger på tidsaxeln",
                      "ge raden ett läge, till exempel året, eller välj en annan sorts diagram");
            } else if (!seen.insert({groups ? row.group : "", *row.position}).second) {
                error("document.diagram-lage",
                      "linjediagrammet " + name_ + " har två rader på samma plats, den andra är " +
                          in_quotes(row.heading),
                      "lägg kön i kolumnerna, så att varje år är en rad");
            }
        }
    }

    /// A bar with a direction cannot show what is less than nothing.
    void no_negatives() {
        for (auto const& row : drawn_rows(chart_, table_))
            for (auto const column : columns_)
                if (column < row->cells.size() && row->cells[column].shown() &&
                    row->cells[column].value < 0) {
                    error("document.diagram-negativt",
                          "diagrammet " + name_ + " ska rita ett negativt värde på raden " +
                              in_quotes(row->heading) + " som en del av en helhet",
                          "välj en annan sorts diagram, till exempel staplar sida vid sida");
                    return;
                }
    }

    void parts() {
        if (columns_.size() < 2 || columns_.size() > most_parts)
            error("document.diagram-delar",
                  "det staplade diagrammet " + name_ + " har " + std::to_string(columns_.size()) +
                      (columns_.size() == 1 ? " del" : " delar") + ", det behöver minst två och högst " +
                      std::to_string(most_parts),
                  "välj kolumnerna som är delar av samma helhet");
        for (auto const column : columns_)
            if (table_.columns[column].sex == "totalt")
                error("document.diagram-summa",
                      "det staplade diagrammet " + name_ + " lägger kolumnen " +
                          in_quotes(table_.columns[column].heading) + ", som är summan, ovanpå sina delar",
                      "ta bort summan ur diagrammet; stapelns längd visar den");
        no_negatives();
    }

    /// Whether the chart has women and men, or girls and boys, and nothing else.
    [[nodiscard]] bool is_pair() const {
        if (columns_.size() != 2) return false;
        auto const& first = table_.columns[columns_[0]].sex;
        auto const& second = table_.columns[columns_[1]].sex;
        return (first == "kvinnor" && second == "män") || (first == "flickor" && second == "pojkar");
    }

    void areas() {
        if (trim(chart_.geometry).empty())
            error("document.diagram-karta", "kartan " + name_ + " har ingen fil med områdenas gränser",
                  "ange en GeoJSON-fil");
        std::set<std::string> codes;
        for (auto const& row : table_.rows) {
            if (row.code.empty() && !row.total)
                error("document.diagram-omrade",
                      "kartan " + name_ + " vet inte vilket område raden " + in_quotes(row.heading) + " är",
                      "ge raden kommunens kod, eller märk den som summa");
            if (!row.code.empty() && !codes.insert(row.code).second)
                error("document.diagram-omrade",
                      "kartan " + name_ + " har två rader för området " + in_quotes(row.code) +
                          ", den andra är " + in_quotes(row.heading),
                      "rita kartan ur en tabell med en rad för varje kommun");
        }
        if (codes.empty() && !table_.rows.empty())
            error("document.diagram-omrade", "kartan " + name_ + " har inga områden att visa",
                  "ge raderna kommunernas koder");
    }

    bool pair_or_error() {
        if (is_pair()) return true;
        error("document.diagram-par",
              "diagrammet " + name_ + " ställer kvinnor mot män men har inte just dem som serier",
              "ange kolumnen för kvinnor och sedan den för män");
        return false;
    }

    void pyramid() {
        if (!pair_or_error()) return;
        no_negatives();
        auto const rows = drawn_rows(chart_, table_);
        auto const other = std::find_if(rows.begin(), rows.end(),
                                        [&](Row const* row) { return row->group != rows.front()->group; });
        if (other != rows.end())
            error("document.diagram-grupper",
                  "befolkningspyramiden " + name_ + " har rader ur mer än en grupp, den andra är " +
                      in_quotes((*other)->group),
                  "rita en pyramid för varje grupp, ur var sin tabell");
    }

    void shares() {
        if (!pair_or_error()) return;
        no_negatives();
        for (auto const& row : table_.rows) {
            if (!has_all_parts(row, columns_)) continue;
            auto const& women = row.cells[columns_[0]];
            auto const& men = row.cells[columns_[1]];
            auto const adds_up =
                women.unit == Unit::percent && std::abs(women.value + men.value - 100) <= rounding;
            if (women.unit == Unit::count || adds_up) continue;
            error("document.diagram-hundra",
                  "diagrammet " + name_ + " visar könsfördelning, men raden " + in_quotes(row.heading) +
                      " har varken antal eller andelar som tillsammans är 100 procent",
                  "ta antalet kvinnor och män; andelar inom vardera könet jämförs med staplar sida vid sida");
            return;
        }
    }

    Chart const& chart_;
    Table const& table_;
    Diagnostics& diagnostics_;
    std::string name_;
    std::vector<std::size_t> columns_;
};

} // namespace

void check_chart(Chart const& chart, Table const& table, Diagnostics& diagnostics) {
    ChartChecker(chart, table, diagnostics).run();
}

} // namespace linsen::document
