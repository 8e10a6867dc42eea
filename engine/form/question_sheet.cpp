#include "base/text.hpp"
#include "data/xlsx.hpp"
#include "excel/chart_spec.hpp"
#include "excel/names.hpp"
#include "excel/words.hpp"
#include "form/headings.hpp"
#include "form/identity.hpp"
#include "form/looks.hpp"

#include "base/capital.hpp"

#include <algorithm>
#include <utility>

namespace linsen::form {

namespace {

using excel::Spot;
using excel::Style;

constexpr double label_width = 25;
constexpr double number_width = 12;
constexpr double control_width = 40;
constexpr std::size_t line_length = 150; ///< of what runs over the columns to the right

std::string cell(std::uint32_t row, std::uint16_t column) { return xlsx_cell_name(row + 1, column + 1U); }

std::string range(Spot first, Spot last) {
    return cell(first.row, first.column) + ":" + cell(last.row, last.column);
}

/// Lines of at most `line_length` characters, parted between words.
std::vector<std::string> in_lines(std::string const& text) {
    std::vector<std::string> lines(1);
    for (auto const word : split(text, ' ')) {
        auto& line = lines.back();
        if (line.empty()) {
            line = word;
        } else if (count_code_points(line) + 1 + count_code_points(word) <= line_length) {
            line += ' ';
            line += word;
        } else {
            lines.emplace_back(word);
        }
    }
    return lines;
}

class QuestionWriter {
public:
    QuestionWriter(FormSheets const& sheets, std::size_t index, excel::CheckedWorkbook::Sheet sheet)
        : sheets_(sheets)
        , book_(sheets.workbook)
        , sheet_(sheet)
        , index_(index)
        , question_(sheets.form.questions[index])
        , role_(sheets.form.role_of(question_))
        , at_(sheets.plan.questions[index]) {
        auto const found = sheets.issue.earlier.counts.find(question_.id);
        if (found != sheets.issue.earlier.counts.end()) earlier_ = &found->second;
    }

    void write() {
        above();
        headings();
        for (std::size_t i = 0; i < at_.rows; ++i) row(i);
        sums();
        if (at_.compared) same();
        validate();
        auto const last_row = below();
        widths_and_page(last_row);
        book_.name_range(range_name(question_.id), sheet_, {QuestionPlan::headings, 0},
                         {at_.sum(), at_.total()});
        book_.protect(sheet_);
    }

private:
    [[nodiscard]] std::int64_t year() const { return sheets_.issue.earlier.year; }
    [[nodiscard]] std::uint16_t last_column() const {
        return year() != 0 ? at_.earlier_total() : at_.control();
    }

    void text(std::uint32_t row, std::uint16_t column, std::string const& words, Style const& style = {}) {
        book_.text(sheet_, {row, column}, words, style);
    }

    void above() {
        text(QuestionPlan::title, 0, std::to_string(index_ + 1) + ". " + question_.heading, title_style());
        book_.set_lines(sheet_, QuestionPlan::title, 1, title_style().size);
        text(QuestionPlan::marked, 0, sheets_.stamp(), strong_style());
        text(QuestionPlan::identity, 0, sheets_.printed(question_.id));
        text(QuestionPlan::question, 0,
             question_.text + " Avser år " + std::to_string(sheets_.issue.year) + ".", heading_style());
        text(QuestionPlan::advice, 0,
             "Fyll i rutorna med ram och ljusgul botten; allt annat är låst. Skriv 0 om det inte var några. "
             "Skriv – i "
             "alla rutor om ni inte kan svara på frågan.");
    }

    void headings() {
        auto const words = question_headings(sheets_.form, question_, year());
        std::vector<Style> styles;
        int lines = 1;
        for (std::uint16_t i = 0; i <= last_column(); ++i) {
            styles.push_back(table_heading(i != 0 && i != at_.control()));
            lines = std::max(lines, excel::wrapped_lines(words.at(i), width_of(i)));
        }
        styles[at_.control()].indent = control_style().indent;
        book_.table(sheet_, {QuestionPlan::headings, 0}, {at_.row(at_.rows) - 1, last_column()},
                    "tabell_" + question_.id, words, styles);
        book_.set_lines(sheet_, QuestionPlan::headings, lines + 1);
    }

