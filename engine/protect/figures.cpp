#include "protect/figures.hpp"

#include "base/fault.hpp"

#include <algorithm>

namespace linsen {

std::string merged_sentence() {
    return "Grupperna är sammanslagna två och två, eftersom de flesta tal annars skulle döljas, här eller i "
           "en "
           "tabell som hör ihop med den här.";
}

std::string withheld_sentence() {
    return "Tabellen visas inte: mer än hälften av dess tal, summorna oräknade, hade behövt döljas för att "
           "enskilda personer inte ska kunna kännas igen.";
}

Axis const& FigureTable::axis(std::string_view role) const {
    auto const found =
        std::find_if(axes_.begin(), axes_.end(), [role](Axis const& each) { return each.role == role; });
    promise(found != axes_.end(), "a table is asked for an axis that was planned");
    return *found;
}

bool FigureTable::has_axis(std::string_view role) const {
    return std::any_of(axes_.begin(), axes_.end(), [role](Axis const& each) { return each.role == role; });
}

Cell FigureTable::at(std::vector<std::string_view> const& codes) const {
    auto const index = index_of(codes);
    return index ? cells_[*index] : cell_without_value(Status::missing, unit_);
}

Cell FigureTable::where(Roles const& roles) const {
    std::vector<std::string_view> codes;
    for (Axis const& axis : axes_) {
        auto const named = std::find_if(roles.begin(), roles.end(),
                                        [&axis](auto const& each) { return each.first == axis.role; });
        codes.push_back(named == roles.end() ? std::string_view() : named->second);
    }
    return at(codes);
}

bool FigureTable::unreadable(std::vector<std::string_view> const& codes) const {
    auto const index = index_of(codes);
    return index && std::binary_search(unreadable_.begin(), unreadable_.end(), *index);
}

std::optional<std::size_t> FigureTable::index_of(std::vector<std::string_view> const& codes) const {
    promise(codes.size() == axes_.size(), "a cell is asked for with one code per axis");
    std::size_t index = 0;
    for (std::size_t i = 0; i < axes_.size(); ++i) {
        auto const position = axes_[i].find(codes[i]);
        if (!position) return std::nullopt;
        index = index * axes_[i].categories.size() + *position;
    }
    return index;
}

FigureTable const& Figures::table(std::string_view id) const {
    auto const found = tables_.find(id);
    if (found == tables_.end()) throw Fault("the table \"" + std::string(id) + "\" was never planned");
    return found->second;
}

std::vector<FigureTable const*> Figures::tables() const {
    std::vector<FigureTable const*> result;
    for (auto const& [id, table] : tables_) result.push_back(&table);
    return result;
}

bool Figures::has(std::string_view id) const { return tables_.find(id) != tables_.end(); }

} // namespace linsen
