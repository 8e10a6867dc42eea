#include "tabulate/odd_shares.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <map>
#include <utility>

namespace linsen {

std::vector<OddShare> odd_shares(std::vector<Cube const*> const& cubes) {
    constexpr double whole = 100;
    std::map<std::uint32_t, OddShare> by_row;
    for (Cube const* cube : cubes) {
        for (std::size_t i = 0; i < cube->cells.size(); ++i) {
            Cell const& cell = cube->cells[i];
            if (cell.unit != Unit::percent || !cell.shown() || (cell.value >= 0 && cell.value <= whole))
                continue;
            std::uint32_t const row = cube->origins[i].row;
            by_row.emplace(row, OddShare{row, cell.value, cell.decimals});
        }
    }
    std::vector<OddShare> shares;
    shares.reserve(by_row.size());
    for (auto const& [row, share] : by_row) shares.push_back(share);
    return shares;
}

std::string odd_share_words(std::vector<OddShare> const& shares, Frame const& frame) {
    constexpr std::size_t most = 5;
    std::vector<std::string> parts;
    for (OddShare const& share : shares) {
        if (parts.size() == most) {
            parts.push_back(std::to_string(shares.size() - most) + " till");
            break;
        }
        parts.push_back(print_number(share.value, share.decimals) + " (rad " +
                        line_words(frame.place(share.row - 1)) + ")");
    }
    return join_swedish(parts);
}

void warn_of_odd_shares(Frame const& frame, std::vector<Cube> const& cubes, Diagnostics& diagnostics) {
    std::vector<Cube const*> own;
    for (Cube const& cube : cubes) {
        if (cube.request.data == frame.name) own.push_back(&cube);
    }
    auto const shares = odd_shares(own);
    if (shares.empty()) return;
    Place place = frame.place(shares.front().row - 1);
    place.file = frame.path;
    diagnostics.warning("tabulate.andel", std::move(place),
                        (shares.size() == 1 ? std::string("ett värde i procent ligger")
                                            : std::to_string(shares.size()) + " värden i procent ligger") +
                            " under 0 eller över 100: " + odd_share_words(shares, frame),
                        "jämför med källan; är värdena inte andelar, skriv en annan enhet, till exempel "
                        "enhet = \"index\"");
}

} // namespace linsen
