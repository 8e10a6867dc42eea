#include "job/data_sets.hpp"

#include "base/file.hpp"
#include "base/invisible.hpp"
#include "base/text.hpp"
#include "job/check_words.hpp"
#include "job/facts.hpp"
#include "job/location.hpp"
#include "job/setting_source.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace linsen {

namespace fs = std::filesystem;

namespace {

DataKind kind_of(std::string const& slag) {
    if (slag == "individer") return DataKind::individuals;
    return slag == "antal" ? DataKind::counts : DataKind::measures;
}

std::map<std::string, std::string> texts_of(Value const& table) {
    std::map<std::string, std::string> texts;
    for (auto const& [key, value] : table.entries()) texts.emplace(key, value.text());
    return texts;
}

DerivedColumn derived_column(Value const& table) {
    DerivedColumn derived;
    derived.role = table.at("kolumn").text();
    derived.of = table.at("av").text();
    derived.source = table;
    if (Value const* const groups = table.find("grupper")) {
        derived.rule = DerivedColumn::Rule::groups;
        derived.groups = groups->texts();
    } else if (table.find("alder_ar") != nullptr) {
        derived.rule = DerivedColumn::Rule::age;
        derived.year = table.at("alder_ar").text();
    } else if (table.at("lan").boolean()) {
        derived.rule = DerivedColumn::Rule::county;
    } else if (Value const* const codes = table.find("koder")) {
        derived.codes = texts_of(*codes);
        derived.others = table.text_or_empty("ovriga");
    }
    return derived;
}

/// Each derived column follows one rule.
void check_derived(Value const& table, Diagnostics& found) {
    std::vector<std::string> rules;
    for (char const* const key : {"grupper", "koder", "alder_ar"}) {
        if (table.find(key) != nullptr) rules.emplace_back(key);
    }
    if (table.at("lan").boolean()) rules.emplace_back("lan");
    if (rules.size() == 1) return;
    found.add(at(table.at("kolumn"), Severity::error, "job.harledd",
                 "kolumnen " + in_quotes(table.at("kolumn").text()) +
                     (rules.empty() ? " säger inte hur den räknas fram"
                                    : " kan inte räknas fram på flera sätt: " + join_swedish(rules)),
                 "ange en av grupper, koder, alder_ar och lan"));
}

constexpr std::int64_t last_row_of_sheet = 1'048'576;

void check_header_row(Value const& table, Diagnostics& found) {
    Value const* const row = table.find("rubrikrad");
    if (row == nullptr || (row->integer() >= 1 && row->integer() <= last_row_of_sheet)) return;
    found.add(at(*row, Severity::error, "job.rubrikrad",
                 "rubrikraden " + std::to_string(row->integer()) + " finns inte i något blad",
                 "skriv radens nummer så som Excel visar det, till exempel rubrikrad = 4"));
}

DataSpec data_spec(Value const& table, fs::path const& folder) {
    DataSpec data;
    data.name = table.at("namn").text();
    data.file = (folder / table.at("fil").text()).lexically_normal();
    data.kind = kind_of(table.at("slag").text());
    data.citation = table.text_or_empty("kalla");
    data.published = table.text_or_empty("skydd") == "publicerade";
    data.format = table.text_or_empty("format");
    data.encoding = table.text_or_empty("teckenkod");
    // Latin-1 is what people say and Windows-1252, which has all of it, what they have.
    if (data.encoding == "latin-1") data.encoding = "windows-1252";
    data.delimiter = table.text_or_empty("avgransare");
    if (data.delimiter == "tabb") data.delimiter = "\t";
    data.decimal = table.text_or_empty("decimaltecken");
    data.sheet = table.text_or_empty("blad");
    data.upper_head = table.text_or_empty("overrubrik");
    if (Value const* const row = table.find("rubrikrad"))
        data.header_row =
            static_cast<std::uint32_t>(std::clamp<std::int64_t>(row->integer(), 0, last_row_of_sheet));
    data.unit = unit_of(table.text_or_empty("enhet")).value_or(Unit::none);
    data.small_shares = table.at("sma_andelar").boolean();
    data.note = table.text_or_empty("anmarkning");
    if (Value const* const columns = table.find("kolumner")) data.columns = texts_of(*columns);
    for (auto& [role, heading] : data.columns) heading = without_invisible(heading);
    if (Value const* const codes = table.find("koder")) {
        for (auto const& [role, code_map] : codes->entries()) data.codes.emplace(role, texts_of(code_map));
    }
    if (Value const* const derived = table.find("harledd")) {
        for (Value const& each : derived->list()) data.derived.push_back(derived_column(each));
    }
    if (Value const* const multiple = table.find("flersvar")) data.multiple = texts_of(*multiple);
    if (Value const* const sensitive = table.find("kansliga"))
        for (Value const& role : sensitive->list()) data.sensitive.insert(role.text());
    if (Value const* const adult_from = table.find("vuxen_fran")) data.adult_from = adult_from->integer();
    if (Value const* const threshold = table.find("troskel")) data.threshold = threshold->integer();
    data.population = table.text_or_empty("population");
    data.says_population = !data.population.empty();
    if (!data.says_population) data.population = data.name;
    data.source = table;
    data.published = data.published || holds_facts(data);
    return data;
}

/// Whether a key was written and its value refused.
bool is_refused(std::string_view key, Value const& written, Value const& checked) {
    Value const* const before = written.find(key);
    Value const* const after = checked.find(key);
    return before != nullptr && (after == nullptr || after->place() != before->place());
}

/// Whether a data set has a key that nobody knows, which has been told, and that may be `key` in other
/// letters.
bool has_misspelt(std::string const& key, Value const& written) {
    auto const& known = find_setting(core_settings(), "data")->children;
    auto const& entries = written.entries();
    return std::any_of(entries.begin(), entries.end(), [&](auto const& entry) {
        return find_setting(known, entry.first) == nullptr && !did_you_mean(entry.first, {key}).empty();
    });
}

/// Whether the file of a data set can be read as it was meant to be, whatever else is wrong with the table.
bool is_readable(Value const& written, Value const& checked) {
    if (written.find("fil") == nullptr) return false;
    auto const keys = {"fil",  "format",    "teckenkod",  "avgransare", "decimaltecken",
                       "blad", "rubrikrad", "overrubrik", "kolumner",   "koder"};
    return std::none_of(keys.begin(), keys.end(),
                        [&](char const* key) { return is_refused(key, written, checked); });
}

/// Where kind or unit was refused: those by which least is told that may be no fault of the file's.
void assume(DataSpec& spec, Value const& written) {
    if (written.find("slag") == nullptr || is_refused("slag", written, spec.source)) {
        // Persons are never published, nor are they what Kolada and tables of statistics hold.
        bool const is_published = written.find("skydd") != nullptr || has_misspelt("skydd", written);
        spec.kind = spec.columns.contains("varde")            ? DataKind::measures
                    : spec.columns.contains("antal")          ? DataKind::counts
                    : is_published || spec.holds_statistics() ? DataKind::measures
                                                              : DataKind::individuals;
    }
    if (is_refused("enhet", written, spec.source)) spec.unit = Unit::percent;
}

/// The known roles of columns, beside which a report may give names of its own.
constexpr std::initializer_list<char const*> roles{
    "kommun", "kon", "ar", "indikator", "varde", "antal", "intervall", "nedre", "ovre", "marke", "alder"};

/// Whether `name` is `role` in other letters, so that it is no name of the report's own: the same letters in
/// another order, or nearly the same word when it is a long one. "kod" is no "kon" and "art" no "ar".
bool is_misspelt_role(std::string const& name, std::string const& role) {
    constexpr std::size_t long_word = 6;
    auto const sorted = [](std::string text) {
        std::sort(text.begin(), text.end());
        return text;
    };
    if (did_you_mean(name, {role}).empty()) return false;
    return sorted(name) == sorted(role) || (role.size() >= long_word && edit_distance(name, role) == 1);
}

/// Tells roles that are misspelt, and goes on as if they were not, so that nothing else is told of them.
void correct_roles(DataSpec& spec, Diagnostics& found) {
    Value const* const columns = spec.source.find("kolumner");
    if (columns == nullptr) return;
    for (auto const& [name, heading] : columns->entries()) {
        for (std::string const role : roles) {
            if (spec.columns.contains(role) || !is_misspelt_role(name, role)) continue;
            found.add(at_key(heading, Severity::error, "job.kolumn-felstavad",
                             "kolumner har ingen " + in_quotes(role) + " men en " + in_quotes(name),
                             "menade du " + in_quotes(role) + "?"));
            auto renamed = spec.columns.extract(name);
            renamed.key() = role;
            spec.columns.insert(std::move(renamed));
            break;
        }
    }
}

void check_sensitive(DataSpec const& spec, Diagnostics& found) {
    Value const* const sensitive = spec.source.find("kansliga");
    if (sensitive == nullptr) return;
    std::vector<std::string> known;
    for (auto const& [role, heading] : spec.columns) known.push_back(role);
    for (DerivedColumn const& column : spec.derived) known.push_back(column.role);
    for (Value const& role : sensitive->list()) {
        if (std::find(known.begin(), known.end(), role.text()) != known.end()) continue;
        auto const meant = did_you_mean(role.text(), known);
        found.add(at(role, Severity::error, "job.kanslig-saknas",
                     in_quotes(spec.name) + " har ingen kolumn " + in_quotes(role.text()),
                     meant.empty() ? "kansliga nämner kolumner så som de heter i kolumner, till vänster om ="
                                   : meant));
    }
}

/// Words about something else than persons are published unprotected, so that nothing about them may be a
/// number of women or of men; told once, at the first of the keys that make it one.
void check_facts(DataSpec const& spec, Diagnostics& found) {
    if (!holds_facts(spec)) return;
    std::string const has = "datamängden " + in_quotes(spec.name) +
                            " har slag = \"uppgifter\", som är ord om något annat än personer, men ";
    std::string const hint =
        "skriv slag = \"antal\" om varje rad är ett antal personer, slag = \"matt\" om den "
        "är ett mått; är talen redan publicerade, skriv också skydd = \"publicerade\" och "
        "kalla";
    if (spec.holds_statistics()) {
        found.add(at(spec.source.at("slag"), Severity::error, "job.uppgifter-med-tal",
                     has + "filen är statistik", hint));
        return;
    }
    constexpr std::array<std::string_view, 6> of_persons{"kon",   "varde", "antal",
                                                         "nedre", "ovre",  "intervall"};
    auto const is_of_persons = [&](std::string_view role) {
        return std::find(of_persons.begin(), of_persons.end(), role) != of_persons.end();
    };
    std::vector<std::string> named;
    Value const* first = nullptr;
    if (Value const* const columns = spec.source.find("kolumner")) {
        for (auto const& [role, heading] : columns->entries()) {
            if (!is_of_persons(role)) continue;
            named.push_back(in_quotes(role));
            if (first == nullptr) first = &heading;
        }
    }
    if (Value const* const derived = spec.source.find("harledd")) {
        for (Value const& each : derived->list()) {
            Value const& role = each.at("kolumn");
            if (!is_of_persons(role.text())) continue;
            named.push_back(in_quotes(role.text()));
            if (first == nullptr) first = &role;
        }
    }
    if (first != nullptr)
        found.add(at_key(*first, Severity::error, "job.uppgifter-med-tal",
                         has + "den har " + (named.size() == 1 ? "en kolumn" : "kolumner") + " för " +
                             join_swedish(named),
                         hint));
}

} // namespace

