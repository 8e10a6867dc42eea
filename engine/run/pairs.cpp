#include "run/pairs.hpp"

#include "base/period.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"
#include "data/whole_range.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace linsen {

namespace {

constexpr int months_of_a_year = 12;
constexpr std::size_t least_categories = 3; ///< of an axis whose categories are worth merging in pairs

std::string merged_label(std::string const& first, std::string const& next) {
    auto const low = range_of(first);
    auto const high = range_of(next);
    if (low && high && low->high && high->low && *low->high + 1 == *high->low)
        return WholeRange{low->low, high->high}.text();
    return first + " och " + next;
}

std::vector<Category> with_an_answer(std::vector<Category> const& categories) {
    std::vector<Category> known;
    std::copy_if(categories.begin(), categories.end(), std::back_inserter(known),
                 [](Category const& category) { return category.code != no_answer; });
    return known;
}

} // namespace

std::vector<Category> without_total(Axis const& axis) {
    std::vector<Category> own;
    for (Category const& category : axis.categories)
        if (category.code != "totalt") own.push_back(category);
    return own;
}

bool can_be_paired(std::string const& role, std::vector<Category> const& categories) {
    auto const known = with_an_answer(categories);
    return known.size() >= least_categories && role != "kommun" && role != "lan" &&
           std::all_of(known.begin(), known.end(), [](Category const& category) {
               return range_of(category.code) || whole_number(category.code);
           });
}

std::vector<Category> in_pairs(std::vector<Category> const& categories) {
    auto const known = with_an_answer(categories);
    std::vector<Category> pairs;
    for (std::size_t i = 0; i < known.size(); i += 2) {
        Category pair = known[i];
        if (i + 1 < known.size()) {
            auto const& next = known[i + 1];
            pair.label = merged_label(pair.label, next.label);
            pair.code = pair.label;
            pair.members.insert(pair.members.end(), next.members.begin(), next.members.end());
        }
        pairs.push_back(std::move(pair));
    }
    std::copy_if(categories.begin(), categories.end(), std::back_inserter(pairs),
                 [](Category const& category) { return category.code == no_answer; });
    return pairs;
}

std::optional<std::vector<Category>> years_together(std::vector<Category> const& categories) {
    struct Run {
        std::string first;
        std::string last;
    };
    Category all;
    std::vector<Category> others;
    std::vector<Run> runs;
    std::optional<int> last; // month
    for (Category const& category : categories) {
        auto const period = period_of(category.code);
        if (!period) {
            others.push_back(category);
            continue;
        }
        bool const is_year = period->last - period->first + 1 == months_of_a_year;
        if (!is_year || (last && period->first <= *last)) return std::nullopt;
        if (!last || period->first != *last + 1) runs.push_back({category.code, {}});
        runs.back().last = category.code;
        last = period->last;
        all.members.insert(all.members.end(), category.members.begin(), category.members.end());
    }
    if (all.members.size() < 2) return std::nullopt;
    std::vector<std::string> names;
    names.reserve(runs.size());
    for (Run const& run : runs)
        names.push_back(period_in_text(run.first == run.last ? run.first : run.first + "-" + run.last));
    all.label = join_swedish(names);
    // No period is one with years between that are not in it.
    all.code = runs.size() == 1 ? period_code(runs.front().first + "-" + runs.front().last) : all.label;
    if (all.code.empty()) return std::nullopt;
    others.insert(others.begin(), std::move(all));
    return others;
}

} // namespace linsen
