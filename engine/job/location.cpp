#include "job/location.hpp"

#include "base/diagnostic.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace linsen {

namespace {

std::vector<std::string> keys_of(std::vector<Setting> const& settings) {
    std::vector<std::string> keys;
    keys.reserve(settings.size());
    for (Setting const& setting : settings) keys.push_back(setting.key);
    return keys;
}

/// The table in which `key` is declared: the first one in the order of the declarations.
std::optional<Location> home_of(std::string_view key, std::vector<Setting> const& settings,
                                Location const& here) {
    if (find_setting(settings, key) != nullptr) return here;
    for (Setting const& setting : settings) {
        if (std::optional<Location> found = home_of(key, setting.children, here.below(setting))) return found;
    }
    return std::nullopt;
}

struct Declared {
    std::string key;
    Location home;
};

std::optional<Declared> similar_elsewhere(std::string const& key, std::vector<Setting> const& settings,
                                          Location const& here) {
    for (Setting const& setting : settings) {
        if (!did_you_mean(key, {setting.key}).empty()) return Declared{setting.key, here};
    }
    for (Setting const& setting : settings) {
        if (auto found = similar_elsewhere(key, setting.children, here.below(setting))) return found;
    }
    return std::nullopt;
}

std::string tables_that_exist(std::vector<Setting> const& settings) {
    std::vector<std::string> headers;
    for (Setting const& setting : settings) {
        if (!setting.children.empty()) headers.push_back(Location().below(setting).header());
    }
    return headers.empty() ? "ta bort den" : "tabeller som finns är " + join_swedish(headers);
}

std::string keys_that_exist(std::string const& key, std::vector<std::string> const& keys) {
    constexpr std::size_t most = 12;
    if (keys.empty()) return "ta bort den";
    if (keys.size() <= most) return "nycklar som finns är " + join_swedish(keys);
    return "nycklar som finns är bland annat " + join_swedish(nearest(key, keys, most / 2));
}

} // namespace

Location Location::below(Setting const& setting) const {
    Location child{path, setting.kind == Kind::tables};
    child.path.push_back(setting.key);
    return child;
}

std::string Location::header() const {
    std::string const dotted = join(path, ".");
    return list ? "[[" + dotted + "]]" : "[" + dotted + "]";
}

std::string Location::name(std::string_view file) const {
    return path.empty() ? std::string(file) : header();
}

Setting const* find_setting(std::vector<Setting> const& settings, std::string_view key) {
    auto const found =
        std::find_if(settings.begin(), settings.end(), [&](Setting const& s) { return s.key == key; });
    return found == settings.end() ? nullptr : &*found;
}

std::string unknown_key_hint(UnknownKey const& unknown, std::vector<Setting> const& settings,
                             Location const& here, std::vector<Setting> const& root, std::string_view file) {
    std::string const& key = unknown.key;
    if (std::optional<Location> const home = home_of(key, root, {})) {
        if (!home->path.empty()) return "\"" + key + "\" hör till " + home->header() + "; flytta den dit";
        return "\"" + key + "\" hör till hela filen; flytta den till början, före den första hakparentesen";
    }
    std::vector<std::string> const keys = keys_of(settings);
    std::string hint = did_you_mean(key, keys);
    if (!hint.empty()) return hint;
    if (std::optional<Declared> const other = similar_elsewhere(key, root, {})) {
        return "menade du \"" + other->key + "\" i " + other->home.name(file) + "?";
    }
    return unknown.is_table && here.path.empty() ? tables_that_exist(settings) : keys_that_exist(key, keys);
}

} // namespace linsen
