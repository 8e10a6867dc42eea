#include "job/toml_words.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "job/toml_line.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace linsen {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view digits = "0123456789";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

/// "1 mars 2026", "den 1 mar 2026".
std::optional<Date> date_in_words(std::string_view word) {
    constexpr std::array<std::string_view, 12> months{"januari",   "februari", "mars",     "april",
                                                      "maj",       "juni",     "juli",     "augusti",
                                                      "september", "oktober",  "november", "december"};
    std::vector<std::string> parts;
    for (std::string_view part : split(word, ' '))
        if (!part.empty() && fold(part) != "den") parts.push_back(fold(part));
    if (parts.size() != 3 || !consists_of(parts[0], digits) || !consists_of(parts[2], digits)) return {};
    if (parts[0].size() > 2 || parts[2].size() != 4) return {};
    if (parts[1].ends_with('.')) parts[1].pop_back();
    constexpr std::size_t shortest = 3;
    auto const month = std::find_if(months.begin(), months.end(), [&](std::string_view name) {
        return parts[1].size() >= shortest && name.starts_with(parts[1]);
    });
    Date const date{std::stoi(parts[2]), static_cast<int>(month - months.begin()) + 1, std::stoi(parts[0])};
    return month != months.end() && is_valid(date) ? std::optional(date) : std::nullopt;
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
    if (std::optional<Date> const date = date_in_words(word)) {
        return {begin, "toml.datum", "datumet " + shortened(word) + " är skrivet i ord",
                "skriv ett datum som år-månad-dag: " + key + " = " + print_iso(*date) +
                    (key == "datum" ? "" : "; är det en text, sätt citattecken runt den")};
    }
    if (is_digit(word.front()) || word.front() == '-' || word.front() == '+') {
        if (std::optional<TomlFault> fault = fault_of_number(word, begin, key)) return *std::move(fault);
    }
    if (key == "datum" && !enclosed) {
        return {begin, "toml.datum", in_quotes(shortened(word)) + " är inget datum som går att läsa",
                "skriv datum som år-månad-dag: datum = 2026-03-01"};
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
            "är det ett ord ur filen, som under koder, sätt det inom citattecken: \"" + shortened(word) +
                "\"; Linsens egna nycklar har bara a–z: " + shortened(in_ascii(word))};
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
