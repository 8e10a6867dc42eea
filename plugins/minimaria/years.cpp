#include "years.hpp"

#include <algorithm>

namespace minimaria {

using namespace document;

std::vector<Category> years_in(FigureTable const& table) {
    std::vector<Category> years;
    if (!table.has_axis("ar")) return years;
    for (Category const& year : table.axis("ar").categories)
        if (period_of(year.code) || year.members.size() > 1) years.push_back(year);
    return years;
}

bool has_persons_without_year(FigureTable const& table) {
    return table.has_axis("ar") && years_in(table).size() < table.axis("ar").categories.size();
}

std::string years_of(FigureTable const& table) { return in_text(years_in(table)); }

std::string in_text(std::vector<Category> const& years) {
    std::vector<std::string> codes;
    codes.reserve(years.size());
    for (Category const& year : years) codes.push_back(year.code);
    return periods_in_text(codes);
}

Category const* years_as_one(FigureTable const& table) {
    if (!table.is_merged() || !table.has_axis("ar")) return nullptr;
    auto const& years = table.axis("ar").categories;
    auto const found = std::find_if(years.begin(), years.end(),
                                    [](Category const& year) { return year.members.size() > 1; });
    return found == years.end() ? nullptr : &*found;
}

bool has_several_years(FigureTable const& table) {
    return years_in(table).size() > 1 || years_as_one(table) != nullptr;
}

std::string in_year(Job const& job) { return has_years(job) ? " " + period_in_text(year_of(job)) : ""; }

std::string together(FigureTable const& table) {
    std::string const years = years_of(table);
    return years.empty() ? "" : " " + years + (has_several_years(table) ? " sammantaget" : "");
}

Text years_together() { return text("Den som finns med flera år räknas en gång för varje år."); }

void add_notes_on_years(FigureTable const& table, bool all_together, Table& into) {
    if (all_together && has_several_years(table)) into.notes.push_back(years_together());
    if (has_persons_without_year(table))
        into.notes.push_back(text(all_together ? "Också personer utan uppgift om år ingår."
                                               : "Personer utan uppgift om år ingår inte."));
}

} // namespace minimaria
