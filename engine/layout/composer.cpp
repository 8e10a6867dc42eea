#include "layout/composer.hpp"

#include "base/text.hpp"
#include "document/dump.hpp"
#include "document/glossary.hpp"
#include "document/titles.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace linsen::layout {

namespace {

constexpr double paragraph_gap = 7;
constexpr double list_gap = 3;
// Indents in sizes of their text, so that marks and words stand apart in large print too.
constexpr double bullet_indent = 0.38;
constexpr double list_indent = 1.62;
constexpr double wide_list_indent = 2.3; ///< for numbers of two digits
constexpr double checklist_indent = 1.9;
constexpr double note_indent = 1.41;
constexpr double least_column = 9;            ///< in sizes of the text …
constexpr double least_share = 0.6;           ///< … or of the page's width, in very large print
constexpr double cost_inside_a_summary = 0.3; // it is to be one page
constexpr std::array<double, 4> heading_before{26, 20, 15, 12};
/// Of its size: a heading gets no smaller, its longest word is parted instead.
constexpr double smallest_heading = 0.6;
/// Above the caption of a chart or a table.
constexpr double space_above_chart = 14;
constexpr double cost_inside_a_list = 0.06; // what belongs together is seen together where it can be
/// They part rather than leave a quarter of a page empty, which costs its square.
constexpr double cost_between_chart_and_table = 0.06;
/// A few lines on a page's head, with nothing but a figure under them, belong to the text that they end.
constexpr double cost_before_last_words = 0.04;
constexpr double cost_before_signatures = 1.5; // nobody signs a page that says nothing
constexpr std::array<double, 4> heading_after{8, 6, 4, 3};

template <std::size_t size>
double of_level(std::array<double, size> const& values, int level) {
    return values.at(std::min(static_cast<std::size_t>(std::max(level, 1)) - 1, size - 1));
}

constexpr double most_leading_of_contents = 1.5; ///< lines of one entry stand together

/// Nothing would be printed of it.
bool is_empty(document::Blocks const& blocks) {
    return std::all_of(blocks.begin(), blocks.end(), [](document::Block const& block) {
        auto const* paragraph = std::get_if<document::Paragraph>(&block.node);
        return paragraph != nullptr && shows_nothing(document::plain(paragraph->text));
    });
}

/// A chart and the table that it shows, whichever stands first.
bool belong_together(document::Block const& block, document::Block const& next) {
    auto const* chart = std::get_if<document::Chart>(&block.node);
    auto const* table = std::get_if<document::Table>(&next.node);
    if (chart == nullptr) {
        chart = std::get_if<document::Chart>(&next.node);
        table = std::get_if<document::Table>(&block.node);
    }
    return chart != nullptr && table != nullptr && chart->table == table->anchor;
}

/// "Tre saker är viktiga:" and the list that follows.
bool introduces(document::Block const& block, document::Block const& next) {
    auto const* paragraph = std::get_if<document::Paragraph>(&block.node);
    auto const listed = std::holds_alternative<document::List>(next.node) ||
                        std::holds_alternative<document::Checklist>(next.node) ||
                        std::holds_alternative<document::Definitions>(next.node);
    return listed && paragraph != nullptr && trim(document::plain(paragraph->text)).ends_with(':');
}

bool is_text(document::Block const& block) {
    return std::holds_alternative<document::Paragraph>(block.node) ||
           std::holds_alternative<document::List>(block.node);
}

bool is_figure(document::Block const& block) {
    return std::holds_alternative<document::Chart>(block.node) ||
           std::holds_alternative<document::Table>(block.node) ||
           std::holds_alternative<document::Picture>(block.node);
}

} // namespace

Composer::Composer(document::Document const& document, document::Numbering const& numbering,
                   Theme const& theme, Shaper& shaper, TagTree& tags, Diagnostics& diagnostics)
    : document_(document)
    , numbering_(numbering)
    , theme_(theme)
    , shaper_(shaper)
    , tags_(tags)
    , diagnostics_(diagnostics)
    , inlines_(numbering, shaper.fonts(), theme, diagnostics) {}

