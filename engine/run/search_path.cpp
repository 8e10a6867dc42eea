#include "run/search_path.hpp"

#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace linsen {

namespace {

namespace fs = std::filesystem;

bool is_folder(fs::path const& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

/// How a template is called: "må", whether its file's name is composed or not.
std::string name_of(fs::path const& file) { return to_nfc(path_text(file.stem())); }

/// The templates in one folder, in the order of the alphabet; of two whose names differ in Unicode form
/// alone, the composed one first.
std::vector<fs::path> toml_files(fs::path const& asked) {
    note_file(asked);
    auto const folder = as_on_disk(asked);
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".toml") found.push_back(entry->path());
    std::sort(found.begin(), found.end(), [](fs::path const& one, fs::path const& other) {
        auto const a = name_of(one);
        auto const b = name_of(other);
        return a != b ? a < b : path_text(one.stem()) == a && path_text(other.stem()) != b;
    });
    return found;
}

} // namespace

SearchPath::SearchPath(std::vector<fs::path> const& given, fs::path const& asked_home,
                       fs::path const& program, Diagnostics& diagnostics) {
    for (auto const& asked : given) {
        auto const folder = as_on_disk(asked);
        before_.push_back({"--mallar " + path_text(asked), folder, folder});
        if (!is_folder(folder))
            diagnostics.error("sok.mapp-saknas", Place{},
                              "mappen " + in_quotes(path_text(asked)) + " som --mallar pekar på finns inte",
                              "kontrollera stavningen, eller ta bort --mallar");
    }
    auto const home = as_on_disk(asked_home);
    if (!home.empty()) {
        before_.push_back({"$LINSEN_HOME", home / "plugins", home / "templates"});
        if (!is_folder(home))
            diagnostics.warning("sok.mapp-saknas", Place{},
                                "mappen " + in_quotes(path_text(home)) +
                                    " som miljövariabeln LINSEN_HOME pekar på "
                                    "finns inte",
                                "ändra LINSEN_HOME, eller ta bort den");
    }
    auto const prefix = program.parent_path().parent_path();
    beside_ = {"programmets egen mapp", prefix / "lib/linsen/plugins", prefix / "share/linsen/templates"};
}

std::vector<Root> SearchPath::roots(fs::path const& folder) const {
    auto all = before_;
    if (!folder.empty()) all.push_back({"rapportens egen mapp", {}, (folder / "mallar").lexically_normal()});
    all.push_back(beside_);
    return all;
}

std::vector<fs::path> SearchPath::plugin_folders() const {
    std::vector<fs::path> folders;
    for (auto const& root : roots({})) folders.push_back(root.plugins);
    return folders;
}

std::string SearchPath::origin_of(fs::path const& plugin_file) const {
    for (auto const& root : roots({}))
        if (root.plugins == plugin_file.parent_path()) return root.origin;
    return {};
}

std::vector<TemplateFile> SearchPath::templates(std::string_view plugin, fs::path const& folder) const {
    std::vector<TemplateFile> found;
    for (auto const& root : roots(folder)) {
        for (auto const& file : toml_files(root.templates / plugin)) {
            auto name = name_of(file);
            bool const used = std::none_of(found.begin(), found.end(),
                                           [&](TemplateFile const& other) { return other.name == name; });
            found.push_back({std::move(name), file, root.origin, used});
        }
    }
    return found;
}

std::optional<fs::path> SearchPath::find_in(std::string_view group, std::string_view name,
                                            fs::path const& folder, Diagnostic at,
                                            Diagnostics& diagnostics) const {
    std::vector<std::string> names;
    auto const wanted = to_nfc(name);
    for (auto const& candidate : templates(group, folder)) {
        if (candidate.name == wanted) return candidate.file;
        if (candidate.used) names.push_back(candidate.name);
    }
    at.severity = Severity::error;
    at.hint = did_you_mean(name, names);
    for (auto& known : names) known = in_quotes(known);
    if (names.empty()) {
        at.hint = "det finns inget alls att välja på; linsen lista visar var de söks";
    } else if (at.hint.empty() || names.size() > 1) {
        at.hint += (at.hint.empty() ? "det finns " : " det finns ") + join_swedish(names);
    }
    diagnostics.add(std::move(at));
    return std::nullopt;
}

std::optional<fs::path> SearchPath::find_template(std::string_view plugin, std::string_view name,
                                                  fs::path const& folder, Diagnostic at,
                                                  Diagnostics& diagnostics) const {
    at.code = "mall.saknas";
    at.message = "mallen " + in_quotes(name) + " finns inte för rapporten " + in_quotes(plugin);
    return find_in(plugin, name, folder, std::move(at), diagnostics);
}

std::optional<fs::path> SearchPath::find_theme(std::string_view name, fs::path const& folder, Diagnostic at,
                                               Diagnostics& diagnostics) const {
    at.code = "tema.saknas";
    at.message = "temat " + in_quotes(name) + " finns inte";
    return find_in(theme_folder, name, folder, std::move(at), diagnostics);
}

std::optional<fs::path> SearchPath::find_form(std::string_view name, fs::path const& folder, Diagnostic at,
                                              Diagnostics& diagnostics) const {
    at.code = "formular.mall-saknas";
    at.message = "formulärmallen " + in_quotes(name) + " finns inte";
    return find_in(form_folder, name, folder, std::move(at), diagnostics);
}

} // namespace linsen
