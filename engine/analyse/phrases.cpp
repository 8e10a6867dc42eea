#include "analyse/phrases.hpp"

#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/rounded.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linsen {

namespace {

constexpr std::string_view between_midpoints = ", mätt mellan intervallens mittpunkter";
constexpr std::string_view rounded_off = ", avrundat";

/// What the difference was calculated from, with its decimals: a reader who subtracts comes to its size.
std::pair<Cell, Cell> measured_from(Difference const& difference) {
    return {shown_cell(difference.first_from, difference.first.unit, difference.decimals),
            shown_cell(difference.second_from, difference.second.unit, difference.decimals)};
}

/// The same, where the printed values do not differ by the size of the difference: they hide that it stands,
/// turn it, or make it look larger or smaller than it is.
std::optional<std::pair<Cell, Cell>> finer(Difference const& difference) {
    bool const says_size = difference.stands() || difference.certainty == Certainty::unknown;
    if (!says_size || !difference.midpoint) return std::nullopt;
    double const printed = round_half_away(difference.first.value, difference.first.decimals) -
                           round_half_away(difference.second.value, difference.second.decimals);
    bool const agree =
        print_number(printed, difference.decimals) == print_number(difference.size, difference.decimals);
    if (agree) return std::nullopt;
    return measured_from(difference);
}

/// Nouns in definite form, or what they end in: an adjective ("genomsnittlig väntetid") or a number cannot
/// be the subject of a sentence, and no rule of endings tells "öppen" from "andelen".
bool stands_alone(std::string_view word) {
    static constexpr std::array<std::string_view, 36> nouns{
        "andelen",     "antalet",   "talet",         "tiden",       "värdet",       "kostnaden",
        "kostnaderna", "snittet",   "medianen",      "indexet",     "graden",       "nivån",
        "poängen",     "längden",   "åldern",        "inkomsten",   "summan",       "mängden",
        "kvoten",      "takten",    "frekvensen",    "förekomsten", "förtroendet",  "tryggheten",
        "tilliten",    "nöjdheten", "kontinuiteten", "dödligheten", "sjukligheten", "dygnen",
        "besöken",     "dagarna",   "tillfällena",   "risken",      "betyget",      "åtgången"};
    return std::any_of(nouns.begin(), nouns.end(),
                       [word](std::string_view noun) { return word.ends_with(noun); });
}

} // namespace

Slots slots_of(Measure const& measure) {
    bool const past = !measure.told_at.empty();
    std::string const then = past ? at_time(measure.told_at) : "";
    auto const begin = [&](std::string_view now, std::string_view was) {
        return past ? with_capital(then) + " " + std::string(was) + " " + measure.subject
                    : with_capital(measure.subject) + " " + std::string(now);
    };
    return {{"sak", measure.subject},       {"Sak", with_capital(measure.subject)},
            {"Sak är", begin("är", "var")}, {"Sak ligger", begin("ligger", "låg")},
            {"är", past ? "var" : "är"},    {"då", past ? " " + then : ""},
            {"k", measure.groups.first},    {"m", measure.groups.second}};
}

std::string at_time(std::string const& time) {
    auto const period = period_of(time);
    if (!period) return time;
    if (period->is_long()) return "åren " + time;
    if (time.find('/') != std::string::npos) return "läsåret " + time;
    if (!period->is_short()) return "år " + time;
    return time.starts_with("kvartal") ? time : "i " + time;
}

std::string since(Measure const& measure, std::string const& then) {
    return measure.told_at.empty() ? "sedan " + then : "mellan " + then + " och " + measure.told_at;
}

std::string measured(Difference const& difference) {
    return std::string(difference.midpoint ? between_midpoints : "");
}

std::string span(Difference const& difference, std::string_view both) {
    auto const exact = finer(difference);
    Cell const& then = exact ? exact->second : difference.second;
    Cell const& now = exact ? exact->first : difference.first;
    std::string const last = print_in_text(now);
    if (print_in_text(then) == last) {
        return last + " " + std::string(both) + std::string(is_rounded_away(difference) ? rounded_off : "");
    }
    auto const decimals = std::max(then.decimals, now.decimals); // "från 3,0 till 0,0 %"
    Cell until = now;
    until.decimals = decimals;
    return "från " + print_number(then.value, decimals) + " till " + print_in_text(until) +
           std::string(exact ? between_midpoints : "");
}

std::string versus(Difference const& difference) {
    auto const exact = finer(difference);
    std::string const first = print_in_text(exact ? exact->first : difference.first);
    std::string const second = print_in_text(exact ? exact->second : difference.second);
    if (first == second)
        return first + " i båda" + std::string(is_rounded_away(difference) ? rounded_off : "");
    return beside_amount(exact ? exact->first : difference.first) + " mot " + second +
           std::string(exact ? between_midpoints : "");
}

std::string beside_amount(Cell const& cell) {
    bool const is_long =
        cell.unit == Unit::per_1000 || cell.unit == Unit::per_10000 || cell.unit == Unit::per_100000;
    return is_long ? print_cell(cell) : print_in_text(cell);
}

