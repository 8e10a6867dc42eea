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

/// The look of a sex category, the colours and shapes those of the standard theme of the PDF
/// (layout/theme.cpp), at least 3:1 against white. In bars women are filled and men striped.
[[nodiscard]] constexpr SeriesLook look_of(std::string_view sex, std::size_t index) {
    using enum SeriesLook::Mark;
    using Dash = SeriesLook::Dash;
    using Fill = SeriesLook::Fill;
    if (sex == "kvinnor") return {0xBA5708, circle, true, Dash::solid, Fill::solid};
    if (sex == "män") return {0x0C4044, square, true, Dash::solid, Fill::stripes};
    if (sex == "flickor") return {0xD97A1E, circle, false, Dash::dash, Fill::solid};
    if (sex == "pojkar") return {0x2F7C76, square, false, Dash::dash, Fill::stripes};
    if (sex == "annan könsidentitet") return {0x6B3FA0, triangle, true, Dash::dash, Fill::dots};
    if (sex == "uppgift saknas") return {0x808080, triangle, false, Dash::dot, Fill::white};
    if (sex == "totalt") return {0x595959, diamond, false, Dash::dash, Fill::white};
    constexpr std::array<SeriesLook, 4> further{{{0x5B3F8C, diamond, true, Dash::solid, Fill::solid},
                                                 {0x8A5A00, triangle, true, Dash::solid, Fill::stripes},
                                                 {0x1B4B5A, square, true, Dash::solid, Fill::dots},
                                                 {0x3F7D2C, circle, true, Dash::solid, Fill::white}}};
    return further[index % further.size()];
}

} // namespace linsen::excel
