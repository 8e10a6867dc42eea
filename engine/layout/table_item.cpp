#include "layout/table_item.hpp"

#include "base/text.hpp"
#include "document/legend.hpp"

#include <algorithm>
#include <numeric>

namespace linsen::layout {

namespace {

constexpr double leading_factor = 1.28;
constexpr double row_padding = 5; ///< above and below the text together
constexpr double head_padding = 6;
constexpr double caption_gap = 5; ///< between caption or unit and the head
constexpr double row_group_indent = 8;
constexpr double group_space = 3;          ///< above the name of a row group
constexpr std::size_t most_rows_kept = 12; ///< of a row group
constexpr double highest_head = 0.3;       ///< of a page: what is repeated on the next ones
constexpr double heavy_rule = 0.9;
constexpr double light_rule = 0.4;

constexpr Colour row_rule_colour{0xD5, 0xDA, 0xDE};

/// Parts of the flow in front of the rows: the caption and the head.
constexpr std::size_t parts_before_rows = 2;

/// A table that takes no more of a page than this is better seen whole.
constexpr double small_table = 0.55;
/// What it costs that a page ends inside a table …
constexpr double cost_inside = 0.04;
constexpr double cost_inside_small = 0.12;
constexpr double cost_inside_short = 0.26; // as much as a page left empty by half: then it begins on the next
constexpr std::size_t most_rows_of_short = 20;
constexpr std::size_t most_rows_never_parted = 5;
constexpr double cost_inside_group = 0.3; // it is better seen whole
/// Words that name what follows say nothing alone, not even in a table that no page's end suits.
constexpr double cost_behind_a_name = 2 * never;
/// … and for each row that lacks on either side to these, which are enough to be read as a table.
constexpr std::size_t enough_rows = 5;
constexpr double cost_of_lacking_row = 0.15;

} // namespace

TableItem::TableItem(document::Table const& table, TableColumns columns, std::string label, PartOfTable part,
                     Frame frame, Theme const& theme, Inlines& inlines, TagTree& tags, Shaper& shaper)
    : table_(table)
    , columns_(std::move(columns))
    , label_(std::move(label))
    , part_(std::move(part))
    , frame_(frame)
    , theme_(theme)
    , inlines_(inlines)
    , tags_(tags)
    , shaper_(shaper) {
    before = 14;
    after = 8;
    element_ = tags_.add(Tag::table, frame_.parent);
    needs_headers_ =
        std::any_of(table.rows.begin(), table.rows.end(), [](auto const& row) { return !row.group.empty(); });
    for (auto const index : columns_.columns) needs_headers_ |= !table.columns[index].group.empty();
    make_caption();
    make_head();
    make_rows();
    make_parts();
}

ParagraphStyle TableItem::style(Align align) const {
    return {columns_.size, columns_.size * leading_factor, false, align};
}

double TableItem::right_of(std::size_t column) const {
    return frame_.left + std::accumulate(columns_.widths.begin(),
                                         columns_.widths.begin() + static_cast<std::ptrdiff_t>(column) + 1,
                                         columns_.stub);
}

void TableItem::make_caption() {
    auto const caption = tags_.add(Tag::caption, element_);
    auto words = table_.caption;
    if (part_.count > 1)
        words += " (del\u00a0" + std::to_string(part_.index + 1) + "\u00a0av\u00a0" +
                 std::to_string(part_.count) + ")";
    auto flat = inlines_.flatten(label_ + ". " + words, Face::bold, theme_.ink);
    caption_ = Paragraph(std::move(flat),
                         {theme_.table_size + 0.5, (theme_.table_size + 0.5) * 1.3, false, Align::start},
                         frame_.width, shaper_);
    auto const most = BlockFlow::body_height(theme_) * highest_head;
    if (caption_.cut(most, shaper_)) inlines_.tell_cut(words);
    caption_element_ = tags_.add(Tag::p, caption);
    if (table_.unit.empty()) return;
    unit_ =
        Paragraph(inlines_.flatten(table_.unit, Face::regular, theme_.muted),
                  {theme_.table_size, theme_.table_size * 1.3, false, Align::start}, frame_.width, shaper_);
    if (unit_.cut(most, shaper_)) inlines_.tell_cut(table_.unit);
    if (!unit_.empty()) unit_element_ = tags_.add(Tag::p, caption);
}

void TableItem::make_head() {
    auto const thead = tags_.add(Tag::thead, element_);
    auto const& shown = columns_.columns;
    headers_of_column_.resize(shown.size());
    auto group_of = [&](std::size_t i) -> std::string const& { return table_.columns[shown[i]].group; };
    auto two_levels = false;
    for (std::size_t i = 0; i < shown.size(); ++i) two_levels |= !group_of(i).empty();
    auto const levels = two_levels ? std::size_t{2} : std::size_t{1};

    auto row = tags_.add(Tag::tr, thead);
    // The stub's own head is never empty: a header cell without words says nothing.
    add_head_cell(shows_nothing(table_.row_heading) ? "Redovisat" : table_.row_heading, row, 0, 0, 0, levels);
    auto const add_head_of = [&](std::size_t i, std::size_t level, std::size_t of_levels) {
        auto const& heading = table_.columns[shown[i]].heading;
        add_head_cell(shows_nothing(heading) ? "Värde" : heading, row, i + 1, i + 2, level, of_levels,
                      document::TablePlace{std::nullopt, shown[i]});
    };
    for (std::size_t i = 0; i < shown.size();) {
        auto end = i + 1;
        while (!group_of(i).empty() && end < shown.size() && group_of(end) == group_of(i)) ++end;
        if (two_levels && !group_of(i).empty())
            add_head_cell(group_of(i), row, i + 1, end + 1, 0, 1);
        else
            add_head_of(i, 0, levels);
        i = end;
    }
    if (two_levels) {
        row = tags_.add(Tag::tr, thead);
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (!group_of(i).empty()) add_head_of(i, 1, 1);
    }

    level_heights_.assign(levels, 0);
    for (auto const& cell : head_)
        if (cell.levels == 1)
            level_heights_[cell.level] =
                std::max(level_heights_[cell.level], cell.text.height() + head_padding);
    for (auto const& cell : head_)
        if (cell.levels == 2) {
            auto const missing = cell.text.height() + head_padding - level_heights_[0] - level_heights_[1];
            if (missing > 0) level_heights_[0] += missing;
        }
}

FlatText TableItem::marked(std::string_view text, Face face,
                           std::optional<document::TablePlace> const& place) {
    auto flat = inlines_.flatten(text, face, theme_.ink);
    if (place)
        for (auto const mark : part_.marks->at(*place)) inlines_.append_mark(flat, mark, part_.notes, face);
    return flat;
}

Paragraph TableItem::heading(std::string_view text, Face face, Align align, double width, double most,
                             std::optional<document::TablePlace> const& place) {
    Paragraph whole(marked(text, face, place), style(align), width, shaper_);
    if (whole.height() <= most) return whole;
    Paragraph words(marked(text, face, std::nullopt), style(align), width, shaper_);
    words.cut(most - words.leading(), shaper_);
    inlines_.tell_cut(std::string(text));
    return {marked(words.words(), face, place), style(align), width, shaper_};
}

void TableItem::add_head_cell(std::string_view text, ElementId row, std::size_t begin, std::size_t end,
                              std::size_t level, std::size_t levels,
                              std::optional<document::TablePlace> const& place) {
    HeadCell cell;
    cell.level = level;
    cell.levels = levels;
    cell.element = tags_.add(Tag::th, row);
    auto& attributes = tags_.attributes(cell.element);
    attributes.scope = Attributes::Scope::column;
    attributes.row_span = static_cast<int>(levels);
    attributes.has_id = needs_headers_;
    if (end == 0) {
        stub_head_ = cell.element;
        cell.left = frame_.left;
        cell.width = columns_.stub;
    } else {
        attributes.column_span = static_cast<int>(end - begin);
        cell.spanning = levels == 1 && level == 0 && level_heights_.empty() && end - begin > 1;
        cell.left = (begin == 1 ? frame_.left + columns_.stub : right_of(begin - 2)) + column_gap;
        cell.width = right_of(end - 2) - cell.left;
        for (auto column = begin; column < end; ++column) {
            auto& headers = headers_of_column_[column - 1];
            if (level == 1) attributes.headers = headers;
            headers.push_back(cell.element);
        }
    }
    auto const align = end == 0 ? Align::start : cell.spanning ? Align::centre : Align::end;
    cell.text =
        heading(text, Face::bold, align, cell.width, BlockFlow::body_height(theme_) * highest_head, place);
    head_.push_back(std::move(cell));
}

/// One cell across all columns, in words.
void TableItem::add_row_without_content() {
    body_ = tags_.add(Tag::tbody, element_);
    BodyRow row;
    row.heading_element = tags_.add(Tag::td, tags_.add(Tag::tr, body_));
    auto& attributes = tags_.attributes(row.heading_element);
    attributes.column_span = static_cast<int>(columns_.columns.size()) + 1;
    if (needs_headers_) attributes.headers.push_back(stub_head_);
    row.heading = Paragraph(inlines_.flatten(document::no_rows, Face::italic, theme_.muted),
                            style(Align::start), columns_.width(), shaper_);
    rows_.push_back(std::move(row));
}

void TableItem::make_rows() {
    if (table_.rows.empty()) add_row_without_content();
    for (auto const& row : table_.rows) {
        auto const starts_group =
            !row.group.empty() && (&row == &table_.rows.front() || (&row - 1)->group != row.group);
        if (starts_group || body_ == 0 || (row.group.empty() && group_element_ != 0)) {
            body_ = tags_.add(Tag::tbody, element_);
            group_element_ = 0;
        }
        if (starts_group) add_group_row(row.group);
        add_row(row);
    }
}

/// What a page holds of one row below the repeated head.
double TableItem::highest_row() const {
    auto const head = std::accumulate(level_heights_.begin(), level_heights_.end(), 0.0);
    return BlockFlow::body_height(theme_) - head - theme_.table_size * 1.3 - caption_gap - 2 * group_height();
}

void TableItem::add_group_row(std::string const& heading) {
    BodyRow row;
    row.group = true;
    row.face = Face::bold;
    auto const element = tags_.add(Tag::tr, body_);
    row.heading_element = tags_.add(Tag::th, element);
    auto& attributes = tags_.attributes(row.heading_element);
    attributes.scope = Attributes::Scope::column;
    attributes.column_span = static_cast<int>(columns_.columns.size()) + 1;
    attributes.has_id = true;
    group_element_ = row.heading_element;
    row.heading =
        this->heading(heading, Face::bold, Align::start, columns_.width(), highest_row(), std::nullopt);
    rows_.push_back(std::move(row));
}

void TableItem::add_row(document::Row const& source) {
    BodyRow row;
    row.total = source.total;
    row.emphasised = source.emphasised;
    row.face = source.total || source.emphasised ? Face::bold : Face::regular;
    row.indent = group_element_ != 0 ? row_group_indent : 0;
    row.follows_group = !rows_.empty() && rows_.back().group;
    auto const element = tags_.add(Tag::tr, body_);
    row.heading_element = tags_.add(Tag::th, element);
    auto& attributes = tags_.attributes(row.heading_element);
    attributes.scope = Attributes::Scope::row;
    attributes.has_id = needs_headers_;
    if (needs_headers_) {
        if (group_element_ != 0) attributes.headers.push_back(group_element_);
        attributes.headers.push_back(stub_head_);
    }
    auto const at = static_cast<std::size_t>(&source - table_.rows.data());
    row.heading = heading(shows_nothing(source.heading) ? "–" : source.heading, row.face, Align::start,
                          columns_.stub - row.indent, highest_row(), document::TablePlace{at, std::nullopt});
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
        auto const index = columns_.columns[i];
        BodyCell cell;
        cell.text = print_table_cell(table_, source, index);
        cell.marks = part_.marks->at({at, index});
        cell.element = tags_.add(Tag::td, element);
        cell.content = cell.element;
        if (needs_headers_) {
            auto& headers = tags_.attributes(cell.element).headers;
            if (group_element_ != 0) headers.push_back(group_element_);
            headers.insert(headers.end(), headers_of_column_[i].begin(), headers_of_column_[i].end());
            headers.push_back(row.heading_element);
        }
        if (!cell.text.spoken.empty()) {
            cell.content = tags_.add(Tag::span, cell.element);
            tags_.attributes(cell.content).actual_text = cell.text.spoken;
        }
        row.cells.push_back(std::move(cell));
    }
    rows_.push_back(std::move(row));
}

