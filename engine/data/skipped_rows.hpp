#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// Enters a row that could not be read, or was left out, into frame.skipped. A file of nothing but faults
/// would fill the memory with them: after the first hundred thousand they are only counted, and the last
/// entry says how many.
class SkippedRows {
public:
    static constexpr std::size_t listed = 100'000;

    explicit SkippedRows(Frame& frame)
        : frame_(frame) {}

    /// `character` is where the row begins in a line that it shares with others.
    void add(std::uint32_t line, std::string reason, std::uint32_t character = 0);
    [[nodiscard]] std::size_t count() const { return count_; }

    /// One warning for all of them, or an error when no row is left; then, when they are several, a remark
    /// for each with its place and reason. False after an error.
    bool tell(Diagnostics& diagnostics);

private:
    void tell_each(Diagnostics& diagnostics) const;
    /// "en rad av 3 är inte med: `where`". Where each row of a sheet has become several (`overrubrik`), the
    /// sheet's own rows are counted.
    [[nodiscard]] std::string how_many(std::string const& where) const;

    Frame& frame_;
    std::size_t count_ = 0;
    std::vector<std::uint32_t> lines_; ///< of a sheet
};

} // namespace linsen
