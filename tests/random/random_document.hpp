#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <filesystem>

namespace linsen::testing {

/// A document of random nodes that `document::check` accepts, always the same for one seed: deep sections,
/// texts of strange letters and of words without end, tables of no figure, of one row, of a thousand, every
/// kind of chart, letterheads and covers. Pictures, logotypes and maps are those of the gallery in `samples`.
/// All of it is made up.
[[nodiscard]] document::Document random_document(std::uint64_t seed, std::filesystem::path const& samples);

} // namespace linsen::testing
