#include "form/told_to_kommun.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "form/other_file.hpp"
#include "form/said_beside.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace linsen::form {

namespace {

constexpr std::string_view twice = "formular.dubbel";

std::string name_of(std::string const& file) { return path_text(std::filesystem::path(file).filename()); }

void turn(Diagnostic& each, FormDefinition const& form, std::int64_t year) {
    auto const& code = each.code;
    bool const is_of_workbook = each.place.spot.empty();
    if (code == "formular.fel-kommun")
        each.hint = "fyll i ert eget formulär, utan blad ur andra arbetsböcker";
    else if (code == "formular.inget-formular") {
        each.message = "arbetsboken är inte formuläret som ni fick, eller så har det som säger vilket det är "
                       "tagits bort";
        each.hint = "fyll i formuläret som ni fick; säg till om ni behöver det på nytt";
    } else if (is_of_workbook && (code == "formular.fel-formular" || code == "formular.fel-version" ||
                                  code == "formular.fel-ar"))
        each.hint = "fyll i formuläret för " + std::to_string(year) + " i version " +
                    std::to_string(form.version) + "; säg till om ni inte har fått det";
    else if (code == "formular.annat-format")
        each.hint = to_do_about(name_of(each.place.file));
    else if (is_said_beside(code)) {
        constexpr std::string_view who = "kommunen";
        if (each.message.starts_with(who)) each.message.replace(0, who.size(), "ni");
        each.hint = "rätta siffrorna om något ska räknas på annat sätt";
    } else if (code.starts_with("fil.")) {
        each.message = "arbetsboken gick inte att öppna";
        each.hint = "lämna den igen";
    } else if (is_of_workbook && code.starts_with("data.xlsx-") && code != "data.xlsx-gammalt-format" &&
               code != "data.xlsx-grans")
        each.hint = "öppna er arbetsbok och se att den är hel, spara den på nytt och lämna den igen";
}

} // namespace

std::vector<Diagnostic> told_to_kommun(std::vector<Diagnostic> const& told, FormDefinition const& form,
                                       std::int64_t year) {
    std::vector<Diagnostic> turned;
    std::vector<std::string> workbooks;
    for (auto const& each : told)
        if (each.code == twice) workbooks.push_back(name_of(each.place.file));
    if (!workbooks.empty())
        turned.push_back({Severity::error,
                          std::string(twice),
                          {},
                          "vi har fått flera arbetsböcker från er: " + join_quoted(workbooks),
                          "säg till vilken som gäller; rätta det som står om den och lämna den igen",
                          {}});
    for (auto each : told) {
        if (each.code == twice) continue;
        turn(each, form, year);
        each.place.file = name_of(each.place.file);
        turned.push_back(std::move(each));
    }
    return turned;
}

} // namespace linsen::form
