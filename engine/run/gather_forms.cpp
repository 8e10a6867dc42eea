#include "run/forms.hpp"

#include "base/atomic_files.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "data/kommun_names.hpp"
#include "data/personnummer.hpp"
#include "form/alike.hpp"
#include "form/answers.hpp"
#include "form/corrections.hpp"
#include "form/identity.hpp"
#include "form/other_file.hpp"
#include "form/returned.hpp"
#include "form/said_beside.hpp"
#include "form/told_to_kommun.hpp"
#include "form/unread.hpp"
#include "run/form_job.hpp"
#include "run/near_path.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace linsen {

namespace {

namespace fs = std::filesystem;

/// One workbook that has come in, and what is to be said of it.
struct Incoming {
    std::string file; ///< as messages call it
    Diagnostics told;
    std::optional<std::size_t> owner; ///< the kommun whose it is, by what it holds or else by its name
    std::vector<std::size_t> perhaps; ///< kommuner whose it may be too, or a part of it
    bool unreadable = false;          ///< it is no form, or another than was asked for
    bool is_workbook = true;          ///< of whatever program
    bool is_here = true;              ///< and not in a cloud, where the kommun can do nothing about it
    std::optional<form::FormAnswers> answers;
    std::vector<std::optional<form::Counts>> questions; ///< those that can be read, whatever else is wrong
};

class Gathering {
public:
    Gathering(FormJob const& job, GatheredForms& result)
        : job_(job)
        , result_(result)
        , told_(result.diagnostics) {
        for (auto const& kommun : job.kommuner) {
            result_.kommuner.push_back({kommun, form::Standing::not_come, {}, 0});
            answers_.push_back({kommun, form::Standing::not_come, {}});
            auto const name =
                form::file_name({job.form.id, job.form.version, job.year, kommun.code}, kommun.name);
            form_names_.push_back(path_text(fs::path(name).stem()));
        }
    }

    void run(fs::path const& output, Progress const& progress) {
        auto const base = output.empty() ? fs::path() : as_on_disk(fs::absolute(output).lexically_normal());
        auto const compiled = base.empty() ? job_.compiled : base / job_.compiled.filename();
        auto const sent_back = base.empty() ? job_.sent_back : base / job_.sent_back.filename();
        bool const apart = is_apart_from_reports(compiled, job_, "svar", told_);
        if (!apart && !base.empty()) return; // both lie there, and that is told once
        if (!is_apart_from_reports(sent_back, job_, "atersanda", told_) || !apart) return;
        if (!read_folder(progress)) return;
        set_copies_aside();
        find_alike();
        find_doubles();
        tell_unreadable();
        for (auto const& each : incoming_)
            for (auto const& fault : each.told.list()) told_.add(fault);
        tell_changed();
        settle();
        write(compiled, sent_back);
    }

private:
    bool read_folder(Progress const& progress) {
        std::error_code error;
        std::vector<fs::path> entries;
        for (fs::directory_iterator entry(job_.returned, error), end; !error && entry != end;
             entry.increment(error))
            entries.push_back(entry->path());
        if (error) {
            told_.add(at(job_.settings.at("inkomna"), Severity::error, "formular.mapp-saknas",
                         "mappen " + in_quotes(near_path(job_.returned)) +
                             " med ifyllda formulär går inte att läsa",
                         "lägg kommunernas svar där, eller ändra inkomna under [formular]"));
            return false;
        }
        std::sort(entries.begin(), entries.end(), [](fs::path const& one, fs::path const& other) {
            return path_text(one) < path_text(other);
        });
        std::size_t done = 0;
        for (auto const& entry : entries) {
            progress("läser formulär", static_cast<double>(done++) / static_cast<double>(entries.size()));
            take(entry);
        }
        return true;
    }

    void take(fs::path const& entry) {
        Place const place{near_path(entry), 0, 0, {}};
        auto const name = path_text(entry.filename());
        auto const ending = to_lower(path_text(entry.extension()));
        std::error_code error;
        if (name.starts_with("~$") || name.starts_with(".~lock.")) {
            told_.warning("formular.oppen", place,
                          "någon har en av arbetsböckerna öppen, så det som läses kan vara en äldre version",
                          "stäng den och kör igen");
        } else if (fs::is_directory(entry, error)) {
            told_.warning("formular.annan-fil", place, "mappen läses inte",
                          "lägg arbetsböckerna direkt i " + in_quotes(near_path(job_.returned)));
        } else if (ending == ".xlsx") {
            read(entry, place);
        } else if (auto const other = form::other_file(name, form_names_)) {
            auto& workbook = incoming_.emplace_back();
            workbook.file = place.file;
            workbook.is_here = other->is_here;
            workbook.is_workbook = other->is_workbook;
            workbook.told.error(other->is_here ? "formular.annat-format" : "formular.inte-hamtad", place,
                                other->message, other->hint);
            cannot_be_read(workbook, named_in(other->name));
        } else {
            tell_no_workbook(told_, place);
        }
    }

