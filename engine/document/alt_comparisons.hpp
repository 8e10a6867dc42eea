#pragma once

#include "document/alt_series.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// What is said of rows beside each other.
namespace linsen::document::alt {

inline constexpr std::size_t most_rows_listed = 3; ///< charts with fewer rows are told in full

/// What is counted: "på 12 rader", "i 12 grupper".
struct Counted {
    std::string in;
    std::string many;
    std::string both;
    std::string every;
};
inline Counted const rows_counted{"på", "rader", "båda raderna", "alla rader"};
inline Counted const groups_counted{"i", "grupper", "båda grupperna", "alla grupper"};

/// "på båda raderna", "på alla 12 rader"
[[nodiscard]] std::string in_all(std::size_t count, Counted const& counted);

/// "kvinnor: lägst 4 % (Falun), högst 10 % (Orsa)"; totals stand outside when there are other rows.
[[nodiscard]] std::string extremes(Series const& series, std::string const& behind_name = ": ",
                                   Counted const& counted = rows_counted);
[[nodiscard]] std::string all_extremes(std::vector<Series> const& all);

/// "Falun: kvinnor 4 %, män 6 %; Mora: …"
[[nodiscard]] std::string listed(std::vector<Row const*> const& rows, std::vector<Series> const& all);

/// "Av 15 rader har 9 en jämn fördelning (40–60 procent av vardera könet); kvinnor är fler på 4 och män på 2.
/// Andelen kvinnor är lägst 31 % (Orsa) och högst 72 % (Falun)." The largest and smallest share stand where
/// a list would be too long.
[[nodiscard]] std::string distribution(std::vector<Row const*> const& rows, Pair const& pair);

/// "Både kvinnor och män är noll för Orsa."
[[nodiscard]] std::string nobody(std::vector<Row const*> const& rows, Pair const& pair);

/// "Av 15 rader ligger män över kvinnor på 12 och lika på 3; störst är avståndet för Säter: 6
/// procentenheter." `units`: how many there are, those included that lack a value.
[[nodiscard]] std::string unit_gaps(Pair const& pair, std::size_t units,
                                    Counted const& counted = rows_counted);

} // namespace linsen::document::alt
