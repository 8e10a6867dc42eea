#include "document/alt_breaks.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace linsen::document::alt {

namespace {

constexpr std::size_t most_groups = 4; // named for one year

bool breaks_before(Row const& row, Series const& series) {
    return series.column < row.cells.size() && row.cells[series.column].series_break;
}

bool any_breaks_before(Row const& row, std::vector<Series> const& all) {
    return std::any_of(all.begin(), all.end(),
                       [&](Series const& series) { return breaks_before(row, series); });
}

} // namespace

std::string breaks(std::vector<Row const*> const& rows, std::vector<Series> const& all) {
    struct Place {
        std::string heading;
        std::size_t rows = 0;
        std::vector<std::string> groups{}; ///< that break there
    };
    std::vector<Place> places;
    for (auto const* row : rows) {
        auto place = std::find_if(places.begin(), places.end(),
                                  [&](Place const& known) { return known.heading == row->heading; });
        if (place == places.end()) place = places.insert(place, {row->heading});
        ++place->rows;
        if (any_breaks_before(*row, all)) place->groups.push_back(row->group);
    }
    std::vector<std::string> told;
    for (auto const& [heading, count, groups] : places) {
        if (groups.empty()) continue;
        if (groups.size() == count)
            told.push_back(heading);
        else if (groups.size() <= most_groups)
            told.push_back(heading + " (" + join_swedish(groups) + ")");
        else
            told.push_back(heading + " (" + std::to_string(groups.size()) + " grupper)");
    }
    if (told.empty()) return {};
    return told.size() == 1 ? "Tidsserien har ett brott före " + told.front() + ": jämför inte över det."
                            : "Tidsserien har brott före " + join_swedish(told) + ": jämför inte över dem.";
}

std::vector<std::vector<Series>> between_breaks(std::vector<Row const*> const& rows,
                                                std::vector<Series> const& all) {
    std::map<Row const*, std::size_t> span_of;
    std::size_t span = 0;
    for (auto const* row : rows) {
        if (row != rows.front() && any_breaks_before(*row, all)) ++span;
        span_of[row] = span;
    }
    std::vector<std::vector<Series>> result;
    for (std::size_t i = 0; i <= span; ++i) {
        auto part = all;
        auto shows = false;
        for (auto& series : part) {
            std::erase_if(series.points, [&](Point const& point) { return span_of[point.row] != i; });
            shows = shows || !series.points.empty();
        }
        if (shows) result.push_back(std::move(part));
    }
    return result;
}

std::vector<Row const*> since_last_break(std::vector<Row const*> const& rows,
                                         std::vector<Series> const& all) {
    std::map<std::string, double> last; // break of each group
    for (auto const* row : rows)
        if (row->position && any_breaks_before(*row, all)) {
            auto const known = last.try_emplace(row->group, *row->position).first;
            known->second = std::max(known->second, *row->position);
        }
    auto result = rows;
    std::erase_if(result, [&](Row const* row) {
        auto const known = last.find(row->group);
        return known != last.end() && row->position && *row->position < known->second;
    });
    return result;
}

std::vector<Series> within(std::vector<Row const*> const& rows, std::vector<Series> all) {
    for (auto& series : all)
        std::erase_if(series.points, [&](Point const& point) {
            return std::find(rows.begin(), rows.end(), point.row) == rows.end();
        });
    return all;
}

} // namespace linsen::document::alt
