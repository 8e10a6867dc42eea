#include "document/alt_comparisons.hpp"

#include "base/capital.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "document/series.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::document::alt {

namespace {

std::string printed(Cell const& cell) { return print_in_text(cell); }

/// A sentence that ends in an abbreviation has its full stop already.
std::string ended(std::string text) {
    if (!text.ends_with('.')) text += '.';
    return text;
}

/// "Falun: kvinnor 4 %, män 6 %"; nothing when the row shows no value.
std::string row_values(Row const& row, std::vector<Series> const& all) {
    std::vector<std::string> values;
    for (auto const& series : all)
        for (auto const& point : series.points)
            if (point.row == &row) values.push_back(series.name + " " + printed(*point.cell));
    return values.empty() ? "" : row.heading + ": " + join(values, ", ");
}

struct Share {
    Row const* row = nullptr;
    SexShares of;
};

std::string share_list(std::vector<Share> const& all, Pair const& pair) {
    std::vector<std::string> parts;
    parts.reserve(all.size());
    for (auto const& share : all)
        parts.push_back(share.row->heading + ": " + pair.women->name + " " + share.of.women_text + ", " +
                        pair.men->name + " " + share.of.men_text);
    return parts.empty() ? "" : join(parts, "; ") + ".";
}

} // namespace

std::string in_all(std::size_t count, Counted const& counted) {
    return counted.in + " " +
           (count == 2 ? counted.both : "alla " + std::to_string(count) + " " + counted.many);
}

std::string extremes(Series const& series, std::string const& behind_name, Counted const& counted) {
    std::vector<Point> units;
    std::copy_if(series.points.begin(), series.points.end(), std::back_inserter(units),
                 [](Point const& point) { return !point.row->total; });
    if (units.empty()) units = series.points;
    if (units.empty()) return {};
    auto const by_value = [](Point const& a, Point const& b) { return a.cell->value < b.cell->value; };
    auto const lowest = *std::min_element(units.begin(), units.end(), by_value);
    auto const highest = *std::max_element(units.begin(), units.end(), by_value);
    auto const with_value = [&](Point const& of) {
        std::vector<Point> same;
        std::copy_if(units.begin(), units.end(), std::back_inserter(same),
                     [&](Point const& point) { return same_value(*point.cell, *of.cell); });
        return same;
    };
    if (units.size() > 1 && same_value(*lowest.cell, *highest.cell))
        return series.name + behind_name + printed(*lowest.cell) + " " + counted.in + " " +
               (units.size() == 2 ? counted.both : counted.every) + " som visas";
    if (units.size() == 1)
        return series.name + behind_name + printed(*lowest.cell) + " (" + lowest.row->heading + ")";
    return series.name + behind_name + "lägst " + printed(*lowest.cell) + " (" +
           names_of(with_value(lowest)) + "), högst " + printed(*highest.cell) + " (" +
           names_of(with_value(highest)) + ")";
}

std::string all_extremes(std::vector<Series> const& all) {
    std::vector<std::string> parts;
    for (auto const& series : all)
        if (auto part = extremes(series); !part.empty()) parts.push_back(std::move(part));
    return parts.empty() ? "" : with_capital(join(parts, "; ")) + ".";
}

std::string distribution(std::vector<Row const*> const& rows, Pair const& pair) {
    std::vector<Share> all;
    for (auto const* row : rows)
        if (auto const shares = sex_shares(*row, pair.women->column, pair.men->column))
            all.push_back({row, *shares});
    if (all.size() <= most_rows_listed) return share_list(all, pair);
    std::vector<Share> marked;
    for (auto const& share : all)
        if (share.row->emphasised || share.row->total) marked.push_back(share);
    auto const listed = marked.size() <= most_rows_listed ? share_list(marked, pair) : std::string();
    // A total is none of the rows that it is the sum of.
    auto const is_total = [](Share const& share) { return share.row->total; };
    if (!std::all_of(all.begin(), all.end(), is_total)) std::erase_if(all, is_total);
    std::size_t even = 0;
    std::size_t women = 0;
    std::size_t men = 0;
    for (auto const& share : all) ++(share.of.even() ? even : share.of.women_part > 0.5 ? women : men);
    auto const number = std::to_string(all.size());
    auto const on = [&](std::size_t count) {
        return " är fler på " + (count == all.size() ? "alla" : std::to_string(count));
    };
    std::vector<std::string> uneven;
    if (women > 0) uneven.push_back(pair.women->name + on(women));
    if (men > 0) uneven.push_back(pair.men->name + on(men));
    auto result = (all.size() == 1      ? even == 1 ? "En rad har" : "En rad har inte"
                   : even == all.size() ? "Alla " + number + " rader har"
                   : even == 0          ? "Ingen av " + number + " rader har"
                                        : "Av " + number + " rader har " + std::to_string(even)) +
                  std::string(" en jämn fördelning (40–60 procent av vardera könet)") +
                  (uneven.empty() ? "" : "; " + join_swedish(uneven)) + ". ";
    auto const [lowest, highest] =
        std::minmax_element(all.begin(), all.end(),
                            [](Share const& a, Share const& b) { return a.of.women_part < b.of.women_part; });
    auto const with = [&](Share const& of) {
        std::vector<Point> same;
        for (auto const& share : all)
            if (share.of.women_text == of.of.women_text) same.push_back({share.row, nullptr, {}});
        return of.of.women_text + " (" + names_of(same) + ")";
    };
    result += lowest->of.women_text == highest->of.women_text
                  ? "Andelen " + pair.women->name + " är " + lowest->of.women_text + " på alla."
                  : "Andelen " + pair.women->name + " är lägst " + with(*lowest) + " och högst " +
                        with(*highest) + ".";
    return listed.empty() ? result : result + " " + listed;
}

