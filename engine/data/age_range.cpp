#include "data/age_range.hpp"

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

/// In small letters, with one kind of dash and of space.
std::string plain(std::string_view text) {
    std::string const folded = fold(text);
    std::string plain;
    for (std::size_t at = 0; at < folded.size();) {
        auto const letter = next_code_point(folded, at);
        bool const is_dash = letter == U'–' || letter == U'−' || letter == U'‑';
        append_utf8(plain, is_dash ? U'-' : letter == U'\u00A0' || letter == U'\u202F' ? U' ' : letter);
    }
    return plain;
}

std::string_view without_years(std::string_view text) {
    for (std::string_view const word : {"åringar", "åring", "års", "år", "years", "year"})
        if (text.starts_with(word)) return trim(text.substr(word.size()));
    return text;
}

bool is_open_upwards(std::string_view behind) {
    if (behind.ends_with("+ år")) behind.remove_suffix(std::string_view(" år").size());
    constexpr std::array<std::string_view, 10> words{
        "+", "-", "w", "-w", "och äldre", "eller äldre", "och över", "och uppåt", "uppåt", "and over"};
    return is_one_of(behind, words);
}

/// What stands before a limit, apart from words that say nothing of it.
std::string_view meaning_of(std::string_view before) {
    constexpr std::array<std::string_view, 17> empty{
        "totalt",   "total",  "tot",   "samtliga", "samtl", "alla",     "summa", "varav",        "därav",
        "i åldern", "åldern", "ålder", "åldrarna", "age",   "personer", "vuxna", "åldersgruppen"};
    for (bool moved = true; moved;) {
        moved = false;
        for (auto const word : empty) {
            if (!before.starts_with(word)) continue;
            before = before.substr(word.size());
            before = trim(before.substr(std::min(before.find_first_not_of(".:, "), before.size())));
            moved = true;
        }
    }
    return before;
}

std::optional<WholeRange> from_one(std::string_view before, std::int64_t age, std::string_view after) {
    constexpr std::array<std::string_view, 5> at_most{"-", "≤", "högst", "upp till", "till och med"};
    constexpr std::array<std::string_view, 3> at_least{"≥", "minst", "från"};
    constexpr std::array<std::string_view, 3> below{"<", "under", "yngre än"};
    constexpr std::array<std::string_view, 3> above{">", "över", "äldre än"};
    if (before.empty() && after.empty()) return WholeRange{age, age};
    if (before.empty() && is_open_upwards(after)) return WholeRange{age, {}};
    if (before.empty() && (after == "och yngre" || after == "eller yngre")) return WholeRange{{}, age};
    if (!after.empty()) return std::nullopt;
    if (is_one_of(before, at_most)) return WholeRange{{}, age};
    if (is_one_of(before, at_least)) return WholeRange{age, {}};
    if (is_one_of(before, below)) return WholeRange{{}, age - 1};
    if (is_one_of(before, above)) return WholeRange{age + 1, {}};
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
    std::string const written = plain(text);
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
    auto const middle = without_years(between.back());
    bool const is_range = middle == "-" || middle == "till" || middle == "t.o.m." || middle == "to";
    if (!before.empty() || !is_range || ages.front() > ages.back()) return std::nullopt;
    if (is_open_upwards(after)) return WholeRange{ages.front(), {}};
    return after.empty() ? std::optional(WholeRange{ages.front(), ages.back()}) : std::nullopt;
}

bool share_ages(WholeRange const& one, WholeRange const& other) {
    return one.overlaps(other) && !meet_at_ends(one, other) && !meet_at_ends(other, one);
}

} // namespace linsen
