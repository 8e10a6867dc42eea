#include "tabulate/axis.hpp"

#include <algorithm>

namespace linsen {

std::optional<std::size_t> Axis::find(std::string_view code) const {
    auto const found = std::find_if(categories.begin(), categories.end(),
                                    [code](Category const& category) { return category.code == code; });
    if (found == categories.end()) return std::nullopt;
    return static_cast<std::size_t>(found - categories.begin());
}

} // namespace linsen
