#include "protect/printed_counts.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"
#include "protect/common_persons.hpp"
#include "protect/same_persons.hpp"
#include "tabulate/countable_rows.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linsen {

namespace {

std::int64_t threshold(DataSpec const& spec, Job const& job) {
    return spec.threshold != 0 ? spec.threshold : job.protection.threshold;
}

bool speaks_of(Cube const& cube, std::vector<std::size_t> const& at) {
    for (std::size_t axis = 0; axis < cube.axes.size() && axis < cube.request.by.size(); ++axis) {
        auto const& spoken = cube.request.by[axis].spoken;
        auto const& code = cube.axes[axis].categories[at[axis]].code;
        if (std::find(spoken.begin(), spoken.end(), code) != spoken.end()) return true;
    }
    return false;
}

} // namespace

PrintedCounts::PrintedCounts(std::vector<Cube> const& cubes, std::vector<Frame> const& frames, Job const& job,
                             std::vector<LedgerEntry> const& past)
    : job_(job)
    , sources_(sources_of(cubes, frames, job, roles_told(past)))
    , linkage_(empty_linkage()) {
    for (Cube const& cube : cubes) print(cube);
    tie_same_persons();
    remember(past);
    link_measures(cubes);
    note_answers();
}

PrintedCounts::Sources PrintedCounts::sources_of(std::vector<Cube> const& cubes,
                                                 std::vector<Frame> const& frames, Job const& job,
                                                 ToldRoles const& told) {
    Sources sources;
    auto const add = [&](std::string const& data) {
        DataSpec const* const spec = job.find_data(data);
        if (spec->published || sources.count(data) != 0) return;
        auto const frame =
            std::find_if(frames.begin(), frames.end(), [&](Frame const& each) { return each.name == data; });
        promise(frame != frames.end(), "a counted table has a frame");
        Diagnostics unheard;
        auto rows = countable_rows(*frame, *spec, job.protection.other_gender, unheard);
        promise(rows.has_value(), "what was counted can be counted");
        sources.emplace(data, Source{*spec, Universe::of_readers(*frame, *spec, cubes, job.protection, told),
                                     Census(*frame, *spec, std::move(*rows))});
    };
    for (Cube const& cube : cubes) {
        if (!cube.counted) continue;
        add(cube.request.data);
        if (cube.request.statistic == Statistic::rate) add(cube.request.base);
    }
    return sources;
}

Linkage PrintedCounts::empty_linkage() {
    std::set<std::pair<std::string, std::string>> several;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> codes;
    for (auto const& [name, source] : sources_) {
        for (auto const& role : source.universe.roles()) {
            codes[{name, role}] = source.universe.codes(role);
            if (source.universe.has_several_answers(role)) several.emplace(name, role);
        }
    }
    return {std::move(several), std::move(codes), [this](Identity const& identity) {
                return sources_.at(identity.population).census.count(identity);
            }};
}

/// Within a report a population is a data set.
Identity PrintedCounts::own(Identity identity, Source const& source) {
    identity.population = source.spec.name;
    return identity;
}

bool PrintedCounts::is_small(std::int64_t persons, DataSpec const& spec) const {
    return persons < threshold(spec, job_) && (persons > 0 || job_.protection.hide_zeros);
}

bool PrintedCounts::is_small(LinkedCell const& cell) const {
    return is_small(cell.value, sources_.at(cell.identity.population).spec);
}

std::int64_t PrintedCounts::threshold_of(LinkedCell const& cell) const {
    return threshold(sources_.at(cell.identity.population).spec, job_);
}

std::int64_t PrintedCounts::threshold_in(std::string const& data) const {
    return threshold(sources_.at(data).spec, job_);
}

bool PrintedCounts::has_several_answers(std::string const& data, std::string const& role) const {
    return sources_.at(data).universe.has_several_answers(role);
}

void PrintedCounts::print(Cube const& cube) {
    auto& cells = printed_.emplace_back();
    auto const found = sources_.find(cube.request.data);
    if (found == sources_.end() || !cube.counted) return;
    auto& source = found->second;
    std::vector<std::size_t> at(cube.axes.size(), 0);
    for (std::size_t i = 0; i < cube.cells.size(); ++i, to_next_cell(at, cube.axes)) {
        auto identity = own(source.universe.identity(cube, at), source);
        bool const cannot_be = source.universe.cannot_be(identity);
        auto const persons = cube.counted->counts[i];
        // Of a number that the source does not know nothing is told.
        bool const nobody_answered = measures_numbers(cube.request.statistic) && persons == 0 &&
                                     source.spec.kind == DataKind::individuals;
        bool const known = cube.cells[i].status != Status::missing || nobody_answered;
        CellCounts cell;
        cell.count =
            !known || is_hundred_per_cent(cube, source, at) ? linkage_.mention(std::move(identity), persons)
            : measures_numbers(cube.request.statistic)   ? linkage_.stand_behind(std::move(identity), persons)
            : cube.request.statistic != Statistic::count ? linkage_.share(std::move(identity), persons)
                                                         : linkage_.print(std::move(identity), persons);
        if (cannot_be) cannot_be_.insert(cell.count);
        if (speaks_of(cube, at)) spoken_of_.insert(cell.count);
        // Nor of what it would be a share of.
        if (known && cube.request.statistic == Statistic::share) print_share(cube, source, at, i, cell);
        if (known && cube.request.statistic == Statistic::rate) {
            print_base(cube, at, i, cell);
            // Whoever knows the base knows the others, who are in no table.
            if (persons != 0 && is_small(cube.counted->bases[i] - persons, source.spec))
                few_others_.insert(cell.count);
        }
        cells.push_back(cell);
    }
    for (std::size_t axis = 0; axis < cube.axes.size(); ++axis) print_nobody(cube, axis, source);
}

