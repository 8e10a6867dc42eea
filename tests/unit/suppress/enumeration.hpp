#pragma once

#include "suppress/suppression.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace linsen::suppression {

/// Every table of integers that agrees with what is shown, one after the other: the judge of the audit, which
/// shares nothing with it. Hidden cells are at least what a reader knows of them.
class Enumeration {
public:
    struct Interval {
        std::int64_t lower = unlimited;
        std::int64_t upper = -unlimited;
    };

    Enumeration(Problem const& problem, std::vector<bool> const& hidden)
        : problem_(problem)
        , rows_of_(problem.cells.size()) {
        for (std::uint32_t row = 0; row < problem.rows.size(); ++row) {
            for (auto const& term : problem.rows[row].terms) rows_of_[term.cell].push_back(row);
        }
        for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
            auto const& cell = problem.cells[i];
            bool const unknown = hidden[i] || cell.kind == Kind::unseen;
            least_.push_back(unknown ? cell.lower : cell.value);
            most_.push_back(unknown ? largest : cell.value);
            if (unknown) unknown_.push_back(i);
        }
        intervals_.resize(problem.cells.size());
    }

    /// By cell; nothing when there are too many tables to go through.
    std::optional<std::vector<Interval>> run(std::size_t steps) {
        steps_ = steps;
        narrow();
        for (auto const cell : unknown_) {
            if (most_[cell] >= largest) return std::nullopt;
        }
        descend(0);
        if (steps_ == 0) return std::nullopt;
        for (std::uint32_t i = 0; i < least_.size(); ++i) {
            if (std::find(unknown_.begin(), unknown_.end(), i) == unknown_.end()) {
                intervals_[i] = {problem_.cells[i].value, problem_.cells[i].value};
            }
        }
        return intervals_;
    }

private:
    static constexpr std::int64_t largest = 1000;

    [[nodiscard]] bool fits(std::uint32_t row) const {
        std::int64_t low = 0;
        std::int64_t high = 0;
        for (auto const& term : problem_.rows[row].terms) {
            low += term.factor * (term.factor > 0 ? least_ : most_)[term.cell];
            high += term.factor * (term.factor > 0 ? most_ : least_)[term.cell];
        }
        return low <= problem_.rows[row].hi && high >= problem_.rows[row].lo;
    }

    /// Takes away the ends that no row allows, so that the search has an end.
    void narrow() {
        for (bool changed = true; changed;) {
            changed = false;
            for (auto const cell : unknown_) {
                auto const fits_all = [&] {
                    return std::all_of(rows_of_[cell].begin(), rows_of_[cell].end(),
                                       [&](auto row) { return fits(row); });
                };
                auto const high = most_[cell];
                auto const low = least_[cell];
                auto found = high;
                for (; found > low; --found) {
                    least_[cell] = most_[cell] = found;
                    if (fits_all()) break;
                }
                least_[cell] = low;
                most_[cell] = found;
                changed = changed || found != high;
            }
        }
    }

    void descend(std::size_t depth) {
        if (steps_ == 0) return;
        --steps_;
        if (depth == unknown_.size()) {
            for (auto const cell : unknown_) {
                intervals_[cell].lower = std::min(intervals_[cell].lower, least_[cell]);
                intervals_[cell].upper = std::max(intervals_[cell].upper, least_[cell]);
            }
            return;
        }
        auto const cell = unknown_[depth];
        auto const low = least_[cell];
        auto const high = most_[cell];
        for (auto value = low; value <= high && steps_ != 0; ++value) {
            least_[cell] = most_[cell] = value;
            if (std::all_of(rows_of_[cell].begin(), rows_of_[cell].end(),
                            [&](auto row) { return fits(row); })) {
                descend(depth + 1);
            }
        }
        least_[cell] = low;
        most_[cell] = high;
    }

    Problem const& problem_;
    std::vector<std::vector<std::uint32_t>> rows_of_;
    std::vector<std::uint32_t> unknown_;
    std::vector<std::int64_t> least_;
    std::vector<std::int64_t> most_;
    std::vector<Interval> intervals_;
    std::size_t steps_ = 0;
};

} // namespace linsen::suppression
