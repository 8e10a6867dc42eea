#include "data/csv_headings.hpp"

#include "base/invisible.hpp"
#include "base/text.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace linsen {

namespace {

constexpr std::array<char, 4> delimiters{';', '\t', ',', '|'};
constexpr int lines_looked_at = 20;

struct Found {
    std::uint32_t line = 0;
    char delimiter = ';';
    std::size_t headings = 0;
};

/// The one of the first records, however its fields are parted, that holds most of the headings.
Found find(ByteSource& source, CsvDialect const& dialect, DataSpec const& spec) {
    Found best;
    for (auto const delimiter : delimiters) {
        CsvScanner scanner(source, delimiter, dialect.offset, dialect.line);
        CsvRecord record;
        for (int seen = 0; seen < lines_looked_at && scanner.next(record); ++seen) {
            auto const headings = headings_in(record, spec);
            if (headings > best.headings) best = {record.line, delimiter, headings};
        }
    }
    return best;
}

std::string words_of(char delimiter) {
    return delimiter == '\t' ? "tabb" : in_quotes(std::string_view(&delimiter, 1));
}

/// At what says how the columns are parted.
void tell_delimiter(char said, char meant, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const but = ", men rubrikraden delas av " + words_of(meant);
    auto const* entries = std::get_if<Entries>(&spec.source.data());
    auto const* in_report = entries == nullptr ? nullptr : spec.source.find("avgransare");
    if (in_report == nullptr) {
        diagnostics.error("data.avgransare", {file_name(spec), 1, 0, {}},
                          "raden sep= säger att kolumnerna delas av " + words_of(said) + but,
                          "ta bort raden ur filen så tar Linsen reda på avgränsaren");
        return;
    }
    diagnostics.add(at(*in_report, Severity::error, "data.avgransare",
                       "avgransare säger att kolumnerna i " + in_quotes(file_name(spec)) + " delas av " +
                           words_of(said) + but,
                       "stryk raden avgransare så tar Linsen reda på den"));
}

} // namespace

std::size_t headings_in(CsvRecord const& record, DataSpec const& spec) {
    std::vector<std::string> folded;
    for (auto const& field : record.fields) {
        auto const bytes = unquote(field);
        folded.push_back(fold(is_utf8(bytes) ? without_invisible(bytes) : from_windows_1252(bytes)));
    }
    return static_cast<std::size_t>(
        std::count_if(spec.columns.begin(), spec.columns.end(), [&](auto const& column) {
            return std::find(folded.begin(), folded.end(), fold(column.second)) != folded.end();
        }));
}

bool tell_headings_elsewhere(CsvRecord const& first, ByteSource& source, CsvDialect const& dialect,
                             DataSpec const& spec, Diagnostics& diagnostics) {
    auto const here = headings_in(first, spec);
    if (here == spec.columns.size()) return false;
    auto const found = find(source, dialect, spec);
    if (found.headings <= here || (found.headings < 2 && found.headings < spec.columns.size())) return false;
    if (found.line == first.line) {
        // Without such a line, and without a word in rapport.toml, the delimiter is the one that fits best.
        bool const is_said = !spec.delimiter.empty() || dialect.line > 1;
        if (is_said) tell_delimiter(dialect.delimiter, found.delimiter, spec, diagnostics);
        return is_said;
    }
    diagnostics.error(
        "data.rubrikrad", {file_name(spec), static_cast<int>(found.line), 0, {}},
        "kolumnernas rubriker står på rad " + std::to_string(found.line) + " och inte överst i filen",
        found.line == first.line + 1 ? "ta bort raden före rubrikraden" : "ta bort raderna före rubrikraden");
    return true;
}

} // namespace linsen
