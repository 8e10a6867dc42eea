#include "pages.hpp"
#include "rates.hpp"
#include "supply.hpp"
#include "unanswered.hpp"

#include <map>

/// MiniMaria: young people with harmful use, in four steps.
namespace minimaria {

namespace {

using document::Section;

/// What the templates know beside the persons, for those who begin: as comments, since nobody needs it.
constexpr std::string_view further_data =
    R"(# Med befolkningen räknar mallen standard också antalet per 1 000 invånare.
# [[data]]
# namn = "befolkning"
# fil = "befolkning.csv"
# slag = "antal"
# skydd = "publicerade"
# kalla = "SCB, folkmängd 31 december"
# kolumner = { ar = "År", kon = "Kön", alder = "Ålder", antal = "Antal" }
# koder.kon = { Kvinna = "kvinnor", Man = "män" }
# [[data.harledd]]
# kolumn = "aldersgrupp"
# av = "alder"
# grupper = ["13-15", "16-17", "18-20", "21-24"]

# Med utbudet säger mallen samsjuklighet var en insats inte erbjuds: en rad för varje kommun och insats. Orden
# för ja och nej i filen sägs betyda ett och noll.
# [[data]]
# namn = "utbud"
# fil = "utbud.csv"
# slag = "matt"
# skydd = "publicerade"
# kalla = "RSS Dalarna, kommunernas utbud"
# kolumner = { kommun = "Kommun", insats = "Insats", varde = "Finns" }
# koder.tecken = { Ja = "ett", Nej = "noll" })";

class MiniMaria final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override { return report_settings(); }
    [[nodiscard]] std::vector<Setting> template_settings() const override {
        return minimaria::template_settings();
    }

    [[nodiscard]] std::vector<StarterExample> examples() const override {
        return {{"titel", "\"MiniMaria Dalarna 2025\""},
                {"data.namn", "\"ungdomar\""},
                {"data.fil", "\"ungdomar.csv\""},
                {"data.slag", "\"individer\""},
                {"data.kalla", "\"RSS Dalarna, MiniMaria\""},
                {"data.kolumner", "{ kon = \"Kön\", ar = \"År\", kommun = \"Kommun\", alder = \"Ålder\", "
                                  "vag_in = \"Väg in\", drog = \"Primär drog\", boende = \"Boende\", "
                                  "sysselsattning = \"Sysselsättning\", psykisk_ohalsa = \"Psykisk ohälsa\", "
                                  "vald = \"Våldsutsatt\", kontakt = \"Kontakt\", avslut = \"Avslut\" }"},
                {"data.harledd.kolumn", "\"aldersgrupp\""},
                {"data.harledd.av", "\"alder\""},
                {"data.harledd.grupper", "[\"13-15\", \"16-17\", \"18-20\", \"21-24\"]"},
                {"data", std::string(further_data)}};
    }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        check_guide(job, diagnostics);
        if (diagnostics.has_errors() || job.data.empty()) return;
        Guide const guide = read_guide(job);
        plan_persons(job, plan);
        for (Topic const* topic : guide.topics()) plan_topic(*topic, job, plan);
        if (!guide.by_place.empty()) plan_places(job, plan);
        if (guide.population) plan_rates(*guide.population, job, plan);
        if (guide.supply) plan_supply(*guide.supply, job, plan);
    }

    [[nodiscard]] document::Document write(Job const& job, Figures const& figures,
                                           Diagnostics& diagnostics) const override {
        Guide const guide = read_guide(job, figures);
        if (guide.supply) check_places(*guide.supply, job, figures, diagnostics);
        Reading const reading(guide, job, figures, diagnostics);
        document::Document report;
        auto& content = report.content;
        Summary first_page = summary(guide, reading, job, figures);
        content.push_back(std::move(first_page.section));
        report.shorter_summaries = std::move(first_page.shorter);
        content.push_back(document::contents(2));
        if (document::Blocks about = introduction(guide, job, diagnostics); !about.empty())
            content.push_back(
                document::section("Om den här rapporten", "om-den-har-rapporten", std::move(about)));
        content.push_back(what_we_see(guide, reading, job, figures));
        add_step(guide.reflect_title, "steg-reflekterar", {},
                 answered(guide.questions, "reflektera", job, diagnostics), content);
        add_step(guide.conclude_title, "steg-slutsatser", conclusions(guide, reading),
                 answered(guide.questions, "slutsatser", job, diagnostics), content);
        add_step(guide.change_title, "steg-gora", {}, answered(guide.questions, "gora", job, diagnostics),
                 content);
        add_appendices(guide, reading, job, figures, content);
        return report;
    }

private:
    /// What the template says of what is offered only where the report tells of it.
    static document::Blocks introduction(Guide const& guide, Job const& job, Diagnostics& diagnostics) {
        document::Blocks blocks;
        auto const add = [&](Value const* words) {
            if (words == nullptr || trim(words->text()).empty()) return;
            for (document::Block& each : markdown(words->text(), words->text_place(), diagnostics))
                blocks.push_back(std::move(each));
        };
        add(job.report_template.find("inledning"));
        if (guide.supply) add(job.report_template.at("utbud").find("inledning"));
        return blocks;
    }

