#include "data/incomplete_rows.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "data/kept_rows.hpp"
#include "data/place_register.hpp"
#include "data/recode.hpp"
#include "job/toml_written.hpp"

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

/// Whether places stand in the frame as the file has them, or as codes of the register.
enum class Places { as_written, by_code };

/// What the row does say, cell by cell: "Medel 57,3".
std::string words_of(Frame const& frame, std::size_t row, Places places) {
    std::vector<std::string> cells;
    for (Column const& column : frame.columns) {
        if (auto const* const texts = std::get_if<TextColumn>(&column.data)) {
            bool const is_code = places == Places::by_code && column.role == "kommun";
            auto const* const area = is_code ? find_area(texts->at(row)) : nullptr;
            if (!texts->at(row).empty()) cells.push_back(area != nullptr ? area->name : texts->at(row));
        } else {
            auto const& numbers = std::get<NumberColumn>(column.data);
            if (numbers.statuses[row] == Status::shown)
                cells.push_back(print_number(numbers.values[row], numbers.decimals[row]));
        }
    }
    return join(cells, " ");
}

/// Tells rows one by one, the first of them, and then how many more there are.
class RowsTold {
public:
    RowsTold(Frame const& frame, Places places, Diagnostics& diagnostics)
        : frame_(frame)
        , places_(places)
        , diagnostics_(diagnostics) {}

    void tell(std::size_t row, std::string const& fault, std::string hint) {
        if (count_++ == most_told) next_ = row;
        if (count_ > most_told) return;
        auto const words = words_of(frame_, row, places_);
        diagnostics_.error("data.rad-ofullstandig", frame_.place(row),
                           fault + (words.empty() ? std::string() : ": " + in_quotes(words)),
                           std::move(hint));
    }

    void tell_rest(std::string const& fault, std::string hint) {
        if (count_ <= most_told) return;
        diagnostics_.error("data.rad-ofullstandig", frame_.place(next_),
                           std::to_string(count_ - most_told) +
                               (count_ == most_told + 1 ? " rad" : " rader") + " till " + fault,
                           std::move(hint));
    }

    [[nodiscard]] bool any() const { return count_ > 0; }

private:
    Frame const& frame_;
    Places places_;
    Diagnostics& diagnostics_;
    std::size_t count_ = 0;
    std::size_t next_ = 0;
};

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
    RowsTold told(frame, Places::as_written, diagnostics);
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        if (lacks[row].empty())
            kept.push_back(row);
        else
            told.tell(row, "raden saknar " + join_swedish(lacks[row]), hint_of(lacks[row]));
    }
    if (!told.any()) return;
    told.tell_rest("saknar kommun, år eller kön",
                   "kontrollera att kolumner pekar på rätt kolumner, och att filen inte har summor "
                   "eller anmärkningar bland sina rader");
    keep_rows(frame, kept);
}

void tell_empty_cells(Frame const& frame, DataSpec const& spec, std::string const& role,
                      Diagnostics& diagnostics) {
    Column const* const column = frame.find(role);
    TextColumn const* const texts = frame.text(role);
    // What koder says of an empty cell stands in the column already, unless it is that it is empty.
    if (texts == nullptr || OwnCodes(spec, role).find("") != nullptr) return;
    auto const where = "saknar uppgift i kolumnen " + in_quotes(column->heading);
    RowsTold told(frame, Places::by_code, diagnostics);
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        if (!texts->at(row).empty()) continue;
        told.tell(
            row, "raden " + where,
            "fyll i cellen, också där den ovanför säger samma sak, eller ta bort raden ur filen; betyder "
            "en tom cell något, skriv det: koder." +
                toml_key(role) + " = { \"\" = \"…\" }");
    }
    told.tell_rest(where,
                   "kontrollera att kolumner pekar på rätt kolumner, och att varje rad säger vad den gäller, "
                   "också där cellen ovanför säger samma sak");
}

} // namespace linsen
