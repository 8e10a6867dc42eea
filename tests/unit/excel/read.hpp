#pragma once

#include "data/xlsx.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

/// A workbook as tests look at it: {"Tabell 1": {"A1": "…"}}, numbers as the shortest text.
namespace linsen::excel {

using Sheets = std::map<std::string, std::map<std::string, std::string>>;

inline Sheets read_workbook(std::filesystem::path const& path) {
    Sheets sheets;
    Diagnostics diagnostics;
    auto const book = XlsxBook::open(path, {}, diagnostics);
    EXPECT_TRUE(book) << to_json(diagnostics);
    if (!book) return sheets;
    for (std::size_t i = 0; i < book->sheets().size(); ++i) {
        auto& sheet = sheets[book->sheets()[i].name];
        book->read(
            i,
            [&](XlsxCell const& cell) {
                auto text = std::string(cell.text);
                if (cell.kind == XlsxCell::Kind::number) {
                    text = std::to_string(cell.number);
                    text.erase(text.find_last_not_of('0') + 1);
                    if (text.back() == '.') text.pop_back();
                    text = "#" + text;
                }
                sheet[xlsx_cell_name(cell.row, cell.column)] = text;
            },
            diagnostics);
    }
    EXPECT_TRUE(diagnostics.list().empty()) << to_json(diagnostics);
    return sheets;
}

} // namespace linsen::excel
