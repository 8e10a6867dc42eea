#include "document/table_marks.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace linsen::document {

namespace {

using Parts = std::vector<std::vector<std::size_t>>;

/// Part, row and column; heads before what they are heads of. The heads of rows are met in the first part.
std::tuple<std::size_t, std::size_t, std::size_t> in_order(TablePlace const& place, Parts const& parts) {
    std::size_t part = 0;
    for (std::size_t i = 0; place.column && i < parts.size(); ++i)
        if (std::find(parts[i].begin(), parts[i].end(), *place.column) != parts[i].end()) part = i;
    return {part, place.row ? *place.row + 1 : 0, place.column ? *place.column + 1 : 0};
}

auto first_place(MarkedNote const& note, Parts const& parts) {
    constexpr auto last = std::numeric_limits<std::size_t>::max();
    std::tuple first{last, last, last};
    for (auto const& place : note.places) first = std::min(first, in_order(place, parts));
    return first;
}

} // namespace

TableMarks::TableMarks(Table const& table)
    : TableMarks(table, {}) {}

TableMarks::TableMarks(Table const& table, Parts const& parts) {
    for (auto const& note : table.marked_notes) notes_.push_back(&note);
    std::stable_sort(notes_.begin(), notes_.end(), [&](MarkedNote const* a, MarkedNote const* b) {
        return first_place(*a, parts) < first_place(*b, parts);
    });
}

std::vector<std::size_t> TableMarks::at(TablePlace const& place) const {
    std::vector<std::size_t> marks;
    for (std::size_t i = 0; i < notes_.size(); ++i) {
        auto const& places = notes_[i]->places;
        if (std::find(places.begin(), places.end(), place) != places.end()) marks.push_back(i + 1);
    }
    return marks;
}

std::string TableMarks::text_at(TablePlace const& place) const {
    std::string text;
    for (auto const mark : at(place)) text += (text.empty() ? "" : " ") + mark_text(mark);
    return text;
}

bool TableMarks::has(Table const& table, TablePlace const& place) {
    return (place.row || place.column) && (!place.row || *place.row < table.rows.size()) &&
           (!place.column || *place.column < table.columns.size());
}

std::string mark_text(std::size_t mark) { return std::to_string(mark) + ")"; }

} // namespace linsen::document
