#pragma once

#include "base/diagnostic.hpp"
#include "data/text_encoding.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// One value of a keyword: a text in quotation marks, whole again where the file parts it over several
/// lines, or a bare word (YES, 2, TLIST(A1)).
struct PxValue {
    std::string text;
    bool quoted = false;
    std::uint32_t line = 0;
};

/// KEYWORD[language]("about","about")=value,value;
struct PxEntry {
    std::string keyword;
    std::string language; ///< "" for the file's own
    std::vector<std::string> about;
    std::vector<PxValue> values;
    std::uint32_t line = 0;

    [[nodiscard]] std::string const& text() const { return values.front().text; }
};

/// A PX file (PC-Axis, PxWeb) cut into its keywords, in the order of the file, and its data. Texts are UTF-8
/// in NFC whatever the file is written in: what CHARSET and CODEPAGE say is known to be wrong often enough,
/// so the bytes decide, as in other files, and only a CODEPAGE that is neither UTF-8 nor Windows-1252 is
/// refused.
class PxFile {
public:
    static constexpr std::size_t most_bytes = std::size_t{512} << 20;
    static constexpr std::size_t most_texts = 2'000'000;

    /// Faults are told with their line: a text that is not closed on its line, a keyword without values, one
    /// that tells of the figures and stands twice, no DATA, two encodings in one file, NUL.
    static std::optional<PxFile> parse(std::string bytes, DataSpec const& spec, Diagnostics& diagnostics);

    [[nodiscard]] std::vector<PxEntry> const& entries() const { return entries_; }
    /// In the file's own language; null when it is not there.
    [[nodiscard]] PxEntry const* find(std::string_view keyword, std::string_view about = {}) const;
    /// The first value of the keyword, or "".
    [[nodiscard]] std::string text(std::string_view keyword) const;

    /// What stands behind `DATA=`, which begins on data_line at data_character.
    [[nodiscard]] std::string_view data() const { return std::string_view(bytes_).substr(data_offset_); }
    [[nodiscard]] std::uint32_t data_line() const { return data_line_; }
    [[nodiscard]] std::uint32_t data_character() const { return data_character_; }

    [[nodiscard]] Place place(std::uint32_t line, std::uint32_t character = 0) const {
        return {file_, static_cast<int>(line), static_cast<int>(character), {}};
    }
    [[nodiscard]] std::string const& file() const { return file_; }
    /// A text of the data as UTF-8.
    [[nodiscard]] std::string decode(std::string_view bytes, std::uint32_t line) {
        return encoding_.decode(bytes, line);
    }

private:
    class Parser;
    PxFile(std::string bytes, std::string file, TextEncoding encoding);

    std::string bytes_;
    std::string file_;
    TextEncoding encoding_;
    std::vector<PxEntry> entries_;
    std::size_t data_offset_ = 0;
    std::uint32_t data_line_ = 0;
    std::uint32_t data_character_ = 0;
};

/// Tells that the file is not the whole of a PX file, and why.
void tell_px(Place place, std::string const& what, Diagnostics& diagnostics);

} // namespace linsen
