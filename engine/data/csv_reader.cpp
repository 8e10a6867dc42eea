#include "data/csv_reader.hpp"

#include "base/text.hpp"
#include "data/csv_dialect.hpp"
#include "data/csv_header.hpp"
#include "data/csv_headings.hpp"
#include "data/csv_scanner.hpp"
#include "data/csv_watch.hpp"
#include "data/file_kind.hpp"
#include "data/personnummer.hpp"
#include "data/record_reading.hpp"
#include "data/spec_place.hpp"

#include <utility>

namespace linsen {

namespace {

/// The lines of one file.
class Reading {
public:
    Reading(ByteSource& source, DataSpec const& spec, Diagnostics& diagnostics)
        : source_(source)
        , spec_(spec)
        , diagnostics_(diagnostics)
        , rows_(spec, {}, diagnostics) {}

    std::optional<Frame> run() {
        auto const errors = diagnostics_.errors();
        auto const dialect = find_dialect(source_, spec_, diagnostics_);
        if (!dialect) return std::nullopt;
        rows_.parted_by(dialect->delimiter);
        if (dialect->marked) rows_.encoding().found_mark();
        CsvScanner scanner(source_, dialect->delimiter, dialect->offset, dialect->line);
        bool const has_header = read_header(scanner, *dialect);
        auto line_of_nul = scanner.line_of_nul();
        if (has_header && !rows_.gather(source_, scanner, dialect->delimiter, watch_, line_of_nul)) {
            while (scanner.next(rows_.record())) take_record();
            line_of_nul = scanner.line_of_nul();
        }
        rows_.skip_footer();
        if (!judge_personnummer() || !has_header || !check_file(line_of_nul)) return std::nullopt;
        auto frame = rows_.finish();
        if (diagnostics_.errors() != errors) return std::nullopt;
        return frame;
    }

private:
    bool read_header(CsvScanner& scanner, CsvDialect const& dialect) {
        auto& record = rows_.record();
        auto& encoding = rows_.encoding();
        while (scanner.next(record)) {
            if (is_blank(record)) continue;
            if (scanner.line_of_nul() != 0) return check_file(scanner.line_of_nul());
            for (auto const& field : record.fields)
                watch_.add_column(encoding.decode(unquote(field), record.line), record.line);
            for (auto const& field : record.fields)
                for (auto const& [role, heading] : spec_.columns)
                    encoding.compare_heading(unquote(field), heading, record.line);
            if (encoding.tell_outdated(diagnostics_)) return false;
            if (tell_headings_elsewhere(record, source_, dialect, spec_, diagnostics_)) return false;
            return rows_.take_headings(record);
        }
        if (check_file(scanner.line_of_nul()))
            diagnostics_.error("data.tom-fil", rows_.place(0), "filen är tom",
                               "kontrollera att den hann sparas eller hämtas klart");
        return false;
    }

    void take_record() {
        if (is_blank(rows_.record())) return;
        watch_record(rows_.record(), rows_.record().line, watch_);
        rows_.take_record();
    }

    bool judge_personnummer() const {
        return watch_.judge([&](std::uint64_t line) { return rows_.place(static_cast<std::uint32_t>(line)); },
                            diagnostics_);
    }

    /// What concerns the file as a whole, whatever its rows hold.
    bool check_file(std::uint32_t line_of_nul) {
        if (!is_read_whole(source_, rows_.file(), diagnostics_)) return false;
        if (line_of_nul == 0) return true;
        diagnostics_.error("data.nolltecken", rows_.place(line_of_nul),
                           "filen innehåller nolltecken, så den är inte en textfil",
                           "spara om den som CSV UTF-8");
        return false;
    }

    ByteSource& source_;
    DataSpec const& spec_;
    Diagnostics& diagnostics_;
    RecordReading rows_;
    PersonnummerWatch watch_{"kolumn", "kolumnen"};
};

/// Old Macintosh line ends make one line of the whole file.
bool has_only_carriage_returns(std::string_view bytes) {
    return bytes.find('\n') == std::string_view::npos &&
           bytes.find('\r') < (bytes.empty() ? 0 : bytes.size() - 1);
}

} // namespace

std::optional<Frame> read_csv(ByteSource& source, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const beginning = source.beginning(CsvScanner::block);
    auto const kind = kind_of(std::string_view(beginning).substr(0, 4096));
    auto const file = file_name(spec);
    if (kind == FileKind::utf16 || fold(spec.encoding) == "utf-16") {
        auto text = from_utf16(source.rest(0));
        if (!text) {
            diagnostics.error("data.teckenkod", {file, 0, 0, {}}, "filen sägs vara UTF-16 men är skadad",
                              "spara om den som CSV UTF-8");
            return std::nullopt;
        }
        // The text is UTF-8 by now, whatever rapport.toml says that the file is.
        auto decoded = ByteSource::of(std::move(*text));
        auto as_utf8 = spec;
        as_utf8.encoding.clear();
        return Reading(decoded, as_utf8, diagnostics).run();
    }
    if (kind != FileKind::text) {
        tell_wrong_kind(kind, "CSV", file, diagnostics);
        return std::nullopt;
    }
    if (has_only_carriage_returns(beginning)) {
        diagnostics.error("data.radslut", {file, 0, 0, {}},
                          "filen har bara vagnreturer (CR) som radslut, så den blir en enda lång rad",
                          "spara om den som CSV UTF-8");
        return std::nullopt;
    }
    return Reading(source, spec, diagnostics).run();
}

} // namespace linsen
