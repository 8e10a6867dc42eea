#include "tabulate/odd_shares.hpp"

#include "base/number.hpp"
#include "base/own_interval.hpp"
#include "base/text.hpp"

#include <algorithm>
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

/// Those whose values are means, or those whose values are not.
std::vector<Cube const*> of_means(std::vector<Cube const*> cubes, bool means) {
    std::erase_if(cubes, [means](Cube const* cube) { return cube->request.means != means; });
    return cubes;
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

/// Which indicator of its table each cell belongs to; 0 in a table of one.
std::size_t indicator_of(Cube const& cube, std::size_t index) {
    std::size_t stride = cube.cells.size();
    for (Axis const& axis : cube.axes) {
        stride /= axis.categories.size();
        if (axis.role == "indikator") return index / stride % axis.categories.size();
    }
    return 0;
}

Place place_of(OddShare const& first, Frame const& frame) {
    Place place = frame.place(first.row - 1);
    place.file = frame.path;
    return place;
}

/// As the file has it; tables may fill in zeros.
std::string as_written(OddShare const& share, Frame const& frame) {
    NumberColumn const* values = frame.numbers("varde");
    if (values == nullptr) values = frame.numbers("antal");
    return print_number(share.value, values->decimals[share.row - 1]);
}

std::string words_of(std::vector<OddShare> const& shares, Frame const& frame, bool with_interval) {
    constexpr std::size_t most = 5;
    std::vector<std::string> parts;
    for (OddShare const& share : shares) {
        if (parts.size() == most) {
            parts.push_back(std::to_string(shares.size() - most) + " till");
            break;
        }
        parts.push_back(as_written(share, frame) + (with_interval ? " mot " + share.interval : "") +
                        " (rad " + line_words(frame.place(share.row - 1)) + ")");
    }
    return join_swedish(parts);
}

/// Where the file says itself which unit its figures have, no other can be written.
bool says_units(Frame const& frame) {
    return !frame.unit.empty() ||
           std::any_of(frame.columns.begin(), frame.columns.end(), [](Column const& column) {
               auto const* const texts = std::get_if<TextColumn>(&column.data);
               return texts != nullptr && !texts->units.empty();
           });
}

std::string what_to_do(Frame const& frame, std::string_view what) {
    if (says_units(frame)) return "jämför med källan";
    return "jämför med källan; är värdena inte " + std::string(what) +
           ", skriv en annan enhet, till exempel enhet = \"index\"";
}

/// Limits that no share can have: a decimal mark may have been lost.
void warn_of_odd_limits(Frame const& frame, std::vector<Cube> const& cubes, Diagnostics& diagnostics) {
    constexpr double whole = 100;
    auto const values = odd_values(cubes_of(frame, cubes), [](Cell const& cell) {
        return cell.unit == Unit::percent && cell.interval &&
               (cell.interval->low < 0 || cell.interval->high > whole);
    });
    if (values.empty()) return;
    std::vector<OddShare> named(values.begin(),
                                values.begin() +
                                    static_cast<std::ptrdiff_t>(std::min<std::size_t>(5, values.size())));
    std::vector<std::string> parts;
    parts.reserve(named.size() + 1);
    for (OddShare const& value : named)
        parts.push_back(value.interval + " (rad " + line_words(frame.place(value.row - 1)) + ")");
    if (values.size() > named.size()) parts.push_back(std::to_string(values.size() - named.size()) + " till");
    diagnostics.warning("tabulate.intervall-utanfor", place_of(values.front(), frame),
                        (values.size() == 1 ? std::string("ett intervall i procent går")
                                            : std::to_string(values.size()) + " intervall i procent går") +
                            " under 0 eller över 100: " + join_swedish(parts),
                        "jämför med källan; är ett decimaltecken borta?");
}

} // namespace

std::vector<OddShare> odd_shares(std::vector<Cube const*> const& cubes) {
    constexpr double whole = 100;
    return odd_values(cubes, [](Cell const& cell) {
        return cell.unit == Unit::percent && (cell.value < 0 || cell.value > whole);
    });
}

