#include "document/dump.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/alt.hpp"
#include "document/glossary.hpp"
#include "document/legend.hpp"
#include "document/numbering.hpp"
#include "document/table_marks.hpp"
#include "document/titles.hpp"
#include "document/walk.hpp"

#include <algorithm>

namespace linsen::document {

namespace {

std::string mark(std::string const& anchor) { return anchor.empty() ? "" : " {" + anchor + "}"; }

std::string table_cell(Table const& table, Row const& row, std::size_t column) {
    auto const& cell = row.cells[column];
    auto const interval = column < table.columns.size() && table.columns[column].show == Show::interval;
    auto const letters = flag_letters(table, row, column);
    return (interval && cell.shown() ? print_interval(cell) : print_cell(cell)) +
           (letters.empty() ? "" : " " + letters);
}

std::string_view name_of(ChartKind kind) {
    switch (kind) {
    case ChartKind::lines: return "linjer";
    case ChartKind::dots: return "punkter";
    case ChartKind::bars: return "staplar";
    case ChartKind::stacked: return "staplar av delar";
    case ChartKind::shares: return "fördelning på kön";
    case ChartKind::pyramid: return "befolkningspyramid";
    case ChartKind::multiples: return "små linjediagram";
    case ChartKind::map: return "karta";
    }
    return "";
}

class Writer {
public:
    explicit Writer(Document const& document)
        : document_(document)
        , numbering_(document) {}

    std::string run() {
        auto const& document = document_;
        line("RAPPORT " + document.title);
        ++depth_;
        named("undertitel", document.subtitle);
        named("språk", document.language);
        named("avsändare", document.author);
        named("ämne", document.subject);
        named("nyckelord", join(document.keywords, ", "));
        named("period", document.period);
        named("diarienummer", document.reference);
        if (is_valid(document.date)) named("datum", print_iso(document.date));
        if (document.fictional) line("påhittade uppgifter");
        if (document.draft) line("utkast");
        write(document.front);
        --depth_;
        walk(document.content);
        return std::move(out_);
    }

private:
    void line(std::string_view text) {
        for (auto const part : split(text, '\n')) {
            out_.append(part.empty() ? 0 : static_cast<std::size_t>(depth_) * 2, ' ');
            out_.append(part);
            out_ += '\n';
        }
    }

    void named(std::string_view name, std::string_view text) {
        if (!text.empty()) line(std::string(name) + ": " + std::string(text));
    }

    void walk(Blocks const& blocks) {
        for (auto const& block : blocks) std::visit([this](auto const& node) { write(node); }, block.node);
    }

    void inside(Blocks const& blocks) {
        ++depth_;
        walk(blocks);
        --depth_;
    }

    std::string label(std::string const& anchor, std::string_view otherwise) {
        auto const* entry = numbering_.find(anchor);
        return to_upper(entry != nullptr && entry->number != 0 ? entry->label : std::string(otherwise));
    }

    /// The labels of numbering are ASCII.
    static std::string to_upper(std::string text) {
        for (auto& c : text)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        return text;
    }

    void write(Front const& front) {
        if (front.kind == Front::Kind::letterhead) line("brevhuvud");
        if (front.kind == Front::Kind::cover) line("omslag");
        named("slag", front.genre);
        named("förvaltning", front.department);
        named("mottagare", front.recipient);
        if (is_valid(front.meeting)) named("sammanträde", print_iso(front.meeting));
        for (auto const& contact : front.contacts) {
            std::vector<std::string> parts{contact.name};
            for (auto const& part : {contact.role, contact.telephone, contact.email})
                if (!part.empty()) parts.push_back(part);
            named("kontakt", join(parts, ", "));
        }
        if (front.logotype.file.empty()) return;
        named("logotyp", front.logotype.file);
        named("logotypens alternativtext", front.logotype.alt);
    }

