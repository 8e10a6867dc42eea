#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/xlsx_number_format.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// What a workbook may cost to read. Whoever goes beyond is told which limit it was, and reading stops.
struct XlsxLimits {
    std::uint64_t part_bytes = 256ULL << 20;  ///< unpacked, of one part
    std::uint64_t total_bytes = 512ULL << 20; ///< unpacked, of all parts that were opened
    std::size_t parts = 10'000;
    std::size_t depth = 64;         ///< of nested elements
    std::size_t cells = 20'000'000; ///< with content, in one sheet; also the most shared strings
    std::size_t text = 32'767;      ///< characters in one cell, Excel's own limit
    std::size_t styles = 100'000;   ///< also the most sheets and relationships
    std::size_t faults = 100;       ///< told one by one in a sheet; the rest are counted
};

/// A cell with content. `text` lives until the callback returns.
struct XlsxCell {
    enum class Kind : std::uint8_t { number, date, text, boolean, error, formula_without_value };
    std::uint32_t row = 0;    ///< from 1
    std::uint32_t column = 0; ///< from 1
    Kind kind = Kind::text;
    double number = 0; ///< of number and boolean (0, 1); of date the serial number with day 0 = 1899-12-30
    std::string_view
        text; ///< of text and error ("#N/A"); of date ISO ("2026-03-01", with time if it has any)
    XlsxNumberFormat format; ///< of number and date: how it is shown
};

/// Cells that Excel shows as one; only the first of them can hold anything.
struct XlsxMerged {
    std::uint32_t first_row = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_row = 0;
    std::uint32_t last_column = 0;
};

/// What somebody has said about a cell, beside what is in it: a note, or one entry of a thread.
struct XlsxComment {
    std::uint32_t row = 0;    ///< from 1
    std::uint32_t column = 0; ///< from 1
    std::string text;
};

/// What somebody has drawn on top of the cells: a text box, a picture, a chart.
struct XlsxDrawn {
    std::uint32_t row = 0;    ///< of the cell below its upper left corner, from 1; 0 when it hangs on no cell
    std::uint32_t column = 0; ///< likewise
    std::string text;         ///< its paragraphs, one a line; "" of what holds no text
};

/// What is printed above or below every page of a sheet, at its left, middle or right.
struct XlsxPageText {
    bool below = false;
    std::string text; ///< without page number, date, name of the sheet and how it looks
};

/// A name that the workbook gives to a range ("'Blad 1'!$A$4:$C$9") or to a constant ("\"text\""), as the
/// file has it, without the "=" that Excel shows.
struct XlsxName {
    std::string name;
    std::string refers_to;
};

/// "C7" of row 7, column 3.
[[nodiscard]] LINSEN_API std::string xlsx_cell_name(std::uint32_t row, std::uint32_t column);

/// An .xlsx workbook, read as a stream: a sheet costs no memory beyond the shared strings. Whatever Excel,
/// LibreOffice and the usual libraries write is read, transitional and strict; whatever is hostile is told in
/// one sentence. Reads only what asked for: a damaged picture harms nobody.
class LINSEN_API XlsxBook {
public:
    struct Sheet {
        std::string name;
        bool hidden = false; ///< hidden or very hidden: it is read all the same, and the reader's user told
    };

    /// Opens the workbook that `bytes` hold. `file` is what messages call it. Nothing when it cannot be read.
    [[nodiscard]] static std::optional<XlsxBook>
    open(std::string bytes, std::string file, Diagnostics& diagnostics, XlsxLimits const& limits = {});
    /// Reads the file first; a file that is not there is an error at `asked_at`.
    [[nodiscard]] static std::optional<XlsxBook> open(std::filesystem::path const& path,
                                                      Place const& asked_at, Diagnostics& diagnostics,
                                                      XlsxLimits const& limits = {});

    XlsxBook(XlsxBook&&) noexcept;
    XlsxBook& operator=(XlsxBook&&) noexcept;
    ~XlsxBook();

    /// The worksheets in the workbook's order; sheets that hold only a chart are left out.
    [[nodiscard]] std::vector<Sheet> const& sheets() const;

    /// The names that hold in the whole workbook, in its order; those of one sheet alone are left out.
    [[nodiscard]] std::vector<XlsxName> const& names() const;

    /// Whether a sheet has any cell with content. It is read up to the first of them.
    [[nodiscard]] bool has_content(std::size_t sheet) const;

    /// Calls `take` for every cell with content, rows and columns ascending. Each fault is an error whose
    /// spot is "Blad1!C7", and its cell is not passed on – but a formula without value is, for its place
    /// matters. Hidden rows and columns are read, and told in a remark. False: the sheet could not be read to
    /// its end. `merged` gets the merged cells, of which a workbook tells last.
    bool read(std::size_t sheet, std::function<void(XlsxCell const&)> const& take, Diagnostics& diagnostics,
              std::vector<XlsxMerged>* merged = nullptr) const;

    /// The comments of a sheet by row and column, those of one thread in their order. What newer programs
    /// write in the place of a thread, for those that only know notes, is left out. Nothing, and told, when
    /// they cannot be read.
    [[nodiscard]] std::optional<std::vector<XlsxComment>> comments(std::size_t sheet,
                                                                   Diagnostics& diagnostics) const;

    /// What is drawn on a sheet, in the order of its file. Nothing, and told, when it cannot be read.
    [[nodiscard]] std::optional<std::vector<XlsxDrawn>> drawn(std::size_t sheet,
                                                              Diagnostics& diagnostics) const;

    /// The heads and feet of a sheet's pages, those of first and even pages too; empty ones are left out.
    /// Nothing, and told, when they cannot be read.
    [[nodiscard]] std::optional<std::vector<XlsxPageText>> page_texts(std::size_t sheet,
                                                                      Diagnostics& diagnostics) const;

    /// Whether every XML part but the sheets, of which `read` says it, is there to its last element
    /// (drawings, charts, tables); what is not is told. For workbooks that we wrote ourselves.
    bool whole(Diagnostics& diagnostics) const;

private:
    struct Contents;
    explicit XlsxBook(std::unique_ptr<Contents> contents);
    std::unique_ptr<Contents> contents_;
};

} // namespace linsen
