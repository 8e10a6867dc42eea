#include "plugin/loader.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "plugin/abi.hpp"
#include "plugin/guard.hpp"
#include "plugin/library_file.hpp"
#include "plugin/settings_check.hpp"

#include <algorithm>
#include <system_error>

#include <dlfcn.h>

namespace linsen {

namespace {

namespace fs = std::filesystem;

constexpr char const* entry_symbol = "linsen_plugin_descriptor";
constexpr char const* rebuild = "bygg om tillägget mot den här versionen av Linsen";
constexpr char const* ask_maker = "berätta för den som har gjort tillägget, eller ta bort filen";

/// Says why the library `file` is not used.
void refuse(fs::path const& file, std::string_view code, std::string const& reason, std::string const& hint,
            Diagnostics& diagnostics) {
    diagnostics.warning(code, Place{path_text(file), 0, 0, {}},
                        "tillägget \"" + path_text(file.stem()) + "\" används inte: " + reason, hint);
}

/// What the system says of a library that it cannot load, in English, as the end of a Swedish sentence.
LibraryFault fault_of_loading(std::string_view said) {
    auto const between = [said](std::string_view before, std::string_view behind) {
        auto const found = said.find(before);
        if (found == std::string_view::npos) return std::string_view();
        auto const rest = said.substr(found + before.size());
        return rest.substr(0, rest.find_first_of(behind));
    };
    std::string const code = "plugin.laddning";
    if (said.find("cannot open shared object file") != std::string_view::npos)
        return {code,
                "det behöver biblioteket " + in_quotes(said.substr(0, said.find(':'))) +
                    ", som inte finns på den här datorn",
                "installera biblioteket, eller bygg om tillägget utan det"};
    if (auto const symbol = between("undefined symbol: ", " ,()"); !symbol.empty())
        return {code, "det behöver " + in_quotes(symbol) + ", som varken Linsen eller dess bibliotek har",
                rebuild};
    if (auto const version = between("version `", "'"); !version.empty())
        return {code,
                "det behöver " + in_quotes(version) + ", en nyare version av systemet än den som finns här",
                "bygg om tillägget på den här datorn"};
    if (said.find("failed to map segment") != std::string_view::npos)
        return {code, "filen ligger där program inte får köras",
                "lägg tillägget i en annan mapp, på en disk som program får köras från"};
    return {code, "systemet kan inte ladda det: " + in_quotes(said), rebuild};
}

/// The library's descriptor, still unchecked; null after it has been told why there is none.
LinsenPlugin const* open(fs::path const& file, Diagnostics& diagnostics) {
    if (auto const fault = fault_of_library(file)) {
        refuse(file, fault->code, fault->reason, fault->hint, diagnostics);
        return nullptr;
    }
    void* const library = dlopen(fs::absolute(file).c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == nullptr) {
        char const* const said = dlerror();
        auto const fault = fault_of_loading(said != nullptr ? said : "okänd orsak");
        refuse(file, fault.code, fault.reason, fault.hint, diagnostics);
        return nullptr;
    }
    void* const symbol = dlsym(library, entry_symbol);
    if (symbol == nullptr) {
        refuse(file, "plugin.ingang-saknas",
               "biblioteket har ingen ingång som heter \"" + std::string(entry_symbol) + "\"",
               "är det ett tillägg till Linsen? Det ska sluta med LINSEN_PLUGIN(…)", diagnostics);
        return nullptr;
    }
    using Entry = LinsenPlugin const* (*)();
    auto const entry = reinterpret_cast<Entry>(symbol);
    LinsenPlugin const* descriptor = nullptr;
    if (auto const thrown = thrown_by([&] { descriptor = entry(); })) {
        refuse(file, "plugin.undantag", "det avbröt sig när det skulle beskriva sig" + *thrown, ask_maker,
               diagnostics);
        return nullptr;
    }
    if (descriptor == nullptr)
        refuse(file, "plugin.tom-ingang", "det lämnar ingen beskrivning av sig", ask_maker, diagnostics);
    return descriptor;
}

bool is_id(std::string_view id) {
    return !id.empty() && id.size() <= 40 &&
           std::all_of(id.begin(), id.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The fields in their order: none is read before those that say how to read it are right.
bool fits(LinsenPlugin const& descriptor, fs::path const& file, Diagnostics& diagnostics) {
    if (descriptor.size != sizeof(LinsenPlugin)) {
        refuse(file, "plugin.version",
               "det är byggt för en annan version av Linsen (dess beskrivning är " +
                   std::to_string(descriptor.size) + " byte lång i stället för " +
                   std::to_string(sizeof(LinsenPlugin)) + ")",
               rebuild, diagnostics);
        return false;
    }
    if (descriptor.api != plugin_api) {
        refuse(file, "plugin.version",
               "det är byggt för version " + std::to_string(descriptor.api) +
                   " av Linsens gränssnitt, men den här versionen av Linsen har " +
                   std::to_string(plugin_api),
               rebuild, diagnostics);
        return false;
    }
    std::string const abi = descriptor.abi == nullptr ? "" : descriptor.abi;
    if (abi != LINSEN_ABI_TAG) {
        refuse(file, "plugin.abi",
               "det är byggt med \"" + abi + "\", men Linsen är byggt med \"" + LINSEN_ABI_TAG + "\"",
               rebuild, diagnostics);
        return false;
    }
    std::string const id = descriptor.id == nullptr ? "" : descriptor.id;
    if (!is_id(id)) {
        refuse(file, "plugin.id",
               "det kallar sig \"" + id + "\", men ett namn består av 1–40 små bokstäver a–z", ask_maker,
               diagnostics);
        return false;
    }
    if (descriptor.version == nullptr || descriptor.title == nullptr || *descriptor.title == '\0') {
        refuse(file, "plugin.beskrivning", "det säger inte vad det heter eller vilken version det har",
               ask_maker, diagnostics);
        return false;
    }
    if (descriptor.enter == nullptr) {
        refuse(file, "plugin.tom-ingang", "det har ingen funktion som anmäler dess rapport", ask_maker,
               diagnostics);
        return false;
    }
    return true;
}

class OneReport final : public Registry {
public:
    void add(std::unique_ptr<Report> report) override {
        if (!report) return;
        ++count;
        only = std::move(report);
    }

    std::unique_ptr<Report> only;
    int count = 0;
};

std::vector<fs::path> libraries(fs::path const& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".so") found.push_back(entry->path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

std::optional<Plugin> Plugins::enter(LinsenPlugin const& descriptor, fs::path const& file,
                                     Diagnostics& diagnostics) {
    OneReport registry;
    if (auto const thrown = thrown_by([&] { descriptor.enter(registry); })) {
        refuse(file, "plugin.undantag", "det avbröt sig när det skulle anmäla sin rapport" + *thrown,
               ask_maker, diagnostics);
        return std::nullopt;
    }
    if (registry.count != 1) {
        refuse(file, "plugin.tom",
               registry.count == 0
                   ? "det anmälde ingen rapport"
                   : "det anmälde " + std::to_string(registry.count) + " rapporter i stället för en",
               ask_maker, diagnostics);
        return std::nullopt;
    }
    Plugin plugin;
    plugin.id_ = descriptor.id;
    plugin.version_ = descriptor.version;
    plugin.title_ = descriptor.title;
    plugin.file_ = file;
    plugin.report_ = std::move(registry.only);
    if (auto const thrown = thrown_by([&] {
            plugin.settings_ = plugin.report_->settings();
            plugin.template_settings_ = plugin.report_->template_settings();
            plugin.need_of_data_ = plugin.report_->need_of_data();
            plugin.examples_ = plugin.report_->examples();
        })) {
        refuse(file, "plugin.undantag", "det avbröt sig när det skulle beskriva sina inställningar" + *thrown,
               ask_maker, diagnostics);
        return std::nullopt;
    }
    auto wrong = wrong_setting(plugin.settings_, core_settings());
    if (wrong.empty()) wrong = wrong_setting(plugin.template_settings_, {});
    auto known = core_settings();
    known.insert(known.end(), plugin.settings_.begin(), plugin.settings_.end());
    if (wrong.empty()) wrong = wrong_example(plugin.examples_, known);
    if (!wrong.empty()) {
        refuse(file, "plugin.installning", wrong, ask_maker, diagnostics);
        return std::nullopt;
    }
    return plugin;
}

void Plugins::load_folder(fs::path const& folder, Diagnostics& diagnostics) {
    std::vector<Plugin> here;
    for (auto const& file : libraries(folder)) {
        auto const* const descriptor = open(file, diagnostics);
        if (descriptor == nullptr || !fits(*descriptor, file, diagnostics)) continue;
        if (find(descriptor->id) != nullptr) {
            shadowed_.push_back(file);
            continue;
        }
        auto const same = std::find_if(here.begin(), here.end(),
                                       [&](Plugin const& other) { return other.id() == descriptor->id; });
        if (same != here.end()) {
            refuse(file, "plugin.dubblett",
                   "\"" + path_text(same->file().filename()) + "\" i samma mapp heter också \"" + same->id() +
                       "\"",
                   "ta bort den ena av filerna", diagnostics);
            continue;
        }
        if (auto plugin = enter(*descriptor, file, diagnostics)) here.push_back(std::move(*plugin));
    }
    std::move(here.begin(), here.end(), std::back_inserter(list_));
}

Plugins Plugins::load(std::vector<fs::path> const& folders, Diagnostics& diagnostics) {
    Plugins plugins;
    for (auto const& folder : folders) plugins.load_folder(folder, diagnostics);
    std::sort(plugins.list_.begin(), plugins.list_.end(),
              [](Plugin const& a, Plugin const& b) { return a.id() < b.id(); });
    return plugins;
}

Plugin const* Plugins::find(std::string_view id) const {
    auto const found =
        std::find_if(list_.begin(), list_.end(), [&](Plugin const& plugin) { return plugin.id() == id; });
    return found == list_.end() ? nullptr : &*found;
}

Plugin const* Plugins::likely(std::string_view id) const {
    std::vector<std::string> ids;
    for (auto const& plugin : list_)
        if (!did_you_mean(id, {plugin.id()}).empty()) ids.push_back(plugin.id());
    return ids.empty() ? nullptr : find(nearest(id, ids, 1).front());
}

std::string Plugins::hint_for(std::string_view id) const {
    std::vector<std::string> ids;
    for (auto const& plugin : list_) ids.push_back(plugin.id());
    if (ids.empty()) return "det finns inga rapporter alls; linsen lista visar var de söks";
    if (auto hint = did_you_mean(id, ids); !hint.empty()) return hint;
    for (auto& known : ids) known.insert(0, "\"").append("\"");
    return "det finns " + join_swedish(ids);
}

} // namespace linsen