std::string nobody(std::vector<Row const*> const& rows, Pair const& pair) {
    std::vector<Point> empty;
    for (auto const* row : rows)
        if (has_nobody(*row, pair.women->column, pair.men->column)) empty.push_back({row, nullptr, {}});
    if (empty.empty()) return {};
    return ended("Både " + pair.women->name + " och " + pair.men->name + " är noll för " + names_of(empty));
}

std::string listed(std::vector<Row const*> const& rows, std::vector<Series> const& all) {
    std::vector<std::string> parts;
    for (auto const* row : rows)
        if (auto part = row_values(*row, all); !part.empty()) parts.push_back(std::move(part));
    return parts.empty() ? "" : join(parts, "; ") + ".";
}

std::string unit_gaps(Pair const& pair, std::size_t units, Counted const& counted) {
    auto all = gaps(pair);
    auto const is_total = [](Gap const& gap) { return gap.row->total; };
    if (!std::all_of(all.begin(), all.end(), is_total)) std::erase_if(all, is_total);
    if (all.size() < 2) return {};
    auto const only_some = all.size() < units ? std::string(" som kan jämföras") : std::string();
    std::size_t women_above = 0;
    std::size_t men_above = 0;
    std::size_t equal = 0;
    for (auto const& gap : all) ++(gap.equal() ? equal : gap.size > 0 ? men_above : women_above);
    auto const rows = std::to_string(all.size()) + " " + counted.many + only_some;
    bool const rounded = is_rounded(pair);
    if (rounded && std::any_of(all.begin(), all.end(), may_be_reversed)) return {};
    auto const everywhere =
        with_capital(only_some.empty() ? in_all(all.size(), counted) : counted.in + " de " + rows);
    if (equal == all.size())
        return everywhere + " har " + pair.women->name + " och " + pair.men->name +
               (rounded ? " samma avrundade värde." : " samma värde.");
    auto const men_first = men_above > women_above;
    auto const most = men_first ? men_above : women_above;
    auto const& first = men_first ? pair.men->name : pair.women->name;
    auto const& second = men_first ? pair.women->name : pair.men->name;
    std::string result;
    if (most == all.size()) {
        result = everywhere + " ligger " + first + " över " + second;
    } else {
        std::vector<std::string> parts{std::to_string(most)};
        auto const other = men_first ? women_above : men_above;
        if (other > 0) parts.push_back("under " + counted.in + " " + std::to_string(other));
        if (equal > 0)
            parts.push_back((rounded ? "avrundat lika " : "lika ") + counted.in + " " +
                            std::to_string(equal));
        result = "Av " + rows + " ligger " + first + " över " + second + " " + counted.in + " " +
                 join_swedish(parts);
    }
    auto const largest = *std::max_element(all.begin(), all.end(), [](Gap const& a, Gap const& b) {
        return std::fabs(a.size) < std::fabs(b.size);
    });
    if (largest.equal() || rounded) return result + ".";
    auto const distance = largest.distance();
    std::vector<Point> widest;
    for (auto const& gap : all)
        if (same_value(gap.distance(), distance)) widest.push_back({gap.row, nullptr, {}});
    return result + "; störst är avståndet för " + names_of(widest) + ": " + printed(distance) + ".";
}

} // namespace linsen::document::alt
