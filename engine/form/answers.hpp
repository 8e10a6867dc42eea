#pragma once

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "form/definition.hpp"
#include "form/issue.hpp"
#include "form/returned.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linsen::form {

/// What one kommun answers, without a fault in it.
struct FormAnswers {
    struct Activity {
        std::string state;
        std::string owner;        ///< a function, or ""
        std::optional<Date> done; ///< or is to be done
    };
    std::vector<std::optional<Counts>>
        questions;                    ///< one a question; nothing where the kommun cannot answer ("–")
    std::vector<Activity> activities; ///< one an activity, in the order of the form
};

/// Reads and checks everything anew, whatever the workbook's own controls say. All faults are told at once,
/// by sheet and cell, and with a fault nothing is returned:
///
/// - formular.struktur: a table that is not the one that was sent out;
/// - formular.tom-ruta, formular.fraga-tom: cells without an answer (empty is not zero);
/// - formular.text, formular.negativt, formular.decimaler, formular.orimligt, formular.formel: no whole
/// number;
/// - formular.delvis-okant: "–" beside numbers in one question;
/// - formular.sammanslaget: cells that have been made one;
/// - formular.summa: the sexes of a row do not make its total;
/// - formular.samma-personer: two questions about the same persons count different ones, whichever of them
/// are answered;
/// - formular.status, formular.funktion, formular.datum: no such choice, no date of this century;
/// - formular.status-och-datum: an activity that was done by the end of `year`, and is done after it.
///
/// Told as a remark, since plans are moved: formular.datum-passerat, an activity that was not done by the end
/// of `year` though its date is not after it.
///
/// A sum is judged when each of its own cells can be read, whatever is wrong with others.
///
/// What a cell holds instead of a number is only told where it cannot be a person's name.
[[nodiscard]] LINSEN_API std::optional<FormAnswers> read_answers(ReturnedBook const& book,
                                                                 FormDefinition const& form,
                                                                 std::int64_t year, Diagnostics& diagnostics);

/// The questions in which nothing is wrong, whatever is wrong with others: for what is suspected of a
/// workbook, never for what is compiled.
[[nodiscard]] LINSEN_API std::vector<std::optional<Counts>> readable_questions(ReturnedBook const& book,
                                                                               FormDefinition const& form);

/// Has anybody written an answer into it? Such a workbook is not to be written over by an empty form.
[[nodiscard]] LINSEN_API bool is_filled_in(ReturnedBook const& book, FormDefinition const& form);

} // namespace linsen::form
