#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// Enters a row that could not be read, or was left out, into frame.skipped; so too one of counts that is
/// kept, though its number could not be read. A file of nothing but faults would fill the memory with them:
/// after the first hundred thousand they are only counted, and the last entry says how many.
class SkippedRows {
public:
    static constexpr std::size_t listed = 100'000;

    /// `are_listed`: does the report list them? Those of persons, who are protected, it does not.
    SkippedRows(Frame& frame, bool are_listed)
        : frame_(frame)
        , are_listed_(are_listed) {}

    /// `character` is where the row begins in a line that it shares with others.
    void add(std::uint32_t line, std::string reason, std::uint32_t character = 0);
    /// Rows that one which has been added holds besides itself.
    void add_swallowed(std::size_t rows) { swallowed_ += rows; }
    /// A row that is kept. `text`: what stands in the place of its number.
    void add_without_number(std::uint32_t line, std::string const& text, std::string reason);
    [[nodiscard]] std::size_t count() const { return count_; }

    /// One warning for all rows that are left out and one for those without their number, or an error when no
    /// readable row is left; then, when they are several, a remark for each with its place and reason. False
    /// after an error.
    bool tell(Diagnostics& diagnostics);

private:
    void tell_each(Diagnostics& diagnostics) const;
    void tell_left_out(Diagnostics& diagnostics) const;
    void tell_without_number(Diagnostics& diagnostics) const;
    void tell_nothing_left(Diagnostics& diagnostics) const;
    [[nodiscard]] Place place(std::uint32_t line, std::uint32_t character) const;
    /// "en rad av 3 är inte med: `where`". Where each row of a sheet has become several (`overrubrik`), the
    /// sheet's own rows are counted.
    [[nodiscard]] std::string how_many(std::string const& where) const;

    Frame& frame_;
    bool are_listed_;
    std::size_t count_ = 0;
    std::size_t swallowed_ = 0;
    std::size_t without_number_ = 0;
    std::vector<Remark> kept_;         ///< rows without their number
    std::string masked_;               ///< the first text that is a source's way to hide a count: "<5", "1-4"
    std::vector<std::uint32_t> lines_; ///< of a sheet
};

} // namespace linsen
