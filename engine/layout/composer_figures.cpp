// The composer's part for what stands apart from running text: boxes, key figures, tables, charts.
#include "base/number.hpp"
#include "document/alt.hpp"
#include "document/legend.hpp"
#include "document/series.hpp"
#include "document/table_marks.hpp"
#include "document/titles.hpp"
#include "layout/card_item.hpp"
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
constexpr std::size_t many_key_figures = 4;
constexpr double figure_gap = 18;        ///< between key figures: wider than any space inside one
constexpr double size_step = 0.1;        // figures become smaller by so much of their size …
constexpr double smallest_beside = 0.75; // … down to this much, before the sentence leaves their side,
constexpr double smallest_figure = 0.6;  // … and to this much, before they stand in more rows;
constexpr double smallest_single_figure = 0.2; // a number is never broken
constexpr double usual_share = 0.44;           // of a card's width, of two figures beside a sentence …
constexpr double usual_share_of_many = 0.56;   // … and of more
constexpr double most_share = 0.56;            // of long ones
constexpr double dense_slack = 12;             ///< so that a name may be a little longer than its figure
constexpr double highest_in_card = 0.12;       // of a page
constexpr double gap_behind_mark = 0.4;        // in em
constexpr double lowest_chart = 200;           // no chart is drawn lower
constexpr double highest_picture = 0.66;       // of a page
constexpr double least_room_for_figure = 0.25;

struct BoxLook {
    Colour ground;
    Colour bar;
};

/// What follows the digits of a shown cell in smaller type: nothing after a number alone, or one with "%".
std::string unit_below(Cell const& cell) {
    auto const words = print_in_text(cell);
    auto const digits = print_cell(cell);
    if (words.ends_with("%") || !words.starts_with(digits)) return {};
    return std::string(trim(words.substr(digits.size())));
}

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

} // namespace

void Composer::add(document::Box const& box, Column column) {
    auto const look = look_of(box.role, theme_);
    column.element = tags_.add(Tag::div, column.element);
    flow_.space(12);
    flow_.begin_frame({column.left, column.left + column.width, look.ground, look.bar}, box_padding);
    column.left += box_inset;
    column.width -= 2 * box_inset - 4;
    if (auto* item = add_words(document::box_title(box), Tag::p, column, body(), Face::bold, theme_.ink)) {
        item->after = 3;
        item->keep_whole();
        if (!box.content.empty()) item->keep_with_next();
    }
    add(box.content, column);
    flow_.end_frame(box_padding);
    flow_.space(12);
}

void Composer::add(document::KeyFigures const& figures, Column column) {
    if (figures.items.empty()) return;
    auto const list = tags_.add(Tag::l, column.element);
    tags_.attributes(list).numbering = Attributes::Numbering::unmarked;
    flow_.space(8);
    // A first page must hold five key figures and what is said beside them.
    bool const dense = figures.items.size() >= many_key_figures;
    double share = 0;
    for (auto const& item : figures.items) share = std::max(share, figures_share(item, dense, column));
    for (auto const& item : figures.items) {
        auto inner = column;
        inner.element = tags_.add(Tag::lbody, tags_.add(Tag::li, list));
        add_figure_of_card(item, share, dense, inner);
    }
    flow_.space(10);
}

double Composer::figures_share(document::KeyFigures::Item const& item, bool dense, Column column) {
    auto const usual = item.cells.size() > 2 ? usual_share_of_many : usual_share;
    auto const count = static_cast<double>(std::max<std::size_t>(item.cells.size(), 1));
    auto const needed = count * (room_of_figure(item, figure_size(dense)) + (dense ? dense_slack : 0)) /
                        (column.width - 2 * CardItem::inset);
    return std::min(dense ? needed : std::max(needed, usual), most_share);
}

