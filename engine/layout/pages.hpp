#pragma once

#include "layout/font_file.hpp"
#include "layout/tag_tree.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// A document that has been set: what `layout` hands to `pdf`. Content is written in PDF's page operators,
/// but no object, reference or font of a file exists yet.
namespace linsen::layout {

/// One character code of a font: code n is `characters[n - 1]`, and is written as written_code(n). Two codes
/// may show the same glyph and mean different text: the hyphen at a line's end is U+00AD, the typed one
/// U+002D.
struct Character {
    std::uint32_t glyph = 0;
    std::u32string text;
    double advance = 0; ///< the glyph's own width, in em
};

struct FontUse {
    std::shared_ptr<FontFile const> font;
    std::vector<Character> characters;
};

/// Codes below this are one byte, which is all that a report needs of most fonts and a tenth of its size;
/// those from it on are two, the first of which is no one-byte code.
inline constexpr std::uint32_t first_long_code = 0xE0;
inline constexpr std::uint32_t long_code_base = first_long_code << 8; ///< how the first of them is written
inline constexpr std::uint32_t most_codes = first_long_code + 0x10000 - long_code_base - 1;

/// A code as it is written: 0x05, 0xE005.
[[nodiscard]] constexpr std::uint32_t written_code(std::uint32_t code) {
    return code < first_long_code ? code : long_code_base + (code - first_long_code);
}

struct Box {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};

struct Destination {
    std::uint32_t page = 0;
    double top = 0;
};

/// An active area; every one belongs to the Link element that holds it.
struct Annotation {
    Box box;
    ElementId element = 0;
    std::string url; ///< empty: `target`, inside the document
    Destination target;
    std::string contents; ///< what the link is, in words
};

/// Content uses "/F0", "/F1" … for `fonts` and "/I0" … for `images` of Pages.
struct Page {
    std::string content;
    std::vector<ElementId> marks; ///< the element of each MCID
    std::vector<Annotation> annotations;
};

/// A picture of 8-bit samples, deflated with PNG predictors, as it stands in a PNG file.
struct Image {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int components = 3; ///< 1 or 3
    std::string deflated;
};

struct Bookmark {
    std::string title;
    int level = 1;
    Destination target;
};

struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    std::vector<std::string> keywords;
    std::string language;
    std::int64_t moment = 0; ///< seconds since 1970, UTC
};

struct Pages {
    double width = 0;
    double height = 0;
    std::vector<Page> pages;
    TagTree tags;
    std::vector<FontUse> fonts;
    std::vector<Image> images;
    std::vector<Bookmark> outline;
    Metadata metadata;
};

} // namespace linsen::layout
