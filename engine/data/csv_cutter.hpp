#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A field as it stands in the file. Of a quoted field `bytes` is what lies between the quotes; where
/// `doubled` is set, it still holds quotes that are written twice. What a workbook's cell holds as a number
/// stands with a decimal point, and perhaps a percent sign, whatever marks the texts beside it have.
struct CsvField {
    std::string_view bytes;
    bool quoted = false;
    bool doubled = false;
    bool number = false;       ///< of a workbook's cell
    std::uint8_t decimals = 0; ///< that such a cell shows
};

enum class CsvFault { none, text_after_quote, open_quote, too_long };

struct CsvRecord {
    std::vector<CsvField> fields; ///< valid until the next call
    std::uint32_t line = 0;       ///< physical line where the record begins, counting from 1
    std::uint32_t last_line = 0;  ///< and where it ends
    CsvFault fault = CsvFault::none;
    std::string_view raw; ///< of a record with a fault: all its bytes, also those that no field holds
};

/// Cuts bytes in memory into records and fields, without judging them. A quote counts only as the first byte
/// of a field (`5" rör` is text). CR LF and LF end a record, and so does the end of the file; a blank line is
/// a record of one empty field. After text behind a closing quote it goes on at the next line.
class CsvCutter {
public:
    /// Line feeds that stand behind the bytes, so that they may be looked at 64 at a time.
    static constexpr std::size_t guard = 64;

    explicit CsvCutter(char delimiter, std::uint32_t line = 1)
        : delimiter_(delimiter)
        , line_(line) {}

    /// Goes on with the bytes from `begin` to `end`, which stay where they are; `finished`: nothing follows
    /// them.
    void cut(char const* begin, char const* end, bool finished);

    /// The next record into `record`, valid as long as the bytes are. False: there is none, or its end is not
    /// among the bytes.
    bool next(CsvRecord& record);

    [[nodiscard]] char const* at() const { return begin_; }    ///< where the next record begins
    [[nodiscard]] std::uint32_t line() const { return line_; } ///< and on which line

private:
    bool scan_quoted(CsvRecord& record, char const*& at);
    char const* find_special();
    void aim(char const* at);

    char delimiter_;
    char const* begin_ = nullptr;
    char const* end_ = nullptr;
    std::uint32_t line_;
    bool finished_ = false;

    char const* window_ = nullptr; ///< the 64 bytes that `mask_` describes
    std::uint64_t mask_ = 0;       ///< delimiters and line feeds of the window that are still ahead
};

/// The content of a field with doubled quotes made single.
[[nodiscard]] std::string unquote(CsvField const& field);

} // namespace linsen
