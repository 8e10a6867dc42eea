#include "data/csv_reader.hpp"

#include "base/text.hpp"
#include "data/csv_columns.hpp"
#include "data/csv_dialect.hpp"
#include "data/csv_header.hpp"
#include "data/csv_headings.hpp"
#include "data/csv_scanner.hpp"
#include "data/csv_watch.hpp"
#include "data/file_kind.hpp"
#include "data/gathered_rows.hpp"
#include "data/held_record.hpp"
#include "data/personnummer.hpp"
#include "data/skipped_rows.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

/// A column of the file together with what is built of it.
struct Building {
    CsvColumn column;
    TextColumnBuilder text; ///< of an interval: its mark
    TextColumnBuilder unreadable;
    NumberColumnBuilder numbers;
    NumberColumnBuilder high; ///< of an interval
    NumberText number;        ///< of the row at hand, until the whole row has proved readable
    IntervalText interval;
};

constexpr std::size_t longest_footer = 50;
constexpr std::size_t longest_quoted = 60; ///< characters of a note in a message

class Reading {
public:
    Reading(ByteSource& source, DataSpec const& spec, Diagnostics& diagnostics)
        : source_(source)
        , spec_(spec)
        , diagnostics_(diagnostics)
        , encoding_(spec, file_name(spec), diagnostics)
        , signs_(spec, diagnostics)
        , skipped_(frame_) {
        frame_.name = spec.name;
        frame_.file = file_name(spec);
    }

    std::optional<Frame> run() {
        auto const errors = diagnostics_.errors();
        auto const dialect = find_dialect(source_, spec_, diagnostics_);
        if (!dialect) return std::nullopt;
        if (dialect->marked) encoding_.found_mark();
        CsvScanner scanner(source_, dialect->delimiter, dialect->offset, dialect->line);
        bool const has_header = read_header(scanner, *dialect);
        auto line_of_nul = scanner.line_of_nul();
        if (has_header && !gather(scanner, dialect->delimiter, line_of_nul)) {
            while (scanner.next(record_)) take_record();
            line_of_nul = scanner.line_of_nul();
        }
        skip_footer();
        if (!judge_personnummer() || !has_header || !check_file(line_of_nul)) return std::nullopt;
        finish();
        if (diagnostics_.errors() != errors) return std::nullopt;
        return std::move(frame_);
    }

private:
    Place place(std::uint32_t line) const { return {frame_.file, static_cast<int>(line), 0, {}}; }

    bool read_header(CsvScanner& scanner, CsvDialect const& dialect) {
        while (scanner.next(record_)) {
            if (is_blank(record_)) continue;
            if (scanner.line_of_nul() != 0) return check_file(scanner.line_of_nul());
            for (auto const& field : record_.fields)
                watch_.add_column(encoding_.decode(unquote(field), record_.line), record_.line);
            for (auto const& field : record_.fields)
                for (auto const& [role, heading] : spec_.columns)
                    encoding_.compare_heading(unquote(field), heading, record_.line);
            if (encoding_.tell_outdated(diagnostics_)) return false;
            if (tell_headings_elsewhere(record_, source_, dialect, spec_, diagnostics_)) return false;
            auto columns = match_header(record_, spec_, frame_.file, encoding_, diagnostics_);
            if (!columns) return false;
            width_ = columns->width;
            frame_.unread = std::move(columns->others);
            for (auto& column : columns->wanted)
                building_.push_back({std::move(column), {}, {}, {}, {}, {}, {}});
            return true;
        }
        if (check_file(scanner.line_of_nul()))
            diagnostics_.error("data.tom-fil", place(0), "filen är tom",
                               "kontrollera att den hann sparas eller hämtas klart");
        return false;
    }

    void take_record() {
        if (is_blank(record_)) return;
        ++frame_.rows_read;
        watch_record(record_, record_.line, watch_);
        take_row();
    }

    void take_row() {
        if (footer_.size() < longest_footer && may_be_footer(record_) && !is_surely_a_row()) {
            footer_.emplace_back(record_);
            return;
        }
        if (!footer_.empty()) read_held();
        read_row();
    }

