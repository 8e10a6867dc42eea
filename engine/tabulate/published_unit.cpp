#include "tabulate/published_unit.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>
#include <variant>

namespace linsen {

namespace {

/// What the source itself calls the unit of the rows; "" where it does not, or not of all of them the
/// same.
std::string words_of_unit(Frame const& frame, std::vector<std::size_t> const& rows) {
    for (Column const& column : frame.columns) {
        auto const* const texts = std::get_if<TextColumn>(&column.data);
        if (texts == nullptr || texts->units.empty() || rows.empty()) continue;
        std::string const& first = texts->units[texts->codes[rows.front()]];
        bool const alike = std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
            return texts->units[texts->codes[row]] == first;
        });
        return alike ? first : std::string();
    }
    return frame.unit;
}

/// Agencies write "antal" of much that is no plain number of something.
bool may_be_called_number(Unit unit) {
    return unit == Unit::per_1000 || unit == Unit::per_10000 || unit == Unit::per_100000 ||
           unit == Unit::index || unit == Unit::days;
}

} // namespace

std::optional<Unit> published_unit(TableRequest const& request, Frame const& frame,
                                   std::vector<std::size_t> const& rows, Unit unit, RequestFaults& faults) {
    std::string const words = words_of_unit(frame, rows);
    auto const known = unit_named(words);
    std::string const of_file = "enligt filen är enheten " + in_quotes(words);
    if (request.unit == Unit::none && known) {
        return known;
    }
    if (unit == Unit::none) {
        if (!request.needs_unit) return unit;
        faults.error(
            "tabulate.enhet-saknas",
            words.empty()
                ? "ingenstans står vilken enhet värdena i datamängden " + in_quotes(frame.name) + " har"
                : of_file + ", som rapporten inte har någon motsvarighet till",
            words.empty()
                ? "skriv till exempel enhet = \"procent\" här, eller under [[data]] om alla uppgifter "
                  "i " +
                      in_quotes(frame.name) + " har samma enhet"
                : "skriv med enhet vilken av rapportens enheter som ligger närmast, och säg i "
                  "definitionen vad värdena är");
        return std::nullopt;
    }
    std::string const here = in_quotes(key(unit));
    if (words.empty() || known == unit) return unit;
    if (!known || (known == Unit::count && may_be_called_number(unit))) {
        faults.of_unit(Severity::warning, known ? "tabulate.enhet-antal" : "tabulate.enhet-okand",
                       of_file + (known ? "" : ", som rapporten inte har någon motsvarighet till") +
                           ", men värdena visas som " + here,
                       "se efter att det är samma sak, annars blir rapportens siffror fel");
        return unit;
    }
    faults.of_unit(Severity::error, "tabulate.enhet-motsagd", of_file + ", men värdena ska visas som " + here,
                   request.unit_at.line > 0
                       ? "ta bort enhet så att filens gäller; är uppgiften en annan, rätta villkoren på "
                         "raderna"
                       : "tabellen kan bara visa " + here + "; rätta villkoren på raderna");
    return std::nullopt;
}

} // namespace linsen
