#include "protect/protect.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "tabulate/odd_shares.hpp"

#include <algorithm>
#include <set>

namespace linsen {

/// Friend of Figures: the only code that can fill one.
class Protector {
public:
    static FigureTable table(Cube cube) {
        FigureTable table;
        table.id_ = std::move(cube.request.id);
        table.data_ = std::move(cube.request.data);
        table.without_sex_ = std::move(cube.request.without_sex);
        table.axes_ = std::move(cube.axes);
        table.cells_ = std::move(cube.cells);
        table.unreadable_ = std::move(cube.unreadable);
        table.unit_ = cube.request.unit;
        return table;
    }

    static Figures figures(std::vector<Cube> cubes, std::vector<SourceNote> sources) {
        Figures figures;
        figures.sources_ = std::move(sources);
        for (Cube& cube : cubes) {
            FigureTable made = table(std::move(cube));
            std::string id = made.id();
            figures.tables_.insert_or_assign(std::move(id), std::move(made));
        }
        return figures;
    }
};

namespace {

constexpr std::size_t most_skipped_listed = 1000; ///< rows that the report names; more are only counted

/// Points at the key of [[data]] that the fault is about, or at the whole table when it was not written.
void refuse(DataSpec const& spec, char const* key, std::string_view code, std::string message,
            std::string hint, Diagnostics& diagnostics) {
    Value const* value = nullptr;
    if (std::holds_alternative<Entries>(spec.source.data())) value = spec.source.find(key);
    if (value == nullptr || value->place().line == 0) value = &spec.source;
    diagnostics.add(at(*value, Severity::error, code, std::move(message), std::move(hint)));
}

std::vector<Cube const*> tables_of(DataSpec const& spec, std::vector<Cube> const& cubes) {
    std::vector<Cube const*> result;
    for (Cube const& cube : cubes) {
        if (cube.request.data == spec.name) result.push_back(&cube);
    }
    return result;
}

/// True when the data set may be printed as it is; otherwise the reason has been told.
bool may_pass(DataSpec const& spec, std::vector<Cube> const& cubes, Diagnostics& diagnostics) {
    bool const is_used = !tables_of(spec, cubes).empty();
    if (spec.kind == DataKind::individuals) {
        if (!is_used && !spec.published) return true;
        refuse(spec, spec.published ? "skydd" : "slag", "skydd.individer",
               "datamängden " + in_quotes(spec.name) +
                   " innehåller uppgifter om individer och kan aldrig redovisas utan röjandekontroll",
               "räkna om den till antal eller mått som redan är publicerade; röjandekontroll finns inte i "
               "den här versionen av Linsen",
               diagnostics);
        return false;
    }
    if (!is_used) return true;
    if (!spec.published) {
        refuse(spec, "slag", "skydd.opublicerade",
               "datamängden " + in_quotes(spec.name) +
                   " är inte publicerad och kan innehålla så små tal att enskilda personer känns igen; "
                   "den redovisas därför inte",
               "är uppgifterna redan publicerade, ange skydd = \"publicerade\" och kalla; röjandekontroll av "
               "egna uppgifter finns inte i den här versionen av Linsen",
               diagnostics);
        return false;
    }
    if (trim(spec.citation).empty()) {
        refuse(spec, "skydd", "skydd.kalla-saknas",
               "datamängden " + in_quotes(spec.name) + " anges som publicerad men har ingen källa",
               "lägg till kalla, till exempel kalla = \"SCB, Folkmängd\"", diagnostics);
        return false;
    }
    return true;
}

SourceNote note_of(DataSpec const& spec, Frame const& frame, std::vector<Cube const*> const& tables) {
    SourceNote note;
    note.data = spec.name;
    note.citation = spec.citation;
    note.file = frame.file;
    note.note = spec.note;
    note.mandatory = frame.notes;
    note.rows_skipped = frame.rows_read - frame.rows();
    for (Remark const& remark : frame.skipped) {
        if (note.skipped.size() == most_skipped_listed) {
            std::size_t const more = note.rows_skipped - most_skipped_listed;
            note.skipped.push_back(more == 1 ? "och en rad till"
                                             : "och " + std::to_string(more) + " rader till");
            break;
        }
        std::string where = remark.place.line > 0 ? "rad " + line_words(remark.place) + ": " : "";
        note.skipped.push_back(where + remark.text);
    }
    note.rows_read = frame.rows_read;
    note.may_lack_rows = frame.unplaced != 0 || frame.incomplete;
    note.reservations = frame.reservations;
    if (auto const shares = odd_shares(tables); !shares.empty()) {
        note.reservations.push_back(
            "Filen " + frame.file + " har " +
            (shares.size() == 1 ? "ett värde" : std::to_string(shares.size()) + " värden") +
            " i procent under 0 eller över 100, vilket en andel inte kan vara: " +
            odd_share_words(shares, frame) + ". De återges så som filen har dem.");
    }
    std::set<std::uint32_t> rows;
    for (Cube const* cube : tables) {
        for (Origin const& origin : cube->origins) {
            if (origin.row != 0) rows.insert(origin.row);
        }
    }
    note.rows_used = rows.size();
    note.protection = "Uppgifterna är redan publicerade av källan och återges oförändrade, utan ny "
                      "röjandekontroll.";
    return note;
}

} // namespace

std::optional<Figures> protect(std::vector<Cube> cubes, std::vector<Frame> const& frames, Job const& job,
                               Diagnostics& diagnostics) {
    bool all_pass = true;
    std::vector<SourceNote> sources;
    for (DataSpec const& spec : job.data) {
        if (!may_pass(spec, cubes, diagnostics)) {
            all_pass = false;
            continue;
        }
        auto const frame = std::find_if(frames.begin(), frames.end(),
                                        [&spec](Frame const& each) { return each.name == spec.name; });
        auto const tables = tables_of(spec, cubes);
        if (frame != frames.end() && !tables.empty()) sources.push_back(note_of(spec, *frame, tables));
    }
    for (Cube const& cube : cubes) {
        promise(job.find_data(cube.request.data) != nullptr,
                "a counted table comes from a data set of the job");
    }
    if (!all_pass) return std::nullopt;
    return Protector::figures(std::move(cubes), std::move(sources));
}

} // namespace linsen
