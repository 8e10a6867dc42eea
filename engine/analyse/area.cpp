#include "analyse/area.hpp"

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "data/place_register.hpp"

#include <algorithm>
#include <array>

namespace linsen {

namespace {

/// Å, ä and ö come last and in this order, which their code points do not.
std::string alphabetic_key(std::string_view name) {
    std::string const lower = to_lower(name);
    std::string key;
    for (std::size_t at = 0; at < lower.size();) {
        char32_t const letter = next_code_point(lower, at);
        switch (letter) {
        case U'å': key += "{"; break;
        case U'ä': key += "|"; break;
        case U'ö': key += "}"; break;
        default: append_utf8(key, letter);
        }
    }
    return key;
}

/// Kommuner, and the county of Gotland, that are islands or named for the island that they lie on. "Gotlands
/// län" is a county like others.
bool is_island(std::string_view name) {
    static constexpr std::array<std::string_view, 8> islands{"Ekerö", "Gotland", "Hammarö", "Lidingö",
                                                             "Orust", "Tjörn",   "Värmdö",  "Öckerö"};
    return std::find(islands.begin(), islands.end(), name) != islands.end();
}

} // namespace

std::optional<std::string> area_code(std::string_view code_or_name) {
    code_or_name = trim(code_or_name);
    if (Area const* area = find_area(code_or_name)) return area->code;
    constexpr std::string_view before_counties = "00";
    if (code_or_name.size() == 4 && code_or_name.starts_with(before_counties)) {
        if (Area const* area = find_area(code_or_name.substr(2))) return area->code;
    }
    if (Area const* area = find_area_by_name(code_or_name)) return area->code;
    return std::nullopt;
}

std::string area_name(std::string_view code) {
    Area const* area = find_area(code);
    return area == nullptr ? std::string(code) : area->name;
}

std::string area_in_text(std::string_view code) {
    if (code == country_code) return "riket";
    std::string name = area_name(code);
    constexpr std::string_view county = "s län";
    constexpr std::string_view plain_county = " län";
    if (code.size() == 2 && name.ends_with(plain_county)) {
        // "Dalarnas län" is called Dalarna; "Stockholms län" is not called Stockholm.
        static constexpr std::array<std::string_view, 6> landscapes{"Dalarna",  "Skåne",   "Halland",
                                                                    "Blekinge", "Gotland", "Värmland"};
        for (std::string_view landscape : landscapes) {
            std::string const with_s = std::string(landscape) + std::string(county);
            std::string const without_s = std::string(landscape) + std::string(plain_county);
            if (name == with_s || name == without_s) return std::string(landscape);
        }
    }
    return name;
}

std::string at_place(std::string_view name) { return at_places({std::string(name)}); }

std::string at_places(std::vector<std::string> const& names) {
    bool const any_island = std::any_of(names.begin(), names.end(), is_island);
    if (!any_island) return "i " + join_swedish(names);
    bool const all_islands = std::all_of(names.begin(), names.end(), is_island);
    if (all_islands) return "på " + join_swedish(names);
    std::vector<std::string> places;
    places.reserve(names.size());
    for (std::string const& name : names) places.push_back((is_island(name) ? "på " : "i ") + name);
    return join_swedish(places);
}

bool is_municipality(std::string_view code) { return code.size() == 4; }

std::string county_of(std::string_view code) { return std::string(code.substr(0, 2)); }

bool comes_before_by_name(std::string_view one, std::string_view other) {
    return alphabetic_key(area_name(one)) < alphabetic_key(area_name(other));
}

std::vector<std::string> municipalities_of(std::string_view county) {
    std::vector<std::string> codes;
    for (Area const& area : area_register()) {
        if (is_municipality(area.code) && county_of(area.code) == county) codes.push_back(area.code);
    }
    std::sort(codes.begin(), codes.end(), comes_before_by_name);
    return codes;
}

bool overlap(std::string_view one, std::string_view other) {
    if (one == country_code || other == country_code) return true;
    return one.starts_with(other) || other.starts_with(one);
}

std::vector<std::string> nearest_areas(std::string_view name, std::size_t most) {
    return nearest_area_names(name, most);
}

} // namespace linsen
