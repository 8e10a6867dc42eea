#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/find_plugin.hpp"
#include "cli/report_faults.hpp"
#include "job/job.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>

namespace linsen::cli {

namespace {

/// Writes a file that must not be there yet.
bool write_new(std::filesystem::path const& path, std::string const& text, Diagnostics& diagnostics) {
    auto const name = "\"" + path_text(path) + "\"";
    auto* const file = std::fopen(as_on_disk(path).c_str(), "wbx");
    if (file == nullptr) {
        if (errno == EEXIST)
            diagnostics.error("ny.finns-redan", {}, "filen " + name + " finns redan och skrivs inte över",
                              "välj ett annat namn efter --till, eller flytta den gamla filen");
        else
            diagnostics.error("ny.gar-inte-att-skriva", {}, "det gick inte att skapa filen " + name,
                              "kontrollera att mappen finns och att du får skriva i den");
        return false;
    }
    bool const whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (std::fclose(file) != 0 || !whole) {
        diagnostics.error("ny.gar-inte-att-skriva", {}, "det gick inte att skriva klart filen " + name,
                          "kontrollera att det finns plats på disken");
        (void)std::remove(path.c_str());
        return false;
    }
    return true;
}

} // namespace

int run_starter(Context const& context) {
    auto const* const plugin = find_plugin(context, context.arguments.plugin);
    if (plugin == nullptr) return finish(context.diagnostics);
    auto const text = starter_toml(plugin->id(), plugin->title(), plugin->settings(), plugin->examples());
    if (context.arguments.to.empty()) {
        if (!print(text)) return exit_broken;
    } else if (write_new(context.arguments.to, text, context.diagnostics)) {
        if (!print("Skrev " + path_text(context.arguments.to) + "\n")) return exit_broken;
    }
    return finish(context.diagnostics);
}

} // namespace linsen::cli
