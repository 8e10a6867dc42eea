#include "data/xlsx.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "data/xlsx_comments.hpp"
#include "data/xlsx_drawn.hpp"
#include "data/xlsx_package.hpp"
#include "data/xlsx_page_texts.hpp"
#include "data/xlsx_parts.hpp"
#include "data/xlsx_sheet.hpp"

#include <algorithm>

namespace linsen {

struct XlsxBook::Contents {
    XlsxPackage package;
    XlsxStrings strings;
    std::vector<XlsxNumberFormat> formats; ///< of cell styles
    std::vector<Sheet> sheets;
    std::vector<std::string> parts; ///< one a sheet
    std::vector<XlsxName> names;
    bool date1904 = false;
};

namespace {

XlsxRelationship const* of_type(XlsxRelationships const& relationships, std::string_view type) {
    auto const found = std::ranges::find_if(relationships, [&](auto const& entry) {
        return entry.second.type == type && !entry.second.external;
    });
    return found != relationships.end() ? &found->second : nullptr;
}

/// The part that the package names as its workbook.
std::optional<std::string> find_workbook(XlsxPackage const& package, Diagnostics& diagnostics) {
    auto const roots = read_relationships(package, {}, diagnostics);
    if (!roots) return std::nullopt;
    auto const* office = of_type(*roots, "officeDocument");
    if (office == nullptr) {
        diagnostics.error("data.xlsx-inte-arbetsbok", package.place(),
                          "filen är en zip-fil men ingen Excelarbetsbok (.xlsx)",
                          package.has("mimetype") ? "den ser ut som OpenDocument: spara den som .xlsx"
                                                  : "öppna den i Excel och spara den som .xlsx");
        return std::nullopt;
    }
    if (office->target.ends_with(".bin")) {
        diagnostics.error("data.xlsx-gammalt-format", package.place(),
                          "filen är sparad i Excels binära format (.xlsb)", "spara den som .xlsx");
        return std::nullopt;
    }
    if (!package.has(office->target)) {
        diagnostics.error("data.xlsx-skadad", package.place(),
                          "filen är skadad: själva arbetsboken saknas i den",
                          "hämta eller spara filen på nytt");
        return std::nullopt;
    }
    return office->target;
}

class NothingHandler final : public XmlHandler {
public:
    void open(std::string_view, XmlAttributes const&) override {}
    void close(std::string_view) override {}
    void text(std::string_view) override {}
};

} // namespace

XlsxBook::XlsxBook(std::unique_ptr<Contents> contents)
    : contents_(std::move(contents)) {}
XlsxBook::XlsxBook(XlsxBook&&) noexcept = default;
XlsxBook& XlsxBook::operator=(XlsxBook&&) noexcept = default;
XlsxBook::~XlsxBook() = default;

std::optional<XlsxBook> XlsxBook::open(std::filesystem::path const& path, Place const& asked_at,
                                       Diagnostics& diagnostics, XlsxLimits const& limits) {
    auto bytes = read_file(path, asked_at, diagnostics);
    if (!bytes) return std::nullopt;
    return open(std::move(*bytes), path_text(path), diagnostics, limits);
}

std::optional<XlsxBook> XlsxBook::open(std::string bytes, std::string file, Diagnostics& diagnostics,
                                       XlsxLimits const& limits) {
    auto package = XlsxPackage::open(std::move(bytes), std::move(file), limits, diagnostics);
    if (!package) return std::nullopt;
    auto const workbook = find_workbook(*package, diagnostics);
    if (!workbook) return std::nullopt;
    auto const listed = read_workbook_part(*package, *workbook, diagnostics);
    auto const relationships = read_relationships(*package, *workbook, diagnostics);
    if (!listed || !relationships) return std::nullopt;

    auto contents = std::make_unique<Contents>(
        Contents{std::move(*package), {}, {}, {}, {}, listed->names, listed->date1904});
    if (auto const* strings = of_type(*relationships, "sharedStrings")) {
        auto read = read_strings(contents->package, strings->target, diagnostics);
        if (!read) return std::nullopt;
        contents->strings = std::move(*read);
    }
    if (auto const* styles = of_type(*relationships, "styles")) {
        auto read = read_number_formats(contents->package, styles->target, diagnostics);
        if (!read) return std::nullopt;
        contents->formats = std::move(*read);
    }
    for (auto const& sheet : listed->sheets) {
        auto const target = relationships->find(sheet.relationship);
        if (target != relationships->end() && target->second.type != "worksheet") continue;
        if (target == relationships->end() || !contents->package.has(target->second.target)) {
            diagnostics.error("data.xlsx-skadad", contents->package.place(sheet.name),
                              "filen är skadad: bladet \"" + sheet.name + "\" saknas i den",
                              "hämta eller spara filen på nytt");
            return std::nullopt;
        }
        contents->sheets.push_back({sheet.name, sheet.hidden});
        contents->parts.push_back(target->second.target);
    }
    if (contents->sheets.empty()) {
        diagnostics.error("data.xlsx-inga-blad", contents->package.place(),
                          "arbetsboken har inga blad med celler", "kontrollera att rätt fil är angiven");
        return std::nullopt;
    }
    return XlsxBook(std::move(contents));
}

std::vector<XlsxBook::Sheet> const& XlsxBook::sheets() const { return contents_->sheets; }

std::vector<XlsxName> const& XlsxBook::names() const { return contents_->names; }

bool XlsxBook::has_content(std::size_t sheet) const {
    promise(sheet < contents_->parts.size(), "a sheet that the workbook has");
    return has_xlsx_content(contents_->package, contents_->parts[sheet]);
}

bool XlsxBook::read(std::size_t sheet, std::function<void(XlsxCell const&)> const& take,
                    Diagnostics& diagnostics, std::vector<XlsxMerged>* merged) const {
    promise(sheet < contents_->sheets.size(), "a sheet that the workbook has");
    auto const& named = contents_->sheets[sheet];
    if (named.hidden) {
        diagnostics.remark("data.xlsx-dolt", contents_->package.place(named.name),
                           "bladet \"" + named.name + "\" är dolt i Excel men läses",
                           "visa bladet i Excel, eller välj ett annat");
    }
    XlsxSheetContext const context{contents_->package, contents_->strings, contents_->formats,
                                   contents_->date1904, named.name};
    return read_xlsx_sheet(context, contents_->parts[sheet], take, diagnostics, merged);
}

std::optional<std::vector<XlsxComment>> XlsxBook::comments(std::size_t sheet,
                                                           Diagnostics& diagnostics) const {
    promise(sheet < contents_->parts.size(), "a sheet that the workbook has");
    return read_xlsx_comments(contents_->package, contents_->parts[sheet], contents_->sheets[sheet].name,
                              diagnostics);
}

std::optional<std::vector<XlsxDrawn>> XlsxBook::drawn(std::size_t sheet, Diagnostics& diagnostics) const {
    promise(sheet < contents_->parts.size(), "a sheet that the workbook has");
    return read_xlsx_drawn(contents_->package, contents_->parts[sheet], contents_->sheets[sheet].name,
                           diagnostics);
}

std::optional<std::vector<XlsxPageText>> XlsxBook::page_texts(std::size_t sheet,
                                                              Diagnostics& diagnostics) const {
    promise(sheet < contents_->parts.size(), "a sheet that the workbook has");
    return read_xlsx_page_texts(contents_->package, contents_->parts[sheet], diagnostics);
}

bool XlsxBook::whole(Diagnostics& diagnostics) const {
    bool whole = true;
    for (auto const& part : contents_->package.parts()) {
        if (!part.ends_with(".xml") && !part.ends_with(".rels")) continue;
        if (std::ranges::find(contents_->parts, part) != contents_->parts.end()) continue;
        NothingHandler handler;
        whole = parse_part(contents_->package, part, Vocabulary::any, handler, diagnostics) && whole;
    }
    return whole;
}

} // namespace linsen
