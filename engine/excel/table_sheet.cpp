#include "excel/table_sheet.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/legend.hpp"
#include "document/table_marks.hpp"
#include "excel/chart_sheet.hpp"
#include "excel/names.hpp"
#include "excel/table_layout.hpp"
#include "excel/words.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::excel {

namespace {

using document::Row;
using document::Table;
using Part = SheetColumn::Part;

/// Notes run on over the empty cells beside them. Those that would run off the page are wrapped inside the
/// first column, which is made wide enough to keep them low.
constexpr double notes_width = 44;
constexpr double longest_line = 120;
constexpr int row_pixels = 20;
constexpr std::uint16_t many_columns = 9;
/// Bold letters are wider than those that a column's width counts in, and more so in a program that has not
/// got the workbook's font.
constexpr double bold_letters = 0.85;

std::string end_sentence(std::string text) {
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

class TableWriter {
public:
    TableWriter(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan,
                SheetPlan::TableSheet const& planned)
        : workbook_(workbook)
        , sheet_(sheet)
        , plan_(plan)
        , planned_(planned)
        , table_(*planned.table)
        , layout_(table_)
        , marks_(table_) {
        for (auto const& drawn : planned.charts) {
            for (auto& draft : plan_charts(drawn, table_, layout_)) drafts_.push_back(std::move(draft));
        }
    }

    void write() {
        auto const notes = foot_notes();
        set_widths(notes);
        write_cells();
        row_ = first_data_row + data_rows() + 1;
        for (auto const& note : notes) write_note(note);
        write_head(write_charts());
    }

private:
    [[nodiscard]] bool fits(std::string const& note) const {
        return letters(note) <= std::max(longest_line, table_width_);
    }

    void write_note(std::string const& note) {
        Style style;
        style.wrap = !fits(note);
        for (auto const& piece : cell_sized(note)) {
            if (style.wrap) {
                auto const lines = wrapped_lines(piece, layout_.columns.front().width);
                workbook_.set_lines(sheet_, row_, lines);
                lines_ += lines - 1;
            }
            if (!style.wrap) longest_ = std::max(longest_, letters(piece));
            workbook_.text(sheet_, {row_++, 0}, piece, style);
        }
    }

    [[nodiscard]] std::string unit_line() const {
        auto line = end_sentence(one_line(table_.unit));
        if (!layout_.interval_name.empty()) {
            line += (line.empty() ? "" : " ") + std::string("Nedre och övre gräns: ") +
                    end_sentence(layout_.interval_name);
        }
        if (!plan_.stamp.empty()) line += (line.empty() ? "" : " ") + plan_.stamp + ".";
        return line;
    }

    [[nodiscard]] std::vector<std::string> foot_notes() const {
        std::vector<std::string> notes;
        std::size_t mark = 0;
        for (auto const* note : marks_.notes())
            notes.push_back(document::mark_text(++mark) + " " + words_of(note->text, plan_.numbering));
        for (auto const& note : table_.notes) notes.push_back(words_of(note, plan_.numbering));
        if (!table_.without_sex.empty()) notes.push_back(table_.without_sex);
        if (auto const flags = document::flag_note(table_); !flags.empty()) notes.push_back(flags);
        if (!table_.source.empty()) notes.push_back("Källa: " + table_.source);
        return notes;
    }

    /// A table in a workbook has one at least.
    [[nodiscard]] std::uint32_t data_rows() const {
        return std::max(1U, static_cast<std::uint32_t>(table_.rows.size()));
    }

    void set_widths(std::vector<std::string> const& notes) {
        table_width_ = layout_.total_width();
        auto& first = layout_.columns.front().width;
        bool const fit = std::ranges::all_of(notes, [&](auto const& note) { return fits(note); }) &&
                         std::ranges::all_of(drafts_, [&](auto const& draft) {
                             return fits(draft.left_out) && fits(draft.outside);
                         });
        if (!fit) first = std::max(first, notes_width);
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            workbook_.set_width(sheet_, static_cast<std::uint16_t>(i), layout_.columns[i].width);
        }
    }

    void write_cells() {
        std::vector<std::string> headers;
        std::vector<Style> styles;
        int lines = 1;
        for (auto const& column : layout_.columns) {
            headers.push_back(column.header);
            Style style;
            style.bold = style.wrap = style.ruled = true;
            lines = std::max(lines, wrapped_lines(column.header, (column.width - 1) * bold_letters));
            bool const is_text = column.part == Part::group || column.part == Part::heading;
            style.align = is_text ? Style::Align::left : Style::Align::right;
            styles.push_back(style);
        }
        workbook_.set_lines(sheet_, header_row, lines);
        lines_ += header_lines_ = lines - 1;
        auto const last_row = header_row + data_rows();
        workbook_.table(sheet_, {header_row, 0}, {last_row, static_cast<std::uint16_t>(headers.size() - 1)},
                        planned_.table_name, headers, styles);
        auto row = first_data_row;
        for (auto const& source : table_.rows) write_row(row++, source);
        name_figures(last_row);
        if (table_.rows.empty()) workbook_.text(sheet_, {row, 0}, std::string(document::no_rows));
    }

    void name_figures(std::uint32_t last_row) {
        auto const first = static_cast<std::uint16_t>(layout_.heading_column + 1);
        if (table_.rows.empty() || first >= layout_.columns.size()) return;
        workbook_.name_range(figures_name(planned_), sheet_, {first_data_row, first},
                             {last_row, static_cast<std::uint16_t>(layout_.columns.size() - 1)});
    }

    /// " 1)", behind what stands in the cell.
    [[nodiscard]] std::string mark_behind(document::TablePlace const& place) const {
        auto const text = marks_.text_at(place);
        return text.empty() ? "" : " " + text;
    }

    [[nodiscard]] std::size_t index_of(Row const& row) const {
        return static_cast<std::size_t>(&row - table_.rows.data());
    }

    void write_row(std::uint32_t row, Row const& source) {
        Style style;
        style.bold = source.total || source.emphasised;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            auto const& column = layout_.columns[i];
            Spot const spot{row, static_cast<std::uint16_t>(i)};
            if (column.part == Part::group) {
                if (!source.group.empty()) workbook_.text(sheet_, spot, one_line(source.group), style);
            } else if (column.part == Part::heading) {
                auto heading = style;
                heading.align = Style::Align::left;
                if (layout_.years && source.position) {
                    heading.number_format = "0" + in_format(mark_behind({index_of(source), std::nullopt}));
                    workbook_.number(sheet_, spot, *source.position, heading);
                } else if (!source.heading.empty()) {
                    workbook_.text(sheet_, spot,
                                   one_line(source.heading) + mark_behind({index_of(source), std::nullopt}),
                                   heading);
                }
            } else {
                write_cell(spot, column, source, style);
            }
        }
    }

