#include "document/alt_courses.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/alt_breaks.hpp"

#include <algorithm>

namespace linsen::document::alt {

namespace {

constexpr std::size_t most_spans = 3; // told of a series that breaks

/// ", som högst 9 % (2018)" when the line goes above or below both its ends on the way.
std::string between(Series const& series) {
    auto const& points = series.points;
    if (points.size() < 3) return {};
    auto const by_value = [](Point const& a, Point const& b) { return a.cell->value < b.cell->value; };
    auto const lowest = *std::min_element(points.begin(), points.end(), by_value);
    auto const highest = *std::max_element(points.begin(), points.end(), by_value);
    std::vector<std::string> parts;
    auto const add = [&](Point const& point, std::string const& word) {
        if (same_value(*point.cell, *points.front().cell) || same_value(*point.cell, *points.back().cell))
            return;
        std::vector<Point> same;
        std::copy_if(points.begin(), points.end(), std::back_inserter(same),
                     [&](Point const& each) { return same_value(*each.cell, *point.cell); });
        parts.push_back("som " + word + " " + print_in_text(*point.cell) + " (" + names_of(same) + ")");
    };
    add(highest, "högst");
    add(lowest, "lägst");
    return parts.empty() ? "" : ", " + join_swedish(parts);
}

/// One line of a line chart; with its own years when they are not those of the sentence's beginning. Nothing
/// is said of up and down: whether a change is more than chance is for the sentences of the report to say.
std::string course(Series const& series, bool own_years) {
    auto const& first = series.points.front();
    auto const& last = series.points.back();
    auto const year = [&](Point const& point) {
        return own_years ? " (" + point.row->heading + ")" : std::string();
    };
    if (first.row == last.row) return series.name + " " + print_in_text(*first.cell) + year(first);
    if (same_value(*first.cell, *last.cell))
        return series.name + " " + print_in_text(*first.cell) +
               (own_years ? " både " + first.row->heading + " och " + last.row->heading : " båda gångerna") +
               between(series);
    return series.name + " från " + print_in_text(*first.cell) + year(first) + " till " +
           print_in_text(*last.cell) + year(last) + between(series);
}

std::string courses(std::vector<Series> const& all) {
    Series const* lead = nullptr;
    for (auto const& series : all)
        if (lead == nullptr && !series.points.empty()) lead = &series;
    if (lead == nullptr) return {};
    auto const* first = lead->points.front().row;
    auto const* last = lead->points.back().row;
    std::vector<std::string> parts;
    for (auto const& series : all) {
        if (series.points.empty()) continue;
        auto const own_years = series.points.front().row != first || series.points.back().row != last;
        parts.push_back(course(series, own_years));
    }
    auto const span = first == last ? first->heading : "Från " + first->heading + " till " + last->heading;
    return span + ": " + join(parts, "; ") + ".";
}

/// The last row in which both are shown, whether or not they can be compared.
Row const* last_of_both(Pair const& pair) {
    auto const& women = pair.women->points;
    auto const& men = pair.men->points;
    for (auto woman = women.rbegin(); woman != women.rend(); ++woman)
        for (auto const& man : men)
            if (man.row == woman->row) return man.row;
    return nullptr;
}

} // namespace

std::vector<std::string> courses(std::vector<Row const*> const& rows, std::vector<Series> const& all) {
    auto const spans = between_breaks(rows, all);
    std::vector<std::string> sentences;
    for (auto i = spans.size() - std::min(spans.size(), most_spans); i < spans.size(); ++i)
        sentences.push_back(courses(spans[i]));
    return sentences;
}

std::string last_gap(Pair const& pair, Row const* last_row) {
    auto const all = gaps(pair);
    if (all.empty()) return {};
    auto const& gap = all.back();
    auto const when = (gap.row == last_row             ? "Sist, "
                       : gap.row == last_of_both(pair) ? "Senast båda visas, "
                                                       : "Senast båda går att jämföra, ") +
                      gap.row->heading + ", ligger ";
    auto const& women = pair.women->name;
    auto const& men = pair.men->name;
    bool const rounded = is_rounded(pair);
    if (rounded && may_be_reversed(gap)) return {};
    std::string result = when;
    if (gap.equal()) {
        result += women + " och " + men + (rounded ? " på samma avrundade värde" : " på samma värde");
    } else {
        auto const& above = gap.size > 0 ? men : women;
        auto const& below = gap.size > 0 ? women : men;
        result += above + " " + (rounded ? "" : print_in_text(gap.distance()) + " ") + "över " + below;
    }
    return result + ".";
}

} // namespace linsen::document::alt
