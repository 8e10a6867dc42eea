#include "over_years.hpp"

#include <cmath>

namespace minimaria {

namespace {

/// In procentenheter; nothing where it cannot be told.
std::optional<double> difference(Contrasted const& parts, Judging const& judging) {
    auto const is_known = [&](Part const& each) {
        return each.shown() && each.base.value >= judging.least_base;
    };
    if (!is_known(parts.first) || !is_known(parts.second)) return std::nullopt;
    return points_between(parts.first, parts.second);
}

} // namespace

OverYears over_the_years(std::vector<std::pair<std::string, Contrasted>> const& years,
                         Judging const& judging) {
    OverYears over;
    over.all = years.size();
    auto const now = years.empty() ? std::nullopt : difference(years.back().second, judging);
    if (!now) return over;
    for (auto const& [year, parts] : years) {
        auto const then = difference(parts, judging);
        if (!then) continue;
        bool const is_small = judging.is_small(*then, decimals_of(parts.first, parts.second));
        (is_small ? over.small : *then * *now > 0 ? over.same : over.other_way).push_back(year);
    }
    return over;
}

std::optional<Finding> say_over_years(OverYears const& over, std::string const& subject,
                                      Judging const& judging) {
    auto const& [same, small, other_way, all] = over;
    std::size_t const compared = same.size() + small.size() + other_way.size();
    if (compared < 2 || same.empty()) return std::nullopt;
    bool const is_whole = compared == all;
    double const limit = judging.small_difference;
    constexpr double least_printed = 0.5; // as the method says
    std::vector<std::string> others;
    if (!small.empty())
        others.push_back(join_swedish(small) + " är den " +
                         (limit > least_printed
                              ? "mindre än " + print_number(limit, limit == std::floor(limit) ? 0 : 1) +
                                    "\u00a0procentenheter"
                              : std::string("nästan ingen")));
    if (!other_way.empty()) others.push_back(join_swedish(other_way) + " går den åt andra hållet");
    Slots const slots{{"sak", subject},
                      {"åren", join_swedish(same)},
                      {"hur", same.size() == 1 ? std::string("ser ut så bara ett")
                                               : "går åt samma håll " + number_word(same.size())},
                      {"övriga", others.empty() ? "" : "; " + join_swedish(others)},
                      {"av", number_word(compared)},
                      {"alla", compared == 2 ? "båda" : "alla " + number_word(compared)},
                      {"alla-kanda", compared == 2 ? "båda de" : "alla " + number_word(compared)}};
    if (same.size() == compared) return say(is_whole ? "slutsats.alla-ar" : "slutsats.alla-kanda-ar", slots);
    return say(is_whole ? "slutsats.nagra-ar" : "slutsats.nagra-kanda-ar", slots);
}

} // namespace minimaria
