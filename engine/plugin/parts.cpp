#include "plugin/parts.hpp"

#include "analyse/sentence.hpp"
#include "document/build.hpp"
#include "document/legend.hpp"

#include <algorithm>

namespace linsen {

std::string citation_of(Figures const& figures, std::string_view data) {
    auto const& sources = figures.sources();
    auto const found = std::find_if(sources.begin(), sources.end(),
                                    [data](SourceNote const& source) { return source.data == data; });
    return found == sources.end() ? std::string() : found->citation;
}

std::string unit_line(Unit unit) {
    switch (unit) {
    case Unit::percent: return "Andel i procent";
    case Unit::none: return "";
    default: return with_capital(label(unit));
    }
}

std::string value_heading(Unit unit) {
    switch (unit) {
    case Unit::percent: return "Andel";
    case Unit::index: return "Index";
    case Unit::days: return "Dagar";
    case Unit::kronor: return "Kronor";
    default: return "Antal";
    }
}

std::optional<document::Block> legend_section(document::Blocks const& blocks) {
    auto legend = document::legend(blocks);
    if (!legend) return std::nullopt;
    return document::section("Teckenförklaring", "teckenforklaring", {*std::move(legend)});
}

} // namespace linsen
