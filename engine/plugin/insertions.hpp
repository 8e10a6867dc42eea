#pragma once

#include "base/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// The `{{…}}` of a text, taken out before it is read as Markdown, which gives signs such as `|` and `_` a
/// meaning of their own.
class Insertions {
public:
    struct Found {
        std::string words; ///< between the braces, without spaces around
        Place place;       ///< of the first brace
    };

    /// `at` is the place of the first line of `source`. Braces that are not closed on their line, or hold
    /// nothing, are errors [text.infogning].
    Insertions(std::string_view source, Place const& at, Diagnostics& diagnostics);

    /// The source with a mark, a word of its own, for each insertion.
    [[nodiscard]] std::string const& marked() const { return marked_; }

    /// The parts of some words of the marked source: text, and insertions between.
    struct Part {
        std::string text;
        Found const* insertion = nullptr; ///< then `text` is empty
    };
    [[nodiscard]] std::vector<Part> parts_of(std::string_view words) const;

private:
    std::string marked_;
    std::vector<Found> found_;
};

} // namespace linsen
