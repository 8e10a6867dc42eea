#include "plugin/other_gender_section.hpp"

#include "base/text.hpp"
#include "document/build.hpp"
#include "plugin/parts.hpp"

#include <algorithm>

namespace linsen {

namespace {

using namespace document;

constexpr char const* heading = "Annan könsidentitet och saknad uppgift om kön";

bool has_table(Figures const& figures, OtherGenderNote const& note) {
    return !note.table.empty() && figures.has(note.table);
}

/// Not that of another data set about the same persons.
bool is_own(Figures const& figures, OtherGenderNote const& note) {
    return has_table(figures, note) && figures.table(note.table).data() == note.data;
}

Block table_of(Figures const& figures, OtherGenderNote const& note) {
    auto const& all = figures.other_gender();
    FigureTable const& counted = figures.table(note.table);
    Table table;
    table.anchor = other_gender_anchor(note);
    table.caption = heading;
    // With several data sets each table says whose it is.
    if (std::count_if(all.begin(), all.end(), [&](auto const& each) { return is_own(figures, each); }) > 1)
        table.caption += ", " + note.data;
    if (!note.times.empty()) table.caption += " " + note.times;
    table.row_heading = "Kön";
    table.unit = unit_line(counted.unit());
    table.source = citation_of(figures, note.data);
    table.sex = SexAxis::rows;
    table.columns.push_back({"Antal", "", "", Show::value});
    for (Category const& sex : counted.axis("kon").categories) {
        Row row;
        row.heading = sex.label;
        row.sex = sex.code;
        row.total = sex.code == "totalt";
        row.cells.push_back(counted.at({sex.code}));
        table.rows.push_back(std::move(row));
    }
    return block(std::move(table));
}

} // namespace

std::string other_gender_anchor(OtherGenderNote const& note) {
    return "tabell-annan-konsidentitet-" + slug(note.data);
}

namespace {

/// The note of the data set whose table it is.
OtherGenderNote const& note_with_table(Figures const& figures, OtherGenderNote const& note) {
    auto const& all = figures.other_gender();
    auto const& data = figures.table(note.table).data();
    auto const own =
        std::find_if(all.begin(), all.end(), [&](OtherGenderNote const& each) { return each.data == data; });
    return own == all.end() ? note : *own;
}

} // namespace

std::vector<Text> notes_on_other_gender(Figures const& figures, std::string_view data) {
    std::vector<Text> notes;
    for (OtherGenderNote const& each : figures.other_gender()) {
        if (each.data != data || each.note.empty()) continue;
        Text note = text(each.note);
        if (has_table(figures, each)) {
            note.push_back(words(" Se "));
            note.push_back(ref(other_gender_anchor(note_with_table(figures, each))));
            note.push_back(words("."));
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

std::optional<Block> other_gender_section(Figures const& figures) {
    Blocks content;
    for (OtherGenderNote const& each : figures.other_gender()) {
        if (!each.sentence.empty()) content.push_back(paragraph(each.sentence));
        if (is_own(figures, each)) content.push_back(table_of(figures, each));
    }
    if (content.empty()) return std::nullopt;
    return section(heading, "annan-konsidentitet", std::move(content));
}

} // namespace linsen