double TableItem::row_height(BodyRow const& row) const {
    auto const lines = std::max<std::size_t>(1, row.heading.lines().size());
    return static_cast<double>(lines) * columns_.size * leading_factor + row_padding +
           (row.group ? group_space : 0);
}

void TableItem::make_parts() {
    parts.push_back({caption_.height() + unit_.height() + caption_gap, cost_behind_a_name, {}});
    parts.push_back(
        {std::accumulate(level_heights_.begin(), level_heights_.end(), 0.0), cost_behind_a_name, {}});
    for (auto const& row : rows_) parts.push_back({row_height(row), 0, {}});
    auto const height = std::accumulate(parts.begin(), parts.end(), 0.0,
                                        [](double sum, Part const& part) { return sum + part.height; });
    auto const small = height <= small_table * BlockFlow::body_height(theme_);
    for (std::size_t i = 0; i + 1 < rows_.size(); ++i)
        parts[parts_before_rows + i].end_cost = cost_behind(i, small);
}

double TableItem::cost_behind(std::size_t row, bool small) const {
    if (rows_[row].group) return cost_behind_a_name;
    // Two rows at least on either side of a page's end, of a group too unless it has only one; a sum stays
    // with what it sums up.
    auto const first_of_several = rows_[row].follows_group && rows_[row + 1].indent > 0;
    auto const near_an_end = row == 0 || row + 2 == rows_.size();
    auto const before_total = rows_[row + 1].total && !rows_[row].total;
    if (near_an_end || rows_.size() <= most_rows_never_parted || before_total || first_of_several)
        return never;

    auto const is_short = small && rows_.size() <= most_rows_of_short;
    auto cost = is_short ? cost_inside_short : small ? cost_inside_small : cost_inside;
    if (in_small_group(row)) cost += cost_inside_group;
    auto const fewest = std::min(row + 1, rows_.size() - row - 1);
    if (fewest < enough_rows) cost += cost_of_lacking_row * static_cast<double>(enough_rows - fewest);
    return cost;
}

