#pragma once

#include "sorting.hpp"
#include "standing.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace naravard {

/// The area that the report is about, and those it is compared with.
struct Areas {
    std::string own;
    std::string county; ///< "" when the report is about riket
    /// The own area's other code, where a county is one kommun: sources write Gotland as the one or the
    /// other.
    std::string twin{};
    std::vector<std::string> municipalities; ///< those of the tables per kommun, by name: of the county, or
                                             ///< the own kommun and those that `jamfor` names
    std::vector<std::string> compared;       ///< the kommuner that an own kommun is compared with, by name
    bool chosen = false;                     ///< `jamfor` names them

    /// Every area that the report shows figures for: the own one, those it lies in and those it is compared
    /// with.
    [[nodiscard]] std::set<std::string> shown() const;
    [[nodiscard]] bool own_is_municipality() const { return is_municipality(own); }
    [[nodiscard]] bool own_is_county() const { return own == county; }
};

/// The settings of rapport.toml that this report declares.
[[nodiscard]] std::vector<Setting> area_settings();
[[nodiscard]] Areas areas_of(Job const& job);
/// Tells areas that the register does not know, and what stands in `jamfor` without being another kommun.
void check_areas(Job const& job, Diagnostics& diagnostics);

/// One of the two groups has a value; and one of them or the total has.
[[nodiscard]] inline bool is_shown(Figure const& figure) {
    return figure.first.shown() || figure.second.shown();
}
[[nodiscard]] inline bool is_known(Figure const& figure) { return is_shown(figure) || figure.total.shown(); }

/// The figures of one indicator, as the report shows them: all with the same number of decimals, as many as
/// it asks for at most (base/rounded.hpp). Which sexes there are is decided by the figures, not by the
/// template: sexes that the source has are always shown.
class View {
public:
    View(Indicator const& indicator, Areas const& areas, Figures const& figures);
    /// The same indicator seen by its second pair of sexes, `other_pair` of the first view: without totals,
    /// of which the first view speaks.
    View(Indicator const& indicator, Areas const& areas, Figures const& figures, Groups const& second_pair);

    [[nodiscard]] bool is_second_pair() const { return is_second_pair_; }
    /// The source has flickor and pojkar beside kvinnor and män: the two of them that `measure` leaves out.
    [[nodiscard]] std::optional<Groups> const& other_pair() const { return other_pair_; }

    [[nodiscard]] Indicator const& indicator() const { return indicator_; }
    /// The template's measure, with the two groups that the source has for the own area, or else for any:
    /// kvinnor and män, or flickor and pojkar, where it lacks those that the template names. Divided when the
    /// own area has figures for one of them.
    [[nodiscard]] Measure const& measure() const { return measure_; }
    /// Why the figures are not divided by sex, in lower case and without a stop: the template's reason, or
    /// that the source has only totals, or none but the total for the own area. Empty when they are divided.
    [[nodiscard]] std::string const& without_sex() const { return without_sex_; }
    /// The same behind a main clause: ", eftersom uppgifterna … inte visas", or "; källan redovisar bara …",
    /// since what the template says, and what stands in a table's note, has the word order of a clause of its
    /// own.
    [[nodiscard]] std::string because_without_sex() const;
    /// The same as a sentence of its own.
    [[nodiscard]] Finding why_only_total() const;
    /// The source divides by sex, whether it has figures for the own area or hides them or leaves them out:
    /// then the two groups keep their columns, with the signs that the source gives.
    [[nodiscard]] bool source_divides() const { return source_divides_; }
    /// Any area has a figure for one of the two groups.
    [[nodiscard]] bool areas_are_divided() const { return areas_are_divided_; }
    /// The source has figures of areas beside the own one.
    [[nodiscard]] bool has_other_areas() const { return has_other_areas_; }

    /// The own area has a figure. Without one, and without kommuner, the indicator is lacking.
    [[nodiscard]] bool has_figures() const { return points_.latest.has_value(); }
    /// It has none because what the file has could not be read; or because the source hides it, so that
    /// nobody can be recognised.
    [[nodiscard]] bool is_unreadable() const {
        return !has_figures() && own_standing_ == Standing::unreadable;
    }
    [[nodiscard]] bool is_hidden() const { return !has_figures() && own_standing_ == Standing::hidden; }

