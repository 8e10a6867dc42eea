#include "plugin/report.hpp"

#include <algorithm>

/// The report of the text cases: prints each table that rapport.toml names, and what is known of the sources.
namespace {

using namespace linsen;
namespace doc = linsen::document;

class TableReport final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override {
        return {{.key = "tabell",
                 .kind = Kind::tables,
                 .explanation = "En tabell i rapporten",
                 .required = true,
                 .children = {
                     {.key = "namn", .explanation = "Tabellens namn, små bokstäver", .required = true},
                     {.key = "rubrik", .explanation = "Rubriken över tabellen", .fallback = "\"En tabell\""},
                     {.key = "data", .explanation = "Vilken datamängd siffrorna tas ur", .required = true},
                     {.key = "per",
                      .kind = Kind::texts,
                      .explanation = "Vad tabellen delas upp på",
                      .required = true},
                     {.key = "dar", .kind = Kind::map, .explanation = "Vilka rader som ska vara med"},
                     {.key = "utan_kon", .explanation = "Varför tabellen inte är uppdelad på kön"},
                     {.key = "visa",
                      .explanation = "Vad siffrorna är",
                      .fallback = "\"publicerat\"",
                      .choices = {"publicerat", "antal", "andel", "medel", "median", "per"}},
                     {.key = "av", .explanation = "Vad andelar fördelas på, vad som mäts, eller basen"},
                     {.key = "enhet", .explanation = "Enheten för det som räknas fram"},
                     {.key = "summa", .kind = Kind::texts, .explanation = "Vad som summeras"},
                     {.key = "sla_ihop",
                      .kind = Kind::texts,
                      .explanation = "Vad som får slås ihop två och två när det mesta annars skulle döljas"},
                     {.key = "diagram",
                      .kind = Kind::boolean,
                      .explanation = "Rita också ett diagram",
                      .fallback = "false"},
                 }}};
    }

    [[nodiscard]] std::vector<Setting> template_settings() const override {
        return {{.key = "inledning",
                 .kind = Kind::long_text,
                 .explanation = "Text före tabellerna",
                 .required = true}};
    }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        for (auto const& wish : job.settings.at("tabell").list()) {
            auto const& name = wish.at("namn");
            if (job.find_data(wish.at("data").text()) == nullptr) {
                diagnostics.add(at(wish.at("data"), Severity::error, "provtabell.data",
                                   "det finns ingen datamängd som heter \"" + wish.at("data").text() + "\"",
                                   "datamängderna står under [[data]]"));
                continue;
            }
            TableRequest request;
            request.id = name.text();
            request.data = wish.at("data").text();
            auto const sums =
                wish.find("summa") == nullptr ? std::vector<std::string>{} : wish.at("summa").texts();
            auto const merged =
                wish.find("sla_ihop") == nullptr ? std::vector<std::string>{} : wish.at("sla_ihop").texts();
            for (auto const& role : wish.at("per").texts()) {
                bool const total = std::find(sums.begin(), sums.end(), role) != sums.end();
                AxisRequest axis{role, {}};
                axis.total = total;
                axis.may_merge = std::find(merged.begin(), merged.end(), role) != merged.end();
                request.by.push_back(std::move(axis));
            }
            ask(wish, request);
            if (auto const* const where = wish.find("dar"))
                for (auto const& [role, code] : where->entries())
                    request.where.push_back({role, {code.text()}});
            request.without_sex = wish.text_or_empty("utan_kon");
            request.asked_at = name.place();
            request.excerpt = name.excerpt();
            plan.add(std::move(request));
        }
    }

    [[nodiscard]] doc::Document write(Job const& job, Figures const& figures,
                                      Diagnostics& /*diagnostics*/) const override {
        doc::Document document;
        document.content.push_back(doc::paragraph(job.report_template.at("inledning").text()));
        for (auto const& wish : job.settings.at("tabell").list()) {
            auto table = table_of(wish, figures.table(wish.at("namn").text()));
            auto const chart = chart_of(table);
            document.content.push_back(doc::block(std::move(table)));
            if (wish.at("diagram").boolean()) document.content.push_back(doc::block(chart));
        }
        for (auto const& others : figures.other_gender()) {
            if (others.is_of_nobody()) continue;
            if (!others.note.empty()) document.content.push_back(doc::paragraph(others.note));
            if (!others.table.empty())
                document.content.push_back(doc::block(everybody(figures.table(others.table))));
            if (!others.sentence.empty()) document.content.push_back(doc::paragraph(others.sentence));
        }
        document.content.push_back(doc::section("Källor", "kallor", sources(figures)));
        return document;
    }