/// Another row of the same group follows, and the group is small enough to wish it whole.
bool TableItem::in_small_group(std::size_t row) const {
    if (rows_[row].indent == 0 || row + 1 >= rows_.size() || rows_[row + 1].indent == 0) return false;
    auto first = row;
    while (first > 0 && !rows_[first].group) --first;
    auto last = row;
    while (last + 1 < rows_.size() && rows_[last + 1].indent > 0) ++last;
    return last - first <= most_rows_kept;
}

void TableItem::draw(Canvas& canvas, std::size_t first, std::size_t last, double top) {
    auto y = top;
    auto part = first;
    if (part == 0 && part < last) {
        draw_caption(canvas, y);
        y -= parts[part++].height;
    }
    if (part == 1 && part < last) {
        draw_head(canvas, y, false);
        y -= parts[part++].height;
    }
    draw_rules(canvas, part, last, y);
    for (; part < last; ++part) {
        draw_row(canvas, rows_[part - parts_before_rows], y);
        y -= parts[part].height;
    }
}

TableItem::BodyRow const* TableItem::group_of(std::size_t part) const {
    if (part < parts_before_rows || rows_[part - parts_before_rows].indent == 0) return nullptr;
    auto row = part - parts_before_rows;
    while (!rows_[row].group) --row;
    return &rows_[row];
}

