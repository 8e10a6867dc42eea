// The composer's part for where a document is signed.
#include "base/text.hpp"
#include "layout/composer.hpp"
#include "layout/placed_item.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double room_to_write = 30;           ///< above a line to sign on
constexpr double date_in_em = 7;               ///< written by hand
constexpr double cost_inside_signatures = 1.5; // only what is higher than a page is parted

} // namespace

void Composer::add(document::Signatures const& signatures, Column column) {
    auto const gap = theme_.body_size * 2;
    auto const half = (column.width - gap) / 2;
    SignatureRows const rows{column.left, half, half + gap};
    flow_.space(22);
    flow_.begin_kept(cost_inside_signatures);
    add_place_to_sign(signatures, rows, column.element);
    auto const list = tags_.add(Tag::l, column.element);
    tags_.attributes(list).numbering = Attributes::Numbering::unmarked;
    std::vector<document::Signatures::Item const*> signers;
    for (auto const& one : signatures.items)
        if (!trim(one.name).empty()) signers.push_back(&one);
    for (std::size_t i = 0; i < signers.size(); i += 2) {
        auto item = std::make_unique<PlacedItem>(theme_);
        auto height = add_line_to_sign(*item, *signers[i], rows.left, rows.width, list);
        if (i + 1 < signers.size())
            height = std::max(
                height, add_line_to_sign(*item, *signers[i + 1], rows.left + rows.second, rows.width, list));
        item->set_height(height);
        item->before = theme_.body_size * 1.6;
        flow_.add(std::move(item));
    }
    flow_.end_kept();
    flow_.space(12);
}

void Composer::add_place_to_sign(document::Signatures const& signatures, SignatureRows const& rows,
                                 ElementId parent) {
    auto item = std::make_unique<PlacedItem>(theme_);
    auto const label =
        item->add(set("Ort och datum", Face::regular, theme_.muted, theme_.note_size, rows.width),
                  tags_.add(Tag::p, parent), rows.left, 0);
    auto line = label + room_to_write;
    if (!trim(signatures.place).empty()) {
        auto place = set(signatures.place + " den", Face::regular, theme_.ink, theme_.body_size, rows.width);
        auto const top = std::max(label, line - place.height() - 2);
        line = top + place.height() + 2;
        // The date is written behind the place, or below one that leaves no room for it.
        if (place.last_width() > rows.width - theme_.body_size * date_in_em) line += room_to_write;
        item->add(std::move(place), tags_.add(Tag::p, parent), rows.left, top);
    }
    item->add_ground(rows.left, rows.left + rows.width, line, 0.6, theme_.ink);
    item->set_height(line);
    item->parts.back().end_cost = never;
    flow_.add(std::move(item));
}

double Composer::add_line_to_sign(PlacedItem& item, document::Signatures::Item const& one, double left,
                                  double width, ElementId list) {
    auto const li = tags_.add(Tag::li, list);
    auto const line =
        room_to_write + item.add(set("Underskrift", Face::regular, theme_.muted, theme_.note_size, width),
                                 tags_.add(Tag::lbl, li), left, 0);
    item.add_ground(left, left + width, line, 0.6, theme_.ink);
    auto const body = tags_.add(Tag::lbody, li);
    auto const end = item.add(set(one.name, Face::bold, theme_.ink, theme_.body_size, width),
                              tags_.add(Tag::p, body), left, line + 3);
    if (trim(one.role).empty()) return end;
    return item.add(set(one.role, Face::regular, theme_.ink, theme_.body_size, width),
                    tags_.add(Tag::p, body), left, end);
}

} // namespace linsen::layout