    static void add_step(std::string const& title, char const* anchor, document::Blocks first,
                         document::Blocks then, document::Blocks& content) {
        for (document::Block& each : then) first.push_back(std::move(each));
        if (!first.empty()) content.push_back(document::section(title, anchor, std::move(first)));
    }

    static document::Blocks tables(Guide const& guide, Job const& job, Figures const& figures) {
        document::Blocks blocks;
        for (Topic const* topic : guide.topics()) {
            for (document::Block& each : counts_of(*topic, job, figures)) blocks.push_back(std::move(each));
            for (document::Block& each : within_of(*topic, guide, figures)) blocks.push_back(std::move(each));
        }
        return blocks;
    }

    static void add_appendices(Guide const& guide, Reading const& reading, Job const& job,
                               Figures const& figures, document::Blocks& content) {
        std::map<std::string, std::string> titles{{places_id, guide.by_place},
                                                  {persons_id, "Antal personer"}};
        if (guide.population) {
            titles[rates_id] = guide.population->title;
            for (char const* const id : {population_id, population_within_id})
                titles[id] = guide.population->title + ", befolkningen";
            for (char const* const id : {rates_within_id, persons_within_id})
                titles[id] = guide.population->title + " inom olika " +
                             guide.division_of(guide.population->within).groups;
        }
        if (guide.supply) titles[supply_id] = guide.supply->title;
        for (Topic const* topic : guide.topics()) {
            titles[counts_id(*topic)] = topic->title + ", antal";
            titles[now_id(*topic)] = topic->title + ", antal";
            titles[shares_id(*topic)] = topic->title;
            titles[within_id(*topic)] =
                topic->title + " inom olika " + guide.division_of(topic->within).groups;
        }
        content.push_back(document::section("Tabeller med antal", "tabellbilaga", tables(guide, job, figures),
                                            Section::Role::appendix));
        append_method_and_quality(figures, method_of(guide, reading), titles, content,
                                  unanswered_of(guide, figures));
    }

    static Method method_of(Guide const& guide, Reading const& reading) {
        Method method;
        Judging const& judging = reading.judgements().judging();
        method.judged = Method::Judged{reading.judgements().judged(),
                                       reading.certain(),
                                       judging,
                                       guide.population.has_value(),
                                       guide.population && !guide.population->within.empty()
                                           ? guide.division_of(guide.population->within).by
                                           : "",
                                       reading.set_aside(),
                                       reading.judgements().tally(),
                                       true,
                                       reading.judged_years()};
        method.notes = guide.notes;
        if (guide.lacks_supply)
            method.notes.emplace_back(
                "Inga uppgifter om vad kommunerna erbjuder har lämnats till rapporten, så "
                "den säger inget om det. Att ingen har fått en insats betyder inte att "
                "insatsen saknas.");
        for (std::string& note : reading.notes_on_parts()) method.notes.push_back(std::move(note));
        if (reading.years() > 1)
            method.notes.emplace_back(
                "Jämförelser mellan år, och av flera år tillsammans, räknas som om personerna vore andra "
                "varje år. Den som återkommer finns med i flera år, och då är osäkerheten för åren "
                "tillsammans större än vad intervallen visar.");
        return method;
    }
};

} // namespace

} // namespace minimaria

LINSEN_PLUGIN(minimaria::MiniMaria, "minimaria", "1.0", "MiniMaria – unga med skadligt bruk och beroende")
