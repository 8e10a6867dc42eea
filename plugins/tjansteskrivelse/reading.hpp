#pragma once

#include "memo.hpp"
#include "published_reading.hpp"
#include "texts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tjansteskrivelse {

/// What the figures say: every comparison of the memo, made once and judged together.
class Reading {
public:
    Reading(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics);

    /// Step one: what is seen in each table that the memo has words for, with a reference to it.
    [[nodiscard]] document::Blocks what_we_see(Texts const& texts) const;
    /// Step three: how far the statistics reach.
    [[nodiscard]] document::Blocks how_far() const;

    [[nodiscard]] Method method() const;

private:
    struct Published {
        MemoTable const* table = nullptr;
        PublishedReading reading;
    };
    /// What is said of an answer in a table of counted persons.
    struct Counted {
        MemoTable const* table = nullptr;
        CountedShare share; ///< of the two groups that are compared
        std::size_t contrast = 0;
        std::optional<std::size_t> strata;
    };

    void read_counted(MemoTable const& table, Figures const& figures, Diagnostics& diagnostics);
    void add(MemoTable const& table, Answer const& answer, std::string const& code,
             ComparedSexes const& sexes, Figures const& figures);
    /// A table of areas of which none is the own one, and too few to be told one by one: `sak` says nothing.
    void tell_no_own_area(MemoTable const& table, FigureTable const& figures, Diagnostics& diagnostics) const;
    /// The table within the second dimension; null where there is none.
    [[nodiscard]] FigureTable const* inside_of(MemoTable const& table, Figures const& figures) const;
    /// That it is not shown, and why.
    [[nodiscard]] document::Blocks withheld_blocks(MemoTable const& table, Texts const& texts) const;
    [[nodiscard]] std::string divided_by(std::string const& role) const;
    /// How many totals are certain, but show another direction than their parts, and do not count.
    [[nodiscard]] std::size_t misleading() const;
    [[nodiscard]] JudgedYears judged_years() const;
    [[nodiscard]] Findings all_of(Counted const& counted) const;
    [[nodiscard]] document::Blocks counted_blocks(MemoTable const& table, document::Text const& where) const;

    Memo const& memo_;
    Job const& job_;
    Judgements judgements_;
    Comparisons comparisons_;
    std::vector<Published> published_;
    std::vector<Counted> counted_;
    std::vector<MemoTable const*> withheld_; ///< whose table within the second dimension is
};

} // namespace tjansteskrivelse
