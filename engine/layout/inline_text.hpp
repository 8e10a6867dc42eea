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
    std::string place{};  ///< by which this very place is found, for links back to it
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

    /// Warns of characters that no font has in a text that is set by others.
    void tell_missing(std::string_view text, Face face);

    /// Warns, once, that a text is longer than its place on a page holds.
    void tell_cut(std::string const& words);

    /// A mark of a table's note behind what stands there: "1)", raised, a link to the note.
    void append_mark(FlatText& flat, std::size_t mark, std::string const& table, Face face);
    static constexpr double mark_scale = 0.66; ///< of marks of notes, of the text's size
    static constexpr double mark_rise = 0.34;
    [[nodiscard]] static std::string table_note_anchor(std::string const& table, std::size_t mark) {
        return table + " anm " + std::to_string(mark);
    }
    [[nodiscard]] static std::string table_mark_anchor(std::string const& table, std::size_t mark) {
        return table + " märke " + std::to_string(mark);
    }
    /// The number of a table's note in front of its text: a link back to where its mark first stands.
    [[nodiscard]] FlatText mark_of_note(std::size_t mark, std::string const& table, Colour colour);

    /// The notes met so far; each is asked for its own text after the paragraph that it stands in.
    [[nodiscard]] std::vector<document::Text const*> const& notes() const { return notes_; }
    [[nodiscard]] static std::string note_anchor(int note) { return "not-" + std::to_string(note + 1); }
    /// Where the note's mark stands in the text. No anchor of a user has a space.
    [[nodiscard]] static std::string mark_anchor(int note) { return "märke " + std::to_string(note + 1); }

private:
    void append(FlatText& flat, std::string_view text, Run look);
    void walk(FlatText& flat, document::Text const& text, Run look);
    /// A comma between a mark and the one right before it, which would else be read as one number.
    void part_marks(FlatText& flat, Run mark);
    /// Tells of characters that no font has, and parts the names of two of them by a space.
    void tell_missing(std::u16string& text, Face face);

    document::Numbering const& numbering_;
    FontSet const& fonts_;
    Theme const& theme_;
    Diagnostics& diagnostics_;
    std::vector<document::Text const*> notes_;
    std::set<char32_t> told_;
    std::set<std::string> told_cut_;
};

} // namespace linsen::layout
