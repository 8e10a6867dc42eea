#include "plugin/report.hpp"

#include <algorithm>
#include <array>
#include <map>

/// The gallery: every part that a document can be built of, once, from made-up figures. For those who choose
/// parts, and for the tests that look at all of them.
namespace {

using namespace linsen;
namespace doc = linsen::document;
using doc::text;

constexpr std::array<std::string_view, 2> sexes{"kvinnor", "män"};
constexpr std::string_view own_area = "2080";

std::string code_of_area(Category const& place) { return is_municipality(place.code) ? place.code : ""; }

doc::Column column(std::string_view sex, std::string group = {}, std::string before = {}) {
    return {before + with_capital(sex), std::move(group), std::string(sex)};
}

/// The cells of a table of the gallery by role and code, whatever the order of its axes.
class Source {
public:
    explicit Source(FigureTable const& table)
        : table_(table) {}

    [[nodiscard]] std::vector<Category> const& along(std::string_view role) const {
        return table_.axis(role).categories;
    }
    [[nodiscard]] Cell at(std::map<std::string, std::string_view, std::less<>> const& codes) const {
        std::vector<std::string_view> in_order;
        for (Axis const& axis : table_.axes()) in_order.push_back(codes.at(axis.role));
        return table_.at(in_order);
    }

private:
    FigureTable const& table_;
};

class Gallery final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override {
        return {{.key = "karta",
                 .kind = Kind::file,
                 .explanation = "GeoJSON-fil med kommunernas gränser; kommunens kod som egenskapen id",
                 .required = true,
                 .example = "\"kommuner.geojson\""},
                {.key = "logotyp",
                 .kind = Kind::file,
                 .explanation = "Avsändarens logotyp, PNG eller SVG",
                 .required = true,
                 .example = "\"logotyp.svg\""}};
    }

    [[nodiscard]] std::vector<Setting> template_settings() const override {
        return {{.key = "inledning",
                 .kind = Kind::long_text,
                 .explanation = "Text före delarna",
                 .required = true}};
    }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        for (auto const& [name, by] : std::initializer_list<std::pair<std::string, std::vector<AxisRequest>>>{
                 {"halsa", {{"kommun", {}}, {"ar", {}}, {"kon", {}}}},
                 {"befolkning", {{"alder", {}}, {"kon", {}}}},
                 {"insatser", {{"insats", {}}, {"kon", {}}}}}) {
            if (job.find_data(name) == nullptr) {
                diagnostics.error("galleri.datamangd", Place{path_of(job), 0, 0, {}},
                                  "galleriet behöver datamängden \"" + name + "\"",
                                  "lägg till den under [[data]], som i samples/galleri");
                continue;
            }
            TableRequest request;
            request.id = name;
            request.data = name;
            request.by = by;
            plan.add(std::move(request));
        }
    }

    [[nodiscard]] doc::Document write(Job const& job, Figures const& figures,
                                      Diagnostics& /*diagnostics*/) const override {
        Source const health(figures.table("halsa"));
        Source const population(figures.table("befolkning"));
        Source const services(figures.table("insatser"));

        doc::Document report = front(job);
        report.content.push_back(summary(health));
        report.content.push_back(doc::contents(3));
        report.content.push_back(words(job));
        report.content.push_back(tables(health));
        report.content.push_back(charts(health, population, services, path(job, "karta")));
        report.content.push_back(doc::glossary({{"Tjänsteskrivelse", "en tjänstepersons underlag för beslut"},
                                                {"Bortfall", "personer som valts ut men inte har svarat"},
                                                {"Delgrupp", "ett ord som inte används i galleriet"}}));
        report.content.push_back(doc::signatures(
            {{"Förnamn Efternamn", "förvaltningschef"}, {"Förnamn Andersdotter", "handläggare"}}, "Falun"));
        report.content.push_back(doc::section("Källor och metod", "kallor-och-metod",
                                              sources_and_method(figures, {}), doc::Section::Role::appendix));
        auto quality = doc::section(
            "Datakvalitet", "datakvalitet",
            data_quality(figures,
                         {{"halsa", "Hälsa"}, {"befolkning", "Befolkning"}, {"insatser", "Insatser"}}),
            doc::Section::Role::appendix);
        doc::Blocks all = report.content;
        all.push_back(quality);
        if (auto legend = doc::legend(all))
            report.content.push_back(
                doc::section("Teckenförklaring", "teckenforklaring", {std::move(*legend)}));
        report.content.push_back(std::move(quality));
        return report;
    }

