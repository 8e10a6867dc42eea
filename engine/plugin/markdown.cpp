#include "plugin/markdown.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "document/build.hpp"

#include <algorithm>
#include <cmark-gfm.h>
#include <memory>
#include <string>
#include <utility>

namespace linsen {

namespace {

using namespace document;

struct Free {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::string literal(cmark_node* node) {
    char const* const text = cmark_node_get_literal(node);
    return text == nullptr ? "" : text;
}

bool may_be_linked(std::string const& url) {
    return url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
}

class Reader {
public:
    Reader(Place const& at, Diagnostics& diagnostics)
        : at_(at)
        , diagnostics_(diagnostics) {}

    Blocks blocks(cmark_node* parent) {
        Blocks result;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
             node = cmark_node_next(node)) {
            switch (cmark_node_get_type(node)) {
            case CMARK_NODE_PARAGRAPH: result.push_back(paragraph(inlines(node))); break;
            case CMARK_NODE_LIST: result.push_back(list(node)); break;
            case CMARK_NODE_HEADING:
                refuse(node, "en rubrik", "rubrikerna står i mallen; skriv ordet i **fet stil** i stället");
                break;
            case CMARK_NODE_BLOCK_QUOTE:
                refuse(node, "ett citat", "skriv texten som ett vanligt stycke");
                break;
            case CMARK_NODE_CODE_BLOCK:
                refuse(node, "en kodruta", "börja inte raden med fyra blanksteg eller tre grava accenter");
                break;
            case CMARK_NODE_HTML_BLOCK: refuse(node, "HTML", "skriv texten utan taggar"); break;
            default: refuse(node, "en linje", "ta bort raden med streck"); break;
            }
        }
        return result;
    }

private:
    Block list(cmark_node* node) {
        List list;
        list.numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item))
            list.items.push_back(blocks(item));
        return {std::move(list)};
    }

    Text inlines(cmark_node* parent) {
        Text result;
        for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
            add(node, result);
        return result;
    }

    void add(cmark_node* node, Text& into) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT: add_words(literal(node), into); break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: add_words(" ", into); break;
        case CMARK_NODE_EMPH: into.push_back({Emph{inlines(node)}}); break;
        case CMARK_NODE_STRONG: into.push_back({Strong{inlines(node)}}); break;
        case CMARK_NODE_LINK: add_link(node, into); break;
        case CMARK_NODE_CODE: add_words(literal(node), into); break;
        case CMARK_NODE_IMAGE: refuse(node, "en bild", "ta bort bilden; ett svar är text"); break;
        default: refuse(node, "HTML", "skriv texten utan taggar"); break;
        }
    }

    /// cmark gives a word in pieces where a sign could have meant something.
    static void add_words(std::string text, Text& into) {
        if (!into.empty()) {
            if (auto* const before = std::get_if<Words>(&into.back().node)) {
                before->text += text;
                return;
            }
        }
        into.push_back({Words{std::move(text)}});
    }

    void add_link(cmark_node* node, Text& into) {
        char const* const address = cmark_node_get_url(node);
        std::string url = address == nullptr ? "" : address;
        if (!may_be_linked(url)) {
            refuse(node, "en länk till \"" + url + "\"",
                   "en länk börjar med https://, http:// eller mailto:");
            return;
        }
        into.push_back({Link{std::move(url), inlines(node)}});
    }

    void refuse(cmark_node* node, std::string const& what, std::string hint) {
        Place place = at_;
        int line = cmark_node_get_start_line(node);
        for (cmark_node* up = node; line == 0 && up != nullptr; up = cmark_node_parent(up))
            line = cmark_node_get_start_line(up);
        place.line += std::max(0, line - 1);
        place.column = 0;
        diagnostics_.add({Severity::error,
                          "text.markdown",
                          std::move(place),
                          "texten har " + what + ", som inte kan stå i ett svar",
                          std::move(hint),
                          {}});
    }

    Place at_;
    Diagnostics& diagnostics_;
};

} // namespace

Blocks markdown(std::string_view source, Place const& at, Diagnostics& diagnostics) {
    std::unique_ptr<cmark_node, Free> const root(
        cmark_parse_document(source.data(), source.size(), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8));
    promise(root != nullptr, "every text is a document of Markdown");
    return Reader(at, diagnostics).blocks(root.get());
}

} // namespace linsen
