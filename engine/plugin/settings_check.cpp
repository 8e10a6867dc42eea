#include "plugin/settings_check.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen {

namespace {

bool is_key(std::string_view key) {
    auto const letter = [](char c) { return c >= 'a' && c <= 'z'; };
    auto const other = [](char c) { return (c >= '0' && c <= '9') || c == '_'; };
    return !key.empty() && letter(key.front()) &&
           std::all_of(key.begin(), key.end(), [&](char c) { return letter(c) || other(c); });
}

bool has_key(std::vector<Setting> const& settings, std::string_view key) {
    return std::any_of(settings.begin(), settings.end(), [&](Setting const& s) { return s.key == key; });
}

} // namespace

std::string wrong_setting(std::vector<Setting> const& settings, std::vector<Setting> const& taken) {
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        auto const name = "dess inställning \"" + setting->key + "\"";
        if (!is_key(setting->key)) return name + " har tecken som inte får ingå i en nyckel";
        if (has_key(taken, setting->key)) return name + " är en nyckel som Linsen själv använder";
        if (has_key({settings.begin(), setting}, setting->key)) return name + " finns två gånger";
        if (setting->explanation.empty()) return name + " saknar förklaring";
        bool const table = setting->kind == Kind::table || setting->kind == Kind::tables;
        if (table == setting->children.empty())
            return name + (table ? " är en tabell utan nycklar" : " har nycklar fast den inte är en tabell");
        if (!setting->choices.empty() && setting->kind != Kind::text && setting->kind != Kind::texts)
            return name + " har val fast den inte är en text";
        if (auto wrong = wrong_setting(setting->children, {}); !wrong.empty()) return wrong;
    }
    return {};
}

std::string wrong_example(std::vector<StarterExample> const& examples, std::vector<Setting> const& known) {
    for (StarterExample const& example : examples) {
        std::vector<Setting> level = known;
        for (std::string_view key : split(example.path, '.')) {
            auto const found =
                std::find_if(level.begin(), level.end(), [&](Setting const& s) { return s.key == key; });
            if (found == level.end())
                return "dess exempel \"" + example.path + "\" är inte en nyckel som Linsen har";
            level = std::vector<Setting>(found->children);
        }
    }
    return {};
}

} // namespace linsen
