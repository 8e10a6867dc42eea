#pragma once

#include "suppress/system.hpp"
#include "suppress/witness.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linsen::suppression {

/// A part of a system in whole persons, all other variables held at their true values. Sums of counts have a
/// linear program's answer in whole numbers; a mean has not: that the years of 15 persons of 14, 19 or 20 are
/// 258 in all leaves few ways, where halves of persons would leave many.
///
/// Found by branch and bound over linear programs: a variable whose answer is no whole number is held at or
/// below it, then at or above, the nearer first, until all are whole (Land and Doig, 1960). What is found is
/// a witness; where a few dozen programs are not enough, nothing is found and nothing is proved.
class WholeRegion {
public:
    WholeRegion(System const& system, std::vector<std::uint32_t> variables);
    ~WholeRegion();
    WholeRegion(WholeRegion const&) = delete;
    WholeRegion& operator=(WholeRegion const&) = delete;

    [[nodiscard]] bool has(std::uint32_t variable) const;
    /// Whole moves that reach the goal, few and short.
    [[nodiscard]] std::optional<Witness> reach(std::uint32_t variable, Goal const& goal);
    /// Did the last search that found nothing leave nothing out?
    [[nodiscard]] bool is_exhausted() const { return is_exhausted_; }
    /// The variables of all programs so far, together.
    [[nodiscard]] std::size_t work() const { return work_; }

private:
    class Search;

    System const* system_;
    std::vector<std::uint32_t> variables_; ///< ascending
    std::vector<std::uint32_t> rows_;      ///< all that hold one of them
    std::size_t work_ = 0;
    bool is_exhausted_ = false;
};

/// Those of the judged variables, among `wanted` (ascending), that hang together with a row that has other
/// factors than one, and of which there are no whole numbers that make them safe.
[[nodiscard]] std::vector<std::uint32_t> without_whole_numbers(System const& system, Level level,
                                                               std::vector<std::uint32_t> const& wanted,
                                                               WholeNumbers least);

} // namespace linsen::suppression
