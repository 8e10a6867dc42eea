#include "run/scratch_folder.hpp"

#include <cstdlib>
#include <system_error>
#include <utility>

namespace linsen {

namespace fs = std::filesystem;

std::optional<ScratchFolder> ScratchFolder::make(Diagnostics& diagnostics) {
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "linsen-XXXXXX").string();
    if (error || mkdtemp(pattern.data()) == nullptr) {
        diagnostics.error(
            "fil.ingen-tillfallig-mapp", Place{}, "det gick inte att skapa en tillfällig mapp att arbeta i",
            "kontrollera att det finns plats på disken, och att TMPDIR pekar på en mapp där du får skriva");
        return std::nullopt;
    }
    return ScratchFolder(pattern);
}

ScratchFolder::ScratchFolder(fs::path path)
    : path_(std::move(path)) {}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

} // namespace linsen
