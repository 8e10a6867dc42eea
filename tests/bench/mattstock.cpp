#include "plugin/report.hpp"

/// The yardstick report of tests/bench/yardstick.py: a section a question, each with two paragraphs, a list,
/// a table by kommun and sex, and for every second one a chart.
namespace {

using namespace linsen;
namespace doc = linsen::document;

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> sexes{
    {{"kvinnor", "Kvinnor"}, {"män", "Män"}, {"totalt", "Totalt"}}};

class Yardstick final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override { return {}; }

    [[nodiscard]] std::vector<Setting> template_settings() const override {
        return {{.key = "avsnitt",
                 .kind = Kind::tables,
                 .explanation = "Rapportens avsnitt",
                 .required = true,
                 .children = {
                     {.key = "rubrik", .explanation = "Rubriken, och frågan i datamängden", .required = true},
                     {.key = "forst", .explanation = "Första stycket", .required = true},
                     {.key = "sedan", .explanation = "Andra stycket", .required = true},
                     {.key = "punkter", .kind = Kind::texts, .explanation = "Listan", .required = true},
                     {.key = "tabell", .explanation = "Tabellens rubrik", .required = true},
                     {.key = "diagram",
                      .kind = Kind::boolean,
                      .explanation = "Rita ett diagram",
                      .fallback = "false"}}}};
    }

    void plan(Job const& job, Plan& plan, Diagnostics&) const override {
        for (Value const& part : parts_of(job)) {
            TableRequest request;
            request.id = part.at("rubrik").text();
            request.data = "enkat";
            request.where = {{"indikator", {request.id}}};
            request.by = {{"kommun", {}}, {"kon", {}}};
            request.asked_at = part.at("rubrik").place();
            plan.add(std::move(request));
        }
    }

    [[nodiscard]] doc::Document write(Job const& job, Figures const& figures,
                                      Diagnostics& /*diagnostics*/) const override {
        doc::Document document;
        document.content.push_back({doc::Contents{}});
        std::size_t number = 0;
        for (Value const& part : parts_of(job)) {
            document.content.push_back(
                section_of(part, figures.table(part.at("rubrik").text()), std::to_string(++number)));
        }
        return document;
    }

private:
    static Values const& parts_of(Job const& job) { return job.report_template.at("avsnitt").list(); }

    static doc::Block section_of(Value const& part, FigureTable const& figures, std::string const& number) {
        doc::Table table;
        table.anchor = "tabell-" + number;
        table.caption = part.at("tabell").text();
        table.row_heading = "Kommun";
        for (auto const& [code, name] : sexes)
            table.columns.push_back({std::string(name), "", std::string(code)});
        table.columns.push_back({"Differens", "", ""});
        for (Category const& place : figures.axis("kommun").categories) {
            doc::Row row;
            row.heading = place.label;
            for (auto const& sex : sexes) row.cells.push_back(figures.at({place.code, sex.first}));
            auto const difference = compare(row.cells[0], row.cells[1], Sampling::full_count);
            row.cells.push_back(difference ? shown_cell(difference->size, Unit::points, 1)
                                           : cell_without_value(Status::missing, Unit::points));
            table.rows.push_back(std::move(row));
        }

        std::vector<doc::Text> points;
        for (std::string const& point : part.at("punkter").texts()) points.push_back(doc::text(point));
        doc::Blocks content{
            doc::paragraph(doc::text(part.at("forst").text(), " Se ", doc::ref(table.anchor), ".")),
            doc::paragraph(part.at("sedan").text()), doc::bullets(std::move(points))};
        if (part.at("diagram").boolean()) {
            doc::Chart chart;
            chart.anchor = "diagram-" + number;
            chart.caption = part.at("rubrik").text() + " bland kvinnor och män";
            chart.kind = doc::ChartKind::bars;
            chart.table = table.anchor;
            chart.columns = {0, 1};
            content.push_back(doc::block(std::move(table)));
            content.push_back(doc::block(std::move(chart)));
        } else {
            content.push_back(doc::block(std::move(table)));
        }
        return doc::section(part.at("rubrik").text(), "avsnitt-" + number, std::move(content));
    }
};

} // namespace

LINSEN_PLUGIN(Yardstick, "mattstock", "1.0", "Måttstocken – den rapport som mäts")