/// A category that a table leaves out tells that nobody is in it, as plainly as a row of zeros.
void PrintedCounts::print_nobody(Cube const& cube, std::size_t axis, Source& source) {
    auto const& role = cube.axes[axis].role;
    std::set<std::string> there;
    for (Category const& category : cube.axes[axis].categories)
        if (category.code != "totalt") there.insert(category.members.begin(), category.members.end());
    std::vector<std::string> left_out;
    for (auto const& code : source.universe.codes(role))
        if (there.count(code) == 0) left_out.push_back(code);
    if (there.empty() || left_out.empty()) return;
    std::vector<std::size_t> at(cube.axes.size(), 0);
    for (std::size_t i = 0; i < cube.cells.size(); ++i, to_next_cell(at, cube.axes)) {
        if (at[axis] != 0) continue; // each of the other categories once
        for (auto const& code : left_out) {
            auto identity = own(source.universe.identity(cube, at, {{role, {code}}}), source);
            if (source.census.count(identity) != 0) continue; // left out by rapport.toml
            // Women who are of another gender identity: that there are none is no news.
            if (is_about_nobody(identity)) continue;
            if (job_.protection.hide_zeros)
                linkage_.mention(std::move(identity), 0);
            else
                linkage_.print(std::move(identity), 0);
        }
    }
}

/// Each with each: a kommun may have answered two questions and not a third.
void PrintedCounts::tie_same_persons() {
    for (auto one = sources_.begin(); one != sources_.end(); ++one)
        for (auto other = std::next(one); other != sources_.end(); ++other)
            if (may_hold_the_same_persons(one->second.spec, other->second.spec))
                tie_same_persons(one->second, other->second);
}

std::vector<std::vector<std::string>> PrintedCounts::coarser_ties(std::vector<std::string> const& common,
                                                                  Source const& one,
                                                                  Source const& other) const {
    std::set<std::string> told;
    for (LinkedCell const& cell : cells())
        if (cell.identity.population == one.spec.name || cell.identity.population == other.spec.name)
            for (auto const& [role, codes] : cell.identity.codes) told.insert(role);
    std::vector<std::string> beside;
    std::copy_if(common.begin(), common.end(), std::back_inserter(beside),
                 [&](std::string const& role) { return role != "kon" && told.count(role) != 0; });
    std::vector<std::vector<std::string>> ties{{"kon"}};
    for (std::size_t i = 0; i < beside.size(); ++i) {
        ties.push_back({"kon", beside[i]});
        for (std::size_t j = i + 1; j < beside.size(); ++j) ties.push_back({"kon", beside[i], beside[j]});
    }
    for (auto& roles : ties) std::sort(roles.begin(), roles.end());
    return ties;
}

void PrintedCounts::tie_same_persons(Source& one, Source& other) {
    auto const frame_of = [](Source const& source) -> CountedPersons {
        return {source.spec, source.census.frame(), source.universe, source.census.rows()};
    };
    auto const parts = persons_in_common(frame_of(one), frame_of(other));
    promise(parts.has_value(), "what cannot be tied has been refused");
    for (CommonPart const& part : *parts) {
        auto const first = mention_part(one, part.codes, part.first_told);
        auto const second = mention_part(other, part.codes, part.second_told);
        if (part.first_told && part.second_told) common_rows_.push_back({{{first, 1}, {second, -1}}, 0, 0});
    }
    auto const common = common_roles(frame_of(one), frame_of(other));
    constexpr std::size_t most_crossed = 3; // columns that figures nobody prints are told by
    if (common.size() <= most_crossed) return;
    for (auto const& roles : coarser_ties(common, one, other)) {
        auto const coarser = persons_in_common(frame_of(one), frame_of(other), roles);
        if (!coarser) continue;
        for (CommonPart const& part : *coarser) {
            if (part.first != part.second && part.first_told && part.second_told) continue;
            auto const first = mention_part(one, part.codes, part.first_told);
            auto const second = mention_part(other, part.codes, part.second_told);
            if (part.first_told && part.second_told)
                common_rows_.push_back({{{first, 1}, {second, -1}}, 0, 0});
        }
    }
}

