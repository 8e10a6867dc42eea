#include "standing.hpp"

#include <vector>

namespace naravard {

Standing standing_of(Cell const& cell) {
    if (cell.shown()) return Standing::figure;
    return cell.status == Status::hidden ? Standing::hidden : Standing::none;
}

Standing Standings::together() const {
    for (auto const standing : {Standing::figure, Standing::unreadable, Standing::hidden})
        if (any(standing)) return standing;
    return Standing::none;
}

std::string Standings::why_not_shown() const {
    std::vector<std::string> verbs;
    if (any(Standing::hidden)) verbs.emplace_back("inte visas");
    if (any(Standing::unreadable)) verbs.emplace_back("inte gick att läsa");
    if (any(Standing::none) || verbs.empty()) verbs.emplace_back("saknas");
    std::string result = verbs.front();
    for (std::size_t i = 1; i < verbs.size(); ++i)
        result.append(i + 1 == verbs.size() ? " eller " : ", ").append(verbs[i]);
    return result;
}

} // namespace naravard
