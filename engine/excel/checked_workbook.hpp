#pragma once

#include "base/diagnostic.hpp"
#include "excel/chart_spec.hpp"
#include "excel/sent.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::excel {

/// How a cell looks. Number formats are neutral ("#,##0.0"): Excel shows them as its user's language does.
struct Style {
    enum class Align : std::uint8_t { general, left, right };
    bool bold = false;
    bool wrap = false;
    bool link = false;
    bool ruled = false;    ///< a rule below, for the header of a table
    bool boxed = false;    ///< a line on all four sides
    bool unlocked = false; ///< may be changed on a sheet that is protected
    Align align = Align::general;
    std::uint8_t size = 11;
    std::uint8_t indent = 0; ///< in letters, from the side that the text begins at
    std::uint32_t fill = 0;  ///< the colour behind, 0xRRGGBB; 0 for none
    std::string number_format;

    friend auto operator<=>(Style const&, Style const&) = default; // NOLINT(modernize-use-nullptr)
};

/// How a sheet is printed and scrolled. Sheets are A4, shrunk to as many pages side by side as `pages_wide`.
struct Page {
    /// Columns that begin a page of their own. The sheet is then printed at this size, for what shrinks a
    /// sheet to pages takes no notice of where they are to end. With `rows`, first and last, nothing else of
    /// them is printed, nor of the columns repeated beside them: what is longer than those would be cut
    /// there.
    struct Beside {
        std::uint16_t column = 0;
        std::uint8_t per_cent = 100;
        std::optional<std::pair<std::uint32_t, std::uint32_t>> rows{};
    };
    /// The same of rows.
    struct Below {
        std::vector<std::uint32_t> rows; ///< ascending
        std::uint8_t per_cent = 100;
    };
    bool landscape = false;
    std::uint16_t pages_wide = 1;
    bool one_page = false;            ///< shrunk to one page in height too
    std::uint32_t frozen_rows = 0;    ///< also repeated on every printed page
    std::uint16_t frozen_columns = 0; ///< repeated too, on pages that stand beside the first
    double side_margin = 0.6;         ///< in inches, left and right
    std::optional<Beside> beside;     ///< at most one of the two
    std::optional<Below> below;
    std::optional<Spot> last; ///< last cell of the print area
    std::string stamp;        ///< at the right of the page head: "Utkast"
};

/// What Excel lets a user write into cells, and what it says before and after. A paste does away with it.
struct Validation {
    enum class Kind : std::uint8_t {
        list,   ///< `formula` is a range of the workbook: "'Listor'!$A$4:$A$9"
        formula ///< `formula` is true of what is accepted, written for the first cell: "B7>=0"
    };
    Kind kind = Kind::formula;
    std::string formula;
    std::string input_title; ///< up to 32 characters, as `error_title`
    std::string input_message;
    std::string error_title;
    std::string error_message;
};

/// What every workbook says among its properties of how it was made; a PDF says it as its producer.
inline constexpr std::string_view made_with = "Gjord med Linsen";

/// libxlsxwriter with every promise checked before the call: it writes broken workbooks without a word when
/// texts are not UTF-8, numbers not finite, names double or a chart points at a text. What is refused here is
/// a Fault, for the rooms before have seen to it; only that the file cannot be written is told to the user.
/// Only checked_workbook.cpp knows the library.
class CheckedWorkbook {
public:
    struct Properties {
        std::string title;
        std::string subject;
        std::string author;
        std::string keywords;
        std::int64_t moment = 0; ///< seconds since 1970, UTC
    };
    using Sheet = std::size_t;

    CheckedWorkbook(std::filesystem::path const& path, Properties const& properties);
    ~CheckedWorkbook();
    CheckedWorkbook(CheckedWorkbook const&) = delete;
    CheckedWorkbook& operator=(CheckedWorkbook const&) = delete;

    Sheet add_sheet(std::string const& name);
    void set_page(Sheet sheet, Page const& page);
    void set_width(Sheet sheet, std::uint16_t column, double characters);
    /// Makes a row as high as so many lines of its type size need.
    void set_lines(Sheet sheet, std::uint32_t row, int lines, std::uint8_t size = 11);

    void number(Sheet sheet, Spot spot, double value, Style const& style = {});
    /// Always text, whatever it looks like: "=1+1", "0020".
    void text(Sheet sheet, Spot spot, std::string const& text, Style const& style = {});
    void link(Sheet sheet, Spot spot, std::string const& text, std::string const& to_sheet, Spot to);
    /// A cell without content, for its look.
    void blank(Sheet sheet, Spot spot, Style const& style);
    /// A formula ("=SUM(B2:B5)", in English and with commas) with the value that it has now: other readers
    /// than Excel see that value alone.
    void formula(Sheet sheet, Spot spot, std::string const& formula, double value, Style const& style = {});
    void formula(Sheet sheet, Spot spot, std::string const& formula, std::string const& value,
                 Style const& style = {});

    /// Locks every cell that is not `unlocked`, without a password: against slips, not against anybody.
    void protect(Sheet sheet);
    void validate(Sheet sheet, Spot first, Spot last, Validation const& validation);
    /// A name in the whole workbook, for a range or for a constant text.
    void name_range(std::string const& name, Sheet sheet, Spot first, Spot last);
    void name_text(std::string const& name, std::string const& text);
    /// A real Excel table whose header cells are written here. Its data are written cell by cell.
    void table(Sheet sheet, Spot first, Spot last, std::string const& name,
               std::vector<std::string> const& headers, std::vector<Style> const& header_styles);
    /// Draws with its upper left corner at `spot`. Every cell of every series must have been written before.
    void chart(Sheet sheet, Spot spot, ChartSpec const& chart);

    /// Writes the file. False: it could not be written, and that has been told.
    [[nodiscard]] bool close(Diagnostics& diagnostics);

    [[nodiscard]] SentSheets const& sent() const { return sent_; }

private:
    struct Library;
    void define(std::string const& name, std::string const& refers_to);
    SentCell& enter(Sheet sheet, Spot spot);

    std::unique_ptr<Library> library_;
    SentSheets sent_;
};

} // namespace linsen::excel
