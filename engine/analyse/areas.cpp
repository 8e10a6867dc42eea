#include "analyse/area.hpp"
#include "analyse/phrases.hpp"
#include "analyse/unjudged.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linsen {

namespace {

std::string certainly(Measure const& measure, std::string_view word) {
    return (measure.sampling == Sampling::sample ? "säkerställt " : "") + std::string(word);
}

std::string certainly_differ(Measure const& measure) {
    return measure.sampling == Sampling::sample ? " säkerställt" : "";
}

/// Those that are left out lack a figure, unless one of them has figures that cannot be compared.
std::string with_figures_for_both(Measure const& measure, bool have_figures) {
    std::string const both = measure.groups.first + " och " + measure.groups.second;
    return have_figures ? " där " + both + " går att jämföra" : " som har uppgift för både " + both;
}

std::string kommuner(Measure const& measure, std::size_t compared, std::size_t all, bool have_figures) {
    std::string const text = number_word(compared) + " kommuner";
    return compared == all ? text : text + with_figures_for_both(measure, have_figures);
}

bool is_judged_but_rounded_away(std::optional<Difference> const& difference) {
    return difference && is_rounded_away(*difference) && difference->certainty != Certainty::unknown;
}

/// A comparison that cannot be judged is told without its size, as one that is not made: it is not counted.
std::optional<Difference> compare_judged(Comparisons& comparisons, Cell const& first, Cell const& second,
                                         Sampling sampling, bool approximate = false) {
    auto difference = compare(first, second, sampling, approximate);
    if (difference && difference->certainty == Certainty::unknown) return difference;
    return comparisons.compare(first, second, sampling, approximate);
}

/// Which areas differ, by group and direction, in the order in which they are said.
class Deviations {
public:
    /// How the area that lies farthest is named: where it is, "mest i Rättvik", or beside which the own area
    /// lies so far, "mest jämfört med Rättvik".
    enum class Farthest { where, beside };

    Deviations(Measure const& measure, bool approximate, Comparisons& comparisons)
        : measure_(measure)
        , approximate_(approximate)
        , comparisons_(comparisons)
        , unjudged_(measure) {}

    /// Of `here` it is said that it is higher or lower than `there`; one of them is the figure of `area`.
    /// Where the figures are not divided, the total takes the place of the first group.
    void add(AreaFigure const& area, Figure const& here, Figure const& there) {
        std::string const& name = area.name;
        auto const of_first = measure_.divided ? &Figure::first : &Figure::total;
        auto const compared_at = [&](Cell Figure::*cell) {
            return compare_judged(comparisons_, here.*cell, there.*cell, measure_.sampling, approximate_);
        };
        auto const first = compared_at(of_first);
        auto const second = measure_.divided ? compared_at(&Figure::second) : std::nullopt;
        ++all_;
        Verdict const a = verdict(first);
        Verdict const b = verdict(second);
        rounds_away_ |= is_judged_but_rounded_away(first) || is_judged_but_rounded_away(second);
        if (is_judged(a)) ++of_first_;
        if (is_judged(b)) ++of_second_;
        first_obstacles_.add(here, of_first, there, of_first);
        if (measure_.divided) second_obstacles_.add(here, &Figure::second, there, &Figure::second);
        first_unknown_ += a == Verdict::unknown ? 1U : 0U;
        second_unknown_ += b == Verdict::unknown ? 1U : 0U;
        if (a == Verdict::unknown || b == Verdict::unknown) unjudged_.add(area);
        if (is_judged(a) || is_judged(b)) {
            compared_.push_back(name);
        } else {
            add_other(area);
        }
        if (differs(a) || differs(b)) ++differing_;
        if ((differs(a) && first->midpoint) || (differs(b) && second->midpoint)) midpoints_.push_back(name);
        if (differs(a)) of_groups_[0][at(a)].add(name, *first);
        if (differs(b)) of_groups_[1][at(b)].add(name, *second);
        if (a == b && differs(a)) {
            both_[at(a)].add(name, *first);
            second_of_both_[at(a)].push_back(*second);
            return;
        }
        if (differs(a)) first_[at(a)].add(name, *first);
        if (differs(b)) second_[at(b)].add(name, *second);
    }

