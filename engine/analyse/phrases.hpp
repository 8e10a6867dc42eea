#pragma once

#include "analyse/finding.hpp"

#include <string>

/// Parts of sentences that several findings share; inside this room only.
namespace linsen {

inline Slots slots_of(Measure const& measure) {
    return {{"sak", measure.subject},
            {"Sak", with_capital(measure.subject)},
            {"k", measure.groups.first},
            {"m", measure.groups.second}};
}

/// "från 16 till 20 %", or "20 % båda åren" when both print alike.
[[nodiscard]] std::string span(Cell const& then, Cell const& now);

/// "12 % mot 8 %", or "12 % i båda" when the two print alike.
[[nodiscard]] std::string versus(Cell const& here, Cell const& there);

/// "4 procentenheter högre", "ungefär 4 procentenheter lägre"; "på samma nivå" when there is no difference.
[[nodiscard]] std::string higher_by(Difference const& difference);

/// "ungefär 2 till 5 procentenheter högre": differences of one direction, from the smallest to the largest;
/// one number where they print alike.
[[nodiscard]] std::string higher_by(std::vector<Difference> const& differences);

/// What may be said of a difference, seen from a sentence.
enum class Verdict { higher, lower, none, unknown, absent };
[[nodiscard]] Verdict verdict(std::optional<Difference> const& difference);

/// "ingen säkerställd skillnad" of a sample, "ingen skillnad" of a full count; `what`: "skillnad",
/// "förändring".
[[nodiscard]] std::string no_certain(Measure const& measure, std::string_view what);

} // namespace linsen
