#include "protect/protect.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "protect/other_gender.hpp"
#include "protect/publication.hpp"
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

    static Figures figures(std::vector<Cube> cubes, std::vector<SourceNote> sources,
                           std::vector<OtherGenderNote> other_gender) {
        Figures figures;
        figures.sources_ = std::move(sources);
        figures.other_gender_ = std::move(other_gender);
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

/// True when the data set may be printed, untouched or with its counts protected; otherwise the reason has
/// been told.
bool may_pass(DataSpec const& spec, std::vector<Cube> const& cubes, Diagnostics& diagnostics) {
    auto const tables = tables_of(spec, cubes);
    bool const is_used = !tables.empty();
    bool const untouched = std::any_of(tables.begin(), tables.end(),
                                       [](Cube const* cube) { return !cube->counted.has_value(); });
    if (spec.kind == DataKind::individuals) {
        if (!untouched && !spec.published) return true;
        refuse(spec, spec.published ? "skydd" : "slag", "skydd.individer",
               "datamängden " + in_quotes(spec.name) +
                   " innehåller uppgifter om individer och kan aldrig redovisas utan att räknas och skyddas",
               "låt tabellen visa antal, andelar eller medelvärden", diagnostics);
        return false;
    }
    if (!is_used) return true;
    if (!spec.published && untouched) {
        refuse(spec, "slag", "skydd.opublicerade",
               "datamängden " + in_quotes(spec.name) +
                   " är inte publicerad och kan innehålla så små tal att enskilda personer känns igen; "
                   "den redovisas därför inte som den är",
               spec.kind == DataKind::counts
                   ? "är uppgifterna redan publicerade, ange skydd = \"publicerade\" och kalla; låt annars "
                     "tabellen räkna antal, så att de små skyddas"
                   : "är uppgifterna redan publicerade, ange skydd = \"publicerade\" och kalla; räkna annars "
                     "fram måtten ur antal, som kan skyddas",
               diagnostics);
        return false;
    }
    if (!spec.published) return true;
    if (trim(spec.citation).empty()) {
        refuse(spec, "skydd", "skydd.kalla-saknas",
               "datamängden " + in_quotes(spec.name) + " anges som publicerad men har ingen källa",
               "lägg till kalla, till exempel kalla = \"SCB, Folkmängd\"", diagnostics);
        return false;
    }
    return true;
}

std::string protection_words(DataSpec const& spec, Job const& job) {
    auto const threshold = spec.threshold != 0 ? spec.threshold : job.protection.threshold;
    bool const zeros = !job.protection.hide_zeros;
    return "Antal personer under " + std::to_string(threshold) + " visas inte" +
           (zeros ? ", utom noll" : ", inte heller noll") +
           ", och inte heller andelar och medelvärden av färre än tio personer. Där ett litet antal annars "
           "hade gått att "
           "räkna "
           "ut ur andra tal är också några av dem dolda. Alla rapportens tabeller har skyddats tillsammans.";
}

/// What a file of persons that are protected holds is not told in numbers: rows that were read beside rows
/// that were used are a count of persons too, and so are those that could not be read.
SourceNote note_of_protected(DataSpec const& spec, Frame const& frame, Job const& job) {
    SourceNote note;
    note.data = spec.name;
    note.citation = spec.citation;
    note.file = frame.file;
    note.note = spec.note;
    note.mandatory = frame.notes;
    note.counts_persons = true;
    note.may_lack_rows = frame.unplaced != 0 || frame.incomplete || frame.rows_read != frame.rows_kept();
    note.protection = protection_words(spec, job);
    return note;
}

SourceNote note_of(DataSpec const& spec, Frame const& frame, std::vector<Cube const*> const& tables,
                   Job const& job) {
    if (!spec.published) return note_of_protected(spec, frame, job);
    SourceNote note;
    note.data = spec.name;
    note.citation = spec.citation;
    note.file = frame.file;
    note.note = spec.note;
    note.mandatory = frame.notes;
    note.rows_skipped = frame.rows_read - frame.rows_kept();
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
        for (std::uint32_t row = 0; cube->counted && row < cube->counted->rows.size(); ++row)
            if (cube->counted->rows[row]) rows.insert(row + 1);
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

namespace {

/// The role that a role follows from; an age that depends on the year too follows from none.
std::string root_of(std::string role, DataSpec const& spec) {
    for (bool moved = true; moved;) {
        moved = false;
        for (DerivedColumn const& derived : spec.derived) {
            if (derived.role != role || derived.depends_on_year()) continue;
            role = derived.of;
            moved = true;
        }
    }
    return role;
}

/// Ages that are counted from a column of years are tied to years of birth by both, which no sum over one of
/// them tells: tables over the two would not be protected together.
bool ages_are_apart(DataSpec const& spec, std::vector<Cube const*> const& tables, Diagnostics& diagnostics) {
    for (DerivedColumn const& age : spec.derived) {
        if (!age.depends_on_year()) continue;
        Cube const* by_age = nullptr;
        Cube const* by_birth = nullptr;
        for (Cube const* cube : tables) {
            auto const use = [&](std::string const& role) {
                auto const root = root_of(role, spec);
                if (root == age.role) by_age = cube;
                if (root == root_of(age.of, spec)) by_birth = cube;
            };
            for (Axis const& axis : cube->axes) use(axis.role);
            for (Condition const& condition : cube->request.where) use(condition.role);
        }
        if (by_age == nullptr || by_birth == nullptr) continue;
        diagnostics.add({Severity::error, "skydd.alder-och-fodelsear", by_birth->request.asked_at,
                         "datamängden " + in_quotes(spec.name) + " delas upp både på " + in_quotes(age.of) +
                             " och på " + in_quotes(age.role) +
                             ", som beror på året; då kan små antal inte skyddas",
                         "ta bort det ena, eller räkna åldern vid ett visst år (alder_ar = \"2025\")",
                         by_birth->request.excerpt});
        return false;
    }
    return true;
}

/// The one sign for every figure that is hidden, whatever the reason.
void hide(Cube& cube, std::vector<bool> const& hidden) {
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (hidden[i]) cube.cells[i] = cell_without_value(Status::hidden, cube.request.unit);
}

/// The first few, each with `words`, and how many the others are.
template <class Item, class Words>
void tell(std::vector<Item> const& items, std::string const& code, std::string const& others,
          std::string const& hint, Job const& job, Diagnostics& diagnostics, Words const& words) {
    constexpr std::size_t most_told = 5;
    Place const place{job.settings.place().file, 0, 0, {}};
    for (std::size_t i = 0; i < items.size() && i < most_told; ++i)
        diagnostics.error(code, place, words(items[i]), hint);
    if (items.size() > most_told)
        diagnostics.error(code, place, "och " + std::to_string(items.size() - most_told) + " " + others, "");
}

void tell_open(std::vector<OpenCell> const& open, Job const& job, Diagnostics& diagnostics) {
    tell(open, "skydd.oppen", "till går att räkna ut",
         "slå samman grupper, år eller kommuner i tabellen, eller ta bort en av tabellerna som hör ihop", job,
         diagnostics, [](OpenCell const& cell) {
             return (cell.table.empty() ? "ur tabellerna tillsammans"
                                        : "i tabellen " + in_quotes(cell.table)) +
                    " går ett litet antal att räkna ut: " + cell.about +
                    (cell.ties.empty() ? "" : ", genom " + cell.ties.front());
         });
}

void tell_conflicts(std::vector<Conflict> const& conflicts, Job const& job, Diagnostics& diagnostics) {
    tell(conflicts, "skydd.redan-publicerat", "till är redan visade",
         "det går inte att ta tillbaka: ta bort tabellen, eller slå samman grupper eller år", job,
         diagnostics, [](Conflict const& conflict) {
             return "tabellen " + in_quotes(conflict.table) + " skulle dölja " + conflict.about +
                    ", men rapporten " + in_quotes(conflict.report) + " (" + conflict.date +
                    ") har redan visat talet";
         });
}

} // namespace

std::optional<Protected> protect(std::vector<Cube> cubes, std::vector<Frame> const& frames, Job const& job,
                                 std::vector<LedgerEntry> const& past, Diagnostics& diagnostics,
                                 bool tight_intervals) {
    bool all_pass = true;
    std::vector<SourceNote> sources;
    std::vector<OtherGenderNote> other_genders;
    for (DataSpec const& spec : job.data) {
        if (!may_pass(spec, cubes, diagnostics)) {
            all_pass = false;
            continue;
        }
        auto const frame = std::find_if(frames.begin(), frames.end(),
                                        [&spec](Frame const& each) { return each.name == spec.name; });
        auto const tables = tables_of(spec, cubes);
        if (frame == frames.end() || tables.empty()) continue;
        if (!spec.published && !ages_are_apart(spec, tables, diagnostics)) all_pass = false;
        sources.push_back(note_of(spec, *frame, tables, job));
        if (auto others = other_gender(*frame, spec, job)) {
            other_genders.push_back(std::move(others->note));
            if (others->table) cubes.push_back(std::move(*others->table));
        }
    }
    for (Cube const& cube : cubes) {
        promise(job.find_data(cube.request.data) != nullptr,
                "a counted table comes from a data set of the job");
    }
    if (!all_pass) return std::nullopt;
    auto publication = protect_counts(cubes, frames, job, past, tight_intervals);
    if (!publication.conflicts.empty()) {
        tell_conflicts(publication.conflicts, job, diagnostics);
        return std::nullopt;
    }
    if (!publication.open.empty()) {
        tell_open(publication.open, job, diagnostics);
        return std::nullopt;
    }
    for (std::size_t i = 0; i < cubes.size(); ++i) hide(cubes[i], publication.hidden[i]);
    return Protected{Protector::figures(std::move(cubes), std::move(sources), std::move(other_genders)),
                     std::move(publication.tables), std::move(publication.figures), publication.remembered};
}

} // namespace linsen
