#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// How the series of charts are told apart, the same in PDF and workbook: by colour and by mark, so that they
/// can be read in grey and by those who do not see colours. What else tells them apart (dashes, patterns),
/// the exporters choose.
namespace linsen::document {

enum class SeriesMark : std::uint8_t { circle, square, diamond, triangle };

struct SeriesSign {
    std::uint32_t colour = 0; ///< 0xRRGGBB, at least 3:1 on white and on shaded rows
    SeriesMark mark = SeriesMark::circle;
    bool filled = true;
};

struct SexSign {
    std::string_view sex;
    SeriesSign sign;
};

/// Kvinnor and flickor, män and pojkar are related; neighbours differ in lightness. Never pink and blue.
inline constexpr std::array<SexSign, 7> sex_signs{{
    {"kvinnor", {0xBA5708, SeriesMark::circle, true}},
    {"män", {0x0C4044, SeriesMark::square, true}},
    {"flickor", {0xCE711A, SeriesMark::circle, false}},
    {"pojkar", {0x2F7C76, SeriesMark::square, false}},
    {"annan könsidentitet", {0x6B3FA0, SeriesMark::triangle, true}},
    {"uppgift saknas", {0x808080, SeriesMark::triangle, false}},
    {"totalt", {0x595959, SeriesMark::diamond, false}},
}};

/// Series that are no sex category, by their place in the chart.
inline constexpr std::array<SeriesSign, 4> further_signs{{
    {0x5B3F8C, SeriesMark::diamond, true},
    {0x8A5A00, SeriesMark::triangle, true},
    {0x1B4B5A, SeriesMark::square, true},
    {0x3F7D2C, SeriesMark::circle, true},
}};

/// Of a known sex category; nothing for any other text.
[[nodiscard]] constexpr SeriesSign const* sign_of(std::string_view sex) {
    for (auto const& known : sex_signs)
        if (known.sex == sex) return &known.sign;
    return nullptr;
}

} // namespace linsen::document