    [[nodiscard]] std::size_t differing() const { return differing_; }
    /// Those that have a figure to compare with.
    [[nodiscard]] std::vector<std::string> const& compared() const { return compared_; }
    [[nodiscard]] bool says_nothing() const { return compared_.empty(); }
    /// Nothing is compared, since figures contradict their own intervals.
    [[nodiscard]] bool contradicts() const {
        bool const any_unknown = first_unknown_ + second_unknown_ > 0;
        bool const any_outside = first_obstacles_.any_outside() || second_obstacles_.any_outside();
        return compared_.empty() && !any_unknown && any_outside;
    }
    [[nodiscard]] std::size_t all() const { return all_; }
    /// What those that are compared have, and the others have not.
    [[nodiscard]] std::string has() const {
        if (others_are_in_source_) return "går att jämföra";
        if (!others_have_more_) return "har uppgift";
        Groups const& groups = measure_.groups;
        if (of_first_ == 0 || of_second_ == 0)
            return "har uppgift om " + (of_first_ == 0 ? groups.second : groups.first);
        bool const all_have_both = of_first_ == compared_.size() && of_second_ == compared_.size();
        return "har uppgift om " + groups.first + (all_have_both ? " och " : " eller ") + groups.second;
    }

    /// What the comparison holds for, where it does not hold for both groups in all areas that have figures.
    [[nodiscard]] Findings scope() const {
        Findings findings = groups_in_scope();
        if (!midpoints_.empty()) {
            findings.push_back(say(midpoints_.size() == 1 ? "omfang.mittpunkt-en" : "omfang.mittpunkt",
                                   {{"vilka", listed(midpoints_)}}));
        }
        if (rounds_away_) findings.push_back(say("omfang.avrundat"));
        return findings;
    }

    /// "2 till 5 procentenheter högre bland kvinnor i Avesta och Orsa samt 3 procentenheter lägre bland män i
    /// Falun". `before`: what stands between the size and the place, "än" or nothing.
    [[nodiscard]] std::string text(std::string_view before = {}) const {
        Groups const& groups = measure_.groups;
        std::vector<std::string> parts;
        auto const add_part = [&](Side const& side, std::string part) {
            parts.push_back(std::move(part.append(" ").append(before).append(at_listed(side.names))));
        };
        for (std::size_t i = 0; i < both_.size(); ++i) {
            if (!both_[i].names.empty()) add_part(both_[i], of_both(both_[i], second_of_both_[i], groups));
        }
        for (Side const& side : first_) {
            if (!side.names.empty()) add_part(side, higher_by(side.differences) + of_whom(groups.first));
        }
        for (Side const& side : second_) {
            if (!side.names.empty()) add_part(side, higher_by(side.differences) + of_whom(groups.second));
        }
        std::string result = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            result.append(i + 1 == parts.size() ? " samt " : ", ").append(parts[i]);
        }
        return result;
    }

    /// Group by group, in how many it is higher and lower, and which lies farthest: "Bland kvinnor är antalet
    /// högre i tio kommuner, mest i Rättvik (ungefär 121 per 100 000 invånare), och lägre i Borlänge (…)."
    /// Where the figures are not divided: "Antalet är högre i tio kommuner, mest i Rättvik (…)."
    [[nodiscard]] Findings by_group(std::string_view before, Farthest farthest) const {
        Findings findings;
        for (std::size_t group = 0; group < of_groups_.size(); ++group) {
            std::vector<std::string> parts;
            for (std::size_t side = 0; side < 2; ++side) {
                if (of_groups_[group][side].names.empty()) continue;
                parts.push_back(certainly(measure_, side == 0 ? "högre " : "lägre ") +
                                of_side(of_groups_[group][side], before, farthest));
            }
            if (parts.empty()) continue;
            findings.push_back(say(
                measure_.divided ? "avviker.grupp" : "avviker.totalt",
                slots_of(measure_) +
                    Slots{{"grupp", group == 0 ? measure_.groups.first : measure_.groups.second},
                          {"lista", parts.size() == 1 ? parts.front() : parts[0] + ", och " + parts[1]}}));
        }
        return findings;
    }

private:
    /// Of an area that is not compared: whether the source has what would have been compared, and shows it,
    /// hides it or has it in a row that could not be read.
    void add_other(AreaFigure const& area) {
        Figure const& figure = area.figure;
        auto const is_in_source = [&figure](Cell Figure::*cell) {
            return (figure.*cell).shown() || (figure.*cell).status == Status::hidden ||
                   figure.is_unread(cell);
        };
        bool const of_groups = is_in_source(&Figure::first) || is_in_source(&Figure::second);
        bool const of_all = is_in_source(&Figure::total);
        others_are_in_source_ |= of_groups || (!measure_.divided && (of_all || area.has_more));
        others_have_more_ |= of_all || area.has_more;
    }

