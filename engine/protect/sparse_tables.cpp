#include "protect/sparse_tables.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

/// The figures of a table, sums left out, and those of groups of nobody: an age that nobody has, or that a
/// sex cannot have, says nothing beside what is hidden. Another 0 is as true a figure as any.
struct Inner {
    std::size_t all = 0; ///< those of nobody too
    std::size_t hidden = 0;
    std::size_t of_somebody = 0;
};

/// Some sum that the cell is part of, other than that of the sexes, is shown and 0.
bool is_of_nobody(Cube const& cube, std::vector<bool> const& hidden, std::size_t cell) {
    if (!cube.cells[cell].shown()) return true;
    auto stride = cube.cells.size();
    for (Axis const& axis : cube.axes) {
        stride /= axis.categories.size();
        auto const total = axis.find("totalt");
        if (!total || axis.role == "kon") continue;
        auto const sum = cell + *total * stride - cell / stride % axis.categories.size() * stride;
        if (!hidden[sum] && cube.cells[sum].shown() && cube.cells[sum].value == 0) return true;
    }
    return false;
}

Inner inner_of(Cube const& cube, std::vector<bool> const& hidden) {
    Inner inner;
    for (std::size_t cell = 0; cell < hidden.size(); ++cell) {
        bool is_sum = false;
        auto stride = hidden.size();
        for (Axis const& axis : cube.axes) {
            stride /= axis.categories.size();
            is_sum = is_sum || axis.categories[cell / stride % axis.categories.size()].code == "totalt";
        }
        if (is_sum) continue;
        ++inner.all;
        if (hidden[cell]) ++inner.hidden;
        if (hidden[cell] || !is_of_nobody(cube, hidden, cell)) ++inner.of_somebody;
    }
    return inner;
}

/// Of a table more than half of whose figures, sums and groups of nobody left out, would be hidden: a large
/// one, or one whose groups may be merged, whatever its size: years taken together tell nothing of each. A
/// small one that says little and cannot be merged says that little at least. Nothing but what a reader of
/// the table would see decides: which figures are hidden, and how many there are.
bool is_sparse(Cube const& cube, Inner const& figures) {
    constexpr std::size_t large = 20; // figures; a smaller one is no page of signs
    bool const can_be_merged =
        std::any_of(cube.request.by.begin(), cube.request.by.end(),
                    [](AxisRequest const& axis) { return axis.may_merge && axis.role != "ar"; });
    return (figures.all >= large || can_be_merged) && figures.hidden * 2 > figures.of_somebody;
}

} // namespace

void hide(Cube& cube, std::vector<bool> const& hidden) {
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (hidden[i]) cube.cells[i] = cell_without_value(Status::hidden, cube.request.unit);
}

bool withhold(std::vector<Cube>& cubes, Publication const& publication, std::vector<Cube>& withheld,
              std::vector<TableProtection>& told, Diagnostics& diagnostics) {
    std::vector<Cube> kept;
    for (std::size_t i = 0; i < cubes.size(); ++i) {
        auto& cube = cubes[i];
        auto const figures = inner_of(cube, publication.hidden[i]);
        if (!is_sparse(cube, figures)) {
            kept.push_back(std::move(cube));
            continue;
        }
        diagnostics.add(
            {Severity::warning, "skydd.gles-tabell", cube.request.asked_at,
             "tabellen " + in_quotes(cube.request.id) +
                 " utelämnas: mer än hälften av dess tal, summor och tomma grupper oräknade, hade behövt "
                 "döljas (" +
                 std::to_string(figures.hidden) + " av " + std::to_string(figures.of_somebody) + ")",
             "linsen granska --foresla prövar vilka sammanslagningar som visar mer; glesa_tabeller "
             "= \"visa\" under [skydd] visar tabellen ändå",
             cube.request.excerpt});
        for (TableProtection const& table : publication.tables)
            if (table.table == cube.request.id) told.push_back(table);
        hide(cube, std::vector<bool>(cube.cells.size(), true));
        withheld.push_back(std::move(cube));
    }
    bool const any = kept.size() != cubes.size();
    cubes = std::move(kept);
    return any;
}

} // namespace linsen