void Composer::compose() {
    add_front();
    add(document_.content, page_column());
    // They are set on every page, after all else.
    inlines_.tell_missing(theme_.header, Face::regular);
    inlines_.tell_missing(theme_.footer, Face::regular);
}

ParagraphStyle Composer::body() const {
    return {theme_.body_size, theme_.body_size * theme_.leading, !whole_words_, Align::start};
}

ParagraphStyle Composer::small() const {
    return {theme_.note_size, theme_.note_size * 1.32, true, Align::start};
}

/// What stands in lists without end goes on across their box, and in boxes without end across the page.
Column Composer::wide_enough(Column column) const {
    auto const page = page_column();
    auto const least = std::min(theme_.body_size * least_column, page.width * least_share);
    if (column.width >= least) return column;
    auto const in_box = column.outer_width >= least;
    column.left = in_box ? column.outer_left : page.left;
    column.width = in_box ? column.outer_width : page.width;
    return column;
}

std::size_t Composer::add(document::Blocks const& blocks, Column column) {
    column = wide_enough(column);
    document::Block const* above = nullptr;
    bool text_above_it = false; // and text stands over that one
    std::size_t begin_above = 0;
    double bound_above = 0; // what cannot be parted from it
    for (auto const& block : blocks) {
        auto const here = flow_.place();
        auto const bound = flow_.bound_height(space_above_chart);
        std::visit([&](auto const& node) { add(node, column); }, block.node);
        if (above != nullptr && introduces(*above, block)) flow_.no_page_at(here);
        // Seen beside each other where one page holds both.
        if (above != nullptr && belong_together(*above, block) &&
            bound_above + flow_.height_from(begin_above) <= BlockFlow::body_height(theme_))
            flow_.cost_of_page_at(here, cost_between_chart_and_table);
        if (above != nullptr && std::holds_alternative<document::Signatures>(block.node))
            flow_.cost_of_page_at(here, cost_before_signatures);
        if (text_above_it && is_figure(block) && std::holds_alternative<document::Paragraph>(above->node))
            flow_.cost_of_page_at(begin_above, cost_before_last_words);
        text_above_it = above != nullptr && is_text(*above);
        above = &block;
        begin_above = here;
        bound_above = bound;
        behind_title_ = false;
    }
    return begin_above;
}

void Composer::add(document::Section const& section, Column column) {
    using Role = document::Section::Role;
    // The title, or the heading that begins the page.
    auto const top = behind_title_ ? 0 : flow_.place();
    if (section.role != Role::body && !behind_title_) flow_.new_page();
    ++column.level;
    column.element = tags_.add(Tag::sect, column.element);
    auto const sizes = theme_.heading_sizes;
    auto const size = sizes.empty()
                          ? theme_.body_size
                          : sizes[std::min(static_cast<std::size_t>(column.level), sizes.size()) - 1];
    auto flat = inlines_.flatten(numbering_.heading(section), Face::bold, theme_.accent);
    auto const fitting = heading_size(flat, size, column.width, size * smallest_heading);
    auto anchors = std::vector<std::string>{section.anchor, "avsnitt " + std::to_string(sections_++)};
    if (!flat.text.empty()) {
        auto item = std::make_unique<HeadingItem>(
            Paragraph(std::move(flat), {fitting, fitting * 1.22, false, Align::start}, column.width, shaper_),
            tags_.add(heading(column.level), column.element), column.left, column.level);
        item->anchors = std::move(anchors);
        item->before = of_level(heading_before, column.level);
        item->after = of_level(heading_after, column.level);
        flow_.add(std::move(item));
    }
    behind_title_ = false;
    auto const kept = section.role == Role::summary;
    if (kept) flow_.begin_kept(cost_inside_a_summary);
    auto const around = std::exchange(whole_words_, whole_words_ || section.whole_words);
    add(section.content, column);
    whole_words_ = around;
    flow_.end_of_named();
    if (!kept) return;
    flow_.end_kept();
    if (flow_.height_from(top, most_squeeze_of_whole) > BlockFlow::body_height(theme_)) return;
    flow_.squeeze_from(top, most_squeeze_of_whole);
    // Nor does it go on to fill the page of what follows.
    flow_.no_page_within(top);
}