    static void tell_no_workbook(Diagnostics& told, Place const& place) {
        told.warning("formular.annan-fil", place, "filen är ingen arbetsbok och läses inte",
                     "flytta den ur mappen om den inte ska vara där");
    }

    void read(fs::path const& entry, Place const& place) {
        ++result_.workbooks;
        auto& workbook = incoming_.emplace_back();
        workbook.file = place.file;
        auto bytes = read_file(entry, place, workbook.told);
        // A cloud's stand-in is as long as the file, and nothing but zeros.
        if (bytes && !bytes->empty() && bytes->find_first_not_of('\0') == std::string::npos) {
            workbook.is_here = false;
            workbook.told.error("formular.inte-hamtad", place,
                                "filen ligger kvar i molnet och har inte hämtats till datorn",
                                "ligger den i OneDrive eller SharePoint: högerklicka på den, välj \"Behåll "
                                "alltid på den här enheten\", vänta tills den har hämtats och kör igen");
            return cannot_be_read(workbook, named_in(entry));
        }
        auto const book =
            bytes ? form::read_returned(std::move(*bytes), place.file, workbook.told, form::form_limits())
                  : std::nullopt;
        auto const said = book ? form::identify(*book, workbook.told) : std::nullopt;
        if (!said) return cannot_be_read(workbook, named_in(entry));
        find_owner(*said, entry, place, workbook);
        if (!is_asked_for(said->identity, place, workbook.told)) {
            workbook.unreadable = true;
            return;
        }
        if (book->refused) return;
        // Whosever it is, what is wrong in it is told in the same round.
        Diagnostics found;
        auto answers = form::read_answers(*book, job_.form, job_.year, found);
        if (workbook.owner)
            form::tell_unread(*book, job_.form, issue_to(job_.kommuner[*workbook.owner], job_), found);
        add_beside_personnummer(found, workbook.told);
        if (!workbook.owner || book->holds_personnummer) return;
        workbook.questions = answers ? answers->questions : form::readable_questions(*book, job_.form);
        workbook.answers = std::move(answers);
    }

    /// Of a cell that holds a personnummer, that says it all.
    static void add_beside_personnummer(Diagnostics const& found, Diagnostics& told) {
        std::set<std::string> personal;
        for (auto const& each : told.list())
            if (each.code == PersonnummerWatch::code) personal.insert(each.place.spot);
        for (auto const& each : found.list())
            if (!personal.contains(each.place.spot)) told.add(each);
    }

    static void cannot_be_read(Incoming& workbook, std::optional<std::size_t> sender) {
        workbook.unreadable = true;
        workbook.owner = sender;
    }

    [[nodiscard]] std::optional<std::size_t> index_of(std::string const& kommun) const {
        for (std::size_t i = 0; i < job_.kommuner.size(); ++i)
            if (job_.kommuner[i].code == kommun) return i;
        return std::nullopt;
    }

    /// This form, in this version, for this year.
    [[nodiscard]] bool is_asked_for(form::FormIdentity const& found, Place const& place,
                                    Diagnostics& told) const {
        auto const before = told.errors();
        auto const fault = [&](std::string_view code, std::string message) {
            told.error(code, place, std::move(message),
                       "skicka kommunen årets formulär på nytt, eller flytta filen ur mappen");
        };
        if (found.form != job_.form.id)
            fault("formular.fel-formular",
                  "arbetsboken är formuläret " + in_quotes(found.form) + ", inte " + in_quotes(job_.form.id));
        else if (found.version != job_.form.version)
            fault("formular.fel-version", "arbetsboken är version " + std::to_string(found.version) +
                                              " av formuläret, men det som samlas in är version " +
                                              std::to_string(job_.form.version));
        if (found.year != job_.year)
            fault("formular.fel-ar", "arbetsboken gäller år " + std::to_string(found.year) + ", inte " +
                                         std::to_string(job_.year));
        return told.errors() == before;
    }

