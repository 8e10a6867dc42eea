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
    friend auto operator<=>(Identity const&, Identity const&) = default;
};

/// Does no row have what it is about, whatever else is counted?
[[nodiscard]] inline bool is_about_nobody(Identity const& identity) {
    return std::any_of(identity.codes.begin(), identity.codes.end(),
                       [](auto const& of_role) { return of_role.second.empty(); });
}

/// Among several answers: those who did not give this one. No table can ask for them, but a reader can.
/// Begins with a character that no text of a file has, so that the answer "ej aktuellt" is not taken for it.
inline constexpr char not_given_mark = '\0';
[[nodiscard]] inline std::string not_given(std::string const& answer) { return not_given_mark + answer; }

/// "kommun 2080, kon kvinnor": for messages and the ledger's readers.
[[nodiscard]] LINSEN_API std::string in_words(Identity const& identity);

} // namespace linsen
