#include "base/cell.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"

#include <array>
#include <cmath>

namespace linsen {

namespace {

struct UnitNames {
    Unit unit;
    std::string_view key;
    std::string_view label;
};

constexpr std::array<UnitNames, 11> unit_names{{
    {Unit::none, "ingen", ""},
    {Unit::count, "antal", "antal"},
    {Unit::percent, "procent", "procent"},
    {Unit::points, "procentenheter", "procentenheter"},
    {Unit::per_1000, "per_1000", "antal per 1\u00A0000 invånare"},
    {Unit::per_10000, "per_10000", "antal per 10\u00A0000 invånare"},
    {Unit::per_100000, "per_100000", "antal per 100\u00A0000 invånare"},
    {Unit::index, "index", "index"},
    {Unit::days, "dagar", "dagar"},
    {Unit::kronor, "kronor", "kronor"},
    {Unit::thousand_kronor, "tkr", "tusental kronor"},
}};

struct SourceWords {
    std::string_view words; ///< in lower case and without spaces
    Unit unit;
};

constexpr std::array source_words{
    SourceWords{"antal", Unit::count},
    SourceWords{"personer", Unit::count},
    SourceWords{"antalpersoner", Unit::count},
    SourceWords{"individer", Unit::count},
    SourceWords{"antalindivider", Unit::count},
    SourceWords{"st", Unit::count},
    SourceWords{"number", Unit::count},
    SourceWords{"quantity", Unit::count},
    SourceWords{"persons", Unit::count},
    SourceWords{"procent", Unit::percent},
    SourceWords{"%", Unit::percent},
    SourceWords{"andeliprocent", Unit::percent},
    SourceWords{"andel,procent", Unit::percent},
    SourceWords{"andel(procent)", Unit::percent},
    SourceWords{"andel(%)", Unit::percent},
    SourceWords{"percent", Unit::percent},
    SourceWords{"procentenheter", Unit::points},
    SourceWords{"per1000", Unit::per_1000},
    SourceWords{"per1000invånare", Unit::per_1000},
    SourceWords{"antalper1000invånare", Unit::per_1000},
    SourceWords{"per10000", Unit::per_10000},
    SourceWords{"per10000invånare", Unit::per_10000},
    SourceWords{"antalper10000invånare", Unit::per_10000},
    SourceWords{"per100000", Unit::per_100000},
    SourceWords{"per100000invånare", Unit::per_100000},
    SourceWords{"antalper100000invånare", Unit::per_100000},
    SourceWords{"index", Unit::index},
    SourceWords{"indextal", Unit::index},
    SourceWords{"dagar", Unit::days},
    SourceWords{"antaldagar", Unit::days},
    SourceWords{"dygn", Unit::days},
    SourceWords{"days", Unit::days},
    SourceWords{"kronor", Unit::kronor},
    SourceWords{"kr", Unit::kronor},
    SourceWords{"sek", Unit::kronor},
    SourceWords{"tkr", Unit::thousand_kronor},
    SourceWords{"tusenkronor", Unit::thousand_kronor},
    SourceWords{"tusentalkronor", Unit::thousand_kronor},
    SourceWords{"1000kronor", Unit::thousand_kronor},
    SourceWords{"1000kr", Unit::thousand_kronor},
    SourceWords{"tsek", Unit::thousand_kronor},
    SourceWords{"ksek", Unit::thousand_kronor},
};

UnitNames const& names_of(Unit unit) {
    for (UnitNames const& names : unit_names) {
        if (names.unit == unit) return names;
    }
    throw Fault("a unit without a name");
}

} // namespace

Cell shown_cell(double value, Unit unit, int decimals) {
    promise(std::isfinite(value), "a shown cell has a finite value");
    promise(decimals >= 0 && decimals <= 255, "a cell has 0 to 255 decimals");
    Cell cell;
    cell.value = value;
    cell.status = Status::shown;
    cell.unit = unit;
    cell.decimals = static_cast<std::uint8_t>(decimals);
    return cell;
}

Cell cell_without_value(Status status, Unit unit) {
    promise(status != Status::shown, "a shown cell has a value");
    Cell cell;
    cell.status = status;
    cell.unit = unit;
    return cell;
}

std::string_view key(Unit unit) { return names_of(unit).key; }

std::optional<Unit> unit_of(std::string_view key) {
    for (UnitNames const& names : unit_names) {
        if (names.key == key) return names.unit;
    }
    return std::nullopt;
}

std::optional<Unit> unit_named(std::string_view words) {
    std::string squeezed = fold(words);
    for (std::string_view const space : {std::string_view(" "), nbsp, std::string_view("\u202F")})
        for (auto at = squeezed.find(space); at != std::string::npos; at = squeezed.find(space))
            squeezed.erase(at, space.size());
    for (SourceWords const& each : source_words) {
        if (each.words == squeezed) return each.unit;
    }
    return std::nullopt;
}

std::string_view label(Unit unit) { return names_of(unit).label; }

Unit difference_unit(Unit unit) { return unit == Unit::percent ? Unit::points : unit; }

} // namespace linsen
