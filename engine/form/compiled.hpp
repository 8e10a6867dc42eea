#pragma once

#include "base/export.hpp"
#include "data/place_register.hpp"
#include "form/answers.hpp"
#include "form/definition.hpp"
#include "form/earlier_year.hpp"

#include <cstdint>
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

struct CompiledFile {
    std::string name; ///< "vuxna_insats.csv"
    std::string bytes;
};

/// The answers of the year and of those before it as CSV files, one a question, and aktiviteter.csv,
/// svarslage.csv and ARBETSMATERIAL.txt: UTF-8, semicolons, a row of headings, line feeds; by year, kommun,
/// row and sex. `jamforbar` is "ja" where the kommun answered that question in the year and the last one
/// before it, and it is the same question; of older years it is "nej".
[[nodiscard]] LINSEN_API std::vector<CompiledFile> compile(FormDefinition const& form, std::int64_t year,
                                                           std::vector<KommunAnswers> const& kommuner,
                                                           EarlierYear const& earlier);

/// Whether a CSV file has the headings of one that `compile` makes.
[[nodiscard]] LINSEN_API bool is_compiled(std::string_view bytes);

} // namespace linsen::form
