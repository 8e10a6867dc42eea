#pragma once

#include "analyse/comparison.hpp"
#include "base/cell.hpp"
#include "base/export.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What may be said of persons that a report has counted: every comparison of a report judged together,
/// since among many something always looks like a difference. All figures are counts that the report prints
/// (protect/figures.hpp), so no judgement tells more than they do.
namespace linsen {

/// A part of a group: `cases` of `base` persons.
struct Part {
    Cell cases;
    Cell base;
    /// Those of the base whose answer nobody knows; hidden where the report hides how many.
    Cell unanswered = shown_cell(0, Unit::count, 0);

    [[nodiscard]] bool shown() const { return cases.shown() && base.shown(); }
    [[nodiscard]] bool is_nobody() const { return shown() && cases.value == 0; }
    /// The part in percent, as tables of shares have it; the status of what is not shown otherwise. There is
    /// no part of nobody.
    [[nodiscard]] LINSEN_API Cell percent(int decimals) const;
};

/// A part where some of the base may lack an answer: where nobody's is known, the cases are missing, and not
/// none.
[[nodiscard]] LINSEN_API Part answered(Cell const& cases, Cell const& base, Cell const& unanswered);
/// Are there persons, and nobody of them has an answer that is known?
[[nodiscard]] LINSEN_API bool is_of_none_known(Part const& part);

/// One decimal where both bases are at least 100, otherwise none: a smaller base needs no more, and gives
/// less away.
[[nodiscard]] LINSEN_API int decimals_of(Part const& first, Part const& second);

/// first − second in procentenheter, to the last bit (statistics/exact.hpp); both are shown, of somebody.
[[nodiscard]] LINSEN_API double points_between(Part const& first, Part const& second);

/// When a difference is one: sizes in procentenheter.
struct Judging {
    Sampling sampling = Sampling::full_count;
    double small_difference = 2; ///< below it two groups are "ungefär lika"
    double equality_margin = 5;  ///< of a sample, only if the interval lies within this too
    int least_base = 10;         ///< persons in each group; with fewer nothing is said
    /// Percent of a group whose answer nobody knows; with more of either it is said beside the figures.
    double much_unanswered = 10;
    /// Percent of a group that is in none of the parts of a population, since nobody knows in which; with
    /// more of either nothing is standardised by them.
    double most_outside_parts = 5;

    [[nodiscard]] LINSEN_API static Judging of(Sampling sampling); ///< a sample asks for 30
    /// Of that many procentenheter nothing is said but "ungefär lika": they are fewer than
    /// `small_difference`, or none in so many decimals.
    [[nodiscard]] LINSEN_API bool is_small(double points, int decimals) const;
};

/// Which years all that a report compares is of.
enum class JudgedYears {
    one,      ///< a single one
    together, ///< several, counted as if they were one
    compared  ///< several, and they are compared with each other too
};

enum class Outcome {
    hidden,     ///< a figure is protected
    missing,    ///< a figure is lacking
    small_base, ///< too few persons to say; never "no difference"
    alike,      ///< about the same
    undecided,  ///< a sample that could hold a difference or none
    unanswered, ///< those whose answer nobody knows could turn it: all of one group's have it, no other's
    uncertain,  ///< a difference that chance may have made
    certain     ///< a difference; of a sample, statistically certain
};

/// Two groups compared: `first` − `second`.
struct Contrast {
    Part first;
    Part second;
    Outcome outcome = Outcome::missing;
    Cell difference; ///< in procentenheter with its interval; shown where it was judged
    /// What it would be if nobody lacked an answer; the same where nobody does.
    Outcome of_answered = Outcome::missing;
    bool much_unanswered = false; ///< in either group
    /// Where that is why they cannot be compared (small_base): which group has too few persons.
    bool first_too_few = false;
    bool second_too_few = false;

