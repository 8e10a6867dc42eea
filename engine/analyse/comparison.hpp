#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"

#include <cstddef>
#include <optional>

namespace linsen {

/// How the figures came about. `sample`: some were asked, so chance plays in. `full_count`: everybody is in
/// the register, so a difference is a fact and the word "säkerställd" is never used of it.
enum class Sampling { sample, full_count };

/// What may be said of a difference. `unknown`: a sample whose source gives no intervals.
enum class Certainty { certain, not_certain, unknown, counted };

/// The difference between two published values, `first` − `second`.
struct Difference {
    Cell first;
    Cell second;
    double size = 0; ///< in `unit`, from unrounded values
    Unit unit = Unit::none;
    int decimals = 0;
    Certainty certainty = Certainty::unknown;
    bool approximate = false; ///< one of the two is a part of the other
    bool midpoint = false;    ///< an interval's midpoint stood in for a value outside its own interval

    /// 1 or −1 as `first` is higher or lower, 0 when the difference prints as zero, or the two values print
    /// alike.
    [[nodiscard]] LINSEN_API int direction() const;
    /// The size without its sign, as a cell to print.
    [[nodiscard]] LINSEN_API Cell amount() const;
    /// May a sentence say that the two differ? A certain difference, or one that was counted.
    [[nodiscard]] LINSEN_API bool stands() const;
};

/// Two-sided 95 % point of the standard normal distribution.
inline constexpr double z_95 = 1.959964;

/// Standard error of a value with a 95 % interval: half its width by z; the interval is taken as the
/// normal approximation, estimate ± z · SE.
[[nodiscard]] LINSEN_API double standard_error(Interval interval);

/// What a difference is calculated from: the value itself, except that a whole number outside its own
/// interval has been rounded so coarsely that the interval's midpoint is nearer to the truth.
[[nodiscard]] LINSEN_API double estimate(Cell const& cell);
[[nodiscard]] LINSEN_API bool outside_own_interval(Cell const& cell);

/// Two values compared; nothing unless both are shown. For a sample with intervals the difference is certain
/// when |d| > z · √(SE1² + SE2²): the two are independent samples, or approximately so (Altman and Bland,
/// "Interaction revisited", BMJ 2003;326:219). Where values are whole numbers beside finer intervals, the
/// midpoints must pass the same test with the same sign, so that rounding alone never makes certainty.
[[nodiscard]] LINSEN_API std::optional<Difference> compare(Cell const& first, Cell const& second,
                                                           Sampling sampling, bool approximate = false);

/// Half the width of the 95 % interval of the difference, or nothing without intervals.
[[nodiscard]] LINSEN_API std::optional<double> uncertainty(Cell const& first, Cell const& second);

/// Compares, and counts what was compared, for the method appendix. One object a report.
class LINSEN_API Comparisons {
public:
    struct Counts {
        std::size_t all = 0;
        std::size_t certain = 0;
        std::size_t not_certain = 0;
        std::size_t unknown = 0;
        std::size_t counted = 0;
        std::size_t approximate = 0;
        std::size_t midpoint = 0;
    };

    std::optional<Difference> compare(Cell const& first, Cell const& second, Sampling sampling,
                                      bool approximate = false);
    [[nodiscard]] Counts const& counts() const { return counts_; }

private:
    Counts counts_;
};

} // namespace linsen
