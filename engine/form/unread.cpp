#include "form/unread.hpp"

#include "base/text.hpp"
#include "form/found_table.hpp"
#include "form/headings.hpp"
#include "form/plan.hpp"
#include "form/writer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::form {

namespace {

using excel::Spot;
using Kind = XlsxCell::Kind;

bool is_blank(ReturnedCell const& cell) { return cell.kind == Kind::text && trim(cell.text).empty(); }

/// What a formula shows that has lost its value, or a cell that it pointed at.
bool is_lost(ReturnedCell const& cell) {
    return cell.kind == Kind::formula_without_value || cell.kind == Kind::error;
}

bool is_same(ReturnedCell const& cell, excel::SentCell const& sent) {
    if (sent.is_number) return cell.kind == Kind::number && cell.number == sent.number;
    return cell.kind == Kind::text && fold(cell.text) == fold(sent.text);
}

bool is_said_by_a_control(ReturnedCell const& cell) {
    static constexpr std::array<std::string_view, 7> words{control_empty,    control_unknown, control_partly,
                                                           control_no_count, control_right,   control_others,
                                                           control_alone};
    if (is_lost(cell)) return true;
    if (cell.kind != Kind::text) return false;
    return std::find(words.begin(), words.end(), trim(cell.text)) != words.end() ||
           cell.text.starts_with(control_wrong);
}

/// Of a table that has been found: where in the form, as it was written, its rows and columns come from.
struct Origin {
    std::map<std::uint32_t, std::uint32_t> rows;
    std::map<std::uint16_t, std::uint16_t> columns;

    [[nodiscard]] std::optional<Spot> of(Spot spot) const {
        auto const row = rows.find(spot.row);
        auto const column = columns.find(spot.column);
        if (row == rows.end() || column == columns.end()) return std::nullopt;
        return Spot{row->second, column->second};
    }
};

class Looking {
public:
    Looking(ReturnedBook const& book, FormDefinition const& form, FormIssue const& issue, Diagnostics& told)
        : book_(book)
        , form_(form)
        , told_(told)
        , plan_(form)
        , sent_(written_cells(form, issue))
        , has_numbers_(form.questions.size(), false) {}

    void look() {
        for (std::size_t i = 0; i < form_.questions.size(); ++i) question(i);
        if (form_.has_activities()) activities();
        for (auto const& sheet : book_.sheets)
            if (!is_of_a_table(sheet)) text_sheet(sheet);
    }

private:
    [[nodiscard]] excel::SentSheet const& sent(std::string const& name) const {
        return *std::find_if(sent_.begin(), sent_.end(), [&](auto const& each) { return each.name == name; });
    }

    void question(std::size_t index) {
        auto& sums = sums_.emplace_back();
        auto const& asked = form_.questions[index];
        auto const& at = plan_.questions[index];
        auto const table = find_table(book_, wanted_table(form_, asked), unheard_);
        if (!table || !table->whole) return;
        read_.insert(table->sheet);
        sums = sums_of(*table);
        has_numbers_[index] = has_numbers(*table);
        auto const& written = sent(at.sheet);
        auto origin = origin_of(*table, written, QuestionPlan::headings);
        sums_below(*table, written, at, origin);
        std::vector<double> const* const others = compared_with(index);
        auto const is_right = [&](Spot from, ReturnedCell const& cell) {
            bool const below_headings = from.row > QuestionPlan::headings;
            bool const counts = from.column >= QuestionPlan::sex(0) && from.column <= at.total();
            if (below_headings && from.column == at.control()) return is_said_by_a_control(cell);
            if (below_headings && counts && from.row < at.sum()) return true; // an answer
            if (below_headings && counts) {
                // What a new form has, 0, is left by programs that do not work out formulas.
                auto const* const right = from.row == at.sum() ? &sums : others;
                if (cell.kind == Kind::text &&
                    cell.text == not_known) // of a question that cannot be answered
                    return right == nullptr || right->empty() ||
                           (*right)[from.column - QuestionPlan::sex(0)] == 0;
                return is_lost(cell) || (cell.kind == Kind::number &&
                                         (cell.number == 0 || right == nullptr || right->empty() ||
                                          cell.number == (*right)[from.column - QuestionPlan::sex(0)]));
            }
            if (at.compared && from.row == at.same() && from.column == QuestionPlan::labels)
                return is_label_of_others(cell);
            return is_as_sent(written, from, cell);
        };
        sheet_of_table(*table->sheet, written, origin, QuestionPlan::headings, at.last(), is_right);
    }

