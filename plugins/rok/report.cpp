#include "pages.hpp"

#include <map>

/// The follow-up of an agreement between kommuner: RÖK (kvinnofrid), or another one with its own template.
namespace rok {

namespace {

using document::Section;

class FollowUp final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override { return report_settings(); }
    [[nodiscard]] std::vector<Setting> template_settings() const override { return rok::template_settings(); }

    [[nodiscard]] std::vector<StarterExample> examples() const override { return starter_examples(); }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        check_guide(job, diagnostics);
        if (diagnostics.has_errors() || job.data.empty()) return;
        Guide const guide = read_guide(job);
        plan_responses(guide, plan);
        plan_activities(guide, plan);
        for (Group const& group : guide.groups) plan_group(group, guide, year_of(job), plan);
    }

    [[nodiscard]] document::Document write(Job const& job, Figures const& figures,
                                           Diagnostics& diagnostics) const override {
        Guide const guide = read_guide(job);
        Responses const responses(guide, year_of(job), figures);
        responses.check(guide, job, diagnostics);
        Reading const reading(guide, job, responses, figures, diagnostics);
        document::Document report;
        report.subject = "Uppföljning av " + guide.agreement;
        report.keywords = {"uppföljning", "jämställdhet", "könsuppdelad statistik"};
        for (Group const& group : guide.groups) report.keywords.push_back(group.persons);
        auto& content = report.content;
        content.push_back(document::contents(2));
        if (!trim(guide.introduction).empty())
            content.push_back(document::section(
                "Om den här rapporten", "om-den-har-rapporten",
                markdown(guide.introduction, job.report_template.at("inledning").text_place(), diagnostics)));
        content.push_back(agreement_section(guide));
        content.push_back(responses_section(guide, responses, figures));
        if (guide.activities) content.push_back(activities_section(guide, responses, figures, diagnostics));
        content.push_back(what_we_see(guide, reading, figures));
        add_step(guide.reflect_title, "steg-reflekterar", {},
                 answered(guide.questions, "reflektera", job, diagnostics), content);
        add_step(guide.conclude_title, "steg-slutsatser", conclusions(reading),
                 answered(guide.questions, "slutsatser", job, diagnostics), content);
        add_step(guide.change_title, "steg-gora", {}, answered(guide.questions, "gora", job, diagnostics),
                 content);
        if (!guide.checks.empty()) content.push_back(self_check(guide, job, content));
        add_appendices(guide, reading, figures, content);
        content.insert(content.begin(), summary(guide, reading, figures, content));
        return report;
    }

private:
    static void add_step(std::string const& title, char const* anchor, document::Blocks first,
                         document::Blocks then, document::Blocks& content) {
        for (document::Block& each : then) first.push_back(std::move(each));
        if (!first.empty()) content.push_back(document::section(title, anchor, std::move(first)));
    }

    static void add_appendices(Guide const& guide, Reading const& reading, Figures const& figures,
                               document::Blocks& content) {
        std::map<std::string, std::string> titles{{responses_id, "Svarsläge"}};
        add_titles_of_activities(guide, titles);
        for (Group const& group : guide.groups) {
            titles[places_id(group)] = group.title + " kommun för kommun";
            for (Indicator const& indicator : group.indicators) {
                std::string const title = group.title + ": " + in_sentence(indicator.title);
                titles[counts_id(indicator)] = title;
                titles[years_id(indicator)] = title + ", år för år";
            }
        }
        if (guide.activities)
            content.push_back(document::section("Vem som ansvarar och när det är klart", "ansvar-och-tid",
                                                owners_and_dates(guide, reading.responses(), figures),
                                                Section::Role::appendix));
        append_method_and_quality(figures, method_of(guide, reading, figures), titles, content);
    }

    static Method method_of(Guide const& guide, Reading const& reading, Figures const& figures) {
        Method method;
        Judgements const& judged = reading.judgements();
        method.judged =
            Method::Judged{judged.judged(), judged.certain(), judged.judging(), false, "", 0, judged.tally()};
        method.judged->years = reading.judged_years();
        for (Group const& group : guide.groups)
            for (Indicator const& indicator : group.indicators)
                if (auto const why = why_not_compared(indicator, reading.responses(), figures); !why.empty())
                    method.not_compared.push_back(group.title + ", " + in_sentence(indicator.title) + ": " +
                                                  in_sentence(why));
        method.notes = guide.notes;
        return method;
    }
};

} // namespace

} // namespace rok

LINSEN_PLUGIN(rok::FollowUp, "rok", "1.0", "RÖK – uppföljning av en överenskommelse")
