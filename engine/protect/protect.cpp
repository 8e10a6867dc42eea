#include "protect/protect.hpp"

#include "base/date.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"
#include "protect/common_persons.hpp"
#include "protect/open_tables.hpp"
#include "protect/other_gender.hpp"
#include "protect/publication.hpp"
#include "protect/same_answers.hpp"
#include "protect/same_persons.hpp"
#include "protect/source_notes.hpp"
#include "protect/sparse_tables.hpp"
#include "protect/step_down.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace linsen {

/// Friend of Figures: the only code that can fill one.
class Protector {
public:
    static FigureTable table(Cube cube, bool withheld) {
        FigureTable table;
        table.id_ = std::move(cube.request.id);
        table.data_ = std::move(cube.request.data);
        table.without_sex_ = std::move(cube.request.without_sex);
        table.axes_ = std::move(cube.axes);
        table.cells_ = std::move(cube.cells);
        table.unreadable_ = std::move(cube.unreadable);
        table.unit_ = cube.request.unit;
        table.withheld_ = withheld;
        table.compared_ = std::move(cube.compared);
        if (cube.counted) table.years_together_ = std::move(cube.counted->years_together);
        table.merged_ = std::any_of(cube.request.by.begin(), cube.request.by.end(),
                                    [](AxisRequest const& axis) { return !axis.merged.empty(); });
        return table;
    }

    static Figures figures(std::vector<Cube> cubes, std::vector<Cube> withheld,
                           std::vector<SourceNote> sources, std::vector<OtherGenderNote> other_gender) {
        Figures figures;
        figures.sources_ = std::move(sources);
        figures.other_gender_ = std::move(other_gender);
        for (Cube& cube : cubes) add(table(std::move(cube), false), figures);
        for (Cube& cube : withheld) add(table(std::move(cube), true), figures);
        return figures;
    }

private:
    static void add(FigureTable table, Figures& figures) {
        std::string id = table.id();
        figures.tables_.insert_or_assign(std::move(id), std::move(table));
    }
};

