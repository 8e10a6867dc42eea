#pragma once

#include "analyse/comparison.hpp"
#include "analyse/judgements.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "plugin/printed_cells.hpp"
#include "protect/figures.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// What a report knows of its own method, beside what Figures tell of the sources.
struct Method {
    Comparisons::Counts comparisons;
    /// Of a report that counts persons itself: how many comparisons were judged together, how many
    /// of them are certain, and by which rules.
    struct Judged {
        std::size_t all = 0;
        std::size_t certain = 0;
        Judging rules;
        bool rates = false;        ///< numbers per inhabitant are among them
        std::string standardised;  ///< what those are also standardised by: "ålder"; "" for nothing
        std::size_t set_aside = 0; ///< certain of totals that mislead, not counted among `certain`
        Tally tally;               ///< of all, those that could not be judged too
        bool unanswered = false;   ///< there may be persons whose answer nobody knows
        JudgedYears years = JudgedYears::compared;
        bool in_groups = true; ///< groups within groups are among what is compared

        [[nodiscard]] bool compares_years() const { return years == JudgedYears::compared; }
    };
    std::optional<Judged> judged;
    /// Indicators that are shown with fewer decimals than their sources have.
    struct Rounded {
        std::string title;
        std::string data;
        int decimals = 0;
    };
    std::vector<Rounded> rounded;
    std::vector<std::string> not_compared; ///< one sentence each: what was left out of comparisons, and why
    std::vector<std::string> notes;        ///< one sentence each, the report's own
    /// The data sets that something is printed from; the others are said not to be used. Nothing: all are.
    std::optional<std::set<std::string>> printed;
};

/// "Källor och metod", generated: each source with its citation, mandatory notes and protection; how many
/// comparisons were made and how certainty is judged; which are approximate; what was not compared.
[[nodiscard]] LINSEN_API document::Blocks sources_and_method(Figures const& figures, Method const& method);

/// "Datakvalitet": rows read, shown and skipped; groups that a source left out for one sex or both, or hides,
/// or that could not be read; values outside their own interval; signs met. `titles` names the tables that
/// the reader knows, by id, and `areas` the codes of the areas that the report is about: of others nothing is
/// said, and their rows are not counted among those shown. Without any, all are. `printed`: what the report
/// prints of its tables; where it is known, every cell that prints as missing or hidden is told, and none
/// that no table prints. Otherwise all cells of the tables are taken as printed, and signs of the source are
/// told by themselves.
[[nodiscard]] LINSEN_API document::Blocks data_quality(Figures const& figures,
                                                       std::map<std::string, std::string> const& titles,
                                                       std::set<std::string> const& areas = {},
                                                       PrintedCells const* printed = nullptr);

/// The last appendices of a report of counted persons: "Källor och metod", the signs that all before it and
/// they print, and "Datakvalitet", behind `content`. `lacking`: what the report itself tells of the persons
/// whose answers nobody knows, the last of the quality.
LINSEN_API void append_method_and_quality(Figures const& figures, Method const& method,
                                          std::map<std::string, std::string> const& titles,
                                          document::Blocks& content, document::Blocks lacking = {});

/// A note of a source as text. `[words](https://…)` becomes a link of these words, a bare `https://…` a link
/// of its address; everything else stays.
[[nodiscard]] LINSEN_API document::Text with_links(std::string const& note);

} // namespace linsen
