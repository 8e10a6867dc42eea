#include "document/alt.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/alt_absences.hpp"
#include "document/alt_breaks.hpp"
#include "document/alt_series.hpp"
#include "document/series.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::document {

namespace {

using namespace alt;

constexpr std::size_t most_names = 3;       // units named for one extreme value
constexpr std::size_t most_rows_listed = 3; // charts with fewer rows are told in full
constexpr std::size_t most_spans = 3;       // told of a series that breaks

std::string printed(Cell const& cell) { return print_in_text(cell); }

/// A sentence that ends in an abbreviation has its full stop already.
std::string ended(std::string text) {
    if (!text.ends_with('.')) text += '.';
    return text;
}

std::string upper_first(std::string text) {
    // Sex categories start with an ASCII letter; other names of series have their capital already.
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string kind_name(ChartKind kind) {
    switch (kind) {
    case ChartKind::lines: return "Linjediagram";
    case ChartKind::dots: return "Punktdiagram";
    case ChartKind::bars: return "Stapeldiagram";
    case ChartKind::stacked: return "Stapeldiagram med delar";
    case ChartKind::shares: return "Stapeldiagram över könsfördelning";
    case ChartKind::pyramid: return "Befolkningspyramid";
    case ChartKind::multiples: return "Små linjediagram";
    case ChartKind::map: return "Karta";
    }
    return "Diagram";
}

/// "Linjediagram: Har diabetes, 2014–2021."
std::string opening(Chart const& chart, std::vector<Row const*> const& rows) {
    auto result = kind_name(chart.kind);
    auto caption = std::string(trim(chart.caption));
    while (!caption.empty() && caption.back() == '.') caption.pop_back();
    if (!caption.empty()) result += ": " + caption;
    if ((chart.kind == ChartKind::lines || chart.kind == ChartKind::multiples) && !rows.empty()) {
        auto const [earliest, latest] = std::minmax_element(
            rows.begin(), rows.end(), [](Row const* a, Row const* b) { return *a->position < *b->position; });
        auto const& first = (*earliest)->heading;
        auto const& last = (*latest)->heading;
        auto const range = first == last ? first : first + "–" + last;
        if (caption.find(range) == std::string::npos) result += ", " + range;
    }
    return result + ".";
}

/// ", som högst 9 % (2018)" when the line goes above or below both its ends on the way.
std::string between(Series const& series) {
    auto const& points = series.points;
    if (points.size() < 3) return {};
    auto const by_value = [](Point const& a, Point const& b) { return a.cell->value < b.cell->value; };
    auto const lowest = *std::min_element(points.begin(), points.end(), by_value);
    auto const highest = *std::max_element(points.begin(), points.end(), by_value);
    std::vector<std::string> parts;
    auto const add = [&](Point const& point, std::string const& word) {
        if (!same_value(*point.cell, *points.front().cell) && !same_value(*point.cell, *points.back().cell))
            parts.push_back("som " + word + " " + printed(*point.cell) + " (" + point.row->heading + ")");
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
    if (first.row == last.row) return series.name + " " + printed(*first.cell) + year(first);
    if (same_value(*first.cell, *last.cell))
        return series.name + " " + printed(*first.cell) +
               (own_years ? " både " + first.row->heading + " och " + last.row->heading : " båda gångerna") +
               between(series);
    return series.name + " från " + printed(*first.cell) + year(first) + " till " + printed(*last.cell) +
           year(last) + between(series);
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

/// The last spans between breaks, each for itself.
std::vector<std::string> courses(std::vector<Row const*> const& rows, std::vector<Series> const& all) {
    auto const spans = between_breaks(rows, all);
    std::vector<std::string> sentences;
    for (auto i = spans.size() - std::min(spans.size(), most_spans); i < spans.size(); ++i)
        sentences.push_back(courses(spans[i]));
    return sentences;
}

/// "Sist, 2021, ligger män 3 procentenheter över kvinnor."
std::string last_gap(Pair const& pair, Row const* last_row) {
    auto const all = gaps(pair);
    if (all.empty()) return {};
    auto const& gap = all.back();
    auto const when =
        (gap.row == last_row ? "Sist, " : "Senast båda visas, ") + gap.row->heading + ", ligger ";
    auto const& women = pair.women->name;
    auto const& men = pair.men->name;
    std::string result = when;
    if (gap.equal()) {
        result += women + " och " + men + " på samma värde";
    } else {
        auto const& above = gap.size > 0 ? men : women;
        auto const& below = gap.size > 0 ? women : men;
        result += above + " " + printed(gap.distance()) + " över " + below;
    }
    return result + ".";
}

std::string names_of(std::vector<Point> const& points) {
    std::vector<std::string> names;
    names.reserve(points.size());
    for (auto const& point : points) names.push_back(point.row->heading);
    if (names.size() <= most_names) return join_swedish(names);
    names.resize(most_names - 1);
    return join(names, ", ") + " m.fl.";
}

/// What is counted: "på 12 rader", "i 12 grupper".
struct Counted {
    std::string in;
    std::string many;
    std::string both;
    std::string every;
};
Counted const rows_counted{"på", "rader", "båda raderna", "alla rader"};
Counted const groups_counted{"i", "grupper", "båda grupperna", "alla grupper"};

/// "på båda raderna", "på alla 12 rader"
std::string in_all(std::size_t count, Counted const& counted) {
    return counted.in + " " +
           (count == 2 ? counted.both : "alla " + std::to_string(count) + " " + counted.many);
}

/// "kvinnor: lägst 4 % (Falun), högst 10 % (Orsa)"; totals stand outside when there are other rows.
std::string extremes(Series const& series, std::string const& behind_name = ": ",
                     Counted const& counted = rows_counted) {
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
    return parts.empty() ? "" : upper_first(join(parts, "; ")) + ".";
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

/// "Av 15 rader har 9 en jämn fördelning (40–60 procent av vardera könet); kvinnor är fler på 4 och män på 2.
/// Andelen kvinnor är lägst 31 % (Orsa) och högst 72 % (Falun)." The largest and smallest share stand where
/// a list would be too long.
std::string distribution(std::vector<Row const*> const& rows, Pair const& pair) {
    std::vector<Share> all;
    for (auto const* row : rows)
        if (auto const shares = sex_shares(*row, pair.women->column, pair.men->column))
            all.push_back({row, *shares});
    if (all.size() <= most_rows_listed) return share_list(all, pair);
    std::size_t even = 0;
    std::size_t women = 0;
    std::size_t men = 0;
    for (auto const& share : all) ++(share.of.even() ? even : share.of.women_part > 0.5 ? women : men);
    std::vector<std::string> uneven;
    if (women > 0) uneven.push_back(pair.women->name + " är fler på " + std::to_string(women));
    if (men > 0) uneven.push_back(pair.men->name + " är fler på " + std::to_string(men));
    auto result = "Av " + std::to_string(all.size()) + " rader har " + std::to_string(even) +
                  " en jämn fördelning (40–60 procent av vardera könet)" +
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
    std::vector<Share> marked;
    for (auto const& share : all)
        if (share.row->emphasised || share.row->total) marked.push_back(share);
    if (!marked.empty() && marked.size() <= most_rows_listed) result += " " + share_list(marked, pair);
    return result;
}

/// "Både kvinnor och män är noll för Orsa."
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

/// "Av 15 rader ligger män över kvinnor på 12 och lika på 3; störst är avståndet för Säter: 6
/// procentenheter." `units`: how many there are, those included that lack a value.
std::string unit_gaps(Pair const& pair, std::size_t units, Counted const& counted = rows_counted) {
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
    auto const everywhere =
        upper_first(only_some.empty() ? in_all(all.size(), counted) : counted.in + " de " + rows);
    if (equal == all.size())
        return everywhere + " har " + pair.women->name + " och " + pair.men->name + " samma värde.";
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
        if (equal > 0) parts.push_back("lika " + counted.in + " " + std::to_string(equal));
        result = "Av " + rows + " ligger " + first + " över " + second + " " + counted.in + " " +
                 join_swedish(parts);
    }
    auto const largest = *std::max_element(all.begin(), all.end(), [](Gap const& a, Gap const& b) {
        return std::fabs(a.size) < std::fabs(b.size);
    });
    if (largest.equal()) return result + ".";
    auto const distance = largest.distance();
    std::vector<Point> widest;
    for (auto const& gap : all)
        if (same_value(gap.distance(), distance)) widest.push_back({gap.row, nullptr, {}});
    return result + "; störst är avståndet för " + names_of(widest) + ": " + printed(distance) + ".";
}

/// Only what each series last showed in each group.
std::vector<Series> last_of_groups(std::vector<Series> all) {
    for (auto& series : all) {
        std::vector<Point> last;
        for (std::size_t i = 0; i < series.points.size(); ++i)
            if (i + 1 == series.points.size() ||
                series.points[i + 1].row->group != series.points[i].row->group)
                last.push_back(series.points[i]);
        series.points = std::move(last);
    }
    return all;
}

/// "Från första till sista värdet: kvinnor upp i 9 och ned i 6 av 15 grupper; män …": of groups with two
/// values at least after their last break.
std::string directions(std::vector<Row const*> const& rows, std::vector<Series> const& whole) {
    auto const later = since_last_break(rows, whole);
    auto const all = within(later, whole);
    std::vector<std::string> parts;
    for (auto const& series : all) {
        std::size_t up = 0;
        std::size_t down = 0;
        std::size_t same = 0;
        for (std::size_t first = 0; first < series.points.size();) {
            auto last = first;
            while (last + 1 < series.points.size() &&
                   series.points[last + 1].row->group == series.points[first].row->group)
                ++last;
            auto const& from = *series.points[first].cell;
            auto const& to = *series.points[last].cell;
            if (last > first) ++(same_value(from, to) ? same : to.value > from.value ? up : down);
            first = last + 1;
        }
        auto const count = up + down + same;
        std::vector<std::string> ways;
        for (auto const& [way, groups] :
             {std::pair{"upp", up}, std::pair{"ned", down}, std::pair{"samma värde", same}}) {
            if (groups == 0) continue;
            ways.push_back(std::string(way) + " " +
                           (groups == count && count > 1 ? in_all(count, groups_counted)
                                                         : "i " + std::to_string(groups)));
        }
        if (ways.empty()) continue;
        auto const of_all = ways.size() > 1 || count == 1;
        parts.push_back(series.name + " " + join_swedish(ways) +
                        (!of_all      ? ""
                         : count == 1 ? " grupp"
                                      : " av " + std::to_string(count) + " grupper"));
    }
    if (parts.empty()) return {};
    return std::string(later.size() < rows.size() ? "Efter senaste brottet, från första till sista värdet: "
                                                  : "Från första till sista värdet: ") +
           join(parts, "; ") + ".";
}

/// How many panels there are, where the last values are lowest and highest, and the course of the group that
/// the report is about. `named`: the same rows with their group in their headings.
std::vector<std::string> panels(std::vector<Row const*> const& rows, std::vector<Series> const& all,
                                std::vector<Series> const& named) {
    std::vector<std::string> groups;
    for (auto const* row : rows)
        if (groups.empty() || groups.back() != row->group) groups.push_back(row->group);
    std::vector<std::string> sentences;
    sentences.push_back(groups.size() == 1
                            ? "Ett diagram, för " + groups.front() + "."
                            : "Ett diagram för var och en av " + std::to_string(groups.size()) + " grupper.");
    if (groups.size() > 1) {
        sentences.push_back(directions(rows, all));
        auto const last = last_of_groups(named);
        std::vector<std::string> parts;
        for (auto const& series : last)
            if (auto part = extremes(series, " ", groups_counted); !part.empty())
                parts.push_back(std::move(part));
        if (!parts.empty()) sentences.push_back("De senaste värdena: " + join(parts, "; ") + ".");
        if (auto const pair = find_pair(last))
            sentences.push_back(unit_gaps(*pair, groups.size(), groups_counted));
    }
    for (auto const& group : groups) {
        auto const is_own = std::any_of(
            rows.begin(), rows.end(), [&](Row const* row) { return row->group == group && row->emphasised; });
        if (!is_own && groups.size() > 1) continue;
        auto own = all;
        for (auto& series : own)
            series.points.erase(std::remove_if(series.points.begin(), series.points.end(),
                                               [&](Point const& point) { return point.row->group != group; }),
                                series.points.end());
        std::vector<Row const*> own_rows;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(own_rows),
                     [&](Row const* row) { return row->group == group; });
        for (auto& text : courses(own_rows, own)) {
            if (text.starts_with("Från")) text.front() = 'f';
            if (!text.empty()) sentences.push_back(text.insert(0, group + ", "));
        }
        if (auto const pair = find_pair(own)) {
            auto const& last = own.front().points;
            if (!last.empty()) sentences.push_back(last_gap(*pair, last.back().row));
        }
    }
    return sentences;
}

/// What rows are said to be beside each other; of times with a break only the latest of them.
std::vector<std::string> comparisons(ChartKind kind, std::vector<Row const*> const& whole,
                                     std::vector<Series> const& whole_series) {
    std::vector<std::string> sentences;
    auto const rows = since_last_break(whole, whole_series);
    auto const all = within(rows, whole_series);
    auto const pair = find_pair(all);
    if (rows.size() < whole.size()) {
        sentences.push_back(breaks(whole, whole_series));
        sentences.emplace_back("Det som följer gäller tiden efter senaste brottet.");
    }
    if (kind == ChartKind::shares && pair) {
        sentences.push_back(distribution(rows, *pair));
        sentences.push_back(nobody(rows, *pair));
        return sentences;
    }
    sentences.push_back(all_extremes(all));
    std::vector<Row const*> marked;
    for (auto const* row : rows)
        if (row->emphasised || row->total) marked.push_back(row);
    if (pair) {
        auto const totals = static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [](Row const* row) { return row->total; }));
        auto const units = totals == rows.size() ? rows.size() : rows.size() - totals;
        sentences.push_back(unit_gaps(*pair, units));
    }
    if (marked.size() <= most_rows_listed) sentences.push_back(listed(marked, all));
    return sentences;
}

/// The rows with their groups in their headings: "Falun 2021".
Table with_full_headings(Table table) {
    for (auto& row : table.rows)
        if (!row.group.empty()) row.heading.insert(0, row.group + " ");
    return table;
}

bool shows_intervals(ChartKind kind) {
    return kind == ChartKind::lines || kind == ChartKind::dots || kind == ChartKind::bars;
}

std::string finish(std::vector<std::string> sentences, std::vector<Row const*> const& rows,
                   std::vector<Series> const& all, bool ranges) {
    for (auto& sentence : absences(rows, all, ranges)) sentences.push_back(std::move(sentence));
    sentences.erase(
        std::remove_if(sentences.begin(), sentences.end(), [](auto const& text) { return text.empty(); }),
        sentences.end());
    return join(sentences, " ");
}

} // namespace

