#include "job/job.hpp"

#include "base/json.hpp"
#include "job/check_words.hpp"
#include "job/setting_source.hpp"

#include <algorithm>

namespace linsen {

namespace {

void write_value(JsonWriter& json, Value const& value) {
    Value::Data const& data = value.data();
    if (auto const* const text = std::get_if<std::string>(&data)) json.value(*text);
    if (auto const* const integer = std::get_if<std::int64_t>(&data)) json.value(*integer);
    if (auto const* const number = std::get_if<double>(&data)) json.value(*number);
    if (auto const* const truth = std::get_if<bool>(&data)) json.value(*truth);
    if (auto const* const date = std::get_if<Date>(&data)) json.value(print_iso(*date));
    if (auto const* const list = std::get_if<Values>(&data)) {
        json.begin_array();
        for (Value const& element : *list) write_value(json, element);
        json.end_array();
    }
    if (auto const* const entries = std::get_if<Entries>(&data)) {
        json.begin_object();
        for (auto const& [key, element] : *entries) {
            json.key(key);
            write_value(json, element);
        }
        json.end_object();
    }
}

void write_members(JsonWriter& json, std::vector<Setting> const& settings, std::string_view plugin);

void write_map(JsonWriter& json, int depth) {
    json.key("type").value("object");
    json.key("additionalProperties").begin_object();
    if (depth > 1) {
        write_map(json, depth - 1);
    } else {
        json.key("type").value("string");
    }
    json.end_object();
}

void write_text(JsonWriter& json, Setting const& setting) {
    json.key("type");
    if (may_be_number(setting))
        json.begin_array().value("string").value("integer").end_array();
    else
        json.value("string");
    if (setting.required) json.key("minLength").value(1);
    if (setting.choices.empty()) return;
    json.key("enum").begin_array();
    for (std::string const& choice : setting.choices) json.value(choice);
    json.end_array();
}

void write_texts(JsonWriter& json, Setting const& setting) {
    json.key("anyOf").begin_array();
    json.begin_object();
    write_text(json, setting);
    json.end_object();
    json.begin_object();
    json.key("type").value("array");
    json.key("items").begin_object();
    write_text(json, setting);
    json.end_object();
    if (setting.required) json.key("minItems").value(1);
    json.end_object();
    json.end_array();
}

void write_kind(JsonWriter& json, Setting const& setting) {
    switch (setting.kind) {
    case Kind::text:
    case Kind::long_text:
    case Kind::file:
    case Kind::folder: write_text(json, setting); break;
    case Kind::integer: json.key("type").value("integer"); break;
    case Kind::number: json.key("type").value("number"); break;
    case Kind::boolean: json.key("type").value("boolean"); break;
    case Kind::date:
        json.key("type").value("string");
        json.key("format").value("date");
        break;
    case Kind::texts: write_texts(json, setting); break;
    case Kind::table: write_members(json, setting.children, {}); break;
    case Kind::tables:
        json.key("type").value("array");
        if (setting.required) json.key("minItems").value(1);
        json.key("items").begin_object();
        write_members(json, setting.children, {});
        json.end_object();
        break;
    case Kind::map: write_map(json, 1); break;
    case Kind::maps: write_map(json, 2); break;
    case Kind::lists: {
        json.key("type").value("object");
        json.key("additionalProperties").begin_object();
        write_texts(json, Setting{.key = setting.key, .kind = Kind::texts, .required = true});
        json.end_object();
        break;
    }
    }
}

/// What keys demand of those beside them.
void write_conditions(JsonWriter& json, std::vector<Setting> const& settings) {
    auto const any = [&settings](auto is) { return std::any_of(settings.begin(), settings.end(), is); };
    if (any([](Setting const& setting) { return !setting.needs.empty(); })) {
        json.key("dependentRequired").begin_object();
        for (Setting const& setting : settings) {
            if (setting.needs.empty()) continue;
            json.key(setting.key).begin_array();
            for (std::string const& key : setting.needs) json.value(key);
            json.end_array();
        }
        json.end_object();
    }
    if (!any([](Setting const& setting) { return !setting.never_beside.empty(); })) return;
    json.key("dependentSchemas").begin_object();
    for (Setting const& setting : settings) {
        if (setting.never_beside.empty()) continue;
        json.key(setting.key).begin_object();
        if (setting.never_value.empty()) {
            json.key("not").begin_object();
            json.key("required").begin_array().value(setting.never_beside).end_array();
            json.end_object();
        } else {
            json.key("properties").begin_object();
            json.key(setting.never_beside).begin_object();
            json.key("not").begin_object();
            json.key("const").value(setting.never_value);
            json.end_object();
            json.end_object();
            json.end_object();
        }
        json.end_object();
    }
    json.end_object();
}

void write_members(JsonWriter& json, std::vector<Setting> const& settings, std::string_view plugin) {
    json.key("type").value("object");
    json.key("properties").begin_object();
    bool any_required = false;
    for (Setting const& setting : settings) {
        json.key(setting.key).begin_object();
        json.key("description").value(setting.explanation);
        bool const names_the_plugin = setting.key == "rapport" && !plugin.empty();
        if (names_the_plugin) {
            json.key("const").value(plugin);
        } else {
            write_kind(json, setting);
        }
        if (!setting.fallback.empty()) {
            json.key("default");
            write_value(json, fallback_value(setting, {}));
        }
        json.end_object();
        any_required = any_required || setting.required;
    }
    json.end_object();
    if (any_required) {
        json.key("required").begin_array();
        for (Setting const& setting : settings) {
            if (setting.required) json.value(setting.key);
        }
        json.end_array();
    }
    write_conditions(json, settings);
    json.key("additionalProperties").value(false);
}

} // namespace

std::string json_schema(std::string_view plugin, std::string_view title,
                        std::vector<Setting> const& plugin_settings, NeedOfData need) {
    JsonWriter json;
    json.begin_object();
    json.key("$schema").value("https://json-schema.org/draft/2020-12/schema");
    json.key("title").value(title);
    json.key("description").value("En rapport.toml för " + std::string(title));
    write_members(json, with_core(plugin, plugin_settings, need), plugin);
    json.end_object();
    return json.text();
}

} // namespace linsen
