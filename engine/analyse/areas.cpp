#include "analyse/phrases.hpp"
#include "base/text.hpp"

#include <array>

namespace linsen {

namespace {

/// Lists of names longer than this are counted instead: nobody reads them in running text, and the table and
/// the diagram below show them all.
constexpr std::size_t longest_list = 5;

std::string listed(std::vector<std::string> const& names) {
    return names.size() > longest_list ? number_word(names.size()) + " kommuner" : join_swedish(names);
}

std::string certainly(Measure const& measure, std::string_view word) {
    return (measure.sampling == Sampling::sample ? "säkerställt " : "") + std::string(word);
}

std::string certainly_differ(Measure const& measure) {
    return measure.sampling == Sampling::sample ? " säkerställt" : "";
}

std::string with_figures_for_both(Measure const& measure) {
    return " som har uppgift för både " + measure.groups.first + " och " + measure.groups.second;
}

std::string kommuner(Measure const& measure, std::size_t compared, std::size_t all) {
    std::string const text = std::to_string(compared) + " kommuner";
    return compared == all ? text : text + with_figures_for_both(measure);
}

/// Which areas differ, by group and direction, in the order in which they are said.
class Deviations {
public:
    void add(std::string const& name, std::optional<Difference> const& first,
             std::optional<Difference> const& second) {
        Verdict const a = verdict(first);
        Verdict const b = verdict(second);
        unknown_ |= a == Verdict::unknown || b == Verdict::unknown;
        if (first || second) compared_.push_back(name);
        if (differs(a) || differs(b)) ++differing_;
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
    [[nodiscard]] bool says_nothing() const { return compared_.empty() || unknown_; }

    /// "2 till 5 procentenheter högre bland kvinnor i Avesta och Orsa samt 3 procentenheter lägre bland män i
    /// Falun"
    [[nodiscard]] std::string text(Groups const& groups, std::string_view preposition) const {
        std::vector<std::string> parts;
        auto const add_part = [&](Side const& side, std::string part) {
            parts.push_back(
                std::move(part.append(" ").append(preposition).append(" ").append(listed(side.names))));
        };
        for (std::size_t i = 0; i < both_.size(); ++i) {
            if (!both_[i].names.empty()) add_part(both_[i], of_both(both_[i], second_of_both_[i], groups));
        }
        for (Side const& side : first_) {
            if (!side.names.empty()) add_part(side, higher_by(side.differences) + " bland " + groups.first);
        }
        for (Side const& side : second_) {
            if (!side.names.empty()) add_part(side, higher_by(side.differences) + " bland " + groups.second);
        }
        std::string result = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            result.append(i + 1 == parts.size() ? " samt " : ", ").append(parts[i]);
        }
        return result;
    }

private:
    struct Side {
        std::vector<std::string> names;
        std::vector<Difference> differences;

        void add(std::string const& name, Difference const& difference) {
            names.push_back(name);
            differences.push_back(difference);
        }
    };
    using Sides = std::array<Side, 2>; ///< higher, lower

    /// "5 procentenheter högre bland både kvinnor och män", or each with its own size.
    static std::string of_both(Side const& side, std::vector<Difference> const& second,
                               Groups const& groups) {
        std::string const of_first = higher_by(side.differences);
        std::string const of_second = higher_by(second);
        if (of_first == of_second) return of_first + " bland både " + groups.first + " och " + groups.second;
        return of_first + " bland " + groups.first + " och " + of_second + " bland " + groups.second;
    }

    static bool differs(Verdict verdict) { return verdict == Verdict::higher || verdict == Verdict::lower; }
    static std::size_t at(Verdict verdict) { return verdict == Verdict::higher ? 0 : 1; }

