#include "data/xlsx_parts.hpp"

#include "base/text.hpp"

#include <charconv>

namespace linsen {

namespace {

/// A list inside the workbook that no honest workbook makes so long.
bool within(std::size_t count, std::size_t limit, std::string_view what, XlsxPackage const& package,
            Diagnostics& diagnostics) {
    if (count <= limit) return true;
    diagnostics.error("data.xlsx-grans", package.place(),
                      "arbetsboken har fler än " + std::to_string(limit) + " " + std::string(what),
                      "dela upp arbetsboken, eller spara bladet som csv");
    return false;
}

std::string last_segment(std::string_view type) { return std::string(type.substr(type.rfind('/') + 1)); }

class RelationshipHandler final : public XmlHandler {
public:
    RelationshipHandler(XlsxPackage const& package, std::string_view folder, Diagnostics& diagnostics)
        : package_(package)
        , folder_(folder)
        , diagnostics_(diagnostics) {}

    void open(std::string_view name, XmlAttributes const& attributes) override {
        if (name != "Relationship") return;
        if (!within(found.size() + 1, package_.limits().styles, "samband mellan delar", package_,
                    diagnostics_)) {
            return stop();
        }
        XlsxRelationship relationship;
        relationship.type = last_segment(attributes.find("Type"));
        relationship.external = attributes.find("TargetMode") == "External";
        if (!relationship.external) {
            relationship.target = resolve_part(folder_, attributes.find("Target")).value_or("");
        }
        found.try_emplace(std::string(attributes.find("Id")), std::move(relationship));
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    XlsxRelationships found;

private:
    XlsxPackage const& package_;
    std::string_view folder_;
    Diagnostics& diagnostics_;
};

class WorkbookHandler final : public XmlHandler {
public:
    WorkbookHandler(XlsxPackage const& package, Diagnostics& diagnostics)
        : package_(package)
        , diagnostics_(diagnostics) {}

    void open(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "workbookPr") {
            found.date1904 = attributes.is_true("date1904");
        } else if (name == "sheet") {
            if (!within(found.sheets.size() + 1, package_.limits().styles, "blad", package_, diagnostics_)) {
                return stop();
            }
            auto const state = attributes.find("state");
            found.sheets.push_back({decode_xlsx_letters(attributes.find("name")),
                                    std::string(attributes.find_prefixed("id")),
                                    state == "hidden" || state == "veryHidden"});
        } else if (name == "definedName" && attributes.find("localSheetId").empty()) {
            if (!within(found.names.size() + 1, package_.limits().styles, "namn", package_, diagnostics_)) {
                return stop();
            }
            found.names.push_back({decode_xlsx_letters(attributes.find("name")), {}});
            in_name_ = true;
        }
    }
    void close(std::string_view name) override {
        if (name == "definedName") in_name_ = false;
    }
    void text(std::string_view text) override {
        constexpr std::size_t longest =
            8192; // of a formula, in Excel; what is longer is cut and names nothing
        if (in_name_ && found.names.back().refers_to.size() + text.size() <= longest)
            found.names.back().refers_to += text;
    }

    XlsxWorkbookPart found;

private:
    XlsxPackage const& package_;
    Diagnostics& diagnostics_;
    bool in_name_ = false;
};

class StringsHandler final : public XmlHandler {
public:
    StringsHandler(XlsxPackage const& package, Diagnostics& diagnostics)
        : package_(package)
        , diagnostics_(diagnostics)
        , rich_(package.limits().text) {}

    void open(std::string_view name, XmlAttributes const&) override {
        if (name == "si") {
            rich_.clear();
            inside_ = true;
        } else if (inside_) {
            rich_.open(name);
        }
    }
    void close(std::string_view name) override {
        if (!inside_) return;
        rich_.close(name);
        if (rich_.too_long()) {
            diagnostics_.error("data.xlsx-grans", package_.place(),
                               "en text i arbetsboken är längre än " +
                                   std::to_string(package_.limits().text) + " tecken",
                               "korta texten: Excel självt tillåter inte längre");
            return stop();
        }
        if (name != "si") return;
        inside_ = false;
        if (!within(found.size() + 1, package_.limits().cells, "texter", package_, diagnostics_))
            return stop();
        found.add(rich_.joined());
    }
    void text(std::string_view text) override {
        if (inside_) rich_.text(text);
    }

    XlsxStrings found;

private:
    XlsxPackage const& package_;
    Diagnostics& diagnostics_;
    XlsxRichText rich_;
    bool inside_ = false;
};

class StylesHandler final : public XmlHandler {
public:
    StylesHandler(XlsxPackage const& package, Diagnostics& diagnostics)
        : package_(package)
        , diagnostics_(diagnostics) {}

    void open(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "cellXfs") {
            in_cell_styles_ = true;
        } else if (name == "numFmt") {
            if (auto const id = parse_xlsx_index(attributes.find("numFmtId"))) {
                custom_[*id] = xlsx_number_format(attributes.find("formatCode"));
            }
        } else if (name == "xf" && in_cell_styles_) {
            formats_.push_back(parse_xlsx_index(attributes.find("numFmtId")).value_or(0));
        }
        if (!within(custom_.size() + formats_.size(), package_.limits().styles, "format", package_,
                    diagnostics_)) {
            stop();
        }
    }
    void close(std::string_view name) override {
        if (name == "cellXfs") in_cell_styles_ = false;
    }
    void text(std::string_view) override {}

