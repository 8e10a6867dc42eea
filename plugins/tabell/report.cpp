#include "plugin/report.hpp"

#include <algorithm>
#include <map>
#include <set>

/// The tables that rapport.toml lists.
namespace tabell {

namespace {

using namespace linsen;

/// Gives each part of the document an anchor of its own, made from its heading.
class Anchors {
public:
    [[nodiscard]] std::string next(std::string const& kind, std::string const& heading) {
        std::string const stem = kind + "-" + slug(heading);
        std::string anchor = stem;
        for (int number = 2; !taken_.insert(anchor).second; ++number)
            anchor = stem + "-" + std::to_string(number);
        return anchor;
    }

    void reserve(std::string anchor) { taken_.insert(std::move(anchor)); }

private:
    std::set<std::string> taken_{"tabell-datakvalitet"}; ///< that of the appendix
};

class TableReport final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override {
        return {role_headings_setting(),
                map_setting(),
                {.key = "tabell",
                 .kind = Kind::tables,
                 .explanation = "En tabell i rapporten",
                 .required = true,
                 .children = listed_table_settings()}};
    }

    [[nodiscard]] std::vector<Setting> template_settings() const override {
        Setting headings = role_headings_setting();
        headings.explanation += ", om rapport.toml inte säger annat";
        headings.example.clear();
        return {std::move(headings)};
    }

    [[nodiscard]] std::vector<StarterExample> examples() const override {
        return {
            {"titel", "\"Personer med insats i Dalarna 2025\""},
            {"data.namn", "\"insatser\""},
            {"data.fil", "\"insatser.csv\""},
            {"data.slag", "\"individer\""},
            {"data.kalla", "\"Verksamhetssystemet\""},
            {"data.kolumner", "{ kon = \"Kön\", alder = \"Ålder\", kommun = \"Kommunkod\", ar = \"År\" }"}};
    }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        std::vector<ListedTable> before;
        for (ListedTable& table : listed_tables(job)) {
            if (check_listed_table(table, before, job, diagnostics)) plan.add(request_of(table));
            before.push_back(std::move(table));
        }
    }

    [[nodiscard]] document::Document write(Job const& job, Figures const& figures,
                                           Diagnostics& diagnostics) const override {
        document::Document report;
        std::vector<ListedTable> const tables = listed_tables(job);
        add_tables(tables, job, figures, report.content, diagnostics);
        if (auto section = other_gender_section(figures)) report.content.push_back(*std::move(section));
        add_appendices(tables, figures, report);
        return report;
    }

private:
    static void add_tables(std::vector<ListedTable> const& tables, Job const& job, Figures const& figures,
                           document::Blocks& content, Diagnostics& diagnostics) {
        Anchors anchors;
        for (OtherGenderNote const& note : figures.other_gender()) anchors.reserve(other_gender_anchor(note));
        bool const any_section = std::any_of(tables.begin(), tables.end(),
                                             [](ListedTable const& table) { return !table.section.empty(); });
        if (any_section) content.push_back(document::contents(1));
        document::Section* open = nullptr;
        for (ListedTable const& table : tables) {
            if (!table.section.empty()) {
                content.push_back(
                    document::section(table.section, anchors.next("avsnitt", table.section), {}));
                open = &std::get<document::Section>(content.back().node);
            }
            document::Blocks& here = open == nullptr ? content : open->content;
            if (figures.table(table.caption).withheld()) {
                here.push_back(
                    document::not_shown(document::text(table.caption + ". " + withheld_sentence())));
                continue;
            }
            PrintedTable printed = print_table(table, job, figures, anchors.next("tabell", table.caption));
            auto const anchor_of_chart = [&](std::string const& caption) {
                return anchors.next("diagram", caption);
            };
            for (document::Block& chart : draw(table, printed, job, anchor_of_chart, diagnostics))
                here.push_back(std::move(chart));
            here.push_back(document::block(std::move(printed.table)));
        }
    }

    static void add_appendices(std::vector<ListedTable> const& tables, Figures const& figures,
                               document::Document& report) {
        using document::Section;
        std::map<std::string, std::string> titles;
        for (ListedTable const& table : tables) titles[table.caption] = table.caption;
        document::Blocks const appendices{
            document::section("Källor och metod", "kallor-och-metod", sources_and_method(figures, {}),
                              Section::Role::appendix),
            document::section("Datakvalitet", "datakvalitet", data_quality(figures, titles),
                              Section::Role::appendix)};
        document::Blocks all = report.content;
        all.insert(all.end(), appendices.begin(), appendices.end());
        if (auto legend = legend_section(all)) report.content.push_back(*std::move(legend));
        report.content.insert(report.content.end(), appendices.begin(), appendices.end());
    }
};

} // namespace

} // namespace tabell

LINSEN_PLUGIN(tabell::TableReport, "tabell", "1.0", "Tabeller – de som rapport.toml räknar upp, med diagram")
