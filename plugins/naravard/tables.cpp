#include "tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace naravard {

namespace {

using namespace document;

constexpr std::string_view interval_heading = "95 % intervall";

using Sexes = std::vector<std::string>;

/// Where the source does not divide by sex there is only the total.
bool is_divided(Sexes const& sexes) { return sexes.size() > 1; }

/// The columns of a table by sex; an interval beside each value when the source has any.
void add_columns(View const& view, Sexes const& sexes, Table& table) {
    for (std::string const& sex : sexes) {
        std::string const name = with_capital(sex);
        if (!view.has_intervals()) {
            table.columns.push_back({name, "", sex, Show::value});
            continue;
        }
        table.columns.push_back({value_heading(view.indicator().unit), name, sex, Show::value});
        table.columns.push_back({std::string(interval_heading), name, sex, Show::interval});
    }
}

void add_cells(View const& view, Sexes const& sexes, std::string_view area, std::string_view year, Row& row,
               PrintedCells& printed) {
    for (std::string const& sex : sexes) {
        Cell const cell = view.cell(area, year, sex);
        printed.add(table_id(view.indicator().id), area_name(area) + " " + std::string(year),
                    {sex, cell, view.standing(area, year, sex) == Standing::unreadable});
        row.cells.push_back(cell);
        if (view.has_intervals()) row.cells.push_back(cell);
    }
}

/// The value columns of the two groups; of the total, which stands last, when only that has figures.
std::vector<std::size_t> series_of(View const& view, Sexes const& sexes, bool of_groups) {
    std::size_t const step = view.has_intervals() ? 2 : 1;
    if (!of_groups) return {(sexes.size() - 1) * step};
    return {0, step};
}

/// The value columns of the second pair of sexes.
std::vector<std::size_t> series_of(View const& view, Sexes const& sexes, Groups const& pair) {
    std::size_t const step = view.has_intervals() ? 2 : 1;
    std::vector<std::size_t> columns;
    for (std::string const& sex : {pair.first, pair.second}) {
        auto const at = std::find(sexes.begin(), sexes.end(), sex);
        if (at != sexes.end()) columns.push_back(static_cast<std::size_t>(at - sexes.begin()) * step);
    }
    return columns;
}

/// How many there are of something in a county or in riket would dwarf what its kommuner have.
bool is_number(Indicator const& indicator) { return indicator.unit == Unit::count && !indicator.is_mean; }

/// A chart of the second pair of sexes of a table, where at least two of its rows have a figure of them, and
/// more than half of `of`.
void add_chart_of_second_pair(View const& view, Sexes const& sexes, Table const& table, ChartKind kind,
                              std::string anchor, std::size_t of, Blocks& blocks) {
    if (!view.other_pair()) return;
    Groups const& pair = *view.other_pair();
    auto const columns = series_of(view, sexes, pair);
    auto const drawn =
        static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), [&](Row const& row) {
            return !row.total && std::any_of(columns.begin(), columns.end(), [&row](std::size_t column) {
                return row.cells[column].shown();
            });
        }));
    if (columns.size() != 2 || drawn < 2 || 2 * drawn <= of) return;
    Chart chart;
    chart.anchor = std::move(anchor) + "--" + slug(pair.first + " " + pair.second);
    chart.caption = table.caption + ": " + pair.first + " och " + pair.second;
    chart.kind = kind;
    chart.table = table.anchor;
    chart.columns = columns;
    chart.without_totals = kind == ChartKind::dots && is_number(view.indicator());
    blocks.push_back(block(std::move(chart)));
}

std::optional<double> position_of(std::string const& time) {
    auto const period = period_of(time);
    return period ? std::optional(period->position()) : std::nullopt;
}

std::string years_text(View const& view) {
    std::string const& first = view.series().front().first;
    std::string const& last = view.series().back().first;
    if (first == last) return first;
    bool const are_years = first.size() == 4 && last.size() == 4;
    return first + (are_years ? "–" : " till ") + last;
}

