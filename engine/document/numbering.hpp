#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::document {

/// The numbers that tables, charts, pictures and appendices carry, the same in PDF and workbook: each kind is
/// counted through the document in reading order. Points into the document, which must outlive it.
class LINSEN_API Numbering {
public:
    struct Entry {
        enum class Kind { section, table, chart, picture };
        Kind kind = Kind::section;
        std::string label;   ///< "Tabell 3", "Diagram 2", "Bilaga 1"; for another section its heading
        std::string heading; ///< caption or heading as printed: an appendix' begins with its label
        int number = 0;      ///< 0 for sections that are no appendix
        int level = 0;       ///< of a section: 1 is the highest
        std::string anchor;
    };

    explicit Numbering(Document const& document);

    /// In reading order.
    [[nodiscard]] std::vector<Entry> const& entries() const { return entries_; }
    /// Null when no node has this anchor.
    [[nodiscard]] Entry const* find(std::string_view anchor) const;
    /// A section's heading as it is printed: "Bilaga 1. Källor och metod", or its own words.
    [[nodiscard]] std::string const& heading(Section const& section) const;
    /// What a Ref prints in running text: "tabell 3", "diagram 2", "bilaga 1", or the section's heading in
    /// quotation marks; with a capital where it opens a sentence.
    [[nodiscard]] std::string reference(Ref const& ref) const;
    [[nodiscard]] Table const* table(std::string_view anchor) const;
    [[nodiscard]] std::vector<Table const*> const& tables() const { return tables_; } ///< in reading order
    [[nodiscard]] std::vector<Chart const*> charts_of(std::string_view table_anchor) const;
    /// Whether the chart's table is the block right before or behind it, under the same caption: whoever sees
    /// the one sees what the other is.
    [[nodiscard]] bool stands_by_its_table(Chart const& chart) const { return by_table_.contains(&chart); }

private:
    void walk(Blocks const& blocks, int level);
    void find_neighbours(Blocks const& blocks);

    std::vector<Entry> entries_;
    std::map<std::string, std::size_t, std::less<>> by_anchor_;
    std::vector<Table const*> tables_;
    std::vector<Chart const*> charts_;
    std::set<Chart const*> by_table_;
    int next_table_ = 1;
    int next_chart_ = 1;
    int next_picture_ = 1;
    int next_appendix_ = 1;
    std::map<Section const*, std::string> headings_; ///< of appendices
};

} // namespace linsen::document
