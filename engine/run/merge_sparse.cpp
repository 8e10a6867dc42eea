#include "run/merge_sparse.hpp"

#include "base/text.hpp"
#include "run/pairs.hpp"
#include "run/small_places.hpp"

#include <algorithm>

namespace linsen {

namespace {

constexpr char const* small_area = "Övriga kommuner";

/// The smallest kommuner as one area.
bool merge_places(TableRequest const& request, AxisRequest& axis, std::vector<Frame> const& frames,
                  Job const& job) {
    Plan alone;
    alone.add(request);
    Diagnostics told_already;
    auto const cubes = tabulate(alone, frames, job, told_already);
    if (cubes.empty() || !cubes.front().counted) return false;
    DataSpec const& spec = *job.find_data(request.data);
    auto const threshold = spec.threshold != 0 ? spec.threshold : job.protection.threshold;
    auto const together = places_to_merge(cubes.front(), threshold);
    if (!together) return false;
    auto const places = std::find_if(cubes.front().axes.begin(), cubes.front().axes.end(),
                                     [](Axis const& each) { return each.role == "kommun"; });
    axis.codes.clear();
    axis.merged = with_one_area(without_total(*places), *together, {small_area, small_area, {}});
    return true;
}

/// Whether anything was merged.
bool merge(TableRequest& request, FigureTable const& table, std::vector<Frame> const& frames,
           Job const& job) {
    bool merged = false;
    TableRequest const as_asked = request;
    for (AxisRequest& axis : request.by) {
        if (!axis.may_merge || axis.role == "kon") continue;
        if (axis.role == "kommun") {
            merged |= merge_places(as_asked, axis, frames, job);
            continue;
        }
        auto const categories = without_total(table.axis(axis.role));
        if (!can_be_paired(axis.role, categories)) continue;
        axis.codes.clear();
        axis.merged = in_pairs(categories);
        merged = true;
    }
    return merged;
}

} // namespace

std::optional<Plan> merge_sparse(Plan const& plan, Figures const& figures, std::vector<Frame> const& frames,
                                 Job const& job) {
    Plan changed;
    bool any = false;
    for (TableRequest request : plan.requests()) {
        FigureTable const& table = figures.table(request.id);
        any |= table.withheld() && merge(request, table, frames, job);
        changed.add(std::move(request));
    }
    return any ? std::optional(std::move(changed)) : std::nullopt;
}

void tell_merged(Plan const& plan, Figures const& figures, Diagnostics& diagnostics) {
    for (TableRequest const& request : plan.requests()) {
        FigureTable const& table = figures.table(request.id);
        if (!table.is_merged() || table.withheld()) continue;
        bool const of_places = std::any_of(request.by.begin(), request.by.end(), [](AxisRequest const& axis) {
            return axis.role == "kommun" && !axis.merged.empty();
        });
        diagnostics.add({Severity::remark, "skydd.sammanslaget", request.asked_at,
                         "i tabellen " + in_quotes(request.id) + " är " +
                             (of_places ? "de minsta kommunerna" : "grupper") + " sammanslagna" +
                             (of_places ? "" : " två och två") +
                             ", eftersom mer än hälften av dess tal annars hade behövt döljas",
                         of_places ? "med en härledd kolumn i rapport.toml väljer du områdena själv"
                                   : "med större grupper i rapport.toml väljer du dem själv",
                         request.excerpt});
    }
}

} // namespace linsen
