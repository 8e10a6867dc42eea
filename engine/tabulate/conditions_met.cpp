#include "tabulate/conditions_met.hpp"

#include "base/text.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/unreadable_cells.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

constexpr std::string_view narrow_nbsp = "\u202F";

class ConditionsMet {
public:
    ConditionsMet(TableRequest const& request, Frame const& frame, std::vector<TextColumn const*> columns,
                  RequestFaults& faults)
        : request_(request)
        , frame_(frame)
        , columns_(std::move(columns))
        , faults_(faults) {}

    std::optional<std::vector<std::size_t>> run() {
        wanted_.resize(request_.where.size());
        bool all_known = true;
        for (std::size_t i = 0; i < request_.where.size(); ++i)
            all_known &= wanted_codes(request_.where[i], *columns_[i], wanted_[i]);
        if (!all_known) return std::nullopt;
        Which all(wanted_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        auto rows = rows_that_meet(all);
        if (rows.empty() && tell_contradicting_conditions()) return std::nullopt;
        return rows;
    }

private:
    /// Conditions, by their place in the request.
    using Which = std::vector<std::size_t>;

    /// Nobody sees that two codes differ, only in which spaces part their words or how letters are composed.
    static bool look_alike(std::string_view one, std::string_view other) {
        auto const without_spaces = [](std::string_view text) {
            std::string result = to_nfc(text);
            for (std::string_view const space : {std::string_view(" "), nbsp, narrow_nbsp})
                for (auto at = result.find(space); at != std::string::npos; at = result.find(space))
                    result.erase(at, space.size());
            return result;
        };
        return fold(one) == fold(other) && without_spaces(one) == without_spaces(other);
    }

    /// For each dictionary code of a condition's column: is it one of those asked for? Tells unknown codes.
    bool wanted_codes(Condition const& condition, TextColumn const& column, std::vector<bool>& wanted) {
        wanted.assign(column.dictionary.size(), false);
        bool all_known = true;
        for (std::string const& code : condition.codes) {
            auto const found = std::find(column.dictionary.begin(), column.dictionary.end(), code);
            if (found != column.dictionary.end()) {
                wanted[static_cast<std::size_t>(found - column.dictionary.begin())] = true;
                continue;
            }
            bool any_alike = false;
            for (std::size_t i = 0; i < column.dictionary.size(); ++i) {
                bool const alike = look_alike(column.dictionary[i], code);
                wanted[i] = wanted[i] || alike;
                any_alike |= alike;
            }
            if (any_alike || has_unreadable(condition, code, frame_)) continue;
            if (request_.optional) {
                faults_.remark("tabulate.kod-saknas", "datamängden " + in_quotes(frame_.name) +
                                                          " har inga rader där " + condition.role + " är " +
                                                          in_quotes(code) +
                                                          "; uppgiften redovisas som saknad");
                continue;
            }
            all_known = false;
            auto const near_codes = nearest(code, column.dictionary, 3);
            faults_.error(condition, "tabulate.kod-saknas",
                          "datamängden " + in_quotes(frame_.name) + " har inga rader där " + condition.role +
                              " är " + in_quotes(code),
                          near_codes.empty() ? "kolumnen är tom" : "närmast är " + join_quoted(near_codes));
        }
        return all_known;
    }

    [[nodiscard]] std::vector<std::size_t> rows_that_meet(Which const& conditions) const {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            bool const fits = std::all_of(conditions.begin(), conditions.end(),
                                          [&](std::size_t i) { return wanted_[i][columns_[i]->codes[row]]; });
            if (fits) rows.push_back(row);
        }
        return rows;
    }

    [[nodiscard]] bool stand_together(Which const& conditions) const {
        if (!rows_that_meet(conditions).empty()) return true;
        std::vector<Condition> asked;
        for (std::size_t const i : conditions) asked.push_back(request_.where[i]);
        return has_unreadable(asked, frame_);
    }

    /// The fewest of a user's conditions that no row meets together, two or all; none where there are such
    /// rows, or where the data lack one of the codes by itself.
    [[nodiscard]] Which contradicting() const {
        Which own;
        for (std::size_t i = 0; i < request_.where.size(); ++i)
            if (request_.where[i].asked_at.line > 0) own.push_back(i);
        for (std::size_t const i : own)
            if (!stand_together({i})) return {};
        for (std::size_t a = 0; a < own.size(); ++a)
            for (std::size_t b = a + 1; b < own.size(); ++b)
                if (!stand_together({own[a], own[b]})) return {own[a], own[b]};
        return own.size() < 2 || stand_together(own) ? Which{} : own;
    }

    [[nodiscard]] std::string words_of(std::size_t condition) const {
        Condition const& asked = request_.where[condition];
        std::vector<std::string> codes;
        for (std::string const& code : asked.codes) codes.push_back(in_quotes(code));
        return asked.role + " är " + join(codes, " eller ");
    }

    /// Each condition has rows, but no row meets them all: false where that is not so. An empty table that
    /// may be empty is none the less told.
    bool tell_contradicting_conditions() {
        Which const conditions = contradicting();
        if (conditions.empty()) return false;
        std::vector<std::string> words;
        for (std::size_t const i : conditions) words.push_back(words_of(i));
        std::string const what = "datamängden " + in_quotes(frame_.name) + " har inga rader där " +
                                 (words.size() == 2 ? "både " : "") + join_swedish(words);
        if (request_.optional) {
            faults_.remark("tabulate.villkor-motsagda", what + "; uppgiften redovisas som saknad");
            return false;
        }
        std::size_t const last = conditions.back();
        Which const others(conditions.begin(), conditions.end() - 1);
        words.pop_back();
        auto const& column = *columns_[last];
        auto const found = found_codes(request_.where[last].role, column, rows_that_meet(others));
        bool const is_same_column =
            std::any_of(others.begin(), others.end(), [&](std::size_t i) { return columns_[i] == &column; });
        auto const near_codes = nearest(request_.where[last].codes.front(), found, 3);
        faults_.error(request_.where[last], "tabulate.villkor-motsagda", what,
                      is_same_column ? "två villkor på samma kolumn utesluter varandra; ta bort det ena"
                      : near_codes.empty() ? "ändra eller ta bort ett av villkoren"
                                           : "där " + join_swedish(words) + " är " +
                                                 request_.where[last].role + " " + join_quoted(near_codes));
        return true;
    }

    TableRequest const& request_;
    Frame const& frame_;
    std::vector<TextColumn const*> columns_;
    RequestFaults& faults_;
    /// Of each condition: for each dictionary code of its column, whether it is asked for.
    std::vector<std::vector<bool>> wanted_;
};

} // namespace

std::optional<std::vector<std::size_t>> rows_that_meet(TableRequest const& request, Frame const& frame,
                                                       std::vector<TextColumn const*> columns,
                                                       RequestFaults& faults) {
    return ConditionsMet(request, frame, std::move(columns), faults).run();
}

} // namespace linsen
