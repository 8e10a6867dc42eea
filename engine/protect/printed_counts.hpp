#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/answer_combinations.hpp"
#include "protect/census.hpp"
#include "protect/corrections.hpp"
#include "protect/ledger.hpp"
#include "protect/linkage.hpp"
#include "protect/measure.hpp"
#include "protect/outside_parts.hpp"
#include "protect/universe.hpp"
#include "tabulate/cube.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

/// The counts that one cell of a table tells, by their numbers in the linkage. It is hidden with each of
/// them. Where two shares make a hundred per cent, that cell tells of the one and of the other.
struct CellCounts {
    std::uint32_t count = 0;
    std::optional<std::uint32_t> base;       ///< of a share or a rate, where it is counted too
    std::optional<std::uint32_t> complement; ///< of a share: everybody else
};

/// A mean or median that a table would print.
struct PrintedMeasure {
    std::size_t table = 0;
    std::size_t cell = 0;
    KnownMeasure measure;
};

/// Every count that the tables of a report print, or are calculated from, in one linkage with what earlier
/// reports have told of the same populations. Tables of published data sets have no cells here.
class PrintedCounts {
public:
    PrintedCounts(std::vector<Cube> const& cubes, std::vector<Frame> const& frames, Job const& job,
                  std::vector<LedgerEntry> const& past);
    PrintedCounts(PrintedCounts const&) = delete; // the linkage asks this one for counts

    [[nodiscard]] bool any() const { return !sources_.empty(); }
    [[nodiscard]] Linkage const& linkage() const { return linkage_; }
    [[nodiscard]] std::vector<LinkedCell> const& cells() const { return linkage_.cells(); }
    /// One a cell of the table; empty for a table of published figures.
    [[nodiscard]] std::vector<CellCounts> const& of_table(std::size_t table) const { return printed_[table]; }

    /// The means and medians of columns that counts are divided by too, here or in earlier reports: together
    /// they tell of the counts.
    [[nodiscard]] std::vector<PrintedMeasure> const& measures() const { return measures_; }
    /// Those that earlier reports have shown: nobody forgets them.
    [[nodiscard]] std::vector<suppression::Row> const& remembered_rows() const { return remembered_rows_; }
    /// As many persons of one data set as of another that is about the same.
    [[nodiscard]] std::vector<suppression::Row> const& common_rows() const { return common_rows_; }
    /// What figures of earlier reports told that have been put right since, beside what `rows`, those of the
    /// linkage, tell now.
    [[nodiscard]] Corrections::Before before(std::vector<suppression::Row> rows) const;

    /// Every sum that ties counts to each other, printed or not.
    [[nodiscard]] std::vector<suppression::Row> rows();
    /// Are there codes of tied roles that stand together in no row, or a sex and an age that cannot? Every
    /// reader knows that nobody is there.
    [[nodiscard]] bool is_impossible(LinkedCell const& cell);

    [[nodiscard]] std::int64_t threshold_of(LinkedCell const& cell) const;
    /// Of a data set that is counted.
    [[nodiscard]] std::int64_t threshold_in(std::string const& data) const;
    [[nodiscard]] bool has_several_answers(std::string const& data, std::string const& role) const;
    [[nodiscard]] bool is_small(LinkedCell const& cell) const;
    /// Printed, and of nobody, as everybody knows beforehand.
    [[nodiscard]] bool cannot_be(std::uint32_t cell) const { return cannot_be_.count(cell) != 0; }
    /// An answer that so nearly everybody gave, or everybody who gave one of some answers, that the others
    /// are few.
    [[nodiscard]] bool has_few_others(std::uint32_t cell) const { return few_others_.count(cell) != 0; }
    /// Hidden in an earlier report that tells of more than these data: nobody knows for whose sake.
    [[nodiscard]] bool is_half_known(std::uint32_t cell) const { return half_known_.count(cell) != 0; }

    /// The report's text speaks of it: others are better hidden.
    [[nodiscard]] bool is_spoken_of(std::uint32_t cell) const { return spoken_of_.count(cell) != 0; }

