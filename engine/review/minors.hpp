#pragma once

#include "review/reading.hpp"

#include <cstddef>

namespace linsen::review {

/// The word tells an age below 18 of persons: "14-åringen", "sextonåringar", "i åldern 13–20 år", "under 18
/// år". Of a range at least its lower end; one that goes far into the years of the grown, as that of a labour
/// survey does (16–64), tells none.
[[nodiscard]] bool is_age_of_minors(Sentence const& sentence, std::size_t at);

/// "elever på komvux": pupils who are no children.
[[nodiscard]] bool are_pupils_grown(Sentence const& sentence, std::size_t at);

} // namespace linsen::review
