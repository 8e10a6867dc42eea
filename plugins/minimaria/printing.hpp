#pragma once

#include "guide.hpp"

/// How the figures of a topic become a printed table, whatever it shows.
namespace minimaria {

/// The categories of a role in the order that the template gives; those that it does not name follow, then
/// what is not known, then the total.
[[nodiscard]] std::vector<Category> in_order(std::string const& role, std::vector<std::string> const& order,
                                             FigureTable const& figures);
[[nodiscard]] std::vector<Category> categories_of(Topic const& topic, FigureTable const& figures);

/// A table with one column a sex; the rows are filled in by the caller.
[[nodiscard]] document::Table table_by_sex(FigureTable const& figures, std::string anchor,
                                           std::string caption, std::string heading);
/// With one column a sex for each year.
[[nodiscard]] document::Table table_by_year_and_sex(FigureTable const& figures, std::string anchor,
                                                    std::string caption, std::string heading);
/// Do the columns of so many years fit a page?
[[nodiscard]] bool stand_beside(std::vector<Category> const& years, FigureTable const& figures);

[[nodiscard]] document::Row row_of(Topic const& topic, Category const& category);
/// The cells of a row: one a sex, the other axes at these codes.
void add_cells(FigureTable const& figures, FigureTable::Roles at, document::Row& row);
/// A cell of a sex that nobody of these ages belongs to is not 0, but cannot be. `row` has one cell a sex for
/// each time.
void mark_impossible(FigureTable const& figures, Ages ages, document::Row& row);

/// Is it a row of anybody? Of girls and boys alone nobody is 20.
[[nodiscard]] bool can_be(document::Row const& row);

/// Under a table of a topic: whom it counts.
void add_notes_on_persons(Topic const& topic, document::Table& table);
/// Source and notes.
void finish(Figures const& figures, FigureTable const& counted, document::Table& table);
/// In a table most of which would be signs, rows of nothing but signs are named in a note instead.
void name_hidden_rows(document::Table& table);
/// The table so, or one sentence where it says nothing, or nothing but sums; `elsewhere` follows it.
[[nodiscard]] document::Blocks printed(document::Table table, document::Text const& elsewhere = {});
/// A table of counts, finished and printed.
[[nodiscard]] document::Blocks counts(document::Table table, Figures const& figures,
                                      FigureTable const& counted);
/// The sentence that stands where a table is withheld.
[[nodiscard]] document::Blocks withheld(std::string const& caption, document::Text const& elsewhere = {});

/// Is something shown above 0, or all of it? A 0 beside a hidden figure tells next to nothing.
[[nodiscard]] bool tells_something(std::vector<Cell> const& cells);
/// The first table; null where there is none.
[[nodiscard]] document::Table const* table_in(document::Blocks const& blocks);

} // namespace minimaria