    /// Of a cell with a past: the entry that told most of it.
    [[nodiscard]] LedgerEntry const& earlier(std::uint32_t cell) const { return *earlier_.at(cell); }
    /// How many figures of earlier reports are known here.
    [[nodiscard]] std::size_t remembered() const { return remembered_; }

    /// Data set → a figure of an earlier report about more persons than the data set has.
    [[nodiscard]] std::map<std::string, LedgerEntry const*> const& beyond() const { return beyond_; }

    /// Data set → a figure of a population that is called otherwise, of which nearly every figure that an
    /// earlier report has shown is one of this data set too.
    [[nodiscard]] std::map<std::string, LedgerEntry const*> const& alike() const { return alike_; }

    /// Data sets of this report that have as many persons of each sex, though nobody has said whom they are
    /// about.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> equally_many();

    /// How many of the figures that an earlier report has shown of a data set's persons are others now.
    struct Corrected {
        std::size_t others = 0;
        std::size_t all = 0;
        LedgerEntry const* entry = nullptr; ///< one of them
    };
    /// By data set and report.
    [[nodiscard]] std::map<std::pair<std::string, std::string>, Corrected> const& corrected() const {
        return corrected_;
    }

    /// Data set → a role by which an earlier report divides its persons, and the data set does not.
    [[nodiscard]] std::map<std::string, std::pair<std::string, LedgerEntry const*>> const& otherwise() const {
        return otherwise_;
    }

    /// Told by an earlier report, and not by this one or not by its choice: what has been shown stays known.
    [[nodiscard]] bool is_held_by_earlier(std::uint32_t cell) const;
    /// What it is about, and in which earlier report when that holds it.
    [[nodiscard]] std::string name_of(std::uint32_t cell) const;
    /// As a ledger keeps it.
    [[nodiscard]] Identity spelt_out(LinkedCell const& cell) const;

private:
    struct Source {
        DataSpec const& spec;
        Universe universe;
        Census census;
    };
    using Sources = std::map<std::string, Source>; ///< by data set: two of them never share a figure

    static Sources sources_of(std::vector<Cube> const& cubes, std::vector<Frame> const& frames,
                              Job const& job, ToldRoles const& told);
    [[nodiscard]] Linkage empty_linkage();
    /// Roles that every reader ties to each other, by data set.
    [[nodiscard]] std::map<std::string, TiedRoles> tied_roles() const;

