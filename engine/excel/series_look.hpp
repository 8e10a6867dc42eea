#pragma once

#include "document/palette.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace linsen::excel {

/// How a series is drawn: its sign, which it has in every document, and a dash or pattern.
struct SeriesLook {
    using Mark = document::SeriesMark;
    enum class Dash : std::uint8_t { solid, dash, dot };
    enum class Fill : std::uint8_t { solid, stripes, back_stripes, lines, dots, pale, white };
    std::uint32_t colour = 0;
    Mark mark = Mark::circle;
    bool filled = true;
    Dash dash = Dash::solid;
    Fill fill = Fill::solid;
    bool thin = false; ///< of the lines and marks of an interval's limits

    constexpr SeriesLook() = default;
    constexpr SeriesLook(document::SeriesSign const& sign, Dash its_dash, Fill its_fill)
        : colour(sign.colour)
        , mark(sign.mark)
        , filled(sign.filled)
        , dash(its_dash)
        , fill(its_fill) {}
};

/// The look of a sex category, and by its place that of any other series. The fills are the patterns of the
/// charts on paper (layout/chart_pattern.hpp): women solid and men striped, girls pale and boys striped the
/// other way, annan könsidentitet dotted.
[[nodiscard]] constexpr SeriesLook look_of(std::string_view sex, std::size_t index) {
    using Dash = SeriesLook::Dash;
    using Fill = SeriesLook::Fill;
    if (auto const* sign = document::sign_of(sex)) {
        if (sex == "kvinnor") return {*sign, Dash::solid, Fill::solid};
        if (sex == "män") return {*sign, Dash::solid, Fill::stripes};
        if (sex == "flickor") return {*sign, Dash::dash, Fill::pale};
        if (sex == "pojkar") return {*sign, Dash::dash, Fill::back_stripes};
        if (sex == "annan könsidentitet") return {*sign, Dash::dash, Fill::dots};
        if (sex == "uppgift saknas") return {*sign, Dash::dot, Fill::white};
        return {*sign, Dash::dash, Fill::lines}; // totalt
    }
    constexpr std::array<Fill, 4> fills{Fill::solid, Fill::stripes, Fill::dots, Fill::white};
    return {document::further_signs.at(index % document::further_signs.size()), Dash::solid,
            fills.at(index % fills.size())};
}

} // namespace linsen::excel
