#pragma once

#include "base/export.hpp"
#include "form/definition.hpp"
#include "form/issue.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace linsen::form {

/// Questions whose figures are the same, cell by cell.
struct Alike {
    std::vector<std::size_t>
        questions;    ///< those with so many figures that chance does not make them the same
    bool all = false; ///< every question that one of the two has answered is the same
};

/// Has somebody handed in the figures of another kommun, or of last year? Nothing is alike of which less than
/// five cells are other than 0: those who have hardly anything to tell often tell the same.
/// One entry a question of the form; nothing where it is not answered, or cannot be read.
[[nodiscard]] LINSEN_API Alike alike(std::vector<std::optional<Counts>> const& one,
                                     std::vector<std::optional<Counts>> const& other);
[[nodiscard]] LINSEN_API Alike alike(std::vector<std::optional<Counts>> const& answers,
                                     EarlierAnswers const& earlier, FormDefinition const& form);

} // namespace linsen::form
