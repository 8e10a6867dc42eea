#include "plugin/other_gender_section.hpp"

#include "base/text.hpp"
#include "document/build.hpp"
#include "plugin/parts.hpp"
#include "tabulate/plan.hpp"

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

/// What can be seen of some categories of sex in tables of counts.
class Seen {
public:
    explicit Seen(std::vector<std::string> const& sexes)
        : sexes_(sexes) {}

    void look_at(FigureTable const& table) {
        if (table.withheld() || table.unit() != Unit::count || !table.has_axis("kon")) return;
        std::size_t stride = 1; // of kon: the axes behind it
        std::size_t size = 1;
        for (auto axis = table.axes().rbegin(); axis != table.axes().rend(); ++axis) {
            if (axis->role == "kon") size = axis->categories.size();
            if (axis->role == "kon") break;
            stride *= axis->categories.size();
        }
        auto const& categories = table.axis("kon").categories;
        for (std::size_t i = 0; i < table.cells().size(); ++i) {
            auto const& sex = categories[i / stride % size].code;
            if (std::find(sexes_.begin(), sexes_.end(), sex) == sexes_.end()) continue;
            Cell const& cell = table.cells()[i];
            hidden_ = hidden_ || cell.status == Status::hidden;
            anybody_ = anybody_ || (cell.shown() && cell.value != 0);
            zero_ = zero_ || (cell.shown() && cell.value == 0);
        }
    }

    [[nodiscard]] bool any_hidden() const { return hidden_; }
    [[nodiscard]] bool anybody() const { return anybody_; }
    [[nodiscard]] bool only_zeros() const { return zero_ && !hidden_ && !anybody_; }

private:
    std::vector<std::string> const& sexes_;
    bool hidden_ = false;
    bool anybody_ = false;
    bool zero_ = false;
};

/// " Där deras antal är dolda …", after the sentence on where they are.
std::string what_is_seen(Figures const& figures, OtherGenderNote const& note) {
    bool const in_own_table = has_table(figures, note);
    std::vector<std::string> own;
    if (in_own_table)
        for (Category const& sex : figures.table(note.table).axis("kon").categories)
            if (sex_order(sex.code) > sex_order("pojkar") && sex.code != "totalt") own.push_back(sex.code);
    Seen seen(in_own_table ? own : note.in_tables);
    for (FigureTable const* table : figures.tables())
        if (in_own_table ? table->id() == note.table : table->data() == note.data) seen.look_at(*table);
    if (in_own_table)
        return seen.any_hidden() ? " Där ett antal är dolt kunde enskilda annars kännas igen." : "";
    if (note.in_tables.empty()) return {};
    if (seen.only_zeros()) return " I alla tabellerna är de noll.";
    if (!seen.any_hidden()) return seen.anybody() ? " Alla deras antal visas." : "";
    return seen.anybody() ? " Där deras antal är dolda kunde enskilda annars kännas igen."
                          : " Inget av deras antal över noll kan visas utan att enskilda kan kännas igen.";
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

std::optional<Block> other_gender_section(Figures const& figures, WithNobody nobody) {
    Blocks content;
    for (OtherGenderNote const& each : figures.other_gender()) {
        if (each.is_of_nobody() && nobody == WithNobody::left_out) continue;
        if (!each.sentence.empty()) content.push_back(paragraph(each.sentence + what_is_seen(figures, each)));
        if (is_own(figures, each)) content.push_back(table_of(figures, each));
    }
    if (content.empty()) return std::nullopt;
    return section(heading, "annan-konsidentitet", std::move(content));
}

} // namespace linsen