void check_threshold(Value const& table, Diagnostics& found) {
    constexpr std::int64_t least = 2; // below it nothing would be hidden
    constexpr std::int64_t most = 1000;
    Value const* const threshold = table.find("troskel");
    if (threshold == nullptr || (threshold->integer() >= least && threshold->integer() <= most)) return;
    found.add(at(*threshold, Severity::error, "job.troskel",
                 "tröskeln " + std::to_string(threshold->integer()) + " är orimlig",
                 "skriv det minsta antal personer som får visas, till exempel troskel = 5"));
}

std::vector<DataSpec> data_specs(Value const* written, Value const& checked, fs::path const& folder,
                                 Diagnostics& found) {
    std::vector<DataSpec> specs;
    for (std::size_t i = 0; i < checked.list().size(); ++i) {
        Value const& before = written->list().at(i);
        if (before.find("namn") == nullptr || is_refused("namn", before, checked.list()[i])) continue;
        specs.push_back(data_spec(checked.list()[i], folder));
        specs.back().readable = is_readable(before, checked.list()[i]);
        assume(specs.back(), before);
        correct_roles(specs.back(), found);
        check_sensitive(specs.back(), found);
        check_facts(specs.back(), found);
    }
    return specs;
}

bool are_plannable(Value const* written, std::vector<DataSpec> const& specs) {
    auto const* const list = written == nullptr ? nullptr : std::get_if<Values>(&written->data());
    if (list == nullptr || list->size() != specs.size()) return false;
    auto const keys = {"slag", "enhet", "kolumner", "koder", "harledd", "flersvar", "vuxen_fran"};
    for (std::size_t i = 0; i < specs.size(); ++i) {
        Value const& before = (*list)[i];
        if (before.find("slag") == nullptr || std::any_of(keys.begin(), keys.end(), [&](char const* key) {
                return is_refused(key, before, specs[i].source);
            }))
            return false;
    }
    return true;
}