std::string higher_by(Difference const& difference) {
    if (difference.direction() == 0) {
        bool const alike =
            !difference.midpoint || print_in_text(difference.first) == print_in_text(difference.second);
        return alike ? "på samma nivå" : "på nästan samma nivå";
    }
    std::string const about = difference.approximate ? "ungefär " : "";
    return about + print_in_text(difference.amount()) + (difference.direction() > 0 ? " högre" : " lägre");
}

std::string higher_than(Difference const& difference, std::string_view other) {
    return higher_by(difference) + (difference.direction() == 0 ? " som " : " än ") + std::string(other);
}

std::string higher_by(std::vector<Difference> const& differences) {
    promise(!differences.empty(), "a size is said of at least one difference");
    auto const smaller = [](Difference const& a, Difference const& b) {
        return std::fabs(a.size) < std::fabs(b.size);
    };
    auto const [least, most] = std::minmax_element(differences.begin(), differences.end(), smaller);
    Cell low = least->amount();
    Cell high = most->amount();
    // Sizes between midpoints may have more decimals than others.
    low.decimals = high.decimals = std::max(low.decimals, high.decimals);
    if (print_in_text(low) == print_in_text(high)) return higher_by(*most);
    return (most->approximate ? "ungefär " : "") + print_number(low.value, low.decimals) + " till " +
           print_in_text(high) + (most->size > 0 ? " högre" : " lägre");
}

Measure Measure::in_short() const {
    Measure result = *this;
    std::string const first = subject.substr(0, subject.find(' '));
    if (!called.empty()) {
        result.subject = called;
    } else if (stands_alone(first)) {
        result.subject = first;
    }
    return result;
}

Verdict verdict(std::optional<Difference> const& difference) {
    if (!difference) return Verdict::absent;
    if (difference->certainty == Certainty::unknown) return Verdict::unknown;
    if (!difference->stands()) return Verdict::none;
    return difference->direction() > 0 ? Verdict::higher : Verdict::lower;
}

bool contradict(Cell const& one, Cell const& other) {
    return one.shown() && other.shown() && !(is_comparable(one) && is_comparable(other));
}

std::string lacking(Cell const& cell) { return cell.shown() ? "en uppgift som går att jämföra" : "uppgift"; }

std::string is_lacking(Figure const& figure, Cell Figure::*cell) {
    if ((figure.*cell).status == Status::hidden) return "är uppgiften skyddad";
    return figure.is_unread(cell) ? "gick uppgiften inte att läsa" : "saknas " + lacking(figure.*cell);
}

void Obstacles::add(Figure const& figure, Cell Figure::*one, Figure const& beside, Cell Figure::*other) {
    bool const hidden = is_hidden(figure.*one, beside.*other);
    bool const unread = figure.is_unread(one) || beside.is_unread(other);
    auto const is_left_out = [](Figure const& of, Cell Figure::*cell) {
        return !(of.*cell).shown() && (of.*cell).status != Status::hidden && !of.is_unread(cell);
    };
    ++all_;
    hidden_ += hidden ? 1U : 0U;
    unread_ += unread ? 1U : 0U;
    missing_ += is_left_out(figure, one) || is_left_out(beside, other) ? 1U : 0U;
    outside_ += contradict(figure.*one, beside.*other) ? 1U : 0U;
}

std::string Obstacles::verb() const {
    if (any_outside()) return "saknas en uppgift som går att jämföra";
    if (hidden_ == all_) return "är uppgiften skyddad";
    if (unread_ == all_) return "gick uppgiften inte att läsa";
    return missing_ == all_ ? "saknas uppgift" : "går uppgifterna inte att jämföra";
}

std::string no_certain(Measure const& measure, std::string_view what) {
    return (measure.sampling == Sampling::sample ? "ingen säkerställd " : "ingen ") + std::string(what);
}

bool is_rounded_to_none(Difference const& difference) {
    if (difference.direction() != 0) return false;
    if (!is_rounded(difference.first) && !is_rounded(difference.second)) return false;
    // Between midpoints the values beside the sentence may differ, and are then not what is the same.
    if (print_in_text(difference.first) != print_in_text(difference.second)) return false;
    return difference.first.value != difference.second.value;
}

bool is_rounded_away(Difference const& difference) {
    return difference.certainty != Certainty::not_certain && is_rounded_to_none(difference);
}

std::string no_certain(Measure const& measure, std::string_view what, Difference const& difference) {
    if (is_rounded_away(difference) && difference.certainty != Certainty::unknown)
        return "ingen " + std::string(what);
    return no_certain(measure, what);
}

std::string in_rounded_numbers(Difference const& difference) {
    return is_rounded_away(difference) ? " i avrundade tal" : "";
}

std::string shown_as_the_same(Difference const& difference) {
    return is_rounded_to_none(difference) ? " i avrundade tal" : "";
}

} // namespace linsen
