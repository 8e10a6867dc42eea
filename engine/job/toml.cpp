#include "job/toml.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "job/job.hpp"
#include "job/toml_scan.hpp"
#include "job/toml_text_place.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

namespace {

/// The lines of a text, shared by all values that stand in them.
class Lines {
public:
    explicit Lines(std::string_view text)
        : text_(text) {
        for (std::string_view line : split(text, '\n')) {
            begins_.push_back(static_cast<std::size_t>(line.data() - text.data()));
            if (line.ends_with('\r')) line.remove_suffix(1);
            lines_.push_back(std::make_shared<std::string const>(line));
        }
    }

    [[nodiscard]] std::shared_ptr<std::string const> line(std::size_t number) const {
        return number == 0 || number > lines_.size() ? nullptr : lines_[number - 1];
    }

    [[nodiscard]] std::size_t offset(std::size_t line, std::size_t column) const {
        std::size_t at = line == 0 ? 0 : line > begins_.size() ? text_.size() : begins_[line - 1];
        for (std::size_t i = 1; i < column && at < text_.size() && text_[at] != '\n'; ++i) {
            static_cast<void>(next_code_point(text_, at));
        }
        return at;
    }

    [[nodiscard]] std::string_view text() const { return text_; }

    /// The fault with its line, column and source line.
    [[nodiscard]] Diagnostic told(TomlFault fault, std::string_view file) const {
        std::size_t const offset = std::min(fault.offset, text_.size());
        std::string_view const before = text_.substr(0, offset);
        std::size_t const begin = before.rfind('\n') + 1; // npos + 1 is 0
        auto const number = static_cast<std::size_t>(1 + std::count(before.begin(), before.end(), '\n'));
        auto const column = 1 + count_code_points(before.substr(begin));
        return {Severity::error,
                std::move(fault.code),
                {std::string(file), static_cast<int>(number), static_cast<int>(column), {}},
                std::move(fault.message),
                std::move(fault.hint),
                *line(number)};
    }

private:
    std::string_view text_;
    std::vector<std::shared_ptr<std::string const>> lines_;
    std::vector<std::size_t> begins_; ///< of each line, in bytes
};

/// Turns the library's tree, whose tables are sorted by name, into values in the order of the file.
class Converter {
public:
    Converter(std::string_view file, Lines const& lines)
        : file_(file)
        , lines_(lines) {}

    Value convert(toml::node const& node, toml::source_position key) {
        toml::source_position const at = node.source().begin.line == 0 ? key : node.source().begin;
        int const key_column = key.line == at.line ? static_cast<int>(key.column) : 0;
        Place const place{file_, static_cast<int>(at.line), static_cast<int>(at.column), {}};
        Value value{data_of(node), place, lines_.line(at.line), key_column};
        if (!node.is_string()) return value;
        return value.with_text_place(
            place_of_text(lines_.text(), lines_.offset(at.line, at.column), value.text(), place));
    }

    /// A clock time, which no report has a use for.
    [[nodiscard]] std::optional<toml::source_position> clock_time() const { return clock_time_; }
    /// A number that is none: inf or nan.
    [[nodiscard]] std::optional<toml::source_position> no_number() const { return no_number_; }

private:
    Value::Data data_of(toml::node const& node) {
        toml::source_position const here = node.source().begin;
        if (auto const* const table = node.as_table()) return entries_of(*table);
        if (auto const* const array = node.as_array()) {
            Values values;
            for (toml::node const& element : *array) values.push_back(convert(element, {}));
            return values;
        }
        if (auto const* const text = node.as_string()) return text->get();
        if (auto const* const integer = node.as_integer()) return integer->get();
        if (auto const* const number = node.as_floating_point()) {
            if (!std::isfinite(number->get()) && !no_number_) no_number_ = here;
            return number->get();
        }
        if (auto const* const truth = node.as_boolean()) return truth->get();
        if (auto const* const date = node.as_date()) {
            return Date{date->get().year, date->get().month, date->get().day};
        }
        if (!clock_time_) clock_time_ = here;
        return {};
    }

    Entries entries_of(toml::table const& table) {
        std::vector<std::pair<toml::key const*, toml::node const*>> sorted;
        for (auto const& [key, node] : table) sorted.emplace_back(&key, &node);
        std::stable_sort(sorted.begin(), sorted.end(), [](auto const& a, auto const& b) {
            return a.first->source().begin < b.first->source().begin;
        });
        Entries entries;
        for (auto const& [key, node] : sorted) {
            entries.emplace_back(std::string(key->str()), convert(*node, key->source().begin));
        }
        return entries;
    }

