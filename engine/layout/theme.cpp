#include "layout/theme.hpp"

#include "base/number.hpp"

#include <utility>

namespace linsen::layout {

namespace {

constexpr double least_for_text = 4.5; // WCAG 2.1, 1.4.3
constexpr double least_for_shape = 3;  // WCAG 2.1, 1.4.11

constexpr Colour colour_of(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
            static_cast<std::uint8_t>(rgb)};
}

SeriesStyle style_of(document::SeriesSign const& sign, std::vector<double> dash) {
    return {colour_of(sign.colour), sign.mark, sign.filled, std::move(dash)};
}

/// The dashes differ for all that stand beside each other.
std::vector<double> dash_of(std::string_view sex) {
    if (sex == "flickor" || sex == "pojkar") return {5, 2};
    if (sex == "annan könsidentitet") return {6, 2, 1, 2};
    if (sex == "uppgift saknas") return {1, 2};
    if (sex == "totalt") return {3, 2};
    return {};
}

SeriesStyle further_style(std::size_t index) {
    auto const& signs = document::further_signs;
    auto const round = index / signs.size();
    auto style = style_of(signs.at(index % signs.size()), {});
    style.mark = signs.at((index + round) % signs.size()).mark;
    style.filled = round % 2 == 0;
    if (round > 0) style.dash = {static_cast<double>(2 + 2 * (round % 4)), 2};
    return style;
}

} // namespace

SeriesStyle Theme::series(std::string_view sex, std::size_t index) const {
    auto const* sign = document::sign_of(sex);
    if (sign == nullptr) return further_style(index);
    auto style = style_of(*sign, dash_of(sex));
    for (auto const& [own_sex, own] : series_colours)
        if (own_sex == sex) style.colour = own;
    return style;
}

Theme standard_theme() { return {}; }

std::vector<ContrastFault> contrast_faults(Theme const& theme) {
    std::vector<ContrastFault> faults;
    auto const require = [&](ContrastFault fault, std::string const& name, Colour colour,
                             std::string const& ground_name, Colour ground, double least) {
        auto const found = contrast(colour, ground);
        if (found >= least) return;
        fault.text = name + " har kontrasten " + print_number(found, 2) + " mot " + ground_name + ", minst " +
                     print_number(least, 1) + " behövs";
        faults.push_back(std::move(fault));
    };
    struct Named {
        std::string name;
        Colour Theme::*colour;
    };
    for (auto const& [name, colour] :
         {Named{"textfärgen", &Theme::ink}, Named{"accentfärgen", &Theme::accent},
          Named{"den dämpade färgen", &Theme::muted}}) {
        require({colour, "", ""}, name, theme.*colour, "vitt", white, least_for_text);
        require({colour, "", ""}, name, theme.*colour, "bakgrundsfärgen", theme.band, least_for_text);
    }
    for (auto const& [sex, sign] : document::sex_signs)
        require({nullptr, std::string(sex), ""}, "diagramfärgen för " + std::string(sex),
                theme.series(sex, 0).colour, "vitt", white, least_for_shape);
    for (std::size_t index = 0; index < document::further_signs.size(); ++index)
        require({}, "diagramfärg " + std::to_string(index + 1), theme.series("", index).colour, "vitt", white,
                least_for_shape);
    return faults;
}

} // namespace linsen::layout
