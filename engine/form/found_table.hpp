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

/// Where it is in a workbook that has come back, as far as that can be known.
struct FoundTable {
    struct Column {
        std::uint16_t at = 0;
        bool is_there = false;
        bool is_certain = false; ///< nobody has to ask whose numbers stand in it
    };
    struct Row {
        std::uint32_t at = 0;
        std::size_t key = 0;
    };
    ReturnedSheet const* sheet = nullptr;
    std::uint32_t head = 0;      ///< the row of headings
    std::vector<Column> columns; ///< of each heading; that of the keys is always there
    std::vector<Row> rows;       ///< from above; one for each key when the table is `whole`
    bool whole = true;           ///< it is the one that was sent out
    bool is_only = true;         ///< no other sheet says that it asks the same
    bool rows_add_up = true;     ///< no column is lost, too many, or in the place of the last one
    bool columns_add_up = true;  ///< no row is lost, too many, or twice
};

/// Finds a table by what it is called, never by where it once was: by its defined name, whose cells move
/// along when rows or sheets do; when that leads nowhere, or to a sheet that says that it asks something
/// else, on the one sheet that has its printed line. Rows without content are passed over. Anything else that
/// differs is told [formular.struktur], each heading and row at its own cell, and the table is not `whole`:
/// what can be read of it all the same is there to be checked, so that all is told at once. A heading or a
/// row that has been written over is known by where it stands among the others. Nothing when too little is
/// left.
[[nodiscard]] std::optional<FoundTable> find_table(ReturnedBook const& book, WantedTable const& wanted,
                                                   Diagnostics& diagnostics);

/// The question that a sheet says that it asks, or nothing.
[[nodiscard]] std::optional<std::string> question_of(ReturnedSheet const& sheet);

} // namespace linsen::form
