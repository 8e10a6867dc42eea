#include "job/job.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "job/check.hpp"
#include "job/check_words.hpp"
#include "job/data_sets.hpp"
#include "job/location.hpp"
#include "job/setting_source.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace linsen {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_id = 100;

fs::path below(fs::path const& folder, std::string const& name) { return (folder / name).lexically_normal(); }

/// Tells every file that is declared as one, is named in `table` and cannot be read.
void check_files(Value const& table, std::vector<Setting> const& settings, fs::path const& folder,
                 Diagnostics& found) {
    for (auto const& [key, value] : table.entries()) {
        Setting const* const setting = find_setting(settings, key);
        if (setting == nullptr) throw Fault("a checked table has declared keys only");
        if (setting->kind == Kind::table) check_files(value, setting->children, folder, found);
        if (setting->kind == Kind::tables) {
            for (Value const& element : value.list()) check_files(element, setting->children, folder, found);
        }
        if (setting->kind != Kind::file || value.text().empty()) continue;
        std::optional<Diagnostic> why = why_unreadable(below(folder, value.text()));
        if (!why) continue;
        if (value.text().find('\\') != std::string::npos) {
            std::string forward = value.text();
            std::replace(forward.begin(), forward.end(), '\\', '/');
            why->hint = "skriv / i stället för \\ mellan mappar: ";
            why->hint.append(key).append(" = \"").append(forward).append("\"");
        }
        found.add(at(value, Severity::error, why->code, why->message, why->hint));
    }
}

Protection protection_of(Value const& table, fs::path const& folder) {
    using OtherGender = Protection::OtherGender;
    Protection protection;
    protection.threshold = table.at("troskel").integer();
    protection.exact = table.at("niva").text() == "exakt";
    protection.hide_zeros = table.at("nollor").text() == "dolj";
    protection.from_insiders = table.at("insider").boolean();
    auto const& other = table.at("annan").text();
    protection.other_gender = other == "i_tabellerna"         ? OtherGender::in_tables
                              : other == "med_uppgift_saknas" ? OtherGender::with_missing
                              : other == "i_text"             ? OtherGender::in_text
                                                              : OtherGender::pooled;
    protection.accept_published = table.at("acceptera_redan_publicerat").boolean();
    protection.withhold_sparse = table.at("glesa_tabeller").text() == "utelamna";
    auto const ledger = table.text_or_empty("liggare");
    if (!ledger.empty()) protection.ledger = as_on_disk(below(folder, ledger));
    return protection;
}

/// Among few persons who are alike a zero tells as much as their number, so where such groups are protected
/// no zero is shown.
void hide_zeros_of_sensitive(Value const& protection, Job& job, Diagnostics& found) {
    Value const& group = protection.at("gruppskydd");
    if (group.text() != "dolj") return;
    bool const any = std::any_of(job.data.begin(), job.data.end(),
                                 [](DataSpec const& spec) { return !spec.sensitive.empty(); });
    if (any)
        job.protection.hide_zeros = true;
    else
        found.add(at(group, Severity::warning, "job.gruppskydd-utan-kansliga",
                     "gruppskydd gör ingenting: ingen datamängd har kansliga kolumner",
                     "skriv vilka de är under [[data]], till exempel kansliga = [\"vald\"]"));
}

void check_date(Value const& date, Diagnostics& found) {
    constexpr int first = 1990; // zip archives, and so workbooks, know no day before 1980
    constexpr int last = 2100;
    if (date.date().year >= first && date.date().year <= last) return;
    found.add(at(date, Severity::error, "job.orimligt-datum",
                 "datumet " + print_iso(date.date()) + " är orimligt",
                 "skriv rapportens datum som år-månad-dag: datum = 2026-03-01"));
}

/// It becomes the name of files: nothing that could lead out of a folder, or be too long for a disk.
void check_id(Value const& id, Diagnostics& found) {
    std::string const proper = slug(id.text());
    if (proper == id.text() && proper.size() <= longest_id) return;
    std::string const hint =
        proper.empty() || proper.size() > longest_id ? "välj ett kort namn" : "skriv id = \"" + proper + "\"";
    found.add(at(id, Severity::error, "job.olampligt-namn",
                 "\"id\" får bara ha små bokstäver a–z, siffror och bindestreck, högst 100 tecken", hint));
}