double TableItem::group_height() const { return columns_.size * leading_factor + row_padding + group_space; }

double TableItem::continuation_height(std::size_t part) const {
    return theme_.table_size * 1.3 + caption_gap + parts[1].height +
           (group_of(part) == nullptr ? 0 : group_height());
}

/// "Kommun 8, forts." in one line.
void TableItem::draw_group_again(Canvas& canvas, BodyRow const& group, double top) {
    constexpr std::string_view goes_on = ", forts.";
    auto const room = columns_.width() - shaper_.width(goes_on, Face::bold, columns_.size);
    Paragraph name(inlines_.flatten(group.heading.words(), Face::bold, theme_.ink), style(Align::start), room,
                   shaper_);
    name.cut(name.leading(), shaper_);
    Paragraph const words(inlines_.flatten(name.words() + std::string(goes_on), Face::bold, theme_.ink),
                          style(Align::start), columns_.width(), shaper_);
    words.draw_artifact(canvas, Artifact::pagination, frame_.left, top - row_padding / 2 - group_space);
    auto const below = top - group_height();
    canvas.artifact(Artifact::layout, [&] {
        canvas.rule({frame_.left, below}, {frame_.left + columns_.width(), below}, row_rule_colour,
                    light_rule);
    });
}

void TableItem::draw_continuation(Canvas& canvas, std::size_t part, double top) {
    auto const baseline = top - theme_.table_size;
    canvas.text_artifact(Artifact::pagination, [&] {
        canvas.line(label_ + ", fortsättning", Face::italic, theme_.table_size, theme_.muted,
                    {frame_.left, baseline});
    });
    auto const head = top - theme_.table_size * 1.3 - caption_gap;
    draw_head(canvas, head, true);
    if (auto const* group = group_of(part)) draw_group_again(canvas, *group, head - parts[1].height);
}

