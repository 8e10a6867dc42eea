#pragma once

#include "base/atomic_files.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// The path as UTF-8, for messages and manifests.
[[nodiscard]] LINSEN_API std::string path_text(std::filesystem::path const& path);

/// The path as it exists: names of files and folders that differ from those on disk in Unicode form alone
/// (NFC against NFD, as Macs write it) are taken as the disk has them. What is not there stays as it is
/// written.
[[nodiscard]] LINSEN_API std::filesystem::path as_on_disk(std::filesystem::path const& path);

/// The whole file as bytes. It is looked for as `as_on_disk` does. Missing, a folder, unreadable: one
/// error at `asked_at` with the names nearest to it in the same folder, and nothing returned.
[[nodiscard]] LINSEN_API std::optional<std::string>
read_file(std::filesystem::path const& path, Place const& asked_at, Diagnostics& diagnostics);

/// Why `read_file` would give nothing for `path`, as an error without a place; nothing when it would read it.
/// For callers that know the source line in which the path was written.
[[nodiscard]] LINSEN_API std::optional<Diagnostic> why_unreadable(std::filesystem::path const& path);

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
[[nodiscard]] LINSEN_API std::string sha256(std::string_view bytes);

} // namespace linsen
