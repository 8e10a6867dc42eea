#include "run/merge_sparse.hpp"

#include "base/text.hpp"
#include "run/pairs.hpp"
#include "run/small_places.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

constexpr std::string_view year_role = "ar";
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
bool merge_groups(TableRequest& request, FigureTable const& table, std::vector<Frame> const& frames,
                  Job const& job) {
    bool merged = false;
    TableRequest const as_asked = request;
    for (AxisRequest& axis : request.by) {
        if (!axis.may_merge || axis.role == "kon" || axis.role == year_role) continue;
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

/// Where zeros are hidden, the sums of the years that other tables tell could give one away.
bool merge_years(TableRequest& request, FigureTable const& table, Job const& job) {
    if (job.protection.hide_zeros) return false;
    bool merged = false;
    for (AxisRequest& axis : request.by) {
        if (!axis.may_merge || axis.role != year_role) continue;
        auto together = years_together(without_total(table.axis(year_role)));
        if (!together) continue;
        axis.codes.clear();
        axis.merged = *std::move(together);
        merged = true;
    }
    return merged;
}

bool merge(TableRequest& request, FigureTable const& table, MergeStep step, std::vector<Frame> const& frames,
           Job const& job) {
    switch (step) {
    case MergeStep::groups: return merge_groups(request, table, frames, job);
    case MergeStep::years: return merge_years(request, table, job);
    case MergeStep::both:
        return merge_years(request, table, job) && merge_groups(request, table, frames, job);
    }
    return false;
}

bool is_merged(TableRequest const& request, std::string_view role) {
    return std::any_of(request.by.begin(), request.by.end(),
                       [&](AxisRequest const& axis) { return axis.role == role && !axis.merged.empty(); });
}

} // namespace

std::optional<Plan> merge_sparse(Tried const& asked, Tried const& last, MergeStep step,
                                 std::vector<Frame> const& frames, Job const& job) {
    Plan changed;
    bool any = false;
    auto const& first = asked.plan.requests();
    for (std::size_t i = 0; i < first.size(); ++i) {
        TableRequest request = first[i];
        bool const is_sparse = last.figures.table(request.id).withheld();
        bool const is_changed =
            is_sparse && merge(request, asked.figures.table(request.id), step, frames, job);
        any = any || is_changed;
        changed.add(is_changed ? std::move(request) : last.plan.requests()[i]);
    }
    return any ? std::optional(std::move(changed)) : std::nullopt;
}

void tell_merged(Plan const& plan, Figures const& figures, std::set<std::string> const& for_others,
                 Diagnostics& diagnostics) {
    for (TableRequest const& request : plan.requests()) {
        FigureTable const& table = figures.table(request.id);
        if (!table.is_merged() || table.withheld()) continue;
        std::vector<std::string> what;
        bool const of_places = is_merged(request, "kommun");
        bool const of_groups = std::any_of(request.by.begin(), request.by.end(), [](AxisRequest const& axis) {
            return axis.role != "kommun" && axis.role != year_role && !axis.merged.empty();
        });
        if (of_places) what.emplace_back("de minsta kommunerna sammanslagna");
        if (of_groups) what.emplace_back("grupper sammanslagna två och två");
        if (is_merged(request, year_role)) what.emplace_back("åren sammanslagna");
        diagnostics.add({Severity::remark, "skydd.sammanslaget", request.asked_at,
                         "i tabellen " + in_quotes(request.id) + " är " + join_swedish(what) +
                             (for_others.count(request.id) != 0
                                  ? ", eftersom dess små tal annars hade gjort att mer än hälften av talen i "
                                    "någon annan tabell hade behövt döljas"
                                  : ", eftersom mer än hälften av dess tal, summor och tomma grupper "
                                    "oräknade, annars hade behövt döljas"),
                         of_places   ? "med en härledd kolumn i rapport.toml väljer du områdena själv"
                         : of_groups ? "med större grupper i rapport.toml väljer du dem själv"
                                     : "med färre kategorier i rapport.toml kan åren stå var för sig",
                         request.excerpt});
    }
}

} // namespace linsen