bool in_core_scalars(std::string const& key) {
    Setting const* const setting = find_setting(core_settings(), key);
    return setting != nullptr && setting->kind != Kind::tables && setting->kind != Kind::table;
}

/// Whether a plugin that does not find this key of its own gets along, as when it was not written.
bool can_do_without(std::string const& key, std::vector<Setting> const& plugin_settings) {
    Setting const* const setting = find_setting(plugin_settings, key);
    return setting != nullptr && !setting->required && setting->kind != Kind::table &&
           setting->kind != Kind::tables;
}

/// An empty text is told, and handed on as it is; so are keys that nobody knows.
bool has_only_empty_texts(Diagnostics const& found) {
    return std::all_of(found.list().begin(), found.list().end(), [](Diagnostic const& told) {
        return told.severity != Severity::error || told.code == "job.tom-text" ||
               told.code == "job.okand-nyckel";
    });
}

/// The core keys, and those that are nearly one of `known` but none, with something under `rapport` that its
/// check accepts.
Value core_of(Value const& report, std::vector<Setting> const& known) {
    std::vector<std::string> keys;
    keys.reserve(known.size());
    for (Setting const& setting : known) keys.push_back(setting.key);
    Entries entries;
    for (auto const& [key, value] : report.entries()) {
        bool const is_core = find_setting(core_settings(), key) != nullptr;
        bool const is_misspelt = find_setting(known, key) == nullptr && !did_you_mean(key, keys).empty();
        if (key != "rapport" && (is_core || is_misspelt)) entries.emplace_back(key, value);
    }
    Value const* const plugin = report.find("rapport");
    std::string const* const id = plugin == nullptr ? nullptr : std::get_if<std::string>(&plugin->data());
    bool const named = id != nullptr && !trim(*id).empty() && !has_control_character(*id);
    entries.emplace_back("rapport", named ? *plugin : Value(std::string("rapport"), report.place()));
    return {std::move(entries), report.place(), report.excerpt()};
}

} // namespace

DataSpec const* Job::find_data(std::string_view name) const {
    auto const found =
        std::find_if(data.begin(), data.end(), [&](DataSpec const& spec) { return spec.name == name; });
    return found == data.end() ? nullptr : &*found;
}

std::optional<std::int64_t> Job::largest_threshold() const {
    std::optional<std::int64_t> largest;
    for (DataSpec const& spec : data) {
        if (spec.published || (spec.kind != DataKind::individuals && spec.kind != DataKind::counts)) continue;
        auto const own = spec.threshold != 0 ? spec.threshold : protection.threshold;
        largest = std::max(own, largest.value_or(0));
    }
    return largest;
}

std::optional<std::string> plugin_of(Value const& report, Diagnostics& diagnostics) {
    Value const* const plugin = report.find("rapport");
    if (plugin == nullptr) {
        diagnostics.add(at(report, Severity::error, "job.nyckel-saknas",
                           "nyckeln \"rapport\" saknas i rapport.toml",
                           "lägg till rapport = \"…\"; linsen lista visar vilka rapporter som finns"));
        return std::nullopt;
    }
    std::string const* const id = std::get_if<std::string>(&plugin->data());
    if (id == nullptr || trim(*id).empty()) {
        diagnostics.add(
            at(*plugin, Severity::error, "job.fel-slag",
               "\"rapport\" ska vara namnet på en rapport, inom citattecken",
               "skriv till exempel rapport = \"naravard\"; linsen lista visar vilka rapporter som finns"));
        return std::nullopt;
    }
    return *id;
}

namespace {

/// What may be left out is left out, not written as spaces.
void check_visible(Value const& value, std::string_view key, Diagnostics& diagnostics) {
    auto const& text = value.text();
    if (text.empty() || !shows_nothing(text)) return;
    diagnostics.add(at(value, Severity::error, "job.tom-text",
                       in_quotes(key) + " har bara tecken som inte syns",
                       "skriv en text, eller ta bort raden"));
}

/// The names of devices, which no file in Windows can have, whatever follows the full stop: "con.pdf".
bool is_device_of_windows(std::string_view name) {
    static constexpr std::array<std::string_view, 4> known{"con", "prn", "aux", "nul"};
    bool const port = name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) &&
                      name.back() >= '0' && name.back() <= '9';
    return port || std::find(known.begin(), known.end(), name) != known.end();
}

} // namespace

