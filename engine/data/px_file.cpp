#include "data/px_file.hpp"

#include "base/text.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace linsen {

namespace {

/// Those that decide what the figures are: two of one kind cannot both be true.
constexpr std::array<std::string_view, 13> single_keywords{
    "CHARSET", "CODEPAGE", "LANGUAGE", "STUB",        "HEADING",   "VALUES",      "CODES",
    "KEYS",    "DECIMALS", "TIMEVAL",  "ELIMINATION", "PRECISION", "SHOWDECIMALS"};

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

bool is_keyword_byte(char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_';
}

bool has_any(std::string_view bytes, std::string_view wanted) {
    return bytes.find_first_of(wanted) != std::string_view::npos;
}

/// Texts in the code page of DOS: its å ä ö are typographic signs in Windows-1252, where ours do not occur.
bool looks_like_dos(std::string_view bytes) {
    return !is_utf8(bytes) && has_any(bytes, "\x84\x86\x94\x8E\x8F\x99") &&
           !has_any(bytes, "\xE4\xE5\xF6\xC4\xC5\xD6");
}

} // namespace

void tell_px(Place place, std::string const& what, Diagnostics& diagnostics) {
    diagnostics.error("data.px", std::move(place), "filen är inte en hel PX-fil: " + what,
                      "hämta den igen från källan, utan att ändra den för hand");
}

/// Reads keyword by keyword up to DATA. A step that fails has told why and returns false.
class PxFile::Parser {
public:
    Parser(PxFile& file, Diagnostics& diagnostics)
        : file_(file)
        , bytes_(file.bytes_)
        , diagnostics_(diagnostics) {}

    bool run(std::size_t from) {
        at_ = from;
        line_start_ = from;
        while (skip_space()) {
            PxEntry entry;
            entry.line = line_;
            if (!read_head(entry)) return false;
            if (entry.keyword == "DATA") {
                file_.data_offset_ = at_;
                file_.data_line_ = line_;
                file_.data_character_ = static_cast<std::uint32_t>(at_ - line_start_ + 1);
                return true;
            }
            if (!read_values(entry) || !keep(std::move(entry))) return false;
        }
        return tell("den tar slut före värdena (DATA saknas)");
    }

private:
    bool tell(std::string const& what) { return tell(what, line_); }
    bool tell(std::string const& what, std::uint32_t line) {
        tell_px(file_.place(line), what, diagnostics_);
        return false;
    }

    [[nodiscard]] bool ended() const { return at_ == bytes_.size(); }
    [[nodiscard]] bool stands(char byte) const { return !ended() && bytes_[at_] == byte; }

    /// False at the end of the file.
    bool skip_space() {
        for (; !ended() && is_space(bytes_[at_]); ++at_) {
            if (bytes_[at_] != '\n') continue;
            ++line_;
            line_start_ = at_ + 1;
        }
        return !ended();
    }

    bool read_head(PxEntry& entry) {
        auto const from = at_;
        while (!ended() && is_keyword_byte(bytes_[at_])) ++at_;
        entry.keyword = std::string(bytes_.substr(from, at_ - from));
        std::transform(entry.keyword.begin(), entry.keyword.end(), entry.keyword.begin(), [](char byte) {
            return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
        });
        if (entry.keyword.empty()) return tell("här väntas ett nyckelord, som VALUES eller DATA");
        skip_space();
        if (stands('[') && !read_language(entry)) return false;
        if (stands('(') && !read_about(entry)) return false;
        if (!stands('=')) return tell("nyckelordet \"" + entry.keyword + "\" saknar likhetstecken");
        ++at_;
        return true;
    }

    bool read_language(PxEntry& entry) {
        auto const close = bytes_.find_first_of("]\n", at_);
        if (close == std::string_view::npos || bytes_[close] != ']')
            return tell("hakparentesen efter \"" + entry.keyword + "\" stängs inte");
        auto language = bytes_.substr(at_ + 1, close - at_ - 1);
        if (language.size() > 1 && language.front() == '"' && language.back() == '"')
            language = language.substr(1, language.size() - 2);
        entry.language = file_.decode(language, line_);
        at_ = close + 1;
        skip_space();
        return true;
    }

    bool read_about(PxEntry& entry) {
        ++at_;
        for (;;) {
            skip_space();
            if (stands(')')) break;
            if (stands(',')) {
                ++at_;
                continue;
            }
            if (!stands('"'))
                return tell("i parentesen efter \"" + entry.keyword + "\" väntas en text inom citattecken");
            auto const line = line_;
            std::string text;
            if (!read_quoted(text)) return false;
            entry.about.push_back(file_.decode(text, line));
            if (!count_text()) return false;
        }
        ++at_;
        skip_space();
        return true;
    }

    bool read_values(PxEntry& entry) {
        for (;;) {
            PxValue value;
            std::string text;
            if (!read_value(value, text)) return false;
            value.text = file_.decode(text, value.line);
            entry.values.push_back(std::move(value));
            if (!count_text()) return false;
            if (stands(';')) break;
            ++at_;
        }
        ++at_;
        return true;
    }

    /// Up to the next comma or semicolon: parts of one text stand one behind the other.
    bool read_value(PxValue& value, std::string& text) {
        skip_space();
        value.line = line_;
        for (;;) {
            if (!skip_space()) return tell("den tar slut mitt i ett nyckelord");
            if (stands(',') || stands(';')) return true;
            value.quoted = stands('"');
            if (!(value.quoted ? read_quoted(text) : read_word(text))) return false;
        }
    }

