#pragma once

#include <zip.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Workbooks written by hand, part by part, right and wrong.
namespace linsen::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip file of these parts. A name may stand twice.
inline std::string zip_of(Parts const& parts) {
    auto* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    std::vector<std::string> twice;
    for (auto const& [name, bytes] : parts) {
        // libzip itself refuses a second part of one name, so it goes in under another of the same length.
        auto* content = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        auto added = name;
        if (zip_name_locate(archive, name.c_str(), 0) >= 0) {
            twice.push_back(name);
            added = std::string(name.size(), '~');
        }
        zip_file_add(archive, added.c_str(), content, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string result(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, result.data(), result.size());
    zip_source_close(source);
    zip_source_free(source);
    for (auto const& name : twice) {
        std::string const added(name.size(), '~');
        for (auto at = result.find(added); at != std::string::npos; at = result.find(added, at)) {
            result.replace(at, name.size(), name);
        }
    }
    return result;
}

inline std::string const main_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline std::string const strict_namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/// The parts of a workbook with one sheet, "Blad1", of these rows.
struct Book {
    std::string rows;                                                  ///< inside sheetData
    std::string strings;                                               ///< <si> elements
    std::string formats;                                               ///< <numFmt> elements
    std::string styles;                                                ///< <xf> elements of cellXfs
    std::string before_rows;                                           ///< inside worksheet, before sheetData
    std::string properties;                                            ///< <workbookPr …>
    std::string state;                                                 ///< of the sheet: state="hidden"
    std::string prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"; ///< of the sheet part
    bool strict = false;
    std::string after_rows{}; ///< inside worksheet, after sheetData

    [[nodiscard]] Parts parts() const {
        auto const space = " xmlns=\"" + (strict ? strict_namespace : main_namespace) + "\"";
        std::string const office =
            strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                   : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        auto const relations = [](std::string const& list) {
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                   list + "</Relationships>";
        };
        auto const relation = [&](std::string const& id, std::string const& type, std::string const& target) {
            return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target +
                   "\"/>";
        };
        return {
            {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", "<workbook" + space + " xmlns:r=\"" + office + "\">" + properties +
                                    "<sheets><sheet name=\"Blad1\" sheetId=\"1\" " + state +
                                    " r:id=\"rId1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                     relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                     relation("rId3", "styles", "styles.xml"))},
            {"xl/sharedStrings.xml", "<sst" + space + ">" + strings + "</sst>"},
            {"xl/styles.xml", "<styleSheet" + space + "><numFmts>" + formats +
                                  "</numFmts><cellStyleXfs><xf "
                                  "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" +
                                  styles + "</cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml", prolog + "<worksheet" + space + ">" + before_rows + "<sheetData>" +
                                             rows + "</sheetData>" + after_rows + "</worksheet>"}};
    }
    [[nodiscard]] std::string bytes() const { return zip_of(parts()); }
};

} // namespace linsen::test
