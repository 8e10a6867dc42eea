#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace linsen::excel {

/// How a series is told apart: by colour and by shape and by dash or pattern, so that it can be read in grey
/// and by those who do not see colours.
struct SeriesLook {
    enum class Mark : std::uint8_t { circle, square, diamond, triangle };
    enum class Dash : std::uint8_t { solid, dash, dot };
    enum class Fill : std::uint8_t { solid, stripes, dots, white };
    std::uint32_t colour = 0;
    Mark mark = Mark::circle;
    bool filled = true;
    Dash dash = Dash::solid;
    Fill fill = Fill::solid;
    bool thin = false; ///< of the lines and marks of an interval's limits
};

/// The look of a sex category, the colours those of the standard theme of the PDF. Every colour is at least
/// 4.5:1 against white.
[[nodiscard]] constexpr SeriesLook look_of(std::string_view sex, std::size_t index) {
    using enum SeriesLook::Mark;
    using Dash = SeriesLook::Dash;
    using Fill = SeriesLook::Fill;
    constexpr std::array<SeriesLook, 4> others{{{0x1B4B5A, circle, true, Dash::solid, Fill::solid, false},
                                                {0x9A4B00, square, true, Dash::dash, Fill::stripes, false},
                                                {0x555B61, triangle, true, Dash::dot, Fill::dots, false},
                                                {0x5B3A8C, diamond, false, Dash::dash, Fill::white, false}}};
    if (sex == "kvinnor" || sex == "flickor") return others[0];
    if (sex == "män" || sex == "pojkar") return others[1];
    if (sex == "totalt") return others[2];
    return sex.empty() ? others[index % others.size()] : others[3];
}

} // namespace linsen::excel
