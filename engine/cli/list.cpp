#include "base/file.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/find_plugin.hpp"
#include "cli/report_faults.hpp"
#include "job/job.hpp"
#include "run/version.hpp"

namespace linsen::cli {

namespace {

std::string_view kind_text(Kind kind) {
    switch (kind) {
    case Kind::text: return "text";
    case Kind::long_text: return "längre text";
    case Kind::file: return "fil";
    case Kind::integer: return "heltal";
    case Kind::number: return "tal";
    case Kind::boolean: return "true eller false";
    case Kind::date: return "datum";
    case Kind::texts: return "lista av texter";
    case Kind::table: return "tabell";
    case Kind::tables: return "lista av tabeller";
    case Kind::map:
    case Kind::maps:
    case Kind::lists: return "tabell med egna nycklar";
    case Kind::folder: return "mapp";
    }
    return "";
}

void list_settings(std::string& text, std::vector<Setting> const& settings, std::string const& indent) {
    for (auto const& setting : settings) {
        text += indent + setting.key + " (" + std::string(kind_text(setting.kind));
        if (!setting.choices.empty()) text += ": " + join(setting.choices, ", ");
        if (setting.required) text += "; måste anges";
        if (!setting.fallback.empty()) text += "; " + setting.fallback + " om inget anges";
        text += ")\n" + indent + "  " + setting.explanation + "\n";
        list_settings(text, setting.children, indent + "  ");
    }
}

/// What there is of templates for a plugin, or of themes.
void list_templates(std::string& text, Context const& context, std::string_view group,
                    std::string const& indent) {
    for (auto const& found : context.search.templates(group, {})) {
        text += indent + found.name + ": " + path_text(found.file) + " (" + found.origin;
        text += found.used ? ")\n" : "; används inte, en tidigare mapp har en med samma namn)\n";
    }
}

std::string list_text(Context const& context) {
    std::string text;
    for (auto const& plugin : context.plugins.list()) {
        text += plugin.id() + " " + plugin.version() + ": " + plugin.title() + "\n";
        text +=
            "  tillägg: " + path_text(plugin.file()) + " (" + context.search.origin_of(plugin.file()) + ")\n";
        text += "  mallar:\n";
        list_templates(text, context, plugin.id(), "    ");
        text += "  inställningar i rapport.toml, utöver de gemensamma:\n";
        if (plugin.settings().empty()) text += "    inga\n";
        list_settings(text, plugin.settings(), "    ");
        text += "\n";
    }
    if (text.empty()) text = "Det finns inga rapporter.\n\n";
    text += "teman:\n";
    list_templates(text, context, theme_folder, "  ");
    text += "\nformulär:\n";
    list_templates(text, context, form_folder, "  ");
    text += "\n";
    for (auto const& file : context.plugins.shadowed())
        text += "Används inte, en tidigare mapp har samma rapport: " + path_text(file) + "\n";
    text += "Tillägg söks i denna ordning:\n";
    for (auto const& root : context.search.roots({}))
        text += "  " + path_text(root.plugins) + " (" + root.origin + ")\n";
    text += "Mallar söks i denna ordning:\n";
    for (auto const& root : context.search.roots(".")) {
        bool const own = root.plugins.empty();
        text += "  " + (own ? "mappen mallar bredvid rapport.toml" : path_text(root.templates)) + " (" +
                root.origin + ")\n";
    }
    return text;
}

void write_settings(JsonWriter& json, std::vector<Setting> const& settings) {
    json.begin_array();
    for (auto const& setting : settings) {
        json.begin_object();
        json.key("nyckel").value(setting.key);
        json.key("slag").value(kind_text(setting.kind));
        json.key("forklaring").value(setting.explanation);
        json.key("maste_anges").value(setting.required);
        json.key("forval").value(setting.fallback);
        json.key("val").begin_array();
        for (auto const& choice : setting.choices) json.value(choice);
        json.end_array();
        json.key("nycklar");
        write_settings(json, setting.children);
        json.end_object();
    }
    json.end_array();
}

void write_templates(JsonWriter& json, Context const& context, std::string_view group) {
    json.begin_array();
    for (auto const& found : context.search.templates(group, {})) {
        json.begin_object();
        json.key("namn").value(found.name);
        json.key("fil").value(path_text(found.file));
        json.key("fran").value(found.origin);
        json.key("anvands").value(found.used);
        json.end_object();
    }
    json.end_array();
}

std::string list_json(Context const& context) {
    JsonWriter json;
    json.begin_object();
    json.key("linsen").value(version());
    json.key("rapporter").begin_array();
    for (auto const& plugin : context.plugins.list()) {
        json.begin_object();
        json.key("id").value(plugin.id());
        json.key("version").value(plugin.version());
        json.key("titel").value(plugin.title());
        json.key("fil").value(path_text(plugin.file()));
        json.key("fran").value(context.search.origin_of(plugin.file()));
        json.key("mallar");
        write_templates(json, context, plugin.id());
        json.key("installningar");
        write_settings(json, plugin.settings());
        json.end_object();
    }
    json.end_array();
    json.key("teman");
    write_templates(json, context, theme_folder);
    json.key("formular");
    write_templates(json, context, form_folder);
    json.key("diagnostik");
    linsen::write_json(json, context.diagnostics);
    json.end_object();
    return json.text();
}

} // namespace

Plugin const* find_plugin(Context const& context, std::string const& id) {
    if (auto const* const plugin = context.plugins.find(id)) return plugin;
    context.diagnostics.error("rapport.okand", {}, "det finns ingen rapport som heter \"" + id + "\"",
                              context.plugins.hint_for(id));
    return nullptr;
}

int run_list(Context const& context) {
    if (!context.arguments.plugin.empty()) {
        auto const* const plugin = find_plugin(context, context.arguments.plugin);
        if (plugin != nullptr &&
            !print(json_schema(plugin->id(), plugin->title(), plugin->settings(), plugin->need_of_data())))
            return exit_broken;
        return finish(context.diagnostics);
    }
    if (context.arguments.json) {
        if (!print(list_json(context))) return exit_broken;
        return context.diagnostics.has_errors() ? exit_user_fault : exit_done;
    }
    if (!print(list_text(context))) return exit_broken;
    return finish(context.diagnostics);
}

} // namespace linsen::cli
