#include "rates.hpp"

#include "tables.hpp"

namespace minimaria {

using namespace document;

void plan_rates(Population const& population, Job const& job, Plan& plan) {
    TableRequest rates;
    rates.id = rates_id;
    rates.data = data_of(job).name;
    rates.base = population.data;
    rates.statistic = Statistic::rate;
    rates.unit = Unit::per_1000;
    rates.by = {{"kon", {}}};
    if (has_years(job)) rates.by.insert(rates.by.begin(), {"ar", {}});
    rates.asked_at = population.asked_at;
    rates.excerpt = population.excerpt;
    TableRequest people = rates;
    people.id = population_id;
    people.data = population.data;
    people.base.clear();
    people.statistic = Statistic::count;
    people.unit = Unit::count;
    plan.add(std::move(rates));
    plan.add(std::move(people));
}

Blocks rates_of(Population const& population, Findings const& said, Job const& job, Figures const& figures) {
    FigureTable const& rates = figures.table(rates_id);
    Table table;
    table.anchor = "tabell-per-invanare";
    table.caption = population.title;
    table.row_heading = "År";
    table.unit = unit_line(rates.unit());
    Category const whole{"", job.period};
    auto const years = rates.has_axis("ar") ? years_in(rates) : std::vector<Category>{whole};
    for (Category const& sex : rates.axis("kon").categories)
        table.columns.push_back({sex.label, "", sex.code, Show::value});
    for (Category const& year : years) {
        Row row;
        row.heading = year.code.empty() ? year.label : period_in_text(year.code);
        for (Category const& sex : rates.axis("kon").categories) {
            row.cells.push_back(rates.where({{"ar", year.code}, {"kon", sex.code}}));
        }
        table.rows.push_back(std::move(row));
    }
    table.source =
        citation_of(figures, rates.data()) + "; befolkningen: " + citation_of(figures, population.data);
    for (Text& note : notes_on_other_gender(figures, rates.data())) table.notes.push_back(std::move(note));
    Blocks blocks;
    if (!said.empty()) blocks.push_back(paragraph(text_of(said)));
    blocks.push_back(block(std::move(table)));
    return blocks;
}

} // namespace minimaria