    [[nodiscard]] bool differs() const {
        return of_answered == Outcome::certain || of_answered == Outcome::uncertain;
    }
    [[nodiscard]] int direction() const { return difference.value > 0 ? 1 : difference.value < 0 ? -1 : 0; }
};

struct Contrasted {
    Part first;
    Part second;
};

/// How the difference between two groups has changed since an earlier time, in other persons.
struct GapChange {
    Contrast now;
    Contrast then;
    Outcome outcome = Outcome::missing;
    Cell change; ///< in procentenheter with its interval, the signed difference now less that of then
    /// The difference has turned: that it has changed is certain among all that is judged, and so is each of
    /// the two, in other directions.
    [[nodiscard]] bool has_turned() const {
        return outcome == Outcome::certain && now.outcome == Outcome::certain &&
               then.outcome == Outcome::certain && now.direction() * then.direction() < 0;
    }
};

/// A part of one group over the years, the oldest first.
struct PartAt {
    std::string year;
    double position = 0; ///< on the axis of time
    Part part;
};
struct Trend {
    std::vector<PartAt> points; ///< those with enough persons
    Outcome outcome = Outcome::missing;
    std::vector<std::string> lacking; ///< years in which nobody's answer is known, or the figure is missing
    bool too_few_years = false;       ///< fewer than four
    bool is_whole = false;            ///< no year is left out
    double slope = 0;                 ///< procentenheter a year
    double moved = 0;                 ///< procentenheter, from the first of the points to the last
};

/// Two groups within the parts of another dimension: ages, for instance.
struct StratumPart {
    std::string label;
    Part first;
    Part second;
};
struct Strata {
    /// Those with enough persons; none where any part is hidden or missing, since the others may then point
    /// another way than all of them together.
    std::vector<StratumPart> parts;
    std::vector<std::string> too_small; ///< labels of the others, with too few persons in one group
    /// In how many of those and the parts together each group is higher: of all that a table prints.
    std::size_t all_first_higher = 0;
    std::size_t all_second_higher = 0;
    bool of_nobody = false; ///< nobody has it, or everybody, in all the parts: there is nothing to adjust
    std::optional<Cell> adjusted; ///< the difference with the composition the same, with its interval
    /// That difference is of all the times that were given, and not of the parts' own alone.
    bool is_over_times = false;
    Outcome adjusted_outcome = Outcome::missing; ///< why there is none, where there is none
    std::size_t first_higher = 0;                ///< in how many of the parts, whatever the size
    std::size_t second_higher = 0;
    std::vector<std::string> clearly_first; ///< labels where the difference is not small
    std::vector<std::string> clearly_second;
    Outcome adjusted_of_answered = Outcome::missing; ///< as in Contrast
    Contrasted all_parts{};                          ///< all that the adjusted difference is of, together
    bool much_unanswered = false;                    ///< of them, in either group
    /// The difference is another in some part than in others, for certain; never where many lack an answer.
    bool heterogeneous = false;
    /// The total points another way than most of the parts, and the adjusted difference does not support it
    /// (Simpson's paradox): the total must not be put first.
    bool paradox = false;
    int total_direction = 0; ///< 1 where the first is higher in the total, −1 where the second is
};

/// Events among a population: rates compared.
struct RatePart {
    Cell events;
    Cell population;
};
struct RateContrast {
    RatePart first;
    RatePart second;
    Outcome outcome = Outcome::missing;
    std::optional<double> times; ///< how many times the lower rate the higher one is; nothing where that is 0
    bool first_is_higher = false;

    [[nodiscard]] bool differs() const {
        return outcome == Outcome::certain || outcome == Outcome::uncertain;
    }
};

/// A rate of one group over the years, the oldest first.
struct RateAt {
    std::string year;
    double position = 0; ///< on the axis of time
    RatePart rate;
};
struct RateTrend {
    std::vector<RateAt> points; ///< those that are shown
    Outcome outcome = Outcome::missing;
    std::vector<std::string> lacking; ///< years in which the events or the population are missing
    bool too_few_years = false;       ///< fewer than four
    bool is_whole = false;            ///< no year is left out
    bool rises = false;               ///< over all the years
};

/// Rates within one part of a population, an age for instance.
struct RateStratum {
    RatePart first;
    RatePart second;
};
/// Rates compared as if both groups had the composition of both together (direct standardisation). Parts
/// with too few people or events are taken together with the next one.
struct StandardisedContrast {
    static constexpr int per = 1000; ///< persons that a rate is of