/// What a single year stands for, of the times that the table prints; a period says itself which years it is
/// about.
std::string note_on_means(View const& view, std::vector<std::string> const& times) {
    int const years = view.indicator().mean_years;
    auto const stands_for_more = [years](std::string const& time) {
        return period_of(time, years) != period_of(time);
    };
    if (years == 1 || times.empty()) return "";
    std::string const mean = "ett medelvärde över " + number_word(static_cast<std::size_t>(years)) + " år";
    if (std::all_of(times.begin(), times.end(), stands_for_more))
        return "Varje värde är " + mean + ": " + (times.size() == 1 ? times.front() : "året på raden") +
               " och åren närmast före.";
    if (std::any_of(times.begin(), times.end(), stands_for_more))
        return "Där raden är ett enda år är värdet " + mean + ": det året och åren närmast före.";
    return view.odd_period() ? "" : "Varje värde är " + mean + ".";
}

void describe(View const& view, Sexes const& sexes, std::string const& source,
              std::vector<std::string> const& times, Table& table) {
    Indicator const& indicator = view.indicator();
    table.unit = unit_line(indicator.unit);
    table.source = source;
    if (std::string note = note_on_means(view, times); !note.empty())
        table.notes.push_back(text(std::move(note)));
    if (times.size() > 1)
        for (SeriesBreak const& each : view.breaks())
            table.notes.push_back(text("Brott i tidsserien " + std::to_string(each.year) + ": " +
                                       each.reason + ". Åren före jämförs inte med dem efter."));
    if (!is_divided(sexes)) {
        table.sex = SexAxis::none;
        table.without_sex = with_stop(with_capital(view.without_sex()));
    }
    add_notes_on_intervals(table);
}

/// "Dalarna", or "Falun och jämförda kommuner".
std::string place_of_kommuner(Areas const& areas) {
    return area_in_text(areas.chosen ? areas.own : areas.county) +
           (areas.chosen ? " och jämförda kommuner" : "");
}

/// "Falun (2024)"
std::vector<std::string> with_times(std::vector<std::pair<std::string, std::string>> const& areas) {
    std::vector<std::string> result;
    for (auto const& [code, year] : areas) result.push_back(area_in_text(code) + " (" + year + ")");
    return result;
}

/// What the table per kommun does not show: kommuner without figures, each with the reason, and newer figures
/// of a few.
void add_notes_on_kommuner(View const& view, View const* beside, Areas const& areas, Table& table) {
    std::map<Standing, std::vector<std::string>> without;
    std::vector<std::string> without_groups; // which the source has figures of other sexes for
    for (std::string const& code : view.absent_kommuner()) {
        bool const has_row = code == areas.own || (beside != nullptr && beside->has_any_figure(code));
        if (has_row) continue;
        bool const has_others = view.standing(code) == Standing::none && view.is_of_groups_alone(code);
        (has_others ? without_groups : without[view.standing(code)]).push_back(area_in_text(code));
    }
    auto const note = [&table](std::string_view id, std::string const& place) {
        table.notes.push_back(text(say(id, {{"plats", place}}).text));
    };
    if (auto const& names = without[Standing::unreadable]; !names.empty())
        note("tabell.olasta", join_swedish(names));
    if (auto const& names = without[Standing::hidden]; !names.empty())
        note("tabell.skyddade", join_swedish(names));
    if (auto const& names = without[Standing::none]; !names.empty()) {
        bool const are_named = areas.chosen || names.size() == 1;
        note("tabell.saknas", are_named ? join_swedish(names)
                                        : "de " + number_word(names.size()) + " andra kommunerna i " +
                                              area_in_text(areas.county));
    }
    Slots const both{{"k", view.measure().groups.first}, {"m", view.measure().groups.second}};
    if (!without_groups.empty())
        table.notes.push_back(
            text(say("tabell.saknas-kon", both + Slots{{"plats", join_swedish(without_groups)}}).text));
    if (auto const& totals = view.newer_totals_of_kommuner(); !totals.empty()) {
        std::set<std::string> years;
        for (auto const& [code, year] : totals) years.insert(year);
        bool const all = totals.size() == view.present_kommuner().size();
        table.notes.push_back(all ? text(say("tabell.nyare-totalt",
                                             both + Slots{{"år", join_swedish({years.begin(), years.end()})}})
                                             .text)
                                  : text(say("tabell.nyare-totalt-nagra",
                                             both + Slots{{"kommuner", join_swedish(with_times(totals))}})
                                             .text));
    }
    auto const newer = with_times(view.newer_of_kommuner());
    if (newer.empty()) return;
    table.notes.push_back(
        text(join_swedish(newer) +
             " har en nyare uppgift. Tabellen gäller en tidpunkt som fler kommuner har uppgift för."));
}

