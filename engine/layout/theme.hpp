#pragma once

#include "base/export.hpp"
#include "document/palette.hpp"
#include "layout/drawing.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::layout {

/// How a series of one sex category is drawn: told apart by colour and by shape and by dash, so that it can
/// be read in grey and by those who do not see colours.
struct SeriesStyle {
    using Mark = document::SeriesMark;
    Colour colour;
    Mark mark = Mark::circle;
    bool filled = true;
    std::vector<double> dash;

    friend bool operator==(SeriesStyle const&, SeriesStyle const&) = default;
};

inline constexpr double points_a_millimetre = 72 / 25.4;

/// Everything that a report looks like. Sizes and lengths in points.
struct Theme {
    std::string family = "Lato";                      ///< regular, bold and italic faces of this family …
    std::vector<std::string> fallback{"DejaVu Sans"}; ///< … and, per cluster, these in turn
    double page_width = 595.28;
    double page_height = 841.89;
    double margin_left = 24 * points_a_millimetre;
    double margin_right = 24 * points_a_millimetre;
    double margin_top = 25.4 * points_a_millimetre;
    double margin_bottom = 25.4 * points_a_millimetre;
    double body_size = 10.5;
    double leading = 1.4; ///< line distance as a multiple of the size
    double table_size = 9;
    double note_size = 8.5;
    double chart_size = 8.5;
    double furniture_size = 8.5; ///< header and footer
    std::vector<double> heading_sizes{18, 14, 12, 10.5};
    double title_size = 26;
    Colour ink{0x1A, 0x1A, 0x1A};
    Colour accent{0x1B, 0x4B, 0x5A};
    Colour muted{0x55, 0x5B, 0x61};
    Colour rule{0x83, 0x8B, 0x92};
    Colour band{0xF1, 0xF4, 0xF5};
    Colour warning{0xB3, 0x5A, 0x00}; ///< the bar of such a box; its ground is a tint of it
    Colour guidance{0x3A, 0x6B, 0x3E};
    std::string header;        ///< instead of the sender's name, from the second page; "" for the name
    std::string footer;        ///< between date and page number
    std::string logotype_file; ///< the sender's, for documents that bring none of their own; "" for none
    std::string logotype_alt;
    bool logotype_in_header = false;
    /// Colours of sex categories that differ from document/palette.hpp.
    std::vector<std::pair<std::string, Colour>> series_colours;

    /// The style of a sex category: kvinnor and flickor, män and pojkar are related. Codes that the theme
    /// does not know, and "", get further styles by `index`, the series' place in its chart.
    [[nodiscard]] LINSEN_API SeriesStyle series(std::string_view sex, std::size_t index) const;

    friend bool operator==(Theme const&, Theme const&) = default;
};

[[nodiscard]] LINSEN_API Theme standard_theme();

/// The ground of a box that has a bar of this colour.
[[nodiscard]] LINSEN_API Colour box_ground(Colour bar);

/// A colour and a ground that it meets on some page.
struct ColourPair {
    Colour Theme::*member = nullptr; ///< null when it is that of a series
    std::string sex;                 ///< of the series; "" for one without sex
    std::string name;                ///< "den dämpade färgen"
    Colour colour;
    Colour Theme::*ground_member = nullptr; ///< what the ground is made of; null for white
    std::string ground_name;
    Colour ground;
    double least = 0; ///< contrast: 4.5 for text, 3 for what is drawn (WCAG 2.1, 1.4.3 and 1.4.11)
};

/// Every pair that can meet: text, links and headings, marks, bars and rules on paper, on shaded rows and in
/// boxes; the bars of boxes on their grounds. Text in the colour of a series is set in ink where that is too
/// weak for it (Painter::text_colour). Neighbours in this list have the
/// same colour.
[[nodiscard]] LINSEN_API std::vector<ColourPair> colour_pairs(Theme const& theme);

/// A colour that too few can tell from one of its grounds, in a Swedish sentence.
struct ContrastFault {
    ColourPair pair;          ///< of the grounds the one where the contrast is least
    bool dark_ground = false; ///< the colour would do on white: the ground is at fault
    std::string text;
};

/// What a theme may not do, once a colour; empty when all is well.
[[nodiscard]] LINSEN_API std::vector<ContrastFault> contrast_faults(Theme const& theme);

/// Two sexes that stand beside each other in charts whose colours are nearly the same, so that only patterns
/// and marks tell them apart.
struct AlikeSexes {
    std::string sex;
    std::string other;
};
[[nodiscard]] LINSEN_API std::vector<AlikeSexes> alike_sexes(Theme const& theme);

} // namespace linsen::layout