    std::string file_;
    Lines const& lines_;
    std::optional<toml::source_position> clock_time_;
    std::optional<toml::source_position> no_number_;
};

Diagnostic whole_file(std::string_view file, std::string code, std::string message, std::string hint) {
    return {Severity::error,    std::move(code), {std::string(file), 0, 0, {}},
            std::move(message), std::move(hint), {}};
}

constexpr std::string_view save_as_utf8 =
    "öppna filen i Anteckningar, välj Arkiv > Spara som och kodningen UTF-8";

std::string quoted_name(std::string_view file) {
    return "\"" + path_text(std::filesystem::path(file).filename()) + "\"";
}

/// What the bytes are when they are not UTF-8 text.
std::optional<Diagnostic> fault_of_bytes(std::string_view bytes, std::string_view file) {
    if (trim(bytes).empty()) {
        return whole_file(
            file, "toml.tom", "filen " + quoted_name(file) + " är tom",
            "en ny rapport.toml skriver linsen ny; en mall börjar lättast som en kopia av en annan mall");
    }
    for (auto const& [sign, kind] : {std::pair<std::string_view, std::string_view>{"%PDF-", "en PDF"},
                                     {"PK\x03\x04", "en Office-fil eller ett zip-arkiv"},
                                     {"\xD0\xCF\x11\xE0", "en äldre Office-fil"},
                                     {"{\\rtf", "ett RTF-dokument"}}) {
        if (bytes.starts_with(sign)) {
            return whole_file(file, "toml.fel-filslag",
                              quoted_name(file) + " är " + std::string(kind) + ", inte en TOML-fil",
                              "spara den som oformaterad text");
        }
    }
    bool const utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                       (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
    if (utf16) {
        return whole_file(file, "toml.utf16",
                          "filen " + quoted_name(file) + " är sparad som UTF-16, inte som UTF-8",
                          std::string(save_as_utf8));
    }
    std::size_t const invalid = find_invalid_utf8(bytes);
    if (invalid == std::string_view::npos) return std::nullopt;
    std::size_t const begin = bytes.substr(0, invalid).rfind('\n') + 1;
    std::string_view line = bytes.substr(begin, std::min(bytes.find('\n', invalid), bytes.size()) - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    Diagnostic told =
        whole_file(file, "toml.inte-utf8",
                   "filen " + quoted_name(file) + " är sparad som Windows-1252 (ANSI), inte som UTF-8",
                   std::string(save_as_utf8));
    told.place.line = static_cast<int>(
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    told.place.column = static_cast<int>(1 + count_code_points(bytes.substr(begin, invalid - begin)));
    told.excerpt = from_windows_1252(line);
    return told;
}

/// Control characters and lone carriage returns, which no editor shows.
std::optional<TomlFault> fault_of_controls(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const c = static_cast<unsigned char>(text[at]);
        if (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) {
            return TomlFault{
                at, "toml.radbrytning", "filen har radbrytningar av ett slag som inte går att läsa",
                "spara om den i Anteckningar med radbrytningarna Windows (CRLF) eller Unix (LF)"};
        }
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
            return TomlFault{at, "toml.styrtecken",
                             "här står ett styrtecken, som inte syns men inte får stå här",
                             "ta bort tecknet; det följer ibland med när man klistrar in"};
        }
    }
    return std::nullopt;
}

TomlFault fault_of_library(toml::parse_error const& error, TomlScan const& scan, std::string_view text,
                           Lines const& lines) {
    std::size_t const offset = lines.offset(error.source().begin.line, error.source().begin.column);
    if (error.description().find("redefine") != std::string_view::npos) {
        if (std::optional<TomlFault> twice = find_duplicate(scan, text, offset)) return *std::move(twice);
        return {offset, "toml.dubbel-nyckel", "samma nyckel finns två gånger", "behåll en av dem"};
    }
    return {offset, "toml.syntax", "raden går inte att läsa från och med det här tecknet",
            "en rad ser ut så här: nyckel = \"värde\"; jämför med det som linsen ny skriver"};
}

/// Its name says that it is something that a report reads or writes, and what is wrong with its TOML is of no
/// interest.
bool holds_data(std::filesystem::path const& file) {
    constexpr std::array<std::string_view, 11> kinds{".csv",  ".tsv", ".xlsx", ".xlsm", ".xls", ".ods",
                                                     ".json", ".px",  ".pdf",  ".doc",  ".docx"};
    auto const kind = to_lower(path_text(file.extension()));
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

std::optional<Value> parse_toml(std::string_view bytes, std::string_view file, Diagnostics& diagnostics) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (std::optional<Diagnostic> fault = fault_of_bytes(bytes, file)) {
        diagnostics.add(*std::move(fault));
        return std::nullopt;
    }
    Lines const lines(bytes);
    TomlScan const scan = scan_toml(bytes);
    std::optional<TomlFault> fault = fault_of_controls(bytes);
    if (!fault) fault = scan.fault;
    if (!fault) {
        try {
            toml::table const table = toml::parse(bytes, std::string_view());
            Converter converter(file, lines);
            Value const converted = converter.convert(table, {});
            if (auto const at = converter.clock_time()) {
                fault = {lines.offset(at->line, at->column), "toml.klockslag",
                         "klockslag används inte i en rapport",
                         "skriv bara datumet, till exempel 2026-03-01"};
            } else if (auto const odd = converter.no_number()) {
                fault = {lines.offset(odd->line, odd->column), "toml.inget-tal",
                         "inf och nan är inga tal i en rapport", "skriv ett vanligt tal"};
            } else {
                return Value(converted.data(), {std::string(file), 0, 0, {}}, nullptr, 0);
            }
        } catch (toml::parse_error const& error) {
            fault = fault_of_library(error, scan, bytes, lines);
        }
    }
    diagnostics.add(lines.told(*std::move(fault), file));
    return std::nullopt;
}

std::optional<Value> read_toml(std::filesystem::path const& file, Place const& asked_at,
                               Diagnostics& diagnostics) {
    std::optional<std::string> const bytes = read_file(file, asked_at, diagnostics);
    if (!bytes) return std::nullopt;
    if (holds_data(file)) {
        diagnostics.error(
            "toml.ingen-toml", {path_text(file), 0, 0, {}},
            in_quotes(path_text(file.filename())) + " är ingen TOML-fil",
            "ange rapportens egen fil, till exempel rapport.toml; filer med uppgifter nämns i den, "
            "under [[data]]");
        return std::nullopt;
    }
    return parse_toml(*bytes, path_text(file), diagnostics);
}

} // namespace linsen
