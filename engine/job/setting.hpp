#pragma once

#include "base/export.hpp"

#include <string>
#include <vector>

namespace linsen {

/// What a key may hold. `map` is a table with free keys, all of whose values are text.
/// `maps` is a table with free keys, each of whose values is such a `map`.
/// `lists` is a table with free keys, each of whose values is a `texts`.
/// `texts` is a list of text; a single text is accepted as a list of one.
/// `file` is the path of a file that must be there, `folder` that of a folder that is made when needed.
/// `text` is a single line, `long_text` may have several.
enum class Kind {
    text,
    long_text,
    file,
    folder,
    integer,
    number,
    boolean,
    date,
    texts,
    table,
    tables,
    map,
    maps,
    lists
};

/// One declared key of rapport.toml or of a template. From the declarations come the checks, `linsen ny`,
/// `linsen lista` and the JSON Schema: nothing about a key is said anywhere else. Made to be written with
/// designated initializers: `{.key = "kon", .explanation = "…", .required = true}`.
struct Setting {
    std::string key{}; ///< Swedish, ASCII letters, digits and `_`
    Kind kind = Kind::text;
    std::string explanation{}; ///< one Swedish sentence without a full stop: a comment, and in the schema
    bool required = false;
    std::string fallback{}; ///< the default as TOML source ("5", "\"standard\"", "true"); empty: none
    std::vector<std::string> choices{}; ///< for text: the only values allowed; empty: any
    std::vector<Setting> children{};    ///< for table and tables alone
    std::vector<std::string> needs{};   ///< keys beside it that must then be there too; the schema says so
    std::string never_beside{};         ///< a key beside it that must then not be there, or not have …
    std::string never_value{};          ///< … this value; the schema says so
    std::string example{}; ///< TOML source that `linsen ny` prints for it; the fallback is used when empty
};

/// What `linsen ny` prints for a key, in use and not as a comment.
struct StarterExample {
    std::string path;   ///< "titel", "data.namn"
    std::string source; ///< TOML: "\"kolada\""
};

/// Whether a report of a kind can be without [[data]].
enum class NeedOfData { required, optional };

/// The keys that every rapport.toml may have, whatever its plugin (design: rapport.toml).
[[nodiscard]] LINSEN_API std::vector<Setting> const& core_settings();

} // namespace linsen