    void row(std::size_t index) {
        auto const row = at_.row(index);
        Style label = wrapped_style();
        text(row, QuestionPlan::labels, question_.rows[index], label);
        book_.set_lines(sheet_, row, excel::wrapped_lines(question_.rows[index], label_width));
        auto const input = input_style(Style::Align::right);
        for (std::size_t i = 0; i <= at_.sexes; ++i) book_.blank(sheet_, {row, QuestionPlan::sex(i)}, input);
        control(row);
        if (year() == 0) return;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < at_.sexes; ++i) {
            if (earlier_ != nullptr) total += (*earlier_)[index][i];
            earlier(row, at_.earlier(i), earlier_ != nullptr ? (*earlier_)[index][i] : 0, false);
        }
        earlier(row, at_.earlier_total(), total, false);
    }

    void earlier(std::uint32_t row, std::uint16_t column, std::int64_t number, bool strong) {
        auto style = fixed_style(strong);
        if (earlier_ != nullptr) {
            style.number_format = "#,##0";
            book_.number(sheet_, {row, column}, static_cast<double>(number), style);
        } else {
            style.align = Style::Align::right;
            text(row, column, std::string(not_known), style);
        }
    }

    /// As a formula has it, quotation marks doubled.
    static std::string quoted(std::string_view words) {
        std::string quoted = "\"";
        for (char const c : words) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        return quoted + '"';
    }
    /// How many cells of a range say that the question cannot be answered.
    static std::string unknown_in(std::string const& cells) {
        return "COUNTIF(" + cells + ",\"–\")+COUNTIF(" + cells + ",\"-\")";
    }
    /// What a control below the rows says where the question has no numbers, or some that count nobody; its
    /// end is the other case.
    [[nodiscard]] std::string unless_counted() const {
        auto const controls = range({at_.row(0), at_.control()}, {at_.row(at_.rows - 1), at_.control()});
        return "=IF(COUNT(" + inputs() + ")=0,IF(" + unknown_in(inputs()) + ">0," + quoted(control_unknown) +
               "," + quoted(control_empty) + "),IF(COUNTIF(" + controls + "," + quoted(control_no_count) +
               ")>0," + quoted(control_no_count) + ",";
    }
    /// Of the sums of the sexes and the total that was given.
    static std::string right_or_wrong(std::string const& parts, std::string const& total) {
        return "IF(SUM(" + parts + ")=" + total + "," + quoted(control_right) + "," + quoted(control_wrong) +
               "&SUM(" + parts + ")&\" i rutorna, \"&" + total + "&\" totalt\")";
    }

    /// The sums of sexes and the total that was given, beside each other.
    void control(std::uint32_t row) {
        auto const cells = range({row, QuestionPlan::sex(0)}, {row, at_.total()});
        auto const parts = range({row, QuestionPlan::sex(0)}, {row, QuestionPlan::sex(at_.sexes - 1)});
        auto const total = cell(row, at_.total());
        auto const number = std::to_string(at_.sexes + 1);
        book_.formula(sheet_, {row, at_.control()},
                      "=IF(COUNTA(" + cells + ")=0," + quoted(control_empty) + ",IF(" + unknown_in(cells) +
                          "=" + number + "," + quoted(control_unknown) + ",IF(COUNT(" + cells + ")<" +
                          number + "," + quoted(control_partly) + ",IF(SUMPRODUCT((" + cells + "<0)+(" +
                          cells + "<>INT(" + cells + ")))>0," + quoted(control_no_count) + "," +
                          right_or_wrong(parts, total) + "))))",
                      std::string(control_empty), control_style());
    }

