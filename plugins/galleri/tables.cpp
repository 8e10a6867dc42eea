#include "tables.hpp"

#include <algorithm>

namespace galleri {

namespace {

std::string code_of_area(Category const& place) { return is_municipality(place.code) ? place.code : ""; }

doc::Column column(std::string_view sex, std::string group = {}) {
    return {with_capital(sex), std::move(group), std::string(sex)};
}

doc::Table head(std::string anchor, std::string caption, std::string row_heading, std::string unit,
                std::string source) {
    doc::Table table;
    table.anchor = std::move(anchor);
    table.caption = std::move(caption);
    table.row_heading = std::move(row_heading);
    table.unit = std::move(unit);
    table.source = std::move(source);
    return table;
}

doc::Table shares(std::string anchor, std::string caption, std::string row_heading) {
    return head(std::move(anchor), std::move(caption), std::move(row_heading), "Andel i procent",
                "Påhittad undersökning");
}

/// A row a year, each figure twice: as a value and with its interval.
template <class CellOf>
void add_years(doc::Table& table, std::vector<Category> const& years, CellOf const& cell_of) {
    for (Category const& year : years) {
        doc::Row row;
        row.heading = year.label;
        row.position = period_of(year.code)->position();
        for (auto const sex : sexes) row.cells.insert(row.cells.end(), 2, cell_of(year.code, sex));
        table.rows.push_back(std::move(row));
    }
}

/// A column a sex; with `intervals` two, under the name of the sex.
void add_columns(doc::Table& table, bool intervals) {
    for (auto const sex : sexes) {
        if (!intervals) {
            table.columns.push_back(column(sex));
            continue;
        }
        table.columns.push_back({"Andel", with_capital(sex), std::string(sex)});
        table.columns.push_back({"95 % intervall", with_capital(sex), std::string(sex), doc::Show::interval});
    }
}

doc::Table counts(Source const& source, std::string_view role, std::string anchor, std::string caption,
                  std::string heading, std::string citation) {
    doc::Table table = head(std::move(anchor), std::move(caption), std::move(heading), "Antal personer",
                            std::move(citation));
    for (auto const sex : sexes) table.columns.push_back(column(sex));
    for (Category const& category : source.along(role)) {
        doc::Row row;
        row.heading = category.label;
        for (auto const sex : sexes)
            row.cells.push_back(source.at({{std::string(role), category.code}, {"kon", sex}}));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

doc::Table by_area(Source const& health, std::string anchor, std::string_view year, bool intervals) {
    doc::Table table =
        shares(std::move(anchor), "God hälsa efter kommun och kön " + std::string(year), "Kommun");
    add_columns(table, intervals);
    for (Category const& place : health.along("kommun")) {
        doc::Row row;
        row.heading = place.label;
        row.code = code_of_area(place);
        row.total = row.code.empty();
        row.emphasised = place.code == own_area;
        for (auto const sex : sexes) {
            Cell const cell = health.at({{"kommun", place.code}, {"ar", year}, {"kon", sex}});
            row.cells.insert(row.cells.end(), intervals ? 2 : 1, cell);
        }
        table.rows.push_back(std::move(row));
    }
    // The county last, as a total.
    std::stable_partition(table.rows.begin(), table.rows.end(),
                          [](doc::Row const& row) { return !row.total; });
    return table;
}

doc::Table wide(Source const& health) {
    doc::Table table = shares("tabell-bred", "God hälsa efter kommun, år och kön", "Kommun");
    for (Category const& year : health.along("ar")) {
        for (auto const sex : sexes) {
            table.columns.push_back(column(sex, year.label));
            table.columns.push_back(
                {"Intervall, " + std::string(sex), year.label, std::string(sex), doc::Show::interval});
        }
    }
    for (Category const& place : health.along("kommun")) {
        doc::Row row;
        row.heading = place.label;
        for (Category const& year : health.along("ar")) {
            for (auto const sex : sexes)
                row.cells.insert(row.cells.end(), 2,
                                 health.at({{"kommun", place.code}, {"ar", year.code}, {"kon", sex}}));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

doc::Table every_year(Source const& health, std::string anchor) {
    doc::Table table = shares(std::move(anchor), "God hälsa efter kommun, år och kön, en rad per år", "År");
    for (auto const sex : sexes) table.columns.push_back(column(sex));
    for (Category const& place : health.along("kommun")) {
        if (code_of_area(place).empty()) continue;
        for (Category const& year : health.along("ar")) {
            doc::Row row;
            row.heading = year.label;
            row.group = place.label;
            row.position = period_of(year.code)->position();
            row.emphasised = place.code == own_area;
            for (auto const sex : sexes)
                row.cells.push_back(health.at({{"kommun", place.code}, {"ar", year.code}, {"kon", sex}}));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

doc::Table all_hidden() {
    doc::Table table = head("tabell-inget", "Uppgifter som alla är skyddade", "Insats", "Antal personer",
                            "Påhittad insatsstatistik");
    for (auto const sex : sexes) table.columns.push_back(column(sex));
    for (char const* name : {"Insats A", "Insats B"}) {
        doc::Row row;
        row.heading = name;
        row.cells.assign(2, cell_without_value(Status::hidden, Unit::count));
        table.rows.push_back(std::move(row));
    }
    return table;
}

doc::Table without_sex() {
    doc::Table table =
        head("tabell-utan-kon", "Besökare på öppet hus", "Månad", "Antal personer", "Påhittad räkning");
    table.columns.push_back({"Besökare", "", ""});
    table.sex = doc::SexAxis::none;
    table.without_sex = "besökarna räknades i dörren och ingen frågade om deras kön.";
    for (auto const& [month, visitors] : {std::pair{"Mars", 412}, std::pair{"Oktober", 388}}) {
        doc::Row row;
        row.heading = month;
        row.cells = {shown_cell(visitors, Unit::count, 0)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

doc::Table sexes_in_rows(Source const& services) {
    doc::Table table = head("tabell-kon-i-rader", "Insatser efter kön, könen i rader", "Kön",
                            "Antal personer", "Påhittad insatsstatistik");
    table.sex = doc::SexAxis::rows;
    for (Category const& service : services.along("insats")) table.columns.push_back({service.label, "", ""});
    for (auto const sex : sexes) {
        doc::Row row;
        row.heading = with_capital(sex);
        row.sex = sex;
        for (Category const& service : services.along("insats"))
            row.cells.push_back(services.at({{"insats", service.code}, {"kon", sex}}));
        table.rows.push_back(std::move(row));
    }
    return table;
}

doc::Table all_sexes() {
    doc::Table table = head("tabell-fler-kon", "Deltagare efter aktivitet och kön 2025", "Aktivitet",
                            "Antal personer", "Påhittad deltagarstatistik");
    for (auto const* sex : {"kvinnor", "män", "flickor", "pojkar", "annan könsidentitet", "uppgift saknas"})
        table.columns.push_back(column(sex));
    for (auto const& [activity, counts] : {std::pair{"Läxhjälp", std::vector<int>{14, 9, 62, 71, 8, 11}},
                                           std::pair{"Språkkafé", std::vector<int>{88, 54, 17, 12, 7, 9}},
                                           std::pair{"Simskola", std::vector<int>{23, 31, 45, 38, 6, 14}},
                                           std::pair{"Odling", std::vector<int>{57, 26, 19, 22, 9, 7}}}) {
        doc::Row row;
        row.heading = activity;
        for (int const count : counts) row.cells.push_back(shown_cell(count, Unit::count, 0));
        table.rows.push_back(std::move(row));
    }
    return table;
}

doc::Table over_time(Source const& health) {
    doc::Table table = shares("tabell-tid", "God hälsa i Falun 2019–2025", "År");
    add_columns(table, true);
    add_years(table, health.along("ar"), [&](std::string_view year, std::string_view sex) {
        return health.at({{"kommun", own_area}, {"ar", year}, {"kon", sex}});
    });
    return table;
}

doc::Table in_groups(Source const& health) {
    doc::Table table = by_area(health, "tabell-kommuner", "2025", true);
    for (doc::Row& row : table.rows) {
        constexpr std::array<std::string_view, 6> north{"2023", "2031", "2039", "2062", "2034", "2021"};
        if (!row.total)
            row.group = std::find(north.begin(), north.end(), row.code) != north.end() ? "Norr och väster"
                                                                                       : "Söder och mitten";
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](doc::Row const& a, doc::Row const& b) {
        return std::pair(a.total, a.group) < std::pair(b.total, b.group);
    });
    table.notes = {text("Uppgifterna är påhittade.")};
    auto const own = std::find_if(table.rows.begin(), table.rows.end(),
                                  [](doc::Row const& row) { return row.emphasised; });
    auto const at = static_cast<std::size_t>(own - table.rows.begin());
    table.marked_notes = {doc::column_note(0, text("Självskattad hälsa, svaren ", doc::emph("bra"), " och ",
                                                   doc::emph("mycket bra"), ".")),
                          doc::row_note(at, text("Den egna kommunen är framhävd.")),
                          doc::cell_note(at, 2, text("Fler svarade än i de andra kommunerna."))};
    return table;
}

doc::Table without_rows() {
    doc::Table table =
        head("tabell-utan-rader", "Beslut som överklagats", "Insats", "Antal", "Påhittat verksamhetssystem");
    for (auto const sex : sexes) table.columns.push_back(column(sex));
    return table;
}

doc::Table flagged(Source const& health) {
    doc::Table table = over_time(health);
    table.anchor = "tabell-markta";
    table.caption = "God hälsa i Falun, med märkta uppgifter";
    table.columns.erase(table.columns.begin() + 3);
    table.columns.erase(table.columns.begin() + 1);
    for (doc::Column& each : table.columns) each = column(each.sex);
    for (doc::Row& row : table.rows) row.cells = {row.cells.at(0), row.cells.at(2)};
    table.rows.at(0).cells.at(1) = cell_without_value(Status::missing, Unit::percent);
    table.rows.at(1).cells.at(0) = cell_without_value(Status::not_applicable, Unit::percent);
    for (Cell& cell : table.rows.at(2).cells) cell.series_break = true;
    table.rows.at(3).cells.at(0).revised = true;
    for (Cell& cell : table.rows.back().cells) cell.preliminary = true;
    return table;
}

doc::Table over_long_time(Source const& long_time) {
    doc::Table table = shares("tabell-lang-tid", "God hälsa i Dalarna under många år", "År");
    add_columns(table, true);
    add_years(table, long_time.along("ar"), [&](std::string_view year, std::string_view sex) {
        Cell cell = long_time.at({{"ar", year}, {"kon", sex}});
        cell.series_break = year == "2018";
        return cell;
    });
    return table;
}

doc::Table changes(Source const& health) {
    doc::Table table = shares("tabell-forandring", "Förändring av andelen med god hälsa 2019–2025", "Kommun");
    table.unit = "Procentenheter";
    add_columns(table, false);
    for (Category const& place : health.along("kommun")) {
        if (code_of_area(place).empty()) continue;
        doc::Row row;
        row.heading = place.label;
        row.emphasised = place.code == own_area;
        for (auto const sex : sexes) {
            Cell const first = health.at({{"kommun", place.code}, {"ar", "2019"}, {"kon", sex}});
            Cell const last = health.at({{"kommun", place.code}, {"ar", "2025"}, {"kon", sex}});
            row.cells.push_back(first.shown() && last.shown()
                                    ? shown_cell(last.value - first.value, Unit::points, 1)
                                    : cell_without_value(Status::hidden, Unit::points));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

doc::Table population_by_age(Source const& population) {
    return counts(population, "alder", "tabell-befolkning", "Befolkningen efter ålder och kön", "Ålder",
                  "Påhittad befolkning");
}

doc::Table by_service(Source const& services) {
    return counts(services, "insats", "tabell-insatser", "Personer med insats efter kön", "Insats",
                  "Påhittad insatsstatistik");
}

} // namespace galleri
