#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "document/numbering.hpp"
#include "layout/drawing.hpp"
#include "layout/font_set.hpp"
#include "layout/tag_tree.hpp"
#include "layout/theme.hpp"

#include <set>
#include <string>
#include <vector>

namespace linsen::layout {

/// An inline that becomes an element of its own in the structure.
struct InlineElement {
    Tag tag = Tag::span;
    int parent = -1; ///< another inline element; -1: the paragraph
    std::string language;
    std::string url;
    std::string anchor;   ///< of a reference; the note's own anchor for its mark
    std::string contents; ///< what the link is, in words
    int note = -1;        ///< number of the note whose mark this is, from 0
};

/// A stretch of text in one look.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    Face face = Face::regular;
    Colour colour;
    double scale = 1; ///< of the paragraph's size
    double rise = 0;  ///< above the baseline, in the paragraph's size
    int element = -1;
};

struct FlatText {
    std::u16string text;
    std::vector<Run> runs;
    std::vector<InlineElement> elements;
};

/// Inlines of the document to flat text. Collects the notes in reading order and tells of characters that no
/// font has.
class LINSEN_API Inlines {
public:
    Inlines(document::Numbering const& numbering, FontSet const& fonts, Theme const& theme,
            Diagnostics& diagnostics);

    [[nodiscard]] FlatText flatten(document::Text const& text, Face face, Colour colour);
    [[nodiscard]] FlatText flatten(std::string_view text, Face face, Colour colour);

    /// The notes met so far; each is asked for its own text after the paragraph that it stands in.
    [[nodiscard]] std::vector<document::Text const*> const& notes() const { return notes_; }
    [[nodiscard]] static std::string note_anchor(int note) { return "not-" + std::to_string(note + 1); }

private:
    void append(FlatText& flat, std::string_view text, Run look);
    void walk(FlatText& flat, document::Text const& text, Run look);
    void tell_missing(std::u16string const& text, Face face);

    document::Numbering const& numbering_;
    FontSet const& fonts_;
    Theme const& theme_;
    Diagnostics& diagnostics_;
    std::vector<document::Text const*> notes_;
    std::set<char32_t> told_;
};

} // namespace linsen::layout
