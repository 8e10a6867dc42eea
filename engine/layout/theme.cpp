#include "layout/theme.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace linsen::layout {

namespace {

constexpr double least_for_text = 4.5;      // WCAG 2.1, 1.4.3
constexpr double least_for_shape = 3;       // WCAG 2.1, 1.4.11
constexpr double least_of_neighbours = 1.5; // in grey; less is alike unless the hues differ …
constexpr double least_turn = 30;           // … by so many degrees
constexpr double greyest = 0.15;            // saturation: below it a colour has no hue

constexpr Colour colour_of(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
            static_cast<std::uint8_t>(rgb)};
}

/// In degrees; nothing for greys.
std::optional<double> hue_of(Colour colour) {
    auto const [low, high] = std::minmax({colour.red, colour.green, colour.blue});
    double const range = high - low;
    if (range <= greyest * high) return std::nullopt;
    if (high == colour.red) return std::fmod(60 * (colour.green - colour.blue) / range + 360, 360);
    if (high == colour.green) return 60 * (colour.blue - colour.red) / range + 120;
    return 60 * (colour.red - colour.green) / range + 240;
}

bool same_hue(Colour a, Colour b) {
    auto const one = hue_of(a);
    auto const other = hue_of(b);
    if (!one || !other) return !one && !other;
    auto const turn = std::fabs(*one - *other);
    return std::min(turn, 360 - turn) < least_turn;
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

Colour box_ground(Colour bar) { return mix(bar, white, 0.09); }

std::vector<ColourPair> colour_pairs(Theme const& theme) {
    struct Ground {
        std::string name;
        Colour Theme::*member;
        Colour colour;
    };
    Ground const paper{"vitt", nullptr, white};
    Ground const band{"bakgrundsfärgen", &Theme::band, theme.band};
    Ground const warning{"varningsrutans bakgrund", &Theme::warning, box_ground(theme.warning)};
    Ground const guidance{"vägledningsrutans bakgrund", &Theme::guidance, box_ground(theme.guidance)};
    std::vector<ColourPair> pairs;
    auto const meet = [&](ColourPair pair, std::vector<Ground> const& grounds, double least) {
        pair.least = least;
        for (auto const& ground : grounds) {
            pair.ground_member = ground.member;
            pair.ground_name = ground.name;
            pair.ground = ground.colour;
            pairs.push_back(pair);
        }
    };
    struct Named {
        std::string name;
        Colour Theme::*member;
    };
    auto const own = [&](Named const& named) {
        return ColourPair{named.member, "", named.name, theme.*named.member, nullptr, "", {}, 0};
    };
    for (auto const& named : {Named{"textfärgen", &Theme::ink}, Named{"accentfärgen", &Theme::accent},
                              Named{"den dämpade färgen", &Theme::muted}})
        meet(own(named), {paper, band, warning, guidance}, least_for_text);
    meet(own({"linjefärgen", &Theme::rule}), {paper, band, warning, guidance}, least_for_shape);
    meet(own({"varningsfärgen", &Theme::warning}), {paper, warning}, least_for_shape);
    meet(own({"vägledningsfärgen", &Theme::guidance}), {paper, guidance}, least_for_shape);
    auto const series = [&](std::string const& sex, std::size_t index, std::string const& name) {
        meet({nullptr, sex, name, theme.series(sex, index).colour, nullptr, "", {}, 0},
             {paper, band, warning, guidance}, least_for_shape);
    };
    for (auto const& [sex, sign] : document::sex_signs)
        series(std::string(sex), 0, "diagramfärgen för " + std::string(sex));
    for (std::size_t index = 0; index < document::further_signs.size(); ++index)
        series("", index, "diagramfärg " + std::to_string(index + 1));
    return pairs;
}

std::vector<ContrastFault> contrast_faults(Theme const& theme) {
    std::vector<ContrastFault> faults;
    auto const contrast_of = [](ColourPair const& pair) { return contrast(pair.colour, pair.ground); };
    for (auto const& pair : colour_pairs(theme)) {
        if (contrast_of(pair) >= pair.least) continue;
        auto const again = !faults.empty() && faults.back().pair.name == pair.name;
        if (again && contrast_of(faults.back().pair) <= contrast_of(pair)) continue;
        if (again) faults.pop_back();
        // Rounded down, so that what is too low never reads as enough.
        auto const found = std::floor(contrast_of(pair) * 100) / 100;
        faults.push_back({pair, contrast(pair.colour, white) >= pair.least,
                          pair.name + " har kontrasten " + print_number(found, 2) + " mot " +
                              pair.ground_name + ", minst " + print_number(pair.least, 1) + " behövs"});
    }
    return faults;
}

std::vector<AlikeSexes> alike_sexes(Theme const& theme) {
    auto const related = [](std::string_view a, std::string_view b) {
        return (a == "kvinnor" && b == "flickor") || (a == "män" && b == "pojkar");
    };
    std::vector<AlikeSexes> alike;
    for (auto const& [sex, sign] : document::sex_signs)
        for (auto const& [other, other_sign] : document::sex_signs) {
            if (&sign >= &other_sign || related(sex, other)) continue;
            auto const a = theme.series(sex, 0).colour;
            auto const b = theme.series(other, 0).colour;
            if (contrast(a, b) < least_of_neighbours && same_hue(a, b))
                alike.push_back({std::string(sex), std::string(other)});
        }
    return alike;
}

} // namespace linsen::layout
