#include "data/xlsx_drawn.hpp"

#include "base/text.hpp"
#include "data/xlsx_parts.hpp"
#include "data/xlsx_xml.hpp"

#include <cstdint>
#include <string>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most = 100'000;                 ///< of one sheet
constexpr std::size_t longest = std::size_t{8} << 20; ///< bytes of all of them

/// <wsDr><twoCellAnchor><from><col/><row/></from>…<sp>…<txBody><p><r><t>…; oneCellAnchor and absoluteAnchor
/// alike. Elements of charts and diagrams are in parts of their own.
class DrawnHandler final : public XmlHandler {
public:
    DrawnHandler(XlsxPackage const& package, std::string_view sheet, Diagnostics& diagnostics)
        : package_(package)
        , sheet_(sheet)
        , diagnostics_(diagnostics) {}

    void open(std::string_view name, XmlAttributes const&) override {
        if (in_fallback_ != 0 || name == "Fallback") {
            ++in_fallback_;
        } else if (name.ends_with("Anchor")) {
            current_ = {};
            inside_ = true;
        } else if (name == "from") {
            in_from_ = true;
        } else if (name == "br" || (name == "p" && !current_.text.empty())) {
            add("\n");
        }
        taken_ = in_fallback_ != 0           ? Taken::nothing
                 : in_from_ && name == "col" ? Taken::column
                 : in_from_ && name == "row" ? Taken::row
                 : inside_ && name == "t"    ? Taken::text
                                             : Taken::nothing;
        index_.clear();
    }

    void close(std::string_view name) override {
        if (in_fallback_ != 0) {
            --in_fallback_;
            return;
        }
        // Counted from 0; what is no number hangs on no cell.
        auto const place = [&] { return parse_xlsx_index(trim(index_)).value_or(UINT32_MAX) + 1; };
        if (taken_ == Taken::column) current_.column = place();
        if (taken_ == Taken::row) current_.row = place();
        taken_ = Taken::nothing;
        if (name == "from") in_from_ = false;
        if (name.ends_with("Anchor")) keep();
    }

    void text(std::string_view text) override {
        constexpr std::size_t most_digits = 20;
        if (taken_ == Taken::text) add(text);
        if ((taken_ == Taken::column || taken_ == Taken::row) && index_.size() < most_digits) index_ += text;
    }

    std::vector<XlsxDrawn> found;

private:
    enum class Taken : std::uint8_t { nothing, column, row, text };

    void add(std::string_view text) {
        if (!inside_) return;
        bytes_ += text.size();
        if (bytes_ > longest) return refuse();
        current_.text += text;
    }

    void keep() {
        inside_ = false;
        if (found.size() >= most) return refuse();
        constexpr std::uint32_t last_row = 1'048'576;
        constexpr std::uint32_t last_column = 16'384;
        if (current_.row == 0 || current_.row > last_row || current_.column == 0 ||
            current_.column > last_column)
            current_.row = current_.column = 0;
        current_.text = trim(current_.text);
        found.push_back(std::move(current_));
    }

    void refuse() {
        diagnostics_.error("data.xlsx-grans", package_.place(std::string(sheet_)),
                           "bladet har för många eller för långa textrutor för att läsas",
                           "kontrollera varifrån filen kommer");
        stop();
    }

    XlsxPackage const& package_;
    std::string_view sheet_;
    Diagnostics& diagnostics_;
    XlsxDrawn current_;
    std::string index_;
    std::size_t bytes_ = 0;
    std::size_t in_fallback_ = 0; ///< how deep
    Taken taken_ = Taken::nothing;
    bool inside_ = false;
    bool in_from_ = false;
};

} // namespace

std::optional<std::vector<XlsxDrawn>> read_xlsx_drawn(XlsxPackage const& package, std::string_view sheet_part,
                                                      std::string_view sheet, Diagnostics& diagnostics) {
    auto const relationships = read_relationships(package, sheet_part, diagnostics);
    if (!relationships) return std::nullopt;
    std::vector<XlsxDrawn> all;
    for (auto const& [id, each] : *relationships) {
        if (each.type != "drawing" || each.external || !package.has(each.target)) continue;
        DrawnHandler handler(package, sheet, diagnostics);
        if (!parse_part(package, each.target, Vocabulary::any, handler, diagnostics)) return std::nullopt;
        for (auto& drawn : handler.found) all.push_back(std::move(drawn));
    }
    return all;
}

} // namespace linsen
