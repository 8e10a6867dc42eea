#include "data/xlsx_reader.hpp"

#include "base/text.hpp"
#include "data/file_kind.hpp"
#include "data/personnummer.hpp"
#include "data/record_reading.hpp"
#include "data/sheet_choice.hpp"
#include "data/sheet_head.hpp"
#include "data/sheet_layout.hpp"
#include "data/sheet_row.hpp"
#include "data/spec_place.hpp"
#include "data/xlsx.hpp"
#include "data/xlsx_watch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

namespace {

constexpr std::size_t largest_file = std::size_t{256} << 20;
constexpr std::size_t most_text_in_row = std::size_t{4} << 20; ///< bytes; cells may share one long text
constexpr std::size_t most_text = std::size_t{1} << 30;
constexpr std::size_t most_told = 10; ///< faults of one kind in a sheet

XlsxLimits limits_of_data() {
    XlsxLimits limits;
    limits.faults = most_told;
    return limits;
}

/// The rows of one sheet.
class SheetReading {
public:
    SheetReading(DataSpec const& spec, std::string sheet, Diagnostics& diagnostics)
        : spec_(spec)
        , sheet_(std::move(sheet))
        , diagnostics_(diagnostics)
        , rows_(spec, sheet_, diagnostics) {}

    std::optional<Frame> run(XlsxBook const& book, std::size_t number) {
        auto const errors = diagnostics_.errors();
        std::vector<XlsxMerged> merged;
        bool const is_whole = book.read(
            number, [this](XlsxCell const& cell) { take_cell(cell); }, diagnostics_, &merged);
        end_row();
        if (!layout_ && !is_headless_ && is_whole && !is_too_much_) find_head();
        for (auto const& row : first_) watch(row); // of a sheet that broke off
        rows_.skip_footer();
        bool const is_free = watch_.judge(
            [&](std::uint64_t line) { return rows_.place(static_cast<std::uint32_t>(line)); }, diagnostics_);
        if (!is_free || !is_whole || !layout_) return std::nullopt;
        layout_->tell_outside(rows_.file(), sheet_, diagnostics_);
        tell_merged(merged);
        auto frame = rows_.finish();
        if (frame) tell_broken(*frame);
        if (diagnostics_.errors() != errors) return std::nullopt;
        return frame;
    }

private:
    void take_cell(XlsxCell const& cell) {
        if (is_too_much_) return;
        if (cell.row != row_.number()) {
            end_row();
            row_.begin(cell.row);
            text_in_row_ = 0;
        }
        text_in_row_ += cell.text.size();
        text_ += cell.text.size();
        if (text_in_row_ > most_text_in_row || text_ > most_text) {
            is_too_much_ = true;
            diagnostics_.error("data.xlsx-grans", place_of_row(cell.row),
                               text_ > most_text ? "bladet har mer än 1 GiB text"
                                                 : "raden har mer än 4 MiB text",
                               "dela upp bladet, eller spara det som CSV UTF-8");
            return;
        }
        row_.add(cell);
        if (cell.kind == XlsxCell::Kind::error && broken_.size() < most_broken_kept)
            broken_.push_back({cell.row, cell.column, std::string(cell.text)});
    }

    void end_row() {
        if (row_.blank()) return;
        if (layout_) return take_row(row_);
        if (is_headless_) return watch(row_);
        // Far above the headings that are given, only personnummer are looked for.
        if (spec_.header_row > row_.number() + 1) return watch(row_);
        first_.push_back(row_);
        if (first_.size() >= sheet_rows_looked_at) find_head();
    }

    /// Of the first rows, and then reads those below it.
    void find_head() {
        auto head = find_sheet_head(first_, spec_, sheet_, diagnostics_);
        auto const row_of_head = head ? head->row : 0;
        if (head) {
            for (auto const& column : head->columns) {
                while (watch_.columns() + 1 < column.column) watch_.add_column({}, row_of_head);
                if (watch_.columns() + 1 == column.column) watch_.add_column(column.name, row_of_head);
                if (is_asked(column.name)) asked_.insert(column.column);
            }
            layout_ = SheetLayout::make(std::move(*head), spec_.upper_head, place_of_row(row_of_head),
                                        diagnostics_);
        }
        if (layout_) {
            layout_->headings(rows_.record());
            if (!rows_.take_headings(CsvRecord(rows_.record()))) layout_.reset();
        }
        is_headless_ = !layout_;
        head_row_ = row_of_head;
        for (auto const& row : first_) {
            if (layout_ && row.number() > row_of_head)
                take_row(row);
            else
                watch(row);
        }
        first_.clear();
    }

