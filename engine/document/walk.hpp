#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <vector>

/// Going through a document in reading order. Everything points into the document, which must outlive it.
namespace linsen::document {

/// The lists of blocks that stand inside a block: a section's, a box's and an answer's content, the items of
/// a list. Empty for blocks that hold none.
[[nodiscard]] LINSEN_API std::vector<Blocks const*> children(Block const& block);

/// The texts of the block itself, without those of the blocks inside it.
[[nodiscard]] LINSEN_API std::vector<Text const*> texts(Block const& block);

/// The cells of the block itself: of its table or key figures, and the numbers in its texts.
[[nodiscard]] LINSEN_API std::vector<Cell const*> cells(Block const& block);

/// The inlines of a text with those inside them, each before its content.
[[nodiscard]] LINSEN_API std::vector<Inline const*> inlines(Text const& text);

/// Calls `visit(Block const&)` for every block, each before the blocks inside it.
template <class Visit>
void for_each_block(Blocks const& blocks, Visit const& visit) {
    for (auto const& block : blocks) {
        visit(block);
        for (auto const* inner : children(block)) for_each_block(*inner, visit);
    }
}

/// For `std::visit` over a node with one lambda a kind.
template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

} // namespace linsen::document
