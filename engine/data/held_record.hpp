#pragma once

#include "data/csv_cutter.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// A record with bytes of its own, for later.
class HeldRecord {
public:
    explicit HeldRecord(CsvRecord const& record);

    /// The record again; valid as long as this is.
    [[nodiscard]] CsvRecord record() const;
    [[nodiscard]] std::uint32_t line() const { return line_; }
    /// Says on which line of its file it begins, after it has been read as part of a block.
    void set_line(std::uint32_t line) {
        last_line_ += line - line_;
        line_ = line;
    }

private:
    std::string bytes_;              ///< of all its fields
    std::vector<CsvField> fields_;   ///< whose bytes are not used
    std::vector<std::size_t> sizes_; ///< of each
    std::string raw_;
    std::uint32_t line_;
    std::uint32_t last_line_;
    CsvFault fault_;
};

} // namespace linsen