    /// Persons are read together with those that are alike: there may be millions of them. False: the file is
    /// to be read row by row.
    bool gather(CsvScanner const& scanner, char delimiter, std::uint32_t& line_of_nul) {
        if (spec_.kind != DataKind::individuals) return false;
        GatheredFrom from{
            scanner.offset(), scanner.line(), delimiter, width_, {}, [this](CsvRecord const& record) {
                return is_even(record);
            }};
        for (auto const& built : building_) from.wanted.push_back(built.column.index);
        auto const gathered = gather_rows(source_, from, watch_);
        if (!gathered) return false;
        frame_.rows_read = gathered->count;
        line_of_nul = gathered->line_of_nul;
        for (auto const& row : gathered->rows) {
            record_ = row.record.record();
            alike_ = row.alike;
            if (row.may_be_note)
                take_row();
            else
                read_row();
        }
        alike_ = 1;
        return true;
    }

    /// Readable for sure, and a row as all others. Asked by several threads at once.
    [[nodiscard]] bool is_even(CsvRecord const& record) const {
        if (record.fault != CsvFault::none || may_be_footer(record)) return false;
        if (record.fields.size() != width_ && !fault_of_width(record).empty()) return false;
        return std::all_of(building_.begin(), building_.end(), [&](Building const& built) {
            auto const& field = record.fields[built.column.index];
            if (field.doubled) return false;
            return built.column.kind == CsvColumnKind::text ||
                   (built.column.kind == CsvColumnKind::number && is_number(field.bytes));
        });
    }

    [[nodiscard]] bool is_number(std::string_view bytes) const {
        NumberText number;
        return read_plain_number(bytes, number) || (is_ascii(bytes) && read_number(bytes, signs_));
    }

    /// What the row is about is not all there, and it has no figure: only its first cell is filled, or it is
    /// of full width, with neither any number nor every text.
    [[nodiscard]] bool may_be_footer(CsvRecord const& record) const {
        if (record.fault != CsvFault::none) return false;
        return (has_only_first_cell(record) &&
                std::any_of(building_.begin(), building_.end(),
                            [](Building const& built) {
                                return built.column.kind == CsvColumnKind::text && built.column.index != 0;
                            })) ||
               has_no_figure(record);
    }

    [[nodiscard]] static bool has_only_first_cell(CsvRecord const& record) {
        auto const& fields = record.fields;
        return !trim(fields.front().bytes).empty() &&
               std::all_of(fields.begin() + 1, fields.end(),
                           [](CsvField const& field) { return trim(field.bytes).empty(); });
    }

    [[nodiscard]] bool has_no_figure(CsvRecord const& record) const {
        if (record.fields.size() < width_) return false;
        bool has_numbers = false;
        bool lacks_text = false;
        for (Building const& built : building_) {
            bool const is_empty = trim(record.fields[built.column.index].bytes).empty();
            bool const is_text = built.column.kind == CsvColumnKind::text;
            if (!is_text && !is_empty) return false;
            has_numbers |= !is_text;
            lacks_text |= is_text && is_empty;
        }
        return has_numbers && lacks_text;
    }

    /// Somebody who has answered nothing: it has a text that other rows of the column have, as the sex, or
    /// nothing but a number that says who it is. A year alone may stand in a note.
    [[nodiscard]] bool is_surely_a_row() const {
        auto const& fields = record_.fields;
        bool const is_numbered = spec_.kind == DataKind::individuals &&
                                 std::none_of(fields.begin(), fields.end(),
                                              [](CsvField const& field) { return has_letter(field.bytes); });
        return is_numbered || std::any_of(building_.begin(), building_.end(), [&](Building const& built) {
                   bool const is_year = built.column.role == "ar" && spec_.kind != DataKind::individuals;
                   return built.column.kind == CsvColumnKind::text && !is_year &&
                          built.column.index < fields.size() &&
                          !trim(fields[built.column.index].bytes).empty() &&
                          built.text.has(fields[built.column.index].bytes);
               });
    }

