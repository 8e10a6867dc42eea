#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Replaces the texts of a column by `texts`, one for each entry of its dictionary. Entries that become equal
/// become one.
void recode(TextColumn& column, std::vector<std::string> texts);

/// For each entry of the dictionary its first row; the number of rows for one that no row has.
[[nodiscard]] std::vector<std::size_t> first_rows(TextColumn const& column);

/// `koder` of one role: what rapport.toml says that the source's codes mean, compared after `fold`.
class OwnCodes {
public:
    OwnCodes(DataSpec const& spec, std::string_view role);
    [[nodiscard]] std::string const* find(std::string_view text) const;

private:
    std::map<std::string, std::string, std::less<>> codes_;
};

} // namespace linsen
