#pragma once

#include "base/diagnostic.hpp"
#include "base/text_place.hpp"

#include <string>
#include <string_view>
#include <utility>
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

    /// `at` is where the characters of `source` stand. Braces that are not closed on their line, or hold
    /// nothing, are errors [text.infogning].
    Insertions(std::string_view source, TextPlace const& at, Diagnostics& diagnostics);

    /// The source with a mark, a word of its own, for each insertion.
    [[nodiscard]] std::string const& marked() const { return marked_; }
    /// Where in the source the byte at `offset` of the marked one stands.
    [[nodiscard]] std::size_t in_source(std::size_t offset) const;

    /// The parts of some words of the marked source: text, and insertions between.
    struct Part {
        std::string text;
        Found const* insertion = nullptr; ///< then `text` is empty
    };
    [[nodiscard]] std::vector<Part> parts_of(std::string_view words) const;

private:
    std::string marked_;
    std::vector<Found> found_;
    /// Where marked source and source go on after something that one of them lacks.
    std::vector<std::pair<std::size_t, std::size_t>> resumed_;
};

} // namespace linsen
