#include "document/find.hpp"

#include "document/walk.hpp"

#include <type_traits>
#include <variant>

namespace linsen::document {

namespace {

template <class Node>
constexpr bool can_be_referred_to = std::is_same_v<Node, Section> || std::is_same_v<Node, Table> ||
                                    std::is_same_v<Node, Chart> || std::is_same_v<Node, Picture>;

} // namespace

bool has_anchor(Blocks const& blocks, std::string_view anchor) {
    bool found = false;
    for_each_block(blocks, [&](Block const& block) {
        std::visit(
            [&](auto const& node) {
                if constexpr (can_be_referred_to<std::decay_t<decltype(node)>>)
                    found = found || node.anchor == anchor;
            },
            block.node);
    });
    return found;
}

} // namespace linsen::document
