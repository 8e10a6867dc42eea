#include "data/odd_limits.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace linsen {

namespace {

struct OddRow {
    std::size_t row = 0;
    std::string limits; ///< as the file has them
};

/// "53–47 (rad 2), 43–37 (rad 3) och 7 till"
std::string words_of(std::vector<OddRow> const& rows, Frame const& frame) {
    constexpr std::size_t most = 5;
    std::vector<std::string> parts;
    for (OddRow const& each : rows) {
        if (parts.size() == most) {
            parts.push_back(std::to_string(rows.size() - most) + " till");
            break;
        }
        parts.push_back((each.limits.empty() ? "" : each.limits + " ") + "(rad " +
                        line_words(frame.place(each.row)) + ")");
    }
    return join_swedish(parts);
}

std::string rows_in_words(std::size_t number) {
    return number == 1 ? "en rad" : std::to_string(number) + " rader";
}

} // namespace

void take_out_odd_limits(Frame& frame, Diagnostics& diagnostics) {
    NumberColumn* low = nullptr;
    NumberColumn* high = nullptr;
    std::string low_heading;
    std::string high_heading;
    for (Column& column : frame.columns) {
        auto* const numbers = std::get_if<NumberColumn>(&column.data);
        if (numbers == nullptr) continue;
        if (column.role == "nedre") std::tie(low, low_heading) = std::pair(numbers, column.heading);
        if (column.role == "ovre") std::tie(high, high_heading) = std::pair(numbers, column.heading);
    }
    if (low == nullptr || high == nullptr) return;

    std::vector<OddRow> swapped;
    std::vector<OddRow> halves;
    auto const printed = [](NumberColumn const& limits, std::size_t row) {
        return print_number(limits.values[row], limits.decimals[row]);
    };
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        bool const has_low = low->statuses[row] == Status::shown;
        bool const has_high = high->statuses[row] == Status::shown;
        if (has_low != has_high) {
            halves.push_back({row, printed(has_low ? *low : *high, row)});
        } else if (has_low && low->values[row] > high->values[row]) {
            swapped.push_back({row, printed(*low, row) + "–" + printed(*high, row)});
        } else {
            continue;
        }
        low->statuses[row] = Status::missing;
        high->statuses[row] = Status::missing;
    }
    auto const tell = [&](std::vector<OddRow> const& rows, std::string_view code, std::string const& what,
                          std::string hint) {
        if (rows.empty()) return;
        auto const number = rows_in_words(rows.size());
        auto const told = what + ": " + words_of(rows, frame);
        diagnostics.warning(std::string(code), frame.place(rows.front().row),
                            number + " har" + told + "; " +
                                (rows.size() == 1 ? "intervallet" : "intervallen") + " är inte med",
                            std::move(hint));
        frame.caveats.push_back({"I filen " + frame.file + " har " + number + told + ". " +
                                     (rows.size() == 1 ? "Värdet redovisas" : "Värdena redovisas") +
                                     " utan intervall.",
                                 {}});
    };
    auto const columns = "kolumnerna " + in_quotes(low_heading) + " och " + in_quotes(high_heading);
    tell(swapped, "data.intervall-omvant", " en undre gräns som är större än den övre",
         "rätta gränserna i " + columns);
    tell(halves, "data.intervall-halvt", " bara den ena av intervallets två gränser",
         "fyll i den gräns som fattas i " + columns + ", eller ta bort den andra");
}

} // namespace linsen
