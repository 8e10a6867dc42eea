#include "drawing.hpp"
#include "printed_table.hpp"
#include "wish.hpp"

#include <algorithm>
#include <map>
#include <set>

/// The tables that rapport.toml lists.
namespace tabell {

namespace {

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
    [[nodiscard]] std::vector<Setting> settings() const override { return tabell::settings(); }
    [[nodiscard]] std::vector<Setting> template_settings() const override {
        return tabell::template_settings();
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
        std::vector<Wish> before;
        for (Wish& wish : read_wishes(job)) {
            if (check_wish(wish, before, job, diagnostics)) plan.add(request_of(wish));
            before.push_back(std::move(wish));
        }
    }

    [[nodiscard]] document::Document write(Job const& job, Figures const& figures,
                                           Diagnostics& diagnostics) const override {
        document::Document report;
        std::vector<Wish> const wishes = read_wishes(job);
        add_tables(wishes, job, figures, report.content, diagnostics);
        if (auto section = other_gender_section(figures)) report.content.push_back(*std::move(section));
        add_appendices(wishes, figures, report);
        return report;
    }

private:
    static void add_tables(std::vector<Wish> const& wishes, Job const& job, Figures const& figures,
                           document::Blocks& content, Diagnostics& diagnostics) {
        Anchors anchors;
        for (OtherGenderNote const& note : figures.other_gender()) anchors.reserve(other_gender_anchor(note));
        bool const any_section =
            std::any_of(wishes.begin(), wishes.end(), [](Wish const& wish) { return !wish.section.empty(); });
        if (any_section) content.push_back(document::contents(1));
        document::Section* open = nullptr;
        for (Wish const& wish : wishes) {
            if (!wish.section.empty()) {
                content.push_back(document::section(wish.section, anchors.next("avsnitt", wish.section), {}));
                open = &std::get<document::Section>(content.back().node);
            }
            document::Blocks& here = open == nullptr ? content : open->content;
            if (figures.table(wish.caption).withheld()) {
                here.push_back(document::paragraph(wish.caption + ". " + withheld_sentence()));
                continue;
            }
            PrintedTable printed = print_table(wish, job, figures, anchors.next("tabell", wish.caption));
            auto const anchor_of_chart = [&](std::string const& caption) {
                return anchors.next("diagram", caption);
            };
            for (document::Block& chart : draw(wish, printed, job, anchor_of_chart, diagnostics))
                here.push_back(std::move(chart));
            here.push_back(document::block(std::move(printed.table)));
        }
    }

    static void add_appendices(std::vector<Wish> const& wishes, Figures const& figures,
                               document::Document& report) {
        using document::Section;
        std::map<std::string, std::string> titles;
        for (Wish const& wish : wishes) titles[wish.caption] = wish.caption;
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
