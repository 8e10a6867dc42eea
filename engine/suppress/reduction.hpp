#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace linsen::suppression {

/// Factors are fractions of small whole numbers. One that lies this near such a fraction is set to it, or
/// else the errors of thousands of pivots would add up.
[[nodiscard]] inline double clean(double factor) {
    constexpr double denominator = 840;             // all up to 8
    constexpr double rounding = 6755399441055744.0; // added and taken away again, it rounds to a whole number
    auto const fraction = factor * denominator + rounding - rounding;
    return std::abs(factor * denominator - fraction) < 1e-6 ? fraction / denominator : factor;
}

/// Solves equations, the rows of a dense matrix, for one variable after the other.
class Reduction {
public:
    /// `matrix`, by row, holds `height` rows of `width` variables and outlives this.
    Reduction(std::vector<double>& matrix, std::size_t width, std::size_t height);

    /// Solves a row for the variable, the one with the fewest variables of those that hold it and are not
    /// solved yet. Nothing happens when there is none: then the variable is free.
    void solve_for(std::uint32_t variable);

    /// The variable that each row is solved for; System::constant: none, and the row says nothing when all
    /// variables have been asked for.
    [[nodiscard]] std::vector<std::uint32_t> const& basic() const { return basic_; }
    [[nodiscard]] double at(std::uint32_t row, std::uint32_t variable) const {
        return matrix_[row * width_ + variable];
    }

private:
    double* line(std::uint32_t row) { return matrix_.data() + row * width_; }

    std::vector<double>& matrix_;
    std::size_t width_;
    std::vector<std::uint32_t> basic_;
    std::vector<std::uint32_t> filled_; ///< kept for its memory
};

} // namespace linsen::suppression
