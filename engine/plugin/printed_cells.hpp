#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"

#include <map>
#include <string>
#include <vector>

namespace linsen {

/// One cell of a printed table: whose it is, and whether its row could not be read.
struct PrintedCell {
    std::string sex; ///< "kvinnor", "totalt" …
    Cell cell;
    bool unreadable = false;
};

/// All sexes that are printed of one place and time, "Falun 2021".
struct PrintedGroup {
    std::string place;
    std::vector<PrintedCell> cells;
};

/// Which cells a report prints of the tables in Figures, told as it writes them. A report that prints only
/// some of them, or columns of a sex that the source has no row for, keeps one for its data quality.
class LINSEN_API PrintedCells {
public:
    /// `table`: the id in Figures. What more than one printed table shows is kept once.
    void add(std::string const& table, std::string const& place, PrintedCell cell);
    /// In the order in which they are printed.
    [[nodiscard]] std::vector<PrintedGroup> const& of(std::string const& table) const;

private:
    std::map<std::string, std::vector<PrintedGroup>> groups_;
};

} // namespace linsen
