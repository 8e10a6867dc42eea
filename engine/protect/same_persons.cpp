#include "protect/same_persons.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "data/sheet_choice.hpp"
#include "data/xlsx.hpp"

#include <filesystem>
#include <system_error>

namespace linsen {

namespace {

bool have_same_bytes(DataSpec const& one, DataSpec const& other) {
    if (one.file == other.file) return true;
    std::error_code error;
    auto const size = std::filesystem::file_size(one.file, error);
    if (error || std::filesystem::file_size(other.file, error) != size || error) return false;
    Diagnostics unheard;
    auto const bytes = read_file(one.file, {}, unheard);
    return bytes && bytes == read_file(other.file, {}, unheard);
}

/// Of one workbook: a sheet has a name and a number, and need not be named where it is the only one. What
/// cannot be told apart is the same.
bool read_the_same_sheet(DataSpec const& one, DataSpec const& other) {
    if (fold(one.sheet) == fold(other.sheet)) return true;
    Diagnostics unheard;
    auto const book = XlsxBook::open(one.file, {}, unheard);
    if (!book) return true;
    auto const sheet = choose_sheet(*book, one, unheard);
    auto const other_sheet = choose_sheet(*book, other, unheard);
    return !sheet || !other_sheet || *sheet == *other_sheet;
}

} // namespace

bool read_the_same(DataSpec const& one, DataSpec const& other) {
    return have_same_bytes(one, other) && read_the_same_sheet(one, other);
}

bool may_hold_the_same_persons(DataSpec const& one, DataSpec const& other) {
    if (one.published || other.published) return false;
    // Unsaid, a population is called as its data set, and that two reports may do by chance.
    bool const is_said = one.says_population || other.says_population;
    return (is_said && fold(one.population) == fold(other.population)) || read_the_same(one, other);
}

} // namespace linsen
