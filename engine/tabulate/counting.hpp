#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "tabulate/countable_rows.hpp"
#include "tabulate/cube.hpp"

#include <optional>

namespace linsen {

/// A data set that can be counted.
struct CountedSource {
    Frame const& frame;
    DataSpec const& spec;
    CountableRows const& rows;
    bool hides_zeros = false; ///< a category that nobody in a table has is there all the same
};

/// Counts one planned table (any Statistic but `published`). The categories of an axis without codes are
/// those that its rows have; of a derived column of groups all that are declared; of kon those that the data
/// set's detailed tables have. A code of a county asked of a column of kommuner takes them together. A cell
/// of which any row's number is not known is missing; one all of whose rows say that nobody can be there is
/// `not_applicable`, as a share, mean or rate of nobody is. A cell that no row gives is a zero.
///
/// Errors at the place of the request: a column or code that does not exist, two columns with several answers
/// in one table, a column to measure that holds no numbers, a base that lacks a role of the table,
/// conditions that fit nobody together,
/// parts girls from women otherwise than the data set, or is of several years that the table takes together.
[[nodiscard]] std::optional<Cube> count_table(TableRequest const& request, CountedSource const& source,
                                              std::optional<CountedSource> const& base,
                                              Diagnostics& diagnostics);

} // namespace linsen
