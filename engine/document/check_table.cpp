#include "document/check.hpp"

#include "base/text.hpp"
#include "document/dump.hpp"
#include "document/table_marks.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace linsen::document {

namespace {

Place at(std::string const& anchor) { return {{}, 0, 0, anchor}; }

/// A heading with its group, as a reader sees it.
std::string full_name(std::string const& group, std::string const& heading) {
    return group.empty() ? in_quotes(heading) : in_quotes(group + ": " + heading);
}

void check_shape(Table const& table, Diagnostics& diagnostics) {
    auto const name = in_quotes(table.caption);
    // A table without rows is set, with words that say so; one without columns asks nothing.
    if (table.columns.empty())
        diagnostics.error("document.tabell-tom", at(table.anchor), "tabellen " + name + " har inga kolumner",
                          "ge den minst en kolumn, eller skriv ett stycke i stället för tabellen");
    if (trim(table.row_heading).empty())
        diagnostics.error("document.kolumnrubrik-tom", at(table.anchor),
                          "den första kolumnen i tabellen " + name + " saknar rubrik",
                          "säg vad raderna är, till exempel År eller Kommun");
    for (auto const& row : table.rows)
        if (row.cells.size() != table.columns.size())
            diagnostics.error("document.tabell-ojamn", at(table.anchor),
                              "raden " + full_name(row.group, row.heading) + " i tabellen " + name + " har " +
                                  std::to_string(row.cells.size()) + " celler, men tabellen har " +
                                  std::to_string(table.columns.size()) + " kolumner",
                              "ge raden en cell för varje kolumn");
}

/// Columns and rows alike: a screen reader tells cells apart by heading and group only.
template <class Lines>
void check_headings(Lines const& lines, std::string const& kind, Table const& table,
                    Diagnostics& diagnostics) {
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const& line : lines) {
        if (trim(line.heading).empty()) {
            diagnostics.error("document." + kind + "rubrik-tom", at(table.anchor),
                              "tabellen " + in_quotes(table.caption) + " har en " + kind + " utan rubrik",
                              "varje rad och kolumn behöver en rubrik, även för den som lyssnar");
        } else if (!seen.emplace(line.group, line.heading).second) {
            diagnostics.error("document." + kind + "rubrik-upprepad", at(table.anchor),
                              "tabellen " + in_quotes(table.caption) + " har två " + kind +
                                  "er med rubriken " + full_name(line.group, line.heading),
                              "ge dem olika rubriker eller olika grupper");
        }
    }
}

/// The first place of a sex category among the columns or rows of one group; "*" stands for all groups.
using FirstPlaces = std::map<std::pair<std::string, std::string>, std::size_t>;

template <class Lines>
FirstPlaces first_places(Lines const& lines) {
    FirstPlaces result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        result.emplace(std::pair{lines[i].group, lines[i].sex}, i);
        result.emplace(std::pair{std::string("*"), lines[i].sex}, i);
    }
    return result;
}

template <class Lines>
void check_order(Lines const& lines, Table const& table, Diagnostics& diagnostics) {
    auto const places = first_places(lines);
    for (auto const& [first, second] : {std::pair{"kvinnor", "män"}, std::pair{"flickor", "pojkar"}}) {
        auto const turned =
            std::any_of(places.begin(), places.end(),
                        [&, women = std::string(first), men = std::string(second)](auto const& entry) {
                            auto const& [group, sex] = entry.first;
                            auto const other = places.find({group, men});
                            return sex == women && other != places.end() && other->second < entry.second;
                        });
        if (turned)
            diagnostics.error("document.kon-ordning", at(table.anchor),
                              "tabellen " + in_quotes(table.caption) + " redovisar " + second + " före " +
                                  first,
                              std::string("ordningen är alltid ") + first + " före " + second);
    }
}

template <class Lines>
bool has_sex(Lines const& lines) {
    return std::any_of(lines.begin(), lines.end(),
                       [](auto const& line) { return !line.sex.empty() && line.sex != "totalt"; });
}

void check_sex(Table const& table, Diagnostics& diagnostics) {
    auto const name = in_quotes(table.caption);
    if (table.sex == SexAxis::rows && table.rows.empty()) return; // nobody is counted
    auto const divided = (table.sex == SexAxis::columns && has_sex(table.columns)) ||
                         (table.sex == SexAxis::rows && has_sex(table.rows));
    if (table.sex == SexAxis::not_persons || divided) {
        check_order(table.columns, table, diagnostics);
        check_order(table.rows, table, diagnostics);
    } else if (table.sex != SexAxis::none) {
        diagnostics.error("document.kon-saknas", at(table.anchor),
                          "tabellen " + name + " ska vara uppdelad på kön i " +
                              (table.sex == SexAxis::rows ? "raderna" : "kolumnerna") +
                              ", men ingen av dem har ett kön",
                          "ange kön för dem, eller skriv varför tabellen inte är uppdelad");
    } else if (trim(table.without_sex).empty()) {
        diagnostics.error("document.kon-saknas", at(table.anchor),
                          "tabellen " + name + " redovisar personer men är inte uppdelad på kön",
                          "dela upp den på kön, eller skriv varför den inte är uppdelad");
    }
}

void check_marks(Table const& table, Diagnostics& diagnostics) {
    for (auto const& note : table.marked_notes) {
        auto const name = "en anmärkning till tabellen " + in_quotes(table.caption);
        auto const placed = !note.places.empty() &&
                            std::all_of(note.places.begin(), note.places.end(), [&](TablePlace const& place) {
                                return TableMarks::has(table, place);
                            });
        if (!placed)
            diagnostics.error("document.anmarkning-plats", at(table.anchor),
                              name + " hör till en rad eller kolumn som tabellen inte har",
                              "ange en rad, en kolumn eller en cell som finns, eller skriv anmärkningen utan "
                              "märke");
        if (trim(plain(note.text)).empty())
            diagnostics.error("document.anmarkning-tom", at(table.anchor), name + " är tom",
                              "skriv vad som gäller, eller ta bort den");
    }
}

} // namespace

void check_table(Table const& table, Diagnostics& diagnostics) {
    check_shape(table, diagnostics);
    check_headings(table.columns, "kolumn", table, diagnostics);
    check_headings(table.rows, "rad", table, diagnostics);
    check_sex(table, diagnostics);
    check_marks(table, diagnostics);
}

} // namespace linsen::document
