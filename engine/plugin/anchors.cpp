#include "plugin/anchors.hpp"

#include "base/text.hpp"

#include <utility>

namespace linsen {

std::string Anchors::next(std::string const& kind, std::string const& heading) {
    std::string const stem = kind + "-" + slug(heading);
    std::string anchor = stem;
    for (int number = 2; !taken_.insert(anchor).second; ++number)
        anchor = stem + "-" + std::to_string(number);
    return anchor;
}

void Anchors::reserve(std::string anchor) { taken_.insert(std::move(anchor)); }

} // namespace linsen