    void write_cell(Spot spot, SheetColumn const& column, Row const& row, Style style) {
        auto const& cell = row.cells[column.source];
        style.align = Style::Align::right;
        if (!cell.shown())
            return workbook_.text(sheet_, spot,
                                  print_cell(cell) + mark_behind({index_of(row), column.source}), style);
        if (column.part != Part::value) return write_limit(spot, column, row, style);
        style.number_format = number_format(cell.decimals) + letters_behind(row, column.source);
        workbook_.number(sheet_, spot, round_half_away(cell.value, cell.decimals), style);
    }

    void write_limit(Spot spot, SheetColumn const& column, Row const& row, Style style) {
        auto const& cell = row.cells[column.source];
        if (!cell.interval) {
            auto const sign = cell_without_value(Status::missing, cell.unit);
            return workbook_.text(sheet_, spot,
                                  print_cell(sign) + mark_behind({index_of(row), column.source}), style);
        }
        int const decimals = decimals_of_interval(cell);
        auto const limit = column.part == Part::low ? cell.interval->low : cell.interval->high;
        style.number_format = number_format(decimals) + letters_behind(row, column.source);
        workbook_.number(sheet_, spot, round_half_away(limit, decimals), style);
    }

    /// Letters and marks stand in the number's format, so that the cell stays a number.
    [[nodiscard]] std::string letters_behind(Row const& row, std::size_t column) const {
        auto const letters = document::flag_letters(table_, row, column);
        return in_format((letters.empty() ? "" : " " + letters) + mark_behind({index_of(row), column}));
    }

