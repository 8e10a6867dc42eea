#include "form/found_table.hpp"

#include "base/text.hpp"
#include "form/headings.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linsen::form {

namespace {

constexpr std::string_view code = "formular.struktur";

/// The row of headings, and what lies below it.
struct Head {
    ReturnedSheet const* sheet = nullptr;
    std::uint32_t row = 0;
    std::uint32_t last_row = 0;
    std::vector<std::uint16_t> columns;
};

class Finding {
public:
    Finding(ReturnedBook const& book, WantedTable const& wanted, Diagnostics& told)
        : book_(book)
        , wanted_(wanted)
        , told_(told) {}

    std::optional<FoundTable> find() {
        auto const head = find_head();
        if (!head || has_other_columns(*head) || has_other_order(*head)) return std::nullopt;
        return rows_below(*head);
    }

private:
    std::nullopt_t tell(Place place, std::string message, std::string hint = {}) {
        if (hint.empty()) hint = "använd formuläret som kommunen fick, och fyll i talen där";
        told_.error(code, std::move(place), std::move(message), std::move(hint));
        return std::nullopt;
    }
    [[nodiscard]] std::string question() const { return in_quotes(wanted_.title); }

    std::nullopt_t tell_twice(ReturnedSheet const& one, ReturnedSheet const& other) {
        return tell({book_.file, 0, 0, other.name},
                    "frågan " + question() + " står på två blad, " + in_quotes(one.name) + " och " +
                        in_quotes(other.name),
                    "ta bort det ena bladet");
    }

    std::optional<Head> find_head() {
        if (auto const range = book_.range(range_name(wanted_.id))) {
            auto const* const sheet = book_.sheet(range->sheet);
            auto const says = sheet == nullptr ? std::nullopt : question_of(*sheet);
            if (sheet != nullptr && (!says || *says == wanted_.id)) {
                // Excel gives a copied sheet a name of its own, and which of the two was filled in nobody
                // knows.
                for (auto const& other : book_.sheets)
                    if (&other != sheet && question_of(other) == wanted_.id) return tell_twice(*sheet, other);
                if (auto columns = columns_in(*sheet, range->first.row))
                    return Head{sheet, range->first.row,
                                std::max(range->last.row, last_key(*sheet, columns->at(wanted_.key))),
                                std::move(*columns)};
            }
        }
        return head_by_print();
    }

    /// Some programs move rows down without the name that stands for them.
    [[nodiscard]] std::uint32_t last_key(ReturnedSheet const& sheet, std::uint16_t column) const {
        std::uint32_t last = 0;
        for (auto const& [spot, cell] : sheet.cells) {
            if (spot.column != column || cell.kind != XlsxCell::Kind::text) continue;
            auto const label = fold(cell.text);
            if (std::any_of(wanted_.keys.begin(), wanted_.keys.end(),
                            [&](auto const& key) { return fold(key) == label; }))
                last = spot.row;
        }
        return last;
    }

    std::optional<Head> head_by_print() {
        std::vector<ReturnedSheet const*> sheets;
        for (auto const& sheet : book_.sheets)
            if (question_of(sheet) == wanted_.id) sheets.push_back(&sheet);
        if (sheets.empty())
            return tell({book_.file, 0, 0, {}},
                        "bladet med frågan " + question() + " finns inte i arbetsboken");
        if (sheets.size() > 1) return tell_twice(*sheets[0], *sheets[1]);
        auto const& sheet = *sheets.front();
        std::set<std::uint32_t> rows;
        for (auto const& [spot, cell] : sheet.cells) rows.insert(spot.row);
        std::optional<Head> found;
        for (auto const row : rows) {
            auto columns = columns_in(sheet, row);
            if (!columns) continue;
            if (found)
                return tell(book_.place(sheet, {row, columns->front()}),
                            "tabellen i frågan " + question() + " står två gånger på bladet",
                            "ta bort den ena");
            found = Head{&sheet, row, *rows.rbegin(), std::move(*columns)};
        }
        if (found) return found;
        return tell({book_.file, 0, 0, sheet.name}, "rubrikerna över tabellen i frågan " + question() +
                                                        " har ändrats: den ska ha " +
                                                        join_quoted(wanted_.headings));
    }

    /// Where each heading is in a row, when each stands there once.
    [[nodiscard]] std::optional<std::vector<std::uint16_t>> columns_in(ReturnedSheet const& sheet,
                                                                       std::uint32_t row) const {
        std::vector<std::uint16_t> columns;
        auto const begin = sheet.cells.lower_bound({row, 0});
        auto const end = sheet.cells.lower_bound({row + 1, 0});
        for (auto const& heading : wanted_.headings) {
            std::optional<std::uint16_t> column;
            for (auto at = begin; at != end; ++at) {
                if (at->second.kind != XlsxCell::Kind::text || fold(at->second.text) != fold(heading))
                    continue;
                if (column) return std::nullopt;
                column = at->first.column;
            }
            if (!column) return std::nullopt;
            columns.push_back(*column);
        }
        return columns;
    }

