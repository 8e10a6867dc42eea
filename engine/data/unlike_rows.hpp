#pragma once

#include "base/export.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// A row of a table of counts that several have answered: whose it is, and which of the table's rows, in
/// words
/// ("kvinnor", "partner").
struct AnsweredRow {
    std::string place;
    std::vector<std::string> words;
};

/// How the rows of one who has answered are unlike those that the table is of.
struct UnlikeRow {
    enum class Fault {
        missing, ///< there is none: it must not be taken for nobody
        doubled, ///< it has stood before
        foreign, ///< it has a word that most others do not have: of another table, or mistyped
    };
    Fault fault = Fault::missing;
    AnsweredRow row;
    std::size_t at = 0; ///< where it stands among all rows; of a missing one how many those are
};

/// Compares what each has answered with the rows that the table is of: where it is known which words were
/// `asked` for (a set for each word of a row), every combination of those that the answers have; otherwise
/// the rows of all together. A word belongs to the table when more than half of those who have answered have
/// it, of those asked for also when it is half of them: what is asked for may have changed since. By place,
/// and of each in the order of the fault.
[[nodiscard]] LINSEN_API std::vector<UnlikeRow> unlike_rows(std::vector<AnsweredRow> const& rows,
                                                            std::vector<std::set<std::string>> const& asked);

/// Of the rows that one of them lacks: "raden "kvinnor, partner"", and of many the first ones and how many
/// more.
[[nodiscard]] LINSEN_API std::string missing_in_words(std::vector<UnlikeRow> const& unlike,
                                                      std::string const& place);

} // namespace linsen
