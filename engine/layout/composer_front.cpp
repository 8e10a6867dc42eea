// The composer's part for how a document begins.
#include "base/number.hpp"
#include "base/text.hpp"
#include "layout/composer.hpp"
#include "layout/page_furniture.hpp"
#include "layout/placed_item.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double logotype_width = 190;
constexpr double logotype_height = 54;
constexpr double smallest_address = 0.85; // of its size
constexpr double header_logotype_width = 120;
constexpr double header_logotype_height = 22;
/// Text begins below the title, unless what begins it needs a page of its own.
constexpr double cost_behind_title = 3;
constexpr double cost_inside_facts = 1.5;

/// A rule of a colour as an item of its own.
std::unique_ptr<PlacedItem> rule(Theme const& theme, double left, double right, double height,
                                 Colour colour) {
    auto item = std::make_unique<PlacedItem>(theme);
    item->add_ground(left, right, 0, height, colour);
    item->set_height(height);
    item->parts.back().end_cost = never;
    return item;
}

} // namespace

Column Composer::page_column() const {
    auto const width = theme_.page_width - theme_.margin_left - theme_.margin_right;
    return {0, theme_.margin_left, width, 0, theme_.margin_left, width};
}

Paragraph Composer::set(std::string_view words, Face face, Colour colour, double size, double width) {
    return {inlines_.flatten(words, face, colour), {size, size * 1.3, false, Align::start}, width, shaper_};
}

bool Composer::fits(std::string_view words, double width) {
    return shaper_.width(words, Face::bold, theme_.body_size) <= width;
}

bool Composer::fits_in_lines(std::string_view words, double width) {
    return widest_stretch(inlines_.flatten(words, Face::bold, theme_.ink), theme_.body_size, shaper_) <=
           width;
}

void Composer::add_front() {
    auto const& front = document_.front;
    if (!front.logotype.file.empty()) {
        logotype_ = read_picture(front.logotype.file, "logotyp", images_, diagnostics_);
        // A drawing has no size of its own: it fills the room that it is given.
        if (logotype_)
            if (auto* drawing = std::get_if<Drawing>(&*logotype_))
                *drawing = scaled(std::move(*drawing), logotype_height / drawing->height);
    }
    switch (front.kind) {
    case document::Front::Kind::plain: add_title_block(); break;
    case document::Front::Kind::letterhead: add_letterhead(); break;
    case document::Front::Kind::cover: add_cover(); break;
    }
    behind_title_ = true;
}

std::optional<Picture> Composer::header_logotype() const {
    if (!logotype_ || !document_.front.logotype_in_header) return std::nullopt;
    return fitted(*logotype_, header_logotype_width, header_logotype_height);
}

std::optional<ElementId> Composer::add_logotype(ElementId parent) {
    if (!logotype_) return std::nullopt;
    auto const figure = tags_.add(Tag::figure, parent);
    tags_.attributes(figure).alt = document_.front.logotype.alt;
    return figure;
}

TextItem* Composer::add_title_line(std::string_view words, Tag tag, TitleLook look) {
    auto const size = heading_size(inlines_.flatten(words, look.face, look.colour), look.size,
                                   page_column().width, theme_.body_size);
    auto* item =
        add_words(words, tag, page_column(), {size, size * 1.2, false, Align::start}, look.face, look.colour);
    if (item == nullptr) return nullptr;
    item->before = look.before;
    item->after = look.after;
    item->keep_whole();
    item->keep_with_next();
    return item;
}

void Composer::add_title_block() {
    auto const left = theme_.margin_left;
    auto const body = theme_.body_size;
    if (auto const figure = add_logotype(0)) {
        auto item = std::make_unique<PlacedItem>(theme_);
        item->set_height(item->add(fitted(*logotype_, logotype_width, logotype_height), *figure, left, 0));
        item->parts.back().end_cost = never;
        item->after = 10;
        flow_.add(std::move(item));
    }
    add_title_line(document_.author, Tag::p, {body, Face::bold, theme_.accent, 0, 0});
    add_title_line(document_.front.department, Tag::p, {body, Face::regular, theme_.muted, 2, 0});
    flow_.space(document_.author.empty() ? 0 : 56);
    flow_.add(rule(theme_, left, left + 64, 4, theme_.accent));
    add_title_line(document_.front.genre, Tag::p, {body * 1.15, Face::bold, theme_.accent, 12, 0});
    add_title_line(document_.title, Tag::title, {theme_.title_size, Face::bold, theme_.ink, 14, 4});
    add_title_line(document_.subtitle, Tag::p, {body * 1.35, Face::regular, theme_.muted, 6, 4});
    std::vector<std::string> facts;
    if (!document_.period.empty()) facts.push_back("Period " + document_.period);
    if (is_valid(document_.date)) facts.push_back(print_long(document_.date));
    if (!document_.reference.empty()) facts.push_back("Diarienummer " + document_.reference);
    add_facts_of_title(facts);
    add_title_line(stamp_of(document_), Tag::p, {body * 1.15, Face::bold, stamp_colour, 10, 4});
    flow_.space(16);
    auto end = rule(theme_, left, left + page_column().width, 0.5, theme_.rule);
    end->parts.back().end_cost = cost_behind_title;
    flow_.add(std::move(end));
    flow_.space(10);
}