    /// A column with a heading of its own among those that were sent out.
    bool has_other_columns(Head const& head) {
        auto const [first, last] = std::minmax_element(head.columns.begin(), head.columns.end());
        for (auto column = *first; column <= *last; ++column) {
            if (std::find(head.columns.begin(), head.columns.end(), column) != head.columns.end()) continue;
            if (!has_content(head, column)) continue;
            (void)tell(book_.place(*head.sheet, {head.row, column}),
                       "tabellen i frågan " + question() + " har fått en kolumn till", "ta bort kolumnen");
            return true;
        }
        return false;
    }

    /// Of headings that have changed places, nobody knows whether their numbers went along.
    bool has_other_order(Head const& head) {
        auto in_order = head.columns;
        std::sort(in_order.begin(), in_order.end());
        auto const moved = std::mismatch(head.columns.begin(), head.columns.end(), in_order.begin());
        if (moved.first == head.columns.end()) return false;
        auto const& wanted = wanted_.headings[static_cast<std::size_t>(moved.first - head.columns.begin())];
        (void)tell(book_.place(*head.sheet, {head.row, *moved.second}),
                   "kolumnerna i frågan " + question() + " står i en annan ordning än i formuläret",
                   "här ska " + in_quotes(wanted) + " stå; kontrollera vems antal som står i kolumnen");
        return true;
    }

    [[nodiscard]] static bool has_content(Head const& head, std::uint16_t column) {
        for (auto row = head.row; row <= head.last_row; ++row)
            if (head.sheet->at(row, column) != nullptr) return true;
        return false;
    }

    [[nodiscard]] static bool has_content(Head const& head, std::uint32_t row) {
        return std::any_of(head.columns.begin(), head.columns.end(),
                           [&](auto column) { return head.sheet->at(row, column) != nullptr; });
    }

    std::optional<FoundTable> rows_below(Head const& head) {
        FoundTable found{head.sheet, head.row, head.columns, {}};
        std::vector<std::optional<std::uint32_t>> rows(wanted_.keys.size());
        bool good = true;
        auto const fault = [&](std::uint32_t row, std::string message, std::string hint) {
            (void)tell(book_.place(*head.sheet, {row, head.columns[wanted_.key]}), std::move(message),
                       std::move(hint));
            good = false;
        };
        std::set<std::uint32_t> filled;
        for (auto at = head.sheet->cells.upper_bound({head.row, UINT16_MAX});
             at != head.sheet->cells.end() && at->first.row <= head.last_row; ++at)
            filled.insert(at->first.row);
        for (auto const row : filled) {
            auto const label = fold(head.sheet->text(row, head.columns[wanted_.key]));
            if (!wanted_.end.empty() && label == fold(wanted_.end)) break;
            auto const key = std::find_if(wanted_.keys.begin(), wanted_.keys.end(),
                                          [&](auto const& each) { return fold(each) == label; });
            if (key == wanted_.keys.end()) {
                // What somebody has written there is not told: it may be a name.
                if (!label.empty() || has_content(head, row))
                    fault(row, "frågan " + question() + " har fått en rad som inte finns i formuläret",
                          "ta bort raden, eller skriv tillbaka den text som stod där");
                continue;
            }
            auto& place = rows[static_cast<std::size_t>(key - wanted_.keys.begin())];
            if (place)
                fault(row, "raden " + in_quotes(*key) + " står två gånger i frågan " + question(),
                      "ta bort den ena");
            place = row;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i]) continue;
            fault(head.row, "raden " + in_quotes(wanted_.keys[i]) + " saknas i frågan " + question(), {});
        }
        if (!good) return std::nullopt;
        for (auto const& row : rows) found.rows.push_back(*row);
        return found;
    }

    ReturnedBook const& book_;
    WantedTable const& wanted_;
    Diagnostics& told_;
};

} // namespace

WantedTable wanted_table(FormDefinition const& form, FormQuestion const& asked) {
    WantedTable wanted{asked.id, asked.heading, question_headings(form, asked, 0), 0, asked.rows, sum_label};
    // The controls are the form's own: whether they are there does not matter.
    wanted.headings.pop_back();
    return wanted;
}

WantedTable wanted_activities(FormDefinition const& form) {
    WantedTable wanted{std::string(activities_id),
                       std::string(activities_sheet),
                       {std::string(goal_heading), std::string(activity_heading), std::string(state_heading),
                        std::string(owner_heading), std::string(date_heading)},
                       1,
                       {},
                       {}};
    for (auto const& goal : form.goals)
        wanted.keys.insert(wanted.keys.end(), goal.activities.begin(), goal.activities.end());
    return wanted;
}

std::optional<std::string> question_of(ReturnedSheet const& sheet) {
    for (auto const& [spot, cell] : sheet.cells) {
        if (cell.kind != XlsxCell::Kind::text) continue;
        if (auto const printed = parse_printed(cell.text); printed && !printed->question.empty())
            return printed->question;
    }
    return std::nullopt;
}

std::optional<FoundTable> find_table(ReturnedBook const& book, WantedTable const& wanted,
                                     Diagnostics& diagnostics) {
    return Finding(book, wanted, diagnostics).find();
}

} // namespace linsen::form
