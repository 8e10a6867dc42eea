#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "job/job.hpp"
#include "tabulate/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The tables that a rapport.toml lists itself, each a [[tabell]], for the reports that let their users say
/// which there are.
namespace linsen {

/// One key of `diagram`: the chart that is asked for, and where.
struct ListedChart {
    document::ChartKind kind = document::ChartKind::bars;
    std::string word; ///< as rapport.toml has it: "staplar"
    Value source;
};

/// One [[tabell]] of rapport.toml.
struct LINSEN_API ListedTable {
    std::string id;      ///< what Figures calls it: `id`, where the report has such a key, or the caption
    std::string caption; ///< `rubrik`
    std::string section; ///< `avsnitt`: the heading of the section that begins with this table, or ""
    std::string data;
    std::vector<std::string> rows; ///< roles: one; or two, of which the first makes row groups
    std::vector<std::string>
        columns; ///< roles: none (one column of figures), one, or two for two-level heads
    std::vector<Condition> where;
    std::vector<Condition> categories; ///< which categories a role has, and in which order
    std::vector<std::string> totals;   ///< roles that get a sum
    Statistic statistic = Statistic::count;
    std::string share_of;
    std::string measured;
    std::string base;
    Unit unit = Unit::none;
    std::optional<int> decimals;
    std::string without_sex;
    std::vector<ListedChart> charts;
    Value source; ///< the whole table, for diagnostics

    [[nodiscard]] bool has_role(std::string_view role) const;
    [[nodiscard]] bool has_total(std::string_view role) const;
    /// The role whose categories are the series of a chart, "" for a single one.
    [[nodiscard]] std::string series_role() const { return columns.empty() ? "" : columns.back(); }
};

/// The keys that a [[tabell]] has whatever the report, and the keys beside it: `rubriker` (what roles are
/// called, also a key of templates) and `karta` (the borders of kommuner).
[[nodiscard]] LINSEN_API std::vector<Setting> listed_table_settings();
[[nodiscard]] LINSEN_API Setting role_headings_setting();
[[nodiscard]] LINSEN_API Setting map_setting();

/// What the words of `visa` and `diagram` mean, in the order in which they are listed.
[[nodiscard]] std::vector<std::pair<std::string, Statistic>> const& table_statistics();
[[nodiscard]] std::vector<std::pair<std::string, document::ChartKind>> const& chart_kinds();

/// The tables in the order of rapport.toml. What can be wrong in checked settings is told by
/// `check_listed_table`, and passed over here.
[[nodiscard]] LINSEN_API std::vector<ListedTable> listed_tables(Job const& job);

/// Tells what is wrong with a table, each fault at its place: a data set, a role or a measure that does not
/// exist; a role that is used twice, or is both an axis and a condition; keys that do not go with `visa`; a
/// chart that does not fit the table, with the reason and what does fit; a caption that one of `before` has.
/// True when the table can be planned.
[[nodiscard]] LINSEN_API bool check_listed_table(ListedTable const& listed,
                                                 std::vector<ListedTable> const& before, Job const& job,
                                                 Diagnostics& diagnostics);

/// The table as the engine is asked for it.
[[nodiscard]] LINSEN_API TableRequest request_of(ListedTable const& listed);

/// What the reader meets for a role ("Kommun", "Moderns ålder"): as `rubriker` of rapport.toml says, or of
/// the template; the roles that Linsen knows have names of their own, others are their own name.
[[nodiscard]] LINSEN_API std::string role_heading(Job const& job, std::string_view role);

} // namespace linsen
