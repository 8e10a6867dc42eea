#include "frame_promises.hpp"
#include "plugin/markdown.hpp"

#include <string_view>
#include <variant>

namespace {

using namespace linsen;
using namespace linsen::document;

void check_text(Text const& text, int layers) {
    fuzz::keep(layers < 8, "no deep layers of style");
    for (Inline const& each : text) {
        if (auto const* words = std::get_if<Words>(&each.node)) {
            fuzz::keep(is_utf8(words->text), "words in UTF-8");
        } else if (auto const* strong = std::get_if<Strong>(&each.node)) {
            check_text(strong->content, layers + 1);
        } else if (auto const* emph = std::get_if<Emph>(&each.node)) {
            check_text(emph->content, layers + 1);
        } else {
            auto const* link = std::get_if<Link>(&each.node);
            fuzz::keep(link != nullptr, "words, style and links, and nothing else");
            fuzz::keep(link->url.starts_with("http") || link->url.starts_with("mailto:"),
                       "a link that may be opened");
            fuzz::keep(!link->content.empty(), "a link says something");
            check_text(link->content, layers + 1);
        }
    }
}

void check_blocks(Blocks const& blocks, int level) {
    fuzz::keep(level < 5, "no deep lists");
    for (Block const& each : blocks) {
        if (auto const* list = std::get_if<List>(&each.node)) {
            fuzz::keep(!list->items.empty(), "a list has points");
            for (Blocks const& item : list->items) check_blocks(item, level + 1);
        } else {
            auto const* words = std::get_if<Paragraph>(&each.node);
            fuzz::keep(words != nullptr, "paragraphs and lists, and nothing else");
            check_text(words->text, 0);
        }
    }
}

} // namespace

/// The bytes as an answer.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    Diagnostics diagnostics;
    Blocks const blocks = markdown(bytes, Place{"svar.md", 1, 0, {}}, diagnostics);
    fuzz::keep(is_utf8(bytes) || diagnostics.has_errors(), "what is no text is told");
    check_blocks(blocks, 0);
    fuzz::check_promises(diagnostics);
    return 0;
}
