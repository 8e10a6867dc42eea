#include "data/jsonstat_dimension.hpp"

#include "base/text.hpp"
#include "data/json_number.hpp"

#include <algorithm>
#include <map>

namespace linsen {

namespace {

/// The codes in the order of the cells; nothing when they are not exactly 0, 1, … size − 1.
std::optional<std::vector<std::string>> codes_of(JsonNode const& category, std::size_t size) {
    std::vector<std::string> codes;
    auto const* index = category.find("index");
    if (index == nullptr) {
        auto const* labels = category.find("label");
        if (size != 1 || labels == nullptr || labels->members.size() != 1) return std::nullopt;
        return std::vector<std::string>{labels->members.front().name};
    }
    if (index->is(JsonKind::list)) {
        for (auto const& item : index->items) codes.push_back(item.text);
        if (codes.size() != size) return std::nullopt;
        return codes;
    }
    if (index->members.size() != size) return std::nullopt;
    std::vector<bool> filled(size, false);
    codes.resize(size);
    for (auto const& [code, position] : index->members) {
        auto const at = json_size(&position, size - 1);
        if (!at || filled[*at]) return std::nullopt;
        filled[*at] = true;
        codes[*at] = code;
    }
    return codes;
}

std::string text_of(JsonNode const* node) {
    return node != nullptr && node->is(JsonKind::text) ? node->text : std::string{};
}

void read_units(JsonNode const& category, TableDimension& dimension) {
    auto const* units = category.find("unit");
    if (units == nullptr || units->members.empty()) return;
    for (auto const& entry : dimension.categories) {
        auto const* unit = units->find(entry.code);
        dimension.units.push_back(unit == nullptr ? "" : to_nfc(trim(text_of(unit->find("base")))));
        auto const declared = json_size(unit == nullptr ? nullptr : unit->find("decimals"), 15);
        dimension.decimals.push_back(declared ? std::optional(static_cast<std::uint8_t>(*declared))
                                              : std::nullopt);
    }
}

bool has_role(JsonNode const& table, std::string_view role, std::string_view id) {
    auto const* roles = table.find("role");
    auto const* ids = roles == nullptr ? nullptr : roles->find(role);
    return ids != nullptr && std::any_of(ids->items.begin(), ids->items.end(),
                                         [&](JsonNode const& item) { return item.text == id; });
}

} // namespace

std::optional<TableDimension> read_dimension(std::string const& id, JsonNode const& node, std::size_t size,
                                             std::string& fault) {
    TableDimension dimension;
    dimension.id = to_nfc(id);
    dimension.label = to_nfc(text_of(node.find("label")));
    if (dimension.label.empty()) dimension.label = dimension.id;
    auto const* category = node.find("category");
    auto const codes = category == nullptr ? std::nullopt : codes_of(*category, size);
    if (!codes) {
        fault = "dimensionen \"" + id + "\" har inte så många värden som \"size\" säger (" +
                std::to_string(size) + ")";
        return std::nullopt;
    }
    std::map<std::string_view, std::string_view> labels;
    if (auto const* node_of_labels = category->find("label"); node_of_labels != nullptr)
        for (auto const& [code, label] : node_of_labels->members) labels.emplace(code, label.text);
    for (auto const& code : *codes) {
        auto const label = labels.find(code);
        bool const labelled = label != labels.end() && !trim(label->second).empty();
        dimension.categories.push_back(
            {to_nfc(code), to_nfc(trim(labelled ? label->second : std::string_view(code)))});
    }
    read_units(*category, dimension);
    if (auto const* extension = node.find("extension"); extension != nullptr)
        dimension.total = to_nfc(text_of(extension->find("eliminationValueCode")));
    return dimension;
}

std::string usual_role(TableDimension const& dimension, JsonNode const& table) {
    auto const id = fold(dimension.id);
    if (id == "kon" || id == "kön") return "kon";
    if (id == "region" || has_role(table, "geo", dimension.id)) return "kommun";
    if (id == "alder" || id == "ålder") return "alder";
    if (id == "tid" || has_role(table, "time", dimension.id)) return "ar";
    if (id == "contentscode" || has_role(table, "metric", dimension.id)) return "indikator";
    return dimension.id;
}

} // namespace linsen
