#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace linsen {

/// What a format itself says of its codes; rapport.toml (`koder`) goes before it. Never shared by two
/// sources: K is kvinnor in Kolada, 1 is män at SCB.
struct SourceCodes {
    std::map<std::string, std::string> sexes; ///< the source's code, folded → category
    std::set<std::string> known_totals;       ///< roles whose "totalt" the format itself has pointed out
    std::set<std::pair<std::string, std::string>> likely_totals{}; ///< role and text, where a code says "TOT"
};

/// What a cell without an answer is called: a category of its own in every table.
inline constexpr char const* no_answer = "uppgift saknas";

/// The plain Swedish words for the sexes, for files that are written by people.
[[nodiscard]] SourceCodes const& swedish_words();

/// The same rows with the columns that `kolumner` leaves out as texts, read only when a fault needs them.
using UnreadColumns = std::function<std::optional<Frame>()>;

/// Makes what the readers read canonical, in place:
///  - an empty cell of persons and of counts that are not published is an answer that was not given:
///    `no_answer`;
///  - rows that lack kommun, year or sex are told and taken out (data/incomplete_rows.hpp);
///  - texts are replaced as `koder` says, each role by its own map;
///  - kon: categories of the source's map; a code that no map knows is an error with the line to write;
///  - kommun: codes of the register, found by code or by name; unknown ones are told once each;
///  - ar: a year of four digits, or a month 2026M01, a quarter 2026K1, a span 2019-2021, a school year
///  2024/25;
///  - a "Totalt" among the categories of another column is an error unless `koder` names it, and so is a row
///  for
///    all sexes among persons (slag = "individer");
///  - values that differ only in capitals, spaces or dashes, of persons and of counts that are not published,
///    are errors (data/alike_values.hpp);
///  - the same key twice (all text columns but marke together) is an error, equal values too. Persons
///    (slag = "individer") have no key.
/// False after an error.
bool make_canonical(Frame& frame, DataSpec const& spec, SourceCodes const& codes, Diagnostics& diagnostics,
                    UnreadColumns const& unread = {});

} // namespace linsen