/// What the sums of two data sets leave when they are taken from each other is told as if it were printed:
/// all of those who have not answered one of two questions. That they have not is told in the report: a
/// reader knows that nobody of theirs is in it.
std::uint32_t PrintedCounts::mention_part(Source& source, std::map<std::string, std::string> const& codes,
                                          bool told) {
    Identity identity{source.spec.population, {}};
    for (auto const& [role, code] : codes) identity = source.universe.part(identity, role, code);
    auto const persons = is_about_nobody(identity) ? 0 : source.census.count(identity);
    identity = own(std::move(identity), source);
    if (told) return linkage_.judge(std::move(identity), persons);
    if (job_.protection.hide_zeros) return linkage_.mention(std::move(identity), persons);
    // No table says how many they are, so neither does the ledger: it is of answers, not of persons.
    return linkage_.stand_behind(std::move(identity), persons);
}

/// Of several data sets about the same persons an earlier figure is of those that have all its columns.
bool PrintedCounts::is_of(Identity const& spelt_out, Source const& source) const {
    auto const has_all = [&spelt_out](Source const& each) {
        return fold(each.spec.population) == fold(spelt_out.population) &&
               std::all_of(spelt_out.codes.begin(), spelt_out.codes.end(),
                           [&each](auto const& codes) { return !each.universe.codes(codes.first).empty(); });
    };
    if (has_all(source)) return true;
    return std::none_of(sources_.begin(), sources_.end(),
                        [&](auto const& each) { return has_all(each.second); });
}

std::vector<std::pair<std::string, std::string>> PrintedCounts::equally_many() {
    constexpr std::int64_t large = 20; // fewer may be as many by chance
    std::vector<std::pair<std::string, std::string>> pairs;
    auto const of_sex = [](Source& source, std::string const& sex) {
        return source.census.count({source.spec.name, {{"kon", {sex}}}});
    };
    for (auto one = sources_.begin(); one != sources_.end(); ++one)
        for (auto other = std::next(one); other != sources_.end(); ++other) {
            auto& a = one->second;
            auto& b = other->second;
            if (a.spec.says_population || b.spec.says_population) continue;
            auto const& sexes = a.universe.codes("kon");
            if (sexes.size() < 2 || sexes != b.universe.codes("kon")) continue;
            bool const all_same = std::all_of(sexes.begin(), sexes.end(), [&](std::string const& sex) {
                return of_sex(a, sex) == of_sex(b, sex);
            });
            auto const large_ones = std::count_if(
                sexes.begin(), sexes.end(), [&](std::string const& sex) { return of_sex(a, sex) >= large; });
            if (all_same && large_ones >= 2) pairs.emplace_back(one->first, other->first);
        }
    return pairs;
}

std::vector<suppression::Row> PrintedCounts::rows() {
    // Unprinted figures of a cross that are let in; more would cost more than they tell (reference:
    // disclosure control, margins and crosses).
    constexpr std::size_t most_unseen = 200000;
    return linkage_.rows(most_unseen, tied_roles());
}

std::map<std::string, TiedRoles> PrintedCounts::tied_roles() const {
    std::map<std::string, TiedRoles> tied;
    for (auto const& [name, source] : sources_) tied.emplace(name, source.universe.near_followers());
    return tied;
}

bool PrintedCounts::is_impossible(LinkedCell const& cell) {
    if (cell.value != 0) return false;
    auto& source = sources_.at(cell.identity.population);
    if (source.universe.cannot_be(cell.identity)) return true;
    auto const& tied = source.universe.near_followers();
    return std::any_of(tied.begin(), tied.end(), [&](auto const& roles) {
        Identity together{cell.identity.population, {}};
        for (auto const& [role, codes] : cell.identity.codes)
            if (role == roles.first || role == roles.second) together.codes.emplace(role, codes);
        return together.codes.size() == 2 && source.census.count(together) == 0;
    });
}

bool PrintedCounts::is_held_by_earlier(std::uint32_t cell) const {
    auto const& linked = cells()[cell];
    return linked.past == LinkedCell::Past::shown ||
           (!linked.printed && linked.past != LinkedCell::Past::none);
}

std::string PrintedCounts::name_of(std::uint32_t cell) const {
    auto name = in_words(cells()[cell].identity);
    if (is_held_by_earlier(cell)) name += " i rapporten " + earlier(cell).report;
    return name;
}

Identity PrintedCounts::spelt_out(LinkedCell const& cell) const {
    return sources_.at(cell.identity.population).universe.spelt_out(cell.identity);
}

} // namespace linsen
