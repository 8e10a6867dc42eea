#include "job/toml_scan.hpp"

#include "base/text.hpp"
#include "job/toml_words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linsen {

namespace {

using Kind = TomlStatement::Kind;

/// Walks the text once. Every step returns false as soon as a fault has been found.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : text_(text) {}

    TomlScan scan() && {
        while (skip_empty_lines() && statement()) {
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
    [[nodiscard]] char next() const { return ended() ? '\n' : text_[at_]; }
    [[nodiscard]] bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    [[nodiscard]] std::string_view rest_of_line() const {
        return text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_);
    }
    [[nodiscard]] bool line_ends() const { return ended() || next() == '\n' || starts("\r\n"); }

    bool fail(std::size_t offset, std::string code, std::string message, std::string hint) {
        result_.fault = TomlFault{offset, std::move(code), std::move(message), std::move(hint)};
        return false;
    }
    bool fail(std::optional<TomlFault> fault) {
        result_.fault = std::move(fault);
        return false;
    }

    void skip_blanks() {
        while (!ended() && (next() == ' ' || next() == '\t')) ++at_;
    }
    void skip_comment() {
        if (next() == '#') at_ += rest_of_line().size();
    }
    /// To the next thing that is neither blank nor comment; false at the end of the text.
    bool skip_empty_lines() {
        for (;;) {
            skip_blanks();
            skip_comment();
            if (ended()) return false;
            if (!line_ends()) return true;
            at_ += next() == '\r' ? 2 : 1;
        }
    }

    bool statement() {
        std::size_t const begin = at_;
        if (next() == '[') {
            if (!header()) return false;
        } else {
            std::vector<std::string> path;
            if (!key(path)) return false;
            result_.statements.push_back({Kind::key, begin, section_, path});
            if (!assignment(path, 0)) return false;
        }
        return end_of_line(begin);
    }

    bool end_of_line(std::size_t begin) {
        std::size_t const after = at_;
        skip_blanks();
        skip_comment();
        if (line_ends()) return true;
        return fail(fault_after_value(text_, begin, after, at_));
    }

    bool header() {
        std::size_t const begin = at_;
        bool const array = starts("[[");
        at_ += array ? 2 : 1;
        std::vector<std::string> path;
        if (!key(path)) return false;
        std::string_view const close = array ? "]]" : "]";
        if (!starts(close)) {
            std::string const name = join(path, ".");
            return fail(begin, "toml.oppen-hakparentes", "hakparentesen runt \"" + name + "\" stängs inte",
                        array ? "skriv [[" + name + "]]" : "skriv [" + name + "]");
        }
        at_ += close.size();
        ++section_;
        result_.statements.push_back({array ? Kind::array_table : Kind::table, begin, section_, path});
        return true;
    }

    /// A dotted key; its parts are added to `path`.
    bool key(std::vector<std::string>& path) {
        for (;;) {
            skip_blanks();
            if (!simple_key(path)) return false;
            if (path.size() > toml_depth) return too_deep();
            skip_blanks();
            if (next() != '.') return true;
            ++at_;
        }
    }

    bool simple_key(std::vector<std::string>& path) {
        std::size_t const begin = at_;
        if ((next() == '"' && !starts(R"(""")")) || (next() == '\'' && !starts("'''"))) {
            if (!string()) return false;
            path.emplace_back(text_.substr(begin + 1, at_ - begin - 2));
            return true;
        }
        while (!ended() && is_bare_key_character(next())) ++at_;
        bool const odd = !ended() && static_cast<unsigned char>(next()) >= 0x80;
        if (at_ == begin || odd) return fail(fault_in_key(text_, begin, at_));
        path.emplace_back(text_.substr(begin, at_ - begin));
        return true;
    }

    bool assignment(std::vector<std::string> const& path, std::size_t depth) {
        std::size_t const equals = at_;
        if (next() != '=') return fail(fault_without_equals(text_, equals, path, depth != 0));
        ++at_;
        skip_blanks();
        if (line_ends() || next() == '#') {
            return fail(equals, "toml.inget-varde", "värdet efter \"" + join(path, ".") + " =\" saknas",
                        "skriv ett värde, eller ta bort raden");
        }
        return value(path, depth);
    }

    bool value(std::vector<std::string> const& path, std::size_t depth) {
        if (depth > toml_depth) return too_deep();
        switch (next()) {
        case '"':
        case '\'': return string();
        case '[': return array(path, depth);
        case '{': return inline_table(depth);
        default: break;
        }
        BareWord const word = read_bare_word(text_, at_, depth != 0, join(path, "."));
        if (word.fault) return fail(word.fault);
        at_ += word.length;
        return true;
    }

    bool too_deep() {
        return fail(at_, "toml.for-djupt", "här är för många tabeller och listor inuti varandra",
                    "en rapport behöver aldrig mer än några få; dela upp raden");
    }

    bool array(std::vector<std::string> const& path, std::size_t depth) {
        std::size_t const begin = at_++;
        for (;;) {
            if (!skip_empty_lines()) return unclosed_array(begin);
            if (next() == ']') break;
            if (!value(path, depth + 1)) return false;
            if (!skip_empty_lines()) return unclosed_array(begin);
            if (next() == ']') break;
            if (next() != ',') return fail(fault_in_array(text_, begin, at_));
            ++at_;
        }
        ++at_;
        return true;
    }

    bool unclosed_array(std::size_t begin) {
        return fail(begin, "toml.oppen-lista", "listan som börjar här stängs aldrig",
                    "sätt ] efter sista värdet");
    }

    bool inline_table(std::size_t depth) {
        std::size_t const begin = at_++;
        skip_blanks();
        if (next() == '}') {
            ++at_;
            return true;
        }
        std::set<std::vector<std::string>> keys;
        for (;;) {
            skip_blanks();
            if (line_ends() || next() == '#') return unclosed_table(begin);
            if (next() == '}') {
                return fail(at_, "toml.komma-for-mycket", "här står ett komma för mycket före }",
                            "ta bort kommat; efter sista värdet inom { } ska det inte stå något komma");
            }
            if (std::optional<TomlFault> comma = decimal_comma_before(text_, at_)) return fail(comma);
            std::vector<std::string> path;
            std::size_t const key_begin = at_;
            if (!key(path)) return false;
            if (!keys.insert(path).second) {
                return fail(key_begin, "toml.dubbel-nyckel",
                            "nyckeln \"" + join(path, ".") + "\" finns redan i samma tabell",
                            "behåll en av dem");
            }
            if (!assignment(path, depth + 1)) return false;
            skip_blanks();
            if (next() == '}') break;
            if (line_ends() || next() == '#') return unclosed_table(begin);
            if (next() != ',') return fail(fault_in_inline_table(text_, begin, at_));
            ++at_;
        }
        ++at_;
        return true;
    }

    bool unclosed_table(std::size_t begin) {
        return fail(
            begin, "toml.oppen-tabell", "tabellen som börjar med { stängs inte på samma rad",
            "skriv hela tabellen till och med } på en rad, eller gör den till en egen [tabell] med en "
            "rad för varje nyckel");
    }

    bool string() {
        StringEnd const string = read_string(text_, at_);
        if (string.fault) return fail(string.fault);
        at_ += string.length;
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t section_ = 0;
    TomlScan result_;
};

bool same_beginning(std::vector<std::string> const& a, std::vector<std::string> const& b) {
    std::size_t const shorter = std::min(a.size(), b.size());
    return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin());
}

std::string line_number(std::string_view text, std::size_t offset) {
    return std::to_string(1 +
                          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string as_header(TomlStatement const& statement) {
    std::string const name = join(statement.path, ".");
    return statement.kind == Kind::array_table ? "[[" + name + "]]" : "[" + name + "]";
}

TomlFault duplicate_table(TomlStatement const& first, TomlStatement const& second, std::string const& line) {
    std::string const doubled = "[[" + join(second.path, ".") + "]]";
    if (first.kind == Kind::table && second.kind == Kind::table) {
        return {second.offset, "toml.dubbel-tabell",
                "tabellen " + as_header(second) + " finns redan på rad " + line,
                "samla nycklarna i en av dem; ska det vara flera av samma slag, skriv " + doubled +
                    " för var och en"};
    }
    return {second.offset, "toml.dubbel-tabell",
            as_header(second) + " stämmer inte med " + as_header(first) + " på rad " + line,
            "skriv " + doubled + " på båda ställena"};
}

} // namespace

TomlScan scan_toml(std::string_view text) { return Scanner(text).scan(); }

std::optional<TomlFault> find_duplicate(TomlScan const& scan, std::string_view text, std::size_t offset) {
    TomlStatement const* second = nullptr;
    for (TomlStatement const& statement : scan.statements) {
        if (statement.offset <= offset) second = &statement;
    }
    if (second == nullptr) return std::nullopt;
    for (TomlStatement const& first : scan.statements) {
        if (&first == second) return std::nullopt;
        std::string const line = line_number(text, first.offset);
        if (second->kind != Kind::key && first.kind != Kind::key && first.path == second->path) {
            if (first.kind == Kind::array_table && second->kind == Kind::array_table) continue;
            return duplicate_table(first, *second, line);
        }
        bool const keys = second->kind == Kind::key && first.kind == Kind::key;
        if (keys && first.section == second->section && same_beginning(first.path, second->path)) {
            return TomlFault{second->offset, "toml.dubbel-nyckel",
                             "nyckeln \"" + join(second->path, ".") + "\" finns redan på rad " + line,
                             "behåll en av raderna"};
        }
        bool const key_then_table =
            second->kind != Kind::key && first.kind == Kind::key && first.section == 0;
        if (key_then_table && same_beginning(first.path, second->path)) {
            return TomlFault{second->offset, "toml.dubbel-nyckel",
                             "\"" + join(first.path, ".") + "\" finns redan som nyckel på rad " + line,
                             "behåll antingen nyckeln eller tabellen"};
        }
    }
    return std::nullopt;
}

} // namespace linsen
