#pragma once

#include "analyse/area.hpp"
#include "analyse/comparison.hpp"
#include "analyse/sentence.hpp"
#include "base/cell.hpp"
#include "base/export.hpp"
#include "base/period.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the figures of an indicator say, in sentences. Each function takes published cells, counts its
/// comparisons in `comparisons`, and returns sentences of the table (analyse/sentence.hpp). A difference is
/// stated when it stands (Difference::stands); without intervals its size is told, with a reservation.
namespace linsen {

/// Which way a figure is wished to go.
enum class Wanted { none, up, down };

/// The two groups that are compared, always named in this order.
struct Groups {
    std::string first = "kvinnor";
    std::string second = "män";
};

/// What a sentence needs to know of an indicator.
struct Measure {
    std::string subject; ///< after which "är högre" can stand, in lower case: "andelen med diabetes"
    std::string called;  ///< the subject in short, "tiden", where whoever named it says so
    Groups groups;
    Sampling sampling = Sampling::sample;
    Wanted wanted = Wanted::none;
    bool divided = true; ///< false: the source gives no sexes, and only `total` of the cells is spoken of
    /// The time of the latest figures ("2022") where a reader would think them later; sentences then name it,
    /// and tell of it as past. Otherwise "".
    std::string told_at{};

    /// The same measure, called in short where the reader knows which: as `called`, or by the first word of
    /// its subject when that is a noun that can stand alone ("andelen", "väntetiden"); otherwise in full.
    [[nodiscard]] LINSEN_API Measure in_short() const;
};

/// One figure for the two groups and for all together, at one place and time.
struct Figure {
    Cell first;
    Cell second;
    Cell total;

    /// Which of them are missing because the source's row could not be read; the others the source left out.
    struct Unread {
        bool first = false;
        bool second = false;
        bool total = false;
    };
    Unread unread{};

    /// Which of them stand before a break in their own series, and may not be held against later ones: the
    /// time of that break, otherwise "" (since_breaks).
    struct Cut {
        std::string first{};
        std::string second{};
        std::string total{};
    };
    Cut cut{};

    /// The same of one of the three.
    [[nodiscard]] bool is_unread(Cell Figure::*cell) const {
        if (cell == &Figure::total) return unread.total;
        return cell == &Figure::first ? unread.first : unread.second;
    }
    [[nodiscard]] std::string const& cut_at(Cell Figure::*cell) const {
        if (cell == &Figure::total) return cut.total;
        return cell == &Figure::first ? cut.first : cut.second;
    }
};

/// Women and men at the latest time.
struct Gap {
    std::optional<Difference> difference;
    Findings findings;
};
[[nodiscard]] LINSEN_API Gap gap(Measure const& measure, Figure const& figure, std::string const& year,
                                 Comparisons& comparisons);

/// The gap in one sentence, for a key figure whose values stand beside it; nothing when the two cannot be
/// compared.
[[nodiscard]] LINSEN_API std::optional<Finding> key_sentence(Measure const& measure, Gap const& gap);

/// Where a list says that the certainty of a difference is unknown: above all of them, or at each.
enum class Reservation { above, here };

/// A gap that stands, or whose certainty is unknown, after the indicator's name: for lists on the first page.
[[nodiscard]] LINSEN_API Finding gap_in_short(Measure const& measure, std::string const& title,
                                              Gap const& gap, Reservation unknown);

/// For an indicator of which only the total is shown: that, and `why`.
[[nodiscard]] LINSEN_API Findings level(Measure const& measure, Figure const& figure, std::string const& year,
                                        Finding why);

/// A time series, oldest first.
using Series = std::vector<std::pair<std::string, Figure>>;

/// The series as it may be compared with its latest point: what stands before a break is missing, and says
/// which break (Figure::cut). A break of one group cuts that group, and the total which holds it, but not the
/// other group; one of the total cuts both.
[[nodiscard]] LINSEN_API Series since_breaks(Series series);

/// The latest point of a series that has a figure, and the points before it that it may be compared with.
/// Two times are comparable only when they are equally long and share no month (base/period.hpp); nothing
/// before a break in the series is. `previous` and `oldest` are positions in the series.
struct Comparable {
    std::optional<std::size_t> latest;
    std::optional<std::size_t> previous;
    std::optional<std::size_t> oldest;
    bool overlaps = false; ///< earlier figures exist, but all of them share years with the latest
    bool broken = false;   ///< earlier figures exist before a break, which could be compared without it
    std::string broken_at; ///< the time of that break
    bool contradicts =
        false; ///< earlier figures exist, but they, or the latest, contradict their own intervals
    bool other_group = false;  ///< earlier figures exist, but of the other group than the latest
    bool only_total = false;   ///< earlier figures exist, but of both groups together
    bool other_length = false; ///< earlier figures exist of periods that are longer or shorter
    bool hidden = false;       ///< earlier figures of what the latest tells are hidden by the source
    bool unread = false;       ///< … or could not be read
};
[[nodiscard]] LINSEN_API Comparable comparable_points(Measure const& measure, Series const& series,
                                                      int mean_years);

/// What has changed since an earlier point.
struct Change {
    std::optional<Difference> first;  ///< now − then
    std::optional<Difference> second; ///< now − then
    Findings findings;

