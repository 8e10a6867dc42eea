#pragma once

#include "base/export.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace linsen {

/// How a file or a folder was when it was looked at.
struct FileLook {
    enum class Kind : std::uint8_t { missing, file, folder, other };

    Kind kind = Kind::missing;
    std::uint64_t bytes = 0;
    std::uint64_t device = 0;
    std::uint64_t number = 0;   ///< the inode: another one when a file has been renamed into its place
    std::int64_t modified = 0;  ///< nanoseconds, by the file system's own clock
    std::int64_t described = 0; ///< the same of what is said of it (ctime)

    friend bool operator==(FileLook const&, FileLook const&) = default;
};

/// Asks the file system anew; on a network drive the server and not what is remembered of it. The name is
/// taken as by `as_on_disk`.
[[nodiscard]] LINSEN_API FileLook look_at(std::filesystem::path const& file);

/// A number that is another one when the file's bytes are, or the names in a folder without the hidden ones;
/// to be compared within one run of the program. Nothing for what cannot be read, and for files of more than
/// `most_compared` bytes, which are judged by their look alone.
[[nodiscard]] LINSEN_API std::optional<std::size_t> content_mark(std::filesystem::path const& file);
inline constexpr std::uint64_t most_compared = std::uint64_t{16} << 20U;

/// A file or a folder that a reader of this program has looked for, whether it was there or not.
struct SeenFile {
    std::filesystem::path file;         ///< absolute
    FileLook look;                      ///< before it was read
    std::optional<std::size_t> content; ///< as content_mark: of the bytes that were read, if any were
    bool kept = false;                  ///< read once and used as long as the program runs
};

/// Knows every file that the program looks for from its making to its end, since all readers tell of theirs
/// by the functions below. One at a time. A file that is read several times is known as it was the first
/// time.
class LINSEN_API FileTrail {
public:
    FileTrail();
    ~FileTrail();
    FileTrail(FileTrail const&) = delete;
    FileTrail& operator=(FileTrail const&) = delete;

    /// In the order in which they were looked for.
    [[nodiscard]] std::vector<SeenFile> files() const;

    void note(std::filesystem::path const& file, bool kept);
    void note_content(std::filesystem::path const& file, std::string_view bytes);

    /// While one lives nothing is noted: for reading again what the program itself has made.
    class LINSEN_API Pause {
    public:
        Pause();
        ~Pause();
        Pause(Pause const&) = delete;
        Pause& operator=(Pause const&) = delete;
    };

private:
    std::vector<SeenFile> files_;
    std::map<std::filesystem::path, std::size_t> places_; ///< in `files_`
};

/// These do nothing when there is no trail. To be called before the file is opened, or the folder is gone
/// through.
LINSEN_API void note_file(std::filesystem::path const& file);
/// For what is not read again while the program runs.
LINSEN_API void note_kept_file(std::filesystem::path const& file);
/// What has been read of a file that was noted before.
LINSEN_API void note_content(std::filesystem::path const& file, std::string_view bytes);

} // namespace linsen
