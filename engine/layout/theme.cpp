#include "layout/theme.hpp"

#include "base/number.hpp"

#include <array>

namespace linsen::layout {

namespace {

using Mark = SeriesStyle::Mark;

constexpr double least_for_text = 4.5; // WCAG 2.1, 1.4.3
constexpr double least_for_shape = 3;  // WCAG 2.1, 1.4.11

constexpr std::array<std::string_view, 7> sexes{
    "kvinnor", "män", "flickor", "pojkar", "annan könsidentitet", "uppgift saknas", "totalt"};

/// Neighbours differ in lightness, so that they are told apart in grey print as well; marks and dashes differ
/// for all. Never pink and blue.
SeriesStyle style_of(std::string_view sex) {
    if (sex == "kvinnor") return {{0xBA, 0x57, 0x08}, Mark::circle, true, {}};
    if (sex == "män") return {{0x0C, 0x40, 0x44}, Mark::square, true, {}};
    if (sex == "flickor") return {{0xD9, 0x7A, 0x1E}, Mark::circle, false, {5, 2}};
    if (sex == "pojkar") return {{0x2F, 0x7C, 0x76}, Mark::square, false, {5, 2}};
    if (sex == "annan könsidentitet") return {{0x6B, 0x3F, 0xA0}, Mark::triangle, true, {6, 2, 1, 2}};
    if (sex == "uppgift saknas") return {{0x80, 0x80, 0x80}, Mark::triangle, false, {1, 2}};
    return {{0x59, 0x59, 0x59}, Mark::diamond, false, {3, 2}}; // totalt
}

constexpr std::array<Colour, 4> further_colours{
    {{0x5B, 0x3F, 0x8C}, {0x8A, 0x5A, 0x00}, {0x1B, 0x4B, 0x5A}, {0x3F, 0x7D, 0x2C}}};
constexpr std::array<Mark, 4> further_marks{Mark::diamond, Mark::triangle, Mark::square, Mark::circle};

SeriesStyle further_style(std::size_t index) {
    SeriesStyle style;
    style.colour = further_colours.at(index % further_colours.size());
    auto const round = index / further_colours.size();
    style.mark = further_marks.at((index + round) % further_marks.size());
    style.filled = round % 2 == 0;
    if (round > 0) style.dash = {static_cast<double>(2 + 2 * (round % 4)), 2};
    return style;
}

} // namespace

SeriesStyle Theme::series(std::string_view sex, std::size_t index) const {
    for (auto const known : sexes)
        if (known == sex) return style_of(sex);
    return further_style(index);
}

Theme standard_theme() { return {}; }

std::vector<std::string> contrast_faults(Theme const& theme) {
    std::vector<std::string> faults;
    auto const require = [&](std::string const& name, Colour colour, std::string const& ground_name,
                             Colour ground, double least) {
        auto const found = contrast(colour, ground);
        if (found < least)
            faults.push_back(name + " har kontrasten " + print_number(found, 2) + " mot " + ground_name +
                             ", minst " + print_number(least, 1) + " behövs");
    };
    struct Named {
        std::string name;
        Colour colour;
    };
    for (auto const& [name, colour] : {Named{"textfärgen", theme.ink}, Named{"accentfärgen", theme.accent},
                                       Named{"den dämpade färgen", theme.muted}}) {
        require(name, colour, "vitt", white, least_for_text);
        require(name, colour, "radernas band", theme.band, least_for_text);
    }
    for (auto const sex : sexes)
        require("diagramfärgen för " + std::string(sex), theme.series(sex, 0).colour, "vitt", white,
                least_for_shape);
    for (std::size_t index = 0; index < further_colours.size(); ++index)
        require("diagramfärg " + std::to_string(index + 1), theme.series("", index).colour, "vitt", white,
                least_for_shape);
    return faults;
}

} // namespace linsen::layout
