#include "tabulate/cube.hpp"

#include "base/period.hpp"
#include "base/text.hpp"
#include "data/incomplete_rows.hpp"
#include "data/place_register.hpp"
#include "tabulate/answered_rows.hpp"
#include "tabulate/countable_rows.hpp"
#include "tabulate/counting.hpp"
#include "tabulate/odd_shares.hpp"
#include "tabulate/published.hpp"
#include "tabulate/unoffered.hpp"
#include "tabulate/years_compared.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace linsen {

namespace {

void tell_unknown_data_set(std::string const& name, TableRequest const& request,
                           std::vector<DataSpec> const& specs, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    names.reserve(specs.size());
    for (DataSpec const& spec : specs) names.push_back(spec.name);
    std::string hint = did_you_mean(name, names);
    if (hint.empty() && !names.empty()) hint = "de datamängder som finns är " + join_quoted(names);
    if (names.empty()) hint = "lägg till datamängden med [[data]] i rapport.toml";
    diagnostics.add({Severity::error, "tabulate.datamangd-saknas", request.asked_at,
                     "tabellen " + in_quotes(request.id) + " bygger på datamängden " + in_quotes(name) +
                         ", som inte finns i rapport.toml",
                     std::move(hint), request.excerpt});
}

/// All tables of a plan. What can be counted of a data set is found once, when the first table asks.
class Tabulator {
public:
    Tabulator(std::vector<Frame> const& frames, Job const& job, Diagnostics& diagnostics)
        : frames_(frames)
        , job_(job)
        , diagnostics_(diagnostics) {}

    std::optional<Cube> table(TableRequest const& as_asked) {
        auto const asked = with_codes_of_data(as_asked);
        if (!asked.years) return table_of(asked);
        auto compared = compared_years(asked, frame_of(asked.data), frame_of(asked.years->told_by));
        auto cube = table_of(with_compared_years(asked, compared));
        if (cube) cube->compared = std::move(compared);
        DataSpec const* const spec = job_.find_data(asked.data);
        Frame const* const frame = frame_of(asked.data);
        if (spec != nullptr && frame != nullptr && answered_.insert(asked.data).second)
            tell_unlike_rows(*frame, *spec, *asked.years, diagnostics_);
        return cube;
    }

private:
    std::optional<Cube> table_of(TableRequest const& request) {
        DataSpec const* const spec = spec_of(request.data, request);
        Frame const* const frame = spec == nullptr ? nullptr : frame_of(request.data);
        if (frame == nullptr) return std::nullopt;
        Unit const unit = request.unit == Unit::none ? spec->unit : request.unit;
        if (request.statistic == Statistic::published)
            return published_table(request, *frame, *spec, unit, diagnostics_);
        auto const source = counted(*frame, *spec);
        if (!source) return std::nullopt;
        std::optional<CountedSource> base;
        if (request.statistic == Statistic::rate) {
            DataSpec const* const of_base = spec_of(request.base, request);
            Frame const* const frame_of_base = of_base == nullptr ? nullptr : frame_of(request.base);
            if (frame_of_base == nullptr) return std::nullopt;
            auto const found = counted(*frame_of_base, *of_base);
            if (!found) return std::nullopt;
            base.emplace(*found);
        }
        TableRequest asked = request;
        asked.unit = unit;
        return count_table(asked, *source, base, diagnostics_);
    }

    /// "Falun" is asked for as often as "2080", and "2024/2025" as "2024/25".
    static TableRequest with_codes_of_data(TableRequest request) {
        auto const as_in_data = [](std::string const& role, std::vector<std::string>& codes) {
            for (auto& code : codes) {
                if (role == "kommun" && find_area(code) == nullptr) {
                    if (auto const* const area = find_area_by_name(code)) code = area->code;
                } else if (auto period = role == "ar" ? period_code(code) : std::string(); !period.empty()) {
                    code = std::move(period);
                }
            }
        };
        for (auto& condition : request.where) as_in_data(condition.role, condition.codes);
        for (auto& axis : request.by) as_in_data(axis.role, axis.codes);
        return request;
    }

