/// Measures workbooks: `workbook write XLSX` writes a report of one table, 100,000 rows of a heading and nine
/// cells, as excel/workbook.hpp writes every report, read back and compared; `workbook read XLSX` reads every
/// cell of every sheet and prints how many there are and what the numbers add up to. workbooks.py has the
/// same content for peers.
#include "excel/workbook.hpp"
#include "base/date.hpp"
#include "data/xlsx.hpp"
#include "document/build.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace linsen;

constexpr std::uint64_t rows = 100'000;
constexpr std::uint64_t columns = 9;
constexpr std::int64_t moment = 1'772'323'200; // 2026-03-01

constexpr std::array<std::string_view, 15> places{
    "Avesta", "Borlänge", "Falun",   "Gagnef",       "Hedemora", "Leksand", "Ludvika", "Malung-Sälen",
    "Mora",   "Orsa",     "Rättvik", "Smedjebacken", "Säter",    "Vansbro", "Älvdalen"};

/// Made up: one decimal, and a sign for one cell of 53.
Cell cell_of(std::uint64_t row, std::uint64_t column) {
    if ((row * columns + column) % 53 == 0) return cell_without_value(Status::hidden, Unit::count);
    return shown_cell(static_cast<double>((row * 37 + column * 101 + row * column % 97) % 100'000) / 10,
                      Unit::count, 1);
}

document::Document report() {
    document::Table table;
    table.anchor = "tabell";
    table.caption = "En stor tabell (påhittade uppgifter)";
    table.row_heading = "Kommun och år";
    table.unit = "Antal";
    for (auto const* year : {"2023", "2024", "2025"})
        for (auto const* sex : {"Kvinnor", "Män", "Totalt"})
            table.columns.push_back({std::string(sex) + " " + year, "", "", document::Show::value});
    for (std::uint64_t i = 0; i < rows; ++i) {
        document::Row row;
        row.heading =
            std::string(places.at(i % places.size())) + " " + std::to_string(1900 + i / places.size() % 100);
        for (std::uint64_t j = 0; j < columns; ++j) row.cells.push_back(cell_of(i, j));
        table.rows.push_back(std::move(row));
    }
    document::Document document;
    document.title = "Påhittad rapport";
    document.author = "Påhittad avsändare";
    document.content.push_back(
        document::section("Tabeller", "tabeller", {document::block(std::move(table))}));
    return document;
}

int fail(Diagnostics const& diagnostics) {
    std::fputs((to_json(diagnostics) + "\n").c_str(), stderr);
    return 1;
}

int write(char const* file) {
    Diagnostics diagnostics;
    return excel::write(report(), file, moment, diagnostics) ? 0 : fail(diagnostics);
}

int read(char const* file) {
    Diagnostics diagnostics;
    auto const book = XlsxBook::open(std::filesystem::path(file), {}, diagnostics);
    if (!book) return fail(diagnostics);
    std::uint64_t cells = 0;
    double sum = 0;
    for (std::size_t i = 0; i < book->sheets().size(); ++i) {
        bool const whole = book->read(
            i,
            [&](XlsxCell const& cell) {
                ++cells;
                sum += cell.number;
            },
            diagnostics);
        if (!whole) return fail(diagnostics);
    }
    std::printf("%llu %.1f\n", static_cast<unsigned long long>(cells), sum);
    return 0;
}

} // namespace

int main(int count, char** words) {
    std::string_view const what = count == 3 ? words[1] : "";
    if (what == "write") return write(words[2]);
    if (what == "read") return read(words[2]);
    std::fputs("workbook write|read XLSX\n", stderr);
    return 2;
}