private:
    static std::string path_of(Job const& job) { return job.file.string(); }
    static std::string path(Job const& job, std::string_view key) {
        return (job.folder / job.settings.at(key).text()).string();
    }

    static doc::Document front(Job const& job) {
        doc::Document report;
        report.title = job.title;
        report.subtitle = job.subtitle;
        report.author = job.sender;
        report.subject = "Alla delar som en rapport kan byggas av";
        report.keywords = {"galleri", "påhittade uppgifter"};
        report.period = job.period;
        report.reference = job.reference;
        report.date = job.date;
        report.fictional = job.fictional;
        report.draft = job.draft;
        report.front.kind = doc::Front::Kind::cover;
        report.front.genre = "Rapport";
        report.front.department = "Påhittade socialförvaltningen";
        report.front.recipient = "Påhittade socialnämnden";
        report.front.contacts = {{"Förnamn Efternamn", "strateg", "0123-45 67 89", "strateg@exempel.se"}};
        report.front.logotype = {path(job, "logotyp"),
                                 "Påhittade kommunens logotyp: en cirkel och två trianglar"};
        return report;
    }

    static doc::Block summary(Source const& health) {
        doc::KeyFigures figures;
        for (std::string_view const code : {"20", "2080", "2034"}) {
            doc::KeyFigures::Item item;
            item.label = "God hälsa, " + area_in_text(code) + " 2025";
            for (auto const sex : sexes)
                item.cells.emplace_back(with_capital(sex),
                                        health.at({{"kommun", code}, {"ar", "2025"}, {"kon", sex}}));
            item.sentence = text("En mening säger vad siffrorna betyder.");
            item.anchor = "tabell-kommuner";
            figures.items.push_back(std::move(item));
        }
        doc::Blocks content;
        content.push_back({std::move(figures)});
        content.push_back(
            doc::box(doc::Box::Role::conclusion, "Det viktigaste",
                     {doc::paragraph("En sammanfattning ryms på en sida och går att läsa för sig.")}));
        return doc::section("Sammanfattning", "sammanfattning", std::move(content),
                            doc::Section::Role::summary);
    }

    static doc::Block words(Job const& job) {
        doc::Blocks running{
            doc::paragraph(job.report_template.at("inledning").text()),
            doc::paragraph(
                text("Ett stycke kan ha ", doc::strong("starka ord"), ", ", doc::emph("betonade ord"),
                     ", ord på ", doc::in_language("en", "another language"), ", siffror som ",
                     doc::number(shown_cell(-1234567.5, Unit::kronor, 1)), ", en länk till ",
                     doc::link("https://www.scb.se/", "SCB"), " och en hänvisning till ",
                     doc::ref("tabell-kommuner"), ". Det kan också ha en fotnot",
                     doc::note("Fotnoten står på samma sida som sitt tecken. Den förklarar ordet bortfall."),
                     ". Namn som Žofia, Ærøskøbing och محمد skrivs som de är.")),
            doc::paragraph("En tjänsteskrivelse avstavas på svenska: jämställdhetsintegreringsarbetet, "
                           "kommunikationsplattformsutveckling och verksamhetsuppföljningssystemet delas där "
                           "ordleden möts.")};
        doc::List nested;
        nested.items = {{doc::paragraph("En punkt")},
                        {doc::paragraph("En punkt med punkter under sig:"),
                         doc::bullets({text("den första"), text("den andra")})}};
        doc::Blocks lists;
        lists.push_back({std::move(nested)});
        lists.push_back(doc::numbered({text("Först detta."), text("Sedan detta.")}));
        lists.push_back(
            {doc::Checklist{{{"Könsuppdelad statistik finns", true}, {"Analysen är gjord", false}}}});
        doc::Step answered{
            "steg-1", "Vilka påverkas av beslutet?", {doc::paragraph("Både kvinnor och män.")}};
        doc::Blocks steps;
        steps.push_back({std::move(answered)});
        steps.push_back({doc::Step{"steg-2", "Hur påverkas de?", {}}});
        doc::Blocks boxes;
        for (auto const& [role, title] :
             {std::pair{doc::Box::Role::conclusion, "Slutsats"}, std::pair{doc::Box::Role::method, "Metod"},
              std::pair{doc::Box::Role::warning, "Varning"},
              std::pair{doc::Box::Role::guidance, "Vägledning"}})
            boxes.push_back(doc::box(
                role, title, {doc::paragraph("Rutan säger med ord vad den är, inte bara med färg.")}));
        return doc::section("Ord", "ord",
                            {doc::section("Löpande text", "lopande-text", std::move(running)),
                             doc::section("Listor", "listor", std::move(lists)),
                             doc::section("Frågor", "fragor", std::move(steps)),
                             doc::section("Rutor", "rutor", std::move(boxes))});
    }

    /// A column a sex; with `intervals` two, under the name of the sex.
    static void add_columns(doc::Table& table, bool intervals) {
        for (auto const sex : sexes) {
            if (!intervals) {
                table.columns.push_back(column(sex));
                continue;
            }
            table.columns.push_back({"Andel", with_capital(sex), std::string(sex)});
            table.columns.push_back(
                {"95 % intervall", with_capital(sex), std::string(sex), doc::Show::interval});
        }
    }

    /// One kommun a row: heads in two levels, intervals, row groups, a total, the own kommun emphasised,
    /// notes.
    static doc::Table by_area(Source const& health, std::string anchor, std::string_view year,
                              bool intervals) {
        doc::Table table;
        table.anchor = std::move(anchor);
        table.caption = "God hälsa efter kommun och kön " + std::string(year);
        table.row_heading = "Kommun";
        table.unit = "Andel i procent";
        table.source = "Påhittad undersökning";
        add_columns(table, intervals);
        for (Category const& place : health.along("kommun")) {
            doc::Row row;
            row.heading = place.label;
            row.code = code_of_area(place);
            row.total = row.code.empty();
            row.emphasised = place.code == own_area;
            for (auto const sex : sexes) {
                Cell const cell = health.at({{"kommun", place.code}, {"ar", year}, {"kon", sex}});
                row.cells.insert(row.cells.end(), intervals ? 2 : 1, cell);
            }
            table.rows.push_back(std::move(row));
        }
        // The county last, as a total.
        std::stable_partition(table.rows.begin(), table.rows.end(),
                              [](doc::Row const& row) { return !row.total; });
        return table;
    }

    static doc::Block tables(Source const& health) {
        doc::Table places = by_area(health, "tabell-kommuner", "2025", true);
        for (doc::Row& row : places.rows) {
            constexpr std::array<std::string_view, 6> north{"2023", "2031", "2039", "2062", "2034", "2021"};
            if (!row.total)
                row.group = std::find(north.begin(), north.end(), row.code) != north.end()
                                ? "Norr och väster"
                                : "Söder och mitten";
        }
        std::stable_sort(places.rows.begin(), places.rows.end(), [](doc::Row const& a, doc::Row const& b) {
            return std::pair(a.total, a.group) < std::pair(b.total, b.group);
        });
        places.notes = {text("Uppgifterna är påhittade."), text("Falun är framhävd.")};
        return doc::section(
            "Tabeller", "tabeller",
            {doc::section("Två rubrikvåningar och radgrupper", "tabell-rubriker",
                          {doc::block(std::move(places))}),
             doc::section("En bred tabell", "tabell-bredd", {doc::block(wide(health))}),
             doc::section("En lång tabell", "tabell-langd", {doc::block(every_year(health, "tabell-lang"))}),
             doc::section("En tabell där inget visas", "tabell-dold", {doc::block(all_hidden())})});
    }

    static doc::Table wide(Source const& health) {
        doc::Table table;
        table.anchor = "tabell-bred";
        table.caption = "God hälsa efter kommun, år och kön";
        table.row_heading = "Kommun";
        table.unit = "Andel i procent";
        table.source = "Påhittad undersökning";
        for (Category const& year : health.along("ar")) {
            for (auto const sex : sexes) {
                table.columns.push_back(column(sex, year.label));
                table.columns.push_back(
                    {"Intervall, " + std::string(sex), year.label, std::string(sex), doc::Show::interval});
            }
        }
        for (Category const& place : health.along("kommun")) {
            doc::Row row;
            row.heading = place.label;
            for (Category const& year : health.along("ar")) {
                for (auto const sex : sexes)
                    row.cells.insert(row.cells.end(), 2,
                                     health.at({{"kommun", place.code}, {"ar", year.code}, {"kon", sex}}));
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// A row a kommun and year, in groups: for a table over several pages, and for small multiples.
    static doc::Table every_year(Source const& health, std::string anchor) {
        doc::Table table;
        table.anchor = std::move(anchor);
        table.caption = "God hälsa efter kommun, år och kön, en rad per år";
        table.row_heading = "År";
        table.unit = "Andel i procent";
        table.source = "Påhittad undersökning";
        for (auto const sex : sexes) table.columns.push_back(column(sex));
        for (Category const& place : health.along("kommun")) {
            if (code_of_area(place).empty()) continue;
            for (Category const& year : health.along("ar")) {
                doc::Row row;
                row.heading = year.label;
                row.group = place.label;
                row.position = period_of(year.code)->position();
                row.emphasised = place.code == own_area;
                for (auto const sex : sexes)
                    row.cells.push_back(health.at({{"kommun", place.code}, {"ar", year.code}, {"kon", sex}}));
                table.rows.push_back(std::move(row));
            }
        }
        return table;
    }

    static doc::Table all_hidden() {
        doc::Table table;
        table.anchor = "tabell-inget";
        table.caption = "Uppgifter som alla är skyddade";
        table.row_heading = "Insats";
        table.unit = "Antal personer";
        table.source = "Påhittad insatsstatistik";
        for (auto const sex : sexes) table.columns.push_back(column(sex));
        for (char const* name : {"Insats A", "Insats B"}) {
            doc::Row row;
            row.heading = name;
            row.cells.assign(2, cell_without_value(Status::hidden, Unit::count));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    static doc::Table counts(Source const& source, std::string_view role, std::string anchor,
                             std::string caption, std::string heading, std::string citation) {
        doc::Table table;
        table.anchor = std::move(anchor);
        table.caption = std::move(caption);
        table.row_heading = std::move(heading);
        table.unit = "Antal personer";
        table.source = std::move(citation);
        for (auto const sex : sexes) table.columns.push_back(column(sex));
        for (Category const& category : source.along(role)) {
            doc::Row row;
            row.heading = category.label;
            for (auto const sex : sexes)
                row.cells.push_back(source.at({{std::string(role), category.code}, {"kon", sex}}));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    static doc::Table over_time(Source const& health) {
        doc::Table table;
        table.anchor = "tabell-tid";
        table.caption = "God hälsa i Falun 2019–2025";
        table.row_heading = "År";
        table.unit = "Andel i procent";
        table.source = "Påhittad undersökning";
        add_columns(table, true);
        for (Category const& year : health.along("ar")) {
            doc::Row row;
            row.heading = year.label;
            row.position = period_of(year.code)->position();
            for (auto const sex : sexes)
                row.cells.insert(row.cells.end(), 2,
                                 health.at({{"kommun", own_area}, {"ar", year.code}, {"kon", sex}}));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    static doc::Block chart(doc::ChartKind kind, std::string anchor, doc::Table const& table,
                            std::vector<std::size_t> columns = {0, 1}, std::string geometry = {}) {
        doc::Chart chart;
        chart.anchor = std::move(anchor);
        chart.caption = table.caption;
        chart.kind = kind;
        chart.table = table.anchor;
        chart.columns = std::move(columns);
        chart.geometry = std::move(geometry);
        return doc::block(std::move(chart));
    }

    static doc::Block charts(Source const& health, Source const& population, Source const& services,
                             std::string const& geometry) {
        using doc::ChartKind;
        doc::Table const time = over_time(health);
        doc::Table const places = by_area(health, "tabell-diagram", "2025", true);
        doc::Table const simple = by_area(health, "tabell-karta", "2025", false);
        doc::Table const panels = every_year(health, "tabell-paneler");
        doc::Table const ages = counts(population, "alder", "tabell-befolkning",
                                       "Befolkningen efter ålder och kön", "Ålder", "Påhittad befolkning");
        doc::Table const parts =
            counts(services, "insats", "tabell-insatser", "Personer med insats efter kön", "Insats",
                   "Påhittad insatsstatistik");
        auto const shown = [](std::string heading, std::string anchor, doc::Blocks content) {
            return doc::section(std::move(heading), std::move(anchor), std::move(content));
        };
        return doc::section(
            "Diagram", "diagram",
            {shown("Linjer", "diagram-linjer-avsnitt",
                   {chart(ChartKind::lines, "diagram-linjer", time, {0, 2}), doc::block(time)}),
             shown("Punkter", "diagram-punkter-avsnitt",
                   {chart(ChartKind::dots, "diagram-punkter", places, {0, 2}), doc::block(places)}),
             shown("Staplar", "diagram-staplar-avsnitt",
                   {chart(ChartKind::bars, "diagram-staplar", parts),
                    chart(ChartKind::stacked, "diagram-staplade", parts),
                    chart(ChartKind::shares, "diagram-fordelning", parts), doc::block(parts)}),
             shown("Befolkningspyramid", "diagram-pyramid-avsnitt",
                   {chart(ChartKind::pyramid, "diagram-pyramid", ages), doc::block(ages)}),
             shown("Små diagram per kommun", "diagram-paneler-avsnitt",
                   {chart(ChartKind::multiples, "diagram-paneler", panels), doc::block(panels)}),
             shown("Karta", "diagram-karta-avsnitt",
                   {chart(ChartKind::map, "diagram-karta", simple, {0, 1}, geometry), doc::block(simple)})});
    }
};

} // namespace

LINSEN_PLUGIN(Gallery, "galleri", "1.0", "Galleri – allt som en rapport kan innehålla (påhittade uppgifter)")