    bool read_quoted(std::string& text) {
        auto const close = bytes_.find_first_of("\"\n", at_ + 1);
        if (close == std::string_view::npos || bytes_[close] != '"')
            return tell("ett citattecken öppnas men stängs inte på samma rad");
        text += bytes_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        return true;
    }

    /// YES, 2, TLIST(A1,"1998"-"2003"): what stands in parentheses belongs to the word.
    bool read_word(std::string& text) {
        while (!ended() && !is_space(bytes_[at_]) && bytes_[at_] != ',' && bytes_[at_] != ';' &&
               bytes_[at_] != '"') {
            if (!stands('(')) {
                text += bytes_[at_++];
                continue;
            }
            auto const close = bytes_.find_first_of(")\n", at_);
            if (close == std::string_view::npos || bytes_[close] != ')')
                return tell("en parentes stängs inte på samma rad");
            text += bytes_.substr(at_, close + 1 - at_);
            at_ = close + 1;
        }
        return true;
    }

    bool count_text() {
        return ++texts_ <= most_texts || tell("den har fler än två miljoner texter före DATA");
    }

    bool keep(PxEntry entry) {
        auto const single = std::find(single_keywords.begin(), single_keywords.end(), entry.keyword);
        auto seen = std::make_pair(entry.keyword + "[" + entry.language, entry.about);
        if (single != single_keywords.end() && !seen_.insert(std::move(seen)).second)
            return tell("\"" + entry.keyword + "\" står två gånger för samma sak", entry.line);
        file_.entries_.push_back(std::move(entry));
        return true;
    }

    PxFile& file_;
    std::string_view bytes_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t line_ = 1;
    std::size_t texts_ = 0;
    std::set<std::pair<std::string, std::vector<std::string>>> seen_;
};

namespace {

/// Nothing is read of a file whose letters would come out wrong.
bool check_code_page(PxFile const& file, std::string_view bytes, DataSpec const& spec,
                     Diagnostics& diagnostics) {
    if (!spec.encoding.empty()) return true;
    constexpr std::array<std::string_view, 10> known{
        "", "utf-8", "utf8", "windows-1252", "iso-8859-1", "latin-1", "ansi", "unicode", "us-ascii", "1252"};
    auto const page = fold(file.text("CODEPAGE"));
    bool const is_known = std::find(known.begin(), known.end(), page) != known.end();
    bool const is_dos = page.empty() && file.find("CHARSET") == nullptr && looks_like_dos(bytes);
    if (is_ascii(bytes) || (is_known && !is_dos)) return true;
    auto const* entry = file.find("CODEPAGE");
    diagnostics.error("data.teckenkod", file.place(entry == nullptr ? 0 : entry->line),
                      is_dos ? std::string("filen är skriven med DOS teckenkod, som Linsen inte läser")
                             : "filen är skriven med teckenkoden \"" + entry->text() +
                                   "\" (CODEPAGE), som Linsen inte läser",
                      "hämta den som UTF-8 eller Windows-1252, eller ange teckenkod i rapport.toml om "
                      "uppgiften i filen är fel");
    return false;
}

} // namespace

PxFile::PxFile(std::string bytes, std::string file, TextEncoding encoding)
    : bytes_(std::move(bytes))
    , file_(std::move(file))
    , encoding_(std::move(encoding)) {}

std::optional<PxFile> PxFile::parse(std::string bytes, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const errors = diagnostics.errors();
    auto name = file_name(spec);
    TextEncoding encoding(spec, name, diagnostics);
    PxFile file(std::move(bytes), std::move(name), std::move(encoding));
    std::string_view const all = file.bytes_;
    if (all.size() > most_bytes) {
        diagnostics.error("data.for-stor", file.place(0), "filen är större än 512 MiB",
                          "hämta färre värden åt gången");
        return std::nullopt;
    }
    if (auto const nul = all.find('\0'); nul != std::string_view::npos) {
        auto const before = all.substr(0, nul);
        diagnostics.error(
            "data.nolltecken",
            file.place(static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1),
            "filen innehåller nolltecken, så den är inte en textfil",
            "hämta den igen från källan, utan att ändra den för hand");
        return std::nullopt;
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    bool const marked = all.starts_with(mark);
    if (marked) file.encoding_.found_mark();
    if (!Parser(file, diagnostics).run(marked ? mark.size() : 0)) return std::nullopt;
    auto const own = file.text("LANGUAGE");
    for (auto& entry : file.entries_)
        if (entry.language == own) entry.language.clear();
    if (!check_code_page(file, all, spec, diagnostics) || !file.encoding_.judge(diagnostics))
        return std::nullopt;
    if (diagnostics.errors() != errors) return std::nullopt;
    return file;
}

PxEntry const* PxFile::find(std::string_view keyword, std::string_view about) const {
    auto const found = std::find_if(entries_.begin(), entries_.end(), [&](PxEntry const& entry) {
        return entry.keyword == keyword && entry.language.empty() &&
               (about.empty() ? entry.about.empty() : entry.about.size() == 1 && entry.about[0] == about);
    });
    return found == entries_.end() ? nullptr : &*found;
}

std::string PxFile::text(std::string_view keyword) const {
    auto const* entry = find(keyword);
    return entry == nullptr ? std::string{} : entry->text();
}

} // namespace linsen
