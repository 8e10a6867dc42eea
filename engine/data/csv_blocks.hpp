#pragma once

#include "data/byte_source.hpp"
#include "data/csv_cutter.hpp"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace linsen {

/// Whole records of a file, some 1 MiB of them.
struct CsvBlock {
    std::uint32_t number = 0; ///< counting from 0
    std::vector<char> bytes;  ///< with CsvCutter::guard behind them
    std::size_t size = 0;     ///< without it
};

/// Parts a file in blocks that several threads may cut into records each for itself. Memory is what the
/// blocks that are in use hold.
class CsvBlocks {
public:
    static constexpr std::size_t size = std::size_t{1} << 20;
    static constexpr std::size_t longest_record = std::size_t{16} << 20;

    /// Begins at `offset`. `source` is read by nobody else meanwhile.
    CsvBlocks(ByteSource& source, char delimiter, std::size_t offset)
        : source_(source)
        , delimiter_(delimiter)
        , offset_(offset) {}

    /// The next one, in place of what `block` holds; false at the end, and after a record longer than
    /// `longest_record`. May be called by several threads at once.
    bool next(CsvBlock& block);

    /// Was there a record that is too long, so that the file has not been given to its end?
    [[nodiscard]] bool gave_up() const { return gave_up_; }

private:
    [[nodiscard]] std::size_t end_of_records(CsvBlock const& block) const;

    std::mutex mutex_;
    ByteSource& source_;
    char delimiter_;
    std::size_t offset_;
    std::vector<char> rest_; ///< of a record whose end has not been read
    std::uint32_t given_ = 0;
    bool finished_ = false;
    bool gave_up_ = false;
};

} // namespace linsen
