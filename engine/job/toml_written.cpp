#include "job/toml_written.hpp"

#include "job/toml_words.hpp"

#include <algorithm>

namespace linsen {

std::string toml_text(std::string_view text) {
    std::string written = "\"";
    for (char const each : text) {
        if (each == '"' || each == '\\') written += '\\';
        written += each;
    }
    return written + '"';
}

std::string toml_key(std::string_view key) {
    bool const bare = !key.empty() && std::all_of(key.begin(), key.end(), is_bare_key_character);
    return bare ? std::string(key) : toml_text(key);
}

} // namespace linsen
