#include "run/small_places.hpp"

#include "run/pairs.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace linsen {

namespace {

bool is_municipality_code(std::string_view code) { return code.size() == 4; }

/// Calls `visit(codes by role, count)` for each cell.
template <class Visit>
void each_cell(Cube const& cube, Visit const& visit) {
    auto const& counts = cube.counted->counts;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        auto stride = counts.size();
        std::map<std::string_view, std::string> codes;
        for (Axis const& axis : cube.axes) {
            stride /= axis.categories.size();
            codes[axis.role] = axis.categories[cell / stride % axis.categories.size()].code;
        }
        visit(codes, counts[cell]);
    }
}

bool is_of_the_compared(std::string_view sex) {
    return sex == "kvinnor" || sex == "män" || sex == "flickor" || sex == "pojkar";
}

/// The counts of each kommun, cell by cell of the other axes, those of other sexes left out: where they are
/// reported is decided elsewhere.
std::map<std::string, std::map<std::string, std::int64_t>> counts_of_places(Cube const& cube) {
    std::map<std::string, std::map<std::string, std::int64_t>> all;
    each_cell(cube, [&](auto& codes, std::int64_t count) {
        auto const sex = codes.find("kon");
        if (sex != codes.end() && !is_of_the_compared(sex->second)) return;
        std::string rest;
        for (auto const& [role, code] : codes)
            if (role != "kommun") rest += code + "\n";
        all[codes["kommun"]][rest] += count;
    });
    return all;
}

} // namespace

std::map<std::string, std::int64_t> persons_by(Cube const& cube, std::string_view role) {
    std::map<std::string, std::int64_t> persons;
    each_cell(cube, [&](auto& codes, std::int64_t count) {
        bool const is_sum =
            std::any_of(codes.begin(), codes.end(), [](auto const& each) { return each.second == "totalt"; });
        if (!is_sum) persons[codes[role]] += count;
    });
    return persons;
}

std::vector<Category> smallest_first(std::vector<Category> const& places,
                                     std::map<std::string, std::int64_t> const& persons) {
    auto by_size = places;
    std::erase_if(by_size, [](Category const& place) { return !is_municipality_code(place.code); });
    std::stable_sort(by_size.begin(), by_size.end(), [&](Category const& one, Category const& other) {
        return persons.at(one.code) < persons.at(other.code);
    });
    return by_size;
}

std::vector<Category> with_one_area(std::vector<Category> const& places,
                                    std::vector<Category> const& together, Category area) {
    area.members.clear();
    std::vector<Category> all;
    for (Category const& place : places) {
        bool const is_merged = std::any_of(together.begin(), together.end(),
                                           [&](Category const& each) { return each.code == place.code; });
        if (!is_merged)
            all.push_back(place);
        else
            area.members.insert(area.members.end(), place.members.begin(), place.members.end());
    }
    std::sort(area.members.begin(), area.members.end());
    all.push_back(std::move(area));
    return all;
}

std::optional<std::vector<Category>> places_to_merge(Cube const& cube, std::int64_t threshold) {
    auto const axis = std::find_if(cube.axes.begin(), cube.axes.end(),
                                   [](Axis const& each) { return each.role == "kommun"; });
    auto const order = smallest_first(without_total(*axis), persons_by(cube, "kommun"));
    auto const counts = counts_of_places(cube);
    auto const is_small = [&](auto const& each) { return each.second > 0 && each.second < threshold; };
    auto const has_small = [&](Category const& place) {
        auto const found = counts.find(place.code);
        return found != counts.end() && std::any_of(found->second.begin(), found->second.end(), is_small);
    };
    // Where a large kommun has a small count too, all of them together would tell nothing: then those that
    // leave the fewest kommuner with one.
    std::map<std::string, std::int64_t> area;
    std::size_t best = 0;
    std::ptrdiff_t least = 0;
    for (std::size_t number = 1; number < order.size(); ++number) {
        if (auto const found = counts.find(order[number - 1].code); found != counts.end())
            for (auto const& [rest, count] : found->second) area[rest] += count;
        if (number < 2 || std::any_of(area.begin(), area.end(), is_small)) continue;
        auto const small =
            std::count_if(order.begin() + static_cast<std::ptrdiff_t>(number), order.end(), has_small);
        if (best == 0 || small < least) {
            best = number;
            least = small;
        }
        if (small == 0) break;
    }
    if (best == 0) return std::nullopt;
    return std::vector<Category>(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(best));
}

} // namespace linsen