    [[nodiscard]] bool is_asked(std::string const& name) const {
        return std::any_of(spec_.columns.begin(), spec_.columns.end(),
                           [&](auto const& column) { return fold(column.second) == fold(name); });
    }

    [[nodiscard]] Place place_of_row(std::uint32_t row) const { return row_place(rows_.file(), sheet_, row); }

    void take_row(SheetRow const& row) {
        watch(row);
        layout_->records(row, rows_.record(), [this] { rows_.take_record(); });
    }

    void watch(SheetRow const& row) {
        while (watch_.columns() < row.last_column()) watch_.add_column({}, row.number());
        row.each(
            [&](std::uint32_t column, std::string_view text) { watch_.see(column - 1, text, row.number()); });
    }

    /// Below the first of cells that are merged downwards there is nothing, which would be read as no answer.
    void tell_merged(std::vector<XlsxMerged> const& merged) const {
        std::size_t count = 0;
        for (auto const& cells : merged) {
            bool const down = cells.last_row > cells.first_row && cells.first_column == cells.last_column;
            if (!down || cells.first_row <= head_row_ || !asked_.contains(cells.first_column)) continue;
            if (++count > most_told) continue;
            auto const first = xlsx_cell_name(cells.first_row, cells.first_column);
            diagnostics_.error("data.xlsx-sammanfogad", {rows_.file(), 0, 0, sheet_ + "!" + first},
                               "cellerna " + first + "–" + xlsx_cell_name(cells.last_row, cells.last_column) +
                                   " är sammanfogade, så bara den första av raderna har något där",
                               "dela cellerna i Excel och fyll i varje rad");
        }
        if (count > most_told)
            diagnostics_.error("data.xlsx-sammanfogad", {rows_.file(), 0, 0, sheet_},
                               "bladet har " + std::to_string(count - most_told) +
                                   " sammanfogade celler till",
                               "dela cellerna i Excel och fyll i varje rad");
    }

    /// A formula that has come to nothing is no figure that the source lacks: somebody can mend it. A source
    /// that uses Excel's errors as signs says so in koder.tecken.
    void tell_broken(Frame& frame) {
        auto const signs = spec_.codes.find("tecken");
        std::vector<std::string> cells;
        std::string first;
        for (Broken const& each : broken_) {
            bool const is_read = asked_.contains(each.column) || !spec_.upper_head.empty();
            bool const is_sign = signs != spec_.codes.end() && signs->second.contains(each.text);
            if (each.row <= head_row_ || !is_read || is_sign) continue;
            auto const name = xlsx_cell_name(each.row, each.column);
            if (cells.empty()) first = name;
            cells.push_back(name + " (" + each.text + ")");
        }
        if (cells.empty()) return;
        auto const number = cells.size();
        if (number > most_told) {
            cells.resize(most_told);
            cells.push_back((broken_.size() == most_broken_kept ? "minst " : "") +
                            std::to_string(number - most_told) + " till");
        }
        auto const where =
            (number == 1 ? "cellen " : "cellerna ") + join_swedish(cells) + " i bladet " + in_quotes(sheet_);
        diagnostics_.warning("data.xlsx-formelfel", {frame.file, 0, 0, sheet_ + "!" + first},
                             where +
                                 (number == 1 ? " är en formel som inte gick att räkna ut"
                                              : " är formler som inte gick att räkna ut") +
                                 "; det som står där redovisas som saknat",
                             "rätta arbetsboken; är det källans eget tecken för en uppgift som saknas, skriv "
                             "koder.tecken = { \"#N/A\" = \"saknas\" }");
        auto const came_to_nothing = "I filen " + frame.file + " gick inte alla formler att räkna ut";
        frame.caveats.push_back({came_to_nothing + ": " + where + ". De uppgifter som " +
                                     (number == 1 ? "den" : "de") + " hör till redovisas som saknade.",
                                 came_to_nothing + ". De uppgifter som de hör till redovisas som saknade."});
    }