    /// The kommun that the workbook says it is from, when that one was asked and its file has no other's
    /// name.
    void find_owner(form::Identified const& said, fs::path const& entry, Place const& place,
                    Incoming& workbook) const {
        auto const index = index_of(said.identity.kommun);
        auto const named = named_in(entry);
        auto const name_of = [&](std::size_t kommun) { return job_.kommuner[kommun].name; };
        if (!index) {
            auto const* const area = find_area(said.identity.kommun);
            workbook.told.error("formular.fel-kommun", place,
                                "arbetsboken är från " +
                                    (area == nullptr ? "kommun " + said.identity.kommun : area->name) +
                                    ", som inte ska svara",
                                "kontrollera kommuner eller omrade under [formular], eller flytta filen ur "
                                "mappen");
            if (named) workbook.perhaps.push_back(*named);
        } else if (named && *named != *index) {
            workbook.told.error(
                "formular.fel-kommun", place,
                "filen har namn efter " + name_of(*named) + ", men formuläret i den är det som " +
                    name_of(*index) + " fick, så det går inte att säga vems svaren är",
                "ta reda på det: är de från " + name_of(*index) + ", döp om filen; är de från " +
                    name_of(*named) + ", be " + name_of(*named) + " fylla i sitt eget formulär");
            workbook.perhaps = {*index, *named};
        } else {
            workbook.owner = index;
        }
        for (auto const& other : said.other_kommuner)
            if (auto const kommun = index_of(other)) workbook.perhaps.push_back(*kommun);
    }

    /// The one kommun whose name stands as words in a file's name: "rok-2025-2081-borlange (1)", "Svar från
    /// Borlänge". Codes are not looked for: many are years too.
    [[nodiscard]] std::optional<std::size_t> named_in(fs::path const& entry) const {
        auto const in_words = [](std::string const& text) { return "-" + slug(to_nfc(text)) + "-"; };
        auto const words = in_words(path_text(entry.stem()));
        auto const has = [&](std::string const& name) {
            return words.find(in_words(name)) != std::string::npos;
        };
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < job_.kommuner.size(); ++i) {
            auto const names = names_of_kommun(job_.kommuner[i]);
            if (!std::any_of(names.begin(), names.end(), has)) continue;
            if (found) return std::nullopt;
            found = i;
        }
        return found;
    }

    [[nodiscard]] bool has_come_readable(std::optional<std::size_t> const& kommun) const {
        return kommun && std::any_of(incoming_.begin(), incoming_.end(), [&](Incoming const& other) {
                   return !other.unreadable && other.owner == kommun;
               });
    }

    /// A PDF of the form, or the letter that it came with, beside the workbook itself: nobody has to do
    /// anything.
    void set_copies_aside() {
        for (auto& each : incoming_) {
            if (each.is_workbook || !has_come_readable(each.owner)) continue;
            Incoming copy;
            copy.file = each.file;
            each = std::move(copy);
            tell_no_workbook(each.told, {each.file, 0, 0, {}});
        }
    }

    /// Beside a workbook that can be read, it is one that should not lie there, and that has been told.
    void tell_unreadable() {
        for (auto& each : incoming_) {
            auto const& sender = each.owner;
            if (!each.unreadable || !each.perhaps.empty() || has_come_readable(sender)) continue;
            if (!sender) ++result_.unknown_senders;
            each.told.remark(
                "formular.kan-inte-lasas", {each.file, 0, 0, {}},
                sender
                    ? job_.kommuner[*sender].name +
                          " har svarat, men svaret går inte att läsa och är inte med"
                    : "ett svar har kommit in som inte går att läsa, och filnamnet säger inte vilken kommun "
                      "det är från",
                !each.is_here ? "gör det som står om filen, så kommer svaret med"
                : sender
                    ? "be kommunen lämna sitt formulär igen; vad den ska göra står i arbetsboken att sända "
                      "tillbaka"
                    : "ta reda på vem som har lämnat det, och döp om filen så att kommunens namn står i den");
        }
    }

    void tell_changed() {
        auto const before = std::to_string(job_.earlier.year);
        for (auto const& each : form::changed_questions(job_.form, job_.earlier)) {
            std::vector<std::string> parts;
            if (!each.added.empty()) parts.push_back(join_quoted(each.added) + " fanns inte för " + before);
            if (!each.gone.empty()) parts.push_back(join_quoted(each.gone) + " finns inte längre");
            told_.add(at(job_.settings.at("mall"), Severity::warning, "formular.fraga-andrad",
                         "frågan " + in_quotes(each.question) + " är inte densamma som förra gången: " +
                             join_swedish(parts) + "; dess år jämförs inte",
                         "skriv orden som de var om de menar detsamma, annars varför i ett "
                         "[[tidsseriebrott]] i rapporten"));
        }
    }

