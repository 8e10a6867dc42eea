#pragma once

#include "guide.hpp"

namespace minimaria {

/// The years of a table, the oldest first. Those of whom the data give no year are in none of them.
[[nodiscard]] std::vector<Category> years_in(FigureTable const& table);
[[nodiscard]] bool has_persons_without_year(FigureTable const& table);
/// The same as text: "2023–2025", or "2019, 2023 och 2025" where some between are lacking; "" without years.
[[nodiscard]] std::string years_of(FigureTable const& table);
[[nodiscard]] std::string in_text(std::vector<Category> const& years);

/// Years that are taken together, since most figures of each would be hidden.
[[nodiscard]] Category const* years_as_one(FigureTable const& table);
[[nodiscard]] bool has_several_years(FigureTable const& table);
/// " 2025", the report's year after a caption; "" where it has none.
[[nodiscard]] std::string in_year(Job const& job);
/// " 2023–2025 sammantaget", after a caption.
[[nodiscard]] std::string together(FigureTable const& table);

/// A person who is there in two years is two in such a table.
[[nodiscard]] document::Text years_together();
/// Under a table that counts all years together, or that shows one by one.
void add_notes_on_years(FigureTable const& table, bool all_together, document::Table& into);

} // namespace minimaria
