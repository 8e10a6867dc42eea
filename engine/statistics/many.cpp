#include "statistics/many.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace linsen::statistics {

std::vector<double> adjust(std::vector<double> const& p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> q(p.size());
    double least = 1;
    for (auto rank = order.size(); rank > 0; --rank) {
        auto const at = order[rank - 1];
        least = std::min(least, p[at] * static_cast<double>(p.size()) / static_cast<double>(rank));
        q[at] = least;
    }
    return q;
}

} // namespace linsen::statistics
