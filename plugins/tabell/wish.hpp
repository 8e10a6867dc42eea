#pragma once

#include "plugin/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The tables that rapport.toml lists, with charts and no words of its own.
namespace tabell {

using namespace linsen;

/// One key of `diagram`: the chart that is asked for, and where.
struct ChartWish {
    document::ChartKind kind = document::ChartKind::bars;
    std::string word; ///< as rapport.toml has it: "staplar"
    Value source;
};

/// One [[tabell]] of rapport.toml.
struct Wish {
    std::string caption; ///< `rubrik`; also the table's name in the plan
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
    std::vector<ChartWish> charts;
    Value source; ///< the whole table, for diagnostics

    [[nodiscard]] bool has_role(std::string_view role) const;
    [[nodiscard]] bool has_total(std::string_view role) const;
    /// The role whose categories are the series of a chart, "" for a single one.
    [[nodiscard]] std::string series_role() const { return columns.empty() ? "" : columns.back(); }
};

/// The keys of rapport.toml, and those of the templates.
[[nodiscard]] std::vector<Setting> settings();
[[nodiscard]] std::vector<Setting> template_settings();

/// What the words of `visa` and `diagram` mean, in the order in which they are listed.
[[nodiscard]] std::vector<std::pair<std::string, Statistic>> const& statistics();
[[nodiscard]] std::vector<std::pair<std::string, document::ChartKind>> const& chart_kinds();

/// The tables in the order of rapport.toml. What can be wrong in checked settings is told by `check_wish`,
/// and passed over here.
[[nodiscard]] std::vector<Wish> read_wishes(Job const& job);

/// Tells what is wrong with a table, each fault at its place: a data set, a role or a measure that does not
/// exist; a role that is used twice, or is both an axis and a condition; keys that do not go with `visa`; a
/// chart that does not fit the table, with the reason and what does fit; a caption that one of `before` has.
/// True when the table can be planned.
[[nodiscard]] bool check_wish(Wish const& wish, std::vector<Wish> const& before, Job const& job,
                              Diagnostics& diagnostics);

/// The table as the engine is asked for it.
[[nodiscard]] TableRequest request_of(Wish const& wish);

/// What the reader meets for a role ("Kommun", "Moderns ålder"): as `rubriker` of rapport.toml says, or of
/// the template; the roles that Linsen knows have names of their own, others are their own name.
[[nodiscard]] std::string role_heading(Job const& job, std::string_view role);

} // namespace tabell