double Composer::heading_size(FlatText const& words, double size, double width, double least) {
    auto const widest = widest_stretch(words, 1, shaper_);
    return widest * size <= width ? size : std::max(std::min(size, least), width / widest - 0.01);
}

void Composer::add(document::Paragraph const& paragraph, Column column) {
    add_text(paragraph.text, Tag::p, column, body());
}

TextItem* Composer::add_text(FlatText flat, ElementId element, Column column, ParagraphStyle style) {
    auto item = std::make_unique<TextItem>(Paragraph(std::move(flat), style, column.width, shaper_), element,
                                           column.left);
    item->before = paragraph_gap;
    item->after = paragraph_gap;
    auto& added = flow_.add(std::move(item));
    add_notes();
    return &added;
}

TextItem* Composer::add_text(document::Text const& text, Tag tag, Column column, ParagraphStyle style,
                             Face face) {
    auto flat = inlines_.flatten(text, face, theme_.ink);
    if (flat.text.empty()) return nullptr;
    return add_text(std::move(flat), tags_.add(tag, column.element), column, style);
}

TextItem* Composer::add_words(std::string_view words, Tag tag, Column column, ParagraphStyle style, Face face,
                              Colour colour) {
    auto flat = inlines_.flatten(words, face, colour);
    if (flat.text.empty()) return nullptr;
    return add_text(std::move(flat), tags_.add(tag, column.element), column, style);
}

void Composer::add_notes() {
    auto const indent = note_indent * theme_.note_size;
    auto const width = theme_.page_width - theme_.margin_left - theme_.margin_right;
    // Setting a note may bring further notes.
    while (notes_added_ < inlines_.notes().size()) {
        auto flat = inlines_.flatten(*inlines_.notes()[notes_added_], Face::regular, theme_.ink);
        Paragraph words(std::move(flat), small(), width - indent, shaper_);
        flow_.add_note(std::make_unique<NoteText>(static_cast<int>(notes_added_), std::move(words),
                                                  theme_.margin_left, indent, theme_));
        ++notes_added_;
    }
}

void Composer::add(document::List const& list, Column column) {
    if (std::all_of(list.items.begin(), list.items.end(), is_empty)) return;
    column = wide_enough(column);
    auto const element = tags_.add(Tag::l, column.element);
    tags_.attributes(element).numbering =
        list.numbered ? Attributes::Numbering::decimal : Attributes::Numbering::disc;
    flow_.space(paragraph_gap);
    flow_.begin_kept(cost_inside_a_list);
    int number = 0;
    std::vector<std::size_t> begins;
    for (auto const& content : list.items) {
        if (is_empty(content)) continue;
        ++number;
        begins.push_back(flow_.place());
        auto const item = tags_.add(Tag::li, element);
        auto const text = list.numbered ? std::to_string(number) + "." : "•";
        LeadingMark mark;
        mark.text =
            Paragraph(inlines_.flatten(text, Face::regular, theme_.accent), body(), column.width, shaper_);
        mark.element = tags_.add(Tag::lbl, item);
        mark.left = column.left + (list.numbered ? 0 : bullet_indent * theme_.body_size);
        auto inner = column;
        auto const wide = list.numbered && list.items.size() > 9;
        auto const indent = (wide ? wide_list_indent : list_indent) * theme_.body_size;
        inner.left += indent;
        inner.width -= indent;
        inner.element = tags_.add(Tag::lbody, item);
        add_list_item(content, std::move(mark), inner);
    }
    keep_ends_of_list(begins);
    flow_.end_kept();
    flow_.space(paragraph_gap);
}

