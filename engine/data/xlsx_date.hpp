#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// Whether a number format without code of its own (0–163) shows dates or times; 27–36 and 50–58 do so in
/// East Asian editions.
[[nodiscard]] bool is_builtin_date_format(std::uint32_t id);

/// Whether a number format's code shows dates or times: y, m, d, h or s outside quotes, escapes and brackets,
/// or elapsed time in brackets, as "[h]:mm". "[Red]0.00" and "\"dagar \"0" do not.
[[nodiscard]] bool is_date_format(std::string_view code);

/// The ISO form of a serial number of the 1900 system, rounded to seconds: "2026-03-01",
/// "2026-03-01T12:30:00", or "12:30:00" below one day. Nothing for what is no day: below 0, after 9999, and
/// 60, Excel's 29 February 1900.
[[nodiscard]] std::optional<std::string> iso_of_serial(double serial);

/// The serial number of an ISO date or moment in a cell of type `d`; nothing when it is none.
[[nodiscard]] std::optional<double> serial_of_iso(std::string_view text);

} // namespace linsen
