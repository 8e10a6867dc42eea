#include "excel/read_back.hpp"

#include "base/file.hpp"
#include "data/xlsx.hpp"

#include <array>
#include <charconv>

namespace linsen::excel {

namespace {

/// The number as the library stores it, with 16 digits.
double as_stored(double number) {
    constexpr int stored_digits = 16;
    std::array<char, 64> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                   std::chars_format::general, stored_digits);
    double stored = 0;
    std::from_chars(digits.data(), end.ptr, stored);
    return stored;
}

bool same(SentCell const& sent, XlsxCell const& read) {
    if (sent.is_number)
        return read.kind == XlsxCell::Kind::number &&
               (read.number == sent.number || read.number == as_stored(sent.number));
    return read.kind == XlsxCell::Kind::text && read.text == sent.text;
}

/// Where the sheet differs first; "" when it does not.
std::string difference(XlsxBook const& book, std::size_t index, SentSheet const& sent, Diagnostics& faults) {
    std::string where;
    auto next = sent.cells.begin();
    auto const told = [&](std::uint32_t row, std::uint32_t column) {
        if (where.empty()) where = sent.name + "!" + xlsx_cell_name(row, column);
    };
    book.read(
        index,
        [&](XlsxCell const& read) {
            Spot const spot{read.row - 1, static_cast<std::uint16_t>(read.column - 1)};
            if (next == sent.cells.end() || next->first != spot || !same(next->second, read)) {
                return told(read.row, read.column);
            }
            ++next;
        },
        faults);
    if (next != sent.cells.end()) told(next->first.row + 1, next->first.column + 1U);
    return where;
}

} // namespace

bool read_back(std::filesystem::path const& path, SentSheets const& sent, Diagnostics& diagnostics) {
    Diagnostics faults;
    std::string where;
    auto const book = XlsxBook::open(path, {path_text(path), 0, 0, {}}, faults);
    if (book) {
        (void)book->whole(faults);
        if (book->sheets().size() != sent.size()) where = "bladens antal";
        for (std::size_t i = 0; i < sent.size() && where.empty(); ++i) {
            bool const listed = book->sheets()[i].name == sent[i].name && !book->sheets()[i].hidden;
            where = listed ? difference(*book, i, sent[i], faults) : sent[i].name;
        }
    }
    if (where.empty() && faults.list().empty()) return true;
    auto const reason = faults.list().empty() ? "det som lästes tillbaka skiljer sig vid " + where
                                              : faults.list().front().message;
    diagnostics.error("excel.lasning-skiljer", {path_text(path), 0, 0, where},
                      "arbetsboken skrevs inte rätt och används inte: " + reason,
                      "kontrollera att disken inte är full och kör igen");
    return false;
}

} // namespace linsen::excel
