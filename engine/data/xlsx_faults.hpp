#pragma once

#include "base/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

/// Ascending runs of whole numbers, joined when they meet.
class XlsxRanges {
public:
    void add(std::uint32_t first, std::uint32_t last);
    [[nodiscard]] bool empty() const { return runs_.empty(); }
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> const& runs() const { return runs_; }

private:
    std::vector<std::pair<std::uint32_t, std::uint32_t>> runs_;
};

/// Tells the faults of one sheet, the first of them one by one and the rest as a number: a sheet of a million
/// formulas without values is one fault to its owner, not a million.
class XlsxFaults {
public:
    XlsxFaults(std::string file, std::string_view sheet, std::size_t most, Diagnostics& diagnostics)
        : file_(std::move(file))
        , sheet_(sheet)
        , most_(most)
        , diagnostics_(diagnostics) {}

    void cell(std::uint32_t row, std::uint32_t column, std::string_view code, std::string message,
              std::string hint);
    /// A fault of the whole sheet, after which it is read no further.
    void stop(std::string_view code, std::string message, std::string hint);
    void tell_rest();
    void tell_hidden(XlsxRanges const& rows, XlsxRanges const& columns);

private:
    std::string file_;
    std::string sheet_;
    std::size_t most_;
    std::size_t told_ = 0;
    std::size_t untold_ = 0;
    Diagnostics& diagnostics_;
};

} // namespace linsen
