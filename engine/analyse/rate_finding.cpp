#include "analyse/rate_finding.hpp"

#include "analyse/counted_words.hpp"
#include "base/number.hpp"
#include "base/so_many_per.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace linsen {

Findings say_rates(Groups const& groups, std::string const& events, int per, RateContrast const& contrast) {
    auto const rate = [per](RatePart const& part) {
        return print_number(so_many_per(per, part.events.value, part.population.value), 1);
    };
    Slots const slots{{"sak", events},
                      {"per", print_number(per, 0) + "\u00a0invånare"},
                      {"k", groups.first},
                      {"m", groups.second}};
    switch (contrast.outcome) {
    case Outcome::undecided:
    case Outcome::unanswered: return {};
    case Outcome::missing: return {say("takt.saknas", slots)};
    case Outcome::hidden: return {say("takt.skyddad", slots)};
    case Outcome::small_base: return {say("takt.underlag", slots)};
    case Outcome::alike:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    Slots const figures{{"a", rate(contrast.first)}, {"b", rate(contrast.second)}};
    if (contrast.outcome == Outcome::alike) return {say("takt.lika", slots + figures)};
    Findings findings;
    if (!contrast.times) {
        findings.push_back(say("takt.ingen", slots + figures)); // nothing is so many times as high as none
    } else {
        findings.push_back(say(contrast.first_is_higher ? "takt.hogre" : "takt.lagre",
                               slots + figures + Slots{{"r", print_number(*contrast.times, 1)}}));
    }
    if (contrast.outcome == Outcome::uncertain) findings.push_back(say("takt.slump"));
    return findings;
}

Finding say_rate_trend(std::string const& group, std::string const& events, int per, RateTrend const& trend) {
    auto const rate = [per](RateAt const& point) {
        return print_number(so_many_per(per, point.rate.events.value, point.rate.population.value), 1);
    };
    Slots const slots{{"sak", events},
                      {"per", print_number(per, 0) + "\u00a0invånare"},
                      {"grupp", group},
                      {"åren", years_of(trend)}};
    if (trend.too_few_years) return say("trend.kort");
    switch (trend.outcome) {
    case Outcome::hidden: return say("takt.trend-skyddad", slots);
    case Outcome::missing:
        return say("takt.trend-saknas", slots + Slots{{"när", join_swedish(trend.lacking)}});
    case Outcome::small_base:
    case Outcome::undecided:
    case Outcome::unanswered: return say("takt.trend-underlag", slots);
    case Outcome::alike:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    RateAt const& first = trend.points.front();
    RateAt const& last = trend.points.back();
    Slots const ends{{"år0", first.year}, {"år1", last.year}, {"a0", rate(first)}, {"a1", rate(last)}};
    if (trend.outcome == Outcome::certain)
        return say(trend.rises ? "takt.trend-upp" : "takt.trend-ner", slots + ends);
    auto const lower = [](RateAt const& one, RateAt const& other) {
        return one.rate.events.value * other.rate.population.value <
               other.rate.events.value * one.rate.population.value;
    };
    auto const [low, high] = std::minmax_element(trend.points.begin(), trend.points.end(), lower);
    if (trend.outcome == Outcome::alike || rate(*low) == rate(*high))
        return say("takt.trend-lika", slots + ends);
    return say("takt.trend-ingen", slots + Slots{{"min", rate(*low)}, {"max", rate(*high)}});
}

Findings say_standardised(Groups const& groups, std::string const& events, int per, std::string const& by,
                          StandardisedContrast const& contrast, RateContrast const& of_all) {
    Slots const slots{{"sak", events},
                      {"per", print_number(per, 0) + "\u00a0invånare"},
                      {"indelning", by},
                      {"k", groups.first},
                      {"m", groups.second}};
    Findings outside;
    bool const is_left_out = contrast.outcome == Outcome::unanswered;
    if (contrast.outside) {
        int const decimals = decimals_of(contrast.outside->first, contrast.outside->second);
        outside.push_back(say(is_left_out ? "takt.standard-utan-uppgift" : "takt.standard-utan",
                              slots + Slots{{"x", percent(contrast.outside->first, decimals)},
                                            {"y", percent(contrast.outside->second, decimals)}}));
    }
    switch (contrast.outcome) {
    case Outcome::missing:
    case Outcome::undecided: return {};
    case Outcome::unanswered: return outside;
    case Outcome::hidden: return {say("takt.standard-skyddad", slots)};
    case Outcome::small_base: return {say("takt.standard-underlag", slots)};
    case Outcome::alike:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    auto const rate = [per](double standardised) {
        return print_number(so_many_per(per, standardised, StandardisedContrast::per), 1);
    };
    Slots const figures{{"a", rate(contrast.first)}, {"b", rate(contrast.second)}};
    if (contrast.outcome == Outcome::alike)
        return Findings{say("takt.standard-lika", slots + figures)} + outside;
    Findings findings{say(contrast.first_is_higher() ? "takt.standard-hogre" : "takt.standard-lagre",
                          slots + figures + Slots{{"r", print_number(*contrast.times, 1)}})};
    if (contrast.outcome == Outcome::uncertain) findings.push_back(say("takt.slump"));
    bool const any_certain = contrast.outcome == Outcome::certain || of_all.outcome == Outcome::certain;
    if (any_certain && of_all.differs() && of_all.first_is_higher != contrast.first_is_higher())
        findings.push_back(say("takt.standard-vander"));
    return findings + outside;
}

} // namespace linsen
