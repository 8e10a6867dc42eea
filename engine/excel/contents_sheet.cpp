#include "excel/contents_sheet.hpp"

#include "base/text.hpp"
#include "document/legend.hpp"
#include "document/walk.hpp"
#include "excel/names.hpp"
#include "excel/words.hpp"

#include <algorithm>

namespace linsen::excel {

namespace {

constexpr double caption_width = 58;
constexpr double sheet_width = 18;

Style heading(std::uint8_t size) {
    Style style;
    style.bold = true;
    style.size = size;
    return style;
}

Style wrapped() {
    Style style;
    style.wrap = true;
    return style;
}

/// The document's own legend, all of whose terms are signs, or the one that its tables need.
std::optional<document::Definitions> legend_of(SheetPlan const& plan) {
    constexpr std::array<std::string_view, 7> signs{"..", "–", ".", "0", "p", "r", "b"};
    std::optional<document::Definitions> found;
    document::for_each_block(plan.document.content, [&](document::Block const& block) {
        auto const* definitions = std::get_if<document::Definitions>(&block.node);
        if (found || definitions == nullptr || definitions->items.empty()) return;
        bool const is_legend = std::ranges::all_of(definitions->items, [&](auto const& item) {
            return std::ranges::find(signs, words_of(item.term, plan.numbering)) != signs.end();
        });
        if (is_legend) found = *definitions;
    });
    if (found) return found;
    if (auto const made = document::legend(plan.document)) return std::get<document::Definitions>(made->node);
    return std::nullopt;
}

/// What the document says in the place of tables and charts that it does not show, in order.
std::vector<std::string> not_shown(SheetPlan const& plan) {
    std::vector<std::string> found;
    document::for_each_block(plan.document.content, [&](document::Block const& block) {
        auto const* paragraph = std::get_if<document::Paragraph>(&block.node);
        if (paragraph != nullptr && paragraph->not_shown)
            found.push_back(words_of(paragraph->text, plan.numbering));
    });
    return found;
}

class ContentsWriter {
public:
    ContentsWriter(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan)
        : workbook_(workbook)
        , sheet_(sheet)
        , plan_(plan) {}

    void write() {
        workbook_.set_width(sheet_, 0, 20);
        workbook_.set_width(sheet_, 1, caption_width);
        workbook_.set_width(sheet_, 2, sheet_width);
        auto const& document = plan_.document;
        workbook_.text(sheet_, {row_++, 0}, one_line(document.title), heading(16));
        if (!document.subtitle.empty())
            workbook_.text(sheet_, {row_++, 0}, one_line(document.subtitle), heading(12));
        fact("Avsändare", document.author);
        fact("Förvaltning", document.front.department);
        fact("Mottagare", document.front.recipient);
        if (is_valid(document.front.meeting)) fact("Sammanträde", print_long(document.front.meeting));
        fact("Period", document.period);
        fact("Diarienummer", document.reference);
        if (is_valid(document.date)) fact("Datum", print_long(document.date));
        fact("Observera", plan_.stamp);
        ++row_;
        write_list();
        if (auto const missing = not_shown(plan_); !missing.empty()) write_missing(missing);
        if (auto const legend = legend_of(plan_)) write_legend(*legend);

        Page page;
        page.stamp = plan_.stamp;
        page.last = Spot{row_ - 1, 2};
        workbook_.set_page(sheet_, page);
    }

private:
    void fact(std::string const& name, std::string const& value) {
        if (value.empty()) return;
        workbook_.text(sheet_, {row_, 0}, name);
        workbook_.text(sheet_, {row_++, 1}, one_line(value));
    }

    /// `lines`: of what stands beside it.
    void text_in_second(std::string const& text, int lines = 1) {
        workbook_.set_lines(sheet_, row_, std::max(lines, wrapped_lines(text, caption_width)));
        workbook_.text(sheet_, {row_, 1}, text, wrapped());
    }

    struct Entry {
        std::string part;
        std::string caption;
        std::string sheet;
    };

    void write_list() {
        std::vector<Entry> entries;
        for (auto const& text : plan_.summaries) {
            entries.push_back({text.sheet, one_line(text.section->heading), text.sheet});
        }
        for (auto const& table : plan_.tables) {
            entries.push_back({table.label, one_line(table.table->caption), table.sheet});
            for (auto const& drawn : table.charts) {
                entries.push_back({drawn.label, one_line(drawn.chart->caption), table.sheet});
            }
        }
        for (auto const& text : plan_.appendices) {
            auto const* entry = plan_.numbering.find(text.section->anchor);
            entries.push_back(
                {entry != nullptr ? entry->label : text.sheet, one_line(text.section->heading), text.sheet});
        }
        if (entries.empty()) return;
        workbook_.text(sheet_, {row_++, 0}, "Innehåll", heading(12));
        auto header = heading(11);
        header.ruled = true;
        auto const last = row_ + static_cast<std::uint32_t>(entries.size());
        workbook_.table(sheet_, {row_, 0}, {last, 2}, "Innehåll", {"Del", "Rubrik", "Blad"},
                        {header, header, header});
        for (auto const& entry : entries) {
            ++row_;
            workbook_.link(sheet_, {row_, 0}, entry.part, entry.sheet, {0, 0});
            text_in_second(entry.caption, wrapped_lines(entry.sheet, sheet_width));
            workbook_.text(sheet_, {row_, 2}, entry.sheet, wrapped());
        }
        row_ += 2;
        auto const named =
            std::ranges::find_if(plan_.tables, [](auto const& each) { return !each.table->rows.empty(); });
        if (named == plan_.tables.end()) return;
        workbook_.text(sheet_, {row_, 0},
                       "Siffrorna i varje tabell har ett namn att använda i formler, till exempel " +
                           figures_name(*named) + ".");
        row_ += 2;
    }

    /// As wide as the list above.
    void write_missing(std::vector<std::string> const& sentences) {
        workbook_.text(sheet_, {row_++, 0}, "Tabeller och diagram som inte visas", heading(12));
        for (auto const& sentence : sentences)
            for (auto const& piece : cell_sized(sentence)) {
                text_in_second(piece);
                ++row_;
            }
        ++row_;
    }

    void write_legend(document::Definitions const& legend) {
        workbook_.text(sheet_, {row_++, 0}, "Teckenförklaring", heading(12));
        auto header = heading(11);
        header.ruled = true;
        auto const last = row_ + static_cast<std::uint32_t>(legend.items.size());
        workbook_.table(sheet_, {row_, 0}, {last, 1}, "Teckenförklaring", {"Tecken", "Betydelse"},
                        {header, header});
        for (auto const& item : legend.items) {
            ++row_;
            workbook_.text(sheet_, {row_, 0}, words_of(item.term, plan_.numbering), wrapped());
            text_in_second(words_of(item.meaning, plan_.numbering));
        }
        row_ += 2;
    }

    CheckedWorkbook& workbook_;
    CheckedWorkbook::Sheet sheet_;
    SheetPlan const& plan_;
    std::uint32_t row_ = 0;
};

} // namespace

void write_contents_sheet(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan) {
    ContentsWriter(workbook, sheet, plan).write();
}

} // namespace linsen::excel
