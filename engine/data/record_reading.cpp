#include "data/record_reading.hpp"

#include "base/invisible.hpp"
#include "base/text.hpp"
#include "data/csv_watch.hpp"
#include "data/gathered_rows.hpp"
#include "data/spec_place.hpp"
#include "job/facts.hpp"
#include "job/roles.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t longest_footer = 50;
constexpr std::size_t longest_quoted = 60; ///< characters of a note in a message

/// A number that a workbook's cell holds: none of its marks can be taken for another. Nothing for one that is
/// too large.
std::optional<NumberText> number_of_cell(CsvField const& field) {
    NumberText number;
    auto bytes = field.bytes;
    if (bytes.ends_with('%')) {
        number.percent = true;
        bytes.remove_suffix(1);
    }
    auto const [end, fault] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number.value);
    if (fault != std::errc() || end != bytes.data() + bytes.size() ||
        std::abs(number.value) >= too_large_number)
        return std::nullopt;
    number.decimals = field.decimals;
    return number;
}

/// Counts of persons that reports add up, and do not only print as they stand.
bool adds_counts(DataSpec const& spec) { return spec.kind == DataKind::counts && !spec.published; }

} // namespace

RecordReading::RecordReading(DataSpec const& spec, std::string sheet, Diagnostics& diagnostics)
    : spec_(spec)
    , diagnostics_(diagnostics)
    , encoding_(spec, file_name(spec), diagnostics)
    , signs_(spec, diagnostics)
    , skipped_(frame_, spec.published) {
    frame_.name = spec.name;
    frame_.file = file_name(spec);
    frame_.sheet = std::move(sheet);
}

Place RecordReading::place(std::uint32_t line) const { return {frame_.file, static_cast<int>(line), 0, {}}; }

bool RecordReading::take_headings(CsvRecord const& headings) {
    auto columns = match_header(headings, spec_, {frame_.file, frame_.sheet}, encoding_, diagnostics_);
    if (!columns) return false;
    width_ = columns->width;
    frame_.unread = std::move(columns->others);
    for (auto& column : columns->wanted) building_.push_back({std::move(column), {}, {}, {}, {}, {}, {}});
    return true;
}

void RecordReading::take_record() {
    ++frame_.rows_read;
    take_row();
}

bool RecordReading::gather(ByteSource& source, CsvScanner const& scanner, char delimiter,
                           PersonnummerWatch& watch, std::uint32_t& line_of_nul) {
    if (spec_.kind != DataKind::individuals) return false;
    GatheredFrom from{
        scanner.offset(), scanner.line(), delimiter, width_, {}, [this](CsvRecord const& record) {
            return is_even(record);
        }};
    for (auto const& built : building_) from.wanted.push_back(built.column.index);
    auto const gathered = gather_rows(source, from, watch);
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

void RecordReading::take_row() {
    if (footer_.size() < longest_footer && may_be_footer(record_) && !is_surely_a_row()) {
        footer_.emplace_back(record_);
        return;
    }
    if (!footer_.empty()) read_held();
    read_row();
}

/// Readable for sure, and a row as all others. Asked by several threads at once.
bool RecordReading::is_even(CsvRecord const& record) const {
    if (record.fault != CsvFault::none || record.last_line != record.line || may_be_footer(record))
        return false;
    if (record.fields.size() != width_ && !fault_of_width(record).empty()) return false;
    return std::all_of(building_.begin(), building_.end(), [&](Building const& built) {
        auto const& field = record.fields[built.column.index];
        if (field.doubled) return false;
        return built.column.kind == CsvColumnKind::text ||
               (built.column.kind == CsvColumnKind::number && is_number(field.bytes));
    });
}

bool RecordReading::is_number(std::string_view bytes) const {
    NumberText number;
    return read_plain_number(bytes, number) || (is_ascii(bytes) && read_number(bytes, signs_));
}

/// What the row is about is not all there, and it has no figure: only its first cell is filled, or it is
/// of full width, with neither any number nor every text.
bool RecordReading::may_be_footer(CsvRecord const& record) const {
    if (record.fault != CsvFault::none) return false;
    return (has_only_first_cell(record) && std::any_of(building_.begin(), building_.end(),
                                                       [](Building const& built) {
                                                           return built.column.kind == CsvColumnKind::text &&
                                                                  built.column.index != 0;
                                                       })) ||
           has_no_figure(record);
}

bool RecordReading::has_only_first_cell(CsvRecord const& record) {
    auto const& fields = record.fields;
    return !trim(fields.front().bytes).empty() &&
           std::all_of(fields.begin() + 1, fields.end(),
                       [](CsvField const& field) { return trim(field.bytes).empty(); });
}

bool RecordReading::has_no_figure(CsvRecord const& record) const {
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
bool RecordReading::is_surely_a_row() const {
    auto const& fields = record_.fields;
    bool const is_numbered = spec_.kind == DataKind::individuals &&
                             std::none_of(fields.begin(), fields.end(),
                                          [](CsvField const& field) { return has_letter(field.bytes); });
    return is_numbered || std::any_of(building_.begin(), building_.end(), [&](Building const& built) {
               bool const is_year = built.column.role == "ar" && spec_.kind != DataKind::individuals;
               return built.column.kind == CsvColumnKind::text && !is_year &&
                      built.column.index < fields.size() && !trim(fields[built.column.index].bytes).empty() &&
                      built.text.has(fields[built.column.index].bytes);
           });
}

bool RecordReading::has_letter(std::string_view bytes) {
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        auto const letter = static_cast<unsigned char>(byte) | 0x20U;
        return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
    });
}

