#include "run/own_files.hpp"

#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/text.hpp"
#include "job/location.hpp"
#include "run/template_file.hpp"
#include "run/theme_file.hpp"
#include "run/user_texts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

namespace linsen {

namespace {

namespace fs = std::filesystem;

class OwnFilesReading {
public:
    OwnFilesReading(fs::path const& report, Plugins const& plugins, SearchPath const& search,
                    Diagnostics& told)
        : report_path_(report)
        , plugins_(plugins)
        , search_(search)
        , told_(told) {}

    OwnFiles run() {
        Place const asked_at{path_text(report_path_), 0, 0, {}};
        auto const report = read_toml(report_path_, asked_at, told_);
        // What else is wrong with a report that holds personnummer may quote one of them.
        if (!report || !is_free_of_personnummer(*report, told_)) return {};
        auto const misspelt = under_misspelt_key(*report);
        own_.plugin = misspelt ? plugins_.find(*misspelt) : nullptr;
        if (own_.plugin == nullptr) find_plugin(*report, misspelt);
        if (own_.plugin != nullptr) read_for_plugin(*report, asked_at);
        return std::move(own_);
    }

private:
    /// Without it, what can be told of the report is told.
    void find_plugin(Value const& report, std::optional<std::string> const& misspelt) {
        auto const id = plugin_of(report, told_);
        own_.plugin = id ? plugins_.find(*id) : nullptr;
        if (own_.plugin != nullptr) return;
        if (id) tell_unknown_plugin(report, *id);
        auto const& asked = id ? id : misspelt;
        auto const* const likely = asked ? plugins_.likely(*asked) : nullptr;
        own_.job =
            make_job_without_plugin(report, likely ? likely->settings() : std::vector<Setting>{}, told_);
    }

    /// What stands under a key that is `rapport` in other letters, where the key itself is not there; the key
    /// is told as unknown.
    static std::optional<std::string> under_misspelt_key(Value const& report) {
        if (report.find("rapport") != nullptr) return std::nullopt;
        for (auto const& [key, value] : report.entries()) {
            auto const* const id = std::get_if<std::string>(&value.data());
            if (id != nullptr && !did_you_mean(key, {"rapport"}).empty()) return *id;
        }
        return std::nullopt;
    }

    void read_for_plugin(Value const& report, Place const& asked_at) {
        note_kept_file(own_.plugin->file());
        // As the user named it, so that messages name files in the same way.
        auto const parent = report_path_.parent_path();
        auto const folder = parent.empty() ? fs::path(".") : parent;
        own_.report_template = read_template(report, folder);
        own_.theme = read_theme_of(report, folder);
        // Without its template the report is still judged by its own keys.
        own_.job = make_job(report, own_.plugin->settings(),
                            own_.report_template.value_or(Value(Entries{}, asked_at)),
                            own_.report_template ? own_.plugin->template_settings() : std::vector<Setting>{},
                            told_, own_.plugin->need_of_data());
    }

    void tell_unknown_plugin(Value const& report, std::string const& id) {
        auto const* const key = report.find("rapport");
        told_.add(at(key != nullptr ? *key : report, Severity::error, "rapport.okand",
                     "det finns ingen rapport som heter \"" + id + "\"", plugins_.hint_for(id)));
    }

    /// Whether a key of the report's that nobody has may be `key` in other letters; it is told as unknown.
    [[nodiscard]] bool is_misspelt(std::string_view key, Value const& report) const {
        auto const& entries = report.entries();
        return std::any_of(entries.begin(), entries.end(), [&](auto const& entry) {
            return find_setting(core_settings(), entry.first) == nullptr &&
                   find_setting(own_.plugin->settings(), entry.first) == nullptr &&
                   !did_you_mean(entry.first, {std::string(key)}).empty();
        });
    }

    std::optional<Value> read_template(Value const& report, fs::path const& folder) {
        auto const* const asked = report.find("mall");
        // By a template that the user did not mean, much would be told that is none of the user's faults.
        if (asked == nullptr && is_misspelt("mall", report)) return std::nullopt;
        bool const named = asked != nullptr && std::holds_alternative<std::string>(asked->data());
        auto const file = search_.find_template(own_.plugin->id(), named ? asked->text() : "standard", folder,
                                                at(named ? *asked : report, Severity::error, "", ""), told_);
        if (!file) return std::nullopt;
        note_file(*file);
        // Where a plugin asks for no keys there is nothing to write.
        std::error_code unknown;
        if (own_.plugin->template_settings().empty() && fs::file_size(*file, unknown) == 0 && !unknown) {
            own_.template_files = {*file};
            return Value(Entries{}, {path_text(*file), 0, 0, {}});
        }
        auto const find = [&](std::string const& name, Diagnostic const& at) {
            return search_.find_template(own_.plugin->id(), name, folder, at, told_);
        };
        return linsen::read_template(*file, named ? asked->place() : report.place(), told_, find,
                                     own_.template_files);
    }

    std::optional<layout::Theme> read_theme_of(Value const& report, fs::path const& folder) {
        auto const* const asked = report.find("tema");
        bool const named = asked != nullptr && std::holds_alternative<std::string>(asked->data());
        // Who names no theme gets the standard one, also where no file of it is installed.
        if (!named && search_.templates(theme_folder, folder).empty()) return layout::standard_theme();
        auto const file = search_.find_theme(named ? asked->text() : "standard", folder,
                                             at(named ? *asked : report, Severity::error, "", ""), told_);
        if (!file) return std::nullopt;
        auto const find = [&](std::string const& name, Diagnostic const& at) {
            return search_.find_theme(name, folder, at, told_);
        };
        return read_theme(*file, named ? asked->place() : report.place(), told_, find, own_.theme_files);
    }

    fs::path const& report_path_;
    Plugins const& plugins_;
    SearchPath const& search_;
    Diagnostics& told_;
    OwnFiles own_;
};

} // namespace

OwnFiles read_own_files(fs::path const& report, Plugins const& plugins, SearchPath const& search,
                        Diagnostics& diagnostics) {
    return OwnFilesReading(report, plugins, search, diagnostics).run();
}

} // namespace linsen
