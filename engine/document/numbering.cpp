#include "document/numbering.hpp"

#include "base/fault.hpp"
#include "document/walk.hpp"

namespace linsen::document {

Numbering::Numbering(Document const& document) { walk(document.content, 0); }

void Numbering::walk(Blocks const& blocks, int level) {
    auto const enter = [this](Entry entry) {
        // The first node keeps an anchor that several have; the check refuses such a document.
        if (!entry.anchor.empty()) by_anchor_.emplace(entry.anchor, entries_.size());
        entries_.push_back(std::move(entry));
    };
    auto const count = [&enter](Entry::Kind kind, std::string const& name, int& next,
                                std::string const& caption, std::string const& anchor) {
        enter({kind, name + " " + std::to_string(next), caption, next, 0, anchor});
        ++next;
    };
    find_neighbours(blocks);
    for (auto const& block : blocks) {
        auto inner_level = level;
        std::visit(
            Overloaded{[&](Section const& section) {
                           ++inner_level;
                           auto const appendix = section.role == Section::Role::appendix;
                           auto const number = appendix ? next_appendix_++ : 0;
                           auto const label = appendix ? "Bilaga " + std::to_string(number) : section.heading;
                           auto const heading = appendix ? label + ". " + section.heading : section.heading;
                           if (appendix) headings_.emplace(&section, heading);
                           enter({Entry::Kind::section, label, heading, number, inner_level, section.anchor});
                       },
                       [&](Table const& table) {
                           tables_.push_back(&table);
                           count(Entry::Kind::table, "Tabell", next_table_, table.caption, table.anchor);
                       },
                       [&](Chart const& chart) {
                           charts_.push_back(&chart);
                           count(Entry::Kind::chart, "Diagram", next_chart_, chart.caption, chart.anchor);
                       },
                       [&](Picture const& picture) {
                           count(Entry::Kind::picture, "Bild", next_picture_, picture.caption,
                                 picture.anchor);
                       },
                       [](auto const&) {}},
            block.node);
        for (auto const* inner : children(block)) walk(*inner, inner_level);
    }
}

void Numbering::find_neighbours(Blocks const& blocks) {
    auto const look = [this](Block const& block, Block const& beside) {
        auto const* chart = std::get_if<Chart>(&block.node);
        auto const* table = std::get_if<Table>(&beside.node);
        if (chart != nullptr && table != nullptr && chart->table == table->anchor &&
            chart->caption.starts_with(table->caption))
            by_table_.insert(chart);
    };
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        look(blocks[i - 1], blocks[i]);
        look(blocks[i], blocks[i - 1]);
    }
}

Numbering::Entry const* Numbering::find(std::string_view anchor) const {
    auto const found = by_anchor_.find(anchor);
    return found == by_anchor_.end() ? nullptr : &entries_[found->second];
}

std::string const& Numbering::heading(Section const& section) const {
    auto const found = headings_.find(&section);
    return found == headings_.end() ? section.heading : found->second;
}

std::string Numbering::reference(Ref const& ref) const {
    auto const* entry = find(ref.anchor);
    promise(entry != nullptr, "a reference is printed only in a document that passed its check");
    auto const numbered = [&](char const* inside, char const* first) {
        return std::string(ref.opens_sentence ? first : inside) + " " + std::to_string(entry->number);
    };
    switch (entry->kind) {
    case Entry::Kind::table: return numbered("tabell", "Tabell");
    case Entry::Kind::chart: return numbered("diagram", "Diagram");
    case Entry::Kind::picture: return numbered("bild", "Bild");
    case Entry::Kind::section:
        if (entry->number > 0) return numbered("bilaga", "Bilaga");
        break;
    }
    return "”" + entry->heading + "”";
}

Table const* Numbering::table(std::string_view anchor) const {
    for (auto const* table : tables_)
        if (table->anchor == anchor) return table;
    return nullptr;
}

std::vector<Chart const*> Numbering::charts_of(std::string_view table_anchor) const {
    std::vector<Chart const*> result;
    for (auto const* chart : charts_)
        if (chart->table == table_anchor) result.push_back(chart);
    return result;
}

} // namespace linsen::document
