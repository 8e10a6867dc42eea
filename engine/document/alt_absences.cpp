#include "document/alt_absences.hpp"

#include "base/own_interval.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace linsen::document::alt {

namespace {

constexpr std::size_t most_missing = 8; // rows named for one sign

/// "2014, 2016–2018 och 2021", "Falun 2014–2016": of years, three neighbours or more are told as a range.
std::string places(std::vector<std::size_t> const& chosen, std::vector<Row const*> const& rows, bool ranges) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < chosen.size();) {
        auto end = i + 1;
        auto const& group = rows[chosen[i]]->group;
        while (ranges && end < chosen.size() && chosen[end] == chosen[end - 1] + 1 &&
               rows[chosen[end]]->group == group)
            ++end;
        if (end - i < 3) end = i + 1;
        auto const& first = rows[chosen[i]]->heading;
        std::string_view last = rows[chosen[end - 1]]->heading;
        if (!group.empty() && last.starts_with(group + " ")) last.remove_prefix(group.size() + 1);
        result.push_back(end - i == 1 ? first : first + "–" + std::string(last));
        i = end;
    }
    if (result.size() > most_missing) {
        auto const rest = result.size() - most_missing;
        result.resize(most_missing);
        result.push_back("ytterligare " + std::to_string(rest));
    }
    return join_swedish(result);
}

/// "för 2021; för 2018 (kvinnor)": the cells that are asked for, or "". A series without any value is left
/// out.
template <class Is>
std::string where(std::vector<Row const*> const& rows, std::vector<Series> const& all, bool ranges,
                  Is const& is) {
    std::size_t shown_series = 0;
    for (auto const& series : all) shown_series += series.points.empty() ? 0U : 1U;
    std::vector<std::pair<std::string, std::vector<std::size_t>>>
        groups; // series, the rows where they lack it
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::string> names;
        for (auto const& series : all)
            if (!series.points.empty() && series.column < rows[i]->cells.size() && is(series, *rows[i]))
                names.push_back(series.name);
        if (names.empty()) continue;
        auto const who = names.size() == shown_series ? std::string() : join_swedish(names);
        auto group =
            std::find_if(groups.begin(), groups.end(), [&](auto const& known) { return known.first == who; });
        if (group == groups.end()) group = groups.insert(group, {who, {}});
        group->second.push_back(i);
    }
    std::vector<std::string> parts;
    parts.reserve(groups.size());
    for (auto const& [who, chosen] : groups)
        parts.push_back("för " + places(chosen, rows, ranges) + (who.empty() ? "" : " (" + who + ")"));
    return join(parts, "; ");
}

/// "Uppgift saknas för 2021; för 2018 (kvinnor)." A series without any value has a sentence of its own.
std::string without_value(std::vector<Row const*> const& rows, std::vector<Series> const& all, Status status,
                          std::string const& words, bool ranges) {
    auto const places = where(rows, all, ranges, [status](Series const& series, Row const& row) {
        return row.cells[series.column].status == status;
    });
    return places.empty() ? "" : words + " " + places + (places.ends_with('.') ? "" : ".");
}

template <class Is>
std::string outside(std::vector<Row const*> const& rows, std::vector<Series> const& all, bool ranges,
                    std::string const& before, std::string const& behind, Is const& is) {
    auto const places = where(rows, all, ranges, [&is](Series const& series, Row const& row) {
        return std::any_of(series.points.begin(), series.points.end(), [&](Point const& point) {
            return point.row == &row && is(point.with_interval());
        });
    });
    return places.empty() ? "" : before + " " + places + behind;
}

std::string without_values(std::vector<Series> const& all) {
    std::vector<std::string> names;
    for (auto const& series : all)
        if (series.points.empty()) names.push_back(series.name);
    return names.empty() ? "" : "Inga uppgifter kan visas för " + join_swedish(names) + ".";
}

} // namespace

std::vector<std::string> absences(std::vector<Row const*> const& rows, std::vector<Series> const& all,
                                  bool ranges) {
    return {without_values(all), without_value(rows, all, Status::hidden, "Skyddad uppgift", ranges),
            without_value(rows, all, Status::missing, "Uppgift saknas", ranges),
            without_value(rows, all, Status::not_applicable, "Uppgift kan inte förekomma", ranges)};
}

std::vector<std::string> outside_intervals(std::vector<Row const*> const& rows,
                                           std::vector<Series> const& all, bool ranges) {
    auto const is_rounded = [](Cell const& cell) {
        return outside_own_interval(cell) && !contradicts_own_interval(cell);
    };
    return {
        outside(rows, all, ranges, "Det avrundade värdet ligger utanför sitt eget intervall",
                ". Så redovisar källan det.", is_rounded),
        outside(
            rows, all, ranges, "Uppgiften ligger utanför sitt eget intervall",
            ", längre än en avrundning kan förklara. Den visas som källan redovisar den men jämförs inte.",
            contradicts_own_interval)};
}

} // namespace linsen::document::alt