    /// What the source's file has of the areas for the sexes ("kvinnor", "totalt" …), at one time or at any.
    using Names = std::vector<std::string>;
    [[nodiscard]] Standings standings(Names const& areas, Names const& sexes) const;
    [[nodiscard]] Standings standings(Names const& areas, Names const& sexes, std::string_view year) const;
    [[nodiscard]] Standing standing(std::string_view area, std::string_view year, std::string_view sex) const;
    /// The same of what the view is about in an area, at any time: its two groups, and the total of a first
    /// view.
    [[nodiscard]] Standing standing(std::string_view area) const;
    [[nodiscard]] Names groups() const { return {measure_.groups.first, measure_.groups.second}; }
    /// The groups, and the total of a first view.
    [[nodiscard]] Names groups_and_total() const;
    /// The own area's two groups, or its total where the figures are not divided.
    [[nodiscard]] Standings own_standings(std::string_view year) const;
    /// Sentences that say what is lacking of the area must name the two groups: the source may have something
    /// of it that this view is not about.
    [[nodiscard]] bool is_of_groups_alone(std::string_view area) const;
    /// The time of the table per kommun: the latest at which at least half have a figure of those that ever
    /// have one, otherwise the latest at which most of them have; the own kommun is not counted. Where at
    /// least half of them are divided by sex at some time, only figures of the two groups count. Nothing when
    /// no other kommun has any.
    [[nodiscard]] std::optional<std::string> const& year_of_kommuner() const { return year_of_kommuner_; }
    /// The kommuner of the tables that have a newer figure than that, with its time; and those whose newest
    /// figure is of all together alone, while that time's are divided by sex.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> const& newer_of_kommuner() const {
        return newer_of_kommuner_;
    }
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> const& newer_totals_of_kommuner() const {
        return newer_totals_;
    }
    /// The kommuner of the tables that the source has no figure for at any time, and those that it has.
    [[nodiscard]] std::vector<std::string> const& absent_kommuner() const { return absent_kommuner_; }
    [[nodiscard]] std::vector<std::string> const& present_kommuner() const { return present_kommuner_; }
    /// The latest time at which the own area can be compared with the other: both have a figure for the same
    /// group, and the period is as long as that of the own area's latest figure.
    [[nodiscard]] std::optional<std::string> common_year(Areas const& areas, std::string_view other) const;
    /// Where there is none: the latest time at which both have a figure for the same group, but one that
    /// lies outside its own interval.
    [[nodiscard]] std::optional<std::string> contradicting_year(Areas const& areas,
                                                                std::string_view other) const;
    /// The source has a figure for the area, at any time.
    [[nodiscard]] bool has_any_figure(std::string_view area) const;
    /// The earlier times at which one of them has a figure, which no table shows.
    [[nodiscard]] std::vector<std::string> const& earlier_years_of_kommuner() const {
        return earlier_of_kommuner_;
    }
    [[nodiscard]] Series const& series() const {
        return series_;
    } ///< of the own area, oldest first, "2019–2022" with an en dash
    [[nodiscard]] Comparable const& points() const { return points_; }
    [[nodiscard]] std::string const& latest_year() const; ///< only with figures
    [[nodiscard]] Figure const& latest() const;           ///< only with figures

    /// The latest time at which the own area's two groups can be compared: its place in the series. Nothing
    /// when there is none, or when the figures are not divided.
    [[nodiscard]] std::optional<std::size_t> const& latest_pair() const { return latest_pair_; }

    /// The cell of one sex ("kvinnor", "totalt" …); missing when the source has none.
    [[nodiscard]] Cell cell(std::string_view area, std::string_view year, std::string_view sex) const;
    [[nodiscard]] Figure figure(std::string_view area, std::string_view year) const;

    /// The two groups, then every other category that the source has, the total last; "totalt" alone where
    /// the source does not divide by sex.
    [[nodiscard]] std::vector<std::string> const& sexes() const { return sexes_; }
    /// The source has rows for what the template asks for, in any area.
    [[nodiscard]] bool has_rows() const { return !series_.empty(); }
    /// The categories of sex that the own area has figures for, beside the two groups.
    [[nodiscard]] std::vector<std::string> const& other_groups() const { return other_groups_; }
    [[nodiscard]] bool has_intervals() const { return has_intervals_; }
    /// At most so many decimals are shown: as many as the template says, or as a figure that cannot be
    /// rounded beside its interval takes along.
    [[nodiscard]] int most_decimals() const { return std::max(indicator_.decimals, decimals_.value); }
    /// The source has figures with fewer decimals than others, which are shown with as many.
    [[nodiscard]] bool has_added_decimals() const { return has_added_decimals_; }
    /// The source has more decimals than the report shows, in a figure of an area that it is about.
    [[nodiscard]] bool is_rounded() const { return is_rounded_; }
    /// The source's points of time are whole years, not months or quarters.
    [[nodiscard]] bool is_by_year() const { return is_by_year_; }
    /// The source's points of time are all periods such as 2019–2022.
    [[nodiscard]] bool has_periods() const { return has_periods_; }
    /// The template's breaks that part times of the source, each with its reason.
    [[nodiscard]] std::vector<SeriesBreak> const& breaks() const { return breaks_; }
    /// Over how many years each value is a mean, as sentences may say it: what the template says, unless a
    /// time of the source contradicts it; 1 when nothing is to be said of it.
    [[nodiscard]] int mean_years() const { return odd_period_ ? 1 : indicator_.mean_years; }
    /// The first time of the source that is a period of another length than the template says that values are
    /// means over, as it is printed.
    [[nodiscard]] std::optional<std::string> const& odd_period() const { return odd_period_; }
    /// The own area has figures for periods of different lengths, years and quarters for instance.
    [[nodiscard]] bool has_mixed_periods() const { return points_.other_length; }
    /// Two of the own area's figures are of times that share a year.
    [[nodiscard]] bool has_overlapping_times() const { return has_overlapping_times_; }
    /// After the latest time of the two groups there is a figure of all together: its time.
    [[nodiscard]] std::optional<std::string> const& total_alone_since() const { return total_alone_; }

