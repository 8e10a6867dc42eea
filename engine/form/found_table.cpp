#include "form/found_table.hpp"

#include "base/text.hpp"
#include "form/headings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace linsen::form {

namespace {

constexpr std::string_view code = "formular.struktur";

/// The row of headings, and what lies below it.
struct Head {
    std::uint32_t row = 0;
    std::uint32_t last_row = 0;
    std::vector<std::optional<std::uint16_t>> columns; ///< of each heading that stands there once
    std::size_t count = 0;                             ///< of those

    [[nodiscard]] bool is_whole() const { return count == columns.size(); }
    [[nodiscard]] bool is_most() const { return count * 2 > columns.size(); }
};

class Finding {
public:
    Finding(ReturnedBook const& book, WantedTable const& wanted, Diagnostics& told)
        : book_(book)
        , wanted_(wanted)
        , told_(told) {}

    std::optional<FoundTable> find() {
        auto const range = book_.range(range_name(wanted_.id));
        if (!find_sheet(range)) return std::nullopt;
        auto const head = find_head(range);
        if (!head) return std::nullopt;
        found_.head = head->row;
        if (!columns(*head)) return std::nullopt;
        if (is_in_other_order(wanted_.key)) return std::nullopt;
        other_columns(*head);
        rows(*head);
        return std::move(found_);
    }

private:
    void tell(Place place, std::string message, std::string hint = {}) {
        if (hint.empty()) hint = "använd formuläret som skickades ut, och fyll i svaren där";
        told_.error(code, std::move(place), std::move(message), std::move(hint));
        found_.whole = false;
    }
    void tell(std::uint32_t row, std::uint16_t column, std::string message, std::string hint) {
        if (tell_merged(book_, *found_.sheet, {row, column}, told_)) {
            found_.whole = false;
            return;
        }
        tell(book_.place(*found_.sheet, {row, column}), std::move(message), std::move(hint));
    }
    [[nodiscard]] std::string question() const { return in_quotes(wanted_.title); }

    bool find_sheet(std::optional<ReturnedRange> const& range) {
        auto const* const named = range ? book_.sheet(range->sheet) : nullptr;
        if (named != nullptr) {
            auto const says = question_of(*named);
            if (!says || *says == wanted_.id) found_.sheet = named;
        }
        for (auto const& sheet : book_.sheets) {
            if (&sheet == found_.sheet || question_of(sheet) != wanted_.id) continue;
            if (found_.sheet == nullptr) {
                found_.sheet = &sheet;
                continue;
            }
            // Excel gives a copied sheet a name of its own, and which of the two was filled in nobody knows.
            tell({book_.file, 0, 0, sheet.name},
                 "frågan " + question() + " står på två blad, " + in_quotes(found_.sheet->name) + " och " +
                     in_quotes(sheet.name),
                 "ta bort det ena bladet");
            found_.is_only = false;
        }
        if (found_.sheet == nullptr)
            tell({book_.file, 0, 0, {}}, "bladet med frågan " + question() + " finns inte i arbetsboken");
        return found_.sheet != nullptr;
    }

    std::optional<Head> find_head(std::optional<ReturnedRange> const& range) {
        std::optional<Head> named;
        if (range && book_.sheet(range->sheet) == found_.sheet) {
            named = head_in(range->first.row);
            auto const key = named->columns[wanted_.key];
            named->last_row = std::max(range->last.row, key ? last_key(*key) : 0);
            if (named->is_whole()) return named;
        }
        std::set<std::uint32_t> rows;
        for (auto const& [spot, cell] : found_.sheet->cells) rows.insert(spot.row);
        std::optional<Head> best;
        for (auto const row : rows) {
            auto head = head_in(row);
            head.last_row = *rows.rbegin();
            if (best && best->is_whole() && head.is_whole()) {
                auto const column = *std::min_element(head.columns.begin(), head.columns.end());
                tell(row, *column, "tabellen i frågan " + question() + " står två gånger på bladet",
                     "ta bort den ena");
                return std::nullopt;
            }
            if (!best || head.count > best->count) best = std::move(head);
        }
        if (best && best->is_whole()) return best;
        if (named && named->is_most()) return named;
        if (best && best->is_most()) return best;
        tell({book_.file, 0, 0, found_.sheet->name}, "rubrikerna över tabellen i frågan " + question() +
                                                         " har ändrats: den ska ha " +
                                                         join_quoted(wanted_.headings));
        return std::nullopt;
    }

    /// Some programs move rows down without the name that stands for them.
    [[nodiscard]] std::uint32_t last_key(std::uint16_t column) const {
        std::uint32_t last = 0;
        for (auto const& [spot, cell] : found_.sheet->cells) {
            if (spot.column != column || cell.kind != XlsxCell::Kind::text) continue;
            if (key_of(fold(cell.text))) last = spot.row;
        }
        return last;
    }

