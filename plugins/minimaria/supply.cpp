#include "supply.hpp"

#include "tables.hpp"

#include <algorithm>

namespace minimaria {

namespace {

using namespace document;

struct Answers {
    std::vector<std::string> yes;
    std::vector<std::string> no;
    std::vector<std::string> unknown;

    [[nodiscard]] std::vector<std::string>& of(Cell const& cell) {
        return !cell.shown() ? unknown : cell.value > 0 ? yes : no;
    }
};

/// Where one service is offered.
struct Offered {
    Answers places;
    Answers units; ///< "Norra mottagningen i Falun"
    /// Those that lack what another unit of their kommun offers: the kommuner that lack it are told as such.
    std::vector<std::string> lacking_units;
    std::vector<std::string> unknown_units; ///< of which something is known of other units of the kommun
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

/// The units of a kommun: those that something is said of.
std::vector<Category> units_in(FigureTable const& table, std::string const& role, std::string const& place) {
    std::vector<Category> units;
    for (Category const& unit : table.axis("enhet").categories) {
        auto const& services = table.axis(role).categories;
        bool const is_there = std::any_of(services.begin(), services.end(), [&](Category const& service) {
            return table.where({{"kommun", place}, {"enhet", unit.code}, {role, service.code}}).shown();
        });
        if (is_there) units.push_back(unit);
    }
    return units;
}

/// What the units of a kommun say together is what the kommun offers.
void add_units(FigureTable const& table, std::string const& role, std::string const& service,
               Category const& place, Offered& offered) {
    std::string const name = area_in_text(place.code);
    Answers here;
    for (Category const& unit : units_in(table, role, place.code))
        here.of(table.where({{"kommun", place.code}, {"enhet", unit.code}, {role, service}}))
            .push_back(unit.label + " " + at_place(name));
    auto const append = [](std::vector<std::string> const& more, std::vector<std::string>& all) {
        all.insert(all.end(), more.begin(), more.end());
    };
    append(here.yes, offered.units.yes);
    append(here.no, offered.units.no);
    append(here.unknown, offered.units.unknown);
    if (!here.yes.empty()) {
        offered.places.yes.push_back(name);
        append(here.no, offered.lacking_units);
        append(here.unknown, offered.unknown_units);
    } else if (here.no.empty() || !here.unknown.empty()) {
        // One of the others may offer it.
        offered.places.unknown.push_back(name);
    } else {
        offered.places.no.push_back(name);
    }
}

Offered where(FigureTable const& table, Supply const& supply, std::string const& service) {
    Offered offered;
    for (Category const& place : by_name(table.axis("kommun").categories)) {
        if (supply.by_unit) {
            add_units(table, supply.role, service, place, offered);
            continue;
        }
        Cell const cell = table.where({{"kommun", place.code}, {supply.role, service}});
        offered.places.of(cell).push_back(area_in_text(place.code));
    }
    return offered;
}

/// "båda kommunerna", "alla tre kommuner".
std::string all_places(std::size_t number) {
    return number == 2 ? "båda kommunerna" : "alla " + number_word(number) + " kommuner";
}

/// `whole`: something is told of every kommun.
Findings say_offered(std::string const& service, Offered const& offered, bool whole) {
    auto const& [yes, no, unknown] = offered.places;
    std::size_t const known = yes.size() + no.size();
    Slots const slots{{"Insats", with_capital(service)},
                      {"insats", in_sentence(service)},
                      {"n", number_word(known)},
                      {"alla", all_places(known)},
                      {"alla-kanda", known == 2 ? "de båda kommuner" : all_places(known)},
                      {"plats", join_swedish(no)}};
    Findings said;
    if (no.size() > 1 && yes.empty()) {
        said.push_back(say("utbud.ingen", slots));
    } else if (no.size() > yes.size() && !yes.empty()) {
        // "De andra" are all others only where nothing is unknown.
        said.push_back(say(
            whole && unknown.empty() ? "utbud.nagra" : "utbud.nagra-namn",
            Slots{{"plats", join_swedish(yes)}, {"n2", number_word(no.size())}, {"utan", join_swedish(no)}} +
                slots));
    } else if (!no.empty()) {
        said.push_back(say("utbud.saknas", slots));
    } else if (known == 1) {
        said.push_back(say("utbud.en", Slots{{"plats", join_swedish(yes)}} + slots));
    } else if (known > 0) {
        said.push_back(say(whole && unknown.empty() ? "utbud.alla" : "utbud.alla-kanda", slots));
    }
    if (!offered.lacking_units.empty())
        said.push_back(say("utbud.enheter", Slots{{"enheter", join_swedish(offered.lacking_units)}} + slots));
    if (!offered.unknown_units.empty())
        said.push_back(
            say("utbud.okand-enhet", Slots{{"enheter", join_swedish(offered.unknown_units)}} + slots));
    if (!unknown.empty()) said.push_back(say("utbud.okand", Slots{{"plats", join_swedish(unknown)}} + slots));
    return said;
}

Cell count(std::size_t number) { return shown_cell(static_cast<double>(number), Unit::count, 0); }

} // namespace

void plan_supply(Supply const& supply, Plan& plan) {
    TableRequest request;
    request.id = supply_id;
    request.data = supply.data;
    request.by = {{"kommun", {}}, {supply.role, {}}};
    if (supply.by_unit) request.by.insert(request.by.begin() + 1, {"enhet", {}});
    request.persons = false;
    request.conditions_are = "";
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
    table.unit = supply.by_unit ? "Antal kommuner och enheter" : "Antal kommuner";
    table.source = citation_of(figures, published.data());
    std::vector<Text> items;
    auto const unheard = without_word(published, figures);
    bool any_unknown = !unheard.empty();
    std::vector<std::pair<std::string, Offered>> services;
    for (Category const& service : published.axis(supply.role).categories) {
        services.emplace_back(service.label, where(published, supply, service.code));
        Offered const& offered = services.back().second;
        any_unknown = any_unknown || !offered.places.unknown.empty() || !offered.units.unknown.empty();
    }
    auto const add_columns = [&](std::string const& group) {
        table.columns.push_back({"Erbjuds", group, "", Show::value});
        table.columns.push_back({"Erbjuds inte", group, "", Show::value});
        if (any_unknown) table.columns.push_back({"Uppgift saknas", group, "", Show::value});
    };
    add_columns(supply.by_unit ? "Kommuner" : "");
    if (supply.by_unit) add_columns("Enheter");
    for (auto const& [name, offered] : services) {
        Row row;
        row.heading = name;
        auto const add = [&](Answers const& answers, std::size_t more_unknown) {
            row.cells.push_back(count(answers.yes.size()));
            row.cells.push_back(count(answers.no.size()));
            if (any_unknown) row.cells.push_back(count(answers.unknown.size() + more_unknown));
        };
        add(offered.places, unheard.size());
        if (supply.by_unit) add(offered.units, 0);
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