/// "SN 2026/00123" names its files sn-2026-00123.
std::string file_name_of(Job const& job, Value const& by, Diagnostics& diagnostics) {
    if (by.text() != "diarienummer") return job.id;
    std::string name = slug(job.reference);
    if (is_device_of_windows(name)) name = "dnr-" + name;
    if (!name.empty()) return name.substr(0, longest_id);
    diagnostics.add(
        at(by, Severity::error, "job.filnamn",
           "filerna ska heta efter diarienumret, men rapporten har inget som kan vara ett filnamn",
           "lägg till diarienummer = \"SN 2026/00123\", eller ta bort filnamn"));
    return job.id;
}

Job make_job(Value const& report, std::vector<Setting> const& plugin_settings, Value const& report_template,
             std::vector<Setting> const& template_settings, Diagnostics& diagnostics, NeedOfData need) {
    Diagnostics found;
    std::vector<Setting> const settings = with_core("", plugin_settings, need);
    Checked checked = check_settings(report, settings, "rapport.toml", found);
    Value const& top = checked.value;

    Job job;
    job.file = fs::absolute(report.place().file).lexically_normal();
    job.folder = job.file.parent_path();
    check_files(top, settings, job.folder, found);
    Value const* const written_data = need == NeedOfData::optional && report.find("data") == nullptr
                                          ? &top.at("data")
                                          : report.find("data");
    check_data(written_data, top.at("data"), found);

    job.plugin = top.at("rapport").text();
    job.title = top.at("titel").text();
    job.subtitle = top.text_or_empty("undertitel");
    for (auto const* key : {"undertitel", "diarienummer"})
        if (Value const* const text = top.find(key)) check_visible(*text, key, found);
    job.period = top.at("period").text();
    job.date = top.at("datum").date();
    check_date(top.at("datum"), found);
    job.sender = top.at("avsandare").text();
    job.reference = top.text_or_empty("diarienummer");
    job.template_name = top.at("mall").text();
    job.fictional = top.at("pahittade").boolean();
    job.draft = top.at("utkast").boolean();
    if (Value const* const id = top.find("id")) {
        check_id(*id, found);
        job.id = id->text();
    } else {
        job.id = slug(job.plugin + "-" + job.period).substr(0, longest_id);
    }
    job.data = data_specs(written_data, top.at("data"), job.folder, found);
    job.knows_data = are_plannable(written_data, job.data);
    bool meaningful =
        job.knows_data &&
        std::all_of(checked.faulty.begin(), checked.faulty.end(), [&](std::string const& key) {
            return key == "data" || in_core_scalars(key) || can_do_without(key, plugin_settings);
        });
    check_threshold(top.at("skydd"), found);
    job.protection = protection_of(top.at("skydd"), job.folder);
    hide_zeros_of_sensitive(top.at("skydd"), job, found);
    job.output = as_on_disk(below(job.folder, top.at("utdata").at("mapp").text()));
    job.file_name = file_name_of(job, top.at("utdata").at("filnamn"), found);
    job.attach_workbook = top.at("utdata").at("bifoga_excel").boolean();

    Entries own;
    for (auto const& [key, value] : top.entries()) {
        if (find_setting(plugin_settings, key) != nullptr) own.emplace_back(key, value);
    }
    job.settings = Value(std::move(own), report.place());
    job.written = top;

    Diagnostics found_in_template;
    Checked of_template = check_settings(report_template, template_settings, "mallen", found_in_template);
    job.report_template = std::move(of_template.value);
    meaningful = meaningful && (of_template.faulty.empty() || has_only_empty_texts(found_in_template));

    // The other data sets can still be judged when the file of one is not there.
    for (DataSpec& spec : job.data) {
        auto const& file = spec.source.at("fil").place();
        bool const is_missing =
            std::any_of(found.list().begin(), found.list().end(), [&](Diagnostic const& told) {
                return told.code.starts_with("fil.") && told.place == file;
            });
        spec.readable = spec.readable && !is_missing;
    }
    add_in_order(found, diagnostics);
    add_in_order(found_in_template, diagnostics);
    job.plannable = meaningful;
    return job;
}

Job make_job_without_plugin(Value const& report, std::vector<Setting> const& likely,
                            Diagnostics& diagnostics) {
    std::vector<Setting> optional = likely;
    for (Setting& setting : optional) setting.required = false;
    return make_job(core_of(report, with_core("", optional)), optional, Value(Entries{}, report.place()), {},
                    diagnostics);
}

} // namespace linsen
