#include "data/csv_dialect.hpp"

#include "base/text.hpp"
#include "data/csv_headings.hpp"
#include "data/csv_scanner.hpp"
#include "data/spec_place.hpp"

#include <array>
#include <tuple>

namespace linsen {

namespace {

constexpr std::array<char, 4> candidates{';', '\t', ',', '|'};
constexpr int records_looked_at = 100;

std::size_t fields_used(CsvRecord const& record) {
    auto count = record.fields.size();
    while (count > 0 && trim(record.fields[count - 1].bytes).empty()) --count;
    return count;
}

/// (headings that were asked for, records that agree with the first in their number of fields)
std::tuple<std::size_t, int> fitness(ByteSource& source, CsvDialect const& dialect, char delimiter,
                                     DataSpec const& spec) {
    CsvScanner scanner(source, delimiter, dialect.offset, dialect.line);
    CsvRecord record;
    std::size_t headings = 0;
    std::size_t width = 0;
    int agreeing = 0;
    for (int seen = 0; seen < records_looked_at && scanner.next(record);) {
        auto const used = fields_used(record);
        if (used == 0) continue;
        if (seen++ == 0) {
            width = used;
            if (width < 2) return {0, 0};
            headings = headings_in(record, spec);
        } else if (record.fault == CsvFault::none && record.fields.size() >= width && used <= width) {
            ++agreeing;
        }
    }
    return {headings, agreeing + 1};
}

/// The delimiter of a first line `sep=;`, also in quotes; the dialect is moved past that line.
std::optional<char> take_sep_line(ByteSource& source, CsvDialect& dialect) {
    auto const bytes = source.beginning(dialect.offset + 16).substr(dialect.offset);
    auto const line = std::string_view(bytes).substr(0, bytes.find('\n'));
    auto text = line;
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    if (text.size() != 5 || (text[0] | 0x20) != 's' || (text[1] | 0x20) != 'e' || (text[2] | 0x20) != 'p' ||
        text[3] != '=' || std::string_view(";,|\t: ").find(text[4]) == std::string_view::npos)
        return std::nullopt;
    dialect.offset += line.size() + 1;
    dialect.line = 2;
    return text.back();
}

} // namespace

std::optional<CsvDialect> find_dialect(ByteSource& source, DataSpec const& spec, Diagnostics& diagnostics) {
    CsvDialect dialect;
    if (source.beginning(3) == "\xEF\xBB\xBF") {
        dialect.offset = 3;
        dialect.marked = true;
    }
    auto const sep = take_sep_line(source, dialect);
    if (!spec.delimiter.empty()) {
        auto const named = fold(spec.delimiter);
        bool const tab = spec.delimiter == "\t" || named == "tab" || named == "tabb" || named == "\\t";
        dialect.delimiter = tab ? '\t' : spec.delimiter.front();
        if (!tab && (spec.delimiter.size() != 1 || dialect.delimiter == '"' || dialect.delimiter == '\n' ||
                     dialect.delimiter == '\r')) {
            diagnostics.error(
                "data.avgransare", spec.source.place(),
                "avgränsaren \"" + spec.delimiter + "\" är inte ett enda tecken",
                "skriv \";\", \",\", \"|\" eller \"tabb\", eller stryk raden så tar Linsen reda på det");
            return std::nullopt;
        }
        return dialect;
    }
    if (sep) {
        dialect.delimiter = *sep;
        return dialect;
    }
    std::tuple<std::size_t, int> best{0, 0};
    for (auto const candidate : candidates) {
        auto const fit = fitness(source, dialect, candidate, spec);
        if (fit <= best) continue;
        best = fit;
        dialect.delimiter = candidate;
    }
    return dialect;
}

} // namespace linsen
