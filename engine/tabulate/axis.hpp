#pragma once

#include "base/export.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

struct Category {
    std::string code;  ///< "kvinnor", "2081", "2021"
    std::string label; ///< "Kvinnor", "Borlänge", "2021"
    /// Of a counted table: the codes of the data that it takes together; of most categories its own alone.
    std::vector<std::string> members{};
};

/// One dimension of a table. `role` is what the column means ("kon", "kommun", "ar").
struct Axis {
    std::string role;
    std::vector<Category> categories;
    /// Of a counted table: the rows have more categories than these, which shares and sums are of all the
    /// same.
    bool partial = false;

    /// Position of `code`, or nothing.
    [[nodiscard]] LINSEN_API std::optional<std::size_t> find(std::string_view code) const;
};

} // namespace linsen
