#include "tabulate/measured.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"

#include <algorithm>
#include <optional>

namespace linsen {

namespace {

struct Weighted {
    double number;
    std::int64_t persons;
};

/// The values of one cell, and what comes of them.
struct Measured {
    std::vector<Weighted> values;
    bool unknown = false;    ///< of a row it is not known how many it is about
    bool unanswered = false; ///< somebody has no number

    [[nodiscard]] std::int64_t persons() const {
        std::int64_t persons = 0;
        for (Weighted const& value : values) persons += value.persons;
        return persons;
    }
    [[nodiscard]] double mean() const {
        double sum = 0;
        for (Weighted const& value : values) sum += value.number * static_cast<double>(value.persons);
        return sum / static_cast<double>(persons());
    }
    /// Of an even number of persons the middle between the two in the middle.
    [[nodiscard]] double median() {
        std::sort(values.begin(), values.end(),
                  [](Weighted const& a, Weighted const& b) { return a.number < b.number; });
        return (in_queue((persons() - 1) / 2) + in_queue(persons() / 2)) / 2;
    }

private:
    /// The number of the person at this place, from 0.
    [[nodiscard]] double in_queue(std::int64_t place) const {
        for (Weighted const& value : values) {
            if (place < value.persons) return value.number;
            place -= value.persons;
        }
        return values.back().number;
    }
};

/// The number that each code of the column is, or nothing for an answer that was not given.
std::optional<std::vector<std::optional<double>>>
numbers_in(TextColumn const& column, TableRequest const& request, Diagnostics& diagnostics) {
    std::vector<std::optional<double>> numbers;
    for (auto const& text : column.dictionary) {
        if (text == no_answer) {
            numbers.emplace_back();
            continue;
        }
        auto parsed = parse_number(text, DecimalMark::comma);
        if (!parsed) parsed = parse_number(text, DecimalMark::point);
        if (!parsed) {
            diagnostics.add({Severity::error, "tabulate.inga-tal", request.asked_at,
                             "kolumnen " + in_quotes(request.measured) + " har " + in_quotes(text) +
                                 ", som inte är ett tal",
                             "ta en kolumn med tal, eller skriv vad värdet betyder under koder",
                             request.excerpt});
            return std::nullopt;
        }
        numbers.emplace_back(parsed->value);
    }
    return numbers;
}

Cell cell_of(Measured& measured, TableRequest const& request) {
    auto const persons = measured.persons();
    if (measured.unknown) return cell_without_value(Status::missing, request.unit);
    if (persons == 0)
        return cell_without_value(measured.unanswered ? Status::missing : Status::not_applicable,
                                  request.unit);
    bool const is_median = request.statistic == Statistic::median;
    // The median of an odd number is one person's own number, and is rounded for that.
    bool const one_person = is_median && persons % 2 == 1;
    return shown_cell(is_median ? measured.median() : measured.mean(), request.unit,
                      one_person ? 0 : request.decimals.value_or(1));
}

} // namespace

bool fill_measured(Cube& cube, CountedSource const& source, std::vector<CountedAxis> const& axes,
                   std::vector<bool> const& chosen, Diagnostics& diagnostics) {
    auto const& column = *source.frame.text(cube.request.measured);
    auto const numbers = numbers_in(column, cube.request, diagnostics);
    if (!numbers) return false;
    std::vector<Measured> cells(size_of(axes));
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        if (!chosen[row]) continue;
        auto const number = (*numbers)[column.codes[row]];
        if (!number) {
            cube.counted->rows[row] = false;
            bool const is_person = source.spec.kind == DataKind::individuals;
            each_cell(axes, row, [&](std::size_t cell) { cells[cell].unanswered |= is_person; });
            continue;
        }
        bool const unknown = !source.rows.unknown.empty() && source.rows.unknown[row];
        Weighted const value{*number, source.rows.persons_of(row)};
        each_cell(axes, row, [&](std::size_t cell) {
            cells[cell].unknown = cells[cell].unknown || unknown;
            if (value.persons != 0) cells[cell].values.push_back(value);
        });
    }
    for (Measured& measured : cells) {
        cube.counted->counts.push_back(measured.persons());
        cube.cells.push_back(cell_of(measured, cube.request));
    }
    // Whoever gave no answer is not among those that the figures are about.
    Condition answered{cube.request.measured, {}};
    for (auto const& text : column.dictionary)
        if (text != no_answer) answered.codes.push_back(text);
    std::sort(answered.codes.begin(), answered.codes.end());
    cube.counted->where.push_back(std::move(answered));
    return true;
}

} // namespace linsen