/// The cells that are filled, as they stand after each other.
std::string RecordReading::filled_cells() {
    std::vector<std::string> cells;
    for (auto const& field : record_.fields) {
        auto const text = encoding_.decode(unquote(field), record_.line);
        if (!trim(text).empty()) cells.emplace_back(trim(text));
    }
    return join(cells, " ");
}

/// What was taken for a note below the figures has figures below it, and so is a row as others.
void RecordReading::read_held() {
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
void RecordReading::skip_footer() {
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

std::string RecordReading::shortened(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < longest_quoted && end < text.size(); ++i) (void)next_code_point(text, end);
    return std::string(trim(text.substr(0, end))) + (end < text.size() ? " …" : "");
}

void RecordReading::read_row() {
    if (is_open_to_the_end()) return tell_open_quote();
    if (auto reason = fault_of_record(); !reason.empty()) return skip(std::move(reason));
    warn_of_rows_in_cells();
    std::string without_number; // why, of the first one
    std::string unread;
    for (auto& built : building_) {
        auto reason = read_numbers(built);
        if (reason.empty()) continue;
        // Whoever adds counts must know which sums this one belongs to.
        if (!adds_counts(spec_) || built.column.kind != CsvColumnKind::number) return skip(std::move(reason));
        auto const& field = record_.fields[built.column.index];
        built.number = NumberText();
        built.number.status = Status::missing;
        built.number.sign = trim(encoding_.decode(unquote(field), record_.line));
        if (!without_number.empty()) continue;
        without_number = std::move(reason);
        unread = built.number.sign;
    }
    if (!without_number.empty()) skipped_.add_without_number(record_.line, unread, std::move(without_number));
    frame_.lines.push_back(record_.line);
    if (spec_.kind == DataKind::individuals) frame_.alike.push_back(alike_);
    for (auto& built : building_) keep(built);
}

void RecordReading::skip(std::string reason) {
    skipped_.add(record_.line, std::move(reason));
    if (record_.fault == CsvFault::text_after_quote) {
        // One row for each line: the quote has made one record of them.
        auto const swallowed = record_.last_line - record_.line;
        skipped_.add_swallowed(swallowed);
        frame_.rows_read += swallowed;
        frame_.unplaced += swallowed;
    }
    if (adds_counts(spec_)) frame_.incomplete = true;
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

std::string RecordReading::fault_of_record() const {
    switch (record_.fault) {
    case CsvFault::text_after_quote:
        if (record_.last_line != record_.line)
            return "ett citattecken på raden stängs först på rad " + std::to_string(record_.last_line) +
                   ", så raderna " + std::to_string(record_.line) + "–" + std::to_string(record_.last_line) +
                   " går inte att läsa";
        return "det står text efter ett avslutande citattecken";
    case CsvFault::too_long: return "raden är längre än 64 MiB";
    case CsvFault::open_quote: return "ett citattecken öppnas men stängs aldrig";
    case CsvFault::none: break;
    }
    return fault_of_width(record_);
}

std::string RecordReading::fault_of_width(CsvRecord const& record) const {
    auto const& fields = record.fields;
    bool const filled_beyond =
        std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(std::min(width_, fields.size())),
                    fields.end(), [](CsvField const& field) { return !trim(field.bytes).empty(); });
    if (fields.size() >= width_ && !filled_beyond) return {};
    return "raden har " + std::to_string(fields.size()) + " fält, rubrikraden har " + std::to_string(width_);
}

/// A quote that is never closed swallows every line after it: more than one row, so more than a warning.
bool RecordReading::is_open_to_the_end() const {
    return record_.fault == CsvFault::open_quote && record_.last_line != record_.line;
}

void RecordReading::tell_open_quote() {
    ++frame_.unplaced;
    diagnostics_.error("data.citattecken", place(record_.line),
                       "citattecknet på rad " + std::to_string(record_.line) +
                           " stängs aldrig, så resten av filen (till rad " +
                           std::to_string(record_.last_line) + ") går inte att läsa",
                       "sätt dit det citattecken som fattas, eller ta bort det som är för mycket");
}

/// Two stray quotes make a cell of all that stands between them. Text of several lines is no fault, unless
/// its lines have the delimiters of a row, and more of them than sentences have.
void RecordReading::warn_of_rows_in_cells() {
    constexpr std::size_t fewest_cells = 4;
    if (record_.last_line == record_.line || delimiter_ == '\0' || width_ < fewest_cells) return;
    auto const are_rows = [&](CsvField const& field) {
        auto const first = field.bytes.find('\n');
        if (!field.quoted || first == std::string_view::npos) return false;
        auto const lines = split(field.bytes.substr(first + 1), '\n');
        return std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
            return std::count(line.begin(), line.end(), delimiter_) >=
                   static_cast<std::ptrdiff_t>(width_) - 1;
        });
    };
    if (std::none_of(record_.fields.begin(), record_.fields.end(), are_rows)) return;
    frame_.unplaced += record_.last_line - record_.line;
    diagnostics_.warning("data.citattecken-rader", place(record_.line),
                         "ett citattecken på raden stängs först på rad " + std::to_string(record_.last_line) +
                             ", så det som ser ut som rader där emellan läses som text i en cell",
                         "ta bort citattecknen på rad " + std::to_string(record_.line) + " och " +
                             std::to_string(record_.last_line) + " om raderna hör till uppgifterna");
}

