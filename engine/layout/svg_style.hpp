#pragma once

#include "layout/svg_tree.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::layout {

/// "fill: red" parted; a declaration without a colon has an empty value.
using SvgDeclarations = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] SvgDeclarations svg_declarations(std::string_view style);

/// The style sheets of a file: rules whose selectors name elements, classes and ids, also within each other.
/// Rules for media, imports and pseudo-classes are passed over.
class SvgStyleSheet {
public:
    /// What cannot be followed, in Swedish, or "".
    [[nodiscard]] std::string add(std::string_view css);
    /// What holds for this element, the strongest last.
    [[nodiscard]] SvgDeclarations of(SvgNode const& node) const;

private:
    struct Part { ///< "rect.frame#a"
        std::string element;
        std::string id;
        std::vector<std::string> classes;
        bool child = false; ///< of the part before it, and no mere descendant
    };
    struct Rule {
        std::vector<Part> parts;
        int weight = 0;
        SvgDeclarations declarations;
    };

    [[nodiscard]] std::string add_selector(std::string_view selector, SvgDeclarations const& declarations);
    [[nodiscard]] static bool matches(Part const& part, SvgNode const& node);
    [[nodiscard]] static bool matches(Rule const& rule, SvgNode const& node);

    std::vector<Rule> rules_; ///< by weight, those of one weight as they stand in the file
};

} // namespace linsen::layout
