#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "form/definition.hpp"
#include "form/issue.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace linsen::form {

/// The compiled answers of an earlier year, line by line as they were written: forms change, and what was
/// answered then stays as it was.
struct EarlierYear {
    std::int64_t year = 0; ///< 0: there are none
    /// By question; the fields of each line: kommunkod, kommun, roll, kon, category, antal.
    std::map<std::string, std::vector<std::vector<std::string>>> counts;
    std::vector<std::vector<std::string>>
        activities; ///< kommunkod, kommun, mal, aktivitet, status, ansvarig, klart
    std::vector<std::vector<std::string>> standings; ///< kommunkod, kommun, fraga, svar
    /// The lines of years before `year`, with their year, by the name of their file without its ending. They
    /// go on into the next compilation: what earlier reports have told of them is protected together with
    /// what the next one tells.
    std::map<std::string, std::vector<std::vector<std::string>>> older;

    /// What one kommun answered, as far as its tables have the rows and columns of this form.
    [[nodiscard]] LINSEN_API EarlierAnswers of(std::string const& kommun, FormDefinition const& form) const;
};

/// A question whose rows or columns are others than they were the year before: its years cannot be compared,
/// for what nobody could answer then would look like nobody.
struct ChangedQuestion {
    std::string question;
    std::vector<std::string> added; ///< rows and sexes that the year before did not have
    std::vector<std::string> gone;
};
[[nodiscard]] LINSEN_API std::vector<ChangedQuestion> changed_questions(FormDefinition const& form,
                                                                        EarlierYear const& earlier);

/// Reads what `linsen samla` wrote for an earlier year: of the years before `year` in its folder the last
/// one, and those before it. A file that is not there says nothing where nobody answered its question;
/// otherwise, and where one is not written as ours, it is an error [formular.forra]; so are rows that a
/// kommun lacks which others have or the form asks for, rows that stand twice, and rows of words that hardly
/// anybody else has.
[[nodiscard]] LINSEN_API std::optional<EarlierYear> read_earlier(std::filesystem::path const& folder,
                                                                 FormDefinition const& form,
                                                                 std::int64_t year, Place const& asked_at,
                                                                 Diagnostics& diagnostics);

} // namespace linsen::form
