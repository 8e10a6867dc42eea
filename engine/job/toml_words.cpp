#include "job/toml_words.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace linsen {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view digits = "0123456789";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view line_from(std::string_view text, std::size_t at) {
    std::string_view line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::string_view without_blanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// Of a long text, its beginning.
std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    std::string kept;
    std::size_t at = 0;
    for (std::size_t i = 0; i < most && at < text.size(); ++i) append_utf8(kept, next_code_point(text, at));
    return at < text.size() ? kept + "…" : kept;
}

/// The quote that a word processor put at the beginning of `text` instead of a straight one, or "".
std::string_view typographic_quote(std::string_view text) {
    constexpr std::array<std::string_view, 16> quotes{"“", "”", "„", "‟", "«", "»", "‹", "›",
                                                      "‘", "’", "‚", "‛", "′", "″", "´", "`"};
    for (std::string_view quote : quotes) {
        if (text.starts_with(quote)) return quote;
    }
    return {};
}

/// What an office program leaves anywhere in a line: typographic quotes and no-break spaces.
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

bool is_hex(std::string_view text, std::size_t at, std::size_t count) {
    std::string_view const part = text.substr(std::min(at, text.size()), count);
    return part.size() == count && part.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// How long the escape is that begins at `at`; 0 if TOML knows none such.
std::size_t escape_length(std::string_view text, std::size_t at, bool many_lines) {
    std::string_view const after = text.substr(at + 1);
    if (after.empty()) return 0;
    if (std::string_view("btnfr\"\\").find(after.front()) != std::string_view::npos) return 2;
    if (after.front() == 'u' && is_hex(text, at + 2, 4)) return 6;
    if (after.front() == 'U' && is_hex(text, at + 2, 8)) return 10;
    std::size_t const end = after.find_first_not_of(" \t\r");
    return many_lines && end != std::string_view::npos && after[end] == '\n' ? end + 2 : 0;
}

TomlFault fault_of_backslash(std::string_view text, std::size_t begin, std::size_t at) {
    std::string_view content = line_from(text, begin + 1);
    content = content.substr(0, content.find('"'));
    std::string hint = "skriv / i stället för \\";
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
            if (length == 0) return {0, fault_of_backslash(text, at, at)};
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

bool is_decimal_number(std::string_view word) {
    if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
    std::size_t const whole = std::min(word.find_first_not_of("0123456789_"), word.size());
    if (whole == 0 || (whole > 1 && word.front() == '0')) return false;
    for (std::size_t i = whole; i < word.size(); ++i) {
        bool const sign = (word[i] == '+' || word[i] == '-') && (word[i - 1] == 'e' || word[i - 1] == 'E');
        if (!sign && std::string_view("0123456789_.eE").find(word[i]) == std::string_view::npos) return false;
    }
    return true;
}

/// Whether the word can be a value; the library judges it in full.
bool is_bare_value(std::string_view word) {
    if (word == "true" || word == "false") return true;
    std::string_view unsigned_word = word;
    if (word.starts_with('+') || word.starts_with('-')) unsigned_word.remove_prefix(1);
    if (unsigned_word == "inf" || unsigned_word == "nan") return true;
    if (word.starts_with("0x") || word.starts_with("0o") || word.starts_with("0b")) return true;
    if (parse_date(word.substr(0, 10))) {
        return word.find_first_not_of("0123456789:.+-TtZz ", 10) == std::string_view::npos;
    }
    bool const clock = word.size() >= 5 && word[2] == ':' && is_digit(word[0]);
    return clock || is_decimal_number(word);
}

/// true or false for a word that a Swede would write for it.
std::optional<bool> truth_of(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, bool>, 10> words{{{"ja", true},
                                                                       {"nej", false},
                                                                       {"sant", true},
                                                                       {"falskt", false},
                                                                       {"på", true},
                                                                       {"av", false},
                                                                       {"yes", true},
                                                                       {"no", false},
                                                                       {"true", true},
                                                                       {"false", false}}};
    std::string const folded = fold(word);
    for (auto const& [name, truth] : words) {
        if (name == folded) return truth;
    }
    return std::nullopt;
}

bool consists_of(std::string_view word, std::string_view characters) {
    return !word.empty() && word.find_first_not_of(characters) == std::string_view::npos;
}

/// What a word that looks like a number was meant to be.
std::optional<TomlFault> fault_of_number(std::string_view word, std::size_t begin, std::string const& key) {
    std::size_t const comma = word.find(',');
    std::string_view const before = word.substr(word.starts_with('-') ? 1 : 0, comma);
    if (comma != std::string_view::npos && consists_of(word.substr(0, comma), "+-0123456789") &&
        consists_of(word.substr(comma + 1), digits) && !before.empty()) {
        std::string point(word);
        point[comma] = '.';
        return TomlFault{begin, "toml.decimalkomma", "decimaltal skrivs med punkt i den här filen",
                         "skriv " + point};
    }
    if (consists_of(word, digits) && word.front() == '0') {
        return TomlFault{begin, "toml.inledande-nolla", "talet " + shortened(word) + " börjar med en nolla",
                         "är det en kod, sätt den inom citattecken: " + key + " = \"" + shortened(word) +
                             "\""};
    }
    bool const shape =
        word.size() == 10 && word[4] == '-' && word[7] == '-' && consists_of(word, "0123456789-");
    if (shape) {
        return TomlFault{begin, "toml.datum", "datumet " + std::string(word) + " finns inte i kalendern",
                         "kontrollera månad och dag"};
    }
    auto const parts = std::count_if(word.begin(), word.end(), [](char c) { return !is_digit(c); });
    if (parts == 2 && word.size() >= 6 && word.size() <= 10 && consists_of(word, "0123456789-/.")) {
        return TomlFault{begin, "toml.datum", "\"" + std::string(word) + "\" är inget datum som går att läsa",
                         "skriv datum som år-månad-dag: 2026-03-01"};
    }
    std::string closed_up;
    for (char c : word) {
        if (is_digit(c)) closed_up += c;
    }
    if (is_digit(word.front()) && is_digit(word.back()) && consists_of(word, "0123456789 ")) {
        return TomlFault{begin, "toml.mellanslag-i-tal",
                         "talet " + shortened(word) + " innehåller mellanslag",
                         "skriv " + shortened(closed_up)};
    }
    return std::nullopt;
}

TomlFault fault_of_word(std::string_view word, std::size_t begin, bool enclosed, std::string const& key) {
    if (word.empty()) {
        return {begin, "toml.inget-varde", "här saknas ett värde", "skriv ett värde, eller ta bort kommat"};
    }
    if (std::optional<bool> const truth = truth_of(word)) {
        return {begin, "toml.ja-eller-nej", "\"" + std::string(word) + "\" skrivs på ett annat sätt här",
                "skriv " + key + " = " + (*truth ? "true (ja)" : "false (nej)")};
    }
    if (enclosed && word.find('=') != std::string_view::npos) {
        return {begin, "toml.oppen-lista",
                "här börjar en ny nyckel fast listan eller tabellen före inte är stängd",
                "sätt ] eller } där den tar slut"};
    }
    if (is_digit(word.front()) || word.front() == '-' || word.front() == '+') {
        if (std::optional<TomlFault> fault = fault_of_number(word, begin, key)) return *std::move(fault);
    }
    std::string_view bare = word;
    while (!bare.empty() && (bare.back() == '"' || bare.back() == '\'')) bare.remove_suffix(1);
    bare = without_blanks(bare);
    return {begin, "toml.utan-citattecken", "texten \"" + shortened(bare) + "\" saknar citattecken",
            "skriv " + (enclosed ? "" : key + " = ") + "\"" + shortened(bare) + "\""};
}

std::string in_ascii(std::string_view key) {
    std::vector<std::string> parts;
    for (std::string_view part : split(key, '_')) parts.push_back(slug(part));
    return join(parts, "_");
}

} // namespace

bool is_bare_key_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

StringEnd read_string(std::string_view text, std::size_t begin) {
    char const quote = text[begin];
    if (text.substr(begin).starts_with(quote == '"' ? "\"\"\"" : "'''")) return read_long_string(text, begin);
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

BareWord read_bare_word(std::string_view text, std::size_t begin, bool enclosed, std::string const& key) {
    if (std::optional<TomlFault> fault = fault_of_word_processor(text, begin)) return {0, std::move(fault)};
    std::string_view const line = line_from(text, begin);
    std::string_view const word = without_blanks(line.substr(0, line.find_first_of(enclosed ? ",]}#" : "#")));
    if (is_bare_value(word)) return {word.size(), std::nullopt};
    return {0, fault_of_word(word, begin, enclosed, key)};
}

TomlFault fault_in_key(std::string_view text, std::size_t begin, std::size_t at) {
    if (std::optional<TomlFault> fault = fault_of_word_processor(text, at)) return *std::move(fault);
    std::string_view const line = line_from(text, at);
    if (line.empty() || line.front() == ']' || line.front() == '=') {
        return {at, "toml.ingen-nyckel", "här saknas ett namn", "skriv namnet på nyckeln eller tabellen"};
    }
    if (static_cast<unsigned char>(line.front()) < 0x80) {
        return {at, "toml.ingen-nyckel", "här ska en nyckel stå, inte " + std::string(1, line.front()),
                "en rad ser ut så här: nyckel = \"värde\"; en kommentar börjar med #"};
    }
    std::string_view const rest = line_from(text, begin);
    std::string const word(without_blanks(rest.substr(0, rest.find_first_of(" \t=.]},:"))));
    return {begin, "toml.nyckel-med-aao", "nyckeln \"" + shortened(word) + "\" har andra bokstäver än a–z",
            "sätt nyckeln inom citattecken, \"" + shortened(word) + "\", eller skriv " +
                shortened(in_ascii(word))};
}

TomlFault fault_without_equals(std::string_view text, std::size_t at, std::vector<std::string> const& path,
                               bool enclosed) {
    if (std::optional<TomlFault> fault = fault_of_word_processor(text, std::min(at, text.size()))) {
        return *std::move(fault);
    }
    std::string const name = shortened(join(path, "."));
    std::string_view const line = line_from(text, std::min(at, text.size()));
    if (line.starts_with(':')) {
        return {at, "toml.inget-likhetstecken",
                "efter \"" + name + "\" står ett kolon i stället för =", "skriv " + name + " = …"};
    }
    std::size_t const equals = line.find('=');
    bool const word = !line.empty() && (is_bare_key_character(line.front()) ||
                                        static_cast<unsigned char>(line.front()) >= 0x80);
    if (word && equals != std::string_view::npos && !enclosed) {
        std::string const whole = shortened(name + " " + std::string(without_blanks(line.substr(0, equals))));
        return {at, "toml.nyckel-med-mellanslag", "nyckeln \"" + whole + "\" innehåller mellanslag",
                "sätt nyckeln inom citattecken: \"" + whole + "\" = …"};
    }
    return {at, "toml.inget-likhetstecken", "efter \"" + name + "\" saknas ett likhetstecken",
            "skriv " + name +
                " = …; hör raden till en längre text, sätt hela texten mellan tre citattecken (\"\"\")"};
}

TomlFault fault_after_value(std::string_view text, std::size_t begin, std::size_t after, std::size_t at) {
    if (std::optional<TomlFault> fault = fault_of_word_processor(text, at)) return *std::move(fault);
    std::string_view const rest = without_blanks(line_from(text, at));
    if (consists_of(rest, ";,]}")) {
        return {at, "toml.tecken-for-mycket", "här står " + std::string(1, rest.front()) + " för mycket",
                "ta bort tecknet"};
    }
    bool const quote = after > begin && text[after - 1] == '"' && rest.find('"') != std::string_view::npos;
    if (quote) {
        return {after - 1, "toml.citattecken-i-text",
                "texten tar slut vid citattecknet här, men raden fortsätter",
                "ska citattecken stå inne i texten, skriv \\\" eller “ och ”"};
    }
    return {at, "toml.raden-fortsatter", "här borde raden ta slut, men det står \"" + shortened(rest) + "\"",
            "börja en ny rad för nästa nyckel; en kommentar börjar med #"};
}

TomlFault fault_in_array(std::string_view text, std::size_t, std::size_t at) {
    if (std::optional<TomlFault> fault = fault_of_word_processor(text, at)) return *std::move(fault);
    if (text[at] == '}' || text[at] == '=') {
        return {at, "toml.oppen-lista", "listan före " + std::string(1, text[at]) + " stängs inte",
                "sätt ] efter listans sista värde"};
    }
    return {at, "toml.komma-saknas", "mellan två värden i listan saknas ett komma", "sätt , mellan värdena"};
}

TomlFault fault_in_inline_table(std::string_view text, std::size_t, std::size_t at) {
    if (std::optional<TomlFault> fault = fault_of_word_processor(text, at)) return *std::move(fault);
    if (text[at] == ']') {
        return {at, "toml.oppen-tabell", "tabellen som börjar med { stängs inte före ]",
                "sätt } efter tabellens sista värde"};
    }
    return {at, "toml.komma-saknas", "mellan två nycklar inom { } saknas ett komma", "sätt , mellan dem"};
}

std::optional<TomlFault> decimal_comma_before(std::string_view text, std::size_t at) {
    std::size_t const end = std::min(text.find_first_not_of(digits, at), text.size());
    std::size_t const next = std::min(text.find_first_not_of(blanks, end), text.size());
    if (end == at || (next < text.size() && (text[next] == '=' || text[next] == '.'))) return std::nullopt;
    if (at < 2 || text[at - 1] != ',' || !is_digit(text[at - 2])) return std::nullopt;
    std::size_t begin = at - 1;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    std::string const point =
        std::string(text.substr(begin, at - 1 - begin)) + "." + std::string(text.substr(at, end - at));
    return TomlFault{begin, "toml.decimalkomma", "decimaltal skrivs med punkt i den här filen",
                     "skriv " + point};
}

} // namespace linsen
