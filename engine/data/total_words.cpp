#include "data/total_words.hpp"

#include "base/text.hpp"
#include "data/age_range.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace linsen {

namespace {

template <typename Words>
bool is_one_of(std::string_view word, Words const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Totalt:", "(Totalt)", "Totalt*" and "– Totalt –" are the same words as "totalt".
std::string bare(std::string_view text) {
    auto word = fold(text);
    for (std::string_view const dash : {"–", "−"})
        for (auto at = word.find(dash); at != std::string::npos; at = word.find(dash))
            word.replace(at, dash.size(), "-");
    constexpr std::string_view around = ":;*.,()[]=-+ ";
    auto const first = word.find_first_not_of(around);
    if (first == std::string::npos) return {};
    return word.substr(first, word.find_last_not_of(around) - first + 1);
}

/// "1. Samtliga": lists number their rows. A number alone, or of ages, stays.
std::string without_number(std::string const& word) {
    auto const end = word.find_first_not_of("0123456789");
    if (end == 0 || end == std::string::npos || (word[end] != '.' && word[end] != ')')) return word;
    auto const first = word.find_first_not_of(' ', end + 1);
    return first == std::string::npos || first == end + 1 ? word : word.substr(first);
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(" ,:()-/", at)) != std::string_view::npos;) {
        auto const end = std::min(text.find_first_of(" ,:()-/", at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

/// Nouns of which "alla …" is everybody, whatever the column is called.
bool is_kind_of_category(std::string_view noun) {
    constexpr std::array<std::string_view, 30> kinds{
        "åldrar",   "åldersgrupper", "åldersklasser", "grupper",      "kategorier",  "kön",
        "könen",    "kommuner",      "län",           "regioner",     "stadsdelar",  "distrikt",
        "områden",  "enheter",       "verksamheter",  "insatser",     "insatstyper", "typer",
        "former",   "boendeformer",  "personer",      "individer",    "invånare",    "deltagare",
        "svarande", "brukare",       "klienter",      "respondenter", "hushåll",     "ärenden"};
    return is_one_of(noun, kinds);
}

/// Is the noun a plural of a word in the heading? "Insats" and "insatser", "Skola" and "skolor".
bool is_named_by(std::string_view heading, std::string_view noun) {
    constexpr std::size_t least_stem = 4;
    constexpr std::size_t most_ending = 2;
    auto const named = words_in(fold(heading));
    return std::any_of(named.begin(), named.end(), [&](std::string const& word) {
        auto const ends = std::mismatch(word.begin(), word.end(), noun.begin(), noun.end());
        auto const stem = static_cast<std::size_t>(ends.first - word.begin());
        return stem >= least_stem && stem + most_ending >= word.size() &&
               stem + 2 * most_ending >= noun.size();
    });
}

bool is_all_of_a_kind(std::vector<std::string> const& words, std::string_view heading) {
    if (words.size() < 2 || (words[0] != "alla" && words[0] != "båda")) return false;
    constexpr std::size_t before_noun = 3; // "alla typer av insatser"
    if (words.size() > before_noun && is_kind_of_category(words[1]) && words[2] == "av") return true;
    bool const is_all_of_ages = words[1].find_first_not_of("0123456789+") == std::string::npos;
    return is_all_of_ages ||
           (words.size() == 2 && (is_kind_of_category(words[1]) || is_named_by(heading, words[1])));
}

/// "tot16-64", "Total 15-74 år": a word that begins many others ("Totalförsvaret") is a sum before an age.
bool is_total_of_ages(std::string_view word) {
    for (std::string_view const total : {"total", "tot"}) {
        if (!word.starts_with(total)) continue;
        auto rest = trim(word.substr(total.size()));
        if (age_range_of(rest)) return true;
        if (!rest.empty() && rest.find_first_not_of("0123456789+-. ") == std::string_view::npos) return true;
    }
    return false;
}

} // namespace

bool is_total_word(std::string_view text, std::string_view heading) {
    constexpr std::array<std::string_view, 38> whole{"totalt",
                                                     "total",
                                                     "totala",
                                                     "tot",
                                                     "totsa",
                                                     "totalen",
                                                     "samtliga",
                                                     "alla",
                                                     "båda",
                                                     "summa",
                                                     "summan",
                                                     "totalsumma",
                                                     "totalsumman",
                                                     "slutsumma",
                                                     "slutsumman",
                                                     "sammanlagt",
                                                     "sammantaget",
                                                     "sammanräknat",
                                                     "grand total",
                                                     "hela landet",
                                                     "hela länet",
                                                     "hela riket",
                                                     "hela kommunen",
                                                     "hela gruppen",
                                                     "hela verksamheten",
                                                     "hela förvaltningen",
                                                     "hela regionen",
                                                     "hela urvalet",
                                                     "hela populationen",
                                                     "all ages",
                                                     "both sexes",
                                                     "samtl",
                                                     "hela befolkningen",
                                                     "befolkningen",
                                                     "s:a",
                                                     "sum",
                                                     "total sum",
                                                     "σ"};
    constexpr std::array<std::string_view, 9> first{
        "totalt", "totala", "samtliga", "samtl", "samtl.", "summa", "totalsumma", "slutsumma", "sammanlagt"};
    constexpr std::array<std::string_view, 8> last{"totalt",    "total",      "summa",       "totalsumma",
                                                   "slutsumma", "sammanlagt", "sammantaget", "sammanräknat"};
    auto const word = without_number(bare(text));
    auto const words = words_in(word);
    if (words.empty()) return false;
    return word.starts_with("s:a ") || is_one_of(word, whole) || is_subtotal_word(word) ||
           is_one_of(words.front(), first) || is_one_of(words.back(), last) ||
           is_all_of_a_kind(words, heading) || is_total_of_ages(word);
}

bool is_subtotal_word(std::string_view text) {
    auto const words = words_in(bare(text));
    constexpr std::array<std::string_view, 3> subtotals{"delsumma", "delsummor", "subtotal"};
    return !words.empty() && (is_one_of(words.front(), subtotals) || is_one_of(words.back(), subtotals));
}

bool is_part_word(std::string_view text) {
    auto const words = words_in(bare(text));
    return words.size() > 1 && (words.front() == "varav" || words.front() == "därav");
}

bool is_total_code(std::string_view code) {
    constexpr std::array<std::string_view, 5> codes{"tot", "total", "totalt", "totsa", "t"};
    return is_one_of(fold(code), codes);
}

} // namespace linsen
