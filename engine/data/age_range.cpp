#include "data/age_range.hpp"

#include "base/dashes.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace linsen {

namespace {

constexpr std::int64_t oldest = 130; ///< what is more is a year, or a number of something

template <typename Words>
bool is_one_of(std::string_view word, Words const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "t.o.m.", "t. o. m." and "t o m" are one word.
std::string squeezed(std::string_view text) {
    std::string letters(text);
    std::erase_if(letters, [](char letter) { return letter == '.' || letter == ' '; });
    return letters;
}

std::string_view without_years(std::string_view text) {
    for (std::string_view const word : {"åringar", "åring", "års", "år", "years", "year"})
        if (text.starts_with(word)) return trim(text.substr(word.size()));
    return text;
}

/// "+ år" and "-w år" say the year behind the open end.
std::string_view without_years_behind(std::string_view text) {
    for (std::string_view const word : {"år", "years"}) {
        if (!text.ends_with(word)) continue;
        text = trim(text.substr(0, text.size() - word.size()));
        break;
    }
    return text;
}

/// What stands behind a limit, without the word that binds it: "och äldre", "el. äldre", "o äldre" → "äldre".
std::string_view unbound(std::string_view behind) {
    for (std::string_view const word : {"och ", "eller ", "el. ", "el ", "o. ", "o ", "& ", "and ", "or "})
        if (behind.starts_with(word)) return trim(behind.substr(word.size()));
    return behind;
}

bool is_open_upwards(std::string_view behind) {
    constexpr std::array<std::string_view, 13> words{
        "+", "w", "ä", "äldre", "över", "däröver", "uppåt", "mer", "over", "older", "above", "...", "…"};
    auto const end = without_years_behind(behind);
    if (end == "-") return true;
    return is_one_of(unbound(end.starts_with('-') ? trim(end.substr(1)) : end), words);
}

bool is_open_downwards(std::string_view behind) {
    constexpr std::array<std::string_view, 5> words{"yngre", "under", "därunder", "nedåt", "younger"};
    auto const end = unbound(behind);
    return end.size() != behind.size() && is_one_of(end, words);
}

/// What stands before a limit, apart from words that say nothing of it.
std::string_view meaning_of(std::string_view before) {
    constexpr std::array<std::string_view, 22> empty{
        "totalt", "total",    "tot",    "samtliga", "samtl",         "alla", "summa",    "varav",
        "därav",  "i åldern", "åldern", "ålder",    "åldrarna",      "age",  "personer", "vuxna",
        "barn",   "ungdomar", "unga",   "äldre",    "åldersgruppen", "och"};
    for (bool moved = true; moved;) {
        moved = false;
        for (auto const word : empty) {
            if (!before.starts_with(word)) continue;
            auto const behind = trim(before.substr(word.size()));
            if (behind.starts_with("än")) continue; // "äldre än 64"
            before = behind;
            before = trim(before.substr(std::min(before.find_first_not_of(".:, "), before.size())));
            moved = true;
        }
    }
    return before;
}

std::optional<WholeRange> from_one(std::string_view before, std::int64_t number, std::string_view after) {
    constexpr std::array<std::string_view, 10> at_most{
        "-", "≤", "<=", "högst", "max", "upptill", "tillochmed", "upptillochmed", "tom", "till"};
    constexpr std::array<std::string_view, 7> at_least{"≥",          ">=",  "minst", "från",
                                                       "frånochmed", "fom", "from"};
    constexpr std::array<std::string_view, 3> below{"<", "under", "yngreän"};
    constexpr std::array<std::string_view, 3> above{">", "över", "äldreän"};
    if (before.empty() && after.empty()) return WholeRange{number, number};
    if (before.empty() && is_open_upwards(after)) return WholeRange{number, {}};
    if (before.empty() && is_open_downwards(after)) return WholeRange{{}, number};
    if (!after.empty()) return std::nullopt;
    auto const word = squeezed(before);
    if (is_one_of(word, at_most)) return WholeRange{{}, number};
    if (is_one_of(word, at_least)) return WholeRange{number, {}};
    if (is_one_of(word, below)) return WholeRange{{}, number - 1};
    if (is_one_of(word, above)) return WholeRange{number + 1, {}};
    return std::nullopt;
}

bool has_one_age(WholeRange const& range) { return range.low && range.high && *range.low == *range.high; }

bool meet_at_ends(WholeRange const& lower, WholeRange const& higher) {
    return lower.high && higher.low && *lower.high == *higher.low && !has_one_age(lower) &&
           !has_one_age(higher);
}

} // namespace

std::optional<WholeRange> age_range_of(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    std::string const written = with_hyphens(fold(text));
    std::vector<std::int64_t> ages;
    std::vector<std::string_view> between; ///< before the first, between the two, behind the last
    std::string_view rest = written;
    for (auto at = rest.find_first_of(digits); at != std::string_view::npos;
         at = rest.find_first_of(digits)) {
        std::int64_t age = 0;
        auto const read = std::from_chars(rest.data() + at, rest.data() + rest.size(), age);
        if (read.ec != std::errc() || age > oldest || ages.size() == 2) return std::nullopt;
        ages.push_back(age);
        between.push_back(trim(rest.substr(0, at)));
        rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
    }
    if (ages.empty()) return std::nullopt;
    auto const before = meaning_of(between.front());
    auto const after = without_years(trim(rest));
    if (ages.size() == 1) return from_one(before, ages.front(), after);
    constexpr std::array<std::string_view, 5> until{"-", "till", "tom", "tillochmed", "to"};
    bool const is_range = is_one_of(squeezed(without_years(between.back())), until);
    if (!before.empty() || !is_range || ages.front() > ages.back()) return std::nullopt;
    if (is_open_upwards(after)) return WholeRange{ages.front(), {}};
    return after.empty() ? std::optional(WholeRange{ages.front(), ages.back()}) : std::nullopt;
}

std::optional<WholeRange> number_or_open_range(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t most_digits = 9;
    std::string const written = with_hyphens(fold(text));
    std::string_view const all = written;
    auto const first = all.find_first_of(digits);
    if (first == std::string_view::npos) return std::nullopt;
    auto const end = std::min(all.find_first_not_of(digits, first), all.size());
    if (end - first > most_digits || all.find_first_of(digits, end) != std::string_view::npos)
        return std::nullopt;
    std::int64_t number = 0;
    (void)std::from_chars(all.data() + first, all.data() + end, number);
    return from_one(trim(all.substr(0, first)), number, without_years(trim(all.substr(end))));
}

bool share_ages(WholeRange const& one, WholeRange const& other) {
    return one.overlaps(other) && !meet_at_ends(one, other) && !meet_at_ends(other, one);
}

} // namespace linsen
