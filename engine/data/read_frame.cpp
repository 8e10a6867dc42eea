#include "base/file.hpp"
#include "base/text.hpp"
#include "data/byte_source.hpp"
#include "data/canonical.hpp"
#include "data/canonical_area.hpp"
#include "data/canonical_sex.hpp"
#include "data/csv_reader.hpp"
#include "data/derive.hpp"
#include "data/duplicate_keys.hpp"
#include "data/faulty_frame.hpp"
#include "data/file_kind.hpp"
#include "data/frame.hpp"
#include "data/json_personnummer.hpp"
#include "data/json_tree.hpp"
#include "data/jsonstat.hpp"
#include "data/kolada.hpp"
#include "data/limit_rows.hpp"
#include "data/limit_search.hpp"
#include "data/odd_limits.hpp"
#include "data/personnummer.hpp"
#include "data/px.hpp"
#include "data/signs.hpp"
#include "data/spec_place.hpp"
#include "data/unused_limits.hpp"
#include "data/whole_area.hpp"
#include "data/xlsx_reader.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t beginning_looked_at = 4096;

/// "kolada" or "jsonstat" by the keys of the outermost object; "" and an error when it is neither.
std::string json_format(JsonFile const& json, Diagnostics& diagnostics) {
    auto const& root = json.root();
    if (root.find("dimension") != nullptr || root.find("dataset") != nullptr ||
        root.find("columns") != nullptr)
        return "jsonstat";
    if (root.find("values") != nullptr) return "kolada";
    diagnostics.error("data.json-okand", json.place_of(root),
                      "filen är JSON, men varken ett svar från Kolada eller en JSON-stat-tabell",
                      "hämta den igen; från SCB i formatet json-stat2");
    return {};
}

std::optional<Frame> read_json(ByteSource& source, std::string format, DataSpec const& spec,
                               SourceCodes& codes, Diagnostics& diagnostics) {
    auto const kind = kind_of(source.beginning(beginning_looked_at));
    if (kind != FileKind::json) {
        tell_wrong_kind(kind, "JSON", file_name(spec), diagnostics);
        return std::nullopt;
    }
    auto const json = JsonFile::parse(source.rest(0), file_name(spec), diagnostics);
    if (!json || !is_free_of_personnummer(*json, diagnostics)) return std::nullopt;
    if (format.empty()) format = json_format(*json, diagnostics);
    if (format == "jsonstat") return read_jsonstat(*json, spec, codes, diagnostics);
    if (format != "kolada") return std::nullopt;
    codes = kolada_codes();
    if (!spec.columns.empty())
        diagnostics.remark("data.kolumner-onodiga", spec.source.place(),
                           "kolumner behövs inte för \"" + spec.name +
                               "\": i svar från Kolada är de alltid desamma",
                           "stryk raden kolumner");
    return read_kolada(*json, spec, diagnostics);
}

Place place_of_file(DataSpec const& spec) {
    if (auto const* entries = std::get_if<Entries>(&spec.source.data()); entries != nullptr)
        if (auto const* file = spec.source.find("fil"); file != nullptr) return file->place();
    return spec.source.place();
}

/// Whether the file is to be read as a workbook: by what rapport.toml says, by what it is, or by what its
/// name says that it is.
bool is_workbook(DataSpec const& spec, FileKind kind) {
    if (!spec.format.empty()) return spec.format == "xlsx";
    auto const ends_in = fold(path_text(spec.file.extension()));
    auto const known = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"};
    bool const is_named = std::find(known.begin(), known.end(), ends_in) != known.end();
    return is_named || (kind == FileKind::excel && ends_in != ".csv");
}

/// The rows of a CSV file, or of a sheet.
std::optional<Frame> read_rows(ByteSource& source, DataSpec const& spec, Diagnostics& diagnostics) {
    return is_workbook(spec, kind_of(source.beginning(beginning_looked_at)))
               ? read_xlsx(source, spec, diagnostics)
               : read_csv(source, spec, diagnostics);
}

/// A CSV file, or a sheet, once more, with every column that `kolumner` leaves out as a text.
std::optional<Frame> read_unread(DataSpec spec, std::vector<std::string> const& headings) {
    for (auto const& heading : headings) spec.columns.emplace("\"" + heading + "\"", heading);
    Diagnostics unheard;
    auto source = ByteSource::open(spec.file, {}, unheard);
    return source ? read_rows(*source, spec, unheard) : std::nullopt;
}

/// Codes of a column that nobody has are codes of a misspelt one. What a CSV file or a sheet has is said by
/// `kolumner` alone; what other formats have, by the frame that was read.
void check_columns_of_codes(DataSpec const& spec, Frame const* frame, Diagnostics& diagnostics) {
    std::vector<std::string> roles;
    for (auto const& [role, heading] : spec.columns) roles.push_back(role);
    if (frame != nullptr)
        for (Column const& column : frame->columns) roles.push_back(column.role);
    if (roles.empty()) return;
    roles.emplace_back("tecken");
    for (auto const& [role, codes] : spec.codes) {
        bool const is_number = role == "varde" || role == "antal" || role == "nedre" || role == "ovre";
        if (is_number) {
            diagnostics.add(told_at_code(spec, role, "", "data.koder-for-tal",
                                         "koder." + role + " läses inte, för kolumnen har tal",
                                         "skriv vad tecken i stället för tal betyder under koder.tecken"));
        } else if (std::find(roles.begin(), roles.end(), role) == roles.end()) {
            auto hint = did_you_mean(role, roles);
            if (hint.empty()) hint = "ange kolumnen under kolumner, eller stryk koder." + role;
            diagnostics.add(told_at_code(spec, role, "", "data.koder-utan-kolumn",
                                         "datamängden " + in_quotes(spec.name) + " har ingen kolumn " +
                                             in_quotes(role) + " som koder kan gälla",
                                         std::move(hint)));
        }
    }
}

