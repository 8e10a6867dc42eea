#pragma once

#include "memo.hpp"

#include <optional>
#include <vector>

namespace tjansteskrivelse {

/// Where the texts begin, or rapport.toml itself.
[[nodiscard]] Place place_of_texts(Job const& job);

/// Where what is missing would be written: beside what stands before it, or else first after it, or else
/// where the texts begin. `written` gives the key under which one stands, or null.
template <typename Item, typename Missing, typename Written>
Place place_beside(std::vector<Item> const& all, Missing const& is_missing, Written const& written,
                   Job const& job) {
    std::optional<Place> place;
    bool passed = false;
    for (Item const& each : all) {
        passed = passed || is_missing(each);
        if (passed && place) break;
        if (Value const* const key = written(each)) place = key->place();
    }
    return place.value_or(place_of_texts(job));
}

/// Where the text of a part would be written.
[[nodiscard]] Place place_for(Part const& missing, Memo const& memo, Job const& job);

} // namespace tjansteskrivelse
