#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"
#include "base/own_interval.hpp"

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
    double size = 0; ///< in `unit`, between what is shown (base/rounded.hpp)
    Unit unit = Unit::none;
    int decimals = 0;
    Certainty certainty = Certainty::unknown;
    bool approximate = false; ///< one of the two is a part of the other
    /// The size is measured between the midpoints of intervals, since a value lies outside its own, or since
    /// values that the source rounded hide a difference that is certain.
    bool midpoint = false;
    double first_from = 0; ///< what the size was calculated from: the shown values, or the midpoints
    double second_from = 0;

    /// 1 or −1 as `first` is higher or lower as shown, 0 when the difference prints as zero; then the source
    /// may still know one, which the report's own rounding hides.
    [[nodiscard]] LINSEN_API int direction() const;
    /// The size without its sign, as a cell to print.
    [[nodiscard]] LINSEN_API Cell amount() const;
    /// May a sentence say that the two differ? A certain difference, or one that was counted.
    [[nodiscard]] LINSEN_API bool stands() const;
};

/// Two-sided 95 % point of the standard normal distribution.
inline constexpr double z_95 = 1.959964;

/// Standard error of a value with a 95 % interval: half its width by z; the interval is taken as the
/// normal approximation, estimate ± z · SE. One whose limits print alike is as wide as their rounding allows.
[[nodiscard]] LINSEN_API double standard_error(Interval interval);

/// Does the cell's interval say how uncertain its value is? One without width does where it is narrower than
/// the limits are written: "42,0–42,0" is a known uncertainty, at most a unit of their last decimal. At the
/// end of the scale, "0–0" of a survey in which nobody said yes, it does not: there the usual formula of an
/// interval gives none, which would make every difference certain.
[[nodiscard]] LINSEN_API bool has_uncertainty(Cell const& cell);

/// Has it an interval that is one point at the end of the scale, and so says nothing?
[[nodiscard]] LINSEN_API bool has_empty_interval(Cell const& cell);

/// Has the value been rounded to fewer decimals than its interval? Then the interval's midpoint is nearer to
/// the truth. A count is a whole number by nature, not by rounding.
[[nodiscard]] LINSEN_API bool is_coarser_than_interval(Cell const& cell);

/// Two values compared; nothing unless both are shown and neither contradicts its own interval. For a sample
/// with intervals the difference is certain when |d| > z · √(SE1² + SE2²): the two are independent samples,
/// or approximately so (Altman and Bland, "Interaction revisited", BMJ 2003;326:219), and always when the
/// intervals do not overlap. Where one of the values is rounded coarser than its interval, d is the
/// difference between the two midpoints, so that rounding neither makes certainty nor hides it. The size is
/// that of the printed values, unless one lies outside its own interval, or they hide a certain difference:
/// then both give way to their midpoints. What would be printed the other way round is not called certain.
[[nodiscard]] LINSEN_API std::optional<Difference> compare(Cell const& first, Cell const& second,
                                                           Sampling sampling, bool approximate = false);

/// Two values of a sample that are shown as the same are said to be so without reservation only when, their
/// uncertainty reckoned in, they cannot well differ by more than this: shares in procentenheter, figures of
/// other units as a part of the higher value.
inline constexpr double equality_margin = 5;
inline constexpr double equality_part = 0.1;

/// Half the width of the 95 % interval of the difference, or nothing unless both have an uncertainty.
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
