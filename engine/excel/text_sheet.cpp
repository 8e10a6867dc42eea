#include "excel/text_sheet.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/glossary.hpp"
#include "document/titles.hpp"
#include "document/walk.hpp"
#include "excel/names.hpp"
#include "excel/words.hpp"

namespace linsen::excel {

namespace {

using namespace document; // every kind of node is named below

/// Narrower than a page in the narrow letters of Excel: LibreOffice without them takes wider ones.
constexpr double text_width = 70;

class TextWriter {
public:
    TextWriter(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan)
        : workbook_(workbook)
        , sheet_(sheet)
        , plan_(plan) {}

    void write_sheet(Section const& section) {
        workbook_.set_width(sheet_, 0, text_width);
        line(plan_.numbering.heading(section), 14);
        workbook_.link(sheet_, {row_++, 0}, "Till innehållet", plan_.contents, {0, 0});
        blocks(section.content);
        Page page;
        page.stamp = plan_.stamp;
        page.last = Spot{row_ - 1, 0};
        workbook_.set_page(sheet_, page);
    }

private:
    /// A heading when `size` is given, otherwise a paragraph.
    void line(std::string const& text, std::uint8_t size = 0) {
        Style style;
        style.wrap = true;
        if (size != 0) {
            style.bold = true;
            style.size = size;
        }
        for (auto const& piece : cell_sized(text)) {
            workbook_.set_lines(sheet_, row_, wrapped_lines(piece, text_width), style.size);
            workbook_.text(sheet_, {row_++, 0}, piece, style);
        }
    }

    [[nodiscard]] std::string plain(Text const& text) const { return words_of(text, plan_.numbering); }

    void blocks(Blocks const& content) {
        for (auto const& block : content) std::visit([this](auto const& node) { write(node); }, block.node);
    }

    void write(Section const& section) {
        if (section.role != Section::Role::body) return; // has a sheet of its own
        ++row_;
        line(section.heading, 12);
        blocks(section.content);
    }
    void write(Paragraph const& paragraph) { line(plain(paragraph.text)); }
    void write(List const& list) {
        int number = 0;
        for (auto const& item : list.items) {
            std::string mark = list.numbered ? std::to_string(++number) + ". " : "• ";
            for (auto const& block : item) {
                auto const* paragraph = std::get_if<Paragraph>(&block.node);
                if (paragraph != nullptr) {
                    line(mark + plain(paragraph->text));
                    mark.clear();
                } else {
                    std::visit([this](auto const& node) { write(node); }, block.node);
                }
            }
        }
    }
    void write(Table const& table) { refer(table.anchor, table.anchor, table.caption); }
    void write(Chart const& chart) { refer(chart.anchor, chart.table, chart.caption); }
    void refer(std::string const& anchor, std::string const& table_anchor, std::string const& caption) {
        auto const* entry = plan_.numbering.find(anchor);
        auto const label = entry != nullptr ? entry->label + ", " : std::string();
        line(label + one_line(caption) + ": se bladet " + plan_.sheet_of(table_anchor) + ".");
    }
    void write(KeyFigures const& figures) {
        for (auto const& item : figures.items) {
            line(item.label, 11);
            std::vector<std::string> values;
            for (auto const& [name, cell] : item.cells) values.push_back(name + " " + print_in_text(cell));
            if (!values.empty()) line(join(values, ", "));
            line(plain(item.sentence));
        }
    }
    void write(Box const& box) {
        line(box_title(box), 11);
        blocks(box.content);
    }
    void write(Step const& step) {
        line(step_title(step), 11);
        if (step.answer.empty()) line("Ej besvarad");
        blocks(step.answer);
    }
    void write(Checklist const& list) {
        for (auto const& item : list.items)
            line(list.answered ? item.text : (item.done ? "Klart: " : "Återstår: ") + item.text);
    }
    void write(Definitions const& definitions) {
        for (auto const& item : definitions.items) line(plain(item.term) + ": " + plain(item.meaning));
    }
    void write(Glossary const& glossary) {
        auto const used = used_terms(glossary, plan_.document);
        if (used.items.empty()) line("Rapporten använder inget av ordlistans ord.");
        write(used);
    }
    void write(Signatures const& signatures) {
        if (!signatures.place.empty()) line("Ort och datum: " + signatures.place);
        for (auto const& item : signatures.items)
            line("Underskrift: " + item.name + (item.role.empty() ? "" : ", " + item.role));
    }
    void write(Contents const&) {}
    void write(Picture const&) {}

    CheckedWorkbook& workbook_;
    CheckedWorkbook::Sheet sheet_;
    SheetPlan const& plan_;
    std::uint32_t row_ = 0;
};

} // namespace

void write_text_sheet(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan,
                      Section const& section) {
    TextWriter(workbook, sheet, plan).write_sheet(section);
}

} // namespace linsen::excel
