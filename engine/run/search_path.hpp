#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A place where plugins (`plugins/*.so`) and templates (`templates/<plugin>/<mall>.toml`) may lie.
struct Root {
    std::string origin;              ///< as `linsen lista` says it: "programmets egen mapp"
    std::filesystem::path plugins;   ///< "" when plugins are not looked for here
    std::filesystem::path templates; ///< holds one folder a plugin
};

/// The folder of themes beside those of the plugins.
inline constexpr std::string_view theme_folder = "teman";
/// And that of forms.
inline constexpr std::string_view form_folder = "formular";

struct TemplateFile {
    std::string name; ///< "standard"
    std::filesystem::path file;
    std::string origin;
    bool used = true; ///< false: an earlier root has one of the same name
};

/// Where plugins and templates are looked for; what is found first is used:
///
/// 1. each `--mallar MAPP`, in the order given: MAPP/*.so and MAPP/<plugin>/<mall>.toml
/// 2. $LINSEN_HOME: plugins/*.so and templates/<plugin>/<mall>.toml
/// 3. the report's own folder, templates only: mallar/<plugin>/<mall>.toml. Code is never taken from there.
/// 4. beside the program, both in the build tree and where it was installed: ../lib/linsen/plugins/*.so and
///    ../share/linsen/templates/<plugin>/<mall>.toml
class LINSEN_API SearchPath {
public:
    /// `home` is what $LINSEN_HOME says ("" for nothing) and `program` the file of the running program. A
    /// folder that does not exist is told when it was asked for by name (1 and 2).
    SearchPath(std::vector<std::filesystem::path> const& given, std::filesystem::path const& home,
               std::filesystem::path const& program, Diagnostics& diagnostics);

    /// In the order of search, for a report in `folder` (3 is left out when it is "").
    [[nodiscard]] std::vector<Root> roots(std::filesystem::path const& folder) const;

    [[nodiscard]] std::vector<std::filesystem::path> plugin_folders() const;

    /// Where the plugin of this file was found: the origin of its root.
    [[nodiscard]] std::string origin_of(std::filesystem::path const& plugin_file) const;

    /// All templates of a plugin, in the order of search and then of names.
    [[nodiscard]] std::vector<TemplateFile> templates(std::string_view plugin,
                                                      std::filesystem::path const& folder) const;

    /// The template `name` of `plugin`. Missing: an error with `place` and `excerpt`, which says what there
    /// is.
    [[nodiscard]] std::optional<std::filesystem::path>
    find_template(std::string_view plugin, std::string_view name, std::filesystem::path const& folder,
                  Diagnostic at, Diagnostics& diagnostics) const;

    /// The theme `name`: teman/<name>.toml where templates are looked for. Missing: as for a template.
    [[nodiscard]] std::optional<std::filesystem::path> find_theme(std::string_view name,
                                                                  std::filesystem::path const& folder,
                                                                  Diagnostic at,
                                                                  Diagnostics& diagnostics) const;
    /// The form `name`: formular/<name>.toml where templates are looked for. Missing: as for a template.
    [[nodiscard]] std::optional<std::filesystem::path> find_form(std::string_view name,
                                                                 std::filesystem::path const& folder,
                                                                 Diagnostic at,
                                                                 Diagnostics& diagnostics) const;

private:
    [[nodiscard]] std::optional<std::filesystem::path> find_in(std::string_view group, std::string_view name,
                                                               std::filesystem::path const& folder,
                                                               Diagnostic at, Diagnostics& diagnostics) const;

    std::vector<Root> before_; ///< 1 and 2
    Root beside_;              ///< 4
};

} // namespace linsen
