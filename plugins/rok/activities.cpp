#include "activities.hpp"

#include "activity_years.hpp"
#include "base/words_cell.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace rok {

namespace {

using namespace document;

void plan_words(FactData const& facts, char const* id, char const* column, Plan& plan) {
    TableRequest request;
    request.id = id;
    request.data = facts.data;
    request.by = {{"ar", {}}, {"kommun", {}}, {"mal", {}}, {"aktivitet", {}}};
    request.measured = column;
    request.persons = false;
    request.asked_at = facts.asked_at;
    request.excerpt = facts.excerpt;
    plan.add(std::move(request));
}

std::vector<std::string> columns_of(Guide const& guide) {
    std::vector<std::string> statuses = guide.statuses;
    statuses.push_back(guide.not_known);
    statuses.emplace_back(no_answer);
    return statuses;
}

Numbers tally(Activities const& activities, std::string const& activity, Responses const& responses) {
    Numbers numbers;
    for (std::string const& kommun : responses.kommuner())
        ++numbers[activities.status(kommun, activity).source_sign];
    return numbers;
}

/// A status that the template does not have would be in no column.
void tell_unknown(Guide const& guide, Activities const& activities, std::vector<std::string> const& kommuner,
                  std::string const& activity, Diagnostics& diagnostics) {
    auto const known = columns_of(guide);
    std::map<std::string, std::vector<std::string>> unknown; ///< by status, the kommuner that say so
    for (std::string const& kommun : kommuner) {
        auto const status = activities.status(kommun, activity).source_sign;
        if (std::find(known.begin(), known.end(), status) == known.end()) unknown[status].push_back(kommun);
    }
    for (auto const& [status, where] : unknown) {
        std::string hint = did_you_mean(status, known);
        if (hint.empty()) hint = "statusarna är " + join_swedish(known);
        diagnostics.add({Severity::error, "rok.status-okand", guide.activities->file_at,
                         "mallen har ingen status \"" + status + "\", som " + names_of(where) +
                             " har svarat om aktiviteten \"" + activity + "\" för " + activities.year(),
                         std::move(hint), guide.activities->file_excerpt});
    }
}

Table numbers_of(Goal const& goal, Activities const& activities, Guide const& guide,
                 Responses const& responses, Figures const& figures, Diagnostics& diagnostics) {
    Table table;
    table.anchor = "tabell-mal-" + slug(goal.number) + "--antal";
    table.caption =
        "Mål " + goal.number + ": hur långt kommunerna har kommit " + period_in_text(responses.year());
    table.row_heading = "Aktivitet";
    table.unit = "Antal kommuner, av " + std::to_string(responses.kommuner().size());
    table.sex = SexAxis::not_persons;
    table.source = citation_of(figures, guide.activities->data);
    for (std::string const& status : columns_of(guide))
        table.columns.push_back({with_capital(status), "", "", Show::value});
    for (std::string const& activity : activities.names()) {
        auto numbers = tally(activities, activity, responses);
        tell_unknown(guide, activities, responses.kommuner(), activity, diagnostics);
        Row row;
        row.heading = activity;
        for (std::string const& status : columns_of(guide))
            row.cells.push_back(shown_cell(static_cast<double>(numbers[status]), Unit::count, 0));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table matrix_of(Goal const& goal, Activities const& activities, Guide const& guide,
                Responses const& responses, Figures const& figures) {
    Table table;
    table.anchor = "tabell-mal-" + slug(goal.number);
    table.caption = "Mål " + goal.number + ": status i varje kommun " + period_in_text(responses.year());
    table.row_heading = "Kommun";
    table.sex = SexAxis::not_persons;
    table.source = citation_of(figures, guide.activities->data);
    for (std::string const& activity : activities.names())
        table.columns.push_back({activity, "", "", Show::value});
    for (std::string const& kommun : responses.kommuner()) {
        Row row;
        row.heading = area_in_text(kommun);
        for (std::string const& activity : activities.names())
            row.cells.push_back(activities.status(kommun, activity));
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(
        text("Ej svar: kommunen har inte svarat, eller har fått tillbaka sitt formulär. Det är inte "
             "samma sak som ej påbörjad."));
    return table;
}

/// How many of those that have told are furthest on, and how many have not begun.
std::string sentence_of(std::string const& activity, Numbers numbers, Guide const& guide) {
    std::size_t told = 0;
    for (std::string const& status : guide.statuses) told += numbers[status];
    auto const unsure = numbers[guide.not_known];
    if (told == 0 && unsure != 0)
        return activity + ": " +
               (unsure == 1 ? "den enda kommun" : "de " + number_word(unsure) + " kommuner") +
               " som har svarat vet inte hur långt " + (unsure == 1 ? "den" : "de") + " har kommit.";
    if (told == 0) return activity + ": ingen kommun har berättat hur långt den har kommit.";
    std::vector<std::string> parts;
    for (std::string const& status : guide.statuses)
        if (numbers[status] != 0) parts.push_back(status + " i " + number_word(numbers[status]));
    std::string said = told == 1 ? activity + ": " + parts.front().substr(0, parts.front().rfind(" i ")) +
                                       " i den enda kommun som vet hur långt den har kommit."
                                 : activity + ": " + join_swedish(parts) + " av de " + number_word(told) +
                                       " kommuner som vet hur långt de har kommit.";
    if (unsure != 0)
        said +=
            " " + with_capital(number_word(unsure)) + (unsure == 1 ? " kommun" : " kommuner") + " vet inte.";
    return said;
}

} // namespace

void plan_activities(Guide const& guide, Plan& plan) {
    if (!guide.activities) return;
    plan_words(*guide.activities, status_id, "status", plan);
    plan_words(*guide.activities, owner_id, "ansvarig", plan);
    plan_words(*guide.activities, date_id, "klart", plan);
}

Block activities_section(Guide const& guide, Responses const& responses, Figures const& figures,
                         Diagnostics& diagnostics) {
    Blocks blocks;
    if (auto const far = how_far(guide, responses, figures)) blocks.push_back(paragraph(*far));
    for (Goal const& goal : guide.goals) {
        Blocks content = paragraphs(goal.description);
        Activities const activities(goal, responses.year(), figures);
        if (activities.names().empty()) {
            content.push_back(paragraph("Ingen kommun har redovisat någon aktivitet för målet för " +
                                        responses.year() + "."));
        } else {
            TwoYears const years(goal, guide, responses, figures);
            for (std::string const& activity : years.names())
                tell_unknown(guide, years.before(), years.kommuner(), activity, diagnostics);
            std::vector<Text> items;
            for (std::string const& activity : activities.names())
                items.push_back(text(sentence_of(activity, tally(activities, activity, responses), guide) +
                                     sentence_on_years(activity, years, responses)));
            content.push_back(bullets(std::move(items)));
            content.push_back(block(numbers_of(goal, activities, guide, responses, figures, diagnostics)));
            if (!years.names().empty())
                content.push_back(block(years_of_activities(goal, years, guide, responses, figures)));
            content.push_back(block(matrix_of(goal, activities, guide, responses, figures)));
        }
        blocks.push_back(section("Mål " + goal.number + ". " + goal.title, "mal-" + slug(goal.number),
                                 std::move(content)));
    }
    return section(guide.activities_title, "aktiviteter", std::move(blocks));
}

Blocks owners_and_dates(Guide const& guide, Responses const& responses, Figures const& figures) {
    Blocks blocks;
    for (Goal const& goal : guide.goals) {
        Activities const activities(goal, responses.year(), figures);
        if (activities.names().empty()) continue;
        Table table;
        table.anchor = "tabell-mal-" + slug(goal.number) + "--ansvarig";
        table.caption = "Mål " + goal.number + ": vem som ansvarar och när det är klart";
        table.row_heading = "Aktivitet och kommun";
        table.sex = SexAxis::not_persons;
        table.source = citation_of(figures, guide.activities->data);
        table.columns = {{"Status", "", "", Show::value},
                         {"Ansvarig funktion", "", "", Show::value},
                         {"Klart", "", "", Show::value}};
        for (std::string const& activity : activities.names()) {
            for (std::string const& kommun : responses.kommuner()) {
                Row row;
                row.group = activity;
                row.heading = area_in_text(kommun);
                row.cells = {activities.status(kommun, activity), activities.owner(kommun, activity),
                             activities.date(kommun, activity)};
                table.rows.push_back(std::move(row));
            }
        }
        blocks.push_back(block(std::move(table)));
    }
    return blocks;
}

std::optional<std::string> how_far(Guide const& guide, Responses const& responses, Figures const& figures) {
    if (!guide.activities || guide.statuses.empty()) return std::nullopt;
    std::size_t done = 0;
    std::size_t told = 0;
    std::size_t not_begun = 0;
    std::size_t unsure = 0;
    std::size_t number = 0;
    for (Goal const& goal : guide.goals) {
        Activities const activities(goal, responses.year(), figures);
        number += activities.names().size();
        for (std::string const& activity : activities.names()) {
            auto numbers = tally(activities, activity, responses);
            for (std::string const& status : guide.statuses) told += numbers[status];
            done += numbers[guide.statuses.front()];
            not_begun += numbers[guide.statuses.back()];
            unsure += numbers[guide.not_known];
        }
    }
    if (told == 0) return std::nullopt;
    auto const so_many = [](std::size_t each) { return each == 0 ? "inget" : std::to_string(each); };
    return "Kommunerna har svarat om " + number_word(number) + (number == 1 ? " aktivitet" : " aktiviteter") +
           ". Av de " + std::to_string(told) + " svar som säger hur långt de har kommit är " + so_many(done) +
           " ”" + guide.statuses.front() + "” och " + so_many(not_begun) + " ”" + guide.statuses.back() +
           "”." +
           (unsure == 0 ? std::string()
                        : " Dessutom är " + (unsure == 1 ? "ett" : number_word(unsure)) + " ”" +
                              guide.not_known + "”.") +
           moved_since(guide, responses, figures);
}

void add_titles_of_activities(Guide const& guide, std::map<std::string, std::string>& titles) {
    if (!guide.activities) return;
    titles[status_id] = "Aktiviteternas status";
    titles[owner_id] = "Vem som ansvarar";
    titles[date_id] = "När det är klart";
}

} // namespace rok
