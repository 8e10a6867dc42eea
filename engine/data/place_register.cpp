#include "data/place_register.hpp"

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "data/kommun_names.hpp"
#include "data/place_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace linsen {

namespace {

/// Names in use that cannot be derived from the register's own by the rules in `index_names`.
constexpr std::array<AreaRow, 11> other_names{{
    {"00", "Sverige"},
    {"00", "Hela riket"},
    {"00", "Hela Sverige"},
    {"00", "Rikssnittet"},
    {"04", "Sörmland"},
    {"04", "Sörmlands län"},
    {"04", "Region Sörmland"},
    {"14", "Västra Götalandsregionen"},
    {"23", "Region Jämtland Härjedalen"},
    {"2080", "Falu kommun"},
    {"0980", "Region Gotland"},
}};

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string without_lan(std::string const& county) {
    return county.substr(0, county.size() - std::string_view(" län").size());
}

std::string without_s(std::string const& genitive) {
    return ends_with(genitive, "s") ? genitive.substr(0, genitive.size() - 1) : genitive;
}

using NameIndex = std::map<std::string, Area const*, std::less<>>;

/// A name that a kommun and a län share ("Kalmar", "Uppsala") means the kommun: kommuner come first, and
/// emplace keeps what is there.
NameIndex index_names() {
    NameIndex index;
    for (auto const& area : area_register()) {
        if (level_of(area.code) != AreaLevel::municipality) continue;
        auto const name = fold(area.name);
        for (auto const* ending : {"", " kommun", " stad", "s kommun", "s stad"})
            index.emplace(name + ending, &area);
    }
    for (auto const& other : other_names) index.emplace(fold(other.name), find_area(other.code));
    for (auto const& area : area_register()) {
        if (level_of(area.code) == AreaLevel::municipality) continue;
        auto const full = fold(area.name);
        index.emplace(full, &area);
        if (!ends_with(full, " län")) continue;
        auto const genitive = without_lan(full);
        auto const plain = without_s(genitive);
        for (auto const& form : {plain, genitive, plain + " län", "region " + plain, "region " + full,
                                 "landstinget " + plain, "länet " + plain})
            index.emplace(form, &area);
    }
    return index;
}

/// The names of the register and the short ones of counties, each of which means its own place.
std::vector<std::string> names_in_use() {
    std::vector<std::string> names;
    for (auto const& area : area_register()) {
        names.push_back(area.name);
        if (level_of(area.code) != AreaLevel::county || !ends_with(area.name, " län")) continue;
        auto const plain = without_s(without_lan(area.name));
        for (auto const& form : {plain, "Region " + plain})
            if (find_area_by_name(form) == &area) names.push_back(form);
    }
    for (auto const& other : other_names) names.emplace_back(other.name);
    return names;
}

} // namespace

std::vector<Area> const& area_register() {
    static std::vector<Area> const areas = [] {
        std::vector<Area> made;
        made.reserve(area_table.size());
        for (auto const& row : area_table) made.push_back({std::string(row.code), std::string(row.name)});
        return made;
    }();
    return areas;
}

Area const* find_area(std::string_view code) {
    auto const& areas = area_register();
    auto const found =
        std::lower_bound(areas.begin(), areas.end(), code,
                         [](Area const& area, std::string_view wanted) { return area.code < wanted; });
    return found != areas.end() && found->code == code ? &*found : nullptr;
}

Area const* find_area_by_name(std::string_view name) {
    static NameIndex const index = index_names();
    auto const found = index.find(fold(name));
    return found == index.end() ? nullptr : found->second;
}

std::vector<std::string> names_of_kommun(Area const& kommun) {
    std::vector<std::string> names{kommun.name, kommun.name + "s"};
    for (auto const& other : other_names)
        if (other.code == kommun.code) names.emplace_back(other.name);
    return names;
}

AreaLevel level_of(std::string_view code) {
    if (code == "00") return AreaLevel::country;
    return code.size() == 2 ? AreaLevel::county : AreaLevel::municipality;
}

std::vector<std::string> nearest_area_names(std::string_view name, std::size_t most) {
    static std::vector<std::string> const known = names_in_use();
    std::vector<std::string> names;
    std::set<Area const*> areas;
    for (auto& each : nearest(name, known, known.size())) {
        if (names.size() == most) break;
        if (areas.insert(find_area_by_name(each)).second) names.push_back(std::move(each));
    }
    return names;
}

} // namespace linsen
