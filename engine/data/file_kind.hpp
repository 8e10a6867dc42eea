#pragma once

#include "base/diagnostic.hpp"
#include "data/byte_source.hpp"

#include <string>
#include <string_view>

namespace linsen {

/// What a file is by its first bytes, whatever its name says.
enum class FileKind {
    text,
    empty,
    utf16,
    json,
    px,
    web_page,
    pdf,
    excel,
    open_document,
    word,
    old_office,
    zip,
    packed, ///< one file, by gzip and the like
    picture
};

/// 4 KiB are enough.
[[nodiscard]] FileKind kind_of(std::string_view beginning);

/// Tells that a file of this kind is no workbook (.xlsx), and what to do instead. Of old Office files,
/// `source` shows whether it is one that asks for a password.
void tell_no_workbook(FileKind kind, ByteSource& source, std::string const& file, Diagnostics& diagnostics);

/// Tells that a file of this kind cannot be read as `wanted` ("CSV", "JSON"), and what to do instead.
void tell_wrong_kind(FileKind kind, std::string_view wanted, std::string const& file,
                     Diagnostics& diagnostics);

} // namespace linsen
