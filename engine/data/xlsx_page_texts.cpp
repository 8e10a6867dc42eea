#include "data/xlsx_page_texts.hpp"

#include "base/text.hpp"
#include "data/xlsx_parts.hpp"
#include "data/xlsx_xml.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace linsen {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How much of a text is a colour: "FF0000", "01+000".
std::size_t colour_in(std::string_view text) {
    constexpr std::size_t length = 6;
    auto const colour = text.substr(0, length);
    return colour.size() == length &&
                   colour.find_first_not_of("0123456789ABCDEFabcdef+-") == std::string::npos
               ? length
               : 0;
}

/// Left, middle and right of "&L&A&C&\"Arial,Bold\"&14Utkast&RSida &P av &N", without what is between "&" and
/// the text.
std::array<std::string, 3> parts_of(std::string_view coded) {
    std::array<std::string, 3> parts;
    std::size_t part = 1; // what stands before the first of them is in the middle
    for (std::size_t at = 0; at < coded.size(); ++at) {
        if (coded[at] != '&' || at + 1 == coded.size()) {
            parts.at(part) += coded[at];
            continue;
        }
        switch (char const code = coded[++at]) {
        case 'L': part = 0; break;
        case 'C': part = 1; break;
        case 'R': part = 2; break;
        case '&': parts.at(part) += '&'; break;
        case '"': at = std::min(coded.find('"', at + 1), coded.size()); break;
        case 'K': at += colour_in(coded.substr(at + 1)); break;
        case 'P':
        case 'N': // with a number to add: "&P+1"
            if (at + 2 < coded.size() && (coded[at + 1] == '+' || coded[at + 1] == '-') &&
                is_digit(coded[at + 2]))
                for (++at; at + 1 < coded.size() && is_digit(coded[at + 1]);) ++at;
            break;
        default:
            if (is_digit(code)) // a size
                while (at + 1 < coded.size() && is_digit(coded[at + 1])) ++at;
            else if ((static_cast<unsigned char>(code) & 0x80U) != 0) // no code: a letter of several bytes
                parts.at(part) += code;
        }
    }
    return parts;
}

/// <headerFooter><oddHeader>…</oddHeader><oddFooter>…; "even" and "first" likewise.
class PageHandler final : public XmlHandler {
public:
    explicit PageHandler(std::size_t longest)
        : longest_(longest) {}

    void open(std::string_view name, XmlAttributes const&) override {
        inside_ = name.ends_with("Header") || name.ends_with("Footer");
        coded_.clear();
    }
    void close(std::string_view name) override {
        if (!inside_) return;
        inside_ = false;
        for (auto const& part : parts_of(decode_xlsx_letters(coded_)))
            if (auto const text = trim(part); !text.empty())
                found.push_back({name.ends_with("Footer"), std::string(text)});
    }
    void text(std::string_view text) override {
        if (inside_ && coded_.size() < longest_) coded_ += text;
    }

    std::vector<XlsxPageText> found;

private:
    std::size_t longest_;
    std::string coded_;
    bool inside_ = false;
};

} // namespace

std::optional<std::vector<XlsxPageText>>
read_xlsx_page_texts(XlsxPackage const& package, std::string_view sheet_part, Diagnostics& diagnostics) {
    PageHandler handler(package.limits().text);
    if (!parse_part(package, sheet_part, Vocabulary::spreadsheet, handler, diagnostics)) return std::nullopt;
    return std::move(handler.found);
}

} // namespace linsen