    /// The sums beside those of a question; which they are depends on what has been answered.
    [[nodiscard]] std::vector<double> const* compared_with(std::size_t index) const {
        auto const others = form_.about_the_same(index);
        auto const has_numbers = [&](std::size_t each) { return has_numbers_[each]; };
        auto const found = std::find_if(others.begin(), others.end(), has_numbers);
        if (found != others.end()) return &sums_[*found];
        return others.empty() ? nullptr : &sums_[others.front()];
    }

    [[nodiscard]] bool is_label_of_others(ReturnedCell const& cell) const {
        auto const& questions = plan_.questions;
        return is_lost(cell) ||
               (cell.kind == Kind::text &&
                std::any_of(questions.begin(), questions.end(), [&](auto const& each) {
                    return fold(cell.text) == fold(std::string(other_sum_label) + each.sheet);
                }));
    }

    void activities() {
        auto const table = find_table(book_, wanted_activities(form_), unheard_);
        if (!table || !table->whole) return;
        read_.insert(table->sheet);
        auto const& written = sent(plan_.activities);
        auto const last = ActivityPlan::headings + static_cast<std::uint32_t>(table->rows.size());
        auto const is_right = [&](Spot from, ReturnedCell const& cell) {
            bool const answer = from.row > ActivityPlan::headings && from.column >= ActivityPlan::state &&
                                from.column <= ActivityPlan::date;
            return answer || is_as_sent(written, from, cell);
        };
        sheet_of_table(*table->sheet, written, origin_of(*table, written, ActivityPlan::headings),
                       ActivityPlan::headings, last, is_right);
    }

    [[nodiscard]] static bool is_as_sent(excel::SentSheet const& written, Spot from,
                                         ReturnedCell const& cell) {
        auto const found = written.cells.find(from);
        return found != written.cells.end() && is_same(cell, found->second);
    }

    [[nodiscard]] static std::vector<double> sums_of(FoundTable const& table) {
        std::vector<double> sums;
        for (std::size_t i = 1; i < table.columns.size(); ++i) {
            auto& sum = sums.emplace_back(0);
            for (auto const& row : table.rows) {
                auto const* const cell = table.sheet->at(row.at, table.columns[i].at);
                if (cell != nullptr && cell->kind == Kind::number) sum += cell->number;
            }
        }
        return sums;
    }

    [[nodiscard]] static bool has_numbers(FoundTable const& table) {
        for (std::size_t i = 1; i < table.columns.size(); ++i)
            for (auto const& row : table.rows) {
                auto const* const cell = table.sheet->at(row.at, table.columns[i].at);
                if (cell != nullptr && cell->kind == Kind::number) return true;
            }
        return false;
    }

    [[nodiscard]] static Origin origin_of(FoundTable const& table, excel::SentSheet const& written,
                                          std::uint32_t headings) {
        Origin origin;
        origin.rows.emplace(table.head, headings);
        for (auto const& row : table.rows)
            origin.rows.emplace(row.at, headings + 1 + static_cast<std::uint32_t>(row.key));
        std::set<std::uint16_t> taken;
        auto const& cells = table.sheet->cells;
        for (auto at = cells.lower_bound({table.head, 0}); at != cells.end() && at->first.row == table.head;
             ++at) {
            for (auto from = written.cells.lower_bound({headings, 0});
                 from != written.cells.end() && from->first.row == headings; ++from) {
                if (!is_same(at->second, from->second) || !taken.insert(from->first.column).second) continue;
                origin.columns.emplace(at->first.column, from->first.column);
                break;
            }
        }
        return origin;
    }

    /// The rows of sums, which nobody fills in.
    void sums_below(FoundTable const& table, excel::SentSheet const& written, QuestionPlan const& at,
                    Origin& origin) const {
        auto next = at.sum();
        auto const column = table.columns.front().at;
        auto const below = table.rows.back().at + 1;
        for (auto cell = table.sheet->cells.lower_bound({below, 0});
             cell != table.sheet->cells.end() && next <= at.last(); ++cell) {
            if (cell->first.column != column ||
                !(next == at.sum() ? is_as_sent(written, {next, QuestionPlan::labels}, cell->second)
                                   : is_label_of_others(cell->second)))
                continue;
            origin.rows.emplace(cell->first.row, next++);
        }
    }

