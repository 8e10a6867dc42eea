#pragma once

#include "analyse/finding.hpp"
#include "analyse/sentence.hpp"
#include "base/cell.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "job/job.hpp"
#include "protect/figures.hpp"
#include "tabulate/axis.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What every report has in common, so that no plugin writes it for itself.
namespace linsen {

/// The citation of a data set, as it stands under a table; "" for a data set that no table is made from.
[[nodiscard]] LINSEN_API std::string citation_of(Figures const& figures, std::string_view data);

/// What stands under the caption of a table with figures of this unit: "Andel i procent", "Antal per 1 000
/// invånare"; "" for none.
[[nodiscard]] LINSEN_API std::string unit_line(Unit unit);

/// What a column of figures of this unit is called: "Andel", "Index", "Antal".
[[nodiscard]] LINSEN_API std::string value_heading(Unit unit);

/// What a category is called at the head of its row or column: "Totalt", "2019–2022", "13–15".
[[nodiscard]] LINSEN_API std::string category_heading(std::string_view role, Category const& category);

/// Two groups that a report compares: their codes in the data, and what sentences call them.
struct ComparedSexes {
    std::string first;
    std::string second;
    Groups groups;
};

/// The pairs that a table has: kvinnor and män, flickor and pojkar, or both pairs. A single pair is called as
/// `groups` has it, whichever it is; but flickor and pojkar are called as `minors` beside kvinnor and män,
/// and where `groups` are those.
[[nodiscard]] LINSEN_API std::vector<ComparedSexes>
compared_sexes(FigureTable const& table, Groups const& groups, Groups const& minors = {"flickor", "pojkar"});

/// A sentence that leads to a list, and the list: "Skillnaderna kan bero på slumpen:" and what they are of.
/// Nothing where there is nothing to list.
LINSEN_API void say_of_each(std::string const& id, std::vector<std::string> const& subjects,
                            document::Blocks& blocks, Slots const& slots = {});

/// Under a table with values outside their own intervals: that the source has them so, and whether they are
/// compared (base/own_interval.hpp).
LINSEN_API void add_notes_on_intervals(document::Table& table);

/// Is something hidden, and nothing shown but zeros?
[[nodiscard]] LINSEN_API bool says_nothing(std::vector<Cell> const& cells);
[[nodiscard]] LINSEN_API bool says_nothing(document::Table const& table);
/// In the place of such a table: that it is not shown, and why. Its sums too may be hidden for the sake of
/// others, so how many persons it counts is not said. `elsewhere` follows: where more of it is shown.
[[nodiscard]] LINSEN_API document::Block instead_of_silent(std::string const& caption,
                                                           document::Text const& elsewhere = {});

/// The section "Teckenförklaring" for all that the blocks print, with their appendices; nothing when no sign
/// needs one.
[[nodiscard]] LINSEN_API std::optional<document::Block> legend_section(document::Blocks const& blocks);

} // namespace linsen
