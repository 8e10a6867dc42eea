#include "job/toml_line.hpp"
#include "job/toml_words.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

bool is_hex(std::string_view text, std::size_t at, std::size_t count) {
    std::string_view const part = text.substr(std::min(at, text.size()), count);
    return part.size() == count && part.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

TomlFault fault_of_backslash(std::string_view text, std::size_t begin, std::size_t at) {
    std::string_view content = line_from(text, begin + 1);
    content = content.substr(0, content.find('"'));
    bool const words = content.find(' ') != std::string_view::npos && !content.starts_with("\\\\") &&
                       content.find(":\\") == std::string_view::npos;
    std::string hint = words ? "skriv två (\\\\) för varje" : "skriv / i stället för \\";
    if (content.find('\'') == std::string_view::npos && shortened(content) == content) {
        hint += ", eller sätt enkla citattecken: '" + std::string(content) + "'";
    }
    return {at, "toml.omvant-snedstreck",
            "omvänt snedstreck (\\) är ett specialtecken inom vanliga citattecken", std::move(hint)};
}

/// A string whose quote is not closed in its line.
TomlFault fault_of_open_string(std::string_view text, std::size_t begin) {
    std::string_view const line = line_from(text, begin);
    for (std::size_t at = line.size(); at-- > 1;) {
        if (typographic_quote(line.substr(at)).empty()) continue;
        return *fault_of_word_processor(text, begin + at);
    }
    if (std::size_t const escaped = line.rfind("\\\""); escaped != std::string_view::npos) {
        return fault_of_backslash(text, begin, begin + escaped);
    }
    return {begin, "toml.oppet-citattecken", "texten som börjar här saknar citattecken i slutet",
            "avsluta den på samma rad; en text på flera rader skrivs mellan tre citattecken (\"\"\")"};
}

StringEnd read_long_string(std::string_view text, std::size_t begin) {
    char const quote = text[begin];
    for (std::size_t at = begin + 3; at < text.size();) {
        if (quote == '"' && text[at] == '\\') {
            std::size_t const length = escape_length(text, at, true);
            if (length == 0)
                return {0, TomlFault{at, "toml.omvant-snedstreck",
                                     "omvänt snedstreck (\\) är ett specialtecken inom vanliga citattecken",
                                     "skriv två (\\\\) för varje, eller sätt tre enkla citattecken (''') "
                                     "före och efter texten"}};
            at += length;
            continue;
        }
        if (text[at] != quote) {
            ++at;
            continue;
        }
        std::size_t const run = std::min(text.find_first_not_of(quote, at), text.size()) - at;
        // Two quotes may stand before the three that close.
        if (run >= 3) return {at + std::min<std::size_t>(run, 5) - begin, std::nullopt};
        at += run;
    }
    return {0, TomlFault{begin, "toml.oppet-citattecken",
                         "texten som börjar här med tre citattecken stängs aldrig",
                         "sätt tre citattecken också efter textens sista rad"}};
}

} // namespace

std::size_t escape_length(std::string_view text, std::size_t at, bool many_lines) {
    std::string_view const after = text.substr(at + 1);
    if (after.empty()) return 0;
    if (std::string_view("btnfr\"\\").find(after.front()) != std::string_view::npos) return 2;
    if (after.front() == 'u' && is_hex(text, at + 2, 4)) return 6;
    if (after.front() == 'U' && is_hex(text, at + 2, 8)) return 10;
    std::size_t const end = after.find_first_not_of(" \t\r");
    return many_lines && end != std::string_view::npos && after[end] == '\n' ? end + 2 : 0;
}

StringEnd read_string(std::string_view text, std::size_t begin) {
    char const quote = text[begin];
    if (text.substr(begin).starts_with(quote == '"' ? R"(""")" : "'''")) return read_long_string(text, begin);
    for (std::size_t at = begin + 1; at < text.size() && text[at] != '\n';) {
        if (text[at] == quote) return {at + 1 - begin, std::nullopt};
        if (quote == '"' && text[at] == '\\') {
            std::size_t const length = escape_length(text, at, false);
            if (length == 0) return {0, fault_of_backslash(text, begin, at)};
            at += length;
        } else {
            ++at;
        }
    }
    return {0, fault_of_open_string(text, begin)};
}

} // namespace linsen