    void sums() {
        auto const row = at_.sum();
        text(row, QuestionPlan::labels, std::string(sum_label), strong_style());
        auto style = fixed_style(true);
        style.number_format = "#,##0";
        for (std::size_t i = 0; i <= at_.sexes; ++i) {
            auto const column = QuestionPlan::sex(i);
            auto const numbers = range({at_.row(0), column}, {at_.row(at_.rows - 1), column});
            std::string formula = "=IF(AND(COUNT(";
            formula.append(numbers).append(")=0,").append(unknown_in(numbers)).append(">0),");
            formula.append(quoted(not_known)).append(",SUM(").append(numbers).append("))");
            book_.formula(sheet_, {row, column}, formula, 0, style);
        }
        auto const parts = range({row, QuestionPlan::sex(0)}, {row, QuestionPlan::sex(at_.sexes - 1)});
        auto const total = cell(row, at_.total());
        book_.formula(sheet_, {row, at_.control()}, unless_counted() + right_or_wrong(parts, total) + "))",
                      std::string(control_empty), control_style());
        if (year() == 0) return;
        std::int64_t all = 0;
        for (std::size_t i = 0; i < at_.sexes; ++i) {
            std::int64_t sum = 0;
            for (std::size_t j = 0; earlier_ != nullptr && j < at_.rows; ++j) sum += (*earlier_)[j][i];
            all += sum;
            earlier(row, at_.earlier(i), sum, true);
        }
        earlier(row, at_.earlier_total(), all, true);
    }

    [[nodiscard]] std::string inputs() const { return inputs_of(at_); }
    static std::string inputs_of(QuestionPlan const& at) {
        return range({at.row(0), QuestionPlan::sex(0)}, {at.row(at.rows - 1), at.total()});
    }

    /// On its own sheet, another question's cells.
    static std::string on_sheet(QuestionPlan const& at, std::string const& cells) {
        return excel::quoted_sheet(at.sheet) + "!" + cells;
    }

    /// The questions that this one may be compared with: the one that it names, and others about the same
    /// persons for where that one has no numbers.
    [[nodiscard]] std::vector<QuestionPlan const*> compared_with() const {
        // Excel takes formulas of some 8 000 letters, with 64 parentheses in each other.
        constexpr std::size_t most = 30;
        std::vector<QuestionPlan const*> others;
        for (auto const index : sheets_.form.about_the_same(index_))
            if (others.size() < most) others.push_back(&sheets_.plan.questions[index]);
        return others;
    }

    /// Of the first question with numbers what `of` says, and of the first of all when there is none.
    template <typename Of>
    static std::string of_first_counted(std::vector<QuestionPlan const*> const& others, Of const& of) {
        std::string formula = "=";
        for (auto const* each : others)
            formula += "IF(COUNT(" + on_sheet(*each, inputs_of(*each)) + ")>0," + of(*each) + ",";
        return formula + of(*others.front()) + std::string(others.size(), ')');
    }

    void same() {
        auto const row = at_.same();
        auto const others = compared_with();
        auto const label_of = [](QuestionPlan const& other) {
            return std::string(other_sum_label) + other.sheet;
        };
        int lines = 1;
        bool plain = true; // a formula says no letters by their numbers
        for (auto const* other : others) {
            auto const label = label_of(*other);
            lines = std::max(lines, excel::wrapped_lines(label, label_width));
            plain = plain && excel::escaped_letters(label) == label;
        }
        if (others.size() == 1 || !plain)
            text(row, QuestionPlan::labels, label_of(*others.front()), wrapped_style());
        else
            book_.formula(
                sheet_, {row, QuestionPlan::labels},
                of_first_counted(others, [&](QuestionPlan const& other) { return quoted(label_of(other)); }),
                label_of(*others.front()), wrapped_style());
        book_.set_lines(sheet_, row, lines);
        auto style = fixed_style(false);
        style.number_format = "#,##0";
        std::string equal;
        for (std::size_t i = 0; i <= at_.sexes; ++i) {
            auto const column = QuestionPlan::sex(i);
            book_.formula(sheet_, {row, column},
                          of_first_counted(others,
                                           [&](QuestionPlan const& other) {
                                               return on_sheet(other, cell(other.sum(), column));
                                           }),
                          0, style);
            equal += (i == 0 ? "" : ",") + cell(at_.sum(), column) + "=" + cell(row, column);
        }
        std::string counted;
        for (auto const* other : others)
            counted += (counted.empty() ? "" : ",") + on_sheet(*other, inputs_of(*other));
        book_.formula(sheet_, {row, at_.control()},
                      unless_counted() + "IF(COUNT(" + counted + ")=0," + quoted(control_alone) + ",IF(AND(" +
                          equal + ")," + quoted(control_right) + "," + quoted(control_others) + "))))",
                      std::string(control_empty), control_style());
    }

