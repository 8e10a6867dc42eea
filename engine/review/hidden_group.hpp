#pragma once

#include "review/reading.hpp"

#include <cstddef>
#include <optional>

namespace linsen::review {

/// Words that stand for persons and are no noun for them: "De som söker hjälp", "Ungdomsgruppen",
/// "hushållen".
struct HiddenGroup {
    std::size_t last = 0; ///< the last word of it
    People people = People::anybody;
};

/// The one that begins at the word `at`.
[[nodiscard]] std::optional<HiddenGroup> hidden_group(Sentence const& sentence, std::size_t at);

} // namespace linsen::review
