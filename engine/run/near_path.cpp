#include "run/near_path.hpp"

#include "base/file.hpp"

#include <system_error>

namespace linsen {

std::string near_path(std::filesystem::path const& file) {
    std::error_code error;
    auto const here = std::filesystem::current_path(error);
    auto const relative = file.lexically_relative(here);
    return path_text(error || relative.empty() || *relative.begin() == ".." ? file : relative);
}

} // namespace linsen
