#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

/// Which cells of a set of linked figures must be hidden, so that nobody can calculate the small ones from
/// those that are shown. Knows nothing of tables: only cells, and rows that say what sums of cells a reader
/// knows.
namespace linsen::suppression {

enum class Kind : std::uint8_t {
    printed,       ///< is shown, and may be hidden
    fixed,         ///< is shown, and may not be hidden: a constant
    hidden_before, ///< was hidden in an earlier publication and stays so
    unseen,        ///< is never printed, but rows speak of it
};

/// Safe at `standard`: the interval [L, U] of all integers that agree with what is shown has (L <= 1 and U >=
/// T) or U - L >= T. Safe at `exact`: U > L. What is safe at `standard` is safe at `exact`.
enum class Level : std::uint8_t { standard, exact };

inline constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max() / 4;

struct Cell {
    std::int64_t value = 0;
    Kind kind = Kind::printed;
    bool primary = false; ///< too small to be shown; hidden and judged. Only of a printed cell
    bool judged = false;  ///< must be safe although it is not primary: hidden before, or on the protect list
    double weight = 1;    ///< what hiding it costs, beside 1 or a function of its value
    std::int64_t lower = 1;     ///< what a reader knows of it when it is hidden
    std::int64_t threshold = 0; ///< T of its own; 0: that of the settings
    std::uint64_t key = 0;      ///< the order of cells wherever one must go first; then by index
};

struct Term {
    std::uint32_t cell = 0;
    std::int32_t factor = 1;
};

/// lo <= sum of factor * value <= hi. An equation has lo == hi. `-unlimited` and `unlimited` are no bound.
struct Row {
    std::vector<Term> terms;
    std::int64_t lo = 0;
    std::int64_t hi = 0;
};

struct Problem {
    std::vector<Cell> cells;
    std::vector<Row> rows;
};

struct Settings {
    std::int64_t threshold = 5;
    Level level = Level::standard;
    unsigned threads = 1;              ///< never changes the result
    std::size_t few_variables = 400;   ///< up to this the whole portfolio is tried, and guards exchanged
    std::size_t many_variables = 4000; ///< above this only the first member of the portfolio is tried
    std::uint64_t portfolio_work = 3'000'000'000; ///< numbers looked at when guards are exchanged
    std::size_t publish_programs = 6000;       ///< linear programs for publishing again, for each component
    std::size_t publish_programs_of_many = 10; ///< the same when there are many variables
};

/// What a reader can conclude about a judged cell. Unless `tight`, the interval is at least this wide.
struct Conclusion {
    std::uint32_t cell = 0;
    std::int64_t lower = 0;
    std::int64_t upper = 0; ///< `unlimited`: no upper bound
    bool tight = false;
    bool safe = false;
    std::vector<std::uint32_t> rows; ///< of a cell that is not safe: the rows that tie it, ascending
};

struct Statistics {
    std::size_t primary = 0;
    std::size_t secondary = 0;
    std::size_t open = 0;
    std::size_t pivots = 0;
    std::size_t programs = 0; ///< linear programs solved
    std::size_t rounds = 0;
    std::size_t member = 0; ///< which member of the portfolio won
};

struct Result {
    std::vector<bool> hidden;             ///< by cell; unseen and fixed cells are not
    std::vector<std::uint32_t> secondary; ///< ascending
    std::vector<Conclusion> judged;       ///< ascending by cell
    Statistics statistics;
};

/// Hides what must be hidden. Cells that cannot be made safe are conclusions that are not `safe`. Fault when
/// the values do not fit the rows.
[[nodiscard]] Result suppress(Problem const& problem, Settings const& settings);

/// The tight interval of each of `cells` when exactly the cells of `hidden` (and those that are unseen) are
/// unknown. A known cell's interval is its value. What the respondent of a cell knows is asked by leaving his
/// cell shown.
[[nodiscard]] std::vector<Conclusion> audit(Problem const& problem, std::vector<bool> const& hidden,
                                            std::vector<std::uint32_t> const& cells,
                                            Settings const& settings);

/// Those of `cells` that are not safe when exactly the cells of `hidden` (and those that are unseen) are
/// unknown, with their tight intervals. Says the same as `audit`, and costs little where most are safe.
[[nodiscard]] std::vector<Conclusion> audit_unsafe(Problem const& problem, std::vector<bool> const& hidden,
                                                   std::vector<std::uint32_t> const& cells,
                                                   Settings const& settings);

/// What a search for whole numbers must have come to: that the short one found none, or that one which left
/// nothing out shows that there are none.
enum class WholeNumbers : std::uint8_t { not_found, not_there };

/// Those of `cells` that hang together with a row of other factors than one, as a mean's, and of which there
/// are no whole numbers that make them safe: intervals of a linear program, which the audits give, may be
/// wider there than those of all whole numbers. The search is short: some that are safe may be `not_found`,
/// and some that are not may be missing among those of which whole numbers are `not_there`.
[[nodiscard]] std::vector<std::uint32_t> without_whole_numbers(Problem const& problem,
                                                               std::vector<bool> const& hidden,
                                                               std::vector<std::uint32_t> const& cells,
                                                               Settings const& settings, WholeNumbers least);

/// One of `cells` that is not safe when exactly the cells of `hidden` (and those that are unseen) are
/// unknown, and of which a reader cannot rule out that it is below its threshold; nothing: there is none.
/// Costs less than `audit_unsafe` when there is one, and least when it is among the first ones, the
/// `suspects`, which are asked before all others.
[[nodiscard]] std::optional<std::uint32_t> find_narrow(Problem const& problem,
                                                       std::vector<bool> const& hidden,
                                                       std::vector<std::uint32_t> const& cells,
                                                       std::size_t suspects, Settings const& settings);

/// Is a cell with this interval safe?
[[nodiscard]] bool is_safe(std::int64_t lower, std::int64_t upper, std::int64_t threshold, Level level);

} // namespace linsen::suppression
