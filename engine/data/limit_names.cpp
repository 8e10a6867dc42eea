#include "data/limit_names.hpp"

#include "base/text.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <initializer_list>

namespace linsen {

namespace {

using Words = std::vector<std::string>;

/// The words of a name in lower case, without digits and punctuation.
Words words_of(std::string_view name) {
    Words words(1);
    for (char const each : fold(name)) {
        bool const is_letter = (each >= 'a' && each <= 'z') || static_cast<unsigned char>(each) >= 0x80;
        if (is_letter)
            words.back() += each;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool any_begins(Words const& words, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return std::any_of(beginnings.begin(), beginnings.end(),
                           [&](std::string_view beginning) { return word.starts_with(beginning); });
    });
}

bool has_word(Words const& words, std::initializer_list<std::string_view> wanted) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

/// "Nedre" alone, or beside a word for limits: "Nedre Dalälven" is a place.
bool names_limit(std::string_view name, std::initializer_list<std::string_view> side) {
    auto const words = words_of(name);
    if (!any_begins(words, side)) return false;
    return words.size() == 1 || has_word(words, {"ki", "ci", "limit", "bound"}) ||
           any_begins(words, {"gräns", "konfidens", "confidence", "intervall", "osäkerhet"});
}

} // namespace

bool names_low_limit(std::string_view name) { return names_limit(name, {"nedre", "undre", "lower"}); }

bool names_high_limit(std::string_view name) { return names_limit(name, {"övre", "ovre", "upper"}); }

bool names_interval(std::string_view name) {
    auto const words = words_of(name);
    return (has_word(words, {"ki", "ci", "intervall"}) ||
            any_begins(words, {"konfidensintervall", "osäkerhetsintervall"})) &&
           !names_low_limit(name) && !names_high_limit(name);
}

bool names_margin(std::string_view name) {
    return any_begins(words_of(name), {"felmarginal", "osäkerhetstal"});
}

std::optional<LimitPair> find_limits(std::vector<std::string> const& names) {
    auto const low = std::find_if(names.begin(), names.end(), names_low_limit);
    if (low == names.end()) return std::nullopt;
    // Where a source has several measures, the two limits of one are called most alike.
    auto high = names.end();
    for (auto each = names.begin(); each != names.end(); ++each)
        if (names_high_limit(*each) &&
            (high == names.end() || edit_distance(*each, *low) < edit_distance(*high, *low)))
            high = each;
    if (high == names.end()) return std::nullopt;
    return LimitPair{static_cast<std::size_t>(low - names.begin()),
                     static_cast<std::size_t>(high - names.begin())};
}

std::string limits_to_write(std::string_view low, std::string_view high) {
    return "nedre = " + toml_text(low) + ", ovre = " + toml_text(high);
}

} // namespace linsen
