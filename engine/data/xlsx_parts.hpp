#pragma once

#include "data/xlsx.hpp"
#include "data/xlsx_xml.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Where one part points. Types are compared by their last segment, so that strict workbooks are read too.
struct XlsxRelationship {
    std::string type;   ///< "worksheet", "sharedStrings", "officeDocument" …
    std::string target; ///< as package-wide part name; empty when it leads out of the package
    bool external = false;
};
using XlsxRelationships = std::map<std::string, XlsxRelationship, std::less<>>; ///< by id

/// The relationships of `part` ("" for those of the package). A part without any has an empty map.
[[nodiscard]] std::optional<XlsxRelationships>
read_relationships(XlsxPackage const& package, std::string_view part, Diagnostics& diagnostics);

/// What the workbook part lists, in its order.
struct XlsxWorkbookPart {
    struct Sheet {
        std::string name;
        std::string relationship;
        bool hidden = false;
    };
    std::vector<Sheet> sheets;
    std::vector<XlsxName> names; ///< of the whole workbook
    bool date1904 = false;
};
[[nodiscard]] std::optional<XlsxWorkbookPart>
read_workbook_part(XlsxPackage const& package, std::string_view part, Diagnostics& diagnostics);

/// The shared strings, in one buffer: ten million short ones cost what their letters cost.
class XlsxStrings {
public:
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::string_view at(std::size_t index) const;
    void add(std::string_view text);

private:
    std::string letters_;
    std::vector<std::uint32_t> ends_;
};
[[nodiscard]] std::optional<XlsxStrings> read_strings(XlsxPackage const& package, std::string_view part,
                                                      Diagnostics& diagnostics);

/// For each cell style how it shows a number.
[[nodiscard]] std::optional<std::vector<XlsxNumberFormat>>
read_number_formats(XlsxPackage const& package, std::string_view part, Diagnostics& diagnostics);

/// A text as its `<t>` elements hold it, runs joined and phonetic guides skipped; shared and inline strings
/// are written alike. A letter written `_xHHHH_` is decoded.
class XlsxRichText {
public:
    explicit XlsxRichText(std::size_t limit)
        : limit_(limit) {}

    void clear();
    void open(std::string_view name);
    void close(std::string_view name);
    void text(std::string_view text);

    [[nodiscard]] std::string const& joined() const { return joined_; }
    /// More characters than a cell may hold; no more than that was kept.
    [[nodiscard]] bool too_long() const { return too_long_; }

private:
    std::size_t limit_;
    std::string joined_;
    std::string run_;
    bool in_run_ = false;
    bool in_guide_ = false;
    bool too_long_ = false;
};

/// "_x000D_" → CR, "_x005F_x0041_" → "_x0041_"; anything else stays as it is.
[[nodiscard]] std::string decode_xlsx_letters(std::string_view text);

/// A whole number without sign, over the whole text.
[[nodiscard]] std::optional<std::uint32_t> parse_xlsx_index(std::string_view text);

} // namespace linsen