    [[nodiscard]] static std::string in_format(std::string const& words) {
        return words.empty() ? "" : "\"" + words + "\"";
    }

    struct Drawn {
        std::string label; ///< of the whole figure
        bool begins_figure = true;
        std::uint32_t row = 0;
        int top = 0;    ///< of its label, in pixels from the sheet's own
        int bottom = 0; ///< of the chart
    };

    /// Of the row at hand, in pixels from the sheet's top.
    [[nodiscard]] int top() const { return (static_cast<int>(row_) + lines_) * row_pixels; }

    /// Each chart below the last, under a row with its number.
    std::vector<Drawn> write_charts() {
        std::vector<Drawn> charts;
        for (auto const& draft : drafts_) {
            Style style;
            style.bold = true;
            ++row_;
            charts.push_back({draft.figure, draft.begins_figure, row_, top(), top()});
            workbook_.text(sheet_, {row_++, 0}, draft.label, style);
            if (!draft.left_out.empty()) write_note(draft.left_out);
            if (!draft.outside.empty()) write_note(draft.outside);
            if (draft.is_empty()) continue;
            workbook_.chart(sheet_, {row_, 0}, draft.spec);
            charts.back().bottom = top() + draft.spec.height;
            row_ += static_cast<std::uint32_t>(draft.spec.height / row_pixels + 1);
            widest_chart_ = std::max(widest_chart_, draft.spec.width);
        }
        return charts;
    }

    void write_head(std::vector<Drawn> const& charts) {
        Style title;
        title.bold = true;
        title.size = 14;
        auto const caption = planned_.label + ". " + one_line(table_.caption);
        workbook_.text(sheet_, {0, 0}, caption, title);
        auto const unit = unit_line();
        if (!unit.empty()) workbook_.text(sheet_, {1, 0}, unit);
        workbook_.link(sheet_, {2, 0}, "Till innehållet", plan_.contents, {0, 0});
        std::uint16_t column = 1;
        for (auto const& chart : charts) {
            if (!chart.begins_figure) continue;
            workbook_.link(sheet_, {2, column++}, chart.label, planned_.sheet, {chart.row, 0});
        }

        constexpr double larger_type = 1.3;
        longest_ = std::max(
            {longest_, letters(caption) * larger_type, letters(unit), widest_chart_ / pixels_a_letter});
        set_page(charts);
    }

