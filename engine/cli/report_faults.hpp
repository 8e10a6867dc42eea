#pragma once

#include "base/diagnostic.hpp"
#include "base/json.hpp"

#include <string>
#include <vector>

namespace linsen::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_user_fault = 1;
inline constexpr int exit_broken = 2;

/// How many of each kind, over all that was told.
struct Tally {
    int errors = 0;
    int warnings = 0;
    int remarks = 0;

    void count(Diagnostics const& diagnostics);
    /// "2 fel, 1 varning", or "" when there is nothing to say.
    [[nodiscard]] std::string text() const;
};

/// Prints them on standard error. Of more than fifty warnings or remarks of one kind about one file, the
/// first fifty and how many the others are.
void print_faults(Diagnostics const& diagnostics);

/// The same text on one line.
[[nodiscard]] std::string on_one_line(JsonWriter const& json);

/// The end of a command's answer in JSON: `diagnostik` (what concerns no single report), `fel`, `varningar`,
/// `upplysningar`, and the closing brace.
void finish_json(JsonWriter& json, Diagnostics const& diagnostics, Tally const& tally);

void print_error(std::string const& text);

/// `text` on standard output. False when it could not be written, which is told.
[[nodiscard]] bool print(std::string const& text);

/// Ends a command that has no more to tell than its diagnostics.
[[nodiscard]] int finish(Diagnostics const& diagnostics);

} // namespace linsen::cli