void Composer::add_facts_of_title(std::vector<std::string> const& facts) {
    auto const width = page_column().width;
    auto const fits_on_line = [&](std::string const& words) {
        auto flat = inlines_.flatten(words, Face::regular, theme_.muted);
        return Paragraph(std::move(flat), {theme_.body_size, 0, false, Align::start}, 1e6, shaper_)
                   .widest() <= width;
    };
    std::vector<std::string> lines;
    for (auto const& fact : facts) {
        auto longer = lines.empty() ? fact : lines.back() + "  ·  " + fact;
        if (!lines.empty() && fits_on_line(longer))
            lines.back() = std::move(longer);
        else
            lines.push_back(fact);
    }
    for (auto const& line : lines)
        add_title_line(line, Tag::p,
                       {theme_.body_size, Face::regular, theme_.muted, &line == lines.data() ? 12.0 : 0.0,
                        &line == &lines.back() ? 4.0 : 0.0});
}

double Composer::add_fact(PlacedItem& item, ElementId parent, std::string_view name, std::string_view value,
                          FactPlace place) {
    if (shows_nothing(value)) return place.below;
    // Both in one paragraph; the space keeps them apart for those who listen.
    auto const element = tags_.add(Tag::p, parent);
    auto const below =
        item.add(set(std::string(name) + " ", Face::regular, theme_.muted, theme_.note_size, place.width),
                 element, place.left, place.below);
    // Names are not hyphenated.
    return item.add(set(value, place.face, theme_.ink, theme_.body_size, place.width), element, place.left,
                    below);
}

double Composer::add_contact(PlacedItem& item, ElementId parent, std::string_view name,
                             document::Front::Contact const& contact, FactPlace place) {
    if (shows_nothing(contact.name)) return place.below;
    auto const div = tags_.add(Tag::div, parent);
    auto below = add_fact(item, div, name, contact.name, place);
    auto line = [&](document::Text const& text) {
        auto flat = inlines_.flatten(text, Face::regular, theme_.ink);
        if (flat.text.empty()) return;
        // An address is set a little smaller for a line of its own; a longer one is parted behind its signs.
        auto const natural =
            Paragraph(flat, {theme_.body_size, 0, false, Align::start}, 1e6, shaper_).widest();
        auto const share = std::min(place.width / natural, 1.0);
        auto const size = theme_.body_size * (share < smallest_address ? 1.0 : share);
        Paragraph words(std::move(flat), {size, size * 1.3, false, Align::start}, place.width, shaper_);
        below = item.add(std::move(words), tags_.add(Tag::p, div), place.left, below);
    };
    line({{document::Words{contact.role}}});
    line({{document::Words{contact.telephone}}});
    if (!shows_nothing(contact.email))
        line({{document::Link{"mailto:" + contact.email, {{document::Words{contact.email}}}}}});
    return below;
}

double Composer::add_meeting(PlacedItem& item, ElementId parent, FactPlace place) {
    auto const& meeting = document_.front.meeting;
    if (!is_valid(meeting)) return place.below;
    place.below += theme_.body_size * 0.8;
    return add_fact(item, parent, "Sammanträde", print_long(meeting), place);
}