    void set_page(std::vector<Drawn> const& charts) {
        // Pixels of 1/96 inch that A4 leaves inside the margins.
        constexpr double short_side = 675;
        constexpr double long_side = 965;
        constexpr double smallest_scale = 0.8;     // of a table that runs over several pages
        constexpr double smallest_one_page = 0.55; // rather small than a chart cut in two
        constexpr double smallest_readable = 0.55; // 11 points become 6; what is wider takes more pages
        Page page;
        page.stamp = plan_.stamp;
        page.frozen_rows = first_data_row;
        if (layout_.columns.size() >= many_columns) {
            page.frozen_columns = static_cast<std::uint16_t>(layout_.heading_column + 1);
        }
        // Lines run on over columns beside the table.
        auto const more = std::max(0.0, std::ceil((longest_ - layout_.total_width()) / usual_width));
        auto const width = (layout_.total_width() + more * usual_width) * pixels_a_letter;
        auto const columns = layout_.columns.size() + static_cast<std::size_t>(more);
        page.last = Spot{std::max(row_, first_data_row), static_cast<std::uint16_t>(columns - 1)};
        auto const height = (row_ + static_cast<double>(lines_)) * row_pixels;
        auto const upright = std::min(short_side / width, long_side / height);
        auto const lying = std::min(long_side / width, short_side / height);
        page.one_page = std::max(upright, lying) >= smallest_one_page;
        page.landscape = page.one_page ? lying > upright && upright < 1 : short_side / width < smallest_scale;
        if (!page.one_page && page.landscape) {
            // Pages beside the first begin with the row heads again.
            auto const repeated = page.frozen_columns > 0 ? heads_width() * pixels_a_letter : 0;
            auto const room = long_side / smallest_readable - repeated;
            page.pages_wide = static_cast<std::uint16_t>(
                std::clamp(std::ceil((width - repeated) / std::max(room, long_side / 2)), 1.0, 99.0));
        }
        if (!page.one_page) keep_charts_whole(charts, width, page);
        workbook_.set_page(sheet_, page);
    }

    /// Charts on a page that they fit on: a chart that would be cut where a page ends begins the next one.
    void keep_charts_whole(std::vector<Drawn> const& charts, double width, Page& page) const {
        // Pixels of 1/96 inch that A4 leaves, a little less than there are: programs round rows, and one that
        // has not got the workbook's font makes columns two fifths wider.
        double const wide = page.landscape ? 720 : 485;
        double const high = page.landscape ? 610 : 940;
        constexpr double smallest = 0.4; // smaller letters nobody reads, so what is higher is cut
        int const heads = (header_lines_ + 1) * row_pixels; // on every page
        int tallest = 0;
        for (auto const& chart : charts) tallest = std::max(tallest, chart.bottom - chart.top);
        if (tallest == 0) return;
        auto const repeated = page.frozen_columns > 0 ? heads_width() * pixels_a_letter : 0;
        auto const on_a_page = (width - repeated) / page.pages_wide + repeated;
        auto const scale = std::max(smallest, std::min({1.0, wide / on_a_page, high / (tallest + heads)}));
        auto const room = high / scale;
        Page::Below below;
        below.per_cent = static_cast<std::uint8_t>(std::floor(scale * 100));
        double page_top = 0; // in pixels from the sheet's own
        for (auto const& chart : charts) {
            auto const first = below.rows.empty();
            if (chart.bottom - page_top + (first ? 0 : heads) <= room) continue;
            below.rows.push_back(chart.row);
            page_top = chart.top;
        }
        if (!below.rows.empty()) page.below = std::move(below);
    }

    [[nodiscard]] double heads_width() const {
        double all = 0;
        for (std::size_t i = 0; i <= layout_.heading_column; ++i) all += layout_.columns[i].width;
        return all;
    }

    static double letters(std::string_view text) { return static_cast<double>(count_code_points(text)); }

    static constexpr double pixels_a_letter = 7.3; // with the column's own margins
    static constexpr double usual_width = 8.43;    // of a column that nobody set

    CheckedWorkbook& workbook_;
    CheckedWorkbook::Sheet sheet_;
    SheetPlan const& plan_;
    SheetPlan::TableSheet const& planned_;
    Table const& table_;
    TableLayout layout_;
    document::TableMarks marks_;
    std::uint32_t row_ = 0;
    std::vector<ChartDraft> drafts_;
    double table_width_ = 0; ///< before the first column was made wide enough for notes
    int widest_chart_ = 0;
    int lines_ = 0;        ///< beyond one a row
    int header_lines_ = 0; ///< those of the heads
    double longest_ = 0;   ///< line that is not wrapped
};

} // namespace

void write_table_sheet(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan,
                       SheetPlan::TableSheet const& planned) {
    TableWriter(workbook, sheet, plan, planned).write();
}

} // namespace linsen::excel
