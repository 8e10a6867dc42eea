#include "tabulate/odd_shares.hpp"

#include "base/number.hpp"
#include "base/own_interval.hpp"
#include "base/text.hpp"

#include <cmath>
#include <map>
#include <utility>

namespace linsen {

namespace {

std::vector<Cube const*> cubes_of(Frame const& frame, std::vector<Cube> const& cubes) {
    std::vector<Cube const*> own;
    for (Cube const& cube : cubes) {
        // What Linsen has counted itself has no line to look at.
        if (cube.request.data == frame.name && !cube.counted) own.push_back(&cube);
    }
    return own;
}

template <class IsOdd>
std::vector<OddShare> odd_values(std::vector<Cube const*> const& cubes, IsOdd is_odd) {
    std::map<std::uint32_t, OddShare> by_row;
    for (Cube const* cube : cubes) {
        for (std::size_t i = 0; i < cube->cells.size(); ++i) {
            Cell const& cell = cube->cells[i];
            if (!cell.shown() || !is_odd(cell)) continue;
            std::uint32_t const row = cube->origins[i].row;
            by_row.emplace(row, OddShare{row, cell.value, cell.decimals, print_interval(cell)});
        }
    }
    std::vector<OddShare> shares;
    shares.reserve(by_row.size());
    for (auto const& [row, share] : by_row) shares.push_back(share);
    return shares;
}

Place place_of(OddShare const& first, Frame const& frame) {
    Place place = frame.place(first.row - 1);
    place.file = frame.path;
    return place;
}

std::string words_of(std::vector<OddShare> const& shares, Frame const& frame, bool with_interval) {
    constexpr std::size_t most = 5;
    std::vector<std::string> parts;
    for (OddShare const& share : shares) {
        if (parts.size() == most) {
            parts.push_back(std::to_string(shares.size() - most) + " till");
            break;
        }
        parts.push_back(print_number(share.value, share.decimals) +
                        (with_interval ? " mot " + share.interval : "") + " (rad " +
                        line_words(frame.place(share.row - 1)) + ")");
    }
    return join_swedish(parts);
}

} // namespace

std::vector<OddShare> odd_shares(std::vector<Cube const*> const& cubes) {
    constexpr double whole = 100;
    return odd_values(cubes, [](Cell const& cell) {
        return cell.unit == Unit::percent && (cell.value < 0 || cell.value > whole);
    });
}

std::string odd_share_words(std::vector<OddShare> const& shares, Frame const& frame) {
    return words_of(shares, frame, false);
}

void warn_of_odd_shares(Frame const& frame, std::vector<Cube> const& cubes, Diagnostics& diagnostics) {
    auto const shares = odd_shares(cubes_of(frame, cubes));
    if (shares.empty()) return;
    diagnostics.warning("tabulate.andel", place_of(shares.front(), frame),
                        (shares.size() == 1 ? std::string("ett värde i procent ligger")
                                            : std::to_string(shares.size()) + " värden i procent ligger") +
                            " under 0 eller över 100: " + odd_share_words(shares, frame),
                        "jämför med källan; är värdena inte andelar, skriv en annan enhet, till exempel "
                        "enhet = \"index\"");
}

void warn_of_odd_counts(Frame const& frame, std::vector<Cube> const& cubes, Unit also,
                        Diagnostics& diagnostics) {
    auto const counts = odd_values(cubes_of(frame, cubes), [also](Cell const& cell) {
        return (cell.unit == Unit::count || cell.unit == also) &&
               (cell.value < 0 || cell.value != std::floor(cell.value));
    });
    if (counts.empty()) return;
    diagnostics.warning(
        "tabulate.antal", place_of(counts.front(), frame),
        (counts.size() == 1 ? std::string("ett antal är") : std::to_string(counts.size()) + " antal är") +
            " under 0 eller inte ett heltal: " + odd_share_words(counts, frame),
        "jämför med källan; är värdena inte antal, skriv en annan enhet, till exempel "
        "enhet = \"index\"");
}

void warn_of_contradicted_intervals(Frame const& frame, std::vector<Cube> const& cubes,
                                    Diagnostics& diagnostics) {
    auto const values = odd_values(cubes_of(frame, cubes), contradicts_own_interval);
    if (values.empty()) return;
    diagnostics.warning(
        "tabulate.intervall", place_of(values.front(), frame),
        (values.size() == 1 ? std::string("en uppgift ligger utanför sitt eget intervall och jämförs inte: ")
                            : std::to_string(values.size()) +
                                  " uppgifter ligger utanför sina egna intervall och jämförs inte: ") +
            words_of(values, frame, true),
        "jämför med källan; är ett decimaltecken borta, eller hör intervallet till en annan rad?");
}

} // namespace linsen
