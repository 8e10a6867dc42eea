#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linsen::form {

/// Which form a workbook is, and whose. It stands in it twice: as a defined name that nobody sees, and as a
/// line on every sheet for those programs that lose names.
struct FormIdentity {
    std::string form;
    std::int64_t version = 0;
    std::int64_t year = 0;
    std::string kommun; ///< its code

    friend bool operator==(FormIdentity const&, FormIdentity const&) = default;
};

inline constexpr std::string_view identity_name = "linsen_formular";

/// "rok;v1;2025;2081", the constant that the defined name is; and what was made of one, with its quotation
/// marks or without.
[[nodiscard]] std::string constant_of(FormIdentity const& identity);
[[nodiscard]] std::optional<FormIdentity> parse_constant(std::string_view constant);

/// "Formulär rok · version 1 · år 2025 · kommun 2081 Borlänge · fråga vuxna_insats"; without the last part on
/// sheets that ask nothing.
struct PrintedIdentity {
    FormIdentity identity;
    std::string question; ///< or ""
};
[[nodiscard]] std::string printed_line(FormIdentity const& identity, std::string_view kommun_name,
                                       std::string_view question);
/// Nothing when the text is no such line.
[[nodiscard]] std::optional<PrintedIdentity> parse_printed(std::string_view text);

/// "fraga_vuxna_insats": the defined name of a question's table, from its headings to its last row.
[[nodiscard]] std::string range_name(std::string_view question);

/// "rok-2025-2081-borlange.xlsx".
[[nodiscard]] std::string file_name(FormIdentity const& identity, std::string_view kommun_name);

} // namespace linsen::form
