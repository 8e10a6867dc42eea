#include "tabulate/chosen_rows.hpp"

#include "data/answers_in.hpp"
#include "tabulate/counted_axis.hpp"

#include <algorithm>
#include <string>

namespace linsen {

namespace {

template <class Fits>
void keep(std::vector<bool>& chosen, TextColumn const& column, Fits const& fits) {
    std::vector<bool> wanted;
    wanted.reserve(column.dictionary.size());
    for (auto const& text : column.dictionary) wanted.push_back(fits(text));
    for (std::size_t row = 0; row < chosen.size(); ++row)
        if (chosen[row] && !wanted[column.codes[row]]) chosen[row] = false;
}

bool fits(CountedSource const& source, Condition const& condition, std::string const& text) {
    auto const answers = answers_in(source.spec, condition.role, text);
    return std::any_of(condition.codes.begin(), condition.codes.end(), [&](std::string const& code) {
        bool const is_place = condition.role == "kommun" && code.size() == 2;
        if (is_place && text.size() == 4 && (code == "00" || text.starts_with(code))) return true;
        if (code == "totalt") return true;
        return std::find(answers.begin(), answers.end(), code) != answers.end();
    });
}

} // namespace

std::vector<bool> chosen_rows(TableRequest const& request, CountedSource const& source) {
    auto chosen = source.rows.counts;
    for (Condition const& condition : request.where) {
        auto const* const column = source.frame.text(condition.role);
        if (column == nullptr) continue;
        keep(chosen, *column, [&](std::string const& text) { return fits(source, condition, text); });
    }
    auto const* const sex = source.frame.text("kon");
    if (sex != nullptr && !source.rows.elsewhere.empty())
        keep(chosen, *sex, [&](std::string const& text) { return source.rows.sexes.count(text) != 0; });
    return chosen;
}

std::vector<bool> rows_that_name(AxisRequest const& asked, TableRequest const& request,
                                 CountedSource const& source) {
    auto rows = source.rows.counts;
    for (Condition const& condition : request.where) {
        auto const* const column = source.frame.text(condition.role);
        if (column == nullptr || source.spec.root_of(condition.role) != source.spec.root_of(asked.role))
            continue;
        keep(rows, *column, [&](std::string const& text) { return fits(source, condition, text); });
    }
    return rows;
}

} // namespace linsen
