#pragma once

#include "base/diagnostic.hpp"
#include "form/definition.hpp"
#include "form/returned.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::form {

/// What a table of a form must have to be the one that was sent out.
struct WantedTable {
    std::string id;                    ///< of the question
    std::string title;                 ///< as messages call it
    std::vector<std::string> headings; ///< each exactly once in the row of headings, in this order
    std::size_t key = 0;               ///< the heading whose column tells the rows apart
    std::vector<std::string> keys;     ///< each exactly once
    std::string_view end;              ///< what stands in the key column below the last row, or ""
};

[[nodiscard]] WantedTable wanted_table(FormDefinition const& form, FormQuestion const& asked);
inline constexpr std::string_view activities_id = "aktiviteter"; ///< as the question of their sheet
[[nodiscard]] WantedTable wanted_activities(FormDefinition const& form);

/// Where it is in a workbook that has come back.
struct FoundTable {
    ReturnedSheet const* sheet = nullptr;
    std::uint32_t head = 0;             ///< the row of headings
    std::vector<std::uint16_t> columns; ///< of each heading
    std::vector<std::uint32_t> rows;    ///< of each key
};

/// Finds a table by what it is called, never by where it once was: by its defined name, whose cells move
/// along when rows or sheets do; when that leads nowhere, or to a sheet that says that it asks something
/// else, on the one sheet that has its printed line. Rows without content are passed over. Anything else that
/// differs is told [formular.struktur], and nothing returned; so is a second sheet with its printed line.
[[nodiscard]] std::optional<FoundTable> find_table(ReturnedBook const& book, WantedTable const& wanted,
                                                   Diagnostics& diagnostics);

/// The question that a sheet says that it asks, or nothing.
[[nodiscard]] std::optional<std::string> question_of(ReturnedSheet const& sheet);

} // namespace linsen::form
