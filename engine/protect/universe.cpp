#include "protect/universe.hpp"

#include "base/period.hpp"
#include "base/text.hpp"
#include "data/age_range.hpp"
#include "data/answers_in.hpp"
#include "data/canonical.hpp"
#include "data/place_register.hpp"
#include "data/recode.hpp"
#include "data/whole_range.hpp"
#include "job/roles.hpp"
#include "protect/answer_combinations.hpp"
#include "tabulate/countable_rows.hpp"
#include "tabulate/counted_axis.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

namespace linsen {

namespace {

/// "(A eller C) + (B eller C) − C"
std::string in_words(AnswerCombination const& combination) {
    std::string words;
    for (AnswerTerm const& term : combination) {
        auto const answers = join(term.answers, " eller ");
        if (!words.empty() || term.factor < 0) words += term.factor < 0 ? " − " : " + ";
        words += term.answers.size() > 1 ? "(" + answers + ")" : answers;
    }
    return words;
}

} // namespace

std::string in_words(Identity const& identity) {
    std::vector<std::string> parts;
    for (auto const& [role, codes] : identity.codes) {
        if (!codes.empty() && codes.front().starts_with(combination_mark)) {
            parts.push_back(role + " " + in_words(combination_of(codes.front())));
            continue;
        }
        constexpr std::size_t most_named = 4;
        std::vector<std::string> names;
        for (auto const& code : codes) {
            auto const* const area = role == "kommun" ? find_area(code) : nullptr;
            names.push_back(area != nullptr                         ? area->name
                            : code.starts_with(not_given_mark)      ? "inte " + code.substr(1)
                            : code.starts_with(one_of_several_mark) ? code.substr(1)
                                                                    : code);
        }
        bool const are_several = !codes.empty() && codes.front().starts_with(one_of_several_mark);
        parts.push_back(role + (are_several ? " flera av " : " ") +
                        (names.size() <= most_named ? join_swedish(names)
                                                    : names.front() + " till " + names.back() + " (" +
                                                          std::to_string(names.size()) + ")"));
    }
    return parts.empty() ? "alla" : join(parts, ", ");
}

namespace {

/// It follows from the kommun also where all say the same.
bool is_of_places_alone(std::string const& role) { return role == comparable_role; }

/// Everybody knows which county a kommun lies in, and which year a month.
bool is_of_places_or_times(std::string const& role, TextColumn const& text) {
    return role == "kommun" || role == "alder" || role == "fodelsear" ||
           std::none_of(text.dictionary.begin(), text.dictionary.end(), [](std::string const& code) {
               return code != no_answer && period_code(code).empty();
           });
}

} // namespace

bool Universe::is_grouping(std::string const& role, TextColumn const& text, Frame const& frame) const {
    bool const is_known = role == "kon" || is_of_places_or_times(role, text) || is_of_places_alone(role);
    if (!asked_ || spec_.kind != DataKind::individuals || is_known || asked_->divided.count(role) != 0)
        return true;
    constexpr std::uint64_t few = 2;
    constexpr std::uint64_t few_to_a_number = 10;
    std::set<std::uint32_t> values(text.codes.begin(), text.codes.end());
    bool const are_numbers = std::all_of(values.begin(), values.end(), [&](std::uint32_t value) {
        auto const& written = text.dictionary[value];
        return written == no_answer || written.find_first_not_of("0123456789-., ") == std::string::npos;
    });
    std::uint64_t persons = frame.rows();
    if (!frame.alike.empty())
        persons = std::accumulate(frame.alike.begin(), frame.alike.end(), std::uint64_t{0});
    return persons >= (are_numbers ? few_to_a_number : few) * values.size();
}

Universe::Universe(Frame const& frame, DataSpec const& spec, RolePairs unrelated, std::optional<Asked> asked)
    : spec_(spec)
    , unrelated_(std::move(unrelated))
    , asked_(std::move(asked)) {
    for (Column const& column : frame.columns) {
        auto const* const text = std::get_if<TextColumn>(&column.data);
        if (text == nullptr || column.role == "marke") continue;
        if (!is_grouping(column.role, *text, frame)) {
            if (asked_->measured.count(column.role) == 0) continue;
            measures_.insert(column.role);
        }
        auto const sums = sums_in(*text, column.role);
        auto const first = first_rows(*text);
        Codes codes;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            // What no row has would make parts that nobody is in: unknown to the engine, zero to every
            // reader.
            if (sums[i] || first[i] == text->codes.size()) continue;
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
    find_followers(frame);
    find_adult_age(frame);
    find_places_of_years(frame);
}

namespace {

/// The code of another column that each code of a column goes with; one that no row has goes with as many as
/// there are. Nothing when a code goes with several.
std::optional<std::vector<std::uint32_t>> codes_beside(TextColumn const& source, TextColumn const& other) {
    auto const none = static_cast<std::uint32_t>(other.dictionary.size());
    std::vector<std::uint32_t> beside(source.dictionary.size(), none);
    for (std::size_t row = 0; row < source.codes.size(); ++row) {
        auto& code = beside[source.codes[row]];
        if (code == none) code = other.codes[row];
        if (code != other.codes[row]) return std::nullopt;
    }
    return beside;
}

/// Does each code go with one, but for a few rows that are far fewer than if the columns had nothing to do
/// with each other? Not asked of columns of so many codes that neither groups the other.
bool goes_nearly_with(TextColumn const& source, TextColumn const& other) {
    constexpr std::size_t most_pairs = 1'000'000;
    constexpr std::size_t few = 10;   // one row in ten
    constexpr std::size_t better = 5; // than always taking the most usual code
    auto const width = other.dictionary.size();
    if (source.dictionary.size() * width > most_pairs) return false;
    std::vector<std::size_t> pairs(source.dictionary.size() * width, 0);
    std::vector<std::size_t> of_other(width, 0);
    auto const all = source.codes.size();
    for (std::size_t row = 0; row < all; ++row) {
        ++pairs[source.codes[row] * width + other.codes[row]];
        ++of_other[other.codes[row]];
    }
    auto odd = all;
    for (auto from = pairs.begin(); from != pairs.end(); from += static_cast<std::ptrdiff_t>(width))
        odd -= *std::max_element(from, from + static_cast<std::ptrdiff_t>(width));
    auto const beside_usual = all - *std::max_element(of_other.begin(), of_other.end());
    return odd * few <= all && odd * better <= beside_usual;
}

/// The county of a kommun, the group of an age, the year of a month.
bool everybody_knows(std::string const& source, TextColumn const& of, std::string const& role,
                     TextColumn const& text) {
    if (source == "kommun") return role == "lan" || is_of_places_alone(role);
    if (source == "alder" || source == "fodelsear") return role == "alder" || role == "aldersgrupp";
    return is_of_places_or_times(source, of) && is_of_places_or_times(role, text);
}

} // namespace

bool Universe::can_follow(Column const& column) const {
    auto const* const text = std::get_if<TextColumn>(&column.data);
    return text != nullptr && column.role != "kon" && codes_.count(column.role) != 0 &&
           !has_several_answers(column.role) && derived_.count(column.role) == 0;
}

/// Where each code of a column goes with one code of another, that one follows from it: "Samtal i grupp" is
/// "Samtal", as its name says. First from places, ages and periods, which follow from nothing else.
void Universe::find_followers(Frame const& frame) {
    for (bool const known : {true, false})
        for (Column const& column : frame.columns) {
            if (!can_follow(column)) continue;
            auto const& text = std::get<TextColumn>(column.data);
            if (is_of_places_or_times(column.role, text) == known && measures_.count(column.role) == 0)
                find_followers_of(column.role, text, frame);
        }
}

void Universe::find_followers_of(std::string const& source, TextColumn const& of, Frame const& frame) {
    bool const is_known = is_of_places_or_times(source, of);
    for (Column const& column : frame.columns) {
        auto const& role = column.role;
        if (role == source || !can_follow(column)) continue;
        bool const is_of_places = source == "kommun" && is_of_places_alone(role);
        if (codes(role).size() < 2 && !is_of_places) continue;
        auto const& text = std::get<TextColumn>(column.data);
        if (!is_known && is_of_places_or_times(role, text)) continue;
        if (unrelated_.count(std::minmax(source, role)) != 0) continue;
        auto const beside = codes_beside(of, text);
        if (!beside) {
            if (goes_nearly_with(of, text)) near_followers_.insert(std::minmax(source, role));
            continue;
        }
        auto& [from, parts] = derived_[role];
        from = source;
        bool const is_said = spec_.root_of(role) == spec_.root_of(source);
        if (!is_said && !everybody_knows(source, of, role, text))
            accidental_.insert(std::minmax(source, role));
        for (std::size_t part = 0; part < beside->size(); ++part)
            if ((*beside)[part] != text.dictionary.size())
                parts[text.dictionary[(*beside)[part]]].insert(of.dictionary[part]);
    }
}

Universe Universe::of_readers(Frame const& frame, DataSpec const& spec, std::vector<Cube> const& cubes,
                              Protection const& protection, ToldRoles const& told) {
    // Of all tables, for other data sets may be about the same persons.
    Asked asked{told.divided, told.named};
    for (Cube const& cube : cubes) {
        if (!cube.counted) continue;
        for (Axis const& axis : cube.axes) asked.divided.insert(axis.role);
        // Not those that counting adds: whoever is measured has an answer.
        for (Condition const& condition : cube.request.where) asked.divided.insert(condition.role);
        if (!cube.request.measured.empty()) asked.measured.insert(cube.request.measured);
    }
    for (auto const& role : std::set(asked.divided)) asked.divided.insert(spec.root_of(role));
    for (auto const& role : std::set(asked.measured)) asked.measured.insert(spec.root_of(role));
    RolePairs unrelated;
    while (true) {
        Universe universe(frame, spec, unrelated, asked);
        if (!protection.hide_zeros) return universe;
        auto const before = unrelated.size();
        for (Cube const& cube : cubes)
            if (cube.counted && cube.request.data == spec.name)
                unrelated.merge(universe.crossed_with_nobody(cube));
        // A role that no longer follows from one may follow from another.
        if (unrelated.size() == before) return universe;
    }
}

Universe::RolePairs Universe::crossed_with_nobody(Cube const& cube) const {
    std::set<std::string> crossed;
    for (Axis const& axis : cube.axes) crossed.insert(axis.role);
    for (Condition const& condition : cube.counted->where) crossed.insert(condition.role);
    RolePairs steps;
    for (std::string const& role : crossed) {
        bool leads_to_another = false;
        RolePairs on_the_way;
        auto at = role;
        for (auto found = derived_.find(at); found != derived_.end(); found = derived_.find(at)) {
            auto const& source = found->second.first;
            if (auto const pair = RolePairs::value_type(std::minmax(at, source));
                accidental_.count(pair) != 0)
                on_the_way.insert(pair);
            at = source;
            leads_to_another = leads_to_another || crossed.count(at) != 0;
        }
        if (leads_to_another) steps.merge(on_the_way);
    }
    if (steps.empty()) return steps;
    std::vector<std::size_t> at(cube.axes.size(), 0);
    for (std::size_t i = 0; i < cube.cells.size(); ++i, to_next_cell(at, cube.axes))
        if (auto const told = identity(cube, at); is_about_nobody(told) && !cannot_be(told)) return steps;
    return {};
}

bool Universe::has_several_answers(std::string const& role) const { return spec_.multiple.count(role) != 0; }

std::vector<std::string> const& Universe::codes(std::string const& role) const {
    static std::vector<std::string> const none;
    auto const found = codes_.find(role);
    return found == codes_.end() ? none : found->second;
}

namespace {

std::map<std::string, std::string> const& grown() {
    static std::map<std::string, std::string> const words{{"flickor", "kvinnor"}, {"pojkar", "män"}};
    return words;
}

} // namespace

namespace {

constexpr std::int64_t usual_adult_age = 18;

bool is_minor_word(std::string const& sex) { return grown().count(sex) != 0; }

bool is_adult_word(std::string const& sex) {
    return std::any_of(grown().begin(), grown().end(), [&](auto const& each) { return each.second == sex; });
}

enum class Side { minors, adults, neither };

/// Of an age, or of a group of ages.
Side side_of(std::string const& age, std::int64_t adult_from) {
    auto const range = age_range_of(age);
    if (range && range->low && *range->low >= adult_from) return Side::adults;
    if (range && range->high && *range->high < adult_from) return Side::minors;
    return Side::neither;
}

/// That of all of them, or neither.
Side side_of(std::vector<std::string> const& ages, std::int64_t adult_from) {
    if (ages.empty()) return Side::neither;
    Side const first = side_of(ages.front(), adult_from);
    bool const all = std::all_of(ages.begin(), ages.end(),
                                 [&](std::string const& age) { return side_of(age, adult_from) == first; });
    return all ? first : Side::neither;
}

} // namespace

void Universe::find_adult_age(Frame const& frame) {
    auto const* const sex = frame.text("kon");
    age_role_ = frame.text("alder") != nullptr ? "alder" : "aldersgrupp";
    auto const* const age = frame.text(age_role_);
    bool const are_all_there =
        std::all_of(grown().begin(), grown().end(), [&](auto const& each) { return has_both(each.first); });
    if (sex == nullptr || age == nullptr || derived_.count(age_role_) != 0 || !are_all_there) return;
    std::int64_t const from = spec_.adult_from > 0 ? spec_.adult_from : usual_adult_age;
    auto const sides = [&](TextColumn const& column, auto const& side) {
        std::vector<Side> all;
        all.reserve(column.dictionary.size());
        for (std::string const& code : column.dictionary) all.push_back(side(code));
        return all;
    };
    auto const by_age = sides(*age, [&](std::string const& code) { return side_of(code, from); });
    auto const by_sex = sides(*sex, [](std::string const& code) {
        return is_minor_word(code) ? Side::minors : is_adult_word(code) ? Side::adults : Side::neither;
    });
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        Side const known = by_age[age->codes[row]];
        Side const said = by_sex[sex->codes[row]];
        if (known != Side::neither && said != Side::neither && known != said) return;
    }
    adult_from_ = from;
}

bool Universe::cannot_be(Identity const& identity) const {
    auto const age = identity.codes.find(age_role_);
    auto const sex = identity.codes.find("kon");
    if (!adult_from_ || age == identity.codes.end() || sex == identity.codes.end()) return false;
    Side const side = side_of(age->second, *adult_from_);
    // Where `vuxen_fran` parts them, what is left of girls of 21 is no sex at all.
    bool const is_parted = spec_.adult_from > 0 && sex->second.empty();
    if (side == Side::neither || is_parted) return is_parted && side != Side::neither;
    return !sex->second.empty() &&
           std::all_of(sex->second.begin(), sex->second.end(), [&](std::string const& code) {
               return side == Side::adults ? is_minor_word(code) : is_adult_word(code);
           });
}

bool Universe::are_among(std::map<std::string, Codes> const& limits,
                         std::vector<std::string> const& ages) const {
    std::map<std::string, Codes> wanted;
    limit(wanted, "alder", ages);
    auto const& [role, codes] = *wanted.begin();
    auto const limited = limits.find(role);
    return limited != limits.end() &&
           std::includes(codes.begin(), codes.end(), limited->second.begin(), limited->second.end());
}

bool Universe::has_both(std::string const& minor) const {
    auto const& known = codes("kon");
    return std::binary_search(known.begin(), known.end(), minor) &&
           std::binary_search(known.begin(), known.end(), grown().at(minor));
}

/// A girl is a woman below the age: both are told as the sex, girls and women together, and the ages. Where
/// there are no girls at all, everybody knows that women are all women.
void Universe::part_by_age(std::map<std::string, Codes>& limits) const {
    auto const sex = limits.find("kon");
    if (sex == limits.end() || minor_ages_.empty() || adult_ages_.empty()) return;
    bool const only_minors = are_among(limits, minor_ages_);
    bool const only_adults = are_among(limits, adult_ages_);
    Codes all;
    bool any_minor = false;
    bool any_adult = false;
    bool any_other = false;
    bool only_grown = false; // women where there are no girls
    bool only_young = false;
    for (auto const& code : sex->second) {
        auto const pair = std::find_if(grown().begin(), grown().end(), [&](auto const& each) {
            return each.first == code || each.second == code;
        });
        if (pair == grown().end()) {
            any_other = true;
            all.insert(code);
            continue;
        }
        bool const is_minor = pair->first == code;
        if (!has_both(pair->first)) {
            (is_minor ? only_young : only_grown) = true;
            all.insert(code);
        } else if (only_minors == only_adults || is_minor == only_minors) { // of another age there is none
            (is_minor ? any_minor : any_adult) = true;
            all.insert({pair->first, pair->second});
        }
    }
    // Of one age there are girls or women, never both, so whoever is counted with them.
    if (only_minors != only_adults || (!any_minor && !any_adult)) {
        sex->second = std::move(all);
        return;
    }
    if (any_minor == any_adult || any_other || (any_minor ? only_grown : only_young)) return;
    sex->second = std::move(all);
    limit(limits, "alder", any_minor ? minor_ages_ : adult_ages_);
}

std::string Universe::root_of(std::string role) const {
    for (auto found = derived_.find(role); found != derived_.end(); found = derived_.find(role))
        role = found->second.first;
    return role;
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

Identity Universe::part(Identity const& of, std::string const& role, std::string const& code) const {
    std::map<std::string, Codes> limits;
    for (auto const& [limited, codes] : of.codes) limits.emplace(limited, Codes(codes.begin(), codes.end()));
    limit(limits, role, {code});
    Identity identity{of.population, {}};
    for (auto const& [limited, codes] : limits)
        if (codes.size() != this->codes(limited).size())
            identity.codes.emplace(limited, std::vector<std::string>(codes.begin(), codes.end()));
    return identity;
}

void Universe::find_places_of_years(Frame const& frame) {
    auto const* const year = frame.text("ar");
    auto const* const place = frame.text("kommun");
    if (spec_.kind != DataKind::counts || year == nullptr || place == nullptr || root_of("ar") != "ar")
        return;
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t row = 0; row < frame.rows(); ++row) pairs.emplace(year->codes[row], place->codes[row]);
    for (auto const& [of_year, of_place] : pairs)
        places_of_years_[year->dictionary[of_year]].insert(place->dictionary[of_place]);
}

std::set<std::string> const& Universe::places_of_year(std::string const& year) const {
    static std::set<std::string> const none;
    auto const found = places_of_years_.find(year);
    return found == places_of_years_.end() ? none : found->second;
}

std::optional<Universe::Codes> Universe::places_of(std::vector<std::string> const* years) const {
    if (places_of_years_.empty()) return std::nullopt;
    Codes places;
    for (auto const& [year, handed_in] : places_of_years_)
        if (years == nullptr || std::find(years->begin(), years->end(), year) != years->end())
            places.insert(handed_in.begin(), handed_in.end());
    return places;
}

Identity Universe::spelt_out(Identity identity) const {
    identity.population = spec_.population;
    auto const years = identity.codes.find("ar");
    if (identity.codes.count("kommun") == 0)
        if (auto const places = places_of(years == identity.codes.end() ? nullptr : &years->second))
            identity.codes.emplace("kommun", std::vector<std::string>(places->begin(), places->end()));
    for (auto const& role : roles())
        if (!has_several_answers(role) && measures_.count(role) == 0)
            identity.codes.try_emplace(role, codes(role));
    return identity;
}

std::optional<Universe::Recognised> Universe::recognised(Identity const& spelt_out,
                                                         std::set<std::string> const& unlimited) const {
    if (fold(spelt_out.population) != fold(spec_.population)) return std::nullopt;
    Recognised result;
    result.identity.population = spec_.population;
    std::map<std::string, Codes> limits;
    for (auto const& [role, wanted] : spelt_out.codes) {
        auto const& known = codes(role);
        if (known.empty()) {
            if (unlimited.count(role) == 0) return std::nullopt;
            continue;
        }
        result.lacks =
            result.lacks || !std::includes(known.begin(), known.end(), wanted.begin(), wanted.end());
        limit(limits, role, wanted);
    }
    for (auto& [role, wanted] : limits) {
        if (wanted.empty()) return std::nullopt;
        if (wanted.size() != codes(role).size())
            result.identity.codes.emplace(role, std::vector<std::string>(wanted.begin(), wanted.end()));
    }
    auto const place = limits.find("kommun");
    auto const year = result.identity.codes.find("ar");
    auto const all = places_of(year == result.identity.codes.end() ? nullptr : &year->second);
    bool const has_all = all && place != limits.end() &&
                         std::includes(place->second.begin(), place->second.end(), all->begin(), all->end());
    if (has_all) result.identity.codes.erase("kommun");
    return result;
}

} // namespace linsen