void TableItem::draw_caption(Canvas& canvas, double top) {
    canvas.anchor(table_.anchor, top);
    caption_.draw(canvas, caption_element_, frame_.left, top);
    if (unit_element_ != 0) unit_.draw(canvas, unit_element_, frame_.left, top - caption_.height());
}

void TableItem::draw_head(Canvas& canvas, double top, bool artifact) {
    draw_head_rules(canvas, top);
    for (auto& cell : head_) {
        // Heads stand on the rule under them.
        auto bottom = top;
        for (std::size_t level = 0; level < cell.level + cell.levels; ++level)
            bottom -= level_heights_[level];
        auto const text_top = bottom + head_padding / 2 + cell.text.height();
        if (artifact)
            cell.text.draw_artifact(canvas, Artifact::pagination, cell.left, text_top);
        else
            cell.text.draw(canvas, cell.element, cell.left, text_top);
    }
}

void TableItem::draw_head_rules(Canvas& canvas, double top) const {
    auto const right = frame_.left + columns_.width();
    auto const bottom = top - parts[1].height;
    canvas.artifact(Artifact::layout, [&] {
        canvas.rule({frame_.left, top}, {right, top}, theme_.accent, heavy_rule);
        canvas.rule({frame_.left, bottom}, {right, bottom}, theme_.accent, light_rule * 1.5);
        for (auto const& cell : head_) {
            if (!cell.spanning) continue;
            auto const y = top - level_heights_[0];
            canvas.rule({cell.left, y}, {cell.left + cell.width, y}, theme_.rule, light_rule);
        }
    });
}

