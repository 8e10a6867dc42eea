#include "document/alt.hpp"

#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "document/alt_absences.hpp"
#include "document/alt_breaks.hpp"
#include "document/alt_comparisons.hpp"
#include "document/alt_courses.hpp"
#include "document/alt_series.hpp"
#include "document/series.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::document {

namespace {

using namespace alt;

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

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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
        // An en dash between two periods that have one each would read as one period.
        auto const are_years = is_digits(first) && is_digits(last);
        auto const in_words = first + " till " + last;
        auto const range = first == last ? first : are_years ? first + "–" + last : in_words;
        if (caption.find(range) == std::string::npos && caption.find(in_words) == std::string::npos)
            result += ", " + range;
    }
    return result + ".";
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
             {std::pair{"upp", up}, std::pair{"ned", down},
              std::pair{is_rounded(series) ? "samma avrundade värde" : "samma värde", same}}) {
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
        for (auto const& pair : find_pairs(last))
            sentences.push_back(unit_gaps(pair, groups.size(), groups_counted));
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
        for (auto const& pair : find_pairs(own)) {
            auto const& last = own.front().points;
            if (!last.empty()) sentences.push_back(last_gap(pair, last.back().row));
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
    auto const pairs = find_pairs(all);
    if (rows.size() < whole.size()) {
        sentences.push_back(breaks(whole, whole_series));
        sentences.emplace_back("Det som följer gäller tiden efter senaste brottet.");
    }
    if (kind == ChartKind::shares && !pairs.empty()) {
        sentences.push_back(distribution(rows, pairs.front()));
        sentences.push_back(nobody(rows, pairs.front()));
        return sentences;
    }
    sentences.push_back(all_extremes(all));
    std::vector<Row const*> marked;
    for (auto const* row : rows)
        if (row->emphasised || row->total) marked.push_back(row);
    for (auto const& pair : pairs) {
        auto const totals = static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [](Row const* row) { return row->total; }));
        auto const units = totals == rows.size() ? rows.size() : rows.size() - totals;
        sentences.push_back(unit_gaps(pair, units));
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

bool ends_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
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
    auto const pairs = find_pairs(all);
    auto const is_lines = chart.kind == ChartKind::lines;
    if (chart.kind == ChartKind::map && rows.size() > most_named_areas)
        sentences.emplace_back("Områdenas namn står inte i kartan utan i tabellen.");
    if (is_lines) {
        sentences.push_back(breaks(rows, all));
        for (auto& sentence : courses(rows, all)) sentences.push_back(std::move(sentence));
        for (auto const& pair : pairs) sentences.push_back(last_gap(pair, rows.back()));
    } else if (rows.size() <= most_rows_listed && !(chart.kind == ChartKind::shares && !pairs.empty())) {
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

std::string where_figures_stand(std::string_view table_label) {
    return "Uppgifterna finns i " + to_lower(std::string(table_label)) + ".";
}

std::string alt_text(Chart const& chart, Numbering const& numbering) {
    auto const* table = numbering.table(chart.table);
    auto const* entry = numbering.find(chart.table);
    promise(table != nullptr && entry != nullptr, "every chart has a table in its document");
    auto text = alt_text(chart, *table);
    if (!ends_sentence(text)) text += '.';
    return text + " " + where_figures_stand(entry->label);
}

std::string span_of(std::vector<Row const*> const& rows, std::size_t first, std::size_t last) {
    auto const name = [&](std::size_t row) {
        auto const& group = rows.at(row)->group;
        return group.empty() ? rows[row]->heading : group + " " + rows[row]->heading;
    };
    return first + 1 == last ? name(first) : name(first) + " till " + name(last - 1);
}

} // namespace linsen::document
