#include "protect/same_persons.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <filesystem>
#include <system_error>

namespace linsen {

bool have_same_bytes(DataSpec const& one, DataSpec const& other) {
    if (one.file == other.file) return true;
    std::error_code error;
    auto const size = std::filesystem::file_size(one.file, error);
    if (error || std::filesystem::file_size(other.file, error) != size || error) return false;
    Diagnostics unheard;
    auto const bytes = read_file(one.file, {}, unheard);
    return bytes && bytes == read_file(other.file, {}, unheard);
}

bool may_hold_the_same_persons(DataSpec const& one, DataSpec const& other) {
    if (one.published || other.published) return false;
    // Unsaid, a population is called as its data set, and that two reports may do by chance.
    bool const is_said = one.says_population || other.says_population;
    return (is_said && fold(one.population) == fold(other.population)) || have_same_bytes(one, other);
}

} // namespace linsen
