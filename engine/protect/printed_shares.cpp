#include "base/fault.hpp"
#include "protect/printed_counts.hpp"
#include "protect/printed_share.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linsen {

namespace {

std::size_t axis_of(Cube const& cube, std::string const& role) {
    auto const found =
        std::find_if(cube.axes.begin(), cube.axes.end(), [&](Axis const& each) { return each.role == role; });
    promise(found != cube.axes.end(), "shares are shares of an axis");
    return static_cast<std::size_t>(found - cube.axes.begin());
}

std::vector<Category const*> shares_along(Axis const& axis) {
    std::vector<Category const*> parts;
    for (Category const& category : axis.categories)
        if (category.code != "totalt") parts.push_back(&category);
    return parts;
}

} // namespace

/// A rate tells its base as soon as the count is known.
void PrintedCounts::print_base(Cube const& cube, std::vector<std::size_t> const& at, std::size_t i,
                               CellCounts& cell) {
    auto const found = sources_.find(cube.request.base);
    if (found == sources_.end()) return;
    auto const& source = found->second;
    Cube people = cube;
    std::erase_if(people.counted->where,
                  [&](Condition const& condition) { return source.universe.codes(condition.role).empty(); });
    people.counted->sexes.clear();
    cell.base = linkage_.print(own(source.universe.identity(people, at), source), cube.counted->bases[i]);
}

/// Are there two shares of each whole? Each tells how many everybody else is as the count of the other, so
/// both are hidden with either, and of the whole they tell what the two counts do.
bool PrintedCounts::has_two_shares(Cube const& cube, Source const& source,
                                   std::vector<std::size_t> const& at) {
    auto const& role = cube.request.share_of;
    if (cube.request.statistic != Statistic::share || source.universe.has_several_answers(role)) return false;
    auto const number = axis_of(cube, role);
    std::vector<std::string> codes;
    auto const shares = shares_along(cube.axes[number]);
    for (Category const* const category : shares)
        codes.insert(codes.end(), category->members.begin(), category->members.end());
    if (shares.size() != 2) return false;
    std::sort(codes.begin(), codes.end());
    bool const are_apart = std::adjacent_find(codes.begin(), codes.end()) == codes.end();
    return are_apart && source.universe.identity(cube, at, {{role, codes}}) ==
                            source.universe.identity(cube, at, {{role, source.universe.codes(role)}});
}

/// The share of the whole itself. Its decimals tell how large the whole is at least, or at most, so it is
/// hidden with the others.
bool PrintedCounts::is_hundred_per_cent(Cube const& cube, Source const& source,
                                        std::vector<std::size_t> const& at) {
    if (!has_two_shares(cube, source, at)) return false;
    auto const axis = axis_of(cube, cube.request.share_of);
    return cube.axes[axis].categories[at[axis]].code == "totalt";
}

/// A share tells its count as soon as the base is known, and the count of everybody else.
void PrintedCounts::print_share(Cube const& cube, Source& source, std::vector<std::size_t> const& at,
                                std::size_t i, CellCounts& cell) {
    auto const& role = cube.request.share_of;
    auto const& axis = cube.axes[axis_of(cube, role)];
    auto const& category = axis.categories[at[axis_of(cube, role)]];
    auto const& all = source.universe.codes(role);
    auto const persons = cube.counted->counts[i];
    auto const base = cube.counted->bases[i];
    if (is_hundred_per_cent(cube, source, at)) {
        auto const count_of = [&](Category const* part) {
            auto identity = own(source.universe.identity(cube, at, {{role, part->members}}), source);
            auto const count = source.census.count(identity);
            return linkage_.mention(std::move(identity), count);
        };
        auto const parts = shares_along(axis);
        cell.base = count_of(parts.front());
        cell.complement = count_of(parts.back());
        return;
    }
    auto whole = own(source.universe.identity(cube, at, {{role, all}}), source);
    cell.base = has_two_shares(cube, source, at) ? linkage_.mention(std::move(whole), base)
                                                 : linkage_.share(std::move(whole), base);
    if (source.universe.has_several_answers(role) || category.code == "totalt") return;
    auto const& answer = category.members;
    std::vector<std::string> others;
    std::copy_if(all.begin(), all.end(), std::back_inserter(others), [&](std::string const& code) {
        return std::find(answer.begin(), answer.end(), code) == answer.end();
    });
    if (others.empty()) return;
    cell.complement =
        linkage_.judge(own(source.universe.identity(cube, at, {{role, others}}), source), base - persons);
}

/// Of those who are few by the rule of now, and of all others, it tells what it told; neither is known.
void PrintedCounts::remember_share(PublishedMeasure const& measure, Source& source, Identity const& whole,
                                   Identity const& part) {
    auto const all = linkage_.measure(whole, source.census.count(whole));
    auto const persons = source.census.count(part);
    auto const some = linkage_.measure(part, persons);
    linkage_.judge(part, persons);
    if (some != all) keep(PrintedShare{measure.value, measure.decimals, measure.per}.rows(some, all));
}

void PrintedCounts::remember_rate(PublishedMeasure const& measure, Source& source, Identity const& persons) {
    auto const number = linkage_.measure(persons, source.census.count(persons));
    linkage_.judge(persons, source.census.count(persons));
    auto const [fewest, most] =
        PrintedShare{measure.value, measure.decimals, measure.per}.persons_of(measure.base);
    keep({{{{number, 1}}, fewest, most}});
}

} // namespace linsen
