#include "supply.hpp"

#include "planned.hpp"
#include "printing.hpp"

#include <algorithm>
#include <utility>

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

/// Units of one kommun.
struct UnitsIn {
    std::string place;
    std::vector<std::string> units;
};

/// Where one service is offered.
struct Offered {
    Answers places;
    Answers units; ///< by their names
    /// Those that lack what another unit of their kommun offers: the kommuner that lack it are told as such.
    std::vector<UnitsIn> lacking_units;
    std::vector<UnitsIn> unknown_units; ///< of which something is known of other units of the kommun
};

/// A sentence, and what is listed below it where it would be too much to read in a row.
struct Said {
    std::string sentence;
    std::vector<std::string> list;
};

constexpr std::size_t most_in_a_row = 8;
constexpr std::size_t least_counted = 3; ///< of fewer the names say how many they are

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

/// The two data sets may write a service with other capitals or spaces.
bool is_told(std::string const& service, Axis const& told) {
    return std::any_of(told.categories.begin(), told.categories.end(),
                       [&](Category const& each) { return fold(each.code) == fold(service); });
}

/// The services that the report's persons have, and that nothing is told of here. "Ingen insats" is none.
std::vector<std::string> services_without_word(Supply const& supply, FigureTable const& offered,
                                               Guide const& guide, Figures const& figures) {
    std::vector<std::string> names;
    for (Topic const* topic : guide.topics()) {
        FigureTable const& persons = figures.table(counts_id(*topic));
        if (topic->role != supply.role || persons.withheld()) continue;
        for (Category const& each : persons.axis(supply.role).categories) {
            bool const is_service =
                each.code != total && each.code != unanswered && !to_lower(each.code).starts_with("ingen");
            std::string name = in_sentence(each.label);
            bool const is_known = is_told(each.code, offered.axis(supply.role)) ||
                                  std::find(names.begin(), names.end(), name) != names.end();
            if (is_service && !is_known) names.push_back(std::move(name));
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
            .push_back(unit.label);
    auto const append = [](std::vector<std::string> const& more, std::vector<std::string>& all) {
        all.insert(all.end(), more.begin(), more.end());
    };
    append(here.yes, offered.units.yes);
    append(here.no, offered.units.no);
    append(here.unknown, offered.units.unknown);
    if (!here.yes.empty()) {
        offered.places.yes.push_back(name);
        if (!here.no.empty()) offered.lacking_units.push_back({name, here.no});
        if (!here.unknown.empty()) offered.unknown_units.push_back({name, here.unknown});
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

/// "fyra av sju kommuner", "4 av 15 kommuner", "två av de tre kommuner som det finns uppgift om".
std::string so_many(std::size_t number, std::size_t known, std::string const& things, bool is_whole) {
    constexpr std::size_t last_word = 12; // both as words, or both in digits
    auto const written = [&](std::size_t each) {
        return known > last_word ? std::to_string(each) : number_word(each);
    };
    return written(number) + " av " + (is_whole ? "" : "de ") + written(known) + " " + things +
           (is_whole ? "" : " som det finns uppgift om");
}

std::size_t number_of(std::vector<UnitsIn> const& all) {
    std::size_t number = 0;
    for (UnitsIn const& each : all) number += each.units.size();
    return number;
}

/// "Norra och Södra i Falun".
std::string in_a_row(std::vector<UnitsIn> const& all) {
    std::vector<std::string> parts;
    for (UnitsIn const& each : all) parts.push_back(join_swedish(each.units) + " " + at_place(each.place));
    return join_swedish(parts);
}

/// "Falun: Norra och Södra".
std::vector<std::string> by_place(std::vector<UnitsIn> const& all) {
    std::vector<std::string> lines;
    for (UnitsIn const& each : all) lines.push_back(each.place + ": " + join_swedish(each.units));
    return lines;
}

/// "Falun (Norra och Södra)".
std::string grouped(std::vector<UnitsIn> const& all) {
    std::vector<std::string> parts;
    for (UnitsIn const& each : all) parts.push_back(each.place + " (" + join_swedish(each.units) + ")");
    return join_swedish(parts);
}

/// The sentence `id` where the names are few, "-antal" where it says how many they are, and "-lista" where
/// they stand below it.
Said say_those(std::string const& id, std::vector<std::string> const& names, Slots const& slots) {
    if (names.size() > most_in_a_row) return {say(id + "-lista", slots).text, names};
    return {say(names.size() < least_counted ? id : id + "-antal", slots).text, {}};
}

Said say_units(Offered const& offered, Slots const& slots) {
    auto const& [yes, no, unknown] = offered.units;
    std::size_t const number = number_of(offered.lacking_units);
    Slots const counted =
        Slots{{"av", so_many(number, yes.size() + no.size(), "enheter", unknown.empty())}} + slots;
    if (number > most_in_a_row)
        return {say("utbud.enheter-lista", counted).text, by_place(offered.lacking_units)};
    if (number < least_counted)
        return {say("utbud.enheter", Slots{{"enheter", in_a_row(offered.lacking_units)}} + slots).text, {}};
    return {say("utbud.enheter-antal", Slots{{"enheter", grouped(offered.lacking_units)}} + counted).text,
            {}};
}

/// `whole`: something is told of every kommun.
std::vector<Said> say_offered(std::string const& service, Offered const& offered, bool whole) {
    auto const& [yes, no, unknown] = offered.places;
    std::size_t const known = yes.size() + no.size();
    bool const is_whole = whole && unknown.empty();
    Slots const slots{{"Insats", with_capital(service)},
                      {"insats", in_sentence(service)},
                      {"n", number_word(known)},
                      {"alla", all_places(known)},
                      {"alla-kanda", known == 2 ? "de båda kommuner" : all_places(known)},
                      {"av", so_many(no.size(), known, "kommuner", is_whole)},
                      {"plats", join_swedish(no)},
                      {"i-plats", at_places(no)}};
    std::vector<Said> said;
    if (no.size() > 1 && yes.empty()) {
        said.push_back({say("utbud.ingen", slots).text, {}});
    } else if (no.size() > yes.size() && !yes.empty() && yes.size() <= most_in_a_row) {
        Slots const some = Slots{{"i-plats", at_places(yes)},
                                 {"n2", number_word(no.size())},
                                 {"utan", join_swedish(no)},
                                 {"i-utan", at_places(no)}} +
                           slots;
        // "De andra" are all others only where nothing is unknown.
        if (is_whole)
            said.push_back({say("utbud.nagra", some).text, {}});
        else if (no.size() < least_counted)
            said.push_back({say("utbud.nagra-namn", some).text, {}});
        else
            said.push_back(say_those("utbud.nagra", no, some));
    } else if (!no.empty()) {
        said.push_back(say_those("utbud.saknas", no, slots));
    } else if (known == 1) {
        said.push_back({say("utbud.en", Slots{{"i-plats", at_places(yes)}} + slots).text, {}});
    } else if (known > 0) {
        said.push_back({say(is_whole ? "utbud.alla" : "utbud.alla-kanda", slots).text, {}});
    }
    if (!offered.lacking_units.empty()) said.push_back(say_units(offered, slots));
    if (!offered.unknown_units.empty())
        said.push_back(
            {say("utbud.okand-enhet", Slots{{"enheter", in_a_row(offered.unknown_units)}} + slots).text, {}});
    if (!unknown.empty())
        said.push_back({say("utbud.okand", Slots{{"plats", join_swedish(unknown)}} + slots).text, {}});
    return said;
}

/// A service is an item of a list; one that needs a list of its own is a paragraph before it.
class Listing {
public:
    void add(std::vector<Said> const& said) {
        std::string words;
        for (Said const& each : said) {
            words += (words.empty() ? "" : " ") + each.sentence;
            if (each.list.empty()) continue;
            finish();
            blocks_.push_back(paragraph(std::exchange(words, {})));
            for (std::string const& line : each.list) items_.push_back(text(line));
            finish();
        }
        if (!words.empty()) items_.push_back(text(words));
    }

    [[nodiscard]] Blocks blocks() && {
        finish();
        return std::move(blocks_);
    }

private:
    void finish() {
        if (!items_.empty()) blocks_.push_back(bullets(std::exchange(items_, {})));
    }

    Blocks blocks_;
    std::vector<Text> items_;
};

Cell count(std::size_t number) { return shown_cell(static_cast<double>(number), Unit::count, 0); }

} // namespace

void plan_supply(Supply const& supply, Job const& job, Plan& plan) {
    TableRequest request;
    request.id = supply_id;
    request.data = supply.data;
    request.by = {{"kommun", {}}, {supply.role, {}}};
    if (supply.by_unit) request.by.insert(request.by.begin() + 1, {"enhet", {}});
    if (std::string const year = year_of(job);
        !year.empty() && job.find_data(supply.data)->columns.contains("ar"))
        request.where = {{"ar", {year}}};
    if (has_column(data_of(job), "kommun") && has_column(data_of(job), supply.role)) {
        request.offered_to = OfferedTo{data_of(job).name, supply.role, {}};
        if (has_years(job)) request.offered_to->where = {{"ar", {year_of(job)}}};
    }
    request.persons = false;
    request.conditions_are = "";
    request.asked_at = supply.asked_at;
    request.excerpt = supply.excerpt;
    plan.add(std::move(request));
}

void check_places(Supply const& supply, Job const& job, Figures const& figures, Diagnostics& diagnostics) {
    std::vector<std::string> others;
    for (Category const& place : figures.table(supply_id).axis("kommun").categories)
        if (!is_municipality(place.code)) others.push_back(in_quotes(area_in_text(place.code)));
    if (others.empty()) return;
    diagnostics.add(
        at(job.find_data(supply.data)->source, Severity::error, "minimaria.utbud-inte-kommun",
           "vad som erbjuds ska anges kommun för kommun, och " + join_swedish(others) + " är ingen kommun",
           "skriv en rad för varje kommun som det gäller, eller ta bort raden"));
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
    Listing listing;
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
        listing.add(say_offered(name, offered, unheard.empty()));
    }
    Findings first{say("utbud.resultat")};
    if (!unheard.empty()) first.push_back(say("utbud.okand-kommun", {{"plats", join_swedish(unheard)}}));
    if (auto const untold = services_without_word(supply, published, guide, figures); !untold.empty())
        first.push_back(say("utbud.okand-insats", {{"insats", join_swedish(untold)}}));
    Blocks blocks{paragraph(text_of(first))};
    for (Block& each : std::move(listing).blocks()) blocks.push_back(std::move(each));
    blocks.push_back(block(std::move(table)));
    return blocks;
}

} // namespace minimaria
