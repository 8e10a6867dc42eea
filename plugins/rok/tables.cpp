#include "tables.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace rok {

namespace {

using namespace document;

constexpr char const* shares_ending = "/andel";
constexpr std::size_t fewest_compared = 2; ///< kommuner: of one alone it would be no sum

std::string shares_id(Indicator const& indicator) { return "rok/" + indicator.data + shares_ending; }

TableRequest counted(std::string id, Indicator const& indicator) {
    TableRequest request;
    request.id = std::move(id);
    request.data = indicator.data;
    request.statistic = Statistic::count;
    request.unit = Unit::count;
    request.asked_at = indicator.asked_at;
    request.excerpt = indicator.excerpt;
    return request;
}

/// The categories in the order that the template gives; those that it does not name follow, then what is not
/// known, then the total.
std::vector<Category> in_order(Indicator const& indicator, FigureTable const& figures) {
    std::vector<Category> categories = figures.axis(indicator.role).categories;
    auto const& order = indicator.order;
    auto const place = [&](Category const& category) -> std::size_t {
        auto const named = std::find(order.begin(), order.end(), category.code);
        if (named != order.end()) return static_cast<std::size_t>(named - order.begin());
        return order.size() + (category.code == total ? 2U : category.code == "uppgift saknas" ? 1U : 0U);
    };
    std::stable_sort(categories.begin(), categories.end(),
                     [&](Category const& one, Category const& other) { return place(one) < place(other); });
    return categories;
}

std::string heading_of(Indicator const& indicator, Category const& category) {
    return with_capital(category_heading(indicator.role, category));
}

/// The answers of one question that a table of those of another gender identity counts, beside some
/// questions about the same persons: which kommuner have answered them and not it, and for which year. ""
/// where there are none.
std::string not_in_table_of_all(Group const& group, std::vector<std::string> const& questions,
                                std::string const& counted, std::string const& table,
                                Responses const& responses) {
    std::set<std::string> years;
    for (std::string const& question : questions)
        for (std::string const& year : responses.years_of(question)) years.insert(year);
    std::vector<std::string> lacking;
    for (std::string const& year : years) {
        auto const told = responses.answered(counted, year);
        std::vector<std::string> kommuner;
        for (std::string const& kommun : responses.kommuner())
            if (!responses.has_answered(counted, year, kommun) &&
                std::any_of(questions.begin(), questions.end(), [&](std::string const& question) {
                    return responses.has_answered(question, year, kommun);
                }))
                kommuner.push_back(kommun);
        if (!kommuner.empty())
            lacking.push_back((told.empty() ? std::string("någon kommun") : names_of(kommuner)) + " för " +
                              period_in_text(year));
    }
    if (lacking.empty()) return {};
    std::string title;
    for (Indicator const& each : group.indicators)
        if (each.data == counted) title = each.title;
    return "Hela underlaget är här svaren på frågan " + in_quotes(title) + ". I " + table +
           " ingår därför inte " + join(lacking, " eller ") + ".";
}

void finish(Group const& group, Responses const& responses, Figures const& figures,
            FigureTable const& counted, Table& table) {
    table.source = citation_of(figures, counted.data());
    for (Text& note : notes_on_other_gender(figures, counted.data())) table.notes.push_back(std::move(note));
    for (OtherGenderNote const& each : figures.other_gender()) {
        if (each.data != counted.data() || each.table.empty() || !figures.has(each.table)) continue;
        if (auto const lacking = not_in_table_of_all(
                group, {counted.data()}, figures.table(each.table).data(), "den tabellen", responses);
            !lacking.empty())
            table.notes.push_back(text(lacking));
    }
}

Blocks unanswered(std::string const& caption) {
    return {paragraph(caption + ". Ingen kommun har svarat på frågan, så det finns ingen tabell att visa.")};
}

Blocks withheld(std::string const& caption) {
    return {not_shown(text(caption + ". " + withheld_sentence()))};
}

/// The table, or one sentence where it says nothing.
Blocks printed(Table table) {
    if (!says_nothing(table)) return {block(std::move(table))};
    return {instead_of_silent(table.caption)};
}

/// Is there a row but the total with a figure of both years for the same sex? The columns are the sexes of
/// each year in turn.
bool compares_anything(Table const& table, std::size_t years) {
    std::size_t const sexes = years == 0 ? 0 : table.columns.size() / years;
    return std::any_of(table.rows.begin(), table.rows.end(), [&](Row const& row) {
        for (std::size_t sex = 0; !row.total && sex < sexes; ++sex) {
            std::size_t shown = 0;
            for (std::size_t at = sex; at < row.cells.size(); at += sexes)
                if (row.cells[at].shown()) ++shown;
            if (shown > 1) return true;
        }
        return false;
    });
}

void add_columns(FigureTable const& figures, std::string const& group, Table& table) {
    for (Category const& sex : figures.axis("kon").categories)
        table.columns.push_back({category_heading("kon", sex), group, sex.code, Show::value});
}

void add_cells(FigureTable const& figures, FigureTable::Roles at, Row& row) {
    for (Category const& sex : figures.axis("kon").categories) {
        at.emplace_back("kon", sex.code);
        row.cells.push_back(figures.where(at));
        at.pop_back();
    }
}

/// Of a total the share is the whole, and needs no row in a picture.
void add_shares(FigureTable const& shares, Indicator const& indicator, Category const& category, Row& row) {
    if (category.code != total) return add_cells(shares, {{indicator.role, category.code}}, row);
    for (std::size_t i = 0; i < shares.axis("kon").categories.size(); ++i) {
        Cell const& number = row.cells.at(i);
        row.cells.push_back(number.shown() && number.value > 0 ? shown_cell(100, Unit::percent, 0)
                            : number.shown() ? cell_without_value(Status::not_applicable, Unit::percent)
                                             : cell_without_value(number.status, Unit::percent));
    }
}

/// "Barn: insats 2025 (11 av 15 kommuner)"
std::string caption_of(Indicator const& indicator, Group const& group, std::string const& when,
                       std::string const& of_kommuner) {
    return group.title + ": " + in_sentence(indicator.title) + " " + when + " " + of_kommuner;
}

std::vector<Category> years_in(FigureTable const& table) {
    std::vector<Category> years;
    for (Category const& year : table.axis("ar").categories)
        if (period_of(year.code)) years.push_back(year);
    return years;
}

/// The two years that are compared, of all that the data have.
std::vector<Category> compared_years(FigureTable const& table, Responses const& responses) {
    auto years = years_in(table);
    years.erase(std::remove_if(years.begin(), years.end(),
                               [&](Category const& year) {
                                   return year.code != responses.year_before() &&
                                          year.code != responses.year();
                               }),
                years.end());
    return years;
}

std::string first_of(std::vector<Category> const& years) {
    std::string first;
    for (Category const& year : years)
        if (first.empty() || year.code < first) first = year.code;
    return first;
}

bool can_be_drawn(Table const& table, std::size_t first_column) {
    auto const shown = std::count_if(table.rows.begin(), table.rows.end(), [&](Row const& row) {
        return !row.total && std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(first_column),
                                         row.cells.end(), [](Cell const& cell) { return cell.shown(); });
    });
    return shown > 1;
}