    [[nodiscard]] std::vector<XlsxNumberFormat> formats() const {
        std::vector<XlsxNumberFormat> result;
        for (auto const format : formats_) {
            auto const own = custom_.find(format);
            result.push_back(own != custom_.end() ? own->second : builtin_xlsx_number_format(format));
        }
        return result;
    }

private:
    XlsxPackage const& package_;
    Diagnostics& diagnostics_;
    std::map<std::uint32_t, XlsxNumberFormat> custom_;
    std::vector<std::uint32_t> formats_;
    bool in_cell_styles_ = false;
};

/// The UTF-16 unit of "_x0041_" at `at`.
std::optional<char32_t> escaped_unit(std::string_view text, std::size_t at) {
    constexpr std::size_t length = 7;
    if (text.size() - at < length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') {
        return std::nullopt;
    }
    unsigned unit = 0;
    char const* const last = text.data() + at + 6;
    auto const [end, fault] = std::from_chars(text.data() + at + 2, last, unit, 16);
    if (fault != std::errc() || end != last) return std::nullopt;
    return unit;
}

} // namespace

std::optional<XlsxRelationships> read_relationships(XlsxPackage const& package, std::string_view part,
                                                    Diagnostics& diagnostics) {
    auto const slash = part.rfind('/');
    std::string const folder(slash == std::string_view::npos ? std::string_view() : part.substr(0, slash));
    std::string const name(slash == std::string_view::npos ? part : part.substr(slash + 1));
    auto const listed = (folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels";
    if (!package.has(listed)) return XlsxRelationships{};
    RelationshipHandler handler(package, folder, diagnostics);
    if (!parse_part(package, listed, Vocabulary::relationships, handler, diagnostics)) return std::nullopt;
    return std::move(handler.found);
}

std::optional<XlsxWorkbookPart> read_workbook_part(XlsxPackage const& package, std::string_view part,
                                                   Diagnostics& diagnostics) {
    WorkbookHandler handler(package, diagnostics);
    if (!parse_part(package, part, Vocabulary::spreadsheet, handler, diagnostics)) return std::nullopt;
    return std::move(handler.found);
}

std::optional<XlsxStrings> read_strings(XlsxPackage const& package, std::string_view part,
                                        Diagnostics& diagnostics) {
    StringsHandler handler(package, diagnostics);
    if (!parse_part(package, part, Vocabulary::spreadsheet, handler, diagnostics)) return std::nullopt;
    return std::move(handler.found);
}

std::optional<std::vector<XlsxNumberFormat>>
read_number_formats(XlsxPackage const& package, std::string_view part, Diagnostics& diagnostics) {
    StylesHandler handler(package, diagnostics);
    if (!parse_part(package, part, Vocabulary::spreadsheet, handler, diagnostics)) return std::nullopt;
    return handler.formats();
}

std::string_view XlsxStrings::at(std::size_t index) const {
    auto const begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(letters_).substr(begin, ends_[index] - begin);
}

void XlsxStrings::add(std::string_view text) {
    letters_ += text;
    ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
}

void XlsxRichText::clear() {
    joined_.clear();
    run_.clear();
    in_run_ = in_guide_ = too_long_ = false;
}

void XlsxRichText::open(std::string_view name) {
    if (name == "rPh") in_guide_ = true;
    if (name == "t" && !in_guide_) {
        in_run_ = true;
        run_.clear();
    }
}

void XlsxRichText::close(std::string_view name) {
    if (name == "rPh") in_guide_ = false;
    if (name != "t" || !in_run_) return;
    in_run_ = false;
    joined_ += decode_xlsx_letters(run_);
    if (joined_.size() > limit_ && count_code_points(joined_) > limit_) too_long_ = true;
}

void XlsxRichText::text(std::string_view text) {
    constexpr std::size_t most_bytes_a_letter = 7; // "_x0041_"
    if (!in_run_ || too_long_) return;
    if (joined_.size() + run_.size() + text.size() > limit_ * most_bytes_a_letter) {
        too_long_ = true;
        return;
    }
    run_ += text;
}

std::string decode_xlsx_letters(std::string_view text) {
    if (text.find("_x") == std::string_view::npos) return std::string(text);
    constexpr std::size_t length = 7;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        auto unit = escaped_unit(text, at);
        if (!unit) {
            result += text[at++];
            continue;
        }
        std::size_t used = length;
        bool const high = *unit >= 0xD800 && *unit < 0xDC00;
        if (high) {
            auto const low = escaped_unit(text, at + length);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
                used = 2 * length;
            }
        }
        if (*unit >= 0xD800 && *unit < 0xE000) { // half a pair is no letter
            result += text.substr(at, length);
        } else {
            append_utf8(result, *unit);
        }
        at += used;
    }
    return result;
}

std::optional<std::uint32_t> parse_xlsx_index(std::string_view text) {
    std::uint32_t value = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace linsen
