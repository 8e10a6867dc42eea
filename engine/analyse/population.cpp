#include "analyse/phrases.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "data/age_range.hpp"

#include <algorithm>
#include <charconv>

namespace linsen {

namespace {

using Names = std::vector<std::string>;

/// So many groups are named; more are counted.
constexpr std::size_t most_named = 3;

/// "0–9 år" → 0, "80+" → 80; nothing where no age comes first.
std::optional<int> age_from(std::string_view name) {
    int age = 0;
    auto const read = std::from_chars(name.data(), name.data() + name.size(), age);
    return read.ec == std::errc() ? std::optional(age) : std::nullopt;
}

/// From the youngest to the oldest, as "till och med" takes for granted.
bool are_ages_in_order(std::vector<AreaFigure> const& rows) {
    std::optional<int> before;
    for (AreaFigure const& row : rows) {
        auto const age = age_from(row.name);
        if (!age || (before && *age <= *before)) return false;
        before = age;
    }
    return true;
}

/// Groups that share ages are not so many groups of people: nothing can be said of how many of them differ.
bool do_ages_overlap(std::vector<AreaFigure> const& rows) {
    std::vector<WholeRange> ranges;
    for (AreaFigure const& row : rows) {
        auto const range = age_range_of(row.name);
        if (!range) continue;
        for (WholeRange const& other : ranges)
            if (share_ages(*range, other)) return true;
        ranges.push_back(*range);
    }
    return false;
}

/// 1 where the first group is more, −1 where it is fewer, 0 where both print alike.
int side(Figure const& figure) {
    double const first = round_half_away(figure.first.value, figure.first.decimals);
    double const second = round_half_away(figure.second.value, figure.second.decimals);
    return first > second ? 1 : first < second ? -1 : 0;
}

class Population {
public:
    Population(Groups const& groups, std::vector<AreaFigure> const& rows, PopulationRows kind)
        : groups_(groups)
        , noun_(kind == PopulationRows::ages ? "åldersgrupp" : "grupp") {
        bool can_turn = kind == PopulationRows::ages && are_ages_in_order(rows);
        std::optional<int> before;
        std::string last; ///< that is more or fewer
        bool between = false;
        for (AreaFigure const& row : rows) {
            bool const is_known = row.figure.first.shown() && row.figure.second.shown();
            int const now = is_known ? side(row.figure) : 0;
            if (now == 0) {
                (is_known ? alike_ : unknown_).push_back(row.name);
                between = true;
                continue;
            }
            (now > 0 ? more_ : fewer_).push_back(row.name);
            bool const turns = before && *before != now;
            // What is alike or unknown may stand where the sides change, and nowhere else.
            if (turns) {
                can_turn = can_turn && until_.empty();
                until_ = last;
                from_ = between ? row.name : "";
            } else if (between) {
                can_turn = false;
            }
            before = now;
            last = row.name;
            between = false;
        }
        turns_ = can_turn && !until_.empty() && !between;
    }

    [[nodiscard]] Findings run() const {
        if (compared() == 0) return {};
        Findings findings{whole()};
        if (!alike_.empty() && alike_.size() < compared())
            findings.push_back(about(alike_, "befolkning.lika-i", "befolkning.lika-antal"));
        if (!unknown_.empty())
            findings.push_back(about(unknown_, "befolkning.saknas-i", "befolkning.saknas-antal"));
        return findings;
    }

private:
    [[nodiscard]] std::size_t compared() const { return more_.size() + fewer_.size() + alike_.size(); }

    [[nodiscard]] Finding whole() const {
        Slots const slots{{"k", groups_.first}, {"m", groups_.second}};
        if (turns_) {
            bool const first_more = age_from(more_.front()) < age_from(fewer_.front());
            std::string const then = from_.empty() ? "därefter" : "från och med " + noun_ + "en " + from_;
            return say(first_more ? "befolkning.vander-farre" : "befolkning.vander-fler",
                       slots + Slots{{"ålder", until_}, {"sedan", then}});
        }
        bool const only_fewer = more_.empty() && !fewer_.empty();
        std::size_t const number = only_fewer ? fewer_.size() : more_.size();
        if (alike_.size() == compared())
            return say("befolkning.lika", slots + Slots{{"grupperna", all(alike_)}});
        if (number == compared())
            return say(only_fewer ? "befolkning.farre" : "befolkning.fler",
                       slots + Slots{{"grupperna", all(only_fewer ? fewer_ : more_)}});
        return say(only_fewer ? "befolkning.blandat-farre" : "befolkning.blandat",
                   slots + Slots{{"n", number_word(number)},
                                 {"N", number_word(compared())},
                                 {"grupper", noun_ + "er" + with_both()}});
    }

    /// "alla åldersgrupper", "alla tre åldersgrupper som …", "åldersgruppen 0–9".
    [[nodiscard]] std::string all(Names const& names) const {
        if (names.size() == 1) return noun_ + "en " + names.front();
        if (unknown_.empty()) return "alla " + noun_ + "er";
        return (names.size() == 2 ? "båda de " : "alla " + number_word(names.size()) + " ") + noun_ + "er" +
               with_both();
    }

    [[nodiscard]] std::string with_both() const {
        return unknown_.empty() ? "" : " som har uppgift om både " + groups_.first + " och " + groups_.second;
    }

    [[nodiscard]] Finding about(Names const& names, std::string_view named, std::string_view counted) const {
        Slots const slots{{"k", groups_.first}, {"m", groups_.second}};
        if (names.size() > most_named)
            return say(counted, slots + Slots{{"n", number_word(names.size())}, {"grupper", noun_ + "er"}});
        std::string const which = noun_ + (names.size() == 1 ? "en " : "erna ") + join_swedish(names);
        return say(named, slots + Slots{{"grupperna", which}});
    }

    Groups const& groups_;
    std::string noun_;
    Names more_;
    Names fewer_;
    Names alike_;
    Names unknown_;
    std::string until_; ///< the last group before the turn
    std::string from_;  ///< the first behind it, where others stand between the two
    bool turns_ = false;
};

} // namespace

Findings population_by_row(Groups const& groups, std::vector<AreaFigure> const& rows, PopulationRows kind) {
    if (kind == PopulationRows::ages && do_ages_overlap(rows)) return {};
    return Population(groups, rows, kind).run();
}

} // namespace linsen
