#pragma once

#include "review/reading.hpp"

#include <cstddef>

namespace linsen::review {

/// What the sentences beside a sentence say of sex: the ones before and after it in its paragraph, and in a
/// list all items and the line that leads to them.
struct NamedSexes {
    Sexes here;
    Sexes around;
    bool counted_around = false; ///< one beside it names a sex and a number
};

[[nodiscard]] NamedSexes named_sexes(ReadPart const& part, std::size_t sentence);

/// They tell the sexes apart, or speak of why they are not told apart.
[[nodiscard]] bool divides(NamedSexes const& named);

} // namespace linsen::review
