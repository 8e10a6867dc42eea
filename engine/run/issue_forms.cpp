#include "run/forms.hpp"

#include "base/atomic_files.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "form/answers.hpp"
#include "form/identity.hpp"
#include "form/returned.hpp"
#include "form/writer.hpp"
#include "run/form_job.hpp"
#include "run/near_path.hpp"

#include <exception>
#include <system_error>
#include <utility>

namespace linsen {

namespace {

/// Somebody may have filled in the form where it lay.
bool may_be_replaced(std::filesystem::path const& target, FormJob const& job, Diagnostics& told) {
    std::error_code error;
    if (!std::filesystem::exists(target, error)) return true;
    Diagnostics unheard;
    auto bytes = read_file(target, {}, unheard);
    if (!bytes) return true; // it cannot be staged either, and that is told
    auto const book = form::read_returned(std::move(*bytes), path_text(target), unheard, form::form_limits());
    if (!book || !form::is_filled_in(*book, job.form)) return true;
    told.error("formular.ifyllt", {near_path(target), 0, 0, {}}, "formuläret är ifyllt och skrivs inte över",
               "flytta det till mappen " + in_quotes(near_path(job.returned)) + ", eller ta bort det");
    return false;
}

void issue(FormJob const& job, std::filesystem::path const& output, Progress const& progress,
           IssuedForms& result) {
    auto& told = result.diagnostics;
    result.folder =
        output.empty() ? job.issued : as_on_disk(std::filesystem::absolute(output).lexically_normal());
    if (!is_apart_from_reports(result.folder, job, "mapp", told)) return;
    if (result.folder == job.returned) {
        told.error("formular.samma-mapp", {path_text(job.file), 0, 0, {}},
                   "formulären skulle skriva över de ifyllda i mappen " + in_quotes(near_path(job.returned)),
                   "välj en annan mapp");
        return;
    }
    auto const moment = file_moment(job.date, told);
    AtomicFiles files;
    std::vector<std::filesystem::path> targets;
    for (auto const& kommun : job.kommuner) {
        progress("skriver formulär",
                 static_cast<double>(targets.size()) / static_cast<double>(job.kommuner.size()));
        auto const target =
            result.folder /
            form::file_name({job.form.id, job.form.version, job.year, kommun.code}, kommun.name);
        if (!may_be_replaced(target, job, told)) continue;
        auto const staged = files.stage(target, told);
        if (!staged || !form::write_form(*staged, job.form, issue_to(kommun, job), moment, told)) continue;
        targets.push_back(target);
    }
    if (told.has_errors() || !files.commit(told)) return;
    result.files = std::move(targets);
    result.done = true;
}

} // namespace

IssuedForms issue_forms(std::filesystem::path const& report, std::filesystem::path const& output,
                        SearchPath const& search, Progress const& progress) {
    IssuedForms result;
    try {
        if (auto const job = read_form_job(report, search, result.diagnostics))
            issue(*job, output, progress, result);
    } catch (Interrupted const&) {
        throw;
    } catch (std::exception const& exception) {
        result.failed_within = true;
        result.diagnostics.error("linsen.internt-fel", {path_text(report), 0, 0, {}},
                                 "något gick fel inne i Linsen: " + in_quotes(exception.what()),
                                 "inget har skrivits");
    }
    return result;
}

} // namespace linsen