void Composer::add_letterhead() {
    auto const& front = document_.front;
    auto const column = page_column();
    auto const gap = theme_.body_size * 2;
    auto const half = (column.width - gap) / 2;
    auto const right = column.left + half + gap;
    auto const div = tags_.add(Tag::div, 0);
    auto item = std::make_unique<PlacedItem>(theme_);
    auto words = [&](std::string_view text, Face face, Colour colour, double size, double left,
                     double below) {
        if (shows_nothing(text)) return below;
        return item->add(set(text, face, colour, size, half), tags_.add(Tag::p, div), left, below);
    };

    double below_left = 0;
    if (auto const figure = add_logotype(div))
        below_left = 8 + item->add(fitted(*logotype_, std::min(half, logotype_width), logotype_height),
                                   *figure, column.left, 0);
    below_left =
        words(document_.author, Face::bold, theme_.accent, theme_.body_size * 1.1, column.left, below_left);
    below_left =
        words(front.department, Face::regular, theme_.ink, theme_.body_size, column.left, below_left);

    auto below_right = words(front.genre, Face::bold, theme_.ink, theme_.body_size * 1.25, right, 0);
    if (below_right > 0) below_right += 6;
    auto const quarter = (half - gap / 2) / 2;
    auto const date = is_valid(document_.date) ? print_long(document_.date) : std::string();
    auto const beside = fits(date, quarter) && fits(document_.reference, quarter);
    auto const width = beside ? quarter : half;
    auto const below_date = add_fact(*item, div, "Datum", date, {right, below_right, width});
    auto const second_left = beside && !date.empty() ? right + quarter + gap / 2 : right;
    auto const second_below = beside ? below_right : below_date + (below_date > below_right ? 4 : 0);
    below_right = std::max(below_date, add_fact(*item, div, "Diarienummer", document_.reference,
                                                {second_left, second_below, width}));

    auto const second = std::max(below_left, below_right) + theme_.body_size * 2.2;
    auto const narrow = std::all_of(front.contacts.begin(), front.contacts.end(), [&](auto const& contact) {
        return fits(contact.name, half) && fits(contact.role, half) && fits(contact.email, half);
    });
    auto below = second;
    auto add_contacts = [&](double most) {
        for (auto const& contact : front.contacts) {
            auto const gap_above = below > second ? theme_.body_size * 0.8 : 0;
            below = add_contact(*item, div, "Handläggare", contact, {column.left, below + gap_above, most});
        }
    };
    if (narrow) {
        add_contacts(half);
        auto const below_recipient =
            add_fact(*item, div, "Mottagare", front.recipient, {right, second, half, Face::bold});
        below = std::max(below, add_meeting(*item, div, {right, below_recipient, half}));
    } else {
        below = add_fact(*item, div, "Mottagare", front.recipient,
                         {column.left, second, column.width, Face::bold});
        below = add_meeting(*item, div, {column.left, below, column.width});
        add_contacts(column.width);
    }
    item->set_height(below);
    item->parts.back().end_cost = never;
    flow_.add(std::move(item));
    flow_.space(theme_.body_size * 2.6);
    // A letter is headed by its title, in themes of large headings too.
    auto const size = std::max(theme_.title_size * 0.77, theme_.heading_sizes.front() * 1.1);
    auto* last = add_title_line(document_.title, Tag::title,
                                {size, Face::bold, theme_.ink, theme_.body_size * 2.2, 4});
    if (auto* line = add_title_line(document_.subtitle, Tag::p,
                                    {theme_.body_size * 1.2, Face::regular, theme_.muted, 4, 4}))
        last = line;
    if (auto* line = add_title_line(stamp_of(document_), Tag::p,
                                    {theme_.body_size * 1.15, Face::bold, stamp_colour, 6, 4}))
        last = line;
    if (last != nullptr) last->parts.back().end_cost = cost_behind_title;
    flow_.space(10);
}

