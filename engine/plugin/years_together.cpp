#include "plugin/years_together.hpp"

#include "base/period.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace linsen {

namespace {

/// The years of the table: those of its data set, unless it chooses among them; "" for one.
std::string years_of(ListedTable const& listed, Figures const& figures) {
    for (Condition const& each : listed.where)
        if (each.role == "ar") return each.codes.size() > 1 ? join_swedish(each.codes) : "";
    for (OtherGenderNote const& each : figures.other_gender())
        if (each.data == listed.data && each.are_several_times) return each.times;
    return {};
}

/// Its rows or columns are months, terms or the like: each lies in a year.
bool is_divided_by_time(FigureTable const& table) {
    return std::any_of(table.axes().begin(), table.axes().end(), [](Axis const& axis) {
        return std::any_of(axis.categories.begin(), axis.categories.end(),
                           [](Category const& each) { return period_of(each.code).has_value(); });
    });
}

} // namespace

std::string years_together(ListedTable const& listed, Figures const& figures) {
    if (listed.statistic == Statistic::published || is_divided_by_time(figures.table(listed.id))) return {};
    std::string const years = years_of(listed, figures);
    if (years.empty()) return {};
    return "Här är " + years +
           " räknade tillsammans: den som är med flera av åren räknas en gång för varje år.";
}

} // namespace linsen
