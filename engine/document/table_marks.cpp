#include "document/table_marks.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace linsen::document {

namespace {

/// Heads before what they are heads of.
std::pair<std::size_t, std::size_t> in_order(TablePlace const& place) {
    return {place.row ? *place.row + 1 : 0, place.column ? *place.column + 1 : 0};
}

std::pair<std::size_t, std::size_t> first_place(MarkedNote const& note) {
    constexpr auto last = std::numeric_limits<std::size_t>::max();
    std::pair first{last, last};
    for (auto const& place : note.places) first = std::min(first, in_order(place));
    return first;
}

} // namespace

TableMarks::TableMarks(Table const& table) {
    for (auto const& note : table.marked_notes) notes_.push_back(&note);
    std::stable_sort(notes_.begin(), notes_.end(), [](MarkedNote const* a, MarkedNote const* b) {
        return first_place(*a) < first_place(*b);
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
