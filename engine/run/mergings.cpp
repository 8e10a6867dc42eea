#include "run/mergings.hpp"

#include "base/text.hpp"
#include "data/whole_range.hpp"
#include "protect/protect.hpp"
#include "protect/publication.hpp"
#include "run/pairs.hpp"
#include "run/small_places.hpp"
#include "tabulate/cube.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_merged_places = 6;

class Trials {
public:
    Trials(Plan const& plan, std::vector<Frame> const& frames, Job const& job,
           std::vector<LedgerEntry> const& past)
        : plan_(plan)
        , frames_(frames)
        , job_(job)
        , past_(past) {}

    Mergings run() {
        Diagnostics unheard;
        for (auto const& cube : tabulate(plan_, frames_, job_, unheard)) {
            if (!cube.counted || job_.find_data(cube.request.data)->published) continue;
            for (Axis const& axis : cube.axes) {
                if (axis.role == "kon") continue;
                auto& widest = widest_[{cube.request.data, axis.role}];
                auto own = without_total(axis);
                if (own.size() <= widest.size()) continue;
                widest = std::move(own);
                if (axis.role == "kommun") persons_[cube.request.data] = persons_by(cube, axis.role);
            }
        }
        result_.now = shown(plan_);
        for (auto const& [key, categories] : widest_) {
            if (can_be_paired(key.second, categories)) try_pairs(key.first, key.second, categories);
            if (key.second == "kommun") try_smallest(key.first, categories);
            if (categories.size() > 1) try_without(key.first, key.second);
        }
        std::stable_sort(result_.better.begin(), result_.better.end(),
                         [](Merging const& a, Merging const& b) { return part(a.shown) < part(b.shown); });
        return std::move(result_);
    }

private:
    static double part(Shown const& shown) {
        return shown.cells == 0
                   ? 0
                   : static_cast<double>(shown.hidden + shown.open) / static_cast<double>(shown.cells);
    }

    [[nodiscard]] Shown shown(Plan const& plan) const {
        Diagnostics unheard;
        auto const cubes = tabulate(plan, frames_, job_, unheard);
        auto const passed = protect(cubes, frames_, job_, past_, unheard);
        if (!passed) return refused(cubes);
        Shown shown;
        for (auto const& table : passed->tables) {
            bool const is_left_out = passed->figures.table(table.table).withheld();
            shown.cells += table.cells;
            shown.hidden += is_left_out ? table.cells : table.primary + table.secondary;
        }
        for (Cube const& cube : cubes)
            if (cube.counted && !job_.find_data(cube.request.data)->published)
                add_persons(cube, passed->figures.table(cube.request.id).cells(), shown);
        return shown;
    }

    /// Of a report that cannot be made as it is.
    [[nodiscard]] Shown refused(std::vector<Cube> const& cubes) const {
        auto const publication = protect_counts(cubes, frames_, job_, past_);
        Shown shown;
        for (auto const& table : publication.tables) {
            shown.cells += table.cells;
            shown.hidden += table.primary + table.secondary;
        }
        shown.open = publication.open.size() + publication.conflicts.size();
        return shown;
    }

    static void add_persons(Cube const& cube, std::vector<Cell> const& cells, Shown& shown) {
        std::vector<std::size_t> at(cube.axes.size(), 0);
        for (std::size_t i = 0; i < cells.size(); ++i, to_next_cell(at, cube.axes)) {
            bool is_sum = false;
            for (std::size_t axis = 0; axis < at.size(); ++axis)
                is_sum = is_sum || cube.axes[axis].categories[at[axis]].code == "totalt";
            if (is_sum) continue;
            shown.persons += cube.counted->counts[i];
            if (cells[i].status != Status::hidden) shown.persons_shown += cube.counted->counts[i];
        }
    }

    void consider(std::string what, std::string how, Plan const& plan) {
        auto const result = shown(plan);
        if (result.cells != 0 && part(result) < part(result_.now))
            result_.better.push_back({std::move(what), std::move(how), result});
    }

    template <class Change>
    Plan changed(std::string const& data, std::string const& role, Change const& change) const {
        Plan plan;
        for (TableRequest request : plan_.requests()) {
            auto const axis = std::find_if(request.by.begin(), request.by.end(),
                                           [&](AxisRequest const& each) { return each.role == role; });
            if (request.data == data && request.statistic != Statistic::published && axis != request.by.end())
                change(request, axis);
            plan.add(std::move(request));
        }
        return plan;
    }

