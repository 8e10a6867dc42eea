#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// The bytes of a file, read in pieces at given places; or bytes in memory. A file is read with pread and
/// never mapped: somebody who saves it on the share meanwhile can then give wrong bytes, which `changed`
/// tells, but never a bus error.
class ByteSource {
public:
    /// A file that is not there, is a folder or cannot be read: one error at `asked_at`.
    static std::optional<ByteSource> open(std::filesystem::path const& path, Place const& asked_at,
                                          Diagnostics& diagnostics);
    static ByteSource of(std::string bytes);

    ByteSource(ByteSource&& other) noexcept;
    ByteSource& operator=(ByteSource&&) = delete;
    ByteSource(ByteSource const&) = delete;
    ByteSource& operator=(ByteSource const&) = delete;
    ~ByteSource();

    /// Copies up to `most` bytes that begin at `offset`; fewer only at the end of the file. Bytes that the
    /// disk refuses to give count as the end, and `failed` tells of it.
    std::size_t read(std::size_t offset, char* to, std::size_t most);
    /// The first bytes, at most `most`.
    std::string beginning(std::size_t most);
    /// Everything from `offset` on.
    std::string rest(std::size_t offset);

    [[nodiscard]] std::size_t size() const { return size_; } ///< when it was opened
    /// Has the file another size or time than when it was opened?
    [[nodiscard]] bool changed() const;
    [[nodiscard]] bool failed() const { return failed_; }

private:
    ByteSource() = default;

    int descriptor_ = -1;
    std::string memory_;
    std::size_t size_ = 0;
    std::int64_t modified_seconds_ = 0;
    std::int64_t modified_nanoseconds_ = 0;
    bool failed_ = false;
};

/// Tells, after a file has been read, that it was not read to its end, or has changed meanwhile. `file` is
/// what messages call it. False after an error.
bool is_read_whole(ByteSource const& source, std::string const& file, Diagnostics& diagnostics);

} // namespace linsen
