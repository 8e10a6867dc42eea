#pragma once

#include <cstdint>
#include <string_view>

namespace linsen {

/// How a cell shows its number.
struct XlsxNumberFormat {
    static constexpr std::int8_t as_it_is = -1;

    bool date = false;               ///< as a date or a time
    bool year = false;               ///< … of which the year alone is shown ("yyyy")
    bool percent = false;            ///< as a hundred times as much, with a percent sign
    std::int8_t decimals = as_it_is; ///< that are shown, where the format says how many
    std::uint8_t digits = 0;         ///< whole ones that are filled with zeros in front, from 2 ("0000")
};

/// Of a number format's code, by its first section: "#,##0.0", "0.00%;-0.00%". Fractions, powers of ten,
/// thousands left out ("0.0,") and decimals that may be left out ("0.##") show the number as it is.
[[nodiscard]] XlsxNumberFormat xlsx_number_format(std::string_view code);

/// Of a number format without code of its own (0–163).
[[nodiscard]] XlsxNumberFormat builtin_xlsx_number_format(std::uint32_t id);

} // namespace linsen