/// The kommuner of a row, which may be several taken together.
std::vector<std::string> places_of(Category const& row) {
    if (is_municipality(row.code)) return {row.code};
    std::vector<std::string> codes;
    for (std::string const& code : row.members)
        if (is_municipality(code)) codes.push_back(code);
    return codes;
}

} // namespace

std::string counts_id(Indicator const& indicator) { return "rok/" + indicator.data; }
std::string years_id(Indicator const& indicator) { return "rok/" + indicator.data + "/ar"; }
std::string places_id(Group const& group) { return "rok/" + group.id + "/kommuner"; }

void plan_group(Group const& group, Guide const& guide, std::string const& year, Plan& plan) {
    for (Indicator const& indicator : group.indicators) {
        // Of a question whose total is hidden nothing can be said.
        AxisRequest by{indicator.role, {}, true};
        by.spoken.emplace_back(total);
        for (Answer const& answer : indicator.answers) by.spoken.push_back(answer.code);

        TableRequest counts = counted(counts_id(indicator), indicator);
        counts.where = {{"ar", {year}}};
        counts.optional = true;
        counts.by = {by, {"kon", {}}};
        plan.add(counts);

        TableRequest shares = counted(shares_id(indicator), indicator);
        shares.statistic = Statistic::share;
        shares.unit = Unit::percent;
        shares.share_of = indicator.role;
        shares.where = {{"ar", {year}}};
        shares.optional = true;
        shares.by = {{indicator.role, {}}, {"kon", {}}};
        plan.add(shares);

        // What is not printed must not be taken for published: of other years than the two that are compared,
        // and where they are not, the data have figures that no reader sees.
        TableRequest years = counted(years_id(indicator), indicator);
        years.years = {year,
                       guide.responses.data,
                       {},
                       fewest_compared,
                       answered_in_full(indicator.data),
                       {{comparable_role, {"ja"}}}};
        for (SeriesBreak const& each : indicator.series_breaks) years.years->breaks.push_back(each.year);
        years.optional = true;
        // The sums of those that answered both years are the sums of all but a few kommuner: where one of the
        // two must be hidden, it is not that of the report's year.
        years.by = {{"ar", {}}, {indicator.role, {}, true}, {"kon", {}}};
        plan.add(years);
    }
    TableRequest places = counted(places_id(group), group.indicators.front());
    AxisRequest kommuner{"kommun", {}, true};
    kommuner.may_merge = true;
    kommuner.spoken.emplace_back(total);
    places.by = {{"ar", {}}, kommuner, {"kon", {}}};
    plan.add(places);
}

