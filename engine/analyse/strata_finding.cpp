#include "analyse/strata_finding.hpp"

#include "analyse/counted_words.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

namespace linsen {

namespace {

/// After "när hänsyn tas till", of the adjusted difference.
std::string const& adjusted_for(Strata const& strata, Division const& division) {
    return strata.is_over_times ? division.by_over_times : division.by;
}

/// In how many of the groups the first (or second) is higher: "fyra av sex åldrar", "alla fyra åldrar", "båda
/// grupperna (13–17 och 18–24)". It is told of all that a reader sees, also of those with too few persons to
/// judge, unless most of all do not point that way: "två av de tre åldrar som har tillräckligt många kvinnor
/// och män".
std::string so_many_of(bool is_first, Strata const& strata, Division const& division, Groups const& groups) {
    std::size_t const all = strata.parts.size() + strata.too_small.size();
    std::size_t const number = is_first ? strata.all_first_higher : strata.all_second_higher;
    if (2 * number <= all) {
        std::size_t const compared = strata.parts.size();
        std::size_t const judged = is_first ? strata.first_higher : strata.second_higher;
        std::string const which = judged < compared ? number_word(judged) + " av de " + number_word(compared)
                                  : compared == 2   ? std::string("båda de")
                                                    : "alla de " + number_word(compared);
        return which + " " + division.groups + " som har tillräckligt många " + groups.first + " och " +
               groups.second;
    }
    if (number == 2 && all == 2 && strata.too_small.empty())
        return "båda grupperna (" + join_names({strata.parts.front().label, strata.parts.back().label}) + ")";
    if (number == all) return "alla " + number_word(all) + " " + division.groups;
    return number_word(number) + " av " + number_word(all) + " " + division.groups;
}

bool has_parts_both_ways(Strata const& strata) {
    return !strata.clearly_first.empty() && !strata.clearly_second.empty();
}

Slots parts_both_ways(Strata const& strata, Division const& division) {
    return {{"grupper", division.groups},
            {"lista1", join_names(strata.clearly_first)},
            {"lista2", join_names(strata.clearly_second)}};
}

/// That the difference could not be tried within the groups; nothing where there is nothing to try.
Findings say_untried(Strata const& strata, Slots const& slots) {
    switch (strata.adjusted_outcome) {
    case Outcome::hidden: return {say("grupper.skyddad", slots)};
    case Outcome::missing: return {say("grupper.saknas", slots)};
    case Outcome::small_base:
        if (strata.of_nobody || strata.parts.size() + strata.too_small.size() < 2) return {};
        return {say("grupper.underlag", slots)};
    default: return {};
    }
}

} // namespace

std::optional<Finding> say_parts_differ(CountedShare const& share, Strata const& strata,
                                        Division const& division) {
    // Of parts that do not differ some lie on either side by chance.
    if (!strata.heterogeneous) return std::nullopt;
    return say(has_parts_both_ways(strata) ? "grupper.olika" : "grupper.olika-stor",
               slots_of(share) + parts_both_ways(strata, division));
}

std::optional<Finding> say_parts_differ_in_short(CountedShare const& share, Strata const& strata,
                                                 Division const& division, Sampling sampling) {
    if (!strata.heterogeneous) return std::nullopt;
    std::string const kind = sampling == Sampling::sample ? "-urval" : "";
    return say((has_parts_both_ways(strata) ? "grupper.kort-olika" : "grupper.kort-olika-stor") + kind,
               slots_of(share) + parts_both_ways(strata, division));
}

Findings say_strata(CountedShare const& share, Strata const& strata, Division const& division,
                    Sampling sampling) {
    Slots const slots = slots_of(share) + Slots{{"grupper", division.groups}, {"indelning", division.by}};
    if (!strata.adjusted) return say_untried(strata, slots);
    Findings findings;
    if (strata.paradox) {
        bool const total_is_second = strata.first_higher > strata.second_higher;
        findings.push_back(
            say(total_is_second ? "grupper.vander-upp" : "grupper.vander-ner",
                slots + Slots{{"delar", so_many_of(total_is_second, strata, division, share.groups)}}));
    }
    if (auto differ = say_parts_differ(share, strata, division)) findings.push_back(*std::move(differ));
    Cell const& adjusted = *strata.adjusted;
    Slots const adjusted_slots = slots_of(share) + Slots{{"indelning", adjusted_for(strata, division)}};
    Slots const limits{{"d", amount(adjusted)},
                       {"±d", print_in_text(adjusted)},
                       {"l", print_number(adjusted.interval->low, adjusted.decimals)},
                       {"u", print_number(adjusted.interval->high, adjusted.decimals)}};
    if (strata.adjusted_of_answered == Outcome::alike) {
        findings.push_back(say("grupper.justerad-lika", adjusted_slots + limits));
    } else if (strata.adjusted_of_answered == Outcome::undecided) {
        findings.push_back(say("grupper.justerad-ovisst", adjusted_slots + limits));
    } else {
        findings.push_back(say(adjusted.value > 0 ? "grupper.justerad-hogre" : "grupper.justerad-lagre",
                               adjusted_slots + limits));
        if (strata.adjusted_outcome != Outcome::unanswered)
            add_certainty(strata.adjusted_outcome, sampling, findings,
                          strata.is_over_times || share.is_of_several_years);
    }
    add_unanswered(share, strata.all_parts, strata.adjusted_outcome, strata.adjusted_of_answered,
                   strata.much_unanswered, findings);
    if (!strata.too_small.empty() && !strata.is_over_times)
        findings.push_back(
            say("grupper.utan", slots + Slots{{"Lista", with_capital(join_names(strata.too_small))}}));
    return findings;
}

std::optional<Finding> say_adjusted_in_short(CountedShare const& share, Strata const& strata,
                                             Division const& division, Sampling sampling) {
    if (strata.adjusted_outcome != Outcome::certain) return std::nullopt;
    std::string const kind = sampling == Sampling::sample ? "-urval" : "";
    bool const is_told = share.subject == "den"; // of whom it is, by the sentence before
    return say((strata.adjusted->value > 0 ? "grupper.kort-justerad-hogre" : "grupper.kort-justerad-lagre") +
                   kind,
               slots_of(share) + Slots{{"indelning", adjusted_for(strata, division)},
                                       {"d", amount(*strata.adjusted)},
                                       {"hos", is_told ? "" : " bland " + share.groups.first}});
}

std::optional<Finding> say_misleading_in_short(CountedShare const& share, Strata const& strata,
                                               Division const& division) {
    if (!strata.paradox) return std::nullopt;
    bool const total_is_second = strata.first_higher > strata.second_higher;
    return say(total_is_second ? "grupper.kort-vander-upp" : "grupper.kort-vander-ner",
               slots_of(share) +
                   Slots{{"delar", so_many_of(total_is_second, strata, division, share.groups)}});
}

} // namespace linsen
