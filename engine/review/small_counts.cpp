#include "review/small_counts.hpp"

#include "base/text.hpp"
#include "review/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <vector>

namespace linsen::review {

namespace {

/// Nothing when it is no whole number.
std::optional<std::int64_t> value_of(Word const& word) {
    static constexpr std::array<std::string_view, 8> in_letters{"två", "tre", "fyra", "fem",
                                                                "sex", "sju", "åtta", "nio"};
    if (word.number_word) {
        auto const found = std::find(in_letters.begin(), in_letters.end(), word.text);
        return found == in_letters.end() ? std::nullopt
                                         : std::optional<std::int64_t>(2 + (found - in_letters.begin()));
    }
    if (!word.number) return std::nullopt;
    std::int64_t value = 0;
    auto const* const end = word.text.data() + word.text.size();
    auto const [stop, fault] = std::from_chars(word.text.data(), end, value);
    return fault == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

/// "kvinnor", "klienter"; "kvinnliga" and "unga" say of whom only with the noun behind them.
bool is_noun_of_persons(Word const& word) {
    bool const adjective = word.text.starts_with("kvinnlig") || word.text.starts_with("manlig") ||
                           (word.person && word.person->adjective);
    if (adjective) return false;
    if (word.sexes.female || word.sexes.male) return true;
    return word.person && word.person->people != People::staff;
}

/// "tre kvinnor i personalen", "två män som är handläggare"
bool are_of_staff(std::vector<Word> const& all, std::size_t noun) {
    static constexpr std::array<std::string_view, 8> groups{
        "personalen",  "personalgruppen", "arbetsgruppen", "arbetslaget",
        "styrgruppen", "ledningsgruppen", "nämnden",       "styrelsen"};
    static constexpr std::array<std::string_view, 4> trades{"sekreterare", "handläggare", "kuratorer",
                                                            "pedagoger"};
    constexpr std::size_t near = 4;
    for (std::size_t at = noun + 1; at < all.size() && at <= noun + near && !all[at].after_mark; ++at) {
        std::string_view const word = all[at].text;
        bool const works = std::any_of(trades.begin(), trades.end(),
                                       [&](std::string_view trade) { return word.ends_with(trade); });
        bool const among = std::find(groups.begin(), groups.end(), word) != groups.end();
        if (works || among || (all[at].person && all[at].person->people == People::staff)) return true;
    }
    return false;
}

/// Where the noun stands that says what `at` is a number of: "3 unga män", "2 av dem var flickor", "tre är
/// män".
std::optional<std::size_t> noun_of(std::vector<Word> const& all, std::size_t at) {
    static constexpr std::array<std::string_view, 3> verbs{"var", "är", "blev"};
    constexpr std::size_t most_between = 1;
    constexpr std::size_t longest_group = 5; // "av de 14 unga klienterna"
    std::size_t from = at + 1;
    auto const is_verb = [&](std::size_t i) {
        return std::find(verbs.begin(), verbs.end(), all[i].text) != verbs.end();
    };
    std::size_t const group = from < all.size() && all[from].text == "av" ? longest_group : 0;
    for (std::size_t i = from; i < all.size() && i <= from + group && !all[i].after_mark; ++i)
        if (is_verb(i)) {
            from = i + 1;
            break;
        }
    for (std::size_t i = from; i < all.size() && i <= from + most_between; ++i) {
        if (all[i].after_mark || all[i].number) break;
        if (is_noun_of_persons(all[i])) return i;
    }
    return std::nullopt;
}

/// The first number of persons that `wanted` takes.
template <class Wanted>
std::optional<SmallCount> find_count(std::string_view line, std::vector<Word> const& all,
                                     Wanted const& wanted) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const value = value_of(all[i]);
        if (!value || !wanted(*value)) continue;
        auto const noun = noun_of(all, i);
        if (!noun || are_of_staff(all, *noun)) continue;
        return SmallCount{all[i].begin, std::string(line.substr(all[i].begin, all[*noun].end - all[i].begin)),
                          *value};
    }
    return std::nullopt;
}

} // namespace

std::optional<SmallCount> find_small_count(std::string_view line, std::int64_t threshold) {
    return find_count(line, words(line), [&](std::int64_t value) { return value >= 1 && value < threshold; });
}

std::optional<SmallCount> find_count_among(std::string_view line, std::set<std::int64_t> const& numbers) {
    auto const is_one = [&](std::int64_t value) { return numbers.count(value) != 0; };
    auto const all = words(line);
    if (auto found = find_count(line, all, is_one)) return found;
    for (std::size_t i = 1; i < all.size(); ++i) {
        auto const value = value_of(all[i]);
        if (!value || !is_one(*value) || all[i - 1].text != "n") continue;
        auto const begin = all[i - 1].begin;
        if (trim(line.substr(all[i - 1].end, all[i].begin - all[i - 1].end)) != "=") continue;
        return SmallCount{begin, std::string(line.substr(begin, all[i].end - begin)), *value};
    }
    return std::nullopt;
}

} // namespace linsen::review
