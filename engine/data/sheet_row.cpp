#include "data/sheet_row.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace linsen {

namespace {

constexpr int digits_behind_first = 14;  // 15 in all
constexpr std::size_t most_written = 4;  // decimals that somebody has written; with more it was calculated
constexpr std::size_t most_decimals = 9; // that Excel shows of a number without a format

/// Those that the number has; of one that was calculated, those that the cell shows.
std::uint8_t decimals_of(std::string_view plain, XlsxNumberFormat const& format) {
    auto const mark = plain.find('.');
    auto const decimals = mark == std::string_view::npos ? 0 : plain.size() - mark - 1;
    if (decimals > most_written && format.decimals != XlsxNumberFormat::as_it_is)
        return static_cast<std::uint8_t>(format.decimals);
    return static_cast<std::uint8_t>(std::min(decimals, most_decimals));
}

/// With zeros in front, up to `digits` whole ones.
void fill_with_zeros(std::string& plain, std::size_t digits) {
    auto const at = plain.starts_with('-') ? std::size_t{1} : 0;
    auto const whole = std::min(plain.find('.'), plain.size()) - at;
    if (whole < digits) plain.insert(at, digits - whole, '0');
}

} // namespace

std::string print_stored_number(double number, int places) {
    std::array<char, 32> printed{};
    auto const [end, fault] = std::to_chars(printed.data(), printed.data() + printed.size(), number,
                                            std::chars_format::scientific, digits_behind_first);
    std::string_view const text(printed.data(), static_cast<std::size_t>(end - printed.data()));
    auto const e = text.find('e');
    int exponent = 0;
    auto const* from = text.data() + e + 1;
    if (*from == '+') ++from;
    std::from_chars(from, text.data() + text.size(), exponent);
    exponent += places;

    std::string digits;
    for (auto const sign : text.substr(0, e))
        if (sign >= '0' && sign <= '9') digits += sign;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.empty()) return "0";

    // `digits` with the point behind the first one, moved by the exponent.
    std::string plain;
    if (exponent < 0) {
        plain = "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    } else {
        auto const whole = static_cast<std::size_t>(exponent) + 1;
        if (digits.size() < whole) digits.append(whole - digits.size(), '0');
        plain = digits.substr(0, whole);
        if (digits.size() > whole) plain += "." + digits.substr(whole);
    }
    return number < 0 ? "-" + plain : plain;
}

void SheetRow::begin(std::uint32_t number) {
    number_ = number;
    cells_.clear();
    letters_.clear();
}

void SheetRow::add(XlsxCell const& cell) {
    Cell kept;
    kept.column = cell.column;
    kept.begin = static_cast<std::uint32_t>(letters_.size());
    switch (cell.kind) {
    case XlsxCell::Kind::number: {
        auto plain = print_stored_number(cell.number, cell.format.percent ? 2 : 0);
        kept.number = true;
        kept.decimals = decimals_of(plain, cell.format);
        fill_with_zeros(plain, cell.format.digits);
        letters_ += plain;
        if (cell.format.percent) letters_ += '%';
        break;
    }
    case XlsxCell::Kind::boolean: letters_ += cell.number != 0 ? "SANT" : "FALSKT"; break;
    case XlsxCell::Kind::formula_without_value: return; // told where it was read
    case XlsxCell::Kind::date:
        letters_ += cell.format.year ? cell.text.substr(0, cell.text.find('-')) : cell.text;
        break;
    case XlsxCell::Kind::text:
    case XlsxCell::Kind::error: letters_ += cell.text; break;
    }
    kept.size = static_cast<std::uint32_t>(letters_.size()) - kept.begin;
    if (kept.size != 0) cells_.push_back(kept);
}

std::string_view SheetRow::text_of(Cell const& cell) const {
    return std::string_view(letters_).substr(cell.begin, cell.size);
}

bool SheetRow::blank() const {
    return std::all_of(cells_.begin(), cells_.end(),
                       [this](Cell const& cell) { return trim(text_of(cell)).empty(); });
}

std::size_t SheetRow::texts() const {
    return static_cast<std::size_t>(std::count_if(cells_.begin(), cells_.end(), [this](Cell const& cell) {
        return !cell.number && !trim(text_of(cell)).empty();
    }));
}

CsvField SheetRow::field(std::uint32_t column) const {
    auto const cell =
        std::lower_bound(cells_.begin(), cells_.end(), column,
                         [](Cell const& each, std::uint32_t wanted) { return each.column < wanted; });
    if (cell == cells_.end() || cell->column != column) return {};
    CsvField field;
    field.bytes = text_of(*cell);
    field.number = cell->number;
    field.decimals = cell->decimals;
    return field;
}

std::vector<std::uint32_t> SheetRow::columns() const {
    std::vector<std::uint32_t> columns;
    for (Cell const& cell : cells_)
        if (!trim(text_of(cell)).empty()) columns.push_back(cell.column);
    return columns;
}

} // namespace linsen
