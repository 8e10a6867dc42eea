#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// The path as UTF-8, for messages and manifests.
[[nodiscard]] LINSEN_API std::string path_text(std::filesystem::path const& path);

/// The whole file as bytes. When the file is not there under this name but a name that differs only in
/// Unicode form (NFC against NFD, as Macs write it) is, that one is read. Missing, a folder, unreadable: one
/// error at `asked_at` with the names nearest to it in the same folder, and nothing returned.
[[nodiscard]] LINSEN_API std::optional<std::string>
read_file(std::filesystem::path const& path, Place const& asked_at, Diagnostics& diagnostics);

/// Several files written all or nothing: each beside its target, then all renamed into place by `commit`.
/// A target that cannot be replaced (read-only folder or file, a folder of that name, `~$name` beside it
/// because somebody has it open in Excel) is one error each. Until `commit` returns true no target is
/// touched; when it returns false, or the object goes away uncommitted, every target is as it was and nothing
/// is left beside it.
class LINSEN_API AtomicFiles {
public:
    AtomicFiles() = default;
    ~AtomicFiles();
    AtomicFiles(AtomicFiles const&) = delete;
    AtomicFiles& operator=(AtomicFiles const&) = delete;

    /// Makes the folder if needed and checks that `target` can be replaced. Returns the path to write to, in
    /// the same folder; nothing if it cannot be.
    std::optional<std::filesystem::path> stage(std::filesystem::path const& target, Diagnostics& diagnostics);

    /// stage() and write `bytes` there. False: an error has been told.
    bool write(std::filesystem::path const& target, std::string_view bytes, Diagnostics& diagnostics);

    /// Renames all staged files into place.
    bool commit(Diagnostics& diagnostics);

private:
    struct Staged {
        std::filesystem::path target;
        std::filesystem::path beside;
    };
    std::vector<Staged> staged_;
};

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
[[nodiscard]] LINSEN_API std::string sha256(std::string_view bytes);

} // namespace linsen
