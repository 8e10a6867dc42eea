#pragma once

#include "base/export.hpp"
#include "base/file_trail.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace linsen {

/// What has become of a file since it was read.
struct FileChange {
    enum class Kind : std::uint8_t { changed, came, gone };

    std::filesystem::path file;
    Kind kind = Kind::changed;
    /// Gone, empty or unreadable where something was read: so looks a file that is being saved.
    bool unfinished = false;
};

/// Tells which of the files that a build has seen are others now, by looking at each of them: no event of the
/// system is waited for, since none comes from a network drive. A file is another when its content is; that
/// is compared when its look has changed, and for `young` after that whether it has or not, since a file
/// system may write the same time on two saves (FAT knows every other second alone). The clock of the file
/// system is never compared with ours.
class LINSEN_API FileWatch {
public:
    static constexpr std::chrono::milliseconds young{3000};
    using Look = std::function<FileLook(std::filesystem::path const&)>;

    explicit FileWatch(std::vector<SeenFile> const& seen, Look look = look_at);

    /// Looks at all of them. True when one holds something else than when it was last looked at.
    bool look();

    /// What is not as it was seen, as of the last look.
    [[nodiscard]] std::vector<FileChange> changes() const;

private:
    using Clock = std::chrono::steady_clock;
    struct Watched {
        SeenFile seen;
        FileLook look;
        std::optional<std::size_t> content;
        Clock::time_point young_until;
    };

    [[nodiscard]] static std::optional<FileChange> change_of(Watched const& file);

    std::vector<Watched> files_;
    Look look_;
};

} // namespace linsen
