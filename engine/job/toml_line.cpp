#include "job/toml_line.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace linsen {

std::string_view line_from(std::string_view text, std::size_t at) {
    std::string_view line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::string_view without_blanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    std::string kept;
    std::size_t at = 0;
    for (std::size_t i = 0; i < most && at < text.size(); ++i) append_utf8(kept, next_code_point(text, at));
    return at < text.size() ? kept + "…" : kept;
}

std::string_view typographic_quote(std::string_view text) {
    constexpr std::array<std::string_view, 16> quotes{"“", "”", "„", "‟", "«", "»", "‹", "›",
                                                      "‘", "’", "‚", "‛", "′", "″", "´", "`"};
    for (std::string_view quote : quotes) {
        if (text.starts_with(quote)) return quote;
    }
    return {};
}

std::optional<TomlFault> fault_of_word_processor(std::string_view text, std::size_t at) {
    std::string_view const quote = typographic_quote(text.substr(at));
    if (!quote.empty()) {
        return TomlFault{
            at, "toml.typografiskt-citattecken",
            "här står ett typografiskt citattecken (" + std::string(quote) + ")",
            "skriv ett rakt citattecken (\"); Word byter ut dem av sig självt, Anteckningar gör det inte"};
    }
    if (text.substr(at).starts_with(nbsp)) {
        return TomlFault{at, "toml.hart-mellanslag",
                         "här står ett hårt mellanslag, som inte syns men inte får stå här",
                         "ta bort det och skriv ett vanligt mellanslag"};
    }
    return std::nullopt;
}

} // namespace linsen