    [[nodiscard]] std::optional<std::size_t> key_of(std::string const& label) const {
        for (std::size_t i = 0; i < wanted_.keys.size(); ++i)
            if (fold(wanted_.keys[i]) == label) return i;
        return std::nullopt;
    }

    [[nodiscard]] Head head_in(std::uint32_t row) const {
        Head head{row, row, {}, 0};
        auto const begin = found_.sheet->cells.lower_bound({row, 0});
        auto const end = found_.sheet->cells.lower_bound({row + 1, 0});
        for (auto const& heading : wanted_.headings) {
            auto& column = head.columns.emplace_back();
            bool is_twice = false;
            for (auto at = begin; at != end; ++at) {
                if (at->second.kind != XlsxCell::Kind::text || fold(at->second.text) != fold(heading))
                    continue;
                is_twice = column.has_value();
                column = at->first.column;
                if (is_twice) break;
            }
            if (is_twice) column.reset();
            if (column) ++head.count;
        }
        return head;
    }

    /// How far to the right of where they were most of the headings stand.
    [[nodiscard]] static int shift_of(Head const& head) {
        std::map<int, int> shifts;
        for (std::size_t i = 0; i < head.columns.size(); ++i)
            if (head.columns[i]) ++shifts[*head.columns[i] - static_cast<int>(i)];
        auto const most =
            std::max_element(shifts.begin(), shifts.end(),
                             [](auto const& one, auto const& other) { return one.second < other.second; });
        return most == shifts.end() ? 0 : most->first;
    }

    /// The columns of the headings; false without that of the keys.
    bool columns(Head const& head) {
        auto const shift = shift_of(head);
        for (std::size_t i = 0; i < head.columns.size(); ++i) {
            auto& column = found_.columns.emplace_back();
            if (head.columns[i]) {
                column = {*head.columns[i], true, true};
                continue;
            }
            auto const& heading = wanted_.headings[i];
            auto const at = static_cast<int>(i) + shift;
            auto const is_other = [&](auto const& other) { return other && *other == at; };
            if (at < 0 || std::any_of(head.columns.begin(), head.columns.end(), is_other) ||
                says(head, at, control_heading)) {
                tell(head.row, first_of(head),
                     "kolumnen " + in_quotes(heading) + " saknas i frågan " + question(), {});
                found_.rows_add_up = false;
                continue;
            }
            column = {static_cast<std::uint16_t>(at), true, false};
            if (says(head, at, heading)) { // beside another that says the same
                column.is_certain = true;
                continue;
            }
            tell(head.row, column.at,
                 "rubriken " + in_quotes(heading) + " i frågan " + question() + " har ändrats",
                 "skriv tillbaka " + in_quotes(heading) +
                     (i == wanted_.key ? "" : "; kontrollera att det är rätt svar som står i kolumnen"));
        }
        return found_.columns[wanted_.key].is_there;
    }

    [[nodiscard]] bool says(Head const& head, int column, std::string_view heading) const {
        return fold(found_.sheet->text(head.row, static_cast<std::uint16_t>(column))) == fold(heading);
    }

    [[nodiscard]] static std::uint16_t first_of(Head const& head) {
        std::uint16_t first = UINT16_MAX;
        for (auto const& column : head.columns) first = std::min(first, column.value_or(UINT16_MAX));
        return first;
    }

    /// Of headings that have changed places, nobody knows whether their numbers went along.
    /// True when the column `which` is among them.
    bool is_in_other_order(std::size_t which) {
        std::vector<std::uint16_t> in_order;
        for (auto const& column : found_.columns)
            if (column.is_there) in_order.push_back(column.at);
        std::sort(in_order.begin(), in_order.end());
        bool is_told = false;
        bool is_among = false;
        std::size_t next = 0;
        for (std::size_t i = 0; i < found_.columns.size(); ++i) {
            auto& column = found_.columns[i];
            if (!column.is_there) continue;
            auto const wanted = in_order[next++];
            if (column.at == wanted) continue;
            column.is_certain = false;
            is_among = is_among || i == which;
            if (i + 1 == found_.columns.size()) found_.rows_add_up = false;
            if (is_told) continue;
            is_told = true;
            tell(found_.head, wanted,
                 "kolumnerna i frågan " + question() + " står i en annan ordning än i formuläret",
                 "här ska " + in_quotes(wanted_.headings[i]) +
                     " stå; kontrollera vems antal som står i kolumnen");
        }
        return is_among;
    }

    /// Columns of their own among those that were sent out.
    void other_columns(Head const& head) {
        auto const is_in = [&](std::uint16_t at) {
            return std::any_of(found_.columns.begin(), found_.columns.end(),
                               [&](auto const& column) { return column.is_there && column.at == at; });
        };
        std::uint16_t first = UINT16_MAX;
        std::uint16_t last = 0;
        for (auto const& column : found_.columns) {
            if (!column.is_there) continue;
            first = std::min(first, column.at);
            last = std::max(last, column.at);
        }
        for (auto at = first; at <= last; ++at) {
            if (is_in(at) || !has_content(head, at) || says(head, at, control_heading)) continue;
            tell(head.row, at, "tabellen i frågan " + question() + " har fått en kolumn till",
                 "flytta det som står i den till de andra kolumnerna, och ta bort den");
            found_.rows_add_up = false;
            found_.columns_add_up = false;
        }
    }

