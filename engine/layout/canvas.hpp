#pragma once

#include "base/export.hpp"
#include "layout/content_writer.hpp"
#include "layout/pages.hpp"

#include <map>
#include <string>
#include <vector>

namespace linsen::layout {

/// A link to a place that may not have been set yet.
struct PendingLink {
    std::uint32_t page = 0;
    std::size_t annotation = 0;
    std::string anchor;
};

/// What all pages of a document share while they are drawn.
struct Ink {
    FontUses& fonts;
    TagTree& tags;
    Shaper& shaper;
    std::map<std::string, Destination, std::less<>> anchors;
    std::vector<PendingLink> pending;
    std::vector<Bookmark> outline;
    std::vector<ElementId> notes; ///< element of each note, made where its mark stands; 0: not yet
};

/// One page being drawn. Tagged content is drawn by a function between the opening and the closing of its
/// mark, so no scope can be left open.
class LINSEN_API Canvas {
public:
    Canvas(Ink& ink, std::uint32_t page)
        : ink_(ink)
        , number_(page)
        , writer_(ink.fonts) {}

    template <class Draw>
    void text(ElementId element, Draw&& draw) {
        writer_.begin_text(ink_.tags[element].tag, mark(element));
        draw();
        writer_.end();
    }
    template <class Draw>
    void graphics(ElementId element, Draw&& draw) {
        writer_.begin_graphics(ink_.tags[element].tag, mark(element));
        draw();
        writer_.end();
    }
    template <class Draw>
    void artifact(Artifact kind, Draw&& draw) {
        writer_.begin_artifact(kind);
        draw();
        writer_.end();
    }
    template <class Draw>
    void text_artifact(Artifact kind, Draw&& draw) {
        writer_.begin_artifact(kind, true);
        draw();
        writer_.end();
    }

    /// To be called inside a scope.
    void word(ShapedWord const& word, double size, Colour colour, Point at) {
        writer_.word(word, size, colour, at);
    }
    void line(std::string_view text, Face face, double size, Colour colour, Point at,
              Align align = Align::start);
    void rule(Point from, Point to, Colour colour, double width);
    void rectangle(Box box, Colour fill);
    void drawing(Drawing const& drawing, Point lower_left);
    void image(std::size_t number, Box box);

    /// An active area of `element` (a Link) that leads to a url, or to an anchor of the document.
    void link(ElementId element, Box box, std::string const& url, std::string const& anchor,
              std::string const& contents);
    void anchor(std::string const& name, double top);
    /// The element of a note, right behind its mark among the kids of `paragraph`; its text comes later.
    void add_note(int note, ElementId paragraph);
    void bookmark(std::string title, int level, double top);

    /// A place in the page's content that is drawn later, when the rest of the page is done.
    [[nodiscard]] std::size_t slot();
    template <class Draw>
    void fill(std::size_t slot, Draw&& draw) {
        rest_ += writer_.take();
        draw();
        slots_.at(slot) = writer_.take();
    }

    [[nodiscard]] Ink& ink() { return ink_; }
    [[nodiscard]] TagTree& tags() { return ink_.tags; }
    [[nodiscard]] std::uint32_t number() const { return number_; }
    [[nodiscard]] Page take();

private:
    [[nodiscard]] std::uint32_t mark(ElementId element);

    Ink& ink_;
    std::uint32_t number_;
    ContentWriter writer_;
    Page page_;
    std::vector<std::string> before_slot_; ///< what stands between a slot and the one before it
    std::vector<std::string> slots_;
    std::string rest_; ///< behind the last slot
};

} // namespace linsen::layout
