#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "data/number_text.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// The column whose form is judged.
struct NumberColumnId {
    DataSpec const& spec;
    std::string const& file;
    std::string const& heading;
    std::string const& role;
};

/// How the numbers of one column are written, which shows only when all of them have been read: which of
/// comma and point is the decimal mark, whether the other one parts thousands, and whether percent signs
/// stand behind them.
class NumberForm {
public:
    void note(NumberText const& number, std::size_t row, std::uint32_t line);

    /// The decimal mark that the column proves by itself; '\0' when it proves none.
    [[nodiscard]] char proven_mark() const;

    /// Decides; `mark_of_file` is the mark that the other columns prove, or '\0'. "1.234" is 1234 where comma
    /// is the decimal mark; where nothing tells, and the unit may well have thousands, it is a fault. False
    /// after an error.
    bool judge(NumberColumnId const& column, char mark_of_file, Diagnostics& diagnostics);

    /// After judge: the rows whose mark was no decimal mark, so that their number is a thousand times as
    /// large.
    [[nodiscard]] std::vector<std::size_t> const& thousands() const { return thousands_; }

private:
    struct Mark {
        std::uint32_t decimal_line = 0; ///< the first number in which it can only be a decimal mark
        std::uint32_t group_line = 0;   ///< … can only part thousands
        std::uint32_t either_line = 0;  ///< … may be either, as in "1.234"
        std::vector<std::size_t> either;
    };

    bool judge_percent(NumberColumnId const& column, Diagnostics& diagnostics) const;
    /// '\0' after an error, and when no mark is there.
    [[nodiscard]] char decide(NumberColumnId const& column, char mark_of_file,
                              Diagnostics& diagnostics) const;
    [[nodiscard]] char decide_either(NumberColumnId const& column, char mark_of_file,
                                     Diagnostics& diagnostics) const;

    Mark comma_;
    Mark point_;
    /// A number and where it stands. Of a sheet with two rows of headings, several stand in one row.
    struct Found {
        std::uint32_t line = 0;
        double value = 0;
        int decimals = 0;
    };

    Found percent_;
    Found bare_; ///< other than 0, without a percent sign
    std::vector<std::size_t> thousands_;
};

} // namespace linsen