void Composer::keep_ends_of_list(std::vector<std::size_t> const& begins) {
    if (begins.size() < 2) return;
    if (begins[1] - begins[0] == 1) flow_.no_page_at(begins[1]);
    if (flow_.place() - begins.back() == 1) flow_.no_page_at(begins.back());
}

void Composer::add_list_item(document::Blocks const& content, LeadingMark mark, Column column) {
    TextItem* first = nullptr;
    auto rest = content.begin();
    if (!content.empty())
        if (auto const* paragraph = std::get_if<document::Paragraph>(&content.front().node)) {
            auto flat = inlines_.flatten(paragraph->text, Face::regular, theme_.ink);
            if (!flat.text.empty()) {
                // A lone paragraph is the body itself; with more after it, it is a paragraph of its own.
                auto const alone = content.size() == 1;
                first = add_text(std::move(flat), alone ? column.element : tags_.add(Tag::p, column.element),
                                 column, body());
            }
            ++rest;
        }
    // Something else than words begins the item.
    if (first == nullptr) first = add_text({}, column.element, column, body());
    first->before = list_gap;
    first->after = list_gap;
    first->set_mark(std::move(mark));
    for (; rest != content.end(); ++rest)
        std::visit([&](auto const& node) { add(node, column); }, rest->node);
}

void Composer::add(document::Step const& step, Column column) {
    column.element = tags_.add(Tag::sect, column.element);
    auto const question = document::step_title(step);
    if (auto* item = add_words(question, Tag::p, column, body(), Face::bold, theme_.ink)) {
        item->before = 12;
        item->after = 3;
        item->keep_whole();
        item->keep_with_next();
    }
    if (step.answer.empty()) add_words("Ej besvarad", Tag::p, column, body(), Face::italic, theme_.muted);
    auto const last = add(step.answer, column);
    // Whose it is and when it is done says nothing alone.
    if (step.answer.size() > 1 && flow_.place() - last == 1) flow_.no_page_at(last);
}

void Composer::add(document::Checklist const& list, Column column) {
    if (std::all_of(list.items.begin(), list.items.end(),
                    [](auto const& one) { return shows_nothing(one.text); }))
        return;
    auto const indent = checklist_indent * theme_.body_size;
    auto const element = tags_.add(Tag::l, column.element);
    tags_.attributes(element).numbering = Attributes::Numbering::unmarked;
    flow_.space(paragraph_gap);
    flow_.begin_kept(cost_inside_a_list);
    std::vector<std::size_t> begins;
    for (auto const& one : list.items) {
        if (shows_nothing(one.text)) continue;
        begins.push_back(flow_.place());
        auto const item = tags_.add(Tag::li, element);
        LeadingMark mark;
        mark.text = Paragraph(inlines_.flatten(one.done ? "\u2611" : "\u2610", Face::regular, theme_.accent),
                              body(), column.width, shaper_);
        mark.element = tags_.add(Tag::lbl, item);
        mark.left = column.left;
        tags_.attributes(mark.element).actual_text = one.done ? "Gjort:" : "Inte gjort:";
        auto inner = column;
        inner.left += indent;
        inner.width -= indent;
        inner.element = tags_.add(Tag::lbody, item);
        add_list_item({{document::Paragraph{{{document::Words{one.text}}}}}}, std::move(mark), inner);
    }
    keep_ends_of_list(begins);
    flow_.end_kept();
    flow_.space(paragraph_gap);
}