void Composer::add_figure_of_card(document::KeyFigures::Item const& item, double figures_share, bool dense,
                                  Column column) {
    auto const inside = column.width - 2 * CardItem::inset;
    auto const count = std::max<std::size_t>(item.cells.size(), 1);
    CardItem::Content content;
    content.dense = dense;
    auto figures_width = inside * figures_share;
    auto size = figure_size(dense);
    content.columns = count;
    // In large print the figures take the whole width, and the sentence stands below them.
    auto const beside = fitting_size(item, size, smallest_beside, figures_width / static_cast<double>(count));
    content.sentence_below = !beside;
    if (beside) {
        size = *beside;
    } else {
        figures_width = inside;
        size = place_figures(item, size, inside, content.columns);
    }
    auto const sentence_left = column.left + CardItem::inset +
                               (item.cells.empty() || content.sentence_below ? 0 : figures_width + 12);
    content.figure_width = figures_width / static_cast<double>(content.columns);
    content.label =
        Paragraph(inlines_.flatten(item.label, Face::bold, theme_.accent),
                  {theme_.body_size, theme_.body_size * 1.25, false, Align::start}, inside, shaper_);
    auto const highest = BlockFlow::body_height(theme_) * highest_in_card;
    if (content.label.cut(highest, shaper_)) inlines_.tell_cut(item.label);
    if (!content.label.empty()) content.label_element = tags_.add(Tag::p, column.element);
    auto const unit = common_unit(item);
    for (auto const& [name, cell] : item.cells) {
        CardItem::Figure figure;
        figure.element = tags_.add(Tag::p, column.element);
        auto flat = inlines_.flatten(name + " ", Face::regular, theme_.muted);
        auto const last_in_row = (content.figures.size() + 1) % content.columns == 0;
        auto const width = content.figure_width - (last_in_row ? 0 : figure_gap);
        figure.name = Paragraph(std::move(flat), small(), width, shaper_);
        if (figure.name.cut(highest, shaper_)) inlines_.tell_cut(name);
        set_value(figure, cell, width, size);
        if (unit && cell.shown()) {
            figure.unit = {};
            content.unit_element = figure.element;
        }
        content.figures.push_back(std::move(figure));
    }
    if (unit)
        content.unit = Paragraph(inlines_.flatten(*unit, Face::regular, theme_.muted), small(),
                                 figures_width - (content.sentence_below ? 0 : figure_gap), shaper_);
    auto sentence = item.sentence;
    if (!item.anchor.empty()) {
        sentence.push_back({document::Words{sentence.empty() ? "Se " : " Se "}});
        sentence.push_back({document::Ref{item.anchor}});
        sentence.push_back({document::Words{"."}});
    }
    auto flat = inlines_.flatten(sentence, Face::regular, theme_.ink);
    if (!flat.text.empty()) content.sentence_element = tags_.add(Tag::p, column.element);
    auto style = body();
    style.leading = style.size * (dense ? 1.24 : 1.3);
    content.sentence = Paragraph(std::move(flat), style,
                                 column.left + column.width - CardItem::inset - sentence_left, shaper_);
    // A card is drawn in one piece; a text that a page could hardly hold stands below it instead.
    bool const inside_card = content.sentence.height() < BlockFlow::body_height(theme_) * tallest_piece;
    auto const element = content.sentence_element;
    if (!inside_card) {
        content.sentence = Paragraph();
        content.sentence_element = 0;
    }
    flow_.add(
        std::make_unique<CardItem>(std::move(content), column.left, column.width, sentence_left, theme_));
    if (!inside_card)
        add_text(inlines_.flatten(sentence, Face::regular, theme_.ink), element, column, body());
    add_notes();
}

double Composer::figure_size(bool dense) const { return theme_.body_size * (dense ? 16 : 22) / 10.5; }

std::optional<double> Composer::fitting_size(document::KeyFigures::Item const& item, double size,
                                             double least, double width) {
    for (auto tried = size;; tried = std::max(least * size, tried - size_step * size)) {
        if (room_of_figure(item, tried) <= width) return tried;
        if (tried <= least * size + 1e-9) return std::nullopt;
    }
}

double Composer::place_figures(document::KeyFigures::Item const& item, double size, double width,
                               std::size_t& columns) {
    auto const count = columns;
    for (std::size_t rows = 1; rows <= count; ++rows) {
        columns = (count + rows - 1) / rows;
        if (auto const found =
                fitting_size(item, size, smallest_figure, width / static_cast<double>(columns)))
            return *found;
    }
    return fitting_size(item, size, smallest_single_figure, width / static_cast<double>(columns))
        .value_or(smallest_single_figure * size);
}

std::optional<std::string> Composer::common_unit(document::KeyFigures::Item const& item) {
    std::optional<std::string> common;
    for (auto const& [name, cell] : item.cells) {
        if (!cell.shown()) continue;
        auto const unit = unit_below(cell);
        if (unit.empty() || (common && *common != unit)) return std::nullopt;
        common = unit;
    }
    return common;
}

double Composer::room_of_figure(document::KeyFigures::Item const& item, double size) {
    bool const has_own_units = !common_unit(item);
    double room = 0;
    for (std::size_t i = 0; i < item.cells.size(); ++i) {
        CardItem::Figure figure;
        set_value(figure, item.cells[i].second, 1e6, size);
        bool const is_last = i + 1 == item.cells.size();
        room = std::max(room, std::max(figure.value.widest(), has_own_units ? figure.unit.widest() : 0) +
                                  (is_last ? 0 : figure_gap));
    }
    return room;
}

void Composer::set_value(CardItem::Figure& figure, Cell const& cell, double width, double large) {
    constexpr double leading = 1.12;
    auto const words = print_in_text(cell);
    auto set = [&](std::string_view text, double size) {
        return Paragraph(inlines_.flatten(text, Face::bold, theme_.accent),
                         {size, size * leading, false, Align::start}, width, shaper_);
    };
    if (!cell.shown()) {
        figure.value = set(words, large * 0.55);
    } else if (auto const unit = unit_below(cell); unit.empty()) {
        figure.value = set(words, large);
    } else {
        // The space keeps number and unit apart for those who listen.
        figure.value = set(print_cell(cell) + " ", large);
        figure.unit = Paragraph(inlines_.flatten(unit, Face::regular, theme_.muted), small(), width, shaper_);
    }
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
    auto const figure = tags_.add(Tag::figure, div);
    tags_.attributes(figure).alt = document::alt_text(chart, *table);
    auto measure = [this](std::string_view text, Face face, double size) {
        return shaper_.width(text, face, size);
    };
    auto parts = draw_chart(chart, *table, theme_, measure, column.width,
                            std::max(lowest_chart, room_for_figure()), shapes ? &*shapes : nullptr);
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
