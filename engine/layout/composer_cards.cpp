// The composer's part for key figures, each in a card.
#include "base/number.hpp"
#include "base/text.hpp"
#include "layout/card_item.hpp"
#include "layout/composer.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

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
constexpr double name_slack = 0.5;             // so that a name is never broken for the sake of rounding
constexpr double highest_in_card = 0.12;       // of a page
constexpr double cost_of_card_behind = 0.1;    ///< of ending a page: it holds as many cards as it can

/// What follows the digits of a shown cell in smaller type: nothing after a number alone, or one with "%".
std::string unit_below(Cell const& cell) {
    auto const words = print_in_text(cell);
    auto const digits = print_cell(cell);
    if (words.ends_with("%") || !words.starts_with(digits)) return {};
    return std::string(trim(words.substr(digits.size())));
}

} // namespace

void Composer::add(document::KeyFigures const& figures, Column column) {
    if (figures.items.empty()) return;
    auto const list = tags_.add(Tag::l, column.element);
    tags_.attributes(list).numbering = Attributes::Numbering::unmarked;
    flow_.space(8);
    // A first page must hold five key figures and what is said beside them.
    bool const dense = figures.items.size() >= many_key_figures;
    double share = 0;
    for (auto const& item : figures.items) share = std::max(share, figures_share(item, dense, column));
    auto behind = figures.items.size();
    for (auto const& item : figures.items) {
        --behind;
        auto inner = column;
        inner.element = tags_.add(Tag::lbody, tags_.add(Tag::li, list));
        add_figure_of_card(item, share, dense, behind, inner);
    }
    flow_.space(10);
}

double Composer::figures_share(document::KeyFigures::Item const& item, bool dense, Column column) {
    auto const usual = item.cells.size() > 2 ? usual_share_of_many : usual_share;
    auto const count = static_cast<double>(std::max<std::size_t>(item.cells.size(), 1));
    auto const inside = column.width - 2 * CardItem::inset;
    auto const of_figures =
        count * (room_of_figure(item, figure_size(dense)) + (dense ? dense_slack : 0)) / inside;
    // "Unga kvinnor" stands in one line beside "Unga män", however short their figures are.
    auto const of_names = count * room_of_names(item) / inside;
    auto const needed = of_names <= usual ? std::max(of_figures, of_names) : of_figures;
    return std::min(dense ? needed : std::max(needed, usual), most_share);
}

void Composer::add_figure_of_card(document::KeyFigures::Item const& item, double figures_share, bool dense,
                                  std::size_t behind, Column column) {
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
        // "Unga" above "kvinnor", and not "Unga kvin-" above "nor".
        auto style = small();
        style.hyphenate = false;
        figure.name = Paragraph(std::move(flat), style, width, shaper_);
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
    auto& card = flow_.add(
        std::make_unique<CardItem>(std::move(content), column.left, column.width, sentence_left, theme_));
    if (inside_card) card.parts.back().end_cost = cost_of_card_behind * static_cast<double>(behind);
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

double Composer::room_of_names(document::KeyFigures::Item const& item) {
    double room = 0;
    for (std::size_t i = 0; i < item.cells.size(); ++i) {
        Paragraph const name(inlines_.flatten(item.cells[i].first, Face::regular, theme_.muted), small(), 1e6,
                             shaper_);
        room = std::max(room, name.widest() + name_slack + (i + 1 == item.cells.size() ? 0 : figure_gap));
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

} // namespace linsen::layout
