#pragma once

#include "document/alt_series.hpp"

#include <string>
#include <vector>

/// Breaks in a series of times: what stands on both sides of one is never compared.
namespace linsen::document::alt {

/// "Tidsserien har ett brott före 2018: jämför inte över det."; with its groups where they do not all break
/// there, and "" when nothing breaks. A hidden value has its break all the same.
[[nodiscard]] std::string breaks(std::vector<Row const*> const& rows, std::vector<Series> const& all);

/// The points between two breaks, in the rows' order: one list of series a span. Where one series breaks the
/// others are parted too, so that all of them tell of the same years. Spans that show nothing are left out.
[[nodiscard]] std::vector<std::vector<Series>> between_breaks(std::vector<Row const*> const& rows,
                                                              std::vector<Series> const& all);

/// The rows that can be compared with the latest of their own group: none before its last break.
[[nodiscard]] std::vector<Row const*> since_last_break(std::vector<Row const*> const& rows,
                                                       std::vector<Series> const& all);

/// The series with their points in these rows alone.
[[nodiscard]] std::vector<Series> within(std::vector<Row const*> const& rows, std::vector<Series> all);

} // namespace linsen::document::alt
