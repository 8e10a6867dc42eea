#pragma once

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "protect/identity.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// What was printed of persons without saying how many they are: a mean or a median, which together with
/// counts tells how many have each number, or a share or a rate from which the count does not follow.
struct PublishedMeasure {
    enum class Kind : std::uint8_t {
        mean,
        median,
        share, ///< of all whom the figure's identity is about
        rate,  ///< of a base that everybody knows
    };
    std::string role; ///< whose numbers are measured; of a share: what those whom it is about have in common
    Kind kind = Kind::mean;
    double value = 0; ///< rounded to its decimals
    int decimals = 0;
    std::vector<std::string> part{}; ///< of a share: the codes of the role; ascending
    std::int64_t base = 0;           ///< of a rate
    std::int64_t per = 100;          ///< of a share or a rate

    friend bool operator==(PublishedMeasure const&, PublishedMeasure const&) = default;
};

/// One count that a report has printed, or hidden, or a mean, median, share or rate that it has printed. In a
/// ledger its identity names the codes of every role that the report's data had, since what "all" was may not
/// be all next year; but not of columns that hold a number for each person or tell them apart
/// (protect/universe.hpp).
struct PublishedFigure {
    Identity identity;
    bool shown = false;
    std::int64_t value = 0;                  ///< persons, of a shown count; a hidden one's is never kept
    std::optional<PublishedMeasure> measure; ///< of a mean, median, share or rate of them; always shown

    friend bool operator==(PublishedFigure const&, PublishedFigure const&) = default;
};

/// What a ledger says of one figure.
struct LedgerEntry {
    PublishedFigure figure;
    std::string report; ///< the report's id
    std::string date;   ///< of the report, "2026-03-01"
    std::string rule{}; ///< that it was protected by, "T5, nollor visas"
};

/// The roles that figures of earlier reports speak of.
struct ToldRoles {
    std::set<std::string> named;   ///< all of them
    std::set<std::string> divided; ///< those that persons are divided by, and not only measured
};
[[nodiscard]] ToldRoles roles_told(std::vector<LedgerEntry> const& past);

/// The ledger of what has been published: a text file that only grows, a JSON object a line. It holds no
/// secret: of hidden figures what they are about, never how many they are. Each line names the SHA-256 of the
/// line before it, so that a change or a gap is found. Lists of codes are written once and then named.
///
///     {"nr":12,"population":"ungdomar","koder":{"ar":["2025"],"kommun":"@3f2a…"},"matt":"antal",
///      "lage":"visad","varde":41,"regel":"T5, nollor
///      visas","rapport":"minimaria-2025","datum":"2026-03-01","fore":"<sha256>"}
///
/// A mean has "matt":"medel","av":"alder" and, with "varde":15.3, "avrundning":1; a median "matt":"median". A
/// share has "matt":"andel","av":"kon","del":["kvinnor"], and its codes are of all whom it is a share of; a
/// rate "matt":"frekvens","per":1000,"bas":6400. Both are there only where the count does not follow from
/// them and what is known: otherwise the count is what was published.
class LINSEN_API Ledger {
public:
    /// A file that is not there is an empty ledger. Errors [liggare.*], with the line: no JSON, a key that is
    /// lacking or of the wrong kind, a broken chain. A last line without its line feed was left by a crash:
    /// it is passed over with a warning, and `append` writes over it.
    [[nodiscard]] static std::optional<Ledger> read(std::filesystem::path const& file, Place const& asked_at,
                                                    Diagnostics& diagnostics);
    /// The same of text, for a file called `name` in messages.
    [[nodiscard]] static std::optional<Ledger> parse(std::string_view text, std::string const& name,
                                                     Diagnostics& diagnostics);

    [[nodiscard]] std::vector<LedgerEntry> const& entries() const { return entries_; }
    /// The figures that a report has entered, the latest entry of each.
    [[nodiscard]] std::vector<PublishedFigure> of_report(std::string_view report) const;
    [[nodiscard]] bool is_withdrawn(std::string_view report) const;

    /// The rule that the figures of a population are protected by.
    using RuleOf = std::function<std::string(std::string const& population)>;
    /// The lines that enter those of `figures` which the report has not entered already, the same; "" when
    /// there are none. Of a report that was withdrawn all are entered anew: it is offered again.
    [[nodiscard]] std::string lines_for(std::vector<PublishedFigure> const& figures, std::string_view report,
                                        Date date, RuleOf const& rule_of) const;
    /// The line that says that a report is no longer offered. What was read stays known.
    [[nodiscard]] std::string line_of_withdrawal(std::string_view report, Date date) const;

    /// Writes lines behind what was read, in one piece, and waits until they are on the disk. An error, and
    /// nothing written, when the file has changed since it was read, or cannot be written.
    [[nodiscard]] bool append(std::filesystem::path const& file, std::string_view lines,
                              Place const& asked_at, Diagnostics& diagnostics) const;

private:
    friend class LedgerReader;
    friend class LedgerWriter;
    std::vector<LedgerEntry> entries_;
    std::vector<std::string> withdrawn_; ///< ids of reports that are no longer offered
    std::vector<std::string> lists_;     ///< names of code lists that are written
    std::size_t lines_ = 0;
    std::size_t bytes_ = 0; ///< of whole lines
    std::string last_;      ///< SHA-256 of the last line; 64 zeros before the first
};

} // namespace linsen
