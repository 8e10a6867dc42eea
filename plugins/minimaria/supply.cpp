#include "supply.hpp"

#include "tables.hpp"

#include <algorithm>

namespace minimaria {

namespace {

using namespace document;

/// Where one service is offered.
struct Offered {
    std::vector<std::string> yes;
    std::vector<std::string> no;
    std::vector<std::string> unknown;
};

std::vector<Category> by_name(std::vector<Category> places) {
    std::sort(places.begin(), places.end(), [](Category const& one, Category const& other) {
        return comes_before_by_name(one.code, other.code);
    });
    return places;
}

/// The kommuner that the report has persons of, and that nothing is told of here.
std::vector<std::string> without_word(FigureTable const& offered, Figures const& figures) {
    std::vector<std::string> names;
    // What is withheld is told nowhere else either.
    if (!figures.has(places_id) || figures.table(places_id).withheld()) return names;
    Axis const& told = offered.axis("kommun");
    for (Category const& place : by_name(figures.table(places_id).axis("kommun").categories))
        if (is_municipality(place.code) && !told.find(place.code)) names.push_back(area_in_text(place.code));
    return names;
}

/// The services that the report's persons have, and that nothing is told of here. "Ingen insats" is none.
std::vector<std::string> services_without_word(Supply const& supply, FigureTable const& offered,
                                               Guide const& guide, Figures const& figures) {
    std::vector<std::string> names;
    for (Topic const* topic : guide.topics()) {
        FigureTable const& persons = figures.table(counts_id(*topic));
        if (topic->role != supply.role || persons.withheld()) continue;
        for (Category const& each : persons.axis(supply.role).categories) {
            bool const is_service = each.code != "totalt" && each.code != "uppgift saknas" &&
                                    !to_lower(each.code).starts_with("ingen");
            std::string name = in_sentence(each.label);
            bool const is_told = offered.axis(supply.role).find(each.code).has_value() ||
                                 std::find(names.begin(), names.end(), name) != names.end();
            if (is_service && !is_told) names.push_back(std::move(name));
        }
    }
    return names;
}

Offered where(FigureTable const& table, std::string const& role, std::string const& service) {
    Offered offered;
    for (Category const& place : by_name(table.axis("kommun").categories)) {
        Cell const cell = table.where({{"kommun", place.code}, {role, service}});
        auto& names = !cell.shown() ? offered.unknown : cell.value > 0 ? offered.yes : offered.no;
        names.push_back(area_in_text(place.code));
    }
    return offered;
}

/// `whole`: something is told of every kommun.
Findings say_offered(std::string const& service, Offered const& offered, bool whole) {
    std::size_t const known = offered.yes.size() + offered.no.size();
    Slots const slots{{"Insats", with_capital(service)},
                      {"insats", in_sentence(service)},
                      {"n", number_word(known)},
                      {"plats", join_swedish(offered.no)}};
    Findings said;
    if (offered.no.size() > 1 && offered.yes.empty()) {
        said.push_back(say("utbud.ingen", slots));
    } else if (offered.no.size() > offered.yes.size() && !offered.yes.empty()) {
        said.push_back(
            say("utbud.nagra",
                Slots{{"plats", join_swedish(offered.yes)}, {"n2", number_word(offered.no.size())}} + slots));
    } else if (!offered.no.empty()) {
        said.push_back(say("utbud.saknas", slots));
    } else if (known == 1) {
        said.push_back(say("utbud.en", Slots{{"plats", join_swedish(offered.yes)}} + slots));
    } else if (known > 0) {
        said.push_back(say(whole && offered.unknown.empty() ? "utbud.alla" : "utbud.alla-kanda", slots));
    }
    if (!offered.unknown.empty())
        said.push_back(say("utbud.okand", Slots{{"plats", join_swedish(offered.unknown)}} + slots));
    return said;
}

Cell count(std::size_t number) { return shown_cell(static_cast<double>(number), Unit::count, 0); }

} // namespace

void plan_supply(Supply const& supply, Plan& plan) {
    TableRequest request;
    request.id = supply_id;
    request.data = supply.data;
    request.by = {{"kommun", {}}, {supply.role, {}}};
    request.persons = false;
    request.asked_at = supply.asked_at;
    request.excerpt = supply.excerpt;
    plan.add(std::move(request));
}

Blocks supply_of(Supply const& supply, Guide const& guide, Figures const& figures) {
    FigureTable const& published = figures.table(supply_id);
    Table table;
    table.anchor = "tabell-utbud";
    table.caption = supply.title;
    table.row_heading = supply.heading;
    table.sex = SexAxis::not_persons;
    table.unit = "Antal kommuner";
    table.source = citation_of(figures, published.data());
    table.columns = {{"Erbjuds", "", "", Show::value}, {"Erbjuds inte", "", "", Show::value}};
    std::vector<Text> items;
    auto const unheard = without_word(published, figures);
    bool any_unknown = !unheard.empty();
    std::vector<std::pair<std::string, Offered>> services;
    for (Category const& service : published.axis(supply.role).categories) {
        services.emplace_back(service.label, where(published, supply.role, service.code));
        any_unknown = any_unknown || !services.back().second.unknown.empty();
    }
    if (any_unknown) table.columns.push_back({"Uppgift saknas", "", "", Show::value});
    for (auto const& [name, offered] : services) {
        Row row;
        row.heading = name;
        row.cells = {count(offered.yes.size()), count(offered.no.size())};
        if (any_unknown) row.cells.push_back(count(offered.unknown.size() + unheard.size()));
        table.rows.push_back(std::move(row));
        items.push_back(text(text_of(say_offered(name, offered, unheard.empty()))));
    }
    Findings first{say("utbud.resultat")};
    if (!unheard.empty()) first.push_back(say("utbud.okand-kommun", {{"plats", join_swedish(unheard)}}));
    if (auto const untold = services_without_word(supply, published, guide, figures); !untold.empty())
        first.push_back(say("utbud.okand-insats", {{"insats", join_swedish(untold)}}));
    Blocks blocks{paragraph(text_of(first))};
    if (!items.empty()) blocks.push_back(bullets(std::move(items)));
    blocks.push_back(block(std::move(table)));
    return blocks;
}

} // namespace minimaria
