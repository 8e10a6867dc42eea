#include "plugin/parts.hpp"

#include "analyse/sentence.hpp"
#include "base/own_interval.hpp"
#include "base/period.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "document/legend.hpp"

#include <algorithm>

namespace linsen {

std::string citation_of(Figures const& figures, std::string_view data) {
    auto const& sources = figures.sources();
    auto const found = std::find_if(sources.begin(), sources.end(),
                                    [data](SourceNote const& source) { return source.data == data; });
    return found == sources.end() ? std::string() : found->citation;
}

std::vector<ComparedSexes> compared_sexes(FigureTable const& table, Groups const& groups,
                                          Groups const& minors) {
    Axis const& sexes = table.axis("kon");
    bool const has_minors = sexes.find("flickor") || sexes.find("pojkar");
    bool const has_adults = sexes.find("kvinnor") || sexes.find("män");
    std::vector<ComparedSexes> pairs;
    if (has_adults || !has_minors) pairs.push_back({"kvinnor", "män", groups});
    if (has_minors)
        pairs.push_back({"flickor", "pojkar", has_adults || groups.first == "kvinnor" ? minors : groups});
    return pairs;
}

std::string unit_line(Unit unit) {
    switch (unit) {
    case Unit::percent: return "Andel i procent";
    case Unit::none: return "";
    default: return with_capital(label(unit));
    }
}

std::string value_heading(Unit unit) {
    switch (unit) {
    case Unit::percent: return "Andel";
    case Unit::index: return "Index";
    case Unit::days: return "Dagar";
    case Unit::kronor: return "Kronor";
    case Unit::thousand_kronor: return "Tusen kronor";
    case Unit::points: return "Procentenheter";
    default: return "Antal";
    }
}

std::string category_heading(std::string_view role, Category const& category) {
    if (category.code == "totalt") return with_capital(category.label);
    return role == "ar" ? period_in_text(category.code) : with_en_dash(category.label);
}

bool says_nothing(std::vector<Cell> const& cells) {
    bool const is_any_hidden = std::any_of(cells.begin(), cells.end(),
                                           [](Cell const& cell) { return cell.status == Status::hidden; });
    return is_any_hidden && std::none_of(cells.begin(), cells.end(),
                                         [](Cell const& cell) { return cell.shown() && cell.value != 0; });
}

bool says_nothing(document::Table const& table) {
    std::vector<Cell> cells;
    for (document::Row const& row : table.rows) cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    return says_nothing(cells);
}

document::Block instead_of_silent(std::string const& caption, document::Text const& elsewhere) {
    return document::not_shown(document::text(
        caption +
            ". Tabellen visas inte: inget av dess tal över noll kan visas utan att enskilda kan kännas igen.",
        elsewhere));
}

void add_notes_on_intervals(document::Table& table) {
    auto const any = [&table](auto is) {
        return std::any_of(table.rows.begin(), table.rows.end(), [&](document::Row const& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), is);
        });
    };
    if (any(contradicts_own_interval)) {
        table.notes.push_back(
            document::text("I tabellen finns uppgifter som ligger utanför sitt eget intervall, längre än en "
                           "avrundning kan förklara. De visas som källan redovisar dem men jämförs inte."));
    }
    if (any([](Cell const& cell) { return outside_own_interval(cell) && !contradicts_own_interval(cell); })) {
        table.notes.push_back(document::text(
            "I tabellen finns avrundade värden som ligger utanför sitt eget intervall. Så redovisar källan "
            "dem."));
    }
}

std::optional<document::Block> legend_section(document::Blocks const& blocks) {
    auto legend = document::legend(blocks);
    if (!legend) return std::nullopt;
    return document::section("Teckenförklaring", "teckenforklaring", {*std::move(legend)});
}

void say_of_each(std::string const& id, std::vector<std::string> const& subjects, document::Blocks& blocks,
                 Slots const& slots) {
    if (subjects.empty()) return;
    blocks.push_back(document::paragraph(say(id, slots).text));
    std::vector<document::Text> items;
    items.reserve(subjects.size());
    for (std::string const& subject : subjects) items.push_back(document::text(subject));
    blocks.push_back(document::bullets(std::move(items)));
}

} // namespace linsen
