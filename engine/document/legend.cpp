#include "document/legend.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "document/walk.hpp"

namespace linsen::document {

namespace {

/// What the tables use.
struct Used {
    bool hidden = false;
    bool missing = false;
    bool not_applicable = false;
    bool zero = false;
    bool rounded_to_zero = false;
    bool preliminary = false;
    bool revised = false;
    bool series_break = false;

    void add(Cell const& cell) {
        hidden |= cell.status == Status::hidden;
        missing |= cell.status == Status::missing;
        not_applicable |= cell.status == Status::not_applicable;
        if (!cell.shown()) return;
        if (round_half_away(cell.value, cell.decimals) == 0)
            (cell.value == 0 ? zero : rounded_to_zero) = true;
        preliminary |= cell.preliminary;
        revised |= cell.revised;
        series_break |= cell.series_break;
    }
};

std::string sign(Status status) { return print_cell(cell_without_value(status, Unit::none)); }

} // namespace

std::string flag_letters(Cell const& cell) {
    std::vector<std::string> letters;
    if (!cell.shown()) return {};
    if (cell.preliminary) letters.emplace_back("p");
    if (cell.revised) letters.emplace_back("r");
    if (cell.series_break) letters.emplace_back("b");
    return join(letters, " ");
}

std::string flag_words(Cell const& cell) {
    std::vector<std::string> names;
    if (!cell.shown()) return {};
    if (cell.preliminary) names.emplace_back("preliminär uppgift");
    if (cell.revised) names.emplace_back("reviderad uppgift");
    if (cell.series_break) names.emplace_back("brott i tidsserien");
    return join(names, ", ");
}

std::optional<Block> legend(Blocks const& blocks) {
    Used used;
    for_each_block(blocks, [&](Block const& block) {
        auto const* table = std::get_if<Table>(&block.node);
        if (table == nullptr) return;
        for (auto const& row : table->rows)
            for (auto const& cell : row.cells) used.add(cell);
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
    add(used.preliminary, "p", "preliminär uppgift");
    add(used.revised, "r", "reviderad uppgift");
    add(used.series_break, "b", "brott i tidsserien: jämför inte med uppgifterna före");
    if (result.items.empty()) return std::nullopt;
    return Block{std::move(result)};
}

std::optional<Block> legend(Document const& document) { return legend(document.content); }

} // namespace linsen::document