    [[nodiscard]] std::string of_whom(std::string const& group) const {
        return measure_.divided ? " bland " + group : "";
    }

    [[nodiscard]] Findings groups_in_scope() const {
        Groups const& groups = measure_.groups;
        if (!measure_.divided) return unjudged_.findings();
        if (of_first_ == 0) return one_group(groups.second, groups.first, first_obstacles_, first_unknown_);
        if (of_second_ == 0)
            return one_group(groups.first, groups.second, second_obstacles_, second_unknown_);
        Findings findings = numbers_by_group();
        Findings const unjudged = unjudged_.findings();
        findings.insert(findings.end(), unjudged.begin(), unjudged.end());
        return findings;
    }

    /// In how many areas each group is compared. Those that cannot be judged are named by themselves.
    [[nodiscard]] Findings numbers_by_group() const {
        Groups const& groups = measure_.groups;
        std::size_t const compared = compared_.size();
        if (of_first_ + first_unknown_ >= compared && of_second_ + second_unknown_ >= compared) return {};
        Slots const slots{{"k", groups.first},
                          {"m", groups.second},
                          {"n", number_word(of_first_ < compared ? of_first_ : of_second_)},
                          {"n2", number_word(of_second_)},
                          {"grupp", of_first_ < compared ? groups.first : groups.second},
                          {"alla", number_word(all_)}};
        if (of_first_ < compared && of_second_ < compared) return {say("omfang.farre-bada", slots)};
        if (of_first_ < compared || of_second_ < compared) return {say("omfang.farre", slots)};
        return {};
    }

    static Findings one_group(std::string const& group, std::string const& other, Obstacles const& obstacles,
                              std::size_t unknown) {
        if (unknown > 0) return {say("omfang.ena-okand", {{"grupp", group}, {"andra", other}})};
        return {say("omfang.ena", {{"grupp", group}, {"andra", other}, {"saknas", obstacles.verb()}})};
    }

    struct Side {
        std::vector<std::string> names;
        std::vector<Difference> differences;

        void add(std::string const& name, Difference const& difference) {
            names.push_back(name);
            differences.push_back(difference);
        }
    };
    using Sides = std::array<Side, 2>; ///< higher, lower

    /// "i tio kommuner, mest i Rättvik (ungefär 121 per 100 000 invånare)". Those that print the same size
    /// are all named, or none when they are many.
    static std::string of_side(Side const& side, std::string_view before, Farthest farthest) {
        constexpr std::size_t most_named = 3;
        auto const most = std::max_element(
            side.differences.begin(), side.differences.end(),
            [](Difference const& a, Difference const& b) { return std::fabs(a.size) < std::fabs(b.size); });
        auto const amount = print_in_text(most->amount());
        std::string const size = std::string(most->approximate ? "ungefär " : "") + amount;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < side.names.size(); ++i)
            if (print_in_text(side.differences[i].amount()) == amount) names.push_back(side.names[i]);
        std::string result(before);
        bool const are_few = names.size() <= most_named;
        if (are_few && names.size() == side.names.size())
            return result + at_places(names) + " (" + size + ")";
        result += "i " + number_word(side.names.size()) + " kommuner, ";
        if (!are_few) return result + "som mest " + size;
        return result + "mest " +
               (farthest == Farthest::where ? at_places(names) : "jämfört med " + join_swedish(names)) +
               " (" + size + ")";
    }

    /// "5 procentenheter högre bland både kvinnor och män", or each with its own size.
    static std::string of_both(Side const& side, std::vector<Difference> const& second,
                               Groups const& groups) {
        std::string const of_first = higher_by(side.differences);
        std::string const of_second = higher_by(second);
        if (of_first == of_second) return of_first + " bland både " + groups.first + " och " + groups.second;
        return of_first + " bland " + groups.first + " och " + of_second + " bland " + groups.second;
    }

    static bool is_judged(Verdict verdict) {
        return verdict != Verdict::absent && verdict != Verdict::unknown;
    }
    static bool differs(Verdict verdict) { return verdict == Verdict::higher || verdict == Verdict::lower; }
    static std::size_t at(Verdict verdict) { return verdict == Verdict::higher ? 0 : 1; }

    Measure const& measure_;
    bool approximate_;
    Comparisons& comparisons_;
    std::array<Sides, 2> of_groups_; ///< each group by itself
    Sides both_;                     ///< with the differences of the first group
    std::array<std::vector<Difference>, 2> second_of_both_;
    Sides first_;
    Sides second_;
    std::vector<std::string> compared_;
    std::vector<std::string> midpoints_; ///< areas of which a size that is told is measured between midpoints
    std::size_t differing_ = 0;
    std::size_t all_ = 0;
    std::size_t of_first_ = 0;
    std::size_t of_second_ = 0;
    bool others_are_in_source_ = false;
    bool others_have_more_ = false;
    bool rounds_away_ = false;
    Obstacles first_obstacles_;
    Obstacles second_obstacles_;
    std::size_t first_unknown_ = 0;
    std::size_t second_unknown_ = 0;
    Unjudged unjudged_;
};

