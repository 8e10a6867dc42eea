#include "document/decisions.hpp"

#include "base/number.hpp"
#include "document/numbering.hpp"
#include "document/walk.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

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
                              [&](Ref const& node) { result += numbering.reference(node); },
                              [&](Note const& /*node*/) {},
                              [&](Language const& node) { result += node.text; }},
                   part.node);
    return result;
}

void add_lines(Blocks const& blocks, std::string const& indent, Numbering const& numbering,
               std::string& lines);

void add_points(List const& list, std::string const& indent, Numbering const& numbering, std::string& lines) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        std::string const mark = list.numbered ? std::to_string(i + 1) + ". " : "- ";
        std::string const inside = indent + std::string(mark.size(), ' ');
        std::string point;
        add_lines(list.items[i], inside, numbering, point);
        // The mark takes the place of the first line's indent.
        lines += indent + mark + point.substr(std::min(point.size(), inside.size()));
    }
}

void add_lines(Blocks const& blocks, std::string const& indent, Numbering const& numbering,
               std::string& lines) {
    for (auto const& block : blocks) {
        if (auto const* const section = std::get_if<Section>(&block.node)) {
            lines += indent + numbering.heading(*section) + "\n";
            add_lines(section->content, indent, numbering, lines);
        } else if (auto const* const words = std::get_if<Paragraph>(&block.node)) {
            lines += indent + printed(words->text, numbering) + "\n";
        } else if (auto const* const list = std::get_if<List>(&block.node)) {
            add_points(*list, indent, numbering, lines);
        }
    }
}

} // namespace

std::string plain_decisions(Document const& document) {
    Numbering const numbering(document);
    std::string lines;
    add_lines(document.decisions, "", numbering, lines);
    return lines;
}

} // namespace linsen::document