    void find_doubles() {
        std::map<std::size_t, std::vector<Incoming*>> by_kommun;
        for (auto& each : incoming_)
            if (each.owner && !each.unreadable) by_kommun[*each.owner].push_back(&each);
        for (auto const& [kommun, workbooks] : by_kommun) {
            if (workbooks.size() < 2) continue;
            std::vector<std::string> names;
            for (auto const* each : workbooks) names.push_back(each->file);
            for (auto* each : workbooks) {
                each->told.error("formular.dubbel", {each->file, 0, 0, {}},
                                 job_.kommuner[kommun].name +
                                     " har svarat i flera arbetsböcker: " + join_quoted(names),
                                 "ta reda på vilken som gäller, och flytta de andra ur mappen");
            }
        }
    }

    /// Figures that have been handed in before, or by somebody else: no fault, but seldom meant. Told in the
    /// first round too, where something else is to be mended.
    void find_alike() {
        std::vector<Incoming*> before;
        for (auto& each : incoming_) {
            if (!each.owner || each.questions.empty()) continue;
            auto const& kommun = job_.kommuner[*each.owner];
            auto const same = form::alike(each.questions, job_.earlier.of(kommun.code, job_.form), job_.form);
            if (!same.questions.empty())
                each.told.remark("formular.samma-som-forra", {each.file, 0, 0, {}},
                                 kommun.name + " har lämnat samma siffror som för " +
                                     std::to_string(job_.earlier.year) + ", ruta för ruta, " +
                                     said_of(same, each.answers.has_value()),
                                 "fråga kommunen om de gäller " + std::to_string(job_.year));
            for (auto const* other : before) {
                auto const alike = form::alike(each.questions, other->questions);
                if (other->owner == each.owner || alike.questions.empty()) continue;
                each.told.remark("formular.samma-som-annan", {each.file, 0, 0, {}},
                                 kommun.name + " har lämnat samma siffror som " +
                                     job_.kommuner[*other->owner].name + ", ruta för ruta, " +
                                     said_of(alike, each.answers && other->answers),
                                 "fråga kommunerna om siffrorna är deras egna");
                break; // of many that are the same, each is told of once
            }
            before.push_back(&each);
        }
    }

    /// Of workbooks that are not read in full, only the questions that were are known to be the same.
    [[nodiscard]] std::string said_of(form::Alike const& same, bool read_in_full) const {
        if (same.all && read_in_full) return "i hela formuläret";
        std::vector<std::string> headings;
        for (auto const index : same.questions) headings.push_back(job_.form.questions[index].heading);
        return (headings.size() == 1 ? "i frågan " : "i frågorna ") + join_quoted(headings);
    }

    /// A workbook is of a kommun, which has come to `standing` unless others of its workbooks say more.
    void take_part(std::size_t index, Incoming const& workbook, form::Standing standing) {
        auto& kommun = result_.kommuner[index];
        kommun.files.push_back(workbook.file);
        kommun.faults += workbook.told.errors();
        bool const says_more = standing == form::Standing::answered || standing == form::Standing::sent_back;
        if (!says_more && kommun.standing != form::Standing::not_come) return;
        kommun.standing = standing;
        answers_[index].standing = standing;
    }

    /// What each kommun has come to; those who have not answered are told together.
    void settle() {
        for (auto& each : incoming_) {
            if (!each.owner || each.unreadable) continue;
            bool const good = each.answers && !each.told.has_errors();
            take_part(*each.owner, each, good ? form::Standing::answered : form::Standing::sent_back);
            if (good) answers_[*each.owner].answers = std::move(*each.answers);
        }
        for (auto const& each : incoming_)
            if (each.owner && each.unreadable) take_part(*each.owner, each, form::Standing::unreadable);
        for (auto const& each : incoming_) {
            for (auto const kommun : each.perhaps) {
                auto const standing = result_.kommuner[kommun].standing;
                if (standing == form::Standing::not_come || standing == form::Standing::unclear)
                    take_part(kommun, each, form::Standing::unclear);
            }
        }
        std::vector<std::string> missing;
        for (auto const& kommun : result_.kommuner)
            if (kommun.standing == form::Standing::not_come) missing.push_back(kommun.kommun.name);
        if (missing.empty()) return;
        auto const who = missing.size() == 1 ? "en kommun" : std::to_string(missing.size()) + " kommuner";
        if (result_.unknown_senders == 0)
            told_.add(at(job_.settings.at("inkomna"), Severity::warning, "formular.ej-inkommet",
                         who + " har inte svarat: " + join_swedish(missing),
                         "påminn dem, eller bygg rapporten ändå; den säger vilka som har svarat"));
        else
            told_.add(at(job_.settings.at("inkomna"), Severity::warning, "formular.ej-inkommet",
                         "från " + who + " finns inget svar som går att känna igen: " + join_swedish(missing),
                         "ta först reda på vem som har lämnat det som inte går att läsa; påminn sedan de "
                         "andra"));
    }

