#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "job/job.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace linsen {

/// Categories as codes into a dictionary; codes are given in the order in which the texts first appear.
struct TextColumn {
    std::vector<std::string> dictionary;
    std::vector<std::uint32_t> codes; ///< one a row
    /// The unit that the source itself gives the numbers of rows with a text, in its own words ("tkr"): one a
    /// text, "" where it gives none; empty where it gives none of them.
    std::vector<std::string> units{};

    [[nodiscard]] std::string const& at(std::size_t row) const { return dictionary[codes[row]]; }
};

/// Numbers with their status kept apart. For a row that is not `shown`, `signs` says what the source printed.
struct NumberColumn {
    std::vector<double> values;
    std::vector<Status> statuses;
    std::vector<std::uint8_t> decimals;                     ///< as written in the source
    std::vector<std::pair<std::size_t, std::string>> signs; ///< (row, sign), rows ascending
    std::vector<std::size_t> preliminary;                   ///< rows, ascending, whose number may change yet
    std::vector<std::size_t> revised;                       ///< rows, ascending, whose number has changed
};

struct Column {
    std::string role;    ///< "kon", "kommun", "ar", "varde" …, or one that `kolumner` makes up; a JSON-stat
                         ///< dimension without a role has its id
    std::string heading; ///< as the source has it
    std::variant<TextColumn, NumberColumn> data;
};

/// Something that was read past, or that a reader of the report should know of its source.
struct Remark {
    Place place;
    std::string text; ///< one Swedish sentence
};

/// What is wrong with a file, to be printed with its figures: whole sentences.
struct Caveat {
    std::string text;
    /// What is said of it where the rows are persons that are protected: which cells, and how many, tells of
    /// how many persons there are. Empty: nothing.
    std::string of_protected = {};
};

/// Row `line` of a workbook's sheet, whose spot says it whole: "Blad1, rad 7". That alone is printed; the
/// line is for sentences that name rows.
[[nodiscard]] LINSEN_API Place row_place(std::string file, std::string const& sheet, std::uint32_t line);

/// The line of a place, as a sentence names it: "4", or "1 (tecken 88)".
[[nodiscard]] LINSEN_API std::string line_words(Place const& place);

/// A data set in typed columns, all of the same length. Every row knows its line in the file it came from.
/// Texts are valid UTF-8 in NFC; sexes and places are Linsen's own codes (see `canonical`).
struct Frame {
    std::string name;  ///< of the data set
    std::string file;  ///< as rapport.toml names it
    std::string path;  ///< so that it opens from where we stand; what messages say
    std::string sheet; ///< of a workbook, whose rows are its lines; otherwise empty
    std::vector<Column> columns;
    std::vector<std::uint32_t> lines; ///< one a row, counting from 1
    /// Of individuals: how many rows of the file a row stands for, which are alike in all columns that were
    /// read; its line is the first one's. Empty: each for itself.
    std::vector<std::uint64_t> alike;
    /// Where rows share lines (JSON), the character of the line that each row begins at; otherwise empty.
    std::vector<std::uint32_t> characters;
    std::string unit;               ///< that the source itself gives all numbers, in its own words; may be ""
    std::vector<std::string> notes; ///< mandatory notes of the source, to be printed with its figures
    /// Rows that could not be read, with their place and reason. Those of counts that are to be added up
    /// stand among `lines` too where all but their number could be read: it is missing, and `signs` say what
    /// it was.
    std::vector<Remark> skipped;
    /// What the rows that could not be read are about, where that could be read: text columns with the roles
    /// of `columns`, canonical as they are, all of one length.
    std::vector<Column> unreadable;
    std::size_t unplaced = 0;    ///< rows that could not be read, not even what they are about
    std::vector<Caveat> caveats; ///< on what is wrong with the file, to be printed
    bool incomplete = false; ///< the file is known to lack rows, or the frame some that are to be added up
    std::vector<std::string> unread; ///< headings of the file that `kolumner` does not name
    std::size_t rows_read = 0;       ///< data rows in the file, skipped ones included

    [[nodiscard]] std::size_t rows() const { return lines.size(); }
    /// Rows of the file that are in here.
    [[nodiscard]] LINSEN_API std::size_t rows_kept() const;
    /// Of a row in `file`; of the file alone when there is no such row.
    [[nodiscard]] LINSEN_API Place place(std::size_t row) const;
    [[nodiscard]] LINSEN_API Column const* find(std::string_view role) const;
    [[nodiscard]] LINSEN_API TextColumn const* text(std::string_view role) const;
    [[nodiscard]] LINSEN_API NumberColumn const* numbers(std::string_view role) const;
};

/// Reads a data set with the reader that its format asks for, and makes it canonical: sexes by the source's
/// own code map, places by the register of kommuner, years as text of four digits, the same key twice told,
/// "Totalt" rows recognised. Faults in the file are told with file and line; nothing is returned when no
/// frame can be made of it.
[[nodiscard]] LINSEN_API std::optional<Frame> read_frame(DataSpec const& spec, Diagnostics& diagnostics);

/// What `read_frame` tells of the data set's `koder`, where its file is not there to be read: codes of
/// columns that it does not have, and codes that are said to mean what nothing is called.
LINSEN_API void check_codes(DataSpec const& spec, Diagnostics& diagnostics);

} // namespace linsen
