#pragma once

#include "base/export.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

class JsonWriter;

/// Where a fault is. `line` and `column` count from 1, columns in code points; 0 means "not known".
/// `spot` names a place inside a file that has no lines ("Blad1!C7") or a document anchor ("tabell-3").
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    std::string spot;

    friend bool operator==(Place const&, Place const&) = default;
};

enum class Severity { remark, warning, error };

/// One thing that the user should know: where, what in one Swedish sentence, and what to do about it.
/// `code` is stable ("data.kolumn-saknas"): tests and machines match on it, never on the sentence.
/// `excerpt` is the source line that the caret points into; empty when there is none.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;
    Place place;
    std::string message;
    std::string hint;
    std::string excerpt;
};

/// The collector that every step reports to. Nothing is printed midway and nothing is thrown: a step that
/// cannot go on returns an empty std::optional and has said why here.
class LINSEN_API Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void error(std::string_view code, Place place, std::string message, std::string hint = {});
    void warning(std::string_view code, Place place, std::string message, std::string hint = {});
    void remark(std::string_view code, Place place, std::string message, std::string hint = {});

    /// All of them, in the order in which they were found.
    [[nodiscard]] std::vector<Diagnostic> const& list() const { return list_; }
    [[nodiscard]] bool has_errors() const { return errors_ != 0; }
    [[nodiscard]] int errors() const { return errors_; }

private:
    std::vector<Diagnostic> list_;
    int errors_ = 0;
};

/// The printed form, ending in a line feed:
///
///     rapport.toml:12:3: fel: tabellen "barn" redovisar personer men är inte uppdelad på kön [plan.kon]
///         by = ["alder"]
///         ^
///       tips: lägg till kon i by, eller ange varför i utan_kon
[[nodiscard]] LINSEN_API std::string to_text(Diagnostic const& diagnostic);

/// All diagnostics as one JSON array with the keys allvar, kod, fil, rad, kolumn, plats, text, tips.
[[nodiscard]] LINSEN_API std::string to_json(Diagnostics const& diagnostics);
/// The same array as the next value of a larger JSON text.
LINSEN_API void write_json(JsonWriter& json, Diagnostics const& diagnostics);

/// "Menade du …?" for the candidate within edit distance 2 (1 for words of up to 4 letters), else empty.
[[nodiscard]] LINSEN_API std::string did_you_mean(std::string_view word,
                                                  std::vector<std::string> const& candidates);

/// The `most` candidates that are nearest to `word`, nearest first; ties in the order given.
[[nodiscard]] LINSEN_API std::vector<std::string>
nearest(std::string_view word, std::vector<std::string> const& candidates, std::size_t most);

} // namespace linsen
