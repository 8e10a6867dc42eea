#include "review/minors.hpp"

#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

constexpr int of_age = 18;
/// Those who are young, by the sources that count them, are no older.
constexpr int oldest_young = 25;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Ages {
    int from = 0;
    int to = 0;

    [[nodiscard]] bool has_minors() const { return from < of_age && to <= oldest_young; }
};

/// "14", "13–17": what a word begins with; none: no age.
std::optional<Ages> ages_of(std::string_view text) {
    constexpr std::size_t most_digits = 2;
    auto const number_at = [&](std::size_t& at) -> std::optional<int> {
        std::size_t const begin = at;
        int number = 0;
        for (; at < text.size() && is_digit(text[at]); ++at) number = number * 10 + (text[at] - '0');
        return at == begin || at - begin > most_digits ? std::nullopt : std::optional(number);
    };
    std::size_t at = 0;
    auto const from = number_at(at);
    if (!from) return std::nullopt;
    for (std::string_view const dash : {"–"sv, "-"sv}) {
        if (!text.substr(at).starts_with(dash)) continue;
        std::size_t next = at + dash.size();
        if (auto const to = number_at(next)) return Ages{*from, *to};
    }
    bool const ends = at == text.size() || text[at] == '-';
    return ends ? std::optional(Ages{*from, *from}) : std::nullopt;
}

/// "14-åringen", "13–17-åringar", "sextonåringar"
bool is_called_by_age(std::string_view word) {
    static constexpr std::array numbers{
        "ett"sv, "två"sv,  "tre"sv,  "fyra"sv,    "fem"sv,     "sex"sv,    "sju"sv,    "åtta"sv,   "nio"sv,
        "tio"sv, "elva"sv, "tolv"sv, "tretton"sv, "fjorton"sv, "femton"sv, "sexton"sv, "sjutton"sv};
    std::size_t const end = word.find("åring");
    if (end == std::string_view::npos || end == 0) return false;
    if (one_of(numbers, word.substr(0, end))) return true;
    auto const ages = ages_of(word);
    return ages && ages->has_minors();
}

/// "i åldern 13–20 år", "i åldrarna 6 till 15 år", "mellan 13 och 17 år gamla"
bool is_after_age(Sentence const& sentence, std::size_t at) {
    static constexpr std::array heads{"åldern"sv, "åldrarna"sv, "ålder"sv, "åldersgruppen"sv,
                                      "åldersgrupperna"sv};
    auto const& words = sentence.words;
    constexpr std::size_t near = 2; // "i åldern mellan 13 och 17 år"
    for (std::size_t back = 1; back <= near && back <= at; ++back)
        if (one_of(heads, words[at - back].text)) return true;
    return false;
}

/// The upper end of "13 till 64", which is said in words of its own.
int upper_end(Sentence const& sentence, std::size_t at, Ages const& ages) {
    static constexpr std::array to{"till"sv, "och"sv, "upp"sv};
    constexpr std::size_t far = 3; // "från 16 upp till 64"
    for (std::size_t i = at + 1; i < sentence.words.size() && i <= at + far; ++i) {
        Word const& word = sentence.words[i];
        if (word.number) {
            auto const other = ages_of(word.text);
            return other ? other->to : ages.to;
        }
        if (!one_of(to, word.text)) break;
    }
    return ages.to;
}

/// "under 18 år", "yngre än 16", "inte har fyllt 18": where being grown begins. "Under 15 år" at the head of
/// a sentence is a time.
bool is_below(Sentence const& sentence, std::size_t at, int age) {
    auto const& words = sentence.words;
    if (at < 2 || age > of_age) return false;
    bool const ends = at + 1 == words.size() || words[at + 1].after_mark || is_word(sentence, at + 1, "år") ||
                      is_word(sentence, at + 1, "års");
    if (!ends) return false;
    bool const under = words[at - 1].text == "under" && age == of_age;
    bool const persons_under = words[at - 1].text == "under" && words[at - 2].person.has_value();
    bool const younger = words[at - 1].text == "än" && words[at - 2].text == "yngre";
    static constexpr std::array negations{"inte"sv, "ej"sv, "ännu"sv};
    bool const not_yet = words[at - 1].text == "fyllt" && (one_of(negations, words[at - 2].text) ||
                                                           (at > 2 && one_of(negations, words[at - 3].text)));
    return under || persons_under || younger || not_yet;
}

} // namespace

bool is_age_of_minors(Sentence const& sentence, std::size_t at) {
    Word const& word = sentence.words[at];
    if (is_called_by_age(word.text)) return true;
    if (!word.number) return false;
    auto const ages = ages_of(word.text);
    if (!ages) return false;
    if (is_below(sentence, at, ages->from)) return true;
    return is_after_age(sentence, at) && Ages{ages->from, upper_end(sentence, at, *ages)}.has_minors();
}

bool are_pupils_grown(Sentence const& sentence, std::size_t at) {
    static constexpr std::array schools{"komvux"sv, "vuxenutbildning"sv, "sfi"sv, "folkhögskol"sv,
                                        "yrkeshögskol"sv};
    auto const& words = sentence.words;
    if (!words[at].text.starts_with("elev")) return false;
    return std::any_of(words.begin(), words.end(), [](Word const& word) {
        return std::any_of(schools.begin(), schools.end(),
                           [&](std::string_view school) { return word.text.starts_with(school); });
    });
}

} // namespace linsen::review
