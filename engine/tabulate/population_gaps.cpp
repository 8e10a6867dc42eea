#include "tabulate/population_gaps.hpp"

#include "data/canonical.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/chosen_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
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

std::vector<Compared> compared_roles(CountedSource const& source, CountedSource const& base) {
    std::vector<Compared> roles;
    for (std::string_view const role : {"kon", "kommun", "ar"}) {
        auto const* const persons = source.frame.text(role);
        auto const* const people = base.frame.text(role);
        if (persons == nullptr || people == nullptr) continue;
        if (role == "kommun" && !tells_of_kommuner(*people)) continue;
        roles.push_back(compare(std::string(role), *persons, *people));
    }
    return roles;
}

/// The groups of the places that the roles have, numbered with the last role fastest.
class Groups {
public:
    explicit Groups(std::vector<Compared> const& roles)
        : roles_(roles) {
        for (Compared const& each : roles_) size_ *= each.size;
    }

    [[nodiscard]] std::size_t size() const { return size_; }

    /// Nothing where a role tells nothing that is compared.
    [[nodiscard]] std::optional<std::size_t> of_person(std::size_t row) const {
        return number([row](Compared const& each) { return each.places[(*each.rows)[row]]; });
    }
    [[nodiscard]] std::optional<std::size_t> of_inhabitant(std::size_t row) const {
        return number([row](Compared const& each) { return each.base_places[(*each.base_rows)[row]]; });
    }

    /// The entry of each role's dictionary; nothing where a place stands for no code.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> entries(std::size_t group) const {
        std::vector<std::uint32_t> found(roles_.size());
        for (std::size_t i = roles_.size(); i-- > 0; group /= roles_[i].size) {
            auto const& places = roles_[i].places;
            auto const place = group % roles_[i].size;
            if (place == no_place) return std::nullopt;
            found[i] =
                static_cast<std::uint32_t>(std::find(places.begin(), places.end(), place) - places.begin());
        }
        return found;
    }

private:
    template <class PlaceOf>
    [[nodiscard]] std::optional<std::size_t> number(PlaceOf const& place_of) const {
        std::size_t group = 0;
        for (Compared const& each : roles_) {
            auto const place = place_of(each);
            if (place == no_place) return std::nullopt;
            group = group * each.size + place;
        }
        return group;
    }

    std::vector<Compared> const& roles_;
    std::size_t size_ = 1;
};

/// One a group: the rows tell of it.
std::vector<bool> told_groups(Groups const& groups, std::vector<bool> const& chosen) {
    std::vector<bool> told(groups.size(), false);
    for (std::size_t row = 0; row < chosen.size(); ++row)
        if (auto const group = chosen[row] ? groups.of_person(row) : std::nullopt) told[*group] = true;
    return told;
}

/// One a group: each of its values is there, among those that the table's conditions on it let through.
std::vector<bool> possible_groups(Groups const& groups, std::vector<Compared> const& roles,
                                  TableRequest const& request, CountedSource const& source) {
    std::vector<std::vector<bool>> seen;
    for (Compared const& each : roles) {
        AxisRequest asked;
        asked.role = each.role;
        auto const rows = rows_that_name(asked, request, source);
        auto& found = seen.emplace_back(each.codes->size(), false);
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row]) found[(*each.rows)[row]] = true;
    }
    std::vector<bool> possible(groups.size(), false);
    for (std::size_t group = 0; group < possible.size(); ++group) {
        auto const entries = groups.entries(group);
        possible[group] = entries.has_value();
        for (std::size_t i = 0; possible[group] && i < roles.size(); ++i)
            possible[group] = seen[i][(*entries)[i]];
    }
    return possible;
}

std::string in_words(std::vector<Compared> const& roles, std::vector<std::uint32_t> const& entries) {
    std::string words;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        std::string const& code = (*roles[i].codes)[entries[i]];
        words += words.empty() ? "" : " ";
        words += roles[i].role == "kommun" ? (words.empty() ? "" : "i ") + category_label(roles[i].role, code)
                                           : code;
    }
    return words;
}

