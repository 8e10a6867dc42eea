#include "texts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tjansteskrivelse {

namespace {

using namespace document;

/// More than this breaks up a text, and stands in the annex.
constexpr std::size_t most_rows = 12;
constexpr std::size_t most_columns = 6;

std::vector<std::string> names_in(std::string_view words) {
    std::vector<std::string> names;
    for (std::string_view const part : split(words, '|')) names.emplace_back(trim(part));
    return names;
}

/// "tabell ungdomar" → "ungdomar"; nothing for other words.
std::optional<std::string> after(std::string_view words, std::string_view word) {
    if (!words.starts_with(word) || words.size() == word.size() || words[word.size()] != ' ')
        return std::nullopt;
    return std::string(trim(words.substr(word.size())));
}

bool is_called(Category const& category, std::string_view role, std::string_view name) {
    auto const same = [&](std::string_view other) {
        return fold(with_en_dash(other)) == fold(with_en_dash(name));
    };
    return same(category.code) || same(category.label) || same(category_heading(role, category));
}

/// Why the charts of a table that is shown are not: most of its rows have nothing that can be drawn.
std::string why_no_chart(Table const& table) {
    std::size_t rows = 0;
    bool any_hidden = false;
    for (Row const& row : table.rows) {
        if (row.total) continue;
        ++rows;
        any_hidden = any_hidden || std::any_of(row.cells.begin(), row.cells.end(), [](Cell const& cell) {
                         return cell.status == Status::hidden;
                     });
    }
    return any_hidden && rows > 1
               ? "Diagrammet visas inte, eftersom för få av talen kan visas utan att enskilda "
                 "personer kan kännas igen."
               : "Diagrammet visas inte, eftersom tabellen har för få uppgifter som går att rita.";
}

/// The rows of the area that the case is about, those of its group too.
void emphasise(std::string const& own_area, PrintedTable& made) {
    for (std::size_t i = 0; i < made.table.rows.size(); ++i)
        made.table.rows[i].emphasised = !own_area.empty() && made.areas[i] == own_area;
}

} // namespace

Texts::Texts(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics)
    : memo_(memo)
    , job_(job)
    , figures_(figures)
    , diagnostics_(diagnostics) {
    for (OtherGenderNote const& note : figures.other_gender()) anchors_.reserve(other_gender_anchor(note));
    for (Part const& part : memo.parts) anchors_.reserve("del-" + part.id);
    for (MemoTable const& table : memo.tables) {
        Printed printed;
        printed.withheld = figures.table(table.listed.id).withheld();
        PrintedTable made = print_table(table.listed, job, figures, anchors_.next("tabell", table.listed.id));
        if (!printed.withheld)
            printed.charts = draw(
                table.listed, made, job,
                [&](std::string const& caption) { return anchors_.next("diagram", caption); }, diagnostics);
        emphasise(memo.own_area, made);
        printed.table = std::move(made.table);
        printed_.emplace(table.listed.id, std::move(printed));
        auto const listed = table_within(table, job);
        if (!listed || figures.table(listed->id).withheld()) continue;
        PrintedTable within =
            print_table(*listed, job, figures, anchors_.next("tabell", table.listed.id + "-inom"));
        emphasise(memo.own_area, within);
        within_.emplace(table.listed.id, std::move(within.table));
    }
    rules_.insert = [this](std::string_view words, Place const& at) { return insert(words, at); };
    rules_.insert_blocks = [this](std::string_view words, Place const& at) {
        return insert_blocks(words, at);
    };
    rules_.anchor = [this](std::string const& heading) { return anchors_.next("avsnitt", heading); };
}

Blocks Texts::of(Part const& part) {
    Value const* const text = text_for(part.id, job_);
    return text == nullptr ? Blocks{} : written_in(*text, job_, diagnostics_, rules_);
}

std::string const& Texts::anchor_of(MemoTable const& table) const {
    return printed_.at(table.listed.id).table.anchor;
}

bool Texts::is_printed(MemoTable const& table) const { return !printed_.at(table.listed.id).withheld; }

void Texts::tell(Place const& at, std::string_view code, std::string message, std::string hint) {
    diagnostics_.error(code, at, std::move(message), std::move(hint));
}

