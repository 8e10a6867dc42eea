#include "rates.hpp"

#include "planned.hpp"
#include "printing.hpp"
#include "years.hpp"

namespace minimaria {

namespace {

using namespace document;

TableRequest asked_by(Population const& population) {
    TableRequest request;
    request.by = {{"kon", {}}};
    request.asked_at = population.asked_at;
    request.excerpt = population.excerpt;
    return request;
}

TableRequest rates_by_sex(Population const& population, Job const& job) {
    TableRequest rates = asked_by(population);
    rates.id = rates_id;
    rates.data = data_of(job).name;
    rates.base = population.data;
    rates.statistic = Statistic::rate;
    rates.unit = Unit::per_1000;
    return rates;
}

TableRequest people_by_sex(Population const& population) {
    TableRequest people = asked_by(population);
    people.id = population_id;
    people.data = population.data;
    people.statistic = Statistic::count;
    people.unit = Unit::count;
    return people;
}

/// Persons, inhabitants and rates within the parts, in the report's year.
void plan_parts(Population const& population, Job const& job, Plan& plan) {
    TableRequest rates = rates_by_sex(population, job);
    TableRequest people = people_by_sex(population);
    TableRequest persons = people;
    rates.id = rates_within_id;
    people.id = population_within_id;
    persons.id = persons_within_id;
    persons.data = rates.data;
    for (TableRequest* const each : {&rates, &people, &persons}) {
        each->by.insert(each->by.begin(), {population.within, {}});
        if (has_years(job)) each->where.push_back({"ar", {year_of(job)}});
        plan.add(std::move(*each));
    }
}

Table table_of(FigureTable const& rates, Population const& population, Figures const& figures) {
    Table table;
    table.unit = unit_line(rates.unit());
    for (Category const& sex : rates.axis("kon").categories)
        table.columns.push_back({sex.label, "", sex.code, Show::value});
    table.source =
        citation_of(figures, rates.data()) + "; befolkningen: " + citation_of(figures, population.data);
    for (Text& note : notes_on_other_gender(figures, rates.data())) table.notes.push_back(std::move(note));
    return table;
}

void add_row(FigureTable const& rates, std::string heading, FigureTable::Roles at, Ages ages, Table& table) {
    Row row;
    row.heading = std::move(heading);
    for (Category const& sex : rates.axis("kon").categories) {
        at.emplace_back("kon", sex.code);
        row.cells.push_back(rates.where(at));
        at.pop_back();
    }
    mark_impossible(rates, ages, row);
    if (can_be(row)) table.rows.push_back(std::move(row));
}

} // namespace

void plan_rates(Population const& population, Job const& job, Plan& plan) {
    TableRequest rates = rates_by_sex(population, job);
    TableRequest people = people_by_sex(population);
    for (TableRequest* const each : {&rates, &people}) {
        if (has_years(job)) each->by.insert(each->by.begin(), {"ar", {}});
        plan.add(std::move(*each));
    }
    if (!population.within.empty()) plan_parts(population, job, plan);
}

Blocks rates_of(Population const& population, Findings const& said, Guide const& guide, Job const& job,
                Figures const& figures) {
    Blocks blocks;
    if (!said.empty()) blocks.push_back(paragraph(text_of(said)));
    FigureTable const& rates = figures.table(rates_id);
    Table table = table_of(rates, population, figures);
    table.anchor = "tabell-per-invanare";
    table.caption = population.title;
    table.row_heading = "År";
    Category const whole{"", job.period};
    auto const years = rates.has_axis("ar") ? years_in(rates) : std::vector<Category>{whole};
    for (Category const& year : years)
        add_row(rates, year.code.empty() ? year.label : period_in_text(year.code), {{"ar", year.code}},
                Ages::all, table);
    for (Block& each : printed(std::move(table))) blocks.push_back(std::move(each));
    if (population.within.empty()) return blocks;
    FigureTable const& within = figures.table(rates_within_id);
    Table parts = table_of(within, population, figures);
    parts.anchor = "tabell-per-invanare--inom";
    Division const& division = guide.division_of(population.within);
    parts.caption = population.title + " inom olika " + division.groups +
                    (has_years(job) ? " " + period_in_text(year_of(job)) : "");
    parts.row_heading = with_capital(division.by);
    if (within.withheld()) {
        blocks.push_back(not_shown(text(parts.caption + ". " + withheld_sentence())));
        return blocks;
    }
    for (Category const& part : within.axis(population.within).categories)
        if (part.code != total && part.code != unanswered)
            add_row(within, category_heading(population.within, part), {{population.within, part.code}},
                    ages_of(part.code, population.adult_from), parts);
    // Said whether there are any: that nobody is without an age is a figure of its own.
    parts.notes.push_back(text("Personer utan uppgift om " + division.by + " ingår inte."));
    for (Block& each : printed(std::move(parts))) blocks.push_back(std::move(each));
    return blocks;
}

} // namespace minimaria