/// "Två kommuner", or "Två av 14 kommuner som har uppgift" where some have none. A sentence begins with no
/// digits.
std::string how_many(Deviations const& found) {
    std::size_t const number = found.differing();
    std::size_t const compared = found.compared().size();
    bool const some_lack = compared < found.all();
    if (some_lack && compared == 1)
        return found.compared().front() + ", den enda kommun som " + found.has() + ",";
    std::string const which = some_lack ? " som " + found.has() : "";
    if (number == compared && number > 2) return "Alla " + number_word(number) + " kommuner" + which;
    if (number == compared && some_lack) return "Båda de kommuner" + which;
    std::string word = with_capital(number_word(number));
    if (word == std::to_string(number)) word.insert(0, "Sammanlagt ");
    if (!some_lack) return word + (number == 1 ? " kommun" : " kommuner");
    return word + " av " + number_word(compared) + " kommuner" + which;
}

Findings followed_by(Finding finding, Findings const& more) {
    Findings findings{std::move(finding)};
    findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

} // namespace

Findings gaps_by_area(Measure const& measure, std::vector<AreaFigure> const& areas,
                      Comparisons& comparisons) {
    if (!measure.divided) return {};
    std::vector<std::string> higher;
    std::vector<std::string> lower;
    std::vector<std::string> judged;
    Unjudged unjudged(measure);
    Obstacles obstacles;
    bool rounds_away = false;
    Comparisons made = comparisons;
    for (AreaFigure const& area : areas) {
        obstacles.add(area.figure, &Figure::first, area.figure, &Figure::second);
        auto const difference = compare_judged(made, area.figure.first, area.figure.second, measure.sampling);
        rounds_away |= is_judged_but_rounded_away(difference);
        Verdict const said = verdict(difference);
        if (said == Verdict::unknown) unjudged.add(area);
        if (said != Verdict::absent && said != Verdict::unknown) judged.push_back(area.name);
        if (said == Verdict::higher) higher.push_back(area.name);
        if (said == Verdict::lower) lower.push_back(area.name);
    }
    std::size_t const compared = judged.size();
    Findings unknown = unjudged.findings();
    bool const leaves_out = !obstacles.are_left_out() || !unknown.empty();
    if (compared > 1 || !unknown.empty()) comparisons = made;
    if (compared == 0 && !unknown.empty()) return {say("kommun.okand", slots_of(measure))};
    if (compared == 1 && !unknown.empty()) {
        Slots const slots =
            slots_of(measure) + Slots{{"där", at_place(judged.front())},
                                      {"Där", with_capital(at_place(judged.front()))},
                                      {"hogre", certainly(measure, lower.empty() ? "högre" : "lägre")}};
        return {say(higher.empty() && lower.empty() ? "kommun.en-ingen" : "kommun.en", slots)};
    }
    if (compared < 2) return {};
    if (rounds_away) unknown.push_back(say("omfang.avrundat"));
    Slots const common =
        slots_of(measure) + Slots{{"kommuner", kommuner(measure, compared, areas.size(), leaves_out)}};
    if (higher.empty() && lower.empty()) {
        return followed_by(
            say(measure.sampling == Sampling::sample ? "kommun.ingen" : "kommun.ingen-lika", common),
            unknown);
    }
    if (!higher.empty() && !lower.empty()) {
        return followed_by(say("kommun.bada-hall", common + Slots{{"hogre", certainly(measure, "högre")},
                                                                  {"lagre", certainly(measure, "lägre")},
                                                                  {"var", at_listed(higher)},
                                                                  {"var2", at_listed(lower)}}),
                           unknown);
    }
    auto const& names = higher.empty() ? lower : higher;
    Slots const slots = common + Slots{{"hogre", certainly(measure, higher.empty() ? "lägre" : "högre")},
                                       {"n", number_word(names.size())},
                                       {"lista", join_swedish(names)}};
    if (names.size() == compared && compared == 2) {
        std::string const which = areas.size() == compared ? "" : with_figures_for_both(measure, leaves_out);
        return followed_by(say("kommun.alla-tva", slots + Slots{{"kommunerna", "kommunerna" + which}}),
                           unknown);
    }
    if (names.size() == compared) return followed_by(say("kommun.alla", slots), unknown);
    return followed_by(say(names.size() > longest_list ? "kommun.manga" : "kommun.nagra", slots), unknown);
}