void check_data(Value const* written, Value const& list, Diagnostics& found) {
    std::map<std::string, Value const*> names;
    for (std::size_t i = 0; i < list.list().size(); ++i) {
        Value const& data = list.list()[i];
        Value const& name = data.at("namn");
        auto const [first, is_new] = names.emplace(name.text(), &name);
        if (!is_new && !name.text().empty()) {
            found.add(at(name, Severity::error, "job.samma-namn",
                         "två datamängder heter \"" + name.text() + "\", här och på rad " +
                             std::to_string(first->second->place().line),
                         "ge dem olika namn"));
        }
        if (Value const* const derived = data.find("harledd")) {
            for (Value const& each : derived->list()) check_derived(each, found);
        }
        check_threshold(data, found);
        check_header_row(data, found);
        Value const* const protection = data.find("skydd");
        if (protection == nullptr) continue;
        if (data.at("slag").text() == "individer") {
            found.add(at(*protection, Severity::error, "job.individer-ar-inte-publicerade",
                         "\"" + name.text() +
                             "\" har en rad för varje person och kan därför inte räknas som publicerad",
                         "stryk skydd: raderna räknas, och små antal skyddas"));
        }
        bool const is_told =
            is_refused("kalla", written->list().at(i), data) || has_misspelt("kalla", written->list().at(i));
        if (trim(data.text_or_empty("kalla")).empty() && !is_told) {
            found.add(at(*protection, Severity::error, "job.kalla-saknas",
                         "\"" + name.text() + "\" anges som publicerad, men källan saknas",
                         "lägg till kalla = \"…\", så som källan ska stå i rapporten"));
        }
    }
}

bool DerivedColumn::depends_on_year() const {
    return rule == Rule::age && year.find_first_not_of("0123456789") != std::string::npos;
}

bool DataSpec::holds_statistics() const {
    std::string const ends_in = fold(file.extension().string());
    return format == "kolada" || format == "jsonstat" || format == "px" ||
           (format.empty() && (ends_in == ".json" || ends_in == ".px"));
}

std::string DataSpec::root_of(std::string role) const {
    for (bool moved = true; moved;) {
        moved = false;
        for (DerivedColumn const& column : derived) {
            if (column.role != role || column.depends_on_year()) continue;
            role = column.of;
            moved = true;
        }
    }
    return role;
}

bool DataSpec::is_sensitive(std::string const& role) const {
    return sensitive.count(role) != 0 || sensitive.count(root_of(role)) != 0;
}

} // namespace linsen
