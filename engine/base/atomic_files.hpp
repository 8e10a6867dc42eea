#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace linsen {

/// Several files written all or nothing: each beside its target, then all renamed into place by `commit`.
/// A target that cannot be replaced (read-only folder or file, a folder of that name, `~$name` beside it
/// because somebody has it open in Excel) is one error each. Until `commit` returns true no target is
/// touched; when it returns false, or the object goes away uncommitted, every target is as it was and nothing
/// is left beside it.
///
/// A file or folder without any write permission is taken as protected on purpose, also by root. A target
/// that is a symbolic link is written where it points.
class LINSEN_API AtomicFiles {
public:
    AtomicFiles() = default;
    ~AtomicFiles();
    AtomicFiles(AtomicFiles const&) = delete;
    AtomicFiles& operator=(AtomicFiles const&) = delete;

    /// Makes the folder if needed and checks that `target` can be replaced. Returns the path to write to, in
    /// the same folder, where an empty file waits; nothing if it cannot be.
    std::optional<std::filesystem::path> stage(std::filesystem::path const& target, Diagnostics& diagnostics);

    /// stage() and write `bytes` there. False: an error has been told.
    bool write(std::filesystem::path const& target, std::string_view bytes, Diagnostics& diagnostics);

    /// Renames all staged files into place. After true the object is empty and can be used again.
    bool commit(Diagnostics& diagnostics);

private:
    struct Staged {
        std::filesystem::path target;
        std::filesystem::path beside;
        std::filesystem::path kept; ///< the old file while `commit` is under way
        bool placed = false;
    };

    /// `rounds`: how often another run may take away a folder that it made and this one has just seen.
    bool make_folder(std::filesystem::path const& folder, Diagnostics& diagnostics, int rounds);
    std::filesystem::path free_name(std::filesystem::path const& folder);
    bool place(Staged& file, Diagnostics& diagnostics);
    void roll_back();

    std::vector<Staged> staged_;
    std::vector<std::filesystem::path> made_folders_;
    int names_ = 0;
};

} // namespace linsen