void Composer::add(document::Contents const& contents, Column column) {
    auto const element = tags_.add(Tag::toc, column.element);
    if (column.level == 0) {
        auto caption = column;
        caption.element = tags_.add(Tag::caption, element);
        auto const size = theme_.heading_sizes.empty() ? theme_.body_size : theme_.heading_sizes.front();
        if (auto* item = add_words("Innehåll", Tag::p, caption, {size, size * 1.22, false, Align::start},
                                   Face::bold, theme_.accent)) {
            item->before = heading_before[0];
            item->after = heading_after[0];
            item->keep_with_next();
        }
    }
    std::vector<ContentsItem::Line> lines;
    int section = 0;
    for (auto const& entry : numbering_.entries()) {
        if (entry.kind != document::Numbering::Entry::Kind::section) continue;
        auto const anchor = "avsnitt " + std::to_string(section++);
        if (entry.level > contents.depth) continue;
        auto const face = entry.level == 1 ? Face::bold : Face::regular;
        auto flat = inlines_.flatten(entry.heading, face, theme_.ink);
        if (flat.text.empty()) continue;
        auto const width =
            column.width - ContentsItem::number_width(theme_) - (entry.level - 1) * ContentsItem::indent;
        auto style = body();
        style.hyphenate = false;
        style.leading = std::min(style.leading, style.size * most_leading_of_contents);
        Paragraph words(std::move(flat), style, width, shaper_);
        if (words.cut(BlockFlow::body_height(theme_) * tallest_piece, shaper_))
            inlines_.tell_cut(entry.heading);
        lines.push_back({std::move(words), entry.heading, anchor, entry.level});
    }
    auto item = std::make_unique<ContentsItem>(std::move(lines), element, column.left, column.width, theme_);
    contents_.push_back(&flow_.add(std::move(item)));
}

void Composer::add(document::Definitions const& definitions, Column column) {
    if (definitions.items.empty()) return;
    constexpr double gap = 12;
    struct Pair {
        FlatText term;
        FlatText meaning;
    };
    std::vector<Pair> pairs;
    double widest = 0;
    for (auto const& item : definitions.items) {
        Pair pair{inlines_.flatten(item.term, Face::bold, theme_.ink),
                  inlines_.flatten(item.meaning, Face::regular, theme_.ink)};
        if (pair.term.text.empty() || pair.meaning.text.empty()) continue;
        widest = std::max(widest, Paragraph(pair.term, body(), 1e6, shaper_).widest());
        pairs.push_back(std::move(pair));
    }
    if (pairs.empty()) return;
    auto const term_width = std::min(widest + 0.5, column.width * 0.32);
    auto const element = tags_.add(Tag::l, column.element);
    tags_.attributes(element).numbering = Attributes::Numbering::unmarked;
    flow_.space(paragraph_gap);
    std::vector<std::size_t> begins;
    for (auto& pair : pairs) {
        begins.push_back(flow_.place());
        auto const item = tags_.add(Tag::li, element);
        LeadingMark mark;
        mark.text = Paragraph(pair.term, body(), term_width, shaper_);
        mark.element = tags_.add(Tag::lbl, item);
        mark.left = column.left;
        auto inner = column;
        inner.left += term_width + gap;
        inner.width -= term_width + gap;
        // A term beside its meaning is drawn in one piece; what a page could hardly hold stands above it
        // instead.
        bool const beside = mark.text.height() < BlockFlow::body_height(theme_) * tallest_piece;
        if (!beside) {
            auto* term = add_text(std::move(pair.term), mark.element, column, body());
            term->before = list_gap;
            term->keep_with_next();
        }
        auto* text = add_text(std::move(pair.meaning), tags_.add(Tag::lbody, item), inner, body());
        text->before = list_gap;
        text->after = list_gap;
        if (beside) text->set_mark(std::move(mark));
    }
    keep_ends_of_list(begins);
    flow_.space(paragraph_gap);
}

void Composer::add(document::Glossary const& glossary, Column column) {
    auto const used = document::used_terms(glossary, document_);
    if (used.items.empty()) {
        add_words("Rapporten använder inget av ordlistans ord.", Tag::p, column, body(), Face::italic,
                  theme_.muted);
        return;
    }
    glossaries_.push_back(used);
    add(glossaries_.back(), column);
}

} // namespace linsen::layout
