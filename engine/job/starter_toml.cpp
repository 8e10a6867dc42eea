#include "job/job.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "job/setting_source.hpp"

#include <algorithm>

namespace linsen {

namespace {

bool is_table(Setting const& setting) { return setting.kind == Kind::table || setting.kind == Kind::tables; }

void write_key(std::string& text, Setting const& setting, bool in_use) {
    text += "# " + setting.explanation + "\n";
    if (!setting.choices.empty()) text += "# (" + join(setting.choices, ", ") + ")\n";
    if (!in_use) text += "# ";
    text += setting.key + " = " + example_source(setting) + "\n\n";
}

/// Keys before tables: after a header, a key belongs to its table. What is not required stands as a comment.
void write_settings(std::string& text, std::vector<Setting> const& settings, std::string const& path,
                    bool in_use) {
    for (Setting const& setting : settings) {
        if (!is_table(setting)) write_key(text, setting, in_use && setting.required);
    }
    for (Setting const& setting : settings) {
        if (!is_table(setting)) continue;
        std::string const name = path + setting.key;
        bool const used = in_use && setting.required;
        text += "# " + setting.explanation + "\n";
        if (!used) text += "# ";
        text += (setting.kind == Kind::tables ? "[[" + name + "]]" : "[" + name + "]") + "\n\n";
        write_settings(text, setting.children, name + ".", used);
        // An example of a table itself is what stands behind it: more tables of its kind.
        if (!setting.example.empty()) text += setting.example + "\n\n";
    }
}

/// What has an example of the report's own is written out as if it were required, with the tables that it
/// stands in.
void give(StarterExample const& example, std::vector<Setting>& settings) {
    std::vector<Setting>* level = &settings;
    auto const keys = split(example.path, '.');
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto const found = std::find_if(level->begin(), level->end(),
                                        [&](Setting const& each) { return each.key == keys[i]; });
        if (found == level->end())
            throw Fault("an example is of a key that there is: \"" + example.path + "\"");
        found->required = true;
        if (i + 1 < keys.size())
            level = &found->children;
        else
            found->example = example.source;
    }
}

} // namespace

std::string starter_toml(std::string_view plugin, std::string_view title,
                         std::vector<Setting> const& plugin_settings,
                         std::vector<StarterExample> const& examples) {
    std::vector<Setting> settings = with_core(plugin, plugin_settings);
    for (StarterExample const& example : examples) give(example, settings);
    std::string text =
        "# " + std::string(title) +
        "\n#\n"
        "# En rad som börjar med # läses inte. Ta bort # framför en nyckel för att använda den.\n"
        "# Text står inom raka citattecken. Spara filen som UTF-8.\n\n";
    write_settings(text, settings, "", true);
    text.pop_back();
    return text;
}

} // namespace linsen
