#pragma once

#include "analyse/sentence.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The sentences that a plugin chooses itself, and not the room analyse: their cases stand in the plugin's
/// own tests. All others have theirs in unit/analyse. A sentence is in one of these lists or there.
namespace linsen::testing {

inline std::set<std::string_view> const& sentences_of_minimaria() {
    static std::set<std::string_view> const ids{
        "sammanfattning.par-skyddad",
        "sammanfattning.par-saknas",
        "sammanfattning.par-underlag",
        "antal.personer",
        "antal.personer-ar",
        "antal.utan-befolkning",
        "slutsats.star",
        "slutsats.star-urval",
        "slutsats.over-ar",
        "slutsats.alla-ar",
        "slutsats.nagra-ar",
        "slutsats.alla-kanda-ar",
        "slutsats.nagra-kanda-ar",
        "slutsats.star-inom",
        "slutsats.star-olika",
        "slutsats.star-inom-urval",
        "slutsats.star-olika-urval",
        "slutsats.star-andring-urval",
        "slutsats.star-trend-urval",
        "slutsats.star-andring",
        "slutsats.star-trend",
        "slutsats.star-takt-trend",
        "slutsats.star-takt",
        "slutsats.osaker",
        "slutsats.osaker-urval",
        "slutsats.utan-svar",
        "slutsats.lika",
        "slutsats.ovisst",
        "slutsats.underlag",
        "slutsats.skyddad",
        "slutsats.en-vid-sidan",
        "slutsats.vid-sidan",
        "slutsats.totalen",
        "slutsats.orsaker",
        "utbud.resultat",
        "utbud.saknas",
        "utbud.saknas-antal",
        "utbud.saknas-lista",
        "utbud.nagra-antal",
        "utbud.nagra-lista",
        "utbud.nagra",
        "utbud.nagra-namn",
        "utbud.ingen",
        "utbud.alla",
        "utbud.alla-kanda",
        "utbud.en",
        "utbud.okand-kommun",
        "utbud.okand-insats",
        "utbud.enheter",
        "utbud.enheter-antal",
        "utbud.enheter-lista",
        "utbud.okand-enhet",
        "utbud.okand",
    };
    return ids;
}

inline std::set<std::string_view> const& sentences_of_rok() {
    static std::set<std::string_view> const ids{"slutsats.star-ar"};
    return ids;
}

inline std::set<std::string_view> const& sentences_of_naravard() {
    static std::set<std::string_view> const ids{
        "niva.bara-totalt",
        "niva.bara-totalt-olast",
        "niva.bara-totalt-skyddad",
        "niva.olast",
        "niva.bara-kommuner",
        "niva.bara-andra-kommuner",
        "niva.bara-kommuner-kon",
        "niva.bara-andra-kommuner-kon",
        "niva.skyddad",
        "tid.senaste-ojamford",
        "tabell.saknas",
        "tabell.saknas-kon",
        "tabell.nyare-totalt",
        "tabell.nyare-totalt-nagra",
        "tabell.olasta",
        "tabell.utan-linjer",
        "tabell.skyddade",
        "tabell.saknas-tid",
        "tabell.olast-tid",
        "tabell.skyddad-tid",
        "sammanfattning.inga-gap",
        "sammanfattning.inga-gap-delvis",
        "sammanfattning.inga-gap-delvis-lika",
        "sammanfattning.inga-gap-okand-lika",
        "sammanfattning.inga-gap-okand",
        "sammanfattning.inga-gap-raknad",
        "sammanfattning.inga-gap-jamforelse",
        "sammanfattning.ingen-andring",
        "sammanfattning.ingen-andring-delvis",
        "sammanfattning.ingen-andring-delvis-lika",
        "sammanfattning.ingen-andring-okand-lika",
        "sammanfattning.ingen-andring-okand",
        "sammanfattning.ingen-andring-raknad",
        "sammanfattning.ingen-andring-jamforelse",
        "sammanfattning.langre-tid",
        "sammanfattning.saknas",
        "sammanfattning.saknas-nyckeltal",
        "sammanfattning.skyddade",
        "sammanfattning.olasta",
        "sammanfattning.saknas-namn",
        "sammanfattning.saknas-antal",
    };
    return ids;
}

/// What stands between the slots of a sentence.
inline std::vector<std::string_view> fixed_parts(std::string_view sentence) {
    std::vector<std::string_view> parts;
    for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{')) {
        parts.push_back(sentence.substr(0, open));
        sentence.remove_prefix(sentence.find('}', open) + 1);
    }
    parts.push_back(sentence);
    return parts;
}

/// How long the text is that begins with these parts, with some words between them, from the `at`th on;
/// nothing where it does not. What is in a slot ends no sentence and no line.
inline std::optional<std::size_t> match(std::string_view text, std::vector<std::string_view> const& parts,
                                        std::size_t at = 0) {
    constexpr std::size_t longest = 400;
    if (!text.starts_with(parts[at])) return std::nullopt;
    std::size_t const begun = parts[at].size();
    if (at + 1 == parts.size()) return begun;
    for (std::size_t i = begun; i <= text.size() && i < begun + longest; ++i) {
        bool const has_ended =
            i > begun && (text[i - 1] == '\n' || (i > begun + 1 && text.substr(i - 2, 2) == ". "));
        if (has_ended) return std::nullopt;
        if (auto const rest = match(text.substr(i), parts, at + 1)) return i + *rest;
    }
    return std::nullopt;
}

/// Does a text have the sentence, with some words in each of its slots? Where several sentences could be
/// meant, it is the one with most of its own words, or with these `words`.
inline bool has_sentence(std::string_view text, std::string_view id, std::string_view words = {}) {
    auto const own_words = [](std::vector<std::string_view> const& parts) {
        std::size_t length = 0;
        for (std::string_view const each : parts) length += each.size();
        return length;
    };
    std::vector<std::string_view> parts;
    std::vector<std::vector<std::string_view>> others;
    for (Sentence const& each : sentences())
        (each.id == id ? parts : others.emplace_back()) = fixed_parts(each.text);
    std::size_t const length = own_words(parts);
    std::erase_if(others, [&](auto const& other) { return own_words(other) <= length; });
    for (std::size_t at = 0; at < text.size(); ++at) {
        // A sentence stands first in its line, or after another one.
        if (at > 1 && text[at - 1] != '\n' && text[at - 1] != ' ') continue;
        auto const found = match(text.substr(at), parts);
        if (!found || text.substr(at, *found).find(words) == std::string_view::npos) continue;
        bool const is_another =
            words.empty() && std::any_of(others.begin(), others.end(), [&](auto const& other) {
                return match(text.substr(at), other).has_value();
            });
        if (!is_another) return true;
    }
    return false;
}

} // namespace linsen::testing
