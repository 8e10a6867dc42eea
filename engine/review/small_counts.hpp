#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace linsen::review {

/// A number of persons that a text names itself, "3 män", "två unga kvinnor".
struct SmallCount {
    std::size_t begin = 0; ///< in the text
    std::string words;
    std::int64_t value = 0;
};

/// The first one in a line of text that is below `threshold`; of staff none is looked for, and "en" and "ett"
/// are no numbers. A reference is none either: what it prints is protected.
[[nodiscard]] std::optional<SmallCount> find_small_count(std::string_view line, std::int64_t threshold);

/// The first one that is among `numbers`, also "N = 111", where no noun says that they are persons.
[[nodiscard]] std::optional<SmallCount> find_count_among(std::string_view line,
                                                         std::set<std::int64_t> const& numbers);

} // namespace linsen::review