Findings areas_against(Measure const& measure, AreaFigure const& county, std::vector<AreaFigure> const& areas,
                       Comparisons& comparisons) {
    Deviations found(measure, true, comparisons);
    for (AreaFigure const& area : areas) found.add(area, area.figure, county.figure);
    if (found.contradicts()) return {say("lan.utanfor", {{"plats", county.name}})};
    if (found.says_nothing()) return {};
    std::size_t const compared = found.compared().size();
    std::string const of_all = " kommunerna";
    std::string const of_some = " kommuner som " + found.has();
    Slots const slots =
        slots_of(measure) +
        Slots{{"plats", county.name},
              {"säkert", certainly_differ(measure)},
              {"har", found.has()},
              {"Kommun", found.compared().front()},
              {"kommuner", "de " + number_word(compared) + (compared == areas.size() ? of_all : of_some)}};
    if (found.differing() > longest_list) {
        Findings more = found.by_group("", Deviations::Farthest::where);
        Findings const scope = found.scope();
        more.insert(more.end(), scope.begin(), scope.end());
        return followed_by(say("lan.avviker-manga", slots + Slots{{"Kommuner", how_many(found)}}), more);
    }
    if (found.differing() > 0) {
        return followed_by(
            say("lan.avviker", slots + Slots{{"Kommuner", how_many(found)}, {"lista", found.text()}}),
            found.scope());
    }
    return followed_by(say(compared == 1 ? "lan.ingen-en" : "lan.ingen", slots), found.scope());
}

Findings against_areas(Measure const& measure, AreaFigure const& own, std::vector<AreaFigure> const& others,
                       Comparisons& comparisons) {
    Deviations found(measure, false, comparisons);
    for (AreaFigure const& other : others) found.add(other, own.figure, other.figure);
    if (found.contradicts()) return {say("grannar.utanfor")};
    if (found.says_nothing()) return {};
    std::size_t const number = found.differing();
    std::size_t const compared = found.compared().size();
    bool const some_lack = compared < others.size();
    std::string const some = "de " + number_word(compared) + " kommuner i jämförelsen som " + found.has();
    std::string const all = "de " + number_word(compared) + " andra kommunerna i jämförelsen";
    Slots const slots = slots_of(measure) + Slots{{"Här", own.name},
                                                  {"säkert", certainly_differ(measure)},
                                                  {"har", found.has()},
                                                  {"kommun", found.compared().front()}};
    if (number == 0 && compared == 1) return followed_by(say("grannar.ingen-en", slots), found.scope());
    if (number == 0) {
        return followed_by(say("grannar.ingen", slots + Slots{{"kommuner", some_lack ? some : all}}),
                           found.scope());
    }
    std::string others_text = number == 1 ? "en annan kommun" : number_word(number) + " andra kommuner";
    if (some_lack && compared > 1)
        others_text = number == compared ? some : number_word(number) + " av " + some;
    if (number > longest_list) {
        Findings more = found.by_group("än ", Deviations::Farthest::beside);
        Findings const scope = found.scope();
        more.insert(more.end(), scope.begin(), scope.end());
        return followed_by(say("grannar.avviker-manga", slots + Slots{{"kommuner", others_text}}), more);
    }
    return followed_by(
        say("grannar.avviker", slots + Slots{{"kommuner", others_text}, {"lista", found.text("än ")}}),
        found.scope());
}

} // namespace linsen