    template <typename IsRight>
    void sheet_of_table(ReturnedSheet const& sheet, excel::SentSheet const& written, Origin const& origin,
                        std::uint32_t first, std::uint32_t last, IsRight const& is_right) {
        std::set<std::string> around;
        for (auto const& [spot, cell] : written.cells)
            if (!cell.is_number && (spot.row < first || spot.row > last)) around.insert(fold(cell.text));
        std::vector<std::pair<Spot, bool>> unread;
        for (auto const& [spot, cell] : sheet.cells) {
            if (is_blank(cell)) continue;
            auto const from = origin.of(spot);
            if (from && is_right(*from, cell)) continue;
            if (!from && is_text_of_the_form(cell, around)) continue;
            unread.emplace_back(spot, from || written.cells.contains(spot));
        }
        tell(sheet, unread);
    }

    /// Its printed line, too, which says the same on all sheets or has been told of.
    [[nodiscard]] static bool is_text_of_the_form(ReturnedCell const& cell,
                                                  std::set<std::string> const& texts) {
        return cell.kind == Kind::text && (texts.contains(fold(cell.text)) || parse_printed(cell.text));
    }

    [[nodiscard]] bool is_of_a_table(ReturnedSheet const& sheet) const {
        if (read_.contains(&sheet)) return true;
        auto const id = question_of(sheet);
        return id && (*id == activities_id || std::any_of(form_.questions.begin(), form_.questions.end(),
                                                          [&](auto const& each) { return each.id == *id; }));
    }

    /// Those without questions, and those that are not the form's: known by what stands on them, for they
    /// have nothing else to be known by.
    void text_sheet(ReturnedSheet const& sheet) {
        static constexpr std::array<std::string_view, 3> beginnings{hand_in_line, sender_line, last_day_line};
        std::set<std::string> texts;
        for (auto const& each : sent_) {
            if (each.name != plan_.instructions && each.name != plan_.lists && each.name != plan_.about)
                continue;
            for (auto const& [spot, cell] : each.cells) texts.insert(fold(cell.text));
        }
        std::vector<std::pair<Spot, bool>> unread;
        for (auto const& [spot, cell] : sheet.cells) {
            std::string_view const text = cell.text;
            bool const is_line =
                cell.kind == Kind::text && std::any_of(beginnings.begin(), beginnings.end(),
                                                       [&](auto each) { return text.starts_with(each); });
            if (!is_blank(cell) && !is_line && !is_text_of_the_form(cell, texts))
                unread.emplace_back(spot, false);
        }
        tell(sheet, unread);
    }

    void tell(ReturnedSheet const& sheet, std::vector<std::pair<Spot, bool>> const& unread) {
        constexpr std::size_t most = 10;
        constexpr std::string_view code = "formular.utanfor";
        std::string const hint = "fråga kommunen vad den vill ha sagt, och om något ska räknas om";
        for (std::size_t i = 0; i < std::min(most, unread.size()); ++i) {
            auto const& [spot, is_changed] = unread[i];
            told_.warning(code, book_.place(sheet, spot),
                          is_changed ? "det som stod här i formuläret har ändrats, och det läses inte"
                                     : "rutan finns inte i formuläret, så det som står i den läses inte",
                          hint);
        }
        if (unread.size() <= most) return;
        auto const more = unread.size() - most;
        told_.warning(code, {book_.file, 0, 0, sheet.name},
                      "… och " + (more == 1 ? std::string("en ruta") : std::to_string(more) + " rutor") +
                          " till på bladet, som inte läses",
                      hint);
    }

    ReturnedBook const& book_;
    FormDefinition const& form_;
    Diagnostics& told_;
    Diagnostics unheard_; ///< of tables, for `read_answers` tells it
    FormPlan plan_;
    excel::SentSheets sent_;
    std::vector<std::vector<double>> sums_; ///< by question and column; none where it has no table
    std::vector<bool> has_numbers_;         ///< by question
    std::set<ReturnedSheet const*> read_;
};

} // namespace

void tell_unread(ReturnedBook const& book, FormDefinition const& form, FormIssue const& issue,
                 Diagnostics& diagnostics) {
    Looking(book, form, issue, diagnostics).look();
}

} // namespace linsen::form
