#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "job/setting.hpp"
#include "plugin/report.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A report plugin that has passed every check of the border. Whatever it throws when it is called becomes
/// one error, without a place, that names it and what it was doing; nothing passes through to the caller.
class LINSEN_API Plugin {
public:
    [[nodiscard]] std::string const& id() const { return id_; }
    [[nodiscard]] std::string const& version() const { return version_; }
    [[nodiscard]] std::string const& title() const { return title_; }
    [[nodiscard]] std::filesystem::path const& file() const { return file_; }

    /// What it declares, asked for once when it was loaded.
    [[nodiscard]] std::vector<Setting> const& settings() const { return settings_; }
    [[nodiscard]] std::vector<Setting> const& template_settings() const { return template_settings_; }

    [[nodiscard]] NeedOfData need_of_data() const { return need_of_data_; }
    [[nodiscard]] std::vector<StarterExample> const& examples() const { return examples_; }

    /// False: the plugin gave up.
    bool check(Job const& job, Diagnostics& diagnostics) const;
    /// False: the plugin gave up, and the plan is not to be used.
    bool plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const;
    [[nodiscard]] std::optional<document::Document> write(Job const& job, Figures const& figures,
                                                          Diagnostics& diagnostics) const;
    /// False: the plugin gave up.
    bool review(Job const& job, Figures const& figures, Diagnostics& diagnostics) const;

private:
    friend class Plugins;
    std::string id_;
    std::string version_;
    std::string title_;
    std::filesystem::path file_;
    std::vector<Setting> settings_;
    std::vector<Setting> template_settings_;
    NeedOfData need_of_data_ = NeedOfData::required;
    std::vector<StarterExample> examples_;
    std::unique_ptr<Report> report_;
};

/// The plugins of some folders. A library stays in the process until its end: unloading C++ is not safe.
class LINSEN_API Plugins {
public:
    /// Loads every `*.so` of the folders, in the order of folders and then of names. An id that an earlier
    /// folder has already given is passed over in silence (see `shadowed`); twice in one folder is told. A
    /// plugin that cannot be used is one warning with the reason, and the others are loaded all the same. A
    /// folder that does not exist holds nothing.
    static Plugins load(std::vector<std::filesystem::path> const& folders, Diagnostics& diagnostics);

    /// Null when no plugin has this id.
    [[nodiscard]] Plugin const* find(std::string_view id) const;
    /// The plugin whose id somebody who wrote `id` is likely to have meant; null when there is none.
    [[nodiscard]] Plugin const* likely(std::string_view id) const;
    /// For a message about an id that no plugin has: "menade du …?", or which ones there are.
    [[nodiscard]] std::string hint_for(std::string_view id) const;
    [[nodiscard]] std::vector<Plugin> const& list() const { return list_; } ///< by id
    /// Libraries that are not used because an earlier folder has a plugin with the same id.
    [[nodiscard]] std::vector<std::filesystem::path> const& shadowed() const { return shadowed_; }

private:
    void load_folder(std::filesystem::path const& folder, Diagnostics& diagnostics);
    static std::optional<Plugin> enter(LinsenPlugin const& descriptor, std::filesystem::path const& file,
                                       Diagnostics& diagnostics);

    std::vector<Plugin> list_;
    std::vector<std::filesystem::path> shadowed_;
};

} // namespace linsen
