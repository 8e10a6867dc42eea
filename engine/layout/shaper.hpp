#pragma once

#include "base/export.hpp"
#include "layout/font_set.hpp"
#include "layout/hyphenator.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hb_buffer_t;

namespace linsen::layout {

/// Measures are in em.
struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::uint16_t font = 0;       ///< index in the font set
    std::uint32_t text_begin = 0; ///< the characters it stands for, in the word's text
    std::uint32_t text_length = 0;
    float advance = 0;
    float dx = 0;
    float dy = 0;
};

struct ShapedWord {
    std::vector<ShapedGlyph> glyphs; ///< from left to right
    /// The glyphs in the order in which they are read; empty: from left to right.
    std::vector<std::uint32_t> reading;
    std::u32string text; ///< in reading order
    double width = 0;
    bool right_to_left = false;     ///< the whole of it; a text of both directions is put in order within
    bool has_right_to_left = false; ///< some of it
};

/// Text to glyphs, for one thread and one font set. Words are kept, since a report says the same words again
/// and again; what is kept never changes what comes out.
class LINSEN_API Shaper {
public:
    explicit Shaper(std::shared_ptr<FontSet const> fonts);
    ~Shaper();
    Shaper(Shaper const&) = delete;
    Shaper& operator=(Shaper const&) = delete;

    /// The shaper of this thread for these fonts. Words shaped before may be forgotten by this call.
    [[nodiscard]] static Shaper& of_thread(std::shared_ptr<FontSet const> const& fonts);

    /// Valid for the life of the shaper (of_thread: until the next call of it). A character that no font has
    /// is set as its code point's name.
    [[nodiscard]] ShapedWord const& shape(Face face, std::u16string_view word);
    /// The same within a stretch of a line that runs from right to left: signs and brackets too.
    [[nodiscard]] ShapedWord const& shape_right_to_left(Face face, std::u16string_view word);
    /// `word` and a hyphen that extracts as U+00AD.
    [[nodiscard]] ShapedWord const& shape_hyphenated(Face face, std::u16string_view word);

    /// Hyphenator::swedish().points(word), kept like the words.
    [[nodiscard]] HyphenPoints const& hyphenation(std::u16string_view word);

    /// Width in points of a text without line breaks.
    [[nodiscard]] double width(std::string_view text, Face face, double size);

    [[nodiscard]] FontSet const& fonts() const { return *fonts_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u16string_view text) const {
            return std::hash<std::u16string_view>{}(text);
        }
    };
    using Cache = std::unordered_map<std::u16string, std::unique_ptr<ShapedWord>, Hash, std::equal_to<>>;

    [[nodiscard]] std::unique_ptr<ShapedWord> shape_now(Face face, std::u16string_view word,
                                                        bool right_to_left = false);

    std::shared_ptr<FontSet const> fonts_;
    hb_buffer_t* buffer_;
    std::array<Cache, 3> words_;
    std::array<Cache, 3> hyphenated_;
    std::array<Cache, 3> right_to_left_;
    std::unordered_map<std::u16string, HyphenPoints, Hash, std::equal_to<>> hyphenation_;
};

/// Whether a font has the character, or it is one that is never seen. A private-use character has no meaning
/// that could be read aloud, so no font counts as having it.
[[nodiscard]] LINSEN_API bool can_print(FontSet const& fonts, Face face, char32_t code_point);

/// "U+1F600", what stands for a character that no font has.
[[nodiscard]] LINSEN_API std::string code_point_name(char32_t code_point);

/// The same as it is printed, parted from the name of another such character right before it.
[[nodiscard]] LINSEN_API std::string printed_name(char32_t code_point, bool after_another);

/// UTF-8 to UTF-16; the text must be valid.
[[nodiscard]] LINSEN_API std::u16string to_utf16(std::string_view text);

} // namespace linsen::layout
