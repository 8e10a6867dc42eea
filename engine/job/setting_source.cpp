#include "job/setting_source.hpp"

#include "base/fault.hpp"
#include "job/toml.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linsen {

namespace {

bool is_plain_key(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// The same value, as if it had been written at `place`.
Value moved_to(Value const& value, Place const& place) {
    Value::Data data = value.data();
    if (Values* const list = std::get_if<Values>(&data)) {
        for (Value& element : *list) element = moved_to(element, place);
    } else if (Entries* const entries = std::get_if<Entries>(&data)) {
        for (auto& [key, element] : *entries) element = moved_to(element, place);
    }
    return {std::move(data), place, nullptr, 0};
}

} // namespace

std::string example_source(Setting const& setting) {
    if (!setting.example.empty()) return setting.example;
    if (!setting.fallback.empty()) return setting.fallback;
    if (!setting.choices.empty()) return "\"" + setting.choices.front() + "\"";
    switch (setting.kind) {
    case Kind::text:
    case Kind::long_text: return "\"…\"";
    case Kind::file: return "\"fil.csv\"";
    case Kind::folder: return "\"mapp\"";
    case Kind::integer:
    case Kind::number: return "1";
    case Kind::boolean: return "false";
    case Kind::date: return "2026-03-01";
    case Kind::texts: return "[\"…\"]";
    case Kind::table:
    case Kind::tables:
    case Kind::map:
    case Kind::maps:
    case Kind::lists: break;
    }
    return "{}";
}

Value fallback_value(Setting const& setting, Place const& place) {
    if (setting.fallback.empty()) return {};
    Diagnostics unused;
    std::optional<Value> const parsed = parse_toml("x = " + setting.fallback, "", unused);
    if (!parsed) throw Fault("the fallback of \"" + setting.key + "\" is TOML");
    return moved_to(parsed->at("x"), place);
}

std::vector<Setting> with_core(std::string_view plugin, std::vector<Setting> const& plugin_settings,
                               NeedOfData need) {
    std::vector<Setting> settings = core_settings();
    for (Setting& setting : settings) {
        if (setting.key == "rapport" && !plugin.empty()) setting.example = "\"" + std::string(plugin) + "\"";
        if (setting.key == "data" && need == NeedOfData::optional) {
            setting.required = false;
            setting.fallback = "[]";
        }
    }
    settings.insert(settings.end(), plugin_settings.begin(), plugin_settings.end());
    promise_sound(settings);
    return settings;
}

void promise_sound(std::vector<Setting> const& settings) {
    std::set<std::string> keys;
    for (Setting const& setting : settings) {
        if (!is_plain_key(setting.key)) throw Fault("the key \"" + setting.key + "\" is a-z, 0-9 and _");
        if (!keys.insert(setting.key).second) throw Fault("the key \"" + setting.key + "\" is declared once");
        bool const table = setting.kind == Kind::table || setting.kind == Kind::tables;
        if (table == setting.children.empty()) {
            throw Fault("tables, and they alone, declare keys of their own: \"" + setting.key + "\"");
        }
        promise_sound(setting.children);
    }
}

} // namespace linsen