    [[nodiscard]] static bool has_letter(std::string_view bytes) {
        return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
            auto const letter = static_cast<unsigned char>(byte) | 0x20U;
            return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
        });
    }

    /// The cells that are filled, as they stand after each other.
    std::string filled_cells() {
        std::vector<std::string> cells;
        for (auto const& field : record_.fields) {
            auto const text = encoding_.decode(unquote(field), record_.line);
            if (!trim(text).empty()) cells.emplace_back(trim(text));
        }
        return join(cells, " ");
    }

    /// What was taken for a note below the figures has figures below it, and so is a row as others.
    void read_held() {
        auto const current = std::move(record_);
        for (auto const& held : footer_) {
            record_ = held.record();
            read_row();
        }
        footer_.clear();
        record_ = current;
    }

    /// A row in full width lacks no figure that the file could have had; a short one may be all that came of
    /// a row.
    void skip_footer() {
        for (auto const& held : footer_) {
            record_ = held.record();
            auto const text = in_quotes(shortened(filled_cells()));
            skipped_.add(record_.line,
                         has_only_first_cell(record_)
                             ? "bara den första cellen är ifylld (" + text +
                                   "), som i en anmärkning under uppgifterna"
                             : "raden har inget värde (" + text + "), som i en anmärkning under uppgifterna");
            if (record_.fields.size() < width_) ++frame_.unplaced;
        }
    }

    static std::string shortened(std::string_view text) {
        std::size_t end = 0;
        for (std::size_t i = 0; i < longest_quoted && end < text.size(); ++i)
            (void)next_code_point(text, end);
        return std::string(trim(text.substr(0, end))) + (end < text.size() ? " …" : "");
    }

    void read_row() {
        if (auto reason = fault_of_record(); !reason.empty()) return skip(std::move(reason));
        for (auto& built : building_)
            if (auto reason = read_numbers(built); !reason.empty()) return skip(std::move(reason));
        frame_.lines.push_back(record_.line);
        if (spec_.kind == DataKind::individuals) frame_.alike.push_back(alike_);
        for (auto& built : building_) keep(built);
    }

    bool judge_personnummer() const {
        return watch_.judge([&](std::uint64_t line) { return place(static_cast<std::uint32_t>(line)); },
                            diagnostics_);
    }

    void skip(std::string reason) {
        skipped_.add(record_.line, std::move(reason));
        auto const is_readable = [&](Building const& built) {
            return built.column.kind != CsvColumnKind::text || built.column.index < record_.fields.size();
        };
        if (record_.fault != CsvFault::none || skipped_.count() > SkippedRows::listed ||
            !std::all_of(building_.begin(), building_.end(), is_readable)) {
            ++frame_.unplaced;
            return;
        }
        for (auto& built : building_)
            if (built.column.kind == CsvColumnKind::text) add_text(built.unreadable, built.column.index);
    }

    std::string fault_of_record() {
        switch (record_.fault) {
        case CsvFault::text_after_quote: return "det står text efter ett avslutande citattecken";
        case CsvFault::too_long: return "raden är längre än 64 MiB";
        case CsvFault::open_quote: tell_open_quote(); return "ett citattecken öppnas men stängs aldrig";
        case CsvFault::none: break;
        }
        return fault_of_width(record_);
    }

    [[nodiscard]] std::string fault_of_width(CsvRecord const& record) const {
        auto const& fields = record.fields;
        bool const filled_beyond =
            std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(std::min(width_, fields.size())),
                        fields.end(), [](CsvField const& field) { return !trim(field.bytes).empty(); });
        if (fields.size() >= width_ && !filled_beyond) return {};
        return "raden har " + std::to_string(fields.size()) + " fält, rubrikraden har " +
               std::to_string(width_);
    }

    /// A quote that is never closed swallows every line after it: more than one row, so more than a warning.
    void tell_open_quote() {
        if (record_.last_line == record_.line) return;
        diagnostics_.error("data.citattecken", place(record_.line),
                           "citattecknet på rad " + std::to_string(record_.line) +
                               " stängs aldrig, så resten av filen (till rad " +
                               std::to_string(record_.last_line) + ") går inte att läsa",
                           "sätt dit det citattecken som fattas, eller ta bort det som är för mycket");
    }

    /// Reads the numbers of one column into the Building; returns why it cannot, or "".
    std::string read_numbers(Building& built) {
        if (built.column.kind == CsvColumnKind::text) return {};
        auto const& field = record_.fields[built.column.index];
        bool const number = built.column.kind == CsvColumnKind::number;
        if (number && read_plain_number(field.bytes, built.number)) {
            built.number.sign.clear();
            return {};
        }
        auto const text = encoding_.decode(unquote(field), record_.line);
        if (number) {
            auto read = read_number(text, signs_);
            if (!read) return "\"" + text + "\" i kolumnen \"" + built.column.heading + "\" är inte ett tal";
            built.number = std::move(*read);
        } else {
            auto read = read_interval(text, signs_);
            if (!read)
                return "\"" + text + "\" i kolumnen \"" + built.column.heading +
                       "\" går inte att läsa som ett intervall";
            built.interval = std::move(*read);
        }
        return {};
    }

    void keep(Building& built) {
        auto const line = record_.line;
        switch (built.column.kind) {
        case CsvColumnKind::number: built.numbers.add(std::move(built.number), line); break;
        case CsvColumnKind::interval:
            built.numbers.add(std::move(built.interval.low), line);
            built.high.add(std::move(built.interval.high), line);
            built.text.add(built.interval.mark, line);
            break;
        case CsvColumnKind::text: add_text(built.text, built.column.index); break;
        }
    }

    void add_text(TextColumnBuilder& builder, std::size_t index) {
        auto const& field = record_.fields[index];
        if (field.doubled)
            builder.add(unquote(field), record_.line);
        else
            builder.add(field.bytes, record_.line);
    }

    /// What concerns the file as a whole, whatever its rows hold.
    bool check_file(std::uint32_t line_of_nul) {
        if (source_.failed())
            diagnostics_.error("data.lasfel", place(0), "filen gick inte att läsa till slutet",
                               "kontrollera disken eller nätverket och försök igen");
        else if (source_.changed())
            diagnostics_.error("data.fil-andrad", place(0), "filen ändrades medan den lästes",
                               "vänta tills den är färdigsparad och kör igen");
        else if (line_of_nul != 0)
            diagnostics_.error("data.nolltecken", place(line_of_nul),
                               "filen innehåller nolltecken, så den är inte en textfil",
                               "spara om den som CSV UTF-8");
        else
            return true;
        return false;
    }

    /// The decimal mark that the number columns agree on, as far as they prove one.
    char mark_of_file() {
        char mark = '\0';
        for (auto& built : building_)
            for (auto* const numbers : {&built.numbers, &built.high}) {
                auto const proven = numbers->form().proven_mark();
                if (proven == '\0') continue;
                if (mark != '\0' && mark != proven) return '\0';
                mark = proven;
            }
        return mark;
    }

    void finish() {
        if (frame_.rows_read == 0) {
            diagnostics_.error("data.inga-rader", place(0), "filen har rubriker men inga rader",
                               "kontrollera att uttaget ur källan blev färdigt");
            return;
        }
        auto const mark = mark_of_file();
        for (auto& built : building_) {
            auto const& column = built.column;
            NumberColumnId const id{spec_, frame_.file, column.heading, column.role};
            switch (column.kind) {
            case CsvColumnKind::text:
                frame_.columns.push_back({column.role, column.heading, built.text.finish(encoding_)});
                frame_.unreadable.push_back(
                    {column.role, column.heading, built.unreadable.finish(encoding_)});
                break;
            case CsvColumnKind::number:
                built.numbers.form().judge(id, mark, diagnostics_);
                frame_.columns.push_back({column.role, column.heading, built.numbers.finish()});
                break;
            case CsvColumnKind::interval:
                if (built.numbers.form().judge(id, mark, diagnostics_))
                    built.high.form().judge(id, mark, diagnostics_);
                frame_.columns.push_back({"nedre", column.heading, built.numbers.finish()});
                frame_.columns.push_back({"ovre", column.heading, built.high.finish()});
                frame_.columns.push_back({"marke", column.heading, built.text.finish(encoding_)});
                break;
            }
        }
        encoding_.judge(diagnostics_);
        skipped_.tell(diagnostics_);
    }

    ByteSource& source_;
    DataSpec const& spec_;
    Diagnostics& diagnostics_;
    Frame frame_;
    TextEncoding encoding_;
    Signs signs_;
    SkippedRows skipped_;
    PersonnummerWatch watch_{"kolumn", "kolumnen"};
    CsvRecord record_;
    std::uint64_t alike_ = 1; ///< records that the one at hand stands for
    std::size_t width_ = 0;   ///< fields up to the last heading
    std::vector<Building> building_;
    std::vector<HeldRecord> footer_; ///< rows that may be notes below the figures
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
