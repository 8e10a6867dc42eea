#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/identity.hpp"
#include "tabulate/countable_rows.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace linsen {

/// Counts persons of one data set by what figures are about, printed or not. The combinations that rows have
/// of a set of roles are counted once, when the first figure asks for them.
class Census {
public:
    Census(Frame const& frame, DataSpec const& spec, CountableRows rows);

    [[nodiscard]] std::int64_t count(Identity const& identity);
    [[nodiscard]] CountableRows const& rows() const { return rows_; }
    [[nodiscard]] Frame const& frame() const { return frame_; }

private:
    using Key = std::vector<std::uint32_t>; ///< of the dictionaries, one a role in alphabetical order
    using Table = std::map<Key, std::int64_t>;

    Table const& table(std::vector<std::string> const& roles);
    [[nodiscard]] bool is_among(std::vector<std::string> const& answers, std::string const& role,
                                std::vector<std::string> const& codes) const;

    Frame const& frame_;
    DataSpec const& spec_;
    CountableRows rows_;
    std::map<std::vector<std::string>, Table> tables_;
};

} // namespace linsen