private:
    using Usable = bool (*)(Cell const&);
    [[nodiscard]] std::optional<std::string> latest_common(std::string_view own, std::string_view other,
                                                           Usable usable) const;
    [[nodiscard]] bool has_figure(std::string_view area, std::string_view sex) const;
    [[nodiscard]] bool is_unreadable(std::string_view area, std::string_view year,
                                     std::string_view sex) const;
    void find_pair(Areas const& areas, std::vector<std::string> const& codes);
    [[nodiscard]] bool any_area_has(Groups const& groups) const;
    [[nodiscard]] std::string_view code_of_year(std::string_view year) const;
    void find_times();
    void find_own_code(Areas const& areas);
    [[nodiscard]] std::string_view code_of_area(std::string_view area) const;
    void see(Areas const& areas, Figures const& figures);
    void find_sexes(Areas const& areas);
    void find_decimals(Areas const& areas);
    [[nodiscard]] Cell cell_of_source(std::string_view area, std::string_view year,
                                      std::string_view sex) const;
    void find_years();
    void find_breaks();
    void find_rounding(Areas const& areas);
    void find_year_of_kommuner(Areas const& areas);

    Indicator const& indicator_;
    Measure measure_;
    std::string without_sex_;
    FigureTable const* table_ = nullptr;
    std::vector<std::string> sexes_;
    std::vector<std::string> other_groups_;
    Series series_;
    std::vector<std::pair<std::string, std::string>> year_codes_; ///< as printed, and as the source has it
    std::optional<std::string> year_of_kommuner_;
    std::vector<std::string> earlier_of_kommuner_;
    std::vector<std::pair<std::string, std::string>> newer_of_kommuner_;
    std::vector<std::pair<std::string, std::string>> newer_totals_;
    std::vector<std::string> absent_kommuner_;
    std::vector<std::string> present_kommuner_;
    std::vector<SeriesBreak> breaks_;
    std::set<std::string, std::less<>> first_after_break_; ///< times, as the source has them
    Comparable points_;
    std::optional<std::size_t> latest_pair_;
    bool source_divides_ = false;
    bool areas_are_divided_ = false;
    Standing own_groups_ = Standing::none;   ///< of the own area, of its two groups
    Standing own_standing_ = Standing::none; ///< of these, and of the total of a first view
    bool has_overlapping_times_ = false;
    std::optional<std::string> total_alone_;
    bool has_other_areas_ = false;
    std::string own_; ///< the area, as text names it
    std::string own_code_;
    std::string source_code_; ///< what the source calls the own area
    std::optional<std::string> odd_period_;
    bool has_intervals_ = false;
    bool is_rounded_ = false;
    bool is_second_pair_ = false;
    std::optional<Groups> other_pair_;
    Decimals decimals_;
    bool has_added_decimals_ = false;
    bool has_periods_ = false;
    bool is_by_year_ = true;
};

} // namespace naravard
