#pragma once

#include "plugin/report.hpp"

#include <cstddef>
#include <vector>

/// How much the first page holds. In the standard theme the summary is to stand on it whole, and what is left
/// out of its lists is chosen before pages are made; so lines are estimated from letters.
namespace naravard {

using namespace linsen;

/// Lines of text that the page has room for beside the report's head, its key figures and what it says of
/// what is lacking.
[[nodiscard]] std::size_t lines_beside(Job const& job, document::KeyFigures const& figures,
                                       std::vector<document::Text> const& lacks);

/// Of paragraphs and lists of words alone.
[[nodiscard]] std::size_t lines_of(document::Blocks const& blocks);

} // namespace naravard
