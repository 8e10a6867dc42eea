#include "tabulate/population_gaps.hpp"

#include "data/canonical.hpp"
#include "tabulate/categories.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t no_place = 0; ///< of a code that is not compared

/// A role that both data sets tell: for each code of either the place that stands for it.
struct Compared {
    std::string role;
    std::vector<std::uint32_t> const* rows = nullptr;      ///< of the persons
    std::vector<std::uint32_t> const* base_rows = nullptr; ///< of the population
    std::vector<std::string> const* codes = nullptr;
    std::vector<std::size_t> places;
    std::vector<std::size_t> base_places;
    std::size_t size = 1;
};

bool is_compared(std::string const& role, std::string const& code) {
    if (code == no_answer) return false;
    return role != "kon" || code == "kvinnor" || code == "män" || code == "flickor" || code == "pojkar";
}

Compared compare(std::string role, TextColumn const& persons, TextColumn const& people) {
    Compared compared;
    compared.role = std::move(role);
    compared.rows = &persons.codes;
    compared.base_rows = &people.codes;
    compared.codes = &persons.dictionary;
    compared.base_places.assign(people.dictionary.size(), no_place);
    for (std::string const& code : persons.dictionary) {
        if (!is_compared(compared.role, code)) {
            compared.places.push_back(no_place);
            continue;
        }
        compared.places.push_back(compared.size);
        for (std::size_t i = 0; i < people.dictionary.size(); ++i) {
            std::string const& known = people.dictionary[i];
            if (known == code) compared.base_places[i] = compared.size;
        }
        ++compared.size;
    }
    return compared;
}

/// A population that is told by county is that of its kommuner together.
bool tells_of_kommuner(TextColumn const& places) {
    constexpr std::size_t digits = 4;
    for (std::string const& code : places.dictionary)
        if (code.size() == digits) return true;
    return false;
}

} // namespace

PopulationGaps population_gaps(CountedSource const& source, std::vector<bool> const& chosen,
                               CountedSource const& base, std::vector<bool> const& chosen_base) {
    PopulationGaps gaps{std::vector<bool>(chosen.size(), false), {}};
    std::vector<Compared> roles;
    std::size_t size = 1;
    for (char const* const role : {"kon", "kommun", "ar"}) {
        auto const* const persons = source.frame.text(role);
        auto const* const people = base.frame.text(role);
        if (persons == nullptr || people == nullptr) continue;
        if (role == std::string_view("kommun") && !tells_of_kommuner(*people)) continue;
        roles.push_back(compare(role, *persons, *people));
        size *= roles.back().size;
    }
    std::vector<bool> peopled(size, false);
    auto const cell_of = [&](std::size_t row, bool is_base, std::size_t& cell) {
        cell = 0;
        for (Compared const& each : roles) {
            auto const place =
                is_base ? each.base_places[(*each.base_rows)[row]] : each.places[(*each.rows)[row]];
            if (place == no_place) return false;
            cell = cell * each.size + place;
        }
        return true;
    };
    std::size_t cell = 0;
    for (std::size_t row = 0; row < chosen_base.size(); ++row) {
        // One of which it is not known how many they are has told of them, and its rate is missing anyway.
        bool const is_unknown = !base.rows.unknown.empty() && base.rows.unknown[row];
        if (chosen_base[row] && (is_unknown || base.rows.persons_of(row) > 0) && cell_of(row, true, cell))
            peopled[cell] = true;
    }
    std::vector<bool> told(size, false);
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        if (!chosen[row] || source.rows.persons_of(row) == 0 || !cell_of(row, false, cell) || peopled[cell])
            continue;
        gaps.rows[row] = true;
        if (told[cell]) continue;
        told[cell] = true;
        std::string words;
        for (Compared const& each : roles) {
            std::string const& code = (*each.codes)[(*each.rows)[row]];
            words += (words.empty() ? "" : " ") +
                     (each.role == "kommun" ? (words.empty() ? "" : "i ") + category_label(each.role, code)
                                            : code);
        }
        gaps.whose.push_back(std::move(words));
    }
    return gaps;
}

} // namespace linsen
