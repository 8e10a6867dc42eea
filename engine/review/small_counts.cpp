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

bool is_of_persons(Word const& word) {
    if (word.sexes.female || word.sexes.male) return true;
    return word.person && word.person->people != People::staff;
}

/// The first number of persons that `wanted` takes.
template <class Wanted>
std::optional<SmallCount> find_count(std::string_view line, std::vector<Word> const& all,
                                     Wanted const& wanted) {
    constexpr std::size_t most_between = 1; // "3 unga män"
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const value = value_of(all[i]);
        if (!value || !wanted(*value)) continue;
        for (std::size_t next = i + 1; next < all.size() && next <= i + 1 + most_between; ++next) {
            if (all[next].after_mark || all[next].number) break;
            bool const is_noun =
                is_of_persons(all[next]) && !(all[next].person && all[next].person->adjective);
            if (is_noun)
                return SmallCount{all[i].begin,
                                  std::string(line.substr(all[i].begin, all[next].end - all[i].begin)),
                                  *value};
        }
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
