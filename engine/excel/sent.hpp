#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// What was sent to a workbook, kept for the comparison with what can be read back, and for the check that a
/// chart points at numbers only.
namespace linsen::excel {

/// A cell's place, counted from 0.
struct Spot {
    std::uint32_t row = 0;
    std::uint16_t column = 0;

    friend auto operator<=>(Spot const&, Spot const&) = default; // NOLINT(modernize-use-nullptr)
};

struct SentCell {
    bool is_number = false;
    double number = 0;
    std::string text;
};

struct SentSheet {
    std::string name;
    std::map<Spot, SentCell> cells;
};

using SentSheets = std::vector<SentSheet>;

} // namespace linsen::excel
