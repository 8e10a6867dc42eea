#pragma once

#include "base/diagnostic.hpp"

#include <filesystem>
#include <optional>

namespace linsen {

/// A folder of our own for files that nobody is to keep; readable by this user alone, and gone with the
/// object.
class ScratchFolder {
public:
    /// Nothing when the system has no room for one; an error has been told.
    static std::optional<ScratchFolder> make(Diagnostics& diagnostics);

    ~ScratchFolder();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&& other) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

private:
    explicit ScratchFolder(std::filesystem::path path);

    std::filesystem::path path_;
};

} // namespace linsen
