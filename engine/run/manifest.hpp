#pragma once

#include "base/export.hpp"
#include "job/job.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// A file that went into a report, or came out of it, by the hash of its bytes.
struct HashedFile {
    std::string role;   ///< "rapport", "mall", "data", "tillagg", "tema", "text"; "pdf", "excel"
    std::string name;   ///< without the folders of this machine
    std::string sha256; ///< "": not told
    std::uint64_t bytes = 0;

    friend bool operator==(HashedFile const&, HashedFile const&) = default;
};

[[nodiscard]] LINSEN_API HashedFile hashed(std::string role, std::string name, std::string_view bytes);

/// What a data file is called in a manifest: as rapport.toml says it, or without its folders when that is an
/// absolute path.
[[nodiscard]] LINSEN_API std::string manifest_name(DataSpec const& spec);

/// The record of one build, as JSON: what went in and what came out. Says nothing of when or where it was
/// made, so that the same build gives the same bytes.
[[nodiscard]] LINSEN_API std::string manifest(Job const& job, std::string_view plugin_version,
                                              std::vector<HashedFile> const& inputs,
                                              std::vector<HashedFile> const& outputs);

} // namespace linsen
