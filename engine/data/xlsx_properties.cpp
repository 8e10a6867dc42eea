#include "data/xlsx_properties.hpp"

#include "base/text.hpp"
#include "data/xlsx_parts.hpp"
#include "data/xlsx_xml.hpp"

#include <utility>

namespace linsen {

namespace {

class PropertiesHandler final : public XmlHandler {
public:
    void open(std::string_view name, XmlAttributes const&) override {
        into_ = name == "keywords" ? &found.keywords : name == "description" ? &found.description : nullptr;
    }
    void close(std::string_view) override { into_ = nullptr; }
    void text(std::string_view text) override {
        if (into_ != nullptr) *into_ += text;
    }

    XlsxProperties found;

private:
    std::string* into_ = nullptr;
};

} // namespace

XlsxProperties xlsx_properties(std::string bytes) {
    XlsxLimits limits;
    limits.part_bytes = 1ULL << 20;
    limits.total_bytes = 2 * limits.part_bytes;
    Diagnostics unheard;
    auto const package = XlsxPackage::open(std::move(bytes), "", limits, unheard);
    auto const roots = package ? read_relationships(*package, {}, unheard) : std::nullopt;
    if (!roots) return {};
    for (auto const& [id, each] : *roots) {
        if (each.type != "core-properties" || each.external) continue;
        PropertiesHandler handler;
        if (parse_part(*package, each.target, Vocabulary::any, handler, unheard))
            return {std::string(trim(handler.found.keywords)), std::string(trim(handler.found.description))};
    }
    return {};
}

} // namespace linsen