    DataSpec const* spec_of(std::string const& name, TableRequest const& request) {
        DataSpec const* const spec = job_.find_data(name);
        if (spec == nullptr) tell_unknown_data_set(name, request, job_.data, diagnostics_);
        return spec;
    }

    Frame const* frame_of(std::string const& name) const {
        auto const frame = std::find_if(frames_.begin(), frames_.end(),
                                        [&](Frame const& each) { return each.name == name; });
        return frame == frames_.end() ? nullptr : &*frame;
    }

    std::optional<CountedSource> counted(Frame const& frame, DataSpec const& spec) {
        auto const [found, is_new] = countable_.try_emplace(spec.name);
        if (is_new) found->second = countable_rows(frame, spec, job_.protection.other_gender, diagnostics_);
        if (!found->second) return std::nullopt;
        return CountedSource{frame, spec, *found->second, job_.protection.hide_zeros && !spec.published};
    }

    std::vector<Frame> const& frames_;
    Job const& job_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::optional<CountableRows>> countable_;
    std::set<std::string> answered_; ///< data sets whose rows have been compared
};

/// Published figures that no table can choose or name, since they do not say what they are about. Of persons
/// an empty cell is a category of its own.
void tell_rows_without_subject(Plan const& plan, std::vector<Frame> const& frames, Job const& job,
                               Diagnostics& diagnostics) {
    for (Frame const& frame : frames) {
        auto const* const spec = job.find_data(frame.name);
        if (spec == nullptr) continue;
        std::vector<std::string> asked;
        std::set<std::string> empty_is_wanted;
        auto const ask = [&asked](std::string const& role) {
            if (std::find(asked.begin(), asked.end(), role) == asked.end()) asked.push_back(role);
        };
        for (TableRequest const& request : plan.requests()) {
            if (request.data != frame.name || request.statistic != Statistic::published) continue;
            for (Condition const& condition : request.where) {
                auto const& codes = condition.codes;
                ask(condition.role);
                if (std::find(codes.begin(), codes.end(), "") != codes.end())
                    empty_is_wanted.insert(condition.role);
            }
            for (AxisRequest const& axis : request.by) ask(axis.role);
        }
        for (std::string const& role : asked)
            if (empty_is_wanted.count(role) == 0) tell_empty_cells(frame, *spec, role, diagnostics);
    }
}

} // namespace

void to_next_cell(std::vector<std::size_t>& at, std::vector<Axis> const& axes) {
    for (std::size_t axis = at.size(); axis-- > 0;) {
        if (++at[axis] < axes[axis].categories.size()) return;
        at[axis] = 0;
    }
}

std::vector<Cube> tabulate(Plan const& plan, std::vector<Frame> const& frames, Job const& job,
                           Diagnostics& diagnostics) {
    tell_rows_without_subject(plan, frames, job, diagnostics);
    Tabulator tabulator(frames, job, diagnostics);
    std::vector<Cube> cubes;
    for (TableRequest const& request : plan.requests()) {
        auto cube = tabulator.table(request);
        if (!cube) continue;
        if (request.offered_to) tell_unoffered(*cube, frames, job, diagnostics);
        cubes.push_back(std::move(*cube));
    }
    for (Frame const& frame : frames) {
        warn_of_odd_shares(frame, cubes, diagnostics);
        warn_of_contradicted_intervals(frame, cubes, diagnostics);
        auto const* const spec = job.find_data(frame.name);
        if (spec != nullptr && !spec->small_shares) warn_of_parts_of_one(frame, cubes, diagnostics);
        bool const counts = spec != nullptr && spec->kind == DataKind::counts;
        warn_of_odd_counts(frame, cubes, counts ? Unit::none : Unit::count, diagnostics);
    }
    return cubes;
}

} // namespace linsen