namespace {

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

/// Ages that are counted from a column of years are tied to years of birth by both, which no sum over one of
/// them tells: tables over the two would not be protected together.
bool ages_are_apart(DataSpec const& spec, std::vector<Cube const*> const& tables, Diagnostics& diagnostics) {
    for (DerivedColumn const& age : spec.derived) {
        if (!age.depends_on_year()) continue;
        Cube const* by_age = nullptr;
        Cube const* by_birth = nullptr;
        for (Cube const* cube : tables) {
            auto const use = [&](std::string const& role) {
                auto const root = spec.root_of(role);
                if (root == age.role) by_age = cube;
                if (root == spec.root_of(age.of)) by_birth = cube;
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

std::vector<DataSpec const*> protected_data(Job const& job, std::vector<Cube> const& cubes) {
    std::vector<DataSpec const*> counted;
    for (DataSpec const& spec : job.data) {
        bool const is_used = std::any_of(cubes.begin(), cubes.end(), [&](Cube const& cube) {
            return cube.request.data == spec.name || cube.request.base == spec.name;
        });
        if (!spec.published && is_used) counted.push_back(&spec);
    }
    return counted;
}

std::string codes_in_words(CommonPart const& part) {
    Identity identity;
    for (auto const& [role, code] : part.codes) identity.codes[role] = {code};
    return in_words(identity);
}

/// Two data sets about the same persons, each with columns of its own, are protected together by the columns
/// that both have. Why they cannot be, or nothing.
std::optional<std::string> why_not_tied(DataSpec const& one, DataSpec const& other,
                                        std::vector<Cube> const& cubes, std::vector<Frame> const& frames,
                                        ToldRoles const& told, Job const& job) {
    auto const frame_of = [&frames](DataSpec const& spec) {
        return std::find_if(frames.begin(), frames.end(),
                            [&](Frame const& each) { return each.name == spec.name; });
    };
    auto const first = frame_of(one);
    auto const second = frame_of(other);
    Diagnostics unheard;
    auto const rows_of = [&](DataSpec const& spec, auto frame) {
        return frame == frames.end() ? std::nullopt
                                     : countable_rows(*frame, spec, job.protection.other_gender, unheard);
    };
    auto const first_rows = rows_of(one, first);
    auto const second_rows = rows_of(other, second);
    if (!first_rows || !second_rows) return "";
    auto const of_first = Universe::of_readers(*first, one, cubes, job.protection, told);
    auto const of_second = Universe::of_readers(*second, other, cubes, job.protection, told);
    auto const parts =
        persons_in_common({one, *first, of_first, *first_rows}, {other, *second, of_second, *second_rows});
    if (!parts) return "";
    auto const odd = std::find_if(parts->begin(), parts->end(),
                                  [](CommonPart const& part) { return part.is_contradicted(); });
    if (odd == parts->end()) return std::nullopt;
    return codes_in_words(*odd);
}

/// A question that nobody has answered: its file is like that of any other such question.
bool is_of_nobody(DataSpec const& spec, std::vector<Frame> const& frames) {
    return std::any_of(frames.begin(), frames.end(), [&](Frame const& frame) {
        return frame.name == spec.name && frame.rows_read == 0 && frame.rows() == 0;
    });
}

/// Of one source they may be the same persons all the same, which only the user knows.
void remark_on_same_sources(std::vector<DataSpec const*> const& counted, Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < counted.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            DataSpec const& one = *counted[j];
            DataSpec const& other = *counted[i];
            if (one.citation.empty() || fold(one.citation) != fold(other.citation)) continue;
            if (may_hold_the_same_persons(one, other) || (one.says_population && other.says_population))
                continue;
            diagnostics.add(
                at(other.source, Severity::remark, "skydd.samma-kalla",
                   "datamängderna " + in_quotes(one.name) + " och " + in_quotes(other.name) +
                       " har samma källa men skyddas inte tillsammans: det som är dolt i den ena kan gå "
                       "att räkna ut med den andra, om de gäller samma personer",
                   "skriv samma population i båda; gäller de olika personer, ge var och en sin egen"));
        }
}

/// Two data sets of the same persons that cannot be tied would be protected each for itself.
bool are_told_once(Job const& job, std::vector<Cube> const& cubes, std::vector<Frame> const& frames,
                   ToldRoles const& told, Diagnostics& diagnostics) {
    auto const counted = protected_data(job, cubes);
    for (std::size_t i = 1; i < counted.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (!may_hold_the_same_persons(*counted[i], *counted[j])) continue;
            if (is_of_nobody(*counted[i], frames) || is_of_nobody(*counted[j], frames)) continue;
            bool const same_file = read_the_same(*counted[i], *counted[j]);
            auto const why = same_file ? std::optional<std::string>("")
                                       : why_not_tied(*counted[j], *counted[i], cubes, frames, told, job);
            if (!why) continue;
            if (!why->empty()) {
                refuse(*counted[i], "population", "skydd.olika-manga",
                       "datamängderna " + in_quotes(counted[j]->name) + " och " +
                           in_quotes(counted[i]->name) +
                           " gäller samma population men har olika många personer (" + *why +
                           "), så deras tal kan inte skyddas tillsammans",
                       "rätta den fil som är fel; är det olika personer, ge den ena en egen population",
                       diagnostics);
                return false;
            }
            refuse(*counted[i], same_file ? "fil" : "population", "skydd.samma-personer",
                   "datamängderna " + in_quotes(counted[j]->name) + " och " + in_quotes(counted[i]->name) +
                       (!same_file                  ? " gäller samma population"
                        : counted[i]->sheet.empty() ? " läser samma fil"
                                                    : " läser samma blad i samma arbetsbok") +
                       ", så deras tal kan inte skyddas tillsammans",
                   "låt tabellerna använda en och samma datamängd", diagnostics);
            return false;
        }
    return true;
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

void tell_open(std::vector<OpenCell> const& open, std::vector<Cube> const& cubes, Job const& job,
               Diagnostics& diagnostics) {
    constexpr std::size_t most_told = 5;
    for (std::size_t i = 0; i < open.size() && i < most_told; ++i) {
        OpenCell const& cell = open[i];
        std::vector<std::string> names;
        for (auto const& table : cell.tables) names.push_back(in_quotes(table));
        bool const one = names.size() == 1;
        auto const earlier =
            cell.reports.empty()
                ? std::string()
                : " tillsammans med " +
                      (cell.reports.size() == 1 ? std::string("rapporten ") : std::string("rapporterna ")) +
                      join_swedish(cell.reports);
        auto const asked = std::find_if(cubes.begin(), cubes.end(), [&](Cube const& cube) {
            return !cell.tables.empty() && cube.request.id == cell.tables.front();
        });
        bool const has_place = asked != cubes.end();
        diagnostics.add(
            {Severity::error, "skydd.oppen",
             has_place ? asked->request.asked_at : Place{job.settings.place().file, 0, 0, {}},
             (cell.printed ? "i tabellen "
              : one        ? "ur tabellen "
                           : "ur tabellerna ") +
                 join_swedish(names) + earlier + " går ett litet antal att räkna ut" +
                 (cell.inside ? " för den som själv är ensam i ett annat dolt antal: " : ": ") + cell.about +
                 (cell.ties.empty() ? "" : ", genom " + cell.ties.front()),
             cell.reports.empty()
                 ? "slå samman grupper, år eller kommuner i tabellen, eller ta bort en av tabellerna som hör "
                   "ihop"
                 : "slå samman grupper, år eller kommuner i tabellen, eller ta bort den; det som redan är "
                   "publicerat går inte att ta tillbaka",
             has_place ? asked->request.excerpt : std::string()});
    }
    if (open.size() > most_told)
        diagnostics.error("skydd.oppen", {job.settings.place().file, 0, 0, {}},
                          "och " + std::to_string(open.size() - most_told) + " till går att räkna ut", "");
}

void tell_conflicts(std::vector<Conflict> const& conflicts, Job const& job, Diagnostics& diagnostics) {
    tell(conflicts, "skydd.redan-publicerat", "till är redan visade",
         "det går inte att ta tillbaka: ta bort tabellen, slå samman grupper eller år, eller skriv "
         "acceptera_redan_publicerat = true under [skydd], som visar just de tal som redan har visats",
         job, diagnostics, [](Conflict const& conflict) {
             return "tabellen " + in_quotes(conflict.table) + " skulle dölja " + conflict.about +
                    ", men rapporten " + in_quotes(conflict.report) + " (" + conflict.date +
                    ") har redan visat talet";
         });
}

void tell_beyond(std::vector<Conflict> const& beyond, Job const& job, Diagnostics& diagnostics) {
    tell(beyond, "skydd.liggaren-galler-fler", "till",
         "bygg rapporten ur samma fil som den, med samma koder, och välj delen med dar; är det "
         "helt andra personer, ge datamängden en egen population",
         job, diagnostics, [](Conflict const& conflict) {
             return "rapporten " + in_quotes(conflict.report) + " (" + conflict.date +
                    ") har publicerat tal om fler personer än datamängden " + in_quotes(conflict.data) +
                    " har (" + conflict.about +
                    "); då går det inte att se vad de två rapporterna avslöjar ihop";
         });
}

void tell_alike(std::vector<Conflict> const& alike, Job const& job, Diagnostics& diagnostics) {
    for (Conflict const& conflict : alike) {
        auto const& spec = *job.find_data(conflict.data);
        if (spec.says_population) {
            diagnostics.warning("skydd.samma-tal", spec.source.place(),
                                "datamängden " + in_quotes(spec.name) + " har samma tal som populationen " +
                                    in_quotes(conflict.about) + " i rapporten " + in_quotes(conflict.report) +
                                    " (" + conflict.date + "), men skyddas inte ihop med den",
                                "är det samma personer, helt eller delvis: skriv population = " +
                                    in_quotes(conflict.about));
            continue;
        }
        refuse(spec, "namn", "skydd.samma-tal",
               "datamängden " + in_quotes(spec.name) + " har samma tal som populationen " +
                   in_quotes(conflict.about) + " i rapporten " + in_quotes(conflict.report) + " (" +
                   conflict.date + "), men skyddas inte ihop med den",
               "skriv population = " + in_quotes(conflict.about) +
                   " om det är samma personer, annars population = " + in_quotes(spec.name),
               diagnostics);
    }
}

void tell_otherwise(std::vector<Conflict> const& otherwise, Job const& job, Diagnostics& diagnostics) {
    tell(
        otherwise, "skydd.liggaren-delar-annorlunda", "till",
        "låt kolumnen stå under kolumner med samma namn och koder som då, även om ingen tabell använder den; "
        "är det andra personer, ge datamängden en annan population",
        job, diagnostics, [](Conflict const& conflict) {
            return "rapporten " + in_quotes(conflict.report) + " (" + conflict.date +
                   ") har delat upp personerna i datamängden " + in_quotes(conflict.data) + " efter " +
                   in_quotes(conflict.about) +
                   ", som datamängden saknar eller har andra koder för; då går det inte att se vad de två "
                   "rapporterna avslöjar ihop";
        });
}

void tell_equally_many(std::vector<Conflict> const& pairs, Job const& job, Diagnostics& diagnostics) {
    for (Conflict const& pair : pairs)
        refuse(
            *job.find_data(pair.data), "namn", "skydd.lika-manga",
            "datamängderna " + in_quotes(pair.about) + " och " + in_quotes(pair.data) +
                " har lika många personer av varje kön; är det samma personer kan den ena "
                "avslöja det som den andra döljer, för de skyddas var för sig",
            "låt tabellerna använda en och samma datamängd; är det andra personer, skriv i båda vilka, till "
            "exempel population = " +
                in_quotes(pair.data),
            diagnostics);
}

void tell_corrected(std::vector<Conflict> const& corrected, Job const& job, Diagnostics& diagnostics) {
    for (Conflict const& conflict : corrected) {
        auto const& spec = *job.find_data(conflict.data);
        diagnostics.warning(
            "skydd.andra-tal", spec.source.place(),
            conflict.about + " tal som rapporten " + in_quotes(conflict.report) + " (" + conflict.date +
                ") visar är andra i datamängden " + in_quotes(spec.name) +
                "; de tas för rättade, och det som den dolde skyddas som om det gällde samma personer",
            "är alla andra personer, till exempel ett annat år: ge datamängden en egen population");
    }
}

void tell_left_out(std::vector<std::string> const& left_out, Job const& job, Diagnostics& diagnostics) {
    for (auto const& cross : left_out)
        diagnostics.add(
            {Severity::warning,
             "skydd.kors-utelamnat",
             {job.settings.place().file, 0, 0, {}},
             "tabellerna delar tillsammans upp personerna efter " + cross +
                 ", för många för att skyddas ihop; vad tabeller över två av kolumnerna säger om den "
                 "tredje är inte prövat",
             "slå samman grupper i någon av kolumnerna, eller ta bort en av tabellerna",
             ""});
}

void tell_told_before(std::vector<Conflict> const& told, Job const& job, Diagnostics& diagnostics) {
    std::map<std::pair<std::string, std::string>, std::size_t> by_report;
    for (Conflict const& conflict : told) ++by_report[{conflict.report, conflict.date}];
    for (auto const& [of, count] : by_report)
        diagnostics.warning(
            "skydd.redan-avslojat", {job.settings.place().file, 0, 0, {}},
            "rapporten " + in_quotes(of.first) + " (" + of.second + ") säger mer om " +
                (count == 1 ? "ett av sina dolda antal" : std::to_string(count) + " av sina dolda antal") +
                " än reglerna under [skydd] tillåter nu; den här rapporten säger inget mer om " +
                (count == 1 ? "det" : "dem"));
}

/// What is shown although it is small is told in the report itself.
void tell_accepted(std::vector<Conflict> const& accepted, std::vector<SourceNote>& sources, Job const& job,
                   Diagnostics& diagnostics) {
    struct Told {
        std::size_t count = 0;
        std::string date;
    };
    std::map<std::pair<std::string, std::string>, Told> by_report;
    for (Conflict const& conflict : accepted) {
        auto& told = by_report[{conflict.data, conflict.report}];
        ++told.count;
        told.date = conflict.date;
    }
    for (auto const& [of, told] : by_report) {
        auto const what = told.count == 1 ? "ett litet tal" : std::to_string(told.count) + " små tal";
        diagnostics.warning("skydd.redan-publicerat-visas", {job.settings.place().file, 0, 0, {}},
                            "här visas " + what + ", som redan har visats i rapporten " +
                                in_quotes(of.second) + " (" + told.date + ")");
        auto const note =
            std::find_if(sources.begin(), sources.end(),
                         [&data = of.first](SourceNote const& each) { return each.data == data; });
        auto const date = parse_date(told.date);
        if (note != sources.end())
            note->protection += " Ändå visas " + what + ", som redan har visats i rapporten ”" + of.second +
                                "” den " + (date ? print_long(*date) : told.date) + ".";
    }
}

} // namespace

namespace {

/// The note of an earlier data set that is about the same persons: one table reports those of another gender
/// identity.
OtherGenderNote const* first_of_the_same(DataSpec const& spec, std::vector<OtherGenderNote> const& notes,
                                         Job const& job) {
    auto const found = std::find_if(notes.begin(), notes.end(), [&](OtherGenderNote const& each) {
        return may_hold_the_same_persons(*job.find_data(each.data), spec);
    });
    return found == notes.end() ? nullptr : &*found;
}

} // namespace

std::optional<Protected> protect(std::vector<Cube> cubes, std::vector<Frame> const& frames, Job const& job,
                                 std::vector<LedgerEntry> const& past, Diagnostics& diagnostics,
                                 bool tight_intervals) {
    bool all_pass = true;
    std::vector<SourceNote> sources;
    std::vector<OtherGenderNote> other_genders;
    bool const is_alone = protected_data(job, cubes).size() < 2;
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
        sources.push_back(note_of(spec, *frame, tables, is_alone, job));
        if (auto others = other_gender(*frame, spec, job)) {
            if (auto const* const first = first_of_the_same(spec, other_genders, job)) {
                others->note.table = first->table;
                others->note.note = first->note;
                others->note.sentence.clear();
            } else if (others->table) {
                cubes.push_back(std::move(*others->table));
            }
            other_genders.push_back(std::move(others->note));
        }
    }
    for (Cube const& cube : cubes) {
        promise(job.find_data(cube.request.data) != nullptr,
                "a counted table comes from a data set of the job");
    }
    if (all_pass && !are_told_once(job, cubes, frames, roles_told(past), diagnostics)) all_pass = false;
    if (!all_pass) return std::nullopt;
    auto publication = protect_counts(cubes, frames, job, past, tight_intervals);
    step_down(cubes, other_genders, publication, frames, job, past, tight_intervals, diagnostics);
    tell_corrected(publication.corrected, job, diagnostics);
    auto const errors = diagnostics.errors();
    tell_equally_many(publication.equally_many, job, diagnostics);
    tell_alike(publication.alike, job, diagnostics);
    if (diagnostics.errors() != errors) return std::nullopt;
    if (!publication.otherwise.empty()) {
        tell_otherwise(publication.otherwise, job, diagnostics);
        return std::nullopt;
    }
    if (!publication.beyond.empty()) {
        tell_beyond(publication.beyond, job, diagnostics);
        return std::nullopt;
    }
    if (!publication.conflicts.empty()) {
        tell_conflicts(publication.conflicts, job, diagnostics);
        return std::nullopt;
    }
    remark_on_same_sources(protected_data(job, cubes), diagnostics);
    std::vector<Cube> withheld;
    std::vector<TableProtection> told;
    while (job.protection.withhold_sparse && withhold(cubes, publication, withheld, told, diagnostics))
        publication = protect_counts(cubes, frames, job, past, tight_intervals);
    std::vector<Cube> unprinted;
    while (hide_open_comparisons(cubes, publication, unprinted, told, diagnostics))
        publication = protect_counts(cubes, frames, job, past, tight_intervals);
    if (!publication.open.empty()) {
        tell_open(publication.open, cubes, job, diagnostics);
        return std::nullopt;
    }
    warn_of_same_answers(cubes, job, diagnostics);
    for (std::size_t i = 0; i < cubes.size(); ++i) hide(cubes[i], publication.hidden[i]);
    std::move(unprinted.begin(), unprinted.end(), std::back_inserter(cubes));
    tell_accepted(publication.accepted, sources, job, diagnostics);
    tell_told_before(publication.told_before, job, diagnostics);
    tell_left_out(publication.left_out, job, diagnostics);
    publication.tables.insert(publication.tables.end(), told.begin(), told.end());
    return Protected{Protector::figures(std::move(cubes), std::move(withheld), std::move(sources),
                                        std::move(other_genders)),
                     std::move(publication.tables),
                     std::move(publication.figures),
                     std::move(publication.unsaid),
                     publication.remembered,
                     publication.insiders,
                     publication.insiders_asked};
}

} // namespace linsen