    void try_pairs(std::string const& data, std::string const& role,
                   std::vector<Category> const& categories) {
        auto const pairs = in_pairs(categories);
        std::vector<std::string> labels;
        labels.reserve(pairs.size());
        for (auto const& pair : pairs) labels.push_back(pair.label);
        constexpr std::size_t most_named = 4;
        auto named = labels;
        if (named.size() > most_named) named = {labels[0], labels[1], "…"};
        auto const plan = changed(data, role, [&](TableRequest&, auto axis) {
            axis->codes.clear();
            axis->merged = pairs;
        });
        consider("slå samman " + role + " två och två: " + join(named, ", "), groups_for(data, role, labels),
                 plan);
    }

    /// The smallest kommuner as one area, two and more of them: it is theirs that are hidden, or that others
    /// are hidden for. Of those that show as much the one that merges the fewest.
    void try_smallest(std::string const& data, std::vector<Category> const& places) {
        auto const by_size = smallest_first(places, persons_[data]);
        std::optional<Merging> best;
        for (std::size_t number = 2; number <= most_merged_places && number < by_size.size(); ++number) {
            std::vector<Category> const together(by_size.begin(),
                                                 by_size.begin() + static_cast<std::ptrdiff_t>(number));
            auto const result = shown(changed(data, "kommun", [&](TableRequest&, auto axis) {
                axis->codes.clear();
                axis->merged = with_one_area(places, together, {name_of(together), name_of(together), {}});
            }));
            if (result.cells == 0 || part(result) >= (best ? part(best->shown) : part(result_.now))) continue;
            best = Merging{"slå samman " + name_of(together), recode(together), result};
        }
        if (best) result_.better.push_back(*std::move(best));
    }

    static std::string name_of(std::vector<Category> const& places) {
        std::vector<std::string> names;
        names.reserve(places.size());
        for (Category const& place : places) names.push_back(place.label);
        return join_swedish(names);
    }

    /// What to write in a derived column of the data set.
    static std::string recode(std::vector<Category> const& places) {
        std::vector<std::string> codes;
        codes.reserve(places.size());
        for (Category const& place : places)
            codes.push_back("\"" + place.code + "\" = \"" + name_of(places) + "\"");
        return R"([[data.harledd]] med kolumn = "kommuner", av = "kommun" och koder = { )" +
               join(codes, ", ") + " }, och kommuner i stället för kommun i tabellerna";
    }

    /// The groups to write, when the role is one of groups.
    [[nodiscard]] std::string groups_for(std::string const& data, std::string const& role,
                                         std::vector<std::string> const& labels) const {
        for (DerivedColumn const& derived : job_.find_data(data)->derived) {
            if (derived.role != role || derived.rule != DerivedColumn::Rule::groups) continue;
            std::vector<std::string> groups;
            for (auto const& label : labels) {
                auto const range = range_of(label);
                if (!range) continue;
                groups.push_back("\"" + (range->low ? std::to_string(*range->low) : "") + "-" +
                                 (range->high ? std::to_string(*range->high) : "") + "\"");
            }
            return "grupper = [" + join(groups, ", ") + "]";
        }
        return {};
    }

    void try_without(std::string const& data, std::string const& role) {
        auto const plan = changed(data, role, [&](TableRequest& request, auto axis) {
            bool const parted = request.statistic == Statistic::share && request.share_of == role;
            if (!parted) request.by.erase(axis);
        });
        consider("dela inte upp på " + role, "", plan);
    }

    Plan const& plan_;
    std::vector<Frame> const& frames_;
    Job const& job_;
    std::vector<LedgerEntry> const& past_;
    std::map<std::pair<std::string, std::string>, std::vector<Category>> widest_;
    std::map<std::string, std::map<std::string, std::int64_t>> persons_; ///< by data set and kommun
    Mergings result_;
};

} // namespace

Mergings try_mergings(Plan const& plan, std::vector<Frame> const& frames, Job const& job,
                      std::vector<LedgerEntry> const& past) {
    return Trials(plan, frames, job, past).run();
}

} // namespace linsen
