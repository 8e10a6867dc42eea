#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "tabulate/axis.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A condition on the rows: the column with this role holds one of these codes.
struct Condition {
    std::string role;
    std::vector<std::string> codes;
    Place asked_at{}; ///< where in TOML it stands; without a line, where its table is asked for
    std::string excerpt{};
};

/// One axis of a planned table. `codes` gives categories and their order; empty: all that the data hold, in
/// the order of the role (sexes as `sex_order`, areas by code, years ascending, groups as they are declared,
/// otherwise as they first appear).
struct AxisRequest {
    std::string role;
    std::vector<std::string> codes;
    bool total = false; ///< of a counted table: one more category, last, "totalt": all the others together
    /// Of a counted table, instead of `codes`: categories that take several codes together.
    std::vector<Category> merged{};
    /// Of a counted table: where so much would be hidden that the table is left out, neighbouring categories
    /// (ages, years) are taken two and two instead. FigureTable::is_merged tells that it was done.
    bool may_merge = false;
    /// Of a counted table: codes that the report's text speaks of. Where the small cells can be protected as
    /// well by hiding others, those are hidden.
    std::vector<std::string> spoken{};
};

/// What the figures of a table are.
enum class Statistic {
    published, ///< each cell is one row of the data set, untouched. Two rows for one cell are an error; none
               ///< is a missing cell, never computed from the others
    count,     ///< persons: the rows, or the sum of their `antal`
    share,     ///< the count in percent of the count over all categories of the axis `share_of`: with another
               ///< role the share of each sex (andel av respektive kön), with kon könsfördelningen
    mean,      ///< of the numbers in the column `measured`, one a person
    median,    ///< the same; of an even number of persons the middle between the two in the middle
    rate,      ///< the count per 1 000, 10 000 or 100 000 (`unit`) of the data set `base`, which has the same
               ///< roles
};
/// A mean or median: of numbers that persons have, and not of how many they are.
[[nodiscard]] constexpr bool measures_numbers(Statistic statistic) {
    return statistic == Statistic::mean || statistic == Statistic::median;
}

/// One year beside the year before it, which is known when the data are read: the last earlier one that a
/// data set has. The rows are those of the kommuner that can be compared (ComparedYears). What will not be
/// compared is not printed, so such a table has no rows then.
struct YearAndBefore {
    std::string year;
    std::string told_by;               ///< name of the [[data]] whose years count
    std::vector<std::string> breaks{}; ///< years from which on those before cannot be compared
    std::size_t fewest_places = 1;     ///< kommuner that the table must be of
    std::vector<Condition> answered{}; ///< what `told_by` says of a kommun and a year that has answered
    /// What all rows of a kommun must say, in both years.
    std::vector<Condition> comparable{};
};

/// Of which kommuner a table with YearAndBefore is. Also told where they are too few for a table.
struct ComparedYears {
    std::string before;              ///< "" where there is no year before
    std::vector<std::string> places; ///< codes, ascending
    /// Those that have answered both years, and whose rows can be compared in one of them alone.
    std::vector<std::string> contradicted{};
    bool same_answers = true; ///< the rows of both years have the same codes in the table's other axes
    /// Codes of kommuner by year, of all years that `told_by` has: those that have answered, of which the
    /// data have no row; and those of which the data have rows, though they have not answered.
    std::map<std::string, std::vector<std::string>> without_rows{};
    std::map<std::string, std::vector<std::string>> without_answer{};
};

/// A value that published figures are held against, in their unit.
struct Target {
    double value = 0;
    Place at; ///< where in TOML it stands
    std::string excerpt;
};

/// Whom published figures of what is offered are about: the persons of a data set, and their column with the
/// services.
struct OfferedTo {
    std::string data;
    std::string role;
    std::vector<Condition> where{};
};

/// A planned table.
struct TableRequest {
    std::string id;   ///< unique in the plan; what the plugin asks Figures for
    std::string data; ///< name of a [[data]]
    std::vector<Condition> where;
    std::optional<YearAndBefore> years{}; ///< conditions more, on the roles ar and kommun
    std::vector<AxisRequest> by;
    bool persons = true;     ///< do the figures describe persons? Then `by` must hold the role "kon" …
    std::string without_sex; ///< … or this says why not, and is printed
    /// None: the one that the source gives its figures, or else the data set's. Of published figures whose
    /// source gives them a unit that this one contradicts, that is told.
    Unit unit = Unit::none;
    bool needs_unit = false; ///< of published figures: that none gives them a unit is an error
    Place unit_at{};         ///< where in TOML the unit stands; without a line, where the table is asked for
    std::string unit_excerpt{};
    std::optional<Target> target{}; ///< that it is no share is told where the unit is percent
    bool means = false;    ///< of published figures: means of numbers, so that a count may have decimals
    bool optional = false; ///< a condition whose code the data lack gives an empty table
    Statistic statistic = Statistic::published;
    std::string share_of;
    std::string measured;
    std::string base;
    bool years_together = false; ///< the report says itself that several years are counted together
    /// Of published figures that say what each kommun offers, 0 for what it does not: persons who have that
    /// all the same are told.
    std::optional<OfferedTo> offered_to{};
    std::optional<int> decimals; ///< of what is calculated; nothing: one for shares with bases of 100 and
                                 ///< more, none for smaller; one for means, medians and rates
    Place asked_at;              ///< where in TOML the wish stands, for diagnostics
    std::string excerpt;
    std::string conditions_are = "villkor"; ///< the key there that conditions are written under; "" for none
};

/// The list of every table that a report will need. A plugin fills it before any figure exists.
class LINSEN_API Plan {
public:
    /// The id must be new: a Fault otherwise.
    void add(TableRequest request);
    [[nodiscard]] std::vector<TableRequest> const& requests() const { return requests_; }

private:
    std::vector<TableRequest> requests_;
};

/// Kvinnor before män, flickor before pojkar, then annan könsidentitet, uppgift saknas, totalt, then unknown
/// codes.
[[nodiscard]] LINSEN_API int sex_order(std::string_view code);

/// Checks the plan itself: a table of persons has kon as an axis or a reason [plan.kon]; never drops a table.
LINSEN_API void check_plan(Plan const& plan, Diagnostics& diagnostics);

} // namespace linsen
