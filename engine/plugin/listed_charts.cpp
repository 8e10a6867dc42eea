#include "plugin/listed_charts.hpp"

#include "analyse/area.hpp"
#include "analyse/sentence.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "job/value.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace linsen {

namespace {

using namespace document;

constexpr std::size_t most_panels = 4;    // charts of one table and kind
constexpr std::size_t most_marks = 4;     // series that are no sexes: as many as the palette has signs for
constexpr std::size_t most_parts = 7;     // of a stacked bar: as many as there are patterns
constexpr double rounding_of_parts = 0.5; // percent a part, without decimals

std::string rows_of(ListedTable const& listed) {
    std::vector<std::string> quoted;
    for (std::string const& role : listed.rows) quoted.push_back(in_quotes(role));
    return "raderna är " + join_swedish(quoted);
}

bool rows_are(ListedTable const& listed, std::vector<std::string> const& roles) {
    return listed.rows == roles;
}

std::optional<std::string> unless(bool fits, std::string reason) {
    if (fits) return std::nullopt;
    return reason;
}

std::optional<std::string> first_of(std::optional<std::string> one, std::optional<std::string> other) {
    return one ? std::move(one) : std::move(other);
}

/// A chart names its rows by their own headings, so those of several groups would have the same names.
std::optional<std::string> why_not_rows(ListedTable const& listed) {
    return unless(listed.rows.size() == 1, rows_of(listed) + ", och ett sådant diagram visar bara ett led");
}

std::optional<std::string> why_not_parts(ListedTable const& listed, Job const& job) {
    std::string const series = listed.series_role();
    if (series.empty()) return "den har en enda kolumn, och en stapel behöver delar";
    DataSpec const* const spec = job.find_data(listed.data);
    if (spec != nullptr && spec->multiple.contains(series))
        return "en person kan ha flera svar i " + in_quotes(series) +
               ", och räknas då i flera av stapelns delar";
    switch (listed.statistic) {
    case Statistic::count:
    case Statistic::published: return std::nullopt;
    case Statistic::share:
        return unless(listed.share_of == series,
                      "kolumnernas andelar blir inte 100 procent tillsammans, utan räknas av " +
                          in_quotes(listed.share_of));
    case Statistic::mean:
    case Statistic::median:
    case Statistic::rate: break;
    }
    return "medelvärden, medianer och tal per invånare går inte att lägga ihop";
}

std::optional<std::string> why_not_pyramid(ListedTable const& listed) {
    if (listed.series_role() != "kon") return "en pyramid ställer kvinnor mot män, och kon är inte kolumner";
    if (listed.rows.size() != 1 || rows_are(listed, {"ar"}) || rows_are(listed, {"kommun"}))
        return rows_of(listed) + ", och en pyramid visar åldrar";
    bool const counts = listed.statistic == Statistic::count || listed.statistic == Statistic::share ||
                        listed.statistic == Statistic::published;
    return unless(counts && listed.share_of != "kon",
                  "en pyramid visar antal, eller andelar av respektive kön");
}

std::optional<std::string> why_not_distribution(ListedTable const& listed) {
    if (listed.series_role() != "kon")
        return "könsfördelningen är mellan kolumnerna, och kon är inte kolumner";
    bool const makes_whole = listed.statistic == Statistic::count ||
                             listed.statistic == Statistic::published || listed.share_of == "kon";
    return unless(makes_whole, "kvinnor och män blir inte 100 procent tillsammans");
}

std::optional<std::string> why_not_map(ListedTable const& listed) {
    if (!rows_are(listed, {"kommun"})) return rows_of(listed) + ", och en karta visar kommuner";
    return unless(
        listed.statistic != Statistic::count,
        "en karta över antal visar mest var det bor många, så den behöver andelar, medelvärden eller "
        "tal per invånare");
}

/// One chart of a table, or the reason why it is left out.
class Drawing {
public:
    Drawing(ListedChart const& asked, ListedTable const& listed, PrintedTable const& printed, Job const& job,
            Diagnostics& diagnostics)
        : asked_(asked)
        , listed_(listed)
        , printed_(printed)
        , job_(job)
        , diagnostics_(diagnostics) {}

