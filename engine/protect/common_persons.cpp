#include "protect/common_persons.hpp"

#include "job/roles.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_parts = 20'000;

using Codes = std::vector<std::string>; // one a role

struct PersonsByCodes {
    std::map<Codes, std::int64_t> persons;
    std::set<Codes> told; ///< kon left out
};

PersonsByCodes count(CountedPersons const& of, std::vector<std::string> const& roles) {
    std::vector<TextColumn const*> columns;
    columns.reserve(roles.size());
    for (auto const& role : roles) columns.push_back(of.frame.text(role));
    PersonsByCodes counted;
    for (std::size_t row = 0; row < of.frame.rows(); ++row) {
        if (!of.rows.counts[row]) continue;
        Codes codes;
        Codes without_sex;
        for (std::size_t i = 0; i < roles.size(); ++i) {
            codes.push_back(columns[i]->at(row));
            if (roles[i] != "kon") without_sex.push_back(codes.back());
        }
        counted.told.insert(std::move(without_sex));
        counted.persons[std::move(codes)] += of.rows.persons_of(row);
    }
    return counted;
}

Codes without_sex(std::vector<std::string> const& roles, Codes const& codes) {
    Codes result;
    for (std::size_t i = 0; i < roles.size(); ++i)
        if (roles[i] != "kon") result.push_back(codes[i]);
    return result;
}

/// Where each kommun has answered a question in one year only, its year follows from the kommun, though not
/// in the answers to another question: what both tell is told of a kommun and a year all the same.
bool is_place_or_time(std::string const& role) { return role == "kommun" || is_period_role(role); }

} // namespace

std::vector<std::string> common_roles(CountedPersons const& first, CountedPersons const& second) {
    auto const of_first = first.universe.roles();
    auto const of_second = second.universe.roles();
    std::vector<std::string> roles;
    for (Column const& column : first.frame.columns) {
        auto const& role = column.role;
        auto const is_among = [&role](std::vector<std::string> const& those) {
            return std::find(those.begin(), those.end(), role) != those.end();
        };
        bool const both_have_it = first.frame.text(role) != nullptr && second.frame.text(role) != nullptr;
        if ((is_among(of_first) && is_among(of_second)) || (both_have_it && is_place_or_time(role)))
            roles.push_back(role);
    }
    std::sort(roles.begin(), roles.end());
    return roles;
}

std::optional<std::vector<CommonPart>> persons_in_common(CountedPersons const& first,
                                                         CountedPersons const& second) {
    return persons_in_common(first, second, common_roles(first, second));
}

std::optional<std::vector<CommonPart>> persons_in_common(CountedPersons const& first,
                                                         CountedPersons const& second,
                                                         std::vector<std::string> const& roles) {
    if (first.spec.adult_from != 0 || second.spec.adult_from != 0) return std::nullopt;
    if (std::find(roles.begin(), roles.end(), "kon") == roles.end()) return std::nullopt;
    for (auto const& role : roles)
        if (first.universe.has_several_answers(role) || second.universe.has_several_answers(role))
            return std::nullopt;
    auto const one = count(first, roles);
    auto const other = count(second, roles);
    std::set<Codes> all;
    for (auto const* const each : {&one, &other})
        for (auto const& [codes, persons] : each->persons) all.insert(codes);
    if (all.size() > most_parts) return std::nullopt;
    std::vector<CommonPart> parts;
    for (Codes const& codes : all) {
        CommonPart part;
        for (std::size_t i = 0; i < roles.size(); ++i) part.codes.emplace(roles[i], codes[i]);
        auto const of = [&codes](PersonsByCodes const& counted) {
            auto const found = counted.persons.find(codes);
            return found == counted.persons.end() ? std::int64_t{0} : found->second;
        };
        part.first = of(one);
        part.second = of(other);
        auto const about = without_sex(roles, codes);
        part.first_told = one.told.count(about) != 0;
        part.second_told = other.told.count(about) != 0;
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace linsen
