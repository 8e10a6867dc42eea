#pragma once

#include "data/byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A field as it stands in the file. Of a quoted field `bytes` is what lies between the quotes; where
/// `doubled` is set, it still holds quotes that are written twice.
struct CsvField {
    std::string_view bytes;
    bool quoted = false;
    bool doubled = false;
};

enum class CsvFault { none, text_after_quote, open_quote, too_long };

struct CsvRecord {
    std::vector<CsvField> fields; ///< valid until the next call
    std::uint32_t line = 0;       ///< physical line where the record begins, counting from 1
    std::uint32_t last_line = 0;  ///< and where it ends
    CsvFault fault = CsvFault::none;
    std::string_view raw; ///< of a record with a fault: all its bytes, also those that no field holds
};

/// Cuts bytes into records and fields, without judging them. A quote counts only as the first byte of a field
/// (`5" rör` is text). CR LF and LF end a record, and so does the end of the file; a blank line is a record
/// of one empty field. After text behind a closing quote the scanner goes on at the next line.
///
/// Reads blocks of 1 MiB and carries an unfinished record over to the next; memory is one block, or the
/// longest record where that is more (limit: `longest_record`).
class CsvScanner {
public:
    static constexpr std::size_t block = std::size_t{1} << 20;
    static constexpr std::size_t longest_record = std::size_t{64} << 20;

    /// Begins at `offset`, which is on line `line`.
    CsvScanner(ByteSource& source, char delimiter, std::size_t offset = 0, std::uint32_t line = 1);

    /// The next record into `record`; false at the end.
    bool next(CsvRecord& record);

    /// Line of the first NUL byte seen so far, or 0. A text file has none.
    [[nodiscard]] std::uint32_t line_of_nul() const { return line_of_nul_; }

private:
    bool scan(CsvRecord& record);
    bool scan_quoted(CsvRecord& record, char const*& at);
    char const* find_special();
    void aim(char const* at);
    void refill();

    ByteSource& source_;
    char delimiter_;
    std::vector<char> buffer_;
    char const* begin_ = nullptr; ///< of the record that is read next
    char const* end_ = nullptr;   ///< of what has been read; a line feed stands there as a guard
    std::size_t offset_;          ///< of the byte after `end_` in the file
    std::uint32_t line_;
    bool finished_ = false; ///< nothing more is to be had
    std::uint32_t line_of_nul_ = 0;

    char const* window_ = nullptr; ///< the 64 bytes that `mask_` describes
    std::uint64_t mask_ = 0;       ///< delimiters and line feeds of the window that are still ahead
};

/// The content of a field with doubled quotes made single.
[[nodiscard]] std::string unquote(CsvField const& field);

} // namespace linsen
