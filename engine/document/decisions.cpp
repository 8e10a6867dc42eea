#include "document/decisions.hpp"

#include "base/number.hpp"
#include "document/numbering.hpp"
#include "document/walk.hpp"

#include <cstddef>

namespace linsen::document {

namespace {

std::string printed(Text const& text, Numbering const& numbering) {
    std::string result;
    for (auto const& part : text)
        std::visit(Overloaded{[&](Words const& node) { result += node.text; },
                              [&](Strong const& node) { result += printed(node.content, numbering); },
                              [&](Emph const& node) { result += printed(node.content, numbering); },
                              [&](Number const& node) { result += print_in_text(node.cell); },
                              [&](Link const& node) { result += printed(node.content, numbering); },
                              [&](Ref const& node) { result += numbering.reference(node.anchor); },
                              [&](Note const& /*node*/) {},
                              [&](Language const& node) { result += node.text; }},
                   part.node);
    return result;
}

} // namespace

std::string plain_decisions(Document const& document) {
    Numbering const numbering(document);
    bool const several = document.decisions.size() > 1;
    std::string lines;
    for (std::size_t i = 0; i < document.decisions.size(); ++i) {
        if (several) lines += std::to_string(i + 1) + ". ";
        lines += printed(document.decisions[i], numbering) + "\n";
    }
    return lines;
}

} // namespace linsen::document