/// For each entry of a role's dictionary those of a column that is made of it.
std::vector<std::set<std::uint32_t>> derived_entries(TextColumn const& root, TextColumn const& derived) {
    std::vector<std::set<std::uint32_t>> entries(root.dictionary.size());
    for (std::size_t row = 0; row < root.codes.size(); ++row)
        entries[root.codes[row]].insert(derived.codes[row]);
    return entries;
}

void mark(std::vector<std::set<std::uint32_t>> const& positions, std::vector<CountedAxis> const& axes,
          std::vector<bool>& cells, std::size_t from = 0, std::size_t index = 0) {
    if (from == axes.size()) {
        cells[index] = true;
        return;
    }
    for (auto const position : positions[from])
        mark(positions, axes, cells, from + 1, index * axes[from].axis.categories.size() + position);
}

} // namespace

PopulationGaps population_gaps(TableRequest const& request, CountedSource const& source,
                               std::vector<bool> const& chosen, CountedSource const& base,
                               std::vector<bool> const& chosen_base) {
    PopulationGaps gaps;
    auto const roles = compared_roles(source, base);
    for (Compared const& each : roles) gaps.roles.push_back(each.role);
    Groups const groups(roles);
    std::vector<bool> peopled(groups.size(), false);
    // Conditions on other roles leave some values without anybody that they could be combined with: adults
    // have no flickor. Against groups that are made of values, the population is asked without them.
    auto const& inhabitants = source.hides_zeros ? base.rows.counts : chosen_base;
    for (std::size_t row = 0; row < inhabitants.size(); ++row) {
        // One of which it is not known how many they are has told of them, and its rate is missing anyway.
        bool const is_unknown = !base.rows.unknown.empty() && base.rows.unknown[row];
        if (!inhabitants[row] || (!is_unknown && base.rows.persons_of(row) == 0)) continue;
        if (auto const group = groups.of_inhabitant(row)) peopled[*group] = true;
    }
    auto const asked =
        source.hides_zeros ? possible_groups(groups, roles, request, source) : told_groups(groups, chosen);
    for (std::size_t group = 0; group < asked.size(); ++group) {
        if (!asked[group] || peopled[group]) continue;
        auto const entries = groups.entries(group);
        gaps.whose.push_back(in_words(roles, *entries));
        gaps.groups.push_back(*entries);
    }
    return gaps;
}

std::vector<bool> cells_lacking_people(PopulationGaps const& gaps, CountedSource const& source,
                                       std::vector<CountedAxis> const& axes) {
    std::vector<bool> cells(size_of(axes), false);
    if (gaps.groups.empty()) return cells;
    std::vector<std::optional<std::size_t>> role_of(axes.size());
    std::vector<std::vector<std::set<std::uint32_t>>> derived(axes.size());
    for (std::size_t i = 0; i < axes.size(); ++i) {
        auto const root = source.spec.root_of(axes[i].axis.role);
        for (std::size_t role = 0; role < gaps.roles.size(); ++role)
            if (gaps.roles[role] == axes[i].axis.role || gaps.roles[role] == root) role_of[i] = role;
        if (role_of[i])
            derived[i] = derived_entries(*source.frame.text(gaps.roles[*role_of[i]]), *axes[i].column);
    }
    for (auto const& group : gaps.groups) {
        std::vector<std::set<std::uint32_t>> positions(axes.size());
        for (std::size_t i = 0; i < axes.size(); ++i) {
            if (!role_of[i])
                for (std::size_t at = 0; at < axes[i].axis.categories.size(); ++at)
                    positions[i].insert(static_cast<std::uint32_t>(at));
            else
                for (auto const entry : derived[i][group[*role_of[i]]])
                    positions[i].insert(axes[i].positions[entry].begin(), axes[i].positions[entry].end());
        }
        mark(positions, axes, cells);
    }
    return cells;
}

} // namespace linsen
