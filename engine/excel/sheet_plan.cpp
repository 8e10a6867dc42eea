#include "excel/sheet_plan.hpp"

#include "document/walk.hpp"
#include "excel/names.hpp"

#include <algorithm>
#include <set>

namespace linsen::excel {

namespace {

std::string stamp_of(document::Document const& document) {
    if (document.draft && document.fictional) return "Utkast, påhittade uppgifter";
    if (document.draft) return "Utkast";
    return document.fictional ? "Påhittade uppgifter" : "";
}

} // namespace

SheetPlan::SheetPlan(document::Document const& of)
    : document(of)
    , numbering(of)
    , stamp(stamp_of(of)) {
    std::set<std::string> taken;
    contents = make_sheet_name("Innehåll", taken);
    std::vector<document::Numbering::Entry> numbered;
    for (auto const& entry : numbering.entries()) {
        if (entry.kind == document::Numbering::Entry::Kind::table) numbered.push_back(entry);
    }
    // The tables' names are given first, so that no section can take "Tabell 3".
    for (std::size_t i = 0; i < numbered.size(); ++i) {
        auto const& entry = numbered[i];
        auto table_name = entry.label;
        std::ranges::replace(table_name, ' ', '_');
        tables.push_back(
            {numbering.tables()[i], entry.label, make_sheet_name(entry.label, taken), table_name, {}});
        for (auto const* chart : numbering.charts_of(entry.anchor)) {
            auto const* drawn = numbering.find(chart->anchor);
            tables.back().charts.push_back({chart, drawn != nullptr ? drawn->label : "Diagram", entry.label});
        }
    }
    document::for_each_block(document.content, [&](document::Block const& block) {
        auto const* section = std::get_if<document::Section>(&block.node);
        if (section == nullptr || section->role == document::Section::Role::body) return;
        auto& sheets = section->role == document::Section::Role::summary ? summaries : appendices;
        sheets.push_back({section, make_sheet_name(numbering.heading(*section), taken)});
    });
}

std::string figures_name(SheetPlan::TableSheet const& table) { return table.table_name + "_siffror"; }

std::string SheetPlan::sheet_of(std::string const& table_anchor) const {
    auto const found = std::ranges::find_if(
        tables, [&](TableSheet const& sheet) { return sheet.table->anchor == table_anchor; });
    return found != tables.end() ? found->sheet : contents;
}

} // namespace linsen::excel