    std::string since;              ///< the earlier year
    std::string until;              ///< the later one, where it is not the latest of the series
    bool first_contradicts = false; ///< not compared, since a figure contradicts its own interval
    bool second_contradicts = false;
    std::string first_lacks; ///< "saknas uppgift för 2023", after "för kvinnor", where it is not compared
    std::string second_lacks;

    /// The larger of the changes that stand; 0 when none does.
    [[nodiscard]] LINSEN_API double largest() const;
};
[[nodiscard]] LINSEN_API Change change(Measure const& measure, std::pair<std::string, Figure> const& then,
                                       std::pair<std::string, Figure> const& now, Comparisons& comparisons);
/// The change of one group alone between two times before the latest, at which it has no figure that can be
/// compared; the other group's difference is left empty.
enum class Group { first, second };
[[nodiscard]] LINSEN_API Change earlier_change(Measure const& measure, Group group,
                                               std::pair<std::string, Figure> const& then,
                                               std::pair<std::string, Figure> const& now,
                                               Comparisons& comparisons);
/// A change of which at least one part stands, or has an unknown certainty, after the indicator's name: for
/// lists on the first page, which say nowhere else when it ends. `now`: when, unless the change says so.
[[nodiscard]] LINSEN_API Finding change_in_short(Measure const& measure, std::string const& title,
                                                 Change const& change, std::string const& now,
                                                 Reservation unknown);

/// The two changes of an indicator, since the period before and since the first, as one text that does not
/// repeat itself.
[[nodiscard]] LINSEN_API Findings together(Measure const& measure, Change const& recent,
                                           Change const& long_run, std::string const& first_year);
/// Why nothing is said of change; empty when there is a previous point.
[[nodiscard]] LINSEN_API Findings no_change(Measure const& measure, Comparable const& points,
                                            Series const& series, int mean_years);
/// Where there is one: that the time before a break is not compared, if the source has figures of it. A break
/// that cuts one group alone is told where that group is compared.
[[nodiscard]] LINSEN_API Findings not_before_break(Comparable const& points);

/// The distance to a target value, for measures with a wanted direction. A full count is told by its values;
/// of a sample with intervals the target is surely reached, or not, only when the whole interval lies on one
/// side of it. A sample without intervals is told by its values, with a sentence that their uncertainty is
/// not known.
[[nodiscard]] LINSEN_API Findings target(Measure const& measure, double value, Figure const& figure);

/// The own area against another. `approximate`: one is a part of the other.
[[nodiscard]] LINSEN_API Findings compared_with(Measure const& measure, std::string const& place,
                                                Figure const& here, Figure const& there, bool approximate,
                                                Comparisons& comparisons);

/// The figure of a kommun, or of an age: whatever stands on a row of its own.
struct AreaFigure {
    std::string name;
    Figure figure;
    bool has_more = false; ///< the source has something of it that the figure is not about: of other sexes
};
/// Women and men, kommun by kommun; nothing when fewer than two can be compared.
[[nodiscard]] LINSEN_API Findings gaps_by_area(Measure const& measure, std::vector<AreaFigure> const& areas,
                                               Comparisons& comparisons);
/// Which kommuner differ from the county that they are part of.
[[nodiscard]] LINSEN_API Findings areas_against(Measure const& measure, AreaFigure const& county,
                                                std::vector<AreaFigure> const& areas,
                                                Comparisons& comparisons);
/// From which other kommuner the own kommun differs.
[[nodiscard]] LINSEN_API Findings against_areas(Measure const& measure, AreaFigure const& own,
                                                std::vector<AreaFigure> const& others,
                                                Comparisons& comparisons);

/// What the rows of a population are: ages, or groups of another kind, which have no order.
enum class PopulationRows { ages, groups };
/// Women and men row by row, without rows of totals: in how many there are more of the one. Where ages stand
/// from the youngest and the one becomes more than the other once, at which age. Groups in which both print
/// alike, or one is not shown, are told. Counts of a register.
[[nodiscard]] LINSEN_API Findings population_by_row(Groups const& groups, std::vector<AreaFigure> const& rows,
                                                    PopulationRows kind);

/// How far comparisons of published values reach: how many of those that rest on samples are certain, of how
/// many that is not known, and what a full count and an approximate comparison are worth.
[[nodiscard]] LINSEN_API Findings how_far(Comparisons::Counts const& counts);

} // namespace linsen
