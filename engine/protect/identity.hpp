#pragma once

#include "base/export.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace linsen {

/// What a count is about. Two figures with the same identity are one cell, wherever they are printed: hidden
/// in all places or in none.
struct Identity {
    std::string population; ///< whom the rows are about (DataSpec::population)
    /// Role → codes of the data, ascending. A role that is left out, or all of whose codes are taken, says
    /// nothing and is not here.
    std::map<std::string, std::vector<std::string>> codes;

    friend bool operator==(Identity const&, Identity const&) = default;
    friend auto operator<=>(Identity const&, Identity const&) = default; // NOLINT(modernize-use-nullptr)
};

/// Does no row have what it is about, whatever else is counted?
[[nodiscard]] inline bool is_about_nobody(Identity const& identity) {
    return std::any_of(identity.codes.begin(), identity.codes.end(),
                       [](auto const& of_role) { return of_role.second.empty(); });
}

/// Where a person may give several answers, codes of whom no table can ask for, but a reader can. Marks are
/// characters that no text of a file has, so that the answer "ej aktuellt" is not taken for one.
/// Those who gave none of the answers that are so marked, and any of the others, if there are others.
inline constexpr char not_given_mark = '\0';
[[nodiscard]] inline std::string not_given(std::string const& answer) { return not_given_mark + answer; }
/// Those who gave at least two of the answers that are so marked: all of a role are, or none is.
inline constexpr char one_of_several_mark = '\1';
[[nodiscard]] inline std::string one_of_several(std::string const& answer) {
    return one_of_several_mark + answer;
}

/// Those whom a sum of figures counts (protect/answer_combinations.hpp): the only code of its role.
inline constexpr char combination_mark = '\2';

/// "kommun 2080, kon kvinnor": for messages and the ledger's readers.
[[nodiscard]] LINSEN_API std::string in_words(Identity const& identity);

} // namespace linsen
