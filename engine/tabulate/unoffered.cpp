#include "tabulate/unoffered.hpp"

#include "base/text.hpp"
#include "tabulate/categories.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_told = 5;

struct Refusal {
    std::string service; ///< as the figures write it
    std::size_t row;     ///< of their frame
};

/// By kommun and service, in the order of the table.
using Refusals = std::map<std::pair<std::string, std::string>, Refusal>;

/// Each kommun and service of which every unit that is told of says no. The two data sets may write a service
/// with other capitals or spaces.
Refusals refusals_in(Cube const& offered, std::string const& role) {
    Refusals refused;
    std::set<std::pair<std::string, std::string>> others;
    std::vector<std::size_t> at(offered.axes.size(), 0);
    for (std::size_t i = 0; i < offered.cells.size(); ++i, to_next_cell(at, offered.axes)) {
        std::string place;
        std::string service;
        for (std::size_t axis = 0; axis < at.size(); ++axis) {
            auto const& code = offered.axes[axis].categories[at[axis]].code;
            if (offered.axes[axis].role == "kommun") place = code;
            if (offered.axes[axis].role == role) service = code;
        }
        Cell const& cell = offered.cells[i];
        auto const row = offered.origins[i].row;
        if (row == 0 && cell.status == Status::missing) continue; // nobody has asked
        std::pair const key{place, fold(service)};
        if (cell.shown() && cell.value == 0 && row > 0)
            refused.try_emplace(key, Refusal{service, row - 1});
        else
            others.insert(key);
    }
    for (auto const& each : others) refused.erase(each);
    return refused;
}

std::optional<Cube> persons_with(OfferedTo const& asked, std::vector<Frame> const& frames, Job const& job) {
    TableRequest request;
    request.id = "offered";
    request.data = asked.data;
    request.statistic = Statistic::count;
    request.unit = Unit::count;
    request.where = asked.where;
    request.by = {{"kommun", {}}, {asked.role, {}}};
    request.optional = true;
    Plan alone;
    alone.add(std::move(request));
    Diagnostics told_already;
    auto cubes = tabulate(alone, frames, job, told_already);
    if (cubes.empty() || !cubes.front().counted) return std::nullopt;
    return std::move(cubes.front());
}

void tell(std::string const& place, Refusal const& refusal, Cube const& offered, Frame const& told_by,
          Diagnostics& diagnostics) {
    diagnostics.warning("tabulate.erbjuds-inte", told_by.place(refusal.row),
                        "det finns personer i " + category_label("kommun", place) + " med " +
                            in_quotes(refusal.service) + ", fast datamängden " +
                            in_quotes(offered.request.data) + " säger att det inte erbjuds där",
                        "rätta det som är fel; det som kommunen köper av någon annan är också erbjudet");
}

} // namespace

void tell_unoffered(Cube const& offered, std::vector<Frame> const& frames, Job const& job,
                    Diagnostics& diagnostics) {
    OfferedTo const& asked = *offered.request.offered_to;
    auto const told_by = std::find_if(frames.begin(), frames.end(),
                                      [&](Frame const& each) { return each.name == offered.request.data; });
    auto const refused = refusals_in(offered, asked.role);
    if (refused.empty() || told_by == frames.end()) return;
    auto const persons = persons_with(asked, frames, job);
    if (!persons) return;
    std::size_t told = 0;
    std::vector<std::size_t> at(persons->axes.size(), 0);
    for (std::size_t i = 0; i < persons->cells.size(); ++i, to_next_cell(at, persons->axes)) {
        if (persons->counted->counts[i] == 0) continue;
        auto const& place = persons->axes[0].categories[at[0]].code;
        auto const found = refused.find({place, fold(persons->axes[1].categories[at[1]].code)});
        if (found != refused.end() && ++told <= most_told)
            tell(place, found->second, offered, *told_by, diagnostics);
    }
    if (told > most_told)
        diagnostics.warning("tabulate.erbjuds-inte", {told_by->place(0).file, 0, 0, {}},
                            "och " + std::to_string(told - most_told) +
                                " till som datamängden säger inte erbjuds där det finns personer med det");
}

} // namespace linsen
