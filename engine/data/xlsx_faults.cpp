#include "data/xlsx_faults.hpp"

#include "data/xlsx.hpp"

#include <algorithm>

namespace linsen {

namespace {

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters;
}

template <class Name>
std::string list(XlsxRanges const& ranges, Name name) {
    constexpr std::size_t most = 8;
    std::string text;
    std::size_t count = 0;
    for (auto const& [first, last] : ranges.runs()) {
        if (count == most) return text + " …";
        if (count++ != 0) text += ", ";
        text += name(first);
        if (last != first) text += "–" + name(last);
    }
    return text;
}

bool is_one(XlsxRanges const& ranges) {
    return ranges.runs().size() == 1 && ranges.runs().front().first == ranges.runs().front().second;
}

} // namespace

std::string xlsx_cell_name(std::uint32_t row, std::uint32_t column) {
    return column_letters(column) + std::to_string(row);
}

void XlsxRanges::add(std::uint32_t first, std::uint32_t last) {
    if (!runs_.empty() && first <= runs_.back().second + 1) {
        runs_.back().second = std::max(runs_.back().second, last);
    } else {
        runs_.emplace_back(first, last);
    }
}

void XlsxFaults::cell(std::uint32_t row, std::uint32_t column, std::string_view code, std::string message,
                      std::string hint) {
    if (told_ == most_) {
        ++untold_;
        return;
    }
    ++told_;
    diagnostics_.error(code, {file_, 0, 0, sheet_ + "!" + xlsx_cell_name(row, column)}, std::move(message),
                       std::move(hint));
}

void XlsxFaults::stop(std::string_view code, std::string message, std::string hint) {
    diagnostics_.error(code, {file_, 0, 0, sheet_}, std::move(message), std::move(hint));
}

void XlsxFaults::tell_rest() {
    if (untold_ == 0) return;
    diagnostics_.error("data.xlsx-fler-fel", {file_, 0, 0, sheet_},
                       "bladet har ytterligare " + std::to_string(untold_) + " fel i celler",
                       "rätta de fel som listas och läs in filen igen");
}

void XlsxFaults::tell_hidden(XlsxRanges const& rows, XlsxRanges const& columns) {
    std::string what;
    if (!rows.empty()) {
        what = (is_one(rows) ? "den dolda raden " : "de dolda raderna ") +
               list(rows, [](std::uint32_t row) { return std::to_string(row); });
    }
    if (!columns.empty()) {
        if (!what.empty()) what += " och ";
        what += (is_one(columns) ? "den dolda kolumnen " : "de dolda kolumnerna ") +
                list(columns, column_letters);
    }
    if (what.empty()) return;
    diagnostics_.remark("data.xlsx-dolt", {file_, 0, 0, sheet_}, "bladet läses med " + what,
                        "ta bort det som inte ska läsas");
}

} // namespace linsen
