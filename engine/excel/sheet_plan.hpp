#pragma once

#include "document/document.hpp"
#include "document/numbering.hpp"

#include <string>
#include <vector>

namespace linsen::excel {

/// Which sheets the workbook of a document has, by which names, in the order in which they stand: contents,
/// summaries, one a table, appendices. Points into the document, which must outlive it.
struct SheetPlan {
    struct TableSheet {
        document::Table const* table = nullptr;
        std::string label;      ///< "Tabell 3"
        std::string sheet;      ///< the sheet's name, the same
        std::string table_name; ///< "Tabell_3"
        struct Drawn {
            document::Chart const* chart = nullptr;
            std::string label; ///< "Diagram 2"
            std::string table; ///< its table's label
        };
        std::vector<Drawn> charts;
    };
    struct TextSheet {
        document::Section const* section = nullptr;
        std::string sheet;
    };

    explicit SheetPlan(document::Document const& document);

    document::Document const& document;
    document::Numbering numbering;
    std::string contents;
    std::vector<TextSheet> summaries;
    std::vector<TableSheet> tables;
    std::vector<TextSheet> appendices;
    std::string stamp; ///< what every page says: "Utkast", "Påhittade uppgifter"; "" for a real report

    /// The name of the sheet that the table with this anchor has.
    [[nodiscard]] std::string sheet_of(std::string const& table_anchor) const;
};

/// What the figures of a table are called in formulas: "Tabell_3_siffror", all its columns of values.
[[nodiscard]] std::string figures_name(SheetPlan::TableSheet const& table);

} // namespace linsen::excel
