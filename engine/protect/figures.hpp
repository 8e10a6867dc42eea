#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"
#include "tabulate/axis.hpp"
#include "tabulate/plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

/// A table as it may be published. There is no way from here to what was hidden.
class LINSEN_API FigureTable {
public:
    [[nodiscard]] std::string const& id() const { return id_; }
    [[nodiscard]] std::vector<Axis> const& axes() const { return axes_; }
    [[nodiscard]] Axis const& axis(std::string_view role) const; ///< must exist
    [[nodiscard]] bool has_axis(std::string_view role) const;
    [[nodiscard]] Unit unit() const { return unit_; }
    [[nodiscard]] std::string const& without_sex() const { return without_sex_; }
    [[nodiscard]] std::string const& data() const { return data_; }
    /// Left out: so much would be hidden that the table says next to nothing. Every cell is hidden; a report
    /// prints withheld_sentence() in its place.
    [[nodiscard]] bool withheld() const { return withheld_; }

    /// Neighbouring categories were taken together, since too much would have been hidden otherwise.
    [[nodiscard]] bool is_merged() const { return merged_; }

    /// Of a table that was asked for with YearAndBefore: over which kommuner it compares the years.
    [[nodiscard]] std::optional<ComparedYears> const& compared() const { return compared_; }

    /// The years of its data set that a counted table takes together: a person of two of them is two in it.
    /// Empty where it is of one year, or divided by them.
    [[nodiscard]] std::vector<std::string> const& years_together() const { return years_together_; }

    /// The cell at one code per axis, in the order of the axes. A code that an axis does not have gives a
    /// missing cell: what the source left out is missing, never an error.
    [[nodiscard]] Cell at(std::vector<std::string_view> const& codes) const;

    /// The same by role, in any order; roles that the table does not have are passed over. A role of the
    /// table that is not named gives a missing cell.
    using Roles = std::vector<std::pair<std::string_view, std::string_view>>; ///< role, code
    [[nodiscard]] Cell where(Roles const& roles) const;

    /// Is the cell missing because the source's row could not be read? Otherwise the source left it out.
    [[nodiscard]] bool unreadable(std::vector<std::string_view> const& codes) const;

    [[nodiscard]] std::vector<Cell> const& cells() const { return cells_; } ///< row-major, first axis slowest

private:
    [[nodiscard]] std::optional<std::size_t> index_of(std::vector<std::string_view> const& codes) const;

    friend class Protector;
    std::string id_;
    std::string data_;
    std::string without_sex_;
    std::vector<Axis> axes_;
    std::vector<Cell> cells_;
    std::vector<std::size_t> unreadable_; ///< ascending
    bool withheld_ = false;
    bool merged_ = false;
    std::optional<ComparedYears> compared_;
    std::vector<std::string> years_together_;
    Unit unit_ = Unit::none;
};

/// What stands under a table whose categories were taken together (FigureTable::is_merged).
[[nodiscard]] LINSEN_API std::string merged_sentence();

/// What stands in place of a table that is withheld.
[[nodiscard]] LINSEN_API std::string withheld_sentence();

/// What a data set brought along, for the method appendix and the data-quality section.
struct SourceNote {
    std::string data;
    std::string citation;
    std::string file;
    std::string note;                   ///< the user's own `anmarkning`
    std::vector<std::string> mandatory; ///< notes that must follow the figures
    std::vector<std::string>
        skipped;                  ///< one sentence a row that was left out, with its place; not all of many
    std::size_t rows_read = 0;    ///< in the file
    std::size_t rows_used = 0;    ///< that a planned table took in, whether or not the report prints them
    std::size_t rows_skipped = 0; ///< that could not be read or were left out
    /// What a table lacks may stand where the file could not be read, or in a part that was not fetched.
    bool may_lack_rows = false;
    std::vector<std::string> reservations; ///< whole sentences on what is wrong with the file or its values
    /// The rows are persons whose counts are protected: no number of rows is known here, nor printed.
    bool counts_persons = false;
    std::string protection; ///< one sentence on what was done: "publicerade uppgifter, …"
};

/// Where those persons of a data set are reported who are of another gender identity, or whose sex is not
/// known.
struct OtherGenderNote {
    std::string data;
    std::string table;    ///< id of the table in Figures that counts them (axis kon), or ""
    std::string note;     ///< to be printed under every other table of the data set; whole sentences, or ""
    std::string sentence; ///< at which level they are reported, and why; to be printed with `table` or alone
    std::string times; ///< the times that they are taken together over: "2023–2025"; "" where there is none
    /// The categories of kon that stand in every table of the data set beside the compared ones, where the
    /// report is set so; what can be seen of them there is known when the tables are protected.
    std::vector<std::string> in_tables{};

    /// The data have only the compared categories.
    [[nodiscard]] bool is_of_nobody() const { return note.empty() && in_tables.empty(); }
};

/// Everything that a report may print, protected together. Made by `protect` only.
class LINSEN_API Figures {
public:
    [[nodiscard]] FigureTable const&
    table(std::string_view id) const; ///< must have been planned: Fault otherwise
    [[nodiscard]] bool has(std::string_view id) const;
    [[nodiscard]] std::vector<FigureTable const*> tables() const; ///< all of them, by id
    [[nodiscard]] std::vector<SourceNote> const& sources() const { return sources_; }
    [[nodiscard]] std::vector<OtherGenderNote> const& other_gender() const { return other_gender_; }

private:
    friend class Protector;
    std::map<std::string, FigureTable, std::less<>> tables_;
    std::vector<SourceNote> sources_;
    std::vector<OtherGenderNote> other_gender_;
};

} // namespace linsen
