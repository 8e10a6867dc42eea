#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/xlsx.hpp"
#include "excel/sent.hpp"
#include "form/identity.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::form {

struct ReturnedCell {
    XlsxCell::Kind kind = XlsxCell::Kind::text;
    double number = 0;
    std::string text; ///< of text; of a date ISO
};

struct ReturnedSheet {
    std::string name;
    std::map<excel::Spot, ReturnedCell> cells; ///< those with content, places counted from 0
    std::vector<XlsxComment> comments;         ///< rows and columns counted from 1
    std::vector<XlsxMerged> merged;            ///< likewise
    std::vector<XlsxDrawn> drawn;              ///< likewise
    std::vector<XlsxPageText> page_texts;

    [[nodiscard]] ReturnedCell const* at(std::uint32_t row, std::uint16_t column) const;
    /// The text of a cell, trimmed; "" when it holds none.
    [[nodiscard]] std::string_view text(std::uint32_t row, std::uint16_t column) const;
};

/// Where a defined name points: a sheet and its cells.
struct ReturnedRange {
    std::string sheet;
    excel::Spot first;
    excel::Spot last;
};

/// A workbook that somebody has filled in and sent back, as it is: nothing in it is trusted.
struct ReturnedBook {
    std::string file; ///< what messages call it
    std::vector<ReturnedSheet> sheets;
    std::map<std::string, std::string> names; ///< by name, folded
    bool refused = false; ///< what it holds cannot be trusted to be all; why has been told
    /// Each has been told with its cell. Nothing of the workbook is used, but what else is wrong in it is
    /// told.
    bool holds_personnummer = false;

    [[nodiscard]] ReturnedSheet const* sheet(std::string_view name) const;
    /// Nothing when the name is not there, or points at no range.
    [[nodiscard]] std::optional<ReturnedRange> range(std::string_view name) const;
    [[nodiscard]] Place place(ReturnedSheet const& on, excel::Spot spot) const;
};

/// "'1 Vuxna'!$A$7:$F$12", quotation marks doubled inside a quoted name.
[[nodiscard]] std::optional<ReturnedRange> parse_range(std::string_view refers_to);

/// Reads every sheet of a workbook. What the reader of workbooks tells is told; that a formula has no value
/// only matters where a number was asked for, and is left to whoever reads that cell. Nothing when it cannot
/// be opened. What is said beside the cells is told, see `tell_said_beside`. A workbook with a broken sheet
/// is `refused`: it only tells whose it is. Every personnummer is an error at its place [data.personnummer]:
/// in cells, comments, text boxes, heads and feet of pages, and names of sheets, which are then called "blad
/// 3".
[[nodiscard]] LINSEN_API std::optional<ReturnedBook>
read_returned(std::string bytes, std::string file, Diagnostics& diagnostics, XlsxLimits const& limits);
/// Tells that a cell has been merged with others [formular.sammanslaget], once for all of those, at the first
/// of them. What it holds may have been meant for any of them. False, and nothing, when it is a cell of its
/// own.
bool tell_merged(ReturnedBook const& book, ReturnedSheet const& sheet, excel::Spot spot,
                 Diagnostics& diagnostics);
/// What a filled-in form may cost to read.
[[nodiscard]] LINSEN_API XlsxLimits form_limits();

/// Which form a workbook is, as most of it says.
struct Identified {
    FormIdentity identity;
    std::vector<std::string> other_kommuner; ///< the codes that parts of it say instead, each once
};

/// By its defined name and the lines printed on its sheets, of which the more weigh heavier. Faults: it is no
/// form [formular.inget-formular], and nothing returned; it says different things of itself in different
/// places, each told [formular.fel-kommun when the kommuner differ, else formular.fel-formular].
[[nodiscard]] LINSEN_API std::optional<Identified> identify(ReturnedBook const& book,
                                                            Diagnostics& diagnostics);

} // namespace linsen::form