    void write(Section const& section) {
        std::string_view const role = section.role == Section::Role::summary    ? " (sammanfattning)"
                                      : section.role == Section::Role::appendix ? " (bilaga)"
                                                                                : "";
        line("AVSNITT " + numbering_.heading(section) + mark(section.anchor) + std::string(role));
        inside(section.content);
    }
    void write(Paragraph const& paragraph) { line(plain(paragraph.text)); }
    void write(List const& list) {
        int number = 0;
        for (auto const& item : list.items) {
            line(list.numbered ? std::to_string(++number) + "." : "•");
            inside(item);
        }
    }
    void write(Table const& table) {
        line(label(table.anchor, "tabell") + " " + table.caption + mark(table.anchor));
        ++depth_;
        named("enhet", table.unit);
        grid(table);
        TableMarks const marks(table);
        std::size_t note_mark = 0;
        for (auto const* note : marks.notes()) named("not " + mark_text(++note_mark), plain(note->text));
        for (auto const& note : table.notes) named("not", plain(note));
        named("inte uppdelad på kön", table.without_sex);
        named("källa", table.source);
        --depth_;
    }
    void write(Chart const& chart) {
        line(label(chart.anchor, "diagram") + " " + chart.caption + mark(chart.anchor));
        ++depth_;
        named("ritar", std::string(name_of(chart.kind)) + " ur" + mark(chart.table));
        named("gränser", chart.geometry);
        if (numbering_.table(chart.table) != nullptr) named("alternativtext", alt_text(chart, numbering_));
        --depth_;
    }
    void write(KeyFigures const& figures) {
        line("NYCKELTAL");
        ++depth_;
        for (auto const& item : figures.items) {
            std::vector<std::string> values;
            for (auto const& [name, cell] : item.cells) values.push_back(name + " " + print_in_text(cell));
            line(item.label + ": " + join(values, ", ") + mark(item.anchor));
            ++depth_;
            line(plain(item.sentence));
            --depth_;
        }
        --depth_;
    }
    void write(Box const& box) {
        std::string_view const role = box.role == Box::Role::conclusion ? "SLUTSATS"
                                      : box.role == Box::Role::method   ? "METOD"
                                      : box.role == Box::Role::warning  ? "VARNING"
                                                                        : "VÄGLEDNING";
        line(std::string(role) + (box.title.empty() ? "" : " " + box.title));
        inside(box.content);
    }
    void write(Step const& step) {
        line("FRÅGA " + step_title(step));
        if (step.answer.empty()) {
            ++depth_;
            line("Ej besvarad");
            --depth_;
        }
        inside(step.answer);
    }
    void write(Checklist const& list) {
        for (auto const& item : list.items) line((item.done ? "[x] " : "[ ] ") + item.text);
    }
    void write(Contents const& contents) {
        line("INNEHÅLL");
        for (auto const& entry : numbering_.entries()) {
            if (entry.kind != Numbering::Entry::Kind::section || entry.level > contents.depth) continue;
            depth_ += entry.level;
            line(entry.heading);
            depth_ -= entry.level;
        }
    }
    void write(Definitions const& definitions) {
        for (auto const& item : definitions.items) line(plain(item.term) + " = " + plain(item.meaning));
    }
    void write(Glossary const& glossary) {
        line("ORDLISTA");
        ++depth_;
        write(used_terms(glossary, document_));
        --depth_;
    }
    void write(Signatures const& signatures) {
        line("UNDERSKRIFTER" + (signatures.place.empty() ? "" : " " + signatures.place));
        ++depth_;
        for (auto const& item : signatures.items)
            line(item.name + (item.role.empty() ? "" : ", " + item.role));
        --depth_;
    }
    void write(Picture const& picture) {
        line(label(picture.anchor, "bild") + " " + picture.caption + mark(picture.anchor));
        ++depth_;
        named("fil", picture.file);
        named("alternativtext", picture.alt);
        --depth_;
    }

    void grid(Table const& table) {
        std::vector<std::vector<std::string>> lines(1);
        TableMarks const marks(table);
        auto const marked = [&](std::string const& text, TablePlace const& place) {
            auto const mark = marks.text_at(place);
            return mark.empty() ? text : text + " " + mark;
        };
        lines[0].push_back(table.row_heading);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            auto const& column = table.columns[i];
            lines[0].push_back(
                marked(column.group.empty() ? column.heading : column.group + ": " + column.heading,
                       {std::nullopt, i}));
        }
        for (std::size_t at = 0; at < table.rows.size(); ++at) {
            auto const& row = table.rows[at];
            auto& cells = lines.emplace_back();
            cells.push_back(
                marked(row.group.empty() ? row.heading : row.group + ": " + row.heading, {at, std::nullopt}));
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                cells.push_back(marked(table_cell(table, row, i), {at, i}));
        }
        if (table.rows.empty()) lines.push_back({std::string(no_rows)});
        std::vector<std::size_t> widths;
        for (auto const& cells : lines) {
            widths.resize(std::max(widths.size(), cells.size()));
            for (std::size_t i = 0; i < cells.size(); ++i)
                widths[i] = std::max(widths[i], count_code_points(cells[i]));
        }
        for (auto const& cells : lines) {
            std::string text;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                text += (i == 0 ? "" : " | ") + cells[i];
                if (i + 1 < cells.size()) text.append(widths[i] - count_code_points(cells[i]), ' ');
            }
            line(text);
        }
    }

    Document const& document_;
    Numbering numbering_;
    std::string out_;
    int depth_ = 0;
};

} // namespace

std::string dump(Document const& document) { return Writer(document).run(); }

std::string plain(Text const& text) {
    std::string result;
    for (auto const& part : text)
        std::visit(
            Overloaded{
                [&](Words const& node) { result += node.text; },
                [&](Strong const& node) { result += plain(node.content); },
                [&](Emph const& node) { result += plain(node.content); },
                [&](Number const& node) { result += print_in_text(node.cell); },
                [&](Link const& node) { result += plain(node.content) + " <" + node.url + ">"; },
                [&](Ref const& node) { result += (node.opens_sentence ? "{Se " : "{") + node.anchor + "}"; },
                [&](Note const& node) { result += " [" + plain(node.content) + "]"; },
                [&](Language const& node) { result += node.text; }},
            part.node);
    return result;
}

} // namespace linsen::document
