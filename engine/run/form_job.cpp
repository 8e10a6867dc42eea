#include "run/form_job.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "job/check.hpp"
#include "job/job.hpp"
#include "run/near_path.hpp"
#include "run/template_file.hpp"
#include "run/user_texts.hpp"
#include "run/work_material.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

namespace linsen {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> needed{"datum", "avsandare", "pahittade", "utdata", "formular"};

bool is_needed(std::string_view key) { return std::find(needed.begin(), needed.end(), key) != needed.end(); }

/// The core's own settings of the keys that forms need, with [formular] among those that must be there.
std::vector<Setting> needed_settings() {
    std::vector<Setting> settings;
    for (auto const& setting : core_settings()) {
        if (!is_needed(setting.key)) continue;
        settings.push_back(setting);
        if (setting.key == "formular") settings.back().required = true;
    }
    return settings;
}

class Reading {
public:
    Reading(SearchPath const& search, Diagnostics& told)
        : search_(search)
        , told_(told) {}

    std::optional<FormJob> read(fs::path const& report) {
        auto const before = told_.errors();
        job_.file = fs::absolute(report).lexically_normal();
        auto const toml = read_toml(report, {}, told_);
        if (!toml || !is_free_of_personnummer(*toml, told_)) return std::nullopt;
        Entries kept;
        for (auto const& [key, value] : toml->entries())
            if (is_needed(key)) kept.emplace_back(key, value);
        Value const checked = check(Value(std::move(kept), toml->place(), toml->excerpt()), needed_settings(),
                                    "rapport.toml", told_);
        if (toml->find("formular") == nullptr) return std::nullopt;
        ledger(*toml);
        settings(checked);
        auto const form = template_of();
        if (!form || told_.errors() != before) return std::nullopt;
        job_.form = *form;
        earlier();
        if (told_.errors() != before) return std::nullopt;
        return std::move(job_);
    }

private:
    void tell(Value const& where, std::string_view code, std::string message, std::string hint) {
        told_.add(at(where, Severity::error, code, std::move(message), std::move(hint)));
    }

    [[nodiscard]] fs::path folder(std::string_view key) const { return below(job_.settings.at(key)); }
    [[nodiscard]] fs::path below(Value const& folder) const {
        auto const path = (job_.file.parent_path() / folder.text()).lexically_normal();
        return as_on_disk(path.has_filename() ? path : path.parent_path()); // without "/" at its end
    }

    /// Of [skydd] nothing else matters here, and what is wrong in it is told by those whom it does.
    void ledger(Value const& toml) {
        auto const table_in = [](Value const* value) {
            return value != nullptr && std::holds_alternative<Entries>(value->data());
        };
        Value const* const protection = toml.find("skydd");
        Value const* const written = table_in(protection) ? protection->find("liggare") : nullptr;
        if (written != nullptr && std::holds_alternative<std::string>(written->data()))
            job_.ledger = below(*written);
    }

    void settings(Value const& checked) {
        job_.settings = checked.at("formular");
        job_.date = checked.at("datum").date();
        job_.sender = checked.at("avsandare").text();
        job_.fictional = checked.at("pahittade").boolean();
        job_.published = below(checked.at("utdata").at("mapp"));
        job_.issued = folder("mapp");
        job_.returned = folder("inkomna");
        job_.compiled = folder("svar");
        job_.sent_back = folder("atersanda");
        job_.recipient = job_.settings.text_or_empty("till");
        if (Value const* const folder = job_.settings.find("forra")) job_.earlier_answers = below(*folder);
        if (Value const* const day = job_.settings.find("sista_dag")) job_.last_day = day->date();
        apart();
        year();
        kommuner();
    }

    /// What is written into one of the folders would take the place of what lies in the other.
    void apart() {
        std::vector<std::pair<std::string, fs::path>> seen;
        for (auto const& [key, path] :
             std::vector<std::pair<std::string, fs::path>>{{"inkomna", job_.returned},
                                                           {"forra", job_.earlier_answers},
                                                           {"mapp", job_.issued},
                                                           {"svar", job_.compiled},
                                                           {"atersanda", job_.sent_back}}) {
            if (path.empty()) continue;
            for (auto const& [other, there] : seen) {
                if (there != path) continue;
                Value const& first = job_.settings.at(key);
                tell(first, "formular.samma-mapp",
                     in_quotes(key) + " och " + in_quotes(other) +
                         " är samma mapp, så det ena skulle skriva över det andra",
                     "välj två olika mappar");
            }
            seen.emplace_back(key, path);
        }
    }

