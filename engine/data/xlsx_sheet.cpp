#include "data/xlsx_sheet.hpp"

#include "base/text.hpp"
#include "data/xlsx_date.hpp"
#include "data/xlsx_faults.hpp"

#include <charconv>
#include <cmath>

namespace linsen {

namespace {

constexpr std::uint32_t last_row = 1'048'576;
constexpr std::uint32_t last_column = 16'384;
constexpr double days_until_1904 = 1'462;

struct Position {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

/// "C7", within Excel's grid.
std::optional<Position> parse_position(std::string_view text) {
    Position position;
    std::size_t at = 0;
    while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z') {
        position.column = position.column * 26 + static_cast<std::uint32_t>(text[at] - 'A' + 1);
        if (position.column > last_column) return std::nullopt;
        ++at;
    }
    auto const row = parse_xlsx_index(text.substr(at));
    if (position.column == 0 || !row || *row == 0 || *row > last_row) return std::nullopt;
    position.row = *row;
    return position;
}

/// All of the text as a finite number; `from_chars` alone would take "nan" and "inf".
std::optional<double> parse_stored_number(std::string_view text) {
    double value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(XlsxSheetContext const& context, std::function<void(XlsxCell const&)> const& take,
                 Diagnostics& diagnostics, std::vector<XlsxMerged>* merged)
        : context_(context)
        , limits_(context.package.limits())
        , take_(take)
        , merged_(merged)
        , faults_(context.package.file(), context.sheet, limits_.faults, diagnostics)
        , rich_(limits_.text) {}

    void open(std::string_view name, XmlAttributes const& attributes) override {
        if (in_cell_) {
            open_in_cell(name);
        } else if (in_row_) {
            if (name == "c") open_cell(attributes);
        } else if (in_rows_) {
            if (name == "row") open_row(attributes);
        } else if (name == "sheetData") {
            in_rows_ = true;
        } else if (name == "col" && attributes.is_true("hidden")) {
            auto const first = parse_xlsx_index(attributes.find("min")).value_or(0);
            auto const last = parse_xlsx_index(attributes.find("max")).value_or(0);
            if (first >= 1 && first <= last && last <= last_column) hidden_columns_.add(first, last);
        } else if (name == "mergeCell" && merged_ != nullptr && merged_->size() < limits_.styles) {
            add_merged(attributes.find("ref"));
        }
    }

    void close(std::string_view name) override {
        if (in_cell_) {
            close_in_cell(name);
        } else if (in_row_) {
            if (name == "row") in_row_ = false;
        } else if (in_rows_ && name == "sheetData") {
            in_rows_ = false;
        }
    }

    void text(std::string_view text) override {
        if (!in_cell_) return;
        if (in_inline_) return rich_.text(text);
        if (!in_value_) return;
        constexpr std::size_t most_bytes_a_letter = 7; // "_x0041_"
        if (value_.size() + text.size() > limits_.text * most_bytes_a_letter) return stop_at_text();
        value_ += text;
    }

    void tell_hidden_and_rest() {
        faults_.tell_rest();
        faults_.tell_hidden(hidden_rows_, hidden_columns_);
    }

private:
    void open_row(XmlAttributes const& attributes) {
        auto const written = attributes.find("r");
        auto const row = written.empty() ? std::optional(row_ + 1) : parse_xlsx_index(written);
        if (!row || *row > last_row || *row <= row_) {
            faults_.stop("data.xlsx-rad",
                         written.empty() ? "bladet har fler rader än Excel tillåter"
                                         : "rad \"" + std::string(written) + "\" står inte efter rad " +
                                               std::to_string(row_) + ", som den ska",
                         "öppna filen i Excel och spara den på nytt");
            return stop();
        }
        row_ = *row;
        column_ = 0;
        in_row_ = true;
        if (attributes.is_true("hidden")) hidden_rows_.add(row_, row_);
    }

    /// "A3:B4"; one that cannot be read merges nothing.
    void add_merged(std::string_view reference) {
        auto const colon = reference.find(':');
        if (colon == std::string_view::npos) return;
        auto const first = parse_position(reference.substr(0, colon));
        auto const last = parse_position(reference.substr(colon + 1));
        if (first && last) merged_->push_back({first->row, first->column, last->row, last->column});
    }

    void open_cell(XmlAttributes const& attributes) {
        in_cell_ = true;
        placed_ = true;
        auto const written = attributes.find("r");
        Position const next{row_, column_ + 1};
        auto const position = written.empty() ? next : parse_position(written).value_or(Position{});
        if (position.row != row_ || position.column < next.column || position.column > last_column) {
            placed_ = false;
            faults_.cell(row_, next.column, "data.xlsx-cell",
                         "en cell anges stå i \"" + std::string(written) + "\", där den inte kan stå",
                         "öppna filen i Excel och spara den på nytt");
        } else {
            column_ = position.column;
        }
        type_ = attributes.find("t");
        if (type_.empty()) type_ = "n";
        auto const style = parse_xlsx_index(attributes.find("s")).value_or(0);
        format_ = style < context_.formats.size() ? context_.formats[style] : XlsxNumberFormat{};
        value_.clear();
        rich_.clear();
        formula_ = has_value_ = has_inline_ = in_value_ = in_inline_ = false;
    }

    void open_in_cell(std::string_view name) {
        if (in_inline_) {
            rich_.open(name);
        } else if (name == "v") {
            if (has_value_) {
                fault("data.xlsx-cell", "cellen har två värden, och olika program skulle läsa olika",
                      "öppna filen i Excel och spara den på nytt");
                placed_ = false;
            }
            in_value_ = has_value_ = true;
        } else if (name == "f") {
            formula_ = true;
        } else if (name == "is") {
            in_inline_ = has_inline_ = true;
        }
    }

    void close_in_cell(std::string_view name) {
        if (name == "c") {
            in_cell_ = false;
            if (placed_) finish_cell();
        } else if (name == "v") {
            in_value_ = false;
        } else if (name == "is") {
            in_inline_ = false;
        } else if (in_inline_) {
            rich_.close(name);
            if (rich_.too_long()) stop_at_text();
        }
    }

    void finish_cell() {
        // A formula whose result is the empty text has a value, and it is empty.
        bool const empty_text = formula_ && type_ == "str" && has_value_;
        if (formula_ && value_.empty() && !empty_text && !has_inline_) {
            fault("data.xlsx-formel-utan-varde", "cellen har en formel men inget uträknat värde",
                  "öppna filen i Excel och spara den, så räknas formlerna ut");
            return take(XlsxCell::Kind::formula_without_value, 0, {});
        }
        if (type_ == "inlineStr") {
            if (has_inline_) take(XlsxCell::Kind::text, 0, rich_.joined());
        } else if (type_ == "str") {
            finish_text();
        } else if (value_.empty()) {
            return; // a cell with a format only
        } else if (type_ == "s") {
            auto const index = parse_xlsx_index(value_);
            if (!index || *index >= context_.strings.size()) {
                fault("data.xlsx-text-saknas", "cellen hänvisar till en text som inte finns i arbetsboken",
                      "öppna filen i Excel och spara den på nytt");
            } else {
                take(XlsxCell::Kind::text, 0, context_.strings.at(*index));
            }
        } else if (type_ == "n") {
            finish_number();
        } else if (type_ == "b") {
            bool const truth = value_ == "1" || value_ == "true";
            if (!truth && value_ != "0" && value_ != "false")
                return fault_at_value("inte är sant eller falskt");
            take(XlsxCell::Kind::boolean, truth ? 1 : 0, {});
        } else if (type_ == "e") {
            take(XlsxCell::Kind::error, 0, value_);
        } else if (type_ == "d") {
            auto const serial = serial_of_iso(value_);
            if (!serial) return fault_at_value("inte är ett datum");
            take(XlsxCell::Kind::date, *serial, iso_of_serial(*serial).value_or(value_));
        } else {
            fault("data.xlsx-cell", "cellen är av den okända sorten \"" + type_ + "\"",
                  "öppna filen i Excel och spara den på nytt");
        }
    }

    void finish_text() {
        auto const text = decode_xlsx_letters(value_);
        if (text.size() > limits_.text && count_code_points(text) > limits_.text) return stop_at_text();
        if (has_value_) take(XlsxCell::Kind::text, 0, text);
    }

    void finish_number() {
        auto const number = parse_stored_number(value_);
        if (!number) return fault_at_value("inte är ett tal");
        if (!format_.date) return take(XlsxCell::Kind::number, *number, {});
        auto const serial = context_.date1904 ? *number + days_until_1904 : *number;
        auto const iso = iso_of_serial(serial);
        if (!iso) {
            return fault("data.xlsx-datum",
                         "cellen ska visa ett datum, men talet " + value_ + " motsvarar ingen dag",
                         "skriv om datumet, eller ge cellen ett talformat");
        }
        take(XlsxCell::Kind::date, serial, *iso);
    }

    void take(XlsxCell::Kind kind, double number, std::string_view text) {
        if (++cells_ > limits_.cells) {
            faults_.stop("data.xlsx-grans",
                         "bladet har fler än " + std::to_string(limits_.cells) + " celler med innehåll",
                         "dela upp bladet, eller spara det som csv");
            return stop();
        }
        take_({row_, column_, kind, number, text, format_});
    }

    void stop_at_text() {
        fault("data.xlsx-grans", "texten är längre än " + std::to_string(limits_.text) + " tecken",
              "korta texten: Excel självt tillåter inte längre");
        stop();
    }

    void fault_at_value(std::string_view what) {
        constexpr std::size_t shown_bytes = 40;
        std::string shown = value_;
        if (shown.size() > shown_bytes) {
            std::size_t end = shown_bytes;
            while ((static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
            shown = shown.substr(0, end) + "…";
        }
        fault("data.xlsx-varde", "cellen innehåller \"" + shown + "\", som " + std::string(what),
              "rätta cellen i Excel och spara filen på nytt");
    }

    void fault(std::string_view code, std::string message, std::string hint) {
        faults_.cell(row_, column_, code, std::move(message), std::move(hint));
    }

    XlsxSheetContext const& context_;
    XlsxLimits const& limits_;
    std::function<void(XlsxCell const&)> const& take_;
    std::vector<XlsxMerged>* merged_;
    XlsxFaults faults_;
    XlsxRichText rich_;
    XlsxRanges hidden_rows_;
    XlsxRanges hidden_columns_;
    std::string type_;
    std::string value_;
    std::size_t cells_ = 0;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    bool in_rows_ = false;
    bool in_row_ = false;
    bool in_cell_ = false;
    bool in_value_ = false;
    bool in_inline_ = false;
    bool placed_ = false;
    XlsxNumberFormat format_;
    bool formula_ = false;
    bool has_value_ = false;
    bool has_inline_ = false;
};

/// Stops at the first value or formula.
class ContentHandler final : public XmlHandler {
public:
    void open(std::string_view name, XmlAttributes const&) override {
        if (name == "v" || name == "f" || name == "is") stop();
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}
};

} // namespace

bool read_xlsx_sheet(XlsxSheetContext const& context, std::string_view part,
                     std::function<void(XlsxCell const&)> const& take, Diagnostics& diagnostics,
                     std::vector<XlsxMerged>* merged) {
    SheetHandler handler(context, take, diagnostics, merged);
    bool const whole = parse_part(context.package, part, Vocabulary::spreadsheet, handler, diagnostics);
    handler.tell_hidden_and_rest();
    return whole;
}

bool has_xlsx_content(XlsxPackage const& package, std::string_view part) {
    ContentHandler handler;
    Diagnostics unheard;
    (void)parse_part(package, part, Vocabulary::spreadsheet, handler, unheard);
    return handler.stopped();
}

} // namespace linsen