/// Codes that are said to mean what nothing is called.
void check_meanings(DataSpec const& spec, Diagnostics& diagnostics) {
    auto const may_have = [&spec](std::string const& role) {
        return spec.columns.empty() || spec.columns.contains(role);
    };
    if (may_have("kon")) check_sex_codes(spec, diagnostics);
    if (may_have("kommun")) check_area_codes(spec, {}, diagnostics);
    (void)Signs(spec, diagnostics);
}

/// Of a file that could not be read to its end: what would have been told of its codes then.
void check_meanings_once(DataSpec const& spec, Diagnostics& diagnostics) {
    Diagnostics found;
    check_meanings(spec, found);
    auto const told = diagnostics.list();
    for (auto const& one : found.list()) {
        bool const is_told = std::any_of(told.begin(), told.end(), [&](Diagnostic const& each) {
            return each.code == one.code && each.place == one.place;
        });
        if (!is_told) diagnostics.add(one);
    }
}

/// Whether `kolumner` names limits that are no columns of the file.
bool lacks_limits(Frame const& frame, DataSpec const& spec) {
    return spec.columns.contains("nedre") && spec.columns.contains("ovre") &&
           frame.numbers("nedre") == nullptr && frame.numbers("ovre") == nullptr;
}

bool join_limits_of_rows(Frame& frame, DataSpec const& spec, UnreadColumns const& unread,
                         Diagnostics& diagnostics) {
    auto const limits = find_limit_rows(frame, spec, unread, diagnostics);
    return limits && check_keys(frame, diagnostics, unread) &&
           join_limit_rows(frame, *limits, spec, diagnostics);
}

std::optional<Frame> read_by_kind(DataSpec const& spec, Diagnostics& diagnostics,
                                  std::optional<Frame>& faulty) {
    auto source = ByteSource::open(spec.file, place_of_file(spec), diagnostics);
    if (!source) {
        check_codes(spec, diagnostics);
        return std::nullopt;
    }
    auto const kind = kind_of(source->beginning(beginning_looked_at));
    auto const ends_in = fold(path_text(spec.file.extension()));
    bool const is_json = spec.format == "kolada" || spec.format == "jsonstat" ||
                         (spec.format.empty() && (kind == FileKind::json || ends_in == ".json"));
    bool const is_px = spec.format == "px" ||
                       (spec.format.empty() && !is_json && (kind == FileKind::px || ends_in == ".px"));
    auto codes = swedish_words();
    auto frame = is_json ? read_json(*source, spec.format, spec, codes, diagnostics)
                 : is_px ? read_px(source->rest(0), spec, codes, diagnostics)
                         : read_rows(*source, spec, diagnostics);
    if (frame || !(is_json || is_px)) check_columns_of_codes(spec, frame ? &*frame : nullptr, diagnostics);
    if (!frame) {
        check_meanings_once(spec, diagnostics);
        return std::nullopt;
    }
    auto const unread = [&] { return read_unread(spec, frame->unread); };
    bool const has_rows = !is_json && !is_px;
    if (has_rows && lacks_limits(*frame, spec) && !join_limits_of_rows(*frame, spec, unread, diagnostics))
        return std::nullopt;
    tell_unused_limits(*frame, spec, unread, diagnostics);
    if (!add_whole_area(*frame, spec, diagnostics)) return std::nullopt;
    auto const rows = frame->rows();
    if (!make_canonical(*frame, spec, codes, diagnostics, unread)) {
        // A row that was taken out may be the only one with what is asked for.
        Diagnostics unheard;
        if (frame->rows() == rows && derive_columns(*frame, spec, unheard)) faulty = std::move(frame);
        return std::nullopt;
    }
    if (!derive_columns(*frame, spec, diagnostics)) return std::nullopt;
    take_out_odd_limits(*frame, diagnostics);
    return frame;
}

} // namespace

void check_codes(DataSpec const& spec, Diagnostics& diagnostics) {
    // Other formats have more columns than `kolumner` names.
    auto const ends_in = fold(path_text(spec.file.extension()));
    bool const has_rows = spec.format == "csv" || spec.format == "xlsx" ||
                          (spec.format.empty() && ends_in != ".json" && ends_in != ".px");
    if (has_rows) check_columns_of_codes(spec, nullptr, diagnostics);
    check_meanings(spec, diagnostics);
}

std::optional<Frame> read_frame(DataSpec const& spec, Diagnostics& diagnostics,
                                std::optional<Frame>& faulty) {
    // The frame names its file as rapport.toml does; a fault names it so that it opens from where we stand.
    auto const name = file_name(spec);
    auto const opens = path_text(std::filesystem::path(spec.source.place().file).parent_path() / name);
    Diagnostics found;
    std::optional<Frame> read_so_far;
    auto frame = read_by_kind(spec, found, read_so_far);
    if (frame) frame->path = opens;
    bool const refused = std::any_of(found.list().begin(), found.list().end(), [](Diagnostic const& told) {
        return told.severity == Severity::error && told.code == PersonnummerWatch::code;
    });
    if (!refused) faulty = std::move(read_so_far);
    for (auto told : found.list()) {
        // What else is wrong with a file that holds personnummer may quote one of them.
        if (refused && told.code != PersonnummerWatch::code) continue;
        if (told.place.file == name) told.place.file = opens;
        diagnostics.add(std::move(told));
    }
    return frame;
}

std::optional<Frame> read_frame(DataSpec const& spec, Diagnostics& diagnostics) {
    std::optional<Frame> faulty;
    return read_frame(spec, diagnostics, faulty);
}

} // namespace linsen
