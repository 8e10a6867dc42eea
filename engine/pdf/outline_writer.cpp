#include "pdf/outline_writer.hpp"

#include "base/fault.hpp"
#include "pdf/text_string.hpp"

namespace linsen::pdf {

namespace {

struct Node {
    std::size_t parent = 0; ///< 0: the outline itself; otherwise a bookmark + 1
    std::vector<std::size_t> kids;
};

} // namespace

std::string destination(layout::Destination const& target, std::vector<Ref> const& pages) {
    promise(target.page < pages.size(), "a destination is a page of the document");
    return "[" + to_string(pages[target.page]) + "/XYZ null " + number(target.top, 1) + " null]";
}

std::optional<Ref> write_outline(Store& store, std::vector<layout::Bookmark> const& bookmarks,
                                 std::vector<Ref> const& pages) {
    if (bookmarks.empty()) return std::nullopt;
    std::vector<Node> nodes(bookmarks.size() + 1);
    std::vector<std::size_t> open{0};
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        while (open.size() > 1 && bookmarks[open.back() - 1].level >= bookmarks[i].level) open.pop_back();
        nodes[i + 1].parent = open.back();
        nodes[open.back()].kids.push_back(i + 1);
        open.push_back(i + 1);
    }

    auto const first = store.reserve(static_cast<std::uint32_t>(nodes.size()));
    auto ref = [&](std::size_t node) { return to_string({first.number + static_cast<std::uint32_t>(node)}); };
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        auto const& kids = nodes[node].kids;
        Store::Entries entries;
        if (node == 0) {
            entries.emplace_back("Type", "/Outlines");
        } else {
            auto const& bookmark = bookmarks[node - 1];
            auto const& siblings = nodes[nodes[node].parent].kids;
            entries.emplace_back("Title", text_string(bookmark.title));
            entries.emplace_back("Parent", ref(nodes[node].parent));
            entries.emplace_back("Dest", destination(bookmark.target, pages));
            for (std::size_t i = 0; i < siblings.size(); ++i) {
                if (siblings[i] != node) continue;
                if (i > 0) entries.emplace_back("Prev", ref(siblings[i - 1]));
                if (i + 1 < siblings.size()) entries.emplace_back("Next", ref(siblings[i + 1]));
            }
        }
        if (!kids.empty()) {
            entries.emplace_back("First", ref(kids.front()));
            entries.emplace_back("Last", ref(kids.back()));
            // Open at the top level, closed below it.
            auto const count = std::to_string(kids.size());
            entries.emplace_back("Count", node == 0 ? count : "-" + count);
        }
        store.put({first.number + static_cast<std::uint32_t>(node)}, entries);
    }
    return first;
}

} // namespace linsen::pdf
