#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/place_register.hpp"
#include "form/answers.hpp"
#include "form/definition.hpp"
#include "form/issue.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::form {

/// How a kommun has answered. `unreadable`: what has come in is cut, locked or another form than was asked
/// for, so that nothing of it can be read. `unclear`: something has come in that may be this kommun's or
/// another's.
enum class Standing { answered, sent_back, unreadable, unclear, not_come };

/// What files and messages call it; of one that has answered "svarat".
[[nodiscard]] LINSEN_API std::string_view standing_word(Standing standing);

/// One kommun's part in a collection.
struct KommunAnswers {
    Area kommun;
    Standing standing = Standing::not_come;
    FormAnswers answers; ///< of one that has answered
};

/// The compiled answers of an earlier year, line by line as they were written: forms change, and what was
/// answered then stays as it was.
struct EarlierYear {
    std::int64_t year = 0; ///< 0: there are none
    /// By question; the fields of each line: kommunkod, kommun, roll, kon, category, antal.
    std::map<std::string, std::vector<std::vector<std::string>>> counts;
    std::vector<std::vector<std::string>>
        activities; ///< kommunkod, kommun, mal, aktivitet, status, ansvarig, klart
    std::vector<std::vector<std::string>> standings; ///< kommunkod, kommun, fraga, svar

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

/// Reads what `linsen samla` wrote for an earlier year: of the years before `year` in its folder, the last
/// one. A file that is not there says nothing where nobody answered its question; otherwise, and where one is
/// not written as ours, it is an error [formular.forra].
[[nodiscard]] LINSEN_API std::optional<EarlierYear> read_earlier(std::filesystem::path const& folder,
                                                                 FormDefinition const& form,
                                                                 std::int64_t year, Place const& asked_at,
                                                                 Diagnostics& diagnostics);

struct CompiledFile {
    std::string name; ///< "vuxna_insats.csv"
    std::string bytes;
};

/// The answers of two years as CSV files, one a question, and aktiviteter.csv, svarslage.csv and
/// ARBETSMATERIAL.txt: UTF-8, semicolons, a row of headings, line feeds; by year, kommun, row and sex.
/// `jamforbar` is "ja" where the kommun answered that question in both years, and it is the same question.
[[nodiscard]] LINSEN_API std::vector<CompiledFile> compile(FormDefinition const& form, std::int64_t year,
                                                           std::vector<KommunAnswers> const& kommuner,
                                                           EarlierYear const& earlier);

/// Whether a CSV file has the headings of one that `compile` makes.
[[nodiscard]] LINSEN_API bool is_compiled(std::string_view bytes);

} // namespace linsen::form
