#include "suppress/propagation.hpp"

#include "base/fault.hpp"

#include <algorithm>

namespace linsen::suppression {
namespace {

/// Bounds of factor * variable.
struct Range {
    std::int64_t low;
    std::int64_t high;
};

Range times(std::int32_t factor, std::int64_t lower, std::int64_t upper) {
    auto const scaled = [factor](std::int64_t bound) {
        if (bound >= unlimited) return factor > 0 ? unlimited : -unlimited;
        return factor * bound;
    };
    return factor > 0 ? Range{scaled(lower), scaled(upper)} : Range{scaled(upper), scaled(lower)};
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    auto const quotient = a / b;
    return quotient - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}
std::int64_t ceil_divide(std::int64_t a, std::int64_t b) { return -floor_divide(-a, b); }

class Shuttle {
public:
    Shuttle(System const& system, Pattern const& hidden)
        : system_(system)
        , queued_(system.row_count(), 1) {
        auto const size = system.size();
        bounds_.lower.resize(size);
        bounds_.upper.resize(size);
        bounds_.lower_row.assign(size, System::constant);
        bounds_.upper_row.assign(size, System::constant);
        for (std::uint32_t i = 0; i < size; ++i) {
            bounds_.lower[i] = hidden[i] != 0 ? system[i].lower : system[i].value;
            bounds_.upper[i] = hidden[i] != 0 ? unlimited : system[i].value;
        }
        queue_.resize(system.row_count());
        for (std::uint32_t row = 0; row < queue_.size(); ++row) queue_[row] = row;
    }

    Bounds run() {
        // Bounds that creep by one at a time are a sign of contradiction or of a huge slack: they are left
        // where they are after many rounds, which only leaves them wider than they need be.
        auto const budget = 64 * (system_.row_count() + 16);
        for (std::size_t next = 0; next < queue_.size() && next < budget; ++next) {
            queued_[queue_[next]] = 0;
            visit(queue_[next]);
        }
        return std::move(bounds_);
    }

private:
    void visit(std::uint32_t row) {
        auto const entries = system_.row(row);
        std::int64_t true_sum = 0;
        Range sum{0, 0};
        int endless_low = 0;
        int endless_high = 0;
        for (auto const& entry : entries) {
            true_sum += entry.factor * system_[entry.index].value;
            auto const range = times(entry.factor, bounds_.lower[entry.index], bounds_.upper[entry.index]);
            range.low <= -unlimited ? void(++endless_low) : void(sum.low += range.low);
            range.high >= unlimited ? void(++endless_high) : void(sum.high += range.high);
        }
        auto const down = system_.slack_down(row);
        auto const up = system_.slack_up(row);
        for (auto const& entry : entries) {
            auto const index = entry.index;
            if (bounds_.lower[index] == bounds_.upper[index]) continue;
            auto const range = times(entry.factor, bounds_.lower[index], bounds_.upper[index]);
            if (up < unlimited && endless_low - (range.low <= -unlimited ? 1 : 0) == 0) {
                auto const rest = sum.low - (range.low <= -unlimited ? 0 : range.low);
                auto const most = true_sum + up - rest; // factor * variable <= most
                if (entry.factor > 0)
                    lower_to(index, floor_divide(most, entry.factor), row);
                else
                    raise_to(index, ceil_divide(most, entry.factor), row);
            }
            if (down > -unlimited && endless_high - (range.high >= unlimited ? 1 : 0) == 0) {
                auto const rest = sum.high - (range.high >= unlimited ? 0 : range.high);
                auto const least = true_sum + down - rest;
                if (entry.factor > 0)
                    raise_to(index, ceil_divide(least, entry.factor), row);
                else
                    lower_to(index, floor_divide(least, entry.factor), row);
            }
        }
    }

    void raise_to(std::uint32_t index, std::int64_t bound, std::uint32_t row) {
        if (bound <= bounds_.lower[index]) return;
        promise(bound <= bounds_.upper[index], "the rows of a suppression problem fit its values");
        bounds_.lower[index] = bound;
        bounds_.lower_row[index] = row;
        wake(index, row);
    }

    void lower_to(std::uint32_t index, std::int64_t bound, std::uint32_t row) {
        if (bound >= bounds_.upper[index]) return;
        promise(bound >= bounds_.lower[index], "the rows of a suppression problem fit its values");
        bounds_.upper[index] = bound;
        bounds_.upper_row[index] = row;
        wake(index, row);
    }

    void wake(std::uint32_t index, std::uint32_t but) {
        for (auto const& entry : system_.column(index)) {
            if (queued_[entry.index] != 0) continue;
            if (entry.index == but && system_.row(but).size() < 3) continue;
            queued_[entry.index] = 1;
            queue_.push_back(entry.index);
        }
    }

    System const& system_;
    Bounds bounds_;
    std::vector<std::uint32_t> queue_;
    std::vector<std::uint8_t> queued_;
};

} // namespace

Bounds propagate(System const& system, Pattern const& hidden) { return Shuttle(system, hidden).run(); }

} // namespace linsen::suppression
