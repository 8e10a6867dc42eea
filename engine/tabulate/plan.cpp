#include "tabulate/plan.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <array>

namespace linsen {

namespace {

constexpr std::array<std::string_view, 7> sexes_in_order{
    "kvinnor", "män", "flickor", "pojkar", "annan könsidentitet", "uppgift saknas", "totalt"};

bool is_group_of_persons(std::string_view sex) { return sex != "totalt" && sex != "uppgift saknas"; }

/// Sex divides a table when it is an axis with at least two groups, not only a total; an axis that takes
/// whatever the data hold is trusted here and looked at again when it has been counted.
bool is_divided_by_sex(TableRequest const& request) {
    auto const axis = std::find_if(request.by.begin(), request.by.end(),
                                   [](AxisRequest const& asked) { return asked.role == "kon"; });
    if (axis == request.by.end()) return false;
    if (axis->codes.empty()) return true;
    return std::count_if(axis->codes.begin(), axis->codes.end(), is_group_of_persons) >= 2;
}

} // namespace

void Plan::add(TableRequest request) {
    bool const is_new =
        std::none_of(requests_.begin(), requests_.end(),
                     [&request](TableRequest const& other) { return other.id == request.id; });
    promise(is_new, "a plan names each table once");
    requests_.push_back(std::move(request));
}

int sex_order(std::string_view code) {
    auto const found = std::find(sexes_in_order.begin(), sexes_in_order.end(), code);
    return static_cast<int>(found - sexes_in_order.begin());
}

void check_plan(Plan const& plan, Diagnostics& diagnostics) {
    for (TableRequest const& request : plan.requests()) {
        if (!request.persons || !request.without_sex.empty() || is_divided_by_sex(request)) continue;
        diagnostics.add({Severity::error, "plan.kon", request.asked_at,
                         "tabellen \"" + request.id + "\" redovisar personer men är inte uppdelad på kön",
                         "lägg till kon i by, eller ange varför i utan_kon", request.excerpt});
    }
}

} // namespace linsen