    [[nodiscard]] bool has_content(Head const& head, std::uint16_t column) const {
        for (auto row = head.row; row <= head.last_row; ++row)
            if (found_.sheet->at(row, column) != nullptr) return true;
        return false;
    }

    [[nodiscard]] bool has_content_in_row(std::uint32_t row) const {
        return std::any_of(found_.columns.begin(), found_.columns.end(), [&](auto const& column) {
            return column.is_there && found_.sheet->at(row, column.at) != nullptr;
        });
    }

    void fault_in_row(std::uint32_t row, std::string message, std::string hint) {
        tell(row, found_.columns[wanted_.key].at, std::move(message), std::move(hint));
    }

    void rows(Head const& head) {
        std::vector<FoundTable::Row> filled; // a row of no key has the key after the last
        std::vector<bool> present(wanted_.keys.size(), false);
        bool is_after_end = false;
        for (auto const row : filled_rows(head)) {
            auto const label = fold(found_.sheet->text(row, found_.columns[wanted_.key].at));
            is_after_end = is_after_end || (!wanted_.end.empty() && label == fold(wanted_.end));
            auto const key = key_of(label);
            if (is_after_end && (!key || present[*key])) continue; // but for rows that have been sorted
            if (!key && label.empty() && !has_content_in_row(row)) continue;
            filled.push_back({row, key.value_or(present.size())});
            if (key) present[*key] = true;
        }
        auto seen = present; // and those that are known by where they stand
        name_strangers(filled, seen);
        std::vector<bool> taken(seen.size(), false);
        for (auto const& each : filled) {
            if (each.key == seen.size()) {
                // What somebody has written there is not told: it may be a name.
                fault_in_row(each.at, "frågan " + question() + " har fått en rad som inte finns i formuläret",
                             "flytta det som står i den till de andra raderna och ta bort den, eller skriv "
                             "tillbaka den text som stod där");
                continue;
            }
            auto const& key = wanted_.keys[each.key];
            if (!present[each.key])
                fault_in_row(each.at,
                             "raden " + in_quotes(key) + " i frågan " + question() +
                                 " har fått en annan text",
                             "skriv tillbaka " + in_quotes(key) + ", och kontrollera att raden gäller det");
            if (taken[each.key])
                fault_in_row(each.at, "raden " + in_quotes(key) + " står två gånger i frågan " + question(),
                             "ta bort den ena");
            taken[each.key] = true;
            found_.rows.push_back(each);
        }
        if (!wanted_.end.empty()) rows_in_other_order();
        for (std::size_t i = 0; i < seen.size(); ++i)
            if (!seen[i])
                fault_in_row(head.row,
                             "raden " + in_quotes(wanted_.keys[i]) + " saknas i frågan " + question(), {});
        found_.columns_add_up =
            found_.columns_add_up && found_.rows.size() == seen.size() && filled.size() == seen.size();
    }

    /// Of rows that have changed places, nobody knows whether their numbers went along.
    void rows_in_other_order() {
        auto const& rows = found_.rows;
        auto const moved = std::adjacent_find(
            rows.begin(), rows.end(), [](auto const& one, auto const& next) { return next.key < one.key; });
        if (moved == rows.end()) return;
        fault_in_row(moved->at, "raderna i frågan " + question() + " står i en annan ordning än i formuläret",
                     "ställ dem i formulärets ordning, och kontrollera att varje rad har sina egna antal");
    }

    [[nodiscard]] std::set<std::uint32_t> filled_rows(Head const& head) const {
        std::set<std::uint32_t> filled;
        for (auto at = found_.sheet->cells.upper_bound({head.row, UINT16_MAX});
             at != found_.sheet->cells.end() && at->first.row <= head.last_row; ++at)
            filled.insert(at->first.row);
        return filled;
    }

    /// Rows of no key between two that are known are those that are lost there, when they are as many.
    static void name_strangers(std::vector<FoundTable::Row>& rows, std::vector<bool>& seen) {
        std::size_t key = 0; // the one after the last that was known
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].key != seen.size()) {
                key = rows[i].key + 1;
                continue;
            }
            auto end = i;
            while (end < rows.size() && rows[end].key == seen.size()) ++end;
            auto const next = end == rows.size() ? seen.size() : rows[end].key;
            bool is_same = next >= key && next - key == end - i;
            for (auto each = key; is_same && each < next; ++each) is_same = !seen[each];
            for (; is_same && key < next; ++key, ++i) {
                rows[i].key = key;
                seen[key] = true;
            }
            i = end - 1;
        }
    }

    ReturnedBook const& book_;
    WantedTable const& wanted_;
    Diagnostics& told_;
    FoundTable found_;
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
