#include "protect/universe.hpp"

#include "base/text.hpp"
#include "data/place_register.hpp"
#include "data/whole_range.hpp"
#include "tabulate/countable_rows.hpp"
#include "tabulate/counted_axis.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace linsen {

std::string in_words(Identity const& identity) {
    std::vector<std::string> parts;
    for (auto const& [role, codes] : identity.codes) {
        constexpr std::size_t most_named = 4;
        std::vector<std::string> names;
        for (auto const& code : codes) {
            auto const* const area = role == "kommun" ? find_area(code) : nullptr;
            names.push_back(area != nullptr ? area->name : code);
        }
        parts.push_back(role + " " +
                        (names.size() <= most_named ? join_swedish(names)
                                                    : names.front() + " till " + names.back() + " (" +
                                                          std::to_string(names.size()) + ")"));
    }
    return parts.empty() ? "alla" : join(parts, ", ");
}

Universe::Universe(Frame const& frame, DataSpec const& spec)
    : spec_(spec) {
    for (Column const& column : frame.columns) {
        auto const* const text = std::get_if<TextColumn>(&column.data);
        if (text == nullptr || column.role == "marke") continue;
        auto const sums = sums_in(*text, column.role);
        Codes codes;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            if (sums[i]) continue;
            for (auto& answer : answers_in(spec, column.role, text->dictionary[i]))
                codes.insert(std::move(answer));
        }
        codes_.emplace(column.role, std::vector<std::string>(codes.begin(), codes.end()));
    }
    if (spec.adult_from > 0 && frame.text("alder") != nullptr) {
        for (auto const& age : frame.text("alder")->dictionary) {
            auto const years = whole_number(age);
            (years && *years < spec.adult_from ? minor_ages_ : adult_ages_).push_back(age);
        }
    }
    for (DerivedColumn const& derived : spec.derived) {
        // An age follows from the year of birth alone when it is that of one year.
        if (derived.depends_on_year()) continue;
        auto const* const of = frame.text(derived.of);
        auto const* const made = frame.text(derived.role);
        if (of == nullptr || made == nullptr) continue;
        auto& [source, parts] = derived_[derived.role];
        source = derived.of;
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::size_t row = 0; row < frame.rows(); ++row) pairs.emplace(made->codes[row], of->codes[row]);
        for (auto const& [code, part] : pairs) parts[made->dictionary[code]].insert(of->dictionary[part]);
    }
}

bool Universe::has_several_answers(std::string const& role) const { return spec_.multiple.count(role) != 0; }

std::vector<std::string> const& Universe::codes(std::string const& role) const {
    static std::vector<std::string> const none;
    auto const found = codes_.find(role);
    return found == codes_.end() ? none : found->second;
}

/// A girl is a woman below the age: both are told as the sex, girls and women together, and the ages.
void Universe::part_by_age(std::map<std::string, Codes>& limits) const {
    auto const sex = limits.find("kon");
    if (sex == limits.end() || minor_ages_.empty() || adult_ages_.empty()) return;
    static std::map<std::string, std::string> const grown{{"flickor", "kvinnor"}, {"pojkar", "män"}};
    Codes both;
    bool any_minor = false;
    bool any_adult = false;
    for (auto const& [minor, adult] : grown) {
        bool const has_minor = sex->second.count(minor) != 0;
        bool const has_adult = sex->second.count(adult) != 0;
        any_minor = any_minor || has_minor;
        any_adult = any_adult || has_adult;
        if (has_minor || has_adult) both.insert({minor, adult});
    }
    bool const others = std::any_of(sex->second.begin(), sex->second.end(),
                                    [&](std::string const& code) { return both.count(code) == 0; });
    if (others || any_minor == any_adult) return;
    auto const& known = codes("kon");
    std::erase_if(
        both, [&](std::string const& code) { return !std::binary_search(known.begin(), known.end(), code); });
    sex->second = std::move(both);
    limit(limits, "alder", any_minor ? minor_ages_ : adult_ages_);
}

std::vector<std::string> Universe::roles() const {
    std::vector<std::string> roles;
    for (auto const& [role, codes] : codes_)
        if (derived_.count(role) == 0) roles.push_back(role);
    return roles;
}

void Universe::limit(std::map<std::string, Codes>& limits, std::string role,
                     std::vector<std::string> const& codes) const {
    Codes wanted(codes.begin(), codes.end());
    for (auto found = derived_.find(role); found != derived_.end(); found = derived_.find(role)) {
        auto const& [source, parts] = found->second;
        Codes of_source;
        for (auto const& code : wanted) {
            auto const part = parts.find(code);
            if (part != parts.end()) of_source.insert(part->second.begin(), part->second.end());
        }
        wanted = std::move(of_source);
        role = source;
    }
    auto const& known = this->codes(role);
    std::erase_if(wanted, [&](std::string const& code) {
        return !std::binary_search(known.begin(), known.end(), code);
    });
    auto const [limited, is_first] = limits.try_emplace(role, wanted);
    if (is_first) return;
    Codes both;
    std::set_intersection(limited->second.begin(), limited->second.end(), wanted.begin(), wanted.end(),
                          std::inserter(both, both.begin()));
    limited->second = std::move(both);
}

Identity Universe::identity(Cube const& cube, std::vector<std::size_t> const& categories,
                            std::map<std::string, std::vector<std::string>> const& instead) const {
    std::map<std::string, Codes> limits;
    for (Condition const& condition : cube.counted->where) limit(limits, condition.role, condition.codes);
    for (std::size_t i = 0; i < cube.axes.size(); ++i) {
        auto const& axis = cube.axes[i];
        auto const other = instead.find(axis.role);
        limit(limits, axis.role,
              other == instead.end() ? axis.categories[categories[i]].members : other->second);
    }
    // The tables of kvinnor and män leave others out without naming kon.
    if (!cube.counted->sexes.empty()) limit(limits, "kon", cube.counted->sexes);
    part_by_age(limits);
    Identity identity{spec_.population, {}};
    for (auto& [role, codes] : limits) {
        if (codes.size() == this->codes(role).size()) continue;
        identity.codes.emplace(role, std::vector<std::string>(codes.begin(), codes.end()));
    }
    return identity;
}

Identity Universe::spelt_out(Identity identity) const {
    identity.population = spec_.population;
    for (auto const& role : roles())
        if (!has_several_answers(role)) identity.codes.try_emplace(role, codes(role));
    return identity;
}

std::optional<Identity> Universe::recognised(Identity const& spelt_out) const {
    if (spelt_out.population != spec_.population) return std::nullopt;
    Identity identity{spec_.population, {}};
    for (auto const& [role, wanted] : spelt_out.codes) {
        auto const& known = codes(role);
        if (derived_.count(role) != 0 ||
            !std::includes(known.begin(), known.end(), wanted.begin(), wanted.end()))
            return std::nullopt;
        if (wanted.size() != known.size()) identity.codes.emplace(role, wanted);
    }
    return identity;
}

} // namespace linsen