    void print(Cube const& cube);
    void print_nobody(Cube const& cube, std::size_t axis, Source& source);
    void print_share(Cube const& cube, Source& source, std::vector<std::size_t> const& at, std::size_t i,
                     CellCounts& cell);
    [[nodiscard]] static bool has_two_shares(Cube const& cube, Source const& source,
                                             std::vector<std::size_t> const& at);
    [[nodiscard]] static bool is_hundred_per_cent(Cube const& cube, Source const& source,
                                                  std::vector<std::size_t> const& at);
    void print_base(Cube const& cube, std::vector<std::size_t> const& at, std::size_t i, CellCounts& cell);
    using AnswerLine = std::pair<std::string, Identity>; ///< a role of several answers, and whom they are of
    using CountsOfAnswers = std::map<std::vector<std::string>, std::uint32_t>; ///< who gave any of these
    [[nodiscard]] std::map<AnswerLine, CountsOfAnswers> answer_lines() const;
    void note_answers();
    void note_combinations(AnswerLine const& line, CountsOfAnswers const& told, Source& source);
    void note_neither(AnswerLine const& line, CountsOfAnswers const& told, Source& source);
    void note_several(AnswerLine const& line, CountsOfAnswers const& told, Source& source);
    void tie_same_persons();
    void tie_same_persons(Source& one, Source& other);
    /// Sets of columns that the two have and that figures are told by, kon and at most two others: the finest
    /// parts alone are too fine for the sums of figures that are told by few columns each to reach them.
    [[nodiscard]] std::vector<std::vector<std::string>>
    coarser_ties(std::vector<std::string> const& common, Source const& one, Source const& other) const;
    [[nodiscard]] std::uint32_t mention_part(Source& source, std::map<std::string, std::string> const& codes,
                                             bool told);
    [[nodiscard]] bool is_of(Identity const& spelt_out, Source const& source) const;
    [[nodiscard]] bool counts_by(std::string const& role, Source const& source) const;
    [[nodiscard]] static bool tells_how_many(int decimals, std::string const& role, Source const& source);
    [[nodiscard]] bool tells_of_counts(std::string const& role, int decimals, Source const& source) const;
    [[nodiscard]] static bool is_known_of_all(std::string const& role, Source const& source);
    [[nodiscard]] static bool are_answers(std::string const& role, Source const& source);
    void link_measures(std::vector<Cube> const& cubes);
    void link_measure(Cube const& cube, std::size_t table, Source& source);
    [[nodiscard]] std::vector<PartOfMeasure> parts_of(Identity const& whole, std::string const& role,
                                                      Source& source);
    void remember(PublishedMeasure const& measure, Source& source, Identity const& whole);
    void remember_share(PublishedMeasure const& measure, Source& source, Identity const& whole,
                        Identity const& part);
    void remember_rate(PublishedMeasure const& measure, Source& source, Identity const& persons);
    void keep(std::vector<suppression::Row> const& rows);
    void remember(std::vector<LedgerEntry> const& past);
    bool remember_without(std::map<std::string, std::set<std::string>> const& late, LedgerEntry const& entry,
                          Source& source, Universe::Recognised const& recognised);
    void find_beyond();
    void note_told(LedgerEntry const& entry, Identity const& here, std::set<std::string> const& unlimited,
                   std::optional<Universe::Recognised> const& recognised, Source const& source);
    bool tie_outside(LedgerEntry const& entry, Identity const& ours);
    void find_alike(std::vector<LedgerEntry> const& past);
    using CodesOfReport = std::map<std::string, std::set<std::string>>; ///< by role
    void note_otherwise(LedgerEntry const& entry, Identity here, CodesOfReport const& named,
                        std::set<std::string> unlimited, Source const& source);
    [[nodiscard]] static std::optional<Universe::Recognised>
    with_new_codes(Universe::Recognised const& recognised, CodesOfReport const& named, Source& source);
    void remember(LedgerEntry const& entry, Source& source, Universe::Recognised recognised, bool partly);
    [[nodiscard]] static Identity own(Identity identity, Source const& source);
    [[nodiscard]] bool is_small(std::int64_t persons, DataSpec const& spec) const;

    Job const& job_;
    Sources sources_;
    Linkage linkage_;
    std::vector<std::vector<CellCounts>> printed_; ///< by table
    std::vector<PrintedMeasure> measures_;
    std::vector<suppression::Row> remembered_rows_;
    std::vector<suppression::Row> common_rows_;
    std::vector<suppression::Row> outdated_rows_; ///< of means and medians that are no longer true
    Corrections corrections_;
    AnswerCombinations combinations_;
    std::set<std::uint32_t> few_others_;
    std::set<std::uint32_t> cannot_be_;
    std::set<std::uint32_t> spoken_of_;
    std::set<std::uint32_t> half_known_;
    std::map<std::uint32_t, LedgerEntry const*> earlier_;
    std::vector<std::pair<Identity, LedgerEntry const*>> larger_; ///< our part of figures of more persons
    std::map<std::string, std::vector<ToldOfPopulation>> told_;   ///< by data set
    std::set<Identity> tied_outside_; ///< parts outside that sums are told of already
    std::map<std::string, LedgerEntry const*> beyond_;
    std::map<std::string, LedgerEntry const*> alike_;
    std::map<std::pair<std::string, std::string>, Corrected> corrected_;
    std::map<std::string, std::pair<std::string, LedgerEntry const*>> otherwise_;
    std::size_t remembered_ = 0;
};

} // namespace linsen
