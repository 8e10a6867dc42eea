#include "excel/temporary_folder.hpp"

#include <cstdint>
#include <sys/statvfs.h>
#include <unistd.h>

namespace linsen::excel {

std::string temporary_folder(std::filesystem::path const& workbook) {
    constexpr char const* memory = "/dev/shm";
    constexpr std::uint64_t room = 256ULL << 20;
    struct statvfs info {};
    if (access(memory, W_OK | X_OK) == 0 && statvfs(memory, &info) == 0 &&
        info.f_bavail * info.f_frsize >= room) {
        return memory;
    }
    auto const folder = workbook.parent_path();
    return folder.empty() ? "." : folder.string();
}

} // namespace linsen::excel