MemoTable const* Texts::table_called(std::string const& id, Place const& at) {
    if (MemoTable const* const table = memo_.find_table(id)) return table;
    std::vector<std::string> known;
    for (MemoTable const& table : memo_.tables) known.push_back(table.listed.id);
    std::string hint = did_you_mean(id, known);
    if (hint.empty())
        hint = known.empty() ? "skrivelsen har inga tabeller; de skrivs som [[tabell]] i rapport.toml"
                             : "tabellerna är " + join_quoted(known);
    tell(at, "text.tabell", "det finns ingen tabell som heter " + in_quotes(id), std::move(hint));
    return nullptr;
}

Text Texts::insert(std::string_view words, Place const& at) {
    if (auto const id = after(words, "se")) {
        MemoTable const* const table = table_called(*id, at);
        if (table == nullptr) return {};
        if (printed_.at(*id).withheld) {
            tell(at, "text.utelamnad",
                 "tabellen " + in_quotes(*id) + " utelämnas, så det går inte att hänvisa till den",
                 "för ihop kategorier så att fler tal kan visas; linsen granska --foresla prövar vilka");
            return {};
        }
        return {ref(anchor_of(*table))};
    }
    for (char const* const word : {"tabell", "diagram"}) {
        if (!after(words, word)) continue;
        tell(at, "text.infogning",
             "{{" + std::string(words) + "}} ska stå för sig, med en tom rad före och efter",
             "för en hänvisning i texten, skriv {{se " + *after(words, word) + "}}");
        return {};
    }
    return figure(names_in(words), at);
}

/// Each name is a category of one of the table's axes. An axis that is not named is that of a sum.
Text Texts::figure(std::vector<std::string> const& names, Place const& at) {
    MemoTable const* const table = table_called(names.front(), at);
    if (table == nullptr) return {};
    FigureTable const& figures = figures_.table(table->listed.id);
    FigureTable::Roles where;
    std::set<std::string> taken;
    for (std::size_t i = 1; i < names.size(); ++i) {
        Axis const* found = nullptr;
        Category const* category = nullptr;
        bool named_already = false; // another value of the same axis
        std::vector<std::string> known;
        for (Axis const& axis : figures.axes()) {
            for (Category const& each : axis.categories) {
                bool const called = is_called(each, axis.role, names[i]);
                if (taken.contains(axis.role)) {
                    named_already = named_already || called;
                    continue;
                }
                if (std::string heading = category_heading(axis.role, each);
                    std::find(known.begin(), known.end(), heading) == known.end())
                    known.push_back(std::move(heading));
                if (category != nullptr || !called) continue;
                found = &axis;
                category = &each;
            }
        }
        if (category == nullptr && named_already) {
            tell(at, "text.tva-varden",
                 "{{" + join(names, " | ") +
                     "}} nämner två värden av samma rader eller kolumner, det sista " + in_quotes(names[i]),
                 "en siffra har ett värde av varje; skriv två siffror, eller ta bort det ena");
            return {};
        }
        if (category == nullptr) {
            std::string hint = did_you_mean(names[i], known);
            if (hint.empty() && !known.empty())
                hint = "det som ligger närmast är " + join_quoted(nearest(names[i], known, 5));
            if (known.empty()) {
                std::vector<std::string> axes;
                for (Axis const& axis : figures.axes())
                    axes.push_back(in_sentence(role_heading(job_, axis.role)));
                hint = "tabellen är uppdelad på " + join_swedish(axes) +
                       ", och de har redan sina värden; ta bort " + in_quotes(names[i]);
            }
            tell(at, "text.rad-eller-kolumn",
                 "tabellen " + in_quotes(table->listed.id) + " har ingen rad eller kolumn som heter " +
                     in_quotes(names[i]),
                 std::move(hint));
            return {};
        }
        taken.insert(found->role);
        where.emplace_back(found->role, category->code);
    }
    for (Axis const& axis : figures.axes()) {
        if (taken.contains(axis.role)) continue;
        auto const total = axis.find("totalt");
        if (!total && axis.categories.size() != 1) {
            std::vector<std::string> known;
            for (Category const& each : axis.categories) known.push_back(category_heading(axis.role, each));
            if (known.size() > 5) known.resize(5);
            tell(at, "text.ofullstandig",
                 "{{" + join(names, " | ") + "}} säger inte vilket värde av " +
                     in_quotes(role_heading(job_, axis.role)) + " det gäller",
                 "lägg till ett av värdena, till exempel " + in_quotes(known.front()));
            return {};
        }
        where.emplace_back(axis.role, total ? "totalt" : axis.categories.front().code);
    }
    Cell cell = figures.where(where);
    if (cell.status == Status::hidden)
        diagnostics_.remark("text.skyddad-siffra", at,
                            "siffran {{" + join(names, " | ") + "}} är skyddad, och i texten står " +
                                in_quotes(print_in_text(cell)),
                            "skriv om meningen, eller hämta en siffra för en större grupp");
    if (cell.status == Status::missing || cell.status == Status::not_applicable)
        diagnostics_.remark("text.saknad-siffra", at,
                            "siffran {{" + join(names, " | ") + "}} har inget värde, och i texten står " +
                                in_quotes(print_in_text(cell)),
                            "skriv om meningen, eller hämta en siffra som har ett värde");
    return {number(std::move(cell))};
}

