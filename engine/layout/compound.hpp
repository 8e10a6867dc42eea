#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// Offsets at which a Swedish compound of the field is put together: "könsuppdelad" 4, "skolenhet" 4. A joint
/// is one only where a known first part stands before it and a known beginning of a second part behind it,
/// for patterns alone part such words in the wrong place ("kön-supp-de-lad", "sko-len-het"). Lower case.
[[nodiscard]] std::vector<std::uint8_t> compound_joints(std::u16string_view word);

} // namespace linsen::layout
