#pragma once

#include "data/byte_source.hpp"
#include "data/csv_cutter.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace linsen {

/// The records of a file, one after the other.
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

    /// Where the next record begins.
    [[nodiscard]] std::size_t offset() const {
        return offset_ - static_cast<std::size_t>(end_ - cutter_.at());
    }
    [[nodiscard]] std::uint32_t line() const { return cutter_.line(); }

    /// Line of the first NUL byte seen so far, or 0. A text file has none.
    [[nodiscard]] std::uint32_t line_of_nul() const { return line_of_nul_; }

private:
    void refill();

    ByteSource& source_;
    CsvCutter cutter_;
    std::vector<char> buffer_;
    char const* end_ = nullptr; ///< of what has been read
    std::size_t offset_;        ///< of the byte after `end_` in the file
    bool finished_ = false;     ///< nothing more is to be had
    std::uint32_t line_of_nul_ = 0;
};

} // namespace linsen
