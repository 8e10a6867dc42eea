#include "data/jsonstat_dimension.hpp"

#include "base/text.hpp"
#include "data/canonical_sex.hpp"
#include "data/json_number.hpp"
#include "data/recode.hpp"
#include "data/spec_place.hpp"

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

void read_decimals(JsonNode const& category, JsonStatDimension& dimension) {
    auto const* units = category.find("unit");
    if (units == nullptr || units->members.empty()) return;
    for (auto const& entry : dimension.categories) {
        auto const* unit = units->find(entry.code);
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

std::string usual_role(JsonStatDimension const& dimension, JsonNode const& table) {
    auto const id = fold(dimension.id);
    if (id == "kon" || id == "kön") return "kon";
    if (id == "region" || has_role(table, "geo", dimension.id)) return "kommun";
    if (id == "alder" || id == "ålder") return "alder";
    if (id == "tid" || has_role(table, "time", dimension.id)) return "ar";
    if (id == "contentscode" || has_role(table, "metric", dimension.id)) return "indikator";
    return dimension.id;
}

void tell_missing(DataSpec const& spec, std::string const& role, std::string const& named,
                  std::string const& file, std::vector<std::string> const& ids, Diagnostics& diagnostics) {
    auto hint = did_you_mean(named, ids);
    hint += (hint.empty() ? "filen har dimensionerna " : " Filen har dimensionerna ") + join_swedish(ids);
    diagnostics.add(told_at_column(spec, role, "data.kolumn-saknas",
                                   "filen \"" + file + "\" saknar dimensionen \"" + named + "\"", hint));
}

/// Women and girls are one side, men and boys the other; whatever else is told must be the same word.
std::string side_of(std::string_view category) {
    auto const word = fold(category);
    if (word == "flickor") return "kvinnor";
    return word == "pojkar" ? fold("män") : word;
}

void tell_contradiction(DataSpec const& spec, std::string const& key, std::string const& meaning,
                        std::string const& label, Diagnostics& diagnostics) {
    diagnostics.add(told_at_code(spec, "kon", key, "data.kon-motsagt",
                                 "koder.kon säger att \"" + key + "\" betyder \"" + meaning +
                                     "\", men källan själv kallar det \"" + label + "\"",
                                 "stryk \"" + key +
                                     "\" ur koder.kon, så gäller källans eget ord, eller hämta filen igen"));
}

/// The source's own word for a sex decides, whatever the code is: 1 is män at SCB and kvinnor at others.
std::vector<std::string> sexes_of(JsonStatDimension const& dimension, DataSpec const& spec,
                                  SourceCodes& codes, Diagnostics& diagnostics) {
    OwnCodes const own(spec, "kon");
    std::vector<std::string> texts;
    bool codes_hold = true;
    for (auto const& [code, label] : dimension.categories) {
        auto const* word = sex_of_word(label);
        auto const* meaning = own.find(code);
        auto const& key = meaning != nullptr ? code : label;
        if (meaning == nullptr) meaning = own.find(label);
        auto const built_in = codes.sexes.find(fold(code));
        if (word != nullptr && built_in != codes.sexes.end() && side_of(built_in->second) != side_of(*word))
            codes_hold = false;
        if (meaning != nullptr) {
            texts.push_back(key);
            if (word != nullptr && side_of(*meaning) != side_of(*word))
                tell_contradiction(spec, key, *meaning, label, diagnostics);
        } else if (word != nullptr) {
            texts.push_back(*word);
        } else if (!dimension.total.empty() && code == dimension.total) {
            texts.emplace_back("totalt");
            codes.known_totals.insert("kon");
        } else {
            texts.push_back(code);
        }
    }
    // Where the labels have shown that the codes mean something else, the rest of the codes are unknown.
    if (!codes_hold) codes.sexes.clear();
    for (auto const& [word, sex] : swedish_words().sexes) codes.sexes.emplace(word, sex);
    return texts;
}

bool is_number_role(std::string_view role) { return role == "varde" || role == "antal"; }

} // namespace

std::optional<JsonStatDimension> read_dimension(std::string const& id, JsonNode const& node, std::size_t size,
                                                std::string& fault) {
    JsonStatDimension dimension;
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
    read_decimals(*category, dimension);
    if (auto const* extension = node.find("extension"); extension != nullptr)
        dimension.total = to_nfc(text_of(extension->find("eliminationValueCode")));
    return dimension;
}

bool give_roles(std::vector<JsonStatDimension>& dimensions, JsonNode const& table, DataSpec const& spec,
                std::string const& file, Diagnostics& diagnostics) {
    auto const errors = diagnostics.errors();
    std::vector<std::string> ids;
    ids.reserve(dimensions.size());
    for (auto const& dimension : dimensions) ids.push_back(dimension.id);
    for (auto const& [role, named] : spec.columns) {
        if (is_number_role(role)) continue;
        auto const wanted = fold(named);
        auto const found =
            std::find_if(dimensions.begin(), dimensions.end(), [&](JsonStatDimension const& dimension) {
                return fold(dimension.id) == wanted || fold(dimension.label) == wanted;
            });
        if (found != dimensions.end()) {
            found->role = role;
            continue;
        }
        tell_missing(spec, role, named, file, ids, diagnostics);
    }
    auto const taken = [&](std::string const& role) {
        return is_number_role(role) ||
               std::any_of(dimensions.begin(), dimensions.end(),
                           [&](JsonStatDimension const& dimension) { return dimension.role == role; });
    };
    for (auto& dimension : dimensions) {
        if (!dimension.role.empty()) continue;
        auto role = usual_role(dimension, table);
        dimension.role = taken(role) ? dimension.id : role;
    }
    return diagnostics.errors() == errors;
}

std::vector<std::string> texts_of(JsonStatDimension const& dimension, DataSpec const& spec,
                                  SourceCodes& codes, Diagnostics& diagnostics) {
    auto const& role = dimension.role;
    if (role == "kon") return sexes_of(dimension, spec, codes, diagnostics);
    bool const by_code = role == "kommun" || role == "ar";
    OwnCodes const own(spec, role);
    std::vector<std::string> texts;
    for (auto const& [code, label] : dimension.categories) {
        if (own.find(code) != nullptr) {
            texts.push_back(code);
        } else if (own.find(label) != nullptr) {
            texts.push_back(label);
        } else if (!dimension.total.empty() && code == dimension.total && role != "kommun" && role != "ar") {
            texts.emplace_back("totalt");
            codes.known_totals.insert(role);
        } else {
            texts.push_back(by_code ? code : label);
        }
    }
    return texts;
}

} // namespace linsen
