#include "planned.hpp"

#include "years.hpp"

#include <algorithm>

namespace minimaria {

namespace {

TableRequest counted(std::string id, Job const& job) {
    TableRequest request;
    request.id = std::move(id);
    request.data = data_of(job).name;
    request.statistic = Statistic::count;
    request.unit = Unit::count;
    return request;
}

TableRequest counted(std::string id, Topic const& topic, Job const& job) {
    TableRequest request = counted(std::move(id), job);
    request.where = topic.where;
    request.asked_at = topic.asked_at;
    request.excerpt = topic.excerpt;
    return request;
}

/// Some figure above 0 that is no sum.
bool shows_some(Topic const& topic, FigureTable const& counted) {
    for (Category const& category : counted.axis(topic.role).categories)
        for (Category const& sex : counted.axis("kon").categories) {
            Cell const cell = counted.where({{topic.role, category.code}, {"kon", sex.code}});
            if (category.code != total && cell.shown() && cell.value > 0) return true;
        }
    return false;
}

/// The same of one year in the table within the second dimension, whose parts taken together are everybody.
bool shows_within(Topic const& topic, std::string const& year, Figures const& figures) {
    if (topic.within.empty()) return false;
    FigureTable const& within = figures.table(within_id(topic));
    if (within.withheld()) return false;
    for (Category const& category : within.axis(topic.role).categories)
        for (Category const& sex : within.axis("kon").categories) {
            Cell const cell = within.where(
                {{"ar", year}, {topic.within, total}, {topic.role, category.code}, {"kon", sex.code}});
            if (category.code != total && cell.shown() && cell.value > 0) return true;
        }
    return false;
}

} // namespace

std::string counts_id(Topic const& topic) { return "minimaria/" + topic.id; }
std::string shares_id(Topic const& topic) { return "minimaria/" + topic.id + "/andel"; }
std::string within_id(Topic const& topic) { return "minimaria/" + topic.id + "/inom"; }
std::string now_id(Topic const& topic) { return "minimaria/" + topic.id + "/nu"; }

void plan_topic(Topic const& topic, Job const& job, Plan& plan) {
    TableRequest counts = counted(counts_id(topic), topic, job);
    AxisRequest by{topic.role, {}, true};
    for (Answer const& answer : topic.answers) {
        by.spoken.push_back(answer.code);
        by.spoken.push_back(with_en_dash(answer.code));
    }
    counts.by = {by, {"kon", {}}};
    counts.by.front().may_merge = topic.of_ages;
    AxisRequest years{"ar", {}};
    years.may_merge = true;
    if (has_years(job)) counts.by.insert(counts.by.begin(), years);
    plan.add(counts);

    TableRequest shares = counted(shares_id(topic), topic, job);
    shares.statistic = Statistic::share;
    shares.unit = Unit::percent;
    shares.share_of = topic.role;
    shares.by = {{topic.role, {}}, {"kon", {}}};
    shares.by.front().may_merge = topic.of_ages;
    if (has_years(job)) shares.where.push_back({"ar", {year_of(job)}});
    plan.add(shares);

    TableRequest now = counted(now_id(topic), topic, job);
    now.by = {by, {"kon", {}}};
    now.by.front().may_merge = topic.of_ages;
    if (has_years(job)) now.where.push_back({"ar", {year_of(job)}});
    plan.add(now);

    if (topic.within.empty()) return;
    TableRequest within = counted(within_id(topic), topic, job);
    AxisRequest parts{topic.within, {}, true};
    parts.may_merge = true;
    within.by = {parts, by, {"kon", {}}};
    if (has_years(job)) within.by.insert(within.by.begin(), years);
    plan.add(within);
}

void plan_places(Job const& job, Plan& plan) {
    TableRequest places = counted(places_id, job);
    places.years_together = true;
    AxisRequest kommuner{"kommun", {}, true};
    kommuner.may_merge = true;
    places.by = {kommuner, {"kon", {}}};
    plan.add(places);
}

void plan_persons(Job const& job, Plan& plan) {
    TableRequest persons = counted(persons_id, job);
    persons.by = {{"kon", {}}};
    if (has_years(job)) persons.by.insert(persons.by.begin(), {"ar", {}});
    plan.add(persons);
}

CountsNow counts_now(Topic const& topic, Figures const& figures) {
    FigureTable const& all = figures.table(counts_id(topic));
    FigureTable const& now = figures.table(now_id(topic));
    // Of groups merged in both, or in neither, the table of all years tells each year what the other does.
    bool const is_told_by_all =
        !all.withheld() && years_as_one(all) == nullptr && all.is_merged() == now.is_merged();
    bool const is_own = !is_told_by_all && !now.withheld() && shows_some(topic, now);
    return {is_own ? &now : &all, is_own};
}

CountsOfYear counts_of_year(Topic const& topic, std::string const& year, bool is_own_year,
                            Figures const& figures) {
    CountsOfYear there{figures.table(counts_id(topic)), {{"ar", year}}, false};
    if (!there.table.get().withheld() && !there.table.get().is_merged()) return there;
    if (CountsNow const now = counts_now(topic, figures); is_own_year && now.is_own) {
        there.table = *now.table;
    } else if (shows_within(topic, year, figures)) {
        there.table = figures.table(within_id(topic));
        there.at.emplace_back(topic.within, total);
        there.is_within = true;
    }
    return there;
}

} // namespace minimaria