    void run(std::function<std::string(std::string const&)> const& anchor, Blocks& blocks) {
        if (printed_.panels.size() > most_panels) {
            error("tabell.for-manga-diagram",
                  "diagrammet " + in_quotes(asked_.word) + " skulle bli " +
                      std::to_string(printed_.panels.size()) +
                      ", ett för varje övre kolumnrubrik, och högst fyra får plats",
                  "välj färre värden med kategorier." + listed_.columns.front() +
                      ", eller dela upp tabellen");
            return;
        }
        for (PrintedTable::Panel const& panel : printed_.panels) {
            Chart chart;
            chart.kind = asked_.kind;
            chart.caption = listed_.caption + (panel.label.empty() ? "" : ": " + panel.label);
            chart.table = printed_.table.anchor;
            chart.columns = columns_of(panel);
            chart.without_totals = printed_.unit == Unit::count;
            if (asked_.kind == ChartKind::map)
                chart.geometry = (job_.folder / job_.settings.at("karta").text()).string();
            if (!is_sound(chart)) return;
            if (auto const why = why_too_little(chart)) {
                diagnostics_.add(at(asked_.source, Severity::remark, "tabell.diagram-utelamnat",
                                    "diagrammet " + in_quotes(asked_.word) + " av " +
                                        in_quotes(chart.caption) + " är inte med: " + *why));
                continue;
            }
            chart.anchor = anchor(chart.caption);
            std::string const left_out = left_out_of(chart);
            blocks.push_back(block(std::move(chart)));
            if (!left_out.empty()) blocks.push_back(paragraph(left_out));
        }
    }

private:
    void error(std::string_view code, std::string message, std::string hint) {
        diagnostics_.add(at(asked_.source, Severity::error, code, std::move(message), std::move(hint)));
    }

    /// Small charts of a county and of riket, beside which those of the kommuner would be flat.
    [[nodiscard]] std::string left_out_of(Chart const& chart) const {
        if (chart.kind != ChartKind::multiples || !chart.without_totals) return "";
        std::vector<std::string> names;
        for (Row const& row : printed_.table.rows) {
            bool const new_one = std::find(names.begin(), names.end(), row.group) == names.end();
            if (row.total && row.position && !row.group.empty() && new_one) names.push_back(row.group);
        }
        if (names.empty()) return "";
        bool const one = names.size() == 1;
        for (std::string& name : names)
            if (auto const code = area_code(name)) name = area_in_text(*code);
        return with_capital(join_swedish(names)) +
               (one ? " har inget diagram, eftersom dess" : " har inga diagram, eftersom deras") +
               " antal skulle göra de andras linjer platta; uppgifterna står i tabellen.";
    }

    [[nodiscard]] bool is_pair_chart() const {
        return asked_.kind == ChartKind::shares || asked_.kind == ChartKind::pyramid;
    }

    [[nodiscard]] bool in_parts() const {
        return asked_.kind == ChartKind::stacked || asked_.kind == ChartKind::shares;
    }

    /// Women and men, or girls and boys, where the chart sets one against the other.
    [[nodiscard]] std::vector<std::size_t> columns_of(PrintedTable::Panel const& panel) const {
        if (!is_pair_chart()) return panel.columns;
        std::vector<std::size_t> pair;
        for (std::size_t const column : panel.columns) {
            std::string const& sex = printed_.table.columns[column].sex;
            if (sex != "annan könsidentitet" && sex != "uppgift saknas") pair.push_back(column);
        }
        return pair;
    }

    bool is_sound(Chart const& chart) {
        std::size_t const series = chart.columns.size();
        std::size_t const most = asked_.kind == ChartKind::stacked ? most_parts : most_marks;
        if (listed_.series_role() != "kon" && series > most) {
            error("tabell.for-manga-serier",
                  "diagrammet " + in_quotes(asked_.word) + " skulle få " + std::to_string(series) +
                      " serier, och fler än " + number_word(most) + " går inte att skilja åt",
                  "välj färre värden med kategorier." + listed_.series_role());
            return false;
        }
        if (asked_.kind == ChartKind::map && printed_.unit == Unit::count) {
            error(
                "tabell.diagram-passar-inte",
                "diagrammet \"karta\" passar inte tabellen: en karta över antal visar mest var det bor många",
                "ta bort karta, eller rita den av andelar");
            return false;
        }
        return asked_.kind != ChartKind::stacked || makes_whole(chart);
    }

    /// The parts of every bar that is drawn: counts, or percentages that make 100.
    bool makes_whole(Chart const& chart) {
        if (printed_.unit == Unit::count) return true;
        std::string where;
        double const rounding = rounding_of_parts * static_cast<double>(chart.columns.size()) + 0.01;
        for (Row const& row : printed_.table.rows) {
            if (!is_whole(row, chart) || !where.empty()) continue;
            double sum = 0;
            for (std::size_t const column : chart.columns) sum += row.cells[column].value;
            if (printed_.unit != Unit::percent || std::abs(sum - 100) > rounding) where = row.heading;
        }
        if (where.empty()) return true;
        error("tabell.diagram-passar-inte",
              "diagrammet \"staplade\" passar inte tabellen: på raden " + in_quotes(where) +
                  " är värdena inte delar av en helhet",
              "rita den med staplar eller punkter");
        return false;
    }

