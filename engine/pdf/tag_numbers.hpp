#pragma once

#include "layout/pages.hpp"
#include "pdf/store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen::pdf {

/// The numbers of the elements' objects, and the ids of those that have one. What holds content is numbered
/// in the order of the content, so that the cells of a row, and the parents of a page's marks, have numbers
/// that follow on each other. Of the others, elements of a kind are numbered, and stand in the file, beside
/// each other: what is alike deflates better together.
class TagNumbers {
public:
    /// The objects are numbered from `first` on.
    TagNumbers(layout::Pages const& pages, Ref first);

    /// The elements by number.
    [[nodiscard]] std::vector<layout::ElementId> const& order() const { return order_; }
    [[nodiscard]] Ref object(layout::ElementId id) const { return {first_.number + places_.at(id)}; }
    [[nodiscard]] Ref behind_last() const {
        return {first_.number + static_cast<std::uint32_t>(order_.size())};
    }
    /// "(012)": ids are of one length, so that they sort as their numbers do.
    [[nodiscard]] std::string id_of(layout::ElementId id) const;
    [[nodiscard]] std::size_t id_digits() const { return id_digits_; }

private:
    void order_elements(layout::Pages const& pages);

    Ref first_;
    std::vector<layout::ElementId> order_;
    std::vector<std::uint32_t> places_; ///< of each element in that order
    std::vector<std::uint32_t> ids_;    ///< number of each element among those that have an id
    std::size_t id_digits_ = 1;
};

} // namespace linsen::pdf
