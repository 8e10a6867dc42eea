#include "base/cell.hpp"

#include "base/fault.hpp"

#include <array>
#include <cmath>

namespace linsen {

namespace {

struct UnitNames {
    Unit unit;
    std::string_view key;
    std::string_view label;
};

constexpr std::array<UnitNames, 10> unit_names{{
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
}};

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

std::string_view label(Unit unit) { return names_of(unit).label; }

Unit difference_unit(Unit unit) { return unit == Unit::percent ? Unit::points : unit; }

} // namespace linsen
