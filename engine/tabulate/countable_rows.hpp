#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// The rows of a data set that together count everybody once. Rows that are sums of others ("totalt" in any
/// column, the county beside its kommuner) are left out; what they say is compared with the sum of the
/// others.
struct CountableRows {
    std::vector<bool> counts;          ///< one a row of the frame
    std::vector<std::int64_t> persons; ///< one a row; empty: one person a row
    std::vector<bool> unknown;         ///< rows whose number is not known (a sign stands there); empty: none
    std::set<std::string> sexes; ///< the categories of kon that detailed tables have; empty: no column kon
    std::vector<std::string> elsewhere; ///< those that they leave out (see Protection::OtherGender), in order

    /// Rows of sums, not of nobody, of which the file has no part at all: nobody of them is counted. In
    /// words.
    std::vector<std::string> without_parts;

    [[nodiscard]] std::int64_t persons_of(std::size_t row) const {
        return persons.empty() ? 1 : persons[row];
    }
};

/// Errors: counts that are no whole numbers, or below zero [tabulate.inget-antal]; a data set of measures,
/// which cannot be counted [tabulate.matt-raknas]; rows that could not be read, so that nobody knows which
/// sums lack them [tabulate.rader-olasliga]. Warnings: a row of sums that is not the sum of its parts
/// [tabulate.summa], or that has none [tabulate.summa-utan-delar].
[[nodiscard]] std::optional<CountableRows> countable_rows(Frame const& frame, DataSpec const& spec,
                                                          Protection::OtherGender other_gender,
                                                          Diagnostics& diagnostics);

/// For each code of the column: is it a sum of other codes that rows of it have?
[[nodiscard]] std::vector<bool> sums_in(TextColumn const& column, std::string_view role);

} // namespace linsen
