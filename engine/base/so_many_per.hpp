#pragma once

namespace linsen {

inline constexpr double per_cent = 100;

/// Shares and rates: so many `per` hundred or thousand of a base above 0. Whole numbers are multiplied before
/// they are divided, since what is then a half in decimals is one: 46 of 80 are 57.5, where 46 ÷ 80 · 100 is
/// a little less, and would be printed as 57 beside a table's 58.
[[nodiscard]] constexpr double so_many_per(double per, double number, double base) {
    return per * number / base;
}

} // namespace linsen
