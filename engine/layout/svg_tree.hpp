#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::layout {

/// An element of an SVG file, with its attributes but those of other vocabularies (xlink:href is kept as
/// href).
struct SvgNode {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text; ///< its own
    std::vector<std::unique_ptr<SvgNode>> children;
    SvgNode const* parent = nullptr;
    int line = 0;

    [[nodiscard]] std::optional<std::string_view> find(std::string_view attribute) const;
};

/// A file's elements, or what is wrong with it, in Swedish, and where.
struct SvgTree {
    std::unique_ptr<SvgNode> root;
    std::string fault;
    int line = 0;
};

/// Elements of other vocabularies are left out, with all that is in them. No entity is read, and nothing
/// outside the file.
[[nodiscard]] SvgTree read_svg_tree(std::string_view bytes);

} // namespace linsen::layout