void TableItem::draw_rules(Canvas& canvas, std::size_t first, std::size_t last, double top) const {
    if (first >= last) return;
    auto const right = frame_.left + columns_.width();
    canvas.artifact(Artifact::layout, [&] {
        auto y = top;
        for (auto part = first; part < last; ++part) {
            if (rows_[part - parts_before_rows].emphasised)
                canvas.rectangle({frame_.left, y - parts[part].height, right, y}, theme_.band);
            y -= parts[part].height;
        }
        y = top;
        for (auto part = first; part < last; ++part) {
            auto const& row = rows_[part - parts_before_rows];
            if (row.total && part > parts_before_rows)
                canvas.rule({frame_.left, y}, {right, y}, theme_.rule, light_rule * 1.5);
            else if (part > first)
                canvas.rule({frame_.left, y}, {right, y}, row_rule_colour, light_rule);
            y -= parts[part].height;
        }
        auto const ends = last == parts.size();
        canvas.rule({frame_.left, y}, {right, y}, ends ? theme_.accent : theme_.rule,
                    ends ? heavy_rule : light_rule);
    });
}

void TableItem::draw_row(Canvas& canvas, BodyRow& row, double top) {
    auto const text_top = top - row_padding / 2 - (row.group ? group_space : 0);
    row.heading.draw(canvas, row.heading_element, frame_.left + row.indent, text_top);
    auto const baseline = text_top - row.heading.baseline();
    for (std::size_t i = 0; i < row.cells.size(); ++i) draw_cell(canvas, row.cells[i], i, row.face, baseline);
}

void TableItem::draw_cell(Canvas& canvas, BodyCell const& cell, std::size_t column, Face face,
                          double baseline) {
    auto const size = columns_.size;
    auto const right = right_of(column);
    auto const& word = shaper_.shape(face, to_utf16(cell.text.text));
    auto const letters =
        cell.text.letters.empty()
            ? 0
            : shaper_.shape(Face::regular, to_utf16(" " + cell.text.letters)).width * size * letter_scale;
    auto x = right - word.width * size;
    if (cell.text.number) {
        x = right - columns_.fractions[column] - reach_of(word).whole * size;
    } else if (table_.columns[columns_.columns[column]].show == document::Show::interval) {
        x -= columns_.fractions[column]; // the room for letters
    } else {
        auto const at_edge = column + 1 == columns_.columns.size();
        x -= std::max(0.0, letters + width_of_marks(cell) - (at_edge ? 0 : hanging_room));
    }
    canvas.text(cell.content, [&] {
        canvas.word(word, size, theme_.ink, {x, baseline});
        if (!cell.text.letters.empty())
            canvas.word(shaper_.shape(Face::regular, to_utf16(" " + cell.text.letters)), size * letter_scale,
                        theme_.muted, {x + word.width * size, baseline});
    });
    if (cell.marks.empty()) return;
    draw_marks(canvas, cell, {x + word.width * size + letters, baseline});
}

double TableItem::width_of_marks(BodyCell const& cell) {
    std::string all;
    for (auto const mark : cell.marks) all += (all.empty() ? "" : " ") + document::mark_text(mark);
    return shaper_.width(all, Face::regular, columns_.size * Inlines::mark_scale);
}

void TableItem::draw_marks(Canvas& canvas, BodyCell const& cell, Point at) {
    auto const size = columns_.size * Inlines::mark_scale;
    auto const raised = at.y + columns_.size * Inlines::mark_rise;
    for (auto const mark : cell.marks) {
        auto const text = document::mark_text(mark);
        auto const& word = shaper_.shape(Face::regular, to_utf16(text));
        auto const link = tags_.add(Tag::link, tags_.add(Tag::reference, cell.element));
        canvas.text(link, [&] { canvas.word(word, size, theme_.accent, {at.x, raised}); });
        auto const right = at.x + word.width * size;
        canvas.link(link, {at.x, raised - size * 0.25, right, raised + size * 0.85}, {},
                    Inlines::table_note_anchor(part_.notes, mark), "Gå till anmärkning " + text);
        canvas.anchor(Inlines::table_mark_anchor(part_.notes, mark), at.y + columns_.size);
        at.x = right + shaper_.width(" ", Face::regular, size);
    }
}

} // namespace linsen::layout
