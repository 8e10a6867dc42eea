#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/ledger.hpp"
#include "protect/unsaid_numbers.hpp"
#include "tabulate/cube.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

/// One that is hidden, and why; for `linsen granska` alone.
struct HiddenFigure {
    enum class Why {
        small,        ///< it is small, or all but a few are it
        few,          ///< a share, mean or rate of fewer than ten
        tells_others, ///< a mean or median that would tell how many a hidden figure is
        for_others    ///< small ones could be calculated from it
    };
    std::string about; ///< "kommun Falun, kon kvinnor"
    Why why = Why::small;
    std::string tie; ///< the sum that ties it to the fewest other hidden ones, in words; "" for none
};

/// What protection did to one table; for `linsen granska` alone. Nothing of it reaches a plugin or a
/// document.
struct TableProtection {
    std::string table;
    std::string data;
    std::size_t cells = 0;
    std::size_t zeros = 0;
    std::size_t primary = 0;      ///< small, or said of few persons, and hidden for that
    std::size_t secondary = 0;    ///< hidden to protect others
    std::size_t open = 0;         ///< hidden, but a reader can still tell that they are small
    std::size_t published = 0;    ///< shown in an earlier report, so that they could not be hidden
    std::size_t told_inside = 0;  ///< small ones that a person who is alone in another can tell exactly
    bool reaches_standard = true; ///< all small ones are as safe as the level `standard` asks
    std::optional<std::int64_t> narrowest; ///< width of the narrowest interval that a reader can tell of a
                                           ///< small one; nothing: none has an upper limit
    std::vector<HiddenFigure> hidden;      ///< where tight intervals are asked for too
};

/// A figure that could not be protected.
struct OpenCell {
    std::vector<std::string> tables;  ///< that which prints it; where none does, those that together tell it
    bool printed = false;             ///< in a table
    bool inside = false;              ///< told by somebody who is alone in another hidden count
    std::vector<std::string> reports; ///< earlier ones that the tables tell it with
    std::string about;                ///< "kommun Falun, kon kvinnor"
    std::vector<std::string> ties;    ///< what it can be calculated from, a sum each
};

/// A figure that must be hidden now, but that an earlier report has shown.
struct Conflict {
    std::string table;
    std::string data;
    std::string about;
    std::string report;
    std::string date;
};

/// What may be printed of all counted tables of a report.
struct Publication {
    std::vector<std::vector<bool>>
        hidden; ///< by table, then by cell; empty for tables that are published ones
    std::vector<TableProtection> tables;
    std::vector<OpenCell> open;
    std::vector<PublishedFigure> figures; ///< every count that is printed or hidden, and every
                                          ///< mean and median that is printed, as a ledger keeps them
    std::vector<UnsaidNumber> unsaid;     ///< what no text of the report may say
    std::vector<Conflict> conflicts;      ///< nothing is safe while there are any
    /// Data sets of which an earlier report has told more than they hold, so that nobody can see what the two
    /// tell together; about: the earlier figure.
    std::vector<Conflict> beyond;
    /// The same, where it has divided their persons by a column that they lack; about: the column's role.
    std::vector<Conflict> otherwise;
    /// Data sets that seem to be an earlier report's, under another name; about: the other population.
    std::vector<Conflict> alike;
    /// Data sets that may be of the same persons; about: the other one.
    std::vector<Conflict> equally_many;
    /// Earlier reports of which most figures are others now; about: "5 av 6".
    std::vector<Conflict> corrected;
    /// Hidden figures of earlier reports that those alone tell too much of, by the rule of now.
    std::vector<Conflict> told_before;
    std::vector<Conflict> accepted;    ///< the same, where the job accepts that what was shown is shown again
    std::size_t remembered = 0;        ///< figures of earlier reports that this one has been protected with
    std::size_t insiders = 0;          ///< persons who are alone in a hidden count
    std::size_t insiders_asked = 0;    ///< of them have been asked what they can tell: the first ones
    std::vector<std::string> left_out; ///< crosses of roles that were too large to be let in
};

/// Hides small counts, and so much more that nobody can calculate them, in all counted tables at once
/// (`suppress/suppression.hpp`). A share is hidden with its count or its base, a mean, median or rate with
/// the number of persons behind it. Tables whose `counted` is empty and those of published data sets are left
/// alone.
/// `tight_intervals`: TableProtection::narrowest is calculated too, two linear programs a small count.
[[nodiscard]] Publication protect_counts(std::vector<Cube> const& cubes, std::vector<Frame> const& frames,
                                         Job const& job, std::vector<LedgerEntry> const& past,
                                         bool tight_intervals = false);

} // namespace linsen
