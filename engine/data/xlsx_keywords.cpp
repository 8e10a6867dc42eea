#include "data/xlsx_keywords.hpp"

#include "base/text.hpp"
#include "data/xlsx_parts.hpp"
#include "data/xlsx_xml.hpp"

#include <utility>

namespace linsen {

namespace {

class KeywordsHandler final : public XmlHandler {
public:
    void open(std::string_view name, XmlAttributes const&) override { inside_ = name == "keywords"; }
    void close(std::string_view) override { inside_ = false; }
    void text(std::string_view text) override {
        if (inside_) found += text;
    }

    std::string found;

private:
    bool inside_ = false;
};

} // namespace

std::string xlsx_keywords(std::string bytes) {
    XlsxLimits limits;
    limits.part_bytes = 1ULL << 20;
    limits.total_bytes = 2 * limits.part_bytes;
    Diagnostics unheard;
    auto const package = XlsxPackage::open(std::move(bytes), "", limits, unheard);
    auto const roots = package ? read_relationships(*package, {}, unheard) : std::nullopt;
    if (!roots) return {};
    for (auto const& [id, each] : *roots) {
        if (each.type != "core-properties" || each.external) continue;
        KeywordsHandler handler;
        if (parse_part(*package, each.target, Vocabulary::any, handler, unheard))
            return std::string(trim(handler.found));
    }
    return {};
}

} // namespace linsen
