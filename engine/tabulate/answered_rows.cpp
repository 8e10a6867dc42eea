#include "tabulate/answered_rows.hpp"

#include "base/text.hpp"
#include "data/place_register.hpp"
#include "data/unlike_rows.hpp"
#include "tabulate/countable_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace linsen {

namespace {

/// The rows of a year, and where they stand in the frame.
struct YearRows {
    std::vector<AnsweredRow> rows;
    std::vector<std::size_t> at;
};

/// Rows of sums, and what says that rows can be compared, are no parts of a table.
std::map<std::string, YearRows> rows_by_year(Frame const& frame, YearAndBefore const& asked) {
    std::vector<bool> is_sum(frame.rows(), false);
    std::vector<TextColumn const*> dividing;
    for (Column const& column : frame.columns) {
        auto const* const text = std::get_if<TextColumn>(&column.data);
        if (text == nullptr) continue;
        auto const sums = sums_in(*text, column.role);
        for (std::size_t row = 0; row < frame.rows(); ++row)
            if (sums[text->codes[row]]) is_sum[row] = true;
        bool const divides = column.role != "ar" && column.role != "kommun" &&
                             std::none_of(asked.comparable.begin(), asked.comparable.end(),
                                          [&](Condition const& each) { return each.role == column.role; });
        if (divides) dividing.push_back(text);
    }
    std::map<std::string, YearRows> by_year;
    auto const* const years = frame.text("ar");
    auto const* const places = frame.text("kommun");
    for (std::size_t row = 0; row < frame.rows() && years != nullptr && places != nullptr; ++row) {
        if (is_sum[row]) continue;
        auto& of_year = by_year[years->at(row)];
        auto& words = of_year.rows.emplace_back(AnsweredRow{places->at(row), {}}).words;
        for (auto const* const column : dividing) words.push_back(column->at(row));
        of_year.at.push_back(row);
    }
    return by_year;
}

std::string name_of(std::string const& place) {
    auto const* const area = find_area(place);
    return area == nullptr ? place : area->name;
}

} // namespace

void tell_unlike_rows(Frame const& frame, DataSpec const& spec, YearAndBefore const& asked,
                      Diagnostics& diagnostics) {
    // Persons have a row each; and which rows a file lacks that could not be read whole, nobody knows.
    if (frame.numbers("antal") == nullptr || frame.incomplete || !frame.skipped.empty()) return;
    auto const tell = [&](Place place, std::string message, std::string hint) {
        diagnostics.error("tabulate.rader-olika", std::move(place), std::move(message), std::move(hint));
    };
    for (auto const& [year, of_year] : rows_by_year(frame, asked)) {
        auto const unlike = unlike_rows(of_year.rows, {});
        std::set<std::string> told;
        for (auto const& [fault, row, at] : unlike) {
            auto const name = name_of(row.place);
            std::string which = " raden ";
            which.append(in_quotes(join(row.words, ", "))).append(" för ").append(year);
            if (fault == UnlikeRow::Fault::missing) {
                if (!told.insert(row.place).second) continue;
                std::string lacking = name + " saknar för ";
                lacking.append(year).append(" ").append(missing_in_words(unlike, row.place));
                lacking.append(", som andra kommuner har i ").append(in_quotes(spec.name));
                tell({frame.path, 0, 0, frame.sheet}, std::move(lacking),
                     "lägg till den med kommunens antal, 0 om det inte var några: en rad som saknas är inte "
                     "noll");
            } else if (fault == UnlikeRow::Fault::doubled) {
                tell(frame.place(of_year.at[at]),
                     std::string(name).append(" har redan").append(which).append(", och båda skulle räknas"),
                     "ta bort den av dem som är fel");
            } else {
                tell(frame.place(of_year.at[at]),
                     std::string("få andra än ").append(name).append(" har").append(which),
                     "rätta ordet, eller lägg till raden också för de andra");
            }
        }
    }
}

} // namespace linsen
