#pragma once

#include "base/export.hpp"
#include "layout/drawing.hpp"
#include "layout/font_uses.hpp"
#include "layout/shaper.hpp"
#include "layout/tag_tree.hpp"

#include <array>
#include <string>
#include <string_view>

namespace linsen::layout {

/// Page furniture is `header` and `footer`; rules, grounds and leaders are `layout`; the head of a table
/// repeated on its next page is `pagination`.
enum class Artifact : std::uint8_t { layout, pagination, header, footer };

/// What each kind of artifact is, in the order of `Artifact`: `dictionary` stands once in the file, among the
/// resources of the pages, which name it instead of repeating it.
struct ArtifactProperties {
    std::string_view name;
    std::string_view dictionary;
};
inline constexpr std::array<ArtifactProperties, 4> artifact_properties{
    {{"L", "<</Type/Layout>>"},
     {"P", "<</Type/Pagination>>"},
     {"H", "<</Type/Pagination/Subtype/Header/Attached[/Top]>>"},
     {"B", "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>"}}};

/// Writes the operators of one page. Nothing can be painted outside a tag or an artifact: that is a Fault, so
/// content without a tag cannot arise. A text scope holds text only and may share a text object with its
/// neighbours; a graphics scope holds anything.
class LINSEN_API ContentWriter {
public:
    explicit ContentWriter(FontUses& fonts)
        : fonts_(fonts) {}

    void begin_text(Tag tag, std::uint32_t mcid);
    void begin_graphics(Tag tag, std::uint32_t mcid);
    void begin_artifact(Artifact kind, bool text_only = false);
    void end();

    /// The word with its baseline starting at `at`.
    void word(ShapedWord const& word, double size, Colour colour, Point at);
    void path(Path const& path, Point offset);
    void image(std::size_t number, double left, double bottom, double width, double height);

    /// What has been written since the last call; no scope may be open. What follows counts on no state of
    /// it.
    [[nodiscard]] std::string take();

private:
    enum class Scope : std::uint8_t { none, text, graphics };

    void write_glyph(ShapedWord const& word, ShapedGlyph const& glyph, double size, Point at);
    void begin(std::string_view opening, Scope scope);
    void open_text_object();
    void close_text_object();
    void close_string();
    void show(std::uint16_t code);
    void move_to(Point at);
    void clip_to(std::array<Point, 2> const& corners, Point offset);
    void hatched(Path const& path, Point offset); ///< its fill and what is seen inside it alone
    void outline(Path const& path, Point offset);
    void set_fill(Colour colour);
    void set_stroke(Stroke const& stroke);
    void number(double value);
    void point(Point at);
    void colour(Colour colour, std::string_view grey, std::string_view rgb);

    FontUses& fonts_;
    std::string out_;
    Scope scope_ = Scope::none;

    bool in_text_object_ = false;
    Point line_{};           ///< origin of the text line in the open text object
    std::string string_;     ///< operand of the TJ being collected
    bool in_string_ = false; ///< inside its parentheses
    bool adjusted_ = false;  ///< it needs TJ instead of Tj
    Point pen_{};

    std::size_t font_ = static_cast<std::size_t>(-1);
    double size_ = 0;
    std::optional<Colour> fill_;
    std::optional<Colour> stroke_;
    std::optional<double> width_;
    std::optional<std::vector<double>> dash_;
};

} // namespace linsen::layout
