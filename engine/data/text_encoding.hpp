#pragma once

#include "base/diagnostic.hpp"
#include "job/job.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace linsen {

/// In which encoding the texts of a file are. Nothing is guessed from single bytes: texts that are valid
/// UTF-8 throughout are UTF-8, texts that are not are Windows-1252, and a file that holds both is a fault.
/// `teckenkod` in rapport.toml settles it beforehand.
class TextEncoding {
public:
    /// The encoding that `spec` names; an unknown name is told.
    TextEncoding(DataSpec const& spec, std::string file, Diagnostics& diagnostics);

    /// Says that the file began with the byte order mark of UTF-8.
    void found_mark() { marked_ = true; }

    /// Takes the text into account, and returns it as UTF-8 in NFC, trimmed.
    std::string decode(std::string_view bytes, std::uint32_t line);

    /// A heading of the file beside one that is looked for: as an old Macintosh writes it, even in letters
    /// that names in Windows-1252 may have?
    void compare_heading(std::string_view bytes, std::string_view wanted, std::uint32_t line);

    /// Tells that the texts are in the encoding of MS-DOS (code page 850) or of old Macintoshes (Mac OS
    /// Roman), which are not read: their å and ä are characters in Windows-1252 that never stand inside a
    /// word, or nothing; or that they are UTF-8 although rapport.toml says Windows-1252. False when not.
    bool tell_outdated(Diagnostics& diagnostics) const;

    /// Tells what has come to light: texts in two encodings, or others than the one that was named. False
    /// after an error.
    bool judge(Diagnostics& diagnostics) const;

private:
    enum class Named { no, utf8, windows_1252 };

    Named named_ = Named::no;
    bool marked_ = false;
    std::string file_;
    std::uint32_t utf8_line_ = 0;  ///< the first line with text beyond ASCII that is valid UTF-8
    std::uint32_t other_line_ = 0; ///< the first line with text that is not
    std::uint32_t dos_line_ = 0;   ///< the first line with text that only MS-DOS has written
    std::uint32_t mac_line_ = 0;   ///< … that only an old Macintosh has written
};

} // namespace linsen
