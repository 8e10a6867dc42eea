#include "data/incomplete_rows.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "data/kept_rows.hpp"
#include "data/recode.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace linsen {

namespace {

constexpr std::size_t most_told = 10;

/// What a row must say where the file has a column for it, and how that is called in a sentence.
constexpr std::array<std::pair<char const*, char const*>, 3> needed{
    {{"kommun", "kommun"}, {"ar", "år"}, {"kon", "kön"}}};

/// What each row lacks, in words; empty for a row that is whole.
std::vector<std::vector<std::string>> lacking(Frame const& frame, DataSpec const& spec) {
    std::vector<std::vector<std::string>> result(frame.rows());
    for (auto const& [role, word] : needed) {
        TextColumn const* const column = frame.text(role);
        if (column == nullptr || OwnCodes(spec, role).find("") != nullptr) continue;
        for (std::size_t row = 0; row < frame.rows(); ++row)
            if (column->at(row).empty()) result[row].emplace_back(word);
    }
    return result;
}

/// What the row does say, cell by cell: "Medel 57,3".
std::string words_of(Frame const& frame, std::size_t row) {
    std::vector<std::string> cells;
    for (Column const& column : frame.columns) {
        if (auto const* const texts = std::get_if<TextColumn>(&column.data)) {
            if (!texts->at(row).empty()) cells.push_back(texts->at(row));
        } else {
            auto const& numbers = std::get<NumberColumn>(column.data);
            if (numbers.statuses[row] == Status::shown)
                cells.push_back(print_number(numbers.values[row], numbers.decimals[row]));
        }
    }
    return join(cells, " ");
}

std::string hint_of(std::vector<std::string> const& lacks) {
    auto const lacks_word = [&lacks](std::string_view word) {
        return std::find(lacks.begin(), lacks.end(), word) != lacks.end();
    };
    std::string examples;
    if (lacks_word("kommun")) examples += R"(; riket skrivs "Riket")";
    if (lacks_word("kön")) examples += R"(; båda könen tillsammans skrivs "totalt")";
    return "ta bort raden ur filen om den är en summa, ett medelvärde eller en anmärkning; fyll annars i " +
           join_swedish(lacks) + examples;
}

} // namespace

void take_out_incomplete_rows(Frame& frame, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const lacks = lacking(frame, spec);
    std::vector<std::size_t> kept;
    std::size_t count = 0;
    std::size_t next = 0;
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        if (lacks[row].empty()) {
            kept.push_back(row);
            continue;
        }
        if (count++ == most_told) next = row;
        if (count > most_told) continue;
        auto const words = words_of(frame, row);
        diagnostics.error("data.rad-ofullstandig", frame.place(row),
                          "raden saknar " + join_swedish(lacks[row]) +
                              (words.empty() ? std::string() : ": " + in_quotes(words)),
                          hint_of(lacks[row]));
    }
    if (count == 0) return;
    if (count > most_told)
        diagnostics.error("data.rad-ofullstandig", frame.place(next),
                          std::to_string(count - most_told) + (count == most_told + 1 ? " rad" : " rader") +
                              " till saknar kommun, år eller kön",
                          "kontrollera att kolumner pekar på rätt kolumner, och att filen inte har summor "
                          "eller anmärkningar bland sina rader");
    keep_rows(frame, kept);
}

} // namespace linsen