    void year() {
        constexpr std::int64_t first = 2000;
        constexpr std::int64_t last = 2099;
        Value const& written = job_.settings.at("ar");
        auto const& digits = written.text();
        auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), job_.year);
        if (digits.empty()) return; // has been told
        if (fault != std::errc() || end != digits.data() + digits.size() || job_.year < first ||
            job_.year > last)
            tell(written, "formular.ar", in_quotes(digits) + " är inget år",
                 "skriv det med fyra siffror: ar = \"2025\"");
    }

    static Area const* area_of(std::string const& word) {
        auto const* const by_code = find_area(word);
        return by_code != nullptr ? by_code : find_area_by_name(word);
    }

    void kommuner() {
        Value const* const listed = job_.settings.find("kommuner");
        Value const* const county = job_.settings.find("omrade");
        if (listed != nullptr && !listed->list().empty()) {
            for (Value const& each : listed->list()) kommun(each);
            if (county != nullptr)
                told_.add(at(*county, Severity::warning, "formular.omrade",
                             "omrade gäller inte, eftersom kommuner räknar upp vilka som ska svara",
                             "stryk den ena av raderna"));
        } else if (county != nullptr) {
            all_of(*county);
        } else {
            tell(job_.settings, "formular.kommuner", "det står inte vilka kommuner som ska svara",
                 "lägg till omrade = \"Dalarna\" under [formular], eller räkna upp dem i kommuner");
        }
        std::sort(job_.kommuner.begin(), job_.kommuner.end(),
                  [](Area const& one, Area const& other) { return one.code < other.code; });
    }

    void kommun(Value const& written) {
        auto const* const area = area_of(written.text());
        if (area == nullptr || level_of(area->code) != AreaLevel::municipality) {
            tell(written, "formular.kommuner", in_quotes(written.text()) + " är ingen kommun",
                 area != nullptr ? "skriv omrade i stället för kommuner, om alla kommuner i ett län ska svara"
                                 : "närmast är " + join_quoted(nearest_area_names(written.text(), 2)));
        } else if (std::any_of(job_.kommuner.begin(), job_.kommuner.end(),
                               [&](Area const& each) { return each.code == area->code; })) {
            tell(written, "formular.kommuner", in_quotes(written.text()) + " står två gånger",
                 "ta bort den ena");
        } else {
            job_.kommuner.push_back(*area);
        }
    }

    void all_of(Value const& written) {
        auto const* const area = area_of(written.text());
        if (area == nullptr || level_of(area->code) != AreaLevel::county) {
            tell(
                written, "formular.omrade", in_quotes(written.text()) + " är inget län",
                area != nullptr
                    ? "skriv ett län, till exempel omrade = \"Dalarna\", eller räkna upp dem som ska svara i "
                      "kommuner"
                    : "närmast är " + join_quoted(nearest_area_names(written.text(), 2)));
            return;
        }
        for (auto const& each : area_register())
            if (level_of(each.code) == AreaLevel::municipality && each.code.starts_with(area->code))
                job_.kommuner.push_back(each);
    }

    std::optional<form::FormDefinition> template_of() {
        Value const& name = job_.settings.at("mall");
        if (name.text().empty()) return std::nullopt; // has been told
        auto const folder = job_.file.parent_path();
        auto const find = [&](std::string const& other, Diagnostic const& where) {
            return search_.find_form(other, folder, where, told_);
        };
        auto const file = find(name.text(), at(name, Severity::error, "", ""));
        if (!file) return std::nullopt;
        std::vector<fs::path> files;
        auto const toml = read_template(*file, name.place(), told_, find, files);
        if (!toml || !is_free_of_personnummer(*toml, told_)) return std::nullopt;
        return form::read_form(*toml, told_);
    }

    void earlier() {
        Value const* const folder = job_.settings.find("forra");
        if (folder == nullptr) return;
        auto found = form::read_earlier(job_.earlier_answers, job_.form, job_.year, folder->place(), told_);
        if (found) job_.earlier = std::move(*found);
    }

    SearchPath const& search_;
    Diagnostics& told_;
    FormJob job_;
};

} // namespace

std::optional<FormJob> read_form_job(fs::path const& report, SearchPath const& search,
                                     Diagnostics& diagnostics) {
    std::error_code error;
    auto const is_folder = fs::is_directory(as_on_disk(report), error);
    return Reading(search, diagnostics)
        .read(is_folder ? (report / "rapport.toml").lexically_normal() : report);
}

form::FormIssue issue_to(Area const& kommun, FormJob const& job) {
    form::FormIssue issue{kommun, job.year, job.last_day, job.recipient, job.sender, job.fictional, {}};
    if (job.earlier.year != 0) issue.earlier = job.earlier.of(kommun.code, job.form);
    return issue;
}

bool is_apart_from_reports(fs::path const& folder, FormJob const& job, std::string_view key,
                           Diagnostics& diagnostics) {
    auto const home = job.file.parent_path();
    auto const is_around_home = [&](fs::path const& each) {
        return std::mismatch(each.begin(), each.end(), home.begin(), home.end()).first == each.end();
    };
    // The file that says so, or "" of the report's own folder.
    auto const is_published = [&](fs::path const& each) -> std::optional<std::string> {
        std::error_code error; // folders that are not there yet hold nothing
        if (each == job.published || fs::equivalent(each, job.published, error)) return "";
        bool const by_content = each == folder || (each == folder.parent_path() && !is_around_home(each));
        return by_content ? published_in(each, job.ledger) : manifest_in(each);
    };
    // A folder is published with all that lies in it.
    auto around = folder;
    auto found = is_published(around);
    while (!found) {
        if (around == around.parent_path()) return true;
        around = around.parent_path();
        found = is_published(around);
    }
    Value const* const written = job.settings.find(key);
    diagnostics.add(at(written != nullptr ? *written : job.settings, Severity::error, "formular.publicerat",
                       "mappen " + in_quotes(near_path(around)) + " är till för färdiga rapporter" +
                           (found->empty() ? "" : " (där ligger " + *found + ")") +
                           ", så arbetsmaterial skrivs inte där",
                       "välj en egen mapp för det"));
    return false;
}

} // namespace linsen