/// The rows of a county and of riket stand last, where the source shows them for the table's time.
void add_notes_on_wholes(View const& view, Areas const& areas, std::string const& year, Table& table) {
    for (std::string const& code : {areas.county, std::string(country_code)}) {
        if (code == areas.twin || code == areas.own) continue;
        if (is_known(view.figure(code, year)) || view.standing(code) == Standing::none) continue;
        auto const standing = view.standings({code}, view.sexes(), year).together();
        std::string_view const id = standing == Standing::unreadable ? "tabell.olast-tid"
                                    : standing == Standing::hidden   ? "tabell.skyddad-tid"
                                                                     : "tabell.saknas-tid";
        table.notes.push_back(text(say(id, {{"plats", area_in_text(code)}, {"år", year}}).text));
    }
}

std::vector<std::string> headings(Table const& table) {
    std::vector<std::string> result;
    for (Row const& row : table.rows) result.push_back(row.heading);
    return result;
}

/// Where the own area has no figures over time, those of its kommuner are the only ones there are.
Block years_of_municipalities(View const& view, Areas const& areas, std::string const& source,
                              PrintedCells& printed) {
    Sexes const& sexes = view.sexes();
    Indicator const& indicator = view.indicator();
    Table table;
    table.anchor = "tabell-" + indicator.id + "--kommuner-over-tid";
    table.caption = indicator.title + " per kommun, " + place_of_kommuner(areas) + " " + years_text(view);
    table.row_heading = "Kommun och tid";
    add_columns(view, sexes, table);
    for (std::string const& code : areas.municipalities) {
        for (auto const& [year, own] : view.series()) {
            if (!is_known(view.figure(code, year))) continue;
            Row row;
            row.heading = year;
            row.group = area_name(code);
            row.position = position_of(year);
            row.emphasised = code == areas.own;
            add_cells(view, sexes, code, year, row, printed);
            table.rows.push_back(std::move(row));
        }
    }
    describe(view, sexes, source, headings(table), table);
    return block(std::move(table));
}

/// Two rows that a line over time would have at the same place: periods that begin together, and the year
/// and its first month.
std::optional<Slots> at_one_place(Table const& table) {
    std::map<double, std::string> seen;
    for (Row const& row : table.rows) {
        if (!row.position) continue;
        auto const [first, is_new] = seen.try_emplace(*row.position, row.heading);
        if (!is_new) return Slots{{"tid", first->second}, {"annan", row.heading}};
    }
    return std::nullopt;
}

} // namespace

Blocks years(View const& view, Areas const& areas, std::string const& source, PrintedCells& printed) {
    if (!view.has_figures()) return {};
    Sexes const& sexes = view.sexes();
    Indicator const& indicator = view.indicator();
    Table table;
    table.anchor = "tabell-" + indicator.id;
    table.caption = indicator.title + ", " + area_in_text(areas.own) + " " + years_text(view);
    table.row_heading = view.is_by_year() ? "År" : "Tid";
    add_columns(view, sexes, table);
    for (auto const& [year, figure] : view.series()) {
        Row row;
        row.heading = year;
        row.position = position_of(year);
        add_cells(view, sexes, areas.own, year, row, printed);
        table.rows.push_back(std::move(row));
    }
    describe(view, sexes, source, headings(table), table);

    auto const drawn = std::count_if(view.series().begin(), view.series().end(), [&](auto const& point) {
        return view.measure().divided ? is_shown(point.second) : point.second.total.shown();
    });
    Blocks blocks;
    auto const crowded = at_one_place(table);
    if (crowded && drawn > 1) table.notes.push_back(text(say("tabell.utan-linjer", *crowded).text));
    if (crowded) {
        blocks.push_back(block(std::move(table)));
        return blocks;
    }
    if (drawn > 1) {
        Chart chart;
        chart.anchor = "diagram-" + indicator.id;
        chart.caption = table.caption;
        chart.kind = ChartKind::lines;
        chart.table = table.anchor;
        chart.columns = series_of(view, sexes, view.measure().divided);
        blocks.push_back(block(std::move(chart)));
    }
    add_chart_of_second_pair(view, sexes, table, ChartKind::lines, "diagram-" + indicator.id, 0, blocks);
    blocks.push_back(block(std::move(table)));
    return blocks;
}