std::string why_not_compared(Indicator const& indicator, Responses const& responses, Figures const& figures) {
    std::string const& before = responses.year_before();
    if (before.empty()) return {};
    if (auto const breaks = breaks_between(indicator, before, responses.year()); !breaks.empty())
        return in_words(breaks);
    std::string const both = period_in_text(before) + " och " + period_in_text(responses.year());
    auto const kommuner = responses.answered_both(indicator.data);
    if (kommuner.empty() && !responses.was_asked(indicator.data, before))
        return "Åren jämförs inte: frågan ställdes inte för " + period_in_text(before) + ".";
    if (kommuner.empty())
        return "Åren jämförs inte: ingen kommun har svarat på frågan för både " + both + ".";
    if (kommuner.size() < fewest_compared)
        return "Åren jämförs inte: bara " + names_of(kommuner) + " har svarat på frågan för både " + both +
               ".";
    auto const compared = responses.compared(indicator);
    if (compared.size() >= fewest_compared) return {};
    if (!figures.table(years_id(indicator)).compared()->same_answers)
        return "Åren jämförs inte: frågan har inte samma svar att välja bland för " + both + ".";
    if (compared.empty())
        return "Åren jämförs inte: underlaget säger att svaren för " + both + " inte går att jämföra.";
    return "Åren jämförs inte: underlaget säger att bara svaren från " + names_of(compared) + " för " + both +
           " går att jämföra.";
}

bool compares_years(Indicator const& indicator, Responses const& responses, Figures const& figures) {
    return !responses.year_before().empty() && why_not_compared(indicator, responses, figures).empty();
}

std::string county_anchor(Indicator const& indicator) { return "tabell-" + slug(indicator.data); }