    void write(fs::path const& compiled, fs::path const& sent_back) {
        AtomicFiles files;
        std::vector<fs::path> written;
        for (auto const& file : form::compile(job_.form, job_.year, answers_, job_.earlier)) {
            if (files.write(compiled / file.name, file.bytes, told_)) written.push_back(compiled / file.name);
        }
        auto const moment = file_moment(job_.date, told_);
        std::vector<fs::path> outdated;
        bool good = true;
        for (auto const& kommun : result_.kommuner) {
            auto const target = sent_back / form::corrections_name(kommun.kommun);
            if (!is_to_mend(kommun)) {
                outdated.push_back(target);
                continue;
            }
            auto const staged = files.stage(target, told_);
            good = staged &&
                   form::write_corrections(*staged, job_.form, corrections_of(kommun), moment, told_) && good;
            written.push_back(target);
        }
        if (written.size() != files_expected() || !good || !files.commit(told_)) return;
        for (auto const& each : outdated) {
            std::error_code error;
            fs::remove(each, error); // made by us for faults that are no longer there
        }
        result_.files = std::move(written);
        result_.done = true;
    }

    /// Has the kommun something to do? Not of what only has to be fetched from a cloud.
    [[nodiscard]] bool is_to_mend(GatheredForms::Kommun const& kommun) const {
        if (kommun.standing != form::Standing::unreadable)
            return kommun.standing == form::Standing::sent_back;
        return std::any_of(incoming_.begin(), incoming_.end(),
                           [&](Incoming const& each) { return each.is_here && is_of(each, kommun); });
    }

    [[nodiscard]] bool is_of(Incoming const& workbook, GatheredForms::Kommun const& kommun) const {
        return workbook.owner && job_.kommuner[*workbook.owner].code == kommun.kommun.code;
    }

    [[nodiscard]] std::size_t files_expected() const {
        auto const back = std::count_if(result_.kommuner.begin(), result_.kommuner.end(),
                                        [&](auto const& kommun) { return is_to_mend(kommun); });
        return job_.form.questions.size() + (job_.form.has_activities() ? 1 : 0) + 2 +
               static_cast<std::size_t>(back);
    }

    [[nodiscard]] form::Corrections corrections_of(GatheredForms::Kommun const& kommun) const {
        form::Corrections corrections{kommun.kommun, job_.year, job_.sender, job_.fictional, {}, {}};
        for (auto const& each : incoming_) {
            if (!each.is_here || !is_of(each, kommun)) continue;
            for (auto const& told : each.told.list()) {
                if (told.severity == Severity::error)
                    corrections.faults.push_back(told);
                else if (form::is_said_beside(told.code))
                    corrections.comments.push_back(told);
            }
        }
        for (auto* const list : {&corrections.faults, &corrections.comments})
            *list = form::told_to_kommun(*list, job_.form, job_.year);
        return corrections;
    }

    FormJob const& job_;
    GatheredForms& result_;
    Diagnostics& told_;
    std::vector<form::KommunAnswers> answers_; ///< by code, as the kommuner of the result
    std::vector<std::string> form_names_;      ///< of the files that were sent out, without their ending
    std::vector<Incoming> incoming_;
};

} // namespace

GatheredForms gather_forms(fs::path const& report, fs::path const& output, SearchPath const& search,
                           Progress const& progress) {
    GatheredForms result;
    try {
        if (auto const job = read_form_job(report, search, result.diagnostics))
            Gathering(*job, result).run(output, progress);
    } catch (Interrupted const&) {
        throw;
    } catch (std::exception const& exception) {
        result.failed_within = true;
        result.done = false;
        result.diagnostics.error("linsen.internt-fel", {path_text(report), 0, 0, {}},
                                 "något gick fel inne i Linsen: " + in_quotes(exception.what()),
                                 "inget har skrivits");
    }
    return result;
}

} // namespace linsen
