#pragma once

#include "data/csv_scanner.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace linsen {

/// A record of which only the first field holds anything, kept until it is known whether figures follow it.
class HeldRecord {
public:
    explicit HeldRecord(CsvRecord const& record);

    /// The record again; valid as long as this is.
    [[nodiscard]] CsvRecord record() const;

private:
    std::string bytes_;
    CsvField first_;
    std::size_t fields_;
    std::uint32_t line_;
    std::uint32_t last_line_;
};

} // namespace linsen