    Sides both_; ///< with the differences of the first group
    std::array<std::vector<Difference>, 2> second_of_both_;
    Sides first_;
    Sides second_;
    std::vector<std::string> compared_;
    std::size_t differing_ = 0;
    bool unknown_ = false;
};

/// "Två kommuner", or "Två av 14 kommuner som har uppgift" where some have none. A sentence begins with no
/// digits.
std::string how_many(std::size_t number, std::size_t compared, std::size_t all) {
    std::string word = with_capital(number_word(number));
    if (word == std::to_string(number)) word.insert(0, "Sammanlagt ");
    if (compared == all) return word + (number == 1 ? " kommun" : " kommuner");
    return word + " av " + number_word(compared) + (compared == 1 ? " kommun" : " kommuner") +
           " som har uppgift";
}

} // namespace

Findings gaps_by_area(Measure const& measure, std::vector<AreaFigure> const& areas,
                      Comparisons& comparisons) {
    if (!measure.divided) return {};
    std::vector<std::string> higher;
    std::vector<std::string> lower;
    std::size_t compared = 0;
    bool unknown = false;
    for (AreaFigure const& area : areas) {
        auto const difference = comparisons.compare(area.figure.first, area.figure.second, measure.sampling);
        Verdict const said = verdict(difference);
        if (said != Verdict::absent) ++compared;
        if (said == Verdict::higher) higher.push_back(area.name);
        if (said == Verdict::lower) lower.push_back(area.name);
        unknown |= said == Verdict::unknown;
    }
    if (compared < 2) return {};
    Slots const common = slots_of(measure) + Slots{{"kommuner", kommuner(measure, compared, areas.size())}};
    if (unknown) return {say("kommun.okand", common)};
    if (higher.empty() && lower.empty()) {
        return {say(measure.sampling == Sampling::sample ? "kommun.ingen" : "kommun.ingen-lika", common)};
    }
    if (!higher.empty() && !lower.empty()) {
        return {say("kommun.bada-hall", common + Slots{{"hogre", certainly(measure, "högre")},
                                                       {"lagre", certainly(measure, "lägre")},
                                                       {"lista", listed(higher)},
                                                       {"lista2", listed(lower)}})};
    }
    auto const& names = higher.empty() ? lower : higher;
    Slots const slots = common + Slots{{"hogre", certainly(measure, higher.empty() ? "lägre" : "högre")},
                                       {"n", std::to_string(names.size())},
                                       {"lista", join_swedish(names)}};
    if (names.size() == compared && compared == 2) {
        std::string const which = areas.size() == compared ? "" : with_figures_for_both(measure);
        return {say("kommun.alla-tva", slots + Slots{{"kommunerna", "kommunerna" + which}})};
    }
    if (names.size() == compared) return {say("kommun.alla", slots)};
    return {say(names.size() > longest_list ? "kommun.manga" : "kommun.nagra", slots)};
}

Findings areas_against(Measure const& measure, AreaFigure const& county, std::vector<AreaFigure> const& areas,
                       Comparisons& comparisons) {
    if (!measure.divided) return {};
    Deviations found;
    for (AreaFigure const& area : areas) {
        auto const against = [&](Cell const& here, Cell const& there) {
            return comparisons.compare(here, there, measure.sampling, true);
        };
        auto const first = against(area.figure.first, county.figure.first);
        found.add(area.name, first, against(area.figure.second, county.figure.second));
    }
    if (found.says_nothing()) return {};
    Slots const slots =
        slots_of(measure) + Slots{{"plats", county.name}, {"säkert", certainly_differ(measure)}};
    std::size_t const compared = found.compared().size();
    if (found.differing() == 0 && compared == 1)
        return {say("lan.ingen-en", slots + Slots{{"Kommun", found.compared().front()}})};
    if (found.differing() == 0) {
        return {say("lan.ingen", slots + Slots{{"kommuner", "de " + number_word(compared) +
                                                                (compared == areas.size()
                                                                     ? " kommunerna"
                                                                     : " kommuner som har uppgift")}})};
    }
    return {
        say("lan.avviker", slots + Slots{{"Kommuner", how_many(found.differing(), compared, areas.size())},
                                         {"lista", found.text(measure.groups, "i")}})};
}

Findings against_areas(Measure const& measure, AreaFigure const& own, std::vector<AreaFigure> const& others,
                       Comparisons& comparisons) {
    if (!measure.divided) return {};
    Deviations found;
    for (AreaFigure const& other : others) {
        auto const against = [&](Cell const& here, Cell const& there) {
            return comparisons.compare(here, there, measure.sampling);
        };
        auto const first = against(own.figure.first, other.figure.first);
        found.add(other.name, first, against(own.figure.second, other.figure.second));
    }
    if (found.says_nothing()) return {};
    Slots const slots = slots_of(measure) + Slots{{"Här", own.name}, {"säkert", certainly_differ(measure)}};
    std::size_t const number = found.differing();
    std::size_t const compared = found.compared().size();
    std::size_t const lacking = others.size() - compared;
    std::string const base = "de " + number_word(compared) + " kommuner i jämförelsen som har uppgift";
    if (number == 0 && compared == 1)
        return {say("grannar.ingen-en", slots + Slots{{"kommun", found.compared().front()}})};
    if (number == 0) {
        std::string const all = "de " + number_word(compared) + " andra kommunerna i jämförelsen";
        return {say("grannar.ingen", slots + Slots{{"kommuner", lacking == 0 ? all : base}})};
    }
    std::string others_text = number == 1 ? "en annan kommun" : number_word(number) + " andra kommuner";
    if (lacking > 0 && compared > 1) others_text = number_word(number) + " av " + base;
    return {say("grannar.avviker",
                slots + Slots{{"kommuner", others_text}, {"lista", found.text(measure.groups, "än i")}})};
}

} // namespace linsen
