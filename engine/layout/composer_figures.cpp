// The composer's part for what stands apart from running text: boxes, tables, charts.
#include "document/alt.hpp"
#include "document/legend.hpp"
#include "document/series.hpp"
#include "document/table_marks.hpp"
#include "document/titles.hpp"
#include "layout/chart.hpp"
#include "layout/chart_map.hpp"
#include "layout/composer.hpp"
#include "layout/figure_item.hpp"
#include "layout/table_item.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double box_inset = 16;
constexpr double box_padding = 11;
constexpr double gap_behind_mark = 0.4;  // in em
constexpr double lowest_chart = 200;     // no chart is drawn lower
constexpr double highest_picture = 0.66; // of a page
constexpr double least_room_for_figure = 0.25;

struct BoxLook {
    Colour ground;
    Colour bar;
};

BoxLook look_of(document::Box::Role role, Theme const& theme) {
    using Role = document::Box::Role;
    switch (role) {
    case Role::conclusion: return {theme.band, theme.accent};
    case Role::method: return {theme.band, theme.rule};
    case Role::warning: return {box_ground(theme.warning), theme.warning};
    case Role::guidance: return {box_ground(theme.guidance), theme.guidance};
    }
    return {};
}

/// Once a chart: what is shortened in it may be the same in two places.
void warn_of_cut_texts(std::vector<ChartPart> const& parts, document::Chart const& chart,
                       Diagnostics& diagnostics) {
    constexpr std::size_t most_named = 3;
    std::vector<std::string> cut;
    for (auto const& part : parts)
        for (auto const& text : part.cut) {
            auto const told = in_quotes(text);
            if (std::find(cut.begin(), cut.end(), told) == cut.end()) cut.push_back(told);
        }
    auto const told_by_table = chart.kind != document::ChartKind::shares;
    if (std::any_of(parts.begin(), parts.end(), [](ChartPart const& part) { return part.without_values; }))
        diagnostics.warning(
            "layout.diagramvarden-saknas", {},
            "diagrammet " + in_quotes(chart.caption) +
                " har inte plats för sina värden i siffror, och inget av dem skrivs ut",
            std::string(told_by_table ? "tabellen har dem alla; " : "") +
                "skriv kortare namn, ge diagrammet färre kolumner, eller gör marginalerna mindre");
    if (cut.empty()) return;
    auto const rest = cut.size() > most_named ? cut.size() - most_named : 0;
    cut.resize(cut.size() - rest);
    if (rest > 0) cut.push_back("ytterligare " + std::to_string(rest));
    diagnostics.warning("layout.diagramtext-kortad", {},
                        "i diagrammet " + in_quotes(chart.caption) +
                            " har texter som saknar plats kortats: " + join_swedish(cut),
                        "tabellen har dem hela; skriv kortare namn, eller gör texten i diagram eller "
                        "marginalerna mindre");
}

} // namespace

void Composer::add(document::Box const& box, Column column) {
    auto const look = look_of(box.role, theme_);
    column.element = tags_.add(Tag::div, column.element);
    flow_.space(12);
    flow_.begin_frame({column.left, column.left + column.width, look.ground, look.bar}, box_padding);
    column.left += box_inset;
    column.width -= 2 * box_inset - 4;
    column.outer_left = column.left;
    column.outer_width = column.width;
    if (auto* item = add_words(document::box_title(box), Tag::p, column, body(), Face::bold, theme_.ink)) {
        item->after = 3;
        item->keep_whole();
        if (!box.content.empty()) item->keep_with_next();
    }
    add(box.content, column);
    flow_.end_frame(box_padding);
    flow_.space(12);
}

void Composer::add(document::Table const& table, Column column) {
    auto const* entry = numbering_.find(table.anchor);
    promise(entry != nullptr, "every table has an anchor of its own");
    if (table.columns.empty()) {
        add_words(entry->label + ". " + table.caption, Tag::p, column, body(), Face::bold, theme_.ink);
        add_words("Tabellen har inget innehåll.", Tag::p, column, body(), Face::italic, theme_.muted);
        return;
    }
    auto parts = fit_columns(table, theme_, column.width, shaper_);
    std::vector<std::vector<std::size_t>> columns;
    for (auto const& part : parts) columns.push_back(part.columns);
    table_marks_.emplace_back(table, columns);
    auto const& marks = table_marks_.back();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // Each part has its notes under it, so that nobody need turn pages for them.
        auto const notes = i == 0 ? table.anchor : table.anchor + " del " + std::to_string(i + 1);
        auto& item = flow_.add(std::make_unique<TableItem>(
            table, std::move(parts[i]), entry->label, TableItem::PartOfTable{i, parts.size(), &marks, notes},
            TableItem::Frame{column.element, column.left, column.width}, theme_, inlines_, tags_, shaper_));
        if (add_below_table({table, marks, columns[i], notes, i + 1 == parts.size()}, column))
            item.parts.back().end_cost = never;
    }
}

