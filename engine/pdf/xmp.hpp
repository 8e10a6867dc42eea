#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"

#include <string>
#include <string_view>

namespace linsen::pdf {

inline constexpr std::string_view producer = "Linsen";

/// The metadata packet: PDF/A-2a (or 3a, by `part`) and PDF/UA-1, and the schema that PDF/A asks for the
/// latter.
[[nodiscard]] LINSEN_API std::string xmp_packet(layout::Metadata const& metadata, int part = 2);

/// Whether a PDF, as its bytes are, says that Linsen made it: its metadata packet is never compressed.
[[nodiscard]] LINSEN_API bool is_ours(std::string_view bytes);

} // namespace linsen::pdf
