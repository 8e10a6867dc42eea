#include "guide.hpp"

#include <algorithm>
#include <iterator>

namespace rok {

namespace {

std::vector<SeriesBreak> breaks_of(std::string const& data, Job const& job) {
    std::vector<SeriesBreak> breaks;
    for (Value const& each : job.settings.list_or_empty("tidsseriebrott"))
        if (each.at("fraga").text() == data)
            breaks.push_back({each.at("ar").text(), without_stop(each.at("orsak").text())});
    std::sort(breaks.begin(), breaks.end(),
              [](SeriesBreak const& one, SeriesBreak const& other) { return one.year < other.year; });
    return breaks;
}

Indicator read_indicator(Value const& table, Job const& job) {
    Indicator indicator;
    indicator.data = table.at("data").text();
    indicator.title = without_stop(table.at("rubrik").text());
    indicator.role = table.at("kolumn").text();
    indicator.goal = table.text_or_empty("mal");
    if (Value const* const order = table.find("ordning")) indicator.order = order->texts();
    indicator.drawn = table.at("diagram").boolean();
    indicator.series_breaks = breaks_of(indicator.data, job);
    indicator.asked_at = table.at("data").place();
    indicator.excerpt = table.at("data").excerpt();
    for (Value const& each : table.list_or_empty("svar"))
        indicator.answers.push_back({each.at("kod").text(), without_stop(each.at("sak").text()),
                                     without_stop(each.at("gor").text()), each.at("nyckeltal").boolean(),
                                     each.at("kod")});
    return indicator;
}

Group read_group(Value const& table, Job const& job) {
    Group group{table.at("id").text(),
                table.at("rubrik").text(),
                without_stop(table.at("personer").text()),
                table.text_or_empty("beskrivning"),
                {}};
    for (Value const& each : table.list_or_empty("fraga"))
        group.indicators.push_back(read_indicator(each, job));
    return group;
}

FactData facts_in(Value const& table, Job const& job) {
    FactData facts{table.at("data").text(), table.place(), table.excerpt()};
    DataSpec const* const spec = job.find_data(facts.data);
    Value const* const file = spec == nullptr ? nullptr : spec->source.find("fil");
    facts.file_at = file == nullptr ? facts.asked_at : file->place();
    facts.file_excerpt = file == nullptr ? facts.excerpt : file->excerpt();
    return facts;
}

} // namespace

Goal const* Guide::goal(std::string_view number) const {
    auto const found =
        std::find_if(goals.begin(), goals.end(), [&](Goal const& each) { return each.number == number; });
    return found == goals.end() ? nullptr : &*found;
}

Guide read_guide(Job const& job) {
    Value const& root = job.report_template;
    Guide guide;
    guide.introduction = root.text_or_empty("inledning");
    if (Value const* const notes = root.find("metod")) guide.notes = notes->texts();
    Value const& agreement = root.at("overenskommelse");
    guide.agreement = agreement.at("kallas").text();
    guide.agreement_title = agreement.at("rubrik").text();
    guide.agreement_text = agreement.text_or_empty("text");
    guide.adults = {root.at("kvinnor").text(), root.at("man").text()};
    guide.minors = {root.at("flickor").text(), root.at("pojkar").text()};
    guide.see_title = root.at("rubrik_ser").text();
    guide.reflect_title = root.at("rubrik_reflektera").text();
    guide.conclude_title = root.at("rubrik_slutsatser").text();
    guide.change_title = root.at("rubrik_gora").text();
    Value const& responses = root.at("svarslage");
    guide.responses_title = responses.at("rubrik").text();
    guide.responses = facts_in(responses, job);
    if (Value const* const activities = root.find("aktiviteter")) {
        guide.activities_title = activities->at("rubrik").text();
        guide.activities = facts_in(*activities, job);
        guide.statuses = activities->at("statusar").texts();
        guide.not_known = activities->at("vet_ej").text();
    }
    for (Value const& each : root.list_or_empty("mal"))
        guide.goals.push_back({each.at("nr").text(), without_stop(each.at("rubrik").text()),
                               each.at("kod").text(), each.text_or_empty("text")});
    for (Value const& each : root.list_or_empty("roll")) guide.groups.push_back(read_group(each, job));
    if (Value const* const checks = root.find("sjalvkontroll")) {
        guide.check_title = checks->at("rubrik").text();
        guide.check_source = checks->at("kalla").text();
        for (Value const& each : checks->list_or_empty("rad")) {
            CheckRow row{each.at("nr").text(), each.at("text").text(), CheckRow::Trial::by_sex, {}};
            if (each.at("prov").text() == "foljder") row.trial = CheckRow::Trial::consequences;
            if (Value const* const questions = each.find("fragor")) row.questions = questions->texts();
            guide.checks.push_back(std::move(row));
        }
    }
    guide.questions = questions_of(job);
    return guide;
}

std::vector<SeriesBreak> breaks_between(Indicator const& indicator, std::string_view before,
                                        std::string_view year) {
    std::vector<SeriesBreak> between;
    std::copy_if(indicator.series_breaks.begin(), indicator.series_breaks.end(), std::back_inserter(between),
                 [&](SeriesBreak const& each) { return before < each.year && each.year <= year; });
    return between;
}

std::string in_words(std::vector<SeriesBreak> const& breaks) {
    std::vector<std::string> sentences;
    for (SeriesBreak const& each : breaks)
        sentences.push_back("Åren före " + each.year + " jämförs inte. " + with_stop(each.reason));
    return join(sentences, " ");
}

std::string year_of(Job const& job) {
    std::string const named = job.settings.text_or_empty("ar");
    return named.empty() ? job.period : named;
}

Judging judging_of(Job const& job) {
    Judging judging = Judging::of(Sampling::full_count);
    judging.small_difference = job.settings.at("liten_skillnad").number();
    judging.least_base = static_cast<int>(job.settings.at("minsta_underlag").integer());
    return judging;
}

std::vector<Indicator const*> indicators_of(Guide const& guide) {
    std::vector<Indicator const*> all;
    for (Group const& group : guide.groups)
        for (Indicator const& indicator : group.indicators) all.push_back(&indicator);
    return all;
}

} // namespace rok