bool Composer::add_below_table(BelowTable const& below, Column column) {
    auto const& table = below.table;
    std::vector<TextItem*> added;
    auto finish = [&](TextItem* item) {
        if (item == nullptr) return;
        item->before = added.empty() ? 5 : 2;
        item->after = 2;
        item->keep_whole();
        added.push_back(item);
    };
    auto put = [&](document::Text const& text) { finish(add_text(text, Tag::p, column, small())); };
    std::size_t mark = 0;
    for (auto const* note : below.marks.notes()) {
        ++mark;
        auto const any = [&](auto const& asked) {
            return std::any_of(note->places.begin(), note->places.end(), asked);
        };
        auto const is_here = [&](document::TablePlace const& place) {
            return !place.column || std::find(below.columns.begin(), below.columns.end(), *place.column) !=
                                        below.columns.end();
        };
        auto const has = [&](document::TablePlace const& place) {
            return document::TableMarks::has(table, place);
        };
        if (any([&](document::TablePlace const& place) { return has(place) && is_here(place); }))
            finish(add_marked_note(*note, mark, below.notes, column));
        else if (below.last && !any(has))
            put(note->text);
    }
    auto const keep = [&] {
        for (std::size_t i = 0; i + 1 < added.size(); ++i) added[i]->keep_with_next();
        flow_.space(14);
        return !added.empty();
    };
    if (!below.last) return keep();
    for (auto const& note : table.notes) put(note);
    if (!table.without_sex.empty())
        put({{document::Words{"Tabellen är inte uppdelad på kön: " + table.without_sex}}});
    if (auto const letters = document::flag_note(table); !letters.empty()) put({{document::Words{letters}}});
    if (!table.source.empty()) put({{document::Words{"Källa: " + table.source}}});
    return keep();
}

TextItem* Composer::add_marked_note(document::MarkedNote const& note, std::size_t number,
                                    std::string const& notes, Column column) {
    auto flat = inlines_.flatten(note.text, Face::regular, theme_.ink);
    if (flat.text.empty()) return nullptr;
    auto const element = tags_.add(Tag::note, tags_.add(Tag::p, column.element));
    tags_.attributes(element).has_id = true;
    LeadingMark mark;
    mark.text =
        Paragraph(inlines_.mark_of_note(number, notes, theme_.accent), small(), column.width, shaper_);
    mark.element = tags_.add(Tag::lbl, element);
    mark.left = column.left;
    auto const indent = mark.text.widest() + theme_.note_size * gap_behind_mark;
    column.left += indent;
    column.width -= indent;
    auto* item = add_text(std::move(flat), element, column, small());
    item->anchors = {Inlines::table_note_anchor(notes, number)};
    item->set_mark(std::move(mark));
    return item;
}

void Composer::add_caption(std::string const& words, std::string const& anchor, ElementId parent,
                           Column column) {
    column.element = tags_.add(Tag::caption, parent);
    auto const size = theme_.table_size + 0.5;
    auto* item =
        add_words(words, Tag::p, column, {size, size * 1.3, false, Align::start}, Face::bold, theme_.ink);
    if (item == nullptr) return;
    item->anchors = {anchor};
    item->before = 14;
    item->after = 4;
    item->keep_whole();
    item->keep_with_next();
}

void Composer::add_way_to_table(document::Chart const& chart, ElementId parent, Column column) {
    column.element = parent;
    auto* item =
        add_text({{document::Words{"Uppgifterna: "}}, {document::Ref{chart.table}}}, Tag::p, column, small());
    item->before = 0;
    item->after = 2;
    item->keep_whole();
    item->keep_with_next();
}

void Composer::add(document::Chart const& chart, Column column) {
    auto const* entry = numbering_.find(chart.anchor);
    auto const* table = numbering_.table(chart.table);
    promise(entry != nullptr && table != nullptr, "every chart has an anchor and a table");
    std::optional<MapShapes> shapes;
    if (chart.kind == document::ChartKind::map) {
        shapes = read_geojson(chart.geometry, chart.anchor, diagnostics_);
        if (!shapes || !check_map(chart, *table, *shapes, diagnostics_)) return;
    }
    auto const div = tags_.add(Tag::div, column.element);
    add_caption(entry->label + ". " + chart.caption, chart.anchor, div, column);
    if (!numbering_.stands_by_its_table(chart)) add_way_to_table(chart, div, column);
    auto const figure = tags_.add(Tag::figure, div);
    tags_.attributes(figure).alt = document::alt_text(chart, numbering_);
    auto measure = [this](std::string_view text, Face face, double size) {
        return shaper_.width(text, face, size);
    };
    auto parts =
        draw_chart(chart, *table, theme_, measure, column.width, std::max(lowest_chart, room_for_figure()),
                   shapes ? &*shapes : nullptr, flow_.ground().value_or(white));
    warn_of_cut_texts(parts, chart, diagnostics_);
    auto const rows = document::drawn_rows(chart, *table);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto element = figure;
        if (i > 0) {
            auto const again = tags_.add(Tag::div, column.element);
            add_caption(entry->label + ", fortsättning", {}, again, column);
            element = tags_.add(Tag::figure, again);
            tags_.attributes(element).alt =
                entry->label + ", fortsättning: " + document::span_of(rows, parts[i].first, parts[i].last) +
                ". Texten till diagrammets början gäller hela diagrammet.";
        }
        flow_.add(std::make_unique<FigureItem>(std::move(parts[i].drawing), element, column.left));
    }
}

void Composer::add(document::Picture const& picture, Column column) {
    auto read = read_picture(picture.file, picture.anchor, images_, diagnostics_);
    if (!read) return;
    auto const* entry = numbering_.find(picture.anchor);
    auto const div = tags_.add(Tag::div, column.element);
    if (!picture.caption.empty() && entry != nullptr)
        add_caption(entry->label + ". " + picture.caption, picture.anchor, div, column);
    auto const figure = tags_.add(Tag::figure, div);
    tags_.attributes(figure).alt = picture.alt;
    flow_.add(std::make_unique<FigureItem>(
        fitted(std::move(*read), column.width,
               std::min(BlockFlow::body_height(theme_) * highest_picture, room_for_figure())),
        figure, column.left));
}

double Composer::room_for_figure() const {
    auto const body = BlockFlow::body_height(theme_) - (flow_.in_frame() ? box_padding : 0);
    auto const room = body - flow_.bound_height(FigureItem::space_before) - 1;
    // Captions that leave hardly any room stand on a page before it.
    return room < body * least_room_for_figure ? body : room;
}

} // namespace linsen::layout
