#include "document/alt_absences.hpp"

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

/// "Uppgift saknas för 2021; för 2018 (kvinnor)." A series without any value has a sentence of its own.
std::string without_value(std::vector<Row const*> const& rows, std::vector<Series> const& all, Status status,
                          std::string const& words, bool ranges) {
    std::size_t shown_series = 0;
    for (auto const& series : all) shown_series += series.points.empty() ? 0U : 1U;
    std::vector<std::pair<std::string, std::vector<std::size_t>>>
        groups; // series, the rows where they lack it
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<std::string> names;
        for (auto const& series : all)
            if (!series.points.empty() && series.column < rows[i]->cells.size() &&
                rows[i]->cells[series.column].status == status)
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
    return parts.empty() ? "" : words + " " + join(parts, "; ") + ".";
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

} // namespace linsen::document::alt
