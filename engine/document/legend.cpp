#include "document/legend.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/words_cell.hpp"
#include "document/build.hpp"
#include "document/walk.hpp"

#include <algorithm>
#include <vector>

namespace linsen::document {

namespace {

struct Flags {
    bool preliminary = false;
    bool revised = false;
    bool series_break = false;

    Flags() = default;
    explicit Flags(Cell const& cell)
        : preliminary(cell.preliminary)
        , revised(cell.revised)
        , series_break(cell.series_break) {}

    void add(Flags const& other) {
        preliminary |= other.preliminary;
        revised |= other.revised;
        series_break |= other.series_break;
    }
    void remove(Flags const& other) {
        preliminary &= !other.preliminary;
        revised &= !other.revised;
        series_break &= !other.series_break;
    }

    [[nodiscard]] std::vector<std::string> named(std::string const& p, std::string const& r,
                                                 std::string const& b) const {
        std::vector<std::string> result;
        if (preliminary) result.push_back(p);
        if (revised) result.push_back(r);
        if (series_break) result.push_back(b);
        return result;
    }
};

bool is_value(Table const& table, Row const& row, std::size_t column) {
    return column < row.cells.size() && column < table.columns.size() &&
           table.columns[column].show == Show::value && row.cells[column].shown();
}

bool is_interval(Table const& table, Row const& row, std::size_t column) {
    return column < row.cells.size() && column < table.columns.size() &&
           table.columns[column].show == Show::interval && row.cells[column].shown() &&
           row.cells[column].interval;
}

/// Whether an interval column shows the limits of the column before it.
bool is_beside_its_value(Table const& table, std::size_t column) {
    if (column == 0) return false;
    auto const& own = table.columns[column];
    auto const& before = table.columns[column - 1];
    return before.show == Show::value && before.group == own.group &&
           (own.sex.empty() || own.sex == before.sex);
}

/// What is printed behind the cell.
Flags flags_at(Table const& table, Row const& row, std::size_t column) {
    if (is_value(table, row, column)) return Flags(row.cells[column]);
    Flags flags;
    if (!is_interval(table, row, column)) return flags;
    flags.add(Flags(row.cells[column]));
    if (is_beside_its_value(table, column)) flags.remove(flags_at(table, row, column - 1));
    return flags;
}

/// What the tables use.
struct Used {
    bool hidden = false;
    bool missing = false;
    bool not_applicable = false;
    bool zero = false;
    bool rounded_to_zero = false;
    Flags flags;

    void add(Table const& table) {
        for (auto const& row : table.rows)
            for (std::size_t column = 0; column < std::min(row.cells.size(), table.columns.size()); ++column)
                add(table, row, column);
    }

    void add(Table const& table, Row const& row, std::size_t column) {
        auto const& cell = row.cells[column];
        hidden |= cell.status == Status::hidden;
        not_applicable |= cell.status == Status::not_applicable && !is_words(cell);
        flags.add(flags_at(table, row, column));
        if (is_value(table, row, column)) {
            if (round_half_away(cell.value, cell.decimals) == 0)
                (cell.value == 0 ? zero : rounded_to_zero) = true;
        } else if (!is_interval(table, row, column)) {
            // A value without an interval has the sign of a missing one in the interval's column.
            missing |= cell.shown() || cell.status == Status::missing;
        }
    }
};

std::string sign(Status status) { return print_cell(cell_without_value(status, Unit::none)); }

} // namespace

std::string flag_letters(Table const& table, Row const& row, std::size_t column) {
    return join(flags_at(table, row, column).named("p", "r", "b"), " ");
}

std::string flag_words(Table const& table, Row const& row, std::size_t column) {
    return join(
        flags_at(table, row, column).named("preliminär uppgift", "reviderad uppgift", "brott i tidsserien"),
        ", ");
}

std::string flag_note(Table const& table) {
    Used used;
    used.add(table);
    auto const parts = used.flags.named("p = preliminär uppgift", "r = reviderad uppgift",
                                        "b = brott i tidsserien före uppgiften");
    return parts.empty() ? "" : "Bokstav efter ett tal: " + join(parts, ", ") + ".";
}

std::optional<Block> legend(Blocks const& blocks) {
    Used used;
    for_each_block(blocks, [&](Block const& block) {
        if (auto const* table = std::get_if<Table>(&block.node)) used.add(*table);
    });

    Definitions result;
    auto const add = [&](bool is_used, std::string term, std::string meaning) {
        if (is_used) result.items.push_back({text(std::move(term)), text(std::move(meaning))});
    };
    add(used.hidden, sign(Status::hidden), "skyddad uppgift");
    add(used.missing, sign(Status::missing), "uppgift saknas");
    add(used.not_applicable, sign(Status::not_applicable), "uppgift kan inte förekomma");
    add(used.zero || used.rounded_to_zero, "0",
        used.rounded_to_zero ? "noll, eller mindre än hälften av den minsta enhet som visas" : "noll");
    add(used.flags.preliminary, "p", "preliminär uppgift");
    add(used.flags.revised, "r", "reviderad uppgift");
    add(used.flags.series_break, "b", "brott i tidsserien: jämför inte med uppgifterna före");
    if (result.items.empty()) return std::nullopt;
    return Block{std::move(result)};
}

std::optional<Block> legend(Document const& document) { return legend(document.content); }

} // namespace linsen::document
