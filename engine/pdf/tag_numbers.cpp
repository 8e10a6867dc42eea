#include "pdf/tag_numbers.hpp"

#include <algorithm>

namespace linsen::pdf {

using layout::ElementId;

TagNumbers::TagNumbers(layout::Pages const& pages, Ref first)
    : first_(first) {
    order_elements(pages);
    places_.resize(order_.size());
    ids_.resize(order_.size());
    std::uint32_t with_id = 0;
    for (std::uint32_t place = 0; place < order_.size(); ++place) {
        auto const id = order_[place];
        places_[id] = place;
        auto const* attributes = pages.tags.find_attributes(id);
        if (attributes != nullptr && attributes->has_id) ids_[id] = with_id++;
    }
    id_digits_ = std::to_string(with_id).size();
}

void TagNumbers::order_elements(layout::Pages const& pages) {
    auto const& elements = pages.tags.elements();
    std::vector<bool> marked(elements.size());
    std::vector<ElementId> in_content;
    for (auto const& page : pages.pages)
        for (auto const id : page.marks) {
            if (id >= elements.size() || marked[id]) continue;
            marked[id] = true;
            in_content.push_back(id);
        }
    for (ElementId id = 0; id < elements.size(); ++id)
        if (!marked[id]) order_.push_back(id);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](ElementId a, ElementId b) { return elements[a].tag < elements[b].tag; });
    order_.insert(order_.end(), in_content.begin(), in_content.end());
}

std::string TagNumbers::id_of(ElementId id) const {
    auto const digits = std::to_string(ids_.at(id));
    return "(" + std::string(id_digits_ - digits.size(), '0') + digits + ")";
}

} // namespace linsen::pdf