    Outcome outcome = Outcome::missing;
    double first = 0;
    double second = 0;
    std::optional<double> times; ///< as in RateContrast
    /// Those who are in none of the parts, since nobody knows in which, of all; nothing where nobody is.
    std::optional<Contrasted> outside;

    [[nodiscard]] bool first_is_higher() const { return first > second; }
};

/// What became of all comparisons that were added, each in one place: the sum is all of them. Strata are two,
/// the adjusted difference and whether the parts are alike, or none where there is nobody to adjust for; a
/// trend is one a group.
struct Tally {
    std::size_t certain = 0;
    std::size_t uncertain = 0;
    std::size_t alike = 0;
    std::size_t undecided = 0;
    std::size_t unanswered = 0;
    std::size_t small_base = 0;
    std::size_t hidden = 0;
    std::size_t missing = 0;
    /// Of those that are alike or undecided: more than chance, and yet too small to count as a difference.
    std::size_t small_but_certain = 0;
    std::size_t share_trends = 0; ///< of those that were judged
    std::size_t rate_trends = 0;

    [[nodiscard]] std::size_t judged() const { return certain + uncertain + alike + undecided + unanswered; }
    [[nodiscard]] std::size_t not_made() const { return small_base + hidden + missing; }
};

/// Everything that a report compares. First all is added; then `settle` judges it all, with p values
/// adjusted for how many they are (Benjamini and Hochberg); then it can be asked for.
class LINSEN_API Judgements {
public:
    explicit Judgements(Judging judging);
    ~Judgements();
    Judgements(Judgements const&) = delete;
    Judgements& operator=(Judgements const&) = delete;

    [[nodiscard]] std::size_t add(Contrasted const& parts);
    [[nodiscard]] std::size_t add_change(Contrasted const& now, Contrasted const& then);
    [[nodiscard]] std::size_t add_trend(std::vector<PartAt> const& points);
    /// `earlier`: the same at times before, the oldest first. Where the differences of all the times are
    /// alike, the adjusted difference is what the parts of all times have in common: each part at each time
    /// is a stratum of its own, however small, since groups and shares may both have moved between the times.
    /// They are alike where every total, and the parts of its own time, differ in one direction, no more
    /// unlike in size than by chance, and no figure is hidden or missing. Otherwise it is that of `parts`:
    /// what was so at other times says nothing of this one. Whether the total misleads, and whether the parts
    /// are alike, is judged by `parts` alone.
    struct AtTime {
        Contrasted total;
        std::vector<StratumPart> parts;
    };
    [[nodiscard]] std::size_t add_strata(Contrasted const& total, std::vector<StratumPart> const& parts,
                                         std::vector<AtTime> const& earlier = {});
    [[nodiscard]] std::size_t add_rates(RatePart const& first, RatePart const& second);
    [[nodiscard]] std::size_t add_rate_trend(std::vector<RateAt> const& points);
    /// `outside`: those of all persons who are in none of the strata. Where they are many it is not made.
    [[nodiscard]] std::size_t add_standardised(std::vector<RateStratum> const& strata,
                                               std::optional<Contrasted> const& outside = {});

    void settle();

    /// What was added, by the number that `add…` gave; a Fault before `settle`.
    [[nodiscard]] Contrast const& contrast(std::size_t at) const;
    [[nodiscard]] GapChange const& change(std::size_t at) const;
    [[nodiscard]] Trend const& trend(std::size_t at) const;
    [[nodiscard]] Strata const& strata(std::size_t at) const;
    [[nodiscard]] RateContrast const& rates(std::size_t at) const;
    [[nodiscard]] RateTrend const& rate_trend(std::size_t at) const;
    [[nodiscard]] StandardisedContrast const& standardised(std::size_t at) const;

    [[nodiscard]] Judging const& judging() const;
    /// How many comparisons were judged, and how many of them are certain and not small.
    [[nodiscard]] std::size_t judged() const;
    [[nodiscard]] std::size_t certain() const;
    [[nodiscard]] Tally tally() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace linsen