std::string outside_intervals_text(Chart const& chart, Table const& table) {
    if (!shows_intervals(chart.kind)) return {};
    auto const rows = drawn_rows(chart, table);
    auto sentences = outside_intervals(rows, all_series(chart, table, rows), chart.kind == ChartKind::lines);
    std::erase(sentences, std::string());
    return join(sentences, " ");
}

std::string alt_text(Chart const& chart, Table const& table) {
    if (auto const own = trim(chart.alt); !own.empty()) return std::string(own);
    auto const rows = drawn_rows(chart, table);
    auto const all = all_series(chart, table, rows);
    std::vector<std::string> sentences{opening(chart, rows)};
    if (std::all_of(all.begin(), all.end(), [](Series const& series) { return series.points.empty(); }))
        return sentences[0] + " Inga uppgifter kan visas.";

    if (chart.kind == ChartKind::multiples) {
        auto const full = with_full_headings(table);
        auto const full_rows = drawn_rows(chart, full);
        auto const named = all_series(chart, full, full_rows);
        sentences.push_back(breaks(rows, all));
        for (auto& sentence : panels(rows, all, named)) sentences.push_back(std::move(sentence));
        return finish(std::move(sentences), full_rows, named, true);
    }
    auto const pair = find_pair(all);
    auto const is_lines = chart.kind == ChartKind::lines;
    if (chart.kind == ChartKind::map && rows.size() > most_named_areas)
        sentences.push_back("Områdenas namn står inte i kartan utan i tabellen.");
    if (is_lines) {
        sentences.push_back(breaks(rows, all));
        for (auto& sentence : courses(rows, all)) sentences.push_back(std::move(sentence));
        if (pair) sentences.push_back(last_gap(*pair, rows.back()));
    } else if (rows.size() <= most_rows_listed && !(chart.kind == ChartKind::shares && pair)) {
        sentences.push_back(listed(rows, all));
    } else {
        for (auto& sentence : comparisons(chart.kind, rows, all)) sentences.push_back(std::move(sentence));
    }
    if (shows_intervals(chart.kind)) {
        for (auto& sentence : outside_intervals(rows, all, is_lines))
            sentences.push_back(std::move(sentence));
    }
    return finish(std::move(sentences), rows, all, is_lines);
}

std::string span_of(std::vector<Row const*> const& rows, std::size_t first, std::size_t last) {
    auto const name = [&](std::size_t row) {
        auto const& group = rows.at(row)->group;
        return group.empty() ? rows[row]->heading : group + " " + rows[row]->heading;
    };
    return first + 1 == last ? name(first) : name(first) + " till " + name(last - 1);
}

} // namespace linsen::document