private:
    static void ask(Value const& wish, TableRequest& request) {
        auto const& shown = wish.at("visa").text();
        request.statistic = shown == "antal"    ? Statistic::count
                            : shown == "andel"  ? Statistic::share
                            : shown == "medel"  ? Statistic::mean
                            : shown == "median" ? Statistic::median
                            : shown == "per"    ? Statistic::rate
                                                : Statistic::published;
        (shown == "andel" ? request.share_of
         : shown == "per" ? request.base
                          : request.measured) = wish.text_or_empty("av");
        request.unit = unit_of(wish.text_or_empty("enhet")).value_or(Unit::none);
    }

    /// The last axis is the columns, those before it the rows.
    static doc::Table table_of(Value const& wish, FigureTable const& figures) {
        doc::Table table;
        table.anchor = wish.at("namn").text();
        table.caption = wish.at("rubrik").text();
        table.unit = std::string(label(figures.unit()));
        table.without_sex = figures.without_sex();
        if (figures.is_merged()) table.notes.push_back(doc::text(merged_sentence()));
        auto const& axes = figures.axes();
        auto const& columns = axes.back();
        bool const by_sex = figures.has_axis("kon");
        table.sex = !by_sex                 ? doc::SexAxis::none
                    : columns.role == "kon" ? doc::SexAxis::columns
                                            : doc::SexAxis::rows;
        bool const intervals = has_intervals(figures);
        for (auto const& category : columns.categories) {
            doc::Column column;
            column.heading = category.label;
            if (columns.role == "kon") column.sex = category.code;
            table.columns.push_back(column);
            if (!intervals) continue;
            column.heading += ", intervall";
            column.show = doc::Show::interval;
            table.columns.push_back(std::move(column));
        }
        std::size_t rows = 1;
        for (std::size_t i = 0; i + 1 < axes.size(); ++i) {
            rows *= axes[i].categories.size();
            table.row_heading += (i == 0 ? "" : ", ") + axes[i].role;
        }
        if (table.row_heading.empty()) table.row_heading = "alla";
        for (std::size_t row = 0; row < rows; ++row) table.rows.push_back(row_of(figures, row));
        return table;
    }

    static doc::Table everybody(FigureTable const& figures) {
        doc::Table table;
        table.anchor = figures.id();
        table.caption = "Alla efter kön";
        table.row_heading = "Alla";
        for (auto const& category : figures.axes().front().categories)
            table.columns.push_back({category.label, "", category.code});
        table.rows.push_back(row_of(figures, 0));
        return table;
    }

    static doc::Row row_of(FigureTable const& figures, std::size_t number) {
        auto const& axes = figures.axes();
        doc::Row row;
        std::vector<std::string> headings;
        auto rest = number;
        for (std::size_t i = axes.size() - 1; i-- > 0;) {
            auto const& category = axes[i].categories[rest % axes[i].categories.size()];
            rest /= axes[i].categories.size();
            headings.insert(headings.begin(), category.label);
            if (axes[i].role == "kon") row.sex = category.code;
        }
        row.heading = headings.empty() ? "alla" : join(headings, ", ");
        row.position = static_cast<double>(number);
        auto const width = axes.back().categories.size();
        bool const intervals = has_intervals(figures);
        for (std::size_t i = 0; i < width; ++i)
            row.cells.insert(row.cells.end(), intervals ? 2 : 1, figures.cells()[number * width + i]);
        return row;
    }

    static bool has_intervals(FigureTable const& figures) {
        auto const& cells = figures.cells();
        return std::any_of(cells.begin(), cells.end(),
                           [](Cell const& cell) { return cell.interval.has_value(); });
    }

    static doc::Chart chart_of(doc::Table const& table) {
        doc::Chart chart;
        chart.anchor = table.anchor + "-diagram";
        chart.caption = table.caption;
        chart.table = table.anchor;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].show == doc::Show::value) chart.columns.push_back(i);
        return chart;
    }

    static doc::Blocks sources(Figures const& figures) {
        doc::Blocks blocks;
        for (auto const& source : figures.sources()) {
            blocks.push_back(
                doc::paragraph(source.citation + " (" + source.file + "). " + source.protection));
            for (auto const& words : source.mandatory) blocks.push_back(doc::paragraph("Not: " + words));
            for (auto const& words : source.skipped) blocks.push_back(doc::paragraph("Utelämnad: " + words));
        }
        return blocks;
    }
};

} // namespace

LINSEN_PLUGIN(TableReport, "provtabell", "1.0", "Tabeller för prov")