    void validate() {
        auto const first = cell(at_.row(0), QuestionPlan::sex(0));
        excel::Validation numbers;
        numbers.formula = "OR(" + first + "=\"–\"," + first + "=\"-\",AND(ISNUMBER(" + first + ")," + first +
                          ">=0," + first + "=INT(" + first + ")))";
        numbers.input_title = "Antal personer";
        numbers.input_message =
            "Ett helt tal, 0 om det inte var några. Skriv – i alla rutor om ni inte kan svara på frågan.";
        numbers.error_title = "Det ska vara ett helt tal";
        numbers.error_message =
            "Skriv ett helt antal personer utan decimaler, 0 om det inte var några. Skriv – i alla "
            "rutor om ni inte kan svara på frågan.";
        book_.validate(sheet_, {at_.row(0), QuestionPlan::sex(0)}, {at_.row(at_.rows - 1), at_.total()},
                       numbers);
    }

    /// Who is counted; returns the last row written.
    std::uint32_t below() {
        auto row = at_.last() + 2;
        text(row++, 0, "Vilka som räknas", heading_style());
        for (auto const& line : in_lines(with_capital(role_.name) + ": " + role_.definition))
            text(row++, 0, line);
        if (!sheets_.form.reminder.empty()) text(row++, 0, sheets_.form.reminder);
        text(row++, 0,
             "Totalt skriver ni själva, ur ert eget system, så att formuläret kan kontrollera att ingen har "
             "fallit bort.");
        if (year() != 0)
            text(row++, 0,
                 earlier_ != nullptr
                     ? "Till höger står det som ni själva svarade för " + std::to_string(year()) + "."
                     : "Till höger står – eftersom det inte finns något svar från er för " +
                           std::to_string(year()) + ".");
        return row - 1;
    }

    [[nodiscard]] double width_of(std::uint16_t column) const {
        if (column == 0) return label_width;
        return column == at_.control() ? control_width : number_width;
    }

    void widths_and_page(std::uint32_t last_row) {
        for (std::uint16_t i = 0; i <= last_column(); ++i) book_.set_width(sheet_, i, width_of(i));
        excel::Page page;
        page.landscape = true;
        page.frozen_rows = QuestionPlan::headings + 1;
        page.frozen_columns = 1;
        page.last = Spot{last_row, last_column()};
        page.side_margin = side_margin;
        if (year() != 0) {
            page.beside = excel::Page::Beside{at_.earlier(0), readable_scale, {}};
            page.beside->rows.emplace(QuestionPlan::headings, at_.sum());
        }
        page.stamp = sheets_.stamp();
        book_.set_page(sheet_, page);
    }

    FormSheets const& sheets_;
    excel::CheckedWorkbook& book_;
    excel::CheckedWorkbook::Sheet sheet_;
    std::size_t index_;
    FormQuestion const& question_;
    FormRole const& role_;
    QuestionPlan const& at_;
    Counts const* earlier_ = nullptr;
};

} // namespace

void write_question(FormSheets const& sheets, std::size_t question, excel::CheckedWorkbook::Sheet sheet) {
    QuestionWriter(sheets, question, sheet).write();
}

} // namespace linsen::form