Blocks county_table(Indicator const& indicator, Group const& group, Responses const& responses,
                    Figures const& figures) {
    FigureTable const& numbers = figures.table(counts_id(indicator));
    FigureTable const& shares = figures.table(shares_id(indicator));
    std::string const caption =
        caption_of(indicator, group, period_in_text(responses.year()),
                   responses.in_caption(responses.answered(indicator.data, responses.year()).size()));
    if (numbers.withheld()) return withheld(caption);
    if (responses.answered(indicator.data, responses.year()).empty()) return unanswered(caption);
    Table table;
    table.anchor = county_anchor(indicator);
    table.caption = caption;
    table.row_heading = indicator.title;
    table.unit = "Andel av respektive kön i procent";
    add_columns(numbers, "Antal", table);
    std::size_t const sexes = table.columns.size();
    add_columns(numbers, "Andel i procent", table);
    for (Category const& category : in_order(indicator, numbers)) {
        Row row;
        row.heading = heading_of(indicator, category);
        row.total = category.code == total;
        add_cells(numbers, {{indicator.role, category.code}}, row);
        add_shares(shares, indicator, category, row);
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(responses.note_on_sum(indicator.data, responses.year()));
    finish(group, responses, figures, numbers, table);
    Blocks blocks;
    if (indicator.drawn && can_be_drawn(table, sexes)) {
        Chart chart;
        chart.anchor = "diagram-" + slug(indicator.data);
        chart.caption = caption;
        chart.kind = ChartKind::bars;
        chart.table = table.anchor;
        chart.without_totals = true;
        for (std::size_t i = sexes; i < table.columns.size(); ++i) chart.columns.push_back(i);
        blocks.push_back(block(std::move(chart)));
    }
    auto const is_printed = !says_nothing(table);
    if (!is_printed) blocks.clear();
    for (Block& each : printed(std::move(table))) blocks.push_back(std::move(each));
    return blocks;
}

Blocks years_table(Indicator const& indicator, Group const& group, Responses const& responses,
                   Figures const& figures) {
    if (!compares_years(indicator, responses, figures)) return {};
    FigureTable const& numbers = figures.table(years_id(indicator));
    std::string const caption =
        caption_of(indicator, group, responses.year_before() + " och " + responses.year(),
                   responses.in_caption(responses.compared(indicator).size()));
    if (numbers.withheld()) return withheld(caption);
    auto const years = compared_years(numbers, responses);
    Table table;
    table.anchor = county_anchor(indicator) + "--ar";
    table.caption = caption;
    table.row_heading = indicator.title;
    table.unit = "Antal";
    for (Category const& year : years) add_columns(numbers, category_heading("ar", year), table);
    for (Category const& category : in_order(indicator, numbers)) {
        Row row;
        row.heading = heading_of(indicator, category);
        row.total = category.code == total;
        for (Category const& year : years)
            add_cells(numbers, {{"ar", year.code}, {indicator.role, category.code}}, row);
        table.rows.push_back(std::move(row));
    }
    if (!says_nothing(table) && !compares_anything(table, years.size()))
        return {not_shown(text(caption +
                               ". Tabellen visas inte: inget tal kan visas för båda åren, eftersom enskilda "
                               "personer annars kan kännas igen."))};
    table.notes.push_back(responses.note_on_years(indicator));
    finish(group, responses, figures, numbers, table);
    return printed(std::move(table));
}

namespace {

/// Those of the data, and the report's own: that nobody has answered for it is to be seen.
std::vector<Category> years_of_places(FigureTable const& numbers, Responses const& responses) {
    auto years = years_in(numbers);
    bool const has_own = std::any_of(years.begin(), years.end(),
                                     [&](Category const& each) { return each.code == responses.year(); });
    if (!years.empty() && !has_own) years.push_back({responses.year(), responses.year(), {responses.year()}});
    std::sort(years.begin(), years.end(),
              [](Category const& one, Category const& other) { return one.code < other.code; });
    return years;
}

/// The kommuner of the data and those that are silent in all of its years, by name; then what stands for
/// several.
std::vector<Category> rows_of_places(FigureTable const& numbers, Responses const& responses) {
    std::vector<Category> places = numbers.axis("kommun").categories;
    std::set<std::string> told;
    for (Category const& place : places)
        for (std::string const& code : places_of(place)) told.insert(code);
    for (std::string const& code : responses.kommuner())
        if (told.count(code) == 0) places.push_back({code, area_name(code), {code}});
    std::stable_sort(places.begin(), places.end(), [](Category const& one, Category const& other) {
        if (is_municipality(one.code) != is_municipality(other.code)) return is_municipality(one.code);
        return is_municipality(one.code) && comes_before_by_name(one.code, other.code);
    });
    return places;
}

/// Are there sums of two years, of kommuner that are not the same?
bool have_different_sums(std::string const& question, std::vector<Category> const& years,
                         Responses const& responses) {
    std::set<std::vector<std::string>> sums;
    for (Category const& year : years)
        if (auto answered = responses.answered(question, year.code); !answered.empty())
            sums.insert(std::move(answered));
    return sums.size() > 1;
}

} // namespace

Blocks places_table(Group const& group, Responses const& responses, Figures const& figures) {
    FigureTable const& numbers = figures.table(places_id(group));
    std::string const& question = group.indicators.front().data;
    std::string const caption = group.title + " kommun för kommun";
    if (numbers.withheld()) return withheld(caption);
    Table table;
    table.anchor = "tabell-" + group.id + "--kommuner";
    table.caption = caption;
    table.row_heading = "Kommun";
    table.unit = "Antal";
    auto const years = years_of_places(numbers, responses);
    if (years.empty()) return unanswered(caption);
    for (Category const& year : years) add_columns(numbers, category_heading("ar", year), table);
    for (Category const& place : rows_of_places(numbers, responses)) {
        Row row;
        row.total = place.code == total;
        row.heading = row.total ? "Totalt bland dem som har svarat" : category_heading("kommun", place);
        if (is_municipality(place.code)) row.code = place.code;
        for (Category const& year : years) {
            auto const before = row.cells.size();
            add_cells(numbers, {{"ar", year.code}, {"kommun", place.code}}, row);
            auto const kommuner = row.total ? responses.kommuner() : places_of(place);
            // Nobody has told of them: that is not nobody.
            bool const untold = std::none_of(kommuner.begin(), kommuner.end(), [&](auto const& code) {
                return responses.has_answered(question, year.code, code);
            });
            for (std::size_t i = before; untold && i < row.cells.size(); ++i)
                row.cells[i] = cell_without_value(Status::missing, Unit::count);
        }
        table.rows.push_back(std::move(row));
    }
    if (group.indicators.size() > 1)
        table.notes.push_back(text("Tabellen räknar dem som är med i svaren på frågan " +
                                   in_quotes(group.indicators.front().title) + "."));
    for (Category const& year : years) table.notes.push_back(responses.note_on_sum(question, year.code));
    if (have_different_sums(question, years, responses))
        table.notes.push_back(text("Summorna omfattar olika kommuner och ska inte jämföras mellan åren."));
    for (SeriesBreak const& each :
         breaks_between(group.indicators.front(), first_of(years), responses.year()))
        table.notes.push_back(text("Brott i tidsserien: åren före " + each.year +
                                   " ska inte jämföras med åren efter. " + with_stop(each.reason)));
    if (numbers.is_merged()) table.notes.push_back(text(merged_places(numbers)));
    finish(group, responses, figures, numbers, table);
    return printed(std::move(table));
}

namespace {

/// All years that the data have are taken together there, and each has its own kommuner.
void add_notes_on_several_years(OtherGenderNote const& note, Responses const& responses, Table& table) {
    auto const of = [&](std::string const& year) {
        return responses.of_all(responses.answered(note.data, year).size()) + " för " + period_in_text(year);
    };
    std::vector<std::string> answered;
    auto const years = responses.years_of(note.data);
    for (std::string const& year : years) answered.push_back("från " + of(year));
    if (answered.empty()) return;
    std::string words = "Svar finns " + join_swedish(answered) + ".";
    if (years.size() == 2) words += " Åren är sammanlagda: den som finns med båda åren är räknad två gånger.";
    if (years.size() > 2)
        words += " Åren är sammanlagda: den som finns med flera år är räknad en gång för varje år.";
    table.notes.push_back(text(words));
}

/// Is the question about the persons of this table of all by sex?
bool has_table_of(Figures const& figures, std::string const& question, std::string const& table) {
    auto const& all = figures.other_gender();
    return std::any_of(all.begin(), all.end(), [&](OtherGenderNote const& each) {
        return each.data == question && each.table == table;
    });
}

} // namespace

Blocks others_of(Group const& group, Responses const& responses, Figures const& figures) {
    for (OtherGenderNote const& note : figures.other_gender()) {
        bool const is_of_group = std::any_of(group.indicators.begin(), group.indicators.end(),
                                             [&](Indicator const& each) { return each.data == note.data; });
        if (!is_of_group) continue;
        Blocks blocks;
        if (!note.sentence.empty()) blocks.push_back(paragraph(note.sentence));
        bool const is_own =
            !note.table.empty() && figures.has(note.table) && figures.table(note.table).data() == note.data;
        if (is_own) {
            FigureTable const& counted = figures.table(note.table);
            Table table;
            table.anchor = other_gender_anchor(note);
            table.caption = group.title + ": alla efter kön" + (note.times.empty() ? "" : " " + note.times);
            table.row_heading = "Kön";
            table.unit = "Antal";
            table.sex = SexAxis::rows;
            table.source = citation_of(figures, note.data);
            table.columns.push_back({"Antal", "", "", Show::value});
            for (Category const& sex : counted.axis("kon").categories) {
                Row row;
                row.heading = sex.label;
                row.sex = sex.code;
                row.total = sex.code == total;
                row.cells.push_back(counted.at({sex.code}));
                table.rows.push_back(std::move(row));
            }
            add_notes_on_several_years(note, responses, table);
            std::vector<std::string> questions;
            for (Indicator const& each : group.indicators)
                if (has_table_of(figures, each.data, note.table)) questions.push_back(each.data);
            if (auto const lacking = not_in_table_of_all(group, questions, note.data, "tabellen", responses);
                !lacking.empty())
                table.notes.push_back(text(lacking));
            blocks.push_back(block(std::move(table)));
        }
        if (!blocks.empty()) return blocks;
    }
    return {};
}

} // namespace rok
