#pragma once

#include "base/cell.hpp"
#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "job/setting.hpp"
#include "job/value.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// What the rows of a data set are: persons, counted rows, or measures (shares, rates, indices …).
enum class DataKind { individuals, counts, measures };

/// One [[data.harledd]] table: a column that is made of another one, row by row.
struct DerivedColumn {
    enum class Rule {
        groups, ///< `grupper`: ranges of whole numbers, "0-17", "-19", "65-"
        codes,  ///< `koder`: other names; what they do not name becomes `others`, or stays
        age,    ///< `ar`: the year (a role, or four digits) less the birth year in `of`
        county  ///< `lan`: the county that a kommun lies in
    };
    std::string role; ///< `kolumn`: its name; must be new
    std::string of;   ///< `av`: the role that it is made of
    Rule rule = Rule::codes;
    std::vector<std::string> groups;
    std::map<std::string, std::string> codes;
    std::string others;
    std::string year;
    Value source; ///< the whole table, for diagnostics

    /// Is it an age in the year that another column names, and not in one year for all?
    [[nodiscard]] LINSEN_API bool depends_on_year() const;
};

/// One [[data]] table: where the rows are and what their columns mean. `columns` maps the roles that Linsen
/// knows (kon, kommun, ar, indikator, varde, nedre, ovre, intervall, antal …) to the headings of the file;
/// nedre and ovre may be what the file calls the limits among its categories instead (data/limit_search.hpp).
/// `codes` maps, per role, the file's own codes to Linsen's categories; it belongs to this source alone.
struct DataSpec {
    std::string name;
    std::filesystem::path file; ///< absolute
    DataKind kind = DataKind::measures;
    std::string citation;   ///< `kalla`: printed in the method appendix
    bool published = false; ///< skydd = "publicerade"
    std::string format;     ///< "csv", "xlsx", "kolada", "jsonstat", "px"; "" = by the file's name and first
                            ///< bytes
    std::string encoding;   ///< "utf-8", "windows-1252"; "" = found out
    std::string delimiter;  ///< ";", ",", "\t"; "" = found out
    std::string decimal;    ///< "komma", "punkt"; "" = found out per column
    std::string sheet;      ///< `blad`: of a workbook, its name or number; "" = the only one
    std::string
        upper_head; ///< `overrubrik`: the column that the upper of two rows of headings becomes; "" = none
    std::uint32_t header_row = 0; ///< `rubrikrad`: of a workbook, the row of the headings; 0 = found out
    Unit unit = Unit::none;
    bool small_shares = false; ///< `sma_andelar`: percent that all lie between 0 and 1 are no parts of one
    std::string note;          ///< printed with the citation
    std::map<std::string, std::string> columns;
    std::map<std::string, std::map<std::string, std::string>> codes;
    std::vector<DerivedColumn> derived; ///< in order: one may be made of one before it
    std::map<std::string, std::string>
        multiple; ///< `flersvar`: role → what parts the answers in one cell (", ")
    std::set<std::string>
        sensitive;               ///< `kansliga`: roles of which it harms that all of a small group are alike
    std::int64_t adult_from = 0; ///< `vuxen_fran`: below this age women and men are girls and boys; 0: never
    std::int64_t threshold = 0;  ///< `troskel` of its own; 0: that of [skydd]
    std::string population;      ///< `population`: whom the rows are about; two reports with the same one are
                                 ///< protected together. The data set's name unless given
    bool says_population = false; ///< rapport.toml does; unsaid, it is called as the data set
    Value source;                 ///< the whole table, for diagnostics that point into it
    bool readable = true; ///< false: its file is not there, or a fault in its keys would have it misread

    /// Is the file of a kind that holds figures of its own, and never rows of persons?
    [[nodiscard]] LINSEN_API bool holds_statistics() const;
    /// The role that a derived role follows from, or itself; an age that depends on the year follows from
    /// none.
    [[nodiscard]] LINSEN_API std::string root_of(std::string role) const;
    /// Is it one of the sensitive roles, or made of one?
    [[nodiscard]] LINSEN_API bool is_sensitive(std::string const& role) const;
};

/// [skydd]: how small figures of persons are protected (see `protect/protect.hpp`).
struct Protection {
    /// What is done with people of another gender identity, and with those whose sex is not known: counted in
    /// one table of its own; shown in every table; the two counted together; told in words alone.
    enum class OtherGender { pooled, in_tables, with_missing, in_text };
    std::int64_t threshold = 5; ///< counts of 1 to one less are hidden
    bool exact = false;         ///< niva = "exakt": only what can be told exactly counts as disclosed
    bool hide_zeros = false;    ///< nollor = "dolj"; also gruppskydd = "dolj" with sensitive columns
    bool from_insiders = false; ///< `insider`: nobody alone in a hidden count can tell another with it
    OtherGender other_gender = OtherGender::pooled;
    bool accept_published = false; ///< what an earlier report has shown may be shown again, however small
    bool withhold_sparse = true;   ///< a large table more than half of which would be hidden is left out
    std::filesystem::path ledger;  ///< `liggare`, absolute; "" for none
};