    static bool is_whole(Row const& row, Chart const& chart) {
        return std::all_of(chart.columns.begin(), chart.columns.end(),
                           [&row](std::size_t column) { return row.cells[column].shown(); });
    }

    [[nodiscard]] bool can_be_drawn(Row const& row, Chart const& chart) const {
        if (in_parts()) return is_whole(row, chart);
        return std::any_of(chart.columns.begin(), chart.columns.end(),
                           [&row](std::size_t column) { return row.cells[column].shown(); });
    }

    [[nodiscard]] std::optional<std::string> why_too_little(Chart const& chart) const {
        if (is_pair_chart() && chart.columns.size() != 2)
            return "tabellen har inte just två grupper att ställa mot varandra";
        if (asked_.kind == ChartKind::stacked && chart.columns.size() < 2)
            return "stapeln skulle ha en enda del";
        std::size_t rows = 0;
        std::size_t drawn = 0;
        std::map<std::pair<std::string, double>, std::string> seen;
        for (Row const& row : printed_.table.rows) {
            if (row.total && (chart.without_totals || asked_.kind == ChartKind::pyramid)) continue;
            bool const over_time = asked_.kind == ChartKind::lines || asked_.kind == ChartKind::multiples;
            if (over_time && !row.position) {
                if (row.total) continue;
                return "raden " + in_quotes(row.heading) + " är ingen tid";
            }
            if (over_time) {
                auto const group = asked_.kind == ChartKind::multiples ? row.group : std::string();
                auto const [first, is_new] = seen.try_emplace({group, *row.position}, row.heading);
                if (!is_new)
                    return "raderna " + in_quotes(first->second) + " och " + in_quotes(row.heading) +
                           " börjar samtidigt";
            }
            if (asked_.kind == ChartKind::map && row.code.empty()) {
                if (row.total) continue;
                return "raden " + in_quotes(row.heading) + " är ingen kommun";
            }
            ++rows;
            if (can_be_drawn(row, chart)) ++drawn;
        }
        if (drawn >= 2 && 2 * drawn >= rows) return std::nullopt;
        if (rows == 0) return "tabellen har ingen rad att rita";
        if (drawn == rows) return "tabellen har en enda rad att rita";
        if (drawn == 0)
            return rows == 1 ? "tabellens enda rad har inga uppgifter att rita"
                             : "ingen av " + std::to_string(rows) + " rader har uppgifter att rita";
        return "bara " + std::to_string(drawn) + " av " + std::to_string(rows) +
               " rader har uppgifter att rita";
    }

    ListedChart const& asked_;
    ListedTable const& listed_;
    PrintedTable const& printed_;
    Job const& job_;
    Diagnostics& diagnostics_;
};

} // namespace

std::optional<std::string> why_unfit(ListedTable const& listed, ChartKind kind, Job const& job) {
    switch (kind) {
    case ChartKind::bars:
    case ChartKind::dots: return why_not_rows(listed);
    case ChartKind::stacked: return first_of(why_not_rows(listed), why_not_parts(listed, job));
    case ChartKind::lines:
        return unless(rows_are(listed, {"ar"}), rows_of(listed) + ", och en linje går över år");
    case ChartKind::multiples:
        return unless(listed.rows.size() == 2 && listed.rows.back() == "ar",
                      rows_of(listed) +
                          ", och små diagram behöver grupper av rader med år i varje, till exempel "
                          "rader = [\"kommun\", \"ar\"]");
    case ChartKind::shares: return first_of(why_not_rows(listed), why_not_distribution(listed));
    case ChartKind::pyramid: return why_not_pyramid(listed);
    case ChartKind::map: return why_not_map(listed);
    }
    return std::nullopt;
}

Blocks draw(ListedTable const& listed, PrintedTable const& printed, Job const& job,
            std::function<std::string(std::string const&)> const& anchor, Diagnostics& diagnostics) {
    Blocks blocks;
    for (ListedChart const& asked : listed.charts)
        Drawing(asked, listed, printed, job, diagnostics).run(anchor, blocks);
    return blocks;
}

} // namespace linsen
