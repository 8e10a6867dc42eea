#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

/// Where the characters of a text stand in the file that it was read from. Mostly one after the other, each
/// line on its own; a text of TOML goes on elsewhere behind an escape (`\"`), and where a `\` at the end of a
/// line joins it to the next one.
class LINSEN_API TextPlace {
public:
    /// From byte `offset` of the text on, its characters stand here.
    struct Turn {
        std::size_t offset = 0;
        int line = 0;
        int column = 0;
    };

    TextPlace() = default;
    /// `first` is the place of the first character. A place stands for the text that begins there.
    TextPlace(Place first, std::vector<Turn> turns = {})
        : first_(std::move(first))
        , turns_(std::move(turns)) {}

    [[nodiscard]] Place const& first() const { return first_; }
    /// Of the character at byte `offset` of `text`. A line that is not known stays so.
    [[nodiscard]] Place of(std::string_view text, std::size_t offset) const;

private:
    Place first_;
    std::vector<Turn> turns_; ///< in the order of the text
};

} // namespace linsen