    struct Broken {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        std::string text;
    };
    static constexpr std::size_t most_broken_kept = 10'000;

    DataSpec const& spec_;
    std::string sheet_;
    Diagnostics& diagnostics_;
    RecordReading rows_;
    PersonnummerWatch watch_{"kolumn", "kolumnen"};
    SheetRow row_;
    std::vector<Broken> broken_;
    std::vector<SheetRow> first_; ///< among which the headings are looked for
    std::optional<SheetLayout> layout_;
    std::set<std::uint32_t> asked_; ///< columns that `kolumner` names
    std::uint32_t head_row_ = 0;
    std::size_t text_in_row_ = 0;
    std::size_t text_ = 0;
    bool is_headless_ = false; ///< no headings were found
    bool is_too_much_ = false; ///< text, so that nothing more is read
};

/// Keys that say how a text file is written.
void tell_needless(DataSpec const& spec, Diagnostics& diagnostics) {
    for (auto const* key : {"teckenkod", "avgransare"}) {
        auto const* entries = std::get_if<Entries>(&spec.source.data());
        auto const* value = entries == nullptr ? nullptr : spec.source.find(key);
        if (value == nullptr) continue;
        diagnostics.add(at(*value, Severity::remark, "data.nyckel-onodig",
                           std::string(key) + " behövs inte: " + in_quotes(file_name(spec)) +
                               " är en Excel-arbetsbok, som själv säger det",
                           std::string("stryk raden ") + key));
    }
}

std::optional<Frame> read_book(ByteSource& source, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const file = file_name(spec);
    if (source.size() > largest_file) {
        diagnostics.error("data.xlsx-grans", {file, 0, 0, {}}, "arbetsboken är större än 256 MiB",
                          "spara bladet som CSV UTF-8");
        return std::nullopt;
    }
    auto bytes = source.rest(0);
    if (!is_read_whole(source, file, diagnostics)) return std::nullopt;
    auto const book = XlsxBook::open(std::move(bytes), file, diagnostics, limits_of_data());
    if (!book || !are_sheet_names_free(*book, file, diagnostics)) return std::nullopt;
    auto const sheet = choose_sheet(*book, spec, diagnostics);
    if (!sheet) return std::nullopt;
    tell_needless(spec, diagnostics);
    auto as_utf8 = spec; // as everything in a workbook is
    as_utf8.encoding = "utf-8";
    auto const& name = book->sheets()[*sheet].name;
    Diagnostics found;
    auto frame = SheetReading(as_utf8, name, found).run(*book, *sheet);
    if (!is_free_of_personnummer(*book, *sheet, file, found)) frame.reset();
    for (auto told : found.list()) {
        // What is said of a line of the file is said of a row of the sheet.
        auto& place = told.place;
        if (place.file == file && place.line > 0 && place.spot.empty())
            place = row_place(file, name, static_cast<std::uint32_t>(place.line));
        diagnostics.add(std::move(told));
    }
    if (frame && !spec.upper_head.empty())
        frame->caveats.push_back({"Bladet " + in_quotes(name) + " i filen " + file +
                                      " har rubriker i två rader. Varje rad är delad i en för varje övre "
                                      "rubrik, och delarna räknas som rader här.",
                                  {}});
    if (frame)
        for (auto& remark : frame->skipped)
            if (remark.place.line > 0)
                remark.place = row_place(file, name, static_cast<std::uint32_t>(remark.place.line));
    return frame;
}

} // namespace

std::optional<Frame> read_xlsx(ByteSource& source, DataSpec const& spec, Diagnostics& diagnostics) {
    constexpr std::size_t beginning_looked_at = 4096;
    auto const kind = kind_of(source.beginning(beginning_looked_at));
    if (kind != FileKind::excel && kind != FileKind::zip) {
        tell_no_workbook(kind, source, file_name(spec), diagnostics);
        return std::nullopt;
    }
    return read_book(source, spec, diagnostics);
}

} // namespace linsen