void Composer::add_cover() {
    auto strip = 84.0;                    ///< with the logotype, above the coloured field
    constexpr double least_field = 300;   ///< when there is room for it
    constexpr double least_padding = 40;  ///< above and below the title together
    constexpr double most_of_page = 0.42; ///< that title and subtitle take
    auto const& front = document_.front;
    auto const column = page_column();
    auto const body = theme_.body_size;
    auto const div = tags_.add(Tag::div, 0);
    auto item = std::make_unique<PlacedItem>(theme_);
    auto words = [&](std::string_view text, Tag tag, Face face, Colour colour, double size, double below) {
        if (shows_nothing(text)) return below;
        return item->add(set(text, face, colour, size, column.width), tags_.add(tag, div), column.left,
                         below);
    };

    if (auto const figure = add_logotype(div)) {
        item->add(fitted(*logotype_, logotype_width, logotype_height), *figure, column.left, 0);
    } else {
        auto const below = words(document_.author, Tag::p, Face::bold, theme_.accent, body * 1.25, 0);
        strip = std::max(
            strip, 14 + words(front.department, Tag::p, Face::regular, theme_.muted, body * 1.1, below));
    }

    // Words are never parted: a title with a long one is set smaller, and so is one of many words.
    auto const fitting = [&](std::string_view text, Face face, double size) {
        return heading_size(inlines_.flatten(text, face, white), size, column.width, body);
    };
    auto title_size = fitting(document_.title, Face::bold, theme_.title_size * 1.3);
    auto subtitle_size = fitting(document_.subtitle, Face::regular, body * 1.45);
    auto height = [&](std::string_view text, Face face, double size) {
        return set(text, face, white, size, column.width).height();
    };
    auto inside = [&] {
        auto const genre = height(front.genre, Face::bold, body * 1.25);
        auto const subtitle = height(document_.subtitle, Face::regular, subtitle_size);
        return genre + (genre > 0 ? 14 : 0) + height(document_.title, Face::bold, title_size) +
               (subtitle > 0 ? subtitle + 12 : 0);
    };
    while (title_size > body * 0.6 && inside() > BlockFlow::body_height(theme_) * most_of_page) {
        title_size *= 0.9;
        subtitle_size = std::min(subtitle_size, title_size);
    }
    auto const tag_of = [&](std::string_view text, Tag tag) {
        return shows_nothing(text) ? ElementId{0} : tags_.add(tag, div);
    };
    // Elements stand in the order of reading; the field's height depends on what stands below it.
    auto const genre = tag_of(front.genre, Tag::p);
    auto const title = tag_of(document_.title, Tag::title);
    auto const subtitle = tag_of(document_.subtitle, Tag::p);
    auto facts = cover_facts(div);
    double facts_height = 0;
    for (auto const& fact : facts)
        facts_height += fact->height() + (&fact == &facts.back() ? 0 : fact->after);

    auto const needed = inside();
    auto const below_field = facts.empty() ? 0 : body * 2.5 + facts_height;
    auto const room = BlockFlow::body_height(theme_) - strip - below_field;
    auto const wished = std::max(least_field, needed + 80);
    // Facts that do not fit beside a low field either stand on the next page.
    auto const field = room < needed + least_padding ? wished : std::min(wished, room);
    item->add_ground(0, theme_.page_width, strip, field, theme_.accent);
    auto below = strip + (field - needed) / 2;
    auto put = [&](std::string_view text, ElementId element, Face face, double size) {
        if (element == 0) return false;
        below = item->add(set(text, face, white, size, column.width), element, column.left, below);
        return true;
    };
    if (put(front.genre, genre, Face::bold, body * 1.25)) below += 14;
    put(document_.title, title, Face::bold, title_size);
    below += 12;
    put(document_.subtitle, subtitle, Face::regular, subtitle_size);
    item->set_height(strip + field);
    item->after = body * 2.5;
    flow_.add(std::move(item));

    // On a page of their own, together, when the title leaves them no room.
    flow_.begin_kept(cost_inside_facts);
    for (auto& fact : facts) flow_.add(std::move(fact));
    flow_.end_kept();
    flow_.new_page();
}

std::vector<std::unique_ptr<PlacedItem>> Composer::cover_facts(ElementId parent) {
    auto const& front = document_.front;
    auto const column = page_column();
    auto const body = theme_.body_size;
    std::vector<std::unique_ptr<PlacedItem>> facts;
    if (auto const stamp = stamp_of(document_); !stamp.empty()) {
        auto line = std::make_unique<PlacedItem>(theme_);
        line->set_height(line->add(set(stamp, Face::bold, stamp_colour, body * 1.25, column.width),
                                   tags_.add(Tag::p, parent), column.left, 0));
        facts.push_back(std::move(line));
    }
    auto const date = is_valid(document_.date) ? print_long(document_.date) : std::string();
    auto const known = !logotype_.has_value(); // they stand at the top
    if (auto row = facts_in_row(
            parent, {{"Period", document_.period}, {"Datum", date}, {"Diarienummer", document_.reference}}))
        facts.push_back(std::move(row));
    if (auto row = facts_in_row(parent, {{"Avsändare", known ? "" : document_.author},
                                         {"Förvaltning", known ? "" : front.department},
                                         {"Mottagare", front.recipient}}))
        facts.push_back(std::move(row));
    if (is_valid(front.meeting))
        if (auto row = facts_in_row(parent, {{"Sammanträde", print_long(front.meeting)}}))
            facts.push_back(std::move(row));
    for (auto const& contact : front.contacts) {
        auto row = std::make_unique<PlacedItem>(theme_);
        auto const height = add_contact(*row, parent, "Kontakt", contact, {column.left, 0, column.width});
        if (height == 0) continue;
        row->set_height(height);
        facts.push_back(std::move(row));
    }
    for (auto& fact : facts) fact->after = body;
    return facts;
}

std::unique_ptr<PlacedItem>
Composer::facts_in_row(ElementId parent,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> facts) {
    auto const column = page_column();
    constexpr double gap = 10;
    auto const third = column.width / 3;
    // Side by side, unless a word or a diarienummer is longer than its column.
    auto const beside = std::all_of(facts.begin(), facts.end(), [&](auto const& fact) {
        return fits_in_lines(fact.second, third - gap);
    });
    auto row = std::make_unique<PlacedItem>(theme_);
    FactPlace place{column.left, 0, beside ? third - gap : column.width};
    double below = 0;
    for (auto const& [name, value] : facts) {
        if (shows_nothing(value)) continue;
        below = std::max(below, add_fact(*row, parent, name, value, place));
        if (beside)
            place.left += third;
        else
            place.below = below + theme_.body_size * 0.6;
    }
    if (below == 0) return nullptr;
    row->set_height(below);
    return row;
}

} // namespace linsen::layout
