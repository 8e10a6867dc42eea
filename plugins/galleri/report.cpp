#include "chapters.hpp"

/// The gallery, for those who choose parts, and for the tests that look at all of them. It is written as a
/// report with a cover, or as a letter.
namespace galleri {

namespace {

class Gallery final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override {
        return {{.key = "karta",
                 .kind = Kind::file,
                 .explanation = "GeoJSON-fil med kommunernas gränser; kommunens kod som egenskapen id",
                 .example = "\"kommuner.geojson\""},
                {.key = "bild",
                 .kind = Kind::file,
                 .explanation = "En bild, PNG eller SVG",
                 .example = "\"bild.png\""},
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
                 .required = true},
                {.key = "form",
                 .explanation = "Om galleriet är en rapport med omslag eller ett brev",
                 .fallback = "\"rapport\"",
                 .choices = {"rapport", "brev"}}};
    }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        using Wanted = std::vector<std::pair<std::string, std::vector<AxisRequest>>>;
        Wanted wanted{{"insatser", {{"insats", {}}, {"kon", {}}}}};
        if (!is_letter(job)) {
            for (auto const* key : {"karta", "bild"}) {
                if (job.settings.find(key) == nullptr)
                    tell(job, "galleri.fil",
                         "galleriet som rapport behöver nyckeln \"" + std::string(key) + "\"", diagnostics);
            }
            wanted.insert(wanted.end(), {{"halsa", {{"kommun", {}}, {"ar", {}}, {"kon", {}}}},
                                         {"lang-tid", {{"ar", {}}, {"kon", {}}}},
                                         {"befolkning", {{"alder", {}}, {"kon", {}}}}});
        }
        for (auto const& [name, by] : wanted) {
            if (job.find_data(name) == nullptr) {
                tell(job, "galleri.datamangd", "galleriet behöver datamängden \"" + name + "\"", diagnostics);
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
        return is_letter(job) ? as_letter(job, figures) : as_report(job, figures);
    }

private:
    static bool is_letter(Job const& job) { return job.report_template.at("form").text() == "brev"; }

    static void tell(Job const& job, std::string code, std::string message, Diagnostics& diagnostics) {
        diagnostics.error(std::move(code), Place{job.file.string(), 0, 0, {}}, std::move(message),
                          "lägg till den, som i samples/galleri");
    }

    static doc::Document as_letter(Job const& job, Figures const& figures) {
        doc::Document report = head();
        report.front = sender(job, doc::Front::Kind::letterhead, "Tjänsteskrivelse");
        report.content =
            letter(job.report_template.at("inledning").text(), Source(figures.table("insatser")));
        return report;
    }

    static doc::Document as_report(Job const& job, Figures const& figures) {
        Sources const sources{Source(figures.table("halsa")), Source(figures.table("lang-tid")),
                              Source(figures.table("befolkning")), Source(figures.table("insatser"))};
        Files const files{path(job, "karta"), path(job, "bild")};
        doc::Document report = head();
        report.front = sender(job, doc::Front::Kind::cover, "Rapport");
        report.content.push_back(summary(sources.health));
        report.content.push_back(doc::contents(3));
        report.content.push_back(words(job.report_template.at("inledning").text(), files));
        report.content.push_back(tables(sources.health, sources.services));
        report.content.push_back(charts(sources, files));
        report.content.push_back(
            doc::section("Ordlista", "ordlista",
                         {doc::glossary({{"Tjänsteskrivelse", "en tjänstepersons underlag för beslut"},
                                         {"Bortfall", "personer som valts ut men inte har svarat"},
                                         {"Delgrupp", "ett ord som inte används i galleriet"}})}));
        report.content.push_back(doc::signatures(
            {{"Förnamn Efternamn", "förvaltningschef"}, {"Förnamn Andersdotter", "handläggare"}}, "Falun"));
        add_appendices(figures, report);
        return report;
    }

    static std::string path(Job const& job, std::string_view key) {
        return (job.folder / job.settings.at(key).text()).string();
    }

    static doc::Document head() {
        doc::Document report;
        report.subject = "Alla delar som en rapport kan byggas av";
        report.keywords = {"galleri", "påhittade uppgifter"};
        return report;
    }

    static doc::Front sender(Job const& job, doc::Front::Kind kind, std::string genre) {
        doc::Front front;
        front.kind = kind;
        front.genre = std::move(genre);
        front.department = "Påhittade socialförvaltningen";
        front.recipient = "Påhittade socialnämnden";
        front.contacts = {{"Förnamn Efternamn", "strateg", "0123-45 67 89", "strateg@exempel.se"}};
        front.logotype = {path(job, "logotyp"), "Påhittade kommunens logotyp: en cirkel och två trianglar"};
        return front;
    }

    static void add_appendices(Figures const& figures, doc::Document& report) {
        using doc::Section;
        doc::Blocks appendices;
        appendices.push_back(doc::section("Källor och metod", "kallor-och-metod",
                                          sources_and_method(figures, {}), Section::Role::appendix));
        appendices.push_back(doc::section("Datakvalitet", "datakvalitet",
                                          data_quality(figures, {{"halsa", "Hälsa"},
                                                                 {"lang-tid", "Hälsa under många år"},
                                                                 {"befolkning", "Befolkning"},
                                                                 {"insatser", "Insatser"}}),
                                          Section::Role::appendix));
        doc::Blocks all = report.content;
        all.insert(all.end(), appendices.begin(), appendices.end());
        if (auto legend = legend_section(all)) report.content.push_back(*std::move(legend));
        for (doc::Block& appendix : appendices) report.content.push_back(std::move(appendix));
    }
};

} // namespace

} // namespace galleri

LINSEN_PLUGIN(galleri::Gallery, "galleri", "1.0",
              "Galleri – allt som en rapport kan innehålla (påhittade uppgifter)")
