#include "run/merge_sparse.hpp"

#include "base/text.hpp"
#include "run/pairs.hpp"

namespace linsen {

namespace {

/// Whether anything was merged.
bool merge(TableRequest& request, FigureTable const& table) {
    bool merged = false;
    for (AxisRequest& axis : request.by) {
        if (!axis.may_merge || axis.role == "kon") continue;
        auto const categories = without_total(table.axis(axis.role));
        if (!can_be_paired(axis.role, categories)) continue;
        axis.codes.clear();
        axis.merged = in_pairs(categories);
        merged = true;
    }
    return merged;
}

} // namespace

std::optional<Plan> merge_sparse(Plan const& plan, Figures const& figures) {
    Plan changed;
    bool any = false;
    for (TableRequest request : plan.requests()) {
        FigureTable const& table = figures.table(request.id);
        any |= table.withheld() && merge(request, table);
        changed.add(std::move(request));
    }
    return any ? std::optional(std::move(changed)) : std::nullopt;
}

void tell_merged(Plan const& plan, Figures const& figures, Diagnostics& diagnostics) {
    for (TableRequest const& request : plan.requests()) {
        FigureTable const& table = figures.table(request.id);
        if (!table.is_merged() || table.withheld()) continue;
        diagnostics.add(
            {Severity::remark, "skydd.sammanslaget", request.asked_at,
             "i tabellen " + in_quotes(request.id) +
                 " är grupper sammanslagna två och två, eftersom mer än hälften av dess tal annars "
                 "hade behövt döljas",
             "med större grupper i rapport.toml väljer du dem själv", request.excerpt});
    }
}

} // namespace linsen
