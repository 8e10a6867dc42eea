#pragma once

#include "source.hpp"

namespace galleri {

/// One kommun a row, the county last as a total, the own kommun emphasised; with `intervals` heads in two
/// levels.
[[nodiscard]] doc::Table by_area(Source const& health, std::string anchor, std::string_view year,
                                 bool intervals);
/// The same in row groups, with notes, on a column, a row and a cell.
[[nodiscard]] doc::Table in_groups(Source const& health);
/// So many columns that it is set in parts.
[[nodiscard]] doc::Table wide(Source const& health);
/// A row a kommun and year, in groups: for a table over several pages, and for small multiples.
[[nodiscard]] doc::Table every_year(Source const& health, std::string anchor);
/// Nothing in it may be shown.
[[nodiscard]] doc::Table all_hidden();
/// It has columns, but nothing to say.
[[nodiscard]] doc::Table without_rows();
/// Preliminary and revised figures, a break in the series, a figure that is missing and one that cannot be.
[[nodiscard]] doc::Table flagged(Source const& health);
/// Not divided by sex, for a reason that is printed.
[[nodiscard]] doc::Table without_sex();
/// A row a sex.
[[nodiscard]] doc::Table sexes_in_rows(Source const& services);
/// Girls and boys beside women and men, people of another gender identity, and those whose sex is not known.
[[nodiscard]] doc::Table all_sexes();
/// Few years, whose intervals are whiskers in a chart.
[[nodiscard]] doc::Table over_time(Source const& health);
/// Many years, whose intervals are bands, with a break in the series.
[[nodiscard]] doc::Table over_long_time(Source const& long_time);
/// Changes since the first year in procentenheter: below zero too, and more rows than a page has room to draw
/// wide.
[[nodiscard]] doc::Table changes(Source const& health);
[[nodiscard]] doc::Table population_by_age(Source const& population);
[[nodiscard]] doc::Table by_service(Source const& services);

} // namespace galleri