std::vector<OddShare> parts_of_one(std::vector<Cube const*> const& cubes) {
    struct Seen {
        bool beyond = false;
        bool broken = false;
    };
    std::vector<OddShare> found;
    for (Cube const* cube : cubes) {
        if (cube->counted) continue;
        std::map<std::size_t, Seen> indicators;
        for (std::size_t i = 0; i < cube->cells.size(); ++i) {
            Cell const& cell = cube->cells[i];
            if (!cell.shown()) continue;
            Seen& seen = indicators[indicator_of(*cube, i)];
            seen.beyond |= cell.unit != Unit::percent || cell.value < 0 || cell.value > 1;
            seen.broken |= cell.value > 0 && cell.value < 1;
        }
        for (std::size_t i = 0; i < cube->cells.size(); ++i) {
            Cell const& cell = cube->cells[i];
            if (!cell.shown()) continue;
            Seen const& seen = indicators[indicator_of(*cube, i)];
            if (seen.beyond || !seen.broken) continue;
            found.push_back({cube->origins[i].row, cell.value, cell.decimals, {}});
        }
    }
    std::sort(found.begin(), found.end(), [](OddShare const& a, OddShare const& b) { return a.row < b.row; });
    found.erase(std::unique(found.begin(), found.end(),
                            [](OddShare const& a, OddShare const& b) { return a.row == b.row; }),
                found.end());
    return found;
}

std::string as_percent(std::vector<OddShare> const& parts, Frame const& frame, std::string_view verb) {
    auto const broken = std::find_if(
        parts.begin(), parts.end(), [](OddShare const& share) { return share.value > 0 && share.value < 1; });
    return as_written(*broken, frame) + std::string(verb) +
           print_number(broken->value * 100, std::max(0, broken->decimals - 2));
}

std::string odd_share_words(std::vector<OddShare> const& shares, Frame const& frame) {
    return words_of(shares, frame, false);
}

void warn_of_odd_shares(Frame const& frame, std::vector<Cube> const& cubes, Diagnostics& diagnostics) {
    auto const shares = odd_shares(cubes_of(frame, cubes));
    if (!shares.empty())
        diagnostics.warning("tabulate.andel", place_of(shares.front(), frame),
                            (shares.size() == 1
                                 ? std::string("ett värde i procent ligger")
                                 : std::to_string(shares.size()) + " värden i procent ligger") +
                                " under 0 eller över 100: " + odd_share_words(shares, frame),
                            what_to_do(frame, "andelar"));
    warn_of_odd_limits(frame, cubes, diagnostics);
}

void warn_of_parts_of_one(Frame const& frame, std::vector<Cube> const& cubes, Diagnostics& diagnostics) {
    auto const shares = parts_of_one(cubes_of(frame, cubes));
    if (shares.empty()) return;
    auto const broken = std::find_if(shares.begin(), shares.end(), [](OddShare const& share) {
        return share.value > 0 && share.value < 1;
    });
    auto const as_is = as_written(*broken, frame);
    diagnostics.warning(
        "tabulate.del-av-ett", place_of(shares.front(), frame),
        (shares.size() == 1 ? std::string("ett värde i procent ligger mellan 0 och 1 och är troligen en del")
                            : std::to_string(shares.size()) +
                                  " värden i procent ligger mellan 0 och 1 och är troligen delar") +
            " av 1: " + odd_share_words(shares, frame),
        "räkna om dem i filen, så att " + as_percent(shares, frame, " blir ") +
            "; är de verkligen procent (" + as_is + " %), skriv sma_andelar = true under [[data]]");
}

void warn_of_odd_counts(Frame const& frame, std::vector<Cube> const& cubes, Unit also,
                        Diagnostics& diagnostics) {
    auto const own = cubes_of(frame, cubes);
    auto const is_count = [also](Cell const& cell) { return cell.unit == Unit::count || cell.unit == also; };
    auto counts = odd_values(of_means(own, false), [&](Cell const& cell) {
        return is_count(cell) && (cell.value < 0 || cell.value != std::floor(cell.value));
    });
    // A mean of how often or how many has decimals, but is not below 0 either.
    auto const means =
        odd_values(of_means(own, true), [&](Cell const& cell) { return is_count(cell) && cell.value < 0; });
    counts.insert(counts.end(), means.begin(), means.end());
    if (counts.empty()) return;
    diagnostics.warning(
        "tabulate.antal", place_of(counts.front(), frame),
        (counts.size() == 1 ? std::string("ett antal är") : std::to_string(counts.size()) + " antal är") +
            " under 0 eller inte ett heltal: " + odd_share_words(counts, frame),
        what_to_do(frame, "antal"));
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