/// A checked rapport.toml together with its checked template. Paths are absolute. Owns everything in it.
struct Job {
    std::filesystem::path file;
    std::filesystem::path folder; ///< of `file`
    std::string id;
    std::string plugin;
    std::string title;
    std::string subtitle;
    std::string period;
    Date date;
    std::string sender;
    std::string reference; ///< diarienummer, or ""
    std::string template_name = "standard";
    bool fictional = false; ///< `pahittade`: a stamp "påhittade uppgifter" on every page
    bool draft = false;     ///< `utkast`
    std::vector<DataSpec> data;
    Protection protection;
    std::filesystem::path output; ///< [utdata] mapp, or --ut
    std::string file_name;        ///< of its files, without ending: the id, or made of the diarienummer
    bool attach_workbook = false; ///< [utdata] bifoga_excel: the workbook inside the PDF
    Value settings;               ///< the plugin's own keys, a table
    Value report_template;        ///< the template, a table
    Value written;                ///< all keys of rapport.toml, a table, for diagnostics that point into it
    bool knows_data = true;       ///< false: after faults a data set of it is not known, or not its unit
    bool plannable = true;        ///< false: after faults in its keys only its data sets can be judged

    [[nodiscard]] LINSEN_API DataSpec const* find_data(std::string_view name) const;
    /// Of the data sets whose persons are protected; nothing when all are published or of something else.
    [[nodiscard]] LINSEN_API std::optional<std::int64_t> largest_threshold() const;
};

/// A TOML file read and turned into values with places. A file that is not UTF-8, has curly quotes or
/// backslashes in paths, or does not follow TOML: one error, told alone, and nothing returned.
[[nodiscard]] LINSEN_API std::optional<Value> read_toml(std::filesystem::path const& file,
                                                        Place const& asked_at, Diagnostics& diagnostics);

/// Checks the keys, kinds and choices of the table `value` and fills in fallbacks. Every fault is told:
/// unknown key
/// ("menade du …?"), wrong kind, missing required key, value that is not among the choices. `what` names the
/// thing in messages ("rapport.toml", "mallen").
[[nodiscard]] LINSEN_API Value check(Value const& value, std::vector<Setting> const& settings,
                                     std::string_view what, Diagnostics& diagnostics);

/// The plugin's id that rapport.toml asks for, before anything else of it is judged; nothing after an error.
[[nodiscard]] LINSEN_API std::optional<std::string> plugin_of(Value const& report, Diagnostics& diagnostics);

/// The Job of a rapport.toml and a template, both checked against the declared settings. Returns a Job also
/// after errors, so that later steps can tell theirs: data sets whose file cannot be read as was meant are
/// not `readable`, and the job is not `plannable` when a plan would tell of what is already told: when a data
/// set has no name or no columns that can be used, a key that the plugin requires is wrong, or more than
/// empty texts in the template.
[[nodiscard]] LINSEN_API Job make_job(Value const& report, std::vector<Setting> const& plugin_settings,
                                      Value const& report_template,
                                      std::vector<Setting> const& template_settings, Diagnostics& diagnostics,
                                      NeedOfData need = NeedOfData::required);

/// What can be known of a rapport.toml whose plugin cannot be: the core keys and the data sets, with every
/// fault in them told but those of the key `rapport` itself. Keys that the core does not know may be the
/// plugin's, and are told only when they are nearly one that is known: of the core, or of `likely`, what the
/// plugin that was probably meant declares.
[[nodiscard]] LINSEN_API Job make_job_without_plugin(Value const& report, std::vector<Setting> const& likely,
                                                     Diagnostics& diagnostics);

/// JSON Schema (draft 2020-12) of a rapport.toml for a plugin: core settings and the plugin's own.
[[nodiscard]] LINSEN_API std::string json_schema(std::string_view plugin, std::string_view title,
                                                 std::vector<Setting> const& plugin_settings,
                                                 NeedOfData need = NeedOfData::required);

/// A commented rapport.toml to start from. `examples` replace what the core would print for its keys.
[[nodiscard]] LINSEN_API std::string starter_toml(std::string_view plugin, std::string_view title,
                                                  std::vector<Setting> const& plugin_settings,
                                                  std::vector<StarterExample> const& examples = {});

} // namespace linsen