/// Reads the numbers of one column into the Building; returns why it cannot, or "".
std::string RecordReading::read_numbers(Building& built) {
    if (built.column.kind == CsvColumnKind::text) return {};
    auto const& field = record_.fields[built.column.index];
    bool const number = built.column.kind == CsvColumnKind::number;
    if (field.number) {
        auto read = number ? number_of_cell(field) : std::nullopt;
        if (read) {
            built.number = std::move(*read);
            return {};
        }
    } else if (number && read_plain_number(field.bytes, built.number)) {
        built.number.sign.clear();
        return {};
    }
    auto const text = encoding_.decode(unquote(field), record_.line);
    if (number) {
        auto read = read_number(text, signs_);
        if (!read)
            return in_quotes(shortened(text)) + " i kolumnen \"" + built.column.heading + "\" " +
                   why_no_number(text) + told_invisible(text);
        built.number = std::move(*read);
    } else {
        auto read = read_interval(text, signs_);
        if (!read)
            return in_quotes(shortened(text)) + " i kolumnen \"" + built.column.heading +
                   "\" går inte att läsa som ett intervall";
        built.interval = std::move(*read);
    }
    return {};
}

void RecordReading::keep(Building& built) {
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

void RecordReading::add_text(TextColumnBuilder& builder, std::size_t index) {
    auto const& field = record_.fields[index];
    if (field.doubled)
        builder.add(unquote(field), record_.line);
    else
        builder.add(field.bytes, record_.line);
}

/// The decimal mark that the number columns agree on, as far as they prove one.
char RecordReading::mark_of_file() {
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

std::optional<Frame> RecordReading::finish() {
    // Of what kommuner are asked every year it is an answer that nobody has given one.
    bool const is_asked_for = spec_.columns.contains(comparable_role) || holds_facts(spec_);
    if (frame_.rows_read == 0 && !is_asked_for) {
        diagnostics_.error("data.inga-rader", place(0), "filen har rubriker men inga rader",
                           "kontrollera att uttaget ur källan blev färdigt");
        return std::nullopt;
    }
    auto const errors = diagnostics_.errors();
    auto const mark = mark_of_file();
    for (auto& built : building_) {
        auto const& column = built.column;
        NumberColumnId const id{spec_, frame_.file, column.heading, column.role};
        switch (column.kind) {
        case CsvColumnKind::text:
            frame_.columns.push_back({column.role, column.heading, built.text.finish(encoding_)});
            frame_.unreadable.push_back({column.role, column.heading, built.unreadable.finish(encoding_)});
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
    if (diagnostics_.errors() != errors) return std::nullopt;
    return std::move(frame_);
}

} // namespace linsen
