#pragma once

#include "analyse/sentence.hpp"

#include <vector>

/// The two halves of the table of sentences (analyse/sentence.hpp); inside this room only.
namespace linsen {

/// Of figures that somebody else has published.
[[nodiscard]] std::vector<Sentence> const& published_sentences();
/// Of persons that the report itself has counted.
[[nodiscard]] std::vector<Sentence> const& counted_sentences();

} // namespace linsen
