#pragma once

#include "base/cell.hpp"
#include "document/document.hpp"

#include <optional>
#include <string>
#include <vector>

/// A chart's table as its alternative text sees it: shown cells alone.
namespace linsen::document::alt {

/// A shown cell of a series. Hidden cells never get this far, so no sentence can depend on them.
struct Point {
    Row const* row = nullptr;
    Cell const* cell = nullptr;
    std::optional<Interval> interval;

    [[nodiscard]] Cell with_interval() const;
};

struct Series {
    std::string name; ///< as in the middle of a sentence
    std::string sex;
    std::size_t column = 0;
    std::vector<Point> points; ///< shown ones, in the rows' order (for lines: by position)
};

[[nodiscard]] std::vector<Series> all_series(Chart const& chart, Table const& table,
                                             std::vector<Row const*> const& rows);

/// Whether a reader sees the same figure.
[[nodiscard]] bool same_value(Cell const& a, Cell const& b);

/// Women and men, or girls and boys, of a chart that has each once.
struct Pair {
    Series const* women = nullptr;
    Series const* men = nullptr;
};

/// Both where a chart has both: women and men, then girls and boys.
[[nodiscard]] std::vector<Pair> find_pairs(std::vector<Series> const& all);

/// The difference of a pair in one row where both are shown.
struct Gap {
    Row const* row = nullptr;
    double size = 0; ///< men minus women, of the figures as they are printed: readers may check it
    Cell men;
    Cell women;

    [[nodiscard]] bool equal() const; ///< as printed
    [[nodiscard]] Cell distance() const;
};

/// Has any figure been calculated, and more decimals than are printed? Then the printed ones do not give the
/// distances, and those that are printed alike need not be so. Of all figures together: of one by itself
/// nothing is told but what is printed.
[[nodiscard]] bool is_rounded(Series const& series);
[[nodiscard]] bool is_rounded(Pair const& pair);
/// Of two figures with unlike decimals: may the one that is printed lower be the higher one?
[[nodiscard]] bool may_be_reversed(Gap const& gap);

/// In the rows' order. Rows where a value lies outside its own interval are left out: a difference of such
/// values would mislead.
[[nodiscard]] std::vector<Gap> gaps(Pair const& pair);

/// Of equal values: "Falun, Mora och Orsa"; of many the first ones, "Falun, Mora m.fl.".
[[nodiscard]] std::string names_of(std::vector<Point> const& points);

} // namespace linsen::document::alt
