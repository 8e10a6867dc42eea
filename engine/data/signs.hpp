#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "job/job.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// What a source prints where it has no number. Signs mean different things in different sources, so each
/// data set may say its own: koder.tecken = { "-" = "noll", "X" = "skyddad", "." = "saknas" }. What it may
/// say is skyddad, saknas, kan inte förekomma, noll, ett; words for noll and ett in capitals or not. Unless
/// it says otherwise: `..` (which may mean not available, too uncertain or secret, and so says nothing of
/// persons), `-`, `–`, `—`, `−`, an empty cell and Excel's errors (#SAKNAS!, #DIVISION/0!, #N/A …) saknas;
/// `.` kan inte förekomma.
class Signs {
public:
    struct Meaning {
        Status status = Status::missing;
        bool zero = false; ///< a shown zero
        bool told = false; ///< by koder.tecken
        bool one = false;  ///< a shown one: the word for yes, where the word for no is a zero
    };

    Signs(DataSpec const& spec, Diagnostics& diagnostics);

    /// The meaning of a trimmed text, when it is a sign.
    [[nodiscard]] std::optional<Meaning> find(std::string_view text) const;

    /// The status of a number that has the sign `text` beside it: a sign for a figure that is not there goes
    /// before the number, which then is what the source has filled in its place. A dash beside a zero is how
    /// agencies print it, and says nothing else unless koder.tecken does.
    /// "A" (a normal value, in SDMX's code list OBS_STATUS), "P" and "R" say nothing against it.
    [[nodiscard]] Status beside_number(std::string_view text, double number) const;

    /// Whether it can be known what `text` says of the value that it stands beside, or in the place of.
    [[nodiscard]] bool knows(std::string_view text) const;

    /// "P", "preliminär": the number may change yet. "R", "reviderad": it has changed since it was first
    /// published.
    [[nodiscard]] static bool says_preliminary(std::string_view text);
    [[nodiscard]] static bool says_revised(std::string_view text);
    /// "B", "brott": the series breaks before the number.
    [[nodiscard]] static bool says_break(std::string_view text);

private:
    std::map<std::string, Meaning, std::less<>> meanings_;
};

} // namespace linsen