namespace {

/// The columns of a table per kommun: the second pair's own table has that pair alone.
Sexes sexes_of_kommuner(View const& view) {
    if (!view.is_second_pair()) return view.sexes();
    return {view.measure().groups.first, view.measure().groups.second};
}

/// Of the view's groups, at their own time; of `beside` too, a second pair of sexes with the same time.
Blocks of_kommuner(View const& view, View const* beside, Areas const& areas, std::string const& source,
                   PrintedCells& printed) {
    Sexes const sexes = sexes_of_kommuner(view);
    Indicator const& indicator = view.indicator();
    Groups const& groups = view.measure().groups;
    std::string const& year = *view.year_of_kommuner();
    bool const second = view.is_second_pair();
    std::string const stem =
        indicator.id + "--kommuner" + (second ? "--" + slug(groups.first + " " + groups.second) : "");
    Table table;
    table.anchor = "tabell-" + stem;
    table.caption = indicator.title + " per kommun, " + place_of_kommuner(areas) + " " + year +
                    (second ? ": " + groups.first + " och " + groups.second : "");
    table.row_heading = "Kommun";
    add_columns(view, sexes, table);
    std::size_t drawn = 0;
    auto const add_row = [&](std::string const& code, bool total) {
        Figure const figure = view.figure(code, year);
        bool const is_known_beside = beside != nullptr && is_known(beside->figure(code, year));
        if (total && !is_known(figure) && !is_known_beside) return;
        drawn += !total && is_shown(figure) ? 1U : 0U;
        Row row;
        row.heading = area_name(code);
        row.total = total;
        row.emphasised = code == areas.own;
        add_cells(view, sexes, code, year, row, printed);
        table.rows.push_back(std::move(row));
    };
    for (std::string const& code : areas.municipalities) {
        bool const has_any = view.has_any_figure(code) || (beside != nullptr && beside->has_any_figure(code));
        if (code == areas.own || has_any) add_row(code, false);
    }
    std::size_t const kommuner = table.rows.size();
    if (areas.twin.empty()) add_row(areas.county, true);
    add_row(std::string(country_code), true);
    describe(view, sexes, source, {year}, table);
    add_notes_on_kommuner(view, beside, areas, table);
    add_notes_on_wholes(view, areas, year, table);
    Blocks blocks;
    // One kommun whose figure the source hides must not take the picture of all the others away.
    std::size_t const all = areas.chosen ? kommuner : areas.municipalities.size();
    if (2 * drawn > all && drawn > 1) {
        Chart chart;
        chart.anchor = "diagram-" + stem;
        chart.caption = table.caption;
        chart.kind = ChartKind::dots;
        chart.table = table.anchor;
        chart.columns = series_of(view, sexes, true);
        chart.without_totals = is_number(indicator);
        blocks.push_back(block(std::move(chart)));
    }
    if (beside != nullptr)
        add_chart_of_second_pair(view, sexes, table, ChartKind::dots, "diagram-" + stem, all, blocks);
    blocks.push_back(block(std::move(table)));
    return blocks;
}

} // namespace

Blocks municipalities(View const& view, View const* second_pair, Areas const& areas,
                      std::string const& source, PrintedCells& printed) {
    bool const is_there = view.year_of_kommuner().has_value();
    bool const has_second = second_pair != nullptr && second_pair->year_of_kommuner();
    bool const at_once = is_there && has_second && view.year_of_kommuner() == second_pair->year_of_kommuner();
    Blocks blocks;
    if (is_there) blocks = of_kommuner(view, at_once ? second_pair : nullptr, areas, source, printed);
    if (is_there && !view.earlier_years_of_kommuner().empty() && !view.has_figures())
        blocks.push_back(years_of_municipalities(view, areas, source, printed));
    // A table of one time cannot show what is said of another.
    if (has_second && !at_once) {
        for (Block& each : of_kommuner(*second_pair, nullptr, areas, source, printed))
            blocks.push_back(std::move(each));
    }
    return blocks;
}

} // namespace naravard