std::optional<Blocks> Texts::insert_blocks(std::string_view words, Place const& at) {
    auto const as_table = after(words, "tabell");
    auto const as_chart = as_table ? std::nullopt : after(words, "diagram");
    if (!as_table && !as_chart) return std::nullopt;
    std::string const& id = as_table ? *as_table : *as_chart;
    MemoTable const* const table = table_called(id, at);
    if (table == nullptr) return Blocks{};
    Printed& printed = printed_.at(id);
    bool& placed = as_table ? printed.table_placed : printed.charts_placed;
    if (placed) {
        tell(at, "text.infogad-tva-ganger",
             std::string(as_table ? "tabellen " : "diagrammet ") + in_quotes(id) + " står redan i texten",
             "hänvisa till det med {{se " + id + "}}");
        return Blocks{};
    }
    if (as_table) return place_table(*table, at);
    if (printed.withheld) {
        placed = true;
        return Blocks{not_shown(text(table->listed.caption + ". " + withheld_sentence()))};
    }
    if (printed.charts.empty() && !table->listed.charts.empty()) {
        placed = true;
        return Blocks{not_shown(text(table->listed.caption + ". " + why_no_chart(printed.table)))};
    }
    if (printed.charts.empty()) {
        tell(at, "text.inget-diagram", "tabellen " + in_quotes(id) + " har inget diagram",
             "lägg till diagram = \"staplar\" i dess [[tabell]]");
        return Blocks{};
    }
    placed = true;
    Blocks charts = std::exchange(printed.charts, {});
    if (std::string years = years_together(figures_.table(table->listed.id)); !years.empty())
        charts.push_back(paragraph(std::move(years)));
    return charts;
}

Blocks Texts::place_table(MemoTable const& table, Place const& at) {
    Printed& printed = printed_.at(table.listed.id);
    if (printed.withheld) {
        printed.table_placed = true;
        return {not_shown(text(table.listed.caption + ". " + withheld_sentence()))};
    }
    if (printed.table.rows.size() > most_rows || printed.table.columns.size() > most_columns) {
        diagnostics_.remark("tjansteskrivelse.stor-tabell", at,
                            "tabellen " + in_quotes(table.listed.id) +
                                " är stor och står i bilagan; i texten står en hänvisning",
                            "visa färre rader med kategorier, om den ska stå i texten");
        return {paragraph(text("Se ", ref(printed.table.anchor), "."))};
    }
    printed.table_placed = true;
    return {block(printed.table)};
}

Text Texts::where_within(MemoTable const& table, Text const& where) const {
    auto const found = within_.find(table.listed.id);
    if (found == within_.end()) return where;
    if (!is_printed(table)) return text(" Se ", ref(found->second.anchor), ".");
    return text(" Se ", ref(anchor_of(table)), " och ", ref(found->second.anchor), ".");
}

Blocks Texts::not_placed() {
    Blocks blocks;
    for (MemoTable const& table : memo_.tables) {
        Printed& printed = printed_.at(table.listed.id);
        if (printed.withheld) {
            if (!printed.table_placed)
                blocks.push_back(not_shown(text(table.listed.caption + ". " + withheld_sentence())));
            continue;
        }
        if (!printed.charts_placed)
            for (Block& chart : printed.charts) blocks.push_back(std::move(chart));
        if (!printed.table_placed) blocks.push_back(block(printed.table));
        if (auto const found = within_.find(table.listed.id); found != within_.end())
            blocks.push_back(block(found->second));
    }
    return blocks;
}

} // namespace tjansteskrivelse
