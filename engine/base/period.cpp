#include "base/period.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace linsen {

namespace {

constexpr std::array<std::string_view, 12> months{"januari",   "februari", "mars",     "april",
                                                  "maj",       "juni",     "juli",     "augusti",
                                                  "september", "oktober",  "november", "december"};
constexpr std::string_view quarter = "kvartal ";
constexpr int quarters_a_year = 4;

/// All digits, and within bounds.
std::optional<int> number_in(std::string_view text, std::size_t digits, int least, int most) {
    if (text.size() != digits) return std::nullopt;
    int number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_number = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return is_number && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<int> year_in(std::string_view text) { return number_in(text, 4, 1900, 2099); }

/// The `part`-th of `parts` parts of a year, from 1.
Period part_of_year(int year, int part, int parts) {
    int const length = 12 / parts;
    int const first = year * 12 + (part - 1) * length;
    return {first, first + length - 1};
}

std::optional<Period> part_of_year(std::string_view year, std::optional<int> part, int parts) {
    auto const number = year_in(year);
    if (!number || !part) return std::nullopt;
    return part_of_year(*number, *part, parts);
}

std::optional<int> month_named(std::string_view name) {
    auto const found = std::find(months.begin(), months.end(), name);
    if (found == months.end()) return std::nullopt;
    return static_cast<int>(found - months.begin()) + 1;
}

/// "april 2026", "kvartal 3 2021"
std::optional<Period> of_words(std::string_view text) {
    auto const space = text.rfind(' ');
    if (space == std::string_view::npos) return std::nullopt;
    auto const year = text.substr(space + 1);
    auto const part = text.substr(0, space);
    if (part.starts_with(quarter))
        return part_of_year(year, number_in(part.substr(quarter.size()), 1, 1, quarters_a_year),
                            quarters_a_year);
    return part_of_year(year, month_named(part), 12);
}

/// "2024/25" and "2024/2025"
std::optional<Period> school_year(std::string_view text) {
    if (text.size() < 6 || text[4] != '/') return std::nullopt;
    auto const first = year_in(text.substr(0, 4));
    if (!first) return std::nullopt;
    auto const rest = text.substr(5);
    auto const next = *first + 1;
    bool const follows = rest.size() == 2 ? number_in(rest, 2, 0, 99) == next % 100 : year_in(rest) == next;
    if (!follows) return std::nullopt;
    constexpr int july = 6;
    return Period{*first * 12 + july, next * 12 + july - 1};
}

/// "2019-2022", and of school years "2021/22-2023/24"
std::optional<Period> span(std::string_view text) {
    for (std::string_view const dash : {"-", "–"}) {
        auto const at = text.find(dash);
        if (at == std::string_view::npos) continue;
        auto const before = text.substr(0, at);
        auto const after = text.substr(at + dash.size());
        if (auto const first = school_year(before), last = school_year(after); first && last)
            return first->first < last->first ? std::optional(Period{first->first, last->last})
                                              : std::nullopt;
        auto const first = year_in(before);
        auto const last = year_in(after);
        if (first && last && *first < *last) return Period{*first * 12, *last * 12 + 11};
    }
    return std::nullopt;
}

/// "2026-01". Where it may just as well be two years that follow each other ("2011-12"), it is neither.
bool is_iso_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return false;
    auto const year = year_in(text.substr(0, 4));
    auto const month = number_in(text.substr(5), 2, 1, 12);
    return year && month && (*year + 1) % 100 != *month;
}

/// "2024/2025" is "2024/25", or one school year would be two.
void shorten_school_years(std::string& code) {
    constexpr std::size_t long_form = 9;
    for (auto slash = code.find('/'); slash != std::string::npos; slash = code.find('/', slash + 1)) {
        if (slash < 4 || !school_year(std::string_view(code).substr(slash - 4, long_form))) continue;
        if (slash + 5 <= code.size() && year_in(std::string_view(code).substr(slash + 1, 4)))
            code.erase(slash + 1, 2);
    }
}

} // namespace

std::string period_code(std::string_view text) {
    std::string code(text);
    for (std::string_view const dash : {"\u2013", "\u2212"})
        if (auto const at = code.find(dash); at != std::string::npos) code.replace(at, dash.size(), "-");
    std::erase(code, ' ');
    if (is_iso_month(code)) code[4] = 'M';
    shorten_school_years(code);
    return period_of(code) ? code : std::string{};
}

std::optional<Period> period_of(std::string_view time, int mean_years) {
    if (auto const year = year_in(time)) return Period{(*year - mean_years + 1) * 12, *year * 12 + 11};
    if (auto const years = span(time)) return years;
    if (auto const years = school_year(time)) return years;
    if (time.size() > 5 && time[4] == 'M')
        return part_of_year(time.substr(0, 4), number_in(time.substr(5), 2, 1, 12), 12);
    if (time.size() > 5 && time[4] == 'K')
        return part_of_year(time.substr(0, 4), number_in(time.substr(5), 1, 1, quarters_a_year),
                            quarters_a_year);
    return of_words(time);
}

std::string period_in_text(std::string_view code) {
    auto const period = period_of(code);
    if (!period || code.size() < 6) return std::string(code);
    std::string const year(code.substr(0, 4));
    if (code[4] == 'M')
        return std::string(months.at(static_cast<std::size_t>(period->first % 12))) + " " + year;
    if (code[4] == 'K') return std::string(quarter) + std::string(1, code[5]) + " " + year;
    if (auto const dash = code.find('-'); dash != std::string_view::npos)
        return std::string(code.substr(0, dash)) + "–" + std::string(code.substr(dash + 1));
    return std::string(code);
}

std::string periods_in_text(std::vector<std::string> const& codes) {
    std::vector<std::string> runs;
    for (auto first = codes.begin(); first != codes.end();) {
        auto const ends = std::adjacent_find(first, codes.end(), [](auto const& one, auto const& next) {
            auto const before = period_of(one);
            auto const after = period_of(next);
            return !before || !after || before->last + 1 != after->first;
        });
        auto const last = ends == codes.end() ? ends - 1 : ends;
        runs.push_back(period_in_text(*first) + (first == last ? "" : "–" + period_in_text(*last)));
        first = last + 1;
    }
    return join_swedish(runs);
}

} // namespace linsen
