#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace linsen::layout {

/// Offsets behind which a line may end, the text's end the last: as in UAX 14, but never inside "2019–2021".
[[nodiscard]] std::vector<std::size_t> line_ends(std::u16string const& text);

/// Letters of the scripts that part words with a hyphen.
[[nodiscard]] bool takes_hyphen(char32_t c);

} // namespace linsen::layout
